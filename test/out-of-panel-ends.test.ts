import { allJobs } from '../src/app';
import { lapseDecisionIn, lapseDecisions } from '../src/features/panels/service/lapse-decisions';
import { closeMeeting } from '../src/features/panels/service/run-meeting';
import { startPlacement } from '../src/features/placements/service/start-placement';
import type { Day } from '../src/kernel/dates';
import { systemActor } from '../src/platform/actor';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import { setClock } from './support/make-ledger';
import { contextOf, makeMeeting } from './support/make-panel';
import {
  approveTaken,
  authorityDirector,
  decideOut,
  delegate,
  holdSitting,
  makeUrgentCase,
  onBrought,
  outOfPanelInput,
  shownBetween,
  takenOf,
  type ShownBetween,
  type UrgentCase,
} from './support/out-of-panel';
import { callAs, codesOf, newRationale, postedFor, recordDecisionAsChair } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';
import { runJobs } from './support/run-jobs';

const { db, clock, ask, world } = usePanelWorld();
const once = { clientMutationId: null, expectedVersion: null };
beforeAll(async () => {
  await delegate(world, 'EDUCATION', '500000');
  await delegate(world, 'SOCIAL_CARE', '500000');
});

const local = (type: string, id: string): string => fromGlobalId(type, id, 'id');
const runLapse = (): Promise<unknown> => runJobs(db, clock, 'panels.lapse');

interface Taken {
  readonly urgent: UrgentCase;
  readonly decision: ShownBetween;
}

/** A decision out of panel of 1 October, which lapses on the 29th, whose shares are approved unless it is said not to be. */
async function taken(said: Readonly<Record<string, unknown>> = {}, isApproved = true): Promise<Taken> {
  const urgent = await makeUrgentCase(world);
  const decision = takenOf(await decideOut(ask, world, outOfPanelInput(world, urgent, said)));
  if (isApproved) await approveTaken(ask, world, decision);
  return { urgent, decision };
}

/** What is posted for a case up to a day, by cause. */
async function postedByCause(caseId: string): Promise<Readonly<Record<string, bigint>>> {
  const rows = await db.asOwner<{ cause: string; pence: bigint }>(
    'select cause, sum(amount_pence)::bigint as pence from posting where case_id = $1 group by 1 order by 1',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ cause, pence }) => [cause, pence]));
}

