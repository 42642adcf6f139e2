import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { type PlanPatch } from '../rules/plan';
import { fileViews } from '../service/file-views';
import { recordLocalOption } from '../service/record-local-option';
import { recordEhcPlan } from '../service/record-plan';
import { returnReferral } from '../service/return-referral';
import { waiveChecklistItems } from '../service/waive-items';
import { RecordEhcPlanError, RecordEhcPlanInput, RecordEhcPlanPayload } from '../types/plan';
import {
  RecordLocalOptionError,
  RecordLocalOptionInput,
  RecordLocalOptionPayload,
  ReturnReferralError,
  ReturnReferralInput,
  ReturnReferralPayload,
  WaiveChecklistItemsError,
  WaiveChecklistItemsInput,
  WaiveChecklistItemsPayload,
} from '../types/returns';
import { FileViewsError, FileViewsInput, FileViewsPayload } from '../types/views';
import { loadCase } from './load-case';

/** What a referral still needs after it was written: returns, waivers, local options, views and the plan. */
@Resolver()
export class ReferralMutations {
  @Can('case:return')
  @Mutation(() => ReturnReferralPayload, {
    description:
      'Sends a submitted referral back to its referrer with what is missing; the return is kept when it is submitted again. For case officers, and chairs who may see the case.',
  })
  async returnReferral(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReturnReferralInput, { description: 'Which referral, and why.' }) input: ReturnReferralInput,
  ): Promise<ReturnReferralPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await returnReferral(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      expectedVersion: input.expectedVersion,
      reason: input.reason,
      missing: input.missing ?? [],
    });
    return Object.assign(new ReturnReferralPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(ReturnReferralError, result),
    });
  }

  @Can('case:submit')
  @Mutation(() => WaiveChecklistItemsPayload, {
    description:
      'Lets items of the checklist go on a submitted referral, each with a reason under the caller’s name: those that the panel’s terms ask for since. For case officers.',
  })
  async waiveChecklistItems(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WaiveChecklistItemsInput, { description: 'The items.' }) input: WaiveChecklistItemsInput,
  ): Promise<WaiveChecklistItemsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await waiveChecklistItems(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      waivers: input.waivers.map(({ item, reason }) => ({ item, reason })),
    });
    return Object.assign(new WaiveChecklistItemsPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(WaiveChecklistItemsError, result),
    });
  }

  @Can('case:refer')
  @Mutation(() => RecordLocalOptionPayload, {
    description:
      'Adds what was tried locally and why it failed, until the panel decides. No place out of the area or at an independent setting can be agreed without. For case officers.',
  })
  async recordLocalOption(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordLocalOptionInput, { description: 'What was tried.' }) input: RecordLocalOptionInput,
  ): Promise<RecordLocalOptionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, description, whyItFailed } = input;
    const result = await recordLocalOption(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      option: { providerUrn: providerUrn ?? null, description, whyItFailed },
    });
    return Object.assign(new RecordLocalOptionPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordLocalOptionError, result),
    });
  }

  @Can('case:refer')
  @Mutation(() => FileViewsPayload, {
    description:
      'Files what a child or a parent wants the panel to know, at any time; it stands beside the views of the referral. For case officers.',
  })
  async fileViews(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => FileViewsInput, { description: 'The views.' }) input: FileViewsInput,
  ): Promise<FileViewsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { whose, text, givenBy, method, givenDate } = input;
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    const passages = input.passages ?? [];
    const result = await fileViews(ctx, {
      clientMutationId,
      caseId,
      whose,
      text,
      givenBy,
      method,
      givenDate,
      passages,
    });
    return Object.assign(new FileViewsPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(FileViewsError, result),
    });
  }

  @Can('case:refer')
  @Mutation(() => RecordEhcPlanPayload, {
    description:
      'Records what the plan names and what became of it, by the codes of SEN2; what is attended is the placement’s. For case officers.',
  })
  async recordEhcPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordEhcPlanInput, { description: 'What became known.' }) input: RecordEhcPlanInput,
  ): Promise<RecordEhcPlanPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordEhcPlan(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      expectedVersion: input.expectedVersion,
      plan: toPlanPatch(input),
    });
    return Object.assign(new RecordEhcPlanPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordEhcPlanError, result),
    });
  }
}

function toPlanPatch({ named, requestOutcome, assessmentOutcome, ceased }: RecordEhcPlanInput): PlanPatch {
  return {
    named: named && {
      providerUrn: named.providerUrn ?? null,
      setting: named.setting ?? null,
      provisionType: named.provisionType ?? null,
    },
    requestOutcome,
    assessmentOutcome,
    ceased,
  };
}
