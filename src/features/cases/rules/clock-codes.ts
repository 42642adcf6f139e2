/*
 * What the clocks of panel-practice.md section 6 are told by, and those of reassessments (SEND Regulations 2014, regs 25 and 27). Capacity, a date of the panel and a dispute on funding are on no list: they
 * stop no clock (K1).
 */

/** The statutory limits. C24 is no length of time: it is asked by `mayCeaseOn`. */
export const ClockCode = {
  C1: 'C1',
  C2: 'C2',
  C3: 'C3',
  C4: 'C4',
  C5: 'C5',
  C6: 'C6',
  C7: 'C7',
  C8: 'C8',
  C9: 'C9',
  C10: 'C10',
  C11: 'C11',
  C12: 'C12',
  C13: 'C13',
  C14: 'C14',
  C15: 'C15',
  C16: 'C16',
  C17: 'C17',
  C18: 'C18',
  C18_TELL: 'C18_TELL',
  C19: 'C19',
  C20: 'C20',
  C21_NOTIFY: 'C21_NOTIFY',
  C21_REFUSE: 'C21_REFUSE',
  C21_FINAL: 'C21_FINAL',
  C22_DRAFT: 'C22_DRAFT',
  C22_FINAL: 'C22_FINAL',
  C23: 'C23',
  C23_NAME: 'C23_NAME',
  C25: 'C25',
  C26: 'C26',
  C27: 'C27',
  C28: 'C28',
  C29: 'C29',
  C30: 'C30',
} as const;
export type ClockCode = (typeof ClockCode)[keyof typeof ClockCode];

/** Whether a limit is of a reassessment beside a plan: to decide on it (SEND Regulations 2014, reg 25(1)), or to send the plan as it is changed or replaced (reg 27(2)). */
export function isOfReassessments(code: ClockCode): boolean {
  return code === ClockCode.C29 || code === ClockCode.C30;
}

/** What happens to a child's plan and is recorded by its day. */
export const PlanEventKind = {
  REQUEST_RECEIVED: 'REQUEST_RECEIVED',
  BECAME_RESPONSIBLE: 'BECAME_RESPONSIBLE',
  REQUEST_WITHDRAWN: 'REQUEST_WITHDRAWN',
  ASSESSMENT_AGREED: 'ASSESSMENT_AGREED',
  ASSESSMENT_REFUSED: 'ASSESSMENT_REFUSED',
  PLAN_REFUSED: 'PLAN_REFUSED',
  DRAFT_SERVED: 'DRAFT_SERVED',
  COMMENTS_RECEIVED: 'COMMENTS_RECEIVED',
  SETTING_CONSULTED: 'SETTING_CONSULTED',
  SETTING_ANSWERED: 'SETTING_ANSWERED',
  FINAL_PLAN_SENT: 'FINAL_PLAN_SENT',
  REVIEW_MEETING: 'REVIEW_MEETING',
  REVIEW_REPORT_SENT: 'REVIEW_REPORT_SENT',
  REVIEW_DECIDED: 'REVIEW_DECIDED',
  AMENDMENT_NOTICE_SENT: 'AMENDMENT_NOTICE_SENT',
  AMENDED_PLAN_SENT: 'AMENDED_PLAN_SENT',
  TRANSFER_TO_POST_16: 'TRANSFER_TO_POST_16',
  PHASE_TRANSFER: 'PHASE_TRANSFER',
  POST_16_TRANSFER: 'POST_16_TRANSFER',
  TRANSFER_PLAN_SENT: 'TRANSFER_PLAN_SENT',
  CEASE_NOTICE_SENT: 'CEASE_NOTICE_SENT',
  PLAN_CEASED: 'PLAN_CEASED',
  CARE_REFERRAL_RECEIVED: 'CARE_REFERRAL_RECEIVED',
  CARE_REFERRAL_ACCEPTED: 'CARE_REFERRAL_ACCEPTED',
  CARE_ASSESSMENT_STARTED: 'CARE_ASSESSMENT_STARTED',
  CARE_DECIDED: 'CARE_DECIDED',
  ADULT_CHECKLIST_RECEIVED: 'ADULT_CHECKLIST_RECEIVED',
  ADULT_HEALTH_DECIDED: 'ADULT_HEALTH_DECIDED',
  CARE_ACT_REFERRED: 'CARE_ACT_REFERRED',
  CARE_ACT_DECIDED: 'CARE_ACT_DECIDED',
  DIRECT_PAYMENT_MADE: 'DIRECT_PAYMENT_MADE',
  DIRECT_PAYMENT_REVIEWED: 'DIRECT_PAYMENT_REVIEWED',
  DIRECT_PAYMENT_ENDED: 'DIRECT_PAYMENT_ENDED',
} as const;
export type PlanEventKind = (typeof PlanEventKind)[keyof typeof PlanEventKind];

