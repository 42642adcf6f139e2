/** What an area keeps of a case, by how long it is kept. */
export const RecordClass = {
  CASE_FILE: 'CASE_FILE',
  PANEL_RECORD: 'PANEL_RECORD',
  NOTICE: 'NOTICE',
  REDRESS: 'REDRESS',
  FUNDING_RECORD: 'FUNDING_RECORD',
  IDENTITY: 'IDENTITY',
} as const;
export type RecordClass = (typeof RecordClass)[keyof typeof RecordClass];

/** From what the time for which a record is kept can be counted. */
export const RetentionStart = {
  TWENTY_FIFTH_BIRTHDAY: 'TWENTY_FIFTH_BIRTHDAY',
  PLAN_ENDED: 'PLAN_ENDED',
  LAST_DECISION: 'LAST_DECISION',
  CASE_ENDED: 'CASE_ENDED',
  FINANCIAL_YEAR_ENDED: 'FINANCIAL_YEAR_ENDED',
  MATTERS_CLOSED: 'MATTERS_CLOSED',
} as const;
export type RetentionStart = (typeof RetentionStart)[keyof typeof RetentionStart];

/** What keeps records beyond their time: redress or a subject’s request that is not at its end, or a hold that somebody recorded. */
export const HoldKind = {
  MEDIATION: 'MEDIATION',
  APPEAL: 'APPEAL',
  RECOMMENDATION: 'RECOMMENDATION',
  COMPLAINT: 'COMPLAINT',
  OMBUDSMAN: 'OMBUDSMAN',
  SUBJECT_REQUEST: 'SUBJECT_REQUEST',
  RECORDED: 'RECORDED',
} as const;
export type HoldKind = (typeof HoldKind)[keyof typeof HoldKind];

/** What shows that a child's record is still worked with. */
export const RecordUse = {
  CASE_UNDER_WAY: 'CASE_UNDER_WAY',
  LIVE_PLAN: 'LIVE_PLAN',
  PLACEMENT: 'PLACEMENT',
  DISPUTE: 'DISPUTE',
} as const;
export type RecordUse = (typeof RecordUse)[keyof typeof RecordUse];

/** Whether a class of record of a case may go. */
export const RetentionState = {
  NO_RULE: 'NO_RULE',
  NOT_BEGUN: 'NOT_BEGUN',
  KEPT: 'KEPT',
  IN_USE: 'IN_USE',
  HELD: 'HELD',
  OTHERS_FIRST: 'OTHERS_FIRST',
  DUE: 'DUE',
  DISPOSED: 'DISPOSED',
} as const;
export type RetentionState = (typeof RetentionState)[keyof typeof RetentionState];
