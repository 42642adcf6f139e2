import { previousFinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type SpendDoubt, type SpendInDoubt } from '../rules/closing-warnings';
import { spendDoubt } from './spend-doubt';

/** Up to the end of which period, and as it was known when. */
export interface DoubtQuestion extends PeriodOfYear {
  /** Null: every budget. */
  readonly budgetHolderId: string | null;
  readonly asAt: Date;
}

/**
 * Imported spend in doubt that was reported in a year up to a period, or in the year before, by budget and kind. With it what somebody said is wrong in the
 * books, of every year before too, until what corrects it is said to be so as well: the two may be years apart, and together they come to nothing.
 */
export async function listSpendInDoubt(
  tx: Tx,
  { financialYear, period, budgetHolderId, asAt }: DoubtQuestion,
): Promise<readonly SpendInDoubt[]> {
  const rows = await tx.query<{
    budget_holder_id: string;
    kind: SpendDoubt;
    payments: bigint;
    net_pence: bigint;
    in_year_pence: bigint;
  }>(
    `with spend as (
       select actual.budget_holder_id, actual.amount_pence, actual.reported_financial_year as reported_in, ${spendDoubt.column} as kind
         from actual ${spendDoubt.join('$4')}
        where actual.recorded_at <= $4 and ($5::uuid is null or actual.budget_holder_id = $5)
          and (actual.reported_financial_year < $1 or actual.reported_financial_year = $1 and actual.reported_period <= $2))
     select budget_holder_id, kind, count(*) as payments, sum(amount_pence)::bigint as net_pence,
            coalesce(sum(amount_pence) filter (where reported_in = $1), 0)::bigint as in_year_pence
       from spend
      where kind in ('SPEND_WRONG_AT_SOURCE', 'SPEND_OF_OTHER_BUDGET') or kind is not null and reported_in >= $3
      group by 1, 2
      order by 1, 2`,
    [financialYear, period, previousFinancialYear(financialYear), asAt, budgetHolderId],
  );
  return rows.map((row) => ({
    kind: row.kind,
    budgetHolderId: row.budget_holder_id,
    payments: Number(row.payments),
    amount: pence(row.net_pence),
    inYear: pence(row.in_year_pence),
  }));
}

/** An amount of spend of which somebody said that it is wrong in the books. */
interface WrongAmount {
  readonly actualId: string;
  readonly amount: Pence;
  /** Whether it is reported in the year asked about, and not before. */
  readonly isInYear: boolean;
}

/** Spend of a budget, reported up to a period, of which somebody said that it is wrong in the books. */
export async function listSpendSaidWrong(
  tx: Tx,
  { financialYear, period, budgetHolderId, asAt }: DoubtQuestion,
): Promise<readonly WrongAmount[]> {
  const rows = await tx.query<{ actual_id: string; amount_pence: bigint; is_in_year: boolean }>(
    `select actual.actual_id, actual.amount_pence, actual.reported_financial_year = $1 as is_in_year
       from actual ${spendDoubt.join('$3')}
      where actual.recorded_at <= $3 and actual.budget_holder_id = $4
        and (actual.reported_financial_year < $1 or actual.reported_financial_year = $1 and actual.reported_period <= $2)
        and ${spendDoubt.column} in ('SPEND_WRONG_AT_SOURCE', 'SPEND_OF_OTHER_BUDGET')`,
    [financialYear, period, asAt, budgetHolderId],
  );
  return rows.map((row) => ({
    ...{ actualId: row.actual_id, amount: pence(row.amount_pence), isInYear: row.is_in_year },
  }));
}
