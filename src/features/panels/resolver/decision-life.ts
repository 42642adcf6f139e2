import { Arg, Args, Ctx as GraphQLContext, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId } from '../../../platform/global-id';
import { mapPage } from '../../../platform/keyset';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { decisionById } from '../loaders';
import { correctDecision } from '../service/correct-decision';
import { decideOutOfPanel } from '../service/decide-out-of-panel';
import { declineRatification } from '../service/decline-ratification';
import { listOutOfPanel } from '../service/list-out-of-panel';
import { recordTribunalOrder } from '../service/record-tribunal-order';
import { toDecision, type DecisionType } from '../types/decision';
import { DecisionConnection, OutOfPanelDecisionsArgs } from '../types/decision-life';
import {
  CorrectDecisionError,
  CorrectDecisionInput,
  CorrectDecisionPayload,
  DecideOutOfPanelError,
  DecideOutOfPanelInput,
  DecideOutOfPanelPayload,
  DeclineRatificationError,
  DeclineRatificationInput,
  DeclineRatificationPayload,
  RecordTribunalOrderError,
  RecordTribunalOrderInput,
  RecordTribunalOrderPayload,
} from '../types/decision-life-inputs';
import { toDecisionContent } from './decision-content';

/** What is decided between sittings, and what becomes of decisions. */
@Resolver()
export class DecisionLifeResolver {
  @Can('meeting:read')
  @Query(() => DecisionConnection, {
    description:
      'The decisions taken out of panel, and the orders of tribunals, that this reader may know of, by their day: what waits for the panel, what is overdue, what lapsed.',
  })
  async outOfPanelDecisions(
    @GraphQLContext() ctx: Ctx,
    @Args(() => OutOfPanelDecisionsArgs) args: OutOfPanelDecisionsArgs,
  ): Promise<InstanceType<typeof DecisionConnection>> {
    const { filter, orderBy } = args;
    const conditions = {
      status: filter?.status ?? null,
      basis: filter?.basis ?? null,
      decisionDate: filter?.decisionDate ?? null,
      lapsesOn: filter?.lapsesOn ?? null,
      overdue: filter?.overdue ?? null,
      panelId: toLocalIds(filter?.panelId, 'Panel', ['filter', 'panelId']),
    };
    const direction = orderBy?.[0]?.direction === 'DESC' ? 'desc' : 'asc';
    return new DecisionConnection(mapPage(await listOutOfPanel(ctx, conditions, direction, args), toDecision));
  }

  @Can('decision:out-of-panel')
  @Mutation(() => DecideOutOfPanelPayload, {
    description:
      'Decides a case between sittings, by delegation and for urgency. What is over the delegated limit commits nothing until it is ratified. It is brought to the panel’s next sitting by itself, and lapses, with what it pays for, unless the panel comes to it before its day. For directors without interest in the case.',
  })
  async decideOutOfPanel(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DecideOutOfPanelInput, { description: 'The decision.' }) input: DecideOutOfPanelInput,
  ): Promise<DecideOutOfPanelPayload> {
    const result = await decideOutOfPanel(ctx, {
      ...toDecisionContent(input),
      clientMutationId: input.clientMutationId ?? null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      urgencyReason: input.urgencyReason,
      declaresNoInterest: input.declaresNoInterest,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new DecideOutOfPanelPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      decision: result.ok ? await shown(ctx, result.value) : null,
      userErrors: toUserErrors(DecideOutOfPanelError, result),
    });
  }

  @Can('tribunal-order:record')
  @Mutation(() => RecordTribunalOrderPayload, {
    description:
      'Records a tribunal’s order as a decision of its own: it waits for no panel, and is brought to the next sitting to be noted. A decision it reverses keeps its outcome and date. For directors.',
  })
  async recordTribunalOrder(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordTribunalOrderInput, { description: 'The order.' }) input: RecordTribunalOrderInput,
  ): Promise<RecordTribunalOrderPayload> {
    const { supersedesDecisionId: reversed } = input;
    const result = await recordTribunalOrder(ctx, {
      ...toDecisionContent(input),
      clientMutationId: input.clientMutationId ?? null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      orderReference: input.orderReference,
      orderDate: input.orderDate,
      supersedesDecisionId:
        typeof reversed === 'string' ? fromGlobalId('Decision', reversed, ['input', 'supersedesDecisionId']) : null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RecordTribunalOrderPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      decision: result.ok ? await shown(ctx, result.value) : null,
      userErrors: toUserErrors(RecordTribunalOrderError, result),
    });
  }

  @Can('decision:correct')
  @Mutation(() => CorrectDecisionPayload, {
    description:
      'Records a decision of a sitting as it should have been, in the place of how it was, which is kept with its outcome and date. For the chair of the sitting, while its papers are open.',
  })
  async correctDecision(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CorrectDecisionInput, { description: 'The decision as it should have been.' })
    input: CorrectDecisionInput,
  ): Promise<CorrectDecisionPayload> {
    const result = await correctDecision(ctx, {
      ...toDecisionContent(input),
      clientMutationId: input.clientMutationId ?? null,
      decisionId: fromGlobalId('Decision', input.decisionId, ['input', 'decisionId']),
      correctionReason: input.correctionReason,
      keepsMoney: input.keepsMoney,
    });
    return Object.assign(new CorrectDecisionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      decision: result.ok ? await shown(ctx, result.value) : null,
      userErrors: toUserErrors(CorrectDecisionError, result),
    });
  }

  @Can('decision:ratify')
  @Mutation(() => DeclineRatificationPayload, {
    description:
      'Declines what of a decision waits to be ratified and would be the caller’s to ratify. The decision is kept and stands as declined, its money is never committed, and the case waits for the panel again. For directors.',
  })
  async declineRatification(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DeclineRatificationInput, { description: 'The decision, and why.' })
    input: DeclineRatificationInput,
  ): Promise<DeclineRatificationPayload> {
    const result = await declineRatification(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      decisionId: fromGlobalId('Decision', input.decisionId, ['input', 'decisionId']),
      reason: input.reason,
    });
    return Object.assign(new DeclineRatificationPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      decision: result.ok ? await shown(ctx, result.value) : null,
      userErrors: toUserErrors(DeclineRatificationError, result),
    });
  }
}

async function shown(ctx: Ctx, decisionId: string): Promise<DecisionType | null> {
  return orNull(await ctx.load(decisionById, decisionId), toDecision);
}
