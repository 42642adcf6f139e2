/** Whom something was shared with (R5). PANEL is everybody who sits on the case; an agency is those who sit for it. */
export const Recipient = {
  PANEL: 'PANEL',
  EDUCATION: 'EDUCATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
  SCHOOL: 'SCHOOL',
  PROVIDER: 'PROVIDER',
  OTHER: 'OTHER',
} as const;
export type Recipient = (typeof Recipient)[keyof typeof Recipient];

/** What of a case was shared (R5). The referral is what is written in it, with its views, plan and local options. */
export const SharedSubject = {
  IDENTITY: 'IDENTITY',
  REFERRAL: 'REFERRAL',
  HEALTH_EVIDENCE: 'HEALTH_EVIDENCE',
  SOCIAL_CARE_EVIDENCE: 'SOCIAL_CARE_EVIDENCE',
  OTHER_EVIDENCE: 'OTHER_EVIDENCE',
} as const;
export type SharedSubject = (typeof SharedSubject)[keyof typeof SharedSubject];

/** Who gave a consent (R5, panel-practice section 2.2). */
export const ConsentBy = {
  PARENT: 'PARENT',
  YOUNG_PERSON: 'YOUNG_PERSON',
  COMPETENT_CHILD: 'COMPETENT_CHILD',
  DEPUTY: 'DEPUTY',
} as const;
export type ConsentBy = (typeof ConsentBy)[keyof typeof ConsentBy];

/** Whether a young person can take the decisions on the plan (Mental Capacity Act 2005, R5). */
export const Capacity = { HAS_CAPACITY: 'HAS_CAPACITY', LACKS_CAPACITY: 'LACKS_CAPACITY' } as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];

/** Who takes the decisions on the plan past compulsory school age (R5). */
export const Decider = { YOUNG_PERSON: 'YOUNG_PERSON', PARENT: 'PARENT', DEPUTY: 'DEPUTY' } as const;
export type Decider = (typeof Decider)[keyof typeof Decider];

/** Whose views they are (R7). */
export const Whose = { CHILD: 'CHILD', PARENT: 'PARENT' } as const;
export type Whose = (typeof Whose)[keyof typeof Whose];

/** How views were given (R7). */
export const ViewsMethod = {
  IN_WRITING: 'IN_WRITING',
  IN_PERSON: 'IN_PERSON',
  BY_ADVOCATE: 'BY_ADVOCATE',
  RECORDING: 'RECORDING',
} as const;
export type ViewsMethod = (typeof ViewsMethod)[keyof typeof ViewsMethod];

/** What was considered and whether anything comes of it (R8). */
export const ConsiderationAnswer = { NONE_ARISE: 'NONE_ARISE', ARISE: 'ARISE' } as const;
export type ConsiderationAnswer = (typeof ConsiderationAnswer)[keyof typeof ConsiderationAnswer];

/** What advice is asked for. */
export const AdviceKind = {
  EDUCATIONAL_PSYCHOLOGY: 'EDUCATIONAL_PSYCHOLOGY',
  SCHOOL: 'SCHOOL',
  SENSORY: 'SENSORY',
  MEDICAL: 'MEDICAL',
  THERAPY: 'THERAPY',
  CONTINUING_CARE: 'CONTINUING_CARE',
  SOCIAL_CARE: 'SOCIAL_CARE',
  PREPARING_FOR_ADULTHOOD: 'PREPARING_FOR_ADULTHOOD',
  OTHER: 'OTHER',
} as const;
export type AdviceKind = (typeof AdviceKind)[keyof typeof AdviceKind];
