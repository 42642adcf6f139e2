import { raiseTriggersJob } from '../src/features/placements/job';
import { toGlobalId } from '../src/platform/global-id';
import type { Actor } from '../src/platform/actor';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePanelWorld, type PanelWorld, type Part } from './support/make-panel';
import { postedFor, usePanelApi } from './support/panel-client';
import { sendChange } from './support/referral-mutations';
import { runJobs } from './support/run-jobs';
import { makeRunning, type RunningPlacement } from './support/running-placement';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
});

/** A review on 3 February 2026 that finds all well, unless said otherwise. */
const reviewed = (made: RunningPlacement, said: object = {}) => ({
  placementId: made.id,
  reviewDate: '2026-02-03',
  attendees: ['PARENT', 'PROVIDER', 'CASE_OFFICER'],
  childView: { text: 'An invented view of the child.' },
  parentView: { notObtainedReason: 'The parent could not come, and was written to.' },
  outcome: 'MAINTAIN',
  reason: 'It meets the needs.',
  ...said,
});
interface Payload {
  readonly review: { readonly id: string; readonly nextReviewDate: string | null } | null;
  readonly case: { readonly id: string; readonly status: string; readonly requestType: string } | null;
  readonly placement: { readonly status: string } | null;
  readonly effect: { readonly thisYear: object; readonly fullYear: object } | null;
}
const GIVES = `review { id dueDate reviewDate outcome attendees attendedUntil nextReviewDate reason views { childView parentViewReason } }
  case { id status requestType options { label expectedStartDate costLines { category } } } placement { status }
  effect { financialYear thisYear { block otherCouncil health total } fullYear { total } }`;
const review = (made: RunningPlacement, said: object = {}, part: Part = 'commissioner') =>
  sendChange<Payload>(ask, world.actors[part], 'reviewPlacement', reviewed(made, said), GIVES);

