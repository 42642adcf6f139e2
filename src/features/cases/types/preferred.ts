import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../providers/types/provider';
import { RECORD_PREFERRED_CODES } from '../refusals/preferred';
import { StatedBy, type PreferredSetting } from '../rules/preferred';
import { SenSetting } from '../rules/sen2';
import { CaseType } from './case';
import './enums';

registerCodes(StatedBy, 'StatedBy', 'Who said which setting is preferred.', {
  PARENT: 'The parent or carer.',
  YOUNG_PERSON: 'The young person, past compulsory school age.',
});

const PROVIDER = 'The establishment; null: none.';
const SETTING = 'The setting without an establishment: OLA for education otherwise than at school; null: none.';
const TYPE = 'The type of setting; null: none is named.';

/** Where a family wants its child to be, as published. */
@ObjectType('PreferredSetting', {
  simpleResolvers: true,
  description:
    'Where a family wants its child to be, as it said on a day: an establishment, a setting or a type of setting; nothing of them: no place is preferred any more.',
})
export class PreferredSettingType {
  /** For the fields that are loaded. */
  readonly record: PreferredSetting;

  @Field(() => UrnScalar, { nullable: true, description: PROVIDER })
  providerUrn: Urn | null;

  @Field(() => SenSetting, { nullable: true, description: SETTING })
  setting: SenSetting | null;

  @Field(() => ProvisionType, { nullable: true, description: TYPE })
  provisionType: ProvisionType | null;

  @Field(() => StatedBy, { description: 'Who said so.' })
  statedBy: StatedBy;

  @Field(() => DateScalar, { description: 'When it was said: it bears on decisions from that day on.' })
  statedDate: Day;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The preference as published. */
export function toPreferred(record: PreferredSetting): PreferredSettingType {
  const { providerUrn, setting, provisionType, statedBy, statedDate, recordedAt } = record;
  return Object.assign(new PreferredSettingType(), {
    ...{ record, providerUrn, setting, provisionType, statedBy, statedDate, recordedAt },
  });
}

/** What a family prefers, as it is given. */
@InputType({
  description:
    'Where a family wants its child to be: an establishment or a setting, or a type of setting alone; nothing of them: no place is preferred any more.',
})
export class PreferredSettingInput {
  @Field(() => UrnScalar, { nullable: true, description: PROVIDER })
  providerUrn?: Urn | null;

  @Field(() => SenSetting, { nullable: true, description: SETTING })
  setting?: SenSetting | null;

  @Field(() => ProvisionType, { nullable: true, description: TYPE })
  provisionType?: ProvisionType | null;

  @Field(() => StatedBy, { description: 'Who said so.' })
  statedBy: StatedBy;

  @Field(() => DateScalar, { description: 'When it was said, today at the latest.' })
  statedDate: Day;
}

/** The input of `recordPreferredSetting`. */
@InputType({ description: 'Where the family of a case wants the child to be.' })
export class RecordPreferredSettingInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => PreferredSettingInput, { description: 'What it prefers.' })
  preferred: PreferredSettingInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordPreferredSettingError = userErrorType('RecordPreferredSetting', RECORD_PREFERRED_CODES);

/** What `recordPreferredSetting` gives. */
@ObjectType({ description: 'What recordPreferredSetting gives.', simpleResolvers: true })
export class RecordPreferredSettingPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordPreferredSettingError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordPreferredSettingError>[];
}
