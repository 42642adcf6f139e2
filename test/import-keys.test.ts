import fc from 'fast-check';
import type { Actor } from '../src/platform/actor';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { toCsv } from './support/import-files';
import { useImportServer, type Imported } from './support/import-server';
import { makeArea } from './support/make-area';
import { makeUpn } from './support/make-case';
import { setClock } from './support/make-ledger';
import { wholeSchema } from './support/whole-schema';

/* Whose a row of an import is: keys that are met again, numbers of two children, the same file sent at once. */

const db = useDatabase();
const clock = setClock('2026-11-22T10:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let sender: Actor;
let director: Actor;
const post = useImportServer(db, clock, () => sender);

beforeAll(async () => {
  const area = await makeArea(db.database, clock, '311');
  const integration = await area.actorOf('INTEGRATION');
  const feeds = ['sen2', 'school-attendance', 'placements'];
  sender = { ...integration, roles: integration.roles.map((held) => ({ ...held, feeds })) };
  director = await area.actorOf('DIRECTOR');
});

type Row = Readonly<Record<string, string>>;

async function send(kind: string, ...rows: readonly Row[]): Promise<Imported> {
  return (await post(`/imports/${kind}`, toCsv(rows))).body;
}
const sentences = ({ problems }: Imported): string[] =>
  problems.map(({ line, column, message }) => `${String(line)} ${column ?? ''}: ${message}`);
async function kept(number: string): Promise<string> {
  const { data, errors } = await ask<{ importedChild: object | null }>(
    director,
    'query ($number: String!) { importedChild(number: $number) { sections { entries { label text } } } }',
    { number },
  );
  return errors[0]?.code ?? JSON.stringify(data.importedChild);
}

const [ANNA, OLI] = [makeUpn(61), makeUpn(62)];
const anna: Row = {
  ...{ persontableid: 'KP6', personbirthdate: '2014-05-12', surname: 'Alpha', forename: 'Anna', postcode: '' },
  upn: ANNA,
};
const oli: Row = { ...anna, personbirthdate: '2009-09-09', surname: 'Other', forename: 'Oli', upn: OLI };
const request: Row = {
  ...{ requeststableid: 'KR6', persontableid: 'KP6', receiveddate: '2025-01-07', requestoutcomedate: '2025-02-10' },
  requestoutcome: 'N',
};
const REFUSED = expect.stringMatching(
  /^2 persontableid: This persontableid is held of a child with whom nothing of this row agrees/,
) as string;

describe('a key of a return that is met again', () => {
  test('of another child it is refused, and nothing that hangs from it is taken for the first', async () => {
    expect(await send('sen2-people', anna)).toMatchObject({ accepted: 1 });
    expect(await send('sen2-requests', request)).toMatchObject({ accepted: 1 });
    const before = await kept(ANNA);
    expect(before).toContain('received: 7 January 2025');
    const refused = await send('sen2-people', oli);
    expect([refused.accepted, sentences(refused)]).toEqual([0, [REFUSED]]);
    expect(JSON.stringify(refused)).not.toMatch(/Alpha|Anna|Other|Oli|2014|2009|12 May/);
    // Neither under a key of its own nor under one that is held.
    const next = { ...request, receiveddate: '2026-03-03', requestoutcomedate: '', requestoutcome: 'A' };
    for (const row of [next, { ...next, requeststableid: 'KR7' }]) {
      const { accepted, problems } = await send('sen2-requests', row);
      expect([accepted, problems]).toMatchObject([0, [{ line: 2, column: 'persontableid' }]]);
    }
    const assessment = { assessmenttableid: 'KA6', requeststableid: 'KR6', assessmentoutcome: 'Y' };
    expect(await send('sen2-assessments', assessment)).toMatchObject({
      accepted: 0,
      problems: [{ column: 'requeststableid', message: expect.stringContaining('another child’s') as string }],
    });
    expect([await kept(ANNA), await kept(OLI)]).toEqual([before, 'NOT_FOUND']);
    // The child itself, sent again, is taken again; another under a key that nobody had is a child of its own.
    expect(await send('sen2-people', anna)).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(await send('sen2-requests', request)).toMatchObject({ unchanged: 1 });
    expect(await send('sen2-assessments', { ...assessment, assessmentoutcome: 'N' })).toMatchObject({ accepted: 1 });
    expect(await send('sen2-people', { ...oli, persontableid: '2026-KP6' })).toMatchObject({ accepted: 1 });
    const other = await send('sen2-requests', { ...next, persontableid: '2026-KP6' });
    expect(other.problems).toMatchObject([
      { column: 'requeststableid', message: expect.stringContaining('held of another child') as string },
    ]);
    expect(await kept(OLI)).not.toContain('January 2025');
  });

  test('of the same child what was wrong is corrected, where something agrees; a row that cannot be read leaves what follows waiting', async () => {
    const later = { ...anna, surname: 'Beta', personbirthdate: '2013-05-12' };
    // Two children who share a name look the same: who sent it is told the line and the columns, and no name.
    const corrected = await send('sen2-people', later);
    expect(corrected).toMatchObject({
      ...{ accepted: 1, problems: [] },
      warnings: [
        {
          line: 2,
          column: 'persontableid',
          message: expect.stringContaining(': surname, personbirthdate changed.') as string,
        },
      ],
    });
    expect(JSON.stringify(corrected)).not.toMatch(/Alpha|Beta|Anna|2014|2013/);
    const report = await ask<{ importReport: object }>(
      sender,
      'query ($id: ID!) { importReport(id: $id) { accepted problems { totalCount } warnings { totalCount nodes { line column message } } } }',
      { id: corrected.importId },
    );
    expect(report.data.importReport).toEqual({
      ...{ accepted: 1, problems: { totalCount: 0 } },
      warnings: { totalCount: 1, nodes: corrected.warnings },
    });
    expect((await send('sen2-people', { ...later, postcode: 'ZZ1 1ZZ' })).warnings).toBeUndefined();
    expect(await send('sen2-people', { ...later, surname: 'Gamma', forename: 'Ann' })).toMatchObject({ accepted: 1 });
    expect(await send('sen2-people', { ...oli, upn: 'A1' })).toMatchObject({ refused: 1 });
    expect(await send('sen2-requests', { ...request, requeststableid: 'KR8' })).toMatchObject({ refused: 1 });
    expect(await send('sen2-people', later)).toMatchObject({ accepted: 1 });
    expect(await send('sen2-requests', { ...request, requeststableid: 'KR8' })).toMatchObject({ accepted: 1 });
  });

  test('the day of birth of a child of whom no name is held is corrected in one step within its school year, and told', async () => {
    const nobody = { ...anna, persontableid: 'KN1', surname: '', forename: '', upn: '', personbirthdate: '2014-05-12' };
    expect(await send('sen2-people', nobody)).toMatchObject({ accepted: 1 });
    const put = { ...nobody, personbirthdate: '2014-12-05' };
    // Of another school year nothing of it agrees.
    expect(sentences(await send('sen2-people', put))).toEqual([REFUSED]);
    const right = await send('sen2-people', { ...nobody, personbirthdate: '2013-12-05' });
    expect([right.accepted, right.warnings]).toMatchObject([
      1,
      [{ line: 2, message: expect.stringContaining(': personbirthdate changed.') as string }],
    ]);
    expect(await send('sen2-people', { ...nobody, personbirthdate: '2013-12-05' })).toMatchObject({ unchanged: 1 });
  });

  test('a school year makes nobody the same child where a name comes with another day or two numbers differ; another number is told', async () => {
    const nobody = { ...anna, persontableid: 'KN2', surname: '', forename: '', upn: makeUpn(71) };
    expect(await send('sen2-people', nobody)).toMatchObject({ accepted: 1 });
    const [day, upn] = ['2013-12-05', makeUpn(72)];
    for (const row of [
      { ...nobody, personbirthdate: day, surname: 'Gamma', forename: 'Bob', upn: '' },
      { ...nobody, personbirthdate: day, upn },
    ]) {
      expect(sentences(await send('sen2-people', row))).toEqual([REFUSED]);
    }
    const named = await send('sen2-people', { ...nobody, surname: 'Gamma', forename: 'Eve', upn });
    expect(named.warnings).toMatchObject([{ line: 2, message: expect.stringContaining(': upn changed.') as string }]);
  });

  test('a request of the same child that came after what is held under its key is another, and is refused', async () => {
    const moved = { ...request, requeststableid: 'KR9', persontableid: 'KP9', requestoutcome: 'Y' };
    const assessed = { assessmenttableid: 'KA9', requeststableid: 'KR9', assessmentoutcomedate: '2025-05-27' };
    await send('sen2-people', { ...anna, persontableid: 'KP9', upn: makeUpn(69), surname: 'Nine' });
    expect(await send('sen2-requests', moved)).toMatchObject({ accepted: 1 });
    expect(await send('sen2-assessments', { ...assessed, assessmentoutcome: 'N' })).toMatchObject({ accepted: 1 });
    const before = await kept(makeUpn(69));
    const later = { ...moved, receiveddate: '2026-03-07', requestoutcomedate: '2026-04-10', requestoutcome: 'N' };
    const refused = await send('sen2-requests', later);
    expect([refused.accepted, sentences(refused)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^2 receiveddate: receiveddate must not be after 27 May 2025, .* that no earlier return used.*as it is held \(7 January 2025\)/,
        ),
      ],
    ]);
    expect(await kept(makeUpn(69))).toBe(before);
    // Under a key of its own it is taken; and the day is corrected as long as it lies before what happened.
    expect(await send('sen2-requests', { ...later, requeststableid: 'KR2026-9' })).toMatchObject({ accepted: 1 });
    expect(await send('sen2-requests', { ...moved, receiveddate: '2025-02-03' })).toMatchObject({ accepted: 1 });
    // What was mistyped is put right one day after the other.
    expect(await send('sen2-requests', { ...moved, requestoutcomedate: '2025-06-10' })).toMatchObject({ accepted: 1 });
    expect(
      await send('sen2-requests', { ...moved, receiveddate: '2025-06-01', requestoutcomedate: '2025-06-10' }),
    ).toMatchObject({
      accepted: 0,
    });
  });

  describe('of the same child, by another return or by a corrected one', () => {
    let at = 300;
    let own: (key: string) => string;
    const row = {
      request: (key: string, receiveddate: string, requestoutcomedate: string, requestoutcome = 'Y'): Row => ({
        ...{ requeststableid: own(key), persontableid: own('Q'), receiveddate, requestoutcomedate, requestoutcome },
      }),
      assessment: (key: string, requestKey: string, assessmentoutcomedate: string): Row => ({
        ...{ assessmenttableid: own(key), requeststableid: own(requestKey), assessmentoutcomedate },
        assessmentoutcome: assessmentoutcomedate === '' ? 'A' : 'Y',
      }),
      plan: (key: string, assessmentKey: string, startdate: string): Row => ({
        ...{ namedplantableid: own(key), assessmenttableid: own(assessmentKey), startdate },
      }),
    };
    const request = (...given: Parameters<typeof row.request>) => send('sen2-requests', row.request(...given));
    const assess = (...given: Parameters<typeof row.assessment>) => send('sen2-assessments', row.assessment(...given));
    const plan = (...given: Parameters<typeof row.plan>) => send('sen2-named-plans', row.plan(...given));
    const taken = { accepted: 1, problems: [] };
    const told = async (): Promise<string> => kept(makeUpn(at));
    beforeEach(async () => {
      at += 1;
      own = (key) => `${String(at)}-${key}`;
      const person = { ...anna, persontableid: own('Q'), upn: makeUpn(at), surname: `Other${String(at)}` };
      expect(await send('sen2-people', person)).toMatchObject(taken);
    });

    test('an assessment or a plan that happened before the request came is another one; one that can be the same is taken, and told', async () => {
      for (const sent of [
        await request('R100', '2025-01-07', '2025-02-10'),
        await assess('A100', 'R100', '2025-05-27'),
        await plan('N100', 'A100', '2025-05-27'),
        await request('R102', '2026-03-07', '2026-04-10'),
      ])
        expect(sent).toMatchObject(taken);
      const before = await told();
      const assessed = await assess('A100', 'R102', '2026-07-27');
      expect([assessed.accepted, sentences(assessed)]).toEqual([
        0,
        [
          expect.stringMatching(
            /^2 assessmenttableid: assessmenttableid is held of another requeststableid of this child, with the day 27 May 2025/,
          ),
        ],
      ]);
      expect(await plan('N100', 'A100', '2026-07-27')).toMatchObject({
        ...{ accepted: 0, problems: [{ column: 'assessmenttableid' }] },
      });
      expect(await told()).toBe(before);
      // Under keys of their own they are taken; the plan’s key alone is refused as the assessment’s is.
      expect(await assess('A102', 'R102', '2026-07-27')).toMatchObject(taken);
      expect(await plan('N100', 'A102', '2026-07-27')).toMatchObject({
        ...{ accepted: 0, problems: [{ column: 'namedplantableid' }] },
      });
      expect(await plan('N102', 'A102', '2026-07-27')).toMatchObject(taken);
      expect(await assess('A100', 'R100', '2025-05-27')).toMatchObject({ unchanged: 1 });
      // One that was sent under the wrong request of the child is put right, and whoever sent it is told.
      expect(await request('R101', '2025-01-20', '2025-02-20')).toMatchObject(taken);
      expect(await assess('A100', 'R101', '2025-05-27')).toMatchObject({
        ...taken,
        warnings: [{ line: 2, column: 'assessmenttableid' }],
      });
      // One that happened on no day yet goes over to the request that it is said to be of.
      expect(await assess('A103', 'R100', '')).toMatchObject(taken);
      expect(await assess('A103', 'R102', '')).toMatchObject({ ...taken, warnings: [{ line: 2 }] });
    });

    test.each([
      ['2024', '2025'],
      ['2023', '2025'],
      ['2025', '2024'],
    ])(
      'a whole return whose year was wrong, %s for %s, is put right in the order of its modules',
      async (wrong, right) => {
        const modules = (year: string) =>
          [
            () => request('R500', `${year}-01-07`, `${year}-02-10`),
            () => assess('A500', 'R500', `${year}-05-27`),
            () => plan('N500', 'A500', `${year}-05-27`),
          ] as const;
        for (const sendOne of modules(wrong)) expect(await sendOne()).toMatchObject(taken);
        const [requests, assessments, plans] = modules(right);
        const first = await requests();
        expect(first).toMatchObject(taken);
        if (right > wrong) {
          expect(first.warnings).toMatchObject([
            { line: 2, column: 'receiveddate', message: expect.stringContaining('by whole years') as string },
          ]);
          // What is left behind waits for its own row: nothing is taken under it before.
          expect(await plans()).toMatchObject({ accepted: 0, problems: [{ column: 'assessmenttableid' }] });
        }
        for (const sendOne of [assessments, plans]) expect(await sendOne()).toMatchObject(taken);
        for (const sendOne of modules(right)) expect(await sendOne()).toMatchObject({ refused: 0, unchanged: 1 });
        expect(await told()).not.toContain(`May ${wrong}`);
      },
    );

    test('in whatever order its modules come, a return whose year was wrong ends as it says, and what hangs from its plan is taken', async () => {
      const modules = (year: string) => ({
        R: () => request('R500', `${year}-01-07`, `${year}-02-10`),
        A: () => assess('A500', 'R500', `${year}-05-27`),
        N: () => plan('N500', 'A500', `${year}-05-27`),
      });
      for (const order of ['RAN', 'RNA', 'ARN', 'ANR', 'NRA', 'NAR']) {
        const key = own;
        own = (one) => (one === 'Q' ? key(one) : key(`${order}-${one}`));
        const steps = order.split('') as (keyof ReturnType<typeof modules>)[];
        for (const step of ['R', 'A', 'N'] as const) expect(await modules('2024')[step]()).toMatchObject(taken);
        let rounds = 0;
        for (let refused = 1; refused > 0; rounds += 1) {
          refused = 0;
          for (const step of steps) refused += (await modules('2025')[step]()).refused;
        }
        const detail = { plandetailtableid: own('D'), namedplantableid: own('N500'), urn: '' };
        expect([order, rounds, (await send('sen2-plan-details', detail)).accepted]).toEqual([
          ...[order, order === 'RNA' ? 2 : 1, 1],
        ]);
        own = key;
      }
      expect(await told()).not.toContain('2024');
    });

    test('a request wrong in both its days is put right in one row, and told; one that moved otherwise by the way that the refusal names', async () => {
      await request('R101', '2025-09-01', '2025-10-10', 'N');
      const both = await request('R101', '2026-01-07', '2026-02-10', 'N');
      expect(both).toMatchObject({ ...taken, warnings: [{ line: 2, column: 'receiveddate' }] });
      expect(await told()).not.toContain('September 2025');
      // One that waits again, after it was decided, is another request.
      expect(await request('R101', '2026-06-08', '', 'A')).toMatchObject({ accepted: 0 });
      await request('R101', '2026-01-07', '2026-02-10', 'N');

      await request('R600', '2024-01-07', '2024-02-10');
      await assess('A600', 'R600', '2024-05-27');
      await plan('N600', 'A600', '2024-05-27');
      expect(sentences(await request('R600', '2025-01-08', '2025-02-10'))).toEqual([
        expect.stringMatching(/as it is held \(7 January 2024\) .*, then the modules under it .*, then this row\.$/),
      ]);
      expect(await assess('A600', 'R600', '2025-05-27')).toMatchObject({ accepted: 0 });
      for (const sent of [
        await request('R600', '2024-01-07', '2025-02-10'),
        await assess('A600', 'R600', '2025-05-27'),
        await plan('N600', 'A600', '2025-05-27'),
        await request('R600', '2025-01-08', '2025-02-10'),
      ])
        expect(sent).toMatchObject(taken);
      expect(await told()).not.toContain('2024');
    });
  });

  test('whatever returns follow on one another, no record comes to a child that shares nothing with its own', async () => {
    const keys = (letter: string) =>
      fc.shuffledSubarray(
        [1, 2, 3, 4].map((at) => `${letter}${String(at)}`),
        { minLength: 4 },
      );
    const aReturn = fc.record({
      children: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
      broken: fc.array(fc.constantFrom('', '', '', 'postcode', 'upn', 'number'), { minLength: 4, maxLength: 4 }),
      ...{ people: keys('P'), requests: keys('R'), assessments: keys('A'), plans: keys('N') },
    });
    let run = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(aReturn, { minLength: 2, maxLength: 4 }), async (returns) => {
        run += 1;
        const own = (key: string): string => `${String(run)}-${key}`;
        const nameOf = (child: number): string => own(`Invented${String(child)}`);
        for (const { children, broken, people, requests, assessments, plans } of returns) {
          const each = (make: (child: number, at: number) => Row): Row[] => children.map(make);
          const bornOf = (child: number): string =>
            `20${String(10 + (child % 2))}-0${String(child + 1)}-1${String(child)}`;
          const files: readonly (readonly [string, Row[]])[] = [
            [
              'sen2-people',
              each((child, at) => ({
                ...{ persontableid: own(people[at]!), surname: nameOf(child), forename: `${nameOf(child)}a` },
                ...{ personbirthdate: bornOf(child), postcode: broken[at] === 'postcode' ? 'no' : '' },
                upn: broken[at] === 'upn' ? 'A1' : broken[at] === 'number' ? '' : makeUpn(run * 10 + child),
              })),
            ],
            [
              'sen2-requests',
              each((child, at) => ({
                ...{ requeststableid: own(requests[at]!), persontableid: own(people[at]!), receiveddate: '2025-02-03' },
                requestsource: nameOf(child),
              })),
            ],
            [
              'sen2-assessments',
              each((child, at) => ({
                ...{ assessmenttableid: own(assessments[at]!), requeststableid: own(requests[at]!) },
                ...{ assessmentoutcome: 'Y', week20: nameOf(child) },
              })),
            ],
            [
              'sen2-named-plans',
              each((child, at) => ({
                ...{ namedplantableid: own(plans[at]!), assessmenttableid: own(assessments[at]!) },
                ...{ startdate: '2025-06-03', planres: nameOf(child) },
              })),
            ],
          ];
          for (const [kind, rows] of files) await send(kind, ...rows);
        }
        const records = await db.asOwner<{ said: string; name: string }>(
          `select coalesce(told.content ->> 'requestsource', told.content ->> 'week20', told.content ->> 'planres') as said, who.family_name as name
             from sen2_record told join child_identity who using (local_area_code, child_id)
            where told.module <> 'PERSON' and told.record_key like $1`,
          [`${String(run)}-%`],
        );
        expect(records.filter(({ said, name }) => said !== name)).toEqual([]);
        expect(records.length > 0 || returns.every(({ broken }) => broken.some(Boolean))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

test('the same file sent at once by several is one import; the others change nothing', async () => {
  const row = { ...anna, persontableid: 'KP9', upn: makeUpn(63), surname: 'Gamma', forename: 'Gia' };
  const sent = await Promise.all(Array.from({ length: 6 }, () => send('sen2-people', row)));
  expect(sent.flatMap(sentences)).toEqual([]);
  expect(sent.map(({ accepted }) => accepted).sort()).toEqual([0, 0, 0, 0, 0, 1]);
  expect(sent.map(({ unchanged }) => unchanged).sort()).toEqual([0, 1, 1, 1, 1, 1]);
});

describe('what no row may say', () => {
  const person = (changes: Row): Row => ({ ...anna, persontableid: 'KX', upn: '', ...changes });
  test.each([
    ['surname', 'A\u0007B', 'surname holds characters that cannot be shown; type it again without them.'],
    ['forename', '\u202eevil', 'forename holds characters that cannot be shown; type it again without them.'],
    // The sign of a letter that some program lost.
    ['surname', 'A\ufffdQ', 'surname holds characters that cannot be shown; type it again without them.'],
    ['surname', 'A\nB', 'surname must be on one line, without tabs.'],
    [
      'personbirthdate',
      '1900-01-01',
      'personbirthdate must not be before 1 September 1995: nobody of a return of single persons was born then; check the year.',
    ],
  ])('of a person: %s', async (column, value, message) => {
    expect(await send('sen2-people', person({ [column]: value }))).toMatchObject({
      accepted: 0,
      problems: [{ line: 2, column, message }],
    });
  });

  test('letters of which nobody can tell what they are: a file that is UTF-8 in part', async () => {
    const whole = Buffer.from(toCsv([person({ surname: 'Zoë' }), person({ persontableid: 'KY', surname: 'B??D' })]));
    const at = whole.indexOf('??');
    const bad = Buffer.concat([whole.subarray(0, at), Buffer.from([0xff, 0xfe]), whole.subarray(at + 2)]);
    const { status, error } = await post('/imports/sen2-people', bad);
    expect([status, error?.message]).toEqual([
      400,
      'Line 3 holds a byte that is no UTF-8, while line 2 is UTF-8: which letters are meant nobody can tell. Put line 3 right, or save the file again as CSV in UTF-8.',
    ]);
    expect([await kept('KX'), await kept('KY')]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const [before, after] = [whole.subarray(0, at), whole.subarray(at + 2)].map((part) =>
      part.toString().replaceAll('ë', 'e'),
    );
    const lost = Buffer.concat([Buffer.from(before!), Buffer.from([0x81, 0x8d]), Buffer.from(after!)]);
    expect((await post('/imports/sen2-people', lost)).error?.message).toBe(
      'Line 3 holds the byte 81, which is a letter neither in UTF-8 nor in Windows-1252: what was meant nobody can tell. Put line 3 right, or save the file again as CSV in UTF-8.',
    );
    expect([await kept('KX'), await kept('KY')]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    // Windows-1252 as a whole is read as such.
    const windows = Buffer.from(toCsv([person({ surname: 'Zo\u00eb' })]), 'latin1');
    expect((await post('/imports/sen2-people', windows)).body).toMatchObject({ accepted: 1 });
    expect(await kept('KX')).toContain('Zoë');
  });

  test('days that have not come, of what is said to have happened; a planned one at most five years ahead', async () => {
    const DAYS: readonly (readonly [string, Row])[] = [
      ['sen2-people', person({ persontableid: 'KZ', surname: 'Zeta' })],
      [
        'sen2-requests',
        { requeststableid: 'ZR', persontableid: 'KZ', receiveddate: '2025-02-03', requestoutcomedate: '' },
      ],
      [
        'sen2-assessments',
        { assessmenttableid: 'ZA', requeststableid: 'ZR', assessmentoutcome: 'Y', assessmentoutcomedate: '' },
      ],
      [
        'sen2-named-plans',
        { namedplantableid: 'ZN', assessmenttableid: 'ZA', startdate: '2025-06-03', ceasedate: '2027-08-31' },
      ],
      [
        'sen2-active-plans',
        {
          activeplanstableid: 'ZV',
          requeststableid: 'ZR',
          reviewmeeting: '',
          reviewdraft: '',
          lastreview: '',
          phasetransferduedate: '2027-02-15',
        },
      ],
      [
        'sen2-placement-details',
        { placementdetailtableid: 'ZT', activeplanstableid: 'ZV', entrydate: '2025-09-01', leavingdate: '2028-07-20' },
      ],
    ];
    for (const [kind, row] of DAYS) expect([kind, (await send(kind, row)).accepted]).toEqual([kind, 1]);
    const PLANNED = ['ceasedate', 'entrydate', 'leavingdate', 'phasetransferduedate'];
    const told = [];
    for (const [kind, row] of DAYS.slice(1)) {
      for (const column of Object.keys(row).filter((name) => /date$|^review|^lastreview/.test(name))) {
        const { problems } = await send(kind, { ...row, leavingdate: '', ceasedate: '', [column]: '2036-11-23' });
        told.push(problems.map((one) => [one.column, one.message]));
        expect(problems).toEqual([
          {
            ...{ line: 2, column },
            message: PLANNED.includes(column)
              ? `${column} must not be after 22 November 2031, five years ahead; check the year.`
              : `${column} must not be after 22 November 2026.`,
          },
        ]);
        expect((await send(kind, row)).refused).toBe(0);
      }
    }
    expect(told).toHaveLength(11);
  });
});

describe('school attendance', () => {
  const [first, second] = [makeUpn(71), makeUpn(72)];
  const term: Row = {
    ...{ academic_year: '2025/26', term: 'AUTUMN', urn: '', sessions_possible: '140', sessions_attended: '120' },
    ...{ sessions_authorised: '10', suspensions: '0', sessions_suspended: '0' },
  };
  beforeAll(async () => {
    await send(
      'sen2-people',
      { ...anna, persontableid: 'S1', upn: first, surname: 'One', forename: 'Una' },
      { ...anna, persontableid: 'S2', upn: second, surname: 'Two', forename: 'Dua' },
    );
    await db.asOwner(
      `insert into child_reference (local_area_code, scheme, reference, child_id, recorded_at)
       select local_area_code, 'OWN', case upn when $1 then 'C-1' else 'C-2' end, child_id, now() from child_identity where upn in ($1, $2)`,
      [first, second],
    );
  });

  test('numbers of two children in one row are refused, and two rows of one child and term, however they name it', async () => {
    const two = await send('school-attendance', { upn: first, reference: 'C-2', ...term });
    expect(two).toMatchObject({ accepted: 0, problems: [{ line: 2, column: 'reference' }] });
    expect(two.problems[0]?.message).toContain('another child’s than the pupil number');
    const twice = await send(
      'school-attendance',
      { upn: first, reference: '', ...term },
      { upn: '', reference: 'C-1', ...term, sessions_attended: '20' },
      { upn: '', reference: 'C-2', ...term },
    );
    expect([twice.accepted, sentences(twice)]).toEqual([
      2,
      [
        '3 reference: This row tells of the same child and term as line 2. Each may be in the file once, however it is written.',
      ],
    ]);
    expect(await send('school-attendance', { upn: second, reference: 'C-2', ...term })).toMatchObject({ unchanged: 1 });
    const stored = await db.asOwner('select sessions_attended as attended from school_attendance');
    expect(stored).toEqual([{ attended: 120 }, { attended: 120 }]);
    // Under the very same reference, with other figures.
    const same = { upn: '', reference: 'C-2', ...term, academic_year: '2023/24' };
    expect(sentences(await send('school-attendance', same, { ...same, sessions_attended: '121' }))).toEqual([
      '3 reference: This row tells of the same child and term as line 2. Each may be in the file once, however it is written.',
    ]);
  });

  test('a row that is refused keeps no key from the right one that follows it', async () => {
    const spring = { ...term, academic_year: '2024/25', term: 'SPRING' };
    const own = { upn: first, reference: '', ...spring };
    const sent = await send('school-attendance', { ...own, sessions_attended: '139' }, { ...own, urn: '999999' }, own, {
      ...own,
      sessions_attended: '20',
    });
    expect([sent.accepted, sent.problems.map(({ line }) => line)]).toEqual([1, [2, 3, 5]]);
    expect(sentences(sent)[2]).toContain('the same child and term as line 4');
    const wrong = { ...own, upn: second, reference: 'C-1' };
    expect(await send('school-attendance', wrong, { ...wrong, reference: 'C-2' })).toMatchObject({
      ...{ accepted: 1, problems: [{ line: 2, column: 'reference' }] },
    });
  });
});
