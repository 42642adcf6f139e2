import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { LocalAreaType } from '../../access/types/directory';
import { RECORD_CONSIDERATIONS_CODES, SET_CONSIDERATION_RULE_CODES } from '../refusals/considerations';
import { CaseType } from './case';
import { ConsiderationInput } from './inputs';

const ERRORS = 'Every rule the request broke; empty when it was done.';

/** Whether the area asks for the answers, as published. */
@ObjectType('ConsiderationRule', {
  simpleResolvers: true,
  description:
    'Whether decisions made from a day on need an answer on equality and on social care, whatever a panel’s checklist asks.',
})
export class ConsiderationRuleType {
  @Field(() => DateScalar, { description: 'Of decisions from which day on, until a later rule.' })
  fromDate: Day;

  @Field(() => Boolean, { description: 'Whether both need an answer.' })
  isRequired: boolean;
}

/** The input of `setConsiderationRule`. */
@InputType({ description: 'Whether decisions need an answer on equality and on social care.' })
export class SetConsiderationRuleInput extends MutationInput {
  @Field(() => Boolean, { description: 'Whether both need an answer.' })
  isRequired: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of decisions from which day on, today or later; null or left out: today.',
  })
  fromDate?: Day | null;
}

export const SetConsiderationRuleError = userErrorType('SetConsiderationRule', SET_CONSIDERATION_RULE_CODES);

/** What `setConsiderationRule` gives. */
@ObjectType({ description: 'What setConsiderationRule gives.', simpleResolvers: true })
export class SetConsiderationRulePayload extends MutationPayload {
  @Field(() => LocalAreaType, { nullable: true, description: 'The area; null when it was refused.' })
  localArea: LocalAreaType | null;

  @Field(() => [ConsiderationRuleType], { nullable: true, description: 'Its rules; null when it was refused.' })
  considerationRules: ConsiderationRuleType[] | null;

  @Field(() => [SetConsiderationRuleError], { description: ERRORS })
  userErrors: InstanceType<typeof SetConsiderationRuleError>[];
}

/** The input of `recordConsiderations`. */
@InputType({ description: 'What came of considering equality and social care on a case.' })
export class RecordConsiderationsInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => ConsiderationInput, {
    nullable: true,
    description: 'Whether equality considerations arise; null or left out: stays as it is.',
  })
  equality?: ConsiderationInput | null;

  @Field(() => ConsiderationInput, {
    nullable: true,
    description: 'Whether social care considerations arise; null or left out: stays as it is.',
  })
  socialCare?: ConsiderationInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordConsiderationsError = userErrorType('RecordConsiderations', RECORD_CONSIDERATIONS_CODES);

/** What `recordConsiderations` gives. */
@ObjectType({ description: 'What recordConsiderations gives.', simpleResolvers: true })
export class RecordConsiderationsPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordConsiderationsError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordConsiderationsError>[];
}