/** What begins a clock: an event of the plan, advice that is asked for, or a step of redress. */
export const ClockStart = {
  ...PlanEventKind,
  ADVICE_ASKED: 'ADVICE_ASKED',
  DECISION_NOTICE_SENT: 'DECISION_NOTICE_SENT',
  MEDIATION_DECLINED: 'MEDIATION_DECLINED',
  MEDIATION_ASKED: 'MEDIATION_ASKED',
  MEDIATION_AGREED: 'MEDIATION_AGREED',
  MEDIATION_CERTIFICATE: 'MEDIATION_CERTIFICATE',
  APPEAL_REGISTERED: 'APPEAL_REGISTERED',
  ORDER_TO_ASSESS: 'ORDER_TO_ASSESS',
  ORDER_TO_MAKE_PLAN: 'ORDER_TO_MAKE_PLAN',
  ORDER_TO_AMEND: 'ORDER_TO_AMEND',
  ORDER_TO_NAME: 'ORDER_TO_NAME',
  RECOMMENDATION_SENT: 'RECOMMENDATION_SENT',
} as const;
export type ClockStart = (typeof ClockStart)[keyof typeof ClockStart];

/** In what a limit is counted. */
export const ClockUnit = {
  DAYS: 'DAYS',
  WEEKS: 'WEEKS',
  MONTHS: 'MONTHS',
  WORKING_DAYS: 'WORKING_DAYS',
  TRIBUNAL_WORKING_DAYS: 'TRIBUNAL_WORKING_DAYS',
  BEFORE_DATE: 'BEFORE_DATE',
  PRACTICABLE: 'PRACTICABLE',
} as const;
export type ClockUnit = (typeof ClockUnit)[keyof typeof ClockUnit];

/** What the law lets make a limit impractical (regs 8(2), 10(4) and 13(3)). */
export const ClockExceptionKind = {
  SETTING_CLOSED: 'SETTING_CLOSED',
  EARLY_YEARS_CLOSED: 'EARLY_YEARS_CLOSED',
  PERSONAL_CIRCUMSTANCES: 'PERSONAL_CIRCUMSTANCES',
  AWAY_FROM_AREA: 'AWAY_FROM_AREA',
  MISSED_APPOINTMENT: 'MISSED_APPOINTMENT',
} as const;
export type ClockExceptionKind = (typeof ClockExceptionKind)[keyof typeof ClockExceptionKind];

/** Whose a limit is to keep. */
export const ClockOwner = {
  EDUCATION: 'EDUCATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
  CONTRIBUTOR: 'CONTRIBUTOR',
  SETTING: 'SETTING',
  FAMILY: 'FAMILY',
  MEDIATION_ADVISER: 'MEDIATION_ADVISER',
  RESPONDING_BODY: 'RESPONDING_BODY',
} as const;
export type ClockOwner = (typeof ClockOwner)[keyof typeof ClockOwner];

/** How a limit stands on a day. */
export const ClockStatus = {
  RUNNING: 'RUNNING',
  BREACHED: 'BREACHED',
  EXCEPTED: 'EXCEPTED',
  RELAXED: 'RELAXED',
  MET: 'MET',
  NOT_REQUIRED: 'NOT_REQUIRED',
  UNTIMED: 'UNTIMED',
} as const;
export type ClockStatus = (typeof ClockStatus)[keyof typeof ClockStatus];

/** How "before" a date is read (K4): the day before it is the last, or it is itself. */
export const DateReading = { STRICT: 'STRICT', BY: 'BY' } as const;
export type DateReading = (typeof DateReading)[keyof typeof DateReading];

/** How a family was told what was decided of a plan, where no letter made here told it. */
export const PlanToldMethod = {
  POST: 'POST',
  EMAIL: 'EMAIL',
  SECURE_EMAIL: 'SECURE_EMAIL',
  PORTAL: 'PORTAL',
  BY_HAND: 'BY_HAND',
} as const;
export type PlanToldMethod = (typeof PlanToldMethod)[keyof typeof PlanToldMethod];

/** Why it was told so. */
export const PlanToldReason = {
  MADE_ELSEWHERE: 'MADE_ELSEWHERE',
  ENTERED_LATE: 'ENTERED_LATE',
  URGENT: 'URGENT',
  TOLD_BY_OTHERS: 'TOLD_BY_OTHERS',
} as const;
export type PlanToldReason = (typeof PlanToldReason)[keyof typeof PlanToldReason];

/** What of a child's continuing care begins its clock (K5). */
export const CareStart = {
  CARE_REFERRAL_RECEIVED: 'CARE_REFERRAL_RECEIVED',
  CARE_REFERRAL_ACCEPTED: 'CARE_REFERRAL_ACCEPTED',
  CARE_ASSESSMENT_STARTED: 'CARE_ASSESSMENT_STARTED',
} as const;
export type CareStart = (typeof CareStart)[keyof typeof CareStart];
