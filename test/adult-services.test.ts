import { runVerify } from '../src/commands/verify';
import { pounds } from './support/make-panel';
import { toGlobalId } from '../src/platform/global-id';
import { adultServicesOf } from './support/adult-services';
import { useGrowingUp } from './support/growing-up-world';
import { quietLog } from './support/make-ledger';
import { sendChange } from './support/referral-mutations';
import { makeRunning, type RunningPlacement } from './support/running-placement';

/* What adult services decide on a young person, and the shares that go over to them. */

const grown = useGrowingUp();
const { db, clock, ask, world, adult, makeHolder, growingUp, holderOf, sendAs, send, read, ofCase } = grown;
const { serve, c27, event, decide, handOver, paid, answer } = adultServicesOf(grown);
/** Placements that run, of two young people of seventeen whom adult services look at. */
let asked: RunningPlacement;
let handed: RunningPlacement;

beforeAll(async () => {
  asked = await growingUp();
  handed = await growingUp();
});

describe('adult services take over', () => {
  it('adult services are asked about nobody who is far from grown up, and decide on nobody', async () => {
    const made = await makeRunning(ask, world);
    const cohort = async (year: number): Promise<void> => {
      await db.asOwner(
        'update child set birth_cohort = $2 where child_id = (select child_id from panel_case where case_id = $1)',
        [made.caseId, year],
      );
    };
    clock.set('2026-04-27T09:00:00Z');
    await cohort(2021);
    expect((await event(made, 'CARE_ACT_REFERRED', '2026-04-10')).refused).toEqual(['eventDate TOO_YOUNG']);
    expect((await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-04-10')).refused).toEqual(['eventDate TOO_YOUNG']);
    // In year 9 on the one, not yet on the other: told by the school year, so that it tells nobody a birthday.
    await cohort(2012);
    expect((await event(made, 'CARE_ACT_REFERRED', '2025-08-31')).refused).toEqual(['eventDate TOO_YOUNG']);
    expect((await event(made, 'CARE_ACT_REFERRED', '2025-09-01')).refused).toEqual([]);
    expect((await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-04-10')).refused).toEqual(['eventDate TOO_YOUNG']);
    // What stands from before is not decided on either.
    await cohort(2021);
    expect((await decide(world.actors.socialCare, made)).refused).toEqual(['decidedDate TOO_YOUNG']);
  });

  it('C27 adult continuing healthcare is decided within 28 days of the positive checklist, and by health alone', async () => {
    const made = asked;
    clock.set('2026-03-27T09:00:00Z');
    expect((await event(made, 'ADULT_HEALTH_DECIDED', '2026-03-20')).refused).toEqual(['kind RECORDED_WITH_DECISION']);
    const chc = { kind: 'CONTINUING_HEALTHCARE', outcome: 'NOT_ELIGIBLE', decidedDate: '2026-03-27' };
    expect((await decide(world.actors.health, made, chc)).refused).toEqual(['kind NOT_REFERRED']);
    expect((await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-03-02')).refused).toEqual([]);
    const running = { code: 'C27', startDate: '2026-03-02', dueDate: '2026-03-30', owner: 'HEALTH' };
    expect(await c27(made)).toEqual([{ ...running, status: 'RUNNING', endDate: null }]);
    const bad = { ...chc, decidedDate: '2026-03-28', delegation: ' ', reasons: '' };
    expect((await decide(world.actors.socialCare, made, bad)).refused).toEqual([
      ...['kind NOT_YOURS', 'decidedDate DATE_IN_FUTURE', 'delegation DELEGATION_MISSING', 'reasons REASONS_MISSING'],
    ]);
    expect((await decide(world.actors.officer, made, chc)).error).toBe('FORBIDDEN');
    const first = await decide(world.actors.healthDirector, made, chc);
    expect(first.payload.decision).toMatchObject({
      ...{ kind: 'CONTINUING_HEALTHCARE', outcome: 'NOT_ELIGIBLE', deciderRole: 'DIRECTOR', deciderGrade: 12 },
      agency: { kind: 'HEALTH' },
    });
    expect(await c27(made)).toEqual([{ ...running, status: 'MET', endDate: '2026-03-27' }]);
    expect((await decide(world.actors.health, made, chc)).refused).toEqual(['kind ALREADY_DECIDED']);
    // Not eligible: who pays goes on paying.
    const notEligible = { fromHolderId: holderOf('HEALTH'), toHolderId: adult.chc.id };
    expect((await handOver(first.payload.decision?.id ?? '', made, notEligible)).refused).toEqual([
      'decisionId NOT_ELIGIBLE',
    ]);
    // Put right: the former stays on record, and the clock goes by the later day.
    clock.set('2026-04-02T09:00:00Z');
    const right = { ...chc, outcome: 'ELIGIBLE', decidedDate: '2026-04-01', replacesId: first.payload.decision?.id };
    const put = await decide(world.actors.health, made, right);
    expect(put.payload.decision).toMatchObject({ outcome: 'ELIGIBLE', replaces: { isReplaced: true } });
    expect(await c27(made)).toEqual([{ ...running, status: 'BREACHED', endDate: '2026-04-01' }]);
    expect((await decide(world.actors.health, made, right)).refused).toEqual([
      ...['kind ALREADY_DECIDED', 'replacesId ALREADY_REPLACED'],
    ]);
    expect((await handOver(first.payload.decision?.id ?? '', made, notEligible)).refused).toEqual([
      ...['decisionId NOT_ELIGIBLE', 'decisionId DECISION_REPLACED'],
    ]);
  });

  it('J5 a share goes over from the 18th birthday by an agreement of both, with its effect shown before; nobody else pays otherwise', async () => {
    const made = handed;
    clock.set('2026-05-01T09:00:00Z');
    expect((await event(made, 'CARE_ACT_REFERRED', '2026-02-02')).refused).toEqual([]);
    const decided = await decide(world.actors.socialCare, made);
    expect(decided.refused).toEqual([]);
    const id = decided.payload.decision?.id ?? '';
    // To itself nothing goes over; previewed it is the same.
    const same = { toHolderId: holderOf('SOCIAL_CARE') };
    for (const preview of [false, true]) {
      expect((await handOver(id, made, { ...same, preview })).refused).toEqual(['toHolderId SAME_HOLDER']);
    }
    const wrong = {
      ...{ fromHolderId: holderOf('EDUCATION'), toHolderId: adult.chc.id, fromDate: '2026-05-19', reason: '' },
    };
    expect((await handOver(id, made, wrong)).refused).toEqual([
      ...[
        'fromHolderId EDUCATION_STAYS',
        'toHolderId HOLDER_UNSUITABLE',
        'fromDate BEFORE_18',
        'reason REASON_MISSING',
      ],
    ]);
    expect((await handOver(id, made, { fromHolderId: adult.chc.id })).refused).toEqual([
      ...['decisionId DECISION_UNSUITABLE', 'fromHolderId NOT_PAYING'],
    ]);
    expect((await handOver(id, made, {}, 'commissioner')).error).toBe('FORBIDDEN');
    // Whom a budget serves: neither does adult care hand over, nor does children’s care take over (0078).
    await serve(adult.social.id, 'ADULTS');
    const children = await makeHolder('Care of children', 'SOCIAL_CARE');
    await serve(children.id, 'CHILDREN');
    const turned = await handOver(id, made, { fromHolderId: adult.social.id, toHolderId: children.id });
    expect(turned.refused).toEqual([
      ...['fromHolderId GIVER_SERVES_ADULTS', 'toHolderId TAKER_SERVES_CHILDREN', 'fromHolderId NOT_PAYING'],
    ]);
    const toChildren = await handOver(id, made, { toHolderId: children.id });
    expect(toChildren.refused).toEqual(['toHolderId TAKER_SERVES_CHILDREN']);
    expect(toChildren.messages[0]).toMatch(/^“Care of children” pays for children alone.*: “Adult social care”\.$/);
    // What the NHS pays does not go to the council by a decision of the council.
    expect((await handOver(id, made, { fromHolderId: holderOf('HEALTH') })).refused).toEqual([
      'decisionId DECISION_UNSUITABLE',
    ]);
    const before = await paid(made);
    const preview = await handOver(id, made, { preview: true });
    // 316 days from 20 May to 31 March at £150.00.
    expect(preview).toMatchObject({
      refused: [],
      payload: {
        handover: null,
        effect: {
          ...{ thisYear: { total: '0.00' }, fullYear: { total: '0.00' } },
          holders: expect.arrayContaining([
            { budgetHolder: { id: holderOf('SOCIAL_CARE') }, thisYear: '-47400.00', fullYear: '-54750.00' },
            { budgetHolder: { id: adult.social.id }, thisYear: '47400.00', fullYear: '54750.00' },
          ]) as unknown,
        },
      },
    });
    expect(await paid(made)).toEqual(before);
    const proposed = await handOver(id, made);
    expect(proposed.payload.effect).toEqual(preview.payload.effect);
    expect(proposed.payload.handover).toMatchObject({ status: 'PROPOSED', fundingAgreement: { method: 'NEEDS_LED' } });
    expect(await paid(made)).toEqual(before);
    expect((await handOver(id, made)).refused).toEqual(['placementId ALREADY_PROPOSED']);
    const replaced = await decide(world.actors.socialCare, made, { outcome: 'NOT_ELIGIBLE', replacesId: id });
    expect(replaced.refused).toEqual(['replacesId HANDOVER_WAITS']);
    // Only the two whose shares change are asked (G9).
    expect(proposed.payload.handover?.fundingAgreement.contributions).toHaveLength(2);
    const told = { handoverId: proposed.payload.handover?.id, told: 'FAMILY', toldDate: '2026-05-01' };
    const tell = (changes: object = {}) =>
      send('officer', 'recordHandoverNotice', { ...told, ...changes }, 'handover { notices { told toldDate } }');
    expect((await tell()).refused).toEqual(['handoverId NOT_AGREED']);
    expect(
      (await answer(world.actors.socialCare, proposed.payload, holderOf('SOCIAL_CARE'), 'approveContribution')).refused,
    ).toEqual([]);
    expect(await paid(made)).toEqual(before);
    expect(
      (await answer(adult.social.actor, proposed.payload, adult.social.id, 'approveContribution')).refused,
    ).toEqual([]);
    expect(await paid(made)).toEqual([
      'Adult social care SHARE_CHANGED 47400.00',
      'EDUCATION budget 311 NEW_PLACEMENT 91250.00',
      'HEALTH budget 311 NEW_PLACEMENT 36500.00',
      'SOCIAL_CARE budget 311 NEW_PLACEMENT 54750.00',
      'SOCIAL_CARE budget 311 SHARE_CHANGED -47400.00',
    ]);
    const payers = 'placements { payersOn(date: "2026-05-19") { budgetHolder { id } } }';
    expect(JSON.stringify(await ofCase('finance', made, payers))).toContain(holderOf('SOCIAL_CARE'));
    const later = JSON.stringify(await ofCase('finance', made, payers.replace('05-19', '05-20')));
    expect([later.includes(adult.social.id), later.includes(holderOf('SOCIAL_CARE'))]).toEqual([true, false]);
    // Put right to not eligible it would move nobody back: that is agreed first.
    const undone = await decide(world.actors.socialCare, made, { outcome: 'NOT_ELIGIBLE', replacesId: id });
    expect(undone.refused).toEqual(['replacesId HANDED_OVER']);
    // Nor by the one that stands in its place.
    const instead = await decide(world.actors.socialCare, made, { decidedDate: '2026-04-21', replacesId: id });
    expect(instead.refused).toEqual([]);
    const replacesId = instead.payload.decision?.id;
    expect(
      (await decide(world.actors.socialCare, made, { outcome: 'NOT_ELIGIBLE', decidedDate: '2026-04-22', replacesId }))
        .refused,
    ).toEqual(['replacesId HANDED_OVER']);
    // J5: the family is told, and until then it stands in the officer's work.
    const work = async () => {
      const query = '{ viewer { worklist(kinds: [HANDOVER_NOTICE]) { subjectId } } }';
      return (await read<{ readonly viewer: { readonly worklist: readonly object[] } }>('officer', query)).viewer
        .worklist;
    };
    expect(await work()).toEqual([{ subjectId: told.handoverId }]);
    // The family's notice tells it, though both budgets are of one agency; that it went is that they were told.
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
      const wording = { audience: 'FAMILY', block: `CONTACT_${block}`, text: 'Ring an invented number.' };
      await sendAs(administrator, 'setNoticeWording', wording, 'localArea { id }');
    }
    const [{ id: decisionId }] = (
      await ofCase<{ readonly decisions: readonly [{ readonly id: string }] }>('officer', made, 'decisions { id }')
    ).decisions;
    interface Letter {
      readonly id: string;
      readonly readingGrade: number;
      readonly sections: readonly { readonly block: string; readonly text: string }[];
      readonly sendings: readonly { readonly id: string }[];
    }
    const letterOf = async (mutation: string, input: object): Promise<Letter> => {
      const gives = 'notice { id readingGrade sections { block text } sendings { id } }';
      const done = await sendChange<{ readonly notice: Letter | null }>(
        ask,
        world.actors.officer,
        mutation,
        input,
        gives,
      );
      expect(done.refused).toEqual([]);
      return done.payload.notice!;
    };
    const letter = await letterOf('prepareNotice', { decisionId, audience: 'FAMILY' });
    expect(letter.sections.find(({ block }) => block === 'MOVED_SHARE')?.text).toMatch(
      // By the decision that stands, and not by the one that it put right.
      /^From 20 May 2026 adult services pay a part of the help for you\..*Adult social care decided this on 21 April 2026\..*SOCIAL_CARE budget 311; Adult social care\n/s,
    );
    expect(letter.readingGrade).toBeLessThanOrEqual(7);
    const recipients = [{ recipient: 'YOUNG_PERSON', method: 'POST' }];
    const sent = await letterOf('sendNotice', { noticeId: letter.id, recipients });
    expect([(await tell()).refused, await work()]).toEqual([['told ALREADY_TOLD'], []]);
    const taken = { sendingId: sent.sendings[0]!.id, wasSent: false };
    expect((await letterOf('correctNoticeSending', taken)).sendings).toEqual([]);
    expect(await work()).toEqual([{ subjectId: told.handoverId }]);
    expect((await tell({ toldDate: '2026-04-30' })).refused).toEqual(['toldDate BEFORE_AGREEMENT']);
    expect((await tell()).payload).toMatchObject({
      handover: { notices: [{ told: 'FAMILY', toldDate: '2026-05-01' }] },
    });
    expect([(await tell()).refused, await work()]).toEqual([['told ALREADY_TOLD'], []]);

    // J2: the new payer disputes it later; the former carries it meanwhile, and no day is unpaid.
    const disputed = await sendChange<{ readonly dispute: { readonly id: string } | null }>(
      ask,
      adult.social.actor,
      'disputeContribution',
      {
        contributionId: proposed.payload.handover?.fundingAgreement.contributions.find(
          ({ budgetHolder }) => budgetHolder.id === adult.social.id,
        )?.id,
        ...{ firstDisputedDate: '2026-05-20', reason: 'The needs assessed are of health.' },
      },
      'dispute { id }',
    );
    expect(disputed.refused).toEqual([]);
    const interim = { disputeId: disputed.payload.dispute?.id, basis: 'STATUS_QUO', payerId: holderOf('SOCIAL_CARE') };
    expect((await send('finance', 'setInterimPayer', interim, 'dispute { id }')).refused).toEqual([]);
    expect(await paid(made)).toEqual(
      expect.arrayContaining([
        'Adult social care DISPUTE_INTERIM -47400.00',
        'SOCIAL_CARE budget 311 DISPUTE_INTERIM 47400.00',
      ]),
    );
    const lines: string[] = [];
    expect(await runVerify({ database: db.database, clock, log: quietLog, print: (line) => lines.push(line) })).toBe(0);
  });

  it('J5 within a month, too, only giver and taker are asked: a penny that the cut days round otherwise is nobody else’s share', async () => {
    const price = { unit: 'YEAR', amount: pounds('47350.00'), spread: 'DAYS' } as const;
    const made = await growingUp('2008-05-20', {
      costLines: [{ category: 'EDUCATION', description: null, price }],
    });
    clock.set('2026-05-01T09:00:00Z');
    expect((await event(made, 'CARE_ACT_REFERRED', '2026-02-02')).refused).toEqual([]);
    const decided = await decide(world.actors.socialCare, made);
    const proposed = await handOver(decided.payload.decision?.id ?? '', made);
    expect(proposed.refused).toEqual([]);
    const asked = proposed.payload.handover?.fundingAgreement.contributions ?? [];
    expect(asked.map(({ budgetHolder }) => budgetHolder.id).sort()).toEqual(
      [holderOf('SOCIAL_CARE'), adult.social.id].sort(),
    );
  });

  it('J5 refused by one of them, the former payer goes on', async () => {
    const made = asked;
    clock.set('2026-05-01T09:00:00Z');
    // Asked again since the last decision.
    await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-04-10');
    const chc = { kind: 'CONTINUING_HEALTHCARE', decidedDate: '2026-04-28' };
    const decided = await decide(world.actors.health, made, chc);
    const holders = { fromHolderId: holderOf('SOCIAL_CARE'), toHolderId: adult.chc.id };
    const proposed = await handOver(decided.payload.decision?.id ?? '', made, holders);
    expect(proposed.payload.handover).toMatchObject({ fundingAgreement: { method: 'CONTINUING_CARE_TOOL' } });
    const before = await paid(made);
    const refusal = { reason: 'Not agreed.', legalBasis: 'The National Framework.' };
    expect(
      (await answer(adult.chc.actor, proposed.payload, adult.chc.id, 'refuseContribution', refusal)).refused,
    ).toEqual([]);
    const FIELDS = 'preparingForAdulthood { handovers { status agreedAt } decisions { outcome } }';
    expect(await ofCase('officer', made, FIELDS)).toEqual({
      preparingForAdulthood: {
        handovers: [{ status: 'REFUSED', agreedAt: null }],
        decisions: ['NOT_ELIGIBLE', 'ELIGIBLE', 'ELIGIBLE'].map((outcome) => ({ outcome })),
      },
    });
    expect(await ofCase('finance', made, FIELDS)).toMatchObject({ preparingForAdulthood: { decisions: [] } });
    expect(await paid(made)).toEqual(before);

    // What health pays for the child goes over by the same decision, once both agree: 316 days at £100.00.
    const own = { fromHolderId: holderOf('HEALTH'), toHolderId: adult.chc.id };
    const again = await handOver(decided.payload.decision?.id ?? '', made, own);
    // Put right after it was proposed, whom the budgets serve is asked of who agrees to it; and of who ratifies it.
    // Whoever says so is told which ones wait that would not pass any more, and of no case.
    const between = { fromHolder: { id: own.fromHolderId }, toHolder: { id: own.toHolderId } };
    expect(await serve(adult.chc.id, 'CHILDREN')).toMatchObject([{ ...between, problems: ['TAKER_SERVES_CHILDREN'] }]);
    expect(await serve(own.fromHolderId, 'ADULTS')).toMatchObject([
      { ...between, problems: ['GIVER_SERVES_ADULTS', 'TAKER_SERVES_CHILDREN'] },
    ]);
    const wrong = ['contributionId GIVER_SERVES_ADULTS', 'contributionId TAKER_SERVES_CHILDREN'];
    const approved = await answer(world.actors.health, again.payload, own.fromHolderId, 'approveContribution');
    expect(approved.refused).toEqual(wrong);
    expect(approved.messages[1]).toMatch(/pays for children alone, .* \(withdrawProposal\), .* \(handOverShare\)\.$/);
    await serve(own.fromHolderId, 'CHILDREN');
    const taken = await answer(adult.chc.actor, again.payload, own.toHolderId, 'approveContribution');
    expect(taken.refused).toEqual(['contributionId TAKER_SERVES_CHILDREN']);
    const over = { reason: 'Invented.' };
    const ratified = await answer(
      world.actors.healthDirector,
      again.payload,
      own.toHolderId,
      'ratifyContribution',
      over,
    );
    expect(ratified.refused).toEqual(['contributionId NOT_OVER_LIMIT', 'contributionId TAKER_SERVES_CHILDREN']);
    expect(await paid(made)).toEqual(before);
    expect(await serve(adult.chc.id, 'ADULTS')).toEqual([]);
    for (const [actor, holderId] of [
      [world.actors.health, own.fromHolderId],
      [adult.chc.actor, own.toHolderId],
    ] as const) {
      expect((await answer(actor, again.payload, holderId, 'approveContribution')).refused).toEqual([]);
    }
    expect(await paid(made)).toEqual(
      [...before, 'Adult CHC SHARE_CHANGED 31600.00', 'HEALTH budget 311 SHARE_CHANGED -31600.00'].sort(),
    );
    const HANDED = 'preparingForAdulthood { handovers { status fromDate decision { kind decidedDate } } }';
    expect(await ofCase('officer', made, HANDED)).toMatchObject({
      preparingForAdulthood: {
        handovers: expect.arrayContaining([
          {
            ...{ status: 'AGREED', fromDate: '2026-05-20' },
            decision: { kind: 'CONTINUING_HEALTHCARE', decidedDate: '2026-04-28' },
          },
        ]) as unknown,
      },
    });

    // Who takes the payer's place pays by it too: the decision is not put right beneath them.
    const named = (name: string, id: string) => ({ name, predecessorIds: [id] });
    const renamed = {
      ...named('Renamed ICB', toGlobalId('Agency', world.staff.agencies.HEALTH)),
      budgetHolders: [named('Renamed care', holderOf('HEALTH')), named('Renamed adult CHC', adult.chc.id)],
    };
    // A budget for children alone would not pay: who binds it decides nothing of adult services.
    const undone = { ...chc, outcome: 'NOT_ELIGIBLE', replacesId: decided.payload.decision?.id };
    expect((await decide(world.actors.health, made, undone)).refused).toEqual([
      ...['kind NOT_YOURS', 'replacesId HANDED_OVER'],
    ]);
    await serve(holderOf('HEALTH'), 'ALL_AGES');
    const successors = { kind: 'RENAME', firstDate: '2026-07-01', successors: [renamed] };
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const succeeded = await sendAs(administrator, 'recordSuccession', successors, 'succession { id }');
    expect(succeeded.refused).toEqual([]);
    expect((await decide(world.actors.health, made, undone)).refused).toEqual(['replacesId HANDED_OVER']);
    // A new budget in the place of another serves whom that one did.
    const { budgetHolders } = await read<{ readonly budgetHolders: readonly { readonly name: string }[] }>(
      'officer',
      '{ budgetHolders { name serves } }',
    );
    expect(budgetHolders.filter(({ name }) => name.startsWith('Renamed'))).toEqual([
      { name: 'Renamed adult CHC', serves: 'ADULTS' },
      { name: 'Renamed care', serves: 'ALL_AGES' },
    ]);
  });
});
