import { toGlobalId } from '../src/platform/global-id';
import { approveTaken, decideOut, delegate, makeUrgentCase, outOfPanelInput, takenOf } from './support/out-of-panel';
import { useHeldSteps } from './support/held-steps';
import { callAs, codesOf } from './support/panel-client';
import { told, usePlans } from './support/plan-client';
import { runJobs } from './support/run-jobs';

/* What a held plan provides goes on: no change takes it, and what has happened is recorded and warned of (A5, section 42). */

const plans = usePlans();
const { db, clock, ask, on, recorded, by, shown, eventId } = plans;
const { running, notified, step, warnedOf } = useHeldSteps(plans);

test('A5 what the held plan provides goes on, whatever change would take it', async () => {
  const { caseId, id: placementId } = await running();
  on('2026-11-22');
  const { commissioner } = plans.world.actors;
  const change = async (mutation: string, more: object) =>
    codesOf((await callAs(ask, commissioner, mutation, { placementId, reason: 'Invented.', ...more }, '')).userErrors);
  const { data } = await ask<{ node: { costLines: readonly { id: string }[] } }>(
    commissioner,
    'query ($id: ID!) { node(id: $id) { ... on Placement { costLines { id } } } }',
    { id: placementId },
  );
  const costLineId = data.node.costLines[0]!.id;
  const price = { unit: 'YEAR', amount: '0.00', spread: 'DAYS' };
  const ways: readonly (readonly [string, string, object])[] = [
    ['endDate', 'endPlacement', { endDate: '2026-11-30' }],
    ['expectedEndDate', 'amendPlacement', { expectedEndDate: '2026-11-30' }],
    ['endLines', 'amendPlacement', { endLines: [{ costLineId, lastDay: '2026-11-30' }] }],
    ['linePrices', 'amendPlacement', { linePrices: [{ costLineId, fromDate: '2026-12-01', price }] }],
    ['chargedPercent', 'suspendPlacement', { fromDate: '2026-11-25', chargedPercent: 0 }],
    // What the contract keeps of the price provides nothing.
    ['fromDate', 'suspendPlacement', { fromDate: '2026-11-25', chargedPercent: 1 }],
    ['fromDate', 'suspendPlacement', { fromDate: '2026-11-25', chargedPercent: 100 }],
    ['chargedPercent', 'recordAbsence', { fromDate: '2026-11-25', untilDate: '2027-01-31', chargedPercent: 0 }],
  ];
  // No price falls to nothing by what a provider asks, held or not.
  const upliftRefused = await callAs(
    ...([ask, plans.world.actors.director, 'upliftPlacement'] as const),
    { placementId, reason: 'Invented.', fromDate: '2026-12-01', amounts: [{ costLineId, amount: '0.00' }] },
    '',
  );
  expect(codesOf(upliftRefused.userErrors)).toEqual(['amounts.0.amount AMOUNT_INVALID']);
  const tried = async (): Promise<(readonly string[])[]> => {
    const answers = [];
    for (const [, mutation, input] of ways) answers.push(await change(mutation, { ...input, preview: true }));
    return answers;
  };
  expect(await tried()).toEqual(ways.map(() => []));
  // Told or not told yet.
  const correctsId = async () => ({ correctsId: await eventId(caseId, 'CEASE_NOTICE_SENT') });
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-11-02', { decision: by() }]);
  expect((await shown(caseId)).planHold?.reason).toBe('NOTICE_NOT_SENT');
  const held = ways.map(([field]) => [`${field} PLAN_HELD`]);
  expect(await tried()).toEqual(held);
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-11-02', { ...(await correctsId()), ...told('2026-11-02') }]);
  expect((await shown(caseId)).planHold).toMatchObject({ reason: 'TIME_TO_APPEAL', mayEndOn: '2027-01-05' });
  expect(await tried()).toEqual(held);
  // What lies before the notice or after the hold, or has happened, is free; so is an absence for which the place is kept.
  expect(
    await change('recordAbsence', {
      fromDate: '2026-11-16',
      untilDate: '2026-11-20',
      chargedPercent: 0,
      preview: true,
    }),
  ).toEqual([]);
  expect(await change('amendPlacement', { expectedEndDate: '2027-01-04', preview: true })).toEqual([]);
  expect(await change('suspendPlacement', { fromDate: '2027-01-05', chargedPercent: 0, preview: true })).toEqual([]);
  // What was not charged up to today was not, whatever the law would have had: that is recorded, and no day to come is taken with it.
  const nothing = { chargedPercent: 0, preview: true };
  expect(await change('suspendPlacement', { fromDate: '2026-11-05', untilDate: '2026-11-22', ...nothing })).toEqual([]);
  const goesOn = await callAs(
    ...([ask, commissioner, 'suspendPlacement'] as const),
    { placementId, reason: 'Invented.', fromDate: '2026-11-05', untilDate: '2026-11-23', ...nothing },
    '',
  );
  expect(goesOn.userErrors).toMatchObject([
    { code: 'PLAN_HELD', message: expect.stringMatching(/section 42.*up to today/su) as string },
  ]);
  expect(await change('endPlacement', { endDate: '2026-11-22', preview: true })).toEqual(['endDate PLAN_HELD']);
  expect(
    await change('endPlacement', { endDate: '2026-11-10', lastAttendedDate: '2026-11-10', preview: true }),
  ).toEqual([]);
  expect(await change('endPlacement', { endDate: '2026-11-21', preview: true })).toEqual([]);
});

