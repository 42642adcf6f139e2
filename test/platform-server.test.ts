import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Jose from 'jose' with { 'resolution-mode': 'import' };
import { type Actor } from '../src/platform/actor';
import { createAuthenticate, oidcVerifier, openDemoIssuer, type FindActor } from '../src/platform/auth';
import { systemClock } from '../src/platform/clock';
import { BadInput } from '../src/platform/faults';
import { buildGraphQLSchema } from '../src/platform/graphql';
import { pendingMigrations } from '../src/platform/migrate';
import { startServer, type RunningServer, type ServerParts } from '../src/platform/server';
import { useDatabase } from './support/database';
import { toyResolvers } from './support/toy-schema';

// ESM only, which Jest's transform makes requirable.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const jose = require('jose') as typeof Jose;

const db = useDatabase({ poolSize: 2 });
const schema = buildGraphQLSchema(toyResolvers);
const logged: string[] = [];
const write = (entry: unknown): void => void logged.push(JSON.stringify(entry));
const log = { debug: write, info: write, warn: write, error: write };

const person: Actor = {
  kind: 'person',
  localArea: '311',
  personId: '01900000-0000-7000-8000-000000000001',
  roles: [{ role: 'CASE_OFFICER', agencyId: null, agencyKind: null, budgetHolderId: null, feeds: [] }],
  permissions: new Set(['toy:read']),
};
const findActor: FindActor = (subject) => Promise.resolve(subject === 'ann' ? person : 'unknown');

const running: RunningServer[] = [];
async function serve(parts: Partial<ServerParts> = {}): Promise<string> {
  const server = await startServer({
    config: { host: '127.0.0.1', port: 0, mode: 'demo', nodeEnv: 'test', requestsPerMinute: 1_000 },
    database: db.database,
    clock: systemClock,
    log,
    schema,
    authenticate: createAuthenticate((token) => Promise.resolve(token), findActor, systemClock),
    readiness: {},
    ...parts,
  });
  running.push(server);
  return server.url;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}
