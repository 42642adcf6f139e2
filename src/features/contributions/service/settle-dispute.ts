import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { listAgencies } from '../../access/repository/directory';
import { written } from '../../cases/rules/text';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { previewTerms, type TermsPreview } from '../../ledger/service/preview-terms';
import { refusalsFrom, SETTLE_DISPUTE_CODES, type SettleDisputeCode } from '../refusals';
import { insertAgreement, updateClosed } from '../repository/agreements';
import { insertContributions, listContributionsByAgreementIds, updateApproved } from '../repository/contributions';
import { findOfferIds } from '../repository/offers';
import { insertStatement } from '../repository/statements';
import { updateResolver } from '../repository/disputes';
import { insertTerms } from '../repository/terms';
import { statusOnApproval } from '../rules/approval';
import { splitOfLines, type AskedSplit, type LineShares } from '../rules/change';
import { settlementParties, type Resolver } from '../rules/dispute';
import { reasonProblems, textProblems } from '../rules/said';
import { holdersOf } from './carry-dispute';
import { commitIfReadyIn } from './commit-agreement';
import { findOwn } from './lock-share';
import { lockDisputedShare, type LockedDispute } from './lock-open-dispute';
import { againstLimits } from './propose-agreement';

/** Terms on which to settle a dispute: the split from the first disputed day on; none: as the split stands. */
export interface SettleDisputeCommand extends AskedSplit {
  readonly disputeId: string;
  readonly reason: string;
  /** An independent resolver's decision, which needs nobody's approval; null: the other side has to approve the terms. */
  readonly resolver: Resolver | null;
  readonly expectedVersion: number | null;
}

type Told = Refusal<SettleDisputeCode>;
const refusal = refusalsFrom(SETTLE_DISPUTE_CODES);

/** Terms that work, who has to agree to them, and for which budgets the actor can. */
interface Offer {
  readonly split: readonly LineShares[];
  readonly preview: TermsPreview;
  readonly parties: readonly string[];
  readonly own: readonly string[];
}

/**
 * Puts terms for a dispute, and gives the id of the settlement, an agreement (J2, G9). The actor's own side approves by it; every other
 * party's own person does by `approveContribution`, or refuses. With the last approval, or at once by an independent resolver's decision,
 * the terms hold from the first disputed day, nothing is carried any more, and the ledger gets the true-up, as `DISPUTE_SETTLED`: it then
 * holds what it would have held without the dispute. Terms put anew by either side take the place of those that wait.
 */
export function settleDispute(
  ctx: Ctx,
  { clientMutationId, ...input }: SettleDisputeCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'dispute.settlement-proposed', clientMutationId, input }, (tx) =>
    settleDisputeIn(tx, input),
  );
}

/** `settleDispute` within another write. */
export async function settleDisputeIn(tx: WriteTx, command: SettleDisputeCommand): Promise<Result<string, Told>> {
  const locked = await lockDisputedShare(tx, command.disputeId, command.expectedVersion);
  const { dispute, facts } = locked;
  const lines = (await listLinesByPlacementIds(tx, [dispute.placementId])).get(dispute.placementId) ?? [];
  const plain = await plainRefusals(tx, command, locked);
  const offer = await judgeTerms(tx, command, locked, lines);
  if (!offer.ok || plain.length > 0) return refuse([...plain, ...(offer.ok ? [] : offer.refusals)]);

  for (const waiting of await findOfferIds(tx, dispute.disputeId)) await updateClosed(tx, waiting, 'REPLACED');
  const agreementId = await storeSettlement(tx, command, locked, offer.value);
  await updateResolver(tx, dispute.disputeId, command.resolver);
  const committed = await approveOwnSide(tx, agreementId, offer.value);
  if (!committed.ok) return committed;
  tx.record({
    type: 'FundingAgreement',
    id: agreementId,
    caseId: dispute.caseId,
    detail: {
      disputeId: dispute.disputeId,
      partyIds: offer.value.parties,
      isDetermined: command.resolver !== null,
      isCommitted: committed.value.isCommitted,
    },
  });
  if (!committed.value.isCommitted) tx.publish('caseChanged', { caseId: dispute.caseId, version: facts.version });
  return ok(agreementId);
}

async function plainRefusals(
  tx: Tx,
  { reason, resolver, shares, lineShares }: SettleDisputeCommand,
  { dispute, agreement }: LockedDispute,
): Promise<Told[]> {
  const isOtherSplit = shares.length > 0 || lineShares.length > 0;
  return [
    ...(dispute.closedAt === null ? [] : [refusal('DISPUTE_CLOSED', ['disputeId'])]),
    ...(agreement.committedAt === null && isOtherSplit ? [refusal('NOT_COMMITTED', ['shares'])] : []),
    ...reasonProblems('reason', reason).map(({ code, field, message }) => refusal(code, field, message)),
    ...(resolver === null ? [] : await resolverRefusals(tx, resolver)),
  ];
}

