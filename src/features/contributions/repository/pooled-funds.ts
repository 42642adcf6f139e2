import type { Day, FinancialYear, Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import type { LegalBasis, PooledFund } from '../rules/pooled-fund-terms';
import type { VarianceRule } from '../rules/pooled-fund';

interface FundRow {
  readonly pooled_fund_id: string;
  readonly name: string;
  readonly legal_basis: LegalBasis;
  readonly aims: string;
  readonly agreement_reference: string;
  readonly overspend_rule: VarianceRule;
  readonly underspend_rule: VarianceRule;
  readonly tolerance_basis_points: number;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly partners: readonly { readonly holder: string; readonly parts: string; readonly ends: Day | null }[];
}

const SELECT = `
select fund.pooled_fund_id, fund.name, fund.legal_basis, fund.aims, fund.agreement_reference, fund.overspend_rule, fund.underspend_rule,
       fund.tolerance_basis_points, lower(fund.active_span)::text as start_date, (upper(fund.active_span) - 1)::text as end_date,
       (select jsonb_agg(jsonb_build_object('holder', partner.budget_holder_id, 'parts', partner.variance_parts::text, 'ends', partner.end_date)
                         order by coalesce(partner.seat, partner.ordinal), partner.ordinal)
          from pooled_fund_partner partner
         where partner.local_area_code = fund.local_area_code and partner.pooled_fund_id = fund.pooled_fund_id) as partners
  from pooled_fund fund`;

/** The pooled funds with these ids that the reader may see. */
export async function findPooledFundsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PooledFund>> {
  const rows = await tx.query<FundRow>(`${SELECT} where fund.pooled_fund_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.pooled_fund_id, toFund(row)]));
}

/** The pooled funds of the area, by name. */
export async function listPooledFunds(tx: Tx): Promise<readonly PooledFund[]> {
  return (await tx.query<FundRow>(`${SELECT} order by fund.name, fund.pooled_fund_id`)).map(toFund);
}

/** Keeps a fund and its partners; false when its name is taken. */
export async function insertPooledFund(tx: WriteTx, fund: PooledFund): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into pooled_fund (local_area_code, pooled_fund_id, name, legal_basis, aims, agreement_reference, overspend_rule, underspend_rule,
                              tolerance_basis_points, active_span, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, daterange($10::date, $11::date, '[]'), $12, $13)
     on conflict (local_area_code, name) do nothing`,
    [
      tx.actor.localArea,
      fund.pooledFundId,
      fund.name,
      fund.legalBasis,
      fund.aims,
      fund.agreementReference,
      fund.overspend,
      fund.underspend,
      fund.toleranceBasisPoints,
      fund.startDate,
      fund.endDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
  if (inserted === 0) return false;
  await tx.execute(
    `insert into pooled_fund_partner (local_area_code, pooled_fund_id, budget_holder_id, ordinal, variance_parts)
     select $1, $2, partner.holder, partner.ordinal, partner.parts
       from unnest($3::uuid[], $4::bigint[]) with ordinality as partner(holder, parts, ordinal)`,
    [
      tx.actor.localArea,
      fund.pooledFundId,
      fund.partners.map(({ budgetHolderId }) => budgetHolderId),
      fund.partners.map(({ varianceParts }) => varianceParts),
    ],
  );
  return true;
}

/** What each partner puts into each fund for a year, as known now; a partner that puts nothing in has no entry. */
export async function sumPoolContributions(
  tx: Tx,
  pooledFundIds: readonly string[],
  financialYear: FinancialYear,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Pence>>> {
  const rows = await tx.query<{ pooled_fund_id: string; budget_holder_id: string; amount_pence: bigint }>(
    `select pooled_fund_id, budget_holder_id, sum(amount_pence)::bigint as amount_pence from pooled_fund_contribution
      where pooled_fund_id = any($1::uuid[]) and financial_year = $2 group by 1, 2`,
    [pooledFundIds, financialYear],
  );
  const byFund = groupBy(rows, (row) => row.pooled_fund_id);
  return new Map(
    [...byFund].map(([fund, some]) => [
      fund,
      new Map(some.map((row) => [row.budget_holder_id, pence(row.amount_pence)])),
    ]),
  );
}

/** Keeps a change of what a partner puts in for a year. */
export async function insertPoolContribution(
  tx: WriteTx,
  entry: {
    readonly entryId: string;
    readonly pooledFundId: string;
    readonly budgetHolderId: string;
    readonly financialYear: FinancialYear;
    readonly change: Pence;
    readonly reason: string;
  },
): Promise<void> {
  await tx.execute(
    `insert into pooled_fund_contribution (local_area_code, pooled_fund_contribution_id, pooled_fund_id, budget_holder_id, financial_year,
                                           amount_pence, reason, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      entry.entryId,
      entry.pooledFundId,
      entry.budgetHolderId,
      entry.financialYear,
      entry.change,
      entry.reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** A placement that a fund pays for over some days. */
export interface PooledPlacement {
  readonly placementId: string;
  readonly caseId: string;
  readonly startDate: Day;
  /** Null: as long as the placement lasts. */
  readonly endDate: Day | null;
}

/** Keeps that a fund pays for a placement; false when one does already on some of the days. */
export async function insertPooledPlacement(
  tx: WriteTx,
  pooled: PooledPlacement & { readonly pooledPlacementId: string; readonly pooledFundId: string },
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into pooled_fund_placement (local_area_code, pooled_fund_placement_id, pooled_fund_id, placement_id, case_id, active_span, placed_by, placed_at)
     values ($1, $2, $3, $4, $5, daterange($6::date, $7::date, '[]'), $8, $9)
     on conflict on constraint pooled_fund_placement_no_overlap do nothing`,
    [
      tx.actor.localArea,
      pooled.pooledPlacementId,
      pooled.pooledFundId,
      pooled.placementId,
      pooled.caseId,
      pooled.startDate,
      pooled.endDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
  return inserted === 1;
}

/** What the funds' placements cost over a span, all payers, whoever asks: a fund's spend is a total and stays whole (money.md section 6). */
export async function spendOfPools(
  tx: Tx,
  pooledFundIds: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, Pence>> {
  const rows = await tx.query<{ pooled_fund_id: string; amount_pence: bigint }>(
    'select pooled_fund_id, amount_pence from spend_of_pools($1::uuid[], $2::date, $3::date)',
    [pooledFundIds, span.startDate, span.endDate],
  );
  return new Map(rows.map((row) => [row.pooled_fund_id, pence(row.amount_pence)]));
}

function toFund(row: FundRow): PooledFund {
  return {
    pooledFundId: row.pooled_fund_id,
    name: row.name,
    legalBasis: row.legal_basis,
    aims: row.aims,
    agreementReference: row.agreement_reference,
    overspend: row.overspend_rule,
    underspend: row.underspend_rule,
    toleranceBasisPoints: row.tolerance_basis_points,
    startDate: row.start_date,
    endDate: row.end_date,
    partners: row.partners.map(({ holder, parts, ends }) => ({
      budgetHolderId: holder,
      varianceParts: BigInt(parts),
      endDate: ends,
    })),
  };
}
