import { inWords } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findPayersByIds } from '../../ledger/repository/inputs';
import type { AssignTaskCode } from '../refusals/transition';
import { lockTransitionTask, updateTaskOwner } from '../repository/transition';
import { answersFor, saySettled, sayWhose } from './complete-transition-task';

/** The budget that is to answer for a step. */
export interface AssignTaskCommand {
  readonly transitionTaskId: string;
  readonly budgetHolderId: string;
}

/** Names the budget that answers for a step of growing up, within the side whose it is, and gives the step's id (A3). */
export function assignTransitionTask(
  ctx: Ctx,
  { clientMutationId, ...input }: AssignTaskCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AssignTaskCode>>> {
  return ctx.write({ event: 'transition-task.assigned', clientMutationId, input }, (tx) =>
    assignTransitionTaskIn(tx, input),
  );
}

async function assignTransitionTaskIn(
  tx: WriteTx,
  { transitionTaskId, budgetHolderId }: AssignTaskCommand,
): Promise<Result<string, Refusal<AssignTaskCode>>> {
  const task = await lockTransitionTask(tx, transitionTaskId);
  if (task === null) throw new NotFound('There is no such step.');
  const holder = (await findPayersByIds(tx, [budgetHolderId])).get(budgetHolderId);
  if (holder === undefined) throw new NotFound('There is no such budget holder.');
  const today = londonDay(tx.clock.now());
  const isOver = holder.endDate !== null && holder.endDate < today;
  const refusals: Refusal<AssignTaskCode>[] = [
    ...(answersFor(tx, task) ? [] : [{ code: 'NOT_YOURS' as const, field: ['taskId'], message: sayWhose(task) }]),
    ...(task.closedDate === null
      ? []
      : [{ code: 'ALREADY_DONE' as const, field: ['taskId'], message: saySettled(task.closedDate) }]),
    ...(holder.agencyKind === task.ownerAgencyKind && !isOver
      ? []
      : [
          {
            code: 'HOLDER_UNSUITABLE' as const,
            field: ['budgetHolderId'],
            message: `${inWords(task.ownerAgencyKind)} answers for this step: name a budget of that side that has not ended.`,
          },
        ]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateTaskOwner(tx, transitionTaskId, budgetHolderId);
  const { caseId, kind } = task;
  tx.record({ type: 'TransitionTask', id: transitionTaskId, caseId, detail: { kind, budgetHolderId } });
  return ok(transitionTaskId);
}
