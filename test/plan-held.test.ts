import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, makeReferredCase, type PanelWorld } from './support/make-panel';
import { approveAll, callAs, codesOf, decided, decisionInput, type ShownError } from './support/panel-client';
import { redressBy } from './support/redress-client';
import { makeRunning } from './support/running-placement';
import { wholeSchema } from './support/whole-schema';

/* What the family was told holds: a letter that its plan is to end, a later one that it goes on, and the days that letters give (A5, N2, C14, C19). */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;
let say: ReturnType<typeof redressBy>;
const on = (day: string): void => {
  clock.set(`${day}T09:00:00Z`);
};

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

const asCase = (caseId: string): string => toGlobalId('Case', caseId);
const record = (caseId: string, kind: string, eventDate: string | null, more: object = {}) =>
  callAs<{ planEvent?: { id: string } | null; userErrors: readonly ShownError[] }>(
    ...([ask, world.actors.officer, 'recordPlanEvent'] as const),
    { caseId: asCase(caseId), kind, eventDate, ...more },
    '',
  );
const recorded = async (caseId: string, ...said: readonly (readonly [string, string | null, object?])[]) => {
  for (const [kind, day, more] of said) expect((await record(caseId, kind, day, more)).userErrors).toEqual([]);
};
let sentence = 0;
const by = () => {
  sentence += 1;
  const reasons = `The review of visit ${String(sentence)} found that child number ${String(sentence)} meets the aims without help.`;
  return {
    deciderId: toGlobalId('Person', world.actors.chair.personId),
    delegation: 'Scheme of 2020, line 4.',
    reasons,
  };
};
const told = (toldDate: string) => ({ told: { toldDate, method: 'POST', reason: 'ENTERED_LATE' } });
interface ShownCase {
  readonly planHold: { readonly reason: string; readonly mayEndOn: string | null } | null;
  readonly clocks: readonly {
    readonly code: string;
    readonly startDate: string;
    readonly dueDate: string;
    readonly isUntold: boolean;
  }[];
  readonly planEvents: readonly { readonly id: string; readonly kind: string; readonly isUntold: boolean }[];
}
const shown = async (caseId: string): Promise<ShownCase> => {
  const query = `query ($id: ID!) { case(id: $id) { planHold { reason mayEndOn } clocks { code startDate dueDate isUntold }
    planEvents { id kind isUntold } } }`;
  const { data, errors } = await ask<{ case: ShownCase }>(world.actors.officer, query, { id: asCase(caseId) });
  expect(errors).toEqual([]);
  return data.case;
};
const family = ({ clocks }: ShownCase): string[] =>
  clocks
    .filter(({ code }) => code === 'C14' || code === 'C19')
    .map(({ code, startDate, dueDate, isUntold }) => `${code} ${startDate} ${dueDate}${isUntold ? ' untold' : ''}`);
const eventId = async (caseId: string, kind: string): Promise<string> =>
  (await shown(caseId)).planEvents.filter((one) => one.kind === kind).at(-1)!.id;
interface Letter {
  readonly id: string;
  readonly appealBy: string;
  readonly mediationBy: string;
  readonly sections: readonly { readonly text: string }[];
}
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
const letterOf = async (caseId: string, kind: string): Promise<Letter> =>
  sendLetter('preparePlanNotice', { caseId: asCase(caseId), planEventId: await eventId(caseId, kind) });
