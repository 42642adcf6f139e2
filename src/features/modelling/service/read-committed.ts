import { type Day, type FinancialYear, financialYearSpan, londonDay } from '../../../kernel/dates';
import { type Pence, sum } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { horizonOn } from '../../access/rules/directory';
import { getHorizon } from '../../ledger/repository/inputs';
import { findFirstYear, sumByPeriod } from '../../ledger/repository/posting-sums';
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
  const first = await findFirstYear(tx, asAt);
  const horizon = scenario.plan.ledgerHorizon ?? (await reachedAt(tx, asAt));
  const committed: CommittedYear[] = [];
  for (const { year } of years) {
    const financialYear = costedIn(year);
    if (first === null || financialYear < first || financialYearSpan(financialYear).endDate > horizon) continue;
    const held = (budgetHolderId: string | null): Promise<Pence> =>
      committedIn(tx, { financialYear, budgetHolderId, asAt });
    committed.push({ financialYear, block: await held(holder.budgetHolderId), all: await held(null) });
  }
  return besideCommitted(scenario, years, { asAt, committed });
}

/** Where it was not kept: as far as the ledger reaches now, and no further than it could then. */
async function reachedAt(tx: Tx, asAt: Date): Promise<Day> {
  const [now, then] = [await getHorizon(tx), horizonOn(londonDay(asAt))];
  return now < then ? now : then;
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
