import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById } from '../../access/loaders';
import { BudgetHolderType, orNull, toBudgetHolder } from '../../access/types/directory';
import { decisionById } from '../loaders';
import type { FundingTerms } from '../rules/funding';
import type { SplitShare } from '../rules/split';
import { decisionEffect, type DecisionEffect } from '../service/decision-effect';
import { ratifyDecision } from '../service/ratify-decision';
import { recordDecision } from '../service/record-decision';
import { DecisionEffectHolderType, DecisionEffectType, DecisionEffectYearType, toDecision } from '../types/decision';
import {
  DecisionEffectInput,
  RatifyDecisionError,
  RatifyDecisionInput,
  RecordDecisionError,
  RecordDecisionInput,
  type DecisionShareInput,
} from '../types/decision-inputs';
import { toQuorum } from '../types/panel';
import { RatifyDecisionPayload, RecordDecisionPayload } from '../types/payloads';

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
      outcome: input.outcome,
      needAgreed: input.needAgreed,
      fundingAgreed: input.fundingAgreed,
      rationale: input.rationale,
      optionsWeighed: input.optionsWeighed ?? null,
      evidenceIds: (input.evidenceIds ?? []).map((id, index) =>
        fromGlobalId('Evidence', id, ['input', 'evidenceIds', String(index)]),
      ),
      policyVersion: input.policyVersion ?? null,
      details: toDetails(input),
      ...toFundingTerms(input),
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

/** Who would pay. */
@Resolver(() => DecisionEffectHolderType)
export class DecisionEffectHolderFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Who would pay.' })
  async budgetHolder(@GraphQLContext() ctx: Ctx, @Root() effect: DecisionEffectHolderType): Promise<BudgetHolderType> {
    const holder = await ctx.load(budgetHolderById, asId<BudgetHolderId>(effect.budgetHolderId));
    if (holder === null) throw new Error('A share names no budget holder of its local area');
    return toBudgetHolder(holder);
  }
}

function toDetails(input: RecordDecisionInput) {
  return {
    expiresOn: input.expiresOn ?? null,
    partNotAgreed: input.partNotAgreed ?? null,
    conditions: input.conditions ?? null,
    missingInformation: input.missingInformation ?? null,
    informationOwner: input.informationOwner ?? null,
    returnDate: input.returnDate ?? null,
    concerns: input.concerns ?? null,
    interimArrangement: input.interimArrangement ?? null,
  };
}

/** The money side, the same for a decision and for what it would come to. */
function toFundingTerms(input: Pick<RecordDecisionInput, Exclude<keyof DecisionEffectInput, 'caseId'>>): FundingTerms {
  const { optionId } = input;
  return {
    optionId: typeof optionId === 'string' ? fromGlobalId('PlacementOption', optionId, ['input', 'optionId']) : null,
    startDate: input.placementStartDate ?? null,
    endDate: input.placementEndDate ?? null,
    shares: toShares(input.shares ?? [], ['input', 'shares']),
    lineShares: (input.lineShares ?? []).map(({ line, shares }, index) => ({
      line,
      shares: toShares(shares, ['input', 'lineShares', String(index), 'shares']),
    })),
    method: input.fundingMethod ?? null,
    methodEvidence: input.methodEvidence ?? null,
    departureReason: input.departureReason ?? null,
  };
}

function toShares(shares: readonly DecisionShareInput[], path: readonly string[]): SplitShare[] {
  return shares.map(({ budgetHolderId, parts, percent, fixed, cap, residual }, index) => ({
    budgetHolderId: fromGlobalId('BudgetHolder', budgetHolderId, [...path, String(index), 'budgetHolderId']),
    parts: parts ?? null,
    percent: percent ?? null,
    fixed: fixed ?? null,
    cap: cap ?? null,
    residual: residual ?? false,
  }));
}

function toEffect(effect: DecisionEffect): DecisionEffectType {
  return Object.assign(new DecisionEffectType(), {
    ratificationReasons: [...effect.ratificationReasons],
    quorum: orNull(effect.quorum, toQuorum),
    refusals: effect.refusals.map(({ code, field, message }) =>
      Object.assign(new RecordDecisionError(), { code, field: [...field], message }),
    ),
    holders: effect.holders.map((holder) =>
      Object.assign(new DecisionEffectHolderType(), {
        budgetHolderId: holder.budgetHolderId,
        financialYears: holder.years.map(({ financialYear, amount }) =>
          Object.assign(new DecisionEffectYearType(), { financialYear, cost: amount }),
        ),
        fullYearEffect: holder.fullYear,
        weekly: holder.weekly,
        annual: holder.annual,
        wholeLife: holder.wholeLife,
        overLimit: holder.overLimit,
      }),
    ),
  });
}
