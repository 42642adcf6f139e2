import { formatDecimal } from '../../../../kernel/decimal';
import { sum } from '../../../../kernel/money';
import { asId, type AgencyId, type BudgetHolderId } from '../../../../kernel/ids';
import type { Tx } from '../../../../platform/db';
import { findAgenciesByIds, findBudgetHoldersByIds } from '../../../access/repository/directory';
import { findAgreementsByIds, listAgreementsByPlacementIds } from '../../../contributions/repository/agreements';
import { listContributionsByAgreementIds } from '../../../contributions/repository/contributions';
import { findMovingIds } from '../../../contributions/repository/moved-split';
import { listStatementsByAgreementIds } from '../../../contributions/repository/statements';
import type { FundingAgreement } from '../../../contributions/rules/approval';
import { listLinesByPlacementIds } from '../../../ledger/repository/lines';
import { holdersOn } from '../../../ledger/rules/paid-on';
import type { StoredLine } from '../../../ledger/rules/stored-line';
import { findHandoversByAgreementIds, listAdultDecisionsByChildIds } from '../../repository/growing-up/adult';
import { standingOf } from '../../rules/growing-up/adult';
import type { MovedShare, MovedToAdults, NoticeLine, NoticeMoney } from '../../rules/notice/facts';
import { byAgency, movedShares, type HolderShare } from '../../rules/notice/moves';

/** The money that a decision's notice may tell: its own, and how its shares moved since. */
export interface ToldMoney {
  readonly money: NoticeMoney | null;
  readonly moved: readonly MovedShare[];
  /** The agreement that holds now: the decision's own, or the last that moved a share. */
  readonly agreementId: string | null;
  readonly lines: readonly StoredLine[];
}

/** The money of a decision by its own agreement, and the agreements that moved a share of it between agencies since (J5). */
export async function gatherMoney(
  tx: Tx,
  agreementId: string | null,
  placementId: string | null,
  band: string | null,
): Promise<ToldMoney> {
  if (agreementId === null || placementId === null) return { money: null, moved: [], agreementId: null, lines: [] };
  const agreement = (await findAgreementsByIds(tx, [agreementId])).get(agreementId);
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  if (agreement === undefined) return { money: null, moved: [], agreementId: null, lines };
  const later = await listLater(tx, agreement);
  const shares = await readShares(tx, [agreement, ...later]);
  const own = shares.get(agreementId) ?? [];
  const laterIds = later.map((one) => one.agreementId);
  const statements = await listStatementsByAgreementIds(tx, laterIds);
  const handovers = await readHandovers(tx, laterIds);
  const moving = await findMovingIds(tx, laterIds);
  const changes = later.map((one) => {
    const fromDate = one.fromDate ?? lines[0]?.placementSpan.startDate;
    if (fromDate === undefined) throw new Error('A split was changed of a placement without lines');
    return {
      fromDate,
      shares: shares.get(one.agreementId) ?? [],
      payerIds: new Set(lines.flatMap((line) => holdersOn(line, fromDate))),
      reason:
        statements.get(one.agreementId)?.find(({ kind }) => kind === 'PROPOSAL' || kind === 'SETTLEMENT')?.reason ??
        null,
      isMoved: moving.has(one.agreementId),
      handover: handovers.get(one.agreementId) ?? null,
    };
  });
  const moved = movedShares(own, changes);
  const last = laterIds.filter((id) => moving.has(id) || handovers.has(id)).at(-1);
  return { money: moneyOf(agreement, own, lines, band), moved, agreementId: last ?? agreementId, lines };
}

