import { type BlockProblem } from '../rules/scenario/check-block';
import { type LeverProblem, type LeverProblemCode, LEVER_PROBLEMS } from '../rules/scenario/lever-problems';

/** What is wrong, where in the input, and what would be right. */
export interface ScenarioRefusal<Code extends string> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/** What creating a scenario can refuse, and what each means for the client. */
export const CREATE_SCENARIO_REFUSALS = {
  NAME_MISSING: 'The scenario has to be named.',
  PROJECTION_SET_UNKNOWN: 'There is no such set of imported files.',
  INPUTS_INCOMPLETE: 'What it would be learnt from lacks something that a projection cannot do without.',
  BLOCK_OUT_OF_RANGE: 'A figure of the block is not in its range.',
  BLOCK_NOT_IN_BOOKS: 'The area’s books have no allocation or balance of the block for the first projected year.',
  RUNS_OUT_OF_RANGE: 'A scenario is run 10 to 5,000 times.',
  SEED_OUT_OF_RANGE: 'A seed is a whole number from 0 to 2,147,483,647.',
  LEVERS_COUNT: 'A scenario has at most 40 levers.',
  ...LEVER_PROBLEMS,
} as const;
export type CreateScenarioRefusalCode = keyof typeof CREATE_SCENARIO_REFUSALS;

/** What running a scenario can refuse. */
export const RUN_SCENARIO_REFUSALS = {
  ALREADY_RUNNING: 'A run of the scenario waits or goes on already.',
} as const;
export type RunScenarioRefusalCode = keyof typeof RUN_SCENARIO_REFUSALS;

/** What cancelling a run can refuse. */
export const CANCEL_SCENARIO_REFUSALS = {
  NOT_RUNNING: 'No run of the scenario waits or goes on.',
} as const;
export type CancelScenarioRefusalCode = keyof typeof CANCEL_SCENARIO_REFUSALS;

const SENTENCES: Readonly<
  Record<
    Exclude<CreateScenarioRefusalCode, LeverProblemCode | 'INPUTS_INCOMPLETE' | 'BLOCK_OUT_OF_RANGE'>,
    readonly [string, string]
  >
> = {
  NAME_MISSING: ['name', 'Name the scenario, for example "A school for 60 in 2028", with at most 100 characters.'],
  PROJECTION_SET_UNKNOWN: [
    'projectionSet',
    'There is no set of that name. Import its four files under it first, or choose another; none stands for the area’s own history.',
  ],
  BLOCK_NOT_IN_BOOKS: [
    'block',
    'Give the income and the opening deficit: no allocation is entered for the first projected financial year nor for the one before it, or no balance that it begins with can be told from them.',
  ],
  RUNS_OUT_OF_RANGE: ['runs', 'Choose 10 to 5,000 runs; 1,000 are usual.'],
  SEED_OUT_OF_RANGE: ['seed', 'Choose a whole number from 0 to 2,147,483,647.'],
  LEVERS_COUNT: ['levers', 'Leave out levers until there are 40 at most.'],
};

/** The refusal of a scenario as a whole, by code. */
export function createScenarioRefusal(code: keyof typeof SENTENCES): ScenarioRefusal<CreateScenarioRefusalCode> {
  const [field, message] = SENTENCES[code];
  return { code, field: [field], message };
}

/** A figure of the block that is out of its range, by its name in the input. */
export function blockRefusal({ term, message }: BlockProblem): ScenarioRefusal<CreateScenarioRefusalCode> {
  return { code: 'BLOCK_OUT_OF_RANGE', field: ['block', term], message };
}

/** What the inputs lack, in their own words. */
export function inputsRefusal(message: string): ScenarioRefusal<CreateScenarioRefusalCode> {
  return { code: 'INPUTS_INCOMPLETE', field: ['projectionSet'], message };
}

/** What is wrong with a lever or the goal. */
export function leverRefusal({ code, field, message }: LeverProblem): ScenarioRefusal<CreateScenarioRefusalCode> {
  return { code, field, message };
}

/** The refusal of a run. */
export function runScenarioRefusal(): ScenarioRefusal<RunScenarioRefusalCode> {
  return {
    code: 'ALREADY_RUNNING',
    field: ['scenarioId'],
    message: 'The scenario is being run. Wait for its end, or cancel that run first.',
  };
}

/** The refusal of a cancellation. */
export function cancelScenarioRefusal(): ScenarioRefusal<CancelScenarioRefusalCode> {
  return { code: 'NOT_RUNNING', field: ['scenarioId'], message: 'Nothing is being run; there is nothing to cancel.' };
}
