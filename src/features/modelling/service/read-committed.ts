import { type FinancialYear, financialYearSpan } from '../../../kernel/dates';
import { type Pence, sum } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { findLedgerYears, sumByPeriod } from '../../ledger/repository/posting-sums';
import {
  type BesideCommitted,
  besideCommitted,
  type CommittedYear,
  costedIn,
} from '../rules/scenario/beside-committed';
import { type ScenarioResult } from '../rules/scenario/result';
import { type Scenario } from '../rules/scenario/stored';

/**
 * The years of a scenario's result beside what the ledger held for them when the scenario was made: the same whenever it is asked. A year that the ledger
 * did not reach then, or that lies before all it held, has no entry; without a high needs block there is none.
 */
export async function readBesideCommitted(
  tx: Tx,
  scenario: Pick<Scenario, 'source' | 'plan' | 'createdAt'>,
  { years }: Pick<ScenarioResult, 'years'>,
): Promise<readonly BesideCommitted[]> {
  const asAt = scenario.plan.books?.asAt ?? scenario.createdAt;
  const holder = await findHighNeedsBlock(tx);
  if (holder === undefined) return [];
  const held = await findLedgerYears(tx, asAt);
  if (held === null) return [];
  // Where it was not kept: as far as anything was posted by then, which no later posting changes.
  const horizon = scenario.plan.ledgerHorizon ?? financialYearSpan(held.last).endDate;
  const committed: CommittedYear[] = [];
  for (const { year } of years) {
    const financialYear = costedIn(year);
    if (financialYear < held.first || financialYearSpan(financialYear).endDate > horizon) continue;
    const sumOf = (budgetHolderId: string | null): Promise<Pence> =>
      committedIn(tx, { financialYear, budgetHolderId, asAt });
    committed.push({ financialYear, block: await sumOf(holder.budgetHolderId), all: await sumOf(null) });
  }
  return besideCommitted(scenario, years, { asAt, committed });
}

async function committedIn(
  tx: Tx,
  question: {
    readonly financialYear: FinancialYear;
    readonly budgetHolderId: string | null;
    readonly asAt: Date;
  },
): Promise<Pence> {
  return sum([...(await sumByPeriod(tx, { ...question, filter: {} })).values()]);
}
