import { type TestDatabase } from './database';

/** How many rows each table has; what the reading of an auditor leaves is no change. */
export async function rowsOfEveryTable(database: TestDatabase): Promise<Record<string, bigint>> {
  const tables = await database.asOwner<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`,
  );
  const counts = tables.map(({ name }) =>
    name === 'audit_event'
      ? `select '${name}' as name, count(*) as rows from ${name} where kind = 'write'`
      : `select '${name}' as name, count(*) as rows from ${name}`,
  );
  const found = await database.asOwner<{ name: string; rows: bigint }>(counts.join(' union all '));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}
