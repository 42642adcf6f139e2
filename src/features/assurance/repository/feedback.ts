import type { Day, Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { CountedReply } from '../rules/voice/area';
import type { FeedbackMethod, FeedbackQuestion, FeedbackStage, Respondent } from '../rules/voice/codes';
import type { Feedback, GivenAnswer } from '../rules/voice/feedback';

interface FeedbackRow {
  readonly feedback_request_id: string;
  readonly case_id: string;
  readonly respondent: Respondent;
  readonly stage: FeedbackStage;
  readonly method: FeedbackMethod;
  readonly asked_date: Day;
  readonly asked_by: string;
  readonly answered_date: Day | null;
  readonly is_declined: boolean | null;
  readonly scores: Readonly<Partial<Record<FeedbackQuestion, number>>> | null;
  readonly comment: string | null;
  readonly recorded_at: Date | null;
}

const SELECT = `
  select request.feedback_request_id, request.case_id, request.respondent, request.stage, request.method, request.asked_date, request.asked_by,
         answer.answered_date, answer.is_declined, answer.scores, answer.comment, answer.recorded_at
    from feedback_request request
    left join feedback_answer answer using (local_area_code, feedback_request_id)`;

function toFeedback(row: FeedbackRow): Feedback {
  const { answered_date: answeredDate, is_declined: isDeclined, scores, comment, recorded_at: recordedAt } = row;
  const isAnswered = answeredDate !== null && isDeclined !== null && scores !== null && recordedAt !== null;
  return {
    feedbackRequestId: row.feedback_request_id,
    caseId: row.case_id,
    respondent: row.respondent,
    stage: row.stage,
    method: row.method,
    askedDate: row.asked_date,
    askedBy: row.asked_by,
    answer: isAnswered
      ? {
          ...{ answeredDate, isDeclined, comment, recordedAt },
          scores: Object.entries(scores).map(([question, score]) => ({
            question: question as FeedbackQuestion,
            score,
          })),
        }
      : null,
  };
}

/** Feedback by id; of a case whose papers are not the reader's there is none. */
export async function findFeedbackByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Feedback>> {
  const rows = await tx.query<FeedbackRow>(`${SELECT} where request.feedback_request_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.feedback_request_id, toFeedback(row)]));
}

/** The feedback on each case, the latest first. */
export async function listFeedbackByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Feedback[]>> {
  const rows = await tx.query<FeedbackRow>(
    `${SELECT} where request.case_id = any($1::uuid[])
      order by request.case_id, request.asked_date desc, request.asked_at desc, request.feedback_request_id`,
    [caseIds],
  );
  return groupBy(rows.map(toFeedback), ({ caseId }) => caseId);
}

/** Keeps that somebody was asked, by the actor. */
export async function insertFeedbackRequest(tx: WriteTx, given: Omit<Feedback, 'answer' | 'askedBy'>): Promise<void> {
  await tx.execute(
    `insert into feedback_request (local_area_code, feedback_request_id, case_id, respondent, stage, method, asked_date, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.actor.localArea, given.feedbackRequestId, given.caseId, given.respondent, given.stage, given.method],
      ...[given.askedDate, tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Keeps what they answered, recorded by the actor now; false where an answer is there already. */
export async function insertFeedbackAnswer(
  tx: WriteTx,
  { feedbackRequestId, caseId }: Pick<Feedback, 'feedbackRequestId' | 'caseId'>,
  given: GivenAnswer,
): Promise<boolean> {
  const scores = Object.fromEntries(given.scores.map(({ question, score }) => [question, score]));
  const inserted = await tx.execute(
    `insert into feedback_answer (local_area_code, feedback_request_id, case_id, answered_date, is_declined, scores, comment, recorded_by,
                                  recorded_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9) on conflict do nothing`,
    [
      ...[tx.actor.localArea, feedbackRequestId, caseId, given.answeredDate, given.isDeclined],
      ...[JSON.stringify(scores), given.comment, tx.actor.personId, tx.clock.now()],
    ],
  );
  return inserted === 1;
}

/** Who was asked in some days and what they replied by the last of them, over the area; nothing in which the reader has an interest, and no words. */
export async function countFeedback(tx: Tx, { startDate, endDate }: Span): Promise<readonly CountedReply[]> {
  return tx.query<CountedReply>(
    `select respondent, stage, reply, question, score, requests, children from feedback_counts($1::date, $2::date)`,
    [startDate, endDate],
  );
}

/** The first day on which the area recorded that somebody was asked; null: nobody was. For who reads every answer. */
export async function findFirstAsked(tx: Tx): Promise<Day | null> {
  const [row] = await tx.query<{ readonly first_date: Day | null }>(
    'select min(asked_date) as first_date from feedback_request',
    [],
  );
  return row?.first_date ?? null;
}
