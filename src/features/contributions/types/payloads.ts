import { Field, ObjectType } from 'type-graphql';
import { MutationPayload, userErrorType } from '../../../platform/user-errors';
import { LocalAreaType } from '../../access/types/directory';
import {
  APPROVE_CONTRIBUTION_CODES,
  DISPUTE_CONTRIBUTION_CODES,
  PROPOSE_CONTRIBUTION_CODES,
  RATIFY_CONTRIBUTION_CODES,
  REFUSE_CONTRIBUTION_CODES,
  SET_DISPUTE_STAGES_CODES,
  SET_INTERIM_PAYER_CODES,
  SETTLE_DISPUTE_CODES,
  WITHDRAW_PROPOSAL_CODES,
} from '../refusals';
import { ContributionType, FundingAgreementType } from './agreement';
import { DisputeStageType, DisputeType } from './dispute';

const BROKEN = { description: 'Every rule the request broke; empty when it was done.' } as const;
const AFTER = { nullable: true, description: 'The object after the change; null when it was refused.' } as const;

export const ProposeContributionError = userErrorType('ProposeContribution', PROPOSE_CONTRIBUTION_CODES);

/** What `proposeContribution` gives. */
@ObjectType({ description: 'What proposeContribution gives.', simpleResolvers: true })
export class ProposeContributionPayload extends MutationPayload {
  @Field(() => FundingAgreementType, AFTER)
  fundingAgreement: FundingAgreementType | null;

  @Field(() => [ProposeContributionError], BROKEN)
  userErrors: InstanceType<typeof ProposeContributionError>[];
}

export const ApproveContributionError = userErrorType('ApproveContribution', APPROVE_CONTRIBUTION_CODES);

/** What `approveContribution` gives. */
@ObjectType({ description: 'What approveContribution gives.', simpleResolvers: true })
export class ApproveContributionPayload extends MutationPayload {
  @Field(() => ContributionType, {
    nullable: true,
    description: 'The contribution after the change; null when it was refused.',
  })
  contribution: ContributionType | null;

  @Field(() => [ApproveContributionError], BROKEN)
  userErrors: InstanceType<typeof ApproveContributionError>[];
}

export const RefuseContributionError = userErrorType('RefuseContribution', REFUSE_CONTRIBUTION_CODES);

/** What `refuseContribution` gives. */
@ObjectType({ description: 'What refuseContribution gives.', simpleResolvers: true })
export class RefuseContributionPayload extends MutationPayload {
  @Field(() => ContributionType, AFTER)
  contribution: ContributionType | null;

  @Field(() => [RefuseContributionError], BROKEN)
  userErrors: InstanceType<typeof RefuseContributionError>[];
}

export const DisputeContributionError = userErrorType('DisputeContribution', DISPUTE_CONTRIBUTION_CODES);

/** What `disputeContribution` gives. */
@ObjectType({ description: 'What disputeContribution gives.', simpleResolvers: true })
export class DisputeContributionPayload extends MutationPayload {
  @Field(() => DisputeType, AFTER)
  dispute: DisputeType | null;

  @Field(() => [DisputeContributionError], BROKEN)
  userErrors: InstanceType<typeof DisputeContributionError>[];
}

export const SetInterimPayerError = userErrorType('SetInterimPayer', SET_INTERIM_PAYER_CODES);

/** What `setInterimPayer` gives. */
@ObjectType({ description: 'What setInterimPayer gives.', simpleResolvers: true })
export class SetInterimPayerPayload extends MutationPayload {
  @Field(() => DisputeType, AFTER)
  dispute: DisputeType | null;

  @Field(() => [SetInterimPayerError], BROKEN)
  userErrors: InstanceType<typeof SetInterimPayerError>[];
}

export const SettleDisputeError = userErrorType('SettleDispute', SETTLE_DISPUTE_CODES);

/** What `settleDispute` gives. */
@ObjectType({ description: 'What settleDispute gives.', simpleResolvers: true })
export class SettleDisputePayload extends MutationPayload {
  @Field(() => DisputeType, AFTER)
  dispute: DisputeType | null;

  @Field(() => FundingAgreementType, {
    nullable: true,
    description: 'The settlement, with a contribution for each party to approve; null when it was refused.',
  })
  settlement: FundingAgreementType | null;

  @Field(() => [SettleDisputeError], BROKEN)
  userErrors: InstanceType<typeof SettleDisputeError>[];
}

export const RatifyContributionError = userErrorType('RatifyContribution', RATIFY_CONTRIBUTION_CODES);

/** What `ratifyContribution` gives. */
@ObjectType({ description: 'What ratifyContribution gives.', simpleResolvers: true })
export class RatifyContributionPayload extends MutationPayload {
  @Field(() => ContributionType, AFTER)
  contribution: ContributionType | null;

  @Field(() => [RatifyContributionError], BROKEN)
  userErrors: InstanceType<typeof RatifyContributionError>[];
}

export const WithdrawProposalError = userErrorType('WithdrawProposal', WITHDRAW_PROPOSAL_CODES);

/** What `withdrawProposal` gives. */
@ObjectType({ description: 'What withdrawProposal gives.', simpleResolvers: true })
export class WithdrawProposalPayload extends MutationPayload {
  @Field(() => FundingAgreementType, AFTER)
  fundingAgreement: FundingAgreementType | null;

  @Field(() => [WithdrawProposalError], BROKEN)
  userErrors: InstanceType<typeof WithdrawProposalError>[];
}

export const SetDisputeStagesError = userErrorType('SetDisputeStages', SET_DISPUTE_STAGES_CODES);

/** What `setDisputeStages` gives. */
@ObjectType({ description: 'What setDisputeStages gives.', simpleResolvers: true })
export class SetDisputeStagesPayload extends MutationPayload {
  @Field(() => LocalAreaType, {
    nullable: true,
    description: 'The area whose stages they are; null when it was refused.',
  })
  localArea: LocalAreaType | null;

  @Field(() => [DisputeStageType], { description: 'The stages as they stand now, in their order.' })
  stages: DisputeStageType[];

  @Field(() => [SetDisputeStagesError], BROKEN)
  userErrors: InstanceType<typeof SetDisputeStagesError>[];
}
