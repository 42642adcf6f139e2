import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import {
  CLOSE_MEETING_CODES,
  DECLARE_INTEREST_CODES,
  LIST_CASE_CODES,
  OPEN_MEETING_CODES,
  PUBLISH_AGENDA_CODES,
  RECORD_ATTENDANCE_CODES,
  RECORD_POSITION_CODES,
  SCHEDULE_MEETING_CODES,
} from '../refusals/sitting';
import { PassageInput, PASSAGES } from '../../cases/types/passage';
import { AttendanceStatus, InterestKind, Stance } from '../rules/meeting';
import { Capacity } from '../rules/panel';
import { DecisionType } from './decision';
import { RatifyDecisionError, RecordDecisionError } from './decision-inputs';
import { AgendaItemType, PanelMeetingType } from './meeting';
import './codes';

const MEETING = 'The sitting after the change; null when it was refused.';
const ITEM = 'The item after the change; null when it was refused.';
const DECISION = 'The decision; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';
const VERSION = 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.';

export const ScheduleMeetingError = userErrorType('ScheduleMeeting', SCHEDULE_MEETING_CODES);
export const ListCaseError = userErrorType('ListCase', LIST_CASE_CODES);
export const PublishAgendaError = userErrorType('PublishAgenda', PUBLISH_AGENDA_CODES);
export const OpenMeetingError = userErrorType('OpenMeeting', OPEN_MEETING_CODES);
export const CloseMeetingError = userErrorType('CloseMeeting', CLOSE_MEETING_CODES);
export const RecordAttendanceError = userErrorType('RecordAttendance', RECORD_ATTENDANCE_CODES);
export const DeclareInterestError = userErrorType('DeclareInterest', DECLARE_INTEREST_CODES);
export const RecordPositionError = userErrorType('RecordPosition', RECORD_POSITION_CODES);

/** Somebody to invite. */
@InputType('MeetingInvitationInput', { description: 'Somebody to invite to a sitting.' })
export class MeetingInvitationInput {
  @Field(() => ID, { description: 'The person, who must hold a fitting role on the day of the sitting.' })
  personId: string;

  @Field(() => Capacity, { description: 'In which capacity.' })
  capacity: Capacity;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency the person speaks for; null: the one the role is held for, or the person’s own.',
  })
  agencyId?: string | null;
}

/** The input of `scheduleMeeting`. */
@InputType({ description: 'A sitting to call.' })
export class ScheduleMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The panel.' })
  panelId: string;

  @Field(() => DateTimeScalar, { description: 'When it starts; it must lie ahead.' })
  startsAt: Date;

  @Field(() => String, { nullable: true, description: 'Where, at most 200 characters; null: not said.' })
  venue?: string | null;

  @Field(() => Int, { description: 'How many cases it can hear, 1 to 200.' })
  capacity: number;

  @Field(() => [MeetingInvitationInput], { description: 'Who is invited; somebody as the chair.' })
  invitations: MeetingInvitationInput[];
}

/** The input of `listCase`. */
@InputType({ description: 'A case to put on the agenda of a sitting.' })
export class ListCaseInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => ID, { description: 'The case, submitted to the sitting’s panel.' })
  caseId: string;

  @Field(() => Int, { nullable: true, description: `Of the case. ${VERSION}` })
  expectedVersion?: number | null;
}

/** The input of the mutations that move a sitting on. */
@InputType({ description: 'A sitting to move on.' })
export class MeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: 'A sitting whose agenda is to be published.' })
export class PublishAgendaInput extends MeetingInput {}

@InputType({ description: 'A sitting to open.' })
export class OpenMeetingInput extends MeetingInput {}

@InputType({ description: 'A sitting to close.' })
export class CloseMeetingInput extends MeetingInput {}

/** The input of `recordAttendance`. */
@InputType({ description: 'Somebody’s coming, going or apologies.' })
export class RecordAttendanceInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'The person; null: the caller.' })
  personId?: string | null;

  @Field(() => AttendanceStatus, { description: 'What happened.' })
  status: AttendanceStatus;
}

