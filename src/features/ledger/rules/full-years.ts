import {
  contains,
  financialYearOf,
  financialYearSpan,
  nextFinancialYear,
  type Day,
  type FinancialYear,
} from '../../../kernel/dates';
import { subtract, ZERO, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from './calendar';
import { ageBeforePeriod, phaseAt, usualElement, type CostCategory, type CostElement } from './coding';
import { dimensionKey, dimensionsOf, type CodedPayer, type PostingDimensions } from './dimensions';
import { fullYearEffect, wholeFullYear } from './full-year';
import { activeVersions } from './line-days';
import type { LineVersion } from './priced-version';
import type { StoredLine } from './stored-line';

/** What a line costs one payer in a full year, by the financial year that it is reckoned from. */
export interface FullYearCost {
  readonly costLineId: string;
  readonly financialYear: FinancialYear;
  readonly payer: string;
  /** Of a line that is live on the last day of the year: `fullYearEffect` (money.md section 6). */
  readonly effect: Pence;
  /** Of a line that runs on the last day of the year on which its placement runs: what a premium compares (money.md section 4). */
  readonly cost: Pence;
  /** 1 on one row of each line that runs in the year, 0 on the others: what costs nothing in a full year is compared all the same. */
  readonly activeLines: number;
  /** 1 on the row of each payer of a line that is live on the last day of the year and whose shares can not pay a whole year: it has no effect. */
  readonly unsharedLines: number;
  /** What such a line costs in a full year, all payers. */
  readonly unshared: Pence;
  readonly dimensions: PostingDimensions;
  /** Placements with the same are alike: primary need, phase and day or residential kind (money.md section 4). */
  readonly likeness: string;
}

/** Lines whose shares can not pay a whole year, and what they cost in it, whoever pays; in nobody's full-year effect. */
export interface UnsharedFullYear {
  readonly lines: number;
  readonly cost: Pence;
}

/** What the placements of one class come to (money.md section 4). */
export interface AreaClassSum {
  readonly areaClass: string;
  readonly placements: number;
  readonly cost: Pence;
  /** What those that have a mean cost in a full year, all payers, above the mean of like ones in the area. */
  readonly premium: Pence;
  readonly placementsWithPremium: number;
  /** Of cases the reader declared an interest in: their class is not told. */
  readonly isWithheld: boolean;
}

/** What the lines of one placement are reckoned by. */
export interface FullYearReckoning {
  readonly horizon: Day;
  readonly calendarOf: (line: StoredLine) => SchoolCalendar | null;
  readonly payerOf: (budgetHolderId: string) => CodedPayer;
}

/**
 * What the committed lines of one placement cost each payer in a full year, for every financial year up to the horizon's in which they run.
 * Of a line whose shares can not pay a whole year (caps that leave nobody to take the rest) nobody's part can be said: it is told beside the
 * effect, and compared as a whole.
 */
export function fullYearCosts(lines: readonly StoredLine[], reckoning: FullYearReckoning): readonly FullYearCost[] {
  const committed = lines
    .filter(({ committedAt }) => committedAt !== null)
    .map((line) => ({ line, versions: activeVersions(line.versions, line.placementSpan, reckoning.horizon) }));
  const first = earliest(committed.flatMap(({ versions }) => versions.map(({ span }) => span.startDate)));
  if (first === null) return [];
  const costs: FullYearCost[] = [];
  const last = financialYearOf(reckoning.horizon);
  for (let year = financialYearOf(first); year <= last; year = nextFinancialYear(year)) {
    const { startDate, endDate } = financialYearSpan(year);
    const running = committed.filter(({ versions }) =>
      versions.some(({ span }) => span.startDate <= endDate && span.endDate >= startDate),
    );
    if (running.length === 0) continue;
    const lastDay = latest(
      running.flatMap(({ versions }) => versions.map(({ span }) => span.endDate)),
      endDate,
    );
    for (const { line, versions } of running) costs.push(...costsOfLine(line, versions, { year, lastDay }, reckoning));
  }
  return costs;
}

/** Tells apart what is held and what should be: one row each a line, year, payer and coding. */
function fullYearKey(
  cost: Pick<FullYearCost, 'costLineId' | 'financialYear' | 'payer' | 'dimensions' | 'likeness'>,
): string {
  return [cost.costLineId, cost.financialYear, cost.payer, cost.likeness, dimensionKey(cost.dimensions)].join(' ');
}

/** What should be held less what is, by line, year, payer and coding: what brings the one to the other. Nothing should be where nothing is said. */
export function fullYearDifferences(
  should: readonly FullYearCost[],
  held: readonly FullYearCost[],
): readonly FullYearCost[] {
  const changes = new Map(should.map((one) => [fullYearKey(one), one]));
  for (const one of held) {
    const known = changes.get(fullYearKey(one));
    changes.set(fullYearKey(one), {
      ...one,
      effect: subtract(known?.effect ?? ZERO, one.effect),
      cost: subtract(known?.cost ?? ZERO, one.cost),
      activeLines: (known?.activeLines ?? 0) - one.activeLines,
      unsharedLines: (known?.unsharedLines ?? 0) - one.unsharedLines,
      unshared: subtract(known?.unshared ?? ZERO, one.unshared),
    });
  }
  return [...changes.values()].filter(
    ({ effect, cost, activeLines, unsharedLines, unshared }) =>
      effect !== 0n || cost !== 0n || activeLines !== 0 || unsharedLines !== 0 || unshared !== 0n,
  );
}

/** What a line is of the fee: what was said, else what its category tells. */
export function elementOf({ element, category }: Pick<StoredLine, 'element' | 'category'>): CostElement {
  return element ?? usualElement(category as CostCategory);
}

function costsOfLine(
  line: StoredLine,
  versions: readonly LineVersion[],
  { year, lastDay }: { readonly year: FinancialYear; readonly lastDay: Day },
  { calendarOf, payerOf }: FullYearReckoning,
): FullYearCost[] {
  const yearEnd = financialYearSpan(year).endDate;
  const reckon = (inForceOn: Day): Reckoned => {
    const input = { versions, calendar: calendarOf(line), financialYear: year, inForceOn };
    const shares = fullYearEffect(input);
    if (!shares.ok) return { byPayer: new Map(), unshared: wholeFullYear(input) };
    return { byPayer: new Map(shares.value.map(({ payer, amount }) => [payer, amount])), unshared: null };
  };
  const cost = reckon(lastDay);
  const effect = lastDay === yearEnd ? cost : reckon(yearEnd);
  const first = versions[0]?.shares.slice(0, 1).map(({ payer }) => payer) ?? [];
  const unsharedBy = effect.unshared === null ? [] : payersOn(versions, yearEnd);
  const payers = [...new Set([...first, ...cost.byPayer.keys(), ...effect.byPayer.keys(), ...unsharedBy])];
  const likeness = likenessOf(line, year);
  return payers.map((payer, index) => ({
    costLineId: line.costLineId,
    financialYear: year,
    payer,
    effect: effect.byPayer.get(payer) ?? ZERO,
    // A premium compares whole placements, whoever pays them.
    cost: cost.byPayer.get(payer) ?? (index === 0 ? cost.unshared : null) ?? ZERO,
    activeLines: index === 0 ? 1 : 0,
    unsharedLines: unsharedBy.includes(payer) ? 1 : 0,
    unshared: unsharedBy.includes(payer) ? (effect.unshared ?? ZERO) : ZERO,
    dimensions: dimensionsOf(line, payerOf(payer), { financialYear: year, period: 12, payer, amount: ZERO }),
    likeness,
  }));
}

/** What a line costs each payer over the next year; or in all, where its shares can not pay it. */
interface Reckoned {
  readonly byPayer: ReadonlyMap<string, Pence>;
  readonly unshared: Pence | null;
}

/** Who pays, or carries, a part of a line on a day. */
function payersOn(versions: readonly LineVersion[], day: Day): readonly string[] {
  return versions
    .filter(({ span }) => contains(span, day))
    .flatMap(({ shares, carries = [] }) => [
      ...shares.map(({ payer }) => payer),
      ...carries.flatMap(({ carriers }) => carriers),
    ]);
}

function likenessOf({ coding }: StoredLine, year: FinancialYear): string {
  const phase = phaseAt(ageBeforePeriod(coding.birthCohort, year, 12));
  return [coding.primaryNeed, phase, coding.residential === 'DAY' ? 'DAY' : 'RESIDENTIAL'].join('|');
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** The last of the days that is not after `limit`; a day after it counts as it. */
function latest(days: readonly Day[], limit: Day): Day {
  return days.map((day) => (day > limit ? limit : day)).reduce((last, day) => (day > last ? day : last));
}

/** A placement outside the area, compared with those like it in the area (money.md section 4). */
export interface ComparedFullYear {
  readonly placementId: string;
  /** What it costs over a full year, all payers. */
  readonly fullYearCost: Pence;
  /** `inAreaCost` ÷ `inAreaPlacements`, rounded half away from zero. */
  readonly inAreaMean: Pence;
  readonly inAreaPlacements: number;
  readonly inAreaCost: Pence;
  /** By what the placements are alike: need, phase, and day or residential. */
  readonly likeness: string;
}
