import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_CAPACITY_CODES, RECORD_DISCLOSURE_CODES, WITHDRAW_CONSENT_CODES } from '../refusals/papers';
import { type CapacityRecord } from '../rules/capacity';
import { LawfulBasis } from '../rules/codes';
import { type Disclosure, isStanding } from '../rules/sharing';
import { Capacity, ConsentBy, Decider, Recipient, SharedSubject } from '../rules/sharing-codes';
import { CaseType } from './case';
import './enums';

const CASE = 'The case after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';

/** A disclosure as the schema publishes it. */
@ObjectType('Disclosure', {
  implements: NodeInterface,
  description:
    'What of a case was shared with whom, and on what that rests. Seen by those who may see the case’s papers.',
  simpleResolvers: true,
})
export class DisclosureType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly disclosure: Disclosure;

  @Field(() => Recipient, { description: 'With whom.' })
  recipient: Recipient;

  @Field(() => String, { nullable: true, description: 'The school, provider or body by name; null: the code says it.' })
  recipientName: string | null;

  @Field(() => [SharedSubject], { description: 'What was shared.' })
  subjects: SharedSubject[];

  @Field(() => LawfulBasis, { description: 'On what it rests.' })
  basis: LawfulBasis;

  @Field(() => String, { nullable: true, description: 'Why, in words; null: not said.' })
  reason: string | null;

  @Field(() => DateScalar, { description: 'The day it was shared.' })
  disclosedDate: Day;

  @Field(() => ConsentBy, { nullable: true, description: 'Who consented; null: it does not rest on consent.' })
  consentBy: ConsentBy | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the consent; null: it does not rest on one.' })
  consentDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the consent was withdrawn; null: it was not.' })
  withdrawnDate: Day | null;

  @Field(() => Boolean, {
    description: 'Whether the sharing goes on: always on a task or duty, by consent until that is withdrawn.',
  })
  isStanding: boolean;
}

/** The disclosure as published. */
export function toDisclosure(disclosure: Disclosure): DisclosureType {
  const { recipient, recipientName, subjects, basis, reason, disclosedDate } = disclosure;
  const { consentBy, consentDate, withdrawnDate } = disclosure;
  return Object.assign(new DisclosureType(), {
    disclosure,
    id: toGlobalId('Disclosure', disclosure.disclosureId),
    recipient,
    recipientName,
    subjects: [...subjects],
    basis,
    reason,
    disclosedDate,
    consentBy,
    consentDate,
    withdrawnDate,
    isStanding: isStanding(disclosure),
  });
}

/** A record of capacity as the schema publishes it. */
@ObjectType('CapacityRecord', {
  description: 'Who decides on the plan of a young person, past compulsory school age.',
  simpleResolvers: true,
})
export class CapacityRecordType {
  @Field(() => Capacity, { description: 'Whether the young person can decide.' })
  capacity: Capacity;

  @Field(() => Decider, { description: 'Who decides.' })
  decider: Decider;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the assessment; null: none was needed.' })
  assessedDate: Day | null;

  @Field(() => String, { nullable: true, description: 'What was found; null: none was needed.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The record as published. */
export function toCapacityRecord(record: CapacityRecord): CapacityRecordType {
  const { capacity, decider, assessedDate, reason, recordedAt } = record;
  return Object.assign(new CapacityRecordType(), { capacity, decider, assessedDate, reason, recordedAt });
}

/** The input of `recordDisclosure`. */
@InputType({ description: 'What of a case is shared with whom, and on what basis.' })
export class RecordDisclosureInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Recipient, { description: 'With whom.' })
  recipient: Recipient;

  @Field(() => String, {
    nullable: true,
    description: 'The school, provider or other body by name, at most 200 characters; null: the code says it.',
  })
  recipientName?: string | null;

  @Field(() => [SharedSubject], { description: 'What is shared: at least one, each once.' })
  subjects: SharedSubject[];

  @Field(() => LawfulBasis, { description: 'On what it rests.' })
  basis: LawfulBasis;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters; null: not said.' })
  reason?: string | null;

  @Field(() => DateScalar, { description: 'The day it is shared, not after today.' })
  disclosedDate: Day;

  @Field(() => ConsentBy, { nullable: true, description: 'Who consented; for CONSENT, and null otherwise.' })
  consentBy?: ConsentBy | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the consent; for CONSENT, and null otherwise.' })
  consentDate?: Day | null;
}

export const RecordDisclosureError = userErrorType('RecordDisclosure', RECORD_DISCLOSURE_CODES);

/** What `recordDisclosure` gives. */
@ObjectType({ description: 'What recordDisclosure gives.', simpleResolvers: true })
export class RecordDisclosurePayload extends MutationPayload {
  @Field(() => DisclosureType, { nullable: true, description: 'The disclosure; null when it was refused.' })
  disclosure: DisclosureType | null;

  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordDisclosureError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordDisclosureError>[];
}

/** The input of `withdrawConsent`. */
@InputType({ description: 'The consent of a disclosure, withdrawn.' })
export class WithdrawConsentInput extends MutationInput {
  @Field(() => ID, { description: 'The disclosure; it must rest on consent.' })
  disclosureId: string;

  @Field(() => DateScalar, { description: 'The day it was withdrawn, not after today nor before the consent.' })
  withdrawnDate: Day;

  @Field(() => String, { nullable: true, description: 'A note, at most 2,000 characters; null: none.' })
  note?: string | null;
}

export const WithdrawConsentError = userErrorType('WithdrawConsent', WITHDRAW_CONSENT_CODES);

/** What `withdrawConsent` gives. */
@ObjectType({ description: 'What withdrawConsent gives.', simpleResolvers: true })
export class WithdrawConsentPayload extends MutationPayload {
  @Field(() => DisclosureType, { nullable: true, description: 'The disclosure; null when it was refused.' })
  disclosure: DisclosureType | null;

  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [WithdrawConsentError], { description: ERRORS })
  userErrors: InstanceType<typeof WithdrawConsentError>[];
}

/** The input of `recordCapacity`. */
@InputType({ description: 'Who decides on the plan of a young person.' })
export class RecordCapacityInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Capacity, { description: 'Whether the young person can decide.' })
  capacity: Capacity;

  @Field(() => Decider, { description: 'Who decides: the young person exactly when they can.' })
  decider: Decider;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the assessment; needed where it found a lack.' })
  assessedDate?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was found, at most 2,000 characters; needed where that is a lack.',
  })
  reason?: string | null;
}

export const RecordCapacityError = userErrorType('RecordCapacity', RECORD_CAPACITY_CODES);

/** What `recordCapacity` gives. */
@ObjectType({ description: 'What recordCapacity gives.', simpleResolvers: true })
export class RecordCapacityPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordCapacityError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordCapacityError>[];
}
