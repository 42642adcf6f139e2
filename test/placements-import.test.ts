import { placementsImporter } from '../src/features/placements/importer/placements';
import type { Day } from '../src/kernel/dates';
import { systemActor } from '../src/platform/actor';
import { type Database } from '../src/platform/db';
import { importFile } from '../src/platform/imports-run';
import { ledgerChecks } from '../src/features/ledger/service/check-ledger';
import { useDatabase } from './support/database';
import { runCommand, toCsv, useFiles, type Ran } from './support/import-files';
import { makeCase, makeUpn } from './support/make-case';
import { actorWith, ctxOf, grantCaseOfficer, makeArea, quietLog, setClock, type MadeArea } from './support/make-ledger';
import { placementRow, threeLines, withTrailer } from './support/placement-files';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-10-01T10:00:00Z');

let area: MadeArea;
let code = 310;

// What is in the other areas can not be seen from it.
beforeEach(async () => {
  code += 1;
  clock.set('2025-10-01T10:00:00Z');
  area = await makeArea(db, String(code));
  await grantCaseOfficer(db, area);
});

type Row = Readonly<Record<string, string>>;

const importText = (content: string, ...flags: readonly string[]): Promise<Ran> =>
  runCommand(db, clock, '--kind', 'placements', '--area', area.code, files.write('placements.csv', content), ...flags);
const importRows = (rows: readonly Row[], ...flags: readonly string[]): Promise<Ran> =>
  importText(toCsv(rows), ...flags);

interface Posted {
  readonly cause: string;
  readonly amount: string;
}

async function postings(where = 'true'): Promise<Posted[]> {
  return db.asOwner<Posted & { n: bigint }>(
    `select cause, (sum(amount_pence) / 100)::numeric(12, 2)::text as amount from posting
      where local_area_code = $1 and ${where} group by cause order by cause`,
    [area.code],
  );
}

async function counts(): Promise<Readonly<Record<string, number>>> {
  const tables = [
    'child',
    'panel_case',
    'placement',
    'funding_agreement',
    'contribution',
    'cost_line',
    'cost_line_version',
  ];
  const found: Record<string, number> = {};
  for (const table of [...tables, 'posting']) {
    const [row] = await db.asOwner<{ count: bigint }>(
      `select count(*) as count from ${table} where local_area_code = $1`,
      [area.code],
    );
    found[table] = Number(row?.count);
  }
  return found;
}

/** What `npm run verify` says of the area's books: the lines that differ. */
async function differences(): Promise<number> {
  const ctx = ctxOf(db, systemActor(area.code), clock);
  try {
    const tx = await ctx.read();
    const outcomes = [];
    for (const check of ledgerChecks) outcomes.push(await check.run(tx));
    return outcomes.reduce((all, { differing }) => all + differing, 0);
  } finally {
    await ctx.end();
  }
}

const LEDGER_OF_THREE = [{ cause: 'IMPORTED', amount: '380101.62' }];

