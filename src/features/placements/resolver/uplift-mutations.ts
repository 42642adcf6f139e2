import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { upliftRoundById } from '../loaders';
import { approveUpliftShare, ratifyUpliftShare, refuseUpliftShare } from '../service/answer-uplift-share';
import { createUpliftRound } from '../service/create-uplift-round';
import { decideUpliftRound } from '../service/decide-uplift-round';
import { restoreLines, restoreShares, type UpliftRoundAnswer } from '../service/uplift-answer';
import { upliftPlacement } from '../service/uplift-placement';
import { toMoneyEffect } from '../types/money-effect';
import {
  toUpliftLine,
  toUpliftRound,
  toUpliftShare,
  type UpliftAmountInput,
  type UpliftRoundType,
} from '../types/uplift';
import {
  ApproveUpliftShareError,
  ApproveUpliftSharePayload,
  CreateUpliftRoundError,
  CreateUpliftRoundInput,
  CreateUpliftRoundPayload,
  DecideUpliftRoundError,
  DecideUpliftRoundInput,
  DecideUpliftRoundPayload,
  RatifyUpliftShareError,
  RatifyUpliftSharePayload,
  RefuseUpliftShareError,
  RefuseUpliftShareInput,
  RefuseUpliftSharePayload,
  UpliftPlacementError,
  UpliftPlacementInput,
  UpliftPlacementPayload,
  UpliftShareInput,
} from '../types/uplift-inputs';
import { stepOf } from './placement-steps';

/** Rounds of uplifts, from the letter to the price. */
@Resolver()
export class UpliftMutations {
  @Can('uplift:raise')
  @Mutation(() => CreateUpliftRoundPayload, {
    description:
      'Raises a round of uplifts from a provider’s letter: its placements and what is asked for each line. No price changes by it. For commissioners.',
  })
  async createUpliftRound(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CreateUpliftRoundInput, { description: 'What is asked.' }) input: CreateUpliftRoundInput,
  ): Promise<CreateUpliftRoundPayload> {
    const { providerUrn, fromDate, percent = null, letterDate = null, letterReference = null, reason, preview } = input;
    const placementIds = input.placementIds ?? null;
    const result = await createUpliftRound(ctx, {
      ...{ providerUrn, fromDate, percent, letterDate, letterReference, reason, preview },
      clientMutationId: input.clientMutationId ?? null,
      placementIds:
        placementIds?.map((id, index) => fromGlobalId('Placement', id, ['input', 'placementIds', String(index)])) ??
        null,
      amounts: toAmounts(input.amounts),
    });
    return Object.assign(new CreateUpliftRoundPayload(), {
      ...(await changed(ctx, input, result)),
      userErrors: toUserErrors(CreateUpliftRoundError, result),
    });
  }

  @Can('uplift:decide')
  @Mutation(() => DecideUpliftRoundPayload, {
    description:
      'Decides a round of uplifts: all, part or nothing of what was asked, with a reason and within the limits for uplifts. Prices change when every holder whose share rises has agreed. For directors.',
  })
  async decideUpliftRound(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DecideUpliftRoundInput, { description: 'The decision.' }) input: DecideUpliftRoundInput,
  ): Promise<DecideUpliftRoundPayload> {
    const { decision, percent = null, reason, preview } = input;
    const result = await decideUpliftRound(ctx, {
      ...{ decision, percent, reason, preview },
      clientMutationId: input.clientMutationId ?? null,
      upliftRoundId: fromGlobalId('UpliftRound', input.upliftRoundId, ['input', 'upliftRoundId']),
      amounts: toAmounts(input.amounts),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new DecideUpliftRoundPayload(), {
      ...(await changed(ctx, input, result)),
      userErrors: toUserErrors(DecideUpliftRoundError, result),
    });
  }

  @Can('uplift:decide')
  @Mutation(() => UpliftPlacementPayload, {
    description:
      'Agrees a new price of one placement from a day on, as a round of its own: raised and decided at once. Where a holder’s share rises the price changes when the last of them has agreed; where none does, right away. For directors.',
  })
  async upliftPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => UpliftPlacementInput, { description: 'The placement and its new price.' })
    input: UpliftPlacementInput,
  ): Promise<UpliftPlacementPayload> {
    const { fromDate, percent = null, reason } = input;
    const amounts = toAmounts(input.amounts);
    const result = await upliftPlacement(ctx, { ...stepOf(input), fromDate, percent, amounts, reason });
    return Object.assign(new UpliftPlacementPayload(), {
      ...(await changed(ctx, input, result)),
      userErrors: toUserErrors(UpliftPlacementError, result),
    });
  }

  @Can('uplift:approve')
  @Mutation(() => ApproveUpliftSharePayload, {
    description:
      'Agrees the own budget’s part of a round of uplifts, once for all its placements; over a limit it waits for a director. For the budget holder’s own person.',
  })
  async approveUpliftShare(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => UpliftShareInput, { description: 'The round and the budget.' }) input: UpliftShareInput,
  ): Promise<ApproveUpliftSharePayload> {
    const result = await approveUpliftShare(ctx, shareOf(input));
    return Object.assign(new ApproveUpliftSharePayload(), {
      ...(await answered(ctx, input, result)),
      userErrors: toUserErrors(ApproveUpliftShareError, result),
    });
  }

  @Can('uplift:approve')
  @Mutation(() => RefuseUpliftSharePayload, {
    description:
      'Refuses the own budget’s part of a round of uplifts; it is not applied while the refusal stands. For the budget holder’s own person.',
  })
  async refuseUpliftShare(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RefuseUpliftShareInput, { description: 'The round, the budget and the reason.' })
    input: RefuseUpliftShareInput,
  ): Promise<RefuseUpliftSharePayload> {
    const result = await refuseUpliftShare(ctx, { ...shareOf(input), reason: input.reason });
    return Object.assign(new RefuseUpliftSharePayload(), {
      ...(await answered(ctx, input, result)),
      userErrors: toUserErrors(RefuseUpliftShareError, result),
    });
  }

  @Can('uplift:decide')
  @Mutation(() => RatifyUpliftSharePayload, {
    description: 'Ratifies a part of a round that is over its holder’s limit. For directors of the holder’s own side.',
  })
  async ratifyUpliftShare(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => UpliftShareInput, { description: 'The round and the budget.' }) input: UpliftShareInput,
  ): Promise<RatifyUpliftSharePayload> {
    const result = await ratifyUpliftShare(ctx, shareOf(input));
    return Object.assign(new RatifyUpliftSharePayload(), {
      ...(await answered(ctx, input, result)),
      userErrors: toUserErrors(RatifyUpliftShareError, result),
    });
  }
}

