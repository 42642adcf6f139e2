import {
  addMonths,
  daysInclusive,
  financialYearSpan,
  intersect,
  addDays,
  type FinancialYear,
} from '../../../../kernel/dates';
import { LeverKind } from './codes';
import { type Lever, type LeverOf, type Spending } from './plan';
import { fillIn, partInForce, valueIn } from './timing';

type Provision = LeverOf<typeof LeverKind.LOCAL_PROVISION>;

/** What the provisions of a setting come to in a year. */
export interface SettingPlaces {
  readonly setting: string;
  /** Places there are from some day of the year on. */
  readonly places: number;
  /** Those of them that are filled, as the levers have it. */
  readonly filled: number;
  /** What one of them costs over the year when it stands empty: in its first year for the days it is open. */
  readonly emptyCost: number;
}

/** Of every year: what the local provisions come to in each setting they are in. */
export function provisionsByYear(
  levers: readonly Lever[],
  years: readonly number[],
): readonly (readonly SettingPlaces[])[] {
  const all = levers.filter((lever) => lever.kind === LeverKind.LOCAL_PROVISION);
  const settings = [...new Set(all.map(({ setting }) => setting))];
  return years.map((year) =>
    settings.flatMap((setting): SettingPlaces[] => {
      const open = all.filter((lever) => lever.setting === setting && partInForce(lever, year) > 0);
      const sum = (of: (lever: Provision) => number): number => open.reduce((so, lever) => so + of(lever), 0);
      const places = sum((lever) => lever.places);
      if (places === 0) return [];
      // What a place costs was not asked of scenarios made before it was.
      const cost = sum((lever) => lever.places * placeCostIn(lever, year) * partInForce(lever, year));
      return [
        { setting, places, filled: sum((lever) => lever.places * fillIn(lever, year)), emptyCost: cost / places },
      ];
    }),
  );
}

/**
 * How many of a setting's new places stand empty. `before` is what the setting holds beside them: none where they open it, the places of a limit,
 * else the children who were in it anyway.
 */
export function emptyOf({ places }: SettingPlaces, children: number, before: number): number {
  return Math.min(places, Math.max(0, before + places - children));
}

/** What a provision costs before a child is in it, in a year: pounds. */
export interface BeforeOpening {
  /** Of building it. It is nobody's of the payers: the high needs block is for revenue, so the council's capital programme bears it. */
  readonly capital: number;
  /** Of getting ready: revenue, which the block bears. */
  readonly leadIn: number;
}

/**
 * Of every year what provisions cost before they open, each amount spread evenly over the days of its months. What falls before the first year has been
 * spent, whatever is decided now: it is in no figure.
 */
export function beforeOpening(levers: readonly Lever[], years: readonly number[]): readonly BeforeOpening[] {
  const all = levers.filter((lever) => lever.kind === LeverKind.LOCAL_PROVISION);
  return years.map((year) => ({
    capital: all.reduce((sum, lever) => sum + spentIn(lever, lever.capital, year), 0),
    leadIn: all.reduce((sum, lever) => sum + spentIn(lever, lever.leadIn, year), 0),
  }));
}

function spentIn({ startDate }: Provision, spending: Spending | undefined, year: number): number {
  if (spending === undefined) return 0;
  const span = { startDate: addMonths(startDate, -spending.months), endDate: addDays(startDate, -1) };
  const within = intersect(span, financialYearSpan(yearFrom(year)));
  return within === null ? 0 : (spending.amount * daysInclusive(within)) / daysInclusive(span);
}

/** The financial year that begins in a calendar year. */
function yearFrom(year: number): FinancialYear {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}` as FinancialYear;
}

/** What an empty place costs in a year: as it was first said, or what is said for the 1 April of a later one. */
function placeCostIn({ placeCost, placeRates }: Provision, year: number): number {
  return valueIn(placeRates ?? [], year, placeCost ?? 0);
}
