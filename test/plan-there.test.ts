import type { Day } from '../src/kernel/dates';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { makeCase } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, type PanelWorld } from './support/make-panel';
import { approveAll, callAs, codesOf, decided, decisionInput, type ShownError } from './support/panel-client';
import { wholeSchema } from './support/whole-schema';

/* What is recorded, decided and told of a plan is of one that there is: nobody is told of a plan that ended, of one that they never had, or of the plan of a child who died. */

const TODAY = '2026-11-20';
const db = useDatabase();
const clock = setClock('2023-04-03T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  for (const name of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
    const input = { audience: 'FAMILY', block: `CONTACT_${name}`, text: 'Ring an invented number.' };
    expect((await callAs(ask, administrator, 'setNoticeWording', input, '')).userErrors).toEqual([]);
  }
});
beforeEach(() => {
  clock.set(`${TODAY}T09:00:00Z`);
});

const asCase = (caseId: string): string => toGlobalId('Case', caseId);
type Given = readonly [kind: string, eventDate: string | null, more?: object];
const record = async (caseId: string, [kind, eventDate, more]: Given): Promise<readonly ShownError[]> => {
  const input = { caseId: asCase(caseId), kind, eventDate, ...more };
  return (await callAs(ask, world.actors.officer, 'recordPlanEvent', input, '')).userErrors;
};
const refused = async (caseId: string, ...given: Given) => codesOf(await record(caseId, given));
const recorded = async (caseId: string, ...said: readonly Given[]) => {
  for (const one of said) expect([one, await record(caseId, one)]).toEqual([one, []]);
};
const idOf = async (caseId: string, kind: string): Promise<string> => {
  const query = 'query ($id: ID!) { case(id: $id) { planEvents { id kind eventDate isCorrected } } }';
  interface Entry {
    readonly id: string;
    readonly kind: string;
    readonly eventDate: string | null;
    readonly isCorrected: boolean;
  }
  const { data } = await ask<{ case: { planEvents: readonly Entry[] } }>(
    ...([world.actors.officer, query, { id: asCase(caseId) }] as const),
  );
  return data.case.planEvents.filter((one) => one.kind === kind && one.eventDate !== null && !one.isCorrected).at(-1)!
    .id;
};
const newCase = (terms: object = {}): Promise<string> =>
  makeCase(world.as('officer'), {
    panelId: world.panelId,
    child: {},
    terms: { ehcPlanStatus: 'NONE', requestDate: '2026-01-05' as Day, ...terms },
  });
let sentence = 0;
const by = (personId: string) => {
  sentence += 1;
  const reasons = `The review of visit ${String(sentence)} found that child number ${String(sentence)} needs what the plan has.`;
  return { deciderId: toGlobalId('Person', personId), delegation: 'Scheme of 2020, line 4.', reasons };
};
const letterOf = async (caseId: string, kind: string) => {
  const input = { caseId: asCase(caseId), planEventId: await idOf(caseId, kind), ...by(world.actors.chair.personId) };
  return callAs<{ notice: { id: string } | null }>(
    ...([ask, world.actors.officer, 'preparePlanNotice', input, 'notice { id }'] as const),
  );
};
const sent = async (noticeId: string) => {
  const input = { noticeId, recipients: [{ recipient: 'PARENT', method: 'POST' }] };
  return codesOf((await callAs(ask, world.actors.officer, 'sendNotice', input, '')).userErrors);
};
/** An entry from before it was asked whether there was a plan that it could be of. */
const plant = async (caseId: string, ...said: readonly (readonly [kind: string, day: string])[]) => {
  for (const [kind, day] of said) {
    await db.asOwner(
      `insert into plan_event (local_area_code, plan_event_id, entry_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
       select local_area_code, id, id, child_id, case_id, $2, $3, recorded_by, recorded_at
         from (select gen_random_uuid() as id, * from plan_event where case_id = $1 limit 1) as of`,
      [caseId, kind, day],
    );
  }
};
const OLD = { told: { toldDate: '2026-05-20', method: 'POST', reason: 'ENTERED_LATE' } };
const DIED = { ceaseReason: 'DECEASED' };

