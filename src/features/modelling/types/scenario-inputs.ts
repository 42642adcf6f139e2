import { Field, InputType, Int } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput } from '../../../platform/user-errors';
import { GoalPosition, GoalTerm, LeverKind, ScenarioPayer } from '../rules/scenario/codes';

/** What is assumed of the block. */
@InputType('ScenarioBlockInput', {
  description: 'What a scenario assumes of the high needs block beside its children.',
})
export class ScenarioBlockInput {
  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Deficit brought into the first projected year; negative is a surplus. Null: what the area’s books have brought forward into it, else what the year before is forecast to close with.',
  })
  openingDeficit?: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Income of the first projected year. Null: the block’s allocation of that financial year in the area’s books, else that of the year before, grown by incomeGrowthPercent.',
  })
  income?: Pence | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its growth, percent a year; null: none.' })
  incomeGrowthPercent?: Decimal | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Spend in the first projected year that no child of the projection drives. Null: where anything above is read from the books, what they forecast beside placements (otherForecast); else none.',
  })
  otherSpend?: Pence | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its growth, percent a year; null: none.' })
  otherSpendGrowthPercent?: Decimal | null;
}

/** A payer's part. */
@InputType('ScenarioShareInput', { description: 'A payer’s part of a price.' })
export class ScenarioShareInput {
  @Field(() => ScenarioPayer, { description: 'The payer.' })
  payer: ScenarioPayer;

  @Field(() => DecimalScalar, { description: 'Percent of the price, above 0.' })
  percent: Decimal;
}

/** A figure of a policy set. */
@InputType('ScenarioAssumptionInput', {
  description:
    'The policy set a lever’s figure is read from: for PRICE_GROWTH its central PRICE_GROWTH, for PRICE_CEILING its central PRICE_BAND, for the placeCost of LOCAL_PROVISION its central PLACE_RATE, as at the lever’s first day and for later days on which it has another. It is kept with the scenario: a later version changes nothing of it.',
})
export class ScenarioAssumptionInput {
  @Field(() => String, { description: 'The name of the set, of assumptionSets.' })
  set: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The code that the set’s value is for: a CostCategory, or of a band an AppraisalKind. Null: every one.',
  })
  appliesTo?: string | null;
}

/** A lever. */
@InputType('ScenarioLeverInput', {
  description: 'A lever. Its kind says which terms it takes; the others are not looked at.',
})
export class ScenarioLeverInput {
  @Field(() => LeverKind, { description: 'What it does.' })
  kind: LeverKind;

  @Field(() => String, { description: 'Its name, at most 100 characters.' })
  name: string;

  @Field(() => String, { description: 'Who answers for it, at most 100 characters.' })
  owner: string;

  @Field(() => String, { nullable: true, description: 'Where its figures come from; null: nobody said.' })
  source?: string | null;

