import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { toLocalArea } from '../../access/types/directory';
import { readLocalArea } from '../../access/service/read-directory';
import { disputeById } from '../loaders';
import { disputeContribution } from '../service/dispute-contribution';
import { readDisputeStages } from '../service/read-dispute-stages';
import { setDisputeStages } from '../service/set-dispute-stages';
import { setInterimPayer } from '../service/set-interim-payer';
import { settleDispute } from '../service/settle-dispute';
import { type DisputeType, toDispute, toDisputeStage } from '../types/dispute';
import {
  DisputeContributionInput,
  SetDisputeStagesInput,
  SetInterimPayerInput,
  SettleDisputeInput,
} from '../types/inputs';
import {
  DisputeContributionError,
  DisputeContributionPayload,
  SetDisputeStagesError,
  SetDisputeStagesPayload,
  SetInterimPayerError,
  SetInterimPayerPayload,
  SettleDisputeError,
  SettleDisputePayload,
} from '../types/payloads';
import { agreementOrNull } from './mutations';
import { toSplit } from './split-input';

/** What opens, carries and ends disputes. */
@Resolver()
export class DisputeMutations {
  @Can('contribution:dispute')
  @Mutation(() => DisputeContributionPayload, {
    description:
      'Puts a share in dispute from a day on, whole or what of it is above a sum accepted. Nothing changes of who pays until finance names an interim payer. For budget holders, each for their own budget, or for a share that its holder refused in an agreement they pay by.',
  })
  async disputeContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DisputeContributionInput, { description: 'The share, what of it, and why.' })
    input: DisputeContributionInput,
  ): Promise<DisputeContributionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await disputeContribution(ctx, {
      clientMutationId,
      contributionId: fromGlobalId('Contribution', input.contributionId, ['input', 'contributionId']),
      firstDisputedDate: input.firstDisputedDate ?? null,
      lines: (input.lines ?? []).map(({ costLineId, accepted }, index) => ({
        costLineId: fromGlobalId('CostLine', costLineId, ['input', 'lines', String(index), 'costLineId']),
        accepted: accepted ?? null,
      })),
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new DisputeContributionPayload(), {
      clientMutationId,
      dispute: result.ok ? await disputeOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(DisputeContributionError, result),
    });
  }

  @Can('interim:set')
  @Mutation(() => SetInterimPayerPayload, {
    description:
      'Names who carries a disputed part from the first disputed day on, without prejudice. The ledger gets the difference at once where the share is committed; else what waited for this share alone is committed. For finance.',
  })
  async setInterimPayer(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetInterimPayerInput, { description: 'The dispute, the payer and the basis.' })
    input: SetInterimPayerInput,
  ): Promise<SetInterimPayerPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { payerId } = input;
    const result = await setInterimPayer(ctx, {
      clientMutationId,
      disputeId: fromGlobalId('Dispute', input.disputeId, ['input', 'disputeId']),
      payerId: typeof payerId === 'string' ? fromGlobalId('BudgetHolder', payerId, ['input', 'payerId']) : null,
      basis: input.basis,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new SetInterimPayerPayload(), {
      clientMutationId,
      dispute: result.ok ? await disputeOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(SetInterimPayerError, result),
    });
  }

  @Can('dispute:settle')
  @Mutation(() => SettleDisputePayload, {
    description:
      'Puts terms for a dispute: the caller’s side approves by it, every other party’s own person by approveContribution. With the last approval the terms hold, be they the parties’ own or an independent resolver’s, from the first disputed day and the ledger gets the true-up. For budget holders that are parties.',
  })
  async settleDispute(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SettleDisputeInput, { description: 'The dispute and the terms.' }) input: SettleDisputeInput,
  ): Promise<SettleDisputePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const disputeId = fromGlobalId('Dispute', input.disputeId, ['input', 'disputeId']);
    const result = await settleDispute(ctx, {
      clientMutationId,
      disputeId,
      ...toSplit(input),
      reason: input.reason,
      resolver: input.resolver ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new SettleDisputePayload(), {
      clientMutationId,
      dispute: result.ok ? await disputeOrNull(ctx, disputeId) : null,
      settlement: result.ok ? await agreementOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(SettleDisputeError, result),
    });
  }

  @Can('dispute-stage:manage')
  @Mutation(() => SetDisputeStagesPayload, {
    description:
      'Sets the stages by which the area’s disputes move up, in place of all there were. A dispute keeps the stage it is at and goes on by the new ones. Administrators only.',
  })
  async setDisputeStages(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetDisputeStagesInput, { description: 'The stages.' }) input: SetDisputeStagesInput,
  ): Promise<SetDisputeStagesPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setDisputeStages(ctx, {
      clientMutationId,
      stages: input.stages.map(({ name, days, ownerRole, ownerId }, index) => ({
        name,
        days,
        ownerRole: ownerRole ?? null,
        ownerId:
          typeof ownerId === 'string'
            ? fromGlobalId('Person', ownerId, ['input', 'stages', String(index), 'ownerId'])
            : null,
      })),
    });
    return Object.assign(new SetDisputeStagesPayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      stages: (await readDisputeStages(ctx)).map(toDisputeStage),
      userErrors: toUserErrors(SetDisputeStagesError, result),
    });
  }
}

async function disputeOrNull(ctx: Ctx, disputeId: string): Promise<DisputeType | null> {
  const dispute = await ctx.load(disputeById, disputeId);
  return dispute === null ? null : toDispute(dispute, ctx.clock.now());
}
