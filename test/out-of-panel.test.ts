import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { closeMeeting } from '../src/features/panels/service/run-meeting';
import { listCase } from '../src/features/panels/service/list-case';
import { accepted } from './support/make-area';
import { makeColleague, makeMeeting, makeOpenSitting } from './support/make-panel';
import {
  approveTaken,
  authorityDirector,
  broughtItemOf,
  caseBetween,
  decideOut,
  delegate,
  holdSitting,
  makeUrgentCase,
  onBrought,
  outOfPanelInput,
  shownBetween,
  takenOf,
  type ShownBetween,
} from './support/out-of-panel';
import { callAs, codesOf, newRationale, postedFor, recordDecisionAsChair, rowCounts } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
const once = { clientMutationId: null, expectedVersion: null };
beforeAll(async () => {
  await delegate(world, 'EDUCATION', '91250.00');
  await delegate(world, 'SOCIAL_CARE', '54750.00');
});

const approve = (decision: ShownBetween): Promise<void> => approveTaken(ask, world, decision);
const caseNow = (caseId: string) => caseBetween(ask, world, caseId);
const local = (type: string, id: string): string => fromGlobalId(type, id, 'id');

describe('M7 a decision out of panel', () => {
  test('M7 by delegation and for urgency it is in force once approved, listed by itself, and ratified by the panel', async () => {
    const meetingId = await makeMeeting(world);
    const urgent = await makeUrgentCase(world);
    const decision = takenOf(await decideOut(ask, world, outOfPanelInput(world, urgent)));
    expect(decision).toMatchObject({
      basis: 'OUT_OF_PANEL',
      status: 'AWAITING_CONTRIBUTIONS',
      lapsesOn: '2025-10-29',
      needsRatification: false,
      delegationRule: expect.stringMatching(
        /^Out of panel, delegated to a director: .*£91,250\.00 a year, in force from 1 January 2020.*£54,750\.00 a year/,
      ) as unknown,
      decidedBy: { displayName: expect.stringMatching(/^Testa DIRECTOR/) as unknown },
      broughtToPanel: {
        status: 'AWAITING',
        daysLeft: 28,
        isOverdue: false,
        agendaItems: [{ status: 'LISTED', purpose: 'RATIFY', meeting: { id: toGlobalId('PanelMeeting', meetingId) } }],
      },
    });
    expect(decision.broughtToPanel?.agendaItems[0]?.about?.id).toBe(decision.id);
    await approve(decision);
    expect(await postedFor(world, urgent.caseId)).toMatchObject({ '2025-26 EDUCATION': 3_775_000n });
    expect(await caseNow(urgent.caseId)).toMatchObject({ status: 'COMMITTED', decisionFlags: ['AWAITING_PANEL'] });

    const agendaItemId = broughtItemOf(decision);
    await holdSitting(world, meetingId, [local('AgendaItem', agendaItemId)]);
    const ratified = await recordDecisionAsChair(ask, world, onBrought('RATIFIED', agendaItemId, newRationale()));
    expect(ratified.userErrors).toEqual([]);
    expect(ratified.decision).toMatchObject({ outcome: 'RATIFIED', status: 'RECORDED', needsRatification: false });
    expect(await shownBetween(ask, world, decision.id)).toMatchObject({
      status: 'IN_FORCE',
      outcome: 'AGREED',
      broughtToPanel: { status: 'RATIFIED', daysLeft: null, daysTaken: 1, panelDecision: { outcome: 'RATIFIED' } },
    });
    expect(await caseNow(urgent.caseId)).toMatchObject({ status: 'COMMITTED', decisionFlags: [] });
    const again = await recordDecisionAsChair(ask, world, onBrought('NOTED', agendaItemId, newRationale()));
    expect(codesOf(again.userErrors)).toContain('agendaItemId ITEM_NOT_LISTED');
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('G7 G8 nobody decides where nothing is delegated; everything that speaks against it at once, and nothing written', async () => {
    const urgent = await makeUrgentCase(world);
    const before = await rowCounts(db);
    const health = await decideOut(ask, world, outOfPanelInput(world, urgent), world.actors.healthDirector);
    expect(codesOf(health.userErrors)).toEqual(['shares NOT_DELEGATED']);
    const refused = await decideOut(
      ask,
      world,
      outOfPanelInput(world, urgent, {
        outcome: 'DEFERRED_FOR_INFORMATION',
        declaresNoInterest: false,
        urgencyReason: '[insert reason]',
        rationale: ' ',
      }),
    );
    expect(codesOf(refused.userErrors)).toEqual(
      expect.arrayContaining([
        'declaresNoInterest INTEREST_DECLARED',
        'outcome OUTCOME_NOT_OUT_OF_PANEL',
        'urgencyReason URGENCY_REASON_INADEQUATE',
        'rationale RATIONALE_INADEQUATE',
        'missingInformation OUTCOME_NEEDS_MORE',
      ]),
    );
    expect(await rowCounts(db)).toEqual(before);
    for (const part of ['chair', 'officer', 'education', 'finance'] as const) {
      await expect(decideOut(ask, world, outOfPanelInput(world, urgent), world.actors[part])).rejects.toThrow(
        /^FORBIDDEN/,
      );
    }
  });

  test('G5 a director with an interest does not find the case; the case’s own officer does not decide it', async () => {
    const urgent = await makeUrgentCase(world);
    const both = await makeColleague(world, { name: 'both', role: 'DIRECTOR', kind: 'EDUCATION' });
    const recused = await makeColleague(world, { name: 'recused', role: 'DIRECTOR', kind: 'EDUCATION' });
    await db.asOwner('update panel_case set case_officer_id = $2 where case_id = $1', [urgent.caseId, both.personId]);
    expect(codesOf((await decideOut(ask, world, outOfPanelInput(world, urgent), both)).userErrors)).toEqual([
      'caseId OWN_CASE',
    ]);
    const meetingId = await makeMeeting(world);
    const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId: urgent.caseId }));
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, reason, declared_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'PERSONAL', 'A made one.', now())`,
      [world.code, agendaItemId, urgent.caseId, recused.personId],
    );
    await expect(decideOut(ask, world, outOfPanelInput(world, urgent), recused)).rejects.toThrow(/^NOT_FOUND/);
  });

  test('R6 request <= decided: a request that is dated ahead is not decided today', async () => {
    const urgent = await makeUrgentCase(world);
    await db.asOwner(`update panel_case set request_date = '2025-10-02' where case_id = $1`, [urgent.caseId]);
    expect(codesOf((await decideOut(ask, world, outOfPanelInput(world, urgent))).userErrors)).toEqual([
      'caseId TIMELINE_BROKEN',
    ]);
  });

  test('M7 two directors on one case at once: one decides, the other is told that it waits no more', async () => {
    const urgent = await makeUrgentCase(world);
    const other = await authorityDirector(world, 'second');
    const made = await Promise.all([
      decideOut(ask, world, outOfPanelInput(world, urgent)),
      decideOut(ask, world, outOfPanelInput(world, urgent), other),
    ]);
    expect(made.filter(({ decision }) => decision !== null)).toHaveLength(1);
    expect(made.flatMap(({ userErrors }) => codesOf(userErrors))).toEqual(['caseId CASE_NOT_WAITING']);
    const rows = await db.asOwner('select from decision where case_id = $1', [urgent.caseId]);
    expect(rows).toHaveLength(1);
  });

  test('M7 an open sitting that has the case before it decides it', async () => {
    const sitting = await makeOpenSitting(world);
    const refused = await decideOut(ask, world, outOfPanelInput(world, sitting));
    expect(codesOf(refused.userErrors)).toEqual(['caseId CASE_BEFORE_PANEL']);
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId: sitting.meetingId }));
  });
});

describe('G8 more than the director may decide', () => {
  test('test 3: one penny over the limit awaits ratification and commits nothing; the panel ratifies it', async () => {
    clock.set('2026-01-05T09:00:00Z');
    await delegate(world, 'EDUCATION', '91249.99', '2026-01-05');
    const meetingId = await makeMeeting(world);
    const urgent = await makeUrgentCase(world);
    const decision = takenOf(
      await decideOut(ask, world, outOfPanelInput(world, urgent, { placementStartDate: '2026-01-06' })),
    );
    expect(decision).toMatchObject({
      status: 'AWAITING_RATIFICATION',
      needsRatification: true,
      ratificationReasons: [
        expect.stringMatching(/^Out of panel, .*£91,250\.00 a year is £0\.01 over the delegated limit of £91,249\.99/),
      ],
      fundingAgreement: { isHeld: true },
    });
    await approve(decision);
    expect(await postedFor(world, urgent.caseId)).toEqual({});
    const agendaItemId = broughtItemOf(decision);
    await holdSitting(world, meetingId, [local('AgendaItem', agendaItemId)]);
    const noted = await recordDecisionAsChair(ask, world, onBrought('NOTED', agendaItemId, newRationale()));
    expect(codesOf(noted.userErrors)).toEqual(['outcome OUTCOME_NOT_FOR_BROUGHT']);
    const ratified = await recordDecisionAsChair(ask, world, onBrought('RATIFIED', agendaItemId, newRationale()));
    expect(ratified.userErrors).toEqual([]);
    expect((await shownBetween(ask, world, decision.id)).status).toBe('IN_FORCE');
    expect(await postedFor(world, urgent.caseId)).toHaveProperty('2025-26 EDUCATION');
    expect(await caseNow(urgent.caseId)).toMatchObject({ status: 'COMMITTED' });
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('a director of a higher grade ratifies it too; one of the same grade, or the decider, does not', async () => {
    clock.set('2026-02-02T09:00:00Z');
    await delegate(world, 'EDUCATION', '1.00', '2026-02-02');
    const urgent = await makeUrgentCase(world);
    const decision = takenOf(
      await decideOut(ask, world, outOfPanelInput(world, urgent, { placementStartDate: '2026-02-03' })),
    );
    await approve(decision);
    const grade = decision.deciderGrade;
    const ratify = async (actor: typeof world.actors.director) =>
      callAs<{ decision: { status: string } | null }>(
        ask,
        actor,
        'ratifyDecision',
        { decisionId: decision.id, reason: 'An invented reason to ratify.' },
        'decision { status }',
      );
    expect(codesOf((await ratify(await authorityDirector(world, 'same', grade))).userErrors)).toEqual([
      'decisionId NOT_YOURS_TO_RATIFY',
    ]);
    expect(codesOf((await ratify(world.actors.director)).userErrors)).toContain('decisionId OWN_DECISION');
    expect(await postedFor(world, urgent.caseId)).toEqual({});
    expect(await ratify(await authorityDirector(world, 'higher', grade + 1))).toEqual({
      decision: { status: 'IN_FORCE' },
      userErrors: [],
    });
    expect(await postedFor(world, urgent.caseId)).toHaveProperty('2025-26 EDUCATION');
    // The panel still has to come to it (M7).
    expect((await shownBetween(ask, world, decision.id)).broughtToPanel?.status).toBe('AWAITING');
    await delegate(world, 'EDUCATION', '91250.00', '2026-02-03');
  });
});
