import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import {
  ACKNOWLEDGE_CONFIDENTIALITY_CODES,
  INVITE_TO_MEETING_CODES,
  NOMINATE_SUBSTITUTE_CODES,
  WITHDRAW_INVITATION_CODES,
  WITHDRAW_SUBSTITUTE_CODES,
} from '../refusals/sitting';
import { Capacity } from '../rules/panel';
import { PanelMeetingType } from './meeting';
import './codes';

const MEETING = 'The sitting after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';

export const InviteToMeetingError = userErrorType('InviteToMeeting', INVITE_TO_MEETING_CODES);
export const WithdrawInvitationError = userErrorType('WithdrawInvitation', WITHDRAW_INVITATION_CODES);
export const NominateSubstituteError = userErrorType('NominateSubstitute', NOMINATE_SUBSTITUTE_CODES);
export const WithdrawSubstituteError = userErrorType('WithdrawSubstitute', WITHDRAW_SUBSTITUTE_CODES);
export const AcknowledgeConfidentialityError = userErrorType(
  'AcknowledgeConfidentiality',
  ACKNOWLEDGE_CONFIDENTIALITY_CODES,
);

/** The input of `inviteToMeeting`. */
@InputType({ description: 'Somebody to invite to a sitting that is called.' })
export class InviteToMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => ID, {
    description: 'The person, who must hold a fitting role on the day of the sitting; anybody may observe.',
  })
  personId: string;

  @Field(() => Capacity, { description: 'In which capacity.' })
  capacity: Capacity;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency the person speaks for; null: the one the role is held for, or the person’s own.',
  })
  agencyId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'For an observer, the items; the observer sees no other. Null: every item of the sitting.',
  })
  agendaItemIds?: string[] | null;
}

/** The input of `withdrawInvitation`. */
@InputType({ description: 'An invitation to take back.' })
export class WithdrawInvitationInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => ID, { description: 'The person invited.' })
  personId: string;
}

/** The input of `nominateSubstitute`. */
@InputType({ description: 'Who is to stand in for whom at a sitting.' })
export class NominateSubstituteInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'The member to be replaced; null: the caller.' })
  replacedId?: string | null;

  @Field(() => ID, {
    description:
      'Who stands in: of equal or higher grade, with the role of the member’s capacity on the day, for a budget of the same agency.',
  })
  substituteId: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The items; the substitute sees no other. Null: every item of the sitting.',
  })
  agendaItemIds?: string[] | null;
}

/** The input of `withdrawSubstitute`. */
@InputType({ description: 'A nomination to take back.' })
export class WithdrawSubstituteInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;

  @Field(() => ID, { description: 'Who stands in.' })
  substituteId: string;
}

/** The input of `acknowledgeConfidentiality`. */
@InputType({ description: 'The sitting whose confidentiality the caller, an observer, acknowledges.' })
export class AcknowledgeConfidentialityInput extends MutationInput {
  @Field(() => ID, { description: 'The sitting.' })
  meetingId: string;
}

@ObjectType({ description: 'What inviteToMeeting gives.', simpleResolvers: true })
export class InviteToMeetingPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [InviteToMeetingError], { description: ERRORS })
  userErrors: InstanceType<typeof InviteToMeetingError>[];
}

@ObjectType({ description: 'What withdrawInvitation gives.', simpleResolvers: true })
export class WithdrawInvitationPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [WithdrawInvitationError], { description: ERRORS })
  userErrors: InstanceType<typeof WithdrawInvitationError>[];
}

@ObjectType({ description: 'What nominateSubstitute gives.', simpleResolvers: true })
export class NominateSubstitutePayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [NominateSubstituteError], { description: ERRORS })
  userErrors: InstanceType<typeof NominateSubstituteError>[];
}

@ObjectType({ description: 'What withdrawSubstitute gives.', simpleResolvers: true })
export class WithdrawSubstitutePayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [WithdrawSubstituteError], { description: ERRORS })
  userErrors: InstanceType<typeof WithdrawSubstituteError>[];
}

@ObjectType({ description: 'What acknowledgeConfidentiality gives.', simpleResolvers: true })
export class AcknowledgeConfidentialityPayload extends MutationPayload {
  @Field(() => PanelMeetingType, { nullable: true, description: MEETING })
  meeting: PanelMeetingType | null;

  @Field(() => [AcknowledgeConfidentialityError], { description: ERRORS })
  userErrors: InstanceType<typeof AcknowledgeConfidentialityError>[];
}
