import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ManagementPlanType } from '../../budget/types/plan';
import { MeasuredInput } from '../../budget/types/plan-input';
import { ADD_SCENARIO_TO_PLAN_REFUSALS } from '../refusals/scenario-plan';
import { ScenarioType } from './scenario';

/** A lever that becomes a mitigation. */
@InputType('ScenarioLeverForPlanInput', { description: 'A lever of a scenario that becomes a mitigation of the plan.' })
export class ScenarioLeverForPlanInput extends MeasuredInput {
  @Field(() => Int, { description: 'The lever by its place in scenario.levers, from 0; one that would be done.' })
  lever: number;

  @Field(() => ID, { description: 'The person who answers for it in the plan.' })
  ownerId: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when it is done. Null: the last day of the plan.' })
  endDate?: Day | null;
}

/** What addScenarioToPlan takes. */
@InputType('AddScenarioToPlanInput', { description: 'Levers of a scenario that become mitigations of a plan.' })
export class AddScenarioToPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The scenario, which has a result.' })
  scenarioId: string;

  @Field(() => ID, { description: 'The management plan.' })
  planId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version the plan was read at. Null: whichever there is.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What has changed, up to 2,000 characters.' })
  note: string;

  @Field(() => [ScenarioLeverForPlanInput], { description: 'The levers.' })
  levers: ScenarioLeverForPlanInput[];
}

export const AddScenarioToPlanError = userErrorType('AddScenarioToPlan', ADD_SCENARIO_TO_PLAN_REFUSALS);

/** What addScenarioToPlan gives. */
@ObjectType('AddScenarioToPlanPayload', { simpleResolvers: true, description: 'What addScenarioToPlan gives.' })
export class AddScenarioToPlanPayload extends MutationPayload {
  @Field(() => ManagementPlanType, { nullable: true, description: 'The plan as saved; null when it was refused.' })
  plan: ManagementPlanType | null;

  @Field(() => [AddScenarioToPlanError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof AddScenarioToPlanError>[];
}

/** Where a mitigation is from. */
@ObjectType('MitigationSource', {
  simpleResolvers: true,
  description: 'The lever of a scenario that a mitigation of the management plan was taken from.',
})
export class MitigationSourceType {
  @Field(() => ScenarioType, { description: 'The scenario.' })
  scenario: ScenarioType;

  @Field(() => Int, { description: 'The lever by its place in scenario.levers.' })
  lever: number;

  @Field(() => Int, { description: 'The number of the run whose result it is.' })
  run: number;

  @Field(() => String, { description: 'SHA-256 of that result, in hexadecimal.' })
  resultDigest: string;

  @Field(() => Int, { description: 'The version of the plan by which it came into it.' })
  planVersion: number;
}
