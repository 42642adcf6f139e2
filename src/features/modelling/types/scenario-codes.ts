import { registerCodes } from '../../../platform/graphql-codes';
import {
  DeficitSource,
  GoalPosition,
  GoalTerm,
  LeverKind,
  ScenarioPayer,
  ScenarioRunStatus,
} from '../rules/scenario/codes';

registerCodes(ScenarioRunStatus, 'ScenarioRunStatus', 'How far a run of a scenario has come.', {
  QUEUED: 'It waits for a process that runs jobs.',
  RUNNING: 'It goes on; one whose process died is taken up again from its start, and `waiting` says so until then.',
  SUCCEEDED: 'It has its result, for good.',
  FAILED: 'It could not be done; the log says why.',
  CANCELLED: 'Somebody ended it; nothing of it is kept.',
});
registerCodes(ScenarioPayer, 'ScenarioPayer', 'Whose money a projected cost is.', {
  HIGH_NEEDS_BLOCK: 'The high needs block of the schools grant.',
  EDUCATION: 'Education budgets of the council beside the block, such as transport.',
  SOCIAL_CARE: 'Social care of the council.',
  HEALTH: 'Bodies of the health service.',
});
registerCodes(
  LeverKind,
  'ScenarioLeverKind',
  'What a lever of a scenario does, and the terms it takes. What a kind does not take is left out.',
  {
    REQUESTS_GROWTH: 'More or fewer get a plan: percent a year, compounding.',
    PRICE_GROWTH: 'Prices without transport of settings and needs rise or fall: percent a year, compounding.',
    PRICE_CEILING: 'No price above unitCost in settings and needs, as national price bands have it.',
    LOCAL_PROVISION:
      'A new provision: setting (its name, or one there is, which it expands), places, unitCost of a filled place, placeCost of an empty one, fill by year, from settings, needs and ages. Those who came to one of the settings or changed phase in it since the opening are offered its places; nobody is moved out of the middle of a phase to make room or fill one that was not waiting.',
    CAPACITY_LIMIT:
      'At most so many places in setting, and those that a LOCAL_PROVISION of the same setting has filled on top; whoever is too many is in overflow, at its price.',
    RETURN_AT_TRANSITION: 'Percent of those in settings and needs who come into a phase (ages) go on in setting.',
    STEP_DOWN: 'Percent of those in settings and needs go on in setting, every year.',
    SHARES: 'The price in settings and needs is divided by shares.',
    TRANSPORT:
      'Transport of children in settings and needs costs percent more or less, once. Refused where the inputs hold no cost of it: lines of TRANSPORT of the area’s placements, or the column transport of projection-costs. To a setting that only a lever opens it is the lever’s journeyCost.',
    RETAINED_PLACES:
      'The block pays unitCost for each of so many places in setting that stands empty and is not a new provision’s, which pays for its own.',
  },
);
registerCodes(GoalTerm, 'ScenarioGoalTerm', 'The term of a lever that a goal seek turns, in whole figures.', {
  PLACES: 'Places.',
  FILL: 'Percent of the places that are filled, the same in every year.',
  UNIT_COST: 'Whole pounds a year for a place.',
  PERCENT: 'Whole percent.',
  START_YEAR: 'The year in which it starts, on the day of its startDate.',
});
registerCodes(GoalPosition, 'ScenarioGoalPosition', 'Which position of the block is to be in balance.', {
  IN_YEAR: 'The year’s own: what is spent beyond the income of the year.',
  CUMULATIVE: 'The deficit of all years together at the end of the year.',
});
registerCodes(
  DeficitSource,
  'ScenarioDeficitSource',
  'Where in the books the deficit is from with which a scenario opens.',
  {
    BROUGHT_FORWARD: 'What was brought forward into the first projected financial year.',
    FORECAST: 'What the financial year before it is forecast to close with.',
  },
);
