import { Field, Int, ObjectType } from 'type-graphql';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { PAYERS, ScenarioPayer } from '../rules/scenario/codes';
import { toDecimal, toPence } from '../rules/scenario/rounded';
import { calibratedBand, type Calibration } from '../rules/scenario/calibration';
import {
  type ProjectedState,
  type ReadingYear,
  type ScenarioFigure,
  type ScenarioResult,
  type ScenarioYear,
} from '../rules/scenario/result';
import { type Calibrations } from '../rules/scenario/back-test';

const OVER = 'over the runs';

/** A widened band. */
@ObjectType('CalibratedBand', {
  simpleResolvers: true,
  description: 'A band within which eight of ten held-out figures would have come; what levers do was never held out.',
})
export class CalibratedBandType {
  @Field(() => DecimalScalar, { description: 'Its lower end, never below 0.' })
  low: Decimal;

  @Field(() => DecimalScalar, { description: 'Its upper end.' })
  high: Decimal;
}

/** A widened band of money. */
@ObjectType('CalibratedMoney', {
  simpleResolvers: true,
  description:
    'A band within which eight of ten held-out figures would have come, at one price of each kind of place: prices themselves were never held out, nor what levers do.',
})
export class CalibratedMoneyType {
  @Field(() => MoneyScalar, { description: 'Its lower end.' })
  low: Pence;

  @Field(() => MoneyScalar, { description: 'Its upper end.' })
  high: Pence;
}

/** Children over the runs. */
@ObjectType('ProjectedChildren', {
  simpleResolvers: true,
  description: 'Children projected, over all runs. A lever counts children in parts: a tenth of twelve is 1.2.',
})
export class ProjectedChildrenType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The exact expectation, without a draw; null where places of a lever make it none that can be written down.',
  })
  expectation: Decimal | null;

  @Field(() => DecimalScalar, { description: `Mean ${OVER}.` })
  mean: Decimal;

  @Field(() => DecimalScalar, { description: `Standard deviation ${OVER}, with n − 1.` })
  sd: Decimal;

  @Field(() => DecimalScalar, { description: `10th percentile ${OVER}, by nearest rank.` })
  p10: Decimal;

  @Field(() => DecimalScalar, { description: `Median ${OVER}, by nearest rank.` })
  p50: Decimal;

  @Field(() => DecimalScalar, { description: `90th percentile ${OVER}, by nearest rank.` })
  p90: Decimal;

  @Field(() => CalibratedBandType, {
    nullable: true,
    description:
      'The band of 10 to 90 widened by what years that were held out were missed by, beside the method’s own. Each is widened by what was held out of its own kind: all children, settings and needs; need and setting; setting and age band. Null: of need, setting and age together, of a difference, or where too little was.',
  })
  calibrated: CalibratedBandType | null;
}

/** Pounds over the runs. */
@ObjectType('ProjectedMoney', {
  simpleResolvers: true,
  description: 'Pounds projected, over all runs, each rounded to the penny from a statistic.',
})
export class ProjectedMoneyType {
  @Field(() => MoneyScalar, { description: `Mean ${OVER}.` })
  mean: Pence;

  @Field(() => MoneyScalar, { description: `Standard deviation ${OVER}, with n − 1.` })
  sd: Pence;

  @Field(() => MoneyScalar, { description: `10th percentile ${OVER}, by nearest rank.` })
  p10: Pence;

  @Field(() => MoneyScalar, { description: `Median ${OVER}, by nearest rank.` })
  p50: Pence;

  @Field(() => MoneyScalar, { description: `90th percentile ${OVER}, by nearest rank.` })
  p90: Pence;

  @Field(() => CalibratedMoneyType, {
    nullable: true,
    description:
      'The band of 10 to 90 widened by what the costs of held-out years were missed by, beside the method’s own. Null: of a difference, of a result of an engine before the fourth, or where too little was held out.',
  })
  calibrated: CalibratedMoneyType | null;
}

/** Children by a name. */
@ObjectType('ProjectedGroup', { simpleResolvers: true, description: 'Children of one setting or one need.' })
export class ProjectedGroupType {
  @Field(() => String, { description: 'The setting or need, as the inputs name it.' })
  name: string;

  @Field(() => ProjectedChildrenType, { description: 'How many.' })
  children: ProjectedChildrenType;
}

/** Children of a state by age. */
@ObjectType('ProjectedStateAge', {
  simpleResolvers: true,
  description: 'Children of one need in one setting in one age band.',
})
export class ProjectedStateAgeType {
  @Field(() => String, { description: 'The SEN2 age band (0-4 … 20-25) on the 31 August before the year.' })
  ageBand: string;

