import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { DateScalar } from '../../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../../platform/user-errors';
import { LocalAreaType } from '../../../access/types/directory';
import { CaseType } from '../../../cases/types/case';
import {
  DISPOSE_RECORDS_CODES,
  LIFT_LEGAL_HOLD_CODES,
  RECORD_LEGAL_HOLD_CODES,
  SET_RETENTION_RULE_CODES,
} from '../../refusals/retention';
import { RecordClass, RetentionStart } from '../../rules/retention/codes';
import { LegalHoldType } from './records';
import { RetentionScheduleType } from './schedule';

const ERRORS = 'Every rule the request broke; empty when it was done.';
const REASON = 'Why, at most 2,000 characters. It is kept with the case.';

/** The input of `setRetentionRule`. */
@InputType({ description: 'How long the area keeps a class of record.' })
export class SetRetentionRuleInput extends MutationInput {
  @Field(() => RecordClass, { description: 'Of what.' })
  recordClass: RecordClass;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is of children who were ever looked after; false: of all others.',
  })
  isOfLookedAfter: boolean;

  @Field(() => RetentionStart, {
    nullable: true,
    description: 'From when; null, with months: the class has no rule any more.',
  })
  startEvent?: RetentionStart | null;

  @Field(() => Int, { nullable: true, description: 'For how many whole months, 12 to 1,200.' })
  months?: number | null;

  @Field(() => String, {
    description: 'Where it stands: the area’s retention schedule, by name and date; at most 500 characters.',
  })
  source: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day it holds, today or later; null or left out: today.',
  })
  fromDate?: Day | null;
}

export const SetRetentionRuleError = userErrorType('SetRetentionRule', SET_RETENTION_RULE_CODES);

/** What `setRetentionRule` gives. */
@ObjectType({ description: 'What setRetentionRule gives.', simpleResolvers: true })
export class SetRetentionRulePayload extends MutationPayload {
  @Field(() => LocalAreaType, { nullable: true, description: 'The area; null when it was refused.' })
  localArea: LocalAreaType | null;

  @Field(() => RetentionScheduleType, {
    nullable: true,
    description: 'The schedule on the day of the rule; null when it was refused.',
  })
  retentionSchedule: RetentionScheduleType | null;

  @Field(() => [SetRetentionRuleError], { description: ERRORS })
  userErrors: InstanceType<typeof SetRetentionRuleError>[];
}

/** The input of `recordLegalHold`. */
@InputType({ description: 'That nothing of a child is to go.' })
export class RecordLegalHoldInput extends MutationInput {
  @Field(() => ID, { description: 'A case of the child; every record of the child is held.' })
  caseId: string;

  @Field(() => String, { description: REASON })
  reason: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when, today at the latest; null or left out: today.' })
  fromDate?: Day | null;
}

export const RecordLegalHoldError = userErrorType('RecordLegalHold', RECORD_LEGAL_HOLD_CODES);

/** What `recordLegalHold` gives. */
@ObjectType({ description: 'What recordLegalHold gives.', simpleResolvers: true })
export class RecordLegalHoldPayload extends MutationPayload {
  @Field(() => LegalHoldType, { nullable: true, description: 'The hold; null when it was refused.' })
  legalHold: LegalHoldType | null;

  @Field(() => [RecordLegalHoldError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordLegalHoldError>[];
}

/** The input of `liftLegalHold`. */
@InputType({ description: 'That a hold is over.' })
export class LiftLegalHoldInput extends MutationInput {
  @Field(() => ID, { description: 'The hold.' })
  legalHoldId: string;

  @Field(() => String, { description: REASON })
  reason: string;
}

export const LiftLegalHoldError = userErrorType('LiftLegalHold', LIFT_LEGAL_HOLD_CODES);

/** What `liftLegalHold` gives. */
@ObjectType({ description: 'What liftLegalHold gives.', simpleResolvers: true })
export class LiftLegalHoldPayload extends MutationPayload {
  @Field(() => LegalHoldType, { nullable: true, description: 'The hold; null when it was refused.' })
  legalHold: LegalHoldType | null;

  @Field(() => [LiftLegalHoldError], { description: ERRORS })
  userErrors: InstanceType<typeof LiftLegalHoldError>[];
}

/** The input of `disposeRecords`. */
@InputType({ description: 'Which records of a case are to go, for good.' })
export class DisposeRecordsInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => [RecordClass], {
    description: 'What is to go, each class once; an identity goes last, after every other record of the child.',
  })
  recordClasses: RecordClass[];

  @Field(() => Int, { description: 'The version of the case as it was read.' })
  expectedVersion: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether only to say what would go: the same path, and nothing goes.',
  })
  preview: boolean;
}

export const DisposeRecordsError = userErrorType('DisposeRecords', DISPOSE_RECORDS_CODES);

/** What of a class went, or would. */
@ObjectType({ description: 'What of a class of record went, or would.', simpleResolvers: true })
export class DisposedRecords {
  @Field(() => RecordClass, { description: 'Of what.' })
  recordClass: RecordClass;

  @Field(() => Int, { description: 'How many entries lose their words, or are removed.' })
  entries: number;

  @Field(() => Int, { description: 'How many files are removed.' })
  files: number;
}

/** What `disposeRecords` gives. */
@ObjectType({ description: 'What disposeRecords gives.', simpleResolvers: true })
export class DisposeRecordsPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [DisposedRecords], { description: 'What went, or would; empty when it was refused.' })
  disposed: DisposedRecords[];

  @Field(() => [DisposeRecordsError], { description: ERRORS })
  userErrors: InstanceType<typeof DisposeRecordsError>[];
}
