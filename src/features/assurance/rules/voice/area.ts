import { type Decimal, meanOf } from '../../../../kernel/decimal';
import { isSmallCount } from '../../../../kernel/suppression';
import { hiddenCells, TOTAL } from '../../../budget/rules/public-breakdown';
import { percentOf } from '../quality/area';
import { FeedbackQuestion, FeedbackReply, FeedbackStage, Respondent } from './codes';
import { SCORES } from './feedback';

/** How many were asked something and replied so, of which children: numbers that stand for them in this answer alone. */
export interface CountedReply {
  readonly respondent: Respondent;
  readonly stage: FeedbackStage;
  readonly reply: FeedbackReply;
  /** Null: the row counts who was asked, whatever they scored. */
  readonly question: FeedbackQuestion | null;
  readonly score: number | null;
  readonly requests: number;
  readonly children: readonly number[];
}

/** How many of those asked replied; null: hidden, since it is of 1 to 5 children or would tell of them. */
export interface ResponseRow {
  readonly respondent: Respondent;
  /** Null: all of them. */
  readonly stage: FeedbackStage | null;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly declined: number | null;
  readonly notAnswered: number | null;
  /** Answered, of asked, in percent to one decimal. */
  readonly responsePercent: Decimal | null;
}

/** What was scored on a question. */
export interface QuestionScores {
  readonly respondent: Respondent;
  readonly question: FeedbackQuestion;
  /** Null: hidden. */
  readonly answers: number | null;
  /** The mean to one decimal; null: nobody answered, or hidden. */
  readonly mean: Decimal | null;
  /** How many gave each score, the lowest first; null: hidden. */
  readonly byScore: readonly number[] | null;
}

/** What families and young people of the area said. */
export interface AreaFeedback {
  readonly responses: readonly ResponseRow[];
  readonly scores: readonly QuestionScores[];
}

/**
 * Response rates by who was asked about what, and scores by question. Where it is suppressed, nothing is about 1 to 5 children or tells of them by
 * subtraction (money.md section 6, B41): rates and their totals are looked at as one table; of scores only the mean of more than five children is told,
 * by respondent, with no total they could be taken from.
 */
export function areaFeedback(counted: readonly CountedReply[], isSuppressed: boolean): AreaFeedback {
  const asked = counted.filter(({ question }) => question === null);
  const hidden = isSuppressed ? hiddenOf(asked) : new Set<string>();
  return {
    responses: Object.values(Respondent).flatMap((respondent) => responsesOf(asked, respondent, hidden)),
    scores: Object.values(Respondent).flatMap((respondent) =>
      Object.values(FeedbackQuestion).map((question) => scoresOf(counted, { respondent, question }, isSuppressed)),
    ),
  };
}

/** The same of days of which nothing is told yet: neither that somebody was asked nor that nobody was. */
export function untoldFeedback(): AreaFeedback {
  const { responses, scores } = areaFeedback([], true);
  const none = { asked: null, answered: null, declined: null, notAnswered: null, responsePercent: null };
  return {
    responses: responses.map((row) => ({ ...row, ...none })),
    scores: scores.map((row) => ({ ...row, answers: null, mean: null, byScore: null })),
  };
}

/** The hidden cells of each respondent's table: `respondent/stage reply`, a total by `*`. */
function hiddenOf(asked: readonly CountedReply[]): ReadonlySet<string> {
  const hidden = Object.values(Respondent).flatMap((respondent) => {
    const own = asked.filter((row) => row.respondent === respondent);
    const all = new Set(own.flatMap(({ children }) => children));
    const cells = own.map(({ stage, reply, children }) => ({
      keys: [stage, reply],
      children: new Set(children.map(String)),
    }));
    const names = isSmallCount(all.size) ? everyCell() : [...hiddenCells(cells)];
    return names.map((name) => `${respondent}/${name}`);
  });
  return new Set(hidden);
}

function everyCell(): string[] {
  const columns = [...Object.values(FeedbackReply), TOTAL];
  return [...Object.values(FeedbackStage), TOTAL].flatMap((row) => columns.map((column) => `${row} ${column}`));
}

function responsesOf(
  asked: readonly CountedReply[],
  respondent: Respondent,
  hidden: ReadonlySet<string>,
): readonly ResponseRow[] {
  return [...Object.values(FeedbackStage), null].map((stage): ResponseRow => {
    const own = asked.filter((row) => row.respondent === respondent && (stage === null || row.stage === stage));
    const told = (reply: FeedbackReply | null): number | null =>
      hidden.has(`${respondent}/${stage ?? TOTAL} ${reply ?? TOTAL}`)
        ? null
        : requestsOf(own.filter((row) => reply === null || row.reply === reply));
    const [all, answered] = [told(null), told(FeedbackReply.ANSWERED)];
    return {
      ...{ respondent, stage, asked: all, answered },
      declined: told(FeedbackReply.DECLINED),
      notAnswered: told(FeedbackReply.NOT_ANSWERED),
      responsePercent: all === null || answered === null ? null : percentOf(answered, all),
    };
  });
}

function scoresOf(
  counted: readonly CountedReply[],
  { respondent, question }: Pick<QuestionScores, 'respondent' | 'question'>,
  isSuppressed: boolean,
): QuestionScores {
  const own = counted.filter((row) => row.respondent === respondent && row.question === question);
  const children = new Set(own.flatMap((row) => row.children));
  if (isSuppressed && isSmallCount(children.size)) {
    return { respondent, question, answers: null, mean: null, byScore: null };
  }
  const all = Array.from({ length: SCORES.highest }, (_, at) =>
    requestsOf(own.filter(({ score }) => score === at + 1)),
  );
  const answers = requestsOf(own);
  const sum = all.reduce((total, requests, at) => total + requests * (at + 1), 0);
  return { respondent, question, answers, mean: meanOf(sum, answers), byScore: isSuppressed ? null : all };
}

function requestsOf(rows: readonly CountedReply[]): number {
  return rows.reduce((all, { requests }) => all + requests, 0);
}
