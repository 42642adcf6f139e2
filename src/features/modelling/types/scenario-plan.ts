import { Field, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DateScalar, DateTimeScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { DeficitSource, GoalPosition, GoalTerm, LeverKind, ScenarioPayer } from '../rules/scenario/codes';
import { type BlockBooks, type Goal, type Lever, type ScenarioPlan } from '../rules/scenario/plan';
import { ScenarioAssumedValueType, ScenarioAssumptionType, toAssumedValue, toAssumption } from './scenario-assumption';
import './scenario-codes';
import { toDecimal, toPence } from '../rules/scenario/rounded';

/** What was read from the books. */
@ObjectType('ScenarioBooks', {
  simpleResolvers: true,
  description:
    'What of a scenario’s block was read from the area’s books when it was made. The figures stay as they were read.',
})
export class ScenarioBooksType {
  @Field(() => DateTimeScalar, {
    description: 'The instant the books were read as at: budgetPressure(asAt:) gives the same.',
  })
  asAt: Date;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description:
      'Whose allocation the income is; the year before the first projected one: grown by incomeGrowthPercent. Null: it was given.',
  })
  incomeYear: FinancialYear | null;

  @Field(() => DeficitSource, { nullable: true, description: 'Where the opening deficit is from; null: it was given.' })
  deficitFrom: DeficitSource | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'Whose forecast beside placements the other spend is, grown likewise; null: it was given.',
  })
  otherSpendYear: FinancialYear | null;
}

/** What is assumed of the block. */
@ObjectType('ScenarioBlock', {
  simpleResolvers: true,
  description: 'What a scenario assumes of the high needs block beside its children.',
})
export class ScenarioBlockType {
  @Field(() => MoneyScalar, { description: 'Deficit brought into the first projected year; negative is a surplus.' })
  openingDeficit: Pence;

  @Field(() => MoneyScalar, { description: 'Income of the first projected year.' })
  income: Pence;

  @Field(() => DecimalScalar, { description: 'Its growth, percent a year.' })
  incomeGrowthPercent: Decimal;

  @Field(() => MoneyScalar, {
    description: 'Spend in the first projected year that no child of the projection drives.',
  })
  otherSpend: Pence;

  @Field(() => DecimalScalar, { description: 'Its growth, percent a year.' })
  otherSpendGrowthPercent: Decimal;

  @Field(() => ScenarioBooksType, {
    nullable: true,
    description: 'What of it was read from the area’s books, and as at when; null: all of it was given.',
  })
  books: ScenarioBooksType | null;
}

/** A payer's part. */
@ObjectType('ScenarioShare', { simpleResolvers: true, description: 'A payer’s part of a price.' })
export class ScenarioShareType {
  @Field(() => ScenarioPayer, { description: 'The payer.' })
  payer: ScenarioPayer;

  @Field(() => DecimalScalar, { description: 'Percent of the price.' })
  percent: Decimal;
}

/** A lever. */
@ObjectType('ScenarioLever', {
  simpleResolvers: true,
  description: 'A lever of a scenario; a term that its kind does not have is null.',
})
export class ScenarioLeverType {
  @Field(() => LeverKind, { description: 'What it does.' })
  kind: LeverKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Who answers for it.' })
  owner: string;

  @Field(() => String, { nullable: true, description: 'Where its figures come from; null: nobody said.' })
  source: string | null;

  @Field(() => DateScalar, { description: 'From this day on.' })
  startDate: Day;

  @Field(() => Boolean, { description: 'Whether it would be done, and so counts in the mitigated figures alone.' })
  isMitigation: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'The settings it touches; null: every one, or its kind has none.',
  })
  settings: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The needs it touches; null: every one, or its kind has none.',
  })
  needs: string[] | null;

  @Field(() => String, { nullable: true, description: 'The setting it fills, limits or keeps.' })
  setting: string | null;

  @Field(() => String, { nullable: true, description: 'The setting of those who are too many.' })
  overflow: string | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'National curriculum years (0 is reception): the first and last it takes, or those in which a phase begins.',
  })
  ages: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Places.' })
  places: number | null;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description: 'Percent of the places filled in each year from the first; the last goes on.',
  })
  fill: Decimal[] | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds a year for a place.' })
  unitCost: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds a year that the block bears of a new place that stands empty; null: nothing, or its kind has none.',
  })
  placeCost: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds a year of taking one of its children there and back; null: what it costs in the setting already, in a new one where its children come from (before engine 5: nothing), or its kind has none.',
  })
  journeyCost: Pence | null;

  @Field(() => [ScenarioAssumedValueType], {
    description: 'What an empty place costs from which day on, and by whom; empty: it was given, or its kind has none.',
  })
  placeRates: ScenarioAssumedValueType[];

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds that building it costs, in no cost of the block’s; null: none, or its kind has none.',
  })
  capitalCost: Pence | null;

  @Field(() => Int, { nullable: true, description: 'Over how many months before the opening; null like capitalCost.' })
  capitalMonths: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds of revenue that the block spends before it opens; null: none, or its kind has none.',
  })
  leadInCost: Pence | null;

  @Field(() => Int, { nullable: true, description: 'Over how many months before the opening; null like leadInCost.' })
  leadInMonths: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent.' })
  percent: Decimal | null;

  @Field(() => [ScenarioShareType], { nullable: true, description: 'How the price is divided.' })
  shares: ScenarioShareType[] | null;

  @Field(() => ScenarioAssumptionType, {
    nullable: true,
    description: 'The policy set its figure was read from, as it was read; null: the figure was given.',
  })
  assumption: ScenarioAssumptionType | null;
}

