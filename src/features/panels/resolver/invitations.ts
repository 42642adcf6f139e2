import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import type { Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { agencyById, personById } from '../../access/loaders';
import { AgencyType, orNull, PersonType, toAgency, toPerson } from '../../access/types/directory';
import { agendaItemById, attendanceByMeetingId, meetingById, possibleSubstitutesByMeetingId } from '../loaders';
import { acknowledgeConfidentiality } from '../service/acknowledge-confidentiality';
import { inviteToMeeting } from '../service/invite-to-meeting';
import { nominateSubstitute } from '../service/nominate-substitute';
import { withdrawInvitation } from '../service/withdraw-invitation';
import { withdrawSubstitute } from '../service/withdraw-substitute';
import { AttendanceType, MeetingInvitationType } from '../types/invitation';
import {
  AcknowledgeConfidentialityError,
  AcknowledgeConfidentialityInput,
  AcknowledgeConfidentialityPayload,
  InviteToMeetingError,
  InviteToMeetingInput,
  InviteToMeetingPayload,
  NominateSubstituteError,
  NominateSubstituteInput,
  NominateSubstitutePayload,
  WithdrawInvitationError,
  WithdrawInvitationInput,
  WithdrawInvitationPayload,
  WithdrawSubstituteError,
  WithdrawSubstituteInput,
  WithdrawSubstitutePayload,
} from '../types/invitation-inputs';
import { AgendaItemType, toAgendaItem, toMeeting, type PanelMeetingType } from '../types/meeting';

const NOT_YOURS = 'Who could stand in for a member is for that member and for case officers.';

/** Who is invited to a sitting that is called, who stands in, and who observes. */
@Resolver()
export class InvitationMutations {
  @Can('meeting:invite')
  @Mutation(() => InviteToMeetingPayload, {
    description:
      'Invites a member, or an observer to all or some items, to a sitting that is called, until it closes. For case officers.',
  })
  async inviteToMeeting(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => InviteToMeetingInput, { description: 'Who, and in which capacity.' })
    input: InviteToMeetingInput,
  ): Promise<InviteToMeetingPayload> {
    const { agencyId } = input;
    const result = await inviteToMeeting(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: toMeetingId(input),
      personId: fromGlobalId('Person', input.personId, ['input', 'personId']),
      capacity: input.capacity,
      agencyId: typeof agencyId === 'string' ? fromGlobalId('Agency', agencyId, ['input', 'agencyId']) : null,
      agendaItemIds: toItemIds(input),
    });
    return Object.assign(new InviteToMeetingPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(InviteToMeetingError, result),
    });
  }

  @Can('meeting:invite')
  @Mutation(() => WithdrawInvitationPayload, {
    description:
      'Takes back the invitation of a member before the sitting opens, or of an observer until it closes. For case officers.',
  })
  async withdrawInvitation(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawInvitationInput, { description: 'Whose.' }) input: WithdrawInvitationInput,
  ): Promise<WithdrawInvitationPayload> {
    const result = await withdrawInvitation(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: toMeetingId(input),
      personId: fromGlobalId('Person', input.personId, ['input', 'personId']),
    });
    return Object.assign(new WithdrawInvitationPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(WithdrawInvitationError, result),
    });
  }

  @Can('substitute:nominate')
  @Mutation(() => NominateSubstitutePayload, {
    description:
      'Names who stands in for a member, of equal or higher grade, until the item is decided. The substitute is invited by it, and counts where the member is away or barred. A member for himself, a case officer for anyone.',
  })
  async nominateSubstitute(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => NominateSubstituteInput, { description: 'Who for whom.' }) input: NominateSubstituteInput,
  ): Promise<NominateSubstitutePayload> {
    const { replacedId } = input;
    const result = await nominateSubstitute(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: toMeetingId(input),
      replacedId: typeof replacedId === 'string' ? fromGlobalId('Person', replacedId, ['input', 'replacedId']) : null,
      substituteId: fromGlobalId('Person', input.substituteId, ['input', 'substituteId']),
      agendaItemIds: toItemIds(input),
    });
    return Object.assign(new NominateSubstitutePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(NominateSubstituteError, result),
    });
  }

  @Can('substitute:nominate')
  @Mutation(() => WithdrawSubstitutePayload, {
    description:
      'Takes a nomination back; what the substitute counted for stands. The member replaced, or a case officer, until the sitting closes.',
  })
  async withdrawSubstitute(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawSubstituteInput, { description: 'Who no longer stands in.' })
    input: WithdrawSubstituteInput,
  ): Promise<WithdrawSubstitutePayload> {
    const result = await withdrawSubstitute(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: toMeetingId(input),
      substituteId: fromGlobalId('Person', input.substituteId, ['input', 'substituteId']),
    });
    return Object.assign(new WithdrawSubstitutePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(WithdrawSubstituteError, result),
    });
  }

  @Can('confidentiality:acknowledge')
  @Mutation(() => AcknowledgeConfidentialityPayload, {
    description:
      'Acknowledges, as an observer of the sitting, that all that is heard and read is confidential; nothing of an item is shown before.',
  })
  async acknowledgeConfidentiality(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AcknowledgeConfidentialityInput, { description: 'The sitting.' })
    input: AcknowledgeConfidentialityInput,
  ): Promise<AcknowledgeConfidentialityPayload> {
    const result = await acknowledgeConfidentiality(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: toMeetingId(input),
    });
    return Object.assign(new AcknowledgeConfidentialityPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(AcknowledgeConfidentialityError, result),
    });
  }
}

