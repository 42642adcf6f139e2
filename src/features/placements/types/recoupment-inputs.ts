import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { DateScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CLAIM_ENTRY_CODES, OPEN_CLAIM_CODES } from '../refusals/recoupment';
import { ClaimDirection } from '../rules/recoupment';
import { RecoupmentClaimType } from './recoupment';

/** The input of `openRecoupmentClaim`. */
@InputType({ description: 'What one authority claims of another for a looked-after child.' })
export class OpenRecoupmentClaimInput extends MutationInput {
  @Field(() => ID, { description: 'A case of the child.' })
  caseId: string;

  @Field(() => ID, { nullable: true, description: 'The placement it is for; null: it is another authority’s.' })
  placementId?: string | null;

  @Field(() => ClaimDirection, { description: 'Who claims of whom.' })
  direction: ClaimDirection;

  @Field(() => String, { description: 'Three-digit code of the other authority.' })
  otherAuthorityCode: string;

  @Field(() => DateScalar, { description: 'First day claimed for, 1 September 2026 at the earliest.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Last day claimed for.' })
  endDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day the claim was sent; null: today.' })
  claimDate?: Day | null;

  @Field(() => MoneyScalar, { description: 'Pounds spent on the education over those days.' })
  education: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds spent on transport over those days.' })
  transport: Pence;

  @Field(() => MoneyScalar, {
    description: 'Pounds of the dedicated schools grant received for the child over those days.',
  })
  grant: Pence;
}

export const OpenRecoupmentClaimError = userErrorType('OpenRecoupmentClaim', OPEN_CLAIM_CODES);

/** What `openRecoupmentClaim` gives. */
@ObjectType({ description: 'What openRecoupmentClaim gives.', simpleResolvers: true })
export class OpenRecoupmentClaimPayload extends MutationPayload {
  @Field(() => RecoupmentClaimType, { nullable: true, description: 'The claim; null when it was refused.' })
  claim: RecoupmentClaimType | null;

  @Field(() => [OpenRecoupmentClaimError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof OpenRecoupmentClaimError>[];
}

/** What every entry on a claim takes. */
@InputType({ description: 'What every entry on a claim takes.' })
export abstract class ClaimEntryInput extends MutationInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of it, from that of the claim on; null: today.' })
  date?: Day | null;
}

/** The input of `agreeRecoupmentClaim`. */
@InputType({ description: 'That the two authorities agreed an amount.' })
export class AgreeRecoupmentClaimInput extends ClaimEntryInput {
  @Field(() => MoneyScalar, { description: 'Pounds agreed: at most what is claimed, 0.00 at least.' })
  amount: Pence;

  @Field(() => String, { nullable: true, description: 'A reference of it; null: none.' })
  reference?: string | null;
}

/** The input of `recordRecoupmentPayment`. */
@InputType({ description: 'Money that was paid on a claim.' })
export class RecordRecoupmentPaymentInput extends ClaimEntryInput {
  @Field(() => MoneyScalar, { description: 'Pounds paid: at most what is still owed.' })
  amount: Pence;

  @Field(() => String, { nullable: true, description: 'The reference of the payment; null: none.' })
  reference?: string | null;
}

/** The input of `withdrawRecoupmentClaim`. */
@InputType({ description: 'That a claim is withdrawn.' })
export class WithdrawRecoupmentClaimInput extends ClaimEntryInput {
  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}

export const RecoupmentEntryError = userErrorType('RecoupmentEntry', CLAIM_ENTRY_CODES);

/** What every entry on a claim gives. */
@ObjectType({ description: 'What every entry on a claim gives.', simpleResolvers: true })
export class RecoupmentEntryPayload extends MutationPayload {
  @Field(() => RecoupmentClaimType, {
    nullable: true,
    description: 'The claim after it; null when it was refused.',
  })
  claim: RecoupmentClaimType | null;

  @Field(() => [RecoupmentEntryError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecoupmentEntryError>[];
}