const ended = async (caseId: string, day: string) =>
  (await record(caseId, 'PLAN_CEASED', day, { ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' })).userErrors;
const newPlan = async (): Promise<string> => {
  const caseId = await makeReferredCase(world);
  await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
  return caseId;
};

describe('A5 a letter that went keeps its place and its days', () => {
  const HELD = { reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-23' };
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
      world.actors.commissioner,
      'query ($id: ID!) { case(id: $id) { planHold { reason mayEndOn } } }',
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
    const { id } = await say.open(caseId, appeal);
    await say.step(id, 'APPEAL_WITHDRAWN', '2026-09-08');
    expect((await shown(caseId)).planHold).toEqual({ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-10-06' });
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

test('A5 what the held plan provides goes on, whatever change would take it', async () => {
  const running = await makeRunning(ask, world);
  const { caseId, id: placementId } = running;
  await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
  on('2026-11-22');
  const { commissioner } = world.actors;
  const change = async (mutation: string, more: object) =>
    codesOf((await callAs(ask, commissioner, mutation, { placementId, reason: 'Invented.', ...more }, '')).userErrors);
  const { data } = await ask<{ node: { costLines: readonly { id: string }[] } }>(
    commissioner,
    'query ($id: ID!) { node(id: $id) { ... on Placement { costLines { id } } } }',
    { id: placementId },
  );
  const costLineId = data.node.costLines[0]!.id;
  const price = { unit: 'YEAR', amount: '0.00', spread: 'DAYS' };
  const ways: readonly (readonly [string, string, object])[] = [
    ['endDate', 'endPlacement', { endDate: '2026-11-30' }],
    ['expectedEndDate', 'amendPlacement', { expectedEndDate: '2026-11-30' }],
    ['endLines', 'amendPlacement', { endLines: [{ costLineId, lastDay: '2026-11-30' }] }],
    ['linePrices', 'amendPlacement', { linePrices: [{ costLineId, fromDate: '2026-12-01', price }] }],
    ['chargedPercent', 'suspendPlacement', { fromDate: '2026-11-25', chargedPercent: 0 }],
    ['chargedPercent', 'recordAbsence', { fromDate: '2026-11-25', untilDate: '2026-12-04', chargedPercent: 0 }],
  ];
  // No price falls to nothing by what a provider asks, held or not.
  const upliftRefused = await callAs(
    ...([ask, world.actors.director, 'upliftPlacement'] as const),
    { placementId, reason: 'Invented.', fromDate: '2026-12-01', amounts: [{ costLineId, amount: '0.00' }] },
    '',
  );
  expect(codesOf(upliftRefused.userErrors)).toEqual(['amounts.0.amount AMOUNT_INVALID']);
  const tried = async (): Promise<(readonly string[])[]> => {
    const answers = [];
    for (const [, mutation, input] of ways) answers.push(await change(mutation, { ...input, preview: true }));
    return answers;
  };
  expect(await tried()).toEqual(ways.map(() => []));
  // Told or not told yet.
  const correctsId = async () => ({ correctsId: await eventId(caseId, 'CEASE_NOTICE_SENT') });
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-11-02', { decision: by() }]);
  expect((await shown(caseId)).planHold?.reason).toBe('NOTICE_NOT_SENT');
  const held = ways.map(([field]) => [`${field} PLAN_HELD`]);
  expect(await tried()).toEqual(held);
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-11-02', { ...(await correctsId()), ...told('2026-11-02') }]);
  expect((await shown(caseId)).planHold).toEqual({ reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-05' });
  expect(await tried()).toEqual(held);
  // What leaves something paid, lies before the notice or after the hold, or has happened, is free.
  expect(await change('suspendPlacement', { fromDate: '2026-11-25', chargedPercent: 50, preview: true })).toEqual([]);
  expect(
    await change('recordAbsence', {
      fromDate: '2026-11-16',
      untilDate: '2026-11-20',
      chargedPercent: 0,
      preview: true,
    }),
  ).toEqual([]);
  expect(await change('amendPlacement', { expectedEndDate: '2027-01-04', preview: true })).toEqual([]);
  expect(await change('suspendPlacement', { fromDate: '2027-01-05', chargedPercent: 0, preview: true })).toEqual([]);
  // What was not charged up to today was not, whatever the law would have had: that is recorded, and no day to come is taken with it.
  const nothing = { chargedPercent: 0, preview: true };
  expect(await change('suspendPlacement', { fromDate: '2026-11-05', untilDate: '2026-11-22', ...nothing })).toEqual([]);
  const goesOn = await callAs(
    ...([ask, commissioner, 'suspendPlacement'] as const),
    { placementId, reason: 'Invented.', fromDate: '2026-11-05', untilDate: '2026-11-23', ...nothing },
    '',
  );
  expect(goesOn.userErrors).toMatchObject([
    { code: 'PLAN_HELD', message: expect.stringMatching(/section 42.*up to today/su) as string },
  ]);
  expect(await change('endPlacement', { endDate: '2026-11-22', preview: true })).toEqual(['endDate PLAN_HELD']);
  expect(
    await change('endPlacement', { endDate: '2026-11-10', lastAttendedDate: '2026-11-10', preview: true }),
  ).toEqual([]);
  expect(await change('endPlacement', { endDate: '2026-11-21', preview: true })).toEqual([]);
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
    const sitting = await makeOpenSitting(world);
    const decision = await decided(ask, world, { ...decisionInput(world, sitting), placementStartDate: '2026-12-01' });
    await approveAll(ask, world, decision);
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

describe('A5 the end of an earlier plan is judged by what is of that plan', () => {
  const FIRST = [
    ['FINAL_PLAN_SENT', '2020-05-01'],
    ['CEASE_NOTICE_SENT', '2022-03-01', told('2022-03-01')],
  ] as const;
  const held = async (caseId: string) => (await shown(caseId)).planHold;
  const HELD = { reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-05' };

  test('not by the notice of the later plan, whichever was entered first, and it can be put right', async () => {
    on('2026-11-22');
    const second = [
      ['FINAL_PLAN_SENT', '2024-05-01'],
      ['CEASE_NOTICE_SENT', '2026-11-01', told('2026-11-01')],
    ] as const;
    const caseId = await makeReferredCase(world);
    await recorded(caseId, ['FINAL_PLAN_SENT', '2020-05-01'], ...second, FIRST[1]);
    // Its own time to appeal holds it.
    expect(await ended(caseId, '2022-05-01')).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('3 May 2022') as string },
    ]);
    expect(await ended(caseId, '2022-06-01')).toEqual([]);
    expect(await held(caseId)).toEqual(HELD);
    expect(codesOf(await ended(caseId, '2026-11-20'))).toContain('eventDate PLAN_HELD');
    const inOrder = await makeReferredCase(world);
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
    const caseId = await makeReferredCase(world);
    await recorded(caseId, ...FIRST, ['FINAL_PLAN_SENT', '2026-09-01', told('2026-09-01')]);
    const appeal = { kind: 'APPEAL', grounds: ['SECTION_F'], reference: 'SEND/2026/0711', noticeDate: '2026-09-01' };
    await say.open(caseId, { ...appeal, date: '2026-10-20' });
    const query = 'query ($id: ID!) { case(id: $id) { planHold { reason noticeDate } } }';
    const { data } = await ask<{ case: object }>(world.actors.officer, query, { id: asCase(caseId) });
    expect(data.case).toEqual({ planHold: { reason: 'APPEAL_OPEN', noticeDate: null } });
    expect(await ended(caseId, '2022-06-01')).toEqual([]);
    expect(await held(caseId)).toEqual({ reason: 'APPEAL_OPEN', mayEndOn: null });
    const other = await makeReferredCase(world);
    await recorded(other, ...FIRST, ['FINAL_PLAN_SENT', '2026-09-01', told('2026-09-01')]);
    const own = { ...appeal, grounds: ['CEASING'], reference: 'SEND/2022/0712', noticeDate: '2022-03-01' };
    const { id } = await say.open(other, { ...own, date: '2022-04-20' });
    expect(codesOf(await ended(other, '2022-06-01'))).toEqual(['eventDate PLAN_HELD']);
    await say.step(id, 'APPEAL_WITHDRAWN', '2022-05-20');
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

  test('and one whose time to appeal lasted until the later was made ended by that', async () => {
    on('2026-11-22');
    const caseId = await makeReferredCase(world);
    await recorded(caseId, ...FIRST, ['FINAL_PLAN_SENT', '2022-04-20', told('2022-04-20')]);
    expect(await ended(caseId, '2022-04-10')).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringMatching(/3 May 2022.*another plan.*20 April 2022/su) as string },
    ]);
  });
});

test('A5, C15, C19 where mediation was declined the plan is held until the last day that a certificate of it can give, and may end then', async () => {
  on('2026-07-20');
  const caseId = await newPlan();
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-05-01', told('2026-05-01')]);
  const { id } = await say.open(caseId, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2026-06-20', noticeDate: '2026-05-01' },
  });
  // A Saturday: by Wednesday, and a month from that, which ends on a Friday.
  expect((await shown(caseId)).planHold).toEqual({ reason: 'CERTIFICATE_AWAITED', mayEndOn: '2026-07-25' });
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
  const known = await say.open(other, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2026-06-20', noticeDate: '2026-05-01' },
  });
  await say.step(known.id, 'CERTIFICATE_ISSUED', '2026-08-05');
  expect((await shown(other)).planHold).toEqual({ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-09-08' });
  expect(await say.refusedStep(id, 'MEDIATION_ENDED', '2026-07-01')).not.toEqual([]);
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
    expect((await shown(caseId)).planHold).toEqual({ reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-16' });
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
    const { id } = await say.open(caseId, { ...appeal, date: '2026-04-01' });
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-06-15', told('2026-06-15')]);
    await say.step(id, 'APPEAL_DECIDED', '2026-10-01', { result: 'ALLOWED', orders: ['AMEND'] });
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

describe('C9, C10: what is decided after a letter that the plan stays is another amendment (SEND Regulations 2014, reg 28)', () => {
  test('the letter of a review that left the plan as it is stands beside a later notice, and nothing of the review begins anew', async () => {
    on('2026-09-21');
    const caseId = await newPlan();
    await recorded(
      caseId,
      ['REVIEW_MEETING', '2026-09-01'],
      [
        'REVIEW_DECIDED',
        '2026-09-20',
        { decision: { ...by(), reasons: 'An invented reason that is told to this family alone.' } },
      ],
    );
    on('2026-11-22');
    expect(codesOf((await record(caseId, 'AMENDMENT_NOTICE_SENT', '2026-11-20')).userErrors)).toEqual([
      'kind REVIEW_DECIDED_OTHERWISE',
    ]);
    on('2026-09-21');
    await letterOf(caseId, 'REVIEW_DECIDED');
    on('2026-11-22');
    await recorded(caseId, ['AMENDMENT_NOTICE_SENT', '2026-11-20']);
    const running = (await shown(caseId)).clocks.filter(({ code }) => code === 'C9' || code === 'C10');
    expect(running.map(({ code, startDate, dueDate }) => `${code} ${startDate} ${dueDate}`).sort()).toEqual([
      'C10 2026-09-01 2026-11-24',
      'C10 2026-11-20 2027-01-15',
      'C9 2026-09-01 2026-09-29',
    ]);
    // The letter stays with its entry, whatever day that is put right to.
    const correctsId = await eventId(caseId, 'REVIEW_DECIDED');
    await recorded(caseId, ['REVIEW_DECIDED', '2026-09-19', { correctsId }]);
  });
});
