import { toGlobalId } from '../../src/platform/global-id';
import { useSchema } from './ask';
import { useDatabase } from './database';
import { setClock } from './make-ledger';
import { makePanelWorld, makeReferredCase, type PanelWorld } from './make-panel';
import { callAs, type ShownError } from './panel-client';
import { redressBy } from './redress-client';
import { wholeSchema } from './whole-schema';

/** A case as the tests of held plans ask for it. */
export interface ShownCase {
  readonly planHold: {
    readonly reason: string;
    readonly mayEndOn: string | null;
    readonly unprovidedFrom: string | null;
  } | null;
  readonly clocks: readonly {
    readonly code: string;
    readonly startDate: string;
    readonly dueDate: string;
    readonly isUntold: boolean;
    readonly status: string;
  }[];
  readonly planEvents: readonly { readonly id: string; readonly kind: string; readonly isUntold: boolean }[];
}

/** A letter as it was made. */
export interface Letter {
  readonly id: string;
  readonly appealBy: string;
  readonly mediationBy: string;
  readonly sections: readonly { readonly text: string }[];
}

export const asCase = (caseId: string): string => toGlobalId('Case', caseId);

/** What is said of a family that was told by post and not by a letter made here. */
export const told = (toldDate: string) => ({ told: { toldDate, method: 'POST', reason: 'ENTERED_LATE' } });

/** The limits of the family, C14 and C19, each in words. */
export const family = ({ clocks }: ShownCase): string[] =>
  clocks
    .filter(({ code }) => code === 'C14' || code === 'C19')
    .map(({ code, startDate, dueDate, isUntold }) => `${code} ${startDate} ${dueDate}${isUntold ? ' untold' : ''}`);

/** An area that sends letters, in a database of its own, and what its officer records of plans; the schema is asked as a client does. */
export function usePlans() {
  const db = useDatabase();
  const clock = setClock('2025-10-01T09:00:00Z');
  const ask = useSchema({ database: db, clock, schema: wholeSchema() });
  let world: PanelWorld;
  let say: ReturnType<typeof redressBy>;
  let sentence = 0;
  beforeAll(async () => {
    world = await makePanelWorld(db, clock, '311');
    say = redressBy(ask, world);
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const target = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' };
    expect(
      (await callAs(ask, administrator, 'setNoticeTarget', target, 'noticeTerms { targets { length } }')).userErrors,
    ).toEqual([]);
    for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
      const words = { audience: 'FAMILY', block: `CONTACT_${block}`, text: 'Ring an invented number.' };
      await callAs(ask, administrator, 'setNoticeWording', words, 'localArea { id }');
    }
  });

  const on = (day: string): void => {
    clock.set(`${day}T09:00:00Z`);
  };
  const record = (caseId: string, kind: string, eventDate: string | null, more: object = {}) =>
    callAs<{ planEvent?: { id: string } | null; userErrors: readonly ShownError[] }>(
      ...([ask, world.actors.officer, 'recordPlanEvent'] as const),
      { caseId: asCase(caseId), kind, eventDate, ...more },
      '',
    );
  const recorded = async (caseId: string, ...said: readonly (readonly [string, string | null, object?])[]) => {
    for (const [kind, day, more] of said) {
      expect([kind, (await record(caseId, kind, day, more)).userErrors]).toEqual([kind, []]);
    }
  };
  const by = () => {
    sentence += 1;
    const reasons = `The review of visit ${String(sentence)} found that child number ${String(sentence)} meets the aims without help.`;
    return {
      deciderId: toGlobalId('Person', world.actors.chair.personId),
      delegation: 'Scheme of 2020, line 4.',
      reasons,
    };
  };
  const shown = async (caseId: string): Promise<ShownCase> => {
    const query = `query ($id: ID!) { case(id: $id) { planHold { reason mayEndOn unprovidedFrom }
      clocks { code startDate dueDate isUntold status } planEvents { id kind isUntold } } }`;
    const { data, errors } = await ask<{ case: ShownCase }>(world.actors.officer, query, { id: asCase(caseId) });
    expect(errors).toEqual([]);
    return data.case;
  };
  const eventId = async (caseId: string, kind: string): Promise<string> =>
    (await shown(caseId)).planEvents.filter((one) => one.kind === kind).at(-1)!.id;
  const sendLetter = async (mutation: string, input: object): Promise<Letter> => {
    const { officer } = world.actors;
    const made = await callAs<{ notice: Letter | null }>(
      ...([ask, officer, mutation, input, 'notice { id appealBy mediationBy sections { text } }'] as const),
    );
    expect(made.userErrors).toEqual([]);
    const recipients = [{ recipient: 'PARENT', method: 'POST' }];
    const sent = await callAs(ask, officer, 'sendNotice', { noticeId: made.notice!.id, recipients }, 'notice { id }');
    expect(sent.userErrors).toEqual([]);
    return made.notice!;
  };
  return {
    ...{ db, clock, ask, on, record, recorded, by, shown, eventId, sendLetter },
    get world(): PanelWorld {
      return world;
    },
    get say(): ReturnType<typeof redressBy> {
      return say;
    },
    /** Makes the letter of an entry and sends it. */
    letterOf: async (caseId: string, kind: string): Promise<Letter> =>
      sendLetter('preparePlanNotice', { caseId: asCase(caseId), planEventId: await eventId(caseId, kind) }),
    /** What speaks against a plan having ended by a decision of the authority. */
    ended: async (caseId: string, day: string) =>
      (await record(caseId, 'PLAN_CEASED', day, { ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' })).userErrors,
    /** A case that was referred with a plan of which no day is known. */
    newPlan: async (): Promise<string> => {
      const caseId = await makeReferredCase(world);
      await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
      return caseId;
    },
  };
}
