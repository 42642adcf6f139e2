import type { Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { ok, type Result } from '../../../kernel/result';
import type { SchoolCalendar } from './calendar';
import type { LineAmount } from './line';
import { activeVersions } from './line-days';
import { monthsOf, priceVersions } from './priced-version';
import { sayMoney, type PriceProblem } from './problem';
import { whatLineShouldHold, type StoredLine } from './stored-line';

/** The line as verification takes it, with what it is priced by. */
export interface LineToVerify {
  readonly line: Pick<StoredLine, 'costLineId' | 'committedAt' | 'versions' | 'placementSpan'>;
  readonly calendar: SchoolCalendar | null;
  readonly horizon: Day;
  readonly held: readonly LineAmount[];
}

/**
 * The first period and payer, in their order, for which the ledger does not hold what the engine says, as a sentence; null when there is
 * none (money.md section 5, `ledger = engine`). A line that is not committed must hold nothing.
 */
export function ledgerDifference({ line, calendar, horizon, held }: LineToVerify): string | null {
  const should = whatLineShouldHold(line, calendar, horizon);
  if (!should.ok) return notPriced(line.costLineId, should.refusals);
  const expected = totals(should.value, (amount) => `${periodOf(amount)}, budget holder ${amount.payer}`);
  const found = totals(held, (amount) => `${periodOf(amount)}, budget holder ${amount.payer}`);
  return firstDifference(line, expected, found);
}

/**
 * The first period in which the holders' postings do not add up to what the line costs, priced without looking at its shares, as a
 * sentence; null when there is none (money.md section 7.1).
 */
export function holdersDifference({ line, calendar, horizon, held }: LineToVerify): string | null {
  const cost = line.committedAt === null ? ok([]) : costByPeriod(line, calendar, horizon);
  if (!cost.ok) return notPriced(line.costLineId, cost.refusals);
  const expected = totals(cost.value, periodOf);
  return firstDifference(line, expected, totals(held, periodOf));
}

type Amount = Pick<LineAmount, 'financialYear' | 'period' | 'amount'>;

function costByPeriod(
  line: LineToVerify['line'],
  calendar: SchoolCalendar | null,
  horizon: Day,
): Result<readonly Amount[], PriceProblem> {
  const versions = activeVersions(line.versions, line.placementSpan, horizon);
  const priced = priceVersions(
    versions.map((version) => ({ span: version.span, price: version.price, shares: [] })),
    calendar,
    { version: (index) => ['versions', index], calendar: ['calendar'] },
  );
  if (!priced.ok) return priced;
  return ok(priced.value.flatMap(monthsOf).map((month) => ({ ...month, amount: month.cost })));
}

function periodOf({ financialYear, period }: Amount): string {
  return `${financialYear} period ${String(period).padStart(2, '0')}`;
}

function totals<One extends Amount>(amounts: readonly One[], keyOf: (amount: One) => string): Map<string, Pence> {
  const sums = new Map<string, bigint>();
  for (const amount of amounts) sums.set(keyOf(amount), (sums.get(keyOf(amount)) ?? 0n) + amount.amount);
  return new Map([...sums].map(([key, amount]) => [key, pence(amount)]));
}

function firstDifference(
  line: LineToVerify['line'],
  expected: ReadonlyMap<string, Pence>,
  found: ReadonlyMap<string, Pence>,
): string | null {
  const nothing = pence(0n);
  const key = [...new Set([...expected.keys(), ...found.keys()])]
    .sort()
    .find((one) => (expected.get(one) ?? nothing) !== (found.get(one) ?? nothing));
  if (key === undefined) return null;
  const state = line.committedAt === null ? 'uncommitted cost line' : 'cost line';
  return `${state} ${line.costLineId}, ${key}: the engine says ${sayMoney(expected.get(key) ?? nothing)}, the ledger holds ${sayMoney(found.get(key) ?? nothing)}`;
}

function notPriced(costLineId: string, problems: readonly PriceProblem[]): string {
  return `cost line ${costLineId} can not be priced: ${problems.map(({ message }) => message).join(' ')}`;
}
