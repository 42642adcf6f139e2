import { Arg, Args, Ctx as GraphQLContext, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import { fromGlobalId, type NodeType } from '../../../platform/global-id';
import { Live, type LiveEvent, SINCE } from '../../../platform/graphql-live';
import { mapPage } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { toUserErrors } from '../../../platform/user-errors';
import { resultByScenario, runsByScenario, scenarioById } from '../loaders/scenario';
import { type ScenarioResult } from '../rules/scenario/result';
import { compareScenarios } from '../service/compare-scenarios';
import { createScenario } from '../service/create-scenario';
import { listScenarios, listSets } from '../service/read-scenarios';
import { readBesideCommitted } from '../service/read-committed';
import { readWait } from '../service/read-wait';
import { cancelScenario, runScenario } from '../service/run-scenario';
import {
  ProjectionSetType,
  ScenarioConnection,
  ScenarioProgressType,
  ScenarioResultType,
  ScenarioRunType,
  ScenarioType,
  toResult,
  toRun,
  toScenario,
} from '../types/scenario';
import { ScenarioCommittedType, toCommitted } from '../types/scenario-committed';
import { ScenarioComparisonType, toComparison } from '../types/scenario-comparison';
import { CreateScenarioInput } from '../types/scenario-inputs';
import {
  CancelScenarioError,
  CancelScenarioInput,
  CancelScenarioPayload,
  CreateScenarioError,
  CreateScenarioPayload,
  RunScenarioError,
  RunScenarioInput,
  RunScenarioPayload,
} from '../types/scenario-payloads';
import { ScenarioWaitType, toWait } from '../types/scenario-wait';
import { toCommand } from './scenario-command';

/** Scenarios for the area. */
@Resolver()
export class ScenarioResolver {
  @Can('scenario:read')
  @Query(() => ScenarioType, {
    nullable: true,
    description: 'A scenario of my area. Null: there is none.',
  })
  scenario(
    @GraphQLContext() ctx: Ctx,
    @Arg('id', () => ID, { description: 'The scenario.' }) id: string,
  ): Promise<ScenarioType | null> {
    return loadScenario(ctx, fromGlobalId('Scenario', id, 'id'));
  }

  @Can('scenario:read')
  @Query(() => ScenarioConnection, { description: 'The scenarios of my area, the newest first.' })
  async scenarios(@GraphQLContext() ctx: Ctx, @Args(() => PageArgs) args: PageArgs): Promise<Connection<ScenarioType>> {
    return new ScenarioConnection(mapPage(await listScenarios(ctx, args), toScenario));
  }

  @Can('scenario:read')
  @Query(() => ScenarioComparisonType, {
    description:
      'Two scenarios of my area on common draws. Refused, with every reason (extensions.reasons), where their inputs, seeds or engines differ or one has no result.',
  })
  async scenarioComparison(
    @GraphQLContext() ctx: Ctx,
    @Arg('baseId', () => ID, { description: 'What the other is held against.' }) baseId: string,
    @Arg('otherId', () => ID, { description: 'The other.' }) otherId: string,
  ): Promise<ScenarioComparisonType> {
    const { base, other, comparison } = await compareScenarios(
      ctx,
      fromGlobalId('Scenario', baseId, 'baseId'),
      fromGlobalId('Scenario', otherId, 'otherId'),
    );
    return toComparison(base, other, comparison);
  }

  @Can('scenario:read')
  @Query(() => [ProjectionSetType], {
    description: 'The sets of imported files that scenarios can be learnt from, by name.',
  })
  async projectionSets(@GraphQLContext() ctx: Ctx): Promise<ProjectionSetType[]> {
    return (await listSets(ctx)).map(({ name, createdAt, rows }) =>
      Object.assign(new ProjectionSetType(), {
        ...{ name, createdAt, transitions: rows.TRANSITIONS ?? 0, population: rows.POPULATION ?? 0 },
        ...{ costs: rows.COSTS ?? 0, states: rows.STATES ?? 0 },
      }),
    );
  }

  @Can('scenario:manage')
  @Mutation(() => CreateScenarioPayload, {
    description:
      'Keeps a scenario with all it is learnt from, frozen: it comes to the same figures whenever it is run. For commissioners, finance and directors.',
  })
  async createScenario(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CreateScenarioInput, { description: 'The scenario.' }) input: CreateScenarioInput,
  ): Promise<CreateScenarioPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await createScenario(ctx, toCommand(input), clientMutationId);
    return Object.assign(new CreateScenarioPayload(), {
      clientMutationId,
      scenario: result.ok ? await loadScenario(ctx, result.value.scenarioId) : null,
      userErrors: toUserErrors(CreateScenarioError, result),
    });
  }

  @Can('scenario:manage')
  @Mutation(() => RunScenarioPayload, {
    description: 'Has a scenario run; scenarioProgress tells how far it is. For commissioners, finance and directors.',
  })
  async runScenario(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RunScenarioInput, { description: 'Which.' }) input: RunScenarioInput,
  ): Promise<RunScenarioPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const scenarioId = fromGlobalId('Scenario', input.scenarioId, ['input', 'scenarioId']);
    const result = await runScenario(ctx, scenarioId, clientMutationId);
    return Object.assign(new RunScenarioPayload(), {
      clientMutationId,
      scenario: result.ok ? await loadScenario(ctx, result.value.scenarioId) : null,
      userErrors: toUserErrors(RunScenarioError, result),
    });
  }

  @Can('scenario:manage')
  @Mutation(() => CancelScenarioPayload, {
    description:
      'Ends the run of a scenario that waits or goes on; nothing of it is kept. For commissioners, finance and directors.',
  })
  async cancelScenario(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CancelScenarioInput, { description: 'Which.' }) input: CancelScenarioInput,
  ): Promise<CancelScenarioPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const scenarioId = fromGlobalId('Scenario', input.scenarioId, ['input', 'scenarioId']);
    const result = await cancelScenario(ctx, scenarioId, clientMutationId);
    return Object.assign(new CancelScenarioPayload(), {
      clientMutationId,
      scenario: result.ok ? await loadScenario(ctx, result.value.scenarioId) : null,
      userErrors: toUserErrors(CancelScenarioError, result),
    });
  }
}

