import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePanelWorld, SCHOOLS, type PanelWorld } from './support/make-panel';
import { codesOf, usePanelApi } from './support/panel-client';
import { agreeUplift, byCause, ledgerFaults, limitUplifts, makeStarted, takeStep } from './support/placement-steps';
import { runJobs } from './support/run-jobs';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '333');
  await limitUplifts(world, 100_000_000n);
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const reason = 'An invented reason.';
const make = (said: { readonly end?: string; readonly urn?: string } = {}) => makeStarted(ask, world, said);
const step = (mutation: string, input: Readonly<Record<string, unknown>>) => takeStep(ask, world, mutation, input);
const yearsOf = (effect: { readonly years: readonly { financialYear: string; costs: { total: string } }[] } | null) =>
  effect?.years.map(({ financialYear, costs }) => [financialYear, costs.total]);

/** A step tried and taken: the effect of both is one. */
async function previewed(mutation: string, input: Readonly<Record<string, unknown>>) {
  const tried = await step(mutation, { ...input, preview: true });
  const done = await step(mutation, input);
  expect(done.effect).toEqual(tried.effect);
  return { tried, done };
}

describe('B12 the effect of a change that acts after this financial year', () => {
  test('an end next July takes the yearly cost off, and each year by its days', async () => {
    const { placementId } = await make({ end: '2028-03-31' });
    clock.set('2025-12-01T09:00:00Z');
    const { done } = await previewed('endPlacement', { placementId, endDate: '2026-07-31', reason });
    expect(done.effect).toMatchObject({
      financialYear: '2025-26',
      thisYear: { total: '0.00' },
      fullYear: { block: '-91250.00', otherCouncil: '-54750.00', health: '-36500.00', total: '-182500.00' },
    });
    // 243 days of 500.00 from 1 August 2026; 2027-28 has 366 days.
    expect(yearsOf(done.effect)).toEqual([
      ['2026-27', '-121500.00'],
      ['2027-28', '-182500.00'],
    ]);
    expect(done.effect?.years[0]?.holders.map(({ amount }) => amount).sort()).toEqual([
      '-24300.00',
      '-36450.00',
      '-60750.00',
    ]);
  });

  test('an earlier expected end in a later year, and one of a placement that is over before that year ends', async () => {
    const { placementId } = await make({ end: '2027-08-31' });
    const { done } = await previewed('amendPlacement', { placementId, expectedEndDate: '2027-06-30', reason });
    expect(done.effect).toMatchObject({ thisYear: { total: '0.00' }, fullYear: { total: '-182500.00' } });
    expect(yearsOf(done.effect)).toHaveLength(1);
  });

  test('days between two that stay count nothing in a full year', async () => {
    const { placementId } = await make({ end: '2027-08-31' });
    const days = { fromDate: '2026-05-01', untilDate: '2026-05-10' };
    const { done } = await previewed('suspendPlacement', { placementId, ...days, reason });
    expect(done.effect?.fullYear.total).toBe('0.00');
    expect(yearsOf(done.effect)).toEqual([['2026-27', '-5000.00']]);
  });

  test('J9 an uplift from next April rises by its yearly sum; its lines and holders are told before it is confirmed', async () => {
    const { placementId } = await make({ urn: SCHOOLS.farAway });
    const input = { placementId, fromDate: '2026-04-01', percent: '10', reason };
    const tried = await takeStep(ask, world, 'upliftPlacement', { ...input, preview: true }, 'director');
    expect(tried.effect).toMatchObject({ thisYear: { total: '0.00' }, fullYear: { total: '18250.00' } });
    expect(yearsOf(tried.effect)?.[0]).toEqual(['2026-27', '18250.00']);
    expect(tried.upliftRound).toBeNull();
    expect(tried.lines).toMatchObject([
      { former: '182500.00', asked: '200750.00', agreed: '200750.00', problem: null, warning: null },
    ]);
    expect(tried.shares?.map(({ annualRise }) => annualRise)).toEqual(['9125.00', '5475.00', '3650.00']);
    const done = await takeStep(ask, world, 'upliftPlacement', input, 'director');
    expect(done).toMatchObject({ effect: tried.effect, lines: tried.lines, shares: tried.shares });
  });
});

