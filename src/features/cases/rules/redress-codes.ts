/*
 * What a family or an ombudsman brings against what was decided, and what happens in it (panel-practice.md 5.4, A6). The clocks of a plan are told
 * by it, so its words stand here; its records belong to `assurance`.
 */

/** What is brought. */
export const RedressKind = {
  MEDIATION: 'MEDIATION',
  APPEAL: 'APPEAL',
  RECOMMENDATION: 'RECOMMENDATION',
  COMPLAINT: 'COMPLAINT',
  OMBUDSMAN: 'OMBUDSMAN',
} as const;
export type RedressKind = (typeof RedressKind)[keyof typeof RedressKind];

/** What happens in a matter and is recorded by its day. */
export const RedressEventKind = {
  MEDIATION_ASKED: 'MEDIATION_ASKED',
  MEDIATION_DECLINED: 'MEDIATION_DECLINED',
  HEALTH_ISSUES_TOLD: 'HEALTH_ISSUES_TOLD',
  MEDIATION_ARRANGED: 'MEDIATION_ARRANGED',
  MEDIATION_HELD: 'MEDIATION_HELD',
  MEDIATION_AGREED: 'MEDIATION_AGREED',
  COUNCIL_TOLD: 'COUNCIL_TOLD',
  AGREEMENT_CARRIED_OUT: 'AGREEMENT_CARRIED_OUT',
  MEDIATION_ENDED: 'MEDIATION_ENDED',
  CERTIFICATE_ISSUED: 'CERTIFICATE_ISSUED',
  APPEAL_REGISTERED: 'APPEAL_REGISTERED',
  RESPONSE_SENT: 'RESPONSE_SENT',
  HEARING_LISTED: 'HEARING_LISTED',
  HEARING_HELD: 'HEARING_HELD',
  APPEAL_CONCEDED: 'APPEAL_CONCEDED',
  APPEAL_WITHDRAWN: 'APPEAL_WITHDRAWN',
  APPEAL_DECIDED: 'APPEAL_DECIDED',
  ORDER_CARRIED_OUT: 'ORDER_CARRIED_OUT',
  RECOMMENDATION_SENT: 'RECOMMENDATION_SENT',
  RECOMMENDATION_ANSWERED: 'RECOMMENDATION_ANSWERED',
  COMPLAINT_RECEIVED: 'COMPLAINT_RECEIVED',
  COMPLAINT_ANSWERED: 'COMPLAINT_ANSWERED',
  COMPLAINT_ESCALATED: 'COMPLAINT_ESCALATED',
  COMPLAINT_WITHDRAWN: 'COMPLAINT_WITHDRAWN',
  OMBUDSMAN_ENQUIRED: 'OMBUDSMAN_ENQUIRED',
  ENQUIRY_ANSWERED: 'ENQUIRY_ANSWERED',
  OMBUDSMAN_DECIDED: 'OMBUDSMAN_DECIDED',
  REMEDY_DONE: 'REMEDY_DONE',
} as const;
export type RedressEventKind = (typeof RedressEventKind)[keyof typeof RedressEventKind];

/** What is appealed against (Children and Families Act 2014, section 51); health and social care only beside another (2017 Regulations). */
export const AppealGround = {
  REFUSAL_TO_ASSESS: 'REFUSAL_TO_ASSESS',
  REFUSAL_TO_REASSESS: 'REFUSAL_TO_REASSESS',
  REFUSAL_TO_MAKE_PLAN: 'REFUSAL_TO_MAKE_PLAN',
  SECTION_B: 'SECTION_B',
  SECTION_F: 'SECTION_F',
  SECTION_I: 'SECTION_I',
  REFUSAL_TO_AMEND: 'REFUSAL_TO_AMEND',
  CEASING: 'CEASING',
  HEALTH: 'HEALTH',
  SOCIAL_CARE: 'SOCIAL_CARE',
} as const;
export type AppealGround = (typeof AppealGround)[keyof typeof AppealGround];

/** What is ordered, or conceded, or agreed of the same kind in mediation (SEND Regulations 2014, regs 42, 44, 45). */
export const OrderKind = {
  ASSESS: 'ASSESS',
  REASSESS: 'REASSESS',
  MAKE_PLAN: 'MAKE_PLAN',
  AMEND: 'AMEND',
  NAME_SETTING: 'NAME_SETTING',
  CONTINUE_PLAN: 'CONTINUE_PLAN',
  OTHER: 'OTHER',
} as const;
export type OrderKind = (typeof OrderKind)[keyof typeof OrderKind];

/** What a step came to. */
export const RedressResult = {
  NOT_AGREED: 'NOT_AGREED',
  WITHDRAWN: 'WITHDRAWN',
  ALLOWED: 'ALLOWED',
  ALLOWED_IN_PART: 'ALLOWED_IN_PART',
  DISMISSED: 'DISMISSED',
  STRUCK_OUT: 'STRUCK_OUT',
  FOLLOWED: 'FOLLOWED',
  FOLLOWED_IN_PART: 'FOLLOWED_IN_PART',
  NOT_FOLLOWED: 'NOT_FOLLOWED',
  UPHELD: 'UPHELD',
  UPHELD_IN_PART: 'UPHELD_IN_PART',
  NOT_UPHELD: 'NOT_UPHELD',
  FAULT_AND_INJUSTICE: 'FAULT_AND_INJUSTICE',
  FAULT: 'FAULT',
  NO_FAULT: 'NO_FAULT',
  NOT_INVESTIGATED: 'NOT_INVESTIGATED',
} as const;
export type RedressResult = (typeof RedressResult)[keyof typeof RedressResult];
