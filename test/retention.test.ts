import fastify from 'fastify';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runVerify } from '../src/commands/verify';
import { forgetDocumentsJob } from '../src/features/assurance/job';
import { registerEvidenceRoutes } from '../src/features/cases/resolver/evidence-route';
import { systemActor, type Actor } from '../src/platform/actor';
import { setActor } from '../src/platform/db';
import { openDocumentStore } from '../src/platform/documents';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { complainOn, makeEndedCase, SECRET, tablesWith } from './support/ended-case';
import { runCommand, toCsv, useFiles } from './support/import-files';
import { ctxOf, makeUpn } from './support/make-case';
import { quietLog, setClock } from './support/make-ledger';
import { makePanelWorld, type PanelWorld } from './support/make-panel';
import { callAs, codesOf, type ShownError } from './support/panel-client';
import { runJobs } from './support/run-jobs';
import { wholeSchema } from './support/whole-schema';

/* P2: how long records are kept, what holds them, and that they go without the money. The rule itself: rules/retention/retention.test.ts. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const files = useFiles();
const folder = mkdtempSync(join(tmpdir(), 'tripartite-retention-'));
const store = openDocumentStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLASSES = ['CASE_FILE', 'PANEL_RECORD', 'NOTICE', 'REDRESS', 'FUNDING_RECORD'] as const;
/** When all of it is due: born in 2014, so 25 by 31 August 2039, and six years after. */
const LATER = '2045-09-01T09:00:00Z';
/** Of a year before, when nothing by the birthday is. */
const SOONER = '2044-09-01T09:00:00Z';

let world: PanelWorld;
let administrator: Actor;
let documentId: string;
let noticeId: string;
/** The case that is disposed of, and one like it that stays. */
let gone: string;
let kept: string;

interface Shown {
  readonly version: number;
  readonly retention:
    readonly { recordClass: string; state: string; dueOn: string | null; holds: { kind: string }[] }[] | null;
}
const asked = async <Data>(
  actor: Actor,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> => {
  const answer = await ask<Data>(actor, query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
};
const ofCase = async <Data>(caseId: string, fields: string, actor = world.actors.director): Promise<Data> =>
  (
    await asked<{ case: Data }>(actor, `query ($id: ID!) { case(id: $id) { ${fields} } }`, {
      id: toGlobalId('Case', caseId),
    })
  ).case;
const shown = (caseId: string, actor = world.actors.director) =>
  ofCase<Shown>(
    caseId,
    'version retention { recordClass state dueOn holds { kind } disposal { entries digest } }',
    actor,
  );
const states = async (caseId: string) =>
  Object.fromEntries(((await shown(caseId)).retention ?? []).map(({ recordClass, state }) => [recordClass, state]));
interface Disposed {
  readonly disposed: readonly { recordClass: string; entries: number; files: number }[];
  readonly userErrors: readonly ShownError[];
}
const dispose = async (
  caseId: string,
  recordClasses: readonly string[],
  said: { readonly preview?: boolean; readonly expectedVersion?: number; readonly actor?: Actor } = {},
): Promise<Disposed> => {
  const { actor = world.actors.director, expectedVersion, ...more } = said;
  const version = expectedVersion ?? (await shown(caseId)).version;
  const input = { caseId: toGlobalId('Case', caseId), recordClasses, expectedVersion: version, ...more };
  return callAs(ask, actor, 'disposeRecords', input, 'disposed { recordClass entries files }');
};
const codes = ({ userErrors }: { readonly userErrors: readonly ShownError[] }) => codesOf(userErrors);
const setRule = (recordClass: string, startEvent: string | null, months: number | null, more: object = {}) =>
  callAs(
    ask,
    administrator,
    'setRetentionRule',
    { recordClass, startEvent, months, source: 'Invented schedule, version 1.', ...more },
    'retentionSchedule { rules { recordClass months setBy { id } } unset { recordClass } published { recordClass } }',
  );
const hold = (caseId: string) =>
  callAs<{ legalHold: { id: string } | null; userErrors: readonly ShownError[] }>(
    ask,
    world.actors.officer,
    'recordLegalHold',
    { caseId: toGlobalId('Case', caseId), reason: `An inquiry about ${SECRET}.` },
    'legalHold { id }',
  );
const lift = (legalHoldId: string, actor = world.actors.director) =>
  callAs(
    ask,
    actor,
    'liftLegalHold',
    { legalHoldId, reason: `Over: ${SECRET}.` },
    'legalHold { id lifted { reason } }',
  );

/** Every figure of the money, as finance and the director are told it. */
async function figures(): Promise<string> {
  const year = (
    of: string,
  ) => `y${of.slice(0, 4)}: budgetPressure(financialYear: "${of}") { committed actual forecastOutturn fullYearEffect
    outOfArea { cost } periods { committed } breakdown(by: [PRIMARY_NEED, PROVIDER]) { label committed forecast placements children } }`;
  return JSON.stringify(await asked(world.actors.finance, `{ ${year('2025-26')} ${year('2026-27')} }`));
}
async function verify(): Promise<readonly string[]> {
  const lines: string[] = [];
  const status = await runVerify({ database: db.database, clock, log: quietLog, print: (text) => lines.push(text) });
  return [String(status), ...lines];
}
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  administrator = await world.staff.actorOf('ADMINISTRATOR');
  for (const block of ['CONTACT_TEAM', 'CONTACT_COMPLAINTS', 'AGENCY_ROUTE']) {
    await callAs(
      ask,
      administrator,
      'setNoticeWording',
      { audience: 'AGENCIES', block, text: 'Ring the invented line.' },
      '',
    );
  }
  ({ caseId: kept } = await makeEndedCase(ask, world, store));
  ({ caseId: gone, documentId, noticeId } = await makeEndedCase(ask, world, store));
}, 60_000);
beforeEach(() => {
  clock.set(LATER);
});

