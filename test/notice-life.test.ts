import type { Day } from '../src/kernel/dates';
import { dayInWords } from '../src/kernel/for-people';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import {
  makeOption,
  makeOpenSitting,
  makePanelWorld,
  openSittingOn,
  SCHOOLS,
  type PanelWorld,
} from './support/make-panel';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  recordDecisionAsChair,
  usualShares,
  type ShownDecision,
} from './support/panel-client';
import { wholeSchema } from './support/whole-schema';

/* Where the family wants the child to be, and what a notice does once it went: the clocks it starts, how a wrong sending is put right. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const idOf = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');

let world: PanelWorld;
const NOTICE = `notice { id version status blocks appealBy countsFrom readingGrade sections { block text }
  sendings { id method sentAt } sendingHistory { method sentAt correctsId isCorrected } }`;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly blocks: readonly string[];
  readonly appealBy: string | null;
  readonly countsFrom: string | null;
  readonly readingGrade: number | null;
  readonly sections: readonly { readonly block: string; readonly text: string }[];
  readonly sendings: readonly { readonly id: string; readonly method: string; readonly sentAt: string }[];
  readonly sendingHistory: readonly { readonly sentAt: string | null; readonly isCorrected: boolean }[];
}
let told = 0;
/** Who decided on a plan and why, where nothing of that is on record yet: reasons of each child's own. */
const decidedBy = () => ({
  deciderId: idOf('Person', world.actors.chair.personId),
  ...{ delegation: 'Scheme of 2020, line 4.', reasons: `These are invented reasons of this child, number ${++told}.` },
});
const asOfficer = async <Value>(name: string, input: object, gives: string) =>
  callAs<Value>(ask, world.actors.officer, name, input, gives);
const prepare = async (decisionId: string, more: object = {}): Promise<Shown> => {
  const made = await asOfficer<{ notice: Shown | null }>(
    'prepareNotice',
    { decisionId, audience: 'FAMILY', ...more },
    NOTICE,
  );
  expect(made.userErrors).toEqual([]);
  return made.notice!;
};
const send = async (noticeId: string, method = 'POST'): Promise<Shown> => {
  const recipients = [{ recipient: 'PARENT', method }];
  const sent = await asOfficer<{ notice: Shown }>('sendNotice', { noticeId, recipients }, NOTICE);
  expect(sent.userErrors).toEqual([]);
  return sent.notice;
};
const correct = (sendingId: string, right: object) =>
  asOfficer<{ notice: Shown | null }>('correctNoticeSending', { sendingId, ...right }, NOTICE);
const clocks = async (caseId: string) => {
  const answer = await ask<{ node: { clocks: { code: string; startDate: string; dueDate: string }[] } }>(
    world.actors.officer,
    'query ($id: ID!) { node(id: $id) { ... on Case { clocks { code startDate dueDate } } } }',
    { id: idOf('Case', caseId) },
  );
  return answer.data.node.clocks
    .filter(({ code }) => code === 'C14' || code === 'C19' || code === 'C28')
    .map(({ code, startDate, dueDate }) => `${code} ${startDate} ${dueDate}`);
};
const prefer = async (caseId: string, preferred: object) => {
  const input = { caseId: idOf('Case', caseId), preferred: { statedBy: 'PARENT', ...preferred } };
  return asOfficer<{ case: { preferredSetting: object | null } | null }>(
    'recordPreferredSetting',
    input,
    'case { preferredSetting { providerUrn setting statedDate provider { name } } preferredSettings { statedDate } }',
  );
};
const REFUSAL = {
  ...{ outcome: 'DECLINED', needAgreed: false, fundingAgreed: false, optionId: null, placementStartDate: null },
  ...{ shares: null, fundingMethod: null, methodEvidence: null },
};

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
    const input = { audience: 'FAMILY', block: `CONTACT_${block}`, text: 'Ring an invented number.' };
    await callAs(ask, administrator, 'setNoticeWording', input, 'localArea { id }');
  }
});

/** Decided before the area set by when decisions are told. */
let early: ShownDecision;

