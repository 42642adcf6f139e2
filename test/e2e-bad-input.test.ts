import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subjectOf } from '../src/demo/personas';
import { openDemoIssuer } from '../src/platform/auth';
import {
  AddPlacementOptionDocument,
  CasesDocument,
  ReferCaseDocument,
  SubmitReferralDocument,
  UpdateReferralDocument,
  ViewerDocument,
} from './generated/operations';
import { codesOf, dataOf, httpClient, refusalsOf, type ClientAnswer } from './support/client';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePersonaWorld } from './support/personas';
import { rowsOfEveryTable } from './support/row-counts';
import { useServer } from './support/served';
import {
  decisionInput,
  listAndPublish,
  callSitting,
  declareNone,
  openSitting,
  QUORATE,
  readOffered,
  readyCase,
  recordDecision,
  referralInput,
  type Cast,
  type Offered,
  type ReadyCase,
} from './support/thread';

/*
 * What a client can get wrong, over HTTP: each is a clear error of the right kind, and nothing is written.
 */

const db = useDatabase();
const clock = setClock('2025-10-15T09:00:00Z');
const served = useServer(db, clock);
const cast: Cast = (persona) => served.client('311', persona);

let offered: Offered;
let ready: ReadyCase;
let agendaItemId: string;
let before: Record<string, bigint>;

beforeAll(async () => {
  await makePersonaWorld(db.database, clock);
  offered = await readOffered(cast);
  ready = await readyCase(cast, offered);
  const sitting = await callSitting(cast, offered, '2025-10-15T09:30:00Z');
  agendaItemId = (await listAndPublish(cast, sitting, [ready.caseId]))[0]!;
  await declareNone(cast, QUORATE, [agendaItemId]);
  await openSitting(cast, sitting, QUORATE);
}, 60_000);

beforeEach(async () => {
  before = await rowsOfEveryTable(db);
});
afterEach(async () => {
  expect(await rowsOfEveryTable(db)).toEqual(before);
});

/** The one error of an answer that has no data. */
function onlyError({ data, errors, text }: ClientAnswer<unknown>): { code: string; message: string } {
  const [error, ...more] = errors;
  if (error === undefined || more.length > 0) throw new Error(`not one error: ${text}`);
  expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  return { code: error.extensions.code, message: error.message };
}

describe('values that are none', () => {
  const priced = (amount: unknown): Promise<ClientAnswer<unknown>> => {
    const costLines = [{ category: 'EDUCATION', price: { unit: 'YEAR', amount, spread: 'DAYS', year: 'FINANCIAL' } }];
    const input = {
      caseId: ready.caseId,
      providerUrn: '143406',
      residential: 'DAY',
      expectedStartDate: '2025-11-01',
      costLines,
    };
    return cast('commissioner').ask(AddPlacementOptionDocument, { input: input as never });
  };

  test.each([
    '1,000.00',
    '£5',
    '1e3',
    '+1.00',
    ' 1.00',
    '1.001',
    '',
    'abc',
    '10000000000000.01',
    '１.00',
    1000,
    12.5,
    true,
    null,
    {},
    [],
  ])('money: %p', async (amount) => {
    const { code, message } = onlyError(await priced(amount));
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain('input.costLines.0.price.amount');
  });

  test.each([
    ['a need', { primaryNeed: 'XYZ' }, 'primaryNeed'],
    ['a need in lower case', { primaryNeed: 'asd' }, 'primaryNeed'],
    ['a kind of request', { requestType: 'ANYTHING' }, 'requestType'],
    ['a plan status', { ehcPlan: { status: 'OLD' } }, 'ehcPlan.status'],
    ['a date that is none', { requestDate: '2025-02-30' }, 'requestDate'],
    ['a date written otherwise', { requestDate: '01/09/2025' }, 'requestDate'],
    ['a date with a time', { requestDate: '2025-09-01T00:00:00Z' }, 'requestDate'],
    ['a date as a number', { requestDate: 20250901 }, 'requestDate'],
    ['a UPN whose letter is wrong', { child: { givenName: 'Testa', upn: 'B123456789012' } }, 'child.upn'],
    [
      'an NHS number whose digit is wrong',
      { child: { givenName: 'Testa', nhsNumber: '9990000001' } },
      'child.nhsNumber',
    ],
    ['a field that is unknown', { nickname: 'T' }, 'nickname'],
    ['a required field left out', { child: undefined }, 'child'],
    ['a required field that is null', { requestType: null }, 'requestType'],
  ])('%s', async (_what, said, path) => {
    const input = { ...referralInput(offered.panelId), ...said } as never;
    const answer = await cast('case-officer').ask(ReferCaseDocument, { input });
    const { code, message } = onlyError(answer);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain(path.split('.').at(-1));
    // A number of a child is not repeated to whoever reads the error.
    expect(answer.text).not.toMatch(/B123456789012|9990000001/);
  });

  test('an id of something else, and one of nothing', async () => {
    const officer = cast('case-officer');
    const refer = (panelId: string) => officer.ask(ReferCaseDocument, { input: referralInput(panelId) });
    expect(onlyError(await refer(ready.caseId)).code).toBe('BAD_USER_INPUT');
    expect(onlyError(await refer('nonsense')).code).toBe('BAD_USER_INPUT');
    const nowhere = Buffer.from('Panel:01900000-0000-7000-8000-00000000dead').toString('base64url');
    expect(onlyError(await refer(nowhere)).code).toBe('NOT_FOUND');
  });
});

