import { Field, Int, ObjectType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { CURSOR_DESCRIPTION } from '../../../platform/graphql-live';
import { connectionType } from '../../../platform/paging';
import { DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import { ScenarioRunStatus } from '../rules/scenario/codes';
import { type FoundGoal } from '../rules/scenario/goal-seek';
import { toPence } from '../rules/scenario/rounded';
import { type ScenarioResult } from '../rules/scenario/result';
import { type Scenario, type ScenarioRun } from '../rules/scenario/stored';
import './scenario-codes';
import { ScenarioBlockType, ScenarioGoalType, ScenarioLeverType, toBlock, toGoal, toLever } from './scenario-plan';
import { ScenarioYearType, toScenarioYear } from './scenario-figures';
import { ScenarioLeverEffectType, toLeverEffects } from './scenario-levers';
import { ScenarioBackTestType, toBackTest } from './scenario-score';

/** What was found. */
@ObjectType('ScenarioFoundGoal', { simpleResolvers: true, description: 'What a goal seek found.' })
export class ScenarioFoundGoalType {
  @Field(() => Int, {
    nullable: true,
    description:
      'The whole figure with which the mean position is balance or better, nearest to where it no longer is; null: there is none between the least and the most.',
  })
  value: number | null;

  @Field(() => Boolean, {
    description:
      'Whether every whole figure between the least and the most balances the year; value is then the end that does so most narrowly.',
  })
  everyBalances: boolean;

  @Field(() => MoneyScalar, {
    description: 'The mean position with it, or with the better end where there is none; a deficit is positive.',
  })
  reached: Pence;

  @Field(() => Int, { description: 'How many runs each figure was tried with, all on the same draws.' })
  runs: number;
}

/** A state without a price. */
@ObjectType('UnpricedState', {
  simpleResolvers: true,
  description: 'A need in a setting that what the scenario is learnt from gives no price of.',
})
export class UnpricedStateType {
  @Field(() => String, { description: 'The need, as the inputs name it.' })
  need: string;

  @Field(() => String, { description: 'The setting, as the inputs name it.' })
  setting: string;

  @Field(() => MoneyScalar, {
    description: 'What was taken for it: the mean of its setting’s prices; 0.00 where the setting has none.',
  })
  cost: Pence;
}

/** A result. */
@ObjectType('ScenarioResult', { simpleResolvers: true, description: 'The result of a run, kept with its digest.' })
export class ScenarioResultType {
  @Field(() => Int, { description: 'The release of the engine that made it.' })
  engineVersion: number;

  @Field(() => Int, { description: 'The year whose children are known.' })
  seedYear: number;

  @Field(() => [ScenarioYearType], { description: 'The projected years.' })
  years: ScenarioYearType[];

  @Field(() => [UnpricedStateType], {
    description: 'The states that children can be in and that nobody gave a price, before any lever.',
  })
  unpriced: UnpricedStateType[];

  @Field(() => [ScenarioLeverEffectType], {
    description: 'What each lever that would be done brings; empty in results of engines before the third.',
  })
  leverEffects: ScenarioLeverEffectType[];

  @Field(() => ScenarioBackTestType, {
    nullable: true,
    description: 'The score of the method; null: too few years were seen to hold one out.',
  })
  backTest: ScenarioBackTestType | null;

  @Field(() => ScenarioFoundGoalType, { nullable: true, description: 'What was found; null: nothing was sought.' })
  goal: ScenarioFoundGoalType | null;
}

/** A run. */
@ObjectType('ScenarioRun', { simpleResolvers: true, description: 'A run of a scenario.' })
export class ScenarioRunType {
  /** For the field that is looked up. */
  readonly run: ScenarioRun;

  @Field(() => Int, { description: 'Its number, from 1.' })
  ordinal: number;

  @Field(() => ScenarioRunStatus, { description: 'How far it has come.' })
  status: ScenarioRunStatus;

  @Field(() => Int, { description: 'Percent done; of one that `waiting` says was interrupted what was done before.' })
  percentDone: number;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null: it waits, or never did.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null: it has not.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'The release of the engine.' })
  engineVersion: number;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the result, in hexadecimal: the same inputs, plan, seed, runs and engine give the same one on any machine; null: there is no result.',
  })
  resultDigest: string | null;
}

