import { setTimeout as sleep } from 'node:timers/promises';
import { nodeResolver, toGlobalId } from '../src/platform/global-id';
import { buildGraphQLSchema, createGraphQLServer } from '../src/platform/graphql';
import { one } from '../src/platform/loader';
import { createCtx } from '../src/platform/context';
import { type Actor } from '../src/platform/actor';
import { useDatabase } from './support/database';
import { quietLog, setClock } from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');
const person: Actor = {
  kind: 'person',
  localArea: '311',
  personId: '01900000-0000-7000-8000-000000000001',
  roles: [{ role: 'FINANCE', agencyId: null, agencyKind: null, budgetHolderId: null, feeds: [] }],
  permissions: new Set(),
};
const slow = one('slow', async (tx, keys: readonly string[]) => {
  await tx.query('select 1');
  return new Map(keys.map((key) => [key, {}]));
});
const schema = buildGraphQLSchema([
  nodeResolver([{ name: 'Slow', load: (ctx, id) => ctx.load(slow, id).then(() => null) }]),
]);
const server = createGraphQLServer({ schema, log: quietLog });
const unheard: unknown[] = [];
const hear = (reason: unknown): unknown => unheard.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', hear);
  await server.start();
});
afterAll(async () => {
  process.off('unhandledRejection', hear);
  await server.stop();
});
afterEach(() => unheard.splice(0));

const ctxOf = () => createCtx({ database: db.database, actor: person, clock, requestId: 'test', log: quietLog });

it('a load that nobody waits for when the operation ends leaves no rejection behind, which would end the process', async () => {
  const ctx = ctxOf();
  void ctx.load(slow, 'a');
  await ctx.end();
  await sleep(20);
  expect(unheard).toEqual([]);
});

it('a wrong id among several of nodes is the request’s fault and nobody else’s', async () => {
  const right = toGlobalId('Slow', '01900000-0000-7000-8000-000000000002');
  const { body } = await server.executeOperation(
    { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: [right, 'zzz'] } },
    { contextValue: ctxOf() },
  );
  await sleep(50);
  expect(JSON.parse(JSON.stringify(body))).toMatchObject({
    singleResult: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
  });
  expect(unheard).toEqual([]);
});

it('what reads on when the operation has ended reads nothing: its connection is somebody else’s by then', async () => {
  const ctx = ctxOf();
  const tx = await ctx.read();
  const waited = tx.query<{ one: number }>('select 1 as one');
  await ctx.end();
  expect(await waited).toEqual([{ one: 1 }]);
  await expect(tx.query('select 1')).rejects.toThrow('read after the snapshot was closed');
});