describe('a start that was recorded', () => {
  test('A4 is put right with a reason, and both are kept; no day after today is one', async () => {
    const { placementId, caseId } = await make();
    clock.set('2025-11-20T09:00:00Z');
    const start = (said: object) => step('startPlacement', { placementId, ...said });
    expect(codesOf((await start({ startDate: '2025-11-17' })).userErrors)).toEqual(['placementId ALREADY_STARTED']);
    expect(codesOf((await start({ startDate: '2025-11-21', correctionReason: ' ' })).userErrors)).toEqual([
      'startDate START_IN_FUTURE',
      'correctionReason REASON_MISSING',
    ]);
    const { done } = await previewed('startPlacement', {
      ...{ placementId, startDate: '2025-11-17', correctionReason: 'It was the week after.' },
    });
    expect([done.userErrors, done.effect?.thisYear.total]).toEqual([[], '-8000.00']);
    await previewed('startPlacement', {
      ...{ placementId, startDate: '2025-11-03', correctionReason: 'It was the third.' },
    });
    expect(await byCause(world, caseId)).toEqual({ DATES_CHANGED: -100_000n, NEW_PLACEMENT: 7_550_000n });
    const rows = await db.asOwner(
      'select ordinal, decided_date::text as decided, started_date::text as started from placement_start where case_id = $1 order by 1',
      [caseId],
    );
    expect(rows).toEqual([
      { ordinal: 1, decided: '2025-11-01', started: '2025-11-01' },
      { ordinal: 2, decided: '2025-11-01', started: '2025-11-17' },
      { ordinal: 3, decided: '2025-11-01', started: '2025-11-03' },
    ]);
    expect(await ledgerFaults(world)).toEqual([]);
  });
});