  @Field(() => ProjectedChildrenType, { description: 'How many.' })
  children: ProjectedChildrenType;
}

/** Children by state. */
@ObjectType('ProjectedState', { simpleResolvers: true, description: 'Children of one need in one setting.' })
export class ProjectedStateType {
  @Field(() => String, { description: 'The need, as the inputs name it.' })
  need: string;

  @Field(() => String, { description: 'The setting, as the inputs name it.' })
  setting: string;

  @Field(() => ProjectedChildrenType, { description: 'How many.' })
  children: ProjectedChildrenType;

  @Field(() => [ProjectedStateAgeType], {
    description:
      'By age band; those that nobody is in, in any run, are left out. Empty in results of engines before the third.',
  })
  get ages(): ProjectedStateAgeType[] {
    return this.bands.map(({ ageBand, children }) =>
      Object.assign(new ProjectedStateAgeType(), { ageBand, children: toChildren(children) }),
    );
  }

  /** For the field that is made when it is asked for: there are thousands. */
  readonly bands: NonNullable<ProjectedState['ages']>;
}

/** Children by setting and age. */
@ObjectType('ProjectedAge', { simpleResolvers: true, description: 'Children of one age band in one setting.' })
export class ProjectedAgeType {
  @Field(() => String, { description: 'The setting, as the inputs name it.' })
  setting: string;

  @Field(() => String, { description: 'The SEN2 age band (0-4 … 20-25) on the 31 August before the year.' })
  ageBand: string;

  @Field(() => ProjectedChildrenType, { description: 'How many.' })
  children: ProjectedChildrenType;
}

/** Cost by payer. */
@ObjectType('ProjectedCost', { simpleResolvers: true, description: 'What one payer bears.' })
export class ProjectedCostType {
  @Field(() => ScenarioPayer, { description: 'The payer.' })
  payer: ScenarioPayer;

  @Field(() => ProjectedMoneyType, { description: 'Pounds of the financial year.' })
  cost: ProjectedMoneyType;
}

/** One reading of a year. */
@ObjectType('ScenarioReading', { simpleResolvers: true, description: 'A projected year, read one way.' })
export class ScenarioReadingType {
  @Field(() => ProjectedChildrenType, { description: 'Children with a plan.' })
  children: ProjectedChildrenType;

  @Field(() => [ProjectedGroupType], { description: 'By setting.' })
  settings: ProjectedGroupType[];

  @Field(() => [ProjectedGroupType], { description: 'By need.' })
  needs: ProjectedGroupType[];

  @Field(() => [ProjectedStateType], {
    description: 'By need and setting; states that nobody is in, in any run, are left out.',
  })
  states: ProjectedStateType[];

  @Field(() => [ProjectedAgeType], {
    description: 'By setting and age band; those that nobody is in, in any run, are left out.',
  })
  ages: ProjectedAgeType[];

  @Field(() => [ProjectedCostType], {
    description:
      'By payer: HIGH_NEEDS_BLOCK first, which alone is in inYear and cumulative; then other education budgets, social care and health, which bear theirs beside the block.',
  })
  costs: ProjectedCostType[];

  @Field(() => ProjectedMoneyType, { description: 'All payers together.' })
  cost: ProjectedMoneyType;

  @Field(() => ProjectedMoneyType, {
    description:
      'What the block spends beyond its income in the year: costs of HIGH_NEEDS_BLOCK, and its other spend; nothing of other payers. Negative is a surplus.',
  })
  inYear: ProjectedMoneyType;

  @Field(() => ProjectedMoneyType, { description: 'The block’s deficit at the end of the year, all years together.' })
  cumulative: ProjectedMoneyType;

  @Field(() => MoneyScalar, {
    description:
      'What building provisions costs in the year: the capital programme’s, since the block is for revenue. In no cost, inYear or cumulative.',
  })
  capital: Pence;

  @Field(() => MoneyScalar, {
    description: 'Of the cost of HIGH_NEEDS_BLOCK, what provisions spend before they open.',
  })
  leadIn: Pence;
}

/** A projected year. */
@ObjectType('ScenarioYear', { simpleResolvers: true, description: 'A projected year.' })
export class ScenarioYearType {
  @Field(() => Int, {
    description: 'The calendar year; its children are costed in the financial year that begins in it.',
  })
  year: number;

  @Field(() => ScenarioReadingType, { description: 'As it would come, without what would be done.' })
  unmitigated: ScenarioReadingType;

  @Field(() => ScenarioReadingType, { description: 'With every lever.' })
  mitigated: ScenarioReadingType;

