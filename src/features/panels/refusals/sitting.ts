import { TEXT_CODES } from '../../../kernel/text';
import { PASSAGE_CODES } from '../../cases/refusals/passages';

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
  TOO_MANY_OBSERVERS: 'More observers are invited than the terms of reference allow.',
  ...TEXT_CODES,
} as const;

export type ScheduleMeetingCode = keyof typeof SCHEDULE_MEETING_CODES;

/** Why `inviteToMeeting` refuses. */
export const INVITE_TO_MEETING_CODES = {
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on the day of the sitting.',
  MEETING_CLOSED: 'The sitting is closed.',
  PERSON_UNKNOWN: 'The person is not one of the local area.',
  ALREADY_INVITED: 'The person is invited to this sitting already.',
  ROLE_NOT_HELD: 'The person does not hold the role of the capacity on the day of the sitting.',
  AGENCY_NOT_THEIRS: 'The person does not hold the role for that agency.',
  TOO_MANY_OBSERVERS: 'The sitting has as many observers as the terms of reference allow.',
  ITEMS_OF_MEMBER: 'A member is invited to the whole sitting; only an observer to some of its items.',
  ITEM_UNKNOWN: 'An item is not on the agenda of the sitting.',
} as const;

export type InviteToMeetingCode = keyof typeof INVITE_TO_MEETING_CODES;

/** Why `withdrawInvitation` refuses. */
export const WITHDRAW_INVITATION_CODES = {
  NOT_INVITED: 'The person is not invited to this sitting.',
  IS_SUBSTITUTE: 'The person stands in for somebody: that is withdrawn by withdrawSubstitute.',
  HAS_SUBSTITUTE: 'Somebody stands in for the person.',
  MEETING_HELD: 'The sitting is open or closed.',
  NO_CHAIR: 'The sitting would be without a chair.',
} as const;

export type WithdrawInvitationCode = keyof typeof WITHDRAW_INVITATION_CODES;

/** Why `nominateSubstitute` refuses. */
export const NOMINATE_SUBSTITUTE_CODES = {
  NOT_YOURS: 'Only a case officer names a substitute for somebody else.',
  NOT_A_MEMBER: 'The person to be replaced is not a member of the sitting in their own right.',
  MEETING_CLOSED: 'The sitting is closed.',
  ITEM_UNKNOWN: 'An item is not on the agenda of the sitting.',
  ITEM_NOT_LISTED: 'An item is decided, withdrawn or carried over.',
  PERSON_UNKNOWN: 'The substitute is not one of the local area.',
  SAME_PERSON: 'Nobody stands in for themselves.',
  GRADE_TOO_LOW: 'The substitute is of a lower grade than the person replaced.',
  ROLE_NOT_HELD: 'The substitute does not hold the role of the capacity on the day of the sitting.',
  NOT_OF_THE_AGENCY: 'The substitute of a budget holder holds no budget of the same agency.',
  ALREADY_INVITED: 'The substitute takes part in the sitting in their own right.',
  ALREADY_SUBSTITUTE: 'The substitute stands in at this sitting already; nobody counts for two.',
  HAS_SUBSTITUTE: 'Somebody stands in for the person at these items already.',
} as const;

export type NominateSubstituteCode = keyof typeof NOMINATE_SUBSTITUTE_CODES;

/** Why `withdrawSubstitute` refuses. */
export const WITHDRAW_SUBSTITUTE_CODES = {
  NOT_A_SUBSTITUTE: 'The person stands in for nobody at this sitting.',
  NOT_YOURS: 'Only a case officer withdraws the substitute of somebody else.',
  MEETING_CLOSED: 'The sitting is closed.',
} as const;

export type WithdrawSubstituteCode = keyof typeof WITHDRAW_SUBSTITUTE_CODES;

