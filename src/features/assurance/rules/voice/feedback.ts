import type { Day } from '../../../../kernel/dates';
import { repeated } from '../../../../kernel/group';
import type { Refusal } from '../../../../kernel/refusal';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, textProblems } from '../../../providers/rules/said';
import { RECORD_FEEDBACK_CODES, type RecordFeedbackCode } from '../../refusals/voice';
import type { FeedbackMethod, FeedbackQuestion, FeedbackStage, Respondent } from './codes';

/** The lowest and the highest score. */
export const SCORES = { lowest: 1, highest: 5 } as const;

/** What somebody gave one question. */
export interface FeedbackScore {
  readonly question: FeedbackQuestion;
  /** From 1 (not at all) to 5 (fully). */
  readonly score: number;
}

/** That somebody was asked, and what they answered. */
export interface Feedback {
  readonly feedbackRequestId: string;
  readonly caseId: string;
  readonly respondent: Respondent;
  readonly stage: FeedbackStage;
  readonly method: FeedbackMethod;
  readonly askedDate: Day;
  readonly askedBy: string;
  /** Null: no answer yet. */
  readonly answer: FeedbackAnswer | null;
}

/** What was answered. */
export interface FeedbackAnswer {
  readonly answeredDate: Day;
  readonly isDeclined: boolean;
  readonly scores: readonly FeedbackScore[];
  /** In their own words; null: none. */
  readonly comment: string | null;
  readonly recordedAt: Date;
}

/** An answer as it is given. */
export type GivenAnswer = Omit<FeedbackAnswer, 'recordedAt'>;

const refusal = refusalsFrom(RECORD_FEEDBACK_CODES);

/** What is wrong with an answer, all at once. */
export function answerProblems(
  { answer, askedDate }: Feedback,
  { answeredDate, isDeclined, scores, comment }: GivenAnswer,
  today: Day,
): Refusal<RecordFeedbackCode>[] {
  const asked = scores.map(({ question }) => question);
  return [
    ...(answer === null ? [] : [refusal('ALREADY_ANSWERED', ['feedbackRequestId'])]),
    ...(answeredDate > today ? [refusal('IN_FUTURE', ['answeredDate'])] : []),
    ...(answeredDate < askedDate ? [refusal('ANSWERED_BEFORE_ASKED', ['answeredDate'])] : []),
    ...(isDeclined && scores.length > 0 ? [refusal('DECLINED_WITH_SCORES', ['scores'])] : []),
    ...(!isDeclined && scores.length === 0 ? [refusal('NOTHING_SAID', ['scores'])] : []),
    ...scores.flatMap(({ score }, index) =>
      score >= SCORES.lowest && score <= SCORES.highest
        ? []
        : [refusal('SCORE_OUT_OF_RANGE', ['scores', String(index), 'score'])],
    ),
    ...repeated(asked).map((index) => refusal('QUESTION_TWICE', ['scores', String(index), 'question'])),
    ...textProblems('comment', comment, MOST_WRITTEN.text),
  ];
}
