import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_LOOKED_AFTER_CODES } from '../refusals/looked-after';
import { LookedAfterBasis, type LookedAfterRecord } from '../rules/looked-after';
import { CaseType } from './case';

registerCodes(
  LookedAfterBasis,
  'LookedAfterBasis',
  'By what right a child is looked after, with the code of the looked-after children return.',
  {
    SECTION_20: 'Accommodated under the Children Act 1989 s.20 (V2).',
    INTERIM_CARE_ORDER: 'An interim care order, s.38 (C1).',
    CARE_ORDER: 'A care order, s.31 (C2).',
    PLACEMENT_ORDER: 'A placement order, Adoption and Children Act 2002 s.21 (E1).',
    EMERGENCY_PROTECTION: 'An emergency protection order, s.44 (L2).',
    POLICE_PROTECTION: 'Police protection, s.46 (L1).',
    CHILD_ASSESSMENT_ORDER: 'A child assessment order, s.43, in authority accommodation (L3).',
    REMAND: 'Remanded to accommodation of the authority or detained there (J1, J2).',
    SENTENCE: 'Sentenced with a residence requirement (J3).',
    SHORT_BREAKS_SERIES: 'Accommodated for an agreed series of short breaks (V3, V4).',
  },
);

/** That a child is looked after, or not any more, as published. */
@ObjectType('LookedAfter', {
  simpleResolvers: true,
  description: 'Whether the child is looked after from a day on. Seen by those who may know who the child is.',
})
export class LookedAfterType {
  /** For the fields that are loaded. */
  readonly record: LookedAfterRecord;

  @Field(() => DateScalar, { description: 'The first day of which it is said.' })
  fromDate: Day;

  @Field(() => Boolean, { description: 'Whether the child is looked after from that day on.' })
  isLookedAfter: boolean;

  @Field(() => LookedAfterBasis, { nullable: true, description: 'By what right; null: not looked after any more.' })
  legalBasis: LookedAfterBasis | null;

  @Field(() => String, {
    nullable: true,
    description: 'Three-digit code of the authority that looks after the child; null: none does any more.',
  })
  placingAuthorityCode: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The record as published. */
export function toLookedAfter(record: LookedAfterRecord): LookedAfterType {
  const { fromDate, legalBasis, placingLaCode, recordedAt } = record;
  return Object.assign(new LookedAfterType(), {
    ...{ record, fromDate, legalBasis, recordedAt },
    isLookedAfter: legalBasis !== null,
    placingAuthorityCode: placingLaCode,
  });
}

/** The input of `recordLookedAfter`. */
@InputType({ description: 'Whether the child of a case is looked after, from a day on.' })
export class RecordLookedAfterInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => DateScalar, {
    description: 'The first day, today at the latest. A day that was recorded wrongly is recorded again.',
  })
  fromDate: Day;

  @Field(() => LookedAfterBasis, { nullable: true, description: 'By what right; null: not looked after any more.' })
  legalBasis?: LookedAfterBasis | null;

  @Field(() => String, {
    nullable: true,
    description: 'Three-digit code of the authority that looks after the child; null with the legal basis only.',
  })
  placingAuthorityCode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordLookedAfterError = userErrorType('RecordLookedAfter', RECORD_LOOKED_AFTER_CODES);

/** What `recordLookedAfter` gives. */
@ObjectType({ description: 'What recordLookedAfter gives.', simpleResolvers: true })
export class RecordLookedAfterPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordLookedAfterError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordLookedAfterError>[];
}
