import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId, type NodeType } from '../../../platform/global-id';
import { noteShort, withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { sayWithheld } from '../../cases/service/say-withheld';
import { CaseType, toCase } from '../../cases/types/case';
import { feedbackByCaseId, feedbackById } from '../loaders/voice';
import { askFeedback, readAreaFeedback, recordFeedback } from '../service/voice/feedback';
import { toldDays } from '../types/counted-days';
import {
  AreaFeedbackType,
  AskFeedbackError,
  AskFeedbackInput,
  AskFeedbackPayload,
  FeedbackResponsesType,
  FeedbackScoresType,
  FeedbackType,
  RecordFeedbackError,
  RecordFeedbackInput,
  RecordFeedbackPayload,
  toFeedback,
} from '../types/feedback';
import { YearForAudienceArgs } from '../types/quality-inputs';
import { recordAuditor } from '../../cases/service/record-auditor';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';

/** What families and young people say. */
@Resolver()
export class FeedbackResolver {
  @Can('feedback:read')
  @Query(() => AreaFeedbackType, {
    description:
      'What the families and young people asked in a financial year said: response rates and scores, and none of their words. Small numbers are hidden from whoever may not read each answer. Nothing in which the reader has an interest is counted, and extensions.withheld says so. For case officers, directors, commissioners and auditors.',
  })
  async areaFeedback(
    @GraphQLContext() ctx: Ctx,
    @Args(() => YearForAudienceArgs) { financialYear, audience }: YearForAudienceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AreaFeedbackType> {
    const { span, isSuppressed, responses, scores } = await readAreaFeedback(ctx, financialYear, audience);
    // What is told with small numbers hidden is told to nobody who declared an interest, or as it was published.
    if (!isSuppressed) noteShort(ctx, info, await sayWithheld(ctx));
    return Object.assign(new AreaFeedbackType(), {
      ...{ ...toldDays(span), isSuppressed },
      responses: responses.map((one) => Object.assign(new FeedbackResponsesType(), one)),
      scores: scores.map((one) => Object.assign(new FeedbackScoresType(), one)),
    });
  }

  @Can('feedback:record')
  @Mutation(() => AskFeedbackPayload, {
    description: 'Records that a family or a young person was asked how it was for them. For case officers.',
  })
  async askFeedback(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AskFeedbackInput, { description: 'Who was asked.' }) input: AskFeedbackInput,
  ): Promise<AskFeedbackPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { respondent, stage, method, askedDate } = input;
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    const result = await askFeedback(ctx, { clientMutationId, caseId, respondent, stage, method, askedDate });
    return Object.assign(new AskFeedbackPayload(), {
      clientMutationId,
      feedback: result.ok ? orNull(await ctx.load(feedbackById, result.value), toFeedback) : null,
      userErrors: toUserErrors(AskFeedbackError, result),
    });
  }

  @Can('feedback:record')
  @Mutation(() => RecordFeedbackPayload, {
    description: 'Records what they answered, or that they declined. For case officers.',
  })
  async recordFeedback(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordFeedbackInput, { description: 'What was answered.' }) input: RecordFeedbackInput,
  ): Promise<RecordFeedbackPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { answeredDate, isDeclined } = input;
    const result = await recordFeedback(ctx, {
      ...{ clientMutationId, answeredDate, isDeclined },
      feedbackRequestId: fromGlobalId('Feedback', input.feedbackRequestId, ['input', 'feedbackRequestId']),
      scores: input.scores.map(({ question, score }) => ({ question, score })),
      comment: input.comment ?? null,
    });
    return Object.assign(new RecordFeedbackPayload(), {
      clientMutationId,
      feedback: result.ok ? orNull(await ctx.load(feedbackById, result.value), toFeedback) : null,
      userErrors: toUserErrors(RecordFeedbackError, result),
    });
  }
}

/** What hangs from feedback. */
@Resolver(() => FeedbackType)
export class FeedbackFields {
  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null: it is not the reader’s.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { feedback }: FeedbackType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, feedback.caseId), toCase);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who asked; null for a reader who may not know of people.',
  })
  async askedBy(@GraphQLContext() ctx: Ctx, @Root() { feedback }: FeedbackType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(feedback.askedBy)), toPerson);
  }
}

/** What a case gains from it. */
@Resolver(() => CaseType)
export class CaseFeedback {
  @FieldResolver(() => [FeedbackType], {
    nullable: true,
    description:
      'How it was for the family and the young person, the latest first; empty: nobody was asked. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async feedback(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FeedbackType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    recordAuditor(ctx, facts.caseId, 'feedback');
    return (await ctx.load(feedbackByCaseId, facts.caseId)).map(toFeedback);
  }
}

/** Every resolver of feedback; `app.ts` takes them. */
export const feedbackResolvers = [FeedbackResolver, FeedbackFields, CaseFeedback] as const;

/** What of them `node` can fetch; row-level security keeps it from whoever may not see it. */
export const feedbackNodeTypes: readonly NodeType[] = [
  {
    name: 'Feedback',
    load: async (ctx, id) => {
      const feedback = await ctx.load(feedbackById, id);
      if (feedback !== null) recordAuditor(ctx, feedback.caseId, 'feedback');
      return orNull(feedback, toFeedback);
    },
  },
];
