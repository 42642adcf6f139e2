import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import type { MeasureReading } from '../rules/improvement/answer';
import { BetterWhen, MeasureCode, measureOf, MeasureUnit } from '../rules/improvement/measures';
import type { PlanMeasure } from '../rules/improvement/plan';
import { MeasureStatus, penceOfFigure, type Figure } from '../rules/improvement/trajectory';
import './improvement-codes';

/** A figure in one of its units. */
@ObjectType('MeasureFigure', {
  simpleResolvers: true,
  description: 'A figure: an amount where it is in pounds, else a number.',
})
class MeasureFigureType {
  @Field(() => DecimalScalar, { nullable: true, description: 'The number; null: it is an amount.' })
  number: Decimal | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The amount, in pounds; null: it is a number.' })
  amount: Pence | null;
}

/** A figure of a measure as published; null of none. */
function toFigure(code: MeasureCode, figure: Figure | null): MeasureFigureType | null {
  if (figure === null) return null;
  const isMoney = measureOf(code).unit === MeasureUnit.POUNDS;
  return Object.assign(new MeasureFigureType(), {
    number: isMoney ? null : figure,
    amount: isMoney ? penceOfFigure(figure) : null,
  });
}

/** A target. */
@ObjectType('MeasureTarget', { simpleResolvers: true, description: 'What is to be reached by a day.' })
class MeasureTargetType {
  @Field(() => DateScalar, { description: 'The day.' })
  date: Day;

  @Field(() => MeasureFigureType, { description: 'The figure.' })
  figure: MeasureFigureType;
}

/** What a measure came to. */
@ObjectType('MeasureReading', {
  simpleResolvers: true,
  description: 'What a measure is as at a day, worked out by the service of the same figure, and what it should be.',
})
export class MeasureReadingType {
  @Field(() => DateScalar, { description: 'The day.' })
  date: Day;

  @Field(() => MeasureFigureType, {
    nullable: true,
    description: 'What it was on the day it starts from; null: no figure of that day.',
  })
  baseline: MeasureFigureType | null;

  @Field(() => MeasureFigureType, { nullable: true, description: 'What it is; null: no figure of that day.' })
  value: MeasureFigureType | null;

  @Field(() => MeasureFigureType, {
    nullable: true,
    description: 'Where the straight line from the baseline through the targets has it; null: no line to draw.',
  })
  expected: MeasureFigureType | null;

  @Field(() => MeasureStatus, { description: 'How it stands, by these figures.' })
  status: MeasureStatus;

  @Field(() => Boolean, {
    description:
      'False: the reader declared an interest in a case, of which nothing is counted here, so that the figures and how it stands may be others for the area.',
  })
  isWhole: boolean;
}

/** A reading as published. */
export function toReading(code: MeasureCode, date: Day, reading: MeasureReading): MeasureReadingType {
  const { baseline, value, expected, status, isWhole } = reading;
  return Object.assign(new MeasureReadingType(), {
    ...{ date, status, isWhole, baseline: toFigure(code, baseline) },
    ...{ value: toFigure(code, value), expected: toFigure(code, expected) },
  });
}

/** A measure of a priority. */
@ObjectType('ImprovementMeasure', {
  simpleResolvers: true,
  description: 'A figure of this system that shows whether a priority gets on.',
})
export class ImprovementMeasureType {
  readonly planned: PlanMeasure;
  readonly asAt: Day;

  @Field(() => MeasureCode, { description: 'Which figure.' })
  measure: MeasureCode;

  @Field(() => String, { description: 'Its name.' })
  label: string;

  @Field(() => String, { description: 'What exactly is counted.' })
  definition: string;

  @Field(() => MeasureUnit, { description: 'What it is in.' })
  unit: MeasureUnit;

  @Field(() => BetterWhen, { description: 'Which way is better.' })
  better: BetterWhen;

  @Field(() => DateScalar, { description: 'From which day on it is to get better.' })
  baselineDate: Day;

  @Field(() => [MeasureTargetType], { description: 'What is to be reached, by day.' })
  targets: MeasureTargetType[];
}

/** The measure as published, to be read as at a day. */
export function toMeasure(planned: PlanMeasure, asAt: Day): ImprovementMeasureType {
  const { measure, baselineDate, targets } = planned;
  const { label, definition, unit, better } = measureOf(measure);
  return Object.assign(new ImprovementMeasureType(), {
    ...{ planned, asAt, measure, label, definition, unit, better, baselineDate },
    targets: targets.map(({ date, figure }) =>
      Object.assign(new MeasureTargetType(), { date, figure: toFigure(measure, figure) }),
    ),
  });
}
