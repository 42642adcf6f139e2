import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { BankHolidayEntry } from '../rules/register-entries';

/** Every bank holiday on record, in their order. */
export async function listBankHolidays(tx: Tx): Promise<readonly Day[]> {
  const rows = await tx.query<{ holiday_date: Day }>('select holiday_date from bank_holiday order by holiday_date');
  return rows.map((row) => row.holiday_date);
}

/** Stores bank holidays; the positions of those that were new or that changed. */
export async function upsertBankHolidays(
  tx: WriteTx,
  entries: readonly BankHolidayEntry[],
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ holiday_date: Day }>(
    `insert into bank_holiday (holiday_date, title, notes)
     select holiday_date, title, notes from unnest($1::date[], $2::text[], $3::text[]) as given(holiday_date, title, notes)
     on conflict (holiday_date) do update set title = excluded.title, notes = excluded.notes
      where (bank_holiday.title, bank_holiday.notes) is distinct from (excluded.title, excluded.notes)
     returning holiday_date`,
    [entries.map(({ day }) => day), entries.map(({ title }) => title), entries.map(({ notes }) => notes)],
  );
  const changed = new Set(rows.map((row) => row.holiday_date));
  return new Set(entries.flatMap(({ day }, position) => (changed.has(day) ? [position] : [])));
}
