import { financialYearSpan, londonDay, type Day, type FinancialYear, type Span } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { written } from '../../../../kernel/text';
import { hasRole } from '../../../../platform/actor';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import type { Audience } from '../../../budget/rules/public-breakdown';
import { earliestBirth } from '../../../cases/rules/child';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { findDiedOn } from '../../../cases/service/plan-there';
import { refusalsFrom } from '../../../providers/refusals';
import {
  ASK_FEEDBACK_CODES,
  RECORD_FEEDBACK_CODES,
  type AskFeedbackCode,
  type RecordFeedbackCode,
} from '../../refusals/voice';
import {
  countFeedback,
  findFirstAsked,
  findFeedbackByIds,
  insertFeedbackAnswer,
  insertFeedbackRequest,
  listFeedbackByCaseIds,
} from '../../repository/feedback';
import { findPublication } from '../../repository/publication';
import { areaFeedback, untoldFeedback, type AreaFeedback } from '../../rules/voice/area';
import type { FeedbackMethod, FeedbackStage, Respondent } from '../../rules/voice/codes';
import { answerProblems, type GivenAnswer } from '../../rules/voice/feedback';
import { countedDaysFor, notYet } from '../publishable';

/** Whom somebody asked, about what. */
export interface AskFeedbackCommand {
  readonly caseId: string;
  readonly respondent: Respondent;
  readonly stage: FeedbackStage;
  readonly method: FeedbackMethod;
  readonly askedDate: Day;
}

const askRefusal = refusalsFrom(ASK_FEEDBACK_CODES);
const answerRefusal = refusalsFrom(RECORD_FEEDBACK_CODES);
/** Who reads every answer of the area one by one. */
const READS_ALL = ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'] as const;

/** Records that a family or a young person was asked how it was for them, and gives the id to answer under. For case officers. */
export function askFeedback(
  ctx: Ctx,
  { clientMutationId, ...input }: AskFeedbackCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AskFeedbackCode>>> {
  return ctx.write({ event: 'feedback.asked', clientMutationId, input }, (tx) => askFeedbackIn(tx, input));
}

async function askFeedbackIn(
  tx: WriteTx,
  command: AskFeedbackCommand,
): Promise<Result<string, Refusal<AskFeedbackCode>>> {
  const { caseId, respondent, stage, method, askedDate } = command;
  const { birthCohort, childId } = await lockCaseWithPapers(tx, caseId);
  const known = (await listFeedbackByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const isTwice = known.some(
    (one) => one.respondent === respondent && one.stage === stage && one.askedDate === askedDate,
  );
  const refusals = [
    ...(askedDate > londonDay(tx.clock.now()) ? [askRefusal('IN_FUTURE', ['askedDate'])] : []),
    ...(askedDate < earliestBirth(birthCohort) ? [askRefusal('BEFORE_BIRTH', ['askedDate'])] : []),
    ...(isTwice ? [askRefusal('ASKED_ALREADY', ['askedDate'])] : []),
    ...((await hadDied(tx, childId, { respondent, day: askedDate })) ? [askRefusal('CHILD_DIED', ['askedDate'])] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const feedbackRequestId = newId();
  await insertFeedbackRequest(tx, { feedbackRequestId, caseId, respondent, stage, method, askedDate });
  tx.record({ type: 'Feedback', id: feedbackRequestId, caseId, detail: { respondent, stage, method } });
  return ok(feedbackRequestId);
}

/** Whether who is to say something on a day is on record as having died before it. A bereaved family may be asked, and may answer. */
async function hadDied(
  tx: Tx,
  childId: string,
  { respondent, day }: { readonly respondent: Respondent; readonly day: Day },
): Promise<boolean> {
  const diedOn = respondent === 'YOUNG_PERSON' ? await findDiedOn(tx, childId) : null;
  return diedOn !== null && day > diedOn;
}

/** What they answered to a request. */
export interface RecordFeedbackCommand extends GivenAnswer {
  readonly feedbackRequestId: string;
}

/**
 * Records what a family or a young person answered, or that they declined, and gives the request's id. Their words stay with the case: the audit event
 * does not hold them, and no count does. For case officers.
 */
export function recordFeedback(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordFeedbackCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordFeedbackCode>>> {
  return ctx.write({ event: 'feedback.recorded', clientMutationId, input }, (tx) => recordFeedbackIn(tx, input));
}

async function recordFeedbackIn(
  tx: WriteTx,
  { feedbackRequestId, ...given }: RecordFeedbackCommand,
): Promise<Result<string, Refusal<RecordFeedbackCode>>> {
  const asked = (await findFeedbackByIds(tx, [feedbackRequestId])).get(feedbackRequestId);
  if (asked === undefined) throw new NotFound('There is no such request for feedback.');
  const { childId } = await lockCaseWithPapers(tx, asked.caseId);
  const said = { respondent: asked.respondent, day: given.answeredDate };
  const refusals = [
    ...answerProblems(asked, given, londonDay(tx.clock.now())),
    ...((await hadDied(tx, childId, said)) ? [answerRefusal('CHILD_DIED', ['answeredDate'])] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  if (!(await insertFeedbackAnswer(tx, asked, { ...given, comment: written(given.comment) }))) {
    return refuse([answerRefusal('ALREADY_ANSWERED', ['feedbackRequestId'])]);
  }
  const { caseId } = asked;
  tx.record({ type: 'Feedback', id: feedbackRequestId, caseId, detail: { isDeclined: given.isDeclined } });
  return ok(feedbackRequestId);
}

/**
 * What families and young people asked in a financial year said, over the area. Small numbers are hidden from whoever may not read each answer and in
 * what is published; then a year is told once it has ended, and to who may not read each answer once it was published: an answer that comes later could be
 * had by subtraction.
 */
export async function readAreaFeedback(
  ctx: Ctx,
  year: FinancialYear,
  audience: Audience,
): Promise<AreaFeedback & { readonly span: Span; readonly isSuppressed: boolean }> {
  const isPublic = audience === 'PUBLIC';
  const isSuppressed = isPublic || !hasRole(ctx.actor, ...READS_ALL);
  const published = isSuppressed ? await findPublication(await ctx.read(), year) : undefined;
  if (published !== undefined) return { ...published.year.feedback, span: financialYearSpan(year), isSuppressed };
  const readsAll = hasRole(ctx.actor, ...READS_ALL);
  const span = readsAll ? await countedDaysFor(ctx, year, { isSuppressed, isPublic }) : notYet(year);
  if (span.endDate < span.startDate) return { span, isSuppressed, ...untoldFeedback() };
  return { span, isSuppressed, ...(await readFeedbackOf(ctx, span, isSuppressed)) };
}

/** What was said to who was asked in some days. For publication nothing is told of days before the area recorded that anybody was asked: not known is not nought. */
export async function readFeedbackOf(ctx: Ctx, span: Span, isSuppressed: boolean): Promise<AreaFeedback> {
  const tx = await ctx.read();
  const first = isSuppressed ? await findFirstAsked(tx) : span.startDate;
  if (first === null || first > span.endDate) return untoldFeedback();
  return areaFeedback(await countFeedback(tx, span), isSuppressed);
}
