import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useDatabase } from './support/database';
import {
  establishmentRow,
  runCommand,
  SHARED_DATA,
  testWithFiles,
  toCsv,
  useFiles,
  type Ran,
} from './support/import-files';
import { makeArea, setClock } from './support/make-ledger';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-09-01T09:00:00Z');

let hasAreas = false;

/** Only an area leaves rows that can't be deleted one by one; emptying every table takes a second. */
beforeEach(async () => {
  if (hasAreas) await db.empty();
  hasAreas = false;
  for (const table of ['establishment', 'local_authority_neighbour', 'local_authority', 'nhs_body']) {
    await db.asOwner(`delete from ${table}`);
  }
});

async function openArea(code: string): Promise<void> {
  hasAreas = true;
  await makeArea(db, code);
}

const run = (...argv: readonly string[]): Promise<Ran> => runCommand(db, clock, ...argv);
const importText = (kind: string, content: string | Buffer, ...flags: readonly string[]): Promise<Ran> =>
  run('--kind', kind, files.write('file.csv', content), ...flags);
const importRows = (...rows: readonly Readonly<Record<string, string>>[]): Promise<Ran> =>
  importText('establishments', toCsv(rows.map((row) => establishmentRow(row))));
const shared = (name: string): string => join(SHARED_DATA, name);

async function countOf(table: string): Promise<number> {
  const [row] = await db.asOwner<{ count: bigint }>(`select count(*) as count from ${table}`);
  return Number(row?.count);
}

describe('the published files', () => {
  const all = [
    ['local-authorities', 'local_authorities.csv', 'read 172 accepted 160 refused 5 unchanged 7'],
    ['local-authority-neighbours', 'local_authority_neighbours.csv', 'read 746 accepted 718 refused 28 unchanged 0'],
    ['nhs-bodies', 'nhs_bodies.csv', 'read 343 accepted 343 refused 0 unchanged 0'],
    ['bank-holidays', 'bank_holidays.csv', 'read 83 accepted 83 refused 0 unchanged 0'],
    ['establishments', 'establishments.csv', 'read 1456 accepted 1456 refused 0 unchanged 0'],
  ] as const;

  testWithFiles(...all.map(([, name]) => name))('import; a second run changes nothing and says so', async () => {
    for (const [kind, name, counts] of all) {
      expect(await run('--kind', kind, shared(name))).toMatchObject({ status: 0, counts });
      const again = await run('--kind', kind, shared(name));
      const [, read, refused] = /read (\d+) accepted \d+ refused (\d+)/.exec(counts) ?? [];
      expect(again.counts).toBe(
        `read ${read} accepted 0 refused ${refused} unchanged ${Number(read) - Number(refused)}`,
      );
      expect(again.lines.at(-2)).toMatch(/^Nothing changed/);
    }
    const versions = await db.asOwner('select distinct version from establishment');
    expect(versions).toEqual([{ version: 1 }]);
  });

  testWithFiles('local_authorities.csv')('an authority that changed its area is the present one, once', async () => {
    const ran = await run('--kind', 'local-authorities', shared('local_authorities.csv'));
    // The five abolished counties that never had a code of the department's.
    expect(ran.problems).toHaveLength(5);
    expect(ran.problems.every((line) => line.includes(', la_code: la_code must be the three-digit code'))).toBe(true);
    const rows = await db.asOwner(
      `select la_code, gss_code, status, opened_date from local_authority where la_code in ('370', '815', '909') order by la_code`,
    );
    expect(rows).toEqual([
      { la_code: '370', gss_code: 'E08000038', status: 'live', opened_date: '2025-05-01' },
      { la_code: '815', gss_code: 'E06000065', status: 'live', opened_date: '2023-04-01' },
      { la_code: '909', gss_code: 'E10000006', status: 'closed', opened_date: '2009-01-01' },
    ]);
  });

  testWithFiles('establishments.csv')('the register in Windows-1252 is the register in UTF-8', async () => {
    const text = readFileSync(shared('establishments.csv'), 'utf8');
    const latin = Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1');
    await run('--kind', 'establishments', shared('establishments.csv'));
    const ran = await importText('establishments', latin);
    expect(ran.counts).toBe('read 1456 accepted 0 refused 0 unchanged 1456');
  });
});

