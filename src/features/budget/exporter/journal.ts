import { type Pence, ZERO } from '../../../kernel/money';
import { type Exporter } from '../../../platform/exports';
import { type LoadedLine, readJournalLines } from '../service/read-journals';
import { column } from './question';

const text = column('TEXT');
const money = column('MONEY');
const count = column('NUMBER');
const orEmpty = (amount: Pence): Pence | null => (amount === ZERO ? null : amount);

/** One issued journal as a finance ledger loads it: a line each, with its codes, as the query `journals` has it. */
export const journalExporter: Exporter<LoadedLine> = {
  kind: 'journal',
  permission: 'journal:read',
  parameters: [{ name: 'number', isRequired: true, type: 'TEXT' }],
  columns: [
    text('journalNumber', ({ journal }) => journal.journalNumber),
    { heading: 'journalDate', type: 'DATE', value: ({ journal }) => journal.dated },
    text('financialYear', ({ journal }) => journal.posted.financialYear),
    count('period', ({ journal }) => journal.posted.period),
    count('lineNumber', ({ lineNumber }) => lineNumber),
    text('costCentre', ({ costCentre }) => costCentre),
    text('subjective', ({ subjective }) => subjective),
    money('debit', ({ debit }) => orEmpty(debit)),
    money('credit', ({ credit }) => orEmpty(credit)),
    text('narrative', ({ narrative }) => narrative),
    text('budgetHolder', ({ budgetHolder }) => budgetHolder),
    text('section251Line', ({ section251Line }) => section251Line),
    text('category', ({ category }) => category),
  ],
  rows: async function* (tx, given) {
    yield await readJournalLines(tx, given['number'] ?? '');
  },
};
