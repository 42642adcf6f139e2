import {
  addDays,
  addMonths,
  type Day,
  daysInclusive,
  daysInFinancialYear,
  type FinancialYear,
  financialYearOf,
  financialYearSpan,
  intersect,
  nextFinancialYear,
} from '../../../../kernel/dates';
import { type Decimal, decimal, DECIMAL_ONE } from '../../../../kernel/decimal';
import { add, type Pence, roundDivide, subtract, sum, ZERO } from '../../../../kernel/money';
import { type Phase } from '../../../../kernel/phase';
import { type FourCosts } from '../../../ledger/rules/four-costs';

/*
 * The business case of a local provision that is missing: children placed outside the area who come into a phase of education, and a place in the area for
 * that phase if there were one (peers.md idea 13). Nobody is moved in the middle of a phase, and no place is taken twice: who finds none stays away. All at
 * today's prices; no newcomers.
 */

/** A child placed outside the area whose next change of phase is after the opening. */
export interface Comer {
  readonly placementId: string;
  readonly childId: string;
  /** The first day of the phase that it comes into, a 1 September. */
  readonly comesOn: Day;
  /** The last day of that phase. */
  readonly staysUntil: Day;
  /** Over a full year, all payers. */
  readonly fullYear: FourCosts;
  readonly byCategory: ReadonlyMap<string, Pence>;
  readonly distanceMiles: Decimal | null;
  readonly hostLaCode: string | null;
  /** Why it is placed away, as last recorded; null: nobody said. */
  readonly reason: string | null;
}

/** What a filled place in the area would cost over a full year, its funded place apart, and where that is from. */
export interface Counterfactual {
  readonly fullYear: FourCosts;
  readonly byCategory: ReadonlyMap<string, Pence>;
  readonly source: string;
  /** Of how many placements of the area it is the mean; null: it is an assumption. */
  readonly placements: number | null;
}

/** What is taken of the provision. */
export interface ProvisionTerms {
  readonly openingDate: Day;
  /** Null: as many as are ever there at once. */
  readonly places: number | null;
  /** Pounds a year that the block pays for a funded place, filled or not. */
  readonly placeRate: Pence;
  readonly placeRateSource: string;
  /** Null: nobody says what building a place costs. */
  readonly capitalPerPlace: Pence | null;
  readonly capitalSource: string | null;
  /** Revenue before the opening, in all, evenly over the months. */
  readonly leadIn: Pence;
  readonly leadInMonths: number;
}

/** A part of the cost, over a full year of the fullest day's children. */
export interface CaseComponent {
  /** A category of cost, or PLACE: the funded places. */
  readonly component: string;
  readonly away: Pence;
  readonly local: Pence;
}

/** A financial year of the provision. */
export interface CaseYear {
  readonly financialYear: FinancialYear;
  /** Children there on average over the year. */
  readonly filled: Decimal;
  /** What those would cost where they are. */
  readonly away: Pence;
  /** What they cost in the area, with every funded place. */
  readonly local: Pence;
  readonly leadIn: Pence;
  /** Away less local and lead-in. */
  readonly saving: Pence;
  /** All savings up to its end, less the capital. Null: the capital is not known. */
  readonly afterCapital: Pence | null;
}

/** The case. */
export interface ProvisionCase {
  readonly places: number;
  /** Comers who find every place taken on their first day, and stay where they are. */
  readonly withoutPlace: number;
  /** How many are there on the fullest day: never more than the places. A full year is of them. */
  readonly fullYearChildren: number;
  readonly components: readonly CaseComponent[];
  /** Over a full year of the fullest day's children: what is saved of each kind of money, the funded places included. */
  readonly fullYearSaving: FourCosts;
  readonly years: readonly CaseYear[];
  readonly capital: Pence | null;
  /** The least number of places that have to be filled for a full year to cost no more than away; null: no number does. */
  readonly breakEvenFill: number | null;
  /** The first financial year by whose end the savings of these comers have paid for the capital and the lead-in; null: none, or the capital is not known. */
  readonly paidBackIn: FinancialYear | null;
}

const LONGEST_YEARS = 12;

/** Works out the case of children who come into one phase; there is at least one. */
export function provisionCase(comers: readonly Comer[], local: Counterfactual, terms: ProvisionTerms): ProvisionCase {
  const places = terms.places ?? mostAtOnce(comers);
  const placed = takePlaces(comers, places);
  const together = mostTogether(placed);
  const capital = terms.capitalPerPlace === null ? null : times(terms.capitalPerPlace, places);
  const placeFunding = times(terms.placeRate, places);
  return {
    ...{ places, withoutPlace: comers.length - placed.length, fullYearChildren: together.length, capital },
    ...{
      components: componentsOf(together, local, placeFunding),
      fullYearSaving: savingOf(together, local, placeFunding),
    },
    ...yearsOf(placed, local, { ...terms, places, capital }),
    breakEvenFill: breakEven(together, local, { places, placeFunding }),
  };
}

function componentsOf(comers: readonly Comer[], local: Counterfactual, placeFunding: Pence): readonly CaseComponent[] {
  const categories = [...new Set([local, ...comers].flatMap(({ byCategory }) => [...byCategory.keys()]))].sort();
  return [
    ...categories.map((component) => ({
      component,
      away: sum(comers.map(({ byCategory }) => byCategory.get(component) ?? ZERO)),
      local: times(local.byCategory.get(component) ?? ZERO, comers.length),
    })),
    { component: 'PLACE', away: ZERO, local: placeFunding },
  ];
}

