import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { agencyById, personById } from '../../access/loaders';
import { AgencyType, orNull, PersonType, toAgency, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { ageBandOfCohort } from '../../cases/rules/child';
import { CaseType, toCase } from '../../cases/types/case';
import { optionById } from '../../placements/loaders';
import { PlacementOptionType, toOption } from '../../placements/types/option';
import {
  agendaItemsByMeetingId,
  declarationsByItemId,
  decisionsByItemId,
  headlineByItemId,
  invitationsByMeetingId,
  inviteesByItemId,
  meetingById,
  panelById,
  positionsByItemId,
} from '../loaders';
import { Standing, type Meeting } from '../rules/meeting';
import { DecisionType, toDecision } from '../types/decision';
import { MeetingInvitationType, toInvitation } from '../types/invitation';
import {
  AgendaHeadlineType,
  AgendaItemType,
  InterestDeclarationType,
  PanelMeetingType,
  PanelPositionType,
  toAgendaItem,
  toDeclaration,
  toHeadline,
  toMeeting,
  toPosition,
} from '../types/meeting';
import { PanelType, toPanel } from '../types/panel';

const RUNS_SITTINGS = ['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER', 'SYSTEM'] as const;
const NOT_PUBLISHED = 'The agenda is not published to those invited yet.';
const NOT_DECLARED = 'The case is shown to a member who has declared no interest in it.';
const OWN_ALONE =
  'What others declared is for case officers, chairs, directors and auditors; shown are the reader’s own declarations alone.';
const PAPERS = 'Positions are for case officers, directors, auditors, and the panel while it may see the papers.';

/** The fields of a sitting that are loaded or withheld. */
@Resolver(() => PanelMeetingType)
export class MeetingFields {
  @FieldResolver(() => PanelType, { description: 'The panel that sits.' })
  async panel(@GraphQLContext() ctx: Ctx, @Root() { meeting }: PanelMeetingType): Promise<PanelType> {
    const panel = await ctx.load(panelById, meeting.panelId);
    if (panel === null) throw new Error('A sitting is of no panel of its local area');
    return toPanel(panel);
  }

  @FieldResolver(() => [MeetingInvitationType], {
    description: 'Who is invited: the chair first, then budget holders, members and observers.',
  })
  async invitations(
    @GraphQLContext() ctx: Ctx,
    @Root() { meeting }: PanelMeetingType,
  ): Promise<MeetingInvitationType[]> {
    return (await ctx.load(invitationsByMeetingId, meeting.meetingId)).map(toInvitation);
  }

  @FieldResolver(() => [AgendaItemType], {
    nullable: true,
    description:
      'The agenda in its order; an item of a case in which the reader declared an interest is not there. Null, with an entry in extensions.withheld, for somebody invited while it is not published.',
  })
  async agendaItems(
    @GraphQLContext() ctx: Ctx,
    @Root() { meeting }: PanelMeetingType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgendaItemType[] | null> {
    if (meeting.publishedAt === null && !hasRole(ctx.actor, ...RUNS_SITTINGS)) {
      return withholdField(ctx, info, NOT_PUBLISHED);
    }
    return (await ctx.load(agendaItemsByMeetingId, meeting.meetingId)).map(toAgendaItem);
  }
}

/** The fields of an agenda item that are loaded or withheld. */
@Resolver(() => AgendaItemType)
export class AgendaItemFields {
  @FieldResolver(() => PanelMeetingType, { description: 'The sitting.' })
  async meeting(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<PanelMeetingType> {
    return toMeeting(await meetingOf(ctx, item.meetingId));
  }

  @FieldResolver(() => AgendaHeadlineType, {
    nullable: true,
    description:
      'What may be known of it before declaring. Null, with an entry in extensions.withheld, while the agenda is not published to the reader.',
  })
  async headline(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgendaHeadlineType | null> {
    const headline = await ctx.load(headlineByItemId, item.agendaItemId);
    if (headline === null) return withholdField(ctx, info, NOT_PUBLISHED);
    const { meetingDate } = await meetingOf(ctx, item.meetingId);
    return toHeadline(headline, ageBandOfCohort(headline.birthCohort, meetingDate));
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case. Null, with an entry in extensions.withheld, for a member who has not declared yet; each part of it is shown by the reader’s rights.',
  })
  async case(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseType | null> {
    const facts = await ctx.load(caseById, item.caseId);
    return facts === null ? withholdField(ctx, info, NOT_DECLARED) : toCase(facts);
  }

  @FieldResolver(() => Standing, {
    nullable: true,
    description: 'What the caller’s own declarations on the case come to; null for somebody who is not invited.',
  })
  async ownStanding(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<Standing | null> {
    const invitees = await ctx.load(inviteesByItemId, item.agendaItemId);
    return invitees.find(({ personId }) => personId === ctx.actor.personId)?.standing ?? null;
  }

  @FieldResolver(() => [InterestDeclarationType], {
    description:
      'What was declared at it: everybody’s for case officers, chairs, directors and auditors; for others one’s own alone, with an entry in extensions.withheld.',
  })
  async declarations(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InterestDeclarationType[]> {
    const readsAll = hasRole(ctx.actor, 'CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'SYSTEM');
    if (!readsAll) withholdField(ctx, info, OWN_ALONE);
    return (await ctx.load(declarationsByItemId, item.agendaItemId)).map(toDeclaration);
  }

  @FieldResolver(() => [PanelPositionType], {
    nullable: true,
    description:
      'The positions taken at it, in the order they were taken, dissent among them. Null, with an entry in extensions.withheld, without a right to the papers.',
  })
  async positions(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelPositionType[] | null> {
    if ((await ctx.load(referralByCaseId, item.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(positionsByItemId, item.agendaItemId)).map(toPosition);
  }

  @FieldResolver(() => [DecisionType], {
    nullable: true,
    description:
      'The decision, and any that corrects it, the oldest first; empty until it is decided. Null, with an entry in extensions.withheld, for a member to whom the case is not shown.',
  })
  async decisions(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionType[] | null> {
    if ((await ctx.load(caseById, item.caseId)) === null) return withholdField(ctx, info, NOT_DECLARED);
    return (await ctx.load(decisionsByItemId, item.agendaItemId)).map(toDecision);
  }
}

/** Who declared. */
@Resolver(() => InterestDeclarationType)
export class DeclarationFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who declared; null: somebody no longer there.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() { personId }: InterestDeclarationType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(personId)), toPerson);
  }
}

/** Who took a position, for whom and about what. */
@Resolver(() => PanelPositionType)
export class PositionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who took it; null: somebody no longer there.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() { position }: PanelPositionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(position.personId)), toPerson);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'The agency it is of; null: of none.' })
  async agency(@GraphQLContext() ctx: Ctx, @Root() { position }: PanelPositionType): Promise<AgencyType | null> {
    if (position.agencyId === null) return null;
    return orNull(await ctx.load(agencyById, asId<AgencyId>(position.agencyId)), toAgency);
  }

  @FieldResolver(() => PlacementOptionType, {
    nullable: true,
    description: 'The option it is about; null: the request as a whole.',
  })
  async option(
    @GraphQLContext() ctx: Ctx,
    @Root() { position }: PanelPositionType,
  ): Promise<PlacementOptionType | null> {
    return position.optionId === null ? null : orNull(await ctx.load(optionById, position.optionId), toOption);
  }
}

async function meetingOf(ctx: Ctx, meetingId: string): Promise<Meeting> {
  const meeting = await ctx.load(meetingById, meetingId);
  if (meeting === null) throw new Error('An agenda item is seen and its sitting is not');
  return meeting;
}
