import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import type { Ctx } from '../../../platform/context';
import { orWithheld, withholdField } from '../../../platform/graphql-withheld';
import { DateScalar } from '../../../platform/scalars';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { clocksByCaseId } from '../../cases/loaders';
import { CaseType } from '../../cases/types/case';
import {
  agendaItemsByCaseId,
  broughtByDecisionId,
  correctionByDecisionId,
  decisionById,
  decisionsByCaseId,
  endingByDecisionId,
  meetingById,
  nextMeetingByPanelId,
  ordersToRecordByCaseId,
  reasonByDecisionId,
  standingByDecisionId,
  termsById,
} from '../loaders';
import { DecisionFlag, decisionFlags, type FlaggedDecision } from '../rules/decision-flags';
import type { DecisionRecord } from '../rules/decision-record';
import type { AgendaItem } from '../rules/meeting';
import { outOfPanelRoute } from '../rules/out-of-panel-route';
import type { StandingFacts } from '../rules/ratification';
import { DecisionType, toDecision } from '../types/decision';
import {
  BroughtToPanelType,
  DecisionCorrectionType,
  DecisionEndingType,
  OutOfPanelRouteType,
  toBroughtToPanel,
  toEnding,
  toRoute,
} from '../types/decision-life';
import { AgendaItemType, PanelMeetingType, toAgendaItem, toMeeting } from '../types/meeting';
import { mayReadPapers, PAPERS, recordAuditorsRead, WITHHELD } from './papers-right';

const ONLY_OWN_SITTINGS = 'Only sittings the reader is invited to are shown.';

/** What a decision gains from what became of it. */
@Resolver(() => DecisionType)
export class DecisionLifeFields {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Out of panel: from which day it stands no longer unless it was ratified; null for others.',
  })
  lapsesOn(@Root() { decision }: DecisionType): Day | null {
    return decision.lapsesOn;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'By order of a tribunal: the reference of the order; null for others.',
  })
  orderReference(@Root() { decision }: DecisionType): string | null {
    return decision.orderReference;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'By order of a tribunal: the day of the order; null for others.',
  })
  orderDate(@Root() { decision }: DecisionType): Day | null {
    return decision.orderDate;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Out of panel: why it could not wait; null for others. ${WITHHELD}`,
  })
  async urgencyReason(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (decision.basis !== 'OUT_OF_PANEL') return null;
    const reason = await ctx.load(reasonByDecisionId, decision.decisionId);
    if (reason === null) return withholdField(ctx, info, PAPERS);
    recordAuditorsRead(ctx, decision.decisionId, decision.caseId, 'urgency');
    return reason.urgencyReason;
  }

  @FieldResolver(() => BroughtToPanelType, {
    nullable: true,
    description: 'How it fares with the panel it has to be brought to; null for a decision that a sitting took.',
  })
  async broughtToPanel(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
  ): Promise<BroughtToPanelType | null> {
    const standing = await standingOf(ctx, decision);
    const brought = await ctx.load(broughtByDecisionId, decision.decisionId);
    return toBroughtToPanel(decision, standing, brought, londonDay(ctx.clock.now()));
  }

  @FieldResolver(() => DecisionEndingType, {
    nullable: true,
    description: 'How it came to an end, as it was written down; null: it did not, or a lapse is not written down yet.',
  })
  async ending(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionEndingType | null> {
    return orNull(await ctx.load(endingByDecisionId, decision.decisionId), toEnding);
  }

  @FieldResolver(() => DecisionCorrectionType, {
    nullable: true,
    description: 'What it changed of the decision it corrects; null: it corrects none.',
  })
  async correction(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
  ): Promise<DecisionCorrectionType | null> {
    const correction = await ctx.load(correctionByDecisionId, decision.decisionId);
    return orNull(correction, ({ changed, moneyDecisionId }) =>
      Object.assign(new DecisionCorrectionType(), {
        decision,
        changed: [...changed],
        keepsMoney: moneyDecisionId !== null || !changed.includes('money'),
      }),
    );
  }
}

/** Why a decision was corrected. */
@Resolver(() => DecisionCorrectionType)
export class DecisionCorrectionFields {
  @FieldResolver(() => String, { nullable: true, description: `What was wrong, and why it was put right. ${WITHHELD}` })
  async reason(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionCorrectionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    const reason = await ctx.load(reasonByDecisionId, decision.decisionId);
    if (reason === null) return withholdField(ctx, info, PAPERS);
    recordAuditorsRead(ctx, decision.decisionId, decision.caseId, 'correction');
    return reason.correctionReason;
  }
}

/** Who ended a decision, by which, and why. */
@Resolver(() => DecisionEndingType)
export class DecisionEndingFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who declined it; null for a lapse.' })
  async endedBy(@GraphQLContext() ctx: Ctx, @Root() { ending }: DecisionEndingType): Promise<PersonType | null> {
    return ending.endedBy === null
      ? null
      : orNull(await ctx.load(personById, asId<PersonId>(ending.endedBy)), toPerson);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The panel’s decision that declined it; null: a lapse, or an officer did.',
  })
  async endingDecision(
    @GraphQLContext() ctx: Ctx,
    @Root() { ending }: DecisionEndingType,
  ): Promise<DecisionType | null> {
    return ending.endingDecisionId === null
      ? null
      : orNull(await ctx.load(decisionById, ending.endingDecisionId), toDecision);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Why the officer declined it; null for a lapse and where the panel’s decision says it. ${WITHHELD}`,
  })
  async reason(
    @GraphQLContext() ctx: Ctx,
    @Root() { ending }: DecisionEndingType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (ending.reason === null) return null;
    return (await mayReadPapers(ctx, ending.caseId)) ? ending.reason : withholdField(ctx, info, PAPERS);
  }
}

