import type { Span } from '../../../../kernel/dates';
import { decimal, DECIMAL_ONE, type Decimal } from '../../../../kernel/decimal';
import { togetherWhereSmall } from '../together';
import { GradingStage } from './codes';
import { gradingAt, standingGrading, type PlanAudit } from './grading';
import type { AuditRubric } from './rubric';

/** How many plans stand at a grade; null: hidden, since it is of 1 to 5 children or would tell of them. */
export interface GradeCount {
  readonly grade: string;
  readonly label: string;
  readonly plans: number | null;
}

/** What audits of some days found under one version of the rubric. */
export interface AreaQuality {
  readonly rubric: AuditRubric;
  readonly audited: number | null;
  readonly moderated: number | null;
  /** Of those that two people graded: in how many of a hundred the grade of the whole is the same; null: none yet, or hidden. */
  readonly agreementPercent: Decimal | null;
  readonly overall: readonly GradeCount[];
  /** Empty where small numbers are hidden. */
  readonly questions: readonly {
    readonly section: string;
    readonly question: string;
    readonly text: string;
    readonly counts: readonly GradeCount[];
  }[];
}

/** The findings of plans graded in some days, by the rubric they were graded under, the newest first; of each plan what stands. */
export function areaQuality(
  audits: readonly PlanAudit[],
  rubrics: readonly AuditRubric[],
  { startDate, endDate }: Span,
  isSuppressed: boolean,
): readonly AreaQuality[] {
  const graded = audits.filter((audit) => {
    const day = standingGrading(audit)?.gradedDate;
    return day !== undefined && startDate <= day && day <= endDate;
  });
  return [...rubrics].reverse().flatMap((rubric) => {
    const own = graded.filter(({ rubricId }) => rubricId === rubric.rubricId);
    if (own.length === 0) return [];
    return [isSuppressed ? hiddenQuality(rubric, own) : wholeQuality(rubric, own)];
  });
}

function wholeQuality(rubric: AuditRubric, audits: readonly PlanAudit[]): AreaQuality {
  const both = audits.filter((audit) => gradingAt(audit, GradingStage.MODERATION) !== undefined);
  const alike = both.filter(
    (audit) => gradingAt(audit, GradingStage.AUDIT)?.overallGrade === standingGrading(audit)?.overallGrade,
  );
  const { grades, sections } = rubric.content;
  const count = (gradeOf: (audit: PlanAudit) => string | undefined): readonly GradeCount[] =>
    grades.map(({ code, label }) => ({
      ...{ grade: code, label },
      plans: audits.filter((audit) => gradeOf(audit) === code).length,
    }));
  return {
    rubric,
    audited: audits.length,
    moderated: both.length,
    agreementPercent: percentOf(alike.length, both.length),
    overall: count((audit) => standingGrading(audit)?.overallGrade),
    questions: sections.flatMap(({ code: section, questions }) =>
      questions.map(({ code: question, text }) => ({
        ...{ section, question, text },
        counts: count((audit) => standingGrading(audit)?.answers.find((answer) => answer.question === question)?.grade),
      })),
    ),
  };
}

/** The same for everybody: grades of few plans stand together unkeyed, and nothing is told by question (money.md section 6, B41). */
function hiddenQuality(rubric: AuditRubric, audits: readonly PlanAudit[]): AreaQuality {
  const whole = wholeQuality(rubric, audits);
  const plansOf = new Map(
    whole.overall.map(({ grade }) => [
      grade,
      new Set(audits.flatMap((audit, index) => (standingGrading(audit)?.overallGrade === grade ? [index] : []))),
    ]),
  );
  const together = togetherWhereSmall(plansOf);
  const isAllFew = togetherWhereSmall(new Map([['all', new Set(audits.keys())]])).size > 0;
  return {
    rubric,
    audited: isAllFew ? null : whole.audited,
    ...{ moderated: null, agreementPercent: null },
    overall: whole.overall.map((one) => (isAllFew || together.has(one.grade) ? { ...one, plans: null } : one)),
    questions: [],
  };
}

/** A part of a whole in percent to one decimal, half up; null of nothing. */
export function percentOf(part: number, whole: number): Decimal | null {
  if (whole === 0) return null;
  const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return decimal((tenths * DECIMAL_ONE) / 10n);
}