describe('a placement of another system', () => {
  test('comes to be with its child, case, agreement, lines and postings, under IMPORTED', async () => {
    const ran = await importRows(threeLines({}));
    expect(ran.lines.slice(1)).toEqual([
      'The file holds 3 rows and £186,049.62.',
      'read 3 accepted 3 refused 0 unchanged 0',
    ]);
    expect(await counts()).toMatchObject({ child: 1, panel_case: 1, placement: 1, cost_line: 3, contribution: 3 });
    // 182,500.00 over the year, 3,509.62 × 365 ÷ 7 in two financial years, and 40.00 a day.
    expect(await postings()).toEqual(LEDGER_OF_THREE);
    expect(await differences()).toBe(0);
    const [row] = await db.asOwner(
      `select held.status, held.primary_need, placement.source, placement.source_reference, placement.decision_id, placement.area_class,
              agreed.commit_cause, share.status as share_status, share.approved_by
         from placement join panel_case held using (local_area_code, case_id)
         join funding_agreement agreed using (local_area_code, placement_id)
         join contribution share using (local_area_code, funding_agreement_id)
        where placement.local_area_code = $1 limit 1`,
      [area.code],
    );
    expect(row).toEqual({
      ...{ status: 'PLACED', primary_need: 'ASD', source: 'MIS', source_reference: 'P-1', decision_id: null },
      ...{ area_class: 'IN_AREA', commit_cause: 'IMPORTED', share_status: 'APPROVED', approved_by: null },
    });
    const named = await db.asOwner('select from child_identity where local_area_code = $1', [area.code]);
    expect(named).toEqual([]);
  });

  test('a file that says what is known does nothing', async () => {
    await importRows(threeLines({}));
    const before = await counts();
    expect((await importRows(threeLines({}))).counts).toBe('read 3 accepted 0 refused 0 unchanged 3');
    expect(await counts()).toEqual(before);
  });

  test('a child whom it knows by a pupil number alone is found by it: by a return, by a referral, and by another file', async () => {
    const [known, referred] = [makeUpn(61), makeUpn(62)];
    await importRows(threeLines({ child_reference: known, source_reference: 'P-61' }));
    await importRows(threeLines({ child_reference: referred, source_reference: 'P-62' }));
    const person = { persontableid: 'U1', surname: 'Placeholder', forename: 'Testa', personbirthdate: '2014-05-12' };
    const people = files.write('people.csv', toCsv([{ ...person, upn: known }]));
    const ran = await runCommand(db, clock, '--kind', 'sen2-people', '--area', area.code, people);
    expect(ran.counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
    const officer = actorWith({ code: area.code, personId: area.officerId }, 'CASE_OFFICER');
    const refer = (dateOfBirth: string, upn = referred) =>
      makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, child: { upn, dateOfBirth: dateOfBirth as Day } });
    await expect(refer('2012-05-12')).rejects.toThrow('IDENTITY_MISMATCH');
    await refer('2014-05-12');
    const numbers = await db.asOwner(
      `select known.upn, count(*) as cases from child_identity known join child_reference own using (local_area_code, child_id)
         join panel_case using (local_area_code, child_id)
        where local_area_code = $1 and known.upn = own.reference group by known.upn order by known.upn`,
      [area.code],
    );
    expect(numbers).toEqual([known, referred].sort().map((upn) => ({ upn, cases: upn === referred ? 2n : 1n })));
    // One that was referred first is the one whose placement comes later.
    await refer('2014-05-12', makeUpn(63));
    await importRows(threeLines({ child_reference: makeUpn(63), source_reference: 'P-63' }));
    expect(await counts()).toMatchObject({ child: 3, placement: 3 });
  });

  test('two placements of one child hang under one case', async () => {
    await importRows(threeLines({ end_date: '2026-03-31' }));
    await importRows(threeLines({ source_reference: 'P-2', start_date: '2026-04-01', case_officer: '' }));
    expect(await counts()).toMatchObject({ child: 1, panel_case: 1, placement: 2, cost_line: 6 });
  });

  test('a dry run goes the whole way and keeps nothing', async () => {
    const ran = await importRows(threeLines({}), '--dry-run');
    expect(ran.counts).toBe('read 3 accepted 3 refused 0 unchanged 0');
    expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
  });
});

