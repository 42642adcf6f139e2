import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { baseYearOf, checkPriceTerms, needsSchoolCalendar, type PriceTermsInput } from '../../ledger/rules/price';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { DISPUTE_CONTRIBUTION_CODES, refusalsFrom, type DisputeContributionCode } from '../refusals';
import { insertStatement } from '../repository/statements';
import type { FundingAgreement } from '../rules/approval';
import type { DisputedLine } from '../rules/dispute';
import { reasonProblems } from '../rules/said';
import { disputedLines, holdersOf } from './carry-dispute';
import { lockShare, type LockedShare } from './lock-share';
import { openDisputeIn } from './open-dispute';

/** A line of which a share is disputed, and the sum accepted of it meanwhile; null: nothing. */
export interface AskedDisputedLine {
  readonly costLineId: string;
  readonly accepted: PriceTermsInput | null;
}

/** A share to dispute. */
export interface DisputeContributionCommand {
  readonly contributionId: string;
  /** Null: the first day of the placement. */
  readonly firstDisputedDate: Day | null;
  /** What is disputed; empty: the whole share of every line. */
  readonly lines: readonly AskedDisputedLine[];
  readonly reason: string;
  readonly expectedVersion: number | null;
}

type Told = Refusal<DisputeContributionCode>;
const refusal = refusalsFrom(DISPUTE_CONTRIBUTION_CODES);

/**
 * Puts a share in dispute from a day on, whole or what of it is above a sum accepted, and gives the dispute's id (J2, J7). A holder's own
 * person disputes its share, agreed or not; one that its holder refused can be brought to dispute by any other payer of the agreement too.
 * Nothing changes of who pays until finance names an interim payer; then what waits for this share alone is committed.
 */
export function disputeContribution(
  ctx: Ctx,
  { clientMutationId, ...input }: DisputeContributionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'contribution.disputed', clientMutationId, input }, (tx) =>
    disputeContributionIn(tx, input),
  );
}

/** `disputeContribution` within another write. */
export async function disputeContributionIn(
  tx: WriteTx,
  command: DisputeContributionCommand,
): Promise<Result<string, Told>> {
  const share = await lockShare(tx, command.contributionId, command.expectedVersion);
  const { agreement, contribution, facts } = share;
  const { placementId, agreementId } = agreement;
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const asked = checkLines(command.lines, lines);
  const refusals = [
    ...shareRefusals(share),
    ...reasonProblems('reason', command.reason).map(({ code, field, message }) => refusal(code, field, message)),
    ...asked.refusals,
    ...dayRefusals(command, share, asked.lines, lines),
  ];
  if (refusals.length > 0) return refuse(refusals);

  const disputeId = await openDisputeIn(tx, {
    share: { ...contribution, placementId },
    firstDisputedDate: command.firstDisputedDate,
    lines: asked.lines,
    interim: null,
  });
  const { caseId, contributionId } = contribution;
  await insertStatement(tx, {
    kind: 'DISPUTE',
    caseId,
    agreementId,
    contributionId,
    disputeId,
    reason: command.reason.trim(),
  });
  tx.record({
    type: 'Dispute',
    id: disputeId,
    caseId,
    detail: {
      contributionId,
      budgetHolderId: contribution.budgetHolderId,
      firstDisputedDate: command.firstDisputedDate,
    },
  });
  tx.publish('caseChanged', { caseId, version: facts.version });
  return ok(disputeId);
}

/** Whether a day is one of an agreement's placement. */
export async function isWithinPlacement(tx: Tx, { placementId }: FundingAgreement, day: Day): Promise<boolean> {
  const [line] = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  return line !== undefined && isDayOf(line, day);
}

function isDayOf({ placementSpan: { startDate, endDate } }: StoredLine, day: Day): boolean {
  return startDate <= day && (endDate === null || day <= endDate);
}

function shareRefusals({ agreement, contribution, contributions, isOwn }: LockedShare): Told[] {
  const field = ['contributionId'];
  const isOtherSide =
    contribution.status === 'REFUSED' && contributions.some(({ budgetHolderId }) => isOwn(budgetHolderId));
  return [
    ...(isOwn(contribution.budgetHolderId) || isOtherSide ? [] : [refusal('NOT_YOUR_SHARE', field)]),
    ...(agreement.closedAt === null ? [] : [refusal('AGREEMENT_CLOSED', field)]),
    ...(contribution.status === 'DISPUTED' ? [refusal('IN_DISPUTE', field)] : []),
    ...(agreement.kind !== 'INITIAL' && agreement.committedAt === null && agreement.closedAt === null
      ? [refusal('NOT_IN_FORCE', field)]
      : []),
  ];
}

function dayRefusals(
  { firstDisputedDate }: DisputeContributionCommand,
  { contribution }: LockedShare,
  asked: readonly DisputedLine[],
  lines: readonly StoredLine[],
): Told[] {
  const [line] = lines;
  const field = ['firstDisputedDate'];
  if (line === undefined) return [];
  if (firstDisputedDate !== null && !isDayOf(line, firstDisputedDate)) return [refusal('DAY_OUTSIDE_PLACEMENT', field)];
  const from = firstDisputedDate ?? line.placementSpan.startDate;
  const holders = holdersOf(disputedLines({ lines: asked }, lines), from);
  return holders.includes(contribution.budgetHolderId) ? [] : [refusal('NOT_PAYING', field)];
}

function checkLines(
  asked: readonly AskedDisputedLine[],
  lines: readonly StoredLine[],
): { readonly lines: readonly DisputedLine[]; readonly refusals: readonly Told[] } {
  const refusals: Told[] = [];
  const checked = asked.flatMap(({ costLineId, accepted }, index): DisputedLine[] => {
    const path = ['lines', String(index)];
    const price = lines.find((line) => line.costLineId === costLineId)?.versions[0]?.price;
    if (price === undefined) refusals.push(refusal('LINE_UNKNOWN', [...path, 'costLineId']));
    if (asked.findIndex((one) => one.costLineId === costLineId) < index) {
      refusals.push(refusal('LINE_TWICE', [...path, 'costLineId']));
    }
    if (price === undefined || accepted === null) return [{ costLineId, accepted: null }];
    const terms = checkPriceTerms(accepted, [...path, 'accepted'], baseYearOf(price));
    if (!terms.ok) {
      refusals.push(
        ...terms.refusals.map((problem) => refusal('ACCEPTED_INVALID', problem.path.map(String), problem.message)),
      );
      return [];
    }
    // A sum is counted from the first disputed day, of which a school calendar may know nothing.
    if (needsSchoolCalendar(terms.value)) {
      refusals.push(
        refusal(
          'ACCEPTED_INVALID',
          [...path, 'accepted', 'spread'],
          'A sum accepted in a dispute falls on days, months or terms; give it such a spread.',
        ),
      );
    }
    return [{ costLineId, accepted: terms.value }];
  });
  return { lines: checked, refusals };
}