async function nodeOf<Answer>(actor: Actor, id: string, fields: string): Promise<Answer> {
  const answer = await ask<{ node: Answer }>(
    actor,
    `query ($id: ID!) { node(id: $id) { ... on Placement { ${fields} } } }`,
    {
      id,
    },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.node;
}
async function dueOf(made: RunningPlacement, filter: object = {}): Promise<unknown> {
  const answer = await ask<{ reviews: { nodes: readonly { readonly placement: { readonly id: string } }[] } }>(
    world.actors.commissioner,
    `query ($filter: ReviewFilter) { reviews(filter: $filter) { nodes { dueDate isOverdue lastReviewDate placement { id } } } }`,
    { filter: { caseId: { eq: toGlobalId('Case', made.caseId) }, ...filter } },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.reviews.nodes;
}
const raisedFrom = (made: RunningPlacement) =>
  db.asOwner<{ kind: string; status: string }>(
    `select kind, status from case_trigger join panel_case on panel_case.case_id = raised_case_id where placement_id = $1 order by raised_at, kind`,
    [made.placementId],
  );

test('A1 the first review is due three months after the start, then yearly; overdue ones are visible, and one that was held settles its draft', async () => {
  const made = await makeRunning(ask, world);
  clock.set('2026-02-01T05:15:00Z');
  await runJobs(db, clock, raiseTriggersJob.name);
  const due = { dueDate: '2026-02-01', lastReviewDate: null, placement: { id: made.id } };
  expect(await dueOf(made, { overdue: false })).toEqual([{ ...due, isOverdue: false }]);
  clock.set('2026-02-03T09:00:00Z');
  expect(await dueOf(made, { overdue: true })).toEqual([{ ...due, isOverdue: true }]);
  expect(await nodeOf(world.actors.finance, made.id, 'nextReviewDate alerts')).toEqual({
    nextReviewDate: '2026-02-01',
    alerts: ['REVIEW_OVERDUE'],
  });
  expect(await raisedFrom(made)).toEqual([{ kind: 'REVIEW_DUE', status: 'DRAFT' }]);

  const { refused, payload } = await review(made);
  expect(refused).toEqual([]);
  expect(payload).toMatchObject({
    review: {
      ...{ dueDate: '2026-02-01', reviewDate: '2026-02-03', outcome: 'MAINTAIN', nextReviewDate: '2027-02-03' },
      attendees: ['PARENT', 'PROVIDER', 'CASE_OFFICER'],
    },
    case: null,
    effect: { thisYear: { block: '0.00', otherCouncil: '0.00', health: '0.00', total: '0.00' } },
  });
  expect(await raisedFrom(made)).toEqual([{ kind: 'REVIEW_DUE', status: 'CLOSED' }]);
  expect(await dueOf(made)).toEqual([
    { dueDate: '2027-02-03', isOverdue: false, lastReviewDate: '2026-02-03', placement: { id: made.id } },
  ]);
  expect(await nodeOf(world.actors.finance, made.id, 'alerts reviews { outcome nextReviewDate }')).toEqual({
    alerts: [],
    reviews: [{ outcome: 'MAINTAIN', nextReviewDate: '2027-02-03' }],
  });
  clock.set('2027-02-02T05:15:00Z');
  await runJobs(db, clock, raiseTriggersJob.name);
  expect(await raisedFrom(made)).toHaveLength(1);
});

test('R7 what was said at a review is for who sees the papers; what it rests on for commissioners too', async () => {
  const made = await makeRunning(ask, world);
  clock.set('2026-02-03T09:00:00Z');
  expect((await review(made, {}, 'officer')).refused).toEqual([]);
  const shown = (part: Part) =>
    nodeOf<{ reviews: readonly object[] }>(world.actors[part], made.id, 'reviews { reason views { childView } }');
  const views = { childView: 'An invented view of the child.' };
  expect(await shown('officer')).toEqual({ reviews: [{ reason: 'It meets the needs.', views }] });
  expect(await shown('commissioner')).toEqual({ reviews: [{ reason: 'It meets the needs.', views: null }] });
  expect(await shown('finance')).toEqual({ reviews: [{ reason: null, views: null }] });
});

test('A1 END ends the placement; a preview tells its effect and keeps nothing, and the deed does what it told', async () => {
  const made = await makeRunning(ask, world, { end: '2026-10-31' });
  clock.set('2026-02-03T09:00:00Z');
  const before = await postedFor(world, made.caseId);
  const ends = { outcome: 'END', endDate: '2026-02-28', attendedUntil: '2026-01-31' };
  const preview = await review(made, { ...ends, preview: true });
  // 31 days of March at £500.00.
  const effect = {
    financialYear: '2025-26',
    thisYear: { block: '-7750.00', otherCouncil: '-4650.00', health: '-3100.00', total: '-15500.00' },
    fullYear: { total: '-182500.00' },
  };
  expect([preview.refused, preview.payload]).toEqual([
    [],
    expect.objectContaining({ review: null, effect, placement: { status: 'LIVE' } }) as unknown,
  ]);
  expect(await postedFor(world, made.caseId)).toEqual(before);
  const deed = await review(made, ends);
  expect(deed.payload).toMatchObject({ review: { nextReviewDate: null, attendedUntil: '2026-01-31' }, effect });
  expect(await nodeOf(world.actors.finance, made.id, 'endedDate nextReviewDate')).toEqual({
    endedDate: '2026-02-28',
    nextReviewDate: null,
  });
  expect((await review(made, ends, 'officer')).refused).toEqual(['placementId NOT_RUNNING', 'outcome END_NOT_YOURS']);
});

const less = (amount = '91250.00') => ({
  fromDate: '2026-04-01',
  costLines: [{ category: 'EDUCATION', price: { unit: 'YEAR', amount, spread: 'DAYS' } }],
});

test('A1 STEP_DOWN stands as an option on the draft that the review raised, CHANGE raises a case for another placement', async () => {
  const made = await makeRunning(ask, world);
  clock.set('2026-02-01T05:15:00Z');
  await runJobs(db, clock, raiseTriggersJob.name);
  clock.set('2026-02-03T09:00:00Z');
  const before = await postedFor(world, made.caseId);
  const wrong = await review(made, { outcome: 'STEP_DOWN', proposal: { ...less(), fromDate: '2026-02-02' } });
  expect(wrong.refused).toEqual(['proposal.fromDate PROPOSAL_INVALID']);
  const same = await review(made, { outcome: 'STEP_DOWN', proposal: less('182500.00') });
  expect([same.refused, same.messages[0]]).toEqual([
    ['proposal.costLines PROPOSAL_NOT_LOWER'],
    expect.stringContaining(
      'From 1 April 2026 to 31 March 2027 the placement costs £182,500.00 and the proposal £182,500.00',
    ),
  ]);
  const stepped = await review(made, { outcome: 'STEP_DOWN', proposal: less() });
  expect([stepped.refused, stepped.payload.case]).toEqual([
    [],
    {
      ...{ id: expect.any(String) as unknown, status: 'DRAFT', requestType: 'REVIEW' },
      options: [expect.objectContaining({ expectedStartDate: '2026-04-01', costLines: [{ category: 'EDUCATION' }] })],
    },
  ]);
  expect(await raisedFrom(made)).toEqual([{ kind: 'REVIEW_DUE', status: 'DRAFT' }]);
  expect(await postedFor(world, made.caseId)).toEqual(before);

  clock.set('2026-03-03T09:00:00Z');
  const changed = await review(made, { reviewDate: '2026-03-03', outcome: 'CHANGE' });
  expect(changed.payload.case).toMatchObject({ status: 'DRAFT', requestType: 'CHANGE_OF_PLACEMENT', options: [] });
  clock.set('2026-03-04T09:00:00Z');
  const again = await review(made, { reviewDate: '2026-03-04', outcome: 'CHANGE' });
  expect(again.refused).toEqual(['placementId ALREADY_RAISED']);

  const other = await makeRunning(ask, world);
  clock.set('2025-12-03T09:00:00Z');
  const early = await review(other, { reviewDate: '2025-12-03', outcome: 'STEP_DOWN', proposal: less() });
  expect(early.payload.case).toMatchObject({ status: 'DRAFT', requestType: 'REVIEW' });
  expect(await raisedFrom(other)).toEqual([{ kind: 'REVIEW_STEP_DOWN', status: 'DRAFT' }]);
});

test('A1 all that speaks against a review is told at once, and nothing of it is kept', async () => {
  const made = await makeRunning(ask, world, { end: '2026-10-31' });
  clock.set('2026-02-03T09:00:00Z');
  const { refused } = await review(made, {
    ...{ reviewDate: '2026-02-04', attendees: [], childView: {}, reason: ' ', attendedUntil: '2026-02-05' },
    parentView: { text: 'Said.', notObtainedReason: 'Not said.' },
    ...{ nextReviewDate: '2027-02-05', endDate: '2026-03-01', proposal: less() },
  });
  expect(refused).toEqual([
    'reviewDate REVIEW_IN_FUTURE',
    'attendedUntil ATTENDED_UNTIL_OUTSIDE',
    'attendees ATTENDEES_MISSING',
    'childView VIEW_MISSING',
    'parentView VIEW_TWICE',
    'reason REASON_MISSING',
    'nextReviewDate NEXT_REVIEW_TOO_LATE',
    'endDate END_DATE_NOT_ASKED',
    'proposal PROPOSAL_NOT_ASKED',
  ]);
  expect((await review(made, { outcome: 'END', nextReviewDate: '2026-09-01' })).refused).toEqual([
    'nextReviewDate NEXT_REVIEW_NOT_ASKED',
    'endDate END_DATE_MISSING',
  ]);
  expect((await review(made, { outcome: 'END', endDate: '2026-11-01' })).refused).toEqual(['endDate CANNOT_END']);
  expect((await review(made, { outcome: 'STEP_DOWN' })).refused).toEqual(['proposal PROPOSAL_MISSING']);
  const free = { ...less(), costLines: [] };
  expect((await review(made, { outcome: 'STEP_DOWN', proposal: free })).refused).toEqual([
    'proposal.costLines PROPOSAL_INVALID',
  ]);
  expect((await review(made, { expectedVersion: 1 })).error).toBe('CONFLICT');
  expect((await review(made, {}, 'finance')).error).toBe('FORBIDDEN');
  expect((await review(made)).refused).toEqual([]);
  expect((await review(made)).refused).toEqual(['reviewDate REVIEW_BEFORE_LAST']);
  expect(await db.asOwner('select from placement_review where placement_id = $1', [made.placementId])).toHaveLength(1);
});
