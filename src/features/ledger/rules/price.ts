import { anyInWords, inWordsWithin } from '../../../kernel/code-words';
import { YearKind } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { problem, type PriceProblem, type ProblemPath } from './problem';

/** What the amount of a price is for (money.md section 2). */
export const PriceUnit = {
  YEAR: 'YEAR',
  TERM: 'TERM',
  WEEK: 'WEEK',
  DAY: 'DAY',
  HOUR: 'HOUR',
  ONCE: 'ONCE',
} as const;
export type PriceUnit = (typeof PriceUnit)[keyof typeof PriceUnit];

/** How the amount falls on days: one fee gives different answers under different spreads (money.md section 2, B7). */
export const PriceSpread = {
  DAYS: 'DAYS',
  MONTHS: 'MONTHS',
  TERMS: 'TERMS',
  SCHOOL_DAYS: 'SCHOOL_DAYS',
  SCHOOL_WEEKS: 'SCHOOL_WEEKS',
} as const;
export type PriceSpread = (typeof PriceSpread)[keyof typeof PriceSpread];

/** The year a price runs on: from 1 April, 1 September or 1 August (money.md section 2). */
export const PriceYear = YearKind;
export type PriceYear = YearKind;

/** A price: all that is needed to cost any day of a line (money.md section 2). Made by `checkPriceTerms`. */
export interface PriceTerms {
  readonly unit: PriceUnit;
  /** For one unit; never negative. */
  readonly amount: Pence;
  /** Null for `ONCE` only. */
  readonly spread: PriceSpread | null;
  /** The year a `YEAR` price names; null for every other unit. */
  readonly year: PriceYear | null;
  /** For `HOUR` only, else null. */
  readonly hoursPerWeek: Decimal | null;
}

/** A price as it is given: codes are text until they are known to be codes. */
export interface PriceTermsInput {
  readonly unit: string;
  readonly amount: Pence;
  readonly spread?: string | null | undefined;
  readonly year?: string | null | undefined;
  readonly hoursPerWeek?: Decimal | null | undefined;
}

/** The table of money.md section 2: which spreads a unit may have. */
const SPREADS: Readonly<Record<PriceUnit, readonly PriceSpread[]>> = {
  YEAR: ['DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS'],
  TERM: ['TERMS'],
  WEEK: ['DAYS', 'SCHOOL_WEEKS'],
  DAY: ['DAYS', 'SCHOOL_DAYS'],
  HOUR: ['DAYS', 'SCHOOL_WEEKS'],
  ONCE: [],
};

const UNIT_WORDS: Readonly<Record<PriceUnit, string>> = {
  YEAR: 'A price for a year',
  TERM: 'A price for a term',
  WEEK: 'A price for a week',
  DAY: 'A price for a day',
  HOUR: 'A price for an hour',
  ONCE: 'A price charged once',
};

/**
 * The year whose running total a price has: that which a `YEAR` price names (`FINANCIAL` by default), the academic year of a
 * `TERM` price, the financial year of every other (money.md section 2).
 */
export function baseYearOf(terms: Pick<PriceTerms, 'unit' | 'year'>): PriceYear {
  if (terms.unit === 'YEAR') return terms.year ?? 'FINANCIAL';
  return terms.unit === 'TERM' ? 'ACADEMIC' : 'FINANCIAL';
}

/** Whether the price is charged by school days, and so needs a real school calendar (money.md section 2). */
export function needsSchoolCalendar(terms: PriceTerms): boolean {
  return terms.spread === 'SCHOOL_DAYS' || terms.spread === 'SCHOOL_WEEKS';
}

/**
 * The terms of a price, its defaults filled in, or every problem with them at once: the table of money.md section 2.
 * `lineYear` is given for a fixed share only: such a sum runs on the base year of its line, and a year of another kind
 * is refused (money.md section 3). A year that only says again what is so anyway is accepted.
 */
export function checkPriceTerms(
  raw: PriceTermsInput,
  path: ProblemPath,
  lineYear?: PriceYear,
): Result<PriceTerms, PriceProblem> {
  const unit = codeOf(PriceUnit, raw.unit);
  const spread = optionalCodeOf(PriceSpread, raw.spread ?? null);
  const year = optionalCodeOf(PriceYear, raw.year ?? null);
  const problems = [...unknownCodes({ unit, spread, year }, path), ...amountProblems(raw.amount, path)];
  if (unit === undefined) return refuse(problems);

  const hoursPerWeek = raw.hoursPerWeek ?? null;
  const baseYear = lineYear ?? baseYearOf({ unit, year: year ?? null });
  problems.push(
    ...spreadProblems(unit, spread, baseYear, path),
    ...yearProblems(unit, year, baseYear, { isFixedShare: lineYear !== undefined, path }),
    ...hoursProblems(unit, hoursPerWeek, path),
  );
  if (problems.length > 0 || spread === undefined) return refuse(problems);
  return ok({ unit, amount: raw.amount, spread, year: unit === 'YEAR' ? baseYear : null, hoursPerWeek });
}

