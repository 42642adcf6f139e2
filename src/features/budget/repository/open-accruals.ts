import { pence, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, rowsOf, sql, typed, type Sql } from '../../../platform/sql';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type OpenAccrual } from '../rules/closed-periods';

/** Whose accruals, at the end of which closed period. */
export interface AccrualQuery extends PeriodOfYear {
  readonly budgetHolderId: string;
}

function conditionsOf({ budgetHolderId, financialYear, period }: AccrualQuery): Sql[] {
  return [
    sql`accrual.budget_holder_id = ${typed(budgetHolderId, 'uuid')}`,
    sql`accrual.financial_year = ${financialYear}`,
    sql`accrual.period = ${typed(period, 'integer')}`,
  ];
}

/** Of a placement that the reader may see, or of none. */
const IS_SHOWN = sql`(accrual.placement_id is null or accrual.placement_id in (select placement_id from placement))`;

/** What stood open, the largest accrual first and the largest prepayment last; without placements hidden from the reader. */
export async function pageOpenAccruals(tx: Tx, query: AccrualQuery, args: PageArguments): Promise<Page<OpenAccrual>> {
  const page = await findPage<{
    placement_id: string | null;
    label: string | null;
    earned_pence: bigint | null;
    spent_pence: bigint | null;
    balance_pence: bigint;
  }>(
    tx,
    {
      select: sql`accrual.placement_id, accrual.label, accrual.earned_pence, accrual.spent_pence, accrual.balance_pence`,
      from: sql`period_accrual accrual`,
      where: [...conditionsOf(query), IS_SHOWN],
      order: [
        { sql: sql`accrual.balance_pence`, type: 'bigint', direction: 'desc' },
        { sql: sql`accrual.period_accrual_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    args,
  );
  const money = (amount: bigint | null): Pence | null => (amount === null ? null : pence(amount));
  return mapPage(page, (row) => ({
    placementId: row.placement_id,
    label: row.label,
    earned: money(row.earned_pence),
    spent: money(row.spent_pence),
    amount: pence(row.balance_pence),
  }));
}

/** What of a period's accruals less prepayments is of placements hidden from the reader. */
export async function sumHiddenAccruals(tx: Tx, query: AccrualQuery): Promise<Pence> {
  const [row] = await rowsOf<{ hidden: bigint }>(
    tx,
    sql`select coalesce(sum(accrual.balance_pence), 0)::bigint as hidden from period_accrual accrual
         where ${allOf([...conditionsOf(query), sql`not ${IS_SHOWN}`])}`,
  );
  return pence(row?.hidden ?? 0n);
}
