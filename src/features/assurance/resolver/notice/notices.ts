import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Float, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { asId, type PersonId } from '../../../../kernel/ids';
import type { Result } from '../../../../kernel/result';
import { ANYONE, Can } from '../../../../platform/can';
import type { Ctx } from '../../../../platform/context';
import { fromGlobalId, type NodeType } from '../../../../platform/global-id';
import { withholdField } from '../../../../platform/graphql-withheld';
import { DateScalar } from '../../../../platform/scalars';
import { toUserErrors } from '../../../../platform/user-errors';
import { personById } from '../../../access/loaders';
import { readLocalArea } from '../../../access/service/read-directory';
import { orNull, PersonType, toLocalArea, toPerson } from '../../../access/types/directory';
import { caseById, referralByCaseId } from '../../../cases/loaders';
import { CaseType, toCase } from '../../../cases/types/case';
import { decisionById } from '../../../panels/loaders';
import { DecisionType, toDecision } from '../../../panels/types/decision';
import {
  noticeBodyById,
  noticeById,
  noticesByCaseId,
  noticesByDecisionId,
  noticesByPlanEventId,
  noticesDueByDecisionId,
  noticeStandingById,
  sendingsByNoticeId,
} from '../../loaders/notices';
import { NoticeStatus } from '../../rules/notice/codes';
import { noticeStatus, standingSendings, type Notice } from '../../rules/notice/sending';
import { ownWords } from '../../rules/notice/body';
import { readingGrade } from '../../rules/notice/reading-age';
import { prepareNotice } from '../../service/notice/prepare-notice';
import { readNoticeTerms } from '../../service/notice/read-notice-terms';
import { sendNotice } from '../../service/notice/send-notice';
import { setNoticeTarget } from '../../service/notice/set-notice-target';
import { setNoticeWording } from '../../service/notice/set-notice-wording';
import {
  PrepareNoticeError,
  PrepareNoticeInput,
  PrepareNoticePayload,
  SendNoticeError,
  SendNoticeInput,
  SendNoticePayload,
  SetNoticeTargetError,
  SetNoticeTargetInput,
  SetNoticeTargetPayload,
  SetNoticeWordingError,
  SetNoticeWordingInput,
  SetNoticeWordingPayload,
} from '../../types/notice/inputs';
import {
  NoticeDueType,
  NoticeSectionType,
  NoticeSendingType,
  NoticeTermsType,
  NoticeType,
  NoticeWordsType,
  toNotice,
  toSection,
  toSending,
  toTarget,
} from '../../types/notice/notice';
import { PlanEventNotices, PlanNoticeMutations } from './plan-notices';
import {
  NoticeSendingEntryFields,
  NoticeSendingFields,
  NoticeSendingHistory,
  NoticeSendingMutations,
} from './sendings';

const PAPERS = 'The notices are for case officers, directors, auditors, and the panel while it may see the papers.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';

/** Notices are prepared, and recorded as sent. */
@Resolver()
export class NoticeMutations {
  @Can('notice:prepare')
  @Mutation(() => PrepareNoticePayload, {
    description:
      'Prepares a notice of a decision for one audience, from the record alone. Refused, with all that is missing, while a block that it must have cannot be made; of a recommendation nothing is told. For case officers.',
  })
  async prepareNotice(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => PrepareNoticeInput, { description: 'Of what, and for whom.' }) input: PrepareNoticeInput,
  ): Promise<PrepareNoticePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { audience, noticeDate, law } = input;
    const result = await prepareNotice(ctx, {
      ...{ clientMutationId, audience, noticeDate: noticeDate ?? null, law: law ?? null },
      decisionId: fromGlobalId('Decision', input.decisionId, ['input', 'decisionId']),
    });
    return Object.assign(new PrepareNoticePayload(), {
      clientMutationId,
      notice: await loadNotice(ctx, result),
      userErrors: toUserErrors(PrepareNoticeError, result),
    });
  }

  @Can('notice:prepare')
  @Mutation(() => SendNoticePayload, {
    description:
      'Records to whom a notice was sent, how and when, each recipient by itself. Nobody gets what was written for another, and what was superseded is not sent. For case officers.',
  })
  async sendNotice(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SendNoticeInput, { description: 'Which notice, and to whom.' }) input: SendNoticeInput,
  ): Promise<SendNoticePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await sendNotice(ctx, {
      clientMutationId,
      noticeId: fromGlobalId('Notice', input.noticeId, ['input', 'noticeId']),
      recipients: input.recipients.map(({ recipient, method, sentAt }) => ({
        ...{ recipient, method, sentAt: sentAt ?? null },
      })),
    });
    return Object.assign(new SendNoticePayload(), {
      clientMutationId,
      notice: await loadNotice(ctx, result),
      userErrors: toUserErrors(SendNoticeError, result),
    });
  }
}