/** What is sought. */
@ObjectType('ScenarioGoal', {
  simpleResolvers: true,
  description: 'What a scenario seeks: the figure with which a year is in balance.',
})
export class ScenarioGoalType {
  @Field(() => Int, { description: 'The lever by its place in the list, from 0.' })
  lever: number;

  @Field(() => GoalTerm, { description: 'The term that is turned.' })
  term: GoalTerm;

  @Field(() => Int, { description: 'The least figure tried.' })
  least: number;

  @Field(() => Int, { description: 'The greatest figure tried.' })
  most: number;

  @Field(() => GoalPosition, { description: 'The position that is to be in balance.' })
  position: GoalPosition;

  @Field(() => Int, { description: 'The projected year.' })
  year: number;
}

/** A goal as published. */
export function toGoal(goal: Goal | null): ScenarioGoalType | null {
  return goal === null ? null : Object.assign(new ScenarioGoalType(), goal);
}

/** What is assumed of the block, as published. */
export function toBlock({ block, books }: ScenarioPlan): ScenarioBlockType {
  return Object.assign(new ScenarioBlockType(), {
    openingDeficit: toPence(block.openingDeficit),
    income: toPence(block.income),
    incomeGrowthPercent: toDecimal(block.incomeGrowthPercent),
    otherSpend: toPence(block.otherSpend),
    otherSpendGrowthPercent: toDecimal(block.otherSpendGrowthPercent),
    books: books === undefined ? null : toBooks(books),
  });
}

function toBooks(books: BlockBooks): ScenarioBooksType {
  return Object.assign(new ScenarioBooksType(), books);
}

type LeverCosts = Pick<
  ScenarioLeverType,
  | 'unitCost'
  | 'placeCost'
  | 'journeyCost'
  | 'placeRates'
  | 'capitalCost'
  | 'capitalMonths'
  | 'leadInCost'
  | 'leadInMonths'
>;

function costsOf(lever: Lever): LeverCosts {
  const capital = 'capital' in lever ? lever.capital : undefined;
  const leadIn = 'leadIn' in lever ? lever.leadIn : undefined;
  return {
    ...{ capitalMonths: capital?.months ?? null, leadInMonths: leadIn?.months ?? null },
    capitalCost: capital === undefined ? null : toPence(capital.amount),
    leadInCost: leadIn === undefined ? null : toPence(leadIn.amount),
    placeRates: 'placeRates' in lever ? lever.placeRates.map(toAssumedValue) : [],
    unitCost: 'unitCost' in lever ? toPence(lever.unitCost) : null,
    placeCost: 'placeCost' in lever ? toPence(lever.placeCost) : null,
    journeyCost: journeyCostOf(lever),
  };
}

function journeyCostOf(lever: Lever): Pence | null {
  return 'journeyCost' in lever && lever.journeyCost !== null ? toPence(lever.journeyCost) : null;
}

/** A lever as published. */
export function toLever(lever: Lever): ScenarioLeverType {
  const { kind, name, owner, source, startDate, isMitigation } = lever;
  const scope = 'scope' in lever ? lever.scope : { settings: null, needs: null };
  return Object.assign(new ScenarioLeverType(), {
    ...{ kind, name, owner, source, startDate, isMitigation, ...scope },
    setting: 'setting' in lever ? lever.setting : null,
    overflow: 'overflow' in lever ? lever.overflow : null,
    ages: 'ages' in lever && lever.ages !== null ? [...lever.ages] : null,
    places: 'places' in lever ? lever.places : null,
    fill: 'fill' in lever ? lever.fill.map(toDecimal) : null,
    ...costsOf(lever),
    percent: 'percent' in lever ? toDecimal(lever.percent) : null,
    shares:
      'shares' in lever
        ? lever.shares.map(({ payer, percent }) =>
            Object.assign(new ScenarioShareType(), { payer, percent: toDecimal(percent) }),
          )
        : null,
    assumption: lever.assumption === undefined ? null : toAssumption(lever.assumption),
  });
}
