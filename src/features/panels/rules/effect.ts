import { inWordsWithin } from '../../../kernel/code-words';
import { academicYearSpan, type AcademicYear, type Day, type FinancialYear } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { pence, type Pence } from '../../../kernel/money';
import type { AmountBasis } from '../../access/rules/limits';
import type { LimitInForce } from '../../access/rules/overrides';
import type { ShareAmounts } from '../../contributions/rules/approval';
import type { PanelTerms } from './panel';

/** How a holder's share stands against one of its delegated limits (G8, G10). */
export interface LimitHeadroom {
  readonly basis: AmountBasis;
  readonly ceiling: Pence;
  /** Null: the placement has no expected end, and the limit is on its whole life. */
  readonly amount: Pence | null;
  /** What is left; below nothing where the share is over the limit. Null where there is no amount. */
  readonly headroom: Pence | null;
  readonly startDate: Day;
  /** The override that lowers it on the day; null: none does. */
  readonly override: LimitInForce['override'];
}

/** How a holder stands against its commitment ceiling of a year, the decision included. */
export interface CeilingHeadroom {
  readonly financialYear: FinancialYear;
  readonly ceiling: Pence;
  /** What is committed in the year already. */
  readonly committed: Pence;
  /** What would be left; below nothing where the decision could not commit. */
  readonly headroom: Pence;
}

/** What one holder would pay. */
export interface HolderEffect {
  readonly budgetHolderId: string;
  readonly years: readonly { readonly financialYear: FinancialYear; readonly amount: Pence }[];
  /** In the financial year of today. */
  readonly inYear: Pence;
  /** Over the whole of the year after the one the placement starts in; 0 where it is not live at the end of that one. */
  readonly fullYear: Pence;
  /** To the expected end, or to the end at 25; null where it cannot be reckoned so far ahead. */
  readonly whole: Pence | null;
  readonly weekly: Pence;
  readonly annual: Pence;
  readonly wholeLife: Pence | null;
  readonly overLimit: string | null;
  readonly limits: readonly LimitHeadroom[];
  /** Null: what is committed in all is not the reader's to know. Empty: no ceiling is set for a year it would fall in. */
  readonly ceilings: readonly CeilingHeadroom[] | null;
}

/** What a figure rests on that can move without anybody deciding again. */
export const AssumptionKind = {
  HORIZON: 'HORIZON',
  PROVISIONAL_CALENDAR: 'PROVISIONAL_CALENDAR',
  TERMS: 'TERMS',
  DELEGATED_LIMIT: 'DELEGATED_LIMIT',
  LIMIT_OVERRIDE: 'LIMIT_OVERRIDE',
  END_AT_25: 'END_AT_25',
} as const;
export type AssumptionKind = (typeof AssumptionKind)[keyof typeof AssumptionKind];

/** One dated assumption that drives the figures, in words. */
export interface Assumption {
  readonly kind: AssumptionKind;
  /** The day it is dated by: from which, or to which, as the words say. */
  readonly day: Day;
  readonly text: string;
}

/** The last day on which a plan can hold for a child of a birth cohort: that of the academic year in which it turns 25. */
export function lastDayAt25(birthCohort: number): Day {
  return `${String(birthCohort + 25).padStart(4, '0')}-08-31` as Day;
}

/**
 * To which day the whole of a plan is reckoned: its expected end, or the end at 25 where that comes first or none is expected. For somebody
 * who is older than that it is one day.
 */
export function lastDayOfWhole(
  { startDate, endDate }: { readonly startDate: Day; readonly endDate: Day | null },
  birthCohort: number,
): Day {
  const at25 = lastDayAt25(birthCohort);
  if (endDate !== null && endDate <= at25) return endDate;
  return at25 < startDate ? (endDate ?? startDate) : at25;
}

/** A holder's amounts against each of its limits, in their order. */
export function limitHeadrooms(
  amounts: Omit<ShareAmounts, 'budgetHolderId'>,
  limits: readonly LimitInForce[],
): LimitHeadroom[] {
  return limits.map(({ basis, ceiling, startDate, override }) => {
    const amount = { WEEKLY: amounts.weekly, ANNUAL: amounts.annual, WHOLE_LIFE: amounts.wholeLife }[basis];
    return { basis, ceiling, amount, headroom: amount === null ? null : pence(ceiling - amount), startDate, override };
  });
}

/** The dated assumptions behind an effect, in the order in which they are told. */
export function assumptionsOf(input: {
  readonly horizon: Day;
  readonly isOpenEnded: boolean;
  readonly lastDay: Day;
  readonly provisionalYears: readonly AcademicYear[];
  readonly terms: Pick<PanelTerms, 'startDate' | 'decisionModel'> | null;
  readonly limits: readonly (readonly [holderName: string, limits: readonly LimitInForce[]])[];
}): Assumption[] {
  return [
    {
      kind: AssumptionKind.HORIZON,
      day: input.horizon,
      text: `The ledger posts to ${dayInWords(input.horizon)}; the amounts by year end there.`,
    },
    ...(input.isOpenEnded
      ? [
          {
            kind: AssumptionKind.END_AT_25,
            day: input.lastDay,
            text: `No end is expected; the whole is reckoned to ${dayInWords(input.lastDay)}, the end of the academic year in which the young person turns 25.`,
          },
        ]
      : []),
    ...input.provisionalYears.map((year) => ({
      kind: AssumptionKind.PROVISIONAL_CALENDAR,
      day: academicYearSpan(year).startDate,
      text: `The school calendar of ${year} is not held yet; that of an earlier year stands for it.`,
    })),
    ...(input.terms === null
      ? []
      : [
          {
            kind: AssumptionKind.TERMS,
            day: input.terms.startDate,
            text: `Terms of reference in force from ${dayInWords(input.terms.startDate)}: ${inWordsWithin(input.terms.decisionModel)}.`,
          },
        ]),
    ...input.limits.flatMap(([holderName, limits]) =>
      limits.flatMap(({ basis, startDate, override }): Assumption[] => [
        {
          kind: AssumptionKind.DELEGATED_LIMIT,
          day: startDate,
          text: `${holderName}: the ${inWordsWithin(basis)} delegated limit in force from ${dayInWords(startDate)}.`,
        },
        ...(override === null
          ? []
          : [
              {
                kind: AssumptionKind.LIMIT_OVERRIDE,
                day: override.startDate,
                text: `${holderName}: an override from ${dayInWords(override.startDate)} lowers the ${inWordsWithin(basis)} delegated limit.`,
              },
            ]),
      ]),
    ),
  ];
}
