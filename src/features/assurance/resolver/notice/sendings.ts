import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { asId, type PersonId } from '../../../../kernel/ids';
import { Can } from '../../../../platform/can';
import type { Ctx } from '../../../../platform/context';
import { fromGlobalId } from '../../../../platform/global-id';
import { DateScalar } from '../../../../platform/scalars';
import { toUserErrors } from '../../../../platform/user-errors';
import { personById } from '../../../access/loaders';
import { orNull, PersonType, toPerson } from '../../../access/types/directory';
import { noticeById, sendingsByNoticeId } from '../../loaders/notices';
import { countsFrom, standingSendings } from '../../rules/notice/sending';
import { correctSending } from '../../service/notice/correct-sending';
import {
  CorrectNoticeSendingError,
  CorrectNoticeSendingInput,
  CorrectNoticeSendingPayload,
} from '../../types/notice/inputs';
import {
  NoticeSendingEntryType,
  NoticeSendingType,
  NoticeType,
  toNotice,
  toSendingEntry,
} from '../../types/notice/notice';

/** A sending that was recorded wrongly is put right. */
@Resolver()
export class NoticeSendingMutations {
  @Can('notice:prepare')
  @Mutation(() => CorrectNoticeSendingPayload, {
    description:
      'Puts right to whom a notice was sent, how or when, or that it was not sent there. The entry stays and a new one corrects it; what counts from the sending, the time to appeal among it, counts from the new one. For case officers.',
  })
  async correctNoticeSending(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CorrectNoticeSendingInput, { description: 'Which entry, and what is right.' })
    input: CorrectNoticeSendingInput,
  ): Promise<CorrectNoticeSendingPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { wasSent, recipient, method, sentAt } = input;
    const result = await correctSending(ctx, {
      ...{ clientMutationId, wasSent, recipient: recipient ?? null, method: method ?? null, sentAt: sentAt ?? null },
      noticeSendingId: fromGlobalId('NoticeSending', input.sendingId, ['input', 'sendingId']),
    });
    return Object.assign(new CorrectNoticeSendingPayload(), {
      clientMutationId,
      notice: result.ok ? orNull(await ctx.load(noticeById, result.value), toNotice) : null,
      userErrors: toUserErrors(CorrectNoticeSendingError, result),
    });
  }
}

/** What a notice tells of where it went, beside what stands of it. */
@Resolver(() => NoticeType)
export class NoticeSendingHistory {
  @FieldResolver(() => [NoticeSendingEntryType], {
    description: 'All that was recorded of where it went, corrected entries too, the first first.',
  })
  async sendingHistory(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<NoticeSendingEntryType[]> {
    return (await ctx.load(sendingsByNoticeId, notice.noticeId)).map(toSendingEntry);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'From which day the time to appeal counts: the date it bears, or the day on which it first went where that is later; it is then to be prepared again, for it states another last day. Null: it states no such time, or went to nobody.',
  })
  async countsFrom(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<Day | null> {
    return countsFrom(notice, standingSendings(await ctx.load(sendingsByNoticeId, notice.noticeId)));
  }
}

/** Who recorded a sending. */
@Resolver(() => NoticeSendingType)
export class NoticeSendingFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: no longer there.' })
  async recordedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { recordedById }: NoticeSendingType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(recordedById)), toPerson);
  }
}

/** Who recorded an entry. */
@Resolver(() => NoticeSendingEntryType)
export class NoticeSendingEntryFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: no longer there.' })
  async recordedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { recordedById }: NoticeSendingEntryType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(recordedById)), toPerson);
  }
}
