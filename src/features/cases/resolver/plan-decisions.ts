import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { planDecisionsByEventId } from '../loaders';
import { recordPlanDecision } from '../service/record-plan-decision';
import { PlanEventType } from '../types/clocks';
import {
  PlanDecisionType,
  RecordPlanDecisionError,
  RecordPlanDecisionInput,
  RecordPlanDecisionPayload,
  toPlanDecision,
} from '../types/plan-decision';
import { loadCase } from './load-case';

/** Who decided what a family is told of its plan. */
@Resolver()
export class PlanDecisionMutations {
  @Can('plan-event:record')
  @Mutation(() => RecordPlanDecisionPayload, {
    description:
      'Records who decided what an event of a plan tells the family, on which delegation and why: the letter is made from it, and none without it. Once of each event, also with the event itself (recordPlanEvent); what is wrong is put right by another, after which a family that was told is due another letter. For case officers.',
  })
  async recordPlanDecision(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPlanDecisionInput, { description: 'Of which event, who, and why.' })
    input: RecordPlanDecisionInput,
  ): Promise<RecordPlanDecisionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { delegation, reasons, replacesId } = input;
    const result = await recordPlanDecision(ctx, {
      ...{ clientMutationId, delegation, reasons },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      planEventId: fromGlobalId('PlanEvent', input.planEventId, ['input', 'planEventId']),
      deciderId: fromGlobalId('Person', input.deciderId, ['input', 'deciderId']),
      replacesId:
        typeof replacesId === 'string' ? fromGlobalId('PlanDecision', replacesId, ['input', 'replacesId']) : null,
    });
    return Object.assign(new RecordPlanDecisionPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordPlanDecisionError, result),
    });
  }
}

/** Who decided what an event tells. */
@Resolver(() => PlanEventType)
export class PlanEventDecisions {
  @FieldResolver(() => [PlanDecisionType], {
    description:
      'Who decided it, on which delegation and why, of what a family may appeal against: all that was recorded, the last stands. Empty: nothing is recorded, and no letter can be made.',
  })
  async decisions(@GraphQLContext() ctx: Ctx, @Root() { event }: PlanEventType): Promise<PlanDecisionType[]> {
    return (await ctx.load(planDecisionsByEventId, event.planEventId)).map(toPlanDecision);
  }
}

/** Who is named in it. */
@Resolver(() => PlanDecisionType)
export class PlanDecisionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided it; null: no longer there.' })
  async decider(@GraphQLContext() ctx: Ctx, @Root() { decision }: PlanDecisionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(decision.deciderId)), toPerson);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: no longer there.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { decision }: PlanDecisionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(decision.recordedBy)), toPerson);
  }
}
