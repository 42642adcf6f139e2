import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { CompleteTaskCode } from '../refusals/transition';
import { lockTransitionTask, updateTaskDone } from '../repository/transition';
import type { TransitionTask } from '../rules/transitions';

/** A step of growing up that was done. */
export interface CompleteTaskCommand {
  readonly transitionTaskId: string;
  readonly doneDate: Day;
  readonly note: string | null;
}

/** Records that a step was done and gives its id (A3): for a budget holder of the agency that answers for it, and case officers, whom it tells. */
export function completeTransitionTask(
  ctx: Ctx,
  { clientMutationId, ...input }: CompleteTaskCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<CompleteTaskCode>>> {
  return ctx.write({ event: 'transition-task.completed', clientMutationId, input }, (tx) =>
    completeTransitionTaskIn(tx, input),
  );
}

/** `completeTransitionTask` within another write. Throws NotFound for a step that is not the actor's to know of. */
export async function completeTransitionTaskIn(
  tx: WriteTx,
  { transitionTaskId, doneDate, note }: CompleteTaskCommand,
): Promise<Result<string, Refusal<CompleteTaskCode>>> {
  const task = await lockTransitionTask(tx, transitionTaskId);
  if (task === null) throw new NotFound('There is no such step.');
  const today = londonDay(tx.clock.now());
  const refusals: Refusal<CompleteTaskCode>[] = [
    ...(isTheirs(tx, task)
      ? []
      : [
          {
            code: 'NOT_YOURS' as const,
            field: ['taskId'],
            message: `${task.ownerAgencyKind} answers for this step: its budget holder, or a case officer, says that it is done.`,
          },
        ]),
    ...(task.doneDate === null
      ? []
      : [
          {
            code: 'ALREADY_DONE' as const,
            field: ['taskId'],
            message: `This step was done on ${task.doneDate}; there is nothing left to do.`,
          },
        ]),
    ...(doneDate > today
      ? [
          {
            code: 'DATE_IN_FUTURE' as const,
            field: ['doneDate'],
            message: `Record a step once it is done: not after ${today}.`,
          },
        ]
      : []),
    ...checkText(['note'], 'note', note, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateTaskDone(tx, transitionTaskId, doneDate, written(note));
  const { caseId, kind } = task;
  tx.record({ type: 'TransitionTask', id: transitionTaskId, caseId, detail: { kind, doneDate } });
  return ok(transitionTaskId);
}

function isTheirs({ actor }: WriteTx, { ownerAgencyKind }: TransitionTask): boolean {
  return (
    hasRole(actor, 'CASE_OFFICER', 'SYSTEM') ||
    actor.roles.some(({ role, agencyKind }) => role === 'BUDGET_HOLDER' && agencyKind === ownerAgencyKind)
  );
}
