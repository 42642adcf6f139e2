/** What can be wrong with a lever or with the goal, and what each means for the client. */
export const LEVER_PROBLEMS = {
  LEVER_NAME_MISSING: 'A lever has to be named, and somebody has to answer for it.',
  LEVER_TERM_MISSING: 'The kind of lever needs a term that was not given.',
  LEVER_TERM_OUT_OF_RANGE: 'A term of the lever is not in its range.',
  LEVER_LIST_TOO_LONG: 'A list of the lever has more than 100 entries.',
  LEVER_START_OUT_OF_RANGE: 'The lever starts after the last projected year.',
  SETTING_UNKNOWN: 'What the scenario is learnt from knows no such setting.',
  NEED_UNKNOWN: 'What the scenario is learnt from knows no such need.',
  TRANSPORT_UNKNOWN: 'What the scenario is learnt from holds no cost of transport for what the lever touches.',
  SHARES_NOT_WHOLE: 'Shares of a price add up to 100.',
  ASSUMPTION_NOT_TAKEN: 'The kind of lever takes no figure from a policy set, or its figure was given beside it.',
  ASSUMPTION_UNKNOWN: 'No policy set of the name says, for the first day of the lever, what the lever needs.',
  GOAL_TERM_UNKNOWN: 'The lever has no such term, or there is no such lever.',
  GOAL_OUT_OF_RANGE: 'The goal’s figures or its year are not in their range.',
} as const;
export type LeverProblemCode = keyof typeof LEVER_PROBLEMS;

/** The terms of a lever by their names in the input. */
export type LeverTerm =
  | 'kind'
  | 'name'
  | 'owner'
  | 'startDate'
  | 'settings'
  | 'needs'
  | 'setting'
  | 'overflow'
  | 'ages'
  | 'places'
  | 'fill'
  | 'unitCost'
  | 'placeCost'
  | 'journeyCost'
  | 'capitalCost'
  | 'capitalMonths'
  | 'leadInCost'
  | 'leadInMonths'
  | 'percent'
  | 'shares'
  | 'assumption';

/** What is wrong, and the path in the input. */
export interface LeverProblem {
  readonly code: LeverProblemCode;
  readonly field: readonly string[];
  readonly message: string;
}

const SENTENCES: Readonly<Record<LeverProblemCode, string>> = {
  LEVER_NAME_MISSING: 'Give the lever a name and say who answers for it, each with at most 100 characters.',
  LEVER_TERM_MISSING: 'This kind of lever needs this term; give it.',
  LEVER_TERM_OUT_OF_RANGE:
    'Percentages lie between -100 and 1,000 (of children and places between 0 and 100), places between 0 and 10,000, unit costs between 0 and 1,000,000 pounds, capital and lead-in between 0 and 1,000,000,000 pounds over 1 to 120 months, ages between -4 and 21.',
  LEVER_LIST_TOO_LONG: 'A list of a lever has at most 100 entries; leave out the others.',
  LEVER_START_OUT_OF_RANGE:
    'Choose a day before the end of the last projected year, and not more than fifty years before it.',
  SETTING_UNKNOWN:
    'Choose settings that the valid states of the inputs name. A new local provision may bear a name of its own, which overflow, and the setting of RETURN_AT_TRANSITION, STEP_DOWN and RETAINED_PLACES, may name from its first day on; what comes anyway only where the provision does.',
  NEED_UNKNOWN: 'Choose needs that the valid states of the inputs name.',
  TRANSPORT_UNKNOWN:
    'The lever would do nothing: send the costs with a column transport (pounds a year of taking a child of the state there and back), or choose settings and needs whose placements have a line of TRANSPORT; or leave the lever out.',
  SHARES_NOT_WHOLE: 'Name each payer once with a percentage above 0, so that all add up to exactly 100.',
  ASSUMPTION_NOT_TAKEN:
    'Only the growth of prices (percent), a ceiling of prices (unitCost) and local provision (placeCost) take their figure from a policy set; leave that figure out, or the set.',
  ASSUMPTION_UNKNOWN:
    'Choose a set by a name of assumptionSets that says, for the first day of the lever and for what appliesTo names, the growth of prices for that lever, price bands for a ceiling of prices, or place rates for local provision.',
  GOAL_TERM_UNKNOWN: 'Choose a lever by its place in the list, from 0, and a term that its kind has.',
  GOAL_OUT_OF_RANGE:
    'The least must be below the most, both in the range of the term, and the year one of the projected years.',
};

/** The problem of a lever's term. */
export function leverProblem(code: LeverProblemCode, at: number, term: LeverTerm): LeverProblem {
  return { code, field: ['levers', String(at), term], message: SENTENCES[code] };
}

/** The problem of the goal. */
export function goalProblem(code: 'GOAL_TERM_UNKNOWN' | 'GOAL_OUT_OF_RANGE', term: string): LeverProblem {
  return { code, field: ['goal', term], message: SENTENCES[code] };
}
