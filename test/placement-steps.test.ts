import fc from 'fast-check';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePanelWorld, type PanelWorld } from './support/make-panel';
import { codesOf, usePanelApi } from './support/panel-client';
import {
  agreeUplift,
  byCause,
  heldThisYear,
  ledgerFaults,
  limitUplifts,
  makeStarted,
  takeStep,
  type ShownCosts,
} from './support/placement-steps';
import { runJobs } from './support/run-jobs';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '331');
  await limitUplifts(world, 100_000_000n);
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const make = (said: { readonly end?: string } = {}) => makeStarted(ask, world, said);
const step = (mutation: string, input: Readonly<Record<string, unknown>>) => takeStep(ask, world, mutation, input);
const reason = 'An invented reason.';

/** Tries a step before it is taken: the same effect, and nothing kept of the first. */
async function previewed(mutation: string, caseId: string, input: Readonly<Record<string, unknown>>) {
  const before = await heldThisYear(world, caseId);
  const tried = await step(mutation, { ...input, preview: true });
  expect(await heldThisYear(world, caseId)).toBe(before);
  const done = await step(mutation, input);
  expect(done.effect).toEqual(tried.effect);
  expect(codesOf(done.userErrors)).toEqual(codesOf(tried.userErrors));
  const change = (await heldThisYear(world, caseId)) - before;
  expect(pencesOf(done.effect?.thisYear.total ?? '0.00')).toBe(change);
  return done;
}

/** Agrees another price: it comes to what was told when the last holder has agreed, and not before. */
async function uplift(caseId: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const before = await heldThisYear(world, caseId);
  const tried = await takeStep(ask, world, 'upliftPlacement', { ...input, preview: true }, 'director');
  const done = await takeStep(ask, world, 'upliftPlacement', input, 'director');
  expect(done.effect).toEqual(tried.effect);
  const { id = '', status } = done.upliftRound ?? {};
  if (status === 'AWAITING_HOLDERS') {
    expect(await heldThisYear(world, caseId)).toBe(before);
    await agreeUplift(ask, world, id);
    await runJobs(db, clock, 'placements.apply-uplift');
  }
  expect((await heldThisYear(world, caseId)) - before).toBe(pencesOf(done.effect?.thisYear.total ?? '0.00'));
}

const pencesOf = (pounds: string): bigint => BigInt(pounds.replace('.', ''));

test('B26 the four costs of a placement are always four numbers', async () => {
  const { placementId } = await make();
  const answer = await ask<{ node: { costs: ShownCosts } }>(
    world.actors.finance,
    `{ node(id: "${placementId}") { ... on Placement { costs(financialYear: "2025-26") { block otherCouncil health total } } } }`,
  );
  expect(answer.data.node.costs).toEqual({
    block: '37750.00',
    otherCouncil: '22650.00',
    health: '15100.00',
    total: '75500.00',
  });
});

