import { addDays, addYears, type Day } from '../../../kernel/dates';
import { sayDay } from '../../ledger/rules/problem';
import { Suitability } from '../../placements/rules/codes';
import type { PlacementOption } from '../../placements/rules/option';
import { MOST_SEED } from './projection/draws';
import type { AgencySplit } from './appraisal-facts';
import { assumptionProblems, type AssumptionProblem, type AssumptionValue } from './assumption';

/** What is taken otherwise in an appraisal than the area takes it. */
export interface AppraisalQuestion {
  readonly values: readonly AssumptionValue[];
  /** These sets in place of those in force; null: those in force today. */
  readonly assumptionSetIds: readonly string[] | null;
  readonly split: readonly AgencySplit[] | null;
  /** The day from which every option is reckoned; null: see `firstCommonDay`. */
  readonly startDate: Day | null;
  readonly isRisky: boolean;
  readonly draws: number;
  readonly seed: number;
}

/** Nothing taken otherwise. */
export const AS_THE_AREA_TAKES_IT: AppraisalQuestion = {
  ...{ values: [], assumptionSetIds: null, split: null, startDate: null },
  ...{ isRisky: true, draws: 500, seed: 1 },
};

/** How far ahead options can be compared from. */
const YEARS_AHEAD = 2;
const MOST_DRAWS = 2_000;
export const MOST_VALUES = 200;
const MOST_PARTS = 1_000;

/** Something wrong with what is taken otherwise, and where. */
export interface QuestionProblem {
  readonly code:
    AssumptionProblem['code'] | 'DRAWS_INVALID' | 'SPLIT_INVALID' | 'VALUES_MISSING' | 'START_DATE_OUT_OF_RANGE';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything wrong with it at once, asked on a day. */
export function questionProblems(
  { values, split, draws, seed, startDate }: AppraisalQuestion,
  today: Day,
): QuestionProblem[] {
  const isSplit =
    split === null ||
    (split.every(({ parts }) => Number.isInteger(parts) && parts >= 0 && parts <= MOST_PARTS) &&
      split.some(({ parts }) => parts > 0) &&
      new Set(split.map(({ agency }) => agency)).size === split.length);
  return [
    ...(draws >= 1 && draws <= MOST_DRAWS
      ? []
      : [problem('DRAWS_INVALID', 'draws', `Draw from 1 to ${String(MOST_DRAWS)} times.`)]),
    ...(seed >= 0 && seed <= MOST_SEED ? [] : [problem('DRAWS_INVALID', 'seed', 'The seed must be 0 or more.')]),
    ...startDateProblems(startDate, today),
    ...(isSplit
      ? []
      : [problem('SPLIT_INVALID', 'split', 'Name each agency once, with parts from 0 to 1,000, not all of them 0.')]),
    ...(values.length <= MOST_VALUES
      ? assumptionProblems(values, ['values'])
      : [problem('VALUES_MISSING', 'values', `At most ${String(MOST_VALUES)} values can be given.`)]),
  ];
}

function startDateProblems(startDate: Day | null, today: Day): QuestionProblem[] {
  const lastDay = lastFirstDay(today);
  if (startDate === null || (startDate >= today && startDate <= lastDay)) return [];
  return [
    problem(
      'START_DATE_OUT_OF_RANGE',
      'startDate',
      `Compare from a day between ${sayDay(today)} and ${sayDay(lastDay)}: what is past cannot be chosen any more, and prices are not known so far ahead.`,
    ),
  ];
}

/**
 * The day from which all options are reckoned where nobody has named one: the last of the days to come for which those that may be suitable are expected,
 * since only then all of them can have begun; until then the child stays where it is, whichever is chosen. Without such a day tomorrow.
 */
export function firstCommonDay(
  options: readonly Pick<PlacementOption, 'expectedStartDate' | 'suitability'>[],
  today: Day,
): Day {
  const toCome = options
    .filter(({ suitability }) => suitability !== Suitability.NOT_SUITABLE)
    .map(({ expectedStartDate }) => expectedStartDate)
    .filter((day) => day > today && day <= lastFirstDay(today));
  return toCome.sort().at(-1) ?? addDays(today, 1);
}

/** The last day from which options are compared. */
function lastFirstDay(today: Day): Day {
  return addYears(today, YEARS_AHEAD);
}

/** Whether anything but chance is taken otherwise: then an answer says how it differs. */
export function isChanged({ values, assumptionSetIds, split }: AppraisalQuestion): boolean {
  return values.length > 0 || assumptionSetIds !== null || split !== null;
}

function problem(code: QuestionProblem['code'], field: string, message: string): QuestionProblem {
  return { code, path: [field], message };
}