/** The input of `declareInterest`. */
@InputType({ description: 'What the caller declares on the case of an item.' })
export class DeclareInterestInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => InterestKind, { description: 'What is declared.' })
  kind: InterestKind;

  @Field(() => String, {
    nullable: true,
    description: 'What the interest is, at most 2,000 characters, without naming the child; needed for all but NONE.',
  })
  reason?: string | null;
}

/** The input of `recordPosition`. */
@InputType({ description: 'What the caller makes of the proposal at an item.' })
export class RecordPositionInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => Stance, { description: 'The position.' })
  stance: Stance;

  @Field(() => String, { nullable: true, description: 'Why; needed for all but SUPPORT.' })
  reason?: string | null;

  @Field(() => [PassageInput], { nullable: true, description: PASSAGES })
  passages?: PassageInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The option it is about; null: the request as a whole.' })
  optionId?: string | null;
}

@ObjectType({ description: 'What scheduleMeeting gives.', simpleResolvers: true })
export class ScheduleMeetingPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [ScheduleMeetingError], { description: ERRORS })
  userErrors: InstanceType<typeof ScheduleMeetingError>[];
}

@ObjectType({ description: 'What listCase gives.', simpleResolvers: true })
export class ListCasePayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: 'The new item; null when it was refused.' })
  agendaItem: AgendaItemType | null;

  @Field(() => [ListCaseError], { description: ERRORS })
  userErrors: InstanceType<typeof ListCaseError>[];
}

@ObjectType({ description: 'What publishAgenda gives.', simpleResolvers: true })
export class PublishAgendaPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [PublishAgendaError], { description: ERRORS })
  userErrors: InstanceType<typeof PublishAgendaError>[];
}

@ObjectType({ description: 'What openMeeting gives.', simpleResolvers: true })
export class OpenMeetingPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [OpenMeetingError], { description: ERRORS })
  userErrors: InstanceType<typeof OpenMeetingError>[];
}

@ObjectType({ description: 'What closeMeeting gives.', simpleResolvers: true })
export class CloseMeetingPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [CloseMeetingError], { description: ERRORS })
  userErrors: InstanceType<typeof CloseMeetingError>[];
}

@ObjectType({ description: 'What recordAttendance gives.', simpleResolvers: true })
export class RecordAttendancePayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [RecordAttendanceError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordAttendanceError>[];
}

@ObjectType({ description: 'What declareInterest gives.', simpleResolvers: true })
export class DeclareInterestPayload extends MutationPayload {
  @Field(() => AgendaItemType, {
    nullable: true,
    description:
      'The item; null when it was refused, and when an interest was declared: it is gone for the caller then.',
  })
  agendaItem: AgendaItemType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'That the item is not quorate without the caller as things stand, while a substitute can still come; null: it is, or no interest was declared.',
  })
  warning: string | null;

  @Field(() => [DeclareInterestError], { description: ERRORS })
  userErrors: InstanceType<typeof DeclareInterestError>[];
}

@ObjectType({ description: 'What recordPosition gives.', simpleResolvers: true })
export class RecordPositionPayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: ITEM })
  agendaItem: AgendaItemType | null;

  @Field(() => [RecordPositionError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordPositionError>[];
}

@ObjectType({ description: 'What recordDecision gives.', simpleResolvers: true })
export class RecordDecisionPayload extends MutationPayload {
  @Field(() => DecisionType, { nullable: true, description: DECISION })
  decision: DecisionType | null;

  @Field(() => [RecordDecisionError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordDecisionError>[];
}

@ObjectType({ description: 'What ratifyDecision gives.', simpleResolvers: true })
export class RatifyDecisionPayload extends MutationPayload {
  @Field(() => DecisionType, { nullable: true, description: DECISION })
  decision: DecisionType | null;

  @Field(() => [RatifyDecisionError], { description: ERRORS })
  userErrors: InstanceType<typeof RatifyDecisionError>[];
}
