import { type FinancialYear, financialYearOf, financialYearSpan, londonDay } from '../../../kernel/dates';
import { type Pence, sum } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { getHorizon } from '../../ledger/repository/inputs';
import { sumByPeriod } from '../../ledger/repository/posting-sums';
import {
  type BesideCommitted,
  besideCommitted,
  type CommittedYear,
  costedIn,
} from '../rules/scenario/beside-committed';
import { type ScenarioResult } from '../rules/scenario/result';
import { type Scenario } from '../rules/scenario/stored';

/** How many financial years past the present one the ledger reaches (money.md section 5, Horizon). */
const YEARS_AHEAD = 5;

/**
 * The years of a scenario's result beside what the ledger held for them when the scenario was made: the same whenever it is asked. A year that the ledger
 * did not reach then has no entry; without a high needs block there is none.
 */
export async function readBesideCommitted(
  tx: Tx,
  scenario: Pick<Scenario, 'source' | 'plan' | 'createdAt'>,
  { years }: Pick<ScenarioResult, 'years'>,
): Promise<readonly BesideCommitted[]> {
  const asAt = scenario.plan.books?.asAt ?? scenario.createdAt;
  const holder = await findHighNeedsBlock(tx);
  if (holder === undefined) return [];
  const horizon = await getHorizon(tx);
  const lastYear = Number(financialYearOf(londonDay(asAt)).slice(0, 4)) + YEARS_AHEAD;
  const committed: CommittedYear[] = [];
  for (const { year } of years) {
    const financialYear = costedIn(year);
    if (year > lastYear || financialYearSpan(financialYear).endDate > horizon) continue;
    const held = (budgetHolderId: string | null): Promise<Pence> =>
      committedIn(tx, { financialYear, budgetHolderId, asAt });
    committed.push({ financialYear, block: await held(holder.budgetHolderId), all: await held(null) });
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
