import { academicYearOf, type Day } from './dates';

/** Phases of education by the age on the 31 August before a period. */
export const Phase = {
  EARLY_YEARS: 'EARLY_YEARS',
  PRIMARY: 'PRIMARY',
  SECONDARY: 'SECONDARY',
  POST_16: 'POST_16',
  POST_19: 'POST_19',
} as const;
export type Phase = (typeof Phase)[keyof typeof Phase];

/** Whole years of age on the 31 August before a day, of a child who is 0 on that of `birthCohort`. */
export function academicAge(birthCohort: number, day: Day): number {
  return Number(academicYearOf(day).slice(0, 4)) - birthCohort;
}
