import fastify, { type FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseId } from '../src/kernel/ids';
import { type Actor } from '../src/platform/actor';
import { openDocumentStore } from '../src/platform/documents';
import { Unauthenticated } from '../src/platform/faults';
import { toGlobalId } from '../src/platform/global-id';
import { registerEvidenceRoutes } from '../src/features/cases/resolver/evidence-route';
import { casesNodeTypes } from '../src/features/cases/resolver/queries';
import { casesResolvers } from '../src/features/cases/resolver/root';
import { MEDIA_TYPES } from '../src/features/cases/rules/media';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { type CaseArea, ctxOf, makeActor, makeCase, makeCaseArea } from './support/make-case';
import { quietLog, setClock } from './support/make-ledger';
import { at, codeOf, textAt } from './support/read-answer';

const MEGABYTE = 1024 * 1024;
const LISTED = Object.keys(MEDIA_TYPES);
const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const ask = useApi({ database: db, clock, resolvers: casesResolvers, nodeTypes: casesNodeTypes });
const folder = mkdtempSync(join(tmpdir(), 'tripartite-evidence-'));
const actors = new Map<string, Actor>();
const logged: unknown[] = [];
let server: FastifyInstance;
let base: string;
let area: CaseArea;
let caseId: CaseId;

beforeAll(async () => {
  area = await makeCaseArea(db, clock, '311');
  const otherArea = await makeCaseArea(db, clock, '885');
  for (const role of [
    'CASE_OFFICER',
    'DIRECTOR',
    'FINANCE',
    'COMMISSIONER',
    'PANEL_MEMBER',
    'ADMINISTRATOR',
  ] as const) {
    actors.set(role, await area.actorOf(role));
  }
  actors.set('OTHER_OFFICER', await otherArea.actorOf('CASE_OFFICER'));
  actors.set('HEALTH_HOLDER', await makeActor(db, clock, area, 'BUDGET_HOLDER', 'HEALTH'));
  caseId = await makeCase(ctxOf(db, actorOf('CASE_OFFICER'), clock), {
    panelId: area.panelId,
    child: { familyName: 'Placeholder-Paper' },
  });
  server = fastify();
  registerEvidenceRoutes(server, {
    store: openDocumentStore(folder),
    log: { ...quietLog, error: (entry: unknown) => void logged.push(entry) },
    authenticate: (request) => {
      const actor = actors.get(String(request.headers.authorization));
      if (actor === undefined) return Promise.reject(new Unauthenticated('Send a token.'));
      return Promise.resolve(ctxOf(db, actor, clock));
    },
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
});

afterEach(() => expect(logged.splice(0)).toEqual([]));
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function actorOf(name: string): Actor {
  const actor = actors.get(name);
  if (actor === undefined) throw new Error(`nobody is ${name}`);
  return actor;
}

const filesKept = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const documentRows = async (): Promise<number> =>
  (await db.asOwner<{ count: number }>('select count(*)::int as count from document'))[0]?.count ?? 0;

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: {
    readonly id?: string;
    readonly errors?: { message: string; extensions: { code: string } }[];
  } & Record<string, unknown>;
}
const toReply = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as Reply['json']) : {},
  };
};
const sendForm = async (
  fields: Record<string, string>,
  file: Blob | null,
  as = 'CASE_OFFICER',
  isFileFirst = false,
): Promise<Reply> => {
  const form = new FormData();
  if (file !== null && isFileFirst) form.append('file', file, 'Placeholder-Paper report.pdf');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== null && !isFileFirst) form.append('file', file, 'Placeholder-Paper report.pdf');
  return toReply(await fetch(`${base}/evidence`, { method: 'POST', body: form, headers: { authorization: as } }));
};
const open = async (id: string, as = 'CASE_OFFICER'): Promise<Reply> =>
  toReply(await fetch(`${base}/evidence/${id}`, { headers: { authorization: as } }));