test('a rule is the area’s own, whole and dated; what others published is shown and lets nothing go', async () => {
  clock.set('2026-01-05T09:00:00Z');
  expect(await states(gone)).toMatchObject({ CASE_FILE: 'NO_RULE', IDENTITY: 'NO_RULE' });
  expect(codes(await setRule('NOTICE', 'LAST_DECISION', 3))).toEqual(['months MONTHS_OUT_OF_RANGE']);
  expect(codes(await setRule('NOTICE', null, 24, { fromDate: '2025-01-01' }))).toEqual([
    'startEvent RULE_NOT_WHOLE',
    'fromDate DATE_IN_PAST',
  ]);
  for (const [recordClass, startEvent, months] of [
    ['CASE_FILE', 'TWENTY_FIFTH_BIRTHDAY', 72],
    ['PANEL_RECORD', 'LAST_DECISION', 120],
    ['NOTICE', 'CASE_ENDED', 120],
    ['REDRESS', 'MATTERS_CLOSED', 72],
    ['FUNDING_RECORD', 'FINANCIAL_YEAR_ENDED', 72],
  ] as const) {
    expect((await setRule(recordClass, startEvent, months)).userErrors).toEqual([]);
  }
  expect(codes(await setRule('NOTICE', 'CASE_ENDED', 120))).toEqual(['months UNCHANGED']);
  const { retentionSchedule } = await asked<{
    retentionSchedule: { rules: { recordClass: string }[]; unset: { recordClass: string; isOfLookedAfter: boolean }[] };
  }>(
    world.actors.member,
    '{ retentionSchedule { rules { recordClass } unset { recordClass isOfLookedAfter } published { source } } }',
  );
  expect(retentionSchedule.rules).toHaveLength(5);
  expect(retentionSchedule.unset.filter(({ isOfLookedAfter }) => !isOfLookedAfter)).toEqual([
    { recordClass: 'IDENTITY', isOfLookedAfter: false },
  ]);
});

test('each start is what the record knows: birthday, decision, end, financial year, matters', async () => {
  const matter = await complainOn(ask, world, gone);
  clock.set('2026-05-05T09:00:00Z');
  expect(await states(gone)).toMatchObject({ PANEL_RECORD: 'HELD', REDRESS: 'HELD' });
  const answered = {
    redressMatterId: matter,
    kind: 'COMPLAINT_ANSWERED',
    eventDate: '2026-03-30',
    result: 'NOT_UPHELD',
  };
  const step = await callAs(
    ask,
    world.actors.officer,
    'recordRedressEvent',
    { ...answered, account: `They were told that ${SECRET} was heard.` },
    '',
  );
  expect(step.userErrors).toEqual([]);
  // The placement still runs.
  expect(await states(gone)).toMatchObject({ PANEL_RECORD: 'IN_USE' });
  expect(codes(await dispose(gone, ['PANEL_RECORD', 'CASE_FILE']))).toEqual([
    'recordClasses.0 IN_USE',
    'recordClasses.1 IN_USE',
  ]);
  clock.set(SOONER);
  expect((await setRule('IDENTITY', 'TWENTY_FIFTH_BIRTHDAY', 72)).userErrors).toEqual([]);
  const { retention } = await shown(gone);
  expect(Object.fromEntries((retention ?? []).map(({ recordClass, dueOn }) => [recordClass, dueOn]))).toEqual({
    CASE_FILE: '2045-08-31',
    PANEL_RECORD: '2035-10-02',
    NOTICE: '2036-08-31',
    REDRESS: '2032-03-30',
    FUNDING_RECORD: '2033-03-31',
    IDENTITY: '2045-08-31',
  });
  expect(codes(await dispose(gone, ['CASE_FILE', 'PANEL_RECORD']))).toEqual(['recordClasses.0 NOT_DUE']);
  expect(codes(await dispose(gone, ['CASE_FILE'], { actor: world.actors.healthDirector }))).toEqual([
    ' NOT_THE_AUTHORITY',
  ]);
});

