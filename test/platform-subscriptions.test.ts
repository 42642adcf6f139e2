import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '../src/kernel/result';
import { systemActor, type Actor } from '../src/platform/actor';
import { createAuthenticate } from '../src/platform/auth';
import { systemClock } from '../src/platform/clock';
import { createCtx } from '../src/platform/context';
import { toCursor } from '../src/platform/events-cursor';
import { Unauthenticated } from '../src/platform/faults';
import { buildGraphQLSchema } from '../src/platform/graphql';
import { startServer, type RunningServer, type ServerParts } from '../src/platform/server';
import { useDatabase } from './support/database';
import { makeArea, quietLog } from './support/make-ledger';
import { overWebSocket, TRANSPORTS, type Sent, type Stream, type Subscribe } from './support/stream-clients';
import { allowed, liveActor, liveResolvers } from './support/toy-live';

/* Subscriptions over both transports, against two servers on one database. */

const db = useDatabase();
const schema = buildGraphQLSchema(liveResolvers);

/** Who is known by which token; a token that is not there has expired. */
const people = new Map<string, Actor>();
const servers: RunningServer[] = [];
let streams: Stream[] = [];

async function serve(parts: Partial<ServerParts> = {}): Promise<RunningServer> {
  const server = await startServer({
    config: { host: '127.0.0.1', port: 0, mode: 'demo', nodeEnv: 'test', requestsPerMinute: 5_000 },
    database: db.database,
    clock: systemClock,
    log: quietLog,
    schema,
    authenticate: createAuthenticate(
      (token) =>
        people.has(token) ? Promise.resolve(token) : Promise.reject(new Unauthenticated('The token has expired.')),
      (subject) => Promise.resolve(people.get(subject) ?? 'unknown'),
      systemClock,
    ),
    readiness: {},
    streams: { recheckMillis: 300 },
    ...parts,
  });
  servers.push(server);
  return server;
}

