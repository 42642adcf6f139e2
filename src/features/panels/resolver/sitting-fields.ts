import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import type { Ctx } from '../../../platform/context';

import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById, clocksByCaseId, evidenceByCaseId, referralByCaseId } from '../../cases/loaders';

import {
  acceptancesByItemId,
  agendaItemById,
  agendaItemsByCaseId,
  agendaItemsByMeetingId,
  deadlineByMeetingId,
  meetingById,
  minutesApprovalByMeetingId,
  nextDateByPanelId,
  withdrawalReasonByItemId,
} from '../loaders';
import { clockWarning } from '../rules/clock-warning';
import { latePapersOf } from '../rules/late-papers';
import type { AgendaItem, Meeting } from '../rules/meeting';
import type { LatePaper } from '../rules/papers';
import { readMinutes } from '../service/minutes';
import { AgendaItemType, PanelMeetingType, toAgendaItem } from '../types/meeting';
import { LatePaperType, toLatePaper } from '../types/papers';
import { ClockWarningType, MeetingMinutesType, MeetingPaperDeadlineType, toClockWarning } from '../types/sitting';

/** What a sitting gains about its papers. */
@Resolver(() => PanelMeetingType)
export class MeetingPaperFields {
  @FieldResolver(() => MeetingPaperDeadlineType, {
    nullable: true,
    description: 'The last day for its papers; null: the terms of its day set none.',
  })
  async paperDeadline(
    @GraphQLContext() ctx: Ctx,
    @Root() { meeting }: PanelMeetingType,
  ): Promise<MeetingPaperDeadlineType | null> {
    const deadline = await ctx.load(deadlineByMeetingId, meeting.meetingId);
    return orNull(deadline, ({ day, holidaysKnown }) =>
      Object.assign(new MeetingPaperDeadlineType(), { date: day, holidaysKnown }),
    );
  }

  @FieldResolver(() => [LatePaperType], {
    description:
      'What came after the paper deadline and waits for the chair, as far as the reader may see the papers; it stands outside the frozen papers.',
  })
  async latePapers(@GraphQLContext() ctx: Ctx, @Root() { meeting }: PanelMeetingType): Promise<LatePaperType[]> {
    const deadline = await ctx.load(deadlineByMeetingId, meeting.meetingId);
    if (deadline === null || meeting.status === 'CLOSED') return [];
    const items = await ctx.load(agendaItemsByMeetingId, meeting.meetingId);
    const late = await Promise.all(items.map((item) => latePapersOfItem(ctx, item)));
    return late.flat().map(toLatePaper);
  }

  @FieldResolver(() => AgendaItemType, {
    nullable: true,
    description:
      'The item the open sitting has turned to; null: to none yet, it is decided, or it is hidden from the reader.',
  })
  async hearing(@GraphQLContext() ctx: Ctx, @Root() { meeting }: PanelMeetingType): Promise<AgendaItemType | null> {
    if (meeting.status !== 'OPEN') return null;
    const items = await ctx.load(agendaItemsByMeetingId, meeting.meetingId);
    const [last] = items
      .filter(({ heardAt }) => heardAt !== null)
      .sort((one, other) => (other.heardAt?.getTime() ?? 0) - (one.heardAt?.getTime() ?? 0));
    return last?.status === 'LISTED' ? toAgendaItem(last) : null;
  }

  @FieldResolver(() => MeetingMinutesType, {
    nullable: true,
    description: 'Its minutes, made from what was recorded; null until it is closed.',
  })
  async minutes(@GraphQLContext() ctx: Ctx, @Root() { meeting }: PanelMeetingType): Promise<MeetingMinutesType | null> {
    const text = await readMinutes(ctx, meeting);
    if (text === null) return null;
    const approval = await ctx.load(minutesApprovalByMeetingId, meeting.meetingId);
    return Object.assign(new MeetingMinutesType(), {
      text,
      approvedAt: approval?.approvedAt ?? null,
      approvedById: approval?.approvedBy ?? null,
    });
  }
}

/** Who approved minutes. */
@Resolver(() => MeetingMinutesType)
export class MinutesFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'The chair who approved them; null: not approved.' })
  async approvedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { approvedById }: MeetingMinutesType,
  ): Promise<PersonType | null> {
    return approvedById === null ? null : orNull(await ctx.load(personById, asId<PersonId>(approvedById)), toPerson);
  }
}

/** What an agenda item gains about its way from one agenda to the next. */
@Resolver(() => AgendaItemType)
export class ItemWayFields {
  @FieldResolver(() => AgendaItemType, {
    nullable: true,
    description: 'The item it was carried over from, not heard there; null: it was listed.',
  })
  async carriedFrom(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<AgendaItemType | null> {
    return item.carriedFrom === null ? null : orNull(await ctx.load(agendaItemById, item.carriedFrom), toAgendaItem);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was taken off the agenda; null: it was not, or the papers are not the reader’s.',
  })
  async withdrawalReason(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<string | null> {
    return (await ctx.load(withdrawalReasonByItemId, item.agendaItemId))?.reason ?? null;
  }

  @FieldResolver(() => ClockWarningType, {
    nullable: true,
    description:
      'The first statutory limit of its case that ends before the panel can decide it; null: none does, it is decided or withdrawn, or the case is not shown to the reader.',
  })
  async clockWarning(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<ClockWarningType | null> {
    const facts = await ctx.load(caseById, item.caseId);
    const sitting = await ctx.load(meetingById, item.meetingId);
    if (facts === null || sitting === null || !(await isWaiting(ctx, item))) return null;
    const sittingDate = await decidingDate(ctx, item, sitting);
    const clocks = await ctx.load(clocksByCaseId, item.caseId);
    // Whether a day is missing is not known to a reader from whom what is recorded is hidden.
    const isTold = (await ctx.load(referralByCaseId, item.caseId)) !== null;
    const known = clocks.filter(({ missing }) => isTold || missing === null);
    return orNull(clockWarning({ clocks: known, sittingDate }), toClockWarning);
  }
}

/** Only what the reader may see of the papers: a chair who has not declared sees nothing of them, late or not. */
async function latePapersOfItem(ctx: Ctx, item: AgendaItem): Promise<LatePaper[]> {
  if ((await ctx.load(referralByCaseId, item.caseId)) === null) return [];
  const deadline = await ctx.load(deadlineByMeetingId, item.meetingId);
  const evidence = await ctx.load(evidenceByCaseId, item.caseId);
  const acceptances = await ctx.load(acceptancesByItemId, item.agendaItemId);
  const accepted = acceptances.map(({ evidenceId }) => evidenceId);
  return latePapersOf({ deadline: deadline?.day ?? null, item, evidence, accepted });
}

/** Whether the panel has still to decide at this item: it is listed, or was not heard and stands on no later agenda. */
async function isWaiting(ctx: Ctx, { agendaItemId, caseId, status }: AgendaItem): Promise<boolean> {
  if (status === 'LISTED') return true;
  if (status !== 'NOT_HEARD') return false;
  const facts = await ctx.load(caseById, caseId);
  const items = await ctx.load(agendaItemsByCaseId, caseId);
  return facts?.status === 'SUBMITTED' && items.every(({ carriedFrom }) => carriedFrom !== agendaItemId);
}

async function decidingDate(ctx: Ctx, { status }: AgendaItem, { panelId, meetingDate }: Meeting) {
  return status === 'LISTED' ? meetingDate : ctx.load(nextDateByPanelId, panelId);
}