/** Where a decision is brought, and what came of it. */
@Resolver(() => BroughtToPanelType)
export class BroughtToPanelFields {
  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'What the panel came to on it, a decision of its own; null: nothing yet.',
  })
  async panelDecision(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: BroughtToPanelType,
  ): Promise<DecisionType | null> {
    const brought = await ctx.load(broughtByDecisionId, decision.decisionId);
    return brought === null ? null : orNull(await ctx.load(decisionById, brought.decisionId), toDecision);
  }

  @FieldResolver(() => [AgendaItemType], {
    nullable: true,
    description:
      'The items at which it was or is brought, the oldest first; empty: no sitting is called yet. Null, with an entry in extensions.withheld, for a reader without a right to sittings.',
  })
  async agendaItems(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: BroughtToPanelType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgendaItemType[] | null> {
    const items = await itemsOf(ctx, decision);
    return items === null ? withholdField(ctx, info, ONLY_OWN_SITTINGS) : items.map(toAgendaItem);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it still waits although a sitting it was brought to is closed. Null, with an entry in extensions.withheld, for a reader without a right to sittings.',
  })
  async isOverdue(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision, status }: BroughtToPanelType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean | null> {
    if (status !== 'AWAITING') return false;
    const items = await itemsOf(ctx, decision);
    if (items === null) return withholdField(ctx, info, ONLY_OWN_SITTINGS);
    const meetings = await Promise.all(items.map(({ meetingId }) => ctx.load(meetingById, meetingId)));
    return meetings.some((meeting) => meeting?.status === 'CLOSED');
  }
}

