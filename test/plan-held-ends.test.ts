import { makeReferredCase } from './support/make-panel';
import { codesOf } from './support/panel-client';
import { asCase, told, usePlans } from './support/plan-client';

/* Which end of a plan may be on record, by its notices, mediation, appeals and the plans before and after it (A5, C15, C19). */

const plans = usePlans();
const { db, ask, on, record, recorded, shown, eventId, ended, newPlan } = plans;

describe('A5 the end of an earlier plan is judged by what is of that plan', () => {
  const FIRST = [
    ['FINAL_PLAN_SENT', '2020-05-01'],
    ['CEASE_NOTICE_SENT', '2022-03-01', told('2022-03-01')],
  ] as const;
  const held = async (caseId: string) => (await shown(caseId)).planHold;
  const HELD = { reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-05', unprovidedFrom: null };

  test('not by the notice of the later plan, whichever was entered first, and it can be put right', async () => {
    on('2026-11-22');
    const second = [
      ['FINAL_PLAN_SENT', '2024-05-01'],
      ['CEASE_NOTICE_SENT', '2026-11-01', told('2026-11-01')],
    ] as const;
    const caseId = await makeReferredCase(plans.world);
    await recorded(caseId, ['FINAL_PLAN_SENT', '2020-05-01'], ...second, FIRST[1]);
    // Its own time to appeal holds it.
    expect(await ended(caseId, '2022-05-01')).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('3 May 2022') as string },
    ]);
    expect(await ended(caseId, '2022-06-01')).toEqual([]);
    expect(await held(caseId)).toEqual(HELD);
    expect(codesOf(await ended(caseId, '2026-11-20'))).toContain('eventDate PLAN_HELD');
    const inOrder = await makeReferredCase(plans.world);
    await recorded(inOrder, ...FIRST);
    expect(await ended(inOrder, '2022-06-01')).toEqual([]);
    await recorded(inOrder, ...second);
    const correctsId = await eventId(inOrder, 'PLAN_CEASED');
    await recorded(inOrder, ['PLAN_CEASED', '2022-06-10', { correctsId, ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' }]);
    expect(await held(inOrder)).toEqual(HELD);
    on('2027-01-05');
    expect(await ended(inOrder, '2027-01-05')).toEqual([]);
  });

  test('not by an appeal against the later plan, which holds that one; by its own', async () => {
    on('2026-11-22');
    const caseId = await makeReferredCase(plans.world);
    await recorded(caseId, ...FIRST, ['FINAL_PLAN_SENT', '2026-09-01', told('2026-09-01')]);
    const appeal = { kind: 'APPEAL', grounds: ['SECTION_F'], reference: 'SEND/2026/0711', noticeDate: '2026-09-01' };
    await plans.say.open(caseId, { ...appeal, date: '2026-10-20' });
    const query = 'query ($id: ID!) { case(id: $id) { planHold { reason noticeDate } } }';
    const { data } = await ask<{ case: object }>(plans.world.actors.officer, query, { id: asCase(caseId) });
    expect(data.case).toEqual({ planHold: { reason: 'APPEAL_OPEN', noticeDate: null } });
    expect(await ended(caseId, '2022-06-01')).toEqual([]);
    expect(await held(caseId)).toMatchObject({ reason: 'APPEAL_OPEN', mayEndOn: null });
    const other = await makeReferredCase(plans.world);
    await recorded(other, ...FIRST, ['FINAL_PLAN_SENT', '2026-09-01', told('2026-09-01')]);
    const own = { ...appeal, grounds: ['CEASING'], reference: 'SEND/2022/0712', noticeDate: '2022-03-01' };
    const { id } = await plans.say.open(other, { ...own, date: '2022-04-20' });
    expect(codesOf(await ended(other, '2022-06-01'))).toEqual(['eventDate PLAN_HELD']);
    await plans.say.step(id, 'APPEAL_WITHDRAWN', '2022-05-20');
    expect(await ended(other, '2022-06-01')).toEqual([]);
  });

  test('not by what was decided of the later plan, of which the referral alone knows', async () => {
    on('2026-11-22');
    const caseId = await newPlan();
    await db.asOwner(`update panel_case set ehc_plan_date = '2024-05-01' where case_id = $1`, [caseId]);
    await recorded(caseId, ['REVIEW_MEETING', '2025-04-20'], ['REVIEW_DECIDED', '2025-05-01'], ...FIRST);
    expect(await ended(caseId, '2022-06-01')).toEqual([]);
    // The plan of now ends by a notice of its own alone.
    expect(codesOf(await ended(caseId, '2026-11-20'))).toContain('eventDate PLAN_HELD');
    expect(await held(caseId)).toBeNull();
  });

  test('not by what was notified of one that the child brought when it moved back', async () => {
    on('2026-11-22');
    const caseId = await makeReferredCase(plans.world);
    await recorded(
      caseId,
      ...FIRST,
      ['BECAME_RESPONSIBLE', '2024-05-01'],
      ['CEASE_NOTICE_SENT', '2026-11-01', told('2026-11-01')],
    );
    expect(await ended(caseId, '2022-06-01')).toEqual([]);
    expect(await held(caseId)).toMatchObject(HELD);
    // What was told just before it moved holds for its time all the same.
    const back = await makeReferredCase(plans.world);
    await recorded(back, ['FINAL_PLAN_SENT', '2020-05-01'], ['CEASE_NOTICE_SENT', '2026-11-01', told('2026-11-01')]);
    await recorded(back, ['BECAME_RESPONSIBLE', '2026-11-10']);
    expect(await held(back)).toMatchObject(HELD);
    expect(codesOf(await ended(back, '2026-11-20'))).toEqual(['eventDate PLAN_HELD']);
    // By the notice of before it moved that plan does not end.
    const other = await makeReferredCase(plans.world);
    await recorded(other, ...FIRST, ['BECAME_RESPONSIBLE', '2024-05-01']);
    expect(await ended(other, '2026-11-20')).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('1 May 2024') as string },
    ]);
  });

  test('and the plan of which a later referral alone tells ends too', async () => {
    on('2026-11-22');
    const caseId = await newPlan();
    await db.asOwner(`update panel_case set ehc_plan_date = '2024-05-01' where case_id = $1`, [caseId]);
    const left = { ceaseReason: 'LEFT_ENGLAND' };
    await recorded(caseId, ['FINAL_PLAN_SENT', '2020-05-01'], ['PLAN_CEASED', '2022-06-01', left]);
    const again = async (day: string) => codesOf((await record(caseId, 'PLAN_CEASED', day, left)).userErrors);
    expect(await again('2023-06-01')).toEqual(['eventDate STEP_RECORDED']);
    expect(await again('2026-11-20')).toEqual([]);
  });

  test('and one whose time to appeal lasted until the later was made ended by that', async () => {
    on('2026-11-22');
    const caseId = await makeReferredCase(plans.world);
    await recorded(caseId, ...FIRST, ['FINAL_PLAN_SENT', '2022-04-20', told('2022-04-20')]);
    expect(await ended(caseId, '2022-04-10')).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringMatching(/3 May 2022.*another plan.*20 April 2022/su) as string },
    ]);
  });
});

