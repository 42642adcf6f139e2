import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DecimalScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ASK_FEEDBACK_CODES, RECORD_FEEDBACK_CODES } from '../refusals/voice';
import { FeedbackMethod, FeedbackQuestion, FeedbackStage, Respondent } from '../rules/voice/codes';
import type { Feedback } from '../rules/voice/feedback';

registerCodes(Respondent, 'Respondent', 'Who is asked how it was for them.', {
  FAMILY: 'The parents or carers.',
  YOUNG_PERSON: 'The child or young person.',
});
registerCodes(FeedbackStage, 'FeedbackStage', 'What they are asked about.', {
  ASSESSMENT: 'The assessment and the plan.',
  PANEL_DECISION: 'How the decision was made and told.',
  PLACEMENT_START: 'How the placement began.',
  REVIEW: 'A review.',
});
registerCodes(FeedbackMethod, 'FeedbackMethod', 'How they are asked.', {
  IN_PERSON: 'In a conversation.',
  PHONE: 'By telephone.',
  ONLINE: 'By a form on the web.',
  IN_WRITING: 'On paper.',
  ADVOCATE: 'Through an advocate.',
});
registerCodes(FeedbackQuestion, 'FeedbackQuestion', 'What they give a score for.', {
  LISTENED_TO: 'I was listened to.',
  UNDERSTOOD: 'I understood what was happening and why.',
  IN_TIME: 'It happened when it should.',
  NEEDS_MET: 'The needs are met now.',
  OVERALL: 'All in all.',
});

/** A score. */
@ObjectType('FeedbackScore', { simpleResolvers: true, description: 'What somebody gave one question.' })
export class FeedbackScoreType {
  @Field(() => FeedbackQuestion, { description: 'The question.' })
  question: FeedbackQuestion;

  @Field(() => Int, { description: 'From 1 (not at all) to 5 (fully).' })
  score: number;
}

/** Feedback. */
@ObjectType('Feedback', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'That a family or a young person was asked how it was for them, and what they answered. For those who read the papers of the case, and nobody else.',
})
export class FeedbackType extends NodeInterface {
  readonly feedback: Feedback;

  @Field(() => Respondent, { description: 'Who was asked.' })
  respondent: Respondent;

  @Field(() => FeedbackStage, { description: 'About what.' })
  stage: FeedbackStage;

  @Field(() => FeedbackMethod, { description: 'How.' })
  method: FeedbackMethod;

  @Field(() => DateScalar, { description: 'The day they were asked.' })
  askedDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day they answered; null: they have not.' })
  answeredDate: Day | null;

  @Field(() => Boolean, { description: 'Whether they said that they would not answer.' })
  isDeclined: boolean;

  @Field(() => [FeedbackScoreType], { description: 'What they scored; empty: nothing.' })
  scores: FeedbackScoreType[];

  @Field(() => String, { nullable: true, description: 'In their own words; null: none.' })
  comment: string | null;
}

/** The feedback as published. */
export function toFeedback(feedback: Feedback): FeedbackType {
  const { respondent, stage, method, askedDate, answer } = feedback;
  return Object.assign(new FeedbackType(), {
    id: toGlobalId('Feedback', feedback.feedbackRequestId),
    ...{ feedback, respondent, stage, method, askedDate },
    answeredDate: answer?.answeredDate ?? null,
    isDeclined: answer?.isDeclined ?? false,
    scores: (answer?.scores ?? []).map((one) => Object.assign(new FeedbackScoreType(), one)),
    comment: answer?.comment ?? null,
  });
}

/** A row of response rates. */
@ObjectType('FeedbackResponses', { simpleResolvers: true, description: 'How many of those asked replied.' })
export class FeedbackResponsesType {
  @Field(() => Respondent, { description: 'Who was asked.' })
  respondent: Respondent;

  @Field(() => FeedbackStage, { nullable: true, description: 'About what; null: all together.' })
  stage: FeedbackStage | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often somebody was asked; null: hidden, as 1 to 5 children would be told of.',
  })
  asked: number | null;

  @Field(() => Int, { nullable: true, description: 'How often they answered; null: hidden likewise.' })
  answered: number | null;

  @Field(() => Int, { nullable: true, description: 'How often they declined; null: hidden likewise.' })
  declined: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often nothing came by the last day that is counted; null: hidden likewise.',
  })
  notAnswered: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Answered of asked, in percent to one decimal; null: nobody was asked, or hidden.',
  })
  responsePercent: Decimal | null;
}

