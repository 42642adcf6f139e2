import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { Conflict } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { endLinesIn } from '../../ledger/service/amend-lines';
import { putCarriesIn, putTermsIn, type LineTerms } from '../../ledger/service/change-terms';
import { moveSpanIn } from '../../ledger/service/commitments';
import { postDifferencesIn, type Posted, type PostingReason } from '../../ledger/service/post-differences';
import { lineInDispute, noLongerPriced, type CommitRefusalCode } from '../refusals';
import { listContributionsByAgreementIds } from '../repository/contributions';
import { listOpenDisputes } from '../repository/disputes';
import { lockPlacementDays, updatePlacementEnd, type PlacementDays } from '../repository/placement-days';
import { listTermsByAgreementIds } from '../repository/terms';
import type { FundingAgreement } from '../rules/approval';
import { carriesOf, disputedLines } from './carry-dispute';
import { payersOfLines, withinCeilings } from './within-ceilings';

type PostedOrNot = Result<Posted, Refusal<CommitRefusalCode>>;

/**
 * Puts on a placement that runs what its holders have agreed by a later decision (J9), and posts the difference: another price from a day on
 * as `FEE_UPLIFT`; days that go on after the last one as `DATES_CHANGED` at the price of before, and what they are to cost otherwise as
 * `FEE_CHANGED`; what stands in the place of a decision that was corrected as `CORRECTION`. With the rights of the system: the
 * placement's own case can be closed to the actor. The agreement is locked; the placement is locked next, and then its lines. Refused when
 * the placement no longer ends where it would go on, or a line is in another dispute.
 */
export async function postRevisionIn(tx: WriteTx, agreement: FundingAgreement): Promise<PostedOrNot> {
  const { agreementId, placementId, fromDate } = agreement;
  const days = await lockPlacementDays(tx, placementId);
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const terms = (await listTermsByAgreementIds(tx, [agreementId])).get(agreementId) ?? [];
  // An interest is the person's own, whoever's rights they act with.
  if (fromDate === null || lines.length === 0) {
    throw new Conflict('You declared an interest in the case of this placement; somebody else has to do this.');
  }
  const contributions = (await listContributionsByAgreementIds(tx, [agreementId])).get(agreementId) ?? [];
  const disputes = await listOpenDisputes(tx, placementId);
  const isOwn = ({ contributionId }: (typeof disputes)[number]): boolean =>
    contributions.some((share) => share.contributionId === contributionId);
  const argued = disputes.some(
    (dispute) =>
      !isOwn(dispute) &&
      disputedLines(dispute, lines).some(({ costLineId }) => terms.some((line) => line.costLineId === costLineId)),
  );
  if (argued) return refuse([lineInDispute()]);
  const isMoved = agreement.extension !== null && (days.isOver || days.endDate !== addDays(fromDate, -1));
  if (isMoved) {
    const message = `The placement no longer ends on ${dayInWords(addDays(fromDate, -1))}, so it can not go on from ${dayInWords(fromDate)}; it takes another decision.`;
    return refuse([noLongerPriced({ code: 'NO_LINES', field: [], message })]);
  }
  const changed = terms.map((line) => ({ ...line, fundingAgreementId: agreementId }));
  const interim = disputes.filter(isOwn);
  const holderIds = [...payersOfLines(lines), ...terms.flatMap(({ shares }) => shares.map(({ payer }) => payer))];
  const carriers = interim.flatMap((dispute) => (dispute.interim === null ? [] : [dispute.interim.payerId]));
  return withinCeilings(tx, { holderIds: [...holderIds, ...carriers], from: fromDate }, async () => {
    const put = { days, lines, changed, from: fromDate <= days.startDate ? null : fromDate };
    const posted = agreement.extension === null ? await rePrice(tx, agreement, put) : await goOn(tx, agreement, put);
    if (!posted.ok || interim.length === 0) return tellEarlier(tx, lines, priced(posted));
    const stored = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
    await putCarriesIn(
      tx,
      interim.flatMap((dispute) => (dispute.interim === null ? [] : carriesOf(dispute, dispute.interim, stored))),
    );
    const ids = lines.map(({ costLineId }) => costLineId);
    const carried = await postDifferencesIn(tx, ids, reasonOf(agreement, 'DISPUTE_INTERIM'));
    return tellEarlier(tx, lines, priced(carried));
  });
}

interface ToPut {
  readonly days: PlacementDays;
  readonly lines: readonly StoredLine[];
  readonly changed: readonly LineTerms[];
  /** Null: from the first day of the placement. */
  readonly from: Day | null;
}

async function rePrice(tx: WriteTx, agreement: FundingAgreement, { changed, from }: ToPut) {
  await putTermsIn(tx, { from, lines: changed });
  return postDifferencesIn(tx, idsOf(changed), reasonOf(agreement, 'FEE_UPLIFT'));
}

/** The lines that are not agreed for longer end where the placement would have; the others go on. */
async function goOn(tx: WriteTx, agreement: FundingAgreement, { days, lines, changed, from }: ToPut) {
  const { placementId, decisionId, extension, commitCause } = agreement;
  const lastDay = days.endDate;
  const endDate = extension?.endDate ?? null;
  const left = lines.filter(({ costLineId }) => !idsOf(changed).includes(costLineId));
  const isOver = ({ ownSpan }: StoredLine): boolean =>
    lastDay === null || (ownSpan.endDate !== null && ownSpan.endDate <= lastDay);
  await endLinesIn(
    tx,
    left.flatMap((line) => (isOver(line) || lastDay === null ? [] : [{ line, lastDay }])),
  );
  await updatePlacementEnd(tx, placementId, endDate);
  const cause = commitCause === 'CORRECTION' ? 'CORRECTION' : 'DATES_CHANGED';
  const span = { startDate: days.startDate, endDate };
  // Where the former terms can not hold for the new days, such as a payer that is gone by then, all of it is of the new ones.
  const isMoved = await tx.savepoint(async () => (await moveSpanIn(tx, placementId, span, cause, decisionId)).ok);
  await putTermsIn(tx, { from, lines: changed });
  if (!isMoved) return moveSpanIn(tx, placementId, span, cause, decisionId);
  return postDifferencesIn(tx, idsOf(changed), reasonOf(agreement, 'FEE_CHANGED'));
}

function idsOf(changed: readonly LineTerms[]): string[] {
  return changed.map(({ costLineId }) => costLineId);
}

function reasonOf(
  { commitCause, decisionId }: FundingAgreement,
  cause: 'FEE_UPLIFT' | 'FEE_CHANGED' | 'DISPUTE_INTERIM',
): PostingReason {
  return { cause: commitCause === 'CORRECTION' ? 'CORRECTION' : cause, decisionId };
}

/** Whoever follows the placement's own case is told that its money has changed; its version stays, since nobody edits it. */
async function tellEarlier(tx: WriteTx, lines: readonly StoredLine[], posted: PostedOrNot): Promise<PostedOrNot> {
  const caseId = lines[0]?.caseId ?? '';
  const facts = posted.ok ? (await findCasesByIds(tx, [caseId])).get(caseId) : undefined;
  if (facts !== undefined) tx.publish('caseChanged', { caseId, version: facts.version });
  return posted;
}

/** A refusal of the ledger's as one of the commitment's. */
export function priced<Value>(
  result: Result<Value, Parameters<typeof noLongerPriced>[0]>,
): Result<Value, Refusal<'NO_LONGER_PRICED'>> {
  return result.ok ? result : refuse(result.refusals.map(noLongerPriced));
}
