/** The code lists of what follows a placement once it runs: reviews, visits, transition tasks. */

/** What a review of a placement came to (A1). */
export const ReviewOutcome = {
  MAINTAIN: 'MAINTAIN',
  CHANGE: 'CHANGE',
  STEP_DOWN: 'STEP_DOWN',
  END: 'END',
} as const;
export type ReviewOutcome = (typeof ReviewOutcome)[keyof typeof ReviewOutcome];

/** Who took part in a review, by their part in it: nobody is named. */
export const ReviewAttendee = {
  CHILD: 'CHILD',
  PARENT: 'PARENT',
  ADVOCATE: 'ADVOCATE',
  PROVIDER: 'PROVIDER',
  CASE_OFFICER: 'CASE_OFFICER',
  COMMISSIONER: 'COMMISSIONER',
  EDUCATION: 'EDUCATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
  OTHER: 'OTHER',
} as const;
export type ReviewAttendee = (typeof ReviewAttendee)[keyof typeof ReviewAttendee];

/** What is done for a child who stays long in a residential placement (A2). */
export const VisitKind = { NOTIFICATION: 'NOTIFICATION', VISIT: 'VISIT' } as const;
export type VisitKind = (typeof VisitKind)[keyof typeof VisitKind];

/** The steps of growing up (A3). */
export const TransitionStep = {
  YEAR_9_REVIEW: 'YEAR_9_REVIEW',
  AGE_14: 'AGE_14',
  AGE_16: 'AGE_16',
  AGE_17: 'AGE_17',
  AGE_17_HALF: 'AGE_17_HALF',
  SIX_MONTHS_BEFORE_18: 'SIX_MONTHS_BEFORE_18',
  THREE_MONTHS_BEFORE_18: 'THREE_MONTHS_BEFORE_18',
  HANDOVER_18: 'HANDOVER_18',
  END_25: 'END_25',
} as const;
export type TransitionStep = (typeof TransitionStep)[keyof typeof TransitionStep];

/** From what the months of a step are counted: the birth, or the 1 September that follows it. */
export const TransitionAnchor = { BIRTH: 'BIRTH', SCHOOL_YEAR: 'SCHOOL_YEAR' } as const;
export type TransitionAnchor = (typeof TransitionAnchor)[keyof typeof TransitionAnchor];

/** From what it is known that a child left while its placement is still charged. */
export const LeavingBasis = {
  ATTENDANCE_ENDED: 'ATTENDANCE_ENDED',
  PLAN_CEASED: 'PLAN_CEASED',
  MOVED_AWAY: 'MOVED_AWAY',
  OVER_AGE: 'OVER_AGE',
} as const;
export type LeavingBasis = (typeof LeavingBasis)[keyof typeof LeavingBasis];
