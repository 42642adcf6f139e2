import { registerEnumType } from 'type-graphql';
import {
  DeficitSource,
  GoalPosition,
  GoalTerm,
  LeverKind,
  ScenarioPayer,
  ScenarioRunStatus,
} from '../rules/scenario/codes';

registerEnumType(ScenarioRunStatus, {
  name: 'ScenarioRunStatus',
  description: 'How far a run of a scenario has come.',
  valuesConfig: {
    QUEUED: { description: 'It waits for a process that runs jobs.' },
    RUNNING: {
      description:
        'It goes on; one whose process died is taken up again from its start, and `waiting` says so until then.',
    },
    SUCCEEDED: { description: 'It has its result, for good.' },
    FAILED: { description: 'It could not be done; the log says why.' },
    CANCELLED: { description: 'Somebody ended it; nothing of it is kept.' },
  },
});
registerEnumType(ScenarioPayer, {
  name: 'ScenarioPayer',
  description: 'Whose money a projected cost is.',
  valuesConfig: {
    HIGH_NEEDS_BLOCK: { description: 'The high needs block of the schools grant.' },
    EDUCATION: { description: 'Education budgets of the council beside the block, such as transport.' },
    SOCIAL_CARE: { description: 'Social care of the council.' },
    HEALTH: { description: 'Bodies of the health service.' },
  },
});
registerEnumType(LeverKind, {
  name: 'ScenarioLeverKind',
  description: 'What a lever of a scenario does, and the terms it takes. What a kind does not take is left out.',
  valuesConfig: {
    REQUESTS_GROWTH: { description: 'More or fewer get a plan: percent a year, compounding.' },
    PRICE_GROWTH: {
      description: 'Prices without transport of settings and needs rise or fall: percent a year, compounding.',
    },
    PRICE_CEILING: { description: 'No price above unitCost in settings and needs, as national price bands have it.' },
    LOCAL_PROVISION: {
      description:
        'A new provision: setting (its name, or one there is, which it expands), places, unitCost of a filled place, placeCost of an empty one, fill by year, from settings, needs and ages. Those who came to one of the settings or changed phase in it since the opening are offered its places; nobody is moved out of the middle of a phase to make room or fill one that was not waiting.',
    },
    CAPACITY_LIMIT: {
      description:
        'At most so many places in setting, and those that a LOCAL_PROVISION of the same setting has filled on top; whoever is too many is in overflow, at its price.',
    },
    RETURN_AT_TRANSITION: {
      description: 'Percent of those in settings and needs who come into a phase (ages) go on in setting.',
    },
    STEP_DOWN: { description: 'Percent of those in settings and needs go on in setting, every year.' },
    SHARES: { description: 'The price in settings and needs is divided by shares.' },
    TRANSPORT: {
      description:
        'Transport of children in settings and needs costs percent more or less, once. Refused where the inputs hold no cost of it: lines of TRANSPORT of the area’s placements, or the column transport of projection-costs. To a setting that only a lever opens it is the lever’s journeyCost.',
    },
    RETAINED_PLACES: {
      description:
        'The block pays unitCost for each of so many places in setting that stands empty and is not a new provision’s, which pays for its own.',
    },
  },
});
registerEnumType(GoalTerm, {
  name: 'ScenarioGoalTerm',
  description: 'The term of a lever that a goal seek turns, in whole figures.',
  valuesConfig: {
    PLACES: { description: 'Places.' },
    FILL: { description: 'Percent of the places that are filled, the same in every year.' },
    UNIT_COST: { description: 'Whole pounds a year for a place.' },
    PERCENT: { description: 'Whole percent.' },
    START_YEAR: { description: 'The year in which it starts, on the day of its startDate.' },
  },
});
registerEnumType(GoalPosition, {
  name: 'ScenarioGoalPosition',
  description: 'Which position of the block is to be in balance.',
  valuesConfig: {
    IN_YEAR: { description: 'The year’s own: what is spent beyond the income of the year.' },
    CUMULATIVE: { description: 'The deficit of all years together at the end of the year.' },
  },
});
registerEnumType(DeficitSource, {
  name: 'ScenarioDeficitSource',
  description: 'Where in the books the deficit is from with which a scenario opens.',
  valuesConfig: {
    BROUGHT_FORWARD: { description: 'What was brought forward into the first projected financial year.' },
    FORECAST: { description: 'What the financial year before it is forecast to close with.' },
  },
});
