import type { Day } from '../../../kernel/dates';

/**
 * Nobody of a return of single persons was born before: the first is of 2022 (DfE, SEN2 person level, 2023), and a plan lasts at most to the end of the school year
 * in which somebody turns 25; a year of grace.
 */
export const EARLIEST_BORN = '1995-09-01' as Day;

/** By whose numbers another system knows a child: the area's own, a unique pupil number, a row of the SEN2 return. */
export const ReferenceScheme = { OWN: 'OWN', UPN: 'UPN', SEN2: 'SEN2' } as const;
export type ReferenceScheme = (typeof ReferenceScheme)[keyof typeof ReferenceScheme];

/** The modules of the person-level SEN2 return, in the order in which one names the other. */
export const Sen2Module = {
  PERSON: 'PERSON',
  REQUEST: 'REQUEST',
  ASSESSMENT: 'ASSESSMENT',
  NAMED_PLAN: 'NAMED_PLAN',
  PLAN_DETAIL: 'PLAN_DETAIL',
  ACTIVE_PLAN: 'ACTIVE_PLAN',
  PLACEMENT_DETAIL: 'PLACEMENT_DETAIL',
  SEN_NEED: 'SEN_NEED',
} as const;
export type Sen2Module = (typeof Sen2Module)[keyof typeof Sen2Module];
