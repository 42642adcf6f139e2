import type { NoticeAudience } from '../../../panels/rules/notice-target';

/** Whose words a block has: plain ones for the family, those the agencies work with, or those of the place where the child goes, which is told nothing of who pays (P1). */
export const WordingAudience = { FAMILY: 'FAMILY', AGENCIES: 'AGENCIES', PLACES: 'PLACES' } as const;
export type WordingAudience = (typeof WordingAudience)[keyof typeof WordingAudience];

/** A block whose words an area may set. */
export const WordableBlock = {
  APPEAL_RIGHT: 'APPEAL_RIGHT',
  TIME_LIMIT: 'TIME_LIMIT',
  MEDIATION: 'MEDIATION',
  NO_PREJUDICE: 'NO_PREJUDICE',
  REVIEW_RIGHT: 'REVIEW_RIGHT',
  COMPLAINT: 'COMPLAINT',
  AGENCY_ROUTE: 'AGENCY_ROUTE',
  CONTACT_TEAM: 'CONTACT_TEAM',
  CONTACT_MEDIATION: 'CONTACT_MEDIATION',
  CONTACT_SUPPORT: 'CONTACT_SUPPORT',
  CONTACT_COMPLAINTS: 'CONTACT_COMPLAINTS',
  CONTACT_REVIEW: 'CONTACT_REVIEW',
} as const;
export type WordableBlock = (typeof WordableBlock)[keyof typeof WordableBlock];

/** A block of a notice, in the order in which it is read. Those that no area words are made from the decision (N1). */
export const NoticeBlock = {
  OUTCOME: 'OUTCOME',
  CHANGED_SINCE: 'CHANGED_SINCE',
  DETAILS: 'DETAILS',
  REASONS: 'REASONS',
  CONDITIONS: 'CONDITIONS',
  ACTIONS: 'ACTIONS',
  MOVED_SHARE: 'MOVED_SHARE',
  WHO_DECIDED: 'WHO_DECIDED',
  ...WordableBlock,
  WORDS: 'WORDS',
} as const;
export type NoticeBlock = (typeof NoticeBlock)[keyof typeof NoticeBlock];

/** What a decision is in law, as far as a right hangs from it (panel-practice section 5.4). */
export const DecisionInLaw = {
  REFUSAL_TO_ASSESS: 'REFUSAL_TO_ASSESS',
  REFUSAL_TO_ISSUE: 'REFUSAL_TO_ISSUE',
  CONTENT: 'CONTENT',
  NAMED_SETTING: 'NAMED_SETTING',
  REFUSAL_TO_REASSESS: 'REFUSAL_TO_REASSESS',
  REFUSAL_TO_AMEND: 'REFUSAL_TO_AMEND',
  CEASE: 'CEASE',
  DIRECT_PAYMENT: 'DIRECT_PAYMENT',
} as const;
export type DecisionInLaw = (typeof DecisionInLaw)[keyof typeof DecisionInLaw];

/** To whom a notice goes (N4). */
export const NoticeRecipient = {
  PARENT: 'PARENT',
  YOUNG_PERSON: 'YOUNG_PERSON',
  SETTING: 'SETTING',
  HEALTH: 'HEALTH',
  SOCIAL_CARE: 'SOCIAL_CARE',
  PROVIDER: 'PROVIDER',
} as const;
export type NoticeRecipient = (typeof NoticeRecipient)[keyof typeof NoticeRecipient];

/** Whom a notice is for, or went to, within a sentence. */
export const READER_IN_WORDS: Readonly<Record<NoticeAudience | NoticeRecipient, string>> = {
  FAMILY: 'the family',
  PARENT: 'the parents',
  YOUNG_PERSON: 'the young person',
  SETTING: 'the school or college',
  HEALTH: 'the NHS',
  SOCIAL_CARE: 'social care',
  PROVIDER: 'the provider',
};

/** How it goes. */
export const SendMethod = {
  POST: 'POST',
  EMAIL: 'EMAIL',
  SECURE_EMAIL: 'SECURE_EMAIL',
  PORTAL: 'PORTAL',
  BY_HAND: 'BY_HAND',
} as const;
export type SendMethod = (typeof SendMethod)[keyof typeof SendMethod];

/** Where a notice stands. */
export const NoticeStatus = {
  PREPARED: 'PREPARED',
  SENT: 'SENT',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type NoticeStatus = (typeof NoticeStatus)[keyof typeof NoticeStatus];

/** Whose words an audience reads. */
export function wordingOf(audience: NoticeAudience): WordingAudience {
  if (audience === 'FAMILY') return WordingAudience.FAMILY;
  return audience === 'SETTING' || audience === 'PROVIDER' ? WordingAudience.PLACES : WordingAudience.AGENCIES;
}

/** Whether a notice for the audience may go to a recipient: nobody gets what was written for another (P1). */
export function isRecipientOf(audience: NoticeAudience, recipient: NoticeRecipient): boolean {
  return audience === 'FAMILY' ? recipient === 'PARENT' || recipient === 'YOUNG_PERSON' : recipient === audience;
}
