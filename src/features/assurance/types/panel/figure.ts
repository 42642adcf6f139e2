import { Field, ID, Int, ObjectType } from 'type-graphql';
import { decimal, type Decimal } from '../../../../kernel/decimal';
import { type Pence } from '../../../../kernel/money';
import { toGlobalId } from '../../../../platform/global-id';
import { connectionType } from '../../../../platform/paging';
import { DecimalScalar, MoneyScalar } from '../../../../platform/scalars';
import { type Measured } from '../../rules/panel/figure';
import { AssuranceUnit } from '../../rules/panel/measure-definition';
import { MEASURES, type AssuranceMeasure } from '../../rules/panel/measures';
import { type ToldFigure } from '../../rules/panel/present';
import { AssuranceMeasureName } from './codes';

/** Something that is counted. */
@ObjectType('AssuranceSubject', { simpleResolvers: true, description: 'Something that a figure counts.' })
export class AssuranceSubjectType {
  @Field(() => ID, { description: 'Its id; `node` gives it within rights.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The reference of its case; null: it is of no case.' })
  caseReference: string | null;

  @Field(() => Int, { nullable: true, description: 'Its days; null: the figure is not of days.' })
  days: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Its amount; null: the figure is not of money.' })
  amount: Pence | null;
}
export const AssuranceSubjectConnection = connectionType('AssuranceSubject', () => AssuranceSubjectType);

/** A figure. */
@ObjectType('AssuranceFigure', {
  simpleResolvers: true,
  description: 'A figure with its definition, and what it counts.',
})
export class AssuranceFigureType {
  readonly subjectsTold: readonly Measured[] | null;

  @Field(() => AssuranceMeasureName, { description: 'Which.' })
  measure: AssuranceMeasure;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What is counted, and of what.' })
  definition: string;

  @Field(() => String, { description: 'The rule or the return it answers to.' })
  rule: string;

  @Field(() => AssuranceUnit, { description: 'What it is.' })
  unit: AssuranceUnit;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are counted; null: hidden, since they are of few children.',
  })
  numerator: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of how many; null: it is no part of anything, or hidden likewise.',
  })
  denominator: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The part in percent to one decimal; null: it is none, it is hidden, or there is nothing to be a part of.',
  })
  percent: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The middle of the days, of an even number of them the mean of the middle two; null: not of days, hidden, or none.',
  })
  median: Decimal | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The days that nine in ten do not exceed (nearest rank); null: likewise.',
  })
  p90: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'The sum; null: not of money, hidden, or withheld from a reader without the right to sums of the area.',
  })
  amount: Pence | null;

  @Field(() => Boolean, {
    description:
      'Whether something of it is hidden since it is of few children, or would tell of few beside another figure.',
  })
  isHidden: boolean;
}

/** A figure as published. */
export function toAssuranceFigure(told: ToldFigure): AssuranceFigureType {
  const { measure, unit, numerator, denominator, percentTenths, medianTenths, ninetieth, amount, isHidden } = told;
  const { name, definition, rule } = MEASURES[measure];
  return Object.assign(new AssuranceFigureType(), {
    ...{ measure, name, definition, rule, unit, numerator, denominator, amount, isHidden },
    ...{ percent: tenths(percentTenths), median: tenths(medianTenths), p90: ninetieth },
    subjectsTold: told.subjects,
  });
}

/** What a figure counts as published, with the references of the cases. */
export function toAssuranceSubject(
  { type, id, caseId, days, amount }: Measured,
  references: ReadonlyMap<string, string>,
): AssuranceSubjectType {
  return Object.assign(new AssuranceSubjectType(), {
    id: toGlobalId(type, id),
    caseReference: references.get(caseId ?? '') ?? null,
    ...{ days: days ?? null, amount: amount ?? null },
  });
}

function tenths(value: number | null): Decimal | null {
  return value === null ? null : decimal(BigInt(value) * 1000n);
}
