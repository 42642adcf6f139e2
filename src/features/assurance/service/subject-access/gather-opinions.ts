import { inWords, inWordsWithin } from '../../../cases/rules/code-words';
import { dayInWords } from '../../../../kernel/for-people';
import type { Tx } from '../../../../platform/db';
import { listFeedbackByCaseIds } from '../../repository/feedback';
import { listAuditsByCaseIds, listRubrics } from '../../repository/quality';
import type { AuditRubric } from '../../rules/quality/rubric';
import { quoted, section, stated, type BundleSection } from '../../rules/subject-access/bundle';

/** What the family thought of how it went, and how good others found the plan. */
export async function gatherOpinions(tx: Tx, caseId: string): Promise<BundleSection[]> {
  return [...(await gatherFeedback(tx, caseId)), ...(await gatherAudits(tx, caseId))];
}

async function gatherFeedback(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const feedback = (await listFeedbackByCaseIds(tx, [caseId])).get(caseId) ?? [];
  return section(
    'What you thought of it',
    feedback.flatMap(({ respondent, stage, method, askedDate, answer }) => {
      const asked = `${inWords(respondent)}, ${inWordsWithin(stage)}, asked ${dayInWords(askedDate)} by ${inWordsWithin(method)}`;
      if (answer === null) return stated(asked, 'No answer yet');
      const scores = answer.scores.map(({ question, score }) => `${inWordsWithin(question)} ${String(score)} of 5`);
      const said = answer.isDeclined ? 'did not want to answer' : ['answered', ...scores].join('; ');
      return [
        ...stated(asked, `${dayInWords(answer.answeredDate)}: ${said}`),
        ...quoted('In their words', answer.comment),
      ];
    }),
  );
}

async function gatherAudits(tx: Tx, caseId: string): Promise<BundleSection[]> {
  const audits = (await listAuditsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  if (audits.length === 0) return [];
  const rubrics = new Map((await listRubrics(tx)).map((rubric) => [rubric.rubricId, rubric]));
  return section(
    'How good the plan was found',
    audits.flatMap(({ rubricId, planDate, drawnDate, gradings }) => {
      const rubric = rubrics.get(rubricId);
      return [
        ...stated(`The plan of ${dayInWords(planDate)}`, `picked to be looked at on ${dayInWords(drawnDate)}`),
        ...gradings.flatMap(({ stage, gradedDate, overallGrade, answers, summary }) => [
          ...stated(`${inWords(stage)}, ${dayInWords(gradedDate)}`, gradeOf(rubric, overallGrade)),
          ...quoted('In short', summary),
          ...answers.flatMap(({ question, grade, note }) => [
            ...stated(questionOf(rubric, question), gradeOf(rubric, grade)),
            ...quoted('What was written of it', note),
          ]),
        ]),
      ];
    }),
  );
}

function gradeOf(rubric: AuditRubric | undefined, code: string): string {
  return rubric?.content.grades.find((grade) => grade.code === code)?.label ?? inWords(code);
}

function questionOf(rubric: AuditRubric | undefined, code: string): string {
  const asked = (rubric?.content.sections ?? []).flatMap(({ questions }) => questions);
  return asked.find((question) => question.code === code)?.text ?? inWords(code);
}
