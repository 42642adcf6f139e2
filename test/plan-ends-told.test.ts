import { makeReferredCase } from './support/make-panel';
import { callAs, codesOf } from './support/panel-client';
import { asCase, told, usePlans } from './support/plan-client';
import { ended, final } from './support/plan-counts';

/* How the end of a child's plan is told under each of its cases: its last, with its reason, whatever was ordered, put right or taken back since (V1, A5). */

const plans = usePlans();
const { db, ask, on, record, recorded } = plans;
const NEEDS_MET = 'NEEDS_MET_WITHOUT_PLAN';
const NOTICE = ['CEASE_NOTICE_SENT', '2026-02-01', told('2026-02-01')] as const;

interface ShownPlan {
  readonly status: string;
  readonly date: string | null;
  readonly ceasedDate: string | null;
  readonly ceaseReason: string | null;
}

/** The plan as a case tells it, in words. */
async function planOf(caseId: string): Promise<string> {
  const query = 'query ($id: ID!) { case(id: $id) { ehcPlan { status date ceasedDate ceaseReason } } }';
  const { data, errors } = await ask<{ case: { ehcPlan: ShownPlan } }>(
    ...([plans.world.actors.officer, query, { id: asCase(caseId) }] as const),
  );
  expect(errors).toEqual([]);
  const { status, date, ceasedDate, ceaseReason } = data.case.ehcPlan;
  return [status, date, ...(ceasedDate === null ? [] : ['ended', ceasedDate, ceaseReason])].join(' ');
}

const refer = (terms: object, said: object = {}): Promise<string> => {
  on('2026-11-22');
  return makeReferredCase(plans.world, { terms: { requestDate: '2026-11-01', ...terms }, ...said } as never);
};
/** Another case of the same child. */
const again = async (caseId: string, terms: object): Promise<string> => {
  const [row] = await db.asOwner<{ child_id: string }>('select child_id from panel_case where case_id = $1', [caseId]);
  plans.clock.set('2026-11-22T10:00:00Z');
  const unsaid = { givenName: null, familyName: null, dateOfBirth: null, homePostcode: null };
  const child = { child: { childId: row!.child_id, ...unsaid } };
  return makeReferredCase(plans.world, { terms: { requestDate: '2026-11-02', ...terms }, ...child } as never);
};
/** The entries of ends that stand, by their days. */
const endsOf = async (caseId: string): Promise<string[]> => {
  const query = 'query ($id: ID!) { case(id: $id) { planEvents { id kind isCorrected } } }';
  const { data } = await ask<{ case: { planEvents: { id: string; kind: string; isCorrected: boolean }[] } }>(
    ...([plans.world.actors.officer, query, { id: asCase(caseId) }] as const),
  );
  return data.case.planEvents.flatMap((one) => (one.kind === 'PLAN_CEASED' && !one.isCorrected ? [one.id] : []));
};

/** What the family won, and how that is taken back. */
async function ordered(caseId: string): Promise<() => Promise<void>> {
  const appeal = { kind: 'APPEAL', openedBy: 'APPEAL_REGISTERED', noticeDate: '2026-02-01', grounds: ['CEASING'] };
  const { id } = await plans.say.open(caseId, { ...appeal, reference: 'SEND/2026/0890', date: '2026-06-20' });
  const orders = { result: 'ALLOWED', orders: ['CONTINUE_PLAN'] };
  const { events } = await plans.say.step(id, 'APPEAL_DECIDED', '2026-10-01', orders);
  const correctsId = events.find(({ kind }) => kind === 'APPEAL_DECIDED')!.id;
  return async () => {
    await plans.say.step(id, 'APPEAL_DECIDED', null, { correctsId });
  };
}

test('V1 each case of a child tells of the last end of its plans, and why', async () => {
  const first = await refer({ ehcPlanStatus: 'NONE' });
  await recorded(first, final('2024-03-01'), ended('2026-02-02'));
  expect(await planOf(first)).toBe('FINAL 2024-03-01 ended 2026-02-02 LEFT_ENGLAND');
  await db.asOwner(`update panel_case set status = 'CLOSED' where case_id = $1`, [first]);
  const second = await again(first, { ehcPlanStatus: 'NONE' });
  expect(await planOf(second)).toBe('FINAL 2024-03-01 ended 2026-02-02 LEFT_ENGLAND');
  // Put right under the other case, it is told and kept as an end of that alone.
  await recorded(second, ['PLAN_CEASED', '2026-02-03', { correctsId: (await endsOf(first))[0] }]);
  const moved = 'FINAL 2024-03-01 ended 2026-02-03 LEFT_ENGLAND';
  expect([await planOf(first), await planOf(second)]).toEqual([moved, moved]);
  const rows = await db.asOwner<{ readonly case_id: string; readonly ceased_date: string | null }>(
    'select case_id, ceased_date from ehc_plan where case_id = any ($1::uuid[])',
    [[first, second]],
  );
  const day = (caseId: string) => rows.find((row) => row.case_id === caseId)?.ceased_date;
  expect([day(first), day(second)]).toEqual([null, '2026-02-03']);
  await recorded(second, ['BECAME_RESPONSIBLE', '2026-04-01'], final('2026-06-01'));
  expect([await planOf(first), await planOf(second)]).toEqual(['FINAL 2026-06-01', 'FINAL 2026-06-01']);
  await recorded(second, ended('2026-09-01', 'DECEASED'));
  const died = 'FINAL 2026-06-01 ended 2026-09-01 DECEASED';
  expect([await planOf(first), await planOf(second)]).toEqual([died, died]);
  const kept = 'query ($id: ID!) { subjectAccess(caseId: $id) { sections { entries { label text } } } }';
  const { data } = await ask<{ subjectAccess: { sections: { entries: { label: string; text: string }[] }[] } }>(
    ...([plans.world.actors.officer, kept, { id: asCase(first) }] as const),
  );
  const lines = data.subjectAccess.sections.flatMap(({ entries }) => entries.map((one) => `${one.label}: ${one.text}`));
  expect(lines.filter((line) => line.includes('ended'))).toEqual(
    expect.arrayContaining(['The plan ended: 1 September 2026']),
  );
});

