import { APPEND_ONLY } from './database-guards';
import { type TestDatabase } from './database';

/** A value for a column, by its type; whatever stands for nothing else. */
const VALUES: Readonly<Record<string, string>> = {
  bigint: '1',
  boolean: 'true',
  date: "'2025-04-01'",
  daterange: "'[2025-04-01,2026-04-01)'",
  integer: '1',
  jsonb: "'{}'",
  text: "'made'",
  'text[]': "'{}'",
  'timestamp with time zone': "'2025-04-01T09:00:00Z'",
  uuid: 'gen_random_uuid()',
  'uuid[]': "'{}'",
};

/** The columns whose values a check constraint limits. */
const CHECKED: Readonly<Record<string, string>> = {
  'actual.financial_year': "'2025-26'",
  'actual.kind': "'INVOICE'",
  'attendance.status': "'PRESENT'",
  'audit_event.kind': "'write'",
  'budget_entry.financial_year': "'2025-26'",
  'budget_entry.kind': "'ALLOCATION'",
  'decision.outcome': "'AGREED'",
  'interest_declaration.kind': "'NONE'",
  'panel_position.stance': "'SUPPORT'",
  'posting.financial_year': "'2025-26'",
  'posting.cause': "'NEW_PLACEMENT'",
};

/** One row in every append-only table, of made values that refer to nothing: keys and triggers are off while it is made. */
export async function makeHistoryRows(database: TestDatabase): Promise<void> {
  const columns = await database.asOwner<{ table: string; name: string; type: string }>(
    `select attrelid::regclass::text as table, attname as name, format_type(atttypid, null) as type
       from pg_attribute where attrelid = any ($1::regclass[]) and attnum > 0 and not attisdropped order by 1, attnum`,
    [APPEND_ONLY],
  );
  const inserts = APPEND_ONLY.map((table) => {
    const own = columns.filter((column) => column.table === table);
    const values = own.map(({ name, type }) => CHECKED[`${table}.${name}`] ?? VALUES[type]!);
    return `insert into ${table} (${own.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`;
  });
  await database.asSuperuser(`set session_replication_role = replica; ${inserts.join('; ')}`);
}