async function call(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as Reply['body'],
  };
}
const post = (url: string, body: unknown, headers: Record<string, string> = { authorization: 'Bearer ann' }) =>
  call(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const codeOf = ({ body }: Reply): string | undefined => body.errors?.[0]?.extensions.code;

describe('GraphQL over HTTP', () => {
  test('answers in the media type that is accepted', async () => {
    const url = await serve();
    const json = await post(url, { query: '{ where }' });
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const accept = 'application/graphql-response+json';
    const graphql = await post(url, { query: '{ where }' }, { authorization: 'Bearer ann', accept });
    expect([graphql.status, graphql.headers.get('content-type')]).toEqual([200, `${accept}; charset=utf-8`]);
    expect(graphql.body).toEqual(json.body);
    expect((await post(url, { query: '{ nowhere }' }, { authorization: 'Bearer ann', accept })).status).toBe(400);
  });

  test('a query may be asked by GET, a mutation may not', async () => {
    const url = await serve();
    const headers = { authorization: 'Bearer ann' };
    const query = await call(`${url}/graphql?query=${encodeURIComponent('{ where }')}`, { headers });
    expect(query.body.data).toEqual({ where: 'Query.where null' });
    const mutation = 'mutation { paintToy(input: { toyId: "x", colour: "red" }) { done } }';
    const refused = await call(`${url}/graphql?query=${encodeURIComponent(mutation)}`, { headers });
    expect([refused.status, refused.headers.get('allow'), codeOf(refused)]).toEqual([405, 'POST', 'BAD_USER_INPUT']);
  });

  test('what is not a request is BAD_USER_INPUT, in the shape of every other error', async () => {
    const url = await serve();
    for (const [body, status] of [
      ['{', 400],
      ['', 400],
      ['[]', 400],
      ['{"query": 5}', 400],
      ['{"__proto__": {}, "query": "{ where }"}', 400],
    ] as const) {
      const reply = await post(url, body);
      expect([body, reply.status, codeOf(reply)]).toEqual([body, status, 'BAD_USER_INPUT']);
    }
    const text = await call(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' });
    expect([text.status, codeOf(text)]).toEqual([415, 'BAD_USER_INPUT']);
    expect(codeOf(await call(`${url}/nothing?upn=A1`))).toBe('NOT_FOUND');
  });

  test('a body of more than a megabyte is refused', async () => {
    const url = await serve();
    const reply = await post(url, { query: '{ where }', variables: { x: 'y'.repeat(1_100_000) } });
    expect([reply.status, codeOf(reply)]).toEqual([413, 'QUERY_TOO_COSTLY']);
  });

  test('too many requests are RATE_LIMITED, by caller', async () => {
    const config = { host: '127.0.0.1', port: 0, mode: 'demo', nodeEnv: 'test', requestsPerMinute: 3 } as const;
    const url = await serve({ config });
    for (let at = 0; at < 3; at += 1) expect((await post(url, { query: '{ where }' })).status).toBe(200);
    const refused = await post(url, { query: '{ where }' });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post(url, { query: '{ where }' }, { authorization: 'Bearer other' })).status).toBe(401);
    expect((await call(`${url}/healthz`)).status).toBe(200);
  });

  test('a pool that is exhausted is UNAVAILABLE within two seconds, not a hang', async () => {
    const url = await serve({
      authenticate: async () => {
        const connection = await db.database.connect();
        connection.release(false);
        return person;
      },
    });
    const held = [await db.database.connect(), await db.database.connect()];
    const start = performance.now();
    const reply = await post(url, { query: '{ where }' });
    expect(performance.now() - start).toBeLessThan(2_500);
    expect([reply.status, codeOf(reply), reply.headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '1']);
    for (const connection of held) connection.release(false);
    expect((await post(url, { query: '{ where }' })).status).toBe(200);
  });

  test('the log has the request’s id and route, and nothing that was typed', async () => {
    const url = await serve();
    logged.length = 0;
    const reply = await post(url, {
      query: 'query Secret($n: String!) { toy(name: $n) { __typename } }',
      variables: { n: 'typed' },
    });
    await call(`${url}/elsewhere?name=typed`);
    await running[0]?.stop();
    const text = logged.join('\n');
    expect(text).toContain(String(reply.headers.get('x-request-id')));
    expect(text).toContain('"route":"/graphql"');
    for (const secret of ['typed', 'Secret', 'ann']) expect(text).not.toContain(secret);
  });
});

