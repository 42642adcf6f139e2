import { toGlobalId } from '../src/platform/global-id';
import { makeOpenSitting, makeReferredCase } from './support/make-panel';
import { NOTICE, noticeOpener, noticesBy, POSTED, textOf, useNotices, type ShownNotice } from './support/notice-client';
import { approveAll, callAs, codesOf, decided, decisionInput, type ShownDecision } from './support/panel-client';

/* Notices beside what was decided of the plan: which letter tells it, from when its time counts, who answers for it, and what holds the plan. */

const { db, clock, ask, world, asOfficer, forward, setTarget } = useNotices();
const { prepare, prepared, send } = noticesBy(ask);
const open = noticeOpener(db, clock);

describe('a panel whose chair decides', () => {
  let award: ShownDecision;

  beforeAll(async () => {
    await setTarget();
    award = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, award);
  });

  test('C14, C19 the notice of a decision that tells what no letter had told of the plan is one time with it, until the letter of that goes', async () => {
    const before = clock.now().toISOString();
    const whole = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, whole);
    const of = await ask<{ node: { case: { id: string } } }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Decision { case { id } } } }',
      { id: whole.id },
    );
    const { id: caseId } = of.data.node.case;
    const today = (): string => clock.now().toISOString().slice(0, 10);
    const event = { caseId, kind: 'REVIEW_DECIDED', eventDate: today() };
    const officer = world.actors.officer;
    for (const kind of ['REVIEW_MEETING', 'REVIEW_DECIDED'])
      expect((await callAs(ask, officer, 'recordPlanEvent', { ...event, kind }, '')).userErrors).toEqual([]);
    const family = async () => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Case { clocks { code startDate isUntold } } } }';
      type Told = { readonly code: string; readonly startDate: string; readonly isUntold: boolean };
      const { data } = await ask<{ node: { clocks: readonly Told[] } }>(officer, query, { id: caseId });
      return data.node.clocks
        .filter(({ code }) => code === 'C14' || code === 'C19')
        .map(({ code, startDate, isUntold }) => `${code} ${startDate}${isUntold ? ' untold' : ''}`);
    };
    expect(await family()).toEqual([`C14 ${event.eventDate} untold`, `C19 ${event.eventDate} untold`]);
    clock.set(new Date(Date.parse(before) + 5 * 86_400_000).toISOString());
    const letter = await prepared(world, whole.id);
    expect(letter.blocks).toContain('APPEAL_RIGHT');
    expect((await send(world, letter.id, [POSTED])).userErrors).toEqual([]);
    expect(await family()).toEqual([`C14 ${today()}`, `C19 ${today()}`]);
    clock.set(before);
  });

  test('N1, N2 an award that was cut is told as cut, with what was asked for; a plan that is to end gives the right to appeal', async () => {
    const at = await makeOpenSitting(world);
    const linePrices = [{ line: 1, price: { unit: 'YEAR', amount: '140000.00', spread: 'DAYS' } }];
    const departures = ['AMOUNT', 'DURATION'].map((subject) => ({ subject, reason: `Invented for ${subject}.` }));
    const cut = await decided(ask, world, {
      ...decisionInput(world, at, { placementEndDate: '2027-07-31' }),
      ...{ linePrices, departures },
    });
    await approveAll(ask, world, cut);
    const family = await prepared(world, cut.id);
    const text = textOf(family);
    expect(text).toMatch(
      /We were asked for a place for your child:\n.+\nWe agreed, but not all of it is as it was asked for\./,
    );
    expect(text).toMatch(/Asked for: £[\d,.]+ a year\. Agreed: £140,000\.00 a year\. Invented for AMOUNT\./);
    expect(text).toContain('Asked for: no set end. Agreed: until 31 July 2027. Invented for DURATION.');
    expect(text).toContain('in force from 1 January 2020. The chair decides');
    expect(text).not.toMatch(/JOINT_AGENCY|CHAIR_DECIDES|\bYEAR\b|\bDAYS\b|\d{4}-\d\d-\d\d|line 1/);
    expect(family.readingGrade).toBeLessThanOrEqual(7);
    expect(codesOf((await prepare(world, award.id, 'FAMILY', { law: 'REFUSAL_TO_ISSUE' })).userErrors)).toEqual([
      'law LAW_CONTRADICTS',
    ]);
    // Agreed as it was asked for, and then the plan is to end.
    const whole = await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    await approveAll(ask, world, whole);
    expect((await prepared(world, whole.id)).blocks).not.toContain('APPEAL_RIGHT');
    const shownCase = await ask<{ node: { case: { id: string } } }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Decision { case { id } } } }',
      { id: whole.id },
    );
    const event = {
      caseId: shownCase.data.node.case.id,
      kind: 'CEASE_NOTICE_SENT',
      eventDate: clock.now().toISOString().slice(0, 10),
    };
    expect((await callAs(ask, world.actors.officer, 'recordPlanEvent', event, 'case { id }')).userErrors).toEqual([]);
    const besides = await prepared(world, whole.id);
    expect(besides.blocks).toEqual(expect.arrayContaining(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']));
    // Nobody told it before, so that this letter is what tells it.
    expect(textOf(besides)).toContain(
      'we decided about the EHC plan: that it is to end. You can appeal against that, and the time for it counts from the date of this letter.',
    );
    expect(await prepare(world, whole.id, 'FAMILY', { law: 'CEASE' })).toMatchObject({
      userErrors: [{ code: 'LAW_CONTRADICTS', message: expect.stringContaining('preparePlanNotice') as string }],
    });
    // What was decided of the plan has a letter of its own.
    const events = () =>
      ask<{ node: { planEvents: readonly { id: string; isUntold: boolean; notices: readonly object[] }[] } }>(
        world.actors.officer,
        'query ($id: ID!) { node(id: $id) { ... on Case { planEvents { id isUntold notices { id status } } } } }',
        { id: event.caseId },
      ).then(({ data }) => data.node.planEvents);
    const [ceasing] = await events();
    expect(ceasing).toMatchObject({ isUntold: true, notices: [] });
    // Neither the clocks nor what the family may see says that a notice went.
    const untold = await ask<{
      node: { clocks: { code: string; isUntold: boolean }[] };
      subjectAccess: { sections: { entries: { label: string; text: string }[] }[] };
    }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Case { clocks { code isUntold } } } subjectAccess(caseId: $id) { sections { entries { label text } } } }',
      { id: event.caseId },
    );
    expect(untold.data.node.clocks.flatMap(({ code, isUntold }) => (isUntold ? [code] : []))).toEqual(['C14', 'C19']);
    const entries = untold.data.subjectAccess.sections.flatMap((one) => one.entries);
    expect(entries.filter(({ label }) => /^To (appeal|go to)/.test(label)).map(({ text }) => text)).toEqual(
      ['C14', 'C19'].map(() => 'no letter of it is on record; the time counts from the day on which you are told'),
    );
    // A5: nobody was told, so no time to appeal runs, and the plan goes on whatever the day.
    const end = (more: object) =>
      callAs(ask, world.actors.officer, 'recordPlanEvent', { ...event, kind: 'PLAN_CEASED', ...more }, 'case { id }');
    expect((await end({ ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' })).userErrors).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('neither a letter is recorded as sent') as string },
    ]);
    const ofPlan = (more: object = {}) =>
      callAs<{ notice: ShownNotice | null }>(
        ask,
        world.actors.officer,
        'preparePlanNotice',
        { caseId: event.caseId, planEventId: ceasing!.id, ...more },
        NOTICE,
      );
    // G7: no letter without who answers for what it tells; what comes with the first is the record, and no letter tells it otherwise.
    const by = { deciderId: toGlobalId('Person', world.actors.chair.personId), delegation: 'Scheme of 2020, line 4.' };
    const reasons = 'The aims of the plan are met, as the review found.';
    expect(codesOf((await ofPlan({ reasons })).userErrors)).toEqual(['planEventId DECISION_MISSING']);
    expect(codesOf((await ofPlan({ ...by, reasons: ' ' })).userErrors)).toEqual(['reasons REASON_MISSING']);
    const first = (await ofPlan({ ...by, reasons })).notice!;
    expect(textOf(first)).toContain('answers for it.');
    expect(textOf(first)).toContain('Scheme of 2020, line 4.');
    expect(await ofPlan({ reasons })).toMatchObject({ userErrors: [], notice: { id: first.id } });
    expect(codesOf((await ofPlan({ reasons: 'Others.' })).userErrors)).toEqual(['reasons DECISION_RECORDED']);
    const decide = (more: object) =>
      callAs<{ case: { planEvents: { decisions: { id: string; isReplaced: boolean }[] }[] } | null }>(
        ask,
        world.actors.officer,
        'recordPlanDecision',
        {
          caseId: event.caseId,
          planEventId: ceasing!.id,
          ...by,
          reasons: 'All the aims of the plan are met.',
          ...more,
        },
        'case { planEvents { decisions { id isReplaced reasons delegation deciderGrade decider { displayName } } } }',
      );
    expect(codesOf((await decide({})).userErrors)).toEqual(['replacesId DECISION_RECORDED']);
    const onRecord = await ask<{ node: { planEvents: { decisions: { id: string }[] }[] } }>(
      world.actors.officer,
      'query ($id: ID!) { node(id: $id) { ... on Case { planEvents { decisions { id } } } } }',
      { id: event.caseId },
    );
    const replacesId = onRecord.data.node.planEvents[0]!.decisions[0]!.id;
    expect(codesOf((await decide({ replacesId, reasons })).userErrors)).toEqual(['replacesId UNCHANGED']);
    const wrong = {
      replacesId,
      deciderId: toGlobalId('Person', world.actors.health.personId),
      delegation: ' ',
      reasons: '',
    };
    expect(codesOf((await decide(wrong)).userErrors)).toEqual([
      ...['deciderId DECIDER_NOT_OF_AUTHORITY', 'delegation DELEGATION_MISSING', 'reasons DECISION_REASONS_MISSING'],
    ]);
    // Nor is it anybody of no agency, as an auditor or a data feed.
    await db.asOwner('update person set agency_id = null where person_id = $1', [world.actors.health.personId]);
    expect(codesOf((await decide({ ...wrong, delegation: 'A line of it.', reasons: 'Words.' })).userErrors)).toEqual([
      ...['deciderId DECIDER_NOT_OF_AUTHORITY', 'reasons DECISION_REASONS_INADEQUATE'],
    ]);
    // The authority's own education or social care, and nobody who decides on nothing: no other system, auditor or administrator, nor who commissions or keeps the accounts.
    for (const role of ['INTEGRATION', 'AUDITOR', 'ADMINISTRATOR', 'FINANCE', 'COMMISSIONER'] as const) {
      const { personId } = await world.staff.actorOf(role);
      const given = { replacesId, deciderId: toGlobalId('Person', personId), delegation: 'Scheme: x.' };
      const refused = codesOf((await decide(given)).userErrors);
      expect([role, refused]).toEqual([role, ['deciderId DECIDER_NOT_OF_AUTHORITY', 'delegation DELEGATION_MISSING']]);
    }
    const righted = await decide({ replacesId });
    expect(righted.userErrors).toEqual([]);
    expect(righted.case!.planEvents[0]!.decisions.map(({ isReplaced }) => isReplaced)).toEqual([true, false]);
    expect(codesOf((await decide({ replacesId })).userErrors)).toEqual(['replacesId DECISION_REPLACED']);
    const letter = (await ofPlan()).notice!;
    expect(letter).toMatchObject({ version: 2, law: 'CEASE', decision: null, case: { id: event.caseId } });
    expect(textOf(letter)).toMatch(
      /We decided that the EHC plan for your child is to end\.[\s\S]*All the aims of the plan/,
    );
    expect(textOf(letter)).toMatch(/The plan will not end before \d+ \w+ \d{4}\./);
    expect(letter.appealBy).toBe(besides.appealBy);
    expect(codesOf((await send(world, first.id, [POSTED])).userErrors)).toEqual(['noticeId SUPERSEDED']);
    expect((await send(world, letter.id, [POSTED])).notice).toMatchObject({ status: 'SENT' });
    expect(await events()).toMatchObject([
      { isUntold: false, notices: [{ status: 'SUPERSEDED' }, { status: 'SENT' }] },
    ]);
    const page = await open(world.actors.officer, `${letter.id}.html`);
    expect(page).toMatchObject({
      status: 200,
      text: expect.stringContaining('What we decided about the EHC plan') as string,
    });
    expect((await end({ ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' })).userErrors).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('may appeal; keep the plan') as string },
    ]);
    // What ends by itself is not held, and holds nothing; a letter that says the plan goes on is made no more, and no time of the family's runs.
    const held = (actor = world.actors.officer) =>
      ask<{ node: { planHold: object | null; clocks: readonly { owner: string; endDate: string | null }[] } }>(
        actor,
        'query ($id: ID!) { node(id: $id) { ... on Case { planHold { reason } clocks { owner endDate } } } }',
        { id: event.caseId },
      ).then(({ data }) => data.node);
    // Who commissions and who pays are told so too.
    const readers = [world.actors.officer, world.actors.commissioner, world.actors.finance, world.actors.education];
    const holds = async () => Promise.all(readers.map(async (actor) => (await held(actor)).planHold));
    expect(await holds()).toEqual(readers.map(() => ({ reason: 'TIME_TO_APPEAL' })));
    expect((await end({ ceaseReason: 'DECEASED' })).userErrors).toEqual([]);
    expect(await holds()).toEqual(readers.map(() => null));
    const { planHold, clocks } = await held();
    expect([planHold, clocks.filter(({ owner, endDate }) => owner === 'FAMILY' && endDate === null)]).toEqual([
      null,
      [],
    ]);
    expect(codesOf((await ofPlan()).userErrors)).toEqual(['planEventId EVENT_NOT_TOLD']);
    const byEmail = [{ ...POSTED, method: 'EMAIL' }];
    expect(codesOf((await send(world, letter.id, byEmail)).userErrors)).toEqual(['noticeId CHANGED_SINCE']);
    // A5: a day from before the area kept its letters is no way round: it was entered since.
    const enteredLate = toGlobalId('Case', await makeReferredCase(world));
    const enter = (kind: string, eventDate: string, more: object = {}) =>
      callAs(ask, world.actors.officer, 'recordPlanEvent', { caseId: enteredLate, kind, eventDate, ...more }, '');
    expect((await enter('FINAL_PLAN_SENT', '2023-01-10')).userErrors).toEqual([]);
    expect((await enter('CEASE_NOTICE_SENT', '2025-02-03')).userErrors).toEqual([]);
    const ended = await enter('PLAN_CEASED', '2025-06-02', { ceaseReason: 'NEEDS_MET_WITHOUT_PLAN' });
    expect(ended.userErrors).toMatchObject([
      { code: 'PLAN_HELD', message: expect.stringContaining('neither a letter is recorded as sent') as string },
    ]);
    // Its letter is work of the officer's, and is made.
    const { data } = await ask<{
      viewer: { worklist: readonly object[] };
      node: { planEvents: readonly { id: string; kind: string }[] };
    }>(
      world.actors.officer,
      'query ($id: ID!) { viewer { worklist(kinds: [PLAN_LETTER]) { subjectId day } } node(id: $id) { ... on Case { planEvents { id kind } } } }',
      { id: enteredLate },
    );
    expect(data.viewer.worklist).toContainEqual({ subjectId: enteredLate, day: '2025-02-03' });
    const planEventId = data.node.planEvents.find(({ kind }) => kind === 'CEASE_NOTICE_SENT')!.id;
    const lateLetter = {
      caseId: enteredLate,
      planEventId,
      ...by,
      reasons: 'This child needs the help of a plan no more.',
    };
    // Who decided had a part in it then.
    const then = `update role_grant set active_span = '[2020-01-01,)' where person_id = $1`;
    await db.asOwner(then, [world.actors.chair.personId]);
    expect((await callAs(ask, world.actors.officer, 'preparePlanNotice', lateLetter, '')).userErrors).toEqual([]);
  });
});

