/** The circumstances in which a child could be lost sight of. */
export const Circumstance = {
  PART_TIME_TIMETABLE: 'PART_TIME_TIMETABLE',
  OFF_ROLL: 'OFF_ROLL',
  ELECTIVE_HOME_EDUCATION: 'ELECTIVE_HOME_EDUCATION',
  NOT_IN_EDUCATION: 'NOT_IN_EDUCATION',
  AWAITING_PLACE: 'AWAITING_PLACE',
  PLACED_HERE: 'PLACED_HERE',
} as const;
export type Circumstance = (typeof Circumstance)[keyof typeof Circumstance];

/** What an entry says of a circumstance. */
export const CircumstanceStep = { STARTED: 'STARTED', REVIEWED: 'REVIEWED', ENDED: 'ENDED' } as const;
export type CircumstanceStep = (typeof CircumstanceStep)[keyof typeof CircumstanceStep];

/** Why a child is in a circumstance. */
export const CircumstanceReason = {
  HEALTH: 'HEALTH',
  REINTEGRATION: 'REINTEGRATION',
  BEHAVIOUR: 'BEHAVIOUR',
  PROVISION_NOT_READY: 'PROVISION_NOT_READY',
  EXCLUDED: 'EXCLUDED',
  WITHDRAWN_BY_PARENT: 'WITHDRAWN_BY_PARENT',
  MOVED_HERE: 'MOVED_HERE',
  PLACE_BROKE_DOWN: 'PLACE_BROKE_DOWN',
  PLACE_NOT_SUITABLE: 'PLACE_NOT_SUITABLE',
  NO_PLACE_FREE: 'NO_PLACE_FREE',
  CHOICE: 'CHOICE',
  SEEKING_PLACE: 'SEEKING_PLACE',
  CARING: 'CARING',
  NOT_KNOWN: 'NOT_KNOWN',
  OTHER: 'OTHER',
} as const;
export type CircumstanceReason = (typeof CircumstanceReason)[keyof typeof CircumstanceReason];

/** Why a circumstance ended. */
export const CircumstanceEnd = {
  FULL_TIME_AGAIN: 'FULL_TIME_AGAIN',
  IN_SCHOOL_AGAIN: 'IN_SCHOOL_AGAIN',
  PLACED: 'PLACED',
  IN_EDUCATION_OR_WORK: 'IN_EDUCATION_OR_WORK',
  NOT_NEEDED: 'NOT_NEEDED',
  MOVED_AWAY: 'MOVED_AWAY',
  PLAN_CEASED: 'PLAN_CEASED',
  PLACEMENT_ENDED: 'PLACEMENT_ENDED',
  TOO_OLD: 'TOO_OLD',
  CIRCUMSTANCE_CHANGED: 'CIRCUMSTANCE_CHANGED',
  DECEASED: 'DECEASED',
  OTHER: 'OTHER',
} as const;
export type CircumstanceEnd = (typeof CircumstanceEnd)[keyof typeof CircumstanceEnd];

/** Which reasons a circumstance can have; a guest has none but whose it is. */
export const REASONS_OF: Readonly<Record<Circumstance, readonly CircumstanceReason[]>> = {
  PART_TIME_TIMETABLE: ['HEALTH', 'REINTEGRATION', 'BEHAVIOUR', 'PROVISION_NOT_READY', 'OTHER'],
  OFF_ROLL: ['EXCLUDED', 'WITHDRAWN_BY_PARENT', 'MOVED_HERE', 'PLACE_BROKE_DOWN', 'HEALTH', 'NO_PLACE_FREE', 'OTHER'],
  ELECTIVE_HOME_EDUCATION: ['CHOICE', 'PLACE_NOT_SUITABLE', 'HEALTH', 'NO_PLACE_FREE', 'NOT_KNOWN', 'OTHER'],
  NOT_IN_EDUCATION: ['SEEKING_PLACE', 'HEALTH', 'CARING', 'PLACE_BROKE_DOWN', 'NO_PLACE_FREE', 'NOT_KNOWN', 'OTHER'],
  AWAITING_PLACE: ['NO_PLACE_FREE', 'PLACE_NOT_SUITABLE', 'PLACE_BROKE_DOWN', 'PROVISION_NOT_READY', 'OTHER'],
  PLACED_HERE: [],
};

/** How each circumstance can end. */
export const ENDS_OF: Readonly<Record<Circumstance, readonly CircumstanceEnd[]>> = {
  PART_TIME_TIMETABLE: [
    'FULL_TIME_AGAIN',
    'PLACED',
    'MOVED_AWAY',
    'TOO_OLD',
    'CIRCUMSTANCE_CHANGED',
    'DECEASED',
    'OTHER',
  ],
  OFF_ROLL: ['IN_SCHOOL_AGAIN', 'PLACED', 'MOVED_AWAY', 'TOO_OLD', 'CIRCUMSTANCE_CHANGED', 'DECEASED', 'OTHER'],
  ELECTIVE_HOME_EDUCATION: [
    'IN_SCHOOL_AGAIN',
    'PLACED',
    'MOVED_AWAY',
    'TOO_OLD',
    'CIRCUMSTANCE_CHANGED',
    'DECEASED',
    'OTHER',
  ],
  NOT_IN_EDUCATION: ['IN_EDUCATION_OR_WORK', 'PLACED', 'MOVED_AWAY', 'PLAN_CEASED', 'TOO_OLD', 'DECEASED', 'OTHER'],
  AWAITING_PLACE: ['PLACED', 'NOT_NEEDED', 'MOVED_AWAY', 'PLAN_CEASED', 'TOO_OLD', 'DECEASED', 'OTHER'],
  PLACED_HERE: ['PLACEMENT_ENDED', 'MOVED_AWAY', 'PLAN_CEASED', 'TOO_OLD', 'DECEASED', 'OTHER'],
};
