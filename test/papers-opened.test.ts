import fastify from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerEvidenceRoutes } from '../src/features/cases/resolver/evidence-route';
import { addEvidence } from '../src/features/cases/service/add-evidence';
import { noteDocumentOpened } from '../src/features/panels/service/open-papers';
import { openDocumentStore } from '../src/platform/documents';
import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { quietLog, setClock } from './support/make-ledger';
import { makePanelWorld, type PanelWorld, type Part } from './support/make-panel';
import { clear, makeListed, makePaper, papersOf, reissue } from './support/make-papers';
import { callAs, codesOf, usePanelApi } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-12-01T09:00:00Z');
const ask = usePanelApi(db, clock);
const server = fastify();
const folder = mkdtempSync(join(tmpdir(), 'tripartite-papers-'));
let world: PanelWorld;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  registerEvidenceRoutes(server, {
    store: openDocumentStore(folder),
    log: quietLog,
    authenticate: (request) => Promise.resolve(world.as(request.headers.authorization as Part)),
    onOpened: noteDocumentOpened,
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const item = (id: string): string => toGlobalId('AgendaItem', id);
const call = <Payload>(of: PanelWorld, part: Part, mutation: string, input: object, selection: string) =>
  callAs<Payload>(ask, of.actors[part], mutation, input, selection);
const send = (
  path: string,
  part: Part,
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
) =>
  fetch(`http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}${path}`, {
    ...init,
    headers: { authorization: part, ...init.headers },
  });

describe('who has opened the papers', () => {
  const open = (part: Part, agendaItemId: string, packVersion: number) =>
    call(world, part, 'recordPapersOpened', { agendaItemId: item(agendaItemId), packVersion }, 'agendaItem { id }');
  const unread = async (part: Part): Promise<string[]> => {
    const answer = await ask<{ viewer: { worklist: { kind: string; subjectId: string }[] } }>(
      world.actors[part],
      '{ viewer { worklist { kind subjectId } } }',
    );
    return answer.data.viewer.worklist.filter(({ kind }) => kind === 'UNREAD_PAPERS').map(({ subjectId }) => subjectId);
  };

  test('one’s own for a member, everybody’s for the chair; unread until the newest version is opened', async () => {
    const { caseId, agendaItemId } = await makeListed(world);
    await expect(open('member', agendaItemId, 1)).rejects.toThrow('NOT_FOUND');
    await clear(world, agendaItemId, 'member', 'health');
    expect(await unread('member')).toContain(item(agendaItemId));
    expect((await open('member', agendaItemId, 1)).userErrors).toEqual([]);
    expect((await open('health', agendaItemId, 1)).userErrors).toEqual([]);
    expect(await unread('member')).not.toContain(item(agendaItemId));
    const opened = async (part: Part) =>
      (await papersOf(ask, world, part, agendaItemId)).papersOpened.map(({ version, person }) => [
        version,
        person?.displayName,
      ]);
    expect(await opened('member')).toHaveLength(1);
    expect(await opened('officer')).toHaveLength(2);
    expect(await opened('chair')).toHaveLength(2);

    await makePaper(world, caseId, 'One more');
    expect((await reissue(ask, world, 'officer', agendaItemId)).userErrors).toEqual([]);
    expect(await unread('member')).toContain(item(agendaItemId));
    expect(codesOf((await open('member', agendaItemId, 3)).userErrors)).toEqual(['packVersion VERSION_UNKNOWN']);
    expect((await open('member', agendaItemId, 2)).userErrors).toEqual([]);
    expect(await unread('member')).not.toContain(item(agendaItemId));
  });

  test('nobody records an opening in somebody else’s name', async () => {
    const { caseId, agendaItemId } = await makeListed(world);
    await clear(world, agendaItemId, 'member');
    await expect(
      world.as('member').write({ event: 'test', clientMutationId: null, input: null }, async (tx) => {
        await tx.execute(
          `insert into paper_opening (local_area_code, paper_opening_id, agenda_item_id, version, case_id, person_id, opened_at)
           values ($1, gen_random_uuid(), $2, 1, $3, $4, now())`,
          [world.code, agendaItemId, caseId, world.actors.chair.personId],
        );
        return { ok: true, value: null };
      }),
    ).rejects.toThrow(/row-level security/);
  });

  test('a file of the papers that is fetched counts as opened, for somebody invited and for nobody else', async () => {
    const { meetingId, caseId, agendaItemId } = await makeListed(world, 1, false);
    const query = new URLSearchParams({ caseId: toGlobalId('Case', caseId), kind: 'SCHOOL_REPORT' }).toString();
    const uploaded = await send(`/evidence?${query}`, 'officer', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'An invented report.',
    });
    const document = (await uploaded.json()) as { id: string };
    const documentId = Buffer.from(document.id, 'base64url').toString().split(':').at(-1)!;
    const paper = { kind: 'SCHOOL_REPORT', title: 'A file', summary: null, dated: null } as const;
    accepted(await addEvidence(world.as('officer'), { clientMutationId: null, caseId, ...paper, documentId }));
    await call(
      world,
      'officer',
      'publishAgenda',
      { meetingId: toGlobalId('PanelMeeting', meetingId) },
      'meeting { id }',
    );
    await clear(world, agendaItemId, 'member');

    const { papers } = await papersOf(ask, world, 'member', agendaItemId);
    const entry = papers!.entries.find(({ title }) => title === 'A file')!;
    expect(entry.documentPath).toBe(`/evidence/${document.id}`);
    expect((await send(entry.documentPath!, 'director')).status).toBe(200);
    expect((await papersOf(ask, world, 'officer', agendaItemId)).papersOpened).toEqual([]);
    const fetched = await send(entry.documentPath!, 'member');
    expect([fetched.status, await fetched.text()]).toEqual([200, 'An invented report.']);
    expect((await papersOf(ask, world, 'officer', agendaItemId)).papersOpened).toMatchObject([
      { version: 1, documentId: document.id },
    ]);
    expect(await unread('member')).not.toContain(item(agendaItemId));
  });
});
