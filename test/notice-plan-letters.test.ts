import type { Day } from '../src/kernel/dates';
import { dayInWords } from '../src/kernel/for-people';
import { toGlobalId as idOf } from '../src/platform/global-id';
import { makeOpenSitting } from './support/make-panel';
import { bodyOf as textOf, NOTICE, REFUSAL, useNotices, type ShownNotice as Shown } from './support/notice-client';
import { codesOf, decided, decisionInput, recordDecisionAsChair } from './support/panel-client';

/* The letters of what was decided of plans: what they tell, after what was put right or taken back too, and who answers for it with which reasons. */

const { clock, ask, world, asOfficer, send, clocks, works, forward, setTarget } = useNotices();
let told = 0;
/** Who decided on a plan and why, where nothing of that is on record yet: reasons of each child's own. */
const decidedBy = () => ({
  deciderId: idOf('Person', world.actors.chair.personId),
  ...{ delegation: 'Scheme of 2020, line 4.', reasons: `These are invented reasons of this child, number ${++told}.` },
});

describe('J5, N5 what came to be otherwise after the letter', () => {
  beforeAll(async () => {
    clock.set('2025-12-01T09:00:00Z');
    await setTarget();
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