/** The scores of a question. */
@ObjectType('FeedbackScores', { simpleResolvers: true, description: 'What was scored on a question.' })
export class FeedbackScoresType {
  @Field(() => Respondent, { description: 'By whom.' })
  respondent: Respondent;

  @Field(() => FeedbackQuestion, { description: 'The question.' })
  question: FeedbackQuestion;

  @Field(() => Int, { nullable: true, description: 'How many scores; null: hidden, being of 1 to 5 children.' })
  answers: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Their mean, 1 to 5, to one decimal; null: none, or hidden.',
  })
  mean: Decimal | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'How many gave each score from 1 to 5; null: small numbers are hidden from this reader.',
  })
  byScore: number[] | null;
}

/** Feedback over the area. */
@ObjectType('AreaFeedback', {
  simpleResolvers: true,
  description: 'What the families and young people asked in a financial year said. No words of theirs.',
})
export class AreaFeedbackType {
  @Field(() => DateScalar, { description: 'The first day of the year in which who is counted was asked.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day that is counted. Null: small numbers are hidden and nothing is told yet, for the year has not ended; or, for who may not read each answer, it was not published.',
  })
  endDate: Day | null;

  @Field(() => Boolean, { description: 'Whether small numbers are hidden.' })
  isSuppressed: boolean;

  @Field(() => [FeedbackResponsesType], { description: 'By who was asked, about what, and all together.' })
  responses: FeedbackResponsesType[];

  @Field(() => [FeedbackScoresType], { description: 'By who answered, and by question.' })
  scores: FeedbackScoresType[];
}

/** The input of `askFeedback`. */
@InputType({ description: 'Whom somebody asked how it was for them.' })
export class AskFeedbackInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Respondent, { description: 'Who was asked.' })
  respondent: Respondent;

  @Field(() => FeedbackStage, { description: 'About what.' })
  stage: FeedbackStage;

  @Field(() => FeedbackMethod, { description: 'How.' })
  method: FeedbackMethod;

  @Field(() => DateScalar, { description: 'The day: today or earlier.' })
  askedDate: Day;
}

export const AskFeedbackError = userErrorType('AskFeedback', ASK_FEEDBACK_CODES);

/** What `askFeedback` gives. */
@ObjectType({ description: 'What askFeedback gives.', simpleResolvers: true })
export class AskFeedbackPayload extends MutationPayload {
  @Field(() => FeedbackType, { nullable: true, description: 'The request; null when it was refused.' })
  feedback: FeedbackType | null;

  @Field(() => [AskFeedbackError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof AskFeedbackError>[];
}

/** A score, as given. */
@InputType({ description: 'What somebody gave one question.' })
export class FeedbackScoreInput {
  @Field(() => FeedbackQuestion, { description: 'The question.' })
  question: FeedbackQuestion;

  @Field(() => Int, { description: 'From 1 (not at all) to 5 (fully).' })
  score: number;
}

/** The input of `recordFeedback`. */
@InputType({ description: 'What was answered to a request for feedback.' })
export class RecordFeedbackInput extends MutationInput {
  @Field(() => ID, { description: 'The request, a Feedback.' })
  feedbackRequestId: string;

  @Field(() => DateScalar, { description: 'The day: from the day they were asked to today.' })
  answeredDate: Day;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they said that they would not answer.' })
  isDeclined: boolean;

  @Field(() => [FeedbackScoreInput], { description: 'What they scored; none when they declined.' })
  scores: FeedbackScoreInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'In their own words, at most 2,000 characters; only who reads the papers of the case reads them. Null: none.',
  })
  comment?: string | null;
}

export const RecordFeedbackError = userErrorType('RecordFeedback', RECORD_FEEDBACK_CODES);

/** What `recordFeedback` gives. */
@ObjectType({ description: 'What recordFeedback gives.', simpleResolvers: true })
export class RecordFeedbackPayload extends MutationPayload {
  @Field(() => FeedbackType, { nullable: true, description: 'The feedback after it; null when it was refused.' })
  feedback: FeedbackType | null;

  @Field(() => [RecordFeedbackError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordFeedbackError>[];
}
