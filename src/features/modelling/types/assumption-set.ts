import { Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_ASSUMPTION_SET_CODES } from '../refusals/appraisal';
import { AssumptionTerm, type AssumptionSet, type AssumptionValue, type SourcedAssumption } from '../rules/assumption';
import './appraisal-codes';

/** One thing taken for granted. */
@ObjectType('Assumption', {
  simpleResolvers: true,
  description: 'One thing taken for granted, with where it is from. Holds nothing of any child.',
})
export class AssumptionType {
  @Field(() => AssumptionTerm, { description: 'What it is about, and in what unit.' })
  term: AssumptionTerm;

  @Field(() => String, {
    nullable: true,
    description: 'The kind, the category of cost or the phase it is for, as the term wants; null: every one.',
  })
  appliesTo: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From which day on; null: always.' })
  fromDate: Day | null;

  @Field(() => DecimalScalar, { description: 'How low it may be.' })
  low: Decimal;

  @Field(() => DecimalScalar, { description: 'What is most likely.' })
  central: Decimal;

  @Field(() => DecimalScalar, { description: 'How high it may be.' })
  high: Decimal;

  @Field(() => String, {
    description: 'Where it is from: a set and its source, the area’s own record, or the question.',
  })
  source: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the source; null: not known.' })
  sourceDate: Day | null;
}

/** An assumption as published. */
export function toAssumption(value: SourcedAssumption): AssumptionType {
  return Object.assign(new AssumptionType(), value);
}

/** What the area takes for granted from a day on. */
@ObjectType('AssumptionSet', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What the area takes for granted from a day on, with its source: a policy set. It never changes; a later one of the same name stands in its place. For commissioners, finance, directors and auditors.',
})
export class AssumptionSetType extends NodeInterface {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'Where it is from.' })
  source: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the source; null: not known.' })
  sourceDate: Day | null;

  @Field(() => DateScalar, { description: 'From which day on the area reckons by it.' })
  startDate: Day;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => [AssumptionType], { description: 'What it says.' })
  values: AssumptionType[];
}

/** A set as published. */
export function toAssumptionSet(set: AssumptionSet): AssumptionSetType {
  const { name, source, sourceDate, startDate, recordedAt } = set;
  return Object.assign(new AssumptionSetType(), {
    id: toGlobalId('AssumptionSet', set.assumptionSetId),
    ...{ name, source, sourceDate, startDate, recordedAt },
    values: set.values.map((value) => toAssumption({ ...value, source, sourceDate })),
  });
}

/** One value as it is given. */
@InputType('AssumptionInput', { description: 'One thing to take for granted.' })
export class AssumptionInput {
  @Field(() => AssumptionTerm, { description: 'What it is about, and in what unit.' })
  term: AssumptionTerm;

  @Field(() => String, {
    nullable: true,
    description: 'An AppraisalKind, a CostCategory or a phase of education, as the term wants; null: every one.',
  })
  appliesTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From which day on; null: always.' })
  fromDate?: Day | null;

  @Field(() => DecimalScalar, { description: 'What is most likely.' })
  central: Decimal;

  @Field(() => DecimalScalar, { nullable: true, description: 'How low it may be; null: the central value.' })
  low?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How high it may be; null: the central value.' })
  high?: Decimal | null;
}

/** Given values as the rules take them. */
export function toAssumptionValues(values: readonly AssumptionInput[]): readonly AssumptionValue[] {
  return values.map(({ term, appliesTo, fromDate, low, central, high }) => ({
    ...{ term, central, appliesTo: appliesTo ?? null, fromDate: fromDate ?? null },
    ...{ low: low ?? central, high: high ?? central },
  }));
}

/** The input of `recordAssumptionSet`. */
@InputType({ description: 'What the area takes for granted from a day on.' })
export class RecordAssumptionSetInput extends MutationInput {
  @Field(() => String, {
    description:
      'What it is called, at most 200 characters. The same name again stands in the place of the earlier one.',
  })
  name: string;

  @Field(() => String, { description: 'Where it is from, at most 1,000 characters.' })
  source: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the source; null: not known.' })
  sourceDate?: Day | null;

  @Field(() => DateScalar, { description: 'From which day on the area reckons by it.' })
  startDate: Day;

  @Field(() => [AssumptionInput], { description: 'What it says, 1 to 200 values.' })
  values: AssumptionInput[];
}

export const RecordAssumptionSetError = userErrorType('RecordAssumptionSet', RECORD_ASSUMPTION_SET_CODES);

/** What `recordAssumptionSet` gives. */
@ObjectType({ description: 'What recordAssumptionSet gives.', simpleResolvers: true })
export class RecordAssumptionSetPayload extends MutationPayload {
  @Field(() => AssumptionSetType, { nullable: true, description: 'The set; null when it was refused.' })
  assumptionSet: AssumptionSetType | null;

  @Field(() => [RecordAssumptionSetError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordAssumptionSetError>[];
}
