import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerCodes } from '../../../platform/graphql-codes';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_CHARACTERISTICS_CODES } from '../refusals/equality';
import { Ethnicity, Sex } from '../rules/equality';
import { CaseType } from './case';

registerCodes(Sex, 'Sex', 'A child’s sex, as the person-level SEN2 return has it.', { F: 'Female.', M: 'Male.' });

registerCodes(Ethnicity, 'Ethnicity', 'A child’s ethnicity, by the main codes of the school census.', {
  WBRI: 'White British.',
  WIRI: 'White Irish.',
  WIRT: 'Traveller of Irish heritage.',
  WROM: 'Gypsy or Roma.',
  WOTH: 'Any other White background.',
  MWBC: 'White and Black Caribbean.',
  MWBA: 'White and Black African.',
  MWAS: 'White and Asian.',
  MOTH: 'Any other mixed background.',
  AIND: 'Indian.',
  APKN: 'Pakistani.',
  ABAN: 'Bangladeshi.',
  CHNE: 'Chinese.',
  AOTH: 'Any other Asian background.',
  BCRB: 'Black Caribbean.',
  BAFR: 'Black African.',
  BOTH: 'Any other Black background.',
  OOTH: 'Any other ethnic group.',
});

/** The input of `recordCharacteristics`. */
@InputType({ description: 'What was told of the protected characteristics of a case’s child; it replaces what was.' })
export class RecordCharacteristicsInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Sex, { nullable: true, description: 'The child’s sex; null: not stated.' })
  sex?: Sex | null;

  @Field(() => Ethnicity, { nullable: true, description: 'The child’s ethnicity; null: not stated.' })
  ethnicity?: Ethnicity | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordCharacteristicsError = userErrorType('RecordCharacteristics', RECORD_CHARACTERISTICS_CODES);

/** What `recordCharacteristics` gives. */
@ObjectType({ description: 'What recordCharacteristics gives.', simpleResolvers: true })
export class RecordCharacteristicsPayload extends MutationPayload {
  @Field(() => CaseType, {
    nullable: true,
    description: 'The case after the change, which does not show what was recorded; null when it was refused.',
  })
  case: CaseType | null;

  @Field(() => [RecordCharacteristicsError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordCharacteristicsError>[];
}
