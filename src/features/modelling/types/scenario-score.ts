import { Field, Int, ObjectType } from 'type-graphql';
import { type Decimal } from '../../../kernel/decimal';
import { DecimalScalar } from '../../../platform/scalars';
import { type BackTest, type BackTestYear } from '../rules/scenario/back-test';
import { type Calibration } from '../rules/scenario/calibration';
import { toDecimal } from '../rules/scenario/rounded';

/** A year held out. */
@ObjectType('ScenarioBackTestYear', {
  simpleResolvers: true,
  description: 'A year that was seen, foretold from those before it.',
})
export class ScenarioBackTestYearType {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => Int, { description: 'How many years ahead it was foretold.' })
  ahead: number;

  @Field(() => Int, { description: 'Children with a plan that there were.' })
  actual: number;

  @Field(() => Int, { description: '10th percentile of what was foretold.' })
  p10: number;

  @Field(() => Int, { description: 'Median of what was foretold.' })
  p50: number;

  @Field(() => Int, { description: '90th percentile of what was foretold.' })
  p90: number;

  @Field(() => DecimalScalar, {
    description: 'Part of the year’s figures between their 10th and 90th percentile, 0 to 1.',
  })
  coverage: Decimal;

  @Field(() => DecimalScalar, { description: 'Mean pinball loss of the year’s figures, in children.' })
  pinballLoss: Decimal;
}

/** The widening of a horizon. */
@ObjectType('ScenarioWidening', { simpleResolvers: true, description: 'How many times as wide a band is made.' })
export class ScenarioWideningType {
  @Field(() => Int, { description: 'How many years ahead.' })
  ahead: number;

  @Field(() => DecimalScalar, { description: 'What each half of the band, from the median on, is multiplied by.' })
  factor: Decimal;

  @Field(() => Int, { description: 'Of how many held-out figures it is made.' })
  figures: number;
}

/** The widening. */
@ObjectType('ScenarioCalibration', {
  simpleResolvers: true,
  description:
    'By how much the method’s bands missed the years that were held out, and how the widened ones do on years that neither were made from.',
})
export class ScenarioCalibrationType {
  @Field(() => [ScenarioWideningType], { description: 'By horizon.' })
  factors: ScenarioWideningType[];

  @Field(() => DecimalScalar, {
    description:
      'The factor of years further ahead than any that was held out: the greatest of them, and no more than a guess.',
  })
  beyond: Decimal;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Part of the figures of each held-out year within bands widened by the other years alone, 0 to 1; 0.8 is as it should be. Null: of one year alone it can not be told.',
  })
  heldOutCoverage: Decimal | null;

  @Field(() => Int, { description: 'Of how many figures that is.' })
  heldOutFigures: number;
}

const OTHERS = 'no part of the score. Null as of calibration, and of engines before the fourth.';

/** The score. */
@ObjectType('ScenarioBackTest', {
  simpleResolvers: true,
  description:
    'How well the method would have foretold the years that were seen: to be read beside every figure of it.',
})
export class ScenarioBackTestType {
  @Field(() => [ScenarioBackTestYearType], {
    description: 'The years held out, from each year they could be foretold from.',
  })
  years: ScenarioBackTestYearType[];

  @Field(() => Int, {
    description: 'How many figures: all children, each setting and each need, where there are at least five.',
  })
  figures: number;

  @Field(() => DecimalScalar, {
    description: 'Part of them between their 10th and 90th percentile; 0.8 is as it should be.',
  })
  coverage: Decimal;

  @Field(() => DecimalScalar, {
    description: 'Mean pinball loss over the 10th, 50th and 90th percentile, in children; less is better.',
  })
  pinballLoss: Decimal;

  @Field(() => ScenarioCalibrationType, {
    nullable: true,
    description:
      'How much wider bands ought to have been; null: fewer than ten figures were held out, or the engine was before the third.',
  })
  calibration: ScenarioCalibrationType | null;

  @Field(() => ScenarioCalibrationType, {
    nullable: true,
    description: `Of children of a need in a setting; ${OTHERS}`,
  })
  stateCalibration: ScenarioCalibrationType | null;

  @Field(() => ScenarioCalibrationType, {
    nullable: true,
    description: `Of children of an age band in a setting; ${OTHERS}`,
  })
  ageCalibration: ScenarioCalibrationType | null;

  @Field(() => ScenarioCalibrationType, {
    nullable: true,
    description: `Of what all children, those of a setting and of a need cost in a year, at one price of each kind of place; ${OTHERS}`,
  })
  moneyCalibration: ScenarioCalibrationType | null;

  @Field(() => ScenarioCalibrationType, {
    nullable: true,
    description: `Of the same over all years up to one together, as a deficit adds up; ${OTHERS}`,
  })
  cumulativeCalibration: ScenarioCalibrationType | null;
}

/** The score as published. */
export function toBackTest({
  years,
  figures,
  coverage,
  pinballLoss,
  calibration,
  calibrations,
}: BackTest): ScenarioBackTestType {
  const toYear = (one: BackTestYear): ScenarioBackTestYearType =>
    Object.assign(new ScenarioBackTestYearType(), {
      ...one,
      coverage: toDecimal(one.coverage),
      pinballLoss: toDecimal(one.pinballLoss),
    });
  return Object.assign(new ScenarioBackTestType(), {
    ...{ years: years.map(toYear), figures },
    ...{ coverage: toDecimal(coverage), pinballLoss: toDecimal(pinballLoss) },
    calibration: orNone(calibration),
    ...{ stateCalibration: orNone(calibrations?.states), ageCalibration: orNone(calibrations?.ages) },
    ...{
      moneyCalibration: orNone(calibrations?.money),
      cumulativeCalibration: orNone(calibrations?.cumulative),
    },
  });
}

function orNone(calibration: Calibration | null | undefined): ScenarioCalibrationType | null {
  return calibration === undefined || calibration === null ? null : toCalibration(calibration);
}

function toCalibration({ factors, beyond, heldOutCoverage, heldOutFigures }: Calibration): ScenarioCalibrationType {
  return Object.assign(new ScenarioCalibrationType(), {
    factors: factors.map(({ ahead, factor, figures }) =>
      Object.assign(new ScenarioWideningType(), { ahead, figures, factor: toDecimal(factor) }),
    ),
    ...{ beyond: toDecimal(beyond), heldOutFigures },
    heldOutCoverage: heldOutCoverage === null ? null : toDecimal(heldOutCoverage),
  });
}
