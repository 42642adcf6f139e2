import { type FinancialYear, type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type ForecastLine, type LineForecastEntry } from '../rules/line-forecast';

/** Appends what somebody expects on a line, as differences from before. */
export async function insertLineForecast(tx: WriteTx, entry: LineForecastEntry): Promise<void> {
  await tx.execute(
    `insert into line_forecast (local_area_code, line_forecast_id, budget_holder_id, financial_year, section_251_line, kind,
                                reason, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      entry.lineForecastId,
      entry.budgetHolderId,
      entry.financialYear,
      entry.section251Line,
      entry.kind,
      entry.reason,
      entry.enteredBy,
      entry.enteredAt,
    ],
  );
  await tx.execute(
    `insert into line_forecast_amount (local_area_code, line_forecast_id, period, amount_pence)
     select $1, $2, period, amount from unnest($3::integer[], $4::bigint[]) as change (period, amount)`,
    [tx.actor.localArea, entry.lineForecastId, [...entry.changes.keys()], [...entry.changes.values()]],
  );
}

/** What was expected at an instant on each line that no placement drives, by period. */
export async function sumLineForecasts(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<readonly (ForecastLine & { readonly period: Period; readonly amount: Pence })[]> {
  const rows = await tx.query<{
    section_251_line: string | null;
    kind: ForecastLine['kind'];
    period: Period;
    amount: bigint;
  }>(
    `select section_251_line, kind, period, sum(amount_pence)::bigint as amount
       from line_forecast join line_forecast_amount using (local_area_code, line_forecast_id)
      where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3
      group by 1, 2, 3 order by 1, 2, 3`,
    [budgetHolderId, financialYear, asAt],
  );
  return rows.map((row) => ({
    section251Line: row.section_251_line,
    kind: row.kind,
    period: row.period,
    amount: pence(row.amount),
  }));
}

/** Everything that was said of a budget's lines at or before an instant, in the order it was. */
export async function listLineForecasts(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<readonly LineForecastEntry[]> {
  const rows = await tx.query<{
    line_forecast_id: string;
    section_251_line: string | null;
    kind: ForecastLine['kind'];
    reason: string;
    entered_by: string;
    entered_at: Date;
    periods: readonly Period[];
    amounts: readonly string[];
  }>(
    `select line_forecast_id, section_251_line, kind, reason, entered_by, entered_at,
            array_agg(period order by period) as periods, array_agg(amount_pence::text order by period) as amounts
       from line_forecast join line_forecast_amount using (local_area_code, line_forecast_id)
      where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3
      group by local_area_code, line_forecast_id order by entered_at, line_forecast_id`,
    [budgetHolderId, financialYear, asAt],
  );
  return rows.map((row) => ({
    lineForecastId: row.line_forecast_id,
    budgetHolderId,
    financialYear,
    section251Line: row.section_251_line,
    kind: row.kind,
    changes: new Map(row.periods.map((period, index) => [period, pence(BigInt(row.amounts[index] ?? '0'))])),
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  }));
}
