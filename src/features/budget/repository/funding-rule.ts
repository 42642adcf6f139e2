import { type FinancialYear } from '../../../kernel/dates';
import { type Tx } from '../../../platform/db';
import { type FundingRuleKind } from '../rules/block-codes';

/** The rule in force in a financial year, in pence a pupil or basis points; null before the first. */
export async function findFundingRule(
  tx: Tx,
  kind: FundingRuleKind,
  financialYear: FinancialYear,
): Promise<bigint | null> {
  const [row] = await tx.query<{ value: bigint }>(
    'select value from funding_rule where kind = $1 and first_year <= $2 order by first_year desc limit 1',
    [kind, financialYear],
  );
  return row?.value ?? null;
}
