import { closeMeeting } from '../src/features/panels/service/run-meeting';
import type { Day } from '../src/kernel/dates';
import { dayInWords } from '../src/kernel/for-people';
import { ok } from '../src/kernel/result';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { makeActor } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makeMeeting, makeOpenSitting, makePanelWorld, makeReferredCase, type PanelWorld } from './support/make-panel';
import { outOfPanelInput, recordOrder, takenOf } from './support/out-of-panel';
import { approveAll, callAs, codesOf, decided, decisionInput, type ShownDecision } from './support/panel-client';
import { redressBy, useRedressApi } from './support/redress-client';
import { makeRunning } from './support/running-placement';

/* Mediation, appeals, orders, recommendations, complaints and the ombudsman: panel-practice.md 5.4, A5, A6, C14 to C25, T3, test 6 of the ten. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useRedressApi(db, clock);
let world: PanelWorld;
let say: ReturnType<typeof redressBy>;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  say = redressBy(ask, world);
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const on = (day: string): void => {
  clock.set(`${day}T09:00:00Z`);
};
const asCase = (caseId: string): string => toGlobalId('Case', caseId);
const ofCase = async <Shown>(caseId: string, fields: string, actor = world.actors.officer): Promise<Shown> => {
  const answer = await ask<{ case: Shown }>(actor, `query ($id: ID!) { case(id: $id) { ${fields} } }`, {
    id: asCase(caseId),
  });
  expect(answer.errors).toEqual([]);
  return answer.data.case;
};
const planEvent = (caseId: string, kind: string, eventDate: string) =>
  callAs(ask, world.actors.officer, 'recordPlanEvent', { caseId: asCase(caseId), kind, eventDate }, '');
const planEvents = async (caseId: string, ...said: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [kind, day] of said) expect((await planEvent(caseId, kind, day)).userErrors).toEqual([]);
};
const makeFinal = (caseId: string): Promise<unknown> =>
  db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
const cease = async (caseId: string, date: string, reason = 'NEEDS_MET_WITHOUT_PLAN') => {
  const { version } = await ofCase<{ version: number }>(caseId, 'version');
  const input = { caseId: asCase(caseId), expectedVersion: version, ceased: { reason, date } };
  return callAs(ask, world.actors.officer, 'recordEhcPlan', input, '');
};
const APPEAL = { kind: 'APPEAL', grounds: ['SECTION_I'] };

test('test 6, A6: a refusal reversed by a tribunal is kept, flagged and noted; the appeal has its own clocks, and no panel is waited for', async () => {
  const sitting = await makeOpenSitting(world);
  const money = { optionId: null, placementStartDate: null, shares: null, fundingMethod: null, methodEvidence: null };
  const refused = await decided(
    ask,
    world,
    decisionInput(world, sitting, { outcome: 'DECLINED', fundingAgreed: false, ...money }),
  );
  accepted(
    await closeMeeting(world.as('chair'), {
      clientMutationId: null,
      expectedVersion: null,
      meetingId: sitting.meetingId,
    }),
  );
  await makeMeeting(world, 5, 60);
  on('2025-11-10');
  const appeal = await say.open(sitting.caseId, {
    ...{ kind: 'APPEAL', grounds: ['REFUSAL_TO_MAKE_PLAN'], reference: ' SEND/2025/0100 ', decisionId: refused.id },
    ...{ date: '2025-11-10', noticeDate: '2025-10-03' },
  });
  expect(appeal).toMatchObject({
    state: 'OPEN',
    outcome: null,
    nextDueDate: '2025-12-22',
    couldRegisterUntil: '2025-12-03',
  });
  on('2025-11-20');
  const { urgencyReason: _, declaresNoInterest: __, ...content } = outOfPanelInput(world, sitting);
  const order = {
    ...content,
    orderReference: 'SEND/2025/0100',
    orderDate: '2025-11-19',
    supersedesDecisionId: refused.id,
  };
  const ordered = takenOf(await recordOrder(ask, world, { ...order, placementStartDate: '2025-12-01' }));
  const otherCase = await makeReferredCase(world);
  const allowed = { result: 'ALLOWED', orders: ['MAKE_PLAN', 'NAME_SETTING'] };
  const elsewhere = await say.open(otherCase, { ...APPEAL, date: '2025-11-12', reference: 'SEND/2025/0101' });
  expect(
    await say.refusedStep(elsewhere.id, 'APPEAL_DECIDED', '2025-11-19', { ...allowed, orderDecisionId: ordered.id }),
  ).toEqual(['orderDecisionId DECISION_NOT_OF_CASE']);
  const decidedMatter = await say.step(appeal.id, 'APPEAL_DECIDED', '2025-11-19', {
    ...allowed,
    orderDecisionId: ordered.id,
  });
  expect(decidedMatter).toMatchObject({ state: 'TO_BE_DONE', outcome: 'ALLOWED', nextDueDate: '2025-12-03' });
  await approveAll(ask, world, ordered as unknown as ShownDecision);
  // The family is told what the tribunal ordered, and by when it is done (C22, C23).
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
    const words = { audience: 'FAMILY', block: `CONTACT_${block}`, text: 'Ring an invented number.' };
    await callAs(ask, administrator, 'setNoticeWording', words, 'localArea { id }');
  }
  const letter = { decisionId: ordered.id, audience: 'FAMILY' };
  const told = await callAs<{ notice: { sections: readonly { text: string }[] } }>(
    ...[ask, world.actors.officer, 'prepareNotice', letter, 'notice { sections { text } }'],
  );
  const text = told.notice.sections.map((one) => one.text).join('\n');
  expect(text).toContain('The tribunal made an order on 19 November 2025. We must do what it says.');
  expect(text).toContain('By 3 December 2025: name the school or college in the plan and send it to you.');
  expect(text).toMatch(/By \d+ December 2025: send you the draft plan\./);
  expect(text).not.toMatch(/We agreed|We decided/);
  // An order that nobody recorded for the panel waits for a director.
  await say.step(elsewhere.id, 'APPEAL_DECIDED', '2025-11-19', allowed);
  expect(await ofCase(otherCase, 'decisionFlags')).toEqual({ decisionFlags: ['ORDER_NOT_RECORDED'] });
  const waiting = await ask<{ viewer: { worklist: object[] } }>(
    world.actors.director,
    '{ viewer { worklist(kinds: [TRIBUNAL_ORDER]) { kind subjectId day dueDate } } }',
  );
  expect(waiting.data.viewer.worklist).toEqual([
    { kind: 'TRIBUNAL_ORDER', subjectId: elsewhere.id, day: '2025-11-19', dueDate: null },
  ]);
  const shown = await ofCase<object>(
    sitting.caseId,
    `decisionFlags sen2RedressFlags clocks { code dueDate owner ownerAgency { kind } redressMatter { id } }
     decisions { outcome decisionDate status broughtToPanel { status agendaItems { purpose } } redress { outcome events { orderDecision { orderReference } } } }`,
  );
  const own = { owner: 'EDUCATION', ownerAgency: { kind: 'EDUCATION' }, redressMatter: { id: appeal.id } };
  expect(shown).toMatchObject({
    decisionFlags: ['AWAITING_PANEL', 'REVERSED_BY_TRIBUNAL'],
    sen2RedressFlags: ['ASSESSMENT_TRIBUNAL', 'ASSESSMENT_REVERSED'],
    clocks: [
      { code: 'C14', dueDate: '2025-12-03', owner: 'FAMILY', ownerAgency: null, redressMatter: null },
      { code: 'C19', dueDate: '2025-12-03', owner: 'FAMILY', redressMatter: { id: appeal.id } },
      { code: 'C23_NAME', dueDate: '2025-12-03', ...own },
      { code: 'C20', dueDate: '2025-12-22', ...own },
      { code: 'C22_DRAFT', dueDate: '2025-12-24', ...own },
      { code: 'C22_FINAL', dueDate: '2026-02-04', ...own },
    ],
    decisions: [
      {
        outcome: 'DECLINED',
        decisionDate: '2025-10-02',
        status: 'SUPERSEDED',
        redress: [
          {
            outcome: 'ALLOWED',
            events: [{ orderDecision: null }, { orderDecision: { orderReference: 'SEND/2025/0100' } }],
          },
        ],
      },
      {
        outcome: 'AGREED',
        decisionDate: '2025-11-20',
        status: 'IN_FORCE',
        broughtToPanel: { status: 'AWAITING', agendaItems: [{ purpose: 'RATIFY' }] },
        redress: [],
      },
    ],
  });
  on('2026-01-20');
  await planEvents(sitting.caseId, ['DRAFT_SERVED', '2025-12-20'], ['FINAL_PLAN_SENT', '2026-01-15']);
  const after = await ofCase<{ redress: { state: string; clocks: { code: string; status: string }[] }[] }>(
    sitting.caseId,
    'redress { state clocks { code status } }',
  );
  expect(after.redress[0]?.state).toBe('CLOSED');
  expect(after.redress[0]?.clocks).toEqual(
    expect.arrayContaining([
      { code: 'C23_NAME', status: 'BREACHED' },
      { code: 'C22_FINAL', status: 'MET' },
    ]),
  );
});

test('A5, C24: a plan is kept until the time to appeal has passed, or the appeal has ended; what it provides is paid until then', async () => {
  const running = await makeRunning(ask, world);
  const { caseId } = running;
  await makeFinal(caseId);
  on('2026-03-02');
  const codes = async (answer: ReturnType<typeof cease>): Promise<readonly string[]> =>
    (await answer).userErrors.map(({ code, message }) =>
      `${code} ${/\d+ \w+ \d{4} or later/.exec(message)?.[0] ?? ''}`.trim(),
    );
  expect(await codes(cease(caseId, '2026-03-01'))).toEqual(['PLAN_HELD']);
  expect(codesOf((await planEvent(caseId, 'PLAN_CEASED', '2026-03-01')).userErrors)).toEqual([
    'ceaseReason REASON_MISSING',
    'eventDate PLAN_HELD',
  ]);
  await planEvents(caseId, ['CEASE_NOTICE_SENT', '2026-02-16']);
  expect(await codes(cease(caseId, '2026-03-01'))).toEqual(['PLAN_HELD 17 April 2026 or later']);
  const hold = 'planHold { reason noticeDate mayEndOn message }';
  expect(await ofCase(caseId, hold, world.actors.commissioner)).toMatchObject({
    planHold: { reason: 'TIME_TO_APPEAL', noticeDate: '2026-02-16', mayEndOn: '2026-04-17' },
  });
  const end = (endDate: string, preview = false) =>
    callAs<object>(
      ask,
      world.actors.commissioner,
      'endPlacement',
      { placementId: running.id, endDate, reason: 'Invented.', preview },
      '',
    );
  expect(codesOf((await end('2026-03-31')).userErrors)).toEqual(['endDate PLAN_HELD']);
  expect((await end('2026-04-16', true)).userErrors).toEqual([]);
  on('2026-04-10');
  const appeal = await say.open(caseId, {
    kind: 'APPEAL',
    grounds: ['CEASING'],
    date: '2026-04-09',
    reference: 'SEND/2026/0001',
    noticeDate: '2026-02-16',
  });
  on('2026-05-20');
  expect(await codes(cease(caseId, '2026-05-01'))).toEqual(['PLAN_HELD']);
  expect((await end('2026-05-31')).userErrors[0]?.message).toContain('An appeal about the plan runs');
  await say.step(appeal.id, 'APPEAL_DECIDED', '2026-05-18', { result: 'DISMISSED' });
  expect(await codes(cease(caseId, '2026-05-17'))).toEqual(['PLAN_HELD 18 May 2026 or later']);
  expect((await end('2026-05-31')).userErrors).toEqual([]);
  expect(await ofCase(caseId, hold)).toEqual({ planHold: null });
  expect((await cease(caseId, '2026-05-18')).userErrors).toEqual([]);
  // What is written of the plan's end is what happened to it too.
  const { planEvents: happened } = await ofCase<{ planEvents: object[] }>(caseId, 'planEvents { kind eventDate }');
  expect(happened.at(-1)).toEqual({ kind: 'PLAN_CEASED', eventDate: '2026-05-18' });

  // Who appeals against a refusal has no plan that could be held.
  const refused = await makeReferredCase(world);
  await say.open(refused, {
    kind: 'APPEAL',
    grounds: ['REFUSAL_TO_ASSESS'],
    date: '2026-05-19',
    reference: 'SEND/2026/0003',
  });
  expect(await ofCase(refused, hold)).toEqual({ planHold: null });

  const kept = await makeReferredCase(world);
  await makeFinal(kept);
  await planEvents(kept, ['CEASE_NOTICE_SENT', '2026-03-01']);
  const won = await say.open(kept, {
    kind: 'APPEAL',
    grounds: ['CEASING'],
    date: '2026-03-10',
    reference: 'SEND/2026/0002',
  });
  await say.step(won.id, 'APPEAL_CONCEDED', '2026-03-12', { orders: ['CONTINUE_PLAN'] });
  expect((await cease(kept, '2026-05-19')).userErrors[0]?.message).toContain('may end only by another notice');
  // What ends a plan by itself was decided by nobody, and nobody appeals against it.
  expect((await cease(kept, '2026-05-19', 'LEFT_ENGLAND')).userErrors).toEqual([]);
});

test('A5: what ends a plan by itself is held against what is on record: the age, the day of a transfer, what came later', async () => {
  const caseId = await makeReferredCase(world);
  await makeFinal(caseId);
  on('2026-04-10');
  await planEvents(caseId, ['CEASE_NOTICE_SENT', '2026-02-16']);
  const grounds = { grounds: ['CEASING'], reference: 'SEND/2026/0100', noticeDate: '2026-02-16' };
  await say.open(caseId, { kind: 'APPEAL', ...grounds, date: '2026-04-09' });
  on('2026-04-20');
  const ended = async (ceaseReason: string, eventDate = '2026-04-15') => {
    const given = { caseId: asCase(caseId), kind: 'PLAN_CEASED', eventDate, ceaseReason };
    return callAs(ask, world.actors.officer, 'recordPlanEvent', given, '');
  };
  const aged = await ended('MAXIMUM_AGE');
  expect(codesOf(aged.userErrors)).toEqual(['ceaseReason REASON_CONTRADICTED']);
  expect(aged.userErrors[0]?.message).toMatch(/the age of 25 is not reached on 15 April 2026/);
  const [born] = await db.asOwner<{ born: string }>(
    `select date_of_birth::text as born from child_identity where child_id = (select child_id from panel_case where case_id = $1)`,
    [caseId],
  );
  expect(aged.userErrors[0]?.message).not.toContain(dayInWords(born!.born as Day));
  expect(codesOf((await cease(caseId, '2026-04-15', 'MAXIMUM_AGE')).userErrors)).toEqual([
    'ceased.reason REASON_CONTRADICTED',
  ]);
  // What was recorded so before the age was held against it ends nothing by itself.
  const hold = 'planHold { reason }';
  await db.asOwner(`alter table plan_event disable trigger user`);
  await db.asOwner(
    `insert into plan_event (local_area_code, plan_event_id, entry_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
     select local_area_code, id, id, child_id, case_id, 'PLAN_CEASED', '2026-04-15', recorded_by, recorded_at
       from plan_event cross join gen_random_uuid() as id where case_id = $1`,
    [caseId],
  );
  await db.asOwner(`alter table plan_event enable trigger user`);
  await db.asOwner(
    `insert into ehc_plan (local_area_code, case_id, cease_reason, ceased_date) values ('311', $1, '1', '2026-04-15')
     on conflict (local_area_code, case_id) do update set cease_reason = '1', ceased_date = '2026-04-15'`,
    [caseId],
  );
  expect(await ofCase(caseId, hold)).toEqual({ planHold: { reason: 'APPEAL_OPEN' } });
  const bear = (of: string, born: string) =>
    db.asOwner(
      `with one as (update child_identity set date_of_birth = $2 where child_id = (select child_id from panel_case where case_id = $1) returning child_id)
       update child set birth_cohort = extract(year from $2::date + interval '4 months') where child_id in (select child_id from one)`,
      [of, born],
    );
  await bear(caseId, '2001-03-04');
  expect(await ofCase(caseId, hold)).toEqual({ planHold: null });

  // From the 25th birthday on it may be the age; the day before it is not, of whatever school year.
  const young = await makeReferredCase(world);
  await makeFinal(young);
  await bear(young, '2001-04-15');
  expect(codesOf((await cease(young, '2026-04-14', 'MAXIMUM_AGE')).userErrors)).toEqual([
    'ceased.reason REASON_CONTRADICTED',
  ]);
  expect((await cease(young, '2026-04-15', 'MAXIMUM_AGE')).userErrors).toEqual([]);

  const other = await makeReferredCase(world);
  await makeFinal(other);
  await planEvents(other, ['REVIEW_MEETING', '2026-04-01']);
  for (const reason of ['DECEASED', 'LEFT_ENGLAND', 'TRANSFERRED']) {
    const late = await cease(other, '2026-03-20', reason);
    expect([reason, codesOf(late.userErrors)]).toEqual([reason, ['ceased.reason REASON_CONTRADICTED']]);
    const because = reason === 'TRANSFERRED' ? 'no transfer to another is recorded' : '1 April 2026';
    expect(late.userErrors[0]?.message).toContain(because);
  }
  expect((await cease(other, '2026-04-02', 'DECEASED')).userErrors).toEqual([]);
});

test('A5, C15, C17, C19: a plan is kept while the mediation that the family went to in time has no certificate', async () => {
  const hold = 'planHold { reason noticeDate mayEndOn message }';
  const ceasing = async () => {
    const caseId = await makeReferredCase(world);
    await makeFinal(caseId);
    await planEvents(caseId, ['CEASE_NOTICE_SENT', '2026-01-12']);
    return caseId;
  };
  on('2026-04-20');
  const noticeDate = '2026-01-12';
  const late = await ceasing();
  await say.open(late, { kind: 'MEDIATION', openedBy: 'MEDIATION_ASKED', date: '2026-03-20', noticeDate });
  expect(await ofCase(late, hold)).toEqual({ planHold: null });
  const caseId = await ceasing();
  const mediation = await say.open(caseId, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_ASKED', date: '2026-03-10', noticeDate },
  });
  const awaited = { reason: 'CERTIFICATE_AWAITED', noticeDate, mayEndOn: null };
  expect(await ofCase(caseId, hold)).toMatchObject({ planHold: awaited });
  expect((await cease(caseId, '2026-04-15')).userErrors).toMatchObject([
    { code: 'PLAN_HELD', message: expect.stringContaining('no certificate is recorded') as string },
  ]);
  // The certificate gives another month, by the clock and by the hold alike.
  await say.step(mediation.id, 'CERTIFICATE_ISSUED', '2026-04-17');
  expect(await ofCase(caseId, `${hold} clocks { code dueDate }`)).toMatchObject({
    planHold: { reason: 'TIME_TO_APPEAL', mayEndOn: '2026-05-19' },
    clocks: expect.arrayContaining([{ code: 'C19', dueDate: '2026-05-18' }]) as object,
  });
  // Who declines is sent one as well, by 13 March at the latest: its month is over. Who went to mediation that ended is sent one as soon, and has a month from that.
  const declined = await ceasing();
  await say.open(declined, { kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2026-03-10', noticeDate });
  expect(await ofCase(declined, hold)).toEqual({ planHold: null });
  const ended = await ceasing();
  const given = { kind: 'MEDIATION', openedBy: 'MEDIATION_ASKED', date: '2026-03-10', noticeDate };
  const over = await say.open(ended, given);
  await say.step(over.id, 'MEDIATION_ENDED', '2026-04-17', { result: 'NOT_AGREED' });
  expect(await ofCase(ended, hold)).toMatchObject({
    planHold: { reason: 'CERTIFICATE_AWAITED', mayEndOn: '2026-05-23' },
  });
  on('2026-05-23');
  expect(await ofCase(ended, hold)).toEqual({ planHold: null });
  // What was agreed is kept: by the old notice the plan ends no more.
  const kept = await ceasing();
  const agreed = await say.open(kept, given);
  await say.step(agreed.id, 'MEDIATION_HELD', '2026-04-01', { account: 'Invented.' });
  await say.step(agreed.id, 'MEDIATION_AGREED', '2026-04-01', { account: 'Invented.', orders: ['CONTINUE_PLAN'] });
  expect(await ofCase(kept, hold)).toMatchObject({ planHold: { reason: 'ORDERED_TO_CONTINUE' } });
});

test('A5, C19: an entry that comes late, and gives time in which the plan had ended, is taken with a warning that names the end', async () => {
  const caseId = await makeReferredCase(world);
  await makeFinal(caseId);
  on('2026-04-01');
  const noticeDate = '2026-01-12';
  const told = { toldDate: noticeDate, method: 'POST', reason: 'MADE_ELSEWHERE' };
  const notice = { caseId: asCase(caseId), kind: 'CEASE_NOTICE_SENT', eventDate: noticeDate, told };
  expect((await callAs(ask, world.actors.officer, 'recordPlanEvent', notice, '')).userErrors).toEqual([]);
  const mediation = await say.open(caseId, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2026-01-20', noticeDate },
  });
  expect(mediation.warnings).toEqual([]);
  expect((await cease(caseId, '2026-03-16')).userErrors).toEqual([]);
  // The adviser sent it late, and the area heard of it later still.
  const certified = await say.step(mediation.id, 'CERTIFICATE_ISSUED', '2026-03-05');
  const warning = {
    endedOn: '2026-03-16',
    message: expect.stringMatching(
      /ended on 16 March 2026.*7 April 2026 or later.*sections 42 and 45\(4\)/su,
    ) as string,
  };
  expect(certified.warnings).toEqual([warning]);
  expect(await ofCase(caseId, 'planHold { reason mayEndOn }')).toEqual({
    planHold: { reason: 'TIME_TO_APPEAL', mayEndOn: '2026-04-07' },
  });
  // It is said of what it came by, once; taken back, it is nothing.
  const { id: correctsId } = certified.events.find(({ kind }) => kind === 'CERTIFICATE_ISSUED')!;
  expect((await say.step(mediation.id, 'CERTIFICATE_ISSUED', '2026-03-06', { correctsId })).warnings).toEqual([]);
  const other = await say.open(caseId, { kind: 'COMPLAINT', date: '2026-03-20', dueDate: '2026-04-20' });
  expect(other.warnings).toEqual([]);
  const [last] = (
    await ofCase<{ redress: { events: { id: string; isCorrected: boolean; kind: string }[] }[] }>(
      caseId,
      'redress { events { id isCorrected kind } }',
    )
  ).redress.flatMap(({ events }) => events.filter((one) => one.kind === 'CERTIFICATE_ISSUED' && !one.isCorrected));
  expect((await say.step(mediation.id, 'CERTIFICATE_ISSUED', null, { correctsId: last!.id })).warnings).toEqual([]);
  // So is an appeal that was registered in time and is entered when the plan had ended.
  const grounds = { grounds: ['CEASING'], reference: 'SEND/2026/0300', noticeDate };
  const appeal = await say.open(caseId, { kind: 'APPEAL', ...grounds, date: '2026-03-10' });
  expect(appeal.warnings).toMatchObject([
    { endedOn: '2026-03-16', message: expect.stringContaining('An appeal') as string },
  ]);
});

test('C19: until when an appeal could be registered is one day, by the matter and by its clock', async () => {
  const caseId = await makeReferredCase(world);
  on('2025-12-20');
  await makeFinal(caseId);
  const noticeDate = '2025-10-01';
  const told = { toldDate: noticeDate, method: 'POST', reason: 'MADE_ELSEWHERE' };
  const notice = { caseId: asCase(caseId), kind: 'CEASE_NOTICE_SENT', eventDate: noticeDate, told };
  expect((await callAs(ask, world.actors.officer, 'recordPlanEvent', notice, '')).userErrors).toEqual([]);
  const declined = { kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2025-11-29', noticeDate };
  const mediation = await say.open(caseId, declined);
  await say.step(mediation.id, 'CERTIFICATE_ISSUED', '2025-11-29');
  const grounds = { grounds: ['CEASING'], reference: 'SEND/2025/0200', noticeDate };
  // The mediation before it is not named.
  const appeal = await say.open(caseId, { kind: 'APPEAL', ...grounds, date: '2025-12-19' });
  expect([appeal.couldRegisterUntil, appeal.clocks.find(({ code }) => code === 'C19')?.dueDate]).toEqual([
    '2026-01-02',
    '2026-01-02',
  ]);
});

test('N1: no notice is sent that a plan is to end which nobody has, or which has ended', async () => {
  const caseId = await makeReferredCase(world);
  await db.asOwner(`update panel_case set ehc_plan_status = 'NONE', ehc_plan_date = null where case_id = $1`, [caseId]);
  on('2026-03-02');
  const notice = async (day: string) => codesOf((await planEvent(caseId, 'CEASE_NOTICE_SENT', day)).userErrors);
  expect(await notice('2026-02-16')).toEqual(['kind PLAN_NOT_FINAL']);
  const amended = await planEvent(caseId, 'AMENDED_PLAN_SENT', '2026-02-16');
  expect(codesOf(amended.userErrors)).toEqual(['kind PLAN_NOT_FINAL']);
  await planEvents(caseId, ['FINAL_PLAN_SENT', '2026-02-20']);
  const died = { caseId: asCase(caseId), kind: 'PLAN_CEASED', eventDate: '2026-02-25', ceaseReason: 'LEFT_ENGLAND' };
  expect((await callAs(ask, world.actors.officer, 'recordPlanEvent', died, '')).userErrors).toEqual([]);
  expect(await notice('2026-02-24')).toEqual([]);
  expect(await notice('2026-02-27')).toEqual(['kind PLAN_NOT_FINAL']);
  await planEvents(caseId, ['BECAME_RESPONSIBLE', '2026-02-28']);
  expect(await notice('2026-03-01')).toEqual([]);
});

test('A6, C25: each body that was recommended something answers by itself within five weeks, by steps or with reasons', async () => {
  const caseId = await makeReferredCase(world);
  on('2026-01-12');
  const appeal = await say.open(caseId, {
    kind: 'APPEAL',
    grounds: ['SECTION_F', 'HEALTH', 'SOCIAL_CARE'],
    date: '2025-10-06',
    reference: 'SEND/2025/0300',
  });
  const sent = {
    kind: 'RECOMMENDATION',
    date: '2025-12-01',
    aboutId: appeal.id,
    account: 'An invented recommendation.',
  };
  expect(await say.refusedToOpen(caseId, { ...sent, aboutId: null, account: ' ' }, 'HEALTH')).toEqual([
    'account PART_MISSING',
    'aboutId ABOUT_MISSING',
  ]);
  expect(await say.refusedToOpen(caseId, sent, 'EDUCATION')).toContain('ownerAgencyId AGENCY_NOT_FITTING');
  expect(await say.refusedToOpen(caseId, sent, 'HEALTH')).toEqual(['aboutId APPEAL_NOT_DECIDED']);
  await say.step(appeal.id, 'APPEAL_DECIDED', '2025-11-28', { result: 'DISMISSED' });
  const health = await say.open(caseId, sent, 'HEALTH');
  const care = await say.open(caseId, sent, 'SOCIAL_CARE');
  expect(await say.refusedToOpen(caseId, sent, 'HEALTH')).toEqual(['ownerAgencyId REDRESS_RECORDED']);
  expect(health).toMatchObject({ state: 'OPEN', nextDueDate: '2026-01-05', isOverdue: true });
  const answer = (id: string, result: string, more: object = {}) =>
    say.refusedStep(id, 'RECOMMENDATION_ANSWERED', '2026-01-02', { result, ...more });
  expect(await answer(health.id, 'FOLLOWED')).toEqual(['account PART_MISSING']);
  expect(await answer(health.id, 'NOT_FOLLOWED', { account: 'Steps.' })).toEqual([
    'reasons PART_MISSING',
    'account PART_UNASKED',
  ]);
  expect(await answer(health.id, 'FOLLOWED_IN_PART', { account: 'Steps.' })).toEqual(['reasons PART_MISSING']);
  await say.step(care.id, 'RECOMMENDATION_ANSWERED', '2026-01-02', { result: 'FOLLOWED', account: 'Invented steps.' });

  const overdue = (filter: object, actor = world.actors.finance) =>
    ask<{ redressMatters: { nodes: { id: string; ownerAgency: { kind: string } }[]; totalCount: number } }>(
      actor,
      'query ($filter: RedressFilter) { redressMatters(filter: $filter) { totalCount nodes { id ownerAgency { kind } } } }',
      { filter },
    );
  const ofHealth = { eq: toGlobalId('Agency', world.staff.agencies.HEALTH) };
  expect((await overdue({ kind: { eq: 'RECOMMENDATION' }, overdue: true })).data.redressMatters).toEqual({
    totalCount: 1,
    nodes: [{ id: health.id, ownerAgency: { kind: 'HEALTH' } }],
  });
  expect((await overdue({ ownerAgencyId: ofHealth, state: { in: ['CLOSED'] } })).data.redressMatters.totalCount).toBe(
    0,
  );
  expect((await overdue({ kind: { eq: 'RECOMMENDATION' } }, world.actors.member)).errors[0]?.code).toBe('FORBIDDEN');
  const next = await ask<{ clocksNext: { nodes: { clock: object }[] } }>(
    world.actors.officer,
    'query ($filter: ClockFilter) { clocksNext(filter: $filter) { nodes { clock { code status owner redressMatter { id } } } } }',
    { filter: { ownerAgencyId: ofHealth } },
  );
  expect(next.data.clocksNext.nodes).toEqual([
    { clock: { code: 'C25', status: 'BREACHED', owner: 'RESPONDING_BODY', redressMatter: { id: health.id } } },
  ]);
  const work = (actor = world.actors.health) =>
    ask<{ viewer: { worklist: { subjectId: string; isOverdue: boolean }[] } }>(
      actor,
      '{ viewer { worklist(kinds: [REDRESS]) { subjectId isOverdue } } }',
    );
  expect((await work()).data.viewer.worklist).toEqual([{ subjectId: health.id, isOverdue: true }]);
  expect((await work(world.actors.socialCare)).data.viewer.worklist).toEqual([]);
  expect((await work(world.actors.officer)).data.viewer.worklist).toContainEqual({
    subjectId: health.id,
    isOverdue: true,
  });

  // What was said is papers; that it was answered, and when, is not.
  const read = (actor = world.actors.finance) =>
    ask<{ node: { followedBy: { events: { kind: string; account: string | null }[] }[] } }>(
      actor,
      'query ($id: ID!) { node(id: $id) { ... on RedressMatter { followedBy { events { kind account } } } } }',
      { id: appeal.id },
    );
  const unread = await read();
  expect(unread.data.node.followedBy[1]?.events).toEqual([
    { kind: 'RECOMMENDATION_SENT', account: null },
    { kind: 'RECOMMENDATION_ANSWERED', account: null },
  ]);
  expect(unread.text).not.toContain('Invented steps');
  expect((await read(world.actors.officer)).data.node.followedBy[1]?.events[1]?.account).toBe('Invented steps.');
  // Who has to answer reads what was said to that body, and nothing of what was said to another.
  const said = async (actor: typeof world.actors.finance) =>
    (await read(actor)).data.node.followedBy.map(({ events }) => events.map(({ account }) => account));
  const icb = await makeActor(db, clock, world.staff, 'COMMISSIONER', 'HEALTH');
  const held = [icb.personId, world.staff.agencies.HEALTH];
  await db.asOwner('update role_grant set agency_id = $2 where person_id = $1', held);
  for (const actor of [icb, world.actors.health]) {
    expect(await said(actor)).toEqual([['An invented recommendation.'], [null, null]]);
  }
  for (const actor of [world.actors.commissioner, world.actors.education]) {
    expect(await said(actor)).toEqual([[null], [null, null]]);
  }
  expect(await said(world.actors.socialCare)).toEqual([[null], ['An invented recommendation.', 'Invented steps.']]);
});

test('C17, C18, C25, C26: the body whose limit it is records what ends it, for itself and nobody else, and no more than that', async () => {
  const caseId = await makeReferredCase(world);
  const { officer, healthDirector, director, commissioner, health, finance } = world.actors;
  on('2026-01-12');
  const appealed = { ...APPEAL, grounds: ['SECTION_F', 'HEALTH', 'SOCIAL_CARE'], date: '2025-10-06' };
  const appeal = await say.open(caseId, { ...appealed, reference: 'SEND/2025/0301' });
  await say.step(appeal.id, 'APPEAL_DECIDED', '2025-11-28', { result: 'DISMISSED' });
  const sent = { kind: 'RECOMMENDATION', date: '2025-12-01', aboutId: appeal.id, account: 'Invented.' };
  const ours = await say.open(caseId, sent, 'HEALTH');
  const theirs = await say.open(caseId, sent, 'SOCIAL_CARE');
  const step = async (actor: typeof officer, redressMatterId: string, more: object = {}) => {
    const answer = await ask<{
      answerRedress: { redressMatter: object | null; userErrors: { code: string; field: string[] }[] } | null;
    }>(
      actor,
      `mutation ($input: AnswerRedressInput!) { answerRedress(input: $input) {
         redressMatter { state outcome events { id kind isCorrected recordedBy { id } } } userErrors { code field } } }`,
      { input: { redressMatterId, kind: 'RECOMMENDATION_ANSWERED', eventDate: '2026-01-05', ...more } },
    );
    const done = answer.errors.length > 0 ? null : answer.data.answerRedress;
    const refused = done?.userErrors.map(({ code, field }) => `${field.join('.')} ${code}`);
    return { said: refused ?? answer.errors.map(({ code }) => code), matter: done?.redressMatter };
  };
  const no = { result: 'NOT_FOLLOWED', reasons: 'Invented reasons.' };
  for (const actor of [officer, health, finance]) expect((await step(actor, ours.id, no)).said).toEqual(['FORBIDDEN']);
  for (const actor of [director, commissioner]) {
    expect((await step(actor, ours.id, no)).said).toEqual(['redressMatterId NOT_YOURS']);
  }
  expect((await step(healthDirector, theirs.id, no)).said).toEqual(['redressMatterId NOT_YOURS']);
  expect((await step(healthDirector, ours.id)).said).toEqual(['result PART_MISSING', 'account PART_MISSING']);
  expect((await step(healthDirector, appeal.id, { kind: 'RESPONSE_SENT' })).said).toEqual([
    ...['kind STEP_AFTER_END', 'redressMatterId NOT_YOURS', 'kind NOT_YOUR_STEP'],
  ]);
  const answered = await step(healthDirector, ours.id, no);
  expect(answered.matter).toMatchObject({
    ...{ state: 'CLOSED', outcome: 'NOT_FOLLOWED' },
    events: [{}, { recordedBy: { id: toGlobalId('Person', healthDirector.personId) } }],
  });
  const own = (answered.matter as { events: { id: string }[] }).events[1]!.id;
  const back = await step(healthDirector, ours.id, { eventDate: null, correctsId: own });
  expect(back.matter).toMatchObject({ state: 'OPEN', outcome: null });

  // Past the service the database holds the same: of another body's matter, and of what is no answer, nothing is kept.
  const insert = (redressMatterId: string, kind: string) =>
    world.as('healthDirector').write({ event: 'test.attack', clientMutationId: null, input: {} }, async (tx) => {
      await tx.execute(
        `insert into redress_event (local_area_code, redress_event_id, redress_matter_id, child_id, case_id, kind, event_date, orders, recorded_by, recorded_at)
         select local_area_code, gen_random_uuid(), redress_matter_id, child_id, case_id, $2, '2026-01-06', '{}', $3, now()
           from redress_matter where redress_matter_id = $1`,
        [fromGlobalId('RedressMatter', redressMatterId, 'id'), kind, tx.actor.personId],
      );
      return ok(null);
    });
  const policy = /row-level security policy/;
  await expect(insert(theirs.id, 'RECOMMENDATION_ANSWERED')).rejects.toThrow(policy);
  await expect(insert(ours.id, 'RECOMMENDATION_SENT')).rejects.toThrow(policy);

  // C17, C18: what health arranges by itself.
  const mediation = await say.open(caseId, { kind: 'MEDIATION', date: '2026-01-05' }, 'HEALTH');
  const arranged = { kind: 'MEDIATION_ARRANGED', eventDate: '2026-01-08' };
  expect((await step(healthDirector, mediation.id, arranged)).said).toEqual([]);
  expect((await step(healthDirector, mediation.id, { ...arranged, kind: 'MEDIATION_HELD' })).said).toContain(
    'kind NOT_YOUR_STEP',
  );

  // C26: continuing care is health's to decide.
  const decide = (actor: typeof officer, decidedDate: string | null, more: object = {}) =>
    ask<{ recordCareDecision: { userErrors: { code: string; field: string[] }[] } | null }>(
      actor,
      'mutation ($input: RecordCareDecisionInput!) { recordCareDecision(input: $input) { case { id } userErrors { code field } } }',
      { input: { caseId: asCase(caseId), decidedDate, ...more } },
    ).then(({ data, errors }) =>
      errors.length > 0
        ? errors.map(({ code }) => code)
        : data.recordCareDecision!.userErrors.map(({ code, field }) => `${field.join('.')} ${code}`),
    );
  expect(await decide(healthDirector, '2026-01-06')).toEqual(['decidedDate EVENT_WITHOUT_START']);
  await planEvents(caseId, ['CARE_REFERRAL_RECEIVED', '2025-12-08']);
  expect(await decide(officer, '2026-01-06')).toEqual(['FORBIDDEN']);
  expect(await decide(director, '2026-01-06')).toEqual(['caseId NOT_YOURS']);
  expect(await decide(healthDirector, '2026-01-13')).toEqual(['decidedDate DATE_IN_FUTURE']);
  expect(await decide(healthDirector, '2026-01-06')).toEqual([]);
  const { clocks } = await ofCase<{ clocks: { code: string; status: string }[] }>(caseId, 'clocks { code status }');
  expect(clocks).toContainEqual({ code: 'C26', status: 'MET' });
  // One referral is decided on once; assessed again, it is decided on again, once of two at the same moment.
  expect(await decide(healthDirector, '2026-01-07')).toEqual(['decidedDate STEP_RECORDED']);
  await planEvents(caseId, ['CARE_ASSESSMENT_STARTED', '2026-01-08']);
  const both = await Promise.all(
    ['2026-01-09', '2026-01-10'].map((decidedDate) => decide(healthDirector, decidedDate)),
  );
  expect(both.sort((one, other) => one.length - other.length)).toEqual([[], ['decidedDate STEP_RECORDED']]);
});

test('what cannot be is refused, all of it at once, and a wrong entry is corrected by another', async () => {
  const sitting = await makeOpenSitting(world);
  const { caseId } = sitting;
  const decision = await decided(ask, world, decisionInput(world, sitting));
  const other = await makeReferredCase(world);
  on('2025-11-20');
  expect(
    await say.refusedToOpen(
      caseId,
      { kind: 'APPEAL', date: '2025-12-01', openedBy: 'HEARING_HELD', isAboutHealth: true },
      'HEALTH',
    ),
  ).toEqual([
    ...['openedBy STEP_NOT_FIRST', 'date DATE_IN_FUTURE', 'reference REFERENCE_MISSING', 'grounds GROUNDS_MISSING'],
    ...['isAboutHealth HEALTH_UNASKED', 'ownerAgencyId AGENCY_NOT_FITTING'],
  ]);
  const appeal = { ...APPEAL, date: '2025-11-10', reference: 'SEND/2025/0200' };
  expect(await say.refusedToOpen(other, { ...appeal, decisionId: decision.id })).toEqual([
    'decisionId DECISION_NOT_OF_CASE',
  ]);
  expect(
    await say.refusedToOpen(caseId, {
      ...appeal,
      decisionId: decision.id,
      date: '2025-09-30',
      noticeDate: '2025-11-01',
    }),
  ).toEqual(['date BEFORE_DECISION', 'noticeDate NOTICE_AFTER']);
  expect(await say.refusedToOpen(caseId, { ...appeal, grounds: ['REFUSAL_TO_ASSESS', 'HEALTH'] })).toEqual([
    'grounds GROUNDS_NOT_TOGETHER',
  ]);
  const absurd = { kind: 'COMPLAINT', date: '1900-01-01', dueDate: '1903-01-01', reference: 'CC/1900\n\u202E<b>' };
  expect(await say.refusedToOpen(caseId, { ...absurd, noticeDate: '1900-01-01' })).toEqual([
    ...['date DATE_BEFORE_BIRTH', 'dueDate DUE_TOO_FAR', 'reference TEXT_NOT_READABLE', 'reference TEXT_NOT_READABLE'],
    'noticeDate DATE_BEFORE_BIRTH',
  ]);
  const matter = await say.open(caseId, { ...appeal, decisionId: decision.id, noticeDate: '2025-10-02' });
  const second = { ...appeal, decisionId: decision.id, reference: 'SEND/2025/0201' };
  expect(await say.refusedToOpen(caseId, second)).toEqual(['decisionId REDRESS_RECORDED']);
  const mediation = { kind: 'MEDIATION', date: '2025-11-10', decisionId: decision.id };
  // Who declined may ask for it after all, and declines once.
  const declined = { ...mediation, openedBy: 'MEDIATION_DECLINED', date: '2025-11-12' };
  expect([await say.refusedToOpen(caseId, declined), await say.refusedToOpen(caseId, declined)]).toEqual([
    [],
    ['decisionId REDRESS_RECORDED'],
  ]);
  const atOnce = await Promise.all([1, 2].map(() => say.refusedToOpen(caseId, mediation)));
  expect(atOnce.sort()).toEqual([[], ['decisionId REDRESS_RECORDED']]);
  expect(await say.refusedToOpen(caseId, appeal)).toEqual(['reference REDRESS_RECORDED']);
  const refused = (kind: string, day: string | null, more: object = {}) => say.refusedStep(matter.id, kind, day, more);
  expect(
    await refused('APPEAL_DECIDED', '2025-11-09', { result: 'UPHELD', orders: ['AMEND'], remedy: 'An apology.' }),
  ).toEqual([
    ...['orders PART_UNASKED', 'remedy PART_UNASKED', 'result RESULT_NOT_POSSIBLE', 'kind STEP_WITHOUT_START'],
  ]);
  expect(await refused('APPEAL_DECIDED', '2025-11-11', { result: 'ALLOWED' })).toEqual(['orders PART_MISSING']);
  expect(await refused('MEDIATION_HELD', '2025-11-11', { account: 'Who.' })).toEqual(['kind STEP_OF_ANOTHER_KIND']);
  expect(await refused('APPEAL_REGISTERED', '2025-11-11')).toEqual(['kind STEP_OPENS']);
  expect(await refused('RESPONSE_SENT', null)).toEqual(['eventDate DATE_MISSING']);
  expect(await refused('ORDER_CARRIED_OUT', '2025-11-12')).toEqual(['kind STEP_WITHOUT_START']);
  await say.step(matter.id, 'HEARING_HELD', '2025-11-14');
  const ended = await say.step(matter.id, 'APPEAL_WITHDRAWN', '2025-11-15');
  expect(ended).toMatchObject({ state: 'CLOSED', outcome: 'WITHDRAWN', nextDueDate: null });
  // What has come to its end leaves room for another.
  expect(await say.refusedToOpen(caseId, second)).toEqual([]);
  expect(await refused('RESPONSE_SENT', '2025-11-16')).toEqual(['kind STEP_AFTER_END']);
  const [registered, heard, withdrawn] = ended.events;
  expect(await refused('APPEAL_REGISTERED', '2025-11-15', { correctsId: registered?.id })).toEqual([
    'eventDate EVENT_FOLLOWED',
  ]);
  expect(await refused('RESPONSE_SENT', '2025-11-12', { correctsId: heard?.id })).toEqual(['kind KIND_DIFFERS']);
  const corrected = await say.step(matter.id, 'APPEAL_WITHDRAWN', null, { correctsId: withdrawn?.id });
  expect(corrected).toMatchObject({ state: 'OPEN', outcome: null });
  expect(corrected.events.map(({ kind, isCorrected }) => `${kind} ${String(isCorrected)}`)).toEqual([
    ...['APPEAL_REGISTERED false', 'HEARING_HELD false', 'APPEAL_WITHDRAWN true', 'APPEAL_WITHDRAWN false'],
  ]);
  expect(await refused('APPEAL_WITHDRAWN', '2025-11-15', { correctsId: withdrawn?.id })).toEqual([
    'correctsId EVENT_CORRECTED',
  ]);
});

test('a complaint by its stages and the ombudsman after it: targets, a remedy, and others who may be touched', async () => {
  const caseId = await makeReferredCase(world);
  on('2026-02-02');
  const complaint = await say.open(
    caseId,
    { kind: 'COMPLAINT', date: '2025-11-03', dueDate: '2025-11-17', reference: 'CC/1' },
    'SOCIAL_CARE',
  );
  expect(complaint).toMatchObject({ state: 'OPEN', nextDueDate: '2025-11-17', isOverdue: true, clocks: [] });
  expect(await say.refusedStep(complaint.id, 'COMPLAINT_ESCALATED', '2025-11-20', { dueDate: '2025-12-20' })).toEqual([
    'kind STEP_WITHOUT_START',
  ]);
  await say.step(complaint.id, 'COMPLAINT_ANSWERED', '2025-11-14', {
    result: 'NOT_UPHELD',
    account: 'An invented answer.',
  });
  expect(
    await say.refusedStep(complaint.id, 'COMPLAINT_ANSWERED', '2025-11-21', { result: 'UPHELD', account: 'Again.' }),
  ).toEqual(['kind STEP_AFTER_END']);
  await say.step(complaint.id, 'COMPLAINT_ESCALATED', '2025-11-20', { dueDate: '2026-01-05' });
  expect(
    await say.refusedStep(complaint.id, 'COMPLAINT_ANSWERED', '2025-12-20', {
      result: 'UPHELD',
      account: 'It is.',
      remedy: 'A sum.',
    }),
  ).toEqual(['dueDate PART_MISSING']);
  const upheld = {
    result: 'UPHELD_IN_PART',
    account: 'It is in part.',
    remedy: 'An invented apology.',
    dueDate: '2026-01-20',
  };
  const answered = await say.step(complaint.id, 'COMPLAINT_ANSWERED', '2025-12-20', upheld);
  expect(answered).toMatchObject({
    state: 'TO_BE_DONE',
    outcome: 'UPHELD_IN_PART',
    nextDueDate: '2026-01-20',
    isOverdue: true,
  });
  const enquiry = {
    kind: 'OMBUDSMAN',
    date: '2026-01-08',
    dueDate: '2026-02-05',
    reference: '26 000 001',
    aboutId: complaint.id,
  };
  const ombudsman = await say.open(caseId, enquiry, 'SOCIAL_CARE');
  const fault = { result: 'FAULT_AND_INJUSTICE', account: 'An invented finding.' };
  expect(await say.refusedStep(ombudsman.id, 'OMBUDSMAN_DECIDED', '2026-02-02', fault)).toEqual([
    'areOthersAffected PART_MISSING',
  ]);
  expect(
    await say.refusedStep(ombudsman.id, 'OMBUDSMAN_DECIDED', '2026-02-02', {
      ...fault,
      areOthersAffected: true,
      policyVersionId: toGlobalId('PolicyVersion', fromGlobalId('RedressMatter', ombudsman.id, 'id')),
    }),
  ).toEqual(['policyVersionId POLICY_VERSION_UNKNOWN']);
  const found = await say.step(ombudsman.id, 'OMBUDSMAN_DECIDED', '2026-02-02', {
    ...fault,
    areOthersAffected: true,
    remedy: 'An invented sum.',
    dueDate: '2026-03-02',
  });
  expect(found).toMatchObject({ state: 'TO_BE_DONE', nextDueDate: '2026-03-02', isOverdue: false });
  expect(await say.step(complaint.id, 'REMEDY_DONE', '2026-02-02')).toMatchObject({
    state: 'CLOSED',
    isOverdue: false,
  });
});
