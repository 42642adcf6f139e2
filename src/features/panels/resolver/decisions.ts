import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderOrFault } from '../../access/loaders';
import { BudgetHolderType, orNull, toBudgetHolder } from '../../access/types/directory';
import { decisionById } from '../loaders';
import type { HolderEffect } from '../rules/effect';
import { toFourCosts } from '../../ledger/types/four-costs';
import { decisionEffect, type DecisionEffect } from '../service/decision-effect';
import { ratifyDecision } from '../service/ratify-decision';
import { recordDecision } from '../service/record-decision';
import { toDecision } from '../types/decision';
import {
  CeilingHeadroomType,
  DecisionAssumptionType,
  DecisionEffectHolderType,
  DecisionEffectType,
  DecisionEffectYearType,
  toCeilingHeadroom,
  toLimitHeadroom,
} from '../types/decision-effect';
import {
  DecisionEffectInput,
  RatifyDecisionError,
  RatifyDecisionInput,
  RecordDecisionError,
} from '../types/decision-inputs';
import { RecordDecisionInput } from '../types/record-decision-input';
import { toQuorum } from '../types/quorum';
import { RatifyDecisionPayload, RecordDecisionPayload } from '../types/payloads';
import { toDecisionContent, toFundingTerms } from './decision-content';

/** What decides, and shows beforehand what it would come to. */
@Resolver()
export class DecisionResolver {
  @Can('case:read')
  @Query(() => DecisionEffectType, {
    description:
      'What a decision would cost each holder, before it is made: exactly what would be posted, by the code that records it. Nothing is stored. For those who may see the case’s options.',
  })
  async decisionEffect(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DecisionEffectInput, { description: 'What is thought about.' }) input: DecisionEffectInput,
  ): Promise<DecisionEffectType> {
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    return toEffect(await decisionEffect(ctx, caseId, toFundingTerms(input)));
  }

  @Can('decision:record')
  @Mutation(() => RecordDecisionPayload, {
    description:
      'Records the decision of an open sitting on an item. With money it makes the placement and the funding agreement; nothing is committed until every holder has approved its share and what needs ratification is ratified. For the chair of the sitting.',
  })
  async recordDecision(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordDecisionInput, { description: 'The decision.' }) input: RecordDecisionInput,
  ): Promise<RecordDecisionPayload> {
    const result = await recordDecision(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      agendaItemId: fromGlobalId('AgendaItem', input.agendaItemId, ['input', 'agendaItemId']),
      expectedVersion: input.expectedVersion ?? null,
      packVersion: input.packVersion ?? null,
      packDigest: input.packDigest ?? null,
      supersedesDecisionId:
        typeof input.supersedesDecisionId === 'string'
          ? fromGlobalId('Decision', input.supersedesDecisionId, ['input', 'supersedesDecisionId'])
          : null,
      ...toDecisionContent(input),
    });
    return Object.assign(new RecordDecisionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      decision: result.ok ? orNull(await ctx.load(decisionById, result.value), toDecision) : null,
      userErrors: toUserErrors(RecordDecisionError, result),
    });
  }

  @Can('decision:ratify')
  @Mutation(() => RatifyDecisionPayload, {
    description:
      'Ratifies what of a decision waits for it and is the caller’s to ratify: the decision itself where its terms ask for that, and shares over a delegated limit, each by a director of its own side. For directors.',
  })
  async ratifyDecision(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RatifyDecisionInput, { description: 'The decision, and why.' }) input: RatifyDecisionInput,
  ): Promise<RatifyDecisionPayload> {
    const result = await ratifyDecision(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      decisionId: fromGlobalId('Decision', input.decisionId, ['input', 'decisionId']),
      reason: input.reason,
    });
    return Object.assign(new RatifyDecisionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      decision: result.ok ? orNull(await ctx.load(decisionById, result.value), toDecision) : null,
      userErrors: toUserErrors(RatifyDecisionError, result),
    });
  }
}

/** Who would pay, and what it leaves of the holder's ceilings. */
@Resolver(() => DecisionEffectHolderType)
export class DecisionEffectHolderFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Who would pay.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { effect }: DecisionEffectHolderType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, effect.budgetHolderId));
  }

  @FieldResolver(() => [CeilingHeadroomType], {
    nullable: true,
    description:
      'What it leaves of the holder’s commitment ceilings, for each financial year that has one and in which it would pay. Null, with an entry in extensions.withheld, for a reader who takes no step by which money is committed.',
  })
  ceilings(
    @GraphQLContext() ctx: Ctx,
    @Root() { effect }: DecisionEffectHolderType,
    @Info() info: GraphQLResolveInfo,
  ): CeilingHeadroomType[] | null {
    return effect.ceilings === null
      ? withholdField(ctx, info, COMMITMENTS_NOT_SHOWN)
      : effect.ceilings.map(toCeilingHeadroom);
  }
}

const COMMITMENTS_NOT_SHOWN =
  'What is committed to a budget in all is for those who take a step by which money is committed.';

function toEffect(effect: DecisionEffect): DecisionEffectType {
  return Object.assign(new DecisionEffectType(), {
    ratificationReasons: [...effect.ratificationReasons],
    priceDigest: effect.priceDigest,
    wholeTo: effect.wholeTo,
    assumptions: effect.assumptions.map((one) => Object.assign(new DecisionAssumptionType(), one)),
    quorum: orNull(effect.quorum, toQuorum),
    refusals: effect.refusals.map(({ code, field, message }) =>
      Object.assign(new RecordDecisionError(), { code, field: [...field], message }),
    ),
    holders: effect.holders.map(toEffectHolder),
    fullYearCosts: orNull(effect.costs?.fullYear ?? null, toFourCosts),
    fullYearCostsWithPlace: orNull(effect.costs?.withPlace ?? null, toFourCosts),
  });
}

function toEffectHolder(effect: HolderEffect): DecisionEffectHolderType {
  return Object.assign(new DecisionEffectHolderType(), {
    effect,
    financialYears: effect.years.map(({ financialYear, amount }) =>
      Object.assign(new DecisionEffectYearType(), { financialYear, cost: amount }),
    ),
    inYearEffect: effect.inYear,
    fullYearEffect: effect.fullYear,
    wholeEffect: effect.whole,
    weekly: effect.weekly,
    annual: effect.annual,
    wholeLife: effect.wholeLife,
    overLimit: effect.overLimit,
    limits: effect.limits.map(toLimitHeadroom),
  });
}
