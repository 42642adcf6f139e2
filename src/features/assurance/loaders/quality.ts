import { many, one } from '../../../platform/loader';
import { findSamplesByIds, listRubrics } from '../repository/quality';
import { showAudits, showAuditsByIds, showAuditsOfCases } from '../service/quality/shown-audits';

/** A version of the rubric by its id, or null. */
export const rubricById = one('rubricById', async (tx, ids: readonly string[]) => {
  const rubrics = await listRubrics(tx);
  return new Map(
    rubrics.flatMap((rubric) => (ids.includes(rubric.rubricId) ? [[rubric.rubricId, rubric] as const] : [])),
  );
});
/** A sample by its id, or null. */
export const auditSampleById = one('auditSampleById', findSamplesByIds);
/** An audit of a plan by its id; null when its case is not the reader's. */
export const planAuditById = one('planAuditById', showAuditsByIds);
/** The audits of a sample that the reader may know of, in the order in which they were picked. */
export const planAuditsBySampleId = many('planAuditsBySampleId', showAudits);
/** The audits of a case's plans, the latest sample first. */
export const planAuditsByCaseId = many('planAuditsByCaseId', showAuditsOfCases);