describe('what a later file changes, each under its own cause', () => {
  beforeEach(() => importRows(threeLines({})));

  test('a price from its day: 6,387.50 a year more for 214 days', async () => {
    const raised = threeLines({}, [{ amount: '188887.50', price_from: '2026-04-01' }]);
    expect((await importRows(raised)).counts).toBe('read 3 accepted 1 refused 0 unchanged 2');
    expect(await postings()).toEqual([{ cause: 'FEE_CHANGED', amount: '3745.00' }, ...LEDGER_OF_THREE]);
    expect((await importRows(raised)).counts).toBe('read 3 accepted 0 refused 0 unchanged 3');
    expect(await differences()).toBe(0);
  });

  test('who pays, from its day: nothing in all', async () => {
    const other = threeLines({}, [{ payers: 'High needs block=1', price_from: '2026-04-01' }]);
    expect((await importRows(other)).counts).toBe('read 3 accepted 1 refused 0 unchanged 2');
    expect(await postings()).toEqual([...LEDGER_OF_THREE, { cause: 'SHARE_CHANGED', amount: '0.00' }]);
    expect(await differences()).toBe(0);
  });

  test('the end: the days after it are taken off', async () => {
    clock.set('2026-09-30T10:00:00Z');
    const ended = threeLines({ status: 'ENDED', end_date: '2026-09-30', end_reason: 'Moved away' });
    expect((await importRows(ended)).counts).toBe('read 3 accepted 3 refused 0 unchanged 0');
    // 31 days of 500.00, of a seventh of 3,509.62 and of 40.00.
    const [posted] = await postings(`cause = 'ENDED'`);
    expect(posted).toEqual({ cause: 'ENDED', amount: '-32282.61' });
    expect((await importRows(threeLines({}))).problems[0]).toContain('it stays ended');
    expect(await differences()).toBe(0);
  });

  test('another line', async () => {
    const more = [
      ...threeLines({}),
      placementRow({ line_reference: 'therapy', category: 'THERAPY', amount: '3650.00' }),
    ];
    expect((await importRows(more)).counts).toBe('read 4 accepted 1 refused 0 unchanged 3');
    expect(await postings()).toEqual([{ cause: 'IMPORTED', amount: '383751.62' }]);
    expect(await differences()).toBe(0);
  });

  test('a change without its day, and what an import does not change, are refused, the whole placement', async () => {
    const ran = await importRows(
      threeLines({ residential: 'RESIDENTIAL_52', primary_need: 'SLD' }, [{ amount: '190000.00' }]),
    );
    expect(ran.counts).toBe('read 3 accepted 0 refused 3 unchanged 0');
    expect(ran.problems).toEqual([
      expect.stringContaining('line 2, residential: '),
      expect.stringContaining('line 2, primary_need: '),
      expect.stringContaining('line 2, price_from: The price or the payers of this line are held otherwise'),
      expect.stringMatching(/^line 3: Not applied/),
      expect.stringMatching(/^line 4: Not applied/),
    ]);
    expect(await postings()).toEqual(LEDGER_OF_THREE);
  });
});

