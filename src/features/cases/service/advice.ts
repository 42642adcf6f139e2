import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type AgencyKind } from '../../access/rules/directory';
import { refusalOf, type Refused } from '../refusals';
import {
  type CancelAdviceRequestCode,
  type RecordAdviceReceivedCode,
  type RecordAdviceRequestCode,
} from '../refusals/papers';
import { findAdviceByIds, insertAdvice, updateAdviceCancelled, updateAdviceReceived } from '../repository/advice';
import { findEvidenceByIds } from '../repository/evidence';
import { checkAdvice, checkReceipt, checkUnsettled, daysLate, usualDueDate, type Advice } from '../rules/advice';
import { type AdviceKind } from '../rules/sharing-codes';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';

type Id = { readonly adviceRequestId: string; readonly caseId: string };
type Command<Fields> = Fields & { readonly clientMutationId: string | null };

/** Advice that was asked of somebody. */
export interface AskAdvice {
  readonly caseId: string;
  readonly agencyKind: AgencyKind;
  readonly kind: AdviceKind;
  readonly contributor: string;
  readonly askedDate: Day;
  /** Null: six weeks after it was asked. */
  readonly dueDate: Day | null;
}

/** Records that advice was asked for, of whom, and by when it is due. */
export function recordAdviceRequest(
  ctx: Ctx,
  { clientMutationId, ...input }: Command<AskAdvice>,
): Promise<Result<Id, Refused<RecordAdviceRequestCode>>> {
  return ctx.write({ event: 'advice.requested', clientMutationId, input }, (tx) => recordAdviceRequestIn(tx, input));
}

/** The same within another write. */
export async function recordAdviceRequestIn(
  tx: WriteTx,
  { caseId, agencyKind, kind, contributor, askedDate, dueDate }: AskAdvice,
): Promise<Result<Id, Refused<RecordAdviceRequestCode>>> {
  const facts = await lockCaseWithPapers(tx, caseId);
  const asked = { contributor, askedDate, dueDate: dueDate ?? usualDueDate(askedDate) };
  const refusals = [...checkOpen(facts), ...checkAdvice(asked, londonDay(tx.clock.now()))];
  if (refusals.length > 0) return refuse(refusals);
  const adviceRequestId = newId();
  await insertAdvice(tx, {
    ...asked,
    adviceRequestId,
    caseId: facts.caseId,
    agencyKind,
    kind,
    contributor: contributor.trim(),
  });
  await note(tx, { adviceRequestId, caseId }, { agencyKind, kind, dueDate: asked.dueDate });
  return ok({ adviceRequestId, caseId });
}

/** Advice that came. */
export interface AdviceReceived {
  readonly adviceRequestId: string;
  readonly receivedDate: Day;
  /** What it is on the case; null: not added, or not added yet. */
  readonly evidenceId: string | null;
}

/** Records that advice came, on which day and as which evidence. */
export function recordAdviceReceived(
  ctx: Ctx,
  { clientMutationId, ...input }: Command<AdviceReceived>,
): Promise<Result<Id, Refused<RecordAdviceReceivedCode>>> {
  return ctx.write({ event: 'advice.received', clientMutationId, input }, (tx) => recordAdviceReceivedIn(tx, input));
}

/** The same within another write. */
export async function recordAdviceReceivedIn(
  tx: WriteTx,
  { adviceRequestId, receivedDate, evidenceId }: AdviceReceived,
): Promise<Result<Id, Refused<RecordAdviceReceivedCode>>> {
  const advice = await lockAdvice(tx, adviceRequestId);
  const { caseId } = advice;
  const refusals: Refused<RecordAdviceReceivedCode>[] = [
    ...checkReceipt(advice, receivedDate, londonDay(tx.clock.now())),
    ...(evidenceId === null ? [] : await checkEvidence(tx, caseId, evidenceId)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateAdviceReceived(tx, adviceRequestId, receivedDate, evidenceId);
  await note(tx, advice, { evidenceId, daysLate: daysLate({ ...advice, receivedDate }, receivedDate) });
  return ok({ adviceRequestId, caseId });
}

/** A request for advice that is called off. */
export interface CancelAdvice {
  readonly adviceRequestId: string;
  readonly reason: string;
}

/** Calls a request for advice off, with the reason; the request is kept. */
export function cancelAdviceRequest(
  ctx: Ctx,
  { clientMutationId, ...input }: Command<CancelAdvice>,
): Promise<Result<Id, Refused<CancelAdviceRequestCode>>> {
  return ctx.write({ event: 'advice.cancelled', clientMutationId, input }, (tx) => cancelAdviceRequestIn(tx, input));
}

/** The same within another write. */
export async function cancelAdviceRequestIn(
  tx: WriteTx,
  { adviceRequestId, reason }: CancelAdvice,
): Promise<Result<Id, Refused<CancelAdviceRequestCode>>> {
  const advice = await lockAdvice(tx, adviceRequestId);
  const refusals: Refused<CancelAdviceRequestCode>[] = [
    ...checkUnsettled(advice),
    ...(written(reason) === null ? [refusalOf(['reason'], { code: 'TEXT_MISSING', what: 'reason' })] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateAdviceCancelled(tx, adviceRequestId, londonDay(tx.clock.now()), reason.trim());
  await note(tx, advice, {});
  return ok({ adviceRequestId, caseId: advice.caseId });
}

/** The request, its case locked. */
async function lockAdvice(tx: WriteTx, adviceRequestId: string): Promise<Advice> {
  const find = async (): Promise<Advice | undefined> =>
    (await findAdviceByIds(tx, [adviceRequestId])).get(adviceRequestId);
  const found = await find();
  if (found === undefined) throw new NotFound('There is no such request for advice.');
  await lockCaseWithPapers(tx, found.caseId);
  return (await find()) ?? found;
}

async function checkEvidence(
  tx: Tx,
  caseId: string,
  evidenceId: string,
): Promise<Refused<'EVIDENCE_OF_ANOTHER_CASE'>[]> {
  const evidence = (await findEvidenceByIds(tx, [evidenceId])).get(evidenceId);
  if (evidence === undefined) throw new NotFound('There is no such evidence.');
  return evidence.caseId === caseId ? [] : [refusalOf(['evidenceId'], { code: 'EVIDENCE_OF_ANOTHER_CASE' })];
}

async function note(tx: WriteTx, { adviceRequestId, caseId }: Id, detail: Record<string, unknown>): Promise<void> {
  await noteChange(tx, caseId, { type: 'AdviceRequest', id: adviceRequestId, changed: 'advice', detail });
}