/** The block pays for the places (finance.md 1.2); four numbers, since they differ (B26). */
function savingOf(comers: readonly Comer[], local: Counterfactual, placeFunding: Pence): FourCosts {
  const of = (kind: keyof FourCosts): Pence =>
    subtract(sum(comers.map(({ fullYear }) => fullYear[kind])), times(local.fullYear[kind], comers.length));
  return {
    block: subtract(of('block'), placeFunding),
    otherCouncil: of('otherCouncil'),
    health: of('health'),
    total: subtract(of('total'), placeFunding),
  };
}

function yearsOf(
  comers: readonly Comer[],
  local: Counterfactual,
  terms: ProvisionTerms & { readonly places: number; readonly capital: Pence | null },
): Pick<ProvisionCase, 'years' | 'paidBackIn'> {
  const before = {
    startDate: addMonths(terms.openingDate, -terms.leadInMonths),
    endDate: addDays(terms.openingDate, -1),
  };
  const last = comers.map(({ staysUntil }) => staysUntil).reduce((a, b) => (a > b ? a : b));
  const years: CaseYear[] = [];
  let [saved, paidBackIn]: [Pence, FinancialYear | null] = [ZERO, null];
  let financialYear = financialYearOf(terms.leadIn === 0n ? terms.openingDate : before.startDate);
  while (years.length < LONGEST_YEARS && financialYearSpan(financialYear).startDate <= last) {
    const year = yearOf(financialYear, comers, local, { ...terms, before });
    saved = add(saved, year.saving);
    const afterCapital = terms.capital === null ? null : subtract(saved, terms.capital);
    if (paidBackIn === null && afterCapital !== null && afterCapital >= 0n) paidBackIn = financialYear;
    years.push({ ...year, afterCapital });
    financialYear = nextFinancialYear(financialYear);
  }
  return { years, paidBackIn };
}

function yearOf(
  financialYear: FinancialYear,
  comers: readonly Comer[],
  local: Counterfactual,
  terms: ProvisionTerms & {
    readonly places: number;
    readonly before: { readonly startDate: Day; readonly endDate: Day };
  },
): Omit<CaseYear, 'afterCapital'> {
  const span = financialYearSpan(financialYear);
  const whole = BigInt(daysInFinancialYear(financialYear));
  const part = (amount: Pence, days: bigint): Pence => roundDivide(amount * days, whole);
  const daysWithin = (startDate: Day, endDate: Day): bigint => {
    const within = endDate < startDate ? null : intersect({ startDate, endDate }, span);
    return within === null ? 0n : BigInt(daysInclusive(within));
  };
  const there = comers.map((comer) => ({
    comer,
    days: daysWithin(later(comer.comesOn, terms.openingDate), comer.staysUntil),
  }));
  const filledDays = there.reduce((all, { days }) => all + days, 0n);
  const away = sum(there.map(({ comer, days }) => part(comer.fullYear.total, days)));
  const open = daysWithin(terms.openingDate, span.endDate);
  const inArea = add(part(local.fullYear.total, filledDays), part(times(terms.placeRate, terms.places), open));
  const leadInDays = BigInt(daysInclusive(terms.before));
  const leadIn = roundDivide(terms.leadIn * daysWithin(terms.before.startDate, terms.before.endDate), leadInDays);
  return {
    ...{ financialYear, away, local: inArea, leadIn, saving: subtract(subtract(away, inArea), leadIn) },
    filled: decimal(roundDivide(filledDays * DECIMAL_ONE, whole)),
  };
}

/** What comers cost away on average, times a number of them, against that number here with all places: the least number that is no dearer. */
function breakEven(
  comers: readonly Comer[],
  local: Counterfactual,
  { places, placeFunding }: { readonly places: number; readonly placeFunding: Pence },
): number | null {
  const away = sum(comers.map(({ fullYear }) => fullYear.total));
  const number = BigInt(comers.length);
  // In parts of the number of comers, so that nothing is rounded.
  const savedByOne = away - local.fullYear.total * number;
  if (savedByOne <= 0n) return placeFunding === 0n && savedByOne === 0n ? 0 : null;
  const needed = (placeFunding * number + savedByOne - 1n) / savedByOne;
  return needed <= BigInt(places) ? Number(needed) : null;
}

type Stay = Pick<Comer, 'placementId' | 'comesOn' | 'staysUntil'>;

/** How many of them are ever there at once. */
export function mostAtOnce(comers: readonly Stay[]): number {
  return mostTogether(comers).length;
}

/** Who is there on the first day on which there are most. */
function mostTogether<One extends Stay>(comers: readonly One[]): readonly One[] {
  return inOrder(comers)
    .map(({ comesOn }) => thereOn(comers, comesOn))
    .reduce((most, there) => (there.length > most.length ? there : most), []);
}

/** Those who find a place on their first day, in the order in which they come; a place is free again when its child leaves the phase. */
function takePlaces<One extends Stay>(comers: readonly One[], places: number): readonly One[] {
  return inOrder(comers).reduce<readonly One[]>(
    (placed, comer) => (thereOn(placed, comer.comesOn).length < places ? [...placed, comer] : placed),
    [],
  );
}

function thereOn<One extends Stay>(comers: readonly One[], day: Day): readonly One[] {
  return comers.filter(({ comesOn, staysUntil }) => comesOn <= day && day <= staysUntil);
}

function inOrder<One extends Stay>(comers: readonly One[]): readonly One[] {
  const key = ({ comesOn, placementId }: Stay): string => `${comesOn}|${placementId}`;
  return [...comers].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What the case is of. */
export interface ProvisionGroupKey {
  readonly primaryNeed: string;
  /** The phase of education that the comers come into. */
  readonly phase: Phase;
  readonly stay: 'DAY' | 'RESIDENTIAL';
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function times(amount: Pence, number: number): Pence {
  return (amount * BigInt(number)) as Pence;
}
