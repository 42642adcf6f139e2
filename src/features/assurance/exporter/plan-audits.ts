import { type FinancialYear } from '../../../kernel/dates';
import { type Exporter } from '../../../platform/exports';
import { sayWithheld } from '../../cases/service/say-withheld';
import { listGrades, type GradeRow } from '../service/quality/list-grades';
import { columnsOf } from './columns';

/** Beside each row why the file is short; null: it is not. */
interface MarkedGrade extends GradeRow {
  readonly withheld: string | null;
}
const { text, date, number } = columnsOf<MarkedGrade>();

/** The audits of plans that anybody graded in a financial year, a row a grade, with the rights of `planAudits`. Neither who graded nor what they wrote is in it. */
export const planAuditsExporter: Exporter<MarkedGrade> = {
  kind: 'plan-audits',
  permission: 'plan-audit:read',
  parameters: [{ name: 'financialYear', isRequired: true, type: 'FINANCIAL_YEAR' }],
  columns: [
    number('rubric', ({ rubricNumber }) => rubricNumber),
    date('drawnDate', ({ audit }) => audit.drawnDate),
    number('ordinal', ({ audit }) => audit.ordinal),
    text('caseReference', ({ caseReference }) => caseReference),
    date('planDate', ({ audit }) => audit.planDate),
    text('stage', ({ grading }) => grading.stage),
    date('gradedDate', ({ grading }) => grading.gradedDate),
    text('question', ({ question }) => question),
    text('grade', ({ grade }) => grade),
    text('withheld', (row) => row.withheld),
  ],
  rows: async function* (_tx, { financialYear }, ctx) {
    const withheld = await sayWithheld(ctx);
    yield (await listGrades(ctx, financialYear as FinancialYear)).map((row) => ({ ...row, withheld }));
  },
};