/** A scenario. */
@ObjectType('Scenario', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What would become of the area: a projection of its children under levers. Never changed; another wish is another scenario. For commissioners, finance, directors and auditors.',
})
export class ScenarioType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly scenarioId: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, {
    description: 'What it is learnt from: the name of the set of files, or the area’s own placements.',
  })
  source: string;

  @Field(() => String, { description: 'SHA-256 of all it is learnt from, as it was frozen, in hexadecimal.' })
  inputsDigest: string;

  @Field(() => ScenarioBlockType, { description: 'What is assumed of the block.' })
  block: ScenarioBlockType;

  @Field(() => [ScenarioLeverType], { description: 'Its levers, in their order.' })
  levers: ScenarioLeverType[];

  @Field(() => ScenarioGoalType, { nullable: true, description: 'What is sought; null: nothing.' })
  goal: ScenarioGoalType | null;

  @Field(() => Int, { description: 'The seed of its draws.' })
  seed: number;

  @Field(() => Int, { description: 'How often it is run.' })
  runs: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Date;
}

/** A page of scenarios. */
export const ScenarioConnection = connectionType('Scenario', () => ScenarioType);

/** A set of files. */
@ObjectType('ProjectionSet', {
  simpleResolvers: true,
  description: 'A set of imported files that scenarios can be learnt from.',
})
export class ProjectionSetType {
  @Field(() => String, { description: 'Its name: the source that was named with the files.' })
  name: string;

  @Field(() => Int, { description: 'Rows of projection-transitions.' })
  transitions: number;

  @Field(() => Int, { description: 'Rows of projection-population.' })
  population: number;

  @Field(() => Int, { description: 'Rows of projection-costs.' })
  costs: number;

  @Field(() => Int, { description: 'Rows of projection-states.' })
  states: number;

  @Field(() => DateTimeScalar, { description: 'When its first rows came.' })
  createdAt: Date;
}

/** What a follower of a scenario is sent. */
@ObjectType('ScenarioProgress', {
  simpleResolvers: true,
  description: 'A scenario’s run has come further; the scenario is as the subscriber may see it now.',
})
export class ScenarioProgressType {
  @Field(() => String, { description: CURSOR_DESCRIPTION })
  cursor: string;

  @Field(() => ScenarioType, { description: 'The scenario as it is now.' })
  scenario: ScenarioType;
}

/** A scenario as published. */
export function toScenario(scenario: Scenario): ScenarioType {
  const { scenarioId, name, source, inputsDigest, plan, seed, runs, createdAt } = scenario;
  return Object.assign(new ScenarioType(), {
    id: toGlobalId('Scenario', scenarioId),
    ...{ scenarioId, name, source, inputsDigest, seed, runs, createdAt, goal: toGoal(plan.goal) },
    block: toBlock(plan),
    levers: plan.levers.map(toLever),
  });
}

/** A run as published. */
export function toRun(run: ScenarioRun): ScenarioRunType {
  return Object.assign(new ScenarioRunType(), { ...run, run });
}

/** A result as published. */
export function toResult({
  engineVersion,
  seedYear,
  years,
  unpriced,
  levers,
  backTest,
  goal,
}: ScenarioResult): ScenarioResultType {
  return Object.assign(new ScenarioResultType(), {
    ...{ engineVersion, seedYear, goal: toFound(goal) },
    years: years.map((year) => toScenarioYear(year, { seedYear, backTest })),
    unpriced: (unpriced ?? []).map(({ cost, ...state }) =>
      Object.assign(new UnpricedStateType(), { ...state, cost: toPence(cost) }),
    ),
    leverEffects: toLeverEffects(levers ?? [], years),
    backTest: backTest === null ? null : toBackTest(backTest),
  });
}

function toFound(goal: FoundGoal | null): ScenarioFoundGoalType | null {
  if (goal === null) return null;
  const { value, reached, runs, everyBalances = false } = goal;
  return Object.assign(new ScenarioFoundGoalType(), { value, everyBalances, reached: toPence(reached), runs });
}