  @Field(() => DateScalar, { description: 'From this day on; its first financial year counts by days.' })
  startDate: Day;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether it would be done: it counts in the mitigated figures alone. False: it comes anyway.',
  })
  isMitigation: boolean;

  @Field(() => [String], { nullable: true, description: 'The settings it touches; null: every one.' })
  settings?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The needs it touches; null: every one.' })
  needs?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The setting it fills, limits or keeps. A new local provision may bear a name of its own, which overflow, and the setting of RETURN_AT_TRANSITION, STEP_DOWN and RETAINED_PLACES, may name from its first day on.',
  })
  setting?: string | null;

  @Field(() => String, { nullable: true, description: 'The setting of those who are too many.' })
  overflow?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'National curriculum years (0 is reception): the first and last it takes, or those in which a phase begins. Null: all; reception, year 7 and year 12.',
  })
  ages?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Places, at most 10,000.' })
  places?: number | null;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description: 'Percent of the places filled in each year from the first; the last goes on. Null: all.',
  })
  fill?: Decimal[] | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds a year for a place, of LOCAL_PROVISION for one that is filled.',
  })
  unitCost?: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Of LOCAL_PROVISION: pounds a year that the block bears of a place that stands empty, since the funding of places is not withdrawn. Null: PLACE_RATE of the area’s assumption sets for LOCAL_SPECIAL, else the imported place rate of a special school, else 10000.00 as published, each for its days.',
  })
  placeCost?: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Of LOCAL_PROVISION: pounds a year of taking one of its children there and back, which education’s budgets beside the block bear. Null: as in the setting where there is one already; in a new one what journeys cost on average where its children come from (settings, needs), by need and payer: no saving of transport is claimed that nobody named.',
  })
  journeyCost?: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Of LOCAL_PROVISION: pounds that building it costs in all. They are told apart from every cost: the capital programme bears them, never the block. Null: none.',
  })
  capitalCost?: Pence | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Over how many months before the opening they are spent, 1 to 120, evenly by days. Null: 12.',
  })
  capitalMonths?: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Of LOCAL_PROVISION: revenue in all that the block spends before it opens, such as staff who come before the children. Null: none.',
  })
  leadInCost?: Pence | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Over how many months before the opening it is spent, 1 to 120, evenly by days. Null: 12. What falls before the first projected year is spent already, and in no figure.',
  })
  leadInMonths?: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent; a fall is negative.' })
  percent?: Decimal | null;

  @Field(() => [ScenarioShareInput], { nullable: true, description: 'How the price is divided; adds up to 100.' })
  shares?: ScenarioShareInput[] | null;

  @Field(() => ScenarioAssumptionInput, {
    nullable: true,
    description:
      'The policy set its percent, unitCost or placeCost is read from, which is then left out; null: it is given here.',
  })
  assumption?: ScenarioAssumptionInput | null;
}

/** What is sought. */
@InputType('ScenarioGoalInput', { description: 'The term of a lever that is turned until a year is in balance.' })
export class ScenarioGoalInput {
  @Field(() => Int, { description: 'The lever by its place in the list, from 0.' })
  lever: number;

  @Field(() => GoalTerm, { description: 'The term that is turned.' })
  term: GoalTerm;

  @Field(() => Int, { description: 'The least figure tried.' })
  least: number;

  @Field(() => Int, { description: 'The greatest figure tried.' })
  most: number;

  @Field(() => GoalPosition, {
    defaultValue: GoalPosition.IN_YEAR,
    description: 'The position that is to be in balance.',
  })
  position: GoalPosition;

  @Field(() => Int, { description: 'The projected year.' })
  year: number;
}

/** What createScenario takes. */
@InputType('CreateScenarioInput', {
  description: 'A scenario for the area. It is kept as it is given; run it with runScenario.',
})
export class CreateScenarioInput extends MutationInput {
  @Field(() => String, { description: 'Its name, at most 100 characters.' })
  name: string;

  @Field(() => String, { description: 'The set of imported files it is learnt from, by the name of projectionSets.' })
  projectionSet: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is learnt from the area’s own placements, as they are today and were on this day of up to five years before, each called by its financial year (need; kind of provision, where it is not in the area its area class, where children live there RESIDENTIAL_38_51 or RESIDENTIAL_52, such as INDEPENDENT_SPECIAL OUT_OF_AREA RESIDENTIAL_52; full-year cost by payer), and only the population from the set, a year’s for the financial year that begins in it.',
  })
  isOwnHistory: boolean;

  @Field(() => ScenarioBlockInput, {
    nullable: true,
    description:
      'What is assumed of the block. What is null of it, or all of it, is read from budgetPressure of the high needs block as it stands now, and kept with the scenario: scenario.block.books says what was.',
  })
  block?: ScenarioBlockInput | null;

  @Field(() => [ScenarioLeverInput], {
    defaultValue: [],
    description:
      'Its levers, at most 40. Shares of children (RETURN_AT_TRANSITION, STEP_DOWN) act first, then new provisions, then limits; of prices growth comes before ceilings. Within these the order of the list counts.',
  })
  levers: ScenarioLeverInput[];

  @Field(() => ScenarioGoalInput, { nullable: true, description: 'What is sought; null: nothing.' })
  goal?: ScenarioGoalInput | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Seed of the draws, from 0. Scenarios with one seed are drawn alike.',
  })
  seed: number;

  @Field(() => Int, { defaultValue: 1000, description: 'How often it is run, 10 to 5,000.' })
  runs: number;
}
