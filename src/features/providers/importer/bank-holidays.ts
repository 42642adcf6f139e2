import { type Day } from '../../../kernel/dates';
import { type Importer, outcomesOf } from '../../../platform/imports';
import { readRow } from '../../../platform/imports-fields';
import { type BankHolidayEntry } from '../rules/register-entries';
import { registerBankHolidaysIn } from '../service/register';

/** `bank-holidays`: the bank holidays of England and Wales, by which working days are counted. */
export const bankHolidaysImporter: Importer<BankHolidayEntry> = {
  kind: 'bank-holidays',
  permissionFeed: 'bank-holidays',
  columns: ['date', 'title', 'notes'].map((name) => ({ name, isRequired: name !== 'notes' })),
  keyColumns: ['date'],
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const day = row.optionalDay('date');
    if (raw['date'] === '' || raw['date'] === undefined) row.refuse('date', 'date must not be empty.');
    const title = row.text('title', 150);
    const notes = row.optionalText('notes', 150);
    return row.finish(() => ({ day: day as Day, title, notes: notes ?? null }));
  },
  keyOf: ({ day }) => day,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerBankHolidaysIn(tx, entries)),
};
