import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { readPlan } from '../../budget/service/read-plan';
import { MitigationType, toManagementPlan } from '../../budget/types/plan';
import { toPostingFilter } from '../../budget/types/pressure-filter';
import { scenarioById, takenLeverByMitigation } from '../loaders/scenario';
import { addScenarioToPlan, type AddScenarioToPlan } from '../service/add-scenario-to-plan';
import { toScenario } from '../types/scenario';
import {
  AddScenarioToPlanError,
  AddScenarioToPlanInput,
  AddScenarioToPlanPayload,
  MitigationSourceType,
} from '../types/scenario-mitigation';

/** A scenario's levers in the management plan. */
@Resolver()
export class ScenarioPlanResolver {
  @Can('plan:save')
  @Mutation(() => AddScenarioToPlanPayload, {
    description:
      'Saves a version of a management plan with levers of a scenario’s last result as mitigations, each with what it saves the block in each year of the plan, to the penny as the result tells it. For finance and commissioners.',
  })
  async addScenarioToPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AddScenarioToPlanInput, { description: 'Which levers.' }) input: AddScenarioToPlanInput,
  ): Promise<AddScenarioToPlanPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await addScenarioToPlan(ctx, toCommand(input), clientMutationId);
    const saved = result.ok ? await readPlan(ctx, { ...result.value, asAt: null }) : null;
    return Object.assign(new AddScenarioToPlanPayload(), {
      clientMutationId,
      plan: orNull(saved, toManagementPlan),
      userErrors: toUserErrors(AddScenarioToPlanError, result),
    });
  }
}

function toCommand({ scenarioId, planId, expectedVersion, note, levers }: AddScenarioToPlanInput): AddScenarioToPlan {
  return {
    ...{ note, expectedVersion: expectedVersion ?? null },
    scenarioId: fromGlobalId('Scenario', scenarioId, ['input', 'scenarioId']),
    planId: fromGlobalId('ManagementPlan', planId, ['input', 'planId']),
    levers: levers.map(({ lever, ownerId, endDate, measuredBy, placementIds }, index) => {
      const path = ['input', 'levers', String(index)];
      return {
        ...{ lever, endDate: endDate ?? null },
        ownerId: fromGlobalId('Person', ownerId, [...path, 'ownerId']),
        measuredBy: measuredBy === null || measuredBy === undefined ? null : toPostingFilter(measuredBy),
        placementIds: placementIds.map((id, at) =>
          fromGlobalId('Placement', id, [...path, 'placementIds', String(at)]),
        ),
      };
    }),
  };
}

/** Where a mitigation is from. */
@Resolver(() => MitigationType)
export class MitigationSourceFields {
  @FieldResolver(() => MitigationSourceType, {
    nullable: true,
    description: 'The scenario’s lever it was taken from; null: it was typed.',
  })
  async takenFrom(@GraphQLContext() ctx: Ctx, @Root() { id }: MitigationType): Promise<MitigationSourceType | null> {
    const taken = await ctx.load(takenLeverByMitigation, fromGlobalId('Mitigation', id, 'id'));
    const scenario = taken === null ? null : await ctx.load(scenarioById, taken.scenarioId);
    if (taken === null || scenario === null) return null;
    const { lever, runOrdinal: run, resultDigest, version: planVersion } = taken;
    return Object.assign(new MitigationSourceType(), {
      ...{ scenario: toScenario(scenario), lever, run, resultDigest, planVersion },
    });
  }
}

/** The resolvers of scenarios in the management plan; `app.ts` takes them. */
export const scenarioPlanResolvers = [ScenarioPlanResolver, MitigationSourceFields] as const;