async function resolverRefusals(tx: Tx, resolver: Resolver): Promise<Told[]> {
  const given = { name: resolver.name, organisation: resolver.organisation, reference: resolver.reference };
  const missing = Object.entries(given).flatMap(([field, text]) =>
    written(text) === null ? [refusal('RESOLVER_INCOMPLETE', ['resolver', field])] : [],
  );
  const unfit = Object.entries(given).flatMap(([field, text]) =>
    textProblems(field, text, 200).map(({ code, message }) => refusal(code, ['resolver', field], message)),
  );
  const organisation = resolver.organisation.trim().toLowerCase();
  const isAgency = (await listAgencies(tx)).some(({ name }) => name.toLowerCase() === organisation);
  return [
    ...missing,
    ...unfit,
    ...(isAgency ? [refusal('RESOLVER_NOT_INDEPENDENT', ['resolver', 'organisation'])] : []),
    ...(resolver.determinedDate > londonDay(tx.clock.now())
      ? [refusal('DETERMINED_IN_FUTURE', ['resolver', 'determinedDate'])]
      : []),
  ];
}

/** The terms with what they come to, or why they do not work. */
async function judgeTerms(
  tx: Tx,
  command: SettleDisputeCommand,
  { dispute }: LockedDispute,
  lines: readonly StoredLine[],
): Promise<Result<Offer, Told>> {
  const from = dispute.firstDisputedDate;
  const isAsItStands = command.shares.length === 0 && command.lineShares.length === 0;
  const split = isAsItStands ? ok([]) : splitOfLines(lines, command, from);
  if (!split.ok) return refuse(split.refusals.map(({ code, field, message }) => refusal(code, field, message)));
  const [first] = lines;
  const start = first !== undefined && from <= first.placementSpan.startDate ? null : from;
  const asked = isAsItStands ? lines.map(({ costLineId }) => ({ costLineId })) : split.value;
  const preview = await previewTerms(tx, { placementId: dispute.placementId, from: start, lines: asked });
  if (!preview.ok) {
    return refuse(preview.refusals.map(({ message }) => refusal('CANNOT_BE_PRICED', ['shares'], message)));
  }
  const parties = settlementParties({
    disputingHolderId: dispute.budgetHolderId,
    changedHolderIds: preview.value.changedHolderIds,
    interimPayerId: dispute.interim?.payerId ?? null,
    holderIds: holdersOf(lines, from),
  });
  const own = parties.filter(await findOwn(tx, dispute.placementId, parties));
  if (own.length === 0) return refuse([refusal('NOT_A_PARTY', ['disputeId'])]);
  return ok({ split: split.value, preview: preview.value, parties, own });
}

async function storeSettlement(
  tx: WriteTx,
  { reason }: SettleDisputeCommand,
  { dispute, agreement }: LockedDispute,
  { split, preview, parties }: Offer,
): Promise<string> {
  const about = { agreementId: newId(), caseId: dispute.caseId };
  await insertAgreement(tx, {
    ...about,
    kind: 'SETTLEMENT',
    decisionId: null,
    placementId: dispute.placementId,
    fromDate: dispute.firstDisputedDate,
    proposedBy: tx.actor.personId,
    disputeId: dispute.disputeId,
    method: agreement.method,
    methodEvidence: null,
    isHeld: false,
    createdAt: tx.clock.now(),
  });
  if (split.length > 0) await insertTerms(tx, about, split);
  const asked = preview.holders.filter(({ budgetHolderId }) => parties.includes(budgetHolderId));
  await insertContributions(tx, about, await againstLimits(tx, asked, londonDay(tx.clock.now())));
  await insertStatement(tx, { ...about, kind: 'SETTLEMENT', disputeId: dispute.disputeId, reason: reason.trim() });
  return about.agreementId;
}

/** Who puts terms has agreed to them, for one budget: a party can not be both sides. */
async function approveOwnSide(
  tx: WriteTx,
  agreementId: string,
  { parties, own }: Offer,
): ReturnType<typeof commitIfReadyIn> {
  const side = own.find((holder) => holder === parties[0]) ?? own[0];
  const contributions = (await listContributionsByAgreementIds(tx, [agreementId])).get(agreementId) ?? [];
  for (const contribution of contributions.filter(({ budgetHolderId }) => budgetHolderId === side)) {
    await updateApproved(tx, contribution.contributionId, statusOnApproval(contribution));
  }
  return commitIfReadyIn(tx, agreementId);
}
