import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_CHARACTERISTICS_CODES } from '../refusals/equality';
import { Ethnicity, Sex } from '../rules/equality';
import { CaseType } from './case';

registerEnumType(Sex, {
  name: 'Sex',
  description: 'A child’s sex, as the person-level SEN2 return has it.',
  valuesConfig: { F: { description: 'Female.' }, M: { description: 'Male.' } },
});

registerEnumType(Ethnicity, {
  name: 'Ethnicity',
  description: 'A child’s ethnicity, by the main codes of the school census.',
  valuesConfig: {
    WBRI: { description: 'White British.' },
    WIRI: { description: 'White Irish.' },
    WIRT: { description: 'Traveller of Irish heritage.' },
    WROM: { description: 'Gypsy or Roma.' },
    WOTH: { description: 'Any other White background.' },
    MWBC: { description: 'White and Black Caribbean.' },
    MWBA: { description: 'White and Black African.' },
    MWAS: { description: 'White and Asian.' },
    MOTH: { description: 'Any other mixed background.' },
    AIND: { description: 'Indian.' },
    APKN: { description: 'Pakistani.' },
    ABAN: { description: 'Bangladeshi.' },
    CHNE: { description: 'Chinese.' },
    AOTH: { description: 'Any other Asian background.' },
    BCRB: { description: 'Black Caribbean.' },
    BAFR: { description: 'Black African.' },
    BOTH: { description: 'Any other Black background.' },
    OOTH: { description: 'Any other ethnic group.' },
  },
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
