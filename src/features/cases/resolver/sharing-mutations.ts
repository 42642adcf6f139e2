import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { type Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { disclosureById } from '../loaders';
import { recordCapacity, recordDisclosure, withdrawConsent } from '../service/sharing';
import {
  type DisclosureType,
  RecordCapacityError,
  RecordCapacityInput,
  RecordCapacityPayload,
  RecordDisclosureError,
  RecordDisclosureInput,
  RecordDisclosurePayload,
  toDisclosure,
  WithdrawConsentError,
  WithdrawConsentInput,
  WithdrawConsentPayload,
} from '../types/sharing';
import { loadCase } from './load-case';

/** What is shared with whom, on what basis, and who decides. */
@Resolver()
export class SharingMutations {
  @Can('sharing:record')
  @Mutation(() => RecordDisclosurePayload, {
    description:
      'Records what of a case is shared with whom and on what that rests; by consent only with who gave it and when. For case officers.',
  })
  async recordDisclosure(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordDisclosureInput, { description: 'What is shared.' }) input: RecordDisclosureInput,
  ): Promise<RecordDisclosurePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { recipient, subjects, basis, disclosedDate } = input;
    const result = await recordDisclosure(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      disclosure: {
        recipient,
        recipientName: input.recipientName ?? null,
        subjects,
        basis,
        reason: input.reason ?? null,
        disclosedDate,
        consentBy: input.consentBy ?? null,
        consentDate: input.consentDate ?? null,
      },
    });
    return Object.assign(new RecordDisclosurePayload(), {
      clientMutationId,
      disclosure: await loadDisclosure(ctx, result),
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordDisclosureError, result),
    });
  }

  @Can('sharing:record')
  @Mutation(() => WithdrawConsentPayload, {
    description:
      'Records that the consent of a disclosure was withdrawn. What was shared by it alone can no longer be read by those it was shared with; what rests on a task or a duty stays. For case officers.',
  })
  async withdrawConsent(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawConsentInput, { description: 'Which, and when.' }) input: WithdrawConsentInput,
  ): Promise<WithdrawConsentPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await withdrawConsent(ctx, {
      clientMutationId,
      disclosureId: fromGlobalId('Disclosure', input.disclosureId, ['input', 'disclosureId']),
      withdrawnDate: input.withdrawnDate,
      note: input.note ?? null,
    });
    return Object.assign(new WithdrawConsentPayload(), {
      clientMutationId,
      disclosure: await loadDisclosure(ctx, result),
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(WithdrawConsentError, result),
    });
  }

  @Can('sharing:record')
  @Mutation(() => RecordCapacityPayload, {
    description:
      'Records whether a young person, past compulsory school age, has the capacity to decide on the plan, and who decides. For case officers.',
  })
  async recordCapacity(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordCapacityInput, { description: 'Who decides.' }) input: RecordCapacityInput,
  ): Promise<RecordCapacityPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { capacity, decider } = input;
    const result = await recordCapacity(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      given: { capacity, decider, assessedDate: input.assessedDate ?? null, reason: input.reason ?? null },
    });
    return Object.assign(new RecordCapacityPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordCapacityError, result),
    });
  }
}

async function loadDisclosure(
  ctx: Ctx,
  result: Result<{ readonly disclosureId: string }, unknown>,
): Promise<DisclosureType | null> {
  const found = result.ok ? await ctx.load(disclosureById, result.value.disclosureId) : null;
  return found === null ? null : toDisclosure(found);
}