test('the list of what is due, for a director alone, without what the reader has an interest in', async () => {
  const due = `{ recordsDueForDisposal(first: 100) { totalCount heldCount records { case { reference } retention { recordClass } } } }`;
  interface Due {
    readonly recordsDueForDisposal: {
      totalCount: number;
      heldCount: number;
      records: { retention: { recordClass: string } }[];
    };
  }
  const { recordsDueForDisposal } = await asked<Due>(world.actors.director, due);
  // Of the case without redress one class less; no identity before the rest.
  expect(recordsDueForDisposal).toMatchObject({ totalCount: 9, heldCount: 0 });
  expect((await ask(world.actors.officer, due)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  expect((await ask(administrator, due)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});

test('a hold keeps everything of the child until it is lifted, by a director', async () => {
  const { legalHold } = await hold(gone);
  expect(Object.values(await states(gone))).toEqual(Array.from({ length: 6 }, () => 'HELD'));
  expect(codes(await dispose(gone, CLASSES))).toEqual(
    CLASSES.map((_, index) => `recordClasses.${String(index)} ON_HOLD`),
  );
  expect(codes(await lift(legalHold?.id ?? '', world.actors.healthDirector))).toEqual([' NOT_THE_AUTHORITY']);
  expect((await lift(legalHold?.id ?? '')).userErrors).toEqual([]);
  expect(codes(await lift(legalHold?.id ?? ''))).toEqual(['legalHoldId LIFTED_ALREADY']);
  expect(await states(gone)).toMatchObject({ CASE_FILE: 'DUE', IDENTITY: 'OTHERS_FIRST' });
});

test('UK GDPR art. 15: who asked to see what is kept is answered before any of it goes', async () => {
  const shownRequests = 'case { subjectRequests { id } }';
  const asking = { caseId: toGlobalId('Case', gone), askedBy: 'YOUNG_PERSON', receivedDate: '2045-09-01' };
  const { officer } = world.actors;
  const recorded = await callAs<{
    case: { subjectRequests: { id: string }[] } | null;
    userErrors: readonly ShownError[];
  }>(ask, officer, 'recordSubjectRequest', asking, shownRequests);
  expect(recorded.userErrors).toEqual([]);
  expect(Object.values(await states(gone))).toEqual(Array.from({ length: 6 }, () => 'HELD'));
  expect(codes(await dispose(gone, ['CASE_FILE']))).toEqual(['recordClasses.0 ON_HOLD']);
  const subjectRequestId = recorded.case?.subjectRequests[0]?.id;
  const step = { subjectRequestId, kind: 'ANSWERED', stepDate: '2045-09-01' };
  expect((await callAs(ask, officer, 'recordSubjectRequestStep', step, shownRequests)).userErrors).toEqual([]);
  expect(await states(gone)).toMatchObject({ CASE_FILE: 'DUE' });
});

test('a plan that is kept keeps its record, until it ends or nobody can have one any more', async () => {
  clock.set('2036-01-05T09:00:00Z');
  expect(await states(kept)).toMatchObject({ PANEL_RECORD: 'IN_USE' });
  const uses = () => ofCase<{ retention: { uses: string[] }[] }>(kept, 'retention { uses }');
  expect((await uses()).retention[0]?.uses).toEqual(['LIVE_PLAN']);
  clock.set('2040-09-01T09:00:00Z');
  expect((await uses()).retention[0]?.uses).toEqual([]);
});

test('a preview tells what would go and keeps all; a version behind and an unknown class are told', async () => {
  const before = await tablesWith(db, SECRET);
  const { disposed, userErrors } = await dispose(gone, [...CLASSES, 'IDENTITY'], { preview: true });
  expect(userErrors).toEqual([]);
  expect(disposed.find(({ recordClass }) => recordClass === 'CASE_FILE')).toMatchObject({ files: 1 });
  expect(disposed.every(({ entries }) => entries > 0)).toBe(true);
  expect(await tablesWith(db, SECRET)).toEqual(before);
  expect(codes(await dispose(kept, ['REDRESS', 'REDRESS']))).toEqual([
    'recordClasses CLASS_TWICE',
    'recordClasses.0 NOTHING_KEPT',
    'recordClasses.1 NOTHING_KEPT',
  ]);
  expect(codes(await dispose(gone, ['IDENTITY']))).toEqual(['recordClasses.0 OTHERS_FIRST']);
  const behind = { caseId: toGlobalId('Case', gone), recordClasses: ['NOTICE'], expectedVersion: 1 };
  const answer = await ask(
    world.actors.director,
    'mutation ($input: DisposeRecordsInput!) { disposeRecords(input: $input) { disposed { entries } } }',
    {
      input: behind,
    },
  );
  expect(answer.errors.map(({ code }) => code)).toEqual(['CONFLICT']);
});

describe('nothing goes round it', () => {
  const inTransaction = async (actor: Actor, sql: string, parameters: readonly unknown[] = []): Promise<string> => {
    const connection = await db.database.connect();
    try {
      await connection.query('begin');
      await setActor(connection, actor, clock);
      await connection.query(sql, [...parameters]);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await connection.query('rollback');
      connection.release(false);
    }
  };
  const RULE = `(select retention_rule_id from retention_rule where record_class = $2 order by set_at desc limit 1)`;
  const call = `select dispose_records($1, $2, ${RULE}, gen_random_uuid())`;

  test('a director of a health body lifts no hold and publishes no year, not by going round the service either', async () => {
    const { director, healthDirector, officer } = world.actors;
    // Nor where another role is held for the authority beside it.
    const both = { ...healthDirector, roles: [...healthDirector.roles, ...officer.roles] };
    const lift = `with held as (
        insert into legal_hold (local_area_code, legal_hold_id, child_id, case_id, reason, from_date, recorded_by, recorded_at)
        select local_area_code, gen_random_uuid(), child_id, case_id, 'Invented.', '2020-01-01', $2, app_now() from panel_case where case_id = $1
        returning *)
      insert into legal_hold_lifting (local_area_code, legal_hold_id, child_id, case_id, reason, lifted_by, lifted_at)
      select local_area_code, legal_hold_id, child_id, case_id, 'Invented.', $2, app_now() from held`;
    const publish = `insert into assurance_publication (local_area_code, financial_year, content, published_by, published_at)
      values ((select local_area_code from panel_case where case_id = $1), $3, '{}', $2, app_now())`;
    const year = (actor: Actor, text: string) => inTransaction(actor, publish, [kept, actor.personId, text]);
    for (const actor of [healthDirector, both]) {
      expect(await inTransaction(actor, lift, [kept, actor.personId])).toMatch(/row-level security/);
      expect(await year(actor, '2024-25')).toMatch(/row-level security/);
      expect(await inTransaction(actor, 'select lock_records($1)', [kept])).toMatch(
        /a director's role of the authority/,
      );
    }
    expect(await inTransaction(director, lift, [kept, director.personId])).toBe('done');
    expect(await year(director, '2024-25')).toBe('done');
    expect(await year(director, '2060-61')).toMatch(/row-level security/);
  });

  test('no role changes or removes words; the one function asks the schedule, the hold and the person itself', async () => {
    const { director, officer, auditor } = world.actors;
    expect(await inTransaction(director, `update decision_reason set rationale = 'x'`)).toMatch(/permission denied/);
    expect(await inTransaction(director, 'delete from child_identity')).toMatch(/permission denied/);
    expect(await inTransaction(director, 'insert into record_disposal select * from record_disposal')).toMatch(
      /permission denied/,
    );
    expect(await inTransaction(director, `update record_word set replacement = '1'`)).toMatch(/permission denied/);
    expect(await inTransaction(director, call, [gone, 'NOTICE'])).toBe('done');
    for (const actor of [officer, auditor, administrator, world.actors.healthDirector]) {
      expect(await inTransaction(actor, call, [gone, 'NOTICE'])).toMatch(/director/);
    }
    expect(await inTransaction(systemActor('311'), call, [gone, 'NOTICE'])).toMatch(/person in a director/);
    clock.set(SOONER);
    expect(await inTransaction(director, call, [gone, 'CASE_FILE'])).toMatch(/schedule lets nothing/);
    clock.set(LATER);
    expect(await inTransaction(director, call, [gone, 'IDENTITY'])).toMatch(/schedule lets nothing/);
    const old = `select dispose_records($1, 'NOTICE', (select retention_rule_id from retention_rule where record_class = 'REDRESS'), gen_random_uuid())`;
    expect(await inTransaction(director, old, [gone])).toMatch(/schedule lets nothing/);
  });

  test('even the role behind the functions changes nothing but within a disposal', async () => {
    await expect(db.asSuperuser(`set role rules; update decision_reason set rationale = 'x'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(db.asSuperuser('set role rules; delete from child_home')).rejects.toThrow(/append-only/);
    await db.asSuperuser('reset role');
  });

  test('another area’s case, and one in which the director has an interest, are not there', async () => {
    const elsewhere = await makePanelWorld(db, clock, '885');
    const input = { caseId: toGlobalId('Case', gone), recordClasses: ['NOTICE'], expectedVersion: 1 };
    const mutation =
      'mutation ($input: DisposeRecordsInput!) { disposeRecords(input: $input) { disposed { entries } } }';
    const refused = async (actor: Actor) => (await ask(actor, mutation, { input })).errors.map(({ code }) => code);
    expect(await refused(elsewhere.actors.director)).toEqual(['NOT_FOUND']);
    await db.asSuperuser(
      `set session_replication_role = replica;
       insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       values ('311', gen_random_uuid(), gen_random_uuid(), '${gone}', '${world.actors.healthDirector.personId}', 'PERSONAL', '2025-09-01')`,
    );
    expect(await refused(world.actors.healthDirector)).toEqual(['NOT_FOUND']);
    // As though the authority's own: what is hidden is what stops them then.
    const { healthDirector } = world.actors;
    const own = {
      ...healthDirector,
      roles: healthDirector.roles.map((held) => ({ ...held, agencyKind: 'EDUCATION' })),
    };
    expect(await inTransaction(own, call, [gone, 'NOTICE'])).toMatch(/schedule lets nothing/);
  });

  test('a hold that is being recorded is waited for', async () => {
    const { version } = await shown(gone);
    const connection = await db.database.connect();
    let pending: Promise<Disposed>;
    try {
      await connection.query('begin');
      await setActor(connection, world.actors.officer, clock);
      await connection.query(
        `insert into legal_hold (local_area_code, legal_hold_id, child_id, case_id, reason, from_date, recorded_by, recorded_at)
         select local_area_code, gen_random_uuid(), child_id, case_id, 'Invented.', '2045-09-01', $2, app_now() from panel_case where case_id = $1`,
        [gone, world.actors.officer.personId],
      );
      pending = dispose(gone, ['NOTICE'], { expectedVersion: version });
      await new Promise((resolve) => setTimeout(resolve, 150));
      await connection.query('commit');
    } finally {
      connection.release(false);
    }
    expect(codes(await pending)).toEqual(['recordClasses.0 ON_HOLD']);
    const { legalHolds } = await ofCase<{ legalHolds: { id: string; lifted: object | null }[] }>(
      gone,
      'legalHolds { id lifted { reason } }',
    );
    for (const { id } of legalHolds.filter(({ lifted }) => lifted === null)) await lift(id);
  });

  test('what breaks half-way leaves everything as it was', async () => {
    const before = await tablesWith(db, SECRET);
    await db.asOwner(
      `create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
       create trigger document_breaks before update on document for each row execute function break_it()`,
    );
    const input = {
      caseId: toGlobalId('Case', gone),
      recordClasses: ['PANEL_RECORD', 'CASE_FILE'],
      expectedVersion: (await shown(gone)).version,
    };
    const answer = await ask(
      world.actors.director,
      'mutation ($input: DisposeRecordsInput!) { disposeRecords(input: $input) { disposed { entries } } }',
      {
        input,
      },
    );
    await db.asOwner('drop trigger document_breaks on document; drop function break_it()');
    expect(answer.errors.map(({ code }) => code)).toEqual(['INTERNAL']);
    expect(await tablesWith(db, SECRET)).toEqual(before);
    expect(await states(gone)).toMatchObject({ PANEL_RECORD: 'DUE', CASE_FILE: 'DUE' });
  });
});

describe('what has gone', () => {
  const order =
    fc.sample(fc.shuffledSubarray([...CLASSES], { minLength: CLASSES.length }), { seed: 20260902, numRuns: 1 })[0] ??
    [];

  test('class by class, in a random order, every figure stays to the penny and the ledger equals the engine; words about others are known until the last text goes', async () => {
    const [money, proof] = [await figures(), await verify()];
    expect(proof[0]).toBe('0');
    const passages = [{ kind: 'THIRD_PARTY', quotation: `found about ${SECRET}` }];
    const tagging = { caseId: toGlobalId('Case', gone), passages };
    expect((await callAs(ask, world.actors.officer, 'tagPassages', tagging, '')).userErrors).toEqual([]);
    const tagged = () =>
      ofCase<{ passages: { quotation: string | null }[] }>(gone, 'passages { quotation }').then(
        ({ passages: [one] }) => one?.quotation,
      );
    for (const [at, recordClass] of order.entries()) {
      expect((await dispose(gone, [recordClass])).userErrors).toEqual([]);
      expect(await figures()).toBe(money);
      expect(await tagged()).toBe(at < order.length - 1 ? `found about ${SECRET}` : null);
    }
    expect((await dispose(gone, ['IDENTITY'])).userErrors).toEqual([]);
    expect(await figures()).toBe(money);
    expect(await verify()).toEqual(proof);
  });

  test('no word of it and no name is in any table; of the case that stays all are', async () => {
    const rows = await db.asOwner<{ name: string }>(
      `select family_name as name from child_identity where local_area_code = '311' order by 1`,
    );
    expect(rows).toHaveLength(1);
    for (const [table, key] of [
      ['decision_reason', 'case_id'],
      ['evidence', 'case_id'],
      ['paper_pack_entry', 'case_id'],
      ['redress_text', 'case_id'],
      ['decision_notice', 'case_id'],
      ['legal_hold', 'case_id'],
      ['funding_agreement', 'case_id'],
      ['referral', 'case_id'],
    ] as const) {
      expect(
        await db.asOwner(`select from ${table} one where ${key} = $1 and one::text ilike $2`, [gone, `%${SECRET}%`]),
      ).toEqual([]);
    }
    await db.asSuperuser('set session_replication_role = replica');
    // With the other case out of the way, nothing anywhere.
    const others = await tablesWith(db, SECRET);
    const stray = await Promise.all(
      others.map(async (table) => {
        const columns = await db.asOwner(
          `select from pg_attribute where attrelid = $1::regclass and attname = 'case_id'`,
          [table],
        );
        const where = columns.length > 0 ? 'case_id is distinct from $2' : '$2::uuid is not null';
        const found = await db.asOwner(`select from ${table} one where one::text ilike $1 and ${where}`, [
          `%${SECRET}%`,
          kept,
        ]);
        return found.length > 0 ? [table] : [];
      }),
    );
    // The identity of the child of the other case.
    expect(stray.flat()).toEqual(['child_identity']);
  });

  test('it reads as gone: the name, the words, the paper, the notice, and by which rule', async () => {
    const read = await ofCase<{
      childOrYoungPerson: { ageBand: string | null; identity: object };
      referral: { summary: string };
      decisions: { rationale: string | null; outcome: string }[];
      evidence: { title: string; document: { disposedOn: string | null } | null }[];
      notices: { sections: { text: string }[] }[];
      retention: {
        recordClass: string;
        state: string;
        disposal: { entries: number; digest: string | null; disposedBy: object | null };
      }[];
    }>(
      gone,
      `childOrYoungPerson { ageBand identity { __typename ... on DisposedIdentity { disposedOn rule } } } referral { summary }
       decisions { rationale outcome } evidence { title document { disposedOn } } notices { sections { text } }
       retention { recordClass state disposal { entries files digest disposedAt disposedBy { id } rule { source } } }`,
    );
    const words = 'Disposed of under the retention schedule.';
    expect(read.childOrYoungPerson.identity).toEqual({
      ...{ __typename: 'DisposedIdentity', disposedOn: '2045-09-01', rule: 'Invented schedule, version 1.' },
    });
    expect(read.referral.summary).toBe(words);
    expect(read.decisions).toEqual([{ rationale: words, outcome: 'AGREED' }]);
    expect(read.evidence.find(({ document }) => document !== null)).toMatchObject({
      title: words,
      document: { disposedOn: '2045-09-01' },
    });
    expect(read.notices.flatMap(({ sections }) => sections.map(({ text }) => text))).toEqual([words]);
    expect(read.retention.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'DISPOSED'));
    const digests = Object.fromEntries(
      read.retention.map(({ recordClass, disposal }) => [recordClass, disposal.digest !== null]),
    );
    expect(digests).toMatchObject({ CASE_FILE: true, IDENTITY: false });
    const finance = await ofCase<{ childOrYoungPerson: { identity: object } }>(
      gone,
      'childOrYoungPerson { identity { __typename } } retention { state }',
      world.actors.finance,
    );
    expect(finance).toMatchObject({ childOrYoungPerson: { identity: { __typename: 'Withheld' } }, retention: null });
    const { node } = await asked<{ node: object }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Notice { status digest } } }',
      {
        id: noticeId,
      },
    );
    expect(node).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    const { recordDisposals } = await asked<{ recordDisposals: { recordClass: string }[] }>(
      world.actors.auditor,
      '{ recordDisposals { recordClass entries files case { reference } rule { months } disposedBy { id } } }',
    );
    expect(recordDisposals.map(({ recordClass }) => recordClass)).toEqual(['IDENTITY', ...[...order].reverse()]);
  });

  test('the file is gone from the disk by a job that may stop and begin again; its address says 410', async () => {
    (await store.open(documentId)).destroy();
    const job = forgetDocumentsJob(store);
    await runJobs(db, clock, job.name, [job]);
    await expect(store.open(documentId)).rejects.toThrow();
    await runJobs(db, clock, job.name, [job]);
    expect(await db.asOwner('select from document where disposed_at is not null and bytes_gone_at is null')).toEqual(
      [],
    );
    const server = fastify();
    registerEvidenceRoutes(server, {
      store,
      log: quietLog,
      authenticate: () => Promise.resolve(ctxOf(db, world.actors.officer, clock)),
    });
    const { statusCode, body } = await server.inject({
      url: `/evidence/${toGlobalId('EvidenceDocument', documentId)}`,
    });
    await server.close();
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      410,
      { errors: [{ extensions: { disposedOn: '2045-09-01' } }] },
    ]);
  });

  test('what is written since can go too; a child who returns is a new one', async () => {
    expect(codes(await dispose(gone, ['NOTICE']))).toEqual(['recordClasses.0 NOTHING_KEPT']);
    const { legalHold } = await hold(gone);
    expect(codes(await dispose(gone, ['CASE_FILE']))).toEqual(['recordClasses.0 ON_HOLD']);
    await lift(legalHold?.id ?? '');
    expect(await dispose(gone, ['CASE_FILE'])).toMatchObject({ userErrors: [], disposed: [{ entries: 2, files: 0 }] });
    const [row] = await db.asOwner<{ child_id: string }>('select child_id from panel_case where case_id = $1', [gone]);
    await expect(
      db.asOwner(
        `insert into panel_case select (one).* from (select jsonb_populate_record(null::panel_case, to_jsonb(held)
           || jsonb_build_object('case_id', gen_random_uuid(), 'reference', 'AGAIN-1')) as one from panel_case held where case_id = $1) copied`,
        [gone],
      ),
    ).rejects.toThrow(/disposed of/);
    const input = {
      panelId: toGlobalId('Panel', world.panelId),
      child: { childId: toGlobalId('ChildOrYoungPerson', row?.child_id ?? '') },
    };
    const referral = {
      ...input,
      requestType: 'PLACEMENT',
      requestDate: '2045-09-01',
      primaryNeed: 'ASD',
      ehcPlan: { status: 'FINAL' },
    };
    const answer = await ask(
      world.actors.officer,
      'mutation ($input: ReferCaseInput!) { referCase(input: $input) { case { id } } }',
      {
        input: referral,
      },
    );
    expect(answer.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  test('a member who had an interest in it is told nothing of it, the log neither', async () => {
    const { recordDisposals } = await asked<{ recordDisposals: object[] }>(
      world.actors.healthDirector,
      '{ recordDisposals { recordClass } }',
    );
    expect(recordDisposals).toEqual([]);
  });
});

describe('P2 a child that only an import brought', () => {
  const bring = async (kind: string, row: Readonly<Record<string, string>>): Promise<void> => {
    const ran = await runCommand(db, clock, '--kind', kind, '--area', '311', files.write(`${kind}.csv`, toCsv([row])));
    expect([kind, ran.counts]).toEqual([kind, 'read 1 accepted 1 refused 0 unchanged 0']);
  };
  const bringPerson = (key: string, more: Readonly<Record<string, string>> = {}): Promise<void> =>
    bring('sen2-people', {
      ...{ persontableid: key, surname: 'Placeholder-Xylograph', forename: 'Testa', personbirthdate: '2014-05-12' },
      ...more,
    });
  interface Found {
    readonly importedChild: {
      readonly id: string;
      readonly retention: { readonly state: string; readonly dueOn: string | null };
      readonly sections: readonly { readonly entries: readonly { readonly label: string; readonly text: string }[] }[];
    };
  }
  const QUERY = `query ($number: String!, $scheme: ChildNumberScheme) { importedChild(number: $number, scheme: $scheme) { id retention { state dueOn } sections { heading entries { label text } } } }`;
  const find = async (number: string) => (await asked<Found>(world.actors.officer, QUERY, { number })).importedChild;
  const disposeOf = (childId: string, more: object = {}, actor = world.actors.director) =>
    callAs<{ entries: number | null; userErrors: readonly ShownError[] }>(
      ask,
      actor,
      'disposeImportedRecords',
      { childId, ...more },
      'entries',
    );
  const notFound = async (number: string, scheme: string | null = null) =>
    (await ask(world.actors.officer, QUERY, { number, scheme })).errors.map(({ code }) => code);

  test('is shown whole to who asks, kept while its plan runs, due by the rule of identities, and goes for good', async () => {
    await bringPerson('X1', { upn: makeUpn(41), postcode: 'RM1 9ZZ' });
    const asked25 = { persontableid: 'X1', receiveddate: '2025-01-07', requestoutcome: 'Y' };
    await bring('sen2-requests', { requeststableid: 'XR', ...asked25, requestoutcomedate: '2025-02-10' });
    await bring('sen2-assessments', { assessmenttableid: 'XA', requeststableid: 'XR', assessmentoutcome: 'Y' });
    await bring('sen2-named-plans', { namedplantableid: 'XN', assessmenttableid: 'XA', startdate: '2025-05-27' });
    const found = await find('X1');
    expect(found.retention).toEqual({ state: 'DUE', dueOn: '2045-08-31' });
    const texts = found.sections.flatMap(({ entries }) => entries.map(({ label, text }) => `${label}: ${text}`));
    expect(texts).toEqual(
      expect.arrayContaining([
        ...['Name: Testa Placeholder-Xylograph', 'Home postcode: RM1 9ZZ', 'A plan: began: 27 May 2025'],
        'A request for an assessment: received: 7 January 2025; agreed to: yes; decided: 10 February 2025',
      ]),
    );
    const due = await asked<{ recordsDueForDisposal: { records: { childId: string | null; case: object | null }[] } }>(
      world.actors.director,
      '{ recordsDueForDisposal(first: 100) { records { childId case { reference } } } }',
    );
    expect(due.recordsDueForDisposal.records.filter(({ childId }) => childId !== null)).toEqual([
      { childId: found.id, case: null },
    ]);
    expect(codes(await disposeOf(found.id, {}, world.actors.healthDirector))).toEqual([' NOT_THE_AUTHORITY']);
    // Of another a request is not decided, and nothing says that it was.
    await bringPerson('X0', { personbirthdate: '2039-03-01' });
    await bring('sen2-requests', { requeststableid: 'XW', persontableid: 'X0', receiveddate: '2043-01-07' });
    const waiting = await find('X0');
    expect(waiting.retention).toEqual({ state: 'IN_USE', dueOn: '2070-08-31' });
    expect(codes(await disposeOf(waiting.id))).toEqual(['childId IN_USE']);
    clock.set(SOONER);
    expect(codes(await disposeOf(found.id))).toEqual(['childId NOT_DUE']);
    clock.set(LATER);
    // A number of another child’s, by whatever scheme, gives nobody in its place; nor does one that was mistyped and corrected.
    const [other, wrong] = [makeUpn(43), makeUpn(44)];
    await bringPerson('X3', { upn: other, surname: 'Placeholder-Three', personbirthdate: '2039-05-05' });
    await bringPerson(other, { upn: wrong, surname: 'Placeholder-Four', personbirthdate: '2039-06-06' });
    await bringPerson(other, { upn: makeUpn(45), surname: 'Placeholder-Four', personbirthdate: '2039-06-06' });
    expect([await notFound(other), await notFound(other, 'OWN')]).toEqual([['BAD_USER_INPUT'], ['NOT_FOUND']]);
    const byScheme = async (scheme: string) =>
      JSON.stringify(await asked<Found>(world.actors.officer, QUERY, { number: other, scheme }));
    expect(await byScheme('UPN')).toContain('Placeholder-Three');
    expect(await byScheme('SEN2')).toContain('Placeholder-Four');
    expect(await notFound(wrong)).toEqual(['NOT_FOUND']);
    const before = await tablesWith(db, 'RM1 9ZZ');
    expect(await disposeOf(found.id, { preview: true })).toMatchObject({ entries: 11, userErrors: [] });
    expect(await tablesWith(db, 'RM1 9ZZ')).toEqual(before);
    expect(await disposeOf(found.id)).toMatchObject({ entries: 11, userErrors: [] });
    expect(await tablesWith(db, 'RM1 9ZZ')).toEqual([]);
    expect(await notFound('X1')).toEqual(['NOT_FOUND']);
    expect(codes(await disposeOf(found.id))).toEqual(['childId NOTHING_KEPT']);
    const { recordDisposals } = await asked<{ recordDisposals: object[] }>(
      world.actors.auditor,
      '{ recordDisposals(first: 1) { recordClass entries case { reference } rule { months } } }',
    );
    expect(recordDisposals).toEqual([{ recordClass: 'IDENTITY', entries: 11, case: null, rule: { months: 72 } }]);
  });

  test('is whom a referral says it is, if something beside the number agrees; then its case keeps it', async () => {
    const upn = makeUpn(42);
    await bringPerson('X2', { upn, surname: 'Placeholder-Wronk', forename: '', personbirthdate: '2035-03-01' });
    const refer = (child: object) =>
      callAs<{ case: { id: string } | null; userErrors: readonly ShownError[] }>(
        ask,
        world.actors.officer,
        'referCase',
        {
          ...{ panelId: toGlobalId('Panel', world.panelId), requestType: 'PLACEMENT', requestDate: '2045-09-01' },
          ...{ primaryNeed: 'ASD', ehcPlan: { status: 'FINAL' }, child: { upn, ...child } },
        },
        'case { id childOrYoungPerson { id identity { ... on ChildIdentity { givenName familyName dateOfBirth } } } history { changed } }',
      );
    const { id } = await find('X2');
    const right = { givenName: 'Testa', familyName: 'Placeholder-Right', dateOfBirth: '2035-03-01' };
    expect(codes(await refer({ ...right, dateOfBirth: '2034-03-01' }))).toEqual(['child.upn IDENTITY_MISMATCH']);
    expect(codes(await refer({ familyName: 'Placeholder-Wronk' }))).toEqual(['child.givenName CHILD_NAME_MISSING']);
    const referred = await refer(right);
    expect(referred).toMatchObject({ userErrors: [], case: { childOrYoungPerson: { id, identity: right } } });
    expect(referred.case).toMatchObject({ history: [{ changed: ['givenName', 'familyName'] }] });
    expect(await notFound('X2')).toEqual(['NOT_FOUND']);
    expect(
      (
        await ask(
          world.actors.director,
          'mutation ($input: DisposeImportedRecordsInput!) { disposeImportedRecords(input: $input) { entries } }',
          { input: { childId: id } },
        )
      ).errors.map(({ code }) => code),
    ).toEqual(['NOT_FOUND']);
    const subject = await asked<{ subjectAccess: { sections: { heading: string }[] } }>(
      world.actors.officer,
      'query ($id: ID!) { subjectAccess(caseId: $id) { sections { heading } } }',
      { id: referred.case?.id },
    );
    expect(subject.subjectAccess.sections.map(({ heading }) => heading)).toContain(
      'From returns to the Department for Education',
    );
  });
});

/** Columns of tables that name a case or a child which hold no words about one: codes, keys, other systems' references, sentences of the product. */
const NO_WORDS = [
  ...[
    'actual.their_reference',
    'adult_decision.delegation',
    'advice_request.contributor',
    'checklist_waiver.item',
    'contribution.over_limit',
  ],
  ...[
    'cost_line.line_reference',
    'decision.agreed_band',
    'decision.delegation_rule',
    'decision.ratification_reasons',
    'decision_correction.changed',
  ],
  ...[
    'decision_reason.policy_version',
    'dispute.resolver_name',
    'dispute.resolver_organisation',
    'dispute.resolver_reference',
    'dispute.stage_name',
  ],
  ...[
    'feedback_answer.scores',
    'funding_method_evidence.tool_name',
    'panel_case.reference',
    'pipeline_state.facts',
    'placement.source',
    'plan_decision.delegation',
  ],
  ...[
    'placement.source_reference',
    'placement_option.band',
    'plan_audit_grading.overall_grade',
    'recharge_entry.entry_reference',
  ],
  ...[
    'recharge_invoice.invoice_number',
    'recharge_invoice.purchase_order',
    'referral_return.missing',
    'uplift_round_line.problem',
  ],
  ...['uplift_round_line.warning', 'audit_event.detail'],
];

test('every column of words about a child is named for disposal: a new one has to say which class it is of', async () => {
  const rows = await db.asOwner<{ line: string }>(
    `select held.relname || '.' || one.attname as line
       from pg_class held join pg_attribute one on one.attrelid = held.oid and one.attnum > 0 and not one.attisdropped
      where held.relnamespace = 'public'::regnamespace and held.relkind in ('r', 'p') and not held.relispartition
        and format_type(one.atttypid, null) in ('text', 'text[]', 'jsonb', 'bytea')
        and exists (select from pg_attribute own where own.attrelid = held.oid and own.attname in ('case_id', 'child_id') and not own.attisdropped)
        and not exists (select from record_word named where named.table_name = held.relname and named.column_name in (one.attname, ''))
        and not exists (select from pg_constraint checked where checked.conrelid = held.oid and checked.contype in ('c', 'f') and one.attnum = any (checked.conkey) and cardinality(checked.conkey) = 1)
        and one.attname !~ '(_code|_urn|sha256|digest|_type|_id|financial_year|category|element|phase|age_band|agency_kind|section_251_line|residential|area_class|primary_need|cause|likeness)$'
        and held.relname not in ('audit_event', 'posting', 'kept_clock')
      order by 1`,
  );
  expect(rows.map(({ line }) => line).filter((line) => !NO_WORDS.includes(line))).toEqual([]);
});