describe('B12 the end of a placement with notice', () => {
  test('28 days of notice cost 14,000.00, reported apart, and the preview says what the end does', async () => {
    const { placementId, caseId } = await make();
    const done = await previewed('endPlacement', caseId, {
      ...{ placementId, endDate: '2026-02-09', reason, lastAttendedDate: '2026-01-12' },
      ...{ noticeGivenDate: '2026-01-12', noticeDays: 28 },
    });
    // 101 of the 151 days stay: 50,500.00 of 75,500.00; and nothing of 182,500.00 the year after.
    expect(done.effect).toMatchObject({
      financialYear: '2025-26',
      thisYear: { block: '-12500.00', otherCouncil: '-7500.00', health: '-5000.00', total: '-25000.00' },
      fullYear: { total: '-182500.00' },
    });
    expect(await heldThisYear(world, caseId)).toBe(5_050_000n);
    const answer = await ask<{ node: { notice: object } }>(
      world.actors.finance,
      `{ node(id: "${placementId}") { ... on Placement { notice { givenDate days lastAttendedDate lastChargedDate cost { block otherCouncil health total } } } } }`,
    );
    expect(answer.data.node.notice).toEqual({
      ...{ givenDate: '2026-01-12', days: 28, lastAttendedDate: '2026-01-12', lastChargedDate: '2026-02-09' },
      cost: { block: '7000.00', otherCouncil: '4200.00', health: '2800.00', total: '14000.00' },
    });
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('nothing is paid beyond the notice, and what contradicts itself is refused', async () => {
    const { placementId } = await make();
    const end = async (said: object) =>
      codesOf((await step('endPlacement', { placementId, reason, ...said })).userErrors);
    expect(
      await end({
        endDate: '2026-02-10',
        noticeGivenDate: '2026-01-12',
        noticeDays: 28,
        lastAttendedDate: '2026-01-12',
      }),
    ).toEqual(['endDate PAID_BEYOND_NOTICE']);
    expect(await end({ endDate: '2026-02-09', noticeDays: 28 })).toEqual(['noticeDays NOTICE_CONTRADICTED']);
    expect(await end({ endDate: '2026-02-09', noticeGivenDate: '2026-02-10' })).toEqual([
      'noticeGivenDate NOTICE_CONTRADICTED',
    ]);
    expect(await end({ endDate: '2026-02-09', lastAttendedDate: '2025-10-31' })).toEqual([
      'lastAttendedDate ATTENDED_OUTSIDE',
    ]);
  });
});

const yearly = (amount: string) => ({ unit: 'YEAR', amount, spread: 'DAYS', year: 'FINANCIAL' });

describe('J8 suspension and absence', () => {
  test('J8 a suspended placement stops future lines until it is resumed, and each step is tried before', async () => {
    const { placementId, caseId } = await make();
    const suspended = await previewed('suspendPlacement', caseId, { placementId, fromDate: '2025-12-01', reason });
    expect(suspended.effect).toMatchObject({ thisYear: { total: '-60500.00' }, fullYear: { total: '-182500.00' } });
    const resumed = await previewed('resumePlacement', caseId, { placementId, onDate: '2026-01-01' });
    expect(resumed.effect).toMatchObject({ thisYear: { total: '45000.00' }, fullYear: { total: '182500.00' } });
    expect(await heldThisYear(world, caseId)).toBe(7_550_000n - 1_550_000n);
    expect(await byCause(world, caseId)).toEqual({ DATES_CHANGED: -1_550_000n, NEW_PLACEMENT: 7_550_000n });
    const answer = await ask<{ node: { interruptions: object[] } }>(
      world.actors.finance,
      `{ node(id: "${placementId}") { ... on Placement { interruptions { kind startDate endDate chargedPercent } } } }`,
    );
    expect(answer.data.node.interruptions).toEqual([
      { kind: 'SUSPENSION', startDate: '2025-12-01', endDate: '2025-12-31', chargedPercent: 0 },
    ]);
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('what is not charged while a placement is suspended makes no room for a higher price', async () => {
    const { placementId, costLineId } = await make();
    const dearer = {
      placementId,
      linePrices: [{ costLineId, fromDate: '2025-12-02', price: yearly('273750.00') }],
      reason,
    };
    await step('suspendPlacement', { placementId, fromDate: '2025-12-02', reason });
    expect(codesOf((await step('amendPlacement', dearer)).userErrors)).toContain('linePrices BEYOND_DECISION');
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('an absence is charged by the terms of the price, in whole percent', async () => {
    const { placementId, caseId } = await make();
    const days = { placementId, fromDate: '2026-01-05', untilDate: '2026-01-14', reason };
    const half = await previewed('recordAbsence', caseId, { ...days, chargedPercent: 50 });
    expect(half.effect).toMatchObject({
      thisYear: { block: '-1250.00', otherCouncil: '-750.00', health: '-500.00', total: '-2500.00' },
      fullYear: { total: '0.00' },
    });
    await previewed('resumePlacement', caseId, { placementId, onDate: '2026-01-05' });
    expect(await heldThisYear(world, caseId)).toBe(7_550_000n);
    const charged = await previewed('recordAbsence', caseId, { ...days, chargedPercent: 100 });
    expect(charged.effect).toMatchObject({ thisYear: { total: '0.00' }, holders: [] });
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('days are of a started placement and of one interruption; trial days come before it', async () => {
    const { placementId } = await make({ end: '2026-08-31' });
    const suspend = async (said: object) =>
      codesOf((await step('suspendPlacement', { placementId, reason, ...said })).userErrors);
    expect(await suspend({ fromDate: '2025-10-31', untilDate: '2025-10-01', chargedPercent: 101 })).toEqual([
      'untilDate DATES_REVERSED',
      'fromDate OUTSIDE_PLACEMENT',
      'chargedPercent PERCENT_INVALID',
    ]);
    expect(await suspend({ fromDate: '2026-02-01', untilDate: '2026-02-28' })).toEqual([]);
    expect(await suspend({ fromDate: '2026-02-28' })).toEqual(['fromDate OVERLAPS']);
    expect(codesOf((await step('resumePlacement', { placementId, onDate: '2026-03-01' })).userErrors)).toEqual([
      'onDate NOT_INTERRUPTED',
    ]);
    const trial = async (fromDate: string, untilDate: string) =>
      step('recordTrialDays', { placementId, fromDate, untilDate, reason });
    expect(codesOf((await trial('2025-10-30', '2025-11-01')).userErrors)).toEqual(['untilDate NOT_BEFORE_START']);
    const done = await trial('2025-10-27', '2025-10-31');
    expect([done.userErrors, done.effect?.thisYear.total]).toEqual([[], '0.00']);
    expect(codesOf((await trial('2025-10-31', '2025-10-31')).userErrors)).toEqual(['fromDate OVERLAPS']);
  });
});

describe('amendPlacement', () => {
  test('an earlier end, a lower price and a line in its place stay within what was decided', async () => {
    const { placementId, caseId, costLineId } = await make();
    const done = await previewed('amendPlacement', caseId, {
      ...{ placementId, reason, expectedEndDate: '2026-07-31' },
      linePrices: [{ costLineId, fromDate: '2026-01-01', price: yearly('146000.00') }],
      addLines: [
        {
          ...{ category: 'THERAPY', description: 'Speech and language', fromDate: '2026-01-01' },
          ...{ element: 'ADDITIONAL', isDirectPayment: true },
          ...{ price: yearly('18250.00'), sharedAsCostLineId: costLineId },
        },
      ],
    });
    // 90 days at 400.00 and 50.00 in place of 500.00; what is live on 31 March 2026 costs 164,250.00 a year.
    expect(done.userErrors).toEqual([]);
    expect(done.effect).toMatchObject({ thisYear: { total: '-4500.00' }, fullYear: { total: '-18250.00' } });
    expect(await byCause(world, caseId)).toEqual({ FEE_CHANGED: -450_000n, NEW_PLACEMENT: 7_550_000n });
    const [added] = await db.asOwner(
      `select element, is_direct_payment from cost_line where case_id = $1 and category = 'THERAPY'`,
      [caseId],
    );
    expect(added).toEqual({ element: 'ADDITIONAL', is_direct_payment: true });
    // Both lines end with the placement: nothing is committed after 2026-27.
    expect(done.effect?.years.map(({ financialYear }) => financialYear).slice(0, 2)).toEqual(['2025-26', '2026-27']);
    const spans = await db.asOwner(
      'select distinct upper(placement_span)::text as until from cost_line where case_id = $1',
      [caseId],
    );
    expect(spans).toEqual([{ until: '2026-08-01' }]);
    const ended = await previewed('amendPlacement', caseId, {
      ...{ placementId, reason },
      endLines: [{ costLineId, lastDay: '2026-02-28' }],
      descriptions: [{ costLineId, description: 'Teaching' }],
    });
    expect(ended.effect).toMatchObject({ thisYear: { total: '-12400.00' }, fullYear: { total: '-146000.00' } });
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('what goes beyond the decision is refused, and says which decision it takes', async () => {
    const { placementId, costLineId } = await make({ end: '2026-08-31' });
    const amend = async (said: object) => (await step('amendPlacement', { placementId, reason, ...said })).userErrors;
    expect(codesOf(await amend({}))).toEqual(['placementId NOTHING_CHANGES']);
    const [longer] = await amend({ expectedEndDate: '2026-09-01' });
    expect([longer?.code, longer?.message]).toEqual([
      'NEEDS_EXTENSION',
      'The decision pays to 31 August 2026. For longer the panel decides on an EXTENSION: refer the child again with that request.',
    ]);
    const dearer = await amend({
      linePrices: [{ costLineId, fromDate: '2026-01-01', price: yearly('182501.00') }],
    });
    expect(codesOf(dearer)).toContain('linePrices BEYOND_DECISION');
    expect(dearer[0]?.message).toMatch(
      /would pay £0.\d\d more in 2025-26 than was decided. A higher price takes a decision on an uplift/,
    );
    const added = await amend({
      addLines: [{ category: 'CARE', fromDate: '2026-08-31', price: yearly('100.00'), sharedAsCostLineId: costLineId }],
    });
    expect(added[0]?.message).toMatch(/decision on a change of placement/);
    expect(codesOf(await amend({ endLines: [{ costLineId, lastDay: '2025-10-31' }] }))).toEqual([
      'endLines.0.lastDay DAY_OUTSIDE',
    ]);
    expect(await ledgerFaults(world)).toEqual([]);
  });
});

test('whatever steps are taken, a preview tells what the deed does, and the ledger is the engine’s', async () => {
  const day = fc.integer({ min: 0, max: 210 }).map((days) => {
    const date = new Date(Date.UTC(2025, 10, 1 + days));
    return date.toISOString().slice(0, 10);
  });
  const percent = fc.constantFrom(0, 40, 100);
  const steps = fc.oneof(
    fc.tuple(fc.constant('suspendPlacement'), fc.record({ fromDate: day, chargedPercent: percent })),
    fc.tuple(fc.constant('recordAbsence'), fc.record({ fromDate: day, untilDate: day, chargedPercent: percent })),
    fc.tuple(fc.constant('resumePlacement'), fc.record({ onDate: day })),
    fc.tuple(fc.constant('amendPlacement'), fc.record({ expectedEndDate: day })),
    fc.tuple(
      fc.constant('amendPlacement'),
      fc.record({ fromDate: day, amount: fc.integer({ min: 0, max: 18_250_000 }) }),
    ),
    fc.tuple(fc.constant('endPlacement'), fc.record({ endDate: day })),
    {
      weight: 2,
      arbitrary: fc.tuple(
        fc.constant('upliftPlacement'),
        fc.record({ fromDate: day, percent: fc.integer({ min: -900, max: 900 }).map((tenths) => String(tenths / 10)) }),
      ),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 2, maxLength: 4 }), async (taken) => {
      const { placementId, caseId, costLineId } = await make({ end: '2026-08-31' });
      for (const [mutation, said] of taken) {
        if (mutation === 'upliftPlacement') {
          await uplift(caseId, { placementId, ...said, reason });
          continue;
        }
        const { fromDate, amount, ...other } = said as { fromDate?: string; amount?: number };
        const price = { unit: 'YEAR', amount: `${String(amount)}.17`, spread: 'MONTHS', year: 'FINANCIAL' };
        const terms = amount === undefined ? { ...said } : { ...other, linePrices: [{ costLineId, fromDate, price }] };
        await previewed(mutation, caseId, {
          placementId,
          ...terms,
          ...(mutation === 'resumePlacement' ? {} : { reason }),
        });
      }
      expect(await ledgerFaults(world)).toEqual([]);
    }),
    { seed: 20251101, numRuns: 3 },
  );
});
