import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import { orWithheld, withholdField } from '../../../platform/graphql-withheld';
import { budgetHolderById, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { caseById, evidenceById } from '../../cases/loaders';
import { CASE_NOT_SHOWN, CaseType, toCase } from '../../cases/types/case';
import { EvidenceType, toEvidence } from '../../cases/types/papers';
import { agreementById } from '../../contributions/loaders';
import { FundingAgreementType, toFundingAgreement } from '../../contributions/types/agreement';
import { optionById, placementByDecisionId, placementById } from '../../placements/loaders';
import { OPTIONS_NOT_SHOWN, PlacementOptionType, toOption } from '../../placements/types/option';
import type { Placement } from '../../placements/rules/placement';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { londonDay } from '../../../kernel/dates';
import {
  agendaItemById,
  agendaItemsByCaseId,
  decisionById,
  decisionsByCaseId,
  quorumByDecisionId,
  ratificationsByDecisionId,
  reasonByDecisionId,
  standingByDecisionId,
  termsById,
} from '../loaders';
import type { DecisionReason, DecisionRecord } from '../rules/decision-record';
import { decisionStatus, DecisionStatus } from '../rules/ratification';
import {
  DecisionRatificationType,
  DecisionReasonsType,
  DecisionType,
  toDecision,
  toRatification,
  toReasons,
} from '../types/decision';
import { AgendaItemType, toAgendaItem } from '../types/meeting';
import { PanelTermsType, toPanelTerms } from '../types/panel';
import { QuorumType, toQuorum } from '../types/quorum';
import { mayReadPapers, PAPERS, recordAuditorsRead, WITHHELD } from './papers-right';

const ONLY_OWN_SITTINGS = 'Only sittings the reader is invited to are shown.';
const WHY_NOT_SHOWN = 'Why each member did or did not count is for those who may read the papers.';

const EARLIER_NOT_SHOWN =
  'The placement is of an earlier case of the child, which is open to those who follow the money of placements.';

/** The fields of a decision that are loaded or withheld. */
@Resolver(() => DecisionType)
export class DecisionFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case; null, with an entry in extensions.withheld, when the reader may not see it.',
  })
  async case(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseType | null> {
    return orWithheld(ctx, info, await ctx.load(caseById, decision.caseId), toCase, CASE_NOT_SHOWN);
  }

  @FieldResolver(() => AgendaItemType, {
    nullable: true,
    description:
      'The item it was made at; null for a decision that no sitting took. Null, with an entry in extensions.withheld, when the reader may not see the sitting.',
  })
  async agendaItem(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgendaItemType | null> {
    if (decision.agendaItemId === null) return null;
    const item = mayReadSittings(ctx) ? await ctx.load(agendaItemById, decision.agendaItemId) : null;
    return orWithheld(ctx, info, item, toAgendaItem, ONLY_OWN_SITTINGS);
  }

  @FieldResolver(() => DecisionStatus, { description: 'How it stands.' })
  async status(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionStatus> {
    const standing = await ctx.load(standingByDecisionId, decision.decisionId);
    if (standing === null) throw new Error('A decision is seen and how it stands is not');
    return decisionStatus(standing, londonDay(ctx.clock.now()));
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The one accountable decider; null: no longer there.',
  })
  async decidedBy(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(decision.decidedBy)), toPerson);
  }

  @FieldResolver(() => PanelTermsType, { description: 'The terms of reference it was made under.' })
  async terms(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<PanelTermsType> {
    const terms = await ctx.load(termsById, decision.panelTermsId);
    if (terms === null) throw new Error('A decision was made under no terms of reference');
    return toPanelTerms(terms);
  }

  @FieldResolver(() => String, { nullable: true, description: `Why it was decided so. ${WITHHELD}` })
  async rationale(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return (await readReason(ctx, decision.decisionId))?.rationale ?? withholdField(ctx, info, PAPERS);
  }

  @FieldResolver(() => DecisionReasonsType, {
    nullable: true,
    description: `Its rationale and whatever else it says beyond the outcome. ${WITHHELD}`,
  })
  async reasons(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionReasonsType | null> {
    const reason = await readReason(ctx, decision.decisionId);
    return reason === null ? withholdField(ctx, info, PAPERS) : toReasons(reason);
  }

  @FieldResolver(() => QuorumType, {
    nullable: true,
    description: 'Who counted when it was made, and what was asked for; null for a decision that no sitting took.',
  })
  async quorum(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuorumType | null> {
    const quorum = await ctx.load(quorumByDecisionId, decision.decisionId);
    if (quorum === null) return null;
    const published = toQuorum(quorum);
    if (await mayReadPapers(ctx, decision.caseId)) return published;
    // That somebody did not count is part of the proof; that it was for an interest is between the panel and its papers.
    withholdField(ctx, info, WHY_NOT_SHOWN);
    for (const member of published.members) member.why = null;
    return published;
  }

  @FieldResolver(() => PlacementOptionType, {
    nullable: true,
    description:
      'The option it chose; null: none. Null, with an entry in extensions.withheld, when the reader may not see the options.',
  })
  async option(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementOptionType | null> {
    if (decision.optionId === null) return null;
    return orWithheld(ctx, info, await ctx.load(optionById, decision.optionId), toOption, OPTIONS_NOT_SHOWN);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description:
      'The placement it made, or that it changes: another price, or more days, of one that runs. Null: no money was agreed; with an entry in extensions.withheld where it is of an earlier case that this reader may not see.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementType | null> {
    const publish = (placement: Placement): PlacementType => toPlacement(placement, londonDay(ctx.clock.now()));
    const made = await ctx.load(placementByDecisionId, await moneyDecisionOf(ctx, decision));
    if (made !== null) return publish(made);
    const agreementId = (await ctx.load(standingByDecisionId, decision.decisionId))?.agreementId ?? null;
    const agreement = agreementId === null ? null : await ctx.load(agreementById, agreementId);
    if (agreement === null) return null;
    return orWithheld(ctx, info, await ctx.load(placementById, agreement.placementId), publish, EARLIER_NOT_SHOWN);
  }

  @FieldResolver(() => FundingAgreementType, {
    nullable: true,
    description: 'Who pays, with each holder’s contribution; null: no money was agreed.',
  })
  async fundingAgreement(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
  ): Promise<FundingAgreementType | null> {
    const standing = await ctx.load(standingByDecisionId, decision.decisionId);
    const agreementId = standing?.agreementId ?? null;
    return agreementId === null ? null : orNull(await ctx.load(agreementById, agreementId), toFundingAgreement);
  }

  @FieldResolver(() => [DecisionRatificationType], { description: 'Its ratifications, the oldest first.' })
  async ratifications(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
  ): Promise<DecisionRatificationType[]> {
    return (await ctx.load(ratificationsByDecisionId, decision.decisionId)).map(toRatification);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision it stands in place of; null: of none.',
  })
  async supersedes(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionType | null> {
    const { supersedesDecisionId } = decision;
    return supersedesDecisionId === null
      ? null
      : orNull(await ctx.load(decisionById, supersedesDecisionId), toDecision);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision that stands in its place; null: it stands.',
  })
  async supersededBy(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionType | null> {
    const { supersededByDecisionId } = decision;
    if (supersededByDecisionId === null) return null;
    return orNull(await ctx.load(decisionById, supersededByDecisionId), toDecision);
  }
}

/** The evidence a decision relied on. */
@Resolver(() => DecisionReasonsType)
export class DecisionReasonsFields {
  @FieldResolver(() => [EvidenceType], { description: 'The evidence relied on, in the order it was named.' })
  async evidence(@GraphQLContext() ctx: Ctx, @Root() { evidenceIds }: DecisionReasonsType): Promise<EvidenceType[]> {
    const found = await Promise.all(evidenceIds.map((id) => ctx.load(evidenceById, id)));
    return found.flatMap((evidence) => (evidence === null ? [] : [toEvidence(evidence)]));
  }
}

/** Who ratified, and what. */
@Resolver(() => DecisionRatificationType)
export class RatificationFields {
  @FieldResolver(() => String, { nullable: true, description: `Why it was ratified. ${WITHHELD}` })
  async reason(
    @GraphQLContext() ctx: Ctx,
    @Root() { ratification }: DecisionRatificationType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return (await mayReadPapers(ctx, ratification.caseId)) ? ratification.reason : withholdField(ctx, info, PAPERS);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The director; null: no longer there.' })
  async ratifiedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { ratification }: DecisionRatificationType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(ratification.ratifiedBy)), toPerson);
  }

  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'Whose share over its limit was ratified; null: the decision itself was.',
  })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { ratification }: DecisionRatificationType,
  ): Promise<BudgetHolderType | null> {
    const { budgetHolderId } = ratification;
    if (budgetHolderId === null) return null;
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(budgetHolderId)), toBudgetHolder);
  }
}