const purpose = (kind = 'SCHOOL_REPORT'): Record<string, string> => ({ caseId: toGlobalId('Case', caseId), kind });
const pdf = (text = '%PDF-1.4 invented'): Blob => new Blob([text], { type: 'application/pdf' });
/** A picture of a size, or what begins as one. */
const png = (size: number): Blob => {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return new Blob([signature, new Uint8Array(size - signature.length)], { type: 'image/png' });
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('POST /evidence', () => {
  it('keeps a file of a form with its digest, whatever the order of the fields', async () => {
    for (const isFileFirst of [false, true]) {
      const reply = await sendForm(purpose(), pdf(), 'CASE_OFFICER', isFileFirst);
      expect(reply.status).toBe(201);
      expect(reply.json).toEqual({
        id: expect.any(String) as string,
        sha256: sha256('%PDF-1.4 invented'),
        sizeBytes: 17,
        mediaType: 'application/pdf',
      });
    }
  });

  it('keeps the body itself, with what it is in the query', async () => {
    const query = new URLSearchParams(purpose()).toString();
    const reply = await toReply(
      await fetch(`${base}/evidence?${query}`, {
        method: 'POST',
        body: 'Plain words.',
        headers: { authorization: 'CASE_OFFICER', 'content-type': 'text/plain; charset=utf-8' },
      }),
    );
    expect(reply.json).toMatchObject({ sha256: sha256('Plain words.'), sizeBytes: 12, mediaType: 'text/plain' });
  });

  it('takes 20 MB and not a byte more, and keeps nothing of what is too large', async () => {
    const exactly = await sendForm(purpose(), png(20 * MEGABYTE));
    expect([exactly.status, exactly.json['sizeBytes']]).toEqual([201, 20 * MEGABYTE]);
    const [files, rows] = [filesKept(), await documentRows()];
    for (const size of [20 * MEGABYTE + 1, 30 * MEGABYTE]) {
      const reply = await sendForm(purpose(), png(size));
      expect(reply.status).toBe(413);
      expect(reply.json.errors).toEqual([
        { message: 'The file is larger than 20 MB. Send it in parts.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    const query = new URLSearchParams(purpose()).toString();
    const asBody = await fetch(`${base}/evidence?${query}`, {
      method: 'POST',
      body: new Uint8Array(21 * MEGABYTE),
      headers: { authorization: 'CASE_OFFICER', 'content-type': 'application/pdf' },
    });
    expect((await toReply(asBody)).status).toBe(413);
    expect(filesKept()).toEqual(files);
    expect(await documentRows()).toBe(rows);
  });

  it('refuses a file whose bytes are not those of its type, and keeps nothing of it', async () => {
    const [files, rows] = [filesKept(), await documentRows()];
    const notText = Buffer.concat([Buffer.alloc(MEGABYTE, 'Plain words. '), Buffer.from([0])]);
    for (const [type, bytes] of [
      ...LISTED.map((type) => [type, Buffer.from([1, 2, 3])] as const),
      ['image/png', '%PDF-1.4 invented'],
      ['application/pdf', Buffer.from([0x4d, 0x5a, 0x90])],
      ['text/plain', '<script>'],
      ['text/plain', notText],
    ] as const) {
      const reply = await sendForm(purpose(), new Blob([bytes], { type }));
      expect([reply.status, reply.json.errors]).toEqual([
        415,
        [
          {
            message: `The file is not what it is said to be: its bytes are not those of ${type}.`,
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      ]);
    }
    expect(filesKept()).toEqual(files);
    expect(await documentRows()).toBe(rows);
  });

  it('refuses a type that is not listed, in a form and as the body', async () => {
    const files = filesKept();
    const html = new Blob(['<script>'], { type: 'text/html' });
    expect((await sendForm(purpose(), html)).status).toBe(415);
    for (const type of ['text/html', 'application/json']) {
      const reply = await fetch(`${base}/evidence?${new URLSearchParams(purpose()).toString()}`, {
        method: 'POST',
        body: '{}',
        headers: { authorization: 'CASE_OFFICER', 'content-type': type },
      });
      expect(reply.status).toBe(415);
    }
    expect(filesKept()).toEqual(files);
  });

  it('refuses what is incomplete, and keeps nothing of it', async () => {
    const [files, rows] = [filesKept(), await documentRows()];
    const replies = [
      await sendForm({ kind: 'OTHER' }, pdf()),
      await sendForm({ ...purpose(), kind: 'HOROSCOPE' }, pdf(), 'CASE_OFFICER', true),
      await sendForm({ ...purpose(), caseId: 'nonsense' }, pdf(), 'CASE_OFFICER', true),
      await sendForm(purpose(), null),
      await sendForm(purpose(), pdf('')),
    ];
    for (const reply of replies) {
      expect(reply.status).toBe(400);
      expect(reply.json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(filesKept()).toEqual(files);
    expect(await documentRows()).toBe(rows);
  });

  it('does not find a case of the other area, or one that is not there', async () => {
    const files = filesKept();
    const nowhere = { ...purpose(), caseId: toGlobalId('Case', '01900000-0000-7000-8000-000000000001') };
    for (const reply of [await sendForm(purpose(), pdf(), 'OTHER_OFFICER'), await sendForm(nowhere, pdf())]) {
      expect(reply.status).toBe(404);
      expect(reply.json.errors).toEqual([{ message: 'There is no such case.', extensions: { code: 'NOT_FOUND' } }]);
    }
    expect(filesKept()).toEqual(files);
  });

  it('is for those who may add evidence', async () => {
    for (const role of ['DIRECTOR', 'FINANCE', 'PANEL_MEMBER', 'ADMINISTRATOR']) {
      expect((await sendForm(purpose(), pdf(), role)).status).toBe(403);
    }
    const stranger = await sendForm(purpose(), pdf(), 'nobody');
    expect([stranger.status, stranger.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it.each([
    ['application/pdf', ''],
    [
      'multipart/form-data; boundary=cut',
      '--cut\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n',
    ],
  ])('leaves nothing behind when the sender of %s goes away half-way', async (type, start) => {
    const [files, rows] = [filesKept(), await documentRows()];
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(
      `POST /evidence?${new URLSearchParams(purpose()).toString()} HTTP/1.1\r\nhost: x\r\nauthorization: CASE_OFFICER\r\n` +
        `content-type: ${type}\r\ncontent-length: 5000000\r\n\r\n${start}`,
    );
    socket.write(Buffer.alloc(MEGABYTE));
    await until(() => filesKept().length > files.length);
    socket.destroy();
    await until(() => filesKept().length === files.length);
    expect(await documentRows()).toBe(rows);
  });

  it('refuses a form that is cut off', async () => {
    const files = filesKept();
    const reply = await toReply(
      await fetch(`${base}/evidence?${new URLSearchParams(purpose()).toString()}`, {
        method: 'POST',
        body: '--cut\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF',
        headers: { authorization: 'CASE_OFFICER', 'content-type': 'multipart/form-data; boundary=cut' },
      }),
    );
    expect(reply.status).toBe(400);
    expect(filesKept()).toEqual(files);
  });
});

describe('GET /evidence/{id}', () => {
  const ADD = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) {
    evidence { id document { id path sha256 sizeBytes mediaType } } userErrors { code field } } }`;

  it('gives the bytes with their digest, under a neutral name', async () => {
    const { json } = await sendForm(purpose(), pdf());
    const reply = await open(json.id ?? '');
    expect([reply.status, reply.text]).toEqual([200, '%PDF-1.4 invented']);
    const header = (name: string): string | null => reply.headers.get(name);
    expect(header('content-type')).toBe('application/pdf');
    expect(header('content-length')).toBe('17');
    expect(header('etag')).toBe(`"${sha256('%PDF-1.4 invented')}"`);
    expect(header('digest')).toBe(`sha-256=${createHash('sha256').update('%PDF-1.4 invented').digest('base64')}`);
    expect(header('content-disposition')).toMatch(/^attachment; filename="PLA-2025-\d{4}-[0-9a-f]{8}\.pdf"$/);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('cache-control')).toBe('private, no-store');
  });

  it('finds it by its evidence too, at the path that the schema gives', async () => {
    const { json } = await sendForm(purpose('EHC_PLAN'), pdf('%PDF-1.7 plan'));
    const input = { caseId: toGlobalId('Case', caseId), kind: 'EHC_PLAN', title: 'The plan', documentId: json.id };
    const answer = await ask<unknown>(actorOf('CASE_OFFICER'), ADD, { input });
    expect(at(answer, 'addEvidence')).toMatchObject({
      evidence: {
        document: { id: json.id, sha256: sha256('%PDF-1.7 plan'), sizeBytes: 13, mediaType: 'application/pdf' },
      },
      userErrors: [],
    });
    const path = textAt(answer, 'addEvidence.evidence.document.path');
    for (const one of [path, `/evidence/${textAt(answer, 'addEvidence.evidence.id')}`]) {
      expect((await open(one.replace('/evidence/', ''))).text).toBe('%PDF-1.7 plan');
    }
    const again = await ask<unknown>(actorOf('CASE_OFFICER'), ADD, { input });
    expect(at(again, 'addEvidence.userErrors')).toEqual([{ code: 'DOCUMENT_USED', field: ['documentId'] }]);
  });

  it('a file is evidence of the case and of the kind it was uploaded for, or not at all', async () => {
    const { json } = await sendForm(purpose('HEALTH_ADVICE'), pdf());
    const other = await makeCase(ctxOf(db, actorOf('CASE_OFFICER'), clock), { panelId: area.panelId });
    const input = { caseId: toGlobalId('Case', other), kind: 'OTHER', title: 'Stray', documentId: json.id };
    const answer = await ask<unknown>(actorOf('CASE_OFFICER'), ADD, { input });
    expect(at(answer, 'addEvidence.userErrors')).toEqual([
      { code: 'DOCUMENT_OF_ANOTHER_CASE', field: ['documentId'] },
      { code: 'DOCUMENT_KIND_DIFFERS', field: ['documentId'] },
    ]);
    const unknown = toGlobalId('EvidenceDocument', '01900000-0000-7000-8000-000000000001');
    expect(codeOf(await ask<unknown>(actorOf('CASE_OFFICER'), ADD, { input: { ...input, documentId: unknown } }))).toBe(
      'NOT_FOUND',
    );
  });

  it('records each opening before a byte leaves', async () => {
    const { json } = await sendForm(purpose(), pdf());
    const opened = (): Promise<{ person_id: string }[]> =>
      db.asOwner(
        `select person_id from audit_event where kind = 'read' and action = 'EvidenceDocument.read' and subject_id = $1 and case_id = $2`,
        [
          Buffer.from(json.id ?? '', 'base64url')
            .toString()
            .split(':')[1],
          caseId,
        ],
      );
    expect(await opened()).toEqual([]);
    await open(json.id ?? '', 'DIRECTOR');
    await open(json.id ?? '', 'FINANCE');
    expect(await opened()).toEqual([{ person_id: actorOf('DIRECTOR').personId }]);
  });

  it('is not there for those who may not see it', async () => {
    const paper = (await sendForm(purpose(), pdf())).json.id ?? '';
    const health = (await sendForm(purpose('HEALTH_ADVICE'), pdf())).json.id ?? '';
    for (const role of ['FINANCE', 'COMMISSIONER', 'PANEL_MEMBER', 'OTHER_OFFICER']) {
      for (const id of [paper, health]) {
        const reply = await open(id, role);
        expect([reply.status, reply.json.errors?.[0]?.message]).toEqual([404, 'There is no such document.']);
      }
    }
    expect((await open(paper, 'ADMINISTRATOR')).status).toBe(403);
    expect((await open(paper, 'nobody')).status).toBe(401);
    expect((await open(paper, 'HEALTH_HOLDER')).status).toBe(404);
    expect((await open(health, 'HEALTH_HOLDER')).status).toBe(200);
  });

  it('says what is wrong with an id', async () => {
    for (const id of ['nonsense', toGlobalId('Case', caseId), '..%2f..%2fetc%2fpasswd']) {
      expect((await open(id)).status).toBe(400);
    }
    expect((await open(toGlobalId('EvidenceDocument', '01900000-0000-7000-8000-000000000001'))).status).toBe(404);
  });
});

/** Waits for something that the server does in its own time. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come to pass within five seconds');
}
