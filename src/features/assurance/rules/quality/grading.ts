import type { Day } from '../../../../kernel/dates';
import type { Refusal } from '../../../../kernel/refusal';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems, textProblems } from '../../../providers/rules/said';
import { GRADE_AUDIT_CODES, type GradeAuditCode } from '../../refusals/quality';
import { GradingStage } from './codes';
import { questionsOf, RUBRIC_LIMITS, type RubricContent } from './rubric';

/** What was found of one question. */
export interface GradedAnswer {
  readonly question: string;
  readonly grade: string;
  /** Null: nothing more is said. */
  readonly note: string | null;
}

/** What one person found of a plan. */
export interface PlanGrading {
  readonly planAuditId: string;
  readonly stage: GradingStage;
  readonly gradedBy: string;
  readonly gradedDate: Day;
  readonly overallGrade: string;
  readonly answers: readonly GradedAnswer[];
  readonly summary: string;
  readonly recordedAt: Date;
}

/** A plan of a sample, with what two people found of it so far. */
export interface PlanAudit {
  readonly planAuditId: string;
  readonly sampleId: string;
  readonly rubricId: string;
  readonly ordinal: number;
  readonly caseId: string;
  /** The day the audited plan was sent. */
  readonly planDate: Day;
  readonly drawnDate: Day;
  readonly gradings: readonly PlanGrading[];
}

/** A grading as it is given. */
export type GivenGrading = Pick<PlanGrading, 'stage' | 'gradedDate' | 'overallGrade' | 'answers' | 'summary'>;

/** A question that the two graded differently. */
export interface GradeDifference {
  /** Null: the grade of the plan as a whole. */
  readonly question: string | null;
  readonly audited: string;
  readonly moderated: string;
  /** How many grades better (above nought) or worse the moderator found it. */
  readonly steps: number;
}

const refusal = refusalsFrom(GRADE_AUDIT_CODES);

/** The grading of a stage, if it was made. */
export function gradingAt({ gradings }: Pick<PlanAudit, 'gradings'>, stage: GradingStage): PlanGrading | undefined {
  return gradings.find((one) => one.stage === stage);
}

/** What stands of a plan: the moderator's finding, else the auditor's; undefined: neither. */
export function standingGrading(audit: Pick<PlanAudit, 'gradings'>): PlanGrading | undefined {
  return gradingAt(audit, GradingStage.MODERATION) ?? gradingAt(audit, GradingStage.AUDIT);
}

/** What may not be graded so, all at once: by whom, in which order, on which day, and against the rubric's own questions and grades. */
export function gradingProblems(
  audit: PlanAudit,
  given: GivenGrading,
  facts: {
    readonly content: RubricContent;
    readonly personId: string;
    readonly caseOfficerId: string;
    readonly today: Day;
  },
): Refusal<GradeAuditCode>[] {
  const audited = gradingAt(audit, GradingStage.AUDIT);
  const isModeration = given.stage === GradingStage.MODERATION;
  return [
    ...(gradingAt(audit, given.stage) === undefined ? [] : [refusal('ALREADY_GRADED', ['stage'])]),
    ...(isModeration && audited === undefined ? [refusal('NOT_AUDITED', ['stage'])] : []),
    ...(isModeration && audited?.gradedBy === facts.personId ? [refusal('SAME_PERSON', ['stage'])] : []),
    ...(facts.caseOfficerId === facts.personId ? [refusal('OWN_CASE', ['planAuditId'])] : []),
    ...(given.gradedDate > facts.today ? [refusal('IN_FUTURE', ['gradedDate'])] : []),
    ...(given.gradedDate < audit.drawnDate ? [refusal('BEFORE_DRAWN', ['gradedDate'])] : []),
    ...answerProblems(given, facts.content),
    ...neededTextProblems('summary', given.summary, MOST_WRITTEN.text),
  ];
}

function answerProblems({ answers, overallGrade }: GivenGrading, content: RubricContent): Refusal<GradeAuditCode>[] {
  const asked = questionsOf(content);
  if (answers.length > RUBRIC_LIMITS.mostQuestions) {
    const given = `${String(answers.length)} answers were given, and no rubric has more than ${String(RUBRIC_LIMITS.mostQuestions)} questions`;
    return [
      refusal('QUESTION_TWICE', ['answers'], `${given}: give one to each of the ${String(asked.length)} of this one.`),
    ];
  }
  const grades = content.grades.map(({ code }) => code);
  const answered = answers.map(({ question }) => question);
  const missing = asked.filter((question) => !answered.includes(question));
  return [
    ...(grades.includes(overallGrade) ? [] : [refusal('GRADE_UNKNOWN', ['overallGrade'], told(overallGrade, grades))]),
    ...(missing.length === 0
      ? []
      : [refusal('QUESTION_UNANSWERED', ['answers'], `Not answered yet: ${missing.join(', ')}.`)]),
    ...answers.flatMap(({ question, grade, note }, index) => {
      const path = ['answers', String(index)];
      return [
        ...(asked.includes(question) ? [] : [refusal('QUESTION_UNKNOWN', [...path, 'question'])]),
        ...(answered.indexOf(question) < index ? [refusal('QUESTION_TWICE', [...path, 'question'])] : []),
        ...(grades.includes(grade) ? [] : [refusal('GRADE_UNKNOWN', [...path, 'grade'], told(grade, grades))]),
        ...textProblems('note', note, MOST_WRITTEN.text).map((one) => ({ ...one, field: [...path, 'note'] })),
      ];
    }),
  ];
}

function told(grade: string, grades: readonly string[]): string {
  return `The rubric has no grade “${grade}”; it has ${grades.join(', ')}.`;
}

/** Where the moderator found otherwise than the auditor: the plan as a whole first, then by question. Empty until both have graded. */
export function gradeDifferences(
  audit: Pick<PlanAudit, 'gradings'>,
  content: RubricContent,
): readonly GradeDifference[] {
  const first = gradingAt(audit, GradingStage.AUDIT);
  const second = gradingAt(audit, GradingStage.MODERATION);
  if (first === undefined || second === undefined) return [];
  const rank = (grade: string): number => content.grades.findIndex(({ code }) => code === grade);
  const differ = (question: string | null, audited: string, moderated: string): GradeDifference[] =>
    audited === moderated ? [] : [{ question, audited, moderated, steps: rank(audited) - rank(moderated) }];
  const again = new Map(second.answers.map(({ question, grade }) => [question, grade]));
  return [
    ...differ(null, first.overallGrade, second.overallGrade),
    ...first.answers.flatMap(({ question, grade }) => differ(question, grade, again.get(question) ?? grade)),
  ];
}
