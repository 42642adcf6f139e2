import {
  addDays,
  financialYearOf,
  financialYearSpan,
  nextFinancialYear,
  type Day,
  type FinancialYear,
} from '../../kernel/dates';
import { pence, roundDivide, type Pence } from '../../kernel/money';
import { type DemoArea, type DemoAreaCode, type HolderKey } from '../facts/areas';
import { type PlannedBudget } from './planned';

/**
 * What the panel may spend of the high needs block, in ten-thousandths of the area's published block of 2019-20, by year of the
 * history and the one after it. The demo's panel spends only on what it agreed itself since the history began: some forty
 * places, and not the thousands that the whole block pays for. So a few hundredths of the block are set aside for it, and more
 * each year as the places of earlier years go on. Both areas take the same part, so their budgets are to each other as their blocks.
 */
const PART_OF_BLOCK = [66, 205, 310, 385, 410];

/** The partners' budgets, on the same scale; these no publication ties to the block, and the areas differ in what they board. */
const PARTNERS: Readonly<Record<DemoAreaCode, Readonly<Record<Exclude<HolderKey, 'block'>, readonly number[]>>>> = {
  '311': { transport: [9, 33, 45, 60, 70], socialCare: [10, 24, 42, 44, 46], health: [5, 12, 22, 27, 30] },
  '885': { transport: [5, 13, 17, 28, 37], socialCare: [30, 75, 92, 105, 115], health: [7, 28, 47, 55, 60] },
};

const INDICATIVE = 'Indicative';
const FINAL = 'Final';
const TEN_THOUSAND = 10_000n;
/** An in-year figure differs by this much from the indicative one, by year: the grant is adjusted for pupils each July. */
const FINAL_PER_THOUSAND = [1006n, 992n, 1011n, 1004n];

/** The figures finance enters: each year's indicative one the December before, the final one in July. */
export function planBudgets(area: DemoArea, firstDay: Day, today: Day): PlannedBudget[] {
  const years: FinancialYear[] = [financialYearOf(firstDay)];
  while ((years.at(-1) ?? '') <= financialYearOf(today))
    years.push(nextFinancialYear(years.at(-1) ?? financialYearOf(today)));
  const holders = ['block', 'transport', 'socialCare', 'health'] as const;
  return years.flatMap((year, index) =>
    holders.flatMap((holder) => ofYear(area, holder, year, index, firstDay, today)),
  );
}

function ofYear(
  area: DemoArea,
  holder: HolderKey,
  financialYear: FinancialYear,
  index: number,
  firstDay: Day,
  today: Day,
): PlannedBudget[] {
  const { startDate } = financialYearSpan(financialYear);
  const parts = holder === 'block' ? PART_OF_BLOCK : PARTNERS[area.code][holder];
  const indicative = toThousands(roundDivide(area.highNeedsBlock * BigInt(parts[index] ?? 0), TEN_THOUSAND));
  const final = toHundreds(roundDivide(indicative * (FINAL_PER_THOUSAND[index] ?? 1000n), 1000n));
  const december = addDays(startDate, -102);
  const july = addDays(startDate, 105);
  const entry = (enteredOn: Day, amount: Pence, label: string, reason: string): PlannedBudget => ({
    enteredOn,
    holder,
    financialYear,
    amount,
    label,
    reason,
    // The grant's balance goes with the grant, and is known in July; the partners' budgets start afresh each year.
    carriesForward: label === FINAL && holder === 'block' && index > 0,
  });
  return [
    // The year after this one is entered by the plan's day, whatever the season, so that there is always one to look ahead to.
    entry(
      latest(firstDay, earliest(december, addDays(today, -3))),
      indicative,
      INDICATIVE,
      'Indicative allocation, published before the year begins.',
    ),
    ...(july <= addDays(today, -3) ? [entry(july, final, FINAL, 'Final allocation after the July adjustment.')] : []),
  ];
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);

function toThousands(amount: Pence): Pence {
  return pence(roundDivide(amount, 100_000n) * 100_000n);
}

function toHundreds(amount: Pence): Pence {
  return pence(roundDivide(amount, 10_000n) * 10_000n);
}
