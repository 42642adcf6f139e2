import { Arg, Ctx as GraphQLContext, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId, type NodeType } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import type { GivenPriority } from '../rules/improvement/given';
import { rateImprovement, recordMonitoringVisit } from '../service/improvement/follow-plan';
import { readPlan, readPlans } from '../service/improvement/read-plan';
import { savePlan } from '../service/improvement/save-plan';
import { ImprovementPlanType, toImprovementPlan } from '../types/improvement';
import {
  RateImprovementError,
  RateImprovementInput,
  RateImprovementPayload,
  RecordMonitoringVisitError,
  RecordMonitoringVisitInput,
  RecordMonitoringVisitPayload,
  SaveImprovementPlanError,
  SaveImprovementPlanInput,
  SaveImprovementPlanPayload,
  type ImprovementPriorityInput,
} from '../types/improvement-inputs';
import { improvementFieldResolvers } from './improvement-fields';

const FOR_WHOM = 'For everybody who has a part in the area but feeds.';

/** What the area set out to improve. */
@Resolver()
export class ImprovementResolver {
  @Can('improvement:read')
  @Query(() => [ImprovementPlanType], {
    description: `The area’s improvement plans in their newest versions, as at today, the newest plan first. ${FOR_WHOM}`,
  })
  async improvementPlans(@GraphQLContext() ctx: Ctx): Promise<ImprovementPlanType[]> {
    return (await readPlans(ctx)).map(toImprovementPlan);
  }

  @Can('improvement:read')
  @Query(() => ImprovementPlanType, {
    nullable: true,
    description: `An improvement plan as at a day: what was said of it by then, and what its measures were. Null: there is none. ${FOR_WHOM}`,
  })
  async improvementPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('id', () => ID, { nullable: true, description: 'The plan. Null: the newest.' }) id: string | null | undefined,
    @Arg('version', () => Int, { nullable: true, description: 'Which version. Null: the newest.' })
    version: number | null | undefined,
    @Arg('asAt', () => DateScalar, { nullable: true, description: 'The day: today or earlier. Null: today.' })
    asAt: Day | null | undefined,
  ): Promise<ImprovementPlanType | null> {
    const planId = typeof id === 'string' ? fromGlobalId('ImprovementPlan', id, ['id']) : null;
    const found = await readPlan(ctx, { planId, version: version ?? null, asAt: asAt ?? null });
    return orNull(found, toImprovementPlan);
  }

  @Can('improvement:save')
  @Mutation(() => SaveImprovementPlanPayload, {
    description:
      'Saves an improvement plan, whole, as a version of its own; those before it stay, and what was said of its actions and milestones goes by their codes. For directors and administrators.',
  })
  async saveImprovementPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SaveImprovementPlanInput, { description: 'The plan as it is to stand.' })
    input: SaveImprovementPlanInput,
  ): Promise<SaveImprovementPlanPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { planId, note } = input;
    const result = await savePlan(ctx, {
      ...{ clientMutationId, note, kind: input.kind ?? null, name: input.name ?? null },
      planId: typeof planId === 'string' ? fromGlobalId('ImprovementPlan', planId, ['input', 'planId']) : null,
      expectedVersion: input.expectedVersion ?? null,
      letterDate: input.letterDate ?? null,
      keepsEarlierRecords: input.keepsEarlierRecords === true,
      priorities: input.priorities.map(toPriority),
    });
    return Object.assign(new SaveImprovementPlanPayload(), {
      clientMutationId,
      plan: result.ok ? await loadPlan(ctx, result.value.planId) : null,
      userErrors: toUserErrors(SaveImprovementPlanError, result),
    });
  }

  @Can('improvement:rate')
  @Mutation(() => RateImprovementPayload, {
    description:
      'Says how an action or a milestone stands, and why; what was said before stays. For directors and administrators.',
  })
  async rateImprovement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RateImprovementInput, { description: 'How it stands.' }) input: RateImprovementInput,
  ): Promise<RateImprovementPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { code, rating, ratedDate, reason, evidence } = input;
    const result = await rateImprovement(ctx, {
      planId: fromGlobalId('ImprovementPlan', input.planId, ['input', 'planId']),
      ...{ clientMutationId, code, rating, ratedDate, reason, evidence },
    });
    return Object.assign(new RateImprovementPayload(), {
      clientMutationId,
      plan: result.ok ? await loadPlan(ctx, result.value) : null,
      userErrors: toUserErrors(RateImprovementError, result),
    });
  }

  @Can('improvement:rate')
  @Mutation(() => RecordMonitoringVisitPayload, {
    description:
      'Records a visit of those who watch over a plan, and what they found. For directors and administrators.',
  })
  async recordMonitoringVisit(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordMonitoringVisitInput, { description: 'The visit.' }) input: RecordMonitoringVisitInput,
  ): Promise<RecordMonitoringVisitPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { visitDate, visitor, progress, finding, evidence } = input;
    const result = await recordMonitoringVisit(ctx, {
      planId: fromGlobalId('ImprovementPlan', input.planId, ['input', 'planId']),
      ...{ clientMutationId, visitDate, visitor, progress, finding, evidence },
    });
    return Object.assign(new RecordMonitoringVisitPayload(), {
      clientMutationId,
      plan: result.ok ? await loadPlan(ctx, result.value) : null,
      userErrors: toUserErrors(RecordMonitoringVisitError, result),
    });
  }
}

async function loadPlan(ctx: Ctx, planId: string): Promise<ImprovementPlanType | null> {
  return orNull(await readPlan(ctx, { planId, version: null, asAt: null }), toImprovementPlan);
}

function toPriority(given: ImprovementPriorityInput, at: number): GivenPriority {
  const path = ['input', 'priorities', String(at), 'actions'];
  return {
    ...{ code: given.code, title: given.title, concern: given.concern },
    actions: given.actions.map(({ code, title, owners, milestones }, index) => ({
      ...{ code, title },
      owners: owners.map(({ agencyId, personId, post }, place) => {
        const own = [...path, String(index), 'owners', String(place)];
        return {
          agencyId: fromGlobalId('Agency', agencyId, [...own, 'agencyId']),
          personId: typeof personId === 'string' ? fromGlobalId('Person', personId, [...own, 'personId']) : null,
          post: post ?? null,
        };
      }),
      milestones: milestones.map((one) => ({ code: one.code, title: one.title, dueDate: one.dueDate })),
    })),
    measures: given.measures.map(({ measure, baselineDate, targets }) => ({
      ...{ measure, baselineDate },
      targets: targets.map(({ date, number, amount }) => ({ date, number: number ?? null, amount: amount ?? null })),
    })),
  };
}

/** Every resolver of improvement plans; `app.ts` takes them. */
export const improvementResolvers = [ImprovementResolver, ...improvementFieldResolvers] as const;

/** What of them `node` can fetch. */
export const improvementNodeTypes: readonly NodeType[] = [{ name: 'ImprovementPlan', load: loadPlan }];
