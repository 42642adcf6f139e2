import { addDays, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findPayersByIds, type Payer } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds, listLinesOfChildOn } from '../../ledger/repository/lines';
import { holdersOn } from '../../ledger/rules/paid-on';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { putCarriesIn } from '../../ledger/service/change-terms';
import { postDifferencesIn } from '../../ledger/service/post-differences';
import {
  noLongerPriced,
  refusalsFrom,
  SET_INTERIM_PAYER_CODES,
  type CommitRefusalCode,
  type SetInterimPayerCode,
} from '../refusals';
import { updateInterim } from '../repository/disputes';
import type { InterimBasis } from '../rules/approval';
import { interimProblems, type Interim } from '../rules/dispute';
import { carriesOf, holdersOf } from './carry-dispute';
import { commitIfReadyIn, touchCaseIn } from './commit-agreement';
import { lockDisputedShare, type LockedDispute } from './lock-open-dispute';
import { payersOfLines, withinCeilings } from './within-ceilings';

/** Who carries a disputed part until the dispute is settled, without prejudice. */
export interface SetInterimPayerCommand {
  readonly disputeId: string;
  /** Null is refused: there is no state in which nobody pays. */
  readonly payerId: string | null;
  readonly basis: InterimBasis;
  readonly expectedVersion: number | null;
}

type Told = Refusal<SetInterimPayerCode>;
const refusal = refusalsFrom(SET_INTERIM_PAYER_CODES);

/**
 * Names who carries the disputed part from the first disputed day on, without prejudice, and gives the dispute's id (J2). Where the share is
 * committed the ledger gets the difference at once, as `DISPUTE_INTERIM`; where it is not, it now waits for nobody, and what waited for it
 * alone is committed: provision starts while the split is argued. Named again, the true-up goes from the one payer to the other.
 */
export function setInterimPayer(
  ctx: Ctx,
  { clientMutationId, ...input }: SetInterimPayerCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'dispute.interim-set', clientMutationId, input }, (tx) => setInterimPayerIn(tx, input));
}

/** `setInterimPayer` within another write. */
export async function setInterimPayerIn(tx: WriteTx, command: SetInterimPayerCommand): Promise<Result<string, Told>> {
  const { disputeId, payerId, basis } = command;
  const locked = await lockDisputedShare(tx, disputeId, command.expectedVersion);
  const { dispute, agreement, facts } = locked;
  const lines = (await listLinesByPlacementIds(tx, [dispute.placementId])).get(dispute.placementId) ?? [];
  if (dispute.closedAt !== null) return refuse([refusal('DISPUTE_CLOSED', ['disputeId'])]);
  if (payerId === null) return refuse([refusal('INTERIM_PAYER_MISSING', ['payerId'])]);
  const refusals = await payerRefusals(tx, locked, lines, { payerId, basis });
  if (refusals.length > 0) return refuse(refusals);

  const interim: Interim = { basis, payerId, setBy: tx.actor.personId, setAt: tx.clock.now() };
  await updateInterim(tx, disputeId, interim);
  const isPosted = agreement.committedAt !== null;
  const done: Result<unknown, Refusal<CommitRefusalCode>> = isPosted
    ? await carryIn(tx, locked, lines, interim)
    : await commitIfReadyIn(tx, agreement.agreementId);
  if (!done.ok) return done;
  tx.record({
    type: 'Dispute',
    id: disputeId,
    caseId: dispute.caseId,
    detail: { payerId, basis, isPosted },
  });
  if (isPosted) await touchCaseIn(tx, dispute.caseId);
  else tx.publish('caseChanged', { caseId: dispute.caseId, version: facts.version });
  return ok(disputeId);
}

async function payerRefusals(
  tx: Tx,
  { dispute, contribution }: LockedDispute,
  lines: readonly StoredLine[],
  { payerId, basis }: { readonly payerId: string; readonly basis: InterimBasis },
): Promise<Told[]> {
  const field = ['payerId'];
  const [line] = lines;
  const payer = (await findPayersByIds(tx, [payerId])).get(payerId);
  if (payer === undefined || !paysThroughout(payer, dispute.firstDisputedDate, line?.placementSpan.endDate ?? null)) {
    return [refusal('PAYER_UNKNOWN', field)];
  }
  if (dispute.interim?.basis === basis && dispute.interim.payerId === payerId) {
    return [refusal('NOTHING_CHANGES', field)];
  }
  const dayBefore = addDays(dispute.firstDisputedDate, -1);
  const before = await listLinesOfChildOn(tx, line?.childId ?? '', dayBefore);
  return interimProblems({
    basis,
    payerId,
    disputingHolderId: dispute.budgetHolderId,
    hadAgreed: contribution.storedStatus === 'APPROVED',
    holderIds: holdersOf(lines, dispute.firstDisputedDate),
    paidBefore: before.flatMap((line) => holdersOn(line, dayBefore)),
  }).map((code) => refusal(code, field));
}

/** Whether a holder lives on every day from one to another; no last day: for ever (B24). */
function paysThroughout(payer: Payer, from: Day, to: Day | null): boolean {
  return payer.startDate <= from && (payer.endDate === null || (to !== null && to <= payer.endDate));
}

async function carryIn(
  tx: WriteTx,
  { dispute }: LockedDispute,
  lines: readonly StoredLine[],
  interim: Interim,
): Promise<Result<unknown, Refusal<CommitRefusalCode>>> {
  const carries = carriesOf(dispute, interim, lines);
  const holderIds = [...payersOfLines(lines), ...carries.flatMap(({ carriers }) => carriers)];
  return withinCeilings(tx, { holderIds, from: dispute.firstDisputedDate }, async () => {
    await putCarriesIn(tx, carries);
    const posted = await postDifferencesIn(
      tx,
      lines.map(({ costLineId }) => costLineId),
      { cause: 'DISPUTE_INTERIM', decisionId: null },
    );
    return posted.ok ? posted : refuse(posted.refusals.map(noLongerPriced));
  });
}