describe('A5 nothing is done of a plan after its end, while none began anew', () => {
  const AFTER_END = [
    'REVIEW_MEETING',
    'REVIEW_DECIDED',
    'AMENDMENT_NOTICE_SENT',
    'AMENDED_PLAN_SENT',
    'TRANSFER_PLAN_SENT',
  ];

  test('it is neither reviewed nor changed; of a plan made since, it is', async () => {
    const caseId = await newCase();
    await recorded(
      caseId,
      ['FINAL_PLAN_SENT', '2026-05-20', OLD],
      ['REVIEW_MEETING', '2026-06-01'],
      ['PLAN_CEASED', '2026-09-18', { ceaseReason: 'LEFT_ENGLAND' }],
    );
    for (const kind of AFTER_END) {
      expect([kind, await record(caseId, [kind, '2026-11-10'])]).toMatchObject([
        kind,
        [{ code: 'PLAN_NOT_FINAL', field: ['kind'], message: expect.stringContaining('18 September 2026') as string }],
      ]);
    }
    // What was of before the end is on record as it was; the report of a meeting that was held before may come after it, until that review's time is over.
    expect(await record(caseId, ['REVIEW_REPORT_SENT', '2026-11-10'])).toMatchObject([
      { code: 'PLAN_NOT_FINAL', field: ['kind'], message: expect.stringContaining('18 September 2026') as string },
    ]);
    expect(await refused(caseId, 'REVIEW_REPORT_SENT', '2026-09-19')).toEqual(['kind PLAN_NOT_FINAL']);
    await recorded(
      caseId,
      ['REVIEW_MEETING', '2026-09-14'],
      ['REVIEW_REPORT_SENT', '2026-09-28'],
      ['REVIEW_DECIDED', '2026-06-20'],
    );
    await recorded(caseId, ['BECAME_RESPONSIBLE', '2026-10-20']);
    await recorded(caseId, ['AMENDED_PLAN_SENT', '2026-11-10'], ['REVIEW_MEETING', '2026-11-11']);
    const anew = await newCase();
    await recorded(
      anew,
      ['FINAL_PLAN_SENT', '2025-05-20', { told: null }],
      ['PLAN_CEASED', '2025-09-18', { ceaseReason: 'LEFT_ENGLAND' }],
      ['FINAL_PLAN_SENT', '2026-05-20'],
      ['REVIEW_MEETING', '2026-11-10'],
    );
  });

  test('after a death nothing is, and no letter goes; what stands from before can be put right', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    await recorded(caseId, ['REVIEW_MEETING', '2026-09-01'], ['PLAN_CEASED', '2026-10-18', DIED]);
    for (const kind of [...AFTER_END, 'REQUEST_RECEIVED', 'FINAL_PLAN_SENT', 'BECAME_RESPONSIBLE', 'DRAFT_SERVED']) {
      expect([kind, await record(caseId, [kind, '2026-11-10'])]).toMatchObject([
        kind,
        [{ code: 'PLAN_NOT_FINAL', field: ['kind'], message: expect.stringContaining('18 October 2026') as string }],
      ]);
    }
    await plant(caseId, ['AMENDED_PLAN_SENT', '2026-11-09'], ['REVIEW_DECIDED', '2026-11-10']);
    for (const kind of ['AMENDED_PLAN_SENT', 'REVIEW_DECIDED']) {
      expect(codesOf((await letterOf(caseId, kind)).userErrors)).toEqual(['planEventId EVENT_NOT_TOLD']);
    }
    const amended = await idOf(caseId, 'AMENDED_PLAN_SENT');
    await recorded(caseId, ['AMENDED_PLAN_SENT', '2026-10-09', { correctsId: amended }]);
    await recorded(caseId, ['REVIEW_DECIDED', null, { correctsId: await idOf(caseId, 'REVIEW_DECIDED') }]);
    // The end itself is put right: what was entered of the wrong child did not end it.
    await recorded(caseId, ['PLAN_CEASED', '2026-10-19', { correctsId: await idOf(caseId, 'PLAN_CEASED') }]);
    await recorded(caseId, ['PLAN_CEASED', null, { correctsId: await idOf(caseId, 'PLAN_CEASED') }]);
    await recorded(caseId, ['REVIEW_MEETING', '2026-11-10']);
  });

  test('nor does a letter on what the panel decided to the family; others are told', async () => {
    clock.set('2026-11-09T09:00:00Z');
    const target = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' };
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    expect((await callAs(ask, administrator, 'setNoticeTarget', target, '')).userErrors).toEqual([]);
    const sitting = await makeOpenSitting(world);
    const { caseId } = sitting;
    const made = await decided(ask, world, { ...decisionInput(world, sitting), placementStartDate: '2026-12-01' });
    await approveAll(ask, world, made);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
    const prepare = (audience: string) =>
      callAs<{ notice: { id: string } | null; userErrors: readonly ShownError[] }>(
        ...([ask, world.actors.officer, 'prepareNotice'] as const),
        { decisionId: made.id, audience },
        'notice { id }',
      );
    const due = async (): Promise<string[]> => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Decision { noticesDue { audience firstSentAt } } } }`;
      interface Due {
        readonly node: { readonly noticesDue: readonly { audience: string; firstSentAt: string | null }[] };
      }
      const { data, errors } = await ask<Due>(world.actors.officer, query, { id: made.id });
      expect(errors).toEqual([]);
      return data.node.noticesDue
        .flatMap(({ audience, firstSentAt }) => (firstSentAt === null ? [audience] : []))
        .sort();
    };
    const before = await due();
    expect(before).toContain('FAMILY');
    const letter = (await prepare('FAMILY')).notice!;
    clock.set(`${TODAY}T09:00:00Z`);
    await recorded(caseId, ['PLAN_CEASED', '2026-11-18', DIED]);
    expect((await prepare('FAMILY')).userErrors).toMatchObject([
      { code: 'CHILD_DIED', field: ['audience'], message: expect.stringContaining('18 November 2026') as string },
    ]);
    expect(await sent(letter.id)).toContain('noticeId CHANGED_SINCE');
    expect(await due()).toEqual(before.filter((audience) => audience !== 'FAMILY'));
    expect(codesOf((await prepare('HEALTH')).userErrors)).toEqual([]);
    // What went before the death was known of went, and an end that is put right is in no letter's way.
    const input = {
      noticeId: letter.id,
      recipients: [{ recipient: 'PARENT', method: 'POST', sentAt: '2026-11-12T10:00:00Z' }],
    };
    expect(codesOf((await callAs(ask, world.actors.officer, 'sendNotice', input, '')).userErrors)).toEqual([]);
    await recorded(caseId, ['PLAN_CEASED', null, { correctsId: await idOf(caseId, 'PLAN_CEASED') }]);
    expect(codesOf((await prepare('FAMILY')).userErrors)).toEqual([]);
  });

  test('nor does a letter that was made when an earlier end was not on record', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    await recorded(caseId, ['AMENDED_PLAN_SENT', '2026-11-10']);
    const { notice, userErrors } = await letterOf(caseId, 'AMENDED_PLAN_SENT');
    expect(userErrors).toEqual([]);
    await recorded(caseId, ['PLAN_CEASED', '2026-10-18', DIED]);
    expect(await sent(notice!.id)).toEqual(['noticeId CHANGED_SINCE']);
  });
});

describe('V1, N1 of a plan that nobody has nothing is told', () => {
  test('no notice of amendments; no letter of its end; and a plan is not taken back under either', async () => {
    const caseId = await newCase();
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-01-05']);
    expect(await refused(caseId, 'AMENDMENT_NOTICE_SENT', '2026-11-10')).toEqual(['kind PLAN_NOT_FINAL']);
    await recorded(caseId, ['FINAL_PLAN_SENT', '2026-05-20', OLD], ['CEASE_NOTICE_SENT', '2026-11-10']);
    const correctsId = await idOf(caseId, 'FINAL_PLAN_SENT');
    expect(await record(caseId, ['FINAL_PLAN_SENT', null, { correctsId }])).toMatchObject([
      { code: 'ENTRY_BUILT_ON', message: expect.stringContaining('10 November 2026') as string },
    ]);
    const notice = await idOf(caseId, 'CEASE_NOTICE_SENT');
    await recorded(
      caseId,
      ['CEASE_NOTICE_SENT', null, { correctsId: notice }],
      ['AMENDMENT_NOTICE_SENT', '2026-11-11'],
    );
    expect(await refused(caseId, 'FINAL_PLAN_SENT', null, { correctsId })).toEqual(['eventDate ENTRY_BUILT_ON']);
    const amendment = await idOf(caseId, 'AMENDMENT_NOTICE_SENT');
    await recorded(caseId, ['AMENDMENT_NOTICE_SENT', null, { correctsId: amendment }]);
    await recorded(caseId, ['FINAL_PLAN_SENT', null, { correctsId }]);
    await plant(caseId, ['CEASE_NOTICE_SENT', '2026-11-12']);
    expect((await letterOf(caseId, 'CEASE_NOTICE_SENT')).userErrors).toMatchObject([
      { code: 'EVENT_NOT_TOLD', message: expect.stringContaining('No final plan is recorded') as string },
    ]);
    await recorded(caseId, ['CEASE_NOTICE_SENT', null, { correctsId: await idOf(caseId, 'CEASE_NOTICE_SENT') }]);
  });

  test('a plan of which a referral tells too is there without the entry', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL', ehcPlanDate: '2025-05-20' as Day });
    await recorded(caseId, ['FINAL_PLAN_SENT', '2025-05-20'], ['AMENDMENT_NOTICE_SENT', '2026-11-10']);
    await recorded(caseId, ['FINAL_PLAN_SENT', null, { correctsId: await idOf(caseId, 'FINAL_PLAN_SENT') }]);
  });
});

describe('G5 who had no part in it by then', () => {
  const declare = async (agendaItemId: string, kind: string) => {
    const input = { agendaItemId: toGlobalId('AgendaItem', agendaItemId), kind, reason: 'Said at the sitting.' };
    const { userErrors } = await callAs(ask, world.actors.member, 'declareInterest', input, 'agendaItem { id }');
    expect(userErrors).toEqual([]);
  };

  test('who presents the case may have decided of the plan; what was decided before an interest was declared stays recordable', async () => {
    const { caseId, agendaItemId } = await makeOpenSitting(world);
    const day = clock.now().toISOString().slice(0, 10);
    const { personId } = world.actors.member;
    const decided = (kind: string, on: string) => refused(caseId, kind, on, { decision: by(personId) });
    await recorded(caseId, ['FINAL_PLAN_SENT', '2023-05-02']);
    await declare(agendaItemId, 'PRESENTER');
    expect(await decided('AMENDED_PLAN_SENT', day)).toEqual([]);
    const other = await makeOpenSitting(world);
    await recorded(other.caseId, ['FINAL_PLAN_SENT', '2023-05-02']);
    await declare(other.agendaItemId, 'PROFESSIONAL');
    const later = clock.now().toISOString().slice(0, 10);
    const ofOther = (on: string) => refused(other.caseId, 'AMENDED_PLAN_SENT', on, { decision: by(personId) });
    expect(await ofOther('2024-08-12')).toEqual([]);
    expect(await ofOther(later)).toEqual(['decision.deciderId DECIDER_RECUSED']);
  });
});
