import { inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import { written } from '../../../kernel/text';
import type { PriceTerms, PriceUnit } from '../../ledger/rules/price';
import type { PlacementOption } from '../../placements/rules/option';
import { DepartureSubject } from './decision-codes';
import type { FundingPlan } from './funding';
import type { Outcome } from './outcome';
import { departsFromPositions, type Recommendation } from './positions';

/** Something that a decision departs from: from what, to what. */
export interface Departure {
  readonly subject: DepartureSubject;
  /** As it was found, advised or asked for. */
  readonly from: string;
  readonly to: string;
}

/** Why it departs, as the chair gives it. */
export interface DepartureReason {
  readonly subject: DepartureSubject;
  readonly reason: string;
}

/** What is wrong with the departures of a decision, and where in the input. */
export interface DepartureProblem {
  readonly code: 'DEPARTURE_UNEXPLAINED' | 'DEPARTURE_INVALID';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Everything that a decision departs from: the finding on the option's suitability and the panel's own positions (M2), and what was asked
 * for (M3). What was asked for is the option that is chosen, as it was put to the panel: its prices, its hours, its band, and the last day
 * it is expected for. Its first day is not among them: a later start is no shorter place.
 */
export function findDepartures(input: {
  readonly outcome: Outcome;
  readonly option: PlacementOption | null;
  /** Null where no money is settled. */
  readonly plan: FundingPlan | null;
  readonly agreedBand: string | null;
  readonly recommended: Recommendation | null;
}): Departure[] {
  const { outcome, option, plan, agreedBand, recommended } = input;
  const fromPositions = departsFromPositions(recommended, outcome, option?.optionId ?? null);
  return [
    ...(option?.suitability === 'NOT_SUITABLE' && plan !== null
      ? [
          {
            subject: DepartureSubject.RECOMMENDATION,
            from: 'not suitable',
            to: `${inWordsWithin(outcome)} with this option`,
          },
        ]
      : []),
    ...(fromPositions === null ? [] : [{ subject: DepartureSubject.OUTCOME, ...fromPositions }]),
    ...(plan === null ? [] : askedFor(plan)),
    ...(option !== null && agreedBand !== null && agreedBand !== option.band
      ? [{ subject: DepartureSubject.BAND, from: option.band ?? 'no band', to: agreedBand }]
      : []),
  ];
}

function askedFor({ option, lines, span }: FundingPlan): Departure[] {
  const moved = lines.flatMap(({ ordinal, price }) => {
    const asked = option.costLines.find((line) => line.ordinal === ordinal)?.price;
    return asked === undefined ? [] : [{ ordinal, asked, agreed: price }];
  });
  const amounts = moved.filter(({ asked, agreed }) => sayAmount(asked) !== sayAmount(agreed));
  const hours = moved.filter(({ asked, agreed }) => sayHours(asked) !== sayHours(agreed));
  const list = (found: typeof moved, say: (price: PriceTerms) => string): Pick<Departure, 'from' | 'to'> => ({
    from: found.map(({ ordinal, asked }) => `line ${String(ordinal)}: ${say(asked)}`).join('; '),
    to: found.map(({ ordinal, agreed }) => `line ${String(ordinal)}: ${say(agreed)}`).join('; '),
  });
  return [
    ...(amounts.length === 0 ? [] : [{ subject: DepartureSubject.AMOUNT, ...list(amounts, sayAmount) }]),
    ...(hours.length === 0 ? [] : [{ subject: DepartureSubject.HOURS, ...list(hours, sayHours) }]),
    ...(span.endDate === option.expectedEndDate
      ? []
      : [{ subject: DepartureSubject.DURATION, from: sayEnd(option.expectedEndDate), to: sayEnd(span.endDate) }]),
  ];
}

/**
 * What is wrong with the reasons given: one that is missing, named with what it is about; one that is blank, or a subject said twice.
 * `recommendationReason` is the older field for a finding of unsuitability, which is as good. A reason for something that the service
 * cannot compare is kept: the chair may know of more.
 */
export function findDepartureProblems(
  departures: readonly Departure[],
  reasons: readonly DepartureReason[],
  recommendationReason: string | null,
): DepartureProblem[] {
  const given = new Set(reasons.map(({ subject }) => subject));
  if (written(recommendationReason) !== null) given.add(DepartureSubject.RECOMMENDATION);
  return [
    ...reasons.flatMap(({ subject, reason }, index): DepartureProblem[] => [
      ...(written(reason) === null
        ? [invalid(['departures', index, 'reason'], `Say why the decision departs: ${SUBJECT_WORDS[subject]}.`)]
        : []),
      ...(reasons.findIndex((one) => one.subject === subject) === index
        ? []
        : [invalid(['departures', index, 'subject'], `The reason about ${SUBJECT_WORDS[subject]} is given twice.`)]),
    ]),
    ...departures
      .filter(({ subject }) => !given.has(subject))
      // Said where it always was: see the problems of the option.
      .filter(({ subject }) => subject !== DepartureSubject.RECOMMENDATION)
      .map(({ subject, from, to }): DepartureProblem => ({
        code: 'DEPARTURE_UNEXPLAINED',
        path: ['departures'],
        message: `The decision departs from ${SUBJECT_WORDS[subject]} (from ${from} to ${to}); give a departure with its reason.`,
      })),
  ];
}

const SUBJECT_WORDS: Readonly<Record<DepartureSubject, string>> = {
  RECOMMENDATION: 'the professional finding on suitability',
  OUTCOME: 'what the members’ positions recommend',
  AMOUNT: 'the amount asked for',
  BAND: 'the band asked for',
  HOURS: 'the hours asked for',
  DURATION: 'the duration asked for',
};

const UNIT_WORDS: Readonly<Record<PriceUnit, string>> = {
  YEAR: 'a year',
  TERM: 'a term',
  WEEK: 'a week',
  DAY: 'a day',
  HOUR: 'an hour',
  ONCE: 'once',
};

function sayAmount({ amount, unit, spread, year }: PriceTerms): string {
  return [
    `${poundsInWords(amount)} ${UNIT_WORDS[unit]}`,
    ...(spread === null ? [] : [`spread by ${inWordsWithin(spread)}`]),
    ...(year === null ? [] : [`of the ${inWordsWithin(year)} year`]),
  ].join(', ');
}

function sayHours({ hoursPerWeek }: PriceTerms): string {
  return hoursPerWeek === null ? 'no hours' : `${formatDecimal(hoursPerWeek)} hours a week`;
}

function sayEnd(day: Day | null): string {
  return day === null ? 'no expected end' : `an end on ${dayInWords(day)}`;
}

function invalid(path: DepartureProblem['path'], message: string): DepartureProblem {
  return { code: 'DEPARTURE_INVALID', path, message };
}
