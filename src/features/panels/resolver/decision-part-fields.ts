import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { orNull } from '../../access/types/directory';
import { optionById } from '../../placements/loaders';
import { PlacementOptionType, toOption } from '../../placements/types/option';
import {
  actionsByDecisionId,
  alternativesByDecisionId,
  conditionsByDecisionId,
  decisionById,
  departuresByDecisionId,
  policyVersionById,
  positionsByItemId,
  standingByDecisionId,
} from '../loaders';
import type { Position } from '../rules/meeting';
import { Consensus, consensusOf, lastPositions } from '../rules/positions';
import { DecisionHold, holdsOf } from '../rules/ratification';
import { DecisionReasonsType, DecisionType, toDecision } from '../types/decision';
import {
  DecisionActionType,
  DecisionAlternativeType,
  DecisionConditionType,
  DecisionDepartureType,
  toAction,
  toAlternative,
  toCondition,
  toDeparture,
} from '../types/decision-parts';
import { PanelPositionType, toPosition } from '../types/meeting';
import { PolicyVersionType, toPolicyVersion } from '../types/policy';
import { mayReadPapers, PAPERS, recordAuditorsRead, WITHHELD } from './papers-right';

const OWN_ONLY =
  'A reader without a right to the papers sees those that are theirs to meet or do, with an entry in extensions.withheld for the rest; null, with such an entry, where none is.';

/** What a decision says beside its outcome and its reasons, and what holds it. */
@Resolver(() => DecisionType)
export class DecisionPartFields {
  @FieldResolver(() => [DecisionConditionType], {
    nullable: true,
    description: `Its conditions, each with its owner, its day and how it stands. ${OWN_ONLY}`,
  })
  async conditions(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionConditionType[] | null> {
    const shown = await ctx.load(conditionsByDecisionId, decision.decisionId);
    const day = londonDay(ctx.clock.now());
    return ownOrAll(ctx, info, decision, shown, (condition) => toCondition(condition, day));
  }

  @FieldResolver(() => [DecisionActionType], {
    nullable: true,
    description: `The actions that follow from it, each with its owner, its day and how it stands. ${OWN_ONLY}`,
  })
  async actions(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionActionType[] | null> {
    const shown = await ctx.load(actionsByDecisionId, decision.decisionId);
    const day = londonDay(ctx.clock.now());
    return ownOrAll(ctx, info, decision, shown, (action) => toAction(action, day));
  }

  @FieldResolver(() => [DecisionAlternativeType], {
    nullable: true,
    description: `The options that were weighed and not chosen, and why. ${WITHHELD}`,
  })
  async alternatives(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionAlternativeType[] | null> {
    if (!(await mayReadPapers(ctx, decision.caseId))) return withholdField(ctx, info, PAPERS);
    recordAuditorsRead(ctx, decision.decisionId, decision.caseId, 'alternatives');
    return (await ctx.load(alternativesByDecisionId, decision.decisionId)).map(toAlternative);
  }

  @FieldResolver(() => [DecisionDepartureType], {
    nullable: true,
    description: `What it departs from, and why; empty where it departs from nothing. ${WITHHELD}`,
  })
  async departures(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionDepartureType[] | null> {
    if (!(await mayReadPapers(ctx, decision.caseId))) return withholdField(ctx, info, PAPERS);
    recordAuditorsRead(ctx, decision.decisionId, decision.caseId, 'departures');
    return (await ctx.load(departuresByDecisionId, decision.decisionId)).map(toDeparture);
  }

  @FieldResolver(() => [PanelPositionType], {
    nullable: true,
    description: `The last position of each member at the item, dissent among them; empty for a decision that no sitting took. ${WITHHELD}`,
  })
  async positions(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelPositionType[] | null> {
    if (!(await mayReadPapers(ctx, decision.caseId))) return withholdField(ctx, info, PAPERS);
    return lastPositions(await positionsOf(ctx, decision.agendaItemId)).map(toPosition);
  }

  @FieldResolver(() => Consensus, {
    nullable: true,
    description: `Whether those who took a side took the same one. ${WITHHELD}`,
  })
  async consensus(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Consensus | null> {
    if (!(await mayReadPapers(ctx, decision.caseId))) return withholdField(ctx, info, PAPERS);
    return consensusOf(await positionsOf(ctx, decision.agendaItemId));
  }

  @FieldResolver(() => [DecisionHold], {
    description: 'Why none of its money can be committed yet, whoever approves; empty where nothing holds it.',
  })
  async holds(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionHold[]> {
    const standing = await ctx.load(standingByDecisionId, decision.decisionId);
    return standing === null ? [] : holdsOf(standing);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description:
      'The earlier decision it is about: stage 1 of what was agreed in principle, or what was brought to the panel. Null: of none.',
  })
  async about(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionType | null> {
    const { aboutDecisionId } = decision;
    return aboutDecisionId === null ? null : orNull(await ctx.load(decisionById, aboutDecisionId), toDecision);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description:
      'The later decision that is about this one, the first of them: stage 2 of an agreement in principle. Null: none yet.',
  })
  async followedBy(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<DecisionType | null> {
    const later = (await ctx.load(standingByDecisionId, decision.decisionId))?.builtUponBy ?? null;
    return later === null ? null : orNull(await ctx.load(decisionById, later), toDecision);
  }
}

/** The policies a decision relied on. */
@Resolver(() => DecisionReasonsType)
export class DecisionPolicyFields {
  @FieldResolver(() => [PolicyVersionType], {
    description: 'The adopted versions of policies relied on, in the order they were named.',
  })
  async policyVersions(
    @GraphQLContext() ctx: Ctx,
    @Root() { policyVersionIds }: DecisionReasonsType,
  ): Promise<PolicyVersionType[]> {
    const found = await Promise.all(policyVersionIds.map((id) => ctx.load(policyVersionById, id)));
    return found.flatMap((version) => (version === null ? [] : [toPolicyVersion(version)]));
  }
}

/** The option that was not chosen. */
@Resolver(() => DecisionAlternativeType)
export class DecisionAlternativeFields {
  @FieldResolver(() => PlacementOptionType, { nullable: true, description: 'The option; null: no longer shown.' })
  async option(
    @GraphQLContext() ctx: Ctx,
    @Root() { alternative }: DecisionAlternativeType,
  ): Promise<PlacementOptionType | null> {
    return orNull(await ctx.load(optionById, alternative.optionId), toOption);
  }
}

async function positionsOf(ctx: Ctx, agendaItemId: string | null): Promise<readonly Position[]> {
  return agendaItemId === null ? [] : ctx.load(positionsByItemId, agendaItemId);
}

/** All of a list for those who may read the papers, and for others what row-level security shows them: their own. */
async function ownOrAll<Found, Published>(
  ctx: Ctx,
  info: GraphQLResolveInfo,
  { decisionId, caseId }: { readonly decisionId: string; readonly caseId: string },
  shown: readonly Found[],
  publish: (found: Found) => Published,
): Promise<Published[] | null> {
  if (!(await mayReadPapers(ctx, caseId))) {
    withholdField(ctx, info, PAPERS);
    if (shown.length === 0) return null;
  }
  recordAuditorsRead(ctx, decisionId, caseId, info.fieldName);
  return shown.map(publish);
}