describe('reading', () => {
  test('columns in any order and case, with others among them, quoted, with a mark and CRLF', async () => {
    const row = establishmentRow({ EstablishmentName: 'Saint "A", the\nFirst' });
    const columns = [
      'Telephone',
      ...Object.keys(row)
        .reverse()
        .map((name) => (name === 'Town' ? 'TOWN' : name)),
      'Head',
    ];
    const content = `\ufeff${toCsv([{ ...row, TOWN: 'Placeholder', Head: 'x' }], columns, '\r\n')}`;
    expect((await importText('establishments', content)).counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
    const [stored] = await db.asOwner('select * from establishment');
    expect(stored).toEqual({
      urn: '100001',
      la_code: '311',
      establishment_number: '7001',
      name: 'Saint "A", the\nFirst',
      type_code: '7',
      type_name: 'Community special school',
      status_code: '1',
      status_name: 'Open',
      statutory_low_age: 4,
      statutory_high_age: 16,
      ...{ opened_date: null, closed_date: null, closed_reason: null },
      ...{ place_basis: 'COORDINATES', place_latitude: '51.552147', place_longitude: '0.205390' },
      boarders: 'No Boarders',
      number_of_pupils: 120,
      school_capacity: 130,
      town: 'Placeholder',
      postcode: 'ZZ1 1ZZ',
      ukprn: '10000001',
      easting: 553000,
      northing: 186000,
      latitude: '51.552147',
      longitude: '0.205390',
      version: 1,
    });
  });

  test('the grid becomes degrees to the metre: the Ordnance Survey’s own worked example', async () => {
    await importRows({ Easting: '651410', Northing: '313177' });
    const [{ latitude, longitude } = { latitude: '', longitude: '' }] = await db.asOwner<{
      latitude: string;
      longitude: string;
    }>('select latitude, longitude from establishment');
    // Caister water tower in ETRS89 by OSTN15, the exact transformation; Helmert's parameters are good to five metres.
    expect(Number(latitude)).toBeCloseTo(52.65800783, 4);
    expect(Number(longitude)).toBeCloseTo(1.71608074, 4);
  });

  test('a bad row is told by line and column, all that is wrong with it at once, and the rest is kept', async () => {
    const ran = await importRows(
      { EstablishmentName: 'Two\nlines' },
      {
        URN: '12',
        'LA (code)': 'x',
        EstablishmentName: '',
        'TypeOfEstablishment (code)': '99',
        'EstablishmentStatus (code)': '7',
      },
      { URN: '100003', StatutoryLowAge: 'four', NumberOfPupils: '-1', UKPRN: '1' },
      { URN: '100004', Easting: '553000', Northing: '' },
      { URN: '100005', Easting: '9553000' },
      { URN: '100006', Easting: '1', Northing: '1299999' },
      { URN: '100001' },
      { URN: '100008', Easting: '0', Northing: '0' },
    );
    expect(ran.status).toBe(0);
    expect(ran.problems.map((line) => /^line (\d+), ([^:]+):/.exec(line)?.slice(1).join(' '))).toEqual([
      '4 TypeOfEstablishment (code)',
      '4 EstablishmentStatus (code)',
      '4 URN',
      '4 LA (code)',
      '4 EstablishmentName',
      '5 StatutoryLowAge',
      '5 NumberOfPupils',
      '5 UKPRN',
      '6 Northing',
      '7 Easting',
      '8 Easting',
      '9 URN',
    ]);
    expect(ran.problems[0]).toMatch(/must be one of 1, 2, 3, 5, .*57\.$/);
    expect(ran.problems.at(-1)).toBe(
      'line 9, URN: A row with the same URN stands on line 2. Each may be in the file once.',
    );
    expect(ran.counts).toBe('read 8 accepted 2 refused 6 unchanged 0');
    expect(await db.asOwner('select urn, easting, latitude from establishment order by urn')).toEqual([
      { urn: '100001', easting: 553000, latitude: '51.552147' },
      { urn: '100008', easting: null, latitude: null },
    ]);
  });

  test('a column that the file does not have leaves what is stored; an empty value takes it away', async () => {
    await importRows({});
    const { URN = '', EstablishmentName = '' } = establishmentRow();
    const short = {
      URN,
      EstablishmentName,
      'LA (code)': '311',
      'TypeOfEstablishment (code)': '07',
      'EstablishmentStatus (code)': '2',
      Town: '',
    };
    expect((await importText('establishments', toCsv([short]))).counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
    const [stored] = await db.asOwner(
      'select type_name, status_name, town, postcode, easting, latitude, version from establishment',
    );
    expect(stored).toEqual({
      type_name: 'Community special school',
      status_name: 'Closed',
      town: null,
      postcode: 'ZZ1 1ZZ',
      easting: 553000,
      latitude: '51.552147',
      version: 2,
    });
  });

  test('thousands of rows in chunks: what is wrong in the last is told by its own line', async () => {
    const rows = Array.from({ length: 2600 }, (_, index) => establishmentRow({ URN: String(200000 + index) }));
    rows[2345] = establishmentRow({ URN: '202345', NumberOfPupils: 'many' });
    rows[2599] = establishmentRow({ URN: '200000' });
    const ran = await importText('establishments', toCsv(rows));
    expect(ran.problems.map((line) => line.split(':')[0])).toEqual(['line 2347, NumberOfPupils', 'line 2601, URN']);
    expect(ran.counts).toBe('read 2600 accepted 2598 refused 2 unchanged 0');
    expect(await countOf('establishment')).toBe(2598);
  });

  test('what only the database can refuse is refused row by row', async () => {
    await importText(
      'local-authorities',
      'la_code,gss_code,name,status\n311,E09000016,Havering,live\n301,E09000002,Barking and Dagenham,live\n',
    );
    const rows = ['311,301', '301,311', '311,999', '998,311', '311,311', 'x,311'];
    const ran = await importText('local-authority-neighbours', `la_code,neighbour_la_code\n${rows.join('\n')}\n`);
    expect(ran.problems.map((line) => line.slice(0, 40))).toEqual([
      'line 4, neighbour_la_code: neighbour_la_'.slice(0, 40),
      'line 5, la_code: la_code must be the cod',
      'line 6, neighbour_la_code: An authority ',
      'line 7, la_code: la_code must be the thr',
    ]);
    expect(ran.counts).toBe('read 6 accepted 2 refused 4 unchanged 0');
    expect(await countOf('local_authority_neighbour')).toBe(2);
  });
});

describe('a dry run', () => {
  test('tells all and writes nothing, also where an area would keep a report', async () => {
    await openArea('311');
    const content = toCsv([establishmentRow(), establishmentRow({ URN: '1' })]);
    const ran = await importText('establishments', content, '--dry-run');
    expect(ran.status).toBe(0);
    expect(ran.problems).toHaveLength(1);
    expect(ran.lines).toContain('Dry run: nothing was written. This is what would happen:');
    expect(ran.counts).toBe('read 2 accepted 1 refused 1 unchanged 0');
    for (const table of ['establishment', 'import_batch', 'import_problem', 'audit_event', 'outbox_event']) {
      expect([table, await countOf(table)]).toEqual([table, 0]);
    }
  });
});

describe('a file that cannot be processed', () => {
  test.each([
    [
      'no kind',
      [],
      /Say with --kind .*bank-holidays, establishment-links, establishments, local-authorities, local-authority-neighbours, nhs-bodies, .*postcodes, .*school-calendars/,
    ],
    [
      'an unknown kind',
      ['--kind', 'pupils', 'x.csv'],
      /The kinds are actuals, bank-holidays, establishment-links, establishments, /,
    ],
    ['no file named', ['--kind', 'establishments'], /Name the file/],
    ['two files', ['--kind', 'establishments', 'a.csv', 'b.csv'], /one file at a time/],
    ['no such file', ['--kind', 'establishments', '/nowhere/at/all.csv'], /no file of that name/],
    ['a folder', ['--kind', 'establishments', '/tmp'], /folder/],
    ['an unknown flag', ['--kind', 'establishments', '--really', 'a.csv'], /--really/],
  ])('%s: status 1 and a sentence', async (_, argv, sentence) => {
    const ran = await run(...argv);
    expect(ran.status).toBe(1);
    expect(ran.lines.join('\n')).toMatch(sentence);
  });

  test.each([
    ['empty', '', /empty/],
    [
      'columns missing',
      'URN,Town\n100001,X\n',
      /Missing for establishments: LA \(code\), EstablishmentName, TypeOfEstablishment \(code\), EstablishmentStatus \(code\)\./,
    ],
    ['a column twice', toCsv([establishmentRow()]).replace('Town', 'urn'), /more than once: URN/],
    ['semicolons', 'URN;Town\n100001;X\n', /separated by something else/],
  ])('%s: status 1, nothing written', async (_, content, sentence) => {
    await openArea('311');
    const ran = await importText('establishments', content);
    expect(ran.status).toBe(1);
    expect(ran.lines.join('\n')).toMatch(sentence);
    expect(await countOf('import_batch')).toBe(0);
  });

  test('a heading without rows is processed', async () => {
    const ran = await importText(
      'establishments',
      Object.keys(establishmentRow())
        .map((name) => `"${name}"`)
        .join(','),
    );
    expect(ran).toMatchObject({ status: 0, counts: 'read 0 accepted 0 refused 0 unchanged 0' });
  });
});

describe('what is kept of an import', () => {
  test('one batch with its counts and problems, and one audit event', async () => {
    await openArea('885');
    await openArea('311');
    const content = toCsv([establishmentRow(), establishmentRow({ URN: '1', EstablishmentName: '' })]);
    const ran = await importText('establishments', content, '--area', '885');
    expect(ran.lines.at(-2)).toMatch(/^Import [0-9a-f-]{36} of local area 885\.$/);
    const [batch] = await db.asOwner<{ import_batch_id: string }>('select * from import_batch');
    expect(batch).toMatchObject({
      local_area_code: '885',
      kind: 'establishments',
      dry_run: false,
      size_bytes: BigInt(content.length),
      rows_read: 2,
      rows_accepted: 1,
      rows_refused: 1,
      rows_unchanged: 0,
      finished_at: clock.now(),
    });
    expect(await db.asOwner('select ordinal, line, column_name, message from import_problem order by ordinal')).toEqual(
      [
        { ordinal: 1, line: 3, column_name: 'URN', message: 'URN must be exactly six digits.' },
        { ordinal: 2, line: 3, column_name: 'EstablishmentName', message: 'EstablishmentName must not be empty.' },
      ],
    );
    expect(await db.asOwner('select local_area_code, action, subject_type, subject_id from audit_event')).toEqual([
      {
        local_area_code: '885',
        action: 'import.started',
        subject_type: 'ImportReport',
        subject_id: batch?.import_batch_id,
      },
    ]);
  });

  test('an area that is not there is refused; without any area the register is kept all the same', async () => {
    const content = toCsv([establishmentRow()]);
    const refused = await importText('establishments', content, '--area', '311');
    expect(refused).toMatchObject({ status: 1, counts: 'There is no local area 311. None is open yet.' });
    const ran = await importText('establishments', content);
    expect(ran).toMatchObject({ status: 0, counts: 'read 1 accepted 1 refused 0 unchanged 0' });
    expect(await countOf('establishment')).toBe(1);
    expect(await countOf('import_batch')).toBe(0);
  });

  test('two imports of one file at once leave the register right', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => establishmentRow({ URN: String(300000 + index) }));
    const path = files.write('twice.csv', toCsv(rows));
    const reversed = files.write('reversed.csv', toCsv(rows.reverse()));
    const both = await Promise.all([run('--kind', 'establishments', path), run('--kind', 'establishments', reversed)]);
    const accepted = both.map(({ counts }) => Number(/accepted (\d+)/.exec(counts)?.[1]));
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(accepted.reduce((all, one) => all + one, 0)).toBe(1200);
    expect(await db.asOwner('select distinct version from establishment')).toEqual([{ version: 1 }]);
  });
});
