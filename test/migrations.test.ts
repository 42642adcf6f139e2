import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { migrate, knownMigrations } from '../src/platform/migrate';
import { otherLines, tableLines } from './support/catalogue';
import { CODE_LISTS } from './support/code-lists';
import { useDatabase } from './support/database';
import {
  APPEND_ONLY,
  carelessDefiners,
  changeableHistory,
  misnamed,
  overmightyRoles,
  unfencedTables,
  unindexedForeignKeys,
  unlistedHistory,
} from './support/database-guards';
import { drawRowClasses, ROW_CLASSES, schemaChanges } from './support/drift';
import { makeHistoryRows } from './support/history-rows';
import { expectReviewed } from './support/reviewed';

const db = useDatabase();
const wanderer = useDatabase(); // goes down and up again

const everything = async (ask: typeof db.asOwner): Promise<string[]> => [
  ...(await tableLines(ask, 'public')),
  ...(await otherLines(ask)),
];

/** Takes every migration back, the last one first. */
async function migrateDown(url: string): Promise<void> {
  const migrations = [join(__dirname, '..', 'migrations', '*.ts')];
  const source = new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'schema_migration' });
  await source.initialize();
  try {
    for (let left = knownMigrations().length; left > 0; left -= 1)
      await source.undoLastMigration({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

describe('up and down', () => {
  test('down to nothing, and up again to the same', async () => {
    const before = await everything(wanderer.asOwner);
    await migrateDown(wanderer.migratorUrl);
    const left = await wanderer.asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S', 'm')
       union all
       select proname from pg_proc where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')`,
    );
    // The list of what was run, and its numbers, are TypeORM's.
    expect(left.map(({ name }) => name).sort()).toEqual(['schema_migration', 'schema_migration_id_seq']);
    expect(await wanderer.asOwner('select name from schema_migration')).toEqual([]);

    expect(await migrate(wanderer.migratorUrl)).toEqual(knownMigrations());
    expect(await everything(wanderer.asOwner)).toEqual(before);
  });

  test('a second run finds nothing to do', async () => {
    expect(await migrate(wanderer.migratorUrl)).toEqual([]);
  });
});

describe('drift between entities.ts and the migrations', () => {
  // What a row class cannot say. Each is looked at by name here, so that it is not lost either.
  const ONLY_IN_MIGRATIONS = [
    "decision_ratification CREATE UNIQUE INDEX decision_ratification_once_key ON decision_ratification USING btree (local_area_code, decision_id, COALESCE(budget_holder_id, '00000000-0000-0000-0000-000000000000'::uuid))",
    'decision_reason CREATE INDEX decision_reason_policy_version_ids_idx ON decision_reason USING gin (local_area_code, policy_version_ids)',
    'decision_reason CREATE INDEX decision_reason_words_idx ON decision_reason USING gin (local_area_code, reason_words(rationale, urgency_reason, options_weighed, missing_information, part_not_agreed, departure_reason, concerns))',
    'establishment CREATE INDEX establishment_name_trgm_idx ON establishment USING gin (name gin_trgm_ops)',
    "late_acceptance CREATE UNIQUE INDEX late_acceptance_once_key ON late_acceptance USING btree (local_area_code, agenda_item_id, COALESCE(evidence_id, '00000000-0000-0000-0000-000000000000'::uuid))",
    'local_option_tried CREATE INDEX local_option_tried_words_idx ON local_option_tried USING gin (local_area_code, local_option_words(description, why_it_failed))',
    'panel_case CREATE INDEX panel_case_reference_trgm_idx ON panel_case USING gin (local_area_code, reference gin_trgm_ops)',
    'placement CREATE INDEX placement_start_idx ON placement USING btree (local_area_code, lower(active_span), placement_id)',
    'placement_option CREATE INDEX placement_option_label_trgm_idx ON placement_option USING gin (local_area_code, label gin_trgm_ops)',
    'posting_sum CREATE INDEX posting_sum_child_id_idx ON posting_sum USING btree (local_area_code, budget_holder_id, child_id, placement_id) INCLUDE (reported_financial_year, posted_at, amount_pence, case_id, primary_need, phase, age_band, provision_type, provider_urn, area_class, host_la_code, category, element, agency_kind, section_251_line)',
    'referral CREATE INDEX referral_words_idx ON referral USING gin (local_area_code, referral_words(summary, outcomes_sought))',
  ];

  test('TypeORM would change nothing', async () => {
    expect(await schemaChanges(db.migratorUrl)).toEqual([]);
  });

  test('the tables drawn from the row classes are those of the migrations, to the word of every check', async () => {
    await db.asOwner('create schema drawn');
    await drawRowClasses(db.migratorUrl, 'drawn');
    const drawn = await tableLines(db.asOwner, 'drawn');
    const migrated = (await tableLines(db.asOwner, 'public')).filter((line) => !line.startsWith('schema_migration'));
    const isKnown = (line: string): boolean => ONLY_IN_MIGRATIONS.includes(line);
    expect(migrated.filter((line) => !drawn.includes(line) && !isKnown(line))).toEqual([]);
    expect(drawn.filter((line) => !migrated.includes(line))).toEqual([]);
    expect(migrated.filter(isKnown)).toEqual(ONLY_IN_MIGRATIONS);
    await db.asOwner('drop schema drawn cascade');
  });

  test('every table has a row class', async () => {
    const tables = await db.asOwner<{ name: string }>(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'schema_migration'`,
    );
    expect(ROW_CLASSES).toHaveLength(tables.length);
  });

  test('every check that lists codes lists those of the rules', async () => {
    const checks = await db.asOwner<{ column: string; text: string }>(
      `select conrelid::regclass || '.' || attname as column, pg_get_constraintdef(pg_constraint.oid) as text
         from pg_constraint join pg_class on pg_class.oid = conrelid join pg_attribute on attrelid = conrelid and attnum = conkey[1]
        where contype = 'c' and connamespace = 'public'::regnamespace and not relispartition and cardinality(conkey) = 1
          and pg_get_constraintdef(pg_constraint.oid) ~ $$= '[[:alpha:]]|ARRAY$$ order by 1`,
    );
    const listed = checks.map(({ column, text }) => [
      column,
      [...text.matchAll(/'(\w+)'/g)].map(([, code = '']) => code).sort(),
    ]);
    const wanted = Object.entries(CODE_LISTS).map(([column, codes]) => [column, [...codes].sort()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(wanted));
  });

  test('what is no table, key or index is as reviewed: partitions and triggers', async () => {
    const lines = (await otherLines(db.asOwner)).filter((line) => /^(partition|trigger) /.test(line));
    expectReviewed('reviewed/triggers-and-partitions.txt', `${lines.join('\n')}\n`);
  });
});

describe('rights', () => {
  test('policies are as reviewed', async () => {
    const policies = await db.asOwner<{ line: string }>(
      `select rpad(tablename || ' ' || policyname, 60) || ' ' || cmd || ' to ' || array_to_string(roles, ', ')
              || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') as line
         from pg_policies where schemaname = 'public' order by tablename, policyname`,
    );
    expectReviewed('reviewed/policies.txt', `${policies.map(({ line }) => line).join('\n')}\n`);
  });

  test('grants are as reviewed', async () => {
    const grants = await db.asOwner<{ line: string }>(
      `select rpad(relname, 30) || ' ' || grantee::regrole || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type) as line
         from pg_class cross join aclexplode(relacl)
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S') and grantee <> relowner group by relname, grantee
       union all
       select rpad('function ' || proname, 50) || ' ' || case when grantee = 0 then 'everybody' else grantee::regrole::text end
         from pg_proc cross join aclexplode(coalesce(proacl, acldefault('f', proowner)))
        where pronamespace = 'public'::regnamespace and prosecdef and grantee <> proowner
        order by 1`,
    );
    expectReviewed('reviewed/grants.txt', `${grants.map(({ line }) => line).join('\n')}\n`);
  });

  test('row-level security is forced on every table, and policies name the roles', async () => {
    expect(await unfencedTables(db.asOwner)).toEqual([]);
  });

  test('the roles of the program own nothing and are bound by the policies', async () => {
    expect(await overmightyRoles(db.asOwner)).toEqual([]);
  });

  test('functions that lift the caller’s bounds belong to rules, fix their search path and ask for the area', async () => {
    expect(await carelessDefiners(db.asOwner)).toEqual([]);
  });
});

describe('names and indexes', () => {
  test('every key, check, index, trigger and policy is named after its table', async () => {
    expect(await misnamed(db.asOwner)).toEqual([]);
  });

  test('every foreign key has an index that begins with its columns', async () => {
    expect(await unindexedForeignKeys(db.asOwner)).toEqual([]);
  });
});

describe('what only ever grows', () => {
  beforeAll(() => makeHistoryRows(db));

  test('nobody is granted more, and the owner is stopped too, on partitions as well', async () => {
    expect(await changeableHistory(db.asOwner)).toEqual([]);
    expect(await unlistedHistory(db.asOwner)).toEqual([]);
  });

  const refusal: unknown = expect.objectContaining({ code: '23001' });
  const rowsOf = async (table: string): Promise<unknown> =>
    (await db.asOwner(`select count(*) as rows from ${table}`))[0];

  test.each(APPEND_ONLY)('the owner of %s cannot change, remove or empty it', async (table) => {
    expect(await rowsOf(table)).toEqual({ rows: 1n });
    const column = table === 'establishment_history' ? 'urn' : 'local_area_code'; // the register is no area’s
    await expect(db.asOwner(`update ${table} set ${column} = ${column}`)).rejects.toEqual(refusal);
    await expect(db.asOwner(`delete from ${table}`)).rejects.toEqual(refusal);
    await expect(db.asOwner(`truncate ${table} cascade`)).rejects.toEqual(refusal);
    expect(await rowsOf(table)).toEqual({ rows: 1n });
  });

  test('a partition of the ledger, asked by its own name, shows its owner no row and cannot be emptied', async () => {
    await db.asOwner('delete from posting_2025_26');
    await expect(db.asOwner('truncate posting_2025_26')).rejects.toEqual(refusal);
    expect(await rowsOf('posting')).toEqual({ rows: 1n });
  });
});
