import { systemActor } from '../src/platform/actor';
import { readLedgerOfLines } from '../src/features/ledger/repository/postings';
import { formatMoney, sum } from '../src/kernel/money';
import { schoolCalendarsImporter } from '../src/features/ledger/importer';
import { importFile } from '../src/platform/imports-run';
import { useDatabase } from './support/database';
import { runCommand, toCsv, useFiles, type Ran } from './support/import-files';
import {
  actorWith,
  CODING,
  ctxOf,
  day,
  fundPlacement,
  line,
  makeArea,
  parts,
  quietLog,
  setClock,
  terms,
  type MadeArea,
} from './support/make-ledger';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-10-01T10:00:00Z');
let area: MadeArea;
let other: MadeArea;

beforeAll(async () => {
  area = await makeArea(db, '311');
  other = await makeArea(db, '885');
  await db.asOwner(
    `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
     values ('100001', '311', 'Placeholder School', '10', 'Other independent special school', '1', 'Open')`,
  );
});
beforeEach(async () => {
  await db.asOwner('delete from school_calendar');
});

/** The year 2025/26 of the authority 311, with what differs. */
function calendar(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    owner_kind: 'LOCAL_AUTHORITY',
    owner_code: '311',
    academic_year: '2025/26',
    term_1_start: '2025-09-01',
    term_1_end: '2025-12-19',
    term_2_start: '2026-01-05',
    term_2_end: '2026-03-27',
    term_3_start: '2026-04-13',
    term_3_end: '2026-07-21',
    closed_days: '2025-10-27/2025-10-31; 2026-02-16/2026-02-20 2026-05-04',
    ...changes,
  };
}

const importCalendars = (...rows: readonly Readonly<Record<string, string>>[]): Promise<Ran> =>
  runCommand(db, clock, '--kind', 'school-calendars', files.write('calendars.csv', toCsv(rows)));

test('a calendar is stored with its terms and closed days; again it changes nothing', async () => {
  expect((await importCalendars(calendar())).counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
  const [stored] = await db.asOwner(
    'select owner_code, academic_year, terms::text, closed_days::text from school_calendar',
  );
  expect(stored).toEqual({
    owner_code: '311',
    academic_year: '2025/26',
    terms: '{"[2025-09-01,2025-12-20)","[2026-01-05,2026-03-28)","[2026-04-13,2026-07-22)"}',
    closed_days:
      '{2025-10-27,2025-10-28,2025-10-29,2025-10-30,2025-10-31,2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-05-04}',
  });
  expect((await importCalendars(calendar())).counts).toBe('read 1 accepted 0 refused 0 unchanged 1');
  expect((await importCalendars(calendar({ term_3_end: '2026-07-22' }))).counts).toBe(
    'read 1 accepted 1 refused 0 unchanged 0',
  );
});

test('what is wrong with a calendar is told by its column', async () => {
  const ran = await importCalendars(
    calendar({ owner_kind: 'SCHOOL', academic_year: '2025-26' }),
    calendar({ owner_kind: 'PROVIDER', owner_code: '311' }),
    calendar({ owner_kind: 'PROVIDER', owner_code: '999999' }),
    calendar({ owner_code: '999' }),
    calendar({ term_1_start: '01/09/2025', term_2_end: '2026-02-30', term_3_end: '' }),
    calendar({ term_2_start: '2025-12-01' }),
    calendar({ academic_year: '2026/27' }),
    calendar({ closed_days: '2025-12-25; half-term' }),
    calendar({ closed_days: '2025-12-20/2025-12-24' }),
    calendar({ owner_code: '885', term_3_end: '2026-09-02' }),
  );
  expect(ran.problems.map((problem) => /^line (\d+)(?:, ([^:]+))?:/.exec(problem)?.slice(1).join(' '))).toEqual([
    '2 owner_kind',
    '2 owner_code',
    '2 academic_year',
    '3 owner_code',
    '4 owner_code',
    '5 owner_code',
    '6 term_1_start',
    '6 term_2_end',
    '6 term_3_end',
    '7 ', // two terms that overlap: neither is more at fault
    '8 academic_year',
    '9 closed_days',
    ...Array.from({ length: 5 }, () => '10 closed_days'),
    '11 term_3_start',
  ]);
  expect(ran.counts).toBe('read 10 accepted 0 refused 10 unchanged 0');
});

test('who imports for one area may not change the calendar of another', async () => {
  const path = files.write('calendars.csv', toCsv([calendar({ owner_code: '885' }), calendar()]));
  const problems: string[] = [];
  const actor = actorWith(area, 'INTEGRATION');
  const summary = await importFile(
    { database: db.database, actor, clock, log: quietLog, requestId: 'test' },
    schoolCalendarsImporter,
    path,
    {
      isDryRun: false,
      onProblem: ({ line: at, column, message }) => problems.push(`${at} ${String(column)} ${message}`),
    },
  );
  expect(summary).toMatchObject({ read: 2, accepted: 1, refused: 1 });
  expect(problems).toEqual([
    '2 owner_code owner_code must be 311: the calendar of another local area is that area’s to change.'.replace(
      '’',
      "'",
    ),
  ]);
});

/** A committed line of £100 a school day at the provider, from 1 November 2025 for a year. */
async function commitLine(of: MadeArea): Promise<string> {
  const { lineId } = await fundPlacement(db, clock, of, {
    placementSpan: { startDate: day('2025-11-01'), endDate: day('2026-07-31') },
    coding: { ...CODING, providerUrn: '100001' },
    lines: [line(terms('100.00', { unit: 'DAY', spread: 'SCHOOL_DAYS', year: null }), parts([of.education, 1n]))],
  });
  return lineId;
}

async function ledgerOf(of: MadeArea, lineId: string): Promise<string> {
  const ctx = ctxOf(db, systemActor(of.code), clock);
  const held = await readLedgerOfLines(await ctx.read(), [lineId]);
  await ctx.end();
  return formatMoney(sum(held.map(({ amount }) => amount)));
}

test('a calendar that moves costs posts the difference in every area at once; a dry run posts nothing', async () => {
  const provider = { owner_kind: 'PROVIDER', owner_code: '100001' };
  await importCalendars(calendar(provider));
  const lines = [await commitLine(area), await commitLine(other)] as const;
  const before = await ledgerOf(area, lines[0]);
  expect(await ledgerOf(other, lines[1])).toBe(before);

  const shorter = calendar({ ...provider, term_3_end: '2026-07-20' });
  const path = files.write('shorter.csv', toCsv([shorter]));
  const dry = await runCommand(db, clock, '--kind', 'school-calendars', path, '--dry-run', '--area', '311');
  expect(dry.counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
  expect(await ledgerOf(area, lines[0])).toBe(before);

  const ran = await runCommand(db, clock, '--kind', 'school-calendars', path, '--area', '311');
  expect(ran.counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
  const after = formatMoney((BigInt(before.replace('.', '')) - 10_000n) as Parameters<typeof formatMoney>[0]);
  expect([await ledgerOf(area, lines[0]), await ledgerOf(other, lines[1])]).toEqual([after, after]);
  const posted = await db.asOwner(
    `select posting.local_area_code, posting.period, posting.amount_pence, event.action
       from posting join audit_event event on event.local_area_code = posting.local_area_code and event.audit_event_id = posting.event_id
      where cause = 'CALENDAR_CHANGED' order by posting.local_area_code`,
  );
  expect(posted).toEqual([
    { local_area_code: '311', period: 4, amount_pence: -10_000n, action: 'import.started' },
    { local_area_code: '885', period: 4, amount_pence: -10_000n, action: 'import.started' },
  ]);
});
