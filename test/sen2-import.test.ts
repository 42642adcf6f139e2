import { useDatabase } from './support/database';
import { runCommand, toCsv, useFiles, type Ran } from './support/import-files';
import { makeUpn } from './support/make-case';
import { makeArea, setClock, type MadeArea } from './support/make-ledger';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2026-02-01T10:00:00Z');
let area: MadeArea;

beforeAll(async () => {
  area = await makeArea(db, '311');
});

type Row = Readonly<Record<string, string>>;

const importRows = (kind: string, rows: readonly Row[]): Promise<Ran> =>
  runCommand(db, clock, '--kind', kind, files.write(`${kind}.csv`, toCsv(rows)));
const person = (key: string, changes: Row = {}): Row => ({
  ...{
    persontableid: key,
    surname: 'Placeholder',
    forename: 'Testa',
    personbirthdate: '2014-May-12 00:00:00',
    upn: '',
  },
  ...changes,
});

/** The modules as the collection exports them, in the order in which one names the other. */
const FILES: readonly (readonly [string, Row])[] = [
  [
    'sen2-requests',
    { requeststableid: 'R1', persontableid: 'P1', receiveddate: '2025-Jan-07 00:00:00', requestoutcome: 'Y', rya: '0' },
  ],
  ['sen2-assessments', { assessmenttableid: 'A1', requeststableid: 'R1', assessmentoutcome: 'Y', week20: '0' }],
  ['sen2-named-plans', { namedplantableid: 'N1', assessmenttableid: 'A1', startdate: '2025-May-27', ceasedate: '' }],
  ['sen2-plan-details', { plandetailtableid: 'D1', namedplantableid: 'N1', urn: '100001', sensetting: '' }],
  ['sen2-active-plans', { activeplanstableid: 'V1', requeststableid: 'R1', lastreview: '2026-01-15' }],
  [
    'sen2-placement-details',
    { placementdetailtableid: 'T1', activeplanstableid: 'V1', urn: '100001', entrydate: '2025-Sep-01' },
  ],
  ['sen2-needs', { senneedtableid: 'S1', activeplanstableid: 'V1', sentype: 'ASD', sentyperank: '1' }],
];

