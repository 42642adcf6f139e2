import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { agendaItemById, meetingById } from '../loaders';
import { acceptLatePapers } from '../service/accept-late-papers';
import { hearItem } from '../service/hear-item';
import { approveMinutes } from '../service/minutes';
import { recordPapersOpened } from '../service/open-papers';
import { reorderAgenda } from '../service/order-agenda';
import { reissuePapers } from '../service/reissue-papers';
import { withdrawItem } from '../service/withdraw-item';
import {
  AcceptLatePapersError,
  AcceptLatePapersInput,
  AcceptLatePapersPayload,
  ApproveMinutesError,
  ApproveMinutesInput,
  ApproveMinutesPayload,
  HearItemError,
  HearItemInput,
  HearItemPayload,
  RecordPapersOpenedError,
  RecordPapersOpenedInput,
  RecordPapersOpenedPayload,
  ReissuePapersError,
  ReissuePapersInput,
  ReissuePapersPayload,
  ReorderAgendaError,
  ReorderAgendaInput,
  ReorderAgendaPayload,
  WithdrawItemError,
  WithdrawItemInput,
  WithdrawItemPayload,
} from '../types/agenda-payloads';
import { toAgendaItem, toMeeting, type AgendaItemType, type PanelMeetingType } from '../types/meeting';

/** What becomes of an agenda and its papers before, at and after the sitting. */
@Resolver()
export class AgendaMutations {
  @Can('papers:accept')
  @Mutation(() => AcceptLatePapersPayload, {
    description:
      'Accepts late papers, or a late listing, recorded with the reason; the papers are frozen anew with them. For the chair of the sitting, who has declared no interest.',
  })
  async acceptLatePapers(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AcceptLatePapersInput, { description: 'What is accepted.' }) input: AcceptLatePapersInput,
  ): Promise<AcceptLatePapersPayload> {
    const result = await acceptLatePapers(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: itemIdOf(input),
      evidenceIds: (input.evidenceIds ?? []).map((id, index) =>
        fromGlobalId('Evidence', id, ['input', 'evidenceIds', String(index)]),
      ),
      acceptsListing: input.acceptListing ?? false,
      reason: input.reason,
    });
    return Object.assign(new AcceptLatePapersPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(AcceptLatePapersError, result),
    });
  }

  @Can('papers:reissue')
  @Mutation(() => ReissuePapersPayload, {
    description:
      'Issues the papers of an item again as they are now, as the next version. Nothing is decided on papers that moved. For case officers and chairs.',
  })
  async reissuePapers(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReissuePapersInput, { description: 'The item.' }) input: ReissuePapersInput,
  ): Promise<ReissuePapersPayload> {
    const result = await reissuePapers(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: itemIdOf(input),
      reason: input.reason,
    });
    return Object.assign(new ReissuePapersPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(ReissuePapersError, result),
    });
  }

  @Can('papers:open')
  @Mutation(() => RecordPapersOpenedPayload, {
    description:
      'Records that the caller has opened a version of an item’s papers. Fetching a file of them counts by itself. For whoever may read them.',
  })
  async recordPapersOpened(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPapersOpenedInput, { description: 'The papers.' }) input: RecordPapersOpenedInput,
  ): Promise<RecordPapersOpenedPayload> {
    const result = await recordPapersOpened(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: itemIdOf(input),
      packVersion: input.packVersion,
    });
    return Object.assign(new RecordPapersOpenedPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(RecordPapersOpenedError, result),
    });
  }

  @Can('case:list')
  @Mutation(() => WithdrawItemPayload, {
    description:
      'Takes an item off its agenda before it is heard; its case waits to be listed again. For case officers.',
  })
  async withdrawItem(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawItemInput, { description: 'The item.' }) input: WithdrawItemInput,
  ): Promise<WithdrawItemPayload> {
    const result = await withdrawItem(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: itemIdOf(input),
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new WithdrawItemPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(WithdrawItemError, result),
    });
  }

  @Can('item:hear')
  @Mutation(() => HearItemPayload, {
    description: 'Turns an open sitting to an item, so that the room knows what is on. For the chair of the sitting.',
  })
  async hearItem(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => HearItemInput, { description: 'The item.' }) input: HearItemInput,
  ): Promise<HearItemPayload> {
    const result = await hearItem(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: itemIdOf(input),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new HearItemPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      agendaItem: await loadItem(ctx, result),
      userErrors: toUserErrors(HearItemError, result),
    });
  }

  @Can('case:list')
  @Mutation(() => ReorderAgendaPayload, {
    description: 'Puts the items of an agenda in another order before the sitting. For case officers.',
  })
  async reorderAgenda(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReorderAgendaInput, { description: 'The order.' }) input: ReorderAgendaInput,
  ): Promise<ReorderAgendaPayload> {
    const result = await reorderAgenda(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: fromGlobalId('PanelMeeting', input.meetingId, ['input', 'meetingId']),
      agendaItemIds: input.agendaItemIds.map((id, index) =>
        fromGlobalId('AgendaItem', id, ['input', 'agendaItemIds', String(index)]),
      ),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new ReorderAgendaPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(ReorderAgendaError, result),
    });
  }

  @Can('minutes:approve')
  @Mutation(() => ApproveMinutesPayload, {
    description: 'Approves the minutes of a closed sitting. For its chair.',
  })
  async approveMinutes(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ApproveMinutesInput, { description: 'The sitting.' }) input: ApproveMinutesInput,
  ): Promise<ApproveMinutesPayload> {
    const result = await approveMinutes(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      meetingId: fromGlobalId('PanelMeeting', input.meetingId, ['input', 'meetingId']),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new ApproveMinutesPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      meeting: await loadMeeting(ctx, result),
      userErrors: toUserErrors(ApproveMinutesError, result),
    });
  }
}

function itemIdOf({ agendaItemId }: { readonly agendaItemId: string }): string {
  return fromGlobalId('AgendaItem', agendaItemId, ['input', 'agendaItemId']);
}

async function loadMeeting(ctx: Ctx, result: Result<string, unknown>): Promise<PanelMeetingType | null> {
  return result.ok ? orNull(await ctx.load(meetingById, result.value), toMeeting) : null;
}

async function loadItem(ctx: Ctx, result: Result<string, unknown>): Promise<AgendaItemType | null> {
  return result.ok ? orNull(await ctx.load(agendaItemById, result.value), toAgendaItem) : null;
}