describe('a refusal beside a plan that goes on (Children and Families Act 2014, section 51(2)(d) and (e))', () => {
  const by = () => ({
    deciderId: toGlobalId('Person', world.actors.chair.personId),
    delegation: 'Scheme of 2020, line 4.',
  });
  interface Told {
    readonly notice: (ShownNotice & { readonly law: string }) | null;
  }
  /** A case with what happened to its plan, and what the letter of the last of it says. */
  const letterOf = async (
    plan: 'NONE' | 'FINAL',
    reasons: string,
    ...events: readonly (readonly [kind: string, day: string])[]
  ) => {
    const caseId = toGlobalId('Case', await makeReferredCase(world, { terms: { ehcPlanStatus: plan } }));
    let planEventId = '';
    for (const [kind, eventDate] of events) {
      const SHOWN = 'case { planEvents { id kind eventDate } }';
      interface Shown {
        readonly case: {
          readonly planEvents: readonly { readonly id: string; readonly kind: string; readonly eventDate: string }[];
        } | null;
      }
      const done = await asOfficer<Shown>('recordPlanEvent', { caseId, kind, eventDate }, SHOWN);
      expect(done.userErrors).toEqual([]);
      planEventId = done.case!.planEvents.find((one) => one.kind === kind && one.eventDate === eventDate)!.id;
    }
    const given = { caseId, planEventId, reasons, ...by() };
    const { notice, userErrors } = await asOfficer<Told>('preparePlanNotice', given, NOTICE);
    expect(userErrors).toEqual([]);
    return { caseId, planEventId, notice: notice! };
  };
  const today = () => clock.now().toISOString().slice(0, 10);
  const STATUTORY = ['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE'];
  const appeal = (caseId: string, grounds: readonly string[]) => ({
    ...{ caseId, kind: 'APPEAL', openedBy: 'APPEAL_REGISTERED', date: today(), noticeDate: today(), grounds },
    ...{
      ownerAgencyId: toGlobalId('Agency', world.staff.agencies.EDUCATION),
      reference: `EH311/26/${grounds.join('')}`,
    },
  });

  test('is one to assess again: the plan stays in force, and what is brought against it has that ground', async () => {
    const { caseId, notice } = await letterOf(
      'FINAL',
      'Nothing of the needs is new, as the school and the doctor write.',
      ...([
        ['FINAL_PLAN_SENT', '2024-05-01'],
        ['REQUEST_RECEIVED', '2025-09-01'],
        ['ASSESSMENT_REFUSED', today()],
      ] as const),
    );
    expect(notice).toMatchObject({ law: 'REFUSAL_TO_REASSESS', blocks: expect.arrayContaining(STATUTORY) as string[] });
    const text = textOf(notice);
    expect(text).toContain('We decided not to make a new EHC needs assessment.');
    expect(text).toContain('The EHC plan stays in force.');
    expect(text).not.toContain('not to make an EHC needs assessment');
    expect(notice.readingGrade).toBeLessThanOrEqual(7);
    const wrong = await asOfficer('openRedress', appeal(caseId, ['REFUSAL_TO_ASSESS']), '');
    expect(wrong.userErrors).toMatchObject([
      { code: 'GROUNDS_BESIDE_PLAN', message: expect.stringContaining('“refusal to reassess”') as string },
    ]);
    expect((await asOfficer('openRedress', appeal(caseId, ['REFUSAL_TO_REASSESS']), '')).userErrors).toEqual([]);
  });

  test('is one to amend or replace it after it was assessed again, also where a letter that went said otherwise', async () => {
    const { caseId, planEventId, notice } = await letterOf(
      'FINAL',
      'The plan gives what the new reports ask for, all of it.',
      ...([
        ['FINAL_PLAN_SENT', '2024-05-01'],
        ['ASSESSMENT_AGREED', '2025-08-10'],
        ['PLAN_REFUSED', today()],
      ] as const),
    );
    expect(notice).toMatchObject({ law: 'REFUSAL_TO_AMEND', blocks: expect.arrayContaining(STATUTORY) as string[] });
    const text = textOf(notice);
    expect(text).toContain('We decided not to change the EHC plan');
    expect(text).toContain('The plan stays as it is, and it is still in force.');
    expect(text).not.toContain('not to make an EHC plan');
    expect(notice.readingGrade).toBeLessThanOrEqual(7);
    expect((await asOfficer('openRedress', appeal(caseId, ['REFUSAL_TO_MAKE_PLAN']), '')).userErrors).toMatchObject([
      { code: 'GROUNDS_BESIDE_PLAN', message: expect.stringContaining('“refusal to amend”') as string },
    ]);
    // One that went before the plan was on record keeps its words; the next says that they were wrong.
    expect((await send(world, notice.id, [POSTED])).userErrors).toEqual([]);
    await db.asOwner(`alter table decision_notice disable trigger user`);
    await db.asOwner(`update decision_notice set law = 'REFUSAL_TO_ISSUE' where notice_id = $1`, [
      Buffer.from(notice.id, 'base64').toString().split(':')[1],
    ]);
    await db.asOwner(`alter table decision_notice enable trigger user`);
    const { notice: next } = await asOfficer<Told>('preparePlanNotice', { caseId, planEventId }, NOTICE);
    expect(textOf(next!)).toContain('What we said of the EHC plan in that letter was wrong.');
    expect(next).toMatchObject({ law: 'REFUSAL_TO_AMEND' });
  });

  test('is one to assess where there is no plan', async () => {
    const refused = await letterOf(
      'NONE',
      'The help that schools give to all is enough for this child.',
      ...([
        ['REQUEST_RECEIVED', '2025-09-01'],
        ['ASSESSMENT_REFUSED', today()],
      ] as const),
    );
    expect(refused.notice).toMatchObject({ law: 'REFUSAL_TO_ASSESS' });
    expect(textOf(refused.notice)).toContain('We decided not to make an EHC needs assessment of');
    const { caseId } = refused;
    expect((await asOfficer('openRedress', appeal(caseId, ['REFUSAL_TO_ASSESS']), '')).userErrors).toEqual([]);
    // A plan that is put on record makes it one to reassess: the letter is not sent any more; that it went before is recorded all the same.
    const prepared = clock.now();
    forward(2);
    const plan = { caseId, kind: 'FINAL_PLAN_SENT', eventDate: '2024-05-01' };
    expect((await asOfficer('recordPlanEvent', plan, '')).userErrors).toEqual([]);
    expect((await send(world, refused.notice.id, [POSTED])).userErrors).toMatchObject([
      { code: 'CHANGED_SINCE', message: expect.stringContaining('a plan goes on beside it') as string },
    ]);
    const went = { ...POSTED, sentAt: prepared.toISOString() };
    expect((await send(world, refused.notice.id, [went])).userErrors).toEqual([]);
    const again = { caseId, planEventId: refused.planEventId };
    const { notice: next } = await asOfficer<Told>('preparePlanNotice', again, NOTICE);
    expect(next).toMatchObject({ law: 'REFUSAL_TO_REASSESS' });
    expect(textOf(next!)).toContain('What we said of the EHC plan in that letter was wrong.');
  });
});