describe('an end that was recorded', () => {
  const end = (placementId: string, endDate: string, more: object = {}) =>
    step('endPlacement', { placementId, endDate, reason, ...more });
  const version = async (placementId: string) => {
    const answer = await ask<{ node: { version: number; endedDate: string | null; expectedEndDate: string | null } }>(
      world.actors.commissioner,
      `{ node(id: "${placementId}") { ... on Placement { version endedDate expectedEndDate } } }`,
    );
    return answer.data.node;
  };

  test('B12 notice is moved by who has read it, and withdrawn; the ledger follows, and all of it is kept', async () => {
    const { placementId, caseId } = await make({ end: '2026-08-31' });
    clock.set('2025-12-01T09:00:00Z');
    const nothing = await step('withdrawPlacementEnd', { placementId, reason: ' ' });
    expect(codesOf(nothing.userErrors)).toEqual(['placementId NOT_ENDED', 'reason REASON_MISSING']);
    expect(codesOf((await end(placementId, '2026-02-28')).userErrors)).toEqual([]);
    expect(codesOf((await end(placementId, '2026-01-31')).userErrors)).toEqual(['placementId ALREADY_ENDED']);
    const expectedVersion = (await version(placementId)).version;
    expect(codesOf((await end(placementId, '2026-09-01', { expectedVersion })).userErrors)).toEqual([
      'endDate END_AFTER_SPAN',
    ]);
    expect(codesOf((await end(placementId, '2026-02-28', { expectedVersion })).userErrors)).toEqual([
      'placementId ALREADY_ENDED',
    ]);
    await expect(end(placementId, '2026-01-31', { expectedVersion: expectedVersion - 1 })).rejects.toThrow('CONFLICT');
    const input = { placementId, reason, expectedVersion };
    const { done: sooner } = await previewed('endPlacement', { ...input, endDate: '2026-01-31' });
    expect([sooner.userErrors, sooner.effect?.thisYear.total]).toEqual([[], '-14000.00']);
    const later = await end(placementId, '2026-03-10', { expectedVersion: expectedVersion + 1 });
    expect(later.effect?.thisYear.total).toBe('19000.00');
    const { done } = await previewed('withdrawPlacementEnd', { placementId, reason: 'Notice was withdrawn.' });
    expect(done.effect).toMatchObject({ thisYear: { total: '10500.00' }, fullYear: { total: '182500.00' } });
    expect(await version(placementId)).toMatchObject({ endedDate: null, expectedEndDate: '2026-08-31' });
    expect(await byCause(world, caseId)).toMatchObject({ NEW_PLACEMENT: 7_550_000n });
    const rows = await db.asOwner<{ ended: string | null }>(
      `select ended_date::text as ended from placement_end where case_id = $1 and decided_date = '2026-08-31' order by ordinal`,
      [caseId],
    );
    expect(rows.map(({ ended }) => ended)).toEqual(['2026-02-28', '2026-01-31', '2026-03-10', null]);
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('a past one is put right within what was decided, to the horizon at most; one of a decision is not withdrawn', async () => {
    const { placementId, caseId } = await make();
    clock.set('2026-01-15T09:00:00Z');
    await end(placementId, '2025-12-31');
    const expectedVersion = (await version(placementId)).version;
    const beyond = await end(placementId, '2045-01-01', { expectedVersion });
    expect(codesOf(beyond.userErrors)).toEqual(['endDate END_AFTER_SPAN']);
    const put = await end(placementId, '2026-01-09', { expectedVersion });
    expect([put.userErrors, put.effect?.thisYear.total]).toEqual([[], '4500.00']);
    await db.asOwner(`update placement set ended_date = '2026-01-08' where case_id = $1`, [caseId]);
    expect(codesOf((await step('withdrawPlacementEnd', { placementId, reason })).userErrors)).toEqual([
      'placementId ENDED_OTHERWISE',
    ]);
  });

  test('B12 days of notice are those of the provider’s framework terms, and a preview says so with the cost', async () => {
    const { placementId } = await make({ urn: SCHOOLS.neighbouring });
    const terms = await ask<{ setProviderFramework: { userErrors: unknown[] } }>(
      world.actors.commissioner,
      'mutation ($input: SetProviderFrameworkInput!) { setProviderFramework(input: $input) { userErrors { code field message } } }',
      {
        input: {
          ...{ providerUrn: SCHOOLS.neighbouring, reference: 'FW/1', name: 'Placeholder framework' },
          ...{ startDate: '2025-04-01', noticeDays: 28 },
        },
      },
    );
    expect([terms.errors, terms.data.setProviderFramework.userErrors]).toEqual([[], []]);
    clock.set('2026-01-12T09:00:00Z');
    const left = { noticeGivenDate: '2026-01-12', lastAttendedDate: '2026-01-12' };
    const [beyond] = (await end(placementId, '2026-02-10', left)).userErrors;
    expect([beyond?.code, beyond?.message]).toEqual([
      'PAID_BEYOND_NOTICE',
      expect.stringContaining('framework terms “Placeholder framework”'),
    ]);
    const { tried, done } = await previewed('endPlacement', { placementId, endDate: '2026-02-09', reason, ...left });
    expect(tried.notice).toMatchObject({ lastChargedDate: '2026-02-09', days: 28, cost: { total: '14000.00' } });
    expect(tried.noticeFrom).toEqual({ name: 'Placeholder framework' });
    expect(done.notice).toEqual(tried.notice);
  });
});

describe('J9 what a round says of its lines', () => {
  const take = (mutation: string, input: Readonly<Record<string, unknown>>) =>
    takeStep(ask, world, mutation, input, mutation === 'decideUpliftRound' ? 'director' : 'commissioner');

  test('a price that rose in the year already is a warning; a child that left is a problem, and its price does not rise', async () => {
    const urn = SCHOOLS.inArea;
    const [stays, gone] = [await make({ urn }), await make({ urn })];
    clock.set('2025-12-01T09:00:00Z');
    const holders = Object.values(world.holders).map((id) => toGlobalId('BudgetHolder', id));
    const raise = {
      providerUrn: urn,
      placementIds: [stays.placementId],
      fromDate: '2026-01-01',
      percent: '10',
      reason,
    };
    const first = await take('createUpliftRound', raise);
    expect(first.lines).toMatchObject([{ problem: null, warning: null }]);
    const agreed = { upliftRoundId: first.upliftRound?.id, decision: 'AGREED', reason };
    expect((await take('decideUpliftRound', agreed)).shares).toHaveLength(holders.length);
    await agreeUplift(ask, world, first.upliftRound?.id ?? '');
    await runJobs(db, clock, 'placements.apply-uplift');
    await db.asOwner(
      `insert into placement_review (local_area_code, placement_review_id, placement_id, case_id, due_date, review_date, attendees,
                                     outcome, reason, attended_until, next_review_date, recorded_by, recorded_at)
       select local_area_code, gen_random_uuid(), placement_id, case_id, '2025-11-20', '2025-11-20', '{}', 'MAINTAIN', 'Invented.',
              '2025-11-18', '2026-05-20', $2, now() from placement where case_id = $1`,
      [gone.caseId, world.actors.officer.personId],
    );
    const both = { ...raise, placementIds: [stays.placementId, gone.placementId] };
    const tried = await take('createUpliftRound', { ...both, preview: true });
    const done = await take('createUpliftRound', both);
    expect(done).toMatchObject({ effect: tried.effect, lines: tried.lines, shares: tried.shares });
    const [risen, left] = [...(tried.lines ?? [])].sort((a) => (a.problem === null ? -1 : 1));
    expect(risen?.warning).toBe(
      'Its price rose from £182,500.00 to £200,750.00 on 1 January 2026 already, in the same financial year; this rise comes on top.',
    );
    expect(left?.problem).toMatch(/^The child left on 18 November 2025 and the placement is still charged/);
    expect(tried.effect?.fullYear.total).toBe('20075.00');
    const decided = await take('decideUpliftRound', { ...agreed, upliftRoundId: done.upliftRound?.id });
    expect(decided.lines?.map((one) => one.agreed).sort()).toEqual(['220825.00', null].sort());
    const alone = await take('createUpliftRound', { ...raise, placementIds: [gone.placementId] });
    expect(codesOf(alone.userErrors)).toEqual(['placementIds NOTHING_TO_RAISE']);
  });
});
