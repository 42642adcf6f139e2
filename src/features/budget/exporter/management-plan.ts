import { type Decimal, formatDecimal } from '../../../kernel/decimal';
import { instantOf } from '../../../platform/clock';
import { NotFound } from '../../../platform/faults';
import { type ExportArguments, type Exporter, type ExportParameter } from '../../../platform/exports';
import { type PlanRow, planRows } from '../rules/plan-rows';
import { type PlanQuestion, readPlan } from '../service/read-plan';
import { readPlanBooks } from '../service/read-plan-books';
import { column } from './question';

const text = column('TEXT');
const money = column('MONEY');
const number = column('NUMBER');

/** Which plan, in which version, and as at which instant its delivery. */
export const PLAN_PARAMETERS: readonly ExportParameter[] = [
  { name: 'planId', isRequired: true, type: { idOf: 'ManagementPlan' } },
  { name: 'version', isRequired: false, type: 'TEXT' },
  { name: 'asAt', isRequired: false, type: 'INSTANT' },
];

/** Which plan is asked for. */
export function planAsked({ planId, version, asAt }: ExportArguments): PlanQuestion {
  return {
    planId: planId ?? '',
    version: version === null || version === undefined ? null : versionOf(version),
    asAt: asAt === null || asAt === undefined ? null : instantOf(asAt),
  };
}

/** A management plan, a row for every line of every year: the figures of the query `managementPlan`. */
export const managementPlanExporter: Exporter<PlanRow> = {
  kind: 'management-plan',
  permission: 'plan:read',
  parameters: PLAN_PARAMETERS,
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
    number('changedPlacements', ({ changedPlacements }) => changedPlacements),
  ],
  rows: async function* (_tx, given, ctx) {
    const answer = await readPlan(ctx, planAsked(given));
    if (answer === null) throw new NotFound('There is no such management plan, or no such version of it.');
    yield planRows(answer, await readPlanBooks(ctx, answer));
  },
};

function decimalOf(value: Decimal | null): string | null {
  return value === null ? null : formatDecimal(value);
}

/** A version is a whole number; of any other text there is none. */
function versionOf(text: string): number {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : 0;
}
