import { add } from '../../../kernel/money';
import type { ExportColumn, Exporter, ExportValue } from '../../../platform/exports';
import { type FlatActual } from '../rules/flat-actual';
import { readFlatActuals } from '../service/read-flat-actuals';

const text = (heading: string, value: (row: FlatActual) => ExportValue): ExportColumn<FlatActual> => ({
  heading,
  type: 'TEXT',
  value,
});
const money = (heading: string, value: (row: FlatActual) => ExportValue): ExportColumn<FlatActual> => ({
  heading,
  type: 'MONEY',
  value,
});

/** Every amount of spend of a year, a row each, with the placement it pays for as far as that is settled: the figures of the query `actuals`. */
export const actualsExporter: Exporter<FlatActual> = {
  kind: 'actuals',
  permission: 'budget:read',
  parameters: [
    { name: 'financialYear', isRequired: true, type: 'FINANCIAL_YEAR' },
    { name: 'budgetHolderId', isRequired: false, type: { idOf: 'BudgetHolder' } },
  ],
  columns: [
    text('budgetHolder', ({ budgetHolder }) => budgetHolder),
    text('financialYear', ({ financialYear }) => financialYear),
    { heading: 'period', type: 'NUMBER', value: ({ period }) => period },
    text('reportedFinancialYear', ({ reportedFinancialYear }) => reportedFinancialYear),
    { heading: 'reportedPeriod', type: 'NUMBER', value: ({ reportedPeriod }) => reportedPeriod },
    { heading: 'dated', type: 'DATE', value: ({ dated }) => dated },
    text('kind', ({ kind }) => kind),
    text('reference', ({ reference }) => reference),
    money('net', ({ net }) => net),
    money('vat', ({ vat }) => vat),
    money('gross', ({ net, vat }) => add(net, vat)),
    text('source', ({ source }) => source),
    text('supplierName', ({ supplierName }) => supplierName),
    text('invoiceReference', ({ invoiceReference }) => invoiceReference),
    text('expenseCode', ({ expenseCode }) => expenseCode),
    text('description', ({ description }) => description),
    text('amountGiven', ({ amountGiven }) => amountGiven),
    text('remarks', ({ remarks }) => remarks.join(' ')),
    text('match', ({ match }) => match),
    text('rule', ({ rule }) => rule),
    text('settledAs', ({ settledAs }) => settledAs),
    text('placementId', ({ placementId }) => placementId),
    text('caseReference', ({ caseReference }) => caseReference),
  ],
  rows: (tx, { financialYear, budgetHolderId }) =>
    readFlatActuals(tx, { financialYear: financialYear ?? '', budgetHolderId: budgetHolderId ?? null }),
};
