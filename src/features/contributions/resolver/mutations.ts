import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { agreementById, contributionById } from '../loaders';
import { approveContribution } from '../service/approve-contribution';
import { proposeContribution } from '../service/propose-contribution';
import { ratifyContribution } from '../service/ratify-contribution';
import { refuseContribution } from '../service/refuse-contribution';
import { withdrawProposal } from '../service/withdraw-proposal';
import {
  type ContributionType,
  type FundingAgreementType,
  toContribution,
  toFundingAgreement,
} from '../types/agreement';
import {
  ApproveContributionInput,
  ProposeContributionInput,
  RatifyContributionInput,
  RefuseContributionInput,
  WithdrawProposalInput,
} from '../types/inputs';
import {
  ApproveContributionError,
  ApproveContributionPayload,
  ProposeContributionError,
  ProposeContributionPayload,
  RatifyContributionError,
  RatifyContributionPayload,
  RefuseContributionError,
  RefuseContributionPayload,
  WithdrawProposalError,
  WithdrawProposalPayload,
} from '../types/payloads';
import { toSplit } from './split-input';

/** What proposes, agrees and refuses shares. */
@Resolver()
export class ContributionMutations {
  @Can('contribution:propose')
  @Mutation(() => ProposeContributionPayload, {
    description:
      'Proposes another split of a placement’s cost lines from a day on, with its method, evidence and reason. Every holder whose share it changes has to approve it; until the last has, the split in force stands. For case officers and commissioners.',
  })
  async proposeContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ProposeContributionInput, { description: 'The split.' }) input: ProposeContributionInput,
  ): Promise<ProposeContributionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await proposeContribution(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      fromDate: input.fromDate ?? null,
      ...toSplit(input),
      method: input.method,
      methodEvidence: input.methodEvidence ?? null,
      evidenceIds: (input.evidenceIds ?? []).map((id, index) =>
        fromGlobalId('Evidence', id, ['input', 'evidenceIds', String(index)]),
      ),
      toolName: input.toolName ?? null,
      toolScore: input.toolScore ?? null,
      toolHoursPerWeek: input.toolHoursPerWeek ?? null,
      reason: input.reason,
    });
    return Object.assign(new ProposeContributionPayload(), {
      clientMutationId,
      fundingAgreement: result.ok ? await agreementOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(ProposeContributionError, result),
    });
  }

  @Can('contribution:approve')
  @Mutation(() => ApproveContributionPayload, {
    description:
      'A budget holder’s own authorised person agrees its share. Within its delegated limits it is approved; over one it waits for ratification. The last approval commits the agreement and posts it to the ledger. For budget holders, each for their own budget.',
  })
  async approveContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ApproveContributionInput, { description: 'The contribution.' }) input: ApproveContributionInput,
  ): Promise<ApproveContributionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await approveContribution(ctx, {
      clientMutationId,
      contributionId: fromGlobalId('Contribution', input.contributionId, ['input', 'contributionId']),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new ApproveContributionPayload(), {
      clientMutationId,
      contribution: result.ok ? await contributionOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(ApproveContributionError, result),
    });
  }

  @Can('contribution:refuse')
  @Mutation(() => RefuseContributionPayload, {
    description:
      'A budget holder’s own authorised person refuses its share, with reason and legal basis. A change or settlement that waited for it is closed and the split in force stands. A share that is committed becomes disputed from a day on. For budget holders, each for their own budget.',
  })
  async refuseContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RefuseContributionInput, { description: 'The contribution, why, and by what right.' })
    input: RefuseContributionInput,
  ): Promise<RefuseContributionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await refuseContribution(ctx, {
      clientMutationId,
      contributionId: fromGlobalId('Contribution', input.contributionId, ['input', 'contributionId']),
      reason: input.reason,
      legalBasis: input.legalBasis,
      firstDisputedDate: input.firstDisputedDate ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RefuseContributionPayload(), {
      clientMutationId,
      contribution: result.ok ? await contributionOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(RefuseContributionError, result),
    });
  }

  @Can('decision:ratify')
  @Mutation(() => RatifyContributionPayload, {
    description:
      'Ratifies a share over its delegated limits in a change or a settlement; a decision’s share is ratified with the decision. For directors, each for their own agency.',
  })
  async ratifyContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RatifyContributionInput, { description: 'The contribution, and why.' })
    input: RatifyContributionInput,
  ): Promise<RatifyContributionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await ratifyContribution(ctx, {
      clientMutationId,
      contributionId: fromGlobalId('Contribution', input.contributionId, ['input', 'contributionId']),
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RatifyContributionPayload(), {
      clientMutationId,
      contribution: result.ok ? await contributionOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(RatifyContributionError, result),
    });
  }

  @Can('contribution:withdraw')
  @Mutation(() => WithdrawProposalPayload, {
    description:
      'Takes a change or terms of settlement back that wait to be agreed; what is in force stands. By who proposed them; a change by any case officer or commissioner.',
  })
  async withdrawProposal(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawProposalInput, { description: 'The agreement.' }) input: WithdrawProposalInput,
  ): Promise<WithdrawProposalPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const path = ['input', 'fundingAgreementId'];
    const result = await withdrawProposal(ctx, {
      clientMutationId,
      agreementId: fromGlobalId('FundingAgreement', input.fundingAgreementId, path),
    });
    return Object.assign(new WithdrawProposalPayload(), {
      clientMutationId,
      fundingAgreement: result.ok ? await agreementOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(WithdrawProposalError, result),
    });
  }
}

async function contributionOrNull(ctx: Ctx, contributionId: string): Promise<ContributionType | null> {
  const contribution = await ctx.load(contributionById, contributionId);
  return contribution === null ? null : toContribution(contribution);
}

/** An agreement as published; null when it is not there. */
export async function agreementOrNull(ctx: Ctx, agreementId: string): Promise<FundingAgreementType | null> {
  const agreement = await ctx.load(agreementById, agreementId);
  return agreement === null ? null : toFundingAgreement(agreement);
}