test('the person-level SEN2 return, module by module; a second time changes nothing', async () => {
  const people = [person('P1', { upn: 'T823432112345' }), person('P2')];
  expect((await importRows('sen2-people', people)).counts).toBe('read 2 accepted 2 refused 0 unchanged 0');
  for (const [kind, row] of FILES) {
    expect([kind, (await importRows(kind, [row])).counts]).toEqual([kind, 'read 1 accepted 1 refused 0 unchanged 0']);
    expect((await importRows(kind, [row])).counts).toBe('read 1 accepted 0 refused 0 unchanged 1');
  }
  expect((await importRows('sen2-people', people)).counts).toBe('read 2 accepted 0 refused 0 unchanged 2');
  const kept = await db.asOwner<{ module: string; child_id: string; content: unknown }>(
    `select module, child_id, content from sen2_record where local_area_code = $1`,
    [area.code],
  );
  expect(kept).toHaveLength(9);
  expect(new Set(kept.map(({ child_id: child }) => child)).size).toBe(2);
  expect(kept.find(({ module }) => module === 'PLACEMENT_DETAIL')?.content).toMatchObject({
    urn: '100001',
    entrydate: '2025-09-01',
    leavingdate: null,
  });
  // Names and birth dates are kept where every other child's are, and nowhere else.
  expect(JSON.stringify(kept, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
    /Placeholder|2014-0?5/,
  );
  const identities = await db.asOwner(
    'select given_name, family_name, date_of_birth::text as born, upn from child_identity order by upn',
  );
  const who = { given_name: 'Testa', family_name: 'Placeholder', born: '2014-05-12' };
  expect(identities).toEqual([
    { ...who, upn: 'T823432112345' },
    { ...who, upn: null },
  ]);
});

test('a later return finds the child by its pupil number, and says what does not agree', async () => {
  const again = await importRows('sen2-people', [
    // Nobody but an import has said who it is, so that the newer one stands.
    person('P9', { upn: 'T823432112345', surname: 'Placeholder-Other' }),
    person('P8', { upn: 'T823432112345', personbirthdate: '2011-03-01' }),
    person('P7', { upn: '12', personbirthdate: '' }),
    person('P4', { upn: 'A823432112345' }),
    person('P3', { personbirthdate: '2026-02-02' }),
  ]);
  expect(again.counts).toBe('read 5 accepted 1 refused 4 unchanged 0');
  expect(again.problems).toEqual([
    'line 3, personbirthdate: This child is held with another school year of birth; check both.',
    'line 4, personbirthdate: personbirthdate must not be empty.',
    expect.stringContaining('line 4, upn: upn must be a unique pupil number'),
    expect.stringContaining('line 5, upn: The UPN does not agree with its check letter'),
    'line 6, personbirthdate: personbirthdate must not be after 1 February 2026.',
  ]);
  const [row] = await db.asOwner<{ count: bigint }>('select count(*) as count from child');
  expect(row?.count).toBe(2n);
  expect((await identities()).map(({ family_name: name }) => name)).toEqual(['Placeholder-Other', 'Placeholder']);
});

const identities = () =>
  db.asOwner<{ family_name: string | null; given_name: string | null; born: string; home_postcode: string | null }>(
    'select family_name, given_name, date_of_birth::text as born, home_postcode from child_identity order by upn, date_of_birth',
  );

test('what imports alone said is corrected by a newer one, the school year of birth too; a mistyped number corrects nobody, and an officer’s word stays', async () => {
  const counts = async (...people: Row[]) => (await importRows('sen2-people', people)).counts;
  expect(await counts(person('P2', { surname: 'Placeholder-Two', personbirthdate: '2012-03-01' }))).toContain(
    'accepted 1',
  );
  const cohort = () =>
    db.asOwner(`select birth_cohort from child join sen2_record using (child_id) where record_key = 'P2'`);
  expect(await cohort()).toEqual([{ birth_cohort: 2012 }]);
  const two = { family_name: 'Placeholder-Two', given_name: 'Testa', born: '2012-03-01', home_postcode: null };
  expect((await identities())[1]).toEqual(two);
  // Under another key, with its number alone: neither name nor day agrees.
  const first = (await identities())[0];
  const other = { upn: 'T823432112345', surname: 'Else', forename: 'Someone', personbirthdate: '2014-06-01' };
  expect((await importRows('sen2-people', [person('P6', other)])).problems).toEqual([
    'line 2, upn: The pupil number is that of a child with other names and another day of birth; check it.',
  ]);
  expect((await identities())[0]).toEqual(first);
  // What a return leaves out stays as the one before said it; without names the rest is kept.
  await counts(person('P2', { surname: '', forename: '', personbirthdate: '2012-03-01', postcode: 'RM1 9ZZ' }));
  await counts(person('P5', { surname: '', personbirthdate: '2015-01-05', postcode: 'RM1 9ZY' }));
  expect((await identities()).slice(1)).toEqual([
    { ...two, home_postcode: 'RM1 9ZZ' },
    { family_name: null, given_name: 'Testa', born: '2015-01-05', home_postcode: 'RM1 9ZY' },
  ]);
  await db.asOwner(`update child_identity set imported_at = null where family_name = 'Placeholder-Two'`);
  expect(await counts(person('P2', { surname: 'Placeholder-Three', personbirthdate: '2012-03-01' }))).toContain(
    'unchanged 1',
  );
  expect(await counts(person('P2', { personbirthdate: '2010-03-01' }))).toContain('refused 1');
});

test('a number that was mistyped and corrected is another child’s to bring, in a later return and in the same one', async () => {
  const counts = async (...people: Row[]) => (await importRows('sen2-people', people)).counts;
  const [first, second, third, fourth] = [51, 52, 53, 54].map(makeUpn);
  const one = (upn = ''): Row =>
    person('Q1', { upn, surname: 'Placeholder-Ann', forename: 'Anna', personbirthdate: '2013-02-02' });
  const two = (upn = ''): Row =>
    person('Q2', { upn, surname: 'Placeholder-Bob', forename: 'Bobby', personbirthdate: '2013-03-03' });
  const three = (upn = ''): Row =>
    person('Q3', { upn, surname: 'Placeholder-Cy', forename: 'Cyra', personbirthdate: '2013-04-04' });
  const whose = () =>
    db.asOwner<{ family_name: string; upn: string }>(
      `select family_name, upn from child_identity where date_of_birth between '2013-02-01' and '2013-05-01' order by 1`,
    );
  expect(await counts(one(first))).toContain('accepted 1');
  expect(await counts(two(first))).toContain('refused 1');
  expect(await counts(one(second))).toContain('accepted 1');
  expect(await counts(two(first))).toContain('accepted 1');
  expect(await counts(three(third), two(fourth), one(first))).toContain('accepted 3');
  expect(await counts(three(third), two(fourth), one(first))).toContain('unchanged 3');
  expect(await counts(one(second), two(first), three(fourth))).toContain('accepted 3');
  expect(await whose()).toEqual([
    { family_name: 'Placeholder-Ann', upn: second },
    { family_name: 'Placeholder-Bob', upn: first },
    { family_name: 'Placeholder-Cy', upn: fourth },
  ]);
});

test.each([
  ['sen2-requests', { requestoutcome: 'Q' }, 'requestoutcome must be one of Y, N, A, W, H'],
  ['sen2-assessments', { assessmenttableid: 'A2', requeststableid: 'R9' }, 'names no record that is held'],
  ['sen2-named-plans', { namedplantableid: 'N2', ceasedate: '2025-Jan-01' }, 'ceasedate must not be before startdate'],
  ['sen2-needs', { senneedtableid: 'S2', sentype: 'XYZ' }, 'sentype must be one of'],
] as const)('%s: what is wrong is told', async (kind, changes, sentence) => {
  const [, row = {}] = FILES.find(([name]) => name === kind) ?? [];
  const ran = await importRows(kind, [{ ...row, ...changes }]);
  expect(ran.counts).toBe('read 1 accepted 0 refused 1 unchanged 0');
  expect(ran.problems.join()).toContain(sentence);
});
