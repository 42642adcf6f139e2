import { addDays, londonDay, weekday, type Day, type Span } from '../../../../kernel/dates';

/** Which return is asked for. */
export interface Sen2Question {
  /** The year by which it is named, in whose January the census is: 2026 tells of the requests of 2025 and of the plans of January 2026. */
  readonly year: number;
  readonly censusDate: Day;
  /** The calendar year before, of which requests and assessments are told. */
  readonly span: Span;
  /** The authority whose return it is. */
  readonly areaCode: string;
  /** As it was known at this instant. */
  readonly asAt: Date;
}

/** By which days, and of which authority, it is told how requests and plans stood. */
export type CountedDays = Pick<Sen2Question, 'censusDate' | 'span' | 'areaCode'>;

/** The years of which a return can be asked: person by person since 2023 (DfE, SEN2 person level technical specification 2023). */
export const FIRST_YEAR = 2023;

/** The census day of a year: the third Thursday of January (19 January 2023, 18 January 2024, 16 January 2025, 15 January 2026). */
export function censusDateOf(year: number): Day {
  const first = `${String(year)}-01-01` as Day;
  return addDays(first, ((THURSDAY - weekday(first) + 7) % 7) + 14);
}

const THURSDAY = 4;

/** The question of a year, on another census day where one is given. */
export function questionOf(
  { year, censusDate, asAt }: { readonly year: number; readonly censusDate: Day | null; readonly asAt: Date },
  areaCode: string,
): Sen2Question {
  const before = String(year - 1);
  return {
    ...{ year, areaCode, asAt, censusDate: censusDate ?? censusDateOf(year) },
    span: { startDate: `${before}-01-01` as Day, endDate: `${before}-12-31` as Day },
  };
}

/** Whether the census day had come at the instant that is asked for: before it the return is of a year that goes on. */
export function hasCensusCome({ censusDate, asAt }: Sen2Question): boolean {
  return londonDay(asAt) >= censusDate;
}
