import type { GraphQLResolveInfo } from 'graphql';
import { Args, Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import type { Refusal } from '../../../platform/request';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { caseById, hidingByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { claimById, claimsByCaseId, placementById } from '../loaders';
import type { ClaimEntryCode } from '../refusals/recoupment';
import { listClaims } from '../service/list-claims';
import { enterOnClaim, openRecoupmentClaim, type EnterOnClaimCommand } from '../service/recoupment';
import { PlacementType, toPlacement } from '../types/placement';
import {
  RecoupmentClaimConnection,
  RecoupmentClaimsArgs,
  RecoupmentClaimType,
  RecoupmentEntryType,
  toRecoupmentClaim,
} from '../types/recoupment';
import {
  AgreeRecoupmentClaimInput,
  type ClaimEntryInput,
  OpenRecoupmentClaimError,
  OpenRecoupmentClaimInput,
  OpenRecoupmentClaimPayload,
  RecordRecoupmentPaymentInput,
  RecoupmentEntryError,
  RecoupmentEntryPayload,
  WithdrawRecoupmentClaimInput,
} from '../types/recoupment-inputs';

async function claimOrNull(ctx: Ctx, claimId: string): Promise<RecoupmentClaimType | null> {
  const today = londonDay(ctx.clock.now());
  return orNull(await ctx.load(claimById, claimId), (claim) => toRecoupmentClaim(claim, today));
}

/** `recoupmentClaims`. */
@Resolver()
export class RecoupmentQueries {
  @Can('recharge:read')
  @Query(() => RecoupmentClaimConnection, {
    description:
      'What authorities claim of each other for looked-after children, by the day of the claim. One of a case in which the reader declared an interest is in no list and no count.',
  })
  async recoupmentClaims(
    @GraphQLContext() ctx: Ctx,
    @Args(() => RecoupmentClaimsArgs) args: RecoupmentClaimsArgs,
  ): Promise<InstanceType<typeof RecoupmentClaimConnection>> {
    const direction = args.orderBy?.[0]?.direction === 'DESC' ? 'desc' : 'asc';
    const page = await listClaims(ctx, args.filter ?? {}, direction, args);
    const today = londonDay(ctx.clock.now());
    return new RecoupmentClaimConnection(mapPage(page, (claim) => toRecoupmentClaim(claim, today)));
  }
}

/** What opens claims, and says what became of them. */
@Resolver()
export class RecoupmentMutations {
  @Can('recharge:record')
  @Mutation(() => OpenRecoupmentClaimPayload, {
    description:
      'Opens a claim between authorities for the education of a looked-after child, by us or of us; its clock of six months runs from the day of the claim. For finance.',
  })
  async openRecoupmentClaim(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => OpenRecoupmentClaimInput, { description: 'The claim.' }) input: OpenRecoupmentClaimInput,
  ): Promise<OpenRecoupmentClaimPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { placementId = null, startDate, endDate } = input;
    const result = await openRecoupmentClaim(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      placementId: placementId === null ? null : fromGlobalId('Placement', placementId, ['input', 'placementId']),
      direction: input.direction,
      otherLaCode: input.otherAuthorityCode,
      span: { startDate, endDate },
      claimDate: input.claimDate ?? null,
      education: input.education,
      transport: input.transport,
      grant: input.grant,
    });
    return Object.assign(new OpenRecoupmentClaimPayload(), {
      clientMutationId,
      claim: result.ok ? await claimOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(OpenRecoupmentClaimError, result),
    });
  }

  @Can('recharge:record')
  @Mutation(() => RecoupmentEntryPayload, {
    description:
      'Records that the two authorities agreed an amount, within six months of the claim; after that all that is claimed is to be paid. For finance.',
  })
  async agreeRecoupmentClaim(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AgreeRecoupmentClaimInput, { description: 'The claim and the amount.' })
    input: AgreeRecoupmentClaimInput,
  ): Promise<RecoupmentEntryPayload> {
    return enter(ctx, input, { kind: 'AGREED', amount: input.amount, note: input.reference ?? null });
  }

  @Can('recharge:record')
  @Mutation(() => RecoupmentEntryPayload, {
    description: 'Records what was paid on a claim that is agreed or determined, in part or whole. For finance.',
  })
  async recordRecoupmentPayment(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordRecoupmentPaymentInput, { description: 'The claim and the payment.' })
    input: RecordRecoupmentPaymentInput,
  ): Promise<RecoupmentEntryPayload> {
    return enter(ctx, input, { kind: 'PAID', amount: input.amount, note: input.reference ?? null });
  }

  @Can('recharge:record')
  @Mutation(() => RecoupmentEntryPayload, {
    description: 'Withdraws a claim on which nothing was paid; it stays on record. For finance.',
  })
  async withdrawRecoupmentClaim(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawRecoupmentClaimInput, { description: 'The claim, and why.' })
    input: WithdrawRecoupmentClaimInput,
  ): Promise<RecoupmentEntryPayload> {
    return enter(ctx, input, { kind: 'WITHDRAWN', amount: null, note: input.reason });
  }
}

async function enter(
  ctx: Ctx,
  input: ClaimEntryInput,
  entry: Pick<EnterOnClaimCommand, 'kind' | 'amount' | 'note'>,
): Promise<RecoupmentEntryPayload> {
  const clientMutationId = input.clientMutationId ?? null;
  const claimId = fromGlobalId('RecoupmentClaim', input.claimId, ['input', 'claimId']);
  const result: Result<string, Refusal<ClaimEntryCode>> = await enterOnClaim(ctx, {
    clientMutationId,
    claimId,
    dated: input.date ?? null,
    ...entry,
  });
  return Object.assign(new RecoupmentEntryPayload(), {
    clientMutationId,
    claim: result.ok ? await claimOrNull(ctx, result.value) : null,
    userErrors: toUserErrors(RecoupmentEntryError, result),
  });
}

/** What hangs from a claim. */
@Resolver(() => RecoupmentClaimType)
export class RecoupmentFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case it is of; null when the reader may not know of it.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { claim }: RecoupmentClaimType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, claim.caseId), toCase);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement it is for; null: none is named, or the reader may not know of it.',
  })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { claim }: RecoupmentClaimType): Promise<PlacementType | null> {
    if (claim.placementId === null) return null;
    const today = londonDay(ctx.clock.now());
    return orNull(await ctx.load(placementById, claim.placementId), (found) => toPlacement(found, today));
  }
}

/** What was said of a claim, as its reader may read it (P3). */
@Resolver(() => RecoupmentEntryType)
export class RecoupmentEntryWords {
  @FieldResolver()
  async note(@GraphQLContext() ctx: Ctx, @Root() { caseId, note }: RecoupmentEntryType): Promise<string | null> {
    return (await ctx.load(hidingByCaseId, caseId))?.(note) ?? note;
  }
}

const RECHARGES = 'What authorities claim of each other is for those who read recharges.';

/** What a case gains about recoupment. */
@Resolver(() => CaseType)
export class CaseRecoupment {
  @FieldResolver(() => [RecoupmentClaimType], {
    description:
      'What authorities claim of each other for its child, the oldest first; empty for a reader who reads no recharges, and then withheld.',
  })
  async recoupmentClaims(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecoupmentClaimType[]> {
    if (ctx.actor.kind !== 'system' && !ctx.actor.permissions.has('recharge:read')) {
      withholdField(ctx, info, RECHARGES);
      return [];
    }
    const today = londonDay(ctx.clock.now());
    return (await ctx.load(claimsByCaseId, facts.caseId)).map((claim) => toRecoupmentClaim(claim, today));
  }
}
