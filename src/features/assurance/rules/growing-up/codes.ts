import { AgencyKind } from '../../../access/rules/directory';

/** What a young person prepares for (SEND code of practice 2015, chapter 8). */
export const PreparationOutcome = {
  EMPLOYMENT: 'EMPLOYMENT',
  INDEPENDENT_LIVING: 'INDEPENDENT_LIVING',
  COMMUNITY: 'COMMUNITY',
  HEALTH: 'HEALTH',
} as const;
export type PreparationOutcome = (typeof PreparationOutcome)[keyof typeof PreparationOutcome];

/** How an aim, or a step towards it, stands. */
export const PreparationStatus = {
  PLANNED: 'PLANNED',
  UNDER_WAY: 'UNDER_WAY',
  ACHIEVED: 'ACHIEVED',
  NOT_PURSUED: 'NOT_PURSUED',
} as const;
export type PreparationStatus = (typeof PreparationStatus)[keyof typeof PreparationStatus];

/** What of adult services takes a young person on. */
export const AdultService = { CARE_ACT: 'CARE_ACT', CONTINUING_HEALTHCARE: 'CONTINUING_HEALTHCARE' } as const;
export type AdultService = (typeof AdultService)[keyof typeof AdultService];

/** What adult services decided. */
export const AdultOutcome = { ELIGIBLE: 'ELIGIBLE', NOT_ELIGIBLE: 'NOT_ELIGIBLE' } as const;
export type AdultOutcome = (typeof AdultOutcome)[keyof typeof AdultOutcome];

/** The side that decides, and pays when it takes somebody on. */
export const SIDE_OF: Readonly<Record<AdultService, AgencyKind>> = {
  CARE_ACT: AgencyKind.SOCIAL_CARE,
  CONTINUING_HEALTHCARE: AgencyKind.HEALTH,
};

/** Who is told of a share that goes over (J5). */
export const HandoverTold = {
  FAMILY: 'FAMILY',
  PROVIDER: 'PROVIDER',
  SETTING: 'SETTING',
  OTHER_AGENCIES: 'OTHER_AGENCIES',
} as const;
export type HandoverTold = (typeof HandoverTold)[keyof typeof HandoverTold];

/** Where a hand-over stands: by its agreement, and by whether the family was told. */
export const HandoverStatus = {
  PROPOSED: 'PROPOSED',
  AGREED: 'AGREED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type HandoverStatus = (typeof HandoverStatus)[keyof typeof HandoverStatus];
