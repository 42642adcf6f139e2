import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { DateScalar, DecimalScalar } from '../../../platform/scalars';
import { AssumptionTerm } from '../rules/assumption';
import { type AssumedValue, type FrozenAssumption } from '../rules/scenario/plan';
import { toDecimal } from '../rules/scenario/rounded';
import './appraisal-codes';

/** One figure of a policy set. */
@ObjectType('ScenarioAssumedValue', { simpleResolvers: true, description: 'One figure that a policy set said.' })
export class ScenarioAssumedValueType {
  @Field(() => DateScalar, { description: 'From this day on.' })
  fromDate: Day;

  @Field(() => DecimalScalar, { description: 'In the unit of the term: percent, or pounds a year.' })
  value: Decimal;

  @Field(() => String, { description: 'The set and its source.' })
  source: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the source; null: not known.' })
  sourceDate: Day | null;
}

/** What a policy set said. */
@ObjectType('ScenarioAssumption', {
  simpleResolvers: true,
  description: 'What a policy set said of a lever when the scenario was made.',
})
export class ScenarioAssumptionType {
  @Field(() => String, { description: 'The name of the set.' })
  set: string;

  @Field(() => AssumptionTerm, { description: 'What was read of it.' })
  term: AssumptionTerm;

  @Field(() => String, { nullable: true, description: 'The code it is for; null: every one.' })
  appliesTo: string | null;

  @Field(() => [ScenarioAssumedValueType], { description: 'Its figures from the lever’s first day on.' })
  values: ScenarioAssumedValueType[];
}

/** One figure as published. */
export function toAssumedValue({ value, ...one }: AssumedValue): ScenarioAssumedValueType {
  return Object.assign(new ScenarioAssumedValueType(), { ...one, value: toDecimal(value) });
}

/** What was read as published. */
export function toAssumption({ values, ...read }: FrozenAssumption): ScenarioAssumptionType {
  return Object.assign(new ScenarioAssumptionType(), { ...read, values: values.map(toAssumedValue) });
}
