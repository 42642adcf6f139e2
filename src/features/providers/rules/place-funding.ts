import { addDays, financialYearSpan, type Day, type FinancialYear, type Span } from '../../../kernel/dates';
import { add, pence, sum, type Pence } from '../../../kernel/money';
import type { PlaceKind } from './place-kind';
import { commissionsOn, type PlaceCommission } from './places';

/**
 * What a place of a kind costs, in the whole pounds published for each part of the financial year: B14, finance.md 1.2. The parts are data: no
 * rate is ever worked out from a yearly sum.
 */
export interface PlaceRate {
  readonly kind: PlaceKind;
  /** It holds from this financial year until another rate of the kind does. */
  readonly firstYear: FinancialYear;
  /** The month in which the second part begins: 9 before 16, 8 after. */
  readonly turnMonth: number;
  readonly firstPart: Pence;
  readonly secondPart: Pence;
}

/** One part of the year's funding of a kind of place at a provider. */
export interface FundedPart extends Span {
  /** Places in force on its first day. */
  readonly places: number;
  readonly rate: Pence;
  readonly amount: Pence;
}

/** What the places of a kind at a provider cost in a financial year. */
export interface PlaceFundingLine {
  readonly providerUrn: string;
  readonly kind: PlaceKind;
  /** Null: no rate of this kind is known for the year. Then nothing is made up. */
  readonly parts: readonly [FundedPart, FundedPart] | null;
  readonly amount: Pence | null;
  /** Numbers recorded from a day within a part: they count from the next part on. */
  readonly changesWithin: readonly Day[];
}

/** What places cost an area in a financial year. */
export interface PlaceFunding {
  readonly financialYear: FinancialYear;
  readonly lines: readonly PlaceFundingLine[];
  /** Null where a line has no rate: a sum without it would be too small. */
  readonly total: Pence | null;
}

/** What numbers of places in the two parts of a year cost at a rate, filled or not: B14, 389 and 403 are £3,971,662.00. */
export function fundingOfPlaces(rate: PlaceRate, inFirstPart: number, inSecondPart: number): Pence {
  return add(times(rate.firstPart, inFirstPart), times(rate.secondPart, inSecondPart));
}

/** What a place costs the whole year round. */
export function yearlyRate({ firstPart, secondPart }: PlaceRate): Pence {
  return add(firstPart, secondPart);
}

/** The rate of a kind in a financial year: the latest that began by then; undefined where none did. */
export function rateOf(rates: readonly PlaceRate[], kind: PlaceKind, year: FinancialYear): PlaceRate | undefined {
  return rates
    .filter((rate) => rate.kind === kind && rate.firstYear <= year)
    .reduce<PlaceRate | undefined>(
      (latest, rate) => (latest === undefined || rate.firstYear > latest.firstYear ? rate : latest),
      undefined,
    );
}

/**
 * Place funding of a financial year (B14, finance.md 1.2): for each part the number of places in force on its first day, at the part's rate, whether
 * or not they are filled. Lines in the order of URNs and kinds; one without a place in either part is left out.
 */
export function placeFunding(
  financialYear: FinancialYear,
  commissions: readonly PlaceCommission[],
  rates: readonly PlaceRate[],
): PlaceFunding {
  const keys = new Map(commissions.map((one) => [`${one.providerUrn}:${one.kind}`, one]));
  const lines = [...keys.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { providerUrn, kind }]) =>
      lineOf(
        financialYear,
        commissions.filter((one) => one.providerUrn === providerUrn && one.kind === kind),
        rateOf(rates, kind, financialYear),
        { providerUrn, kind },
      ),
    )
    .filter((line) => line !== null);
  const amounts = lines.map(({ amount }) => amount);
  return { financialYear, lines, total: amounts.includes(null) ? null : sum(amounts.filter((one) => one !== null)) };
}

function lineOf(
  financialYear: FinancialYear,
  commissions: readonly PlaceCommission[],
  rate: PlaceRate | undefined,
  of: Pick<PlaceFundingLine, 'providerUrn' | 'kind'>,
): PlaceFundingLine | null {
  const year = financialYearSpan(financialYear);
  const placesOn = (day: Day): number => commissionsOn(commissions, day)[0]?.places ?? 0;
  const isWithin = ({ startDate }: PlaceCommission): boolean => startDate > year.startDate && startDate <= year.endDate;
  const within = commissions.filter(isWithin).map(({ startDate }) => startDate);
  if (rate === undefined) {
    const isFunded = placesOn(year.startDate) > 0 || within.length > 0;
    return isFunded ? { ...of, parts: null, amount: null, changesWithin: within } : null;
  }
  const turn = `${financialYear.slice(0, 4)}-0${String(rate.turnMonth)}-01` as Day;
  const first = part(
    { startDate: year.startDate, endDate: addDays(turn, -1) },
    placesOn(year.startDate),
    rate.firstPart,
  );
  const second = part({ startDate: turn, endDate: year.endDate }, placesOn(turn), rate.secondPart);
  const changesWithin = within.filter((day) => day !== turn);
  if (first.places === 0 && second.places === 0 && changesWithin.length === 0) return null;
  return {
    ...of,
    parts: [first, second],
    amount: fundingOfPlaces(rate, first.places, second.places),
    changesWithin,
  };
}

function part(span: Span, places: number, rate: Pence): FundedPart {
  return { ...span, places, rate, amount: times(rate, places) };
}

function times(rate: Pence, places: number): Pence {
  return pence(rate * BigInt(places));
}
