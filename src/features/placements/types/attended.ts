import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import type { EhcPlan } from '../../cases/rules/plan';
import { ProvisionType } from '../../providers/rules/provision-type';
import { RECORD_ATTENDED_CODES } from '../refusals/coding';
import type { Attended, AttendedRecord } from '../rules/attended';
import { SenSetting } from '../rules/codes';
import type { Placement } from '../rules/placement';
import { PlacementType } from './placement';
import './codes';

/** Where a child learns, as published. */
@ObjectType('AttendedSetting', {
  simpleResolvers: true,
  description:
    'Where the child really learns from a day on. What the plan names and what is decided and paid stand apart.',
})
export class AttendedSettingType {
  /** For the fields that are loaded or withheld. */
  readonly placement: Placement;
  readonly record: AttendedRecord | null;
  readonly providerUrn: string | null;

  @Field(() => DateScalar, { description: 'The first day of it.' })
  fromDate: Day;

  @Field(() => SenSetting, { nullable: true, description: 'The setting; null where there is an establishment.' })
  senSetting: SenSetting | null;

  @Field(() => Boolean, { description: 'Whether it is the place itself that was decided and is paid.' })
  isPlacement: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded; null: nothing was.' })
  recordedAt: Date | null;
}

/** Where a child learns on a day as published. */
export function toAttended(placement: Placement, attended: Attended): AttendedSettingType {
  const { fromDate, senSetting, providerUrn, record } = attended;
  return Object.assign(new AttendedSettingType(), {
    ...{ placement, record, providerUrn, fromDate, senSetting },
    isPlacement: providerUrn === placement.providerUrn && senSetting === placement.senSetting,
    recordedAt: record?.recordedAt ?? null,
  });
}

/** What a plan names, as published beside a placement. */
@ObjectType('NamedSetting', { simpleResolvers: true, description: 'What the child’s plan names.' })
export class NamedSettingType {
  /** For the field that is loaded. */
  readonly providerUrn: string | null;

  @Field(() => SenSetting, {
    nullable: true,
    description:
      'The setting in the place of an establishment: OLA for education otherwise than at school; OTH where a type alone is named; null: none.',
  })
  senSetting: SenSetting | null;

  @Field(() => ProvisionType, { nullable: true, description: 'The type of setting; null: not named.' })
  provisionType: ProvisionType | null;
}

/** What the plan names as published; null: nothing. */
export function toNamedSetting(plan: EhcPlan): NamedSettingType | null {
  const { namedProviderUrn, namedSetting, namedProvisionType } = plan;
  if (namedProviderUrn === null && namedSetting === null && namedProvisionType === null) return null;
  return Object.assign(new NamedSettingType(), {
    providerUrn: namedProviderUrn,
    senSetting: namedSetting,
    provisionType: namedProvisionType,
  });
}

/** The input of `recordAttendedSetting`. */
@InputType({ description: 'Where the child of a placement really learns, from a day on.' })
export class RecordAttendedSettingInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => DateScalar, { description: 'The first day: one of the placement, today at the latest.' })
  fromDate: Day;

  @Field(() => UrnScalar, {
    nullable: true,
    description: 'The establishment; null with senSetting null too: the child is back at the place that was decided.',
  })
  providerUrn?: Urn | null;

  @Field(() => SenSetting, { nullable: true, description: 'The setting, where there is no establishment; else null.' })
  senSetting?: SenSetting | null;

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordAttendedSettingError = userErrorType('RecordAttendedSetting', RECORD_ATTENDED_CODES);

/** What `recordAttendedSetting` gives. */
@ObjectType({ description: 'What recordAttendedSetting gives.', simpleResolvers: true })
export class RecordAttendedSettingPayload extends MutationPayload {
  @Field(() => PlacementType, { nullable: true, description: 'The placement; null when it was refused.' })
  placement: PlacementType | null;

  @Field(() => [RecordAttendedSettingError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordAttendedSettingError>[];
}
