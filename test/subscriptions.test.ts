import { lookUpActor } from '../src/features/access/service/look-up-actor';
import { addEvidence } from '../src/features/cases/service/add-evidence';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { recordAttendance } from '../src/features/panels/service/record-attendance';
import { endRole } from '../src/features/access/service/end-role';
import type { Actor } from '../src/platform/actor';
import { createAuthenticate } from '../src/platform/auth';
import { withConnection } from '../src/platform/db';
import { toGlobalId } from '../src/platform/global-id';
import { startServer, type RunningServer } from '../src/platform/server';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { quietLog, setClock } from './support/make-ledger';
import {
  contextOf,
  makeColleague,
  makeOpenSitting,
  makePanelWorld,
  type OpenSitting,
  type PanelWorld,
  type Part,
} from './support/make-panel';
import { runJobs } from './support/run-jobs';
import {
  overEventStream,
  overWebSocket,
  TRANSPORTS,
  type Sent,
  type Stream,
  type Subscribe,
} from './support/stream-clients';
import { wholeSchema } from './support/whole-schema';

/*
 * What a sitting and a case tell those who follow them, served by two servers on one database. Tokens are the people's
 * subjects; what the streams do whoever follows what is platform-subscriptions.test.ts.
 */

const db = useDatabase();
const clock = setClock('2025-10-14T09:00:00Z');
const servers: RunningServer[] = [];
let streams: Stream[] = [];
let world: PanelWorld;
let sitting: OpenSitting;
let [a, b] = ['', ''];
/** Somebody who sits on panels, and was not asked to this sitting. */
let uninvited: Actor;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  uninvited = await makeColleague(world, { name: 'uninvited', role: 'PANEL_MEMBER', kind: 'EDUCATION' });
  for (let started = 0; started < 2; started += 1) servers.push(await serve());
  [a, b] = servers.map(({ url }) => url) as [string, string];
}, 30_000);
beforeEach(async () => {
  sitting = await makeOpenSitting(world);
  await declare('member', 'NONE');
});
afterEach(() => {
  for (const stream of streams) stream.end();
  streams = [];
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

const serve = (): Promise<RunningServer> =>
  startServer({
    config: { host: '127.0.0.1', port: 0, mode: 'demo', nodeEnv: 'test', requestsPerMinute: 5_000 },
    database: db.database,
    clock,
    log: quietLog,
    schema: wholeSchema(),
    authenticate: createAuthenticate(
      (token) => Promise.resolve(token),
      (subject, day) => withConnection(db.database, (connection) => lookUpActor(connection, subject, day)),
      clock,
    ),
    readiness: {},
    streams: { recheckMillis: 300 },
  });

const once = { clientMutationId: null } as const;
const declare = (part: Part, kind: 'NONE' | 'PERSONAL'): Promise<unknown> =>
  declareInterest(world.as(part), {
    ...once,
    agendaItemId: sitting.agendaItemId,
    kind,
    reason: kind === 'NONE' ? null : 'An invented reason.',
  }).then(accepted);
const attend = (part: Part, status: 'PRESENT' | 'LEFT'): Promise<unknown> =>
  recordAttendance(world.as(part), { ...once, meetingId: sitting.meetingId, personId: null, status }).then(accepted);
let papers = 0;
async function addPaper(): Promise<void> {
  papers += 1;
  const title = `An invented paper ${String(papers)}`;
  const paper = { kind: 'OTHER', title, summary: null, dated: null, documentId: null } as const;
  accepted(await addEvidence(world.as('officer'), { ...once, caseId: sitting.caseId, ...paper }));
}

async function tokenOf(actor: Actor): Promise<string> {
  const [row] = await db.asOwner<{ subject: string }>('select subject from person where person_id = $1', [
    actor.personId,
  ]);
  return row!.subject;
}

const MEETING = `subscription ($id: ID!, $since: String) { panelMeetingChanged(meetingId: $id, since: $since) { cursor meeting {
  id status agendaItems { id case { id reference } } invitations { attendance { status } }
} } }`;
const CASE = `subscription ($id: ID!, $since: String) { caseChanged(caseId: $id, since: $since) { cursor case { id reference evidence { title } } } }`;

async function cursorNow(): Promise<string> {
  const response = await fetch(`${a}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(world.actors.officer)}` },
    body: JSON.stringify({ query: '{ eventCursor }' }),
  });
  return ((await response.json()) as { data: { eventCursor: string } }).data.eventCursor;
}

