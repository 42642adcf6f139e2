import { type FinancialYear, type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type OpenBalance } from '../rules/closed-periods';
import { spentPlacement } from './spent-placement';

/** What stood open for a holder at the end of a closed period. */
export interface HeldAccrual extends OpenBalance, PeriodOfYear {
  readonly budgetHolderId: string;
}

/** What stands open of something that no placement drives, as finance enters it: an accrual positive, a prepayment negative. */
export interface EnteredAccrual {
  readonly budgetHolderId: string;
  readonly label: string;
  readonly amount: Pence;
}

interface AccrualRow {
  budget_holder_id: string;
  financial_year: FinancialYear;
  period: Period;
  accruals_pence: bigint;
  prepayments_pence: bigint;
}

/**
 * Keeps what stands open at the end of periods that are being closed (B30): of each placement what is reported of it up to then, since the books
 * were first closed, less what was spent on it. All of it as it is known now, so that spend which found its placement late sets it right.
 */
export async function insertPlacementAccruals(
  tx: WriteTx,
  first: PeriodOfYear,
  periods: readonly PeriodOfYear[],
  closedAt: Date,
): Promise<void> {
  const last = periods.at(-1);
  if (last === undefined) return;
  await tx.execute(
    `with booked as (
       select budget_holder_id, placement_id, financial_year, period, sum(earned) as earned, sum(spent) as spent
         from (select budget_holder_id, placement_id, reported_financial_year as financial_year, reported_period as period,
                      amount_pence as earned, 0::bigint as spent
                 from posting where reported_financial_year between $2 and $3 and financial_year <= $3
               union all
               select actual.budget_holder_id, ${spentPlacement.column}, actual.reported_financial_year, actual.reported_period,
                      0, actual.amount_pence
                 from actual ${spentPlacement.join('$6')}
                where actual.reported_financial_year between $2 and $3 and ${spentPlacement.column} is not null) entered
        group by 1, 2, 3, 4),
     closing as (select financial_year, period from unnest($4::text[], $5::integer[]) as closing(financial_year, period))
     insert into period_accrual (local_area_code, period_accrual_id, financial_year, period, budget_holder_id, placement_id,
                                 earned_pence, spent_pence, balance_pence)
     select $1, gen_random_uuid(), closing.financial_year, closing.period, booked.budget_holder_id, booked.placement_id,
            sum(booked.earned), sum(booked.spent), sum(booked.earned) - sum(booked.spent)
       from closing
       join booked on (booked.financial_year, booked.period) <= (closing.financial_year, closing.period)
      group by closing.financial_year, closing.period, booked.budget_holder_id, booked.placement_id
     having sum(booked.earned) <> sum(booked.spent)`,
    [
      tx.actor.localArea,
      first.financialYear,
      last.financialYear,
      periods.map(({ financialYear }) => financialYear),
      periods.map(({ period }) => period),
      closedAt,
    ],
  );
}

/** Keeps what finance says stands open at the end of a period that is being closed. */
export async function insertEnteredAccruals(
  tx: WriteTx,
  { financialYear, period }: PeriodOfYear,
  accruals: readonly EnteredAccrual[],
): Promise<void> {
  await tx.execute(
    `insert into period_accrual (local_area_code, period_accrual_id, financial_year, period, budget_holder_id, label, balance_pence)
     select $1, gen_random_uuid(), $2, $3, entered.budget_holder_id, entered.label, entered.balance_pence
       from unnest($4::uuid[], $5::text[], $6::bigint[]) as entered(budget_holder_id, label, balance_pence)`,
    [
      tx.actor.localArea,
      financialYear,
      period,
      accruals.map(({ budgetHolderId }) => budgetHolderId),
      accruals.map(({ label }) => label),
      accruals.map(({ amount }) => amount),
    ],
  );
}

/** Keeps the same added up, once everything of the periods is there. */
export async function insertAccrualTotals(tx: WriteTx, periods: readonly PeriodOfYear[]): Promise<void> {
  await tx.execute(
    `insert into period_accrual_total (local_area_code, financial_year, period, budget_holder_id, accruals_pence, prepayments_pence)
     select $1, financial_year, period, budget_holder_id, sum(greatest(balance_pence, 0)), sum(greatest(-balance_pence, 0))
       from period_accrual
      where (financial_year, period) in (select * from unnest($2::text[], $3::integer[]))
      group by financial_year, period, budget_holder_id`,
    [tx.actor.localArea, periods.map(({ financialYear }) => financialYear), periods.map(({ period }) => period)],
  );
}

/** What stood open for these holders (null: for all that the reader may see) at the end of the closed periods of years. */
export async function listAccrualTotals(
  tx: Tx,
  years: readonly FinancialYear[],
  holderIds: readonly string[] | null,
): Promise<readonly HeldAccrual[]> {
  const rows = await tx.query<AccrualRow>(
    `select budget_holder_id, financial_year, period, accruals_pence, prepayments_pence from period_accrual_total
      where financial_year = any ($1::text[]) and ($2::uuid[] is null or budget_holder_id = any ($2))
      order by financial_year, period, budget_holder_id`,
    [years, holderIds],
  );
  return rows.map(toAccrual);
}

/** The same of one holder by placement; null: of none. */
export async function listAccrualsByPlacement(
  tx: Tx,
  years: readonly FinancialYear[],
  holderId: string,
): Promise<readonly (HeldAccrual & { readonly placementId: string | null })[]> {
  const rows = await tx.query<AccrualRow & { placement_id: string | null }>(
    `select budget_holder_id, financial_year, period, placement_id, greatest(balance_pence, 0) as accruals_pence,
            greatest(-balance_pence, 0) as prepayments_pence
       from period_accrual where financial_year = any ($1::text[]) and budget_holder_id = $2`,
    [years, holderId],
  );
  return rows.map((row) => ({ ...toAccrual(row), placementId: row.placement_id }));
}

function toAccrual(row: AccrualRow): HeldAccrual {
  return {
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    period: row.period,
    accruals: pence(row.accruals_pence),
    prepayments: pence(row.prepayments_pence),
  };
}