/** How an area words its notices and by when it tells. */
@Resolver()
export class NoticeTermsResolver {
  @Can(ANYONE)
  @Query(() => NoticeTermsType, {
    description: 'How the area words its notices on a day, and by when it tells its decisions. For everybody.',
  })
  async noticeTerms(
    @GraphQLContext() ctx: Ctx,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The day; null or left out: today.' })
    onDate: Day | null,
  ): Promise<NoticeTermsType> {
    return readTerms(ctx, onDate);
  }

  @Can('notice-terms:set')
  @Mutation(() => SetNoticeWordingPayload, {
    description:
      'Sets the area’s own words of a block of its notices from a day on: those that must hold a day or a contact are refused without it. What was prepared keeps its words. For administrators.',
  })
  async setNoticeWording(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetNoticeWordingInput, { description: 'Which block, and its words.' })
    input: SetNoticeWordingInput,
  ): Promise<SetNoticeWordingPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { audience, block, text } = input;
    const fromDate = input.fromDate ?? null;
    const result = await setNoticeWording(ctx, { clientMutationId, audience, block, text: text ?? null, fromDate });
    return Object.assign(new SetNoticeWordingPayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      noticeTerms: result.ok ? await readTerms(ctx, fromDate) : null,
      userErrors: toUserErrors(SetNoticeWordingError, result),
    });
  }

  @Can('notice-terms:set')
  @Mutation(() => SetNoticeTargetPayload, {
    description:
      'Sets by when decisions made from a day on are to be told, from the decision or from its approval. Until one is set nothing is due. For administrators.',
  })
  async setNoticeTarget(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetNoticeTargetInput, { description: 'How long, and from what.' }) input: SetNoticeTargetInput,
  ): Promise<SetNoticeTargetPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { length, unit, measuredFrom } = input;
    const fromDate = input.fromDate ?? null;
    const result = await setNoticeTarget(ctx, { clientMutationId, length, unit, measuredFrom, fromDate });
    return Object.assign(new SetNoticeTargetPayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      noticeTerms: result.ok ? await readTerms(ctx, fromDate) : null,
      userErrors: toUserErrors(SetNoticeTargetError, result),
    });
  }
}

