const TEXT = {
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;

/** Why `scheduleMeeting` refuses. */
export const SCHEDULE_MEETING_CODES = {
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on that day.',
  STARTS_IN_PAST: 'The start has passed.',
  CAPACITY_RANGE: 'The number of cases the sitting can hear is below 1, or beyond reason.',
  NO_CHAIR: 'Nobody is invited as its chair.',
  INVITED_TWICE: 'A person is invited more than once.',
  PERSON_UNKNOWN: 'A person is not one of the local area.',
  ROLE_NOT_HELD: 'A person does not hold the role of the capacity on the day of the sitting.',
  AGENCY_NOT_THEIRS: 'A person does not hold the role for that agency.',
  ...TEXT,
} as const;
export type ScheduleMeetingCode = keyof typeof SCHEDULE_MEETING_CODES;

/** Why `listCase` refuses. */
export const LIST_CASE_CODES = {
  CASE_NOT_SUBMITTED: 'The case is not submitted, or it is on an agenda already.',
  WRONG_PANEL: 'The case was referred to another panel.',
  MEETING_NOT_LISTING: 'The sitting is open or closed.',
  AGENDA_FULL: 'The sitting can hear no more cases.',
  ALREADY_LISTED: 'The case is on this agenda already.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on the day of the sitting.',
  CHECKLIST_ITEM_MISSING: 'The referral lacks an item of the panel’s checklist, and it was not waived.',
  TIMELINE_BROKEN: 'The request would come after the listing.',
} as const;
export type ListCaseCode = keyof typeof LIST_CASE_CODES;

/** Why `publishAgenda` refuses. */
export const PUBLISH_AGENDA_CODES = {
  NOT_SCHEDULED: 'The agenda is published already.',
  AGENDA_EMPTY: 'There is no case on the agenda.',
} as const;
export type PublishAgendaCode = keyof typeof PUBLISH_AGENDA_CODES;

/** Why `openMeeting` refuses. */
export const OPEN_MEETING_CODES = {
  NOT_PUBLISHED: 'The agenda is not published, or the sitting was open before.',
  TOO_EARLY: 'The day of the sitting has not come.',
  NOT_THE_CHAIR: 'You are not invited to this sitting as its chair.',
} as const;
export type OpenMeetingCode = keyof typeof OPEN_MEETING_CODES;

/** Why `closeMeeting` refuses. */
export const CLOSE_MEETING_CODES = {
  NOT_OPEN: 'The sitting is not open.',
  NOT_THE_CHAIR: 'You are not invited to this sitting as its chair.',
} as const;
export type CloseMeetingCode = keyof typeof CLOSE_MEETING_CODES;

/** Why `recordAttendance` refuses. */
export const RECORD_ATTENDANCE_CODES = {
  NOT_INVITED: 'The person is not invited to this sitting.',
  NOT_YOUR_OWN: 'Only a case officer records the attendance of somebody else.',
  NOT_BEING_HELD: 'Nobody comes or goes before the day of a published sitting, or once it is closed.',
  NOT_IN_THE_ROOM: 'Somebody who is not in the room cannot leave it.',
} as const;
export type RecordAttendanceCode = keyof typeof RECORD_ATTENDANCE_CODES;

/** Why `declareInterest` refuses. */
export const DECLARE_INTEREST_CODES = {
  NOT_INVITED: 'You are not invited to the sitting of this item.',
  AGENDA_NOT_PUBLISHED: 'The agenda is not published.',
  MEETING_CLOSED: 'The sitting is closed; there is nothing left to be cleared for.',
  ALREADY_DECLARED: 'You have declared no interest in this case already.',
  REASON_MISSING: 'An interest needs a few words on what it is.',
  ...TEXT,
} as const;
export type DeclareInterestCode = keyof typeof DECLARE_INTEREST_CODES;

/** Why `recordPosition` refuses. */
export const RECORD_POSITION_CODES = {
  NOT_INVITED: 'You are not invited to the sitting of this item.',
  OBSERVER: 'An observer takes no position.',
  NOT_DECLARED: 'You have not declared on this case.',
  CASE_OFFICER: 'You are the case’s own officer.',
  NOT_IN_THE_ROOM: 'You are not recorded as present.',
  MEETING_NOT_OPEN: 'The sitting is not open.',
  ITEM_NOT_LISTED: 'The item is decided, or was carried over.',
  OPTION_UNKNOWN: 'The option is not one of the case.',
  REASON_MISSING: 'A position other than support needs its reason.',
  ...TEXT,
} as const;
export type RecordPositionCode = keyof typeof RECORD_POSITION_CODES;

const FUNDING = {
  OPTION_MISSING: 'No option is named for the money that is agreed.',
  OPTION_UNKNOWN: 'The option is not one of the case.',
  SUITABILITY_MISSING: 'Nobody has recorded whether the option is suitable.',
  NOT_SUITABLE: 'The option was found not suitable, and no reason is given to choose it.',
  START_DATE_MISSING: 'The day from which the placement is paid is missing.',
  DATES_REVERSED: 'The placement would end before it starts.',
  SHARES_MISSING: 'Nobody is named to pay.',
  SHARE_INVALID: 'A share does not say what it must, or the shares contradict each other.',
  LINE_UNKNOWN: 'The option has no such cost line.',
  LINE_TWICE: 'A cost line has two splits of its own.',
  BUDGET_HOLDER_UNKNOWN: 'A budget holder is not one of the local area.',
  METHOD_MISSING: 'How the split was set is not said.',
  METHOD_EVIDENCE_MISSING: 'What the split rests on is not said.',
  METHOD_CONTRADICTED: 'The method says that one agency pays, and more than one does.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced, or a holder does not pay on its days.',
} as const;

/** Why `recordDecision` refuses, and what `decisionEffect` warns of. */
export const RECORD_DECISION_CODES = {
  MEETING_NOT_OPEN: 'The sitting is not open.',
  ITEM_NOT_LISTED: 'The item is decided already, or was carried over.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on the day of the sitting.',
  NOT_THE_CHAIR: 'The decider is not the chair of the sitting, present and without interest in the case.',
  QUORUM_NOT_MET: 'Too few count for this item, or a required role is missing; the message says who and what to do.',
  TIMELINE_BROKEN: 'Request, listing, hearing and decision are not in this order.',
  RATIONALE_INADEQUATE: 'The rationale gives no reason.',
  RATIONALE_COPIED: 'Another decision of the panel in the last year has the same rationale.',
  EVIDENCE_UNKNOWN: 'A piece of evidence is not on the case.',
  OUTCOME_NEEDS_MORE: 'The outcome must say more.',
  OUTCOME_CONTRADICTED: 'Something said beside the outcome contradicts it.',
  DATE_NOT_LATER: 'A date that lies ahead is not later than the decision.',
  FUNDING_NOT_AGREED: 'Money terms are given, and no money is agreed.',
  ...FUNDING,
  ...TEXT,
} as const;
export type RecordDecisionCode = keyof typeof RECORD_DECISION_CODES;

/** Why `ratifyDecision` refuses. */
export const RATIFY_DECISION_CODES = {
  NOTHING_TO_RATIFY: 'Nothing of this decision waits to be ratified.',
  NOT_YOURS_TO_RATIFY: 'What waits is another agency’s; one agency’s director binds that agency’s share only.',
  OWN_DECISION: 'The decider does not ratify the decision.',
  REASON_MISSING: 'The ratification has no reason.',
  CANNOT_BE_PRICED: 'A cost line can no longer be priced.',
  ...TEXT,
} as const;
export type RatifyDecisionCode = keyof typeof RATIFY_DECISION_CODES;