describe('what is wrong is told on its row, and a placement is taken whole or not at all', () => {
  test('unreadable values, all at once; the placement beside it is taken', async () => {
    const ran = await importRows([
      ...threeLines({}, [{}, { amount: '5704.3299999999999', payers: 'Nobody', category: 'FOOD' }]),
      ...threeLines({ source_reference: 'P-2', child_reference: 'C-2' }),
    ]);
    expect(ran.counts).toBe('read 6 accepted 3 refused 3 unchanged 0');
    expect(ran.problems).toEqual([
      'line 2: Not applied, for line 3 of the same placement is refused; a placement is taken whole or not at all.',
      expect.stringContaining('line 3, amount: amount must be pounds such as'),
      expect.stringContaining('line 3, payers: payers must name who pays'),
      expect.stringContaining('line 3, category: category must be one of'),
      expect.stringMatching(/^line 4: Not applied, for line 3/),
    ]);
    expect(await counts()).toMatchObject({ placement: 1, cost_line: 3 });
  });

  test.each([
    ['payers', { payers: 'Highneeds block=1' }, 'payers must name budget holders of the area'],
    [
      'payers',
      { payers: 'High needs block=fixed 200000.00 YEAR DAYS; Placements=rest' },
      'The fixed sums are more than the line',
    ],
    ['urn', { urn: '999999', sen_setting: '' }, 'The register holds no establishment'],
    ['case_officer', { case_officer: 'Somebody Else' }, 'needs a case officer'],
    ['panel', { panel: 'Another panel' }, 'one of the panels: Panel'],
    ['provision_type', { provision_type: '' }, 'Without an establishment'],
    ['spread', { spread: 'SCHOOL_DAYS', year: 'ACADEMIC' }, 'calendar'],
    ['end_date', { status: 'ENDED', end_date: '', end_reason: 'Moved' }, 'must have its end_date'],
    ['case_officer', { case_officer: 'Testa Placeholder-One' }, 'This person is no case officer today'],
    ['status', { status: 'ENDED', end_date: '2025-12-31', end_reason: 'Moved' }, 'is after today, 1 October 2025'],
    ['amount', { amount: '9999999999.99' }, 'amount is more than 10000000.00 a unit'],
    ['sen_setting', { urn: '100001' }, 'one of the two'],
    ['line_start', { line_start: '2027-01-01' }, 'No day of this cost line'],
    ['birth_month', { birth_month: '12/05/2014' }, 'the year and month of birth'],
  ] as const)('%s', async (_, changes, sentence) => {
    const ran = await importRows([placementRow(changes)]);
    expect(ran.counts).toBe('read 1 accepted 0 refused 1 unchanged 0');
    expect(ran.problems.join('\n')).toContain(sentence);
  });

  test('lines that say different things of their placement', async () => {
    const ran = await importRows(threeLines({}, [{}, { end_date: '2026-12-31' }]));
    expect(ran.problems[1]).toBe(
      'line 3, end_date: end_date must be the same on every line of a placement; the first of its lines says something else.',
    );
    expect(await counts()).toMatchObject({ placement: 0, child: 0 });
  });

  test('a child that is held with another school year of birth', async () => {
    await importRows(threeLines({}));
    const ran = await importRows(threeLines({ source_reference: 'P-2', birth_month: '2015-05' }));
    expect(ran.problems[0]).toContain('held with another school year of birth, 2013-09 to 2014-08');
  });

  test('B43 a child that is held with another need, and a placement that is held for another child', async () => {
    await importRows(threeLines({}));
    const ran = await importRows([
      ...threeLines({ source_reference: 'P-2', primary_need: 'SLD' }),
      placementRow({ source_reference: 'P-3', child_reference: 'C-3' }),
    ]);
    expect(ran.problems[0]).toContain('line 2, primary_need: The child with this child_reference is held with');
    expect(ran.problems[0]).toContain('another primary need, ASD;');
    expect(ran.counts).toBe('read 4 accepted 1 refused 3 unchanged 0');
    const other = await importRows(threeLines({ child_reference: 'C-3' }));
    expect(other.problems[0]).toContain('line 2, child_reference: This placement is held for a child with another');
    expect(await counts()).toMatchObject({ child: 2, panel_case: 2, placement: 2, cost_line: 4 });
  });

  test('B43 a child of whom one file says two things: both are told, and neither is taken', async () => {
    const ran = await importRows([
      placementRow({}),
      placementRow({ source_reference: 'P-2', child_reference: 'C-2' }),
      placementRow({ source_reference: 'P-3', birth_month: '2014-06', primary_need: 'SLD' }),
    ]);
    expect(ran.counts).toBe('read 3 accepted 1 refused 2 unchanged 0');
    expect(ran.problems).toEqual([
      expect.stringContaining('line 2, birth_month: birth_month must be the same on every row with the same child_ref'),
      expect.stringContaining('line 2, primary_need: '),
      expect.stringContaining('this row says “2014-06”, line 2 says “2014-05”'),
      expect.stringContaining('this row says “SLD”, line 2 says “ASD”'),
    ]);
    expect(await counts()).toMatchObject({ child: 1, placement: 1 });
  });

  test('rows of one placement in different places of the file: nothing of it is taken', async () => {
    const line = (line_reference: string): Row => placementRow({ line_reference });
    const ran = await importRows([
      line('a'),
      placementRow({ source_reference: 'P-9', child_reference: 'C-9' }),
      line('b'),
    ]);
    expect(ran.counts).toBe('read 3 accepted 1 refused 2 unchanged 0');
    const sentence = 'source_reference: The rows of this placement stand in different places of the file, from line 2';
    expect(ran.problems).toEqual([
      expect.stringContaining(`line 2, ${sentence} and again from line 4. Put them one after another`),
      expect.stringContaining(`line 4, ${sentence}`),
    ]);
    expect(await counts()).toMatchObject({ placement: 1, cost_line: 1 });
  });

  test('what is wrong with the other rows of a placement is told beside a row that can’t be read', async () => {
    const ran = await importRows(
      threeLines({ panel: 'Nowhere' }, [{}, { amount: 'dear' }, { payers: 'Highneeds block=1' }]),
    );
    expect(ran.problems).toEqual([
      expect.stringContaining('line 2, panel: '),
      expect.stringContaining('line 3, amount: '),
      expect.stringContaining('line 4, payers: payers must name budget holders of the area'),
    ]);
  });
});

