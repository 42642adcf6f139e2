import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CANCEL_SCENARIO_REFUSALS, CREATE_SCENARIO_REFUSALS, RUN_SCENARIO_REFUSALS } from '../refusals/scenario';
import { ScenarioType } from './scenario';

/** What runScenario takes. */
@InputType('RunScenarioInput', { description: 'Which scenario to run.' })
export class RunScenarioInput extends MutationInput {
  @Field(() => ID, { description: 'The scenario.' })
  scenarioId: string;
}

/** What cancelScenario takes. */
@InputType('CancelScenarioInput', { description: 'Of which scenario the run that waits or goes on is ended.' })
export class CancelScenarioInput extends MutationInput {
  @Field(() => ID, { description: 'The scenario.' })
  scenarioId: string;
}

export const CreateScenarioError = userErrorType('CreateScenario', CREATE_SCENARIO_REFUSALS);
export const RunScenarioError = userErrorType('RunScenario', RUN_SCENARIO_REFUSALS);
export const CancelScenarioError = userErrorType('CancelScenario', CANCEL_SCENARIO_REFUSALS);

const SCENARIO = { nullable: true, description: 'The scenario as it stands; null when it was refused.' } as const;

/** What createScenario gives. */
@ObjectType('CreateScenarioPayload', { simpleResolvers: true, description: 'What createScenario gives.' })
export class CreateScenarioPayload extends MutationPayload {
  @Field(() => ScenarioType, SCENARIO)
  scenario: ScenarioType | null;

  @Field(() => [CreateScenarioError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof CreateScenarioError>[];
}

/** What runScenario gives. */
@ObjectType('RunScenarioPayload', { simpleResolvers: true, description: 'What runScenario gives.' })
export class RunScenarioPayload extends MutationPayload {
  @Field(() => ScenarioType, SCENARIO)
  scenario: ScenarioType | null;

  @Field(() => [RunScenarioError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof RunScenarioError>[];
}

/** What cancelScenario gives. */
@ObjectType('CancelScenarioPayload', { simpleResolvers: true, description: 'What cancelScenario gives.' })
export class CancelScenarioPayload extends MutationPayload {
  @Field(() => ScenarioType, SCENARIO)
  scenario: ScenarioType | null;

  @Field(() => [CancelScenarioError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof CancelScenarioError>[];
}
