import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { RecordClockExceptionCode } from '../refusals/clocks';
import { listAdviceByChildIds } from '../repository/advice';
import { readClockBook } from '../repository/clock-book';
import { insertClockException, listClockExceptionsByChildIds } from '../repository/plan-event';
import { checkClockException, type GivenClockException } from '../rules/clock-exceptions';
import { lockCaseWithPapers, noteChange } from './open-case';

/** What makes a limit of a case impractical to keep. */
export interface RecordClockExceptionCommand extends GivenClockException {
  readonly caseId: string;
}

type Outcome = Result<
  { readonly caseId: string; readonly clockExceptionId: string },
  Refusal<RecordClockExceptionCode>
>;

/** Records what makes a statutory limit impractical to keep, of a kind the law knows for it, on which days, and what shows it (K1). */
export function recordClockException(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordClockExceptionCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'clock-exception.recorded', clientMutationId, input }, (tx) =>
    recordClockExceptionIn(tx, input),
  );
}

/** `recordClockException` within another write. NotFound for a case whose papers are not the actor's, and for an entry that is not the child's. */
export async function recordClockExceptionIn(
  tx: WriteTx,
  { caseId, ...given }: RecordClockExceptionCommand,
): Promise<Outcome> {
  const { childId } = await lockCaseWithPapers(tx, caseId);
  const recorded = (await listClockExceptionsByChildIds(tx, [childId])).get(childId) ?? [];
  const { correctsId, code, kind, startDate, endDate } = given;
  if (correctsId !== null && !recorded.some(({ clockExceptionId }) => clockExceptionId === correctsId)) {
    throw new NotFound('There is no such exception of this plan.');
  }
  const refusals = checkClockException(given, {
    recorded,
    rules: (await readClockBook(tx)).rules,
    advice: (await listAdviceByChildIds(tx, [childId])).get(childId) ?? [],
    today: londonDay(tx.clock.now()),
  });
  if (refusals.length > 0) return refuse(refusals);
  const clockExceptionId = newId();
  await insertClockException(tx, clockExceptionId, { childId, caseId }, { ...given, shownBy: given.shownBy.trim() });
  const detail = { clockExceptionId, code, kind, startDate, endDate };
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'clockExceptions', detail });
  return ok({ caseId, clockExceptionId });
}
