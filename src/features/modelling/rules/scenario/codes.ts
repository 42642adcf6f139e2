/** How far a run of a scenario has come. The last three are for good. */
export const ScenarioRunStatus = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type ScenarioRunStatus = (typeof ScenarioRunStatus)[keyof typeof ScenarioRunStatus];

/** The four files a projection is learnt from. */
export const ProjectionFile = {
  TRANSITIONS: 'TRANSITIONS',
  POPULATION: 'POPULATION',
  COSTS: 'COSTS',
  STATES: 'STATES',
} as const;
export type ProjectionFile = (typeof ProjectionFile)[keyof typeof ProjectionFile];

/** Whose money a cost is (finance.md B26), education's apart into the block and what stands beside it, such as transport. */
export const ScenarioPayer = {
  HIGH_NEEDS_BLOCK: 'HIGH_NEEDS_BLOCK',
  EDUCATION: 'EDUCATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
} as const;
export type ScenarioPayer = (typeof ScenarioPayer)[keyof typeof ScenarioPayer];

/** The payers in the order in which figures list them. */
export const PAYERS = Object.values(ScenarioPayer);

/** What a lever does. */
export const LeverKind = {
  REQUESTS_GROWTH: 'REQUESTS_GROWTH',
  PRICE_GROWTH: 'PRICE_GROWTH',
  PRICE_CEILING: 'PRICE_CEILING',
  LOCAL_PROVISION: 'LOCAL_PROVISION',
  CAPACITY_LIMIT: 'CAPACITY_LIMIT',
  RETURN_AT_TRANSITION: 'RETURN_AT_TRANSITION',
  STEP_DOWN: 'STEP_DOWN',
  SHARES: 'SHARES',
  TRANSPORT: 'TRANSPORT',
  RETAINED_PLACES: 'RETAINED_PLACES',
} as const;
export type LeverKind = (typeof LeverKind)[keyof typeof LeverKind];

/** What a goal seek turns. */
export const GoalTerm = {
  PLACES: 'PLACES',
  FILL: 'FILL',
  UNIT_COST: 'UNIT_COST',
  PERCENT: 'PERCENT',
  START_YEAR: 'START_YEAR',
} as const;
export type GoalTerm = (typeof GoalTerm)[keyof typeof GoalTerm];

/** Which position a goal seek brings to balance. */
export const GoalPosition = { IN_YEAR: 'IN_YEAR', CUMULATIVE: 'CUMULATIVE' } as const;
export type GoalPosition = (typeof GoalPosition)[keyof typeof GoalPosition];

/** Where an opening deficit is from: what was brought into the first projected year, or what the year before is forecast to close with. */
export const DeficitSource = { BROUGHT_FORWARD: 'BROUGHT_FORWARD', FORECAST: 'FORECAST' } as const;
export type DeficitSource = (typeof DeficitSource)[keyof typeof DeficitSource];

/** The release of the scenario engine: raised whenever the same plan, inputs and seed would give other figures. */
export const ENGINE_VERSION = 5;
