import { type Decimal, formatDecimal } from '../../../kernel/decimal';
import { instantOf } from '../../../platform/clock';
import { NotFound } from '../../../platform/faults';
import { type Exporter } from '../../../platform/exports';
import { type PlanRow, planRows } from '../rules/plan-rows';
import { readPlan } from '../service/read-plan';
import { column } from './question';

const text = column('TEXT');
const money = column('MONEY');
const number = column('NUMBER');

/** A management plan, a row for every line of every year: the figures of the query `managementPlan`. */
export const managementPlanExporter: Exporter<PlanRow> = {
  kind: 'management-plan',
  permission: 'plan:read',
  parameters: [
    { name: 'planId', isRequired: true, type: { idOf: 'ManagementPlan' } },
    { name: 'version', isRequired: false, type: 'TEXT' },
    { name: 'asAt', isRequired: false, type: 'INSTANT' },
  ],
  columns: [
    text('financialYear', ({ financialYear }) => financialYear),
    text('section', ({ section }) => section),
    text('name', ({ name }) => name),
    number('caseload', ({ caseload }) => decimalOf(caseload)),
    money('unitCost', ({ unitCost }) => unitCost),
    money('unmitigated', ({ unmitigated }) => unmitigated),
    number('mitigatedCaseload', ({ mitigatedCaseload }) => decimalOf(mitigatedCaseload)),
    money('mitigated', ({ mitigated }) => mitigated),
    money('planned', ({ planned }) => planned),
    money('delivered', ({ delivered }) => delivered),
  ],
  rows: async function* (_tx, { planId, version, asAt }, ctx) {
    const answer = await readPlan(ctx, {
      planId: planId ?? '',
      version: version === null || version === undefined ? null : versionOf(version),
      asAt: asAt === null || asAt === undefined ? null : instantOf(asAt),
    });
    if (answer === null) throw new NotFound('There is no such management plan, or no such version of it.');
    yield planRows(answer);
  },
};

function decimalOf(value: Decimal | null): string | null {
  return value === null ? null : formatDecimal(value);
}

/** A version is a whole number; of any other text there is none. */
function versionOf(text: string): number {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : 0;
}