describe('V2, N2 where the family wants the child to be', () => {
  test('another place than the one preferred is an adverse decision: why not, the right to appeal, and no "as it was asked for"', async () => {
    let elsewhere = '';
    const sitting = await makeOpenSitting(world, {
      before: async (caseId) => {
        elsewhere = await makeOption(world, caseId, { providerUrn: SCHOOLS.neighbouring });
        await db.asOwner(`update placement_option set suitability = 'NOT_SUITABLE' where option_id = $1`, [elsewhere]);
        expect(codesOf((await prefer(caseId, { providerUrn: '999999', statedDate: '2031-01-01' })).userErrors)).toEqual(
          [...['preferred.providerUrn PROVIDER_UNKNOWN', 'preferred.statedDate DATE_IN_FUTURE']],
        );
        expect(
          codesOf((await prefer(caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: '1900-01-01' })).userErrors),
        ).toEqual(['preferred.statedDate DATE_BEFORE_BIRTH']);
        const wanted = await prefer(caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: '2025-09-20' });
        expect(wanted).toMatchObject({
          userErrors: [],
          case: {
            preferredSetting: {
              providerUrn: SCHOOLS.neighbouring,
              provider: { name: `Placeholder School ${SCHOOLS.neighbouring}` },
            },
          },
        });
        expect(
          codesOf((await prefer(caseId, { statedBy: 'YOUNG_PERSON', statedDate: '2025-09-20' })).userErrors),
        ).toEqual(['preferred.statedBy NOT_A_YOUNG_PERSON']);
      },
    });
    const given = decisionInput(world, sitting);
    // Dearer and not found suitable: it is asked for since the family prefers it.
    const silent = await recordDecisionAsChair(ask, world, given);
    expect(silent.userErrors).toMatchObject([
      { code: 'ALTERNATIVE_UNEXPLAINED', message: expect.stringContaining('the family prefers it') as string },
    ]);
    const decision = await decided(ask, world, {
      ...given,
      alternatives: [{ optionId: idOf('PlacementOption', elsewhere), whyNot: 'It has no place before May.' }],
    });
    await approveAll(ask, world, decision);
    early = decision;
    const shown = await ask<{ node: object }>(
      world.actors.director,
      'query ($id: ID!) { node(id: $id) { ... on Decision { isOtherThanPreferred preferredSetting { providerUrn } } } }',
      { id: decision.id },
    );
    expect(shown.data.node).toEqual({
      isOtherThanPreferred: true,
      preferredSetting: { providerUrn: SCHOOLS.neighbouring },
    });
    const finance = await ask<{ node: object }>(
      world.actors.finance,
      'query ($id: ID!) { node(id: $id) { ... on Decision { isOtherThanPreferred } } }',
      { id: decision.id },
    );
    expect(finance.data.node).toEqual({ isOtherThanPreferred: null });
    const letter = await prepare(decision.id);
    expect(letter.blocks).toEqual(expect.arrayContaining(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']));
    const text = letter.sections.map((one) => one.text).join('\n');
    expect(text).toContain(`We were asked for a place for your child:\nPlaceholder School ${SCHOOLS.neighbouring}`);
    expect(text).toContain(`You asked for Placeholder School ${SCHOOLS.neighbouring}. We did not agree to that place.`);
    expect(text).toContain('It has no place before May.');
    expect(text).toContain('We did not agree to the place you asked for. We agreed to another place.');
    expect(text).not.toMatch(/We agreed to what was asked for|As it was asked for\./);
    // What the family says afterwards is another request, and what it said before is kept.
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.inArea, statedDate: clock.now().toISOString().slice(0, 10) });
    const later = await prefer(sitting.caseId, { setting: 'OLA', statedDate: '2025-09-01' });
    expect(later.case).toMatchObject({
      preferredSetting: { providerUrn: SCHOOLS.inArea },
      preferredSettings: [{ statedDate: '2025-09-01' }, { statedDate: '2025-09-20' }, {}],
    });
  });
});

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

