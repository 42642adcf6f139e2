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

/** The phase of education at an age on 31 August: to 3, 4 to 10, 11 to 15, 16 to 18, from 19. */
export function phaseAt(age: number): Phase {
  if (age <= 3) return Phase.EARLY_YEARS;
  if (age <= 10) return Phase.PRIMARY;
  if (age <= 15) return Phase.SECONDARY;
  return age <= 18 ? Phase.POST_16 : Phase.POST_19;
}
