import { type TestDatabase } from './database';

type Ask = TestDatabase['asOwner'];

/** The tables of a schema as PostgreSQL describes them: one line a column, constraint and index, without the schema's name. */
export async function tableLines(ask: Ask, schema: string): Promise<string[]> {
  const rows = await ask<{ line: string }>(
    `with held as (
       select oid, relname from pg_class
        where relnamespace = $1::regnamespace and relkind in ('r', 'p') and not relispartition)
     select held.relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
            || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') as line
       from held join pg_attribute on attrelid = held.oid and attnum > 0 and not attisdropped
       left join pg_attrdef on adrelid = attrelid and adnum = attnum
     union all
     select held.relname || ' constraint ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
       from held join pg_constraint on conrelid = held.oid where contype in ('p', 'u', 'f', 'c', 'x')
     union all
     select held.relname || ' ' || pg_get_indexdef(indexrelid)
       from held join pg_index on indrelid = held.oid
      where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
      order by 1`,
    [schema],
  );
  return rows.map(({ line }) =>
    line
      .replaceAll(`${schema}.`, '')
      .replace(' ON ONLY ', ' ON ') // a partitioned table's
      .replace(/default '(-?\d+)'::bigint/, 'default $1'),
  );
}

/** Everything of ours in schema `public` beyond its tables: partitions, triggers, functions, policies, grants, comments. */
export async function otherLines(ask: Ask): Promise<string[]> {
  const rows = await ask<{ line: string }>(
    `select 'partition ' || relname || ' ' || pg_get_expr(relpartbound, oid) as line
       from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relispartition
     union all
     select 'trigger ' || relname || ' ' || pg_get_triggerdef(pg_trigger.oid) || ' ' || tgenabled::text
       from pg_trigger join pg_class on pg_class.oid = tgrelid where not tgisinternal and tgparentid = 0
     union all
     select 'function ' || oid::regprocedure || ' of ' || proowner::regrole || ' ' || coalesce(proacl::text, '') || ' '
            || case prokind when 'a' then (select concat_ws(' ', aggtransfn::text, aggcombinefn::text, aggtranstype::regtype::text, agginitval)
                                             from pg_aggregate where aggfnoid = pg_proc.oid)
                            else md5(pg_get_functiondef(oid)) end
       from pg_proc where pronamespace = 'public'::regnamespace and not ${OF_EXTENSION('pg_proc', 'oid')}
     union all
     select 'policy ' || tablename || ' ' || policyname || ' ' || roles::text || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
       from pg_policies where schemaname = 'public'
     union all
     select 'table ' || relname || ' of ' || relowner::regrole || ' ' || coalesce(relacl::text, '') || ' ' || relrowsecurity || ' ' || relforcerowsecurity
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     union all
     select 'comment ' || description from pg_description where classoid = 'pg_namespace'::regclass and objoid = 'public'::regnamespace
      order by 1`,
  );
  return rows.map(({ line }) => line);
}

/** SQL: whether an object belongs to an extension, and is thus not ours. */
export function OF_EXTENSION(catalogue: string, oid: string): string {
  return `exists (select from pg_depend where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e')`;
}
