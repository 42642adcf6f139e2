import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { agendaItemById, meetingById } from '../loaders';
import { declareInterest } from '../service/declare-interest';
import { listCase } from '../service/list-case';
import { recordAttendance } from '../service/record-attendance';
import { recordPosition } from '../service/record-position';
import { closeMeeting, openMeeting, publishAgenda, type MeetingCommand } from '../service/run-meeting';
import { scheduleMeeting } from '../service/schedule-meeting';
import { toAgendaItem, toMeeting, type AgendaItemType, type PanelMeetingType } from '../types/meeting';
import {
  CloseMeetingError,
  CloseMeetingInput,
  CloseMeetingPayload,
  DeclareInterestError,
  DeclareInterestInput,
  DeclareInterestPayload,
  ListCaseError,
  ListCaseInput,
  ListCasePayload,
  OpenMeetingError,
  OpenMeetingInput,
  OpenMeetingPayload,
  PublishAgendaError,
  PublishAgendaInput,
  PublishAgendaPayload,
  RecordAttendanceError,
  RecordAttendanceInput,
  RecordAttendancePayload,
  RecordPositionError,
  RecordPositionInput,
  RecordPositionPayload,
  ScheduleMeetingError,
  ScheduleMeetingInput,
  ScheduleMeetingPayload,
  type MeetingInput,
} from '../types/payloads';

