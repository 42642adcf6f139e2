import type { FinancialYear, Period } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { PeriodOfYear } from '../rules/postings';

/** A period whose books are closed, and since when. */
export interface ClosedPeriod extends PeriodOfYear {
  readonly closedAt: Date;
}

/** The area's closed periods in their order: those closed at or before the instant, or all of them (null). */
export async function listClosedPeriods(tx: Tx, asAt: Date | null): Promise<readonly ClosedPeriod[]> {
  const rows = await tx.query<{ financial_year: FinancialYear; period: Period; closed_at: Date }>(
    `select financial_year, period, closed_at from closed_period
      where $1::timestamptz is null or closed_at <= $1 order by financial_year, period`,
    [asAt],
  );
  return rows.map((row) => ({
    financialYear: row.financial_year,
    period: row.period,
    closedAt: row.closed_at,
  }));
}

/** Waits until nobody posts by the periods that are closed now, and keeps others from it until the commit. */
export async function lockPeriods(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, periodLock(tx));
}

/** What whoever posts holds in common, and whoever closes a period alone. */
export function periodLock(tx: Tx): string {
  return `closed periods:${tx.actor.localArea}`;
}

/** Closes periods from an instant on that `open_posting` gave. */
export async function insertClosedPeriods(
  tx: WriteTx,
  periods: readonly PeriodOfYear[],
  closedAt: Date,
): Promise<void> {
  await tx.execute(
    `insert into closed_period (local_area_code, financial_year, period, closed_by, closed_at)
     select $1, closing.financial_year, closing.period, $4, $5
       from unnest($2::text[], $3::integer[]) as closing(financial_year, period)`,
    [
      tx.actor.localArea,
      periods.map(({ financialYear }) => financialYear),
      periods.map(({ period }) => period),
      tx.actor.personId,
      closedAt,
    ],
  );
}