/** The hand-overs to adult services among some agreements, by agreement, as far as the reader may know of them; each with what stands of the decision by which it was made. */
async function readHandovers(tx: Tx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, MovedToAdults>> {
  const handovers = await findHandoversByAgreementIds(tx, agreementIds);
  const decisions = await listAdultDecisionsByChildIds(
    tx,
    handovers.map(({ childId }) => childId),
  );
  const holders = await findBudgetHoldersByIds(
    tx,
    handovers.flatMap(({ fromHolderId, toHolderId }) => [fromHolderId, toHolderId].map(asId<BudgetHolderId>)),
  );
  const nameOf = (id: string): string => holders.get(asId<BudgetHolderId>(id))?.name ?? 'another budget';
  return new Map(
    handovers.flatMap(({ agreementId, adultDecisionId, childId, fromHolderId, toHolderId }) => {
      const decision = standingOf(adultDecisionId, decisions.get(childId) ?? []);
      if (decision === undefined) return [];
      const { kind: service, outcome, decidedDate, reasons, delegation } = decision;
      const names = { fromName: nameOf(fromHolderId), toName: nameOf(toHolderId) };
      return [[agreementId, { service, outcome, decidedDate, reasons, delegation, ...names }] as const];
    }),
  );
}

/** What was agreed of the placement's shares after an agreement, the oldest first. */
async function listLater(tx: Tx, agreement: FundingAgreement): Promise<readonly FundingAgreement[]> {
  const all = (await listAgreementsByPlacementIds(tx, [agreement.placementId])).get(agreement.placementId) ?? [];
  return all
    .filter(
      ({ kind, committedAt, createdAt }) =>
        (kind === 'CHANGE' || kind === 'SETTLEMENT') && committedAt !== null && createdAt >= agreement.createdAt,
    )
    .sort((one, other) => Number(one.committedAt) - Number(other.committedAt));
}

async function readShares(
  tx: Tx,
  agreements: readonly FundingAgreement[],
): Promise<ReadonlyMap<string, readonly HolderShare[]>> {
  const contributions = await listContributionsByAgreementIds(
    tx,
    agreements.map(({ agreementId }) => agreementId),
  );
  const holders = await findBudgetHoldersByIds(
    tx,
    [...contributions.values()].flat().map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId)),
  );
  const agencies = await findAgenciesByIds(
    tx,
    [...holders.values()].map(({ agencyId }) => asId<AgencyId>(agencyId)),
  );
  return new Map(
    [...contributions].map(([id, shares]) => [
      id,
      shares.map(({ budgetHolderId, annual, weekly }): HolderShare => {
        const agencyId = holders.get(asId<BudgetHolderId>(budgetHolderId))?.agencyId;
        const agency = agencyId === undefined ? undefined : agencies.get(agencyId);
        if (agency === undefined) throw new Error('A share is of a holder without an agency');
        return { budgetHolderId, annual, weekly, agencyName: agency.name, agencyKind: agency.kind };
      }),
    ]),
  );
}

function moneyOf(
  agreement: FundingAgreement,
  own: readonly HolderShare[],
  lines: readonly StoredLine[],
  band: string | null,
): NoticeMoney {
  return {
    annual: sum(own.map(({ annual }) => annual)),
    weekly: sum(own.map(({ weekly }) => weekly)),
    shares: byAgency(own),
    method: agreement.method,
    methodEvidence: agreement.methodEvidence,
    lines: lines.flatMap((line) => lineOf(line, agreement.agreementId)),
    band,
    isCommitted: agreement.committedAt !== null,
  };
}

/** The price of a line by the agreement; where a later one took its place from the first day, that one's. */
function lineOf(
  { versions, ordinal, category, isDirectPayment }: StoredLine,
  agreementId: string,
): readonly NoticeLine[] {
  const version = versions.find(({ fundingAgreementId }) => fundingAgreementId === agreementId) ?? versions[0];
  if (version === undefined) return [];
  const { unit, amount, hoursPerWeek } = version.price;
  return [
    {
      ordinal,
      category,
      isDirectPayment,
      unit,
      amount,
      hoursPerWeek: hoursPerWeek === null ? null : formatDecimal(hoursPerWeek),
    },
  ];
}