test('A5, C19 where mediation ended without a certificate that is known of, the plan is held as long as where it was declined', async () => {
  on('2026-07-20');
  const caseId = await newPlan();
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-05-01', told('2026-05-01')]);
  const { id } = await plans.say.open(caseId, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_ASKED', date: '2026-05-20', noticeDate: '2026-05-01' },
  });
  await plans.say.step(id, 'MEDIATION_ENDED', '2026-06-20', { result: 'NOT_AGREED' });
  expect((await shown(caseId)).planHold).toMatchObject({ reason: 'CERTIFICATE_AWAITED', mayEndOn: '2026-07-25' });
  await plans.say.step(id, 'CERTIFICATE_ISSUED', '2026-06-22');
  expect((await shown(caseId)).planHold).toMatchObject({ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-07-23' });
});

test('A5, C15, C19 where mediation was declined the plan is held until the last day that a certificate of it can give, and may end then', async () => {
  on('2026-07-20');
  const caseId = await newPlan();
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-05-01', told('2026-05-01')]);
  const { id } = await plans.say.open(caseId, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2026-06-20', noticeDate: '2026-05-01' },
  });
  // A Saturday: by Wednesday, and a month from that, which ends on a Friday.
  expect((await shown(caseId)).planHold).toMatchObject({ reason: 'CERTIFICATE_AWAITED', mayEndOn: '2026-07-25' });
  on('2026-08-31');
  expect((await shown(caseId)).planHold).toBeNull();
  expect(await ended(caseId, '2026-07-24')).toMatchObject([
    {
      code: 'PLAN_HELD',
      message: expect.stringMatching(/declined.*end the plan on 25 July 2026 or later/su) as string,
    },
  ]);
  // One that came to be known of is counted from.
  const other = await newPlan();
  await recorded(other, ['CEASE_NOTICE_SENT', '2026-05-01', told('2026-05-01')]);
  const known = await plans.say.open(other, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2026-06-20', noticeDate: '2026-05-01' },
  });
  await plans.say.step(known.id, 'CERTIFICATE_ISSUED', '2026-08-05');
  expect((await shown(other)).planHold).toMatchObject({ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-09-08' });
  expect(await plans.say.refusedStep(id, 'MEDIATION_ENDED', '2026-07-01')).not.toEqual([]);
  expect(await ended(caseId, '2026-07-25')).toEqual([]);
});

describe('A5 an end stands on its notice', () => {
  const notice = '2026-09-01';
  const ending = async (day: string): Promise<string> => {
    on('2026-11-22');
    const caseId = await newPlan();
    await recorded(caseId, ['CEASE_NOTICE_SENT', notice, told(notice)]);
    expect(await ended(caseId, day)).toEqual([]);
    return caseId;
  };
  const corrects = async (caseId: string, kind: string) => ({ correctsId: await eventId(caseId, kind) });

  test('which is put right to no day by which it could not be, nor taken back under it', async () => {
    const caseId = await ending('2026-11-20');
    const put = async (day: string | null, more: object = {}) =>
      (await record(caseId, 'CEASE_NOTICE_SENT', day, { ...(await corrects(caseId, 'CEASE_NOTICE_SENT')), ...more }))
        .userErrors;
    expect(await put('2026-11-15', told('2026-11-15'))).toMatchObject([
      {
        ...{ code: 'ENTRY_BUILT_ON', field: ['eventDate'] },
        message: expect.stringMatching(/20 November 2026.*16 January 2027/su) as string,
      },
    ]);
    // Nor to one of which nobody told, nor told later.
    expect(codesOf(await put(notice))).toEqual(['eventDate ENTRY_BUILT_ON']);
    expect(codesOf(await put(notice, told('2026-10-10')))).toEqual(['eventDate ENTRY_BUILT_ON']);
    expect(codesOf(await put(null))).toEqual(['eventDate ENTRY_BUILT_ON']);
    // By which it stays lawful, any.
    expect(await put('2026-09-18', told('2026-09-18'))).toEqual([]);
    expect(codesOf(await put('2026-09-20', told('2026-09-20')))).toEqual(['eventDate ENTRY_BUILT_ON']);
    const ceaseReason = 'NEEDS_MET_WITHOUT_PLAN';
    await recorded(caseId, ['PLAN_CEASED', '2026-11-22', { ...(await corrects(caseId, 'PLAN_CEASED')), ceaseReason }]);
    expect(await put('2026-09-20', told('2026-09-20'))).toEqual([]);
    // The end first, then its notice.
    await recorded(caseId, ['PLAN_CEASED', null, await corrects(caseId, 'PLAN_CEASED')]);
    expect(await put('2026-11-15', told('2026-11-15'))).toEqual([]);
    expect((await shown(caseId)).planHold).toMatchObject({ reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-16' });
  });

  test('and one that stands in its time all the same can be moved to a day that may be', async () => {
    const caseId = await ending('2026-11-10');
    await db.asOwner('alter table plan_event disable trigger user');
    await db.asOwner(
      `update plan_event set event_date = '2026-09-18', told_date = '2026-09-18' where case_id = $1 and kind = 'CEASE_NOTICE_SENT'`,
      [caseId],
    );
    await db.asOwner('alter table plan_event enable trigger user');
    const end = async (day: string) =>
      codesOf(
        (
          await record(caseId, 'PLAN_CEASED', day, {
            ...(await corrects(caseId, 'PLAN_CEASED')),
            ceaseReason: 'NEEDS_MET_WITHOUT_PLAN',
          })
        ).userErrors,
      );
    expect(await end('2026-11-12')).toEqual(['eventDate PLAN_HELD']);
    expect(await end('2026-11-19')).toEqual([]);
  });
});

describe('A5 what the law or the tribunal wants of the contents decides nothing of whether a plan goes on', () => {
  test('a plan amended by order leaves the notice of its end; the next amendment is the authority’s own', async () => {
    on('2026-11-22');
    const caseId = await newPlan();
    await recorded(caseId, ['AMENDED_PLAN_SENT', '2026-02-02', told('2026-02-02')]);
    const appeal = { kind: 'APPEAL', grounds: ['SECTION_F'], reference: 'SEND/2026/0731', noticeDate: '2026-02-02' };
    const { id } = await plans.say.open(caseId, { ...appeal, date: '2026-04-01' });
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-06-15', told('2026-06-15')]);
    await plans.say.step(id, 'APPEAL_DECIDED', '2026-10-01', { result: 'ALLOWED', orders: ['AMEND'] });
    await recorded(
      caseId,
      ['AMENDMENT_NOTICE_SENT', '2026-10-06'],
      ['AMENDED_PLAN_SENT', '2026-10-20', told('2026-10-20')],
      ['AMENDMENT_NOTICE_SENT', '2026-11-12'],
    );
    expect(codesOf(await ended(caseId, '2026-11-20'))).toEqual(['eventDate PLAN_HELD']);
    const correctsId = await eventId(caseId, 'AMENDMENT_NOTICE_SENT');
    await recorded(caseId, ['AMENDMENT_NOTICE_SENT', null, { correctsId }]);
    expect(await ended(caseId, '2026-11-20')).toEqual([]);
  });

  test('so does the plan for a move, which the law wants by a day', async () => {
    on('2026-11-22');
    const caseId = await newPlan();
    await recorded(
      caseId,
      ['CEASE_NOTICE_SENT', '2026-01-12', told('2026-01-12')],
      ['AMENDMENT_NOTICE_SENT', '2026-01-19'],
      ['TRANSFER_PLAN_SENT', '2026-02-13', told('2026-02-13')],
    );
    expect(await ended(caseId, '2026-08-31')).toEqual([]);
  });
});
