import { toGlobalId as idOf } from '../src/platform/global-id';
import { makeOpenSitting } from './support/make-panel';
import { NOTICE, REFUSAL, useNotices, type ShownNotice as Shown } from './support/notice-client';
import { callAs, codesOf, decided, decisionInput, recordDecisionAsChair } from './support/panel-client';

/* What a notice does once it went: the clocks it starts, how a wrong sending is put right. What a decision is weighed for, and who was trained to take it. */

const { db, clock, ask, world, asOfficer, prepare, send, clocks } = useNotices();
const correct = (sendingId: string, right: object) =>
  asOfficer<{ notice: Shown | null }>('correctNoticeSending', { sendingId, ...right }, NOTICE);

describe('a notice that went', () => {
  let caseId: string;
  let decisionId: string;

  beforeAll(async () => {
    clock.set('2025-11-03T09:00:00Z');
    const sitting = await makeOpenSitting(world);
    caseId = sitting.caseId;
    decisionId = (await decided(ask, world, { ...decisionInput(world, sitting), ...REFUSAL })).id;
  });

  test('N1 two at once, and the same again, are one version; once it went another is made', async () => {
    const [one, other] = await Promise.all([prepare(decisionId), prepare(decisionId)]);
    expect([one.id, one.version]).toEqual([other.id, 1]);
    expect((await prepare(decisionId)).id).toBe(one.id);
    expect(await clocks(caseId)).toEqual([]);
    expect((await send(one.id)).countsFrom).toBe('2025-11-04');
    expect((await prepare(decisionId)).version).toBe(2);
  });

  test('C14, C19 the time to appeal begins when it is sent; a wrong sending is put right by a new row, and the clocks follow', async () => {
    expect(await clocks(caseId)).toEqual(['C14 2025-11-04 2026-01-04', 'C19 2025-11-04 2026-01-05']);
    const answer = await ask<{ node: { notices: readonly Shown[] } }>(
      world.actors.officer,
      `query ($id: ID!) { node(id: $id) { ... on Decision { notices { id sendings { id method sentAt } } } } }`,
      { id: decisionId },
    );
    const [sending] = answer.data.node.notices[0]!.sendings;
    clock.set('2025-11-10T09:00:00Z');
    expect(codesOf((await correct(sending!.id, {})).userErrors)).toEqual(['sendingId UNCHANGED']);
    const wrong = { recipient: 'PROVIDER', sentAt: '2025-11-20T09:00:00Z' };
    expect(codesOf((await correct(sending!.id, wrong)).userErrors)).toEqual([
      ...['recipient RECIPIENT_NOT_OF_AUDIENCE', 'sentAt SENT_IN_FUTURE'],
    ]);
    const early = { sentAt: '2025-11-01T09:00:00Z' };
    expect(codesOf((await correct(sending!.id, early)).userErrors)).toEqual(['sentAt SENT_BEFORE_PREPARED']);
    // It lay in the tray until the 7th: the family has its two months from then.
    const right = await correct(sending!.id, { sentAt: '2025-11-07T15:00:00Z', method: 'BY_HAND' });
    expect(right).toMatchObject({
      userErrors: [],
      notice: {
        ...{ countsFrom: '2025-11-07', appealBy: '2026-01-05', sendings: [{ method: 'BY_HAND' }] },
        sendingHistory: [{ isCorrected: true }, { isCorrected: false, correctsId: sending!.id }],
      },
    });
    expect(await clocks(caseId)).toEqual(['C14 2025-11-07 2026-01-07', 'C19 2025-11-07 2026-01-07']);
    expect(codesOf((await correct(sending!.id, { method: 'EMAIL' })).userErrors)).toEqual([
      'sendingId ENTRY_CORRECTED',
    ]);
    // It did not go at all: nothing runs, and nothing was told.
    const never = await correct(right.notice!.sendings[0]!.id, { wasSent: false });
    expect(never.notice).toMatchObject({ sendings: [], countsFrom: null });
    expect(await clocks(caseId)).toEqual([]);
    await expect(db.asOwner('update notice_sending set method = method')).rejects.toThrow(/append-only/);
    const theirs = { sendingId: right.notice!.sendings[0]!.id };
    const refused = await ask(
      world.actors.finance,
      'mutation ($input: CorrectNoticeSendingInput!) { correctNoticeSending(input: $input) { notice { id } } }',
      { input: theirs },
    );
    expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('C28 direct payments are reviewed within three months of the first payment', async () => {
    const event = (kind: string, eventDate: string) =>
      asOfficer('recordPlanEvent', { caseId: idOf('Case', caseId), kind, eventDate }, 'case { id }');
    expect(codesOf((await event('DIRECT_PAYMENT_REVIEWED', '2025-11-05')).userErrors)).toEqual([
      'kind EVENT_WITHOUT_START',
    ]);
    expect((await event('DIRECT_PAYMENT_MADE', '2025-11-05')).userErrors).toEqual([]);
    // They begin once, until they have ended.
    expect(codesOf((await event('DIRECT_PAYMENT_MADE', '2025-11-06')).userErrors)).toEqual(['eventDate STEP_RECORDED']);
    expect(await clocks(caseId)).toEqual(['C28 2025-11-05 2026-02-05']);
  });

  test('C14, C19 a letter that follows what the family was told of the plan counts from that, and its time runs once', async () => {
    clock.set('2025-11-12T09:00:00Z');
    const told = { method: 'POST', reason: 'MADE_ELSEWHERE', toldDate: '2025-11-10' };
    const refused = { caseId: idOf('Case', caseId), kind: 'ASSESSMENT_REFUSED', eventDate: '2025-11-10', told };
    expect((await asOfficer('recordPlanEvent', refused, 'case { id }')).userErrors).toEqual([]);
    const once = ['C14 2025-11-10 2026-01-10', 'C19 2025-11-10 2026-01-12', 'C28 2025-11-05 2026-02-05'];
    expect(await clocks(caseId)).toEqual(once);
    const letter = await prepare(decisionId);
    expect(letter.appealBy).toBe('2026-01-12');
    await send(letter.id);
    expect(await clocks(caseId)).toEqual(once);
  });
});

describe('R8 every decision is weighed for equality and social care, where the area asks', () => {
  test('a decision without both answers is refused, an answer after submission is taken, and a deferral needs none', async () => {
    clock.set('2025-12-01T09:00:00Z');
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const set = (input: object) =>
      callAs(ask, administrator, 'setConsiderationRule', input, 'considerationRules { fromDate isRequired }');
    const sitting = await makeOpenSitting(world, {
      before: (caseId) =>
        db.asOwner(
          `update referral set equality_answer = null, equality_considerations = null, social_care_answer = null, social_care_considerations = null
            where case_id = $1`,
          [caseId],
        ),
    });
    expect(codesOf((await set({ isRequired: false })).userErrors)).toEqual(['isRequired UNCHANGED']);
    expect(await set({ isRequired: true })).toMatchObject({
      userErrors: [],
      considerationRules: [{ isRequired: true }],
    });
    const given = { ...decisionInput(world, sitting), ...REFUSAL };
    const refused = await recordDecisionAsChair(ask, world, given);
    expect(codesOf(refused.userErrors)).toEqual(['outcome CONSIDERATIONS_MISSING']);
    expect(refused.userErrors[0]!.message).toContain('considering equality and social care');
    const caseId = idOf('Case', sitting.caseId);
    const weigh = (input: object) => asOfficer('recordConsiderations', { caseId, ...input }, 'case { id }');
    expect(codesOf((await weigh({})).userErrors)).toEqual(['equality NOTHING_GIVEN']);
    expect(codesOf((await weigh({ equality: { answer: 'ARISE' } })).userErrors)).toEqual([
      'equality.text TEXT_MISSING',
    ]);
    expect((await weigh({ equality: { answer: 'NONE_ARISE' } })).userErrors).toEqual([]);
    // What the panel has before it is not what was frozen any more: the papers are issued again, and the decision names that version.
    const half = await recordDecisionAsChair(ask, world, given);
    expect(codesOf(half.userErrors)).toEqual(['packVersion STALE_PAPERS', 'outcome CONSIDERATIONS_MISSING']);
    expect(half.userErrors[1]!.message).toContain('considering social care;');
    expect((await weigh({ socialCare: { answer: 'ARISE', text: 'Short breaks go on.' } })).userErrors).toEqual([]);
    const agendaItemId = idOf('AgendaItem', sitting.agendaItemId);
    const again = { agendaItemId, reason: 'Both were weighed.' };
    expect((await callAs(ask, world.actors.chair, 'reissuePapers', again, 'clientMutationId')).userErrors).toEqual([]);
    const decision = await recordDecisionAsChair(ask, world, { ...given, packVersion: 2 });
    expect(decision.userErrors).toEqual([]);
    expect(codesOf((await weigh({ equality: { answer: 'NONE_ARISE' } })).userErrors)).toEqual(['caseId CASE_SETTLED']);
    // From the rule on a referral is not submitted without them either.
    await expect(
      makeOpenSitting(world, { case: { referral: { summary: 'Invented.', lawfulBasis: 'PUBLIC_TASK' } } }),
    ).rejects.toThrow(/EQUALITY_CONSIDERATIONS_MISSING.*SOCIAL_CARE_CONSIDERATIONS_MISSING/s);
  });
});

test('T1 the training of who sits on a panel is told, and answers the public’s question', async () => {
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  const train = (input: object) =>
    callAs<{ person: { training: { id: string }[] } | null }>(
      ask,
      administrator,
      'recordTraining',
      { personId: idOf('Person', world.actors.chair.personId), kind: 'SEND_LAW', trainer: 'Placeholder Law', ...input },
      'person { training { id kind trainedDate trainer expiresDate } }',
    );
  expect(codesOf((await train({ trainedDate: '2026-05-01', trainer: ' ' })).userErrors)).toEqual([
    ...['trainedDate DATE_IN_FUTURE', 'trainer TRAINER_MISSING'],
  ]);
  const had = await train({ trainedDate: '2025-01-10', expiresDate: '2025-11-30' });
  expect(had.person?.training).toHaveLength(1);
  const correctsId = had.person!.training[0]!.id;
  expect((await train({ trainedDate: '2025-01-12', expiresDate: '2027-01-12', correctsId })).userErrors).toEqual([]);
  expect(codesOf((await train({ correctsId })).userErrors)).toEqual(['correctsId ENTRY_CORRECTED']);
  const answer = await ask<{
    panels: { members: { capacity: string; training: object[] }[] }[];
    panelAssurance: { checklist: { question: string; answers: string[] }[] };
  }>(
    world.actors.director,
    `{ panels { members { capacity training { kind trainedDate expiresDate } } }
       panelAssurance(from: "2025-10-01", to: "2025-12-31") { checklist { question answers } } }`,
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data.panels[0]!.members[0]).toEqual({
    capacity: 'CHAIR',
    training: [{ kind: 'SEND_LAW', trainedDate: '2025-01-12', expiresDate: '2027-01-12' }],
  });
  // Who records it sees no sitting, and who sat on the panel all the same; nobody of another area does.
  const members =
    '{ panels { members { capacity person { displayName } training { kind trainedDate expiresDate } } } }';
  const seen = async (actor: typeof administrator) => (await ask(actor, members)).data;
  expect(await seen(administrator)).toEqual(await seen(world.actors.director));
  expect((await ask(administrator, '{ panelMeetings { totalCount } }')).errors).not.toEqual([]);
  const told = (question: string) =>
    answer.data.panelAssurance.checklist.find((one) => one.question === question)!.answers;
  expect(told('TRAINING')).toEqual([
    'People who sat on the panels in the period: 5.',
    expect.stringMatching(
      /^The law on special educational needs and disability: had by 1 of them, and counts on \d+ December 2025 for 1\.$/,
    ) as string,
  ]);
  // (i) Plain words and days, whatever was stored.
  expect(told('DELEGATION').join('\n')).toContain('in force from 1 January 2020. The chair decides');
  expect(
    answer.data.panelAssurance.checklist
      .flatMap(({ answers }) => answers)
      .join('\n')
      .replaceAll('SOCIAL_CARE budget', ''),
  ).not.toMatch(/\b[A-Z]+_[A-Z_]+\b|\d{4}-\d\d-\d\d/);
});