describe('control totals, before a row is applied', () => {
  test('in the last line', async () => {
    const right = withTrailer(threeLines({}), { rows: 3, amount: '186049.62' });
    expect((await importText(right)).counts).toBe('read 3 accepted 3 refused 0 unchanged 0');
    const [batch] = await db.asOwner(
      'select control_rows, control_pence from import_batch where local_area_code = $1',
      [area.code],
    );
    expect(batch).toEqual({ control_rows: 3, control_pence: 18_604_962n });
  });

  test.each([
    ['a row is missing', { rows: 4, amount: '186049.62' }],
    ['an amount differs by a penny', { rows: 3, amount: '186049.63' }],
  ])('%s: the file is refused', async (_, totals) => {
    const ran = await importText(withTrailer(threeLines({}), totals));
    expect(ran).toMatchObject({ status: 1 });
    expect(ran.counts).toMatch(/^The control totals do not agree: .* the file holds 3 rows and £186,049.62/);
    expect(await counts()).toMatchObject({ placement: 0 });
  });

  test('given with the upload', async () => {
    const ran = await importRows(threeLines({}), '--rows', '3', '--amount', '186049.63');
    expect(ran).toMatchObject({ status: 1 });
    expect((await importRows(threeLines({}), '--rows', '3', '--amount', '186049.62')).status).toBe(0);
    expect((await importRows(threeLines({}), '--rows', '3')).counts).toContain('both or neither');
  });
});

test('cut off half-way and run again: nothing is lost and nothing is there twice', async () => {
  const placements = Array.from({ length: 260 }, (_, index) =>
    placementRow({
      source_reference: `P-${String(index)}`,
      child_reference: `C-${String(index % 200)}`,
      end_date: '2025-11-30',
      payers: 'High needs block=1',
    }),
  );
  const rows = placements.flatMap((row) => [row, { ...row, line_reference: '2', category: 'CARE' }]);
  // The connection of the second chunk dies, as it does when the process or the database is killed.
  const dying = withDyingConnection(3);
  await expect(
    importFile(
      { database: dying, clock, log: quietLog, actor: systemActor(area.code), requestId: 'test' },
      placementsImporter,
      files.write('half.csv', toCsv(rows)),
      {
        isDryRun: false,
        onProblem: () => undefined,
      },
    ),
  ).rejects.toThrow();
  const half = await counts();
  expect(half['placement']).toBeGreaterThan(0);
  expect(half['placement']).toBeLessThan(260);
  const ran = await importRows(rows);
  expect(ran.counts).toBe(
    `read 520 accepted ${String(520 - 2 * Number(half['placement']))} refused 0 unchanged ${String(2 * Number(half['placement']))}`,
  );
  expect(await counts()).toMatchObject({ child: 200, panel_case: 200, placement: 260, cost_line: 520 });
  expect(await postings()).toEqual([{ cause: 'IMPORTED', amount: '7800000.00' }]);
  expect(await differences()).toBe(0);
});

/** The database, but the connection that is asked for as the n-th loses its server in the midst of its work. */
function withDyingConnection(last: number): Database {
  let asked = 0;
  return {
    ...db.database,
    connect: async () => {
      const connection = await db.database.connect();
      asked += 1;
      if (asked !== last) return connection;
      const [row] = await connection.query<{ pid: number }>('select pg_backend_pid() as pid');
      let statements = 0;
      return {
        ...connection,
        query: async (...args: Parameters<typeof connection.query>) => {
          statements += 1;
          if (statements === 20) await db.terminate(Number(row?.pid));
          return connection.query(...args);
        },
      };
    },
  };
}
