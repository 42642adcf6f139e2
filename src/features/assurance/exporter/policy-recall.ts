import type { ExportColumn, Exporter, ExportValue } from '../../../platform/exports';
import { readRecalled, type RecalledDecision } from '../service/recall-decisions';

const text = (heading: string, value: (row: RecalledDecision) => ExportValue): ExportColumn<RecalledDecision> => ({
  heading,
  type: 'TEXT',
  value,
});

/** The decisions that relied on a version of a policy, a row each: those of the query `decisionsUnderPolicy` (T3). */
export const policyRecallExporter: Exporter<RecalledDecision> = {
  kind: 'decisions-under-policy',
  permission: 'policy-recall:read',
  parameters: [{ name: 'policyVersionId', isRequired: true, type: { idOf: 'PolicyVersion' } }],
  columns: [
    text('caseReference', ({ caseReference }) => caseReference),
    { heading: 'decisionDate', type: 'DATE', value: ({ decision }) => decision.decisionDate },
    text('basis', ({ decision }) => decision.basis),
    text('outcome', ({ decision }) => decision.outcome),
    text('needAgreed', ({ decision }) => String(decision.needAgreed)),
    text('fundingAgreed', ({ decision }) => String(decision.fundingAgreed)),
    text('isSuperseded', ({ decision }) => String(decision.supersededByDecisionId !== null)),
  ],
  rows: (tx, { policyVersionId }) => readRecalled(tx, policyVersionId ?? ''),
};
