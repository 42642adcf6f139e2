import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import { isYoungPerson } from './child';
import type { Circumstance } from './circumstance-codes';

/**
 * The first day on which any child of a cohort can be of compulsory school age: whoever is five by 31 December is so from then on, the others of the cohort from 31 March or 31 August (Education Act 1996, section 8).
 */
export function schoolAgeFrom(birthCohort: number): Day {
  return `${String(birthCohort + 4)}-12-31` as Day;
}

/** The September after the fourth birthday of every child of a cohort, from when on a place at school is for the whole week (School Admissions Code 2021, 2.17). */
function receptionFrom(birthCohort: number): Day {
  return `${String(birthCohort + 4)}-09-01` as Day;
}

type AgeCode = 'OF_SCHOOL_AGE' | 'BELOW_SCHOOL_AGE' | 'GROWN_UP';
/** What is wrong on a day for a cohort, as a code and a sentence; null: nothing is. */
type Judge = (birthCohort: number, day: Day) => readonly [AgeCode, string] | null;

const below = (birthCohort: number): string =>
  `No child of this school year is of compulsory school age before ${dayInWords(schoolAgeFrom(birthCohort))}`;

const notBelow: Judge = (birthCohort, day) =>
  day >= schoolAgeFrom(birthCohort)
    ? null
    : [
        'BELOW_SCHOOL_AGE',
        `${below(birthCohort)}, so that it needs to be on no roll. Check the day; if it waits for a place, record that.`,
      ];

/** What cannot be at an age; what is not here can be at any. */
const JUDGES: Partial<Readonly<Record<Circumstance, Judge>>> = {
  NOT_IN_EDUCATION: (birthCohort, day) => {
    if (isYoungPerson(birthCohort, day)) return null;
    return day < schoolAgeFrom(birthCohort)
      ? ['OF_SCHOOL_AGE', `${below(birthCohort)}, so that it needs none yet; if it waits for a place, record that.`]
      : [
          'OF_SCHOOL_AGE',
          'Until the last Friday of June of the year in which it turns 16 a child is of compulsory school age: record that it is off roll or educated at home.',
        ];
  },
  OFF_ROLL: notBelow,
  ELECTIVE_HOME_EDUCATION: (birthCohort, day) => {
    const from = `${String(birthCohort + 18)}-08-31` as Day;
    if (day < from) return notBelow(birthCohort, day);
    return [
      'GROWN_UP',
      `Everybody of this school year was 18 by ${dayInWords(from)}, and decides about their own education. Record that the young person is not in education, if that is so.`,
    ];
  },
  PART_TIME_TIMETABLE: (birthCohort, day) => {
    const from = receptionFrom(birthCohort);
    if (day >= from) return null;
    return [
      'BELOW_SCHOOL_AGE',
      `Before ${dayInWords(from)} no child of this school year has a place at school for the whole week, so that part of it is no timetable to watch. Check the day; if it waits for a place, record that.`,
    ];
  },
};

/**
 * What of a circumstance cannot be at the age that a child has on its first day. Only the school year of birth is known: what can be of any child of it is taken. Nobody is off roll or educated at home below compulsory school age; nobody
 * is on part of a week at school that is not yet for the whole one; who is past compulsory school age may be educated at home until 18 (Education and Skills Act 2008, section 2).
 */
export function ageProblem({
  kind,
  birthCohort,
  day,
}: {
  readonly kind: Circumstance;
  readonly birthCohort: number;
  readonly day: Day;
}): Refusal<AgeCode>[] {
  const problem = JUDGES[kind]?.(birthCohort, day) ?? null;
  return problem === null ? [] : [{ code: problem[0], field: ['kind'], message: problem[1] }];
}