/** The earlier decision that an item brings to the panel. */
@Resolver(() => AgendaItemType)
export class AgendaItemAbout {
  @FieldResolver(() => DecisionType, {
    nullable: true,
    description:
      'The decision or order that is brought at it; null for the case’s own hearing. Null, with an entry in extensions.withheld, when the reader may not see it.',
  })
  async about(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionType | null> {
    if (item.aboutDecisionId === null) return null;
    const why = 'The case is shown to a member who has declared no interest in it.';
    return orWithheld(ctx, info, await ctx.load(decisionById, item.aboutDecisionId), toDecision, why);
  }
}

/** What a case gains from decisions between sittings. */
@Resolver(() => CaseType)
export class CaseDecisionLife {
  @FieldResolver(() => OutOfPanelRouteType, {
    nullable: true,
    description: `Whether it should be decided out of panel, since a statutory limit ends before the panel can. ${WITHHELD}`,
  })
  async outOfPanelRoute(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OutOfPanelRouteType | null> {
    if (!(await mayReadPapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    const items = await ctx.load(agendaItemsByCaseId, facts.caseId);
    const own = items.find(({ status, purpose }) => status === 'LISTED' && purpose === 'HEARING');
    const listed = own === undefined ? null : await ctx.load(meetingById, own.meetingId);
    const sitting = listed ?? (await ctx.load(nextMeetingByPanelId, facts.panelId));
    const route = outOfPanelRoute({
      caseStatus: facts.status,
      clocks: await ctx.load(clocksByCaseId, facts.caseId),
      today: londonDay(ctx.clock.now()),
      sittingDate: sitting?.meetingDate ?? null,
    });
    return toRoute(route, sitting?.meetingId ?? null);
  }

  @FieldResolver(() => [DecisionFlag], {
    description: 'What should not be missed of its decisions, derived at the time of asking.',
  })
  async decisionFlags(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<DecisionFlag[]> {
    const decisions = await ctx.load(decisionsByCaseId, facts.caseId);
    const flagged = await Promise.all(decisions.map((decision) => toFlagged(ctx, decision)));
    const orders = await ctx.load(ordersToRecordByCaseId, facts.caseId);
    return [
      ...decisionFlags(flagged, londonDay(ctx.clock.now())),
      ...(orders.length > 0 ? [DecisionFlag.ORDER_NOT_RECORDED] : []),
    ];
  }
}

/** The sitting of a route. */
@Resolver(() => OutOfPanelRouteType)
export class OutOfPanelRouteFields {
  @FieldResolver(() => PanelMeetingType, {
    nullable: true,
    description:
      'The sitting it is listed for, else the panel’s next; null: none is called, or not the reader’s to know of.',
  })
  async nextSitting(
    @GraphQLContext() ctx: Ctx,
    @Root() { nextSittingId }: OutOfPanelRouteType,
  ): Promise<PanelMeetingType | null> {
    const isAllowed = ctx.actor.kind === 'system' || ctx.actor.permissions.has('meeting:read');
    return nextSittingId === null || !isAllowed ? null : orNull(await ctx.load(meetingById, nextSittingId), toMeeting);
  }
}

async function toFlagged(ctx: Ctx, decision: DecisionRecord): Promise<FlaggedDecision> {
  const { decisionId, supersedesDecisionId, panelTermsId } = decision;
  const standing = await standingOf(ctx, decision);
  const terms = await ctx.load(termsById, panelTermsId);
  if (terms === null) throw new Error('A decision was made under no terms of reference');
  return { decisionId, supersedesDecisionId, standing, lapseWarningDays: terms.lapseWarningDays };
}

async function standingOf(ctx: Ctx, { decisionId }: DecisionRecord): Promise<StandingFacts> {
  const standing = await ctx.load(standingByDecisionId, decisionId);
  if (standing === null) throw new Error('A decision is seen and how it stands is not');
  return standing;
}

/** The items at which a decision is brought, the oldest first; null for a reader who may ask for no sitting. */
async function itemsOf(ctx: Ctx, { caseId, decisionId }: DecisionRecord): Promise<readonly AgendaItem[] | null> {
  if (ctx.actor.kind !== 'system' && !ctx.actor.permissions.has('meeting:read')) return null;
  const items = await ctx.load(agendaItemsByCaseId, caseId);
  return items.filter(({ aboutDecisionId }) => aboutDecisionId === decisionId);
}
