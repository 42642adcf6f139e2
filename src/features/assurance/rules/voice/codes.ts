/** Who is asked how it was for them. */
export const Respondent = { FAMILY: 'FAMILY', YOUNG_PERSON: 'YOUNG_PERSON' } as const;
export type Respondent = (typeof Respondent)[keyof typeof Respondent];

/** What they are asked about. */
export const FeedbackStage = {
  ASSESSMENT: 'ASSESSMENT',
  PANEL_DECISION: 'PANEL_DECISION',
  PLACEMENT_START: 'PLACEMENT_START',
  REVIEW: 'REVIEW',
} as const;
export type FeedbackStage = (typeof FeedbackStage)[keyof typeof FeedbackStage];

/** How they are asked. */
export const FeedbackMethod = {
  IN_PERSON: 'IN_PERSON',
  PHONE: 'PHONE',
  ONLINE: 'ONLINE',
  IN_WRITING: 'IN_WRITING',
  ADVOCATE: 'ADVOCATE',
} as const;
export type FeedbackMethod = (typeof FeedbackMethod)[keyof typeof FeedbackMethod];

/** What they give a score for, from 1 (not at all) to 5 (fully). */
export const FeedbackQuestion = {
  LISTENED_TO: 'LISTENED_TO',
  UNDERSTOOD: 'UNDERSTOOD',
  IN_TIME: 'IN_TIME',
  NEEDS_MET: 'NEEDS_MET',
  OVERALL: 'OVERALL',
} as const;
export type FeedbackQuestion = (typeof FeedbackQuestion)[keyof typeof FeedbackQuestion];

/** What came of being asked. */
export const FeedbackReply = { ANSWERED: 'ANSWERED', DECLINED: 'DECLINED', NOT_ANSWERED: 'NOT_ANSWERED' } as const;
export type FeedbackReply = (typeof FeedbackReply)[keyof typeof FeedbackReply];