function codeOf<Code extends string>(codes: Readonly<Record<string, Code>>, text: string): Code | undefined {
  return Object.values(codes).find((code) => code === text);
}

function optionalCodeOf<Code extends string>(
  codes: Readonly<Record<string, Code>>,
  text: string | null,
): Code | null | undefined {
  return text === null ? null : codeOf(codes, text);
}

function amountProblems(amount: Pence, path: ProblemPath): PriceProblem[] {
  if (amount >= 0n) return [];
  const message = 'The amount of a price must not be negative; record a credit as an actual, not as a price.';
  return [problem('AMOUNT_NEGATIVE', path, message, 'amount')];
}

function unknownCodes(
  codes: { readonly unit: unknown; readonly spread: unknown; readonly year: unknown },
  path: ProblemPath,
): PriceProblem[] {
  const listed = (list: Readonly<Record<string, string>>): string => Object.values(list).join(', ');
  return [
    ...(codes.unit === undefined
      ? [problem('UNIT_UNKNOWN', path, `The unit of a price must be one of ${listed(PriceUnit)}.`, 'unit')]
      : []),
    ...(codes.spread === undefined
      ? [problem('SPREAD_UNKNOWN', path, `The spread of a price must be one of ${listed(PriceSpread)}.`, 'spread')]
      : []),
    ...(codes.year === undefined
      ? [problem('YEAR_UNKNOWN', path, `The year of a price must be one of ${listed(PriceYear)}.`, 'year')]
      : []),
  ];
}

function spreadProblems(
  unit: PriceUnit,
  spread: PriceSpread | null | undefined,
  baseYear: PriceYear,
  path: ProblemPath,
): PriceProblem[] {
  if (spread === undefined) return [];
  const allowed = SPREADS[unit];
  // Put into words only where there is something to say: every price of an area is checked each time it is priced.
  const choice = (): string => anyInWords(allowed);
  if (spread === null) {
    if (allowed.length === 0) return [];
    return [
      problem(
        'SPREAD_MISSING',
        path,
        `${UNIT_WORDS[unit]} must say how it spreads over time: ${choice()}; the same fee costs different amounts by each.`,
        'spread',
      ),
    ];
  }
  if (!allowed.includes(spread)) {
    const right = allowed.length === 0 ? 'has no spread; leave it out' : `can only spread by ${choice()}`;
    return [problem('SPREAD_NOT_ALLOWED', path, `${UNIT_WORDS[unit]} ${right}.`, 'spread')];
  }
  if (unit === 'YEAR' && spread === 'SCHOOL_DAYS' && baseYear !== 'ACADEMIC') {
    return [
      problem(
        'SPREAD_NEEDS_ACADEMIC_YEAR',
        path,
        'A price for a year can spread by school days only when its year is the academic one, because school days are counted by the academic year.',
        'spread',
      ),
    ];
  }
  return [];
}

function yearProblems(
  unit: PriceUnit,
  year: PriceYear | null | undefined,
  baseYear: PriceYear,
  { isFixedShare, path }: { readonly isFixedShare: boolean; readonly path: ProblemPath },
): PriceProblem[] {
  if (year === null || year === undefined || year === baseYear) return [];
  return isFixedShare
    ? [
        problem(
          'FIXED_YEAR_DIFFERS',
          path,
          `A fixed sum runs on the year of its line, which is the ${inWordsWithin(baseYear)} one; leave its year out or give that one.`,
          'year',
        ),
      ]
    : [
        problem(
          'YEAR_NOT_ALLOWED',
          path,
          `${UNIT_WORDS[unit]} is counted by the ${inWordsWithin(baseYear)} year; leave the year out, only a price for a year chooses it.`,
          'year',
        ),
      ];
}

function hoursProblems(unit: PriceUnit, hoursPerWeek: Decimal | null, path: ProblemPath): PriceProblem[] {
  if (unit !== 'HOUR') {
    return hoursPerWeek === null
      ? []
      : [
          problem(
            'HOURS_NOT_ALLOWED',
            path,
            `${UNIT_WORDS[unit]} has no hours a week; leave them out, or give a price for an hour.`,
            'hoursPerWeek',
          ),
        ];
  }
  if (hoursPerWeek === null) {
    return [
      problem(
        'HOURS_MISSING',
        path,
        'A price for an hour must say how many hours a week, such as "12.5".',
        'hoursPerWeek',
      ),
    ];
  }
  return hoursPerWeek > 0n
    ? []
    : [problem('HOURS_NOT_POSITIVE', path, 'The hours a week must be more than 0, such as "12.5".', 'hoursPerWeek')];
}