function toAmounts(amounts: readonly UpliftAmountInput[]) {
  return amounts.map(({ costLineId, amount }, index) => ({
    costLineId: fromGlobalId('CostLine', costLineId, ['input', 'amounts', String(index), 'costLineId']),
    amount,
  }));
}

function shareOf({ clientMutationId, upliftRoundId, budgetHolderId }: UpliftShareInput) {
  return {
    clientMutationId: clientMutationId ?? null,
    upliftRoundId: fromGlobalId('UpliftRound', upliftRoundId, ['input', 'upliftRoundId']),
    budgetHolderId: fromGlobalId('BudgetHolder', budgetHolderId, ['input', 'budgetHolderId']),
  };
}

async function changed(
  ctx: Ctx,
  input: { readonly clientMutationId?: string | null },
  result: Result<UpliftRoundAnswer, unknown>,
) {
  const id = result.ok ? result.value.upliftRoundId : null;
  return {
    ...(await answered(ctx, input, { ok: true, value: id })),
    effect: result.ok ? toMoneyEffect(result.value.effect) : null,
    lines: result.ok ? restoreLines(result.value).map(toUpliftLine) : [],
    shares: result.ok ? restoreShares(result.value).map(toUpliftShare) : [],
  };
}

async function answered(
  ctx: Ctx,
  { clientMutationId }: { readonly clientMutationId?: string | null },
  result: Result<string | null, unknown>,
): Promise<{ clientMutationId: string | null; upliftRound: UpliftRoundType | null }> {
  const id = result.ok ? result.value : null;
  return {
    clientMutationId: clientMutationId ?? null,
    upliftRound: id === null ? null : orNull(await ctx.load(upliftRoundById, id), toUpliftRound),
  };
}