describe('J5, N5 what came to be otherwise after the letter', () => {
  interface Due {
    readonly what: string;
    readonly audience: string;
    readonly timing: string;
  }
  const dues = async (decisionId: string): Promise<readonly string[]> => {
    const answer = await ask<{
      node: { noticesDue: readonly Due[]; notices: readonly { id: string; status: string; supersededBy: object }[] };
    }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Decision { noticesDue { what audience timing } } } }',
      { id: decisionId },
    );
    return answer.data.node.noticesDue.map(({ what, audience, timing }) => `${what} ${audience} ${timing}`);
  };
  const works = async (kind: string): Promise<readonly string[]> => {
    const answer = await ask<{ viewer: { worklist: readonly { subjectId: string }[] } }>(
      world.actors.officer,
      `{ viewer { worklist(kinds: [${kind}]) { subjectId } } }`,
    );
    return answer.data.viewer.worklist.map(({ subjectId }) => subjectId);
  };
  const textOf = ({ sections }: Shown): string => sections.map(({ text }) => text).join('\n');
  const shareOf = ({ fundingAgreement }: ShownDecision, kind: 'HEALTH' | 'SOCIAL_CARE'): string =>
    fundingAgreement!.contributions.find(
      ({ budgetHolder }) => budgetHolder.id === idOf('BudgetHolder', world.holders[kind]),
    )!.id;
  const forward = (hours: number): void => clock.set(new Date(clock.now().getTime() + hours * 3_600_000).toISOString());
  const sendTo = async (noticeId: string, recipient: string) =>
    codesOf(
      (
        await asOfficer<object>(
          'sendNotice',
          { noticeId, recipients: [{ recipient, method: 'SECURE_EMAIL' }] },
          'notice { id }',
        )
      ).userErrors,
    );

  beforeAll(async () => {
    clock.set('2025-12-01T09:00:00Z');
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const target = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' };
    await callAs(ask, administrator, 'setNoticeTarget', target, 'localArea { id }');
  });

  test('J2, J5 a share that health refuses after its letter is told to each who read "agreed", and again when it is settled', async () => {
    const decision = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, decision);
    const first = await prepare(decision.id);
    expect(textOf(first)).toContain('We agreed to what was asked for.');
    await send(first.id);
    const health = await prepare(decision.id, { audience: 'HEALTH' });
    expect(await sendTo(health.id, 'HEALTH')).toEqual([]);
    const care = await prepare(decision.id, { audience: 'SOCIAL_CARE' });
    const told = await dues(decision.id);
    expect(told.filter((one) => !one.startsWith('DECISION'))).toEqual([]);
    forward(24);
    const firstDisputedDate = '2026-01-12';
    const said = { reason: 'The need is not one of health, in our view.', legalBasis: 'The framework, paragraph 1.' };
    const refused = await callAs<{ contribution: { disputes: readonly { id: string }[] } | null }>(
      ask,
      world.actors.health,
      'refuseContribution',
      { contributionId: shareOf(decision, 'HEALTH'), firstDisputedDate, ...said },
      'contribution { disputes { id } }',
    );
    expect(refused.userErrors).toEqual([]);
    expect((await dues(decision.id)).filter((one) => !one.startsWith('DECISION'))).toEqual([
      ...['QUESTIONED_SHARE FAMILY DUE', 'QUESTIONED_SHARE HEALTH DUE'],
    ]);
    expect(await works('NOTICE')).toContain(decision.id);
    // What was made before it says what is not so any more, and goes to nobody.
    expect(await sendTo(care.id, 'SOCIAL_CARE')).toEqual(['noticeId CHANGED_SINCE']);
    const letter = await prepare(decision.id);
    expect(letter.blocks).toContain('CHANGED_SINCE');
    expect(textOf(letter)).toContain('We wrote to you on 2 December 2025. This is new since then.');
    expect(textOf(letter)).toMatch(/does not agree to its part of the cost\./);
    expect(textOf(letter)).toContain(
      'That does not hold up the help. It goes on while they settle it. It takes no right away from you.',
    );
    expect(textOf(letter)).not.toMatch(/We agreed|As it was asked for\. –/);
    expect(textOf(letter)).not.toContain('not one of health');
    expect(letter.readingGrade).toBeLessThanOrEqual(7);
    await send(letter.id);
    const toHealth = await prepare(decision.id, { audience: 'HEALTH' });
    expect(textOf(toHealth)).toContain('is in dispute since 3 December 2025. The placement is not held up.');
    expect(await sendTo(toHealth.id, 'HEALTH')).toEqual([]);
    expect(textOf(await prepare(decision.id, { audience: 'PROVIDER' }))).not.toMatch(/dispute|does not agree/);
    expect((await dues(decision.id)).filter((one) => !one.startsWith('DECISION'))).toEqual([
      ...['QUESTIONED_SHARE FAMILY MET', 'QUESTIONED_SHARE HEALTH MET'],
    ]);
    forward(24);
    const resolver = { name: 'A. Placeholder', organisation: 'Placeholder Adjudication', reference: 'PA-1' };
    const settled = await callAs<{ settlement: ShownDecision['fundingAgreement'] }>(
      ask,
      world.actors.health,
      'settleDispute',
      {
        ...{ disputeId: refused.contribution!.disputes[0]!.id, reason: 'As the adjudicator decided.', shares: [] },
        resolver: { ...resolver, determinedDate: '2025-12-03' },
      },
      'settlement { contributions { id status budgetHolder { id } } }',
    );
    expect(settled.userErrors).toEqual([]);
    // What is only proposed settles nothing: the other side confirms it first.
    expect(await dues(decision.id)).toContain('QUESTIONED_SHARE FAMILY MET');
    const open = settled.settlement!.contributions.filter(({ status }) => status === 'PROPOSED');
    const fundingAgreement = { ...settled.settlement!, contributions: open };
    await approveAll(ask, world, { ...decision, fundingAgreement });
    expect((await dues(decision.id)).filter((one) => one.startsWith('QUESTIONED'))).toEqual([
      ...['QUESTIONED_SHARE FAMILY DUE', 'QUESTIONED_SHARE HEALTH DUE'],
    ]);
    const last = await prepare(decision.id);
    expect(textOf(last)).toContain('Someone who takes no side has decided about the part of');
    // It was settled on the split as it stood: nothing moved, and no letter says so.
    expect((await dues(decision.id)).filter((one) => one.startsWith('MOVED'))).toEqual([]);
    expect(last.blocks).not.toContain('MOVED_SHARE');
    expect(textOf(last)).toContain('Who is to pay which part has not changed.');
    expect(textOf(last)).not.toContain('shared in another way');
    expect(textOf(await prepare(decision.id, { audience: 'HEALTH' }))).toMatch(
      /was decided by somebody independent\.[^]*The split of the cost is the same as before\./,
    );
    expect(textOf(last)).toContain('We agreed to what was asked for.');
    await send(last.id);
    expect(await dues(decision.id)).toContain('QUESTIONED_SHARE FAMILY MET');
  });

  test('J5, N3 of a decision older than the target what changes later is told, by the target of that day; a settlement on the same split moves no share', async () => {
    await send((await prepare(early.id)).id);
    expect(await dues(early.id)).toEqual([]);
    forward(24);
    const refused = await callAs<{ contribution: { disputes: readonly { id: string }[] } | null }>(
      ask,
      world.actors.health,
      'refuseContribution',
      {
        ...{ contributionId: shareOf(early, 'HEALTH'), firstDisputedDate: '2026-01-12' },
        ...{ reason: 'The need is not one of health, in our view.', legalBasis: 'The framework, paragraph 1.' },
      },
      'contribution { disputes { id } }',
    );
    expect(refused.userErrors).toEqual([]);
    expect(await dues(early.id)).toEqual(['QUESTIONED_SHARE FAMILY DUE']);
    expect(await works('NOTICE')).toContain(early.id);
    await send((await prepare(early.id)).id);
    expect(await works('NOTICE')).not.toContain(early.id);
    forward(24);
    // Settled on the same split, said in other parts: nothing moves between agencies.
    const usual = usualShares(world).map(({ budgetHolderId, parts }) => ({ budgetHolderId, parts: parts / 10 }));
    const settled = await callAs<{ settlement: ShownDecision['fundingAgreement'] }>(
      ask,
      world.actors.health,
      'settleDispute',
      {
        ...{ disputeId: refused.contribution!.disputes[0]!.id, reason: 'As the adjudicator decided.', shares: usual },
        resolver: {
          ...{ name: 'A. Placeholder', organisation: 'Placeholder Adjudication', reference: 'PA-2' },
          determinedDate: clock.now().toISOString().slice(0, 10),
        },
      },
      'settlement { contributions { id status budgetHolder { id } } }',
    );
    expect(settled.userErrors).toEqual([]);
    const approve = (agreed: ShownDecision['fundingAgreement']) =>
      approveAll(ask, world, {
        ...early,
        fundingAgreement: {
          ...agreed!,
          contributions: agreed!.contributions.filter(({ status }) => status === 'PROPOSED'),
        },
      });
    await approve(settled.settlement);
    expect(await dues(early.id)).toEqual(['QUESTIONED_SHARE FAMILY DUE']);
    forward(1);
    const [education, socialCare, health] = usualShares(world);
    const moved = await asOfficer<{ fundingAgreement: ShownDecision['fundingAgreement'] }>(
      'proposeContribution',
      {
        ...{ placementId: early.placement!.id, reason: 'The health need is less.', fromDate: '2026-02-01' },
        shares: [education!, { ...socialCare!, parts: 40 }, { ...health!, parts: 10 }],
        ...{ method: 'PROTOCOL', methodEvidence: 'Weighed.' },
      },
      'fundingAgreement { id contributions { id status budgetHolder { id } } }',
    );
    expect(moved.userErrors).toEqual([]);
    await approve(moved.fundingAgreement);
    expect((await dues(early.id)).filter((one) => one.startsWith('MOVED'))).toEqual([
      ...['MOVED_SHARE FAMILY DUE', 'MOVED_SHARE HEALTH DUE', 'MOVED_SHARE SOCIAL_CARE DUE'],
    ]);
    expect(await works('NOTICE')).toContain(early.id);
    const letter = await prepare(early.id);
    expect(letter.sections.find(({ block }) => block === 'MOVED_SHARE')?.text).toMatch(
      /^From 1 February 2026 the cost is shared in another way\.(?![^]*From 12 January)/,
    );
    expect(textOf(letter)).not.toContain('which part has not changed');
  });

  test('V2, N1 what the family said before the decision and was recorded after it is told so; what the decision was stays as it was', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [sitting.caseId]);
    const decision = await decided(ask, world, decisionInput(world, sitting));
    await approveAll(ask, world, decision);
    const other = async (): Promise<boolean | null> => {
      const answer = await ask<{ node: { isOtherThanPreferred: boolean | null } }>(
        world.actors.officer,
        'query ($id: ID!) { node(id: $id) { ... on Decision { isOtherThanPreferred } } }',
        { id: decision.id },
      );
      return answer.data.node.isOtherThanPreferred;
    };
    expect(await other()).toBeNull();
    forward(24);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: '2025-11-01' });
    expect(await other()).toBeNull();
    const letter = await prepare(decision.id);
    expect(letter.blocks).toContain('APPEAL_RIGHT');
    expect(textOf(letter)).toContain('That was not on our record when we decided.');
    expect(textOf(letter)).toMatch(/You told us on 1 November 2025\. We put it on record on \d+ December 2025\./);
    expect(textOf(letter)).not.toMatch(/did not know/);
    expect(letter.readingGrade).toBeLessThanOrEqual(7);
  });

  test('V2, N2 where the family wants the child to be is said after the letter: another letter is due, with the right to appeal', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [sitting.caseId]);
    const decision = await decided(ask, world, decisionInput(world, sitting));
    await approveAll(ask, world, decision);
    const first = await prepare(decision.id);
    expect(first.blocks).not.toContain('APPEAL_RIGHT');
    await send(first.id);
    forward(48);
    const day = clock.now().toISOString().slice(0, 10);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: day });
    expect(await dues(decision.id)).toContain('PREFERENCE FAMILY DUE');
    const letter = await prepare(decision.id);
    expect(letter.blocks).toEqual(
      expect.arrayContaining(['CHANGED_SINCE', 'APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']),
    );
    expect(textOf(letter).match(/We did not know (that|it) when we decided/g)).toHaveLength(1);
    expect(textOf(letter)).not.toMatch(/We agreed to what was asked for|We did not agree to the place you asked for/);
    expect(textOf(letter)).not.toContain('Not all of it is as it was asked for.');
    expect(textOf(letter)).toContain('As it was asked for.');
    // The family takes it back before the letter went.
    forward(1);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.inArea, statedDate: day });
    expect(await dues(decision.id)).not.toContain('PREFERENCE FAMILY DUE');
    expect(await sendTo(letter.id, 'PARENT')).toEqual(['noticeId CHANGED_SINCE']);
    forward(1);
    await prefer(sitting.caseId, { providerUrn: SCHOOLS.neighbouring, statedDate: day });
    await send((await prepare(decision.id)).id);
    expect(await dues(decision.id)).toContain('PREFERENCE FAMILY MET');
  });

  test('N1 a letter of a deferral is overtaken by what the panel decided after it', async () => {
    const sitting = await makeOpenSitting(world);
    const deferral = await decided(ask, world, {
      ...decisionInput(world, sitting),
      ...REFUSAL,
      outcome: 'DEFERRED_FOR_INFORMATION',
      missingInformation: 'A report of the therapist.',
      informationOwner: 'The health trust',
      returnDate: '2025-12-20',
    });
    const letter = await prepare(deferral.id);
    expect(await dues(deferral.id)).toEqual(['DECISION FAMILY DUE']);
    forward(24);
    const again = await openSittingOn(world, sitting.caseId, undefined, true);
    const refusal = await decided(ask, world, { ...decisionInput(world, { ...sitting, ...again }), ...REFUSAL });
    expect(await dues(deferral.id)).toEqual([]);
    expect(await works('NOTICE')).not.toContain(deferral.id);
    const once = await asOfficer<object>(
      'prepareNotice',
      { decisionId: deferral.id, audience: 'FAMILY' },
      'notice { id }',
    );
    expect(once.userErrors).toMatchObject([
      { code: 'NOT_NOTIFIABLE', message: expect.stringContaining('came back') as string },
    ]);
    expect(await sendTo(letter.id, 'PARENT')).toEqual(['noticeId SUPERSEDED']);
    const next = await prepare(refusal.id);
    const shown = await ask<{ node: object }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Notice { status supersededBy { id } } } }',
      { id: letter.id },
    );
    expect(shown.data.node).toEqual({ status: 'SUPERSEDED', supersededBy: { id: next.id } });
  });

  test('A5, C14 what was decided of a plan and no letter told is work of the officer, until it went', async () => {
    const sitting = await makeOpenSitting(world);
    const caseId = idOf('Case', sitting.caseId);
    const eventDate = clock.now().toISOString().slice(0, 10);
    const recorded = await asOfficer<{ case: { planEvents: readonly { id: string }[] } | null }>(
      'recordPlanEvent',
      { caseId, kind: 'ASSESSMENT_REFUSED', eventDate },
      'case { planEvents { id } }',
    );
    expect(recorded.userErrors).toEqual([]);
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    const at = clock.now().toISOString();
    // The time to appeal does not run out of what nobody was told.
    clock.set('2026-04-01T09:00:00Z');
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    clock.set(at);
    const told = { caseId, planEventId: recorded.case!.planEvents[0]!.id, ...decidedBy() };
    const made = await asOfficer<{ notice: Shown | null }>('preparePlanNotice', told, NOTICE);
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    await send(made.notice!.id);
    expect(await works('PLAN_LETTER')).toEqual([]);
    // N1, G7: why it was decided is put right, so that the letter that went told it otherwise: another is due, which says so; the first went, and stands until that does too.
    const SAYS = 'case { planEvents { isUntold notices { status } decisions { id decider { displayName } } } }';
    interface Says {
      case: { planEvents: readonly { decisions: readonly { id: string }[] }[] } | null;
    }
    const others = await asOfficer<{ notice: Shown | null }>(
      'preparePlanNotice',
      { ...told, reasons: 'Others.' },
      NOTICE,
    );
    expect(codesOf(others.userErrors)).toEqual(['reasons DECISION_RECORDED']);
    const once = await asOfficer<Says>('recordPlanDecision', { ...told, replacesId: null }, SAYS);
    expect(codesOf(once.userErrors)).toEqual(['replacesId DECISION_RECORDED']);
    const RECORDED = `query ($id: ID!) { node(id: $id) { ... on Case { planEvents { decisions { id } } } } }`;
    const kept = await ask<{ node: { planEvents: { decisions: { id: string }[] }[] } }>(
      world.actors.officer,
      RECORDED,
      {
        id: caseId,
      },
    );
    const replacesId = kept.data.node.planEvents[0]!.decisions[0]!.id;
    forward(24);
    const right = { ...told, replacesId, reasons: 'The right reasons are invented for this child alone.' };
    const righted = await asOfficer<Says>('recordPlanDecision', right, SAYS);
    expect(righted).toMatchObject({
      userErrors: [],
      case: { planEvents: [{ isUntold: false, notices: [{ status: 'SENT' }] }] },
    });
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    const ofRecord = { caseId, planEventId: told.planEventId };
    const anew = await asOfficer<{ notice: Shown | null }>('preparePlanNotice', ofRecord, NOTICE);
    expect(textOf(anew.notice!)).toMatch(/We gave other reasons then[\s\S]*The right reasons are invented/);
    const statuses = async () =>
      (
        await ask<{ node: { planEvents: { notices: { status: string }[] }[] } }>(
          world.actors.officer,
          'query ($id: ID!) { node(id: $id) { ... on Case { planEvents { notices { status } } } } }',
          { id: caseId },
        )
      ).data.node.planEvents[0]!.notices.map(({ status }) => status);
    expect(await statuses()).toEqual(['SENT', 'PREPARED']);
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    await send(anew.notice!.id);
    expect(await statuses()).toEqual(['SUPERSEDED', 'SENT']);
    expect(await works('PLAN_LETTER')).toEqual([]);

    // What was told by other means is work no more; its time to appeal counts from then.
    const CLOCKS =
      'case { planEvents { id isCorrected isUntold told { toldDate method reason } } clocks { code startDate } }';
    type Clocked = {
      case: { planEvents: readonly { id: string }[]; clocks: readonly { code: string; startDate: string }[] } | null;
    };
    const other = idOf('Case', (await makeOpenSitting(world)).caseId);
    const decidedOn = clock.now().toISOString().slice(0, 10);
    forward(72);
    const toldDate = clock.now().toISOString().slice(0, 10);
    forward(24);
    const event = { caseId: other, kind: 'PLAN_REFUSED', eventDate: decidedOn };
    const late = await asOfficer<Clocked>('recordPlanEvent', event, CLOCKS);
    const correctsId = late.case!.planEvents[0]!.id;
    expect(await works('PLAN_LETTER')).toEqual([other]);
    const how = { method: 'POST', reason: 'MADE_ELSEWHERE' };
    const tell = (day: string) =>
      asOfficer<Clocked>('recordPlanEvent', { ...event, correctsId, told: { ...how, toldDate: day } }, CLOCKS);
    expect(codesOf((await tell('2025-01-01')).userErrors)).toEqual(['told.toldDate TOLD_BEFORE_EVENT']);
    const said = await tell(toldDate);
    expect(said.case).toMatchObject({
      planEvents: expect.arrayContaining([
        {
          id: expect.any(String) as string,
          isCorrected: false,
          isUntold: false,
          told: { ...how, toldDate },
        },
      ]) as object[],
      clocks: expect.arrayContaining([{ code: 'C19', startDate: toldDate }]) as object[],
    });
    expect(await works('PLAN_LETTER')).toEqual([]);
    const standing = said.case!.planEvents.find(({ id }) => id !== correctsId)!.id;
    const again = { caseId: other, planEventId: standing, ...decidedBy() };
    const twice = await asOfficer<object>('preparePlanNotice', again, 'notice { id }');
    expect(codesOf(twice.userErrors)).toEqual(['planEventId TOLD_OTHERWISE']);
    // It was not told so: the letter goes later than the event, and gives both days.
    const untold = await asOfficer<Clocked>('recordPlanEvent', { ...event, correctsId: standing }, CLOCKS);
    const newest = untold.case!.planEvents.find(({ id }) => ![correctsId, standing].includes(id))!.id;
    const lateLetter = await asOfficer<{ notice: Shown | null }>(
      'preparePlanNotice',
      { ...again, planEventId: newest },
      NOTICE,
    );
    expect(lateLetter.userErrors).toEqual([]);
    expect(textOf(lateLetter.notice!)).toMatch(/This was on \d+ \w+ 2025\. We write to you now, on \d+ \w+ 2025\./);
    await send(lateLetter.notice!.id);
    const after = await asOfficer<Clocked>('recordPlanEvent', { ...event, kind: 'REVIEW_MEETING' }, CLOCKS);
    expect(after.case!.clocks).toContainEqual({ code: 'C19', startDate: clock.now().toISOString().slice(0, 10) });
    expect(await works('PLAN_LETTER')).toEqual([]);
  });

  test('A5, C19 the letter of an entry tells it also after its day was put right, unless it went before that day', async () => {
    const caseId = idOf('Case', (await makeOpenSitting(world)).caseId);
    const SHOWN = 'case { planEvents { id isCorrected isUntold notices { id status } } clocks { code startDate } }';
    interface Shows {
      case: {
        planEvents: readonly {
          readonly id: string;
          readonly isCorrected: boolean;
          readonly isUntold: boolean;
          readonly notices: readonly { readonly id: string; readonly status: string }[];
        }[];
        clocks: readonly { readonly code: string; readonly startDate: string }[];
      } | null;
    }
    const record = async (eventDate: string | null, correctsId: string | null = null) => {
      const input = { caseId, kind: 'FINAL_PLAN_SENT', eventDate, correctsId };
      const { case: shown, userErrors } = await asOfficer<Shows>('recordPlanEvent', input, SHOWN);
      expect(userErrors).toEqual([]);
      const event = shown!.planEvents.find(({ isCorrected }) => !isCorrected)!;
      const begun = shown!.clocks.filter(({ code }) => code === 'C19').map(({ startDate }) => startDate);
      return { ...event, begun, letters: event.notices.map(({ status }) => status) };
    };
    const by = decidedBy();
    const letter = async (planEventId: string): Promise<Shown> => {
      const input = { caseId, planEventId, ...by };
      const { notice, userErrors } = await asOfficer<{ notice: Shown | null }>('preparePlanNotice', input, NOTICE);
      expect(userErrors).toEqual([]);
      return notice!;
    };
    const on = () => clock.now().toISOString().slice(0, 10);
    const first = on();
    forward(24);
    const second = on();
    forward(24);
    const told = on();
    const entered = await record(second);
    await send((await letter(entered.id)).id);
    // Put right to an earlier day: the letter told it, and its time counts from the letter.
    const earlier = await record(first, entered.id);
    expect(earlier).toMatchObject({ isUntold: false, letters: ['SENT'], begun: [told] });
    expect(await works('PLAN_LETTER')).toEqual([]);
    // Told once more it says so, with the days that count.
    forward(24);
    const again = await letter(earlier.id);
    expect(textOf(again)).toMatch(/That was wrong\. The right day is/);
    expect(textOf(again)).toMatch(/counts from \d+ \w+ 2025, when we first told you/);
    await send(again.id);
    const back = await record(second, earlier.id);
    expect(back).toMatchObject({ letters: ['SUPERSEDED', 'SENT'], begun: [told] });
    // Put right to a day after both letters went, they told another day: the letter is due again, and its time is its own.
    forward(48);
    const moved = await record(on(), back.id);
    expect(moved).toMatchObject({ isUntold: true, letters: ['SUPERSEDED', 'SUPERSEDED'], begun: [on()] });
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    forward(24);
    const anew = await letter(moved.id);
    expect(anew).toMatchObject({ version: 3 });
    expect(textOf(anew)).toContain('Your time to appeal counts from the date of this letter.');
    await send(anew.id);
    expect(await works('PLAN_LETTER')).toEqual([]);
    // What did not happen was told all the same: a right too many sooner than one too few.
    expect(await record(null, moved.id)).toMatchObject({ begun: expect.arrayContaining([on()]) as string[] });
  });

  test('N1 what was decided of a plan and taken back since is told no more: no letter of it is made or sent, it is no work, and no time runs of it', async () => {
    const { caseId: own } = await makeOpenSitting(world);
    const caseId = idOf('Case', own);
    const today = () => clock.now().toISOString().slice(0, 10);
    const PLAN = 'case { planEvents { id kind isCorrected } }';
    interface Planned {
      case: { planEvents: readonly { id: string; kind: string; isCorrected: boolean }[] } | null;
    }
    const record = async (kind: string, eventDate: string | null, correctsId: string | null = null) => {
      const given = { caseId, kind, eventDate, correctsId };
      const { case: shown, userErrors } = await asOfficer<Planned>('recordPlanEvent', given, PLAN);
      expect(userErrors).toEqual([]);
      return shown!.planEvents.find((one) => one.kind === kind && !one.isCorrected)?.id ?? '';
    };
    const planEventId = await record('ASSESSMENT_REFUSED', today());
    const letter = { caseId, planEventId, ...decidedBy() };
    const made = await asOfficer<{ notice: Shown | null }>('preparePlanNotice', letter, NOTICE);
    expect(made.userErrors).toEqual([]);
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    expect(await clocks(own)).toHaveLength(2);
    forward(24);
    const agreedOn = today();
    const agreed = await record('ASSESSMENT_AGREED', agreedOn);
    expect(await works('PLAN_LETTER')).toEqual([]);
    expect(await clocks(own)).toEqual([]);
    const recipients = [{ recipient: 'PARENT', method: 'POST' }];
    const sent = await asOfficer<object>('sendNotice', { noticeId: made.notice!.id, recipients }, 'notice { id }');
    expect(codesOf(sent.userErrors)).toContain('noticeId CHANGED_SINCE');
    const again = await asOfficer<object>('preparePlanNotice', { caseId, planEventId }, 'notice { id }');
    expect(again.userErrors).toMatchObject([
      {
        code: 'EVENT_NOT_TOLD',
        message: expect.stringContaining(
          `“assessment agreed” of ${dayInWords(agreedOn as Day)} stands in its place`,
        ) as string,
      },
    ]);
    // Where that was the wrong entry, it is told again.
    await record('ASSESSMENT_AGREED', null, agreed);
    expect(await works('PLAN_LETTER')).toEqual([caseId]);
    const anew = await asOfficer<{ notice: Shown | null }>('preparePlanNotice', { caseId, planEventId }, NOTICE);
    await send(anew.notice!.id);
    expect(await works('PLAN_LETTER')).toEqual([]);
    // What was told before it was taken back keeps its time.
    await record('ASSESSMENT_AGREED', today());
    expect(await clocks(own)).toHaveLength(2);
  });

  test('M1 what a family is told as reasons are reasons, and its own child’s', async () => {
    const [one, other] = [
      idOf('Case', (await makeOpenSitting(world)).caseId),
      idOf('Case', (await makeOpenSitting(world)).caseId),
    ];
    const eventDate = clock.now().toISOString().slice(0, 10);
    const decide = (caseId: string, kind: string, reasons: string) =>
      asOfficer<{ case: { planEvents: readonly { id: string }[] } | null }>(
        'recordPlanEvent',
        { caseId, kind, eventDate, decision: { ...decidedBy(), reasons } },
        'case { planEvents { id } }',
      );
    for (const reasons of [
      'No.',
      'Refused, refused, refused, refused, refused, refused.',
      'The help is enough since [reason here].',
    ]) {
      const refused = await decide(one, 'ASSESSMENT_REFUSED', reasons);
      expect([reasons, codesOf(refused.userErrors)]).toEqual([
        reasons,
        ['decision.reasons DECISION_REASONS_INADEQUATE'],
      ]);
    }
    const reasons = 'The school gives all the help that the psychologist asked for.';
    const first = await decide(one, 'ASSESSMENT_REFUSED', reasons);
    expect(first.userErrors).toEqual([]);
    const copied = await decide(other, 'ASSESSMENT_REFUSED', ` ${reasons.toUpperCase()}\n`);
    expect(codesOf(copied.userErrors)).toEqual(['decision.reasons DECISION_REASONS_COPIED']);
    expect(codesOf((await decide(one, 'PLAN_REFUSED', reasons)).userErrors)).toEqual([]);
    // The same wherever they are given: with the letter, or afterwards.
    const untold = await asOfficer<{ case: { planEvents: readonly { id: string }[] } | null }>(
      'recordPlanEvent',
      { caseId: other, kind: 'ASSESSMENT_REFUSED', eventDate },
      'case { planEvents { id } }',
    );
    const given = { ...decidedBy(), caseId: other, planEventId: untold.case!.planEvents[0]!.id };
    for (const mutation of ['preparePlanNotice', 'recordPlanDecision']) {
      for (const [said, code] of [
        ['No.', 'reasons DECISION_REASONS_INADEQUATE'],
        [reasons, 'reasons DECISION_REASONS_COPIED'],
      ] as const) {
        const wrong = await asOfficer<object>(mutation, { ...given, reasons: said }, '');
        expect([mutation, codesOf(wrong.userErrors)]).toEqual([mutation, [code]]);
      }
    }
    expect((await asOfficer<object>('recordPlanDecision', given, '')).userErrors).toEqual([]);
  });

  test('G7, M4 who decided of plans, and for what decisions wait, are told by figures that name nobody', async () => {
    const sitting = await makeOpenSitting(world);
    const day = clock.now().toISOString().slice(0, 10);
    const deferral = {
      ...{
        ...decisionInput(world, sitting),
        ...REFUSAL,
        outcome: 'DEFERRED_FOR_INFORMATION',
        returnDate: '2026-12-20',
      },
      ...{ missingInformation: 'A report of the therapist.', missingKind: 'ADVICE' },
      ...{ informationOwner: 'Testa Placeholder-Owner', ownerKind: 'HEALTH' },
    };
    const contrary = { ...deferral, ...{ outcome: 'DECLINED', missingInformation: null, informationOwner: null } };
    const refused = await recordDecisionAsChair(ask, world, { ...contrary, returnDate: null });
    expect(codesOf(refused.userErrors)).toEqual(['missingKind OUTCOME_CONTRADICTED', 'ownerKind OUTCOME_CONTRADICTED']);
    await decided(ask, world, deferral);
    const event = { caseId: idOf('Case', sitting.caseId), kind: 'ASSESSMENT_REFUSED', eventDate: day };
    const unasked = { ...event, kind: 'DRAFT_SERVED', decision: decidedBy() };
    const recorded = async (input: object) =>
      codesOf((await asOfficer('recordPlanEvent', input, 'case { id }')).userErrors);
    expect(await recorded(unasked)).toEqual(['decision DECISION_UNASKED']);
    expect(await recorded({ ...event, decision: { ...decidedBy(), reasons: ' ' } })).toEqual([
      'decision.reasons DECISION_REASONS_MISSING',
    ]);
    expect(await recorded({ ...event, decision: decidedBy() })).toEqual([]);
    expect(await recorded({ ...event, kind: 'PLAN_REFUSED' })).toEqual([]);
    const answer = await ask<{
      panelAssurance: {
        checklist: { question: string; answers: string[] }[];
        sections: { tables: { code: string; rows: { key: string; label: string }[] }[] }[];
      };
    }>(
      world.actors.director,
      `query ($day: Date!) { panelAssurance(from: $day, to: $day) {
         checklist { question answers } sections { tables { code rows { key label } } } } }`,
      { day },
    );
    const { checklist, sections } = answer.data.panelAssurance;
    const { answers } = checklist.find(({ question }) => question === 'DECISION_MAKER')!;
    expect(answers.slice(-2)).toEqual([
      'Of 1 of the 2 decisions on plans of the period it is not on record who took them.',
      'Of what the figures on plans count as decided in time, nothing waits to be told to the family.',
    ]);
    const tables = sections.flatMap((section) => section.tables);
    const rowsOf = (code: string) => tables.find((table) => table.code === code)!.rows;
    expect(rowsOf('DEFERRALS_BY_MISSING')).toEqual([{ key: 'ADVICE', label: 'Advice' }]);
    expect(rowsOf('DEFERRAL_OWNERS')).toEqual([{ key: 'HEALTH', label: 'Health' }]);
    expect(JSON.stringify(answer)).not.toContain('Placeholder-Owner');
  });
});