async function caseNow(caseId: string) {
  const answer = await ask<{
    case: { status: string; decisionFlags: string[]; placements: { status: string; endReason: string | null }[] };
  }>(
    world.actors.officer,
    `query ($id: ID!) { case(id: $id) { status decisionFlags placements { status startDate expectedEndDate } } }`,
    { id: toGlobalId('Case', caseId) },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.case;
}

describe('M7 a decision that nobody ratifies', () => {
  test('M7 the job is in the list, every few minutes', () => {
    expect(allJobs.find(({ name }) => name === 'panels.lapse')).toMatchObject({ every: { minutes: 5 } });
  });

  test('M7 it lapses at the start of its day: read so before the job; then its placement ended, what was paid kept, the case with the panel', async () => {
    const { urgent, decision } = await taken({ placementStartDate: '2025-10-02' });
    const placementId = local('Placement', decision.placement?.id ?? '');
    clock.set('2025-10-02T09:00:00Z');
    accepted(await startPlacement(world.as('commissioner'), { ...once, placementId, startDate: '2025-10-02' as Day }));
    clock.set('2025-10-28T22:59:59Z'); // London is at 22:59:59 on the 28th
    await runLapse();
    expect(await shownBetween(ask, world, decision.id)).toMatchObject({
      status: 'IN_FORCE',
      broughtToPanel: { status: 'AWAITING', daysLeft: 1 },
    });
    expect((await caseNow(urgent.caseId)).decisionFlags).toEqual(['AWAITING_PANEL', 'LAPSES_SOON']);

    clock.set('2025-10-29T00:00:00Z');
    expect(await shownBetween(ask, world, decision.id)).toMatchObject({
      status: 'LAPSED',
      broughtToPanel: { status: 'LAPSED', daysLeft: null },
    });
    await runLapse();
    await runLapse();
    expect(await shownBetween(ask, world, decision.id)).toMatchObject({
      status: 'LAPSED',
      outcome: 'AGREED',
      placement: { status: 'ENDED', expectedEndDate: '2025-10-28' },
    });
    // 27 days of £500.00: nothing before the lapse is taken back, nothing after it stays.
    expect(Object.values(await postedFor(world, urgent.caseId)).reduce((sum, one) => sum + one, 0n)).toBe(1_350_000n);
    expect(Object.keys(await postedByCause(urgent.caseId))).toEqual(['ENDED', 'NEW_PLACEMENT']);
    expect(await caseNow(urgent.caseId)).toMatchObject({ status: 'SUBMITTED', decisionFlags: ['LAPSED'] });
    const ends = await db.asOwner('select from decision_ending where case_id = $1', [urgent.caseId]);
    expect(ends).toHaveLength(1);
    const listed = await ask<{ outOfPanelDecisions: { nodes: { id: string }[] } }>(
      world.actors.director,
      `{ outOfPanelDecisions(filter: { status: { eq: LAPSED } }) { nodes { id ending { kind endedOn endedBy { id } reason } } } }`,
    );
    expect(listed.errors).toEqual([]);
    expect(listed.data.outOfPanelDecisions.nodes).toEqual([
      { id: decision.id, ending: { kind: 'LAPSED', endedOn: '2025-10-29', endedBy: null, reason: null } },
    ]);
  });

  test('M7 a job that is late ends it from its day all the same; one that had not begun holds nothing and is cancelled', async () => {
    const begun = await taken({ placementStartDate: '2025-10-20' });
    const ahead = await taken({ placementStartDate: '2025-11-01' });
    const unapproved = await taken({ placementStartDate: '2025-10-20' }, false);
    clock.set('2025-11-02T07:00:00Z');
    await runLapse();
    const total = async ({ urgent }: Taken) =>
      Object.values(await postedFor(world, urgent.caseId)).reduce((sum, one) => sum + one, 0n);
    // The 20th to the 28th: nine days of £500.00.
    expect(await Promise.all([begun, ahead, unapproved].map(total))).toEqual([450_000n, 0n, 0n]);
    const placements = await Promise.all(
      [begun, ahead, unapproved].map(async ({ urgent }) => (await caseNow(urgent.caseId)).placements[0]?.status),
    );
    expect(placements).toEqual(['ENDED', 'CANCELLED', 'CANCELLED']);
    const agreementId = local('FundingAgreement', unapproved.decision.fundingAgreement?.id ?? '');
    const [agreement] = await db.asOwner<{ closed_because: string }>(
      'select closed_because from funding_agreement where funding_agreement_id = $1',
      [agreementId],
    );
    expect(agreement).toEqual({ closed_because: 'LAPSED' });
  });

  test('M7 ratified in time it does not lapse; after its day it is ratified no more, and can be noted', async () => {
    const meetingId = await makeMeeting(world, 5, 27);
    const kept = await taken();
    const lost = await taken();
    const items = [kept, lost].map(({ decision }) => decision.broughtToPanel?.agendaItems[0]?.id ?? '');
    await holdSitting(
      world,
      meetingId,
      items.map((id) => local('AgendaItem', id)),
      27,
    );
    const ratified = await recordDecisionAsChair(ask, world, onBrought('RATIFIED', items[0] ?? '', newRationale()));
    expect(ratified.userErrors).toEqual([]);
    clock.set('2025-10-29T09:00:00Z');
    const late = await recordDecisionAsChair(ask, world, onBrought('RATIFIED', items[1] ?? '', newRationale()));
    expect(codesOf(late.userErrors)).toEqual(['outcome OUTCOME_NOT_FOR_BROUGHT']);
    // The job has not run: noting writes the lapse down first.
    const noted = await recordDecisionAsChair(ask, world, onBrought('NOTED', items[1] ?? '', newRationale()));
    expect(noted.userErrors).toEqual([]);
    await runLapse();
    expect((await shownBetween(ask, world, kept.decision.id)).status).toBe('IN_FORCE');
    expect(await shownBetween(ask, world, lost.decision.id)).toMatchObject({
      status: 'LAPSED',
      broughtToPanel: { status: 'LAPSED', panelDecision: { outcome: 'NOTED' } },
    });
    expect(await postedFor(world, lost.urgent.caseId)).not.toEqual({});
    expect(Object.values(await postedFor(world, lost.urgent.caseId)).every((amount) => amount === 0n)).toBe(true);
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('M7 ratified and lapsed at the same instant, over and over: exactly one of them', async () => {
    const meetingId = await makeMeeting(world, 20, 27);
    const all = [await taken(), await taken(), await taken(), await taken()];
    const items = all.map(({ decision }) => decision.broughtToPanel?.agendaItems[0]?.id ?? '');
    await holdSitting(
      world,
      meetingId,
      items.map((id) => local('AgendaItem', id)),
      27,
    );
    // The panel's clock shows the last second before, the job's the first of the day.
    const midnight = setClock('2025-10-29T00:00:00Z');
    const system = () => contextOf(db, midnight, systemActor(world.code));
    clock.set('2025-10-28T23:59:59Z');
    await Promise.all([
      ...items.map((id) => recordDecisionAsChair(ask, world, onBrought('RATIFIED', id, newRationale()))),
      lapseDecisions(system()),
      lapseDecisions(system()),
    ]);
    const rows = await db.asOwner<{ ratified: boolean; ended: boolean }>(
      `select exists (select from decision brought where brought.about_decision_id = decision.decision_id and brought.outcome = 'RATIFIED') as ratified,
              exists (select from decision_ending ended where ended.decision_id = decision.decision_id) as ended
         from decision where decision_id = any($1::uuid[])`,
      [all.map(({ decision }) => local('Decision', decision.id))],
    );
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ ratified, ended }) => ratified === ended)).toEqual([]);
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('M7 cut short in the middle it has done nothing, and the next run does it', async () => {
    const { decision, urgent } = await taken({ placementStartDate: '2025-10-02' });
    clock.set('2025-10-29T06:00:00Z');
    const before = await postedFor(world, urgent.caseId);
    const system = contextOf(db, clock, systemActor(world.code));
    const request = { event: 'decision.lapsed', clientMutationId: null, input: {} };
    const killed = system.write(request, async (tx) => {
      await lapseDecisionIn(tx, local('Decision', decision.id));
      throw new Error('the process was killed');
    });
    await expect(killed).rejects.toThrow('the process was killed');
    expect(await postedFor(world, urgent.caseId)).toEqual(before);
    expect(await db.asOwner('select from decision_ending where case_id = $1', [urgent.caseId])).toEqual([]);
    await runLapse();
    expect((await shownBetween(ask, world, decision.id)).placement?.status).toBe('ENDED');
  });

  test('M7 by the database alone: what is ratified does not lapse, what has lapsed is not ratified, and nothing lapses before its day', async () => {
    const meetingId = await makeMeeting(world, 5, 40);
    const { decision, urgent } = await taken();
    expect(decision.broughtToPanel?.agendaItems[0]?.meeting.id).toBe(toGlobalId('PanelMeeting', meetingId));
    const end = (endedOn: string) =>
      db.asOwner(
        `select set_config('app.now', '2025-10-30T09:00:00Z', false);
         insert into decision_ending (local_area_code, decision_id, case_id, kind, ended_on, recorded_at)
         values ('${world.code}', '${local('Decision', decision.id)}', '${urgent.caseId}', 'LAPSED', '${endedOn}', now())`,
      );
    await expect(end('2025-10-20')).rejects.toMatchObject({ constraint: 'decision_ending_on_its_day' });
    await end('2025-10-29');
    await expect(end('2025-10-29')).rejects.toMatchObject({ constraint: 'decision_ending_pkey' });
    await expect(
      db.asOwner(
        `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, decided_by,
                               decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification, about_decision_id)
         select local_area_code, gen_random_uuid(), case_id, (select agenda_item_id from agenda_item where about_decision_id = decision_id), 'RATIFIED', true, false, decided_by,
                decider_grade, panel_terms_id, 'x', decided_at, decision_date, false, decision_id
           from decision where decision_id = $1`,
        [local('Decision', decision.id)],
      ),
    ).rejects.toMatchObject({ constraint: 'decision_ratified_standing' });
  });
});

describe('M7 a decision that the panel declines', () => {
  test('M7 it ends its commitment with that day, and erases nothing; the new decision is linked to it', async () => {
    const meetingId = await makeMeeting(world, 5, 10);
    const { urgent, decision } = await taken({ placementStartDate: '2025-10-02' });
    const agendaItemId = decision.broughtToPanel?.agendaItems[0]?.id ?? '';
    await holdSitting(world, meetingId, [local('AgendaItem', agendaItemId)], 10);
    const declined = await recordDecisionAsChair(ask, world, onBrought('DECLINED', agendaItemId, newRationale()));
    expect(declined.userErrors).toEqual([]);
    expect(await shownBetween(ask, world, decision.id)).toMatchObject({
      outcome: 'AGREED',
      status: 'DECLINED',
      placement: { expectedEndDate: '2025-10-11' },
      broughtToPanel: { status: 'DECLINED', panelDecision: { outcome: 'DECLINED' } },
    });
    // The 2nd to the 11th: ten days of £500.00.
    expect(Object.values(await postedFor(world, urgent.caseId)).reduce((sum, one) => sum + one, 0n)).toBe(500_000n);
    expect(await caseNow(urgent.caseId)).toMatchObject({ status: 'DECIDED', decisionFlags: [] });
    clock.set('2025-10-30T09:00:00Z');
    await runLapse();
    expect((await shownBetween(ask, world, decision.id)).status).toBe('DECLINED');
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('G2 a director declines what would be the director’s to ratify: kept, declined, its money never committed, the case with the panel', async () => {
    clock.set('2026-01-05T09:00:00Z');
    await delegate(world, 'EDUCATION', '1.00', '2026-01-05');
    const { urgent, decision } = await taken({ placementStartDate: '2026-02-01' });
    const decline = async (actor: typeof world.actors.director, reason = 'An invented reason to decline.') =>
      callAs<{ decision: { status: string; ending: unknown } | null }>(
        ask,
        actor,
        'declineRatification',
        { decisionId: decision.id, reason },
        'decision { status ending { kind reason enderGrade } }',
      );
    const higher = await authorityDirector(world, 'decliner', 19);
    expect(codesOf((await decline(world.actors.director)).userErrors)).toEqual(
      expect.arrayContaining(['decisionId NOT_YOURS_TO_DECLINE', 'decisionId OWN_DECISION']),
    );
    expect(codesOf((await decline(higher, ' ')).userErrors)).toEqual(['reason REASON_MISSING']);
    expect(await decline(higher)).toEqual({
      decision: {
        status: 'DECLINED',
        ending: { kind: 'DECLINED', reason: 'An invented reason to decline.', enderGrade: 19 },
      },
      userErrors: [],
    });
    expect(codesOf((await decline(higher)).userErrors)).toEqual(['decisionId NOTHING_TO_DECLINE']);
    const ratify = await callAs(
      ask,
      higher,
      'ratifyDecision',
      { decisionId: decision.id, reason: 'After all.' },
      'decision { status }',
    );
    expect(codesOf(ratify.userErrors)).toEqual(['decisionId NOTHING_TO_RATIFY']);
    expect(await postedFor(world, urgent.caseId)).toEqual({});
    expect(await caseNow(urgent.caseId)).toMatchObject({
      status: 'SUBMITTED',
      decisionFlags: ['RATIFICATION_DECLINED'],
      placements: [{ status: 'CANCELLED' }],
    });
  });
});
