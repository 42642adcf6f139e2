import type { Day, FinancialYear } from '../../../kernel/dates';
import { pence, sum, type Pence } from '../../../kernel/money';
import { ok, type Result } from '../../../kernel/result';
import type { SchoolCalendar } from './calendar';
import { dimensionKey } from './dimensions';
import { fullYearDifferences, type FullYearCost } from './full-years';
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

/** A sum that is kept wrong, or of postings that are not there. */
export interface WrongSum {
  /** The line that it is of; null where it is of a whole budget. */
  readonly costLineId: string | null;
  readonly budgetHolderId: string;
  readonly cause: string;
  readonly postedAt: Date;
  /** One of a year's twelve periods; null: their sum, or how many they are. */
  readonly period: number | null;
  /** Whether it is the number of postings that is wrong, and not a sum of theirs. */
  readonly isCount: boolean;
  readonly postings: Pence;
  readonly kept: Pence;
}

/** A sum that is not that of its postings, as a sentence. */
export function sayWrongSum(
  kind: string,
  reportedYear: FinancialYear,
  { costLineId, budgetHolderId, cause, postedAt, period, isCount, postings, kept }: WrongSum,
): string {
  const of = costLineId === null ? '' : `cost line ${costLineId}, `;
  const when = period === null ? reportedYear : `${reportedYear} period ${String(period).padStart(2, '0')}`;
  const said = isCount
    ? `it is of ${postings} postings, ${kept} are kept`
    : `its postings come to ${sayMoney(postings)}, ${sayMoney(kept)} is kept`;
  return `the ${kind} of ${of}${when}, budget holder ${budgetHolderId}, ${cause} at ${postedAt.toISOString()}: ${said}`;
}

/**
 * The first line, year and payer of a placement, in their order, for which another cost of a full year is kept than the engine reckons, as a
 * sentence; null when there is none.
 */
export function fullYearDifference(should: readonly FullYearCost[], held: readonly FullYearCost[]): string | null {
  const keyOf = ({ costLineId, financialYear, payer }: FullYearCost): string =>
    `cost line ${costLineId}, ${financialYear}, budget holder ${payer}`;
  const first = [...fullYearDifferences(should, held)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0];
  if (first === undefined) return null;
  const say = (costs: readonly FullYearCost[]): string => {
    const own = costs.filter((cost) => keyOf(cost) === keyOf(first));
    const coded = new Set(own.map(({ likeness, dimensions }) => `${likeness} ${dimensionKey(dimensions)}`)).size;
    const parts = [
      `effect ${sayMoney(sum(own.map(({ effect }) => effect)))}`,
      `cost ${sayMoney(sum(own.map(({ cost }) => cost)))}`,
      `nobody’s ${sayMoney(sum(own.map(({ unshared }) => unshared)))}`,
    ];
    return coded > 1 ? `${parts.join(', ')} under ${coded} codings` : parts.join(', ');
  };
  return `${keyOf(first)}: in a full year the engine says ${say(should)}; ${say(held)} is kept`;
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
