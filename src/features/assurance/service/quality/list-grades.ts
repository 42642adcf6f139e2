import { financialYearSpan, type FinancialYear } from '../../../../kernel/dates';
import type { Ctx } from '../../../../platform/context';
import { findCasesByIds } from '../../../cases/repository/case';
import { listAuditsGradedIn, listRubrics } from '../../repository/quality';
import type { PlanAudit, PlanGrading } from '../../rules/quality/grading';

/** A grade that one of two people gave: of the plan as a whole, or of a question of the rubric. */
export interface GradeRow {
  readonly audit: PlanAudit;
  readonly caseReference: string | null;
  readonly rubricNumber: number | null;
  readonly grading: PlanGrading;
  /** Null: the plan as a whole. */
  readonly question: string | null;
  readonly grade: string;
}

/** The grades of the audits that anybody graded in a financial year, as far as the reader may know of them. */
export async function listGrades(ctx: Ctx, year: FinancialYear): Promise<readonly GradeRow[]> {
  const tx = await ctx.read();
  const audits = await listAuditsGradedIn(tx, financialYearSpan(year));
  const rubrics = new Map((await listRubrics(tx)).map(({ rubricId, number }) => [rubricId, number]));
  const cases = await findCasesByIds(
    tx,
    audits.map(({ caseId }) => caseId),
  );
  return audits.flatMap((audit) => {
    const caseReference = cases.get(audit.caseId)?.reference ?? null;
    const rubricNumber = rubrics.get(audit.rubricId) ?? null;
    return audit.gradings.flatMap((grading): GradeRow[] => [
      { audit, caseReference, rubricNumber, grading, question: null, grade: grading.overallGrade },
      ...grading.answers.map(({ question, grade }) => ({
        ...{ audit, caseReference, rubricNumber, grading, question, grade },
      })),
    ]);
  });
}