describe('values that break a rule: all of them at once, as user errors', () => {
  test('a referral', async () => {
    const input = referralInput(offered.panelId, {
      requestDate: '2025-12-01',
      otherNeeds: ['SLCN', 'SLCN'],
      child: { givenName: 'Testa', dateOfBirth: '2013-03-05', homePostcode: 'nowhere' },
    });
    const { referCase } = dataOf(await cast('case-officer').ask(ReferCaseDocument, { input }));
    expect(referCase.case).toBeNull();
    expect(refusalsOf(referCase).sort()).toEqual([
      'child.familyName CHILD_NAME_MISSING',
      'child.homePostcode POSTCODE_FORMAT',
      'otherNeeds.1 NEED_REPEATED',
      'requestDate DATE_IN_FUTURE',
    ]);
  });

  test('a decision whose dates are turned round and whose shares do not add up', async () => {
    const input = decisionInput(offered, agendaItemId, ready, {
      rationale: 'TBC',
      placementEndDate: '2025-10-31',
      shares: [
        { budgetHolderId: offered.block, percent: '50' },
        { budgetHolderId: offered.health, percent: '49.99' },
      ],
    });
    const { recordDecision: payload } = dataOf(await recordDecision(cast, input));
    expect(payload.decision).toBeNull();
    const codes = payload.userErrors.map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual(['DATES_REVERSED', 'RATIONALE_INADEQUATE', 'SHARE_INVALID']);
  });
});

test('a stale version is a conflict that says what changed', async () => {
  const officer = cast('case-officer');
  const stale = await officer.ask(SubmitReferralDocument, { input: { caseId: ready.caseId, expectedVersion: 1 } });
  const { code, message } = onlyError(stale);
  expect(code).toBe('CONFLICT');
  expect(message).toMatch(/version 1\b.*now at version \d+/);
  expect(stale.errors[0]?.extensions).toMatchObject({ expectedVersion: 1, changes: expect.any(Array) as unknown });
  const ahead = await officer.ask(UpdateReferralDocument, {
    input: { caseId: ready.caseId, expectedVersion: 999, primaryNeed: 'MLD' },
  });
  expect(onlyError(ahead).code).toBe('CONFLICT');
});

