import fastify from 'fastify';
import { importers } from '../src/commands/importers';
import type { Actor } from '../src/platform/actor';
import { createCtx } from '../src/platform/context';
import { toGlobalId } from '../src/platform/global-id';
import { registerImportRoutes } from '../src/platform/import-routes';
import { useDatabase } from './support/database';
import { establishmentRow, runCommand, toCsv, useFiles } from './support/import-files';
import { actorWith, grantCaseOfficer, makeArea, quietLog, setClock, type MadeArea } from './support/make-ledger';
import { threeLines } from './support/placement-files';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2026-02-01T10:00:00Z');
let area: MadeArea;

type Row = Readonly<Record<string, string>>;

beforeAll(async () => {
  area = await makeArea(db, '311');
  await grantCaseOfficer(db, area);
  const schools = [establishmentRow(), establishmentRow({ URN: '100002', EstablishmentNumber: '7002' })];
  await run('establishments', schools);
  const at = (reference: string, urn: string): readonly Row[] =>
    threeLines({ source_reference: reference, child_reference: reference, urn, sen_setting: '' });
  const ran = await run('placements', [...at('P-1', '100001'), ...at('P-2', '100001'), ...at('P-3', '100002')]);
  expect(ran.counts).toBe('read 9 accepted 9 refused 0 unchanged 0');
});

const run = (kind: string, rows: readonly Row[]) =>
  runCommand(db, clock, '--kind', kind, '--area', '311', files.write(`${kind}.csv`, toCsv(rows)));

async function send(rows: readonly Row[]): Promise<{ counts: readonly unknown[]; problems: readonly string[] }> {
  const actor: Actor = {
    ...actorWith(area, 'INTEGRATION', null, ['import:run', 'import:read']),
    roles: [{ role: 'INTEGRATION', agencyId: null, agencyKind: null, budgetHolderId: null, feeds: ['placements'] }],
  };
  const server = fastify();
  const authenticate = () =>
    Promise.resolve(createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog }));
  registerImportRoutes(server, { importers, database: db.database, log: quietLog, authenticate });
  try {
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'text/csv' };
    const sent = await fetch(`${address}/imports/placement-prices`, { method: 'POST', body: toCsv(rows), headers });
    const body = (await sent.json()) as Record<string, unknown> & { problems: { line: number; column: string }[] };
    return {
      counts: [body['accepted'], body['refused'], body['unchanged']],
      problems: body.problems.map(({ line, column }) => `${String(line)} ${column}`),
    };
  } finally {
    await server.close();
  }
}

const price = (changes: Row = {}): Row => ({
  ...{ urn: '100001', from_date: '2026-04-01', letter_date: '2026-01-15', letter_reference: 'L/26' },
  ...{ source: 'MIS', source_reference: 'P-1', placement_id: '', line_reference: 'education', category: '' },
  amount: '190000.00',
  ...changes,
});
const rounds = () =>
  db.asOwner<object>(
    `select round.provider_urn, round.lines, round.decision, sum(line.asked_pence - line.former_pence)::text as rise
       from uplift_round round join uplift_round_line line using (local_area_code, uplift_round_id)
      group by round.uplift_round_id, round.local_area_code, round.provider_urn, round.lines, round.decision order by 1`,
  );

test('J9 prices of a file raise a round a provider, and change nothing until it is decided; sent again they do nothing', async () => {
  const [third] = await db.asOwner<{ placement_id: string }>(
    `select placement_id from placement where source_reference = 'P-3'`,
  );
  const before = await db.asOwner('select count(*) as count, sum(amount_pence) as amount from posting');
  const rows = [
    price(),
    price({ line_reference: 'care', amount: '3600.00' }),
    price({ source_reference: 'P-2', amount: '182500.00' }),
    price({
      ...{ urn: '100002', source: '', source_reference: '', line_reference: '', category: 'EDUCATION' },
      placement_id: toGlobalId('Placement', third?.placement_id ?? ''),
    }),
  ];
  expect(await send(rows)).toEqual({ counts: [3, 0, 1], problems: [] });
  expect(await rounds()).toEqual([
    { provider_urn: '100001', lines: 2, decision: null, rise: '759038' },
    { provider_urn: '100002', lines: 1, decision: null, rise: '750000' },
  ]);
  expect(await send(rows)).toEqual({ counts: [0, 0, 4], problems: [] });
  expect(await db.asOwner('select count(*) as count, sum(amount_pence) as amount from posting')).toEqual(before);
});

test('a round is taken whole or not at all; what is wrong stands on its row', async () => {
  const wrong = [
    price({ source_reference: 'P-2', line_reference: 'transport', amount: '45.00' }),
    price({ source_reference: 'P-9' }),
    price({ source_reference: 'P-3' }),
    price({ source_reference: 'P-2', line_reference: '' }),
    price({ source_reference: 'P-2', line_reference: 'health' }),
  ];
  expect(await send(wrong)).toEqual({
    counts: [0, 5, 0],
    problems: ['2 null', '3 source_reference', '4 urn', '5 line_reference', '6 line_reference'],
  });
  // It waits in a round at another price; a file without a placement, or with two, can not be read.
  expect((await send([price({ amount: '195000.00' })])).problems).toEqual(['2 null']);
  expect((await send([price({ source_reference: '' })])).problems).toEqual(['2 source_reference']);
  expect((await send([price({ placement_id: 'x' })])).problems).toEqual(['2 placement_id']);
  expect((await send([price({ from_date: '2027-04-01' })])).problems).toEqual(['2 from_date']);
  expect(await rounds()).toHaveLength(2);
});

test('the command line raises no round: nobody would have raised it', async () => {
  const ran = await run('placement-prices', [price({ source_reference: 'P-2' })]);
  expect(ran.counts).toBe('read 1 accepted 0 refused 1 unchanged 0');
  expect(ran.problems[0]).toContain('send the file to POST /imports/placement-prices');
});