describe('A5, s.42 what has happened, or another decided, is on record with a warning that names the letter and the day', () => {
  const HELD = { noticeDate: '2026-11-02', mayEndOn: '2027-01-05' };
  const unprovided = async (caseId: string) => (await shown(caseId)).planHold?.unprovidedFrom;

  test('an end of the past, and what is missing since is told where the hold is', async () => {
    const { caseId, id: placementId } = await notified();
    expect(await unprovided(caseId)).toBeNull();
    const end = { placementId, endDate: '2026-11-10', lastAttendedDate: '2026-11-10' };
    const warning = {
      ...{ ...HELD, placement: { id: placementId }, fromDate: '2026-11-11' },
      message: expect.stringMatching(/2 November 2026.*5 January 2027.*11 November 2026.*section 42/su) as string,
    };
    const said = { refused: [], warnings: [warning] };
    expect(await step('endPlacement', { ...end, preview: true })).toEqual(said);
    const review = {
      ...{ placementId, outcome: 'END', endDate: '2026-11-10', attendedUntil: '2026-11-10', reviewDate: '2026-11-20' },
      attendees: ['PARENT'],
      childView: { text: 'An invented view of the child.' },
      parentView: { text: 'An invented view of the parent.' },
    };
    expect(await step('reviewPlacement', { ...review, preview: true })).toEqual(said);
    expect(await unprovided(caseId)).toBeNull();
    expect(await step('endPlacement', end)).toEqual(said);
    expect(await unprovided(caseId)).toBe('2026-11-11');
    // An end of before the notice took nothing that the plan is held with.
    const before = await running();
    on('2026-11-01');
    await step('endPlacement', { placementId: before.id, endDate: '2026-10-20' });
    on('2026-11-22');
    await recorded(before.caseId, ['CEASE_NOTICE_SENT', '2026-11-02', told('2026-11-02')]);
    expect(await unprovided(before.caseId)).toBeNull();
  });

  test('a start that is put right to a later day', async () => {
    const { id: placementId } = await notified();
    const start = { placementId, startDate: '2026-11-10', correctionReason: 'Invented.', preview: true };
    expect(await warnedOf('startPlacement', start)).toMatchObject({
      ...{ refused: [], warnings: [{ ...HELD, fromDate: '2026-11-02' }] },
    });
  });

  test('a suspension until today, and an absence to come for which part of the price is charged', async () => {
    const { caseId, id: placementId } = await notified();
    const days = { placementId, fromDate: '2026-11-05', untilDate: '2026-11-22' };
    expect(await step('suspendPlacement', { ...days, chargedPercent: 50 })).toMatchObject({
      ...{ refused: [], warnings: [{ ...HELD, fromDate: '2026-11-05' }] },
    });
    expect(await unprovided(caseId)).toBe('2026-11-05');
    const away = { placementId, fromDate: '2026-11-25', untilDate: '2026-12-04', preview: true };
    expect(await step('recordAbsence', { ...away, chargedPercent: 1 })).toMatchObject({
      ...{ refused: [], warnings: [{ ...HELD, fromDate: '2026-11-25' }] },
    });
    expect(await step('recordAbsence', { ...away, chargedPercent: 100 })).toEqual({ refused: [], warnings: [] });
    // Who was away was.
    const { id } = await notified();
    const past = { placementId: id, fromDate: '2026-11-09', untilDate: '2026-11-10', chargedPercent: 50 };
    expect(await step('recordAbsence', past)).toEqual({ refused: [], warnings: [] });
  });

  test('a placement that is coded as transport, which a plan provides nothing by', async () => {
    const { caseId, id: placementId } = await notified();
    const coded = { placementId, provisionType: 'TRANSPORT', preview: true };
    const [warning, ...more] = (await step('recodePlacement', coded)).warnings;
    expect([warning, more]).toMatchObject([{ ...HELD, placement: { id: placementId }, fromDate: '2026-11-02' }, []]);
    expect(warning?.message).toMatch(/2 November 2026.*5 January 2027.*Coded so.*only the way to school.*section 42/su);
    expect(await step('recodePlacement', { ...coded, preview: false })).toMatchObject({
      ...{ refused: [], warnings: [{ fromDate: '2026-11-02' }] },
    });
    expect(await unprovided(caseId)).toBeNull();
    // Coded back, or as anything else that provides, it takes nothing.
    const back = { placementId, provisionType: 'INDEPENDENT_SPECIAL' };
    expect(await step('recodePlacement', back)).toEqual({ refused: [], warnings: [] });
    // Nor where nothing is held.
    const { id } = await running();
    expect(await step('recodePlacement', { ...coded, placementId: id })).toEqual({ refused: [], warnings: [] });
  });

  test('a decision out of panel that nobody ratifies ends what it provided, and that is told', async () => {
    on('2025-10-01');
    await delegate(plans.world, 'EDUCATION', '500000');
    await delegate(plans.world, 'SOCIAL_CARE', '500000');
    const { caseId, ...urgent } = await makeUrgentCase(plans.world);
    const said = outOfPanelInput(plans.world, { caseId, ...urgent }, { placementStartDate: '2025-10-02' });
    const decision = takenOf(await decideOut(ask, plans.world, said));
    await approveTaken(ask, plans.world, decision);
    on('2025-10-02');
    const placementId = decision.placement?.id;
    const start = { placementId, startDate: '2025-10-02' };
    expect((await callAs(ask, plans.world.actors.commissioner, 'startPlacement', start, '')).userErrors).toEqual([]);
    await db.asOwner(`update panel_case set ehc_plan_status = 'FINAL' where case_id = $1`, [caseId]);
    on('2025-10-06');
    await recorded(caseId, ['CEASE_NOTICE_SENT', '2025-10-06', told('2025-10-06')]);
    expect(await unprovided(caseId)).toBeNull();
    clock.set('2025-10-29T00:00:00Z');
    await runJobs(db, clock, 'panels.lapse');
    expect(await unprovided(caseId)).toBe('2025-10-29');
  });

  test('who moves is provided for by the other authority from the day on which it is responsible', async () => {
    const { caseId } = await notified();
    const days = { movedDate: '2026-11-20', awareDate: '2026-11-20', transferDate: '2026-12-14' };
    const input = { caseId: toGlobalId('Case', caseId), toAuthorityCode: '902', ...days };
    const moved = await callAs(ask, plans.world.actors.commissioner, 'transferResponsibility', input, 'case { id }');
    expect(moved.userErrors).toEqual([]);
    expect(await unprovided(caseId)).toBeNull();
  });
});
