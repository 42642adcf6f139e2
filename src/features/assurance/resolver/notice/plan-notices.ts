import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../../../../platform/can';
import type { Ctx } from '../../../../platform/context';
import { fromGlobalId } from '../../../../platform/global-id';
import { toUserErrors } from '../../../../platform/user-errors';
import { orNull } from '../../../access/types/directory';
import { givesAppealRight } from '../../../cases/rules/appeal-rights';
import { stands } from '../../../cases/rules/plan-events';
import { PlanEventType } from '../../../cases/types/clocks';
import { noticeById, noticesByPlanEventId, sendingsByNoticeId } from '../../loaders/notices';
import { standingSendings, toldEventOn } from '../../rules/notice/sending';
import { preparePlanNotice } from '../../service/notice/prepare-plan-notice';
import { PreparePlanNoticeError, PreparePlanNoticeInput, PreparePlanNoticePayload } from '../../types/notice/inputs';
import { NoticeType, toNotice } from '../../types/notice/notice';

/** Families are told what was decided of a plan. */
@Resolver()
export class PlanNoticeMutations {
  @Can('notice:prepare')
  @Mutation(() => PreparePlanNoticePayload, {
    description:
      'Prepares the letter to the family on what was decided of the plan and is recorded as an event: what, from when, why and who decided, as recordPlanDecision has it, and how to appeal and complain. It bears today’s date, from which the time to appeal counts, and states the day of the event where that was earlier. Sent by sendNotice. For case officers.',
  })
  async preparePlanNotice(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => PreparePlanNoticeInput, { description: 'Of which event.' })
    input: PreparePlanNoticeInput,
  ): Promise<PreparePlanNoticePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await preparePlanNotice(ctx, {
      ...{ clientMutationId, reasons: input.reasons ?? null, delegation: input.delegation ?? null },
      deciderId:
        typeof input.deciderId === 'string' ? fromGlobalId('Person', input.deciderId, ['input', 'deciderId']) : null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      planEventId: fromGlobalId('PlanEvent', input.planEventId, ['input', 'planEventId']),
    });
    return Object.assign(new PreparePlanNoticePayload(), {
      clientMutationId,
      notice: result.ok ? orNull(await ctx.load(noticeById, result.value), toNotice) : null,
      userErrors: toUserErrors(PreparePlanNoticeError, result),
    });
  }
}

/** How the family was told of an event of the plan. */
@Resolver(() => PlanEventType)
export class PlanEventNotices {
  @FieldResolver(() => [NoticeType], {
    description: 'The letters of it, and of the entries that it puts right or that put it right, the oldest first.',
  })
  async notices(@GraphQLContext() ctx: Ctx, @Root() { event }: PlanEventType): Promise<NoticeType[]> {
    return (await ctx.load(noticesByPlanEventId, event.planEventId)).map(toNotice);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it says that the family was told something that it may appeal against, and neither a letter that tells it is recorded as sent nor that it was told by other means. A letter of an entry that it puts right tells it, unless that went before the day that is right.',
  })
  async isUntold(@GraphQLContext() ctx: Ctx, @Root() { event }: PlanEventType): Promise<boolean> {
    if (!stands(event) || !givesAppealRight(event.kind) || (event.told ?? null) !== null) return false;
    for (const notice of await ctx.load(noticesByPlanEventId, event.planEventId)) {
      const sendings = standingSendings(await ctx.load(sendingsByNoticeId, notice.noticeId));
      if (toldEventOn(notice, sendings, event) !== null) return false;
    }
    return true;
  }
}