describe('the explorer', () => {
  test('is served in demo mode, under a policy with no outside host', async () => {
    const url = await serve();
    const page = await call(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('YogaGraphiQL.renderYogaGraphiQL');
    const policy = String(page.headers.get('content-security-policy'));
    expect(policy).toMatch(/script-src 'sha256-/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    // Nothing is fetched as the page loads: no script or style by address.
    expect(page.text.slice(0, 2_000) + page.text.slice(-5_000)).not.toMatch(/<(script|link)[^>]+(src|href)="http/);
  });

  test('is not served by a service', async () => {
    const config = {
      host: '127.0.0.1',
      port: 0,
      mode: 'service',
      nodeEnv: 'production',
      requestsPerMinute: 100,
    } as const;
    const page = await call(`${await serve({ config })}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.text).not.toContain('GraphiQL');
  });
});

describe('health', () => {
  test('readiness names what does not hold, also when it throws or hangs', async () => {
    const url = await serve({
      readiness: {
        database: () => Promise.resolve(true),
        migrations: () => Promise.reject(new Error('secret')),
        seed: () => new Promise(() => undefined),
      },
    });
    const reply = await call(`${url}/readyz`);
    expect(reply.status).toBe(503);
    expect(reply.body).toEqual({ status: 'not ready', checks: { database: true, migrations: false, seed: false } });
    expect((await call(`${url}/healthz`)).body).toEqual({ status: 'ok' });
  });

  test.each([
    [true, 200, 1],
    [false, 503, 0],
  ])('whether jobs are taken (%s) is told where this process is to take them', async (stands, status, gauge) => {
    const url = await serve({ startWorker: () => ({ stop: () => Promise.resolve(), stands: () => stands }) });
    const reply = await call(`${url}/readyz`);
    expect([reply.status, reply.body]).toMatchObject([status, { checks: { jobs: stands } }]);
    expect((await call(`${url}/metrics`)).text).toContain(`job_worker_stands ${gauge}\n`);
    expect((await call(`${await serve()}/readyz`)).body).toEqual({ status: 'ready', checks: {} });
    expect((await call(`${running.at(-1)!.url}/metrics`)).text).not.toContain('\njob_worker_stands');
  });

  test('no migration is pending on the template', async () => {
    const connection = await db.database.connect();
    expect(await pendingMigrations(connection)).toEqual([]);
    connection.release(false);
  });

  test('metrics count operations and errors by code', async () => {
    const url = await serve();
    await post(url, { query: '{ where }' });
    await post(url, { query: '{ nowhere }' });
    const { text } = await call(`${url}/metrics`);
    expect(text).toContain('graphql_operations_total{kind="query"} 1');
    expect(text).toContain('graphql_errors_total{code="BAD_USER_INPUT"} 1');
    expect(text).toMatch(/http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/);
  });
});

describe('stopping', () => {
  test('answers what has begun, then lets go', async () => {
    let stoppedAt = 0;
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const url = await serve({
      authenticate: () => gate.then(() => person),
      onStop: () => Promise.resolve(void (stoppedAt = performance.now())),
    });
    const answer = post(url, { query: '{ where }' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopping = running[0]!.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(stoppedAt).toBe(0);
    go();
    expect((await answer).status).toBe(200);
    await stopping;
    expect(stoppedAt).toBeGreaterThan(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

describe('demo tokens', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tripartite-issuer-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  test('are given by POST /demo/token, and are good after a restart', async () => {
    const first = await openDemoIssuer(dataDir, systemClock);
    const second = await openDemoIssuer(dataDir, systemClock);
    const url = await serve({
      authenticate: createAuthenticate(second.verify, findActor, systemClock),
      issueDemoToken: (persona) =>
        persona === 'finance' ? first.issue('ann') : Promise.reject(new BadInput('There is no such persona.')),
    });
    const ask = (body: unknown) =>
      call(`${url}/demo/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { token } = (await ask({ persona: 'finance', localArea: '311' })).body as { token: string };
    expect((await post(url, { query: '{ where }' }, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask({ persona: 'nobody', localArea: '311' })).status).toBe(400);
    expect((await ask({ persona: 5 })).status).toBe(400);
    expect(statSync(join(dataDir, 'demo-issuer.json')).mode & 0o777).toBe(0o600);
  });

  test('cannot be had from a service', async () => {
    const reply = await call(`${await serve()}/demo/token`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([reply.status, codeOf(reply)]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('tokens of an identity provider', () => {
  let provider: Server;
  let issuer: string;
  let key: CryptoKey;
  let otherKey: CryptoKey;
  let discoveries = 0;
  let isDown = false;

  beforeAll(async () => {
    const pair = await jose.generateKeyPair('RS256', { extractable: true });
    key = pair.privateKey;
    otherKey = (await jose.generateKeyPair('RS256')).privateKey;
    const jwk = { ...(await jose.exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' };
    provider = createServer((request, response) => {
      if (isDown) {
        response.writeHead(500).end();
        return;
      }
      if (request.url === '/.well-known/openid-configuration') discoveries += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` }));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`;
  });
  afterAll(() => new Promise((resolve) => provider.close(resolve)));

  const sign = (claims: Record<string, unknown> = {}, signing = key, header: Record<string, unknown> = {}) =>
    new jose.SignJWT({ iss: issuer, aud: 'tripartite', sub: 'ann', exp: Math.floor(Date.now() / 1000) + 60, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
      .sign(signing);
  const authenticateWith = () =>
    createAuthenticate(oidcVerifier({ issuer, audience: 'tripartite' }, systemClock), findActor, systemClock);

  test('a good one is its person; the provider is asked once', async () => {
    const authenticate = authenticateWith();
    discoveries = 0;
    expect(await authenticate(`Bearer ${await sign()}`)).toBe(person);
    expect(await authenticate(`bearer ${await sign()}`)).toBe(person);
    expect(discoveries).toBe(1);
  });

  const now = Math.floor(Date.now() / 1000);
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"ann"}').toString('base64url')}.`;
  test.each<{ name: string; token: () => Promise<string> | string; says: RegExp }>([
    { name: 'signed by somebody else', token: () => sign({}, otherKey), says: /not signed by the issuer/ },
    { name: 'with an unknown key', token: () => sign({}, otherKey, { kid: 'two' }), says: /not signed by the issuer/ },
    { name: 'expired', token: () => sign({ exp: now - 60 }), says: /has expired/ },
    { name: 'without an end', token: () => sign({ exp: undefined }), says: /when it ends/ },
    { name: 'not valid yet', token: () => sign({ nbf: now + 600 }), says: /not valid yet/ },
    { name: 'of another issuer', token: () => sign({ iss: 'https://elsewhere.example' }), says: /another issuer/ },
    { name: 'for another service', token: () => sign({ aud: 'payroll' }), says: /another service/ },
    { name: 'of nobody', token: () => sign({ sub: undefined }), says: /whose it is/ },
    { name: 'of somebody unknown', token: () => sign({ sub: 'bob' }), says: /nobody is known here/ },
    { name: 'with alg none', token: () => none, says: /not accepted|cannot be read/ },
    {
      name: 'signed with a secret',
      token: () =>
        new jose.SignJWT({ iss: issuer, aud: 'tripartite', sub: 'ann', exp: now + 60 })
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(new TextEncoder().encode('x'.repeat(32))),
      says: /not accepted/,
    },
    { name: 'that is no JWT', token: () => 'abc', says: /cannot be read/ },
  ])('$name: refused with a sentence, without the token', async ({ token, says }) => {
    const text = await token();
    const url = await serve({ authenticate: authenticateWith() });
    const reply = await post(
      url,
      { query: '{ __schema { queryType { name } } }' },
      { authorization: `Bearer ${text}` },
    );
    expect([reply.status, codeOf(reply), reply.headers.get('www-authenticate')]).toEqual([
      401,
      'UNAUTHENTICATED',
      'Bearer',
    ]);
    expect(reply.body.errors?.[0]?.message).toMatch(says);
    expect(reply.text).not.toContain(text);
  });

  test('none, or no Bearer', async () => {
    const url = await serve({ authenticate: authenticateWith() });
    const without = await post(url, { query: '{ where }' }, {});
    expect([without.status, without.body.errors?.[0]?.message]).toEqual([
      401,
      'Give a token, in the header "Authorization: Bearer …".',
    ]);
    expect((await post(url, { query: '{ where }' }, { authorization: 'Basic YQ==' })).status).toBe(401);
    expect((await post(url, { query: '{ __typename }' }, {})).status).toBe(200);
  });

  test('a provider that is down makes us UNAVAILABLE, and is asked again', async () => {
    const url = await serve({ authenticate: authenticateWith() });
    const headers = { authorization: `Bearer ${await sign()}` };
    isDown = true;
    const reply = await post(url, { query: '{ where }' }, headers);
    expect([reply.status, codeOf(reply)]).toEqual([503, 'UNAVAILABLE']);
    isDown = false;
    expect((await post(url, { query: '{ where }' }, headers)).status).toBe(200);
  });
});