/** What brings a case before a sitting and runs it. */
@Resolver()
export class MeetingMutations {
  @Can('meeting:schedule')
  @Mutation(() => ScheduleMeetingPayload, {
    description:
      'Calls a sitting of a panel and invites its members, each in a capacity that a role they hold on that day fits. For case officers.',
  })
  async scheduleMeeting(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ScheduleMeetingInput, { description: 'The sitting.' }) input: ScheduleMeetingInput,
  ): Promise<ScheduleMeetingPayload> {
    const result = await scheduleMeeting(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      panelId: fromGlobalId('Panel', input.panelId, ['input', 'panelId']),
      startsAt: input.startsAt,
      venue: input.venue ?? null,
      capacity: input.capacity,
      invitations: input.invitations.map(({ personId, capacity, agencyId }, index) => {
        const at = ['input', 'invitations', String(index)];
        return {
          personId: fromGlobalId('Person', personId, [...at, 'personId']),
          capacity,
          agencyId: typeof agencyId === 'string' ? fromGlobalId('Agency', agencyId, [...at, 'agencyId']) : null,
        };
      }),
    });
    return Object.assign(new ScheduleMeetingPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(ScheduleMeetingError, result),
    });
  }

  @Can('case:list')
  @Mutation(() => ListCasePayload, {
    description:
      'Puts a submitted case on the agenda of a sitting of its panel. Everything missing from the panel’s checklist is told at once. For case officers.',
  })
  async listCase(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ListCaseInput, { description: 'The case and the sitting.' }) input: ListCaseInput,
  ): Promise<ListCasePayload> {
    const result = await listCase(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: fromGlobalId('PanelMeeting', input.meetingId, ['input', 'meetingId']),
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new ListCasePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(ListCaseError, result),
    });
  }

  @Can('agenda:publish')
  @Mutation(() => PublishAgendaPayload, {
    description:
      'Publishes an agenda to those invited: they see its headlines, declare, and once cleared read the papers. For case officers.',
  })
  async publishAgenda(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => PublishAgendaInput, { description: 'The sitting.' }) input: PublishAgendaInput,
  ): Promise<PublishAgendaPayload> {
    const result = await publishAgenda(ctx, toCommand(input));
    return Object.assign(new PublishAgendaPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(PublishAgendaError, result),
    });
  }

  @Can('meeting:open')
  @Mutation(() => OpenMeetingPayload, { description: 'Opens a sitting on its day. For its chair.' })
  async openMeeting(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => OpenMeetingInput, { description: 'The sitting.' }) input: OpenMeetingInput,
  ): Promise<OpenMeetingPayload> {
    const result = await openMeeting(ctx, toCommand(input));
    return Object.assign(new OpenMeetingPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(OpenMeetingError, result),
    });
  }

  @Can('meeting:close')
  @Mutation(() => CloseMeetingPayload, {
    description:
      'Closes a sitting. What was not decided is carried over: its cases wait to be listed again. For its chair.',
  })
  async closeMeeting(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CloseMeetingInput, { description: 'The sitting.' }) input: CloseMeetingInput,
  ): Promise<CloseMeetingPayload> {
    const result = await closeMeeting(ctx, toCommand(input));
    return Object.assign(new CloseMeetingPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(CloseMeetingError, result),
    });
  }

  @Can('attendance:own')
  @Mutation(() => RecordAttendancePayload, {
    description:
      'Records that somebody came, left or sends apologies. One’s own for everybody invited; everybody’s for case officers.',
  })
  async recordAttendance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAttendanceInput, { description: 'Who, and what happened.' }) input: RecordAttendanceInput,
  ): Promise<RecordAttendancePayload> {
    const { personId } = input;
    const result = await recordAttendance(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: fromGlobalId('PanelMeeting', input.meetingId, ['input', 'meetingId']),
      personId: typeof personId === 'string' ? fromGlobalId('Person', personId, ['input', 'personId']) : null,
      status: input.status,
    });
    return Object.assign(new RecordAttendancePayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(RecordAttendanceError, result),
    });
  }

  @Can('interest:declare')
  @Mutation(() => DeclareInterestPayload, {
    description:
      'Declares the caller’s interest in the case of an item, or none. None clears the caller for it; an interest hides it from the caller for good.',
  })
  async declareInterest(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DeclareInterestInput, { description: 'The declaration.' }) input: DeclareInterestInput,
  ): Promise<DeclareInterestPayload> {
    const result = await declareInterest(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: fromGlobalId('AgendaItem', input.agendaItemId, ['input', 'agendaItemId']),
      kind: input.kind,
      reason: input.reason ?? null,
    });
    return Object.assign(new DeclareInterestPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: result.ok ? orNull(await ctx.load(agendaItemById, result.value.agendaItemId), toAgendaItem) : null,
      warning: result.ok ? result.value.warning : null,
      userErrors: toUserErrors(DeclareInterestError, result),
    });
  }

  @Can('position:record')
  @Mutation(() => RecordPositionPayload, {
    description:
      'Records what the caller makes of the proposal at an item. It is kept with its reason and not counted. For members who are there and have declared no interest.',
  })
  async recordPosition(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPositionInput, { description: 'The position.' }) input: RecordPositionInput,
  ): Promise<RecordPositionPayload> {
    const { optionId } = input;
    const result = await recordPosition(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: fromGlobalId('AgendaItem', input.agendaItemId, ['input', 'agendaItemId']),
      stance: input.stance,
      reason: input.reason ?? null,
      passages: input.passages ?? [],
      optionId: typeof optionId === 'string' ? fromGlobalId('PlacementOption', optionId, ['input', 'optionId']) : null,
    });
    return Object.assign(new RecordPositionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(RecordPositionError, result),
    });
  }
}

function toCommand(input: MeetingInput): MeetingCommand & { readonly clientMutationId: string | null } {
  return {
    clientMutationId: input.clientMutationId ?? null,
    meetingId: fromGlobalId('PanelMeeting', input.meetingId, ['input', 'meetingId']),
    expectedVersion: input.expectedVersion ?? null,
  };
}

async function loadMeeting(ctx: Ctx, result: Result<string, unknown>): Promise<PanelMeetingType | null> {
  return result.ok ? orNull(await ctx.load(meetingById, result.value), toMeeting) : null;
}

async function loadItem(ctx: Ctx, result: Result<string, unknown>): Promise<AgendaItemType | null> {
  return result.ok ? orNull(await ctx.load(agendaItemById, result.value), toAgendaItem) : null;
}