/** Why `acknowledgeConfidentiality` refuses. */
export const ACKNOWLEDGE_CONFIDENTIALITY_CODES = {
  NOT_AN_OBSERVER: 'You are not invited to this sitting as an observer.',
  ACKNOWLEDGED_ALREADY: 'You have acknowledged it already.',
} as const;

export type AcknowledgeConfidentialityCode = keyof typeof ACKNOWLEDGE_CONFIDENTIALITY_CODES;

/** Why `listCase` refuses. */
export const LIST_CASE_CODES = {
  CASE_NOT_SUBMITTED: 'The case is neither submitted nor decided, or it is on an agenda already.',
  WRONG_PANEL: 'The case was referred to another panel.',
  MEETING_NOT_LISTING: 'The sitting is open or closed.',
  AGENDA_FULL: 'The sitting can hear no more cases.',
  ALREADY_LISTED: 'The case is on this agenda already.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on the day of the sitting.',
  CHECKLIST_ITEM_MISSING: 'The referral lacks an item of the panel’s checklist, and it was not waived.',
  REQUEST_TYPE_NOT_TAKEN: 'The panel takes no request of the type; the message names those that do.',
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
  ...TEXT_CODES,
} as const;

export type DeclareInterestCode = keyof typeof DECLARE_INTEREST_CODES;

/** Why `recordPosition` refuses. */
export const RECORD_POSITION_CODES = {
  NOT_INVITED: 'You are not invited to the sitting of this item.',
  OBSERVER: 'An observer takes no position.',
  REPLACED_IS_THERE: 'The member you stand in for takes part in the item.',
  NOT_DECLARED: 'You have not declared on this case.',
  CASE_OFFICER: 'You are the case’s own officer.',
  NOT_IN_THE_ROOM: 'You are not recorded as present.',
  MEETING_NOT_OPEN: 'The sitting is not open.',
  ITEM_NOT_LISTED: 'The item is decided, or was carried over.',
  OPTION_UNKNOWN: 'The option is not one of the case.',
  REASON_MISSING: 'A position other than support needs its reason.',
  ...PASSAGE_CODES,
  ...TEXT_CODES,
} as const;

export type RecordPositionCode = keyof typeof RECORD_POSITION_CODES;

/** Why `reorderAgenda` refuses. */
export const REORDER_AGENDA_CODES = {
  MEETING_HELD: 'The sitting is open or closed.',
  ITEM_UNKNOWN: 'An item is not one that is listed at the sitting.',
  ITEM_TWICE: 'An item is named more than once.',
  ITEM_LEFT_OUT: 'A listed item is not named.',
} as const;

export type ReorderAgendaCode = keyof typeof REORDER_AGENDA_CODES;

/** Why `withdrawItem` refuses. */
export const WITHDRAW_ITEM_CODES = {
  ITEM_NOT_LISTED: 'The item is decided, withdrawn or carried over.',
  BEING_HEARD: 'The panel has turned to the item.',
  REASON_MISSING: 'No reason is given.',
  ...TEXT_CODES,
} as const;

export type WithdrawItemCode = keyof typeof WITHDRAW_ITEM_CODES;

/** Why `hearItem` refuses. */
export const HEAR_ITEM_CODES = {
  MEETING_NOT_OPEN: 'The sitting is not open.',
  NOT_THE_CHAIR: 'You are not invited to this sitting as its chair.',
  ITEM_NOT_LISTED: 'The item is decided, withdrawn or carried over.',
  LISTING_LATE: 'The case was listed after the paper deadline, and the chair has not accepted it.',
} as const;

export type HearItemCode = keyof typeof HEAR_ITEM_CODES;

/** Why `approveMinutes` refuses. */
export const APPROVE_MINUTES_CODES = {
  MEETING_NOT_CLOSED: 'The sitting is not closed.',
  NOT_THE_CHAIR: 'You are not invited to this sitting as its chair.',
  APPROVED_ALREADY: 'The minutes are approved already.',
} as const;

export type ApproveMinutesCode = keyof typeof APPROVE_MINUTES_CODES;
