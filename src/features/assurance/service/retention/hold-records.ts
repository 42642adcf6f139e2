import type { Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import type { LiftLegalHoldCode, RecordLegalHoldCode } from '../../refusals/retention';
import { findHoldsByIds, insertHold, insertLifting } from '../../repository/retention/holds';
import { answersForTheAuthority } from '../../rules/authority';
import { holdDayProblems, reasonProblems } from '../../rules/retention/check';

/** That nothing of a child is to go. */
export interface RecordLegalHoldCommand {
  readonly caseId: string;
  readonly reason: string;
  /** Null: today. */
  readonly fromDate: Day | null;
}

/**
 * Holds every record of a case's child, whatever the case it is of, until the hold is lifted; gives its id. Redress that is open holds by itself. The
 * reason stays with the case: the audit event does not hold it.
 */
export function recordLegalHold(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordLegalHoldCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordLegalHoldCode>>> {
  return ctx.write({ event: 'legal-hold.recorded', clientMutationId, input }, (tx) => recordLegalHoldIn(tx, input));
}

/** `recordLegalHold` within another write. NotFound for a case whose papers are not the actor's. */
export async function recordLegalHoldIn(
  tx: WriteTx,
  { caseId, reason, fromDate: given }: RecordLegalHoldCommand,
): Promise<Result<string, Refusal<RecordLegalHoldCode>>> {
  const { childId } = await lockCaseWithPapers(tx, caseId);
  const today = todayOf(tx);
  const fromDate = given ?? today;
  const refusals = [...reasonProblems(reason), ...holdDayProblems(fromDate, today)];
  if (refusals.length > 0) return refuse(refusals);
  const legalHoldId = newId();
  await insertHold(tx, { legalHoldId, childId, caseId, fromDate, reason: reason.trim() });
  tx.record({ type: 'LegalHold', id: legalHoldId, caseId, detail: { fromDate } });
  return ok(legalHoldId);
}

const NOT_THE_AUTHORITY: Refusal<LiftLegalHoldCode> = {
  code: 'NOT_THE_AUTHORITY',
  field: [],
  message: 'The record is the local authority’s. Ask one of its directors to lift the hold.',
};

/** That a hold is over. */
export interface LiftLegalHoldCommand {
  readonly legalHoldId: string;
  readonly reason: string;
}

/** Lifts a hold, with the reason, and gives its id. What else holds goes on. */
export function liftLegalHold(
  ctx: Ctx,
  { clientMutationId, ...input }: LiftLegalHoldCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<LiftLegalHoldCode>>> {
  return ctx.write({ event: 'legal-hold.lifted', clientMutationId, input }, (tx) => liftLegalHoldIn(tx, input));
}

async function liftLegalHoldIn(
  tx: WriteTx,
  { legalHoldId, reason }: LiftLegalHoldCommand,
): Promise<Result<string, Refusal<LiftLegalHoldCode>>> {
  const known = (await findHoldsByIds(tx, [legalHoldId])).get(legalHoldId);
  if (known === undefined) throw new NotFound('There is no such hold.');
  await lockCaseWithPapers(tx, known.caseId);
  if (!answersForTheAuthority(tx.actor)) return refuse([NOT_THE_AUTHORITY]);
  // Somebody may have lifted it while this waited for the case.
  const hold = (await findHoldsByIds(tx, [legalHoldId])).get(legalHoldId) ?? known;
  const refusals: Refusal<LiftLegalHoldCode>[] = [
    ...reasonProblems(reason),
    ...(hold.lifted === null
      ? []
      : [{ code: 'LIFTED_ALREADY' as const, field: ['legalHoldId'], message: 'The hold is lifted already.' }]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertLifting(tx, hold, reason.trim());
  tx.record({ type: 'LegalHold', id: legalHoldId, caseId: hold.caseId, detail: {} });
  return ok(legalHoldId);
}
