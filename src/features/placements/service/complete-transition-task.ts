import { inWords } from '../../../kernel/code-words';
import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { earliestBirth } from '../../cases/rules/child';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { CompleteTaskCode } from '../refusals/transition';
import { lockTransitionTask, updateTaskClosed } from '../repository/transition';
import type { TransitionTask } from '../rules/transitions';

/** A step of growing up that was done, or is not needed. */
export interface CompleteTaskCommand {
  readonly transitionTaskId: string;
  readonly doneDate: Day;
  readonly note: string | null;
  /** Why the step is not needed; null: it was done. */
  readonly notNeededReason: string | null;
}

/** Records that a step was done, or why it is not needed, and gives its id (A3): for a budget holder of the agency that answers for it, and case officers, whom it tells. */
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
  { transitionTaskId, doneDate, note, notNeededReason }: CompleteTaskCommand,
): Promise<Result<string, Refusal<CompleteTaskCode>>> {
  const task = await lockTransitionTask(tx, transitionTaskId);
  if (task === null) throw new NotFound('There is no such step.');
  const today = londonDay(tx.clock.now());
  const facts = (await findCasesByIds(tx, [task.caseId])).get(task.caseId);
  const bornFrom = facts === undefined ? null : earliestBirth(facts.birthCohort);
  const field = ['taskId'];
  const reason = written(notNeededReason);
  const refusals: Refusal<CompleteTaskCode>[] = [
    ...(answersFor(tx, task) ? [] : [{ code: 'NOT_YOURS' as const, field, message: sayWhose(task) }]),
    ...(task.closedDate === null
      ? []
      : [{ code: 'ALREADY_DONE' as const, field, message: saySettled(task.closedDate) }]),
    ...(doneDate > today
      ? [
          {
            code: 'DATE_IN_FUTURE' as const,
            field: ['doneDate'],
            message: `Record a step once it is settled: not after ${dayInWords(today)}.`,
          },
        ]
      : []),
    ...(bornFrom !== null && doneDate < bornFrom
      ? [
          {
            code: 'DATE_BEFORE_BIRTH' as const,
            field: ['doneDate'],
            message: `The child was not born before ${dayInWords(bornFrom)}; check the year.`,
          },
        ]
      : []),
    ...(reason !== null && written(note) !== null
      ? [
          {
            code: 'DONE_OR_NOT_NEEDED' as const,
            field: ['notNeededReason'],
            message: 'Say what was done, or why it is not needed: one of the two.',
          },
        ]
      : []),
    ...checkText(['note'], 'note', note, TEXT_LIMITS.reason),
    ...checkText(['notNeededReason'], 'reason', notNeededReason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateTaskClosed(tx, transitionTaskId, {
    closedDate: doneDate,
    doneNote: written(note),
    notNeededReason: reason,
  });
  const { caseId, kind } = task;
  const detail = { kind, doneDate, isNeeded: reason === null };
  tx.record({ type: 'TransitionTask', id: transitionTaskId, caseId, detail });
  return ok(transitionTaskId);
}

/** Whether the actor may say what becomes of a step: whoever holds a budget of the side that answers for it, and case officers. */
export function answersFor({ actor }: Tx, { ownerAgencyKind }: Pick<TransitionTask, 'ownerAgencyKind'>): boolean {
  return (
    hasRole(actor, 'CASE_OFFICER', 'SYSTEM') ||
    actor.roles.some(({ role, agencyKind }) => role === 'BUDGET_HOLDER' && agencyKind === ownerAgencyKind)
  );
}

/** Whose a step is, for who may not settle it. */
export function sayWhose({ ownerAgencyKind }: TransitionTask): string {
  return `${inWords(ownerAgencyKind)} answers for this step: its budget holder, or a case officer, says what becomes of it.`;
}

/** That a step is settled. */
export function saySettled(closedDate: Day): string {
  return `This step was settled on ${dayInWords(closedDate)}; there is nothing left to do.`;
}
