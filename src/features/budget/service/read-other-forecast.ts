import { type Period } from '../../../kernel/dates';
import { add, ZERO, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { NO_VALUE } from '../../ledger/rules/coding';
import { allotted } from '../../ledger/rules/recast';
import { sumLineForecasts } from '../repository/line-forecast';
import { type SettledQuestion } from '../rules/answer';
import { passesFilter } from '../rules/line-forecast';
import { sourcesOf } from './read-sources';

/** The forecast that no placement drives, by period (money.md section 6, `otherForecast`); income takes away. */
export async function otherForecastOf(tx: Tx, question: SettledQuestion): Promise<ReadonlyMap<Period, Pence>> {
  return totalsBy(await readForecasts(tx, question), ({ period }) => period);
}

/** The same by line of the return; `NONE` for what is of the budget as a whole. */
export async function otherForecastByLine(tx: Tx, question: SettledQuestion): Promise<ReadonlyMap<string, Pence>> {
  return totalsBy(await readForecasts(tx, question), ({ section251Line }) => section251Line ?? NO_VALUE);
}

/** Every amount in the question; recast, those of predecessors by parts, as what is of no placement goes. */
export async function readForecasts(tx: Tx, question: SettledQuestion) {
  const { financialYear, asAt, filter } = question;
  const all = [];
  for (const source of sourcesOf(question)) {
    const own = await sumLineForecasts(tx, source.holderId, financialYear, asAt);
    all.push(...own.map((one) => ({ ...one, amount: allotted(source, one.amount) })));
  }
  return all.filter((one) => passesFilter(filter, one));
}

function totalsBy<Row extends { readonly amount: Pence }, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, Pence> {
  const totals = new Map<Key, Pence>();
  for (const row of rows) totals.set(keyOf(row), add(totals.get(keyOf(row)) ?? ZERO, row.amount));
  return totals;
}
