import { isInputObjectType } from 'graphql';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { recordPosition } from '../src/features/panels/service/record-position';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { COMPLETE_REFERRAL, makeCase } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makePaper, papersOf, titles } from './support/make-papers';
import {
  makeOpenSitting,
  makeOption,
  makePanelWorld,
  makeReferredCase,
  pounds,
  type PanelWorld,
} from './support/make-panel';
import { BOUGHT_BY_FAMILY, casesOf, DECLINED, DEFERRED, SUPPORT } from './support/ombudsman-cases';
import { approveAll, codesOf, decisionInput, newRationale, postedFor } from './support/panel-client';
import { redressBy } from './support/redress-client';
import { sendChange } from './support/referral-mutations';
import { makeRunning } from './support/running-placement';
import { wholeSchema } from './support/whole-schema';

/*
 * The nineteen cases of the ombudsmen from which the rules of this product were learnt (panel-practice.md 5.5), each as one short test of the rule
 * that it teaches, by its reference. The rules in full have their tests elsewhere, by their own numbers. What the councils did beside their panels,
 * such as assessing a carer late (16 002 323), is not in this product: that it was considered is.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;
let administrator: Actor;
let redress: ReturnType<typeof redressBy>;
let the: ReturnType<typeof casesOf>;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311', {
    checklist: ['SUMMARY', 'LAWFUL_BASIS', 'EVIDENCE', 'EQUALITY_CONSIDERATIONS', 'SOCIAL_CARE_CONSIDERATIONS'],
  });
  administrator = await world.staff.actorOf('ADMINISTRATOR');
  the = casesOf(ask, world);
  redress = redressBy(ask, world);
  await the.done(administrator, 'setNoticeTarget', { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' });
  for (const whom of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS']) await sayWhomToTurnTo(whom);
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const sayWhomToTurnTo = (whom: string): Promise<unknown> =>
  the.done(administrator, 'setNoticeWording', {
    ...{ audience: 'FAMILY', block: `CONTACT_${whom}`, text: `Ring the invented ${whom.toLowerCase()} line.` },
  });
const on = (day: string): void => {
  clock.set(`${day}T09:00:00Z`);
};
const idOf = (caseId: string): string => toGlobalId('Case', caseId);

test('Central Bedfordshire 24 016 178: a direct payment is refused with its reasons and the right to a review, and considered after it was asked for', async () => {
  const sitting = await the.onDirectPayment();
  const rationale = newRationale();
  const decision = await the.decide(sitting, { ...DECLINED, rationale });
  const { userErrors } = await the.prepare(decision.id);
  expect(userErrors).toMatchObject([
    { code: 'BLOCK_MISSING', message: expect.stringContaining('an administrator sets “contact review”') as string },
  ]);
  await sayWhomToTurnTo('REVIEW');
  const letter = await the.letterOf(decision.id);
  expect(letter.blocks).toEqual(expect.arrayContaining(['REASONS', 'REVIEW_RIGHT']));
  expect(letter.text).toContain(rationale);
  // Nothing was before a panel that was asked for later.
  const early = await makeOpenSitting(world);
  await db.asOwner(`update panel_case set request_date = '2025-10-05' where case_id = $1`, [early.caseId]);
  expect(await the.refusedBy(early, {})).toContain('agendaItemId TIMELINE_BROKEN');
});

test('Kingston upon Hull 23 005 100: the letter is made from the recorded outcome, never typed apart, and it is told when it is late', async () => {
  const input = wholeSchema().getType('PrepareNoticeInput');
  expect(isInputObjectType(input) ? Object.keys(input.getFields()).sort() : []).toEqual([
    ...['audience', 'clientMutationId', 'decisionId', 'law', 'noticeDate'],
  ]);
  const decision = await the.decide(await the.onDirectPayment());
  const letter = await the.letterOf(decision.id);
  expect(letter.text).toContain('We agreed to what was asked for.');
  expect(letter.text).toContain('Some of this is a direct payment.');
  expect(letter.text).not.toContain('did not agree');
  on('2025-10-13');
  expect(
    await the.shown<object>('officer', 'Decision', decision.id, 'noticesDue { audience dueDate timing }'),
  ).toMatchObject({
    noticesDue: expect.arrayContaining([{ audience: 'FAMILY', dueDate: '2025-10-09', timing: 'OVERDUE' }]) as unknown,
  });
});

test('Suffolk 23 006 238: the level of an award has its own reason, and the family is told it', async () => {
  const sitting = await makeOpenSitting(world, {
    case: SUPPORT,
    option: { costLines: [{ ...BOUGHT_BY_FAMILY, isDirectPayment: false }] },
  });
  const price = { unit: 'HOUR', amount: '40.00', spread: 'DAYS', hoursPerWeek: '20.0' };
  const less = { linePrices: [{ line: 1, price }] };
  expect(await the.refusedBy(sitting, less)).toEqual(['departures DEPARTURE_UNEXPLAINED']);
  const reason = 'Five of the hours are met by the holiday club.';
  const letter = await the.letterOf(
    (await the.decide(sitting, { ...less, departures: [{ subject: 'HOURS', reason }] })).id,
  );
  expect(letter.text).toMatch(/Asked for: .*25 hours a week\. Agreed: .*20 hours a week\. Five of the hours/);
});

test('Surrey 24 014 057: of every request its stage, and of every decision who decided by which rule and how to challenge it', async () => {
  const sitting = await the.onDirectPayment();
  expect(
    await the.shown<object>('officer', 'Case', idOf(sitting.caseId), 'status panel { name } agendaItems { status }'),
  ).toEqual({ status: 'LISTED', panel: { name: 'Complex needs panel' }, agendaItems: [{ status: 'LISTED' }] });
  for (const [at, said] of [
    [sitting, DEFERRED],
    [await the.onDirectPayment(), {}],
  ] as const) {
    const decision = await the.decide(at, said);
    expect(decision).toMatchObject({ decidedBy: { displayName: 'Testa PANEL_CHAIR 311' } });
    expect([decision.deciderGrade > 0, decision.delegationRule.length > 0]).toEqual([true, true]);
    const letter = await the.letterOf(decision.id);
    expect(letter.blocks).toEqual(expect.arrayContaining(['WHO_DECIDED', 'COMPLAINT', 'CONTACT_TEAM']));
    expect(letter.text).toContain('Ring the invented complaints line.');
  }
});

test('Leicestershire 22 001 789: no incomplete papers go to a panel, those that went are frozen and kept, and the right to appeal is told', async () => {
  const draft = await makeCase(world.as('officer'), { panelId: world.panelId });
  const input = { caseId: idOf(draft), expectedVersion: 1 };
  const submitted = await sendChange(ask, world.actors.officer, 'submitReferral', input);
  expect(submitted.refused).toEqual(
    ['SUMMARY', 'LAWFUL_BASIS', 'EVIDENCE', 'EQUALITY_CONSIDERATIONS', 'SOCIAL_CARE_CONSIDERATIONS'].map(
      (item) => `caseId ${item}_MISSING`,
    ),
  );
  const sitting = await makeOpenSitting(world);
  const { papers } = await papersOf(ask, world, 'officer', sitting.agendaItemId);
  const letter = await the.letterOf((await the.decide(sitting, DECLINED)).id);
  expect(letter.blocks).toEqual(expect.arrayContaining(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']));
  const advice = papers!.entries.find(({ kind }) => kind === 'EVIDENCE')!;
  const ofAnother = { evidenceId: advice.subjectId, reason: 'Of another child' };
  await the.done(world.actors.officer, 'withdrawEvidence', ofAnother);
  expect((await papersOf(ask, world, 'officer', sitting.agendaItemId)).papers).toEqual(papers);
  await expect(db.asOwner('delete from paper_pack')).rejects.toThrow(/append-only/);
});

test('Birmingham 19 002 140: what each sitting had before it is on record, sitting by sitting', async () => {
  const first = await makeOpenSitting(world);
  const deferred = await the.decide(first, DEFERRED);
  await makePaper(world, first.caseId, 'What came since');
  const second = await the.again(first);
  const agreed = await the.decide(second);
  for (const [decision, itemId, had] of [
    [deferred, first.agendaItemId, ['Invented advice']],
    [agreed, second.agendaItemId, ['Invented advice', 'What came since']],
  ] as const) {
    const { papers } = await papersOf(ask, world, 'auditor', itemId);
    const evidence = titles(papers).filter((title) => title.startsWith('EVIDENCE'));
    expect(evidence.sort()).toEqual(had.map((title) => `EVIDENCE ${title}`));
    expect(await the.shown<object>('auditor', 'Decision', decision.id, 'packVersion packDigest')).toEqual({
      ...{ packVersion: papers!.version, packDigest: papers!.digest },
    });
  }
});

test('South Gloucestershire 22 013 576: nothing is decided, and no timetable is made part-time, without why', async () => {
  const sitting = await makeOpenSitting(world);
  for (const rationale of [' \n ', 'Agreed because of [reason] as set out in the papers of the case.']) {
    expect(await the.refusedBy(sitting, { rationale })).toEqual(['rationale RATIONALE_INADEQUATE']);
  }
  const partTime = { hoursPerWeek: '10', agreedEndDate: '2025-12-01' };
  const timetable = { caseId: idOf(sitting.caseId), kind: 'PART_TIME_TIMETABLE', startDate: '2025-09-29', partTime };
  expect(await sendChange(ask, world.actors.officer, 'recordCircumstance', timetable, '')).toMatchObject({
    ...{ error: null, refused: ['reason REASON_MISSING'] },
  });
});

test('Liverpool 22 009 514 and 22 000 114: every decision names the policy it relied on, so that after a finding the others can be found', async () => {
  const adopted = await the.done<{ policyVersion: { id: string } }>(
    administrator,
    'adoptPolicyVersion',
    { ...{ title: 'Direct payments', label: '2024-25', startDate: '2025-10-01' }, url: 'https://example.org/criteria' },
    'policyVersion { id }',
  );
  const policyVersionId = adopted.policyVersion.id;
  const theirs = await the.onDirectPayment();
  const refused = await the.decide(theirs, { ...DECLINED, policyVersionIds: [policyVersionId] });
  const another = await the.decide(await the.onDirectPayment(), { ...DECLINED, policyVersionIds: [policyVersionId] });
  await the.decide(await the.onDirectPayment(), DECLINED);
  on('2026-02-02');
  const enquiry = { kind: 'OMBUDSMAN', date: '2026-01-08', dueDate: '2026-02-05', reference: '26 000 009' };
  const matter = await redress.open(theirs.caseId, { ...enquiry, decisionId: refused.id }, 'SOCIAL_CARE');
  const finding = { result: 'FAULT_AND_INJUSTICE', account: 'An invented finding.' };
  expect(await redress.refusedStep(matter.id, 'OMBUDSMAN_DECIDED', '2026-02-02', finding)).toContain(
    'areOthersAffected PART_MISSING',
  );
  await redress.step(matter.id, 'OMBUDSMAN_DECIDED', '2026-02-02', {
    ...{ ...finding, areOthersAffected: true, policyVersionId, remedy: 'An invented sum.', dueDate: '2026-03-02' },
  });
  const answer = await ask<{ decisionsUnderPolicy: { nodes: { id: string }[] } }>(
    world.actors.director,
    'query ($id: ID!) { decisionsUnderPolicy(policyVersionId: $id) { nodes { id } } }',
    { id: policyVersionId },
  );
  expect(answer.data.decisionsUnderPolicy.nodes).toEqual([{ id: refused.id }, { id: another.id }]);
});

test('The same council, “only level 4 may have direct payments”: a criterion that says so refuses nothing by itself; people decide, child by child', async () => {
  const { policyVersion } = await the.done<{ policyVersion: { id: string } }>(
    administrator,
    'adoptPolicyVersion',
    {
      ...{ title: 'Who may have direct payments', label: 'Only level 4', startDate: '2025-10-01' },
      url: 'https://example.org/level-4',
    },
    'policyVersion { id }',
  );
  const said = { policyVersionIds: [policyVersion.id] };
  const ofLevel2 = () =>
    makeOpenSitting(world, { case: SUPPORT, option: { band: 'Level 2', costLines: [BOUGHT_BY_FAMILY] } });
  // Whom the criterion shuts out is listed and heard, and agreed to under that very version.
  const agreed = await the.decide(await ofLevel2(), said);
  expect(agreed).toMatchObject({ outcome: 'AGREED', placement: { status: 'PENDING' } });
  expect((await the.letterOf(agreed.id)).text).toContain('Some of this is a direct payment.');
  // That a child is not of the level is no reason that does for the next child as well.
  const rationale =
    'Only level 4 has direct payments by our criteria, and this child was found to be of level 2 in May.';
  await the.decide(await ofLevel2(), { ...DECLINED, ...said, rationale });
  expect(await the.refusedBy(await ofLevel2(), { ...DECLINED, ...said, rationale })).toEqual([
    'rationale RATIONALE_COPIED',
  ]);
  // And nothing but a person who may decide: no system that sends data, no job.
  const integration = await world.staff.actorOf('INTEGRATION');
  const sent = { ...decisionInput(world, await ofLevel2(), said) };
  expect(await sendChange(ask, integration, 'recordDecision', sent, '')).toMatchObject({ error: 'FORBIDDEN' });
});

test('Cumbria 19 011 568: each child is considered by itself: nobody else’s reasons, the family weighed, the evidence its own', async () => {
  const rationale = newRationale();
  const other = await makeOpenSitting(world);
  await the.decide(other, { rationale });
  const strange = (await papersOf(ask, world, 'officer', other.agendaItemId)).papers!.entries.find(
    ({ kind }) => kind === 'EVIDENCE',
  )!;
  const sitting = await makeOpenSitting(world);
  const copied = { rationale, familyViewConsidered: ' ', evidenceIds: [strange.subjectId] };
  expect([...(await the.refusedBy(sitting, copied))].sort()).toEqual([
    ...['evidenceIds.0 EVIDENCE_UNKNOWN', 'familyViewConsidered FAMILY_VIEW_MISSING', 'rationale RATIONALE_COPIED'],
  ]);
});

test('Milton Keynes ICB 23 000 946a: six nights against an independent assessment of seven need why, and what they do to the parents weighed', async () => {
  const nights = (each: string) => ({
    ...{ ...BOUGHT_BY_FAMILY, isDirectPayment: false },
    price: { unit: 'WEEK', amount: pounds(each), spread: 'DAYS' },
  });
  const found = 'The independent assessment advises seven nights: with six the parents do not sleep enough to care.';
  let seven = '';
  const sitting = await makeOpenSitting(world, {
    case: SUPPORT,
    option: { label: 'Six nights', costLines: [nights('1800.00')] },
    before: async (caseId) => {
      const [six] = await db.asOwner<{ id: string }>(
        'select option_id as id from placement_option where case_id = $1',
        [caseId],
      );
      const finding = { optionId: toGlobalId('PlacementOption', six!.id), suitability: 'NOT_SUITABLE', reason: found };
      await the.done(world.actors.commissioner, 'recordSuitability', finding);
      seven = await makeOption(world, caseId, { label: 'Seven nights', costLines: [nights('2100.00')] });
    },
  });
  for (const part of ['education', 'socialCare', 'health'] as const) {
    const position = { agendaItemId: sitting.agendaItemId, stance: 'SUPPORT', reason: null, optionId: seven } as const;
    accepted(await recordPosition(world.as(part), { clientMutationId: null, ...position }));
  }
  expect(await the.refusedBy(sitting, { familyViewConsidered: null })).toEqual([
    ...['familyViewConsidered FAMILY_VIEW_MISSING', 'departureReason NOT_SUITABLE'],
    ...['departures DEPARTURE_UNEXPLAINED', 'alternatives ALTERNATIVE_UNEXPLAINED'],
  ]);
  const why = 'The assessment counts seven nights; the grandparents, who were asked, take the seventh from 1 November.';
  const weighed =
    'The parents say that two nights a week without sleep is all that they can bear; with this they have none.';
  const decision = await the.decide(sitting, {
    departures: [
      { subject: 'RECOMMENDATION', reason: why },
      { subject: 'OUTCOME', reason: 'The members had not known of the grandparents.' },
    ],
    alternatives: [{ optionId: toGlobalId('PlacementOption', seven), whyNot: 'The family asked for one night less.' }],
    familyViewConsidered: weighed,
  });
  const RECORD = 'departures { subject from to reason } alternatives { whyNot } reasons { familyViewConsidered }';
  expect(await the.shown('officer', 'Decision', decision.id, RECORD)).toMatchObject({
    departures: expect.arrayContaining([
      { subject: 'RECOMMENDATION', from: 'not suitable', to: 'agreed with this option', reason: why },
    ]) as unknown,
    alternatives: [{ whyNot: 'The family asked for one night less.' }],
    reasons: { familyViewConsidered: weighed },
  });
  const { text } = await the.letterOf(decision.id);
  expect(text).toContain(why);
  expect(text).toContain(weighed);
});

test('Milton Keynes ICB and Council 23 011 903a: the days from decision to start are counted, and a health package has a plan for when it fails', async () => {
  const made = await makeRunning(ask, world, { started: null });
  on('2027-01-01');
  const START = 'startSlippageDays alerts';
  expect(await the.shown('commissioner', 'Placement', made.id, START)).toEqual({
    ...{ startSlippageDays: 426, alerts: expect.arrayContaining(['START_LATE', 'CONTINGENCY_MISSING']) as unknown },
  });
  const contingency = { placementId: made.id, plan: 'The ward keeps a bed for two weeks.' };
  await the.done(world.actors.commissioner, 'recordContingencyPlan', contingency);
  const after = await the.shown<{ alerts: string[] }>('commissioner', 'Placement', made.id, START);
  expect(after.alerts).not.toContain('CONTINGENCY_MISSING');
});

test('South West London ICB and Richmond 21 006 652a: less is not awarded since another agency pays a night, unless that is said and told; and nobody moves another’s share', async () => {
  const night = (category: 'CARE' | 'HEALTH', each: string) => ({
    ...{ ...BOUGHT_BY_FAMILY, category, isDirectPayment: false },
    price: { unit: 'WEEK' as const, amount: pounds(each), spread: 'DAYS' as const },
  });
  const sitting = await makeOpenSitting(world, {
    case: SUPPORT,
    option: { costLines: [night('CARE', '600.00'), night('HEALTH', '300.00')] },
  });
  const less = { linePrices: [{ line: 1, price: { unit: 'WEEK', amount: '300.00', spread: 'DAYS' } }] };
  expect(await the.refusedBy(sitting, less)).toEqual(['departures DEPARTURE_UNEXPLAINED']);
  const reason = 'Health pays the second night, as its own line of this package says.';
  const awarded = await the.decide(sitting, { ...less, departures: [{ subject: 'AMOUNT', reason }] });
  expect((await the.letterOf(awarded.id)).text).toMatch(
    /Asked for: .*£600.*Agreed: .*£300.*Health pays the second night/s,
  );

  const { id, caseId } = await makeRunning(ask, world);
  const before = await postedFor(world, caseId);
  expect(codesOf((await the.moveShare(id, ' ')).userErrors)).toEqual(['reason REASON_MISSING']);
  const { fundingAgreement, userErrors } = await the.moveShare(id, 'The council already pays a night of it.');
  expect([userErrors, await postedFor(world, caseId)]).toEqual([[], before]);
  const ofHealth = fundingAgreement!.contributions.find(
    ({ budgetHolder }) => budgetHolder.id === toGlobalId('BudgetHolder', world.holders.HEALTH),
  );
  const input = { contributionId: ofHealth!.id };
  const byCare = await sendChange(ask, world.actors.socialCare, 'approveContribution', input, '');
  expect(byCare.refused).toEqual(['contributionId NOT_YOUR_SHARE']);
  expect(await postedFor(world, caseId)).toEqual(before);
});

test('North Central London ICB and Islington 22 005 652a: a tribunal’s recommendation is answered in five weeks, by a body that is named', async () => {
  const caseId = await makeReferredCase(world);
  on('2026-01-12');
  const grounds = ['SECTION_F', 'HEALTH'];
  const appeal = await redress.open(caseId, { kind: 'APPEAL', grounds, date: '2025-10-06', reference: 'SEND/2025/1' });
  await redress.step(appeal.id, 'APPEAL_DECIDED', '2025-12-01', { result: 'DISMISSED' });
  const sent = { kind: 'RECOMMENDATION', date: '2025-12-01', aboutId: appeal.id, account: 'Invented therapy.' };
  const matter = await redress.open(caseId, sent, 'HEALTH');
  const { clocks } = await the.shown<{ clocks: { code: string }[] }>(
    ...(['officer', 'Case', idOf(caseId), 'clocks { code dueDate status owner ownerAgency { kind } }'] as const),
  );
  expect(clocks.filter(({ code }) => code === 'C25')).toEqual([
    {
      ...{ code: 'C25', dueDate: '2026-01-05', status: 'BREACHED' },
      ...{ owner: 'RESPONDING_BODY', ownerAgency: { kind: 'HEALTH' } },
    },
  ]);
  const answered = 'RECOMMENDATION_ANSWERED';
  const nothing = { result: 'NOT_FOLLOWED' };
  expect(await redress.refusedStep(matter.id, answered, '2026-01-12', nothing)).toEqual(['reasons PART_MISSING']);
});

test('Central Bedfordshire and the clinical commissioning group 16 002 323: each step of continuing care has its day, its clock, and what the share rests on', async () => {
  const sitting = await makeOpenSitting(world);
  const caseId = idOf(sitting.caseId);
  const step = (kind: string, eventDate: string) =>
    the.done(world.actors.officer, 'recordPlanEvent', { caseId, kind, eventDate });
  on('2025-11-03');
  await step('CARE_REFERRAL_RECEIVED', '2025-09-01');
  await step('CARE_ASSESSMENT_STARTED', '2025-09-15');
  await step('CARE_DECIDED', '2025-10-20');
  const FIELDS = 'planEvents { kind eventDate } clocks { code dueDate endDate status daysOver }';
  expect(await the.shown('officer', 'Case', caseId, FIELDS)).toMatchObject({
    planEvents: [{ kind: 'CARE_REFERRAL_RECEIVED' }, { kind: 'CARE_ASSESSMENT_STARTED' }, { kind: 'CARE_DECIDED' }],
    clocks: expect.arrayContaining([
      { code: 'C26', dueDate: '2025-10-13', endDate: '2025-10-20', status: 'BREACHED', daysOver: 7 },
    ]) as unknown,
  });
  expect(await the.refusedBy(sitting, { fundingMethod: 'CONTINUING_CARE_TOOL', methodEvidence: ' ' })).toEqual([
    'methodEvidence METHOD_EVIDENCE_MISSING',
  ]);
});

test('Three clinical commissioning groups 16 016 953b: while it is argued who pays somebody does, and nobody waits for it', async () => {
  const sitting = await makeOpenSitting(world);
  const disputed = {
    ...{ outcome: 'NEED_AGREED_FUNDING_DISPUTED', fundingAgreed: false, interimBasis: 'LEAD' },
    disputedHolderIds: [toGlobalId('BudgetHolder', world.holders.HEALTH)],
  };
  expect(await the.refusedBy(sitting, disputed)).toEqual(['interimPayerId INTERIM_PAYER_MISSING']);
  const interimPayerId = toGlobalId('BudgetHolder', world.holders.EDUCATION);
  const decision = await the.decide(sitting, { ...disputed, interimPayerId });
  expect(decision).toMatchObject({ needAgreed: true, placement: { status: 'PENDING' } });
  const letter = await the.letterOf(decision.id);
  expect(letter.text).toContain('That does not hold up the help. One of them pays for now.');
});

test('Cheshire East 23 015 491: a cost that moves between agencies is told, with both splits and why', async () => {
  const decision = await the.decide(await makeOpenSitting(world));
  await approveAll(ask, world, decision);
  const { fundingAgreement } = await the.moveShare(
    decision.placement!.id,
    'The health need is higher than was thought.',
  );
  await approveAll(ask, world, { ...decision, fundingAgreement });
  const { noticesDue } = await the.shown<{ noticesDue: { what: string; audience: string }[] }>(
    ...(['officer', 'Decision', decision.id, 'noticesDue { what audience }'] as const),
  );
  const moved = noticesDue.filter(({ what }) => what === 'MOVED_SHARE');
  expect(moved.map(({ audience }) => audience).sort()).toEqual(['FAMILY', 'HEALTH', 'SOCIAL_CARE']);
  const letter = await the.letterOf(decision.id);
  expect(letter.text).toMatch(/From 1 January 2026[^]*£54,750\.00\n£18,250\.00/);
  expect(letter.text).toContain('The health need is higher than was thought.');
});

test('Thurrock 22 014 053: social care and equality are each asked of, and “considered, none arise” is an answer', async () => {
  const { equalityConsiderations: _, socialCareConsiderations: __, ...referral } = COMPLETE_REFERRAL;
  const made = idOf(await makeCase(world.as('officer'), { panelId: world.panelId, referral }));
  const change = (mutation: string, expectedVersion: number, input: object = {}) =>
    sendChange(ask, world.actors.officer, mutation, { caseId: made, expectedVersion, ...input });
  expect((await change('submitReferral', 1)).refused).toEqual(
    expect.arrayContaining(['caseId EQUALITY_CONSIDERATIONS_MISSING', 'caseId SOCIAL_CARE_CONSIDERATIONS_MISSING']),
  );
  const arise = { referral: { equality: { answer: 'NONE_ARISE' }, socialCare: { answer: 'ARISE' } } };
  expect((await change('updateReferral', 1, arise)).refused).toEqual(['referral.socialCare.text TEXT_MISSING']);
  const answers = { referral: { ...arise.referral, socialCare: { answer: 'ARISE', text: 'Short breaks.' } } };
  expect((await change('updateReferral', 1, answers)).refused).toEqual([]);
  expect((await change('submitReferral', 2)).refused).toEqual(['caseId EVIDENCE_MISSING']);
});

test('Hertfordshire 23 020 740: on the first day it is told that the money is not there, and mediation has its thirty days', async () => {
  const pending = await makeRunning(ask, world, { isPending: true });
  const alerts = () => the.shown('finance', 'Placement', pending.id, 'alerts');
  on('2025-10-31');
  expect(await alerts()).toEqual({ alerts: [] });
  on('2025-11-01');
  expect(await alerts()).toEqual({ alerts: ['FUNDING_NOT_LIVE'] });
  on('2025-12-08');
  const matter = await redress.open(pending.caseId, { kind: 'MEDIATION', grounds: ['SECTION_I'], date: '2025-11-03' });
  expect(matter.clocks).toContainEqual({ code: 'C17', dueDate: '2025-12-03', status: 'BREACHED' });
});