describe('questions that are too large', () => {
  const officer = () => cast('case-officer');

  test('too deep', async () => {
    const depth = 20;
    const query = `{ cases(first: 1) { nodes ${'{ placements { case '.repeat(depth)}{ id }${' } }'.repeat(depth)} } }`;
    const { code, message } = onlyError(await officer().askText(query));
    expect(code).toBe('QUERY_TOO_COSTLY');
    expect(message).toMatch(/nested too deeply/);
  });

  test('too many aliases, and too many values', async () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `a${String(index)}: viewer { roles }`).join(' ');
    expect(onlyError(await officer().askText(`{ ${aliases} }`)).code).toBe('QUERY_TOO_COSTLY');
    const values =
      '{ panelMeetings(first: 100) { nodes { agendaItems { case { evidence { id } history(first: 100) { action changed } placements { costLines { versions { shares { percent } } } } } } } } }';
    expect(onlyError(await officer().askText(values)).code).toBe('QUERY_TOO_COSTLY');
  });

  test('too long a text, and too long a request', async () => {
    const long = `{ viewer { ${'roles '.repeat(10_000)} } }`;
    expect(onlyError(await officer().askText(long)).code).toBe('QUERY_TOO_COSTLY');
    const huge = await officer().askText(`{ viewer { roles } } # ${'x'.repeat(2 * 1024 * 1024)}`);
    expect([huge.status, codesOf(huge)]).toEqual([413, ['QUERY_TOO_COSTLY']]);
  });

  test('too many at once', async () => {
    expect(onlyError(await officer().ask(CasesDocument, { first: 101 })).code).toBe('BAD_USER_INPUT');
    expect(onlyError(await officer().ask(CasesDocument, { first: -1 })).code).toBe('BAD_USER_INPUT');
    expect(onlyError(await officer().ask(CasesDocument, { first: 5, after: 'nonsense' })).code).toBe('BAD_USER_INPUT');
  });
});

describe('requests that are none', () => {
  const post = (body: string, type = 'application/json') =>
    cast('case-officer').fetch('/graphql', { method: 'POST', headers: { 'content-type': type }, body });

  test.each([
    ['a field that is unknown', '{"query": "{ viewer { salary } }"}'],
    ['a query that does not parse', '{"query": "{ viewer "}'],
    ['no query', '{}'],
    ['an operation that is not in it', '{"query": "query A { viewer { roles } }", "operationName": "B"}'],
    ['JSON that is none', '{"query": '],
  ])('%s', async (_what, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('a form instead of JSON', async () => {
    const response = await post('query={viewer{roles}}', 'application/x-www-form-urlencoded');
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('tokens', () => {
  const ask = (token: string | null): Promise<ClientAnswer<unknown>> =>
    httpClient(served.address(), () => Promise.resolve(token)).ask(ViewerDocument, {});
  const unauthenticated = async (token: string | null): Promise<string> => {
    const answer = await ask(token);
    expect(answer.status).toBe(401);
    const { code, message } = onlyError(answer);
    expect(code).toBe('UNAUTHENTICATED');
    return message;
  };

  test('none, nonsense, and one without a signature', async () => {
    expect(await unauthenticated(null)).toMatch(/Give a token/);
    expect(await unauthenticated('nonsense')).toMatch(/cannot be read/);
    const [, payload = ''] = (await served.token('311', 'finance')).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    await unauthenticated(`${header}.${payload}.`);
  });

  test('one that was changed, and one that somebody else signed', async () => {
    const [header = '', payload = '', signature = ''] = (await served.token('311', 'finance')).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: subjectOf('885', 'finance') })).toString('base64url');
    expect(await unauthenticated(`${header}.${forged}.${signature}`)).toMatch(/not signed by/);

    const folder = mkdtempSync(join(tmpdir(), 'tripartite-other-issuer-'));
    try {
      const other = await openDemoIssuer(folder, clock);
      expect(await unauthenticated(await other.issue(subjectOf('311', 'finance')))).toMatch(/not signed by/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('one that has expired', async () => {
    const token = await served.token('311', 'finance');
    expect((await ask(token)).errors).toEqual([]);
    const now = clock.now().toISOString();
    clock.set('2025-10-15T22:00:00Z');
    expect(await unauthenticated(token)).toMatch(/expired/);
    clock.set(now);
  });

  test('a mutation without one', async () => {
    const stranger = httpClient(served.address(), () => Promise.resolve(null));
    const answer = await stranger.ask(ReferCaseDocument, { input: referralInput(offered.panelId) });
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  test('a persona or an area that the demo does not have', async () => {
    const response = await fetch(`${served.address()}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'mayor', localArea: '311' }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
