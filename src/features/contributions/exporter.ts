import { parseFinancialYear, type FinancialYear } from '../../kernel/dates';
import { BadInput } from '../../platform/faults';
import type { ExportArguments, ExportColumn, Exporter } from '../../platform/exports';
import { ReportingBasis } from '../ledger/rules/recast';
import { type Recharge } from './rules/recharge';
import { readRecharges } from './service/read-recovery';
import { statementSpan } from './service/read-statements';

const money = (heading: string, value: (recharge: Recharge) => Recharge['expected']): ExportColumn<Recharge> => ({
  heading,
  type: 'MONEY',
  value,
});

/** A partner's statement for a year or a quarter, a line a placement: the same figures as the query `recoveryStatement`. */
export const partnerStatementExporter: Exporter<Recharge> = {
  kind: 'partner-statement',
  permission: 'recharge:read',
  parameters: [
    { name: 'budgetHolderId', isRequired: true, type: { idOf: 'BudgetHolder' } },
    { name: 'financialYear', isRequired: true, type: 'FINANCIAL_YEAR' },
    { name: 'quarter', isRequired: false, type: 'TEXT' },
    { name: 'basis', isRequired: false, type: 'TEXT' },
  ],
  columns: [
    { heading: 'caseReference', type: 'TEXT', value: ({ caseReference }) => caseReference },
    { heading: 'startDate', type: 'DATE', value: ({ span }) => span.startDate },
    { heading: 'endDate', type: 'DATE', value: ({ span }) => span.endDate },
    money('expected', ({ expected }) => expected),
    money('agreed', ({ agreed }) => agreed),
    money('invoiced', ({ invoiced }) => invoiced),
    money('received', ({ received }) => received),
    money('disputed', ({ disputed }) => disputed),
    money('uninvoiced', ({ uninvoiced }) => uninvoiced),
    money('outstanding', ({ outstanding }) => outstanding),
    money('atRisk', ({ atRisk }) => atRisk),
    {
      heading: 'invoiceNumbers',
      type: 'TEXT',
      value: ({ invoices }) => invoices.map(({ invoiceNumber }) => invoiceNumber).join(' '),
    },
  ],
  rows: async function* (tx, given) {
    yield await readRecharges(tx, {
      budgetHolderId: given['budgetHolderId'] ?? null,
      placementId: null,
      span: spanOf(given),
      basis: basisOf(given),
    });
  },
};

function spanOf({ financialYear, quarter = null }: ExportArguments): ReturnType<typeof statementSpan> {
  const year = parseFinancialYear(financialYear);
  if (!year.ok) throw new BadInput('financialYear is missing.', { argument: 'financialYear' });
  const whole: FinancialYear = year.value;
  return statementSpan(whole, quarter === null ? null : /^[1-4]$/.test(quarter) ? Number(quarter) : NaN);
}

/** As reported unless it says recast: with what those owe whose place the partner took. */
function basisOf({ basis }: ExportArguments): ReportingBasis {
  const known = Object.values(ReportingBasis).find((one) => one === (basis ?? ReportingBasis.AS_REPORTED));
  if (known === undefined) throw new BadInput('basis must be AS_REPORTED or RECAST.', { argument: 'basis' });
  return known;
}