  @Field(() => ScenarioReadingType, {
    description:
      'Mitigated less unmitigated, run by run on the same draws, so that what a lever does is not drowned in noise.',
  })
  difference: ScenarioReadingType;
}

/** The widened band of a figure; null: there is none. */
type Widened = (figure: Pick<ScenarioFigure, 'p10' | 'p50' | 'p90'>) => ReturnType<typeof calibratedBand> | null;

/** The widenings of a year's figures. */
type Widenings = Readonly<Record<'children' | keyof Calibrations, Widened>>;

const NOT_WIDENED: Widened = () => null;
const NONE_WIDENED: Widenings = {
  ...{ children: NOT_WIDENED, states: NOT_WIDENED, ages: NOT_WIDENED },
  ...{ money: NOT_WIDENED, cumulative: NOT_WIDENED },
};

/** A year as published. */
export function toScenarioYear(
  { year, unmitigated, mitigated, difference }: ScenarioYear,
  { seedYear, backTest }: Pick<ScenarioResult, 'seedYear' | 'backTest'>,
): ScenarioYearType {
  const by =
    (calibration: Calibration | null | undefined): Widened =>
    (figure) =>
      calibration === null || calibration === undefined ? null : calibratedBand(figure, year - seedYear, calibration);
  const others = backTest?.calibrations;
  const widened: Widenings = {
    ...{ children: by(backTest?.calibration), states: by(others?.states), ages: by(others?.ages) },
    ...{ money: by(others?.money), cumulative: by(others?.cumulative) },
  };
  return Object.assign(new ScenarioYearType(), {
    year,
    unmitigated: toReading(unmitigated, widened),
    mitigated: toReading(mitigated, widened),
    difference: toReading(difference, NONE_WIDENED),
  });
}

function toReading(reading: ReadingYear, widened: Widenings): ScenarioReadingType {
  const groups = (by: Readonly<Record<string, ScenarioFigure>>): ProjectedGroupType[] =>
    Object.entries(by).map(([name, figure]) =>
      Object.assign(new ProjectedGroupType(), { name, children: toChildren(figure, widened.children) }),
    );
  return Object.assign(new ScenarioReadingType(), {
    children: toChildren(reading.children, widened.children),
    settings: groups(reading.settings),
    needs: groups(reading.needs),
    states: reading.states.map(({ need, setting, children, ages: bands = [] }) =>
      Object.assign(new ProjectedStateType(), { need, setting, children: toChildren(children, widened.states), bands }),
    ),
    ages: (reading.ages ?? []).map(({ setting, ageBand, children }) =>
      Object.assign(new ProjectedAgeType(), { setting, ageBand, children: toChildren(children, widened.ages) }),
    ),
    costs: PAYERS.map((payer) =>
      Object.assign(new ProjectedCostType(), { payer, cost: toMoney(reading.payers[payer], widened.money) }),
    ),
    cost: toMoney(reading.cost, widened.money),
    inYear: toMoney(reading.inYear, widened.money),
    cumulative: toMoney(reading.cumulative, widened.cumulative),
    ...{ capital: toPence(reading.capital ?? 0), leadIn: toPence(reading.leadIn ?? 0) },
  });
}

/** Children as published. */
export function toChildren(
  { expectation, mean, sd, p10, p50, p90 }: ScenarioFigure,
  widened: Widened = NOT_WIDENED,
): ProjectedChildrenType {
  const band = widened({ p10, p50, p90 });
  return Object.assign(new ProjectedChildrenType(), {
    expectation: expectation === null ? null : toDecimal(expectation),
    ...{ mean: toDecimal(mean), sd: toDecimal(sd), p10: toDecimal(p10), p50: toDecimal(p50), p90: toDecimal(p90) },
    calibrated:
      band === null
        ? null
        : Object.assign(new CalibratedBandType(), {
            ...{ low: toDecimal(Math.max(0, band.low)), high: toDecimal(band.high) },
          }),
  });
}

/** Pounds as published. */
export function toMoney(
  { mean, sd, p10, p50, p90 }: ScenarioFigure,
  widened: Widened = NOT_WIDENED,
): ProjectedMoneyType {
  const band = widened({ p10, p50, p90 });
  return Object.assign(new ProjectedMoneyType(), {
    ...{ mean: toPence(mean), sd: toPence(sd), p10: toPence(p10), p50: toPence(p50), p90: toPence(p90) },
    calibrated:
      band === null
        ? null
        : Object.assign(new CalibratedMoneyType(), { low: toPence(band.low), high: toPence(band.high) }),
  });
}
