import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { WITHDRAW_EVIDENCE_CODES } from '../refusals/withdraw-evidence';
import { EvidenceType } from './papers';

export const WithdrawEvidenceError = userErrorType('WithdrawEvidence', WITHDRAW_EVIDENCE_CODES);

/** The input of `withdrawEvidence`. */
@InputType({ description: 'A paper to withdraw.' })
export class WithdrawEvidenceInput extends MutationInput {
  @Field(() => ID, { description: 'The piece of evidence.' })
  evidenceId: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason: string;
}

/** What `withdrawEvidence` gives. */
@ObjectType({ description: 'What withdrawEvidence gives.', simpleResolvers: true })
export class WithdrawEvidencePayload extends MutationPayload {
  @Field(() => EvidenceType, { nullable: true, description: 'The paper, withdrawn; null when it was refused.' })
  evidence: EvidenceType | null;

  @Field(() => [WithdrawEvidenceError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof WithdrawEvidenceError>[];
}
