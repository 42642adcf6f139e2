import fastify from 'fastify';
import { registerNoticeRoute } from '../../src/features/assurance/resolver/notice/notice-route';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import { useSchema, type Ask } from './ask';
import { useDatabase, type TestDatabase } from './database';
import { ctxOf } from './make-case';
import { quietLog, setClock, type SetClock } from './make-ledger';
import { makePanelWorld, type PanelWorld } from './make-panel';
import { callAs, codesOf } from './panel-client';
import { wholeSchema } from './whole-schema';

/** A notice as the tests of notices ask for it. */
export interface ShownNotice {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly blocks: readonly string[];
  readonly appealBy: string | null;
  readonly mediationBy: string | null;
  readonly countsFrom: string | null;
  readonly digest: string;
  readonly readingGrade: number | null;
  readonly sections: readonly { readonly block: string; readonly heading: string; readonly text: string }[];
  readonly sendings: readonly {
    readonly id: string;
    readonly recipient: string;
    readonly method: string;
    readonly sentAt: string;
  }[];
  readonly sendingHistory: readonly { readonly sentAt: string | null; readonly isCorrected: boolean }[];
  readonly supersededBy: { readonly id: string } | null;
}

/** What is selected of a notice: that of `ShownNotice`, and whatever else it answers with. */
export const NOTICE = `notice { id version status blocks appealBy mediationBy countsFrom digest readingGrade noticeDate law preparedAt
  sections { block heading text } sendings { id recipient method sentAt recordedBy { id } }
  sendingHistory { method sentAt correctsId isCorrected }
  supersededBy { id } case { id } decision { id } preparedBy { id } }`;

/** What makes a decision of the usual input a refusal. */
export const REFUSAL = {
  ...{ outcome: 'DECLINED', needAgreed: false, fundingAgreed: false, optionId: null, placementStartDate: null },
  ...{ shares: null, fundingMethod: null, methodEvidence: null },
};

export const POSTED = { recipient: 'PARENT', method: 'POST' };

/** All that a letter says, with its headings. */
export const textOf = ({ sections }: Pick<ShownNotice, 'sections'>): string =>
  sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');

/** What a letter says beneath its headings. */
export const bodyOf = ({ sections }: Pick<ShownNotice, 'sections'>): string =>
  sections.map(({ text }) => text).join('\n');

/** How the officer of an area makes notices and sends them, and how its administrator says what they need. */
export function noticesBy(ask: Ask) {
  const prepare = (world: PanelWorld, decisionId: string, audience = 'FAMILY', more: object = {}) =>
    callAs<{ notice: ShownNotice | null }>(
      ask,
      world.actors.officer,
      'prepareNotice',
      { decisionId, audience, ...more },
      NOTICE,
    );
  return {
    prepare,
    prepared: async (...given: Parameters<typeof prepare>): Promise<ShownNotice> => {
      const { notice, userErrors } = await prepare(...given);
      expect(userErrors).toEqual([]);
      return notice!;
    },
    send: (world: PanelWorld, noticeId: string, recipients: readonly object[]) =>
      callAs<{ notice: ShownNotice | null }>(ask, world.actors.officer, 'sendNotice', { noticeId, recipients }, NOTICE),
    /** Whom a family can turn to. */
    setContacts: async (world: PanelWorld): Promise<void> => {
      const administrator = await world.staff.actorOf('ADMINISTRATOR');
      for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
        const input = {
          audience: 'FAMILY',
          block: `CONTACT_${block}`,
          text: `Ring the invented ${block.toLowerCase()} line.`,
        };
        const set = await callAs(ask, administrator, 'setNoticeWording', input, 'noticeTerms { words { block text } }');
        expect(set.userErrors).toEqual([]);
      }
    },
    /** Decisions are told within five working days from today on. */
    setTarget: async (world: PanelWorld): Promise<void> => {
      const administrator = await world.staff.actorOf('ADMINISTRATOR');
      const input = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' };
      const set = () =>
        callAs(ask, administrator, 'setNoticeTarget', input, 'noticeTerms { targets { fromDate length unit } }');
      expect(await set()).toMatchObject({
        userErrors: [],
        noticeTerms: { targets: [{ length: 5, unit: 'WORKING_DAYS' }] },
      });
      expect(codesOf((await set()).userErrors)).toEqual(['length UNCHANGED']);
    },
  };
}

/** Opens a notice by its address, as an actor. */
export function noticeOpener(db: TestDatabase, clock: SetClock) {
  return async (actor: Actor, path: string) => {
    const server = fastify();
    registerNoticeRoute(server, { log: quietLog, authenticate: () => Promise.resolve(ctxOf(db, actor, clock)) });
    try {
      const address = await server.listen({ host: '127.0.0.1', port: 0 });
      const response = await fetch(`${address}/notices/${path}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      return {
        status: response.status,
        header: (name: string) => response.headers.get(name),
        bytes,
        text: bytes.toString(),
      };
    } finally {
      await server.close();
    }
  };
}

/**
 * A database with one area that says whom families can turn to, and what its officer does with notices, each step expected to be taken; the
 * schema is asked as a client does. Call it at the top of the file.
 */
export function useNotices() {
  const db = useDatabase();
  const clock = setClock('2025-10-01T09:00:00Z');
  const ask = useSchema({ database: db, clock, schema: wholeSchema() });
  // Empty until the first hook has run.
  const world = {} as PanelWorld;
  const desk = noticesBy(ask);
  beforeAll(async () => {
    Object.assign(world, await makePanelWorld(db, clock, '311'));
    await desk.setContacts(world);
  });
  return {
    ...{ db, clock, ask, world },
    /** A change by the officer. */
    asOfficer: <Value>(name: string, input: object, gives: string) =>
      callAs<Value>(ask, world.actors.officer, name, input, gives),
    /** Decisions are told within five working days from today on. */
    setTarget: (): Promise<void> => desk.setTarget(world),
    /** The notice of a decision, to the family unless said otherwise. */
    prepare: (decisionId: string, more: object = {}): Promise<ShownNotice> =>
      desk.prepared(world, decisionId, 'FAMILY', more),
    /** Sends a notice to the parent. */
    send: async (noticeId: string, method = 'POST'): Promise<ShownNotice> => {
      const { notice, userErrors } = await desk.send(world, noticeId, [{ recipient: 'PARENT', method }]);
      expect(userErrors).toEqual([]);
      return notice!;
    },
    /** The family's limits and that of direct payments, each in words. */
    clocks: async (caseId: string): Promise<string[]> => {
      const answer = await ask<{ node: { clocks: { code: string; startDate: string; dueDate: string }[] } }>(
        world.actors.officer,
        'query ($id: ID!) { node(id: $id) { ... on Case { clocks { code startDate dueDate } } } }',
        { id: toGlobalId('Case', caseId) },
      );
      return answer.data.node.clocks
        .filter(({ code }) => code === 'C14' || code === 'C19' || code === 'C28')
        .map(({ code, startDate, dueDate }) => `${code} ${startDate} ${dueDate}`);
    },
    /** What the officer has to do, of a kind. */
    works: async (kind: string): Promise<readonly string[]> => {
      const answer = await ask<{ viewer: { worklist: readonly { subjectId: string }[] } }>(
        world.actors.officer,
        `{ viewer { worklist(kinds: [${kind}]) { subjectId } } }`,
      );
      return answer.data.viewer.worklist.map(({ subjectId }) => subjectId);
    },
    /** Lets hours go by. */
    forward: (hours: number): void => {
      clock.set(new Date(clock.now().getTime() + hours * 3_600_000).toISOString());
    },
  };
}