/** The runs of a scenario. */
@Resolver(() => ScenarioType)
export class ScenarioFields {
  @FieldResolver(() => [ScenarioRunType], { description: 'Its runs, the last first; empty: it was never run.' })
  async runHistory(@GraphQLContext() ctx: Ctx, @Root() { scenarioId }: ScenarioType): Promise<ScenarioRunType[]> {
    return (await ctx.load(runsByScenario, scenarioId)).map(toRun);
  }

  @FieldResolver(() => ScenarioResultType, {
    nullable: true,
    description: 'The result of its last run that came to an end; null: there is none yet.',
  })
  async result(@GraphQLContext() ctx: Ctx, @Root() { scenarioId }: ScenarioType): Promise<ScenarioResultType | null> {
    const text = await ctx.load(resultByScenario, scenarioId);
    return text === null ? null : toResult(JSON.parse(text) as ScenarioResult);
  }

  @FieldResolver(() => [ScenarioCommittedType], {
    description:
      'The years of its last result beside what the ledger held for them when the scenario was made, from the first year it held anything for as far as it reached then; empty: there is no such year, or no result yet.',
  })
  async besideCommitted(
    @GraphQLContext() ctx: Ctx,
    @Root() { scenarioId }: ScenarioType,
  ): Promise<ScenarioCommittedType[]> {
    const [scenario, text] = [await ctx.load(scenarioById, scenarioId), await ctx.load(resultByScenario, scenarioId)];
    if (scenario === null || text === null) return [];
    return (await readBesideCommitted(await ctx.read(), scenario, JSON.parse(text) as ScenarioResult)).map(toCommitted);
  }
}

/** What a run waits for. */
@Resolver(() => ScenarioRunType)
export class ScenarioRunFields {
  @FieldResolver(() => ScenarioWaitType, {
    nullable: true,
    description: 'What it waits for; null: it goes on, or has ended.',
  })
  async waiting(@GraphQLContext() ctx: Ctx, @Root() { run }: ScenarioRunType): Promise<ScenarioWaitType | null> {
    return toWait(await readWait(ctx, run));
  }
}

/** A scenario that is followed live. */
@Resolver()
export class ScenarioProgressResolver {
  @Can('scenario:read')
  @Live(
    () => ScenarioProgressType,
    {
      kind: 'scenarioProgress',
      ids: ({ scenarioId = '' }) => ({ scenarioId: fromGlobalId('Scenario', scenarioId, 'scenarioId') }),
    },
    'Follows the runs of a scenario: an event when one is asked for, begins, comes a tenth further or ends.',
  )
  async scenarioProgress(
    @GraphQLContext() ctx: Ctx,
    @Root() { cursor }: LiveEvent,
    @Arg('scenarioId', () => ID, { description: 'The scenario.' }) scenarioId: string,
    @Arg('since', () => String, SINCE) _since: string | null,
  ): Promise<ScenarioProgressType> {
    const scenario = await loadScenario(ctx, fromGlobalId('Scenario', scenarioId, 'scenarioId'));
    if (scenario === null) throw new NotFound('There is no such scenario.');
    return Object.assign(new ScenarioProgressType(), { cursor, scenario });
  }
}

async function loadScenario(ctx: Ctx, scenarioId: string): Promise<ScenarioType | null> {
  const scenario = await ctx.load(scenarioById, scenarioId);
  return scenario === null ? null : toScenario(scenario);
}

/** The resolvers of scenarios; `app.ts` takes them. */
export const scenarioResolvers = [
  ScenarioResolver,
  ScenarioFields,
  ScenarioRunFields,
  ScenarioProgressResolver,
] as const;

/** Scenarios by `node`; row-level security hides them from those who may not read them. */
export const scenarioNodeTypes: readonly NodeType[] = [{ name: 'Scenario', load: loadScenario }];
