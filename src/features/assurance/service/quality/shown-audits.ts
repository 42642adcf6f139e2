import type { Hide } from '../../../cases/rules/passages';
import { shownMany, shownOne } from '../../../cases/service/hide-words';
import { findAuditsByIds, listAuditsByCaseIds, listAuditsBySampleIds } from '../../repository/quality';
import type { PlanAudit } from '../../rules/quality/grading';

/** Audits of plans, with what was written of them as the reader may read it (P3). */
export const showAuditsByIds = shownOne(findAuditsByIds, showAudit);
/** The audits of samples. */
export const showAudits = shownMany(listAuditsBySampleIds, showAudit);
/** The audits of cases. */
export const showAuditsOfCases = shownMany(listAuditsByCaseIds, showAudit);

function showAudit(audit: PlanAudit, hide: Hide): PlanAudit {
  return {
    ...audit,
    gradings: audit.gradings.map((grading) => ({
      ...grading,
      summary: hide(grading.summary),
      answers: grading.answers.map((answer) => ({ ...answer, note: hide(answer.note) })),
    })),
  };
}