interface Following {
  readonly by?: Subscribe;
  readonly address?: string;
  readonly since?: string;
}
async function follow(query: string, id: string, who: Actor, said: Following = {}): Promise<Stream> {
  const { by = overWebSocket, address = a, since = await cursorNow() } = said;
  const stream = by(address, await tokenOf(who), query, { id, since });
  streams.push(stream);
  return stream;
}
const followMeeting = (who: Actor, said?: Following): Promise<Stream> =>
  follow(MEETING, toGlobalId('PanelMeeting', sitting.meetingId), who, said);
const followCase = (who: Actor, said?: Following): Promise<Stream> =>
  follow(CASE, toGlobalId('Case', sitting.caseId), who, said);

interface Payload {
  readonly cursor: string;
  readonly meeting?: { readonly invitations: unknown[] };
  readonly case?: { readonly evidence: readonly { readonly title: string }[] };
}
function payloadOf(sent: Sent | 'complete' | 'lost'): Payload {
  if (typeof sent === 'string') throw new Error(`the stream is ${sent}`);
  expect(sent.errors ?? []).toEqual([]);
  return Object.values(sent.data!)[0] as Payload;
}
const codeOf = (sent: Sent | 'complete' | 'lost'): string | undefined =>
  typeof sent === 'string' ? sent : sent.errors?.[0]?.extensions.code;
/** An answer without what differs between two that should be the same. */
const bare = (sent: Sent | 'complete' | 'lost'): unknown =>
  typeof sent === 'string'
    ? sent
    : { data: sent.data, errors: sent.errors?.map(({ message, extensions }) => ({ message, extensions })) };

