import { type Actor } from '../src/platform/actor';
import { useDatabase } from './support/database';
import {
  actorWith,
  ctxOf,
  fundPlacement,
  makeArea,
  setClock,
  type MadeArea,
  type MadePlacement,
} from './support/make-ledger';
import { OF_NO_CASE } from './support/word-columns';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');

/**
 * Bound by area and role only, so that totals stay whole (api.md, Who may do what); one's own declaration; and import problems
 * and the like, which have no case. Everything else that hangs from a case is hidden with it.
 */
const NOT_HIDDEN = ['posting', 'posting_sum', 'full_year_cost', 'actual', 'interest_declaration'];

let area: MadeArea;
let hidden: MadePlacement;
let shown: MadePlacement;

beforeAll(async () => {
  area = await makeArea(db, '711');
  hidden = await fundPlacement(db, clock, area);
  shown = await fundPlacement(db, clock, area);
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'FINANCIAL', now() from agenda_item where case_id = $1`,
    [hidden.caseId, area.personId],
  );
  for (const { childId, caseId } of [hidden, shown]) {
    await db.asOwner(
      `insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth)
       values ($1, $2, 'Testa', 'Placeholder-Row', '2014-05-01')`,
      [area.code, childId],
    );
    await db.asOwner(`insert into referral (local_area_code, case_id, summary) values ($1, $2, 'A summary')`, [
      area.code,
      caseId,
    ]);
    await db.asOwner(
      `insert into evidence (local_area_code, evidence_id, case_id, kind, is_health, title, added_by, added_at)
       values ($1, gen_random_uuid(), $2, 'HEALTH_ADVICE', true, 'Advice', $3, now())`,
      [area.code, caseId, area.personId],
    );
  }
});

async function tablesWith(column: string): Promise<string[]> {
  const rows = await db.asOwner<{ table_name: string }>(
    `select columns.table_name from information_schema.columns
       join pg_class on pg_class.relname = columns.table_name and not pg_class.relispartition and pg_class.relkind in ('r', 'p')
      where table_schema = 'public' and column_name = $1 order by 1`,
    [column],
  );
  return rows.map((row) => row.table_name).filter((table) => !NOT_HIDDEN.includes(table));
}

async function rowsSeen(actor: Actor, table: string, column: string, id: string): Promise<number> {
  const ctx = ctxOf(db, actor, clock);
  try {
    const tx = await ctx.read();
    const [row] = await tx.query<{ seen: bigint }>(`select count(*) as seen from ${table} where ${column} = $1`, [id]);
    return Number(row?.seen ?? 0n);
  } finally {
    await ctx.end();
  }
}

const ROLES = ['CASE_OFFICER', 'DIRECTOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER', 'PANEL_CHAIR', 'PANEL_MEMBER'];

describe('G5: a declared interest hides every row that hangs from the case, by the database alone', () => {
  it.each(ROLES)('from a %s', async (role) => {
    const actor = actorWith(area, role, role === 'BUDGET_HOLDER' ? area.health : null);
    for (const table of await tablesWith('case_id')) {
      expect([table, await rowsSeen(actor, table, 'case_id', hidden.caseId)]).toEqual([table, 0]);
    }
    for (const table of await tablesWith('child_id')) {
      expect([table, await rowsSeen(actor, table, 'child_id', hidden.childId)]).toEqual([table, 0]);
    }
  });

  it('and no other: the case officer sees the rows of the case beside it', async () => {
    const officer = actorWith(area, 'CASE_OFFICER');
    const seen = [];
    for (const table of await tablesWith('case_id')) {
      if ((await rowsSeen(officer, table, 'case_id', shown.caseId)) > 0) seen.push(table);
    }
    expect(seen).toEqual([
      'agenda_item',
      'audit_event',
      'cost_line',
      'cost_line_share',
      'cost_line_version',
      'decision',
      'evidence',
      'funding_agreement',
      'panel_case',
      'placement',
      'placement_option',
      'referral',
      'sen2_source',
    ]);
    expect(await rowsSeen(officer, 'child_identity', 'child_id', shown.childId)).toBe(1);
  });

  it('by every policy that lets rows of a case be read, those of tables without a row here too', async () => {
    const policies = await db.asOwner<{ table: string; isHidden: boolean }>(
      `select tablename as table, bool_and(qual ~ 'app_recused_(cases|children)\\(\\)') as "isHidden" from pg_policies
        where schemaname = 'public' and 'app' = any (roles) and cmd in ('SELECT', 'ALL') group by 1`,
    );
    const hiding = policies.filter(({ isHidden }) => isHidden).map(({ table }) => table);
    const tables = new Set([...(await tablesWith('case_id')), ...(await tablesWith('child_id'))]);
    expect([...tables].filter((table) => !hiding.includes(table))).toEqual([]);
  });
});

test('P3: every column of words that is of no case says why nobody’s passages stand in it: a new one has to say so, or be named and withheld', async () => {
  const rows = await db.asOwner<{ column: string }>(
    `select held.relname || '.' || one.attname as column
       from pg_class held join pg_attribute one on one.attrelid = held.oid and one.attnum > 0 and not one.attisdropped
      where held.relnamespace = 'public'::regnamespace and held.relkind in ('r', 'p') and not held.relispartition
        and format_type(one.atttypid, null) in ('text', 'text[]', 'jsonb')
        and not exists (select from pg_attribute own where own.attrelid = held.oid and own.attname in ('case_id', 'child_id') and not own.attisdropped)
        and not exists (select from record_word named where named.table_name = held.relname and named.column_name in (one.attname, ''))
        and not exists (select from pg_constraint checked where checked.conrelid = held.oid and checked.contype in ('c', 'f')
                           and one.attnum = any (checked.conkey) and cardinality(checked.conkey) = 1)
        and one.attname !~ '(_code|_urn|urn|sha256|digest|_type|_id|_ids|financial_year|_kind|_key|postcode|status|url|event)$'
      order by 1`,
  );
  expect(rows.map(({ column }) => column)).toEqual(Object.values(OF_NO_CASE).flat().sort());
});