let [a, b] = ['', ''];
beforeAll(async () => {
  await makeArea(db, '311');
  await makeArea(db, '885');
  [a, b] = [(await serve()).url, (await serve()).url];
});
beforeEach(() => {
  people.set('ann', liveActor('01900000-0000-7000-8000-000000000001'));
  people.set('bob', liveActor('01900000-0000-7000-8000-000000000002'));
  people.set('eve', liveActor('01900000-0000-7000-8000-000000000003', '885'));
});
afterEach(() => {
  for (const stream of streams) stream.end();
  streams = [];
  allowed.hidden.clear();
  allowed.whileAnswering = () => Promise.resolve();
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

const FOLLOW = `subscription ($toyId: ID!, $since: String) { toyChanged(toyId: $toyId, since: $since) { cursor toy { colour } } }`;

async function change(toyId: string, localArea = '311', times = 1): Promise<void> {
  const ctx = createCtx({
    database: db.database,
    actor: systemActor(localArea),
    clock: systemClock,
    requestId: 'test',
    log: quietLog,
  });
  await ctx.write({ event: 'toy.changed', clientMutationId: null, input: {} }, async (tx) => {
    tx.record({ type: 'Toy', id: toyId });
    for (let version = 1; version <= times; version += 1) tx.publish('toyChanged', { toyId, version });
    return ok(null);
  });
}

/** Subscribes, and waits until the server has let it in: it hears of a change that is made for the purpose. */
async function following(subscribe: Subscribe, toyId: string, token = 'ann', address = a): Promise<Stream> {
  const stream = opened(subscribe, toyId, token, address, await cursorNow(token));
  await change(toyId, people.get(token)!.localArea);
  eventOf(await stream.next());
  return stream;
}

function opened(
  subscribe: Subscribe,
  toyId: string,
  token: string | null = 'ann',
  address = a,
  since?: string,
): Stream {
  const stream = subscribe(address, token, FOLLOW, { toyId, ...(since === undefined ? {} : { since }) });
  streams.push(stream);
  return stream;
}

interface Event {
  readonly cursor: string;
  readonly toy: { readonly colour: string } | null;
}
function eventOf(sent: Sent | 'complete' | 'lost'): Event {
  if (typeof sent === 'string') throw new Error(`the stream is ${sent}`);
  expect(sent.errors ?? []).toEqual([]);
  return sent.data!['toyChanged'] as Event;
}
function codeOf(sent: Sent | 'complete' | 'lost'): string | null {
  return typeof sent === 'string' ? sent : (sent.errors?.[0]?.extensions.code ?? null);
}
async function cursorNow(token = 'ann'): Promise<string> {
  const { body } = await post('{ eventCursor }', token);
  return body.data!['eventCursor'] as string;
}
async function post(query: string, token = 'ann'): Promise<{ status: number; body: Sent }> {
  const response = await fetch(`${a}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Sent };
}

describe.each(TRANSPORTS)('over %s', (_name, subscribe) => {
  test('a change reaches the subscribers of both servers, of its own area and object only', async () => {
    const [one, other] = [await following(subscribe, 'red'), await following(subscribe, 'red', 'bob', b)];
    eventOf(await one.next()); // what the other was let in by
    const elsewhere = await following(subscribe, 'red', 'eve');
    const another = await following(subscribe, 'blue');
    await change('red');
    const events = [eventOf(await one.next()), eventOf(await other.next())];
    expect(events.map(({ toy }) => toy)).toEqual([{ colour: 'red' }, { colour: 'red' }]);
    expect(events[0]!.cursor).toBe(events[1]!.cursor);
    await sleep(200);
    expect([elsewhere.waiting(), another.waiting(), one.waiting()]).toEqual([0, 0, 0]);
  });

  test('after a reconnect with since nothing is missed, and nothing comes twice', async () => {
    const first = await following(subscribe, 'green');
    await change('green');
    const { cursor } = eventOf(await first.next());
    first.end();
    await change('green');
    await change('blue');
    await change('green', '311', 2);
    const second = opened(subscribe, 'green', 'ann', b, cursor);
    const cursors = [
      eventOf(await second.next()).cursor,
      eventOf(await second.next()).cursor,
      eventOf(await second.next()).cursor,
    ];
    await change('green');
    cursors.push(eventOf(await second.next()).cursor);
    expect(new Set([cursor, ...cursors]).size).toBe(5);
    await sleep(200);
    expect(second.waiting()).toBe(0);
  });

  test('from the cursor of a query nothing in between is missed', async () => {
    const since = await cursorNow();
    await change('green');
    expect(eventOf(await opened(subscribe, 'green', 'ann', a, since).next()).toy).toEqual({ colour: 'green' });
  });

  test.each([
    ['malformed', 'nonsense', 'is not a cursor'],
    ['another area’s', toCursor('885', 1n), 'is not a cursor'],
    ['never given', toCursor('311', 999_999n), 'never given'],
  ])('a since that is %s is BAD_USER_INPUT', async (_what, since, words) => {
    const stream = opened(subscribe, 'green', 'ann', a, since);
    const sent = (await stream.next()) as Sent;
    expect([codeOf(sent), sent.errors![0]!.message.includes(words)]).toEqual(['BAD_USER_INPUT', true]);
    expect(await stream.next()).toBe('complete');
  });

  test('what may not be asked is refused as a POST of it is', async () => {
    const refused = async (query: string, variables = {}): Promise<string | null> => {
      const stream = subscribe(a, 'ann', query, variables);
      streams.push(stream);
      return codeOf(await stream.next());
    };
    allowed.hidden.add('gone');
    expect(await refused(FOLLOW, { toyId: 'gone' })).toBe('NOT_FOUND');
    expect(await refused('subscription {')).toBe('BAD_USER_INPUT');
    expect(await refused('subscription { nothing }')).toBe('BAD_USER_INPUT');
    expect(await refused('subscription ($toyId: ID!) { toyChanged(toyId: $toyId) { cursor } }')).toBe('BAD_USER_INPUT');
    expect(await refused('{ who }')).toBe('BAD_USER_INPUT');
    expect(await refused('subscription { toyChanged(toyId: "x") @skip(if: true) { cursor } }')).toBe('BAD_USER_INPUT');
    const deep = `subscription { toyChanged(toyId: "x") { ${'again { '.repeat(20)} cursor ${'} '.repeat(20)} } }`;
    expect(await refused(deep)).toBe('QUERY_TOO_COSTLY');
    people.set('ann', { ...people.get('ann')!, permissions: new Set() });
    expect(await refused(FOLLOW, { toyId: 'red' })).toBe('FORBIDDEN');
  });

  test('a right that is withdrawn ends the stream, at the next event or soon without one', async () => {
    const [byEvent, byTime] = [await following(subscribe, 'red'), await following(subscribe, 'blue', 'bob')];
    people.set('ann', { ...people.get('ann')!, roles: [], permissions: new Set() });
    people.delete('bob');
    await change('red');
    expect(codeOf(await byEvent.next())).toBe('FORBIDDEN');
    expect(await byEvent.next()).toBe('complete');
    expect(codeOf(await byTime.next())).toBe('UNAUTHENTICATED');
    expect(await byTime.next()).toBe('complete');
  });

  test('an object that ceases to be the subscriber’s to know of ends the stream, as if it were not there', async () => {
    const stream = await following(subscribe, 'red');
    allowed.hidden.add('red');
    const last = (await stream.next()) as Sent;
    const never = (await opened(subscribe, 'red').next()) as Sent;
    expect(last.errors!.map(({ message, extensions }) => ({ message, extensions }))).toEqual(
      never.errors!.map(({ message, extensions }) => ({ message, extensions })),
    );
    expect(await stream.next()).toBe('complete');
  });

  test('a field that fails or is withheld is told as everywhere, and the stream goes on', async () => {
    const query =
      'subscription ($since: String) { toyChanged(toyId: "broken", since: $since) { cursor toy { colour inside secret } } }';
    const stream = subscribe(a, 'ann', query, { since: await cursorNow() });
    streams.push(stream);
    await change('broken');
    const sent = (await stream.next()) as Sent;
    expect(codeOf(sent)).toBe('INTERNAL');
    expect(JSON.stringify(sent)).not.toContain('secret insides');
    expect(sent.data!['toyChanged']).toMatchObject({ toy: { colour: 'broken', inside: null } });
    expect(sent.extensions).toEqual({ withheld: [{ path: 'toyChanged.toy.secret', reason: 'It is nobody’s.' }] });
    await change('broken');
    expect(codeOf(await stream.next())).toBe('INTERNAL');
  });

  test('a burst is answered in order, and what one that is slow has not seen is gathered into the latest', async () => {
    const stream = await following(subscribe, 'red');
    allowed.whileAnswering = () => sleep(20);
    await change('red', '311', 500);
    const last = await cursorNow();
    const cursors: string[] = [];
    while (cursors.at(-1) !== last) cursors.push(eventOf(await stream.next()).cursor);
    expect(cursors.length).toBeLessThan(70);
    expect(new Set(cursors).size).toBe(cursors.length);
  });

  test('the connection that hears of events is lost, found again, and nothing is missed', async () => {
    const stream = await following(subscribe, 'red');
    const hearing = `select pid from pg_stat_activity where application_name = 'tripartite events' and datname = current_database()`;
    const before = await db.asOwner<{ pid: number }>(hearing);
    expect(before.length).toBeGreaterThan(0);
    for (const { pid } of before) await db.terminate(pid);
    await change('red');
    expect(eventOf(await stream.next()).toy).toEqual({ colour: 'red' });
    await change('red');
    expect(eventOf(await stream.next()).toy).toEqual({ colour: 'red' });
  });

  test('a server that stops lets its streams go at once, without an end that a client would take for one', async () => {
    const server = await serve();
    const stream = await following(subscribe, 'red', 'ann', server.url);
    const before = Date.now();
    await server.stop();
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(await stream.next()).toBe('lost');
  });

  test('a person has fifty at most', async () => {
    const many = Array.from({ length: 50 }, () => opened(subscribe, 'red', 'ann'));
    await sleep(500);
    const refused = opened(subscribe, 'red', 'ann');
    const sent = await refused.next();
    expect(['RATE_LIMITED', 'lost']).toContain(codeOf(sent));
    many[0]!.end();
    await sleep(200);
    await following(subscribe, 'red');
  });
});

test('without a token, and with one that nobody knows', async () => {
  expect(codeOf(await opened(overWebSocket, 'red', null).next())).toBe('UNAUTHENTICATED');
  expect(codeOf(await opened(overWebSocket, 'red', 'mallory').next())).toBe('UNAUTHENTICATED');
  const answer = await fetch(
    `${a}/graphql/stream?query=${encodeURIComponent('subscription { toyChanged(toyId: "red") { cursor } }')}`,
  );
  const body = (await answer.json()) as Sent;
  expect([answer.status, answer.headers.get('www-authenticate'), body.errors![0]!.extensions.code]).toEqual([
    401,
    'Bearer',
    'UNAUTHENTICATED',
  ]);
});

test('by GET too, as a browser’s explorer asks', async () => {
  const abort = new AbortController();
  const query = encodeURIComponent('subscription { toyChanged(toyId: "red") { cursor } }');
  const answer = await fetch(`${a}/graphql/stream?query=${query}&variables=%7B%7D`, {
    headers: { authorization: 'Bearer ann', accept: 'text/event-stream' },
    signal: abort.signal,
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const reader = answer.body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe(':\n\n');
  await change('red');
  expect(Buffer.from((await reader.read()).value!).toString()).toMatch(/^event: next\ndata: \{"data":\{"toyChanged"/);
  abort.abort();
});

test('a subscription sent by plain POST is refused, with where it is answered', async () => {
  const { status, body } = await post('subscription { toyChanged(toyId: "red") { cursor } }');
  expect([status, codeOf(body)]).toEqual([400, 'BAD_USER_INPUT']);
  expect(body.errors![0]!.message).toContain('/graphql/stream');
});

test.each(TRANSPORTS)('over %s each subscription counts as a request', async (_name, subscribe) => {
  const { url } = await serve({
    config: { host: '127.0.0.1', port: 0, mode: 'demo', nodeEnv: 'test', requestsPerMinute: 3 },
  });
  const codes: (string | null)[] = [];
  for (let asked = 0; asked < 5; asked += 1)
    codes.push(
      codeOf(
        await opened(subscribe, 'gone', 'ann', url)
          .next(400)
          .catch(() => 'complete' as const),
      ),
    );
  expect(codes.slice(0, 2)).toEqual(['complete', 'complete']);
  expect(['RATE_LIMITED', 'lost']).toContain(codes[4]);
});

test('one that does not read what it is sent is cut off', async () => {
  const { url } = await serve({ streams: { recheckMillis: 60_000, stallMillis: 300 } });
  const query = encodeURIComponent('subscription { toyChanged(toyId: "red") { cursor toy { padding } } }');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = 'host: x\r\nauthorization: Bearer ann\r\naccept: text/event-stream';
  socket.write(`GET /graphql/stream?query=${query} HTTP/1.1\r\n${head}\r\n\r\n`);
  await once(socket, 'readable');
  const open = async (): Promise<string | undefined> =>
    /^graphql_subscriptions_open (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
  expect(await open()).toBe('1');
  await change('red', '311', 10);
  for (let waited = 0; (await open()) !== '0' && waited < 50; waited += 1) await sleep(100);
  expect(await open()).toBe('0');
  socket.destroy();
});
