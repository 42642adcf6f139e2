import { type WriteTx } from './db';

/** A table written by set-based upserts. Names come from the code, never from outside: they are part of the text. */
export interface UpsertTarget {
  readonly table: string;
  readonly key: readonly string[];
  /** The columns beside the key. */
  readonly columns: readonly string[];
  /** Whether the table has a `version` that grows with each change of a row. */
  readonly hasVersion: boolean;
}

/**
 * Inserts the rows, or updates those whose key is there, in one statement; gives the positions of the rows that
 * changed something. A row is an object by column names: a column it leaves out stays as it is stored. No two rows
 * may have the same key.
 */
export async function upsertRows(
  tx: WriteTx,
  target: UpsertTarget,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return new Set();
  const changed = await tx.query<{ position: number }>(upsertStatement(target), [JSON.stringify(rows)]);
  return new Set(changed.map(({ position }) => position));
}

function upsertStatement({ table, key, columns, hasVersion }: UpsertTarget): string {
  const all = [...key, ...columns].join(', ');
  const isSameKey = key.map((name) => `existing.${name} = given.body ->> '${name}'`).join(' and ');
  const assignments = [
    ...columns.map((name) => `${name} = excluded.${name}`),
    ...(hasVersion ? [`version = ${table}.version + 1`] : []),
  ];
  const isChanged = `(${columns.map((name) => `${table}.${name}`).join(', ')}) is distinct from (${columns.map((name) => `excluded.${name}`).join(', ')})`;
  const onConflict = columns.length === 0 ? 'do nothing' : `do update set ${assignments.join(', ')} where ${isChanged}`;
  return `with merged as materialized (
      select given.ordinal, next.*
        from jsonb_array_elements($1::jsonb) with ordinality as given(body, ordinal)
        left join ${table} existing on ${isSameKey}
       cross join lateral jsonb_populate_record(existing, given.body) as next),
    written as (
      insert into ${table} (${all}) select ${all} from merged order by ${key.join(', ')}
      on conflict (${key.join(', ')}) ${onConflict}
      returning ${key.join(', ')})
    select (merged.ordinal - 1)::integer as position from merged join written using (${key.join(', ')})`;
}