/** The fields of a notice that are loaded. */
@Resolver(() => NoticeType)
export class NoticeFields {
  @FieldResolver(() => NoticeStatus, { description: 'Where it stands.' })
  async status(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<NoticeStatus> {
    const standing = await ctx.load(noticeStandingById, notice.noticeId);
    if (standing === null) throw new Error('A notice is seen and how it stands is not');
    return noticeStatus(standing);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision it tells; null: not mine to know, or it tells of a plan.',
  })
  async decision(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<DecisionType | null> {
    return notice.decisionId === null ? null : orNull(await ctx.load(decisionById, notice.decisionId), toDecision);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null: not mine to know.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, notice.caseId), toCase);
  }

  @FieldResolver(() => [NoticeSectionType], { description: 'What it says, block by block. It holds no name.' })
  async sections(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<NoticeSectionType[]> {
    return ((await ctx.load(noticeBodyById, notice.noticeId))?.parts ?? []).map(toSection);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How many years of school its own words ask for (Flesch–Kincaid; 7 is read at about 12), without the words of the record that it quotes; null for all but the family’s.',
  })
  async readingGrade(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<number | null> {
    if (notice.audience !== 'FAMILY') return null;
    const body = await ctx.load(noticeBodyById, notice.noticeId);
    return body === null ? null : readingGrade(ownWords(body));
  }

  @FieldResolver(() => [NoticeSendingType], { description: 'To whom it went, the first first; empty: to nobody yet.' })
  async sendings(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<NoticeSendingType[]> {
    return standingSendings(await ctx.load(sendingsByNoticeId, notice.noticeId)).map(toSending);
  }

  @FieldResolver(() => NoticeType, {
    nullable: true,
    description:
      'The notice that stands in its place: the latest version, or the latest for the same audience of the decision that took the place of its own, or that ended its deferral; null: it stands, or none was prepared.',
  })
  async supersededBy(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<NoticeType | null> {
    const standing = await ctx.load(noticeStandingById, notice.noticeId);
    if (standing === null || noticeStatus(standing) !== 'SUPERSEDED') return null;
    if (notice.decisionId === null) {
      const last = (await ctx.load(noticesByPlanEventId, notice.planEventId ?? '')).at(-1);
      return last === undefined || last.noticeId === notice.noticeId ? null : toNotice(last);
    }
    const next = await latestOf(ctx, notice.decisionId, notice.audience);
    if (next !== null && next.version > notice.version) return toNotice(next);
    const decision = await ctx.load(decisionById, notice.decisionId);
    const later = decision?.supersededByDecisionId ?? standing.overtakenBy;
    return later === null ? null : orNull(await latestOf(ctx, later, notice.audience), toNotice);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who prepared it; null: no longer there.' })
  async preparedBy(@GraphQLContext() ctx: Ctx, @Root() { notice }: NoticeType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(notice.preparedBy)), toPerson);
  }
}

/** What a decision gains by it. */
@Resolver(() => DecisionType)
export class DecisionNotices {
  @FieldResolver(() => [NoticeType], {
    nullable: true,
    description: `Its notices, the oldest first, those superseded among them. ${WITHHELD}`,
  })
  async notices(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticeType[] | null> {
    if ((await ctx.load(referralByCaseId, decision.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(noticesByDecisionId, decision.decisionId)).map(toNotice);
  }

  @FieldResolver(() => [NoticeDueType], {
    nullable: true,
    description: `Who is to be told of it and by when, and who was; empty where the area set no target for its day, or it may not be told. ${WITHHELD}`,
  })
  async noticesDue(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticeDueType[] | null> {
    if ((await ctx.load(referralByCaseId, decision.caseId)) === null) return withholdField(ctx, info, PAPERS);
    const rows = await ctx.load(noticesDueByDecisionId, decision.decisionId);
    return rows.map(({ due, ...row }) => Object.assign(new NoticeDueType(), { ...row, ...due }));
  }
}

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CaseNotices {
  @FieldResolver(() => [NoticeType], {
    nullable: true,
    description: `The notices of its decisions, the oldest first. ${WITHHELD}`,
  })
  async notices(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticeType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(noticesByCaseId, facts.caseId)).map(toNotice);
  }
}

/** What `node` can fetch of notices. */
export const noticeNodeTypes: readonly NodeType[] = [
  {
    name: 'Notice',
    load: async (ctx, id) => orNull(await ctx.load(noticeById, id), toNotice),
  },
] as const;

/** THE list of the resolvers of notices. */
export const noticeResolvers = [
  NoticeMutations,
  PlanNoticeMutations,
  PlanEventNotices,
  NoticeTermsResolver,
  NoticeFields,
  NoticeSendingMutations,
  NoticeSendingHistory,
  NoticeSendingFields,
  NoticeSendingEntryFields,
  DecisionNotices,
  CaseNotices,
] as const;

async function latestOf(ctx: Ctx, decisionId: string, audience: Notice['audience']): Promise<Notice | null> {
  const notices = await ctx.load(noticesByDecisionId, decisionId);
  return notices.filter((one) => one.audience === audience).at(-1) ?? null;
}

async function loadNotice(ctx: Ctx, result: Result<string, unknown>): Promise<NoticeType | null> {
  return result.ok ? orNull(await ctx.load(noticeById, result.value), toNotice) : null;
}

async function readTerms(ctx: Ctx, day: Day | null): Promise<NoticeTermsType> {
  const { words, targets } = await readNoticeTerms(ctx, day);
  return Object.assign(new NoticeTermsType(), {
    words: words.map((one) => Object.assign(new NoticeWordsType(), one)),
    targets: targets.map(toTarget),
  });
}
