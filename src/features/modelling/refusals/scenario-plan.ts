import { SAVE_PLAN_REFUSALS } from '../../budget/refusals/plan';

const OWN = {
  SCENARIO_NOT_RUN: 'The scenario has no result yet.',
  RESULT_OF_OLD_ENGINE: 'The scenario was last run by an engine that did not part the effect among its levers.',
  NO_LEVER: 'At least one lever has to be named.',
  LEVER_UNKNOWN: 'The scenario has no such lever, or it comes anyway and is nothing that would be done.',
  LEVER_TWICE: 'A lever is named once.',
  LEVER_IN_PLAN: 'The plan has a mitigation that was taken from this lever already.',
  LEVER_WITHOUT_EFFECT:
    'The lever changes nothing of the block in the years of the plan, or the plan and the scenario have no year in common.',
} as const;

/** What taking levers into a management plan can refuse, and what each means for the client. */
export const ADD_SCENARIO_TO_PLAN_REFUSALS = { ...OWN, ...SAVE_PLAN_REFUSALS } as const;
export type AddScenarioToPlanRefusalCode = keyof typeof ADD_SCENARIO_TO_PLAN_REFUSALS;

const SENTENCES: Readonly<Record<keyof typeof OWN, string>> = {
  SCENARIO_NOT_RUN:
    'Run the scenario with runScenario and wait for its end: what its levers bring is told by its result.',
  RESULT_OF_OLD_ENGINE: 'Run the scenario again: its result then says what each lever brings.',
  NO_LEVER: 'Name at least one lever that would be done, and who answers for it.',
  LEVER_UNKNOWN: 'Choose a lever by its place in scenario.levers, from 0, that would be done (isMitigation).',
  LEVER_TWICE: 'Name each lever once.',
  LEVER_IN_PLAN: 'Change that mitigation with saveManagementPlan, or leave this lever out.',
  LEVER_WITHOUT_EFFECT: 'Leave the lever out, or choose a plan whose five years the scenario projects.',
};

/** The refusal of a scenario or of one of its levers. */
export function scenarioPlanRefusal(
  code: keyof typeof OWN,
  ...field: readonly string[]
): { readonly code: AddScenarioToPlanRefusalCode; readonly field: readonly string[]; readonly message: string } {
  return { code, field, message: SENTENCES[code] };
}