/** What a case gains from this feature. */
@Resolver(() => CaseType)
export class CaseDecisions {
  @FieldResolver(() => [AgendaItemType], {
    nullable: true,
    description:
      'Where it was or is on an agenda, the oldest first. Readers who do not run sittings see those they are invited to, with an entry in extensions.withheld for others; null, with such an entry, where they are invited to none.',
  })
  async agendaItems(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgendaItemType[] | null> {
    const isWhole = hasRole(ctx.actor, 'CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'SYSTEM');
    const shown = mayReadSittings(ctx) ? await ctx.load(agendaItemsByCaseId, facts.caseId) : [];
    if (!isWhole) {
      withholdField(ctx, info, ONLY_OWN_SITTINGS);
      if (shown.length === 0) return null;
    }
    return shown.map(toAgendaItem);
  }

  @FieldResolver(() => [DecisionType], { description: 'The decisions on it, the oldest first.' })
  async decisions(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<DecisionType[]> {
    return (await ctx.load(decisionsByCaseId, facts.caseId)).map(toDecision);
  }
}

/** Who may ask for no sitting does not come to one by a case or a decision. */
function mayReadSittings(ctx: Ctx): boolean {
  return ctx.actor.kind === 'system' || ctx.actor.permissions.has('meeting:read');
}

/** The decision whose placement and agreement this one goes by: a correction can leave an earlier one’s as they are (M11). */
async function moneyDecisionOf(ctx: Ctx, { decisionId }: DecisionRecord): Promise<string> {
  return (await ctx.load(standingByDecisionId, decisionId))?.moneyDecisionId ?? decisionId;
}

/** The reasons, where the reader may read the papers; an auditor's reading of them is recorded (api.md). */
async function readReason(ctx: Ctx, decisionId: string): Promise<DecisionReason | null> {
  const reason = await ctx.load(reasonByDecisionId, decisionId);
  if (reason !== null) recordAuditorsRead(ctx, decisionId, reason.caseId, 'reasons');
  return reason;
}
