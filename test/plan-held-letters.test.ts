import { makeOpenSitting, makeReferredCase } from './support/make-panel';
import { approveAll, callAs, codesOf, decided, decisionInput } from './support/panel-client';
import { asCase, family, told, usePlans, type Letter, type ShownCase } from './support/plan-client';

/* What the family was told holds: a letter that its plan is to end, a later one that it goes on, and the days that letters give (A5, N2, C14, C19). */

const plans = usePlans();
const { db, ask, on, recorded, by, shown, eventId, sendLetter, letterOf, ended, newPlan } = plans;

describe('A5 a letter that went keeps its place and its days', () => {
  const HELD = { reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-23', unprovidedFrom: null };
  const FROM_LETTER = ['C14 2026-11-22 2027-01-22', 'C19 2026-11-22 2027-01-22'];
  const notified = async (): Promise<string> => {
    on('2026-11-22');
    const caseId = await newPlan();
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-11-01', { decision: by() }]);
    expect(await letterOf(caseId, 'CEASE_NOTICE_SENT')).toMatchObject({ appealBy: '2027-01-22' });
    expect(await shown(caseId)).toMatchObject({ planHold: HELD });
    return caseId;
  };

  test('whatever the entry is put right to', async () => {
    const caseId = await notified();
    const correctsId = await eventId(caseId, 'CEASE_NOTICE_SENT');
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-08-01', { correctsId, ...told('2026-08-01') }]);
    const after = await shown(caseId);
    expect([after.planHold, family(after)]).toEqual([HELD, FROM_LETTER]);
    expect(codesOf(await ended(caseId, '2026-11-20'))).toEqual(['eventDate PLAN_HELD']);
    on('2027-01-22');
    expect(codesOf(await ended(caseId, '2027-01-22'))).toEqual(['eventDate PLAN_HELD']);
    on('2027-01-23');
    expect(await ended(caseId, '2027-01-23')).toEqual([]);
  });

  test('and where it is taken back, and another is entered', async () => {
    const caseId = await notified();
    const correctsId = await eventId(caseId, 'CEASE_NOTICE_SENT');
    await recorded(caseId, ['CEASE_NOTICE_SENT', null, { correctsId }]);
    expect(await shown(caseId)).toMatchObject({ planHold: HELD });
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-08-01', told('2026-08-01')]);
    const after = await shown(caseId);
    expect([after.planHold, family(after)]).toEqual([HELD, FROM_LETTER]);
    expect(codesOf(await ended(caseId, '2026-11-20'))).toEqual(['eventDate PLAN_HELD']);
    // Who commissions is told the same, though it reads no letter.
    const { data } = await ask<{ case: ShownCase }>(
      plans.world.actors.commissioner,
      'query ($id: ID!) { case(id: $id) { planHold { reason mayEndOn unprovidedFrom } } }',
      { id: asCase(caseId) },
    );
    expect(data.case.planHold).toEqual(HELD);
  });

  test('one that went by other means holds until it would have, and what the family began in that time', async () => {
    on('2026-11-22');
    const caseId = await newPlan();
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-08-03', told('2026-08-03')]);
    // Withdrawn within its time, an appeal can be made again: it ended nothing.
    on('2026-09-10');
    const grounds = ['CEASING'];
    const appeal = {
      kind: 'APPEAL',
      grounds,
      date: '2026-09-01',
      reference: 'SEND/2026/0701',
      noticeDate: '2026-08-03',
    };
    const { id } = await plans.say.open(caseId, appeal);
    await plans.say.step(id, 'APPEAL_WITHDRAWN', '2026-09-08');
    expect((await shown(caseId)).planHold).toMatchObject({ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-10-06' });
    expect(codesOf(await ended(caseId, '2026-09-09'))).toEqual(['eventDate PLAN_HELD']);
    on('2026-11-22');
    expect(await ended(caseId, '2026-10-06')).toEqual([]);
  });
});

describe('A5, s.45 no plan ends by a notice that is older than a decision that it goes on', () => {
  const SINCE = [
    [
      'a review after which it stays',
      [
        ['REVIEW_MEETING', '2026-06-01'],
        ['REVIEW_DECIDED', '2026-06-20', told('2026-06-20')],
      ],
    ],
    [
      'its amendment',
      [
        ['AMENDMENT_NOTICE_SENT', '2026-06-20'],
        ['AMENDED_PLAN_SENT', '2026-08-10', told('2026-08-10')],
      ],
    ],
    ['notice of its amendment', [['AMENDMENT_NOTICE_SENT', '2026-06-20']]],
  ] as const;
  test.each(SINCE)('%s', async (_, since) => {
    on('2026-11-22');
    const caseId = await newPlan();
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-03-02', told('2026-03-02')], ...since);
    expect((await shown(caseId)).planHold).toBeNull();
    for (const day of ['2026-06-10', '2026-11-18']) {
      const [refusal] = await ended(caseId, day);
      expect(refusal).toMatchObject({
        code: 'PLAN_HELD',
        message: expect.stringContaining('may end only by another notice') as string,
      });
    }
    // Another decision has a notice and a time of its own.
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-08-24', told('2026-08-24')]);
    expect(await ended(caseId, '2026-11-18')).toEqual([]);
  });

  test('nor where the letter of that decision went, and its entry was taken back', async () => {
    on('2026-06-22');
    const caseId = await newPlan();
    await recorded(
      caseId,
      ['CEASE_NOTICE_SENT', '2026-03-02', told('2026-03-02')],
      ['REVIEW_MEETING', '2026-06-01'],
      ['REVIEW_DECIDED', '2026-06-20', { decision: by() }],
    );
    await letterOf(caseId, 'REVIEW_DECIDED');
    const correctsId = await eventId(caseId, 'REVIEW_DECIDED');
    await recorded(caseId, ['REVIEW_DECIDED', null, { correctsId }]);
    on('2026-11-22');
    expect(codesOf(await ended(caseId, '2026-11-18'))).toEqual(['eventDate PLAN_HELD']);
  });
});

describe('N2 the notice of a decision and the letter of what was sent give one day', () => {
  const SENT = [
    [
      'AMENDED_PLAN_SENT',
      [
        ['AMENDMENT_NOTICE_SENT', '2026-11-12'],
        ['AMENDED_PLAN_SENT', '2026-11-13'],
      ],
    ],
    ['FINAL_PLAN_SENT', [['FINAL_PLAN_SENT', '2026-11-13']]],
    ['TRANSFER_PLAN_SENT', [['TRANSFER_PLAN_SENT', '2026-11-13']]],
  ] as const;
  test.each(SENT)('%s', async (kind, said) => {
    on('2026-11-10');
    const sitting = await makeOpenSitting(plans.world);
    const decision = await decided(ask, plans.world, {
      ...decisionInput(plans.world, sitting),
      placementStartDate: '2026-12-01',
    });
    await approveAll(ask, plans.world, decision);
    const { caseId } = sitting;
    if (kind !== 'FINAL_PLAN_SENT') {
      await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
    }
    on('2026-11-22');
    for (const [one, day] of said) {
      await recorded(caseId, [one, day, one === kind ? { decision: by() } : {}]);
    }
    const before = await shown(caseId);
    expect([before.planEvents.find((one) => one.kind === kind)?.isUntold, family(before)]).toEqual([
      ...[true, ['C14 2026-11-13 2027-01-13 untold', 'C19 2026-11-13 2027-01-13 untold']],
    ]);
    const notice = await sendLetter('prepareNotice', { decisionId: decision.id, audience: 'FAMILY' });
    const text = notice.sections.map((one) => one.text).join('\n');
    expect(text).toContain('the time for it counts from the date of this letter.');
    expect(text).not.toContain('we told you of a decision about the EHC plan');
    const one = ['C14 2026-11-22 2027-01-22', 'C19 2026-11-22 2027-01-22'];
    expect([notice.appealBy, notice.mediationBy]).toEqual(['2027-01-22', '2027-01-22']);
    expect(family(await shown(caseId))).toEqual(one);
    expect(await letterOf(caseId, kind)).toMatchObject({ appealBy: '2027-01-22', mediationBy: '2027-01-22' });
    const after = await shown(caseId);
    expect([after.planEvents.find((event) => event.kind === kind)?.isUntold, family(after)]).toEqual([false, one]);
  });
});

test('C14, C19 the time of a family that nobody told is shown as long as nobody did', async () => {
  on('2026-11-22');
  const caseId = await newPlan();
  await recorded(caseId, ['REVIEW_MEETING', '2026-09-15'], ['REVIEW_DECIDED', '2026-09-19', { decision: by() }]);
  expect(family(await shown(caseId))).toEqual([
    ...['C14 2026-09-19 2026-11-19 untold', 'C19 2026-09-19 2026-11-19 untold'],
  ]);
  await letterOf(caseId, 'REVIEW_DECIDED');
  expect(family(await shown(caseId))).toEqual(['C14 2026-11-22 2027-01-22', 'C19 2026-11-22 2027-01-22']);
  // What was decided before the area kept its letters here is not known to be untold.
  const older = await newPlan();
  await recorded(older, ['REVIEW_MEETING', '2024-09-02'], ['REVIEW_DECIDED', '2024-09-20']);
  expect(family(await shown(older))).toEqual([]);
  // Nor is there a time to appeal against what is over.
  const over = await newPlan();
  await recorded(
    over,
    ['REVIEW_MEETING', '2026-09-01'],
    ['REVIEW_DECIDED', '2026-09-10'],
    ['PLAN_CEASED', '2026-10-01', { ceaseReason: 'LEFT_ENGLAND' }],
  );
  expect(family(await shown(over))).toEqual([]);
});

test('N1, s.44 the letter of a plan of which another took the place says so, and one that was made before that is made anew', async () => {
  on('2026-11-22');
  const caseId = await makeReferredCase(plans.world, { terms: { requestDate: '2026-11-01' } } as never);
  await recorded(caseId, ['FINAL_PLAN_SENT', '2026-05-01', { decision: by() }]);
  const officer = plans.world.actors.officer;
  const planEventId = await eventId(caseId, 'FINAL_PLAN_SENT');
  const prepared = async () => {
    const input = { caseId: asCase(caseId), planEventId };
    const made = await callAs<{ notice: Letter }>(
      ...([ask, officer, 'preparePlanNotice', input, 'notice { id sections { text } }'] as const),
    );
    expect(made.userErrors).toEqual([]);
    return made.notice;
  };
  const newer = 'On 16 November 2026 another EHC plan took the place of this one.';
  const said = ({ sections }: Letter): string => sections.map(({ text }) => text).join(' ');
  const early = await prepared();
  expect(said(early)).not.toContain('took the place');
  plans.clock.set('2026-11-22T10:00:00Z');
  await recorded(caseId, ['REQUEST_RECEIVED', '2026-06-15'], ['ASSESSMENT_AGREED', '2026-07-20']);
  await recorded(caseId, ['FINAL_PLAN_SENT', '2026-11-16', { decision: by() }]);
  const recipients = [{ recipient: 'PARENT', method: 'POST' }];
  const sent = async (noticeId: string) =>
    codesOf((await callAs(ask, officer, 'sendNotice', { noticeId, recipients }, 'notice { id }')).userErrors);
  expect(await sent(early.id)).toEqual(['noticeId CHANGED_SINCE']);
  const late = await prepared();
  expect(said(late)).toContain(newer);
  expect(await sent(late.id)).toEqual([]);
});