describe.each([
  ['an entry', { ehcPlanStatus: 'NONE' }],
  ['a referral', { ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-05-01' }],
] as const)('A5, s.51 the end of a plan that %s tells of, around an order', (_, terms) => {
  const begun = async (): Promise<string> => {
    const caseId = await refer(terms);
    if (terms.ehcPlanStatus === 'NONE') await recorded(caseId, final('2024-05-01'));
    await recorded(caseId, NOTICE, ended('2026-06-18', NEEDS_MET));
    return caseId;
  };
  const MADE = 'FINAL 2024-05-01';

  test('is told with its reason when the order was taken back, and a death after it', async () => {
    const caseId = await begun();
    expect(await planOf(caseId)).toBe(`${MADE} ended 2026-06-18 ${NEEDS_MET}`);
    const takeBack = await ordered(caseId);
    expect(await planOf(caseId)).toBe(MADE);
    await recorded(caseId, ended('2026-11-10', 'DECEASED'));
    expect(await planOf(caseId)).toBe(`${MADE} ended 2026-11-10 DECEASED`);
    await takeBack();
    expect(await planOf(caseId)).toBe(`${MADE} ended 2026-06-18 ${NEEDS_MET}`);
    await recorded(caseId, ['PLAN_CEASED', null, { correctsId: (await endsOf(caseId)).at(-1) }]);
    expect(await planOf(caseId)).toBe(`${MADE} ended 2026-06-18 ${NEEDS_MET}`);
  });

  test('s.55 the wrong day of an undone end is put right, under a death too, and ends nothing', async () => {
    const caseId = await begun();
    await ordered(caseId);
    const [correctsId] = await endsOf(caseId);
    await recorded(caseId, ['PLAN_CEASED', '2026-06-17', { correctsId }]);
    expect(await planOf(caseId)).toBe(MADE);
    // Not to a day after the order, nor for what no order undoes.
    const [id] = await endsOf(caseId);
    const moved = async (day: string, more: object = {}) =>
      codesOf((await record(caseId, 'PLAN_CEASED', day, { correctsId: id, ...more })).userErrors);
    expect(await moved('2026-10-02')).toEqual(['eventDate PLAN_HELD']);
    expect(codesOf(await plans.ended(caseId, '2026-06-16'))).toEqual(['eventDate PLAN_HELD']);
    await recorded(caseId, ended('2026-11-10', 'DECEASED'));
    await recorded(caseId, ['PLAN_CEASED', '2026-06-16', { correctsId: id }]);
    expect(await planOf(caseId)).toBe(`${MADE} ended 2026-11-10 DECEASED`);
  });
});

test('V1 the end that is written of a plan is put right so, too, its reason by an entry', async () => {
  const caseId = await refer({ ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-05-01' });
  await recorded(caseId, NOTICE, ended('2026-06-18', NEEDS_MET));
  const say = async (ceased: object | null) => {
    const query = 'query ($id: ID!) { case(id: $id) { version } }';
    const { data } = await ask<{ case: { version: number } }>(plans.world.actors.officer, query, {
      id: asCase(caseId),
    });
    const input = { caseId: asCase(caseId), expectedVersion: data.case.version, ceased };
    return codesOf((await callAs(ask, plans.world.actors.officer, 'recordEhcPlan', input, 'case { id }')).userErrors);
  };
  const reasons = () =>
    db.asOwner(
      `select event_date, cease_reason from plan_event where case_id = $1 and kind = 'PLAN_CEASED' order by recorded_at, plan_event_id`,
      [caseId],
    );
  expect(await say({ date: '2026-06-18', reason: 'HIGHER_EDUCATION' })).toEqual([]);
  expect(await planOf(caseId)).toBe('FINAL 2024-05-01 ended 2026-06-18 HIGHER_EDUCATION');
  expect(await reasons()).toHaveLength(2);
  await ordered(caseId);
  expect(await say({ date: '2026-06-17', reason: 'HIGHER_EDUCATION' })).toEqual([]);
  expect(await planOf(caseId)).toBe('FINAL 2024-05-01');
  expect(await say({ date: '2026-10-02', reason: 'HIGHER_EDUCATION' })).toEqual(['ceased PLAN_HELD']);
  expect(await say(null)).toEqual([]);
  expect((await reasons()).at(-1)).toMatchObject({ event_date: null, cease_reason: null });
});

test('V1 what is asked for after an end is told as far as it has come, beside the end', async () => {
  for (const terms of [{ ehcPlanStatus: 'NONE' }, { ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-05-01' }]) {
    const caseId = await refer(terms);
    if (terms.ehcPlanStatus === 'NONE') await recorded(caseId, final('2024-05-01'));
    await recorded(caseId, ended('2026-06-18'), ['REQUEST_RECEIVED', '2026-09-07']);
    expect(await planOf(caseId)).toBe('REQUESTED 2026-09-07 ended 2026-06-18 LEFT_ENGLAND');
    await recorded(caseId, ['ASSESSMENT_AGREED', '2026-10-05']);
    expect(await planOf(caseId)).toBe('IN_ASSESSMENT 2026-10-05 ended 2026-06-18 LEFT_ENGLAND');
  }
});