/** The fields of an invitation that are loaded. */
@Resolver(() => MeetingInvitationType)
export class InvitationFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who is invited; null: somebody no longer there.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() { invitation }: MeetingInvitationType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(invitation.personId)), toPerson);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'For which agency the person speaks; null: for none.',
  })
  async agency(@GraphQLContext() ctx: Ctx, @Root() { invitation }: MeetingInvitationType): Promise<AgencyType | null> {
    if (invitation.agencyId === null) return null;
    return orNull(await ctx.load(agencyById, asId<AgencyId>(invitation.agencyId)), toAgency);
  }

  @FieldResolver(() => AttendanceType, {
    nullable: true,
    description: 'Whether the person is in the room; null: nothing is recorded, or the reader may not know it.',
  })
  async attendance(
    @GraphQLContext() ctx: Ctx,
    @Root() { invitation }: MeetingInvitationType,
  ): Promise<AttendanceType | null> {
    const entries = await ctx.load(attendanceByMeetingId, invitation.meetingId);
    const entry = entries.find(({ personId }) => personId === invitation.personId);
    return orNull(entry, ({ status, recordedAt }) => Object.assign(new AttendanceType(), { status, recordedAt }));
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'In whose place the person is invited, as a substitute; null: in the person’s own right.',
  })
  async substituteFor(
    @GraphQLContext() ctx: Ctx,
    @Root() { invitation }: MeetingInvitationType,
  ): Promise<PersonType | null> {
    if (invitation.substituteFor === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(invitation.substituteFor)), toPerson);
  }

  @FieldResolver(() => [AgendaItemType], {
    nullable: true,
    description:
      'The items an observer or a substitute is invited for, without those hidden from the reader; null: every item of the sitting.',
  })
  async agendaItems(
    @GraphQLContext() ctx: Ctx,
    @Root() { invitation }: MeetingInvitationType,
  ): Promise<AgendaItemType[] | null> {
    if (invitation.agendaItemIds === null) return null;
    const items = await Promise.all(invitation.agendaItemIds.map((id) => ctx.load(agendaItemById, id)));
    return items.filter((item) => item !== null).map(toAgendaItem);
  }

  @FieldResolver(() => [PersonType], {
    nullable: true,
    description:
      'Who could stand in for the person, by name: of equal or higher grade, holding the role of the capacity on the day, for a budget of the same agency, and not taking part already. Empty for observers and substitutes. Null, with an entry in extensions.withheld, for all but the person and case officers.',
  })
  async possibleSubstitutes(
    @GraphQLContext() ctx: Ctx,
    @Root() { invitation }: MeetingInvitationType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonType[] | null> {
    const { meetingId, personId: replacedId } = invitation;
    if (replacedId !== ctx.actor.personId && !hasRole(ctx.actor, 'CASE_OFFICER', 'SYSTEM')) {
      return withholdField(ctx, info, NOT_YOURS);
    }
    const possible = await ctx.load(possibleSubstitutesByMeetingId, meetingId);
    const people = await Promise.all(
      possible
        .filter((one) => one.replacedId === replacedId)
        .map(({ personId }) => ctx.load(personById, asId<PersonId>(personId))),
    );
    return people.filter((person) => person !== null).map(toPerson);
  }
}

function toMeetingId({ meetingId }: { readonly meetingId: string }): string {
  return fromGlobalId('PanelMeeting', meetingId, ['input', 'meetingId']);
}

function toItemIds({ agendaItemIds }: { readonly agendaItemIds?: string[] | null }): string[] | null {
  return (
    agendaItemIds?.map((id, index) => fromGlobalId('AgendaItem', id, ['input', 'agendaItemIds', String(index)])) ?? null
  );
}

async function loadMeeting(ctx: Ctx, result: Result<string, unknown>): Promise<PanelMeetingType | null> {
  return result.ok ? orNull(await ctx.load(meetingById, result.value), toMeeting) : null;
}
