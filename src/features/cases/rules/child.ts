import {
  academicYearOf,
  academicYearSpan,
  addDays,
  ageOn,
  ageBandOn31AugustBefore,
  weekday,
  type AgeBand,
  type Day,
} from '../../../kernel/dates';

/** The oldest age the law on special educational needs reaches. */
export const OLDEST_AGE = 25;

/** The year on whose 31 August the child is 0, so that the age on the 31 August of any year Y is Y less it. */
export function birthCohortOf(dateOfBirth: Day): number {
  return Number(academicYearSpan(academicYearOf(dateOfBirth)).endDate.slice(0, 4));
}

/** The first day on which a child of a cohort can have been born: nothing that is told of the child lies before. */
export function earliestBirth(birthCohort: number): Day {
  return `${(birthCohort - 1).toString().padStart(4, '0')}-09-01` as Day;
}

/** The last day on which a child of a cohort can have been born. */
export function latestBirth(birthCohort: number): Day {
  return `${birthCohort.toString().padStart(4, '0')}-08-31` as Day;
}

/** The SEN2 age band on the last 31 August before a day (money.md section 5); null over 25, where none is published. */
export function ageBandOfCohort(birthCohort: number, day: Day): AgeBand | null {
  // Everyone of a cohort is of one age on a 31 August, so the cohort's youngest stands for all.
  return ageBandOn31AugustBefore(latestBirth(birthCohort), day);
}

/** Whether the child is of an age the area can place: from birth to the last day of being 25. */
export function isOfAge(dateOfBirth: Day, day: Day): boolean {
  const age = ageOn(dateOfBirth, day);
  return age >= 0 && age <= OLDEST_AGE;
}

/** Whether the day is past the compulsory school age, from which a young person takes the decisions on the plan. */
export function isYoungPerson(birthCohort: number, day: Day): boolean {
  // Compulsory school age ends on the last Friday of June of the school year in which the child turns 16.
  return day > lastFridayOfJune(birthCohort + 16);
}

function lastFridayOfJune(year: number): Day {
  const lastOfJune = `${year.toString().padStart(4, '0')}-06-30` as Day;
  return addDays(lastOfJune, -((weekday(lastOfJune) + 2) % 7));
}

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?|GIR) ?(\d[ABD-HJLNP-UW-Z]{2})$/;

/** A United Kingdom postcode with capital letters and one space, or null when the text has not the form of one. */
export function toPostcode(text: string): string | null {
  const match = POSTCODE.exec(text.trim().toUpperCase());
  return match === null ? null : `${match[1] ?? ''} ${match[2] ?? ''}`;
}

/** Two ways of writing a name are the same person's when they differ in case, accents' form or spaces only. */
export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}
