import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { DateScalar, DecimalScalar } from '../../../platform/scalars';
import { MutationInput } from '../../../platform/user-errors';
import { Role } from '../../access/rules/roles';
import { PriceTermsInputType } from '../../ledger/types/price';
import { HolderShareInput } from '../../ledger/types/share';
import { FundingMethod, InterimBasis } from '../rules/approval';
import './codes';

const EXPECTED = {
  nullable: true,
  description: 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.',
} as const;

/** What one holder would pay. */
@InputType({
  description: 'What one budget holder would pay: exactly one of parts, percent, fixed and residual.',
})
export class FundingShareInput extends HolderShareInput {}

/** The split of one cost line. */
@InputType({ description: 'A split of its own for one cost line.' })
export class LineSharesInput {
  @Field(() => ID, { description: 'The cost line.' })
  costLineId: string;

  @Field(() => [FundingShareInput], { description: 'Who pays this line, the lead agency first.' })
  shares: FundingShareInput[];
}

/** The input of `proposeContribution`. */
@InputType({ description: 'Another split of a placement’s cost lines from a day on, and what it rests on.' })
export class ProposeContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the new split. Null: the first day of the placement.',
  })
  fromDate?: Day | null;

  @Field(() => [FundingShareInput], {
    nullable: true,
    description: 'Who pays every line without a split of its own. Null: lines that are not named stay as they are.',
  })
  shares?: FundingShareInput[] | null;

  @Field(() => [LineSharesInput], { nullable: true, description: 'Splits of single lines; null: none.' })
  lineShares?: LineSharesInput[] | null;

  @Field(() => FundingMethod, { description: 'How the split was set; there is no default.' })
  method: FundingMethod;

  @Field(() => String, {
    nullable: true,
    description:
      'What the method rests on, in words. One of words, evidence and tool is needed, but for SINGLE_AGENCY.',
  })
  methodEvidence?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Evidence of the case that it rests on. Null: none.' })
  evidenceIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The tool; needed for the two tool methods. Null: none.' })
  toolName?: string | null;

  @Field(() => String, { nullable: true, description: 'What the tool gave. Null: nothing to say.' })
  toolScore?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Hours a week by the tool; needed for HOURS_TOOL. Null: none.',
  })
  toolHoursPerWeek?: Decimal | null;

  @Field(() => String, { description: 'Why the split is to change; the parties read it.' })
  reason: string;
}

/** The input of `approveContribution`. */
@InputType({ description: 'A budget holder’s own person agrees its share.' })
export class ApproveContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The contribution to approve.' })
  contributionId: string;

  @Field(() => Int, EXPECTED)
  expectedVersion?: number | null;
}

/** The input of `refuseContribution`. */
@InputType({ description: 'A budget holder’s own person refuses its share.' })
export class RefuseContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The contribution to refuse.' })
  contributionId: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { description: 'The law, framework or agreement it relies on.' })
  legalBasis: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'For a share that is committed already, and needed there: the day from which it is disputed.',
  })
  firstDisputedDate?: Day | null;

  @Field(() => Int, EXPECTED)
  expectedVersion?: number | null;
}

/** A line in dispute. */
@InputType({ description: 'A cost line of which the share is disputed, and the sum accepted of it meanwhile.' })
export class DisputedLineInput {
  @Field(() => ID, { description: 'The cost line.' })
  costLineId: string;

  @Field(() => PriceTermsInputType, {
    nullable: true,
    description:
      'A sum that is accepted, such as 250.00 a week; what the share is above it is disputed. Null: nothing.',
  })
  accepted?: PriceTermsInputType | null;
}

/** The input of `disputeContribution`. */
@InputType({ description: 'A share to put in dispute.' })
export class DisputeContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The contribution.' })
  contributionId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first disputed day, a day of the placement. Null: its first.',
  })
  firstDisputedDate?: Day | null;

  @Field(() => [DisputedLineInput], {
    nullable: true,
    description: 'What is disputed. Null or empty: the whole share of every line.',
  })
  lines?: DisputedLineInput[] | null;

  @Field(() => String, { description: 'Why; the parties read it.' })
  reason: string;

  @Field(() => Int, EXPECTED)
  expectedVersion?: number | null;
}

/** The input of `setInterimPayer`. */
@InputType({ description: 'Who carries a disputed part until the dispute is settled.' })
export class SetInterimPayerInput extends MutationInput {
  @Field(() => ID, { description: 'The dispute.' })
  disputeId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who carries it; by EQUAL who takes the odd penny. Null is refused: there is always somebody who pays.',
  })
  payerId?: string | null;

  @Field(() => InterimBasis, { description: 'By what rule.' })
  basis: InterimBasis;

  @Field(() => Int, EXPECTED)
  expectedVersion?: number | null;
}

/** An independent resolver's decision. */
@InputType({ description: 'Who decided a dispute, independent of the agencies.' })
export class DisputeResolverInput {
  @Field(() => String, { description: 'The person.' })
  name: string;

  @Field(() => String, { description: 'The organisation; none of the area’s agencies.' })
  organisation: string;

  @Field(() => String, { description: 'The reference of the decision.' })
  reference: string;

  @Field(() => DateScalar, { description: 'The day of the decision, not after today.' })
  determinedDate: Day;
}

/** The input of `settleDispute`. */
@InputType({ description: 'Terms on which to settle a dispute: the split from the first disputed day on.' })
export class SettleDisputeInput extends MutationInput {
  @Field(() => ID, { description: 'The dispute.' })
  disputeId: string;

  @Field(() => [FundingShareInput], {
    nullable: true,
    description:
      'Who pays every line without a split of its own. Null, with no lineShares: the split stands as it was agreed.',
  })
  shares?: FundingShareInput[] | null;

  @Field(() => [LineSharesInput], { nullable: true, description: 'Splits of single lines; null: none.' })
  lineShares?: LineSharesInput[] | null;

  @Field(() => String, { description: 'Why these terms; the parties read it.' })
  reason: string;

  @Field(() => DisputeResolverInput, {
    nullable: true,
    description:
      'The independent resolver whose decision these terms are. The other side confirms that they are, by approving. Null: the parties’ own terms.',
  })
  resolver?: DisputeResolverInput | null;

  @Field(() => Int, EXPECTED)
  expectedVersion?: number | null;
}

/** The input of `ratifyContribution`. */
@InputType({ description: 'A director ratifies a share over its limit, of a change or a settlement.' })
export class RatifyContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The contribution.' })
  contributionId: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => Int, EXPECTED)
  expectedVersion?: number | null;
}

/** The input of `withdrawProposal`. */
@InputType({ description: 'A split, or terms of settlement, to take back.' })
export class WithdrawProposalInput extends MutationInput {
  @Field(() => ID, { description: 'The funding agreement, a change or a settlement that waits to be agreed.' })
  fundingAgreementId: string;
}

/** A stage of the escalation. */
@InputType({ description: 'A stage of the escalation; its place in the list is its place in the order.' })
export class DisputeStageInput {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'Calendar days, 1 to 3,650.' })
  days: number;

  @Field(() => Role, { nullable: true, description: 'Whose it is: everyone with this role. Null: one person’s.' })
  ownerRole?: Role | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is: this person. Null: everyone’s with a role.' })
  ownerId?: string | null;
}

/** The input of `setDisputeStages`. */
@InputType({ description: 'The stages by which the area’s disputes move up, in place of all there were.' })
export class SetDisputeStagesInput extends MutationInput {
  @Field(() => [DisputeStageInput], { description: 'In their order, at least one.' })
  stages: DisputeStageInput[];
}
