import { type Actor } from '../src/platform/actor';
import { importNodeTypes, importResolvers } from '../src/platform/graphql-imports';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { establishmentRow, toCsv } from './support/import-files';
import { useImportServer } from './support/import-server';
import { makeArea, type MadeStaff } from './support/make-area';
import { setClock } from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-09-01T09:00:00Z');
const ask = useApi({ database: db, clock, resolvers: importResolvers, nodeTypes: importNodeTypes });

let here: MadeStaff;
let there: MadeStaff;
let sender: Actor | null;
const post = useImportServer(db, clock, () => sender);

beforeAll(async () => {
  here = await makeArea(db.database, clock, '311');
  there = await makeArea(db.database, clock, '885');
});
beforeEach(async () => {
  sender = await here.actorOf('INTEGRATION');
  await db.asOwner('delete from establishment');
});

const GOOD = toCsv([establishmentRow()]);
const REPORT =
  'query ($id: ID!, $first: Int, $after: String) { importReport(id: $id) { id kind sha256 startedAt finishedAt read accepted refused unchanged problems(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { line column message } } } }';

async function countOf(table: string): Promise<number> {
  const [row] = await db.asOwner<{ count: bigint }>(`select count(*) as count from ${table}`);
  return Number(row?.count);
}

describe('POST /imports/{kind}', () => {
  test('takes a file as the body, answers with the counts and the problems, and keeps a report', async () => {
    const rows = [
      establishmentRow(),
      ...Array.from({ length: 150 }, (_, index) => establishmentRow({ URN: `x${index}` })),
    ];
    const { status, body } = await post('/imports/establishments', toCsv(rows));
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: false, read: 151, accepted: 1, refused: 150, unchanged: 0 });
    expect(body.problems).toHaveLength(100);
    expect(body.problems[0]).toEqual({ line: 3, column: 'URN', message: 'URN must be exactly six digits.' });

    const asked = await ask<{
      importReport: Record<string, unknown> & { problems: { pageInfo: { endCursor: string } } };
    }>(sender!, REPORT, { id: body.importId, first: 2 });
    expect(asked.errors).toEqual([]);
    expect(asked.data.importReport).toMatchObject({
      ...{ id: body.importId, kind: 'establishments', read: 151, accepted: 1, refused: 150, unchanged: 0 },
      ...{ startedAt: '2025-09-01T09:00:00.000Z', finishedAt: '2025-09-01T09:00:00.000Z' },
      problems: { totalCount: 150, pageInfo: { hasNextPage: true }, nodes: [{ line: 3, column: 'URN' }, { line: 4 }] },
    });
    const after = asked.data.importReport.problems.pageInfo.endCursor;
    const next = await ask<{ importReport: { problems: { nodes: unknown[] } } }>(sender!, REPORT, {
      ...{ id: body.importId, first: 1, after },
    });
    expect(next.data.importReport.problems.nodes).toMatchObject([{ line: 5 }]);
  });

  test('takes the file of a form, and the same file again changes nothing', async () => {
    const form = [
      '--edge',
      'content-disposition: form-data; name="file"; filename="register.csv"',
      'content-type: text/csv',
      '',
      GOOD,
      '--edge--',
      '',
    ].join('\r\n');
    const first = await post('/imports/establishments', form, 'multipart/form-data; boundary=edge');
    expect(first.body).toMatchObject({ read: 1, accepted: 1, problems: [] });
    const again = await post('/imports/establishments', GOOD);
    expect(again.body).toMatchObject({ read: 1, accepted: 0, unchanged: 1 });
  });

  test('dryRun=true tells all and writes nothing', async () => {
    const before = await countOf('import_batch');
    const { status, body } = await post('/imports/establishments?dryRun=true', GOOD);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ importId: null, dryRun: true, read: 1, accepted: 1, refused: 0, unchanged: 0, problems: [] },
    });
    expect([await countOf('establishment'), await countOf('import_batch')]).toEqual([0, before]);
  });

  test('is for an integration that was granted the feed, and for administrators', async () => {
    const other = await post('/imports/nhs-bodies', GOOD);
    expect([other.status, other.error?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(other.error?.message).toBe(
      'A file of nhs-bodies is sent by somebody in the role of administrator, or by an integration that was granted the feed nhs-bodies; an administrator grants either.',
    );
    const of = async (kind: string) => (await post(`/imports/${kind}`, GOOD)).error?.message;
    expect(await of('actuals')).toContain('by somebody in the role of finance, or by an integration');
    expect(await of('sen2-people')).toBe(
      'A file of sen2-people is sent by an integration that was granted the feed sen2; an administrator grants it.',
    );
    for (const role of ['FINANCE', 'CASE_OFFICER', 'AUDITOR', 'DIRECTOR'] as const) {
      sender = await here.actorOf(role);
      const { status, error } = await post('/imports/establishments', GOOD);
      expect([role, status, error?.extensions.code]).toEqual([role, 403, 'FORBIDDEN']);
    }
    sender = await here.actorOf('ADMINISTRATOR');
    expect((await post('/imports/establishments', GOOD)).status).toBe(200);
    sender = null;
    const stranger = await post('/imports/establishments', GOOD);
    expect([stranger.status, stranger.error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    [
      'an unknown kind',
      '/imports/pupils',
      GOOD,
      'text/csv',
      404,
      'NOT_FOUND',
      /The kinds are actuals, bank-holidays, establishment-links, establishments, /,
    ],
    ['an empty file', '/imports/establishments', '', 'text/csv', 400, 'BAD_USER_INPUT', /empty/],
    ['missing columns', '/imports/establishments', 'URN\n1\n', 'text/csv', 400, 'BAD_USER_INPUT', /EstablishmentName/],
    ['another type', '/imports/establishments', '{}', 'application/json', 400, 'BAD_USER_INPUT', /text\/csv/],
    ['a file sent as JSON', '/imports/establishments', GOOD, 'application/json', 400, 'BAD_USER_INPUT', /text\/csv/],
    ['a type nobody knows', '/imports/establishments', 'x', 'image/png', 400, 'BAD_USER_INPUT', /text\/csv/],
    ['a bad dryRun', '/imports/establishments?dryRun=1', GOOD, 'text/csv', 400, 'BAD_USER_INPUT', /dryRun/],
    [
      'a mistyped dryRun',
      '/imports/establishments?dryrun=true',
      GOOD,
      'text/csv',
      400,
      'BAD_USER_INPUT',
      /dryRun, rows, amount.* no dryrun/,
    ],
    [
      'an unknown parameter',
      '/imports/establishments?dryRun=true&dry-run=true',
      GOOD,
      'text/csv',
      400,
      'BAD_USER_INPUT',
      /no dry-run/,
    ],
    [
      'a form without a file',
      '/imports/establishments',
      '--edge--\r\n',
      'multipart/form-data; boundary=edge',
      400,
      'BAD_USER_INPUT',
      /no file/,
    ],
  ])(
    '%s is refused in the shape of GraphQL errors, nothing written',
    async (_, path, payload, type, status, code, sentence) => {
      const refused = await post(path, payload, type);
      expect([refused.status, refused.error?.extensions.code]).toEqual([status, code]);
      expect(refused.error?.message).toMatch(sentence);
      expect(await countOf('establishment')).toBe(0);
    },
  );
});

describe('importReport', () => {
  test('is of one’s own area, for those who may see imports', async () => {
    const { body } = await post('/imports/establishments', GOOD);
    const id = body.importId ?? '';
    const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    for (const role of ['AUDITOR', 'ADMINISTRATOR', 'INTEGRATION'] as const) {
      const seen = await ask<{ importReport: unknown }>(await here.actorOf(role), REPORT, { id });
      expect([role, seen.data.importReport]).toEqual([role, expect.objectContaining({ id })]);
      const foreign = await ask<{ importReport: unknown }>(await there.actorOf(role), REPORT, { id });
      expect(foreign).toMatchObject({ data: { importReport: null }, errors: [] });
      expect((await ask(await there.actorOf(role), node, { id })).data).toEqual({ node: null });
    }
    const refused = await ask(await here.actorOf('CASE_OFFICER'), REPORT, { id });
    expect(refused.errors[0]?.code).toBe('FORBIDDEN');
    expect((await ask(await here.actorOf('CASE_OFFICER'), node, { id })).data).toEqual({ node: null });
    expect((await ask(await here.actorOf('AUDITOR'), node, { id })).data).toEqual({
      node: { __typename: 'ImportReport', id },
    });
  });
});