describe.each(TRANSPORTS)('over %s', (name, by) => {
  test('everybody in the sitting hears of a change, on both servers, and sees it with own eyes', async () => {
    const people = [world.actors.chair, world.actors.officer, world.actors.member];
    const following = await Promise.all(
      people.map((who, index) => followMeeting(who, { by, address: index === 1 ? b : a })),
    );
    await attend('education', 'LEFT');
    const heard = await Promise.all(following.map(async (stream) => payloadOf(await stream.next())));
    expect(new Set(heard.map(({ cursor }) => cursor)).size).toBe(1);
    for (const { meeting } of heard) expect(JSON.stringify(meeting!.invitations)).toContain('LEFT');
    await attend('education', 'PRESENT');
    for (const stream of following) expect(JSON.stringify(payloadOf(await stream.next()))).not.toContain('"LEFT"');
  });

  test('a case tells of its papers; with since also of those that came meanwhile', async () => {
    const stream = await followCase(world.actors.chair, { by });
    await addPaper();
    const { cursor, case: first } = payloadOf(await stream.next());
    stream.end();
    await addPaper();
    const again = await followCase(world.actors.chair, { by, address: b, since: cursor });
    const { case: second } = payloadOf(await again.next());
    expect(second!.evidence).toHaveLength(first!.evidence.length + 1);
  });

  test('who was not invited is answered as if there were no such sitting', async () => {
    const [not, never] = [
      await followMeeting(uninvited, { by }),
      await follow(MEETING, toGlobalId('PanelMeeting', '00000000-0000-7000-8000-00000000dead'), uninvited, { by }),
    ];
    expect(bare(await not.next())).toEqual(bare(await never.next()));
    expect(bare(await (await followCase(uninvited, { by })).next())).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('a declared interest ends the case for that member, and the sitting says nothing of it any more', async () => {
    const since = await cursorNow();
    const [theirs, others] = [
      await followCase(world.actors.member, { by }),
      await followCase(world.actors.chair, { by }),
    ];
    const ofSitting = await followMeeting(world.actors.member, { by });
    await addPaper();
    expect(payloadOf(await theirs.next()).case).not.toBeNull();
    payloadOf(await others.next());

    await declare('member', 'PERSONAL');
    const last = await theirs.next();
    expect(await theirs.next()).toBe('complete');
    const never = await follow(CASE, toGlobalId('Case', '00000000-0000-7000-8000-00000000dead'), world.actors.member, {
      by,
    });
    expect(bare(last)).toEqual(bare(await never.next()));
    // Nor by another way: not anew, not from before it was declared.
    for (const from of [since, await cursorNow()]) {
      expect(bare(await (await followCase(world.actors.member, { by, since: from })).next())).toEqual(bare(last));
    }
    await addPaper();
    payloadOf(await others.next());
    await attend('education', 'LEFT');
    const reference = JSON.stringify(
      await db.asOwner('select reference from panel_case where case_id = $1', [sitting.caseId]),
    );
    for (let waited = 0; waited < 2; waited += 1) {
      const text = JSON.stringify(payloadOf(await ofSitting.next()));
      expect(text).not.toContain(/"reference":"([^"]+)"/.exec(reference)![1]);
      expect(text).not.toContain(toGlobalId('Case', sitting.caseId));
      expect(text).not.toContain(toGlobalId('AgendaItem', sitting.agendaItemId));
    }
  });

  test('a role that is ended ends the stream', async () => {
    const colleague = await makeColleague(world, {
      name: `leaver-${String(name.length)}`,
      role: 'CASE_OFFICER',
      kind: 'EDUCATION',
    });
    const stream = await followCase(colleague, { by });
    await addPaper();
    payloadOf(await stream.next());
    const [grant] = await db.asOwner<{ id: string }>(
      'select role_grant_id as id from role_grant where person_id = $1',
      [colleague.personId],
    );
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const ended = { ...once, roleGrantId: grant!.id, endDate: null, expectedVersion: null };
    accepted(await endRole(contextOf(db, clock, administrator), ended));
    expect(codeOf(await stream.next())).toBe('FORBIDDEN');
    expect(await stream.next()).toBe('complete');
  });

  test('what an auditor is shown is recorded, before it leaves', async () => {
    const reads = async (): Promise<string[]> =>
      (
        await db.asOwner<{ action: string }>(
          `select action from audit_event where kind = 'read' and person_id = $1 order by audit_event_id`,
          [world.actors.auditor.personId],
        )
      ).map(({ action }) => action);
    const stream = await followCase(world.actors.auditor, { by });
    await addPaper();
    payloadOf(await stream.next());
    const before = await reads();
    await addPaper();
    payloadOf(await stream.next());
    expect((await reads()).slice(before.length).sort()).toEqual(['Case.read', 'operation.read']);
  });
});

test('a since from before what is kept is refused, with what to do instead', async () => {
  const since = await cursorNow();
  await addPaper();
  const now = clock.now().toISOString();
  clock.set('2027-01-01T09:00:00Z');
  await runJobs(db, clock, 'events.forget');
  clock.set(now);
  const sent = (await (await followCase(world.actors.chair, { by: overEventStream, since })).next()) as Sent;
  expect([codeOf(sent), sent.errors![0]!.message]).toEqual([
    'BAD_USER_INPUT',
    expect.stringContaining('older than the events that are kept'),
  ]);
  // What was not forgotten, because nothing came since, is within reach.
  const stream = await followCase(world.actors.chair, { since: await cursorNow() });
  await addPaper();
  payloadOf(await stream.next());
});
