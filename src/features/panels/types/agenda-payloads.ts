import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ACCEPT_LATE_PAPERS_CODES, RECORD_PAPERS_OPENED_CODES, REISSUE_PAPERS_CODES } from '../refusals';
import { APPROVE_MINUTES_CODES, HEAR_ITEM_CODES, REORDER_AGENDA_CODES, WITHDRAW_ITEM_CODES } from '../refusals/sitting';
import { AgendaItemType, PanelMeetingType } from './meeting';
import { MeetingInput } from './payloads';

const MEETING = 'The sitting after the change; null when it was refused.';
const ITEM = 'The item after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';
const VERSION = 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.';
const REASON = 'Why; at most 2,000 characters.';

export const AcceptLatePapersError = userErrorType('AcceptLatePapers', ACCEPT_LATE_PAPERS_CODES);
export const ReissuePapersError = userErrorType('ReissuePapers', REISSUE_PAPERS_CODES);
export const RecordPapersOpenedError = userErrorType('RecordPapersOpened', RECORD_PAPERS_OPENED_CODES);
export const WithdrawItemError = userErrorType('WithdrawItem', WITHDRAW_ITEM_CODES);
export const HearItemError = userErrorType('HearItem', HEAR_ITEM_CODES);
export const ReorderAgendaError = userErrorType('ReorderAgenda', REORDER_AGENDA_CODES);
export const ApproveMinutesError = userErrorType('ApproveMinutes', APPROVE_MINUTES_CODES);

@InputType({ description: 'What the chair accepts although it came late.' })
export class AcceptLatePapersInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => [ID], { nullable: true, description: 'The late papers that are accepted; null or empty: none.' })
  evidenceIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the late listing itself is accepted, with all that was on the case by then; null: it is not.',
  })
  acceptListing?: boolean | null;

  @Field(() => String, { description: REASON })
  reason: string;
}

@InputType({ description: 'An item whose papers are issued again.' })
export class ReissuePapersInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => String, { description: REASON })
  reason: string;
}

@InputType({ description: 'Papers the caller has opened.' })
export class RecordPapersOpenedInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => Int, { description: 'The version that was opened.' })
  packVersion: number;
}

@InputType({ description: 'An item to take off its agenda.' })
export class WithdrawItemInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => String, { description: REASON })
  reason: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: 'The item an open sitting turns to.' })
export class HearItemInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: 'The order in which a sitting is to hear its cases.' })
export class ReorderAgendaInput extends MeetingInput {
  @Field(() => [ID], { description: 'Every listed item that is shown to the caller, once, in its new order.' })
  agendaItemIds: string[];
}

@InputType({ description: 'A sitting whose minutes are approved.' })
export class ApproveMinutesInput extends MeetingInput {}

@ObjectType({ description: 'What acceptLatePapers gives.', simpleResolvers: true })
export class AcceptLatePapersPayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: ITEM })
  agendaItem: AgendaItemType | null;

  @Field(() => [AcceptLatePapersError], { description: ERRORS })
  userErrors: InstanceType<typeof AcceptLatePapersError>[];
}

@ObjectType({ description: 'What reissuePapers gives.', simpleResolvers: true })
export class ReissuePapersPayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: ITEM })
  agendaItem: AgendaItemType | null;

  @Field(() => [ReissuePapersError], { description: ERRORS })
  userErrors: InstanceType<typeof ReissuePapersError>[];
}

@ObjectType({ description: 'What recordPapersOpened gives.', simpleResolvers: true })
export class RecordPapersOpenedPayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: ITEM })
  agendaItem: AgendaItemType | null;

  @Field(() => [RecordPapersOpenedError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordPapersOpenedError>[];
}

@ObjectType({ description: 'What withdrawItem gives.', simpleResolvers: true })
export class WithdrawItemPayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: ITEM })
  agendaItem: AgendaItemType | null;

  @Field(() => [WithdrawItemError], { description: ERRORS })
  userErrors: InstanceType<typeof WithdrawItemError>[];
}

@ObjectType({ description: 'What hearItem gives.', simpleResolvers: true })
export class HearItemPayload extends MutationPayload {
  @Field(() => AgendaItemType, { nullable: true, description: ITEM })
  agendaItem: AgendaItemType | null;

  @Field(() => [HearItemError], { description: ERRORS })
  userErrors: InstanceType<typeof HearItemError>[];
}

@ObjectType({ description: 'What reorderAgenda gives.', simpleResolvers: true })
export class ReorderAgendaPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [ReorderAgendaError], { description: ERRORS })
  userErrors: InstanceType<typeof ReorderAgendaError>[];
}

@ObjectType({ description: 'What approveMinutes gives.', simpleResolvers: true })
export class ApproveMinutesPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [ApproveMinutesError], { description: ERRORS })
  userErrors: InstanceType<typeof ApproveMinutesError>[];
}
