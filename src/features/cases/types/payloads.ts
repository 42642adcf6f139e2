import { Field, ObjectType } from 'type-graphql';
import { MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ADD_EVIDENCE_CODES, REFER_CASE_CODES, SUBMIT_REFERRAL_CODES, UPDATE_REFERRAL_CODES } from '../refusals';
import { CaseType } from './case';
import { EvidenceType } from './papers';

const CASE = 'The case after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';

export const ReferCaseError = userErrorType('ReferCase', REFER_CASE_CODES);
export const UpdateReferralError = userErrorType('UpdateReferral', UPDATE_REFERRAL_CODES);
export const SubmitReferralError = userErrorType('SubmitReferral', SUBMIT_REFERRAL_CODES);
export const AddEvidenceError = userErrorType('AddEvidence', ADD_EVIDENCE_CODES);

/** What `referCase` gives. */
@ObjectType({ description: 'What referCase gives.', simpleResolvers: true })
export class ReferCasePayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The new case, a draft; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [ReferCaseError], { description: ERRORS })
  userErrors: InstanceType<typeof ReferCaseError>[];
}

/** What `updateReferral` gives. */
@ObjectType({ description: 'What updateReferral gives.', simpleResolvers: true })
export class UpdateReferralPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [UpdateReferralError], { description: ERRORS })
  userErrors: InstanceType<typeof UpdateReferralError>[];
}

/** What `submitReferral` gives. */
@ObjectType({ description: 'What submitReferral gives.', simpleResolvers: true })
export class SubmitReferralPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [SubmitReferralError], { description: ERRORS })
  userErrors: InstanceType<typeof SubmitReferralError>[];
}

/** What `addEvidence` gives. */
@ObjectType({ description: 'What addEvidence gives.', simpleResolvers: true })
export class AddEvidencePayload extends MutationPayload {
  @Field(() => EvidenceType, { nullable: true, description: 'The new piece of evidence; null when it was refused.' })
  evidence: EvidenceType | null;

  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [AddEvidenceError], { description: ERRORS })
  userErrors: InstanceType<typeof AddEvidenceError>[];
}
