import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePanelWorld, SCHOOLS, type PanelWorld, type Part } from './support/make-panel';
import {
  approveAll,
  codesOf,
  decisionInput,
  recordDecisionAsChair,
  usePanelApi,
  type ShownDecision,
} from './support/panel-client';
import { agreeUplift, byCause, ledgerFaults, limitUplifts, makeStarted, takeStep } from './support/placement-steps';
import { sitOnUplift } from './support/revisions';
import { runJobs } from './support/run-jobs';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '332');
  await limitUplifts(world, 500_000n);
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const reason = 'An invented letter.';
const make = (urn: string = SCHOOLS.farAway) => makeStarted(ask, world, { urn });
const take = (mutation: string, input: Readonly<Record<string, unknown>>, part: Part = 'director') =>
  takeStep(ask, world, mutation, input, part);
const holderId = (part: 'EDUCATION' | 'SOCIAL_CARE' | 'HEALTH') => toGlobalId('BudgetHolder', world.holders[part]);
const agreeAll = (upliftRoundId: string) => agreeUplift(ask, world, upliftRoundId);

/** What waits for somebody of a round: the kind, since when, and the sum a year. */
async function workOf(part: Part, upliftRoundId: string): Promise<readonly string[]> {
  const answer = await ask<{
    viewer: { worklist: { kind: string; subjectId: string; day: string; amount: string | null }[] };
  }>(
    world.actors[part],
    '{ viewer { worklist(kinds: [UPLIFT_DECISION, UPLIFT_APPROVAL]) { kind subjectId day amount } } }',
  );
  return answer.data.viewer.worklist.flatMap(({ kind, subjectId, day, amount }) =>
    subjectId === upliftRoundId ? [`${kind} ${day} ${amount ?? '-'}`] : [],
  );
}
async function show(upliftRoundId: string, part: Part = 'finance') {
  const answer = await ask<{ node: Record<string, unknown> }>(
    world.actors[part],
    `{ node(id: "${upliftRoundId}") { ... on UpliftRound { status lineCount
         lines { former asked agreed problem placement { id } } shares { annualRise status overLimit budgetHolder { name } } } } }`,
  );
  return answer.data.node;
}

describe('upliftPlacement', () => {
  test('B11 an uplift is a new rate from a date: 3,710.00 this year, 6,387.50 in a full one, and nothing before all agree', async () => {
    const { placementId, caseId } = await make();
    clock.set('2026-05-01T09:00:00Z');
    const input = { placementId, fromDate: '2026-09-01', percent: '3.5', reason };
    const tried = await take('upliftPlacement', { ...input, preview: true });
    const done = await take('upliftPlacement', input);
    expect(done.effect).toEqual(tried.effect);
    expect(done.effect).toMatchObject({
      financialYear: '2026-27',
      thisYear: { block: '1855.00', otherCouncil: '1113.00', health: '742.00', total: '3710.00' },
      fullYear: { total: '6387.50' },
    });
    expect(tried.upliftRound).toBeNull();
    expect(done.upliftRound?.status).toBe('AWAITING_HOLDERS');
    expect(await byCause(world, caseId, '2026-27')).toEqual({ NEW_PLACEMENT: 18_250_000n });
    await agreeAll(done.upliftRound?.id ?? '');
    await runJobs(db, clock, 'placements.apply-uplift');
    expect(await byCause(world, caseId, '2026-27')).toEqual({ FEE_UPLIFT: 371_000n, NEW_PLACEMENT: 18_250_000n });
    expect(await show(done.upliftRound?.id ?? '')).toMatchObject({ status: 'APPLIED' });
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('a lower price asks nobody and stands at once, as FEE_CHANGED', async () => {
    const { placementId, caseId, costLineId } = await make();
    const done = await take('upliftPlacement', {
      ...{ placementId, fromDate: '2026-01-01', reason },
      amounts: [{ costLineId, amount: '146000.00' }],
    });
    expect([done.userErrors, done.upliftRound?.status]).toEqual([[], 'APPLIED']);
    expect(done.effect).toMatchObject({ thisYear: { total: '-9000.00' }, fullYear: { total: '-36500.00' } });
    expect(await byCause(world, caseId)).toEqual({ FEE_CHANGED: -900_000n, NEW_PLACEMENT: 7_550_000n });
    const twice = await take('upliftPlacement', {
      ...{ placementId, fromDate: '2025-12-01', percent: '1', reason: ' ' },
      amounts: [{ costLineId, amount: '-1.00' }],
    });
    expect(codesOf(twice.userErrors)).toEqual([
      'amounts.0.amount AMOUNT_INVALID',
      'fromDate LATER_PRICE',
      'reason REASON_MISSING',
    ]);
    expect(twice.userErrors[1]?.message).toMatch(
      /^Another price is agreed for a day after 1 December 2025: line 1, education, of PLA-\d{4}-\d{4}, from 1 January 2026\. Raise the round/,
    );
    const nowhere = { providerUrn: '999999', fromDate: '2026-01-01', percent: '1', reason };
    expect(codesOf((await take('createUpliftRound', nowhere, 'commissioner')).userErrors)).toEqual([
      'providerUrn PROVIDER_UNKNOWN',
    ]);
  });
});

describe('J9 uplift rounds', () => {
  test('J9 a round has its own decision; each holder agrees once for all placements; then prices change, and not before', async () => {
    const placed = [await make(SCHOOLS.neighbouring), await make(SCHOOLS.neighbouring)];
    const raise = {
      ...{ providerUrn: SCHOOLS.neighbouring, fromDate: '2026-01-01', percent: '10', reason },
      ...{ letterDate: '2025-09-20', letterReference: 'PL/1' },
    };
    const both = await Promise.all([1, 2].map(() => take('createUpliftRound', raise, 'commissioner')));
    const raised = both.find(({ userErrors }) => userErrors.length === 0)!; // of two at once one finds the lines taken
    expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
    expect(raised.effect).toMatchObject({ thisYear: { total: '9000.00' }, fullYear: { total: '36500.00' } });
    const upliftRoundId = raised.upliftRound?.id ?? '';
    expect(await workOf('director', upliftRoundId)).toEqual(['UPLIFT_DECISION 2025-10-03 36500.00']);
    expect(await workOf('health', upliftRoundId)).toEqual([]);
    expect(codesOf((await take('createUpliftRound', raise, 'commissioner')).userErrors)).toEqual([
      'placementIds LINE_IN_ROUND',
    ]);
    const early = { upliftRoundId, budgetHolderId: holderId('HEALTH') };
    expect(codesOf((await take('approveUpliftShare', early, 'health')).userErrors)).toEqual([
      'upliftRoundId NOT_WAITING',
      'budgetHolderId NOT_A_PAYER',
    ]);
    const part = { upliftRoundId, decision: 'PART_AGREED', reason: 'Half of it.' };
    expect(codesOf((await take('decideUpliftRound', { ...part, percent: '11' })).userErrors)).toEqual([
      'percent AMOUNT_INVALID',
    ]);
    const decided = await take('decideUpliftRound', { ...part, percent: '5' });
    expect(decided.effect).toMatchObject({ thisYear: { total: '4500.00' }, fullYear: { total: '18250.00' } });
    // 9,125.00 a year for the block is over its limit of 5,000.00 for uplifts, 5,475.00 for social care too; 3,650.00 is not.
    expect(await show(upliftRoundId)).toMatchObject({
      status: 'AWAITING_HOLDERS',
      shares: [
        { annualRise: '9125.00', overLimit: expect.stringContaining('£4,125.00 over') as string },
        { annualRise: '5475.00', overLimit: expect.stringContaining('£475.00 over') as string },
        { annualRise: '3650.00', overLimit: null },
      ],
    });
    expect(await workOf('director', upliftRoundId)).toEqual([]);
    expect(await workOf('socialCare', upliftRoundId)).toEqual(['UPLIFT_APPROVAL 2025-10-03 5475.00']);
    const other = { upliftRoundId, budgetHolderId: holderId('EDUCATION') };
    expect(codesOf((await take('approveUpliftShare', other, 'health')).userErrors)).toEqual([
      'budgetHolderId NOT_YOUR_SHARE',
    ]);
    const refused = await take('refuseUpliftShare', { ...early, reason: 'Not yet.' }, 'health');
    expect(refused.userErrors).toEqual([]);
    await agreeAll(upliftRoundId);
    expect(await show(upliftRoundId)).toMatchObject({ status: 'AWAITING_HOLDERS' });
    for (const kind of ['EDUCATION', 'SOCIAL_CARE'] as const) {
      expect(await byCause(world, placed[0]!.caseId)).toEqual({ NEW_PLACEMENT: 7_550_000n });
      const input = { upliftRoundId, budgetHolderId: holderId(kind) };
      expect((await take('ratifyUpliftShare', input)).userErrors).toEqual([]);
    }
    expect(await show(upliftRoundId)).toMatchObject({ status: 'APPLYING' });
    // One placement ends meanwhile: its line says so, and the other is not held up.
    const [gone, stays] = placed;
    const end = { placementId: gone!.placementId, endDate: '2025-12-31', reason };
    await take('endPlacement', end, 'commissioner');
    await runJobs(db, clock, 'placements.apply-uplift');
    await runJobs(db, clock, 'placements.apply-uplift');
    expect(await byCause(world, stays!.caseId)).toEqual({ FEE_UPLIFT: 225_000n, NEW_PLACEMENT: 7_550_000n });
    expect(await byCause(world, gone!.caseId)).toEqual({ ENDED: -4_500_000n, NEW_PLACEMENT: 7_550_000n });
    const lines = (await show(upliftRoundId))['lines'] as { placement: { id: string }; problem: string | null }[];
    expect(lines.find(({ placement }) => placement.id === gone!.placementId)?.problem).toMatch(/no day on or after/);
    expect(await show(upliftRoundId)).toMatchObject({ status: 'APPLIED' });
    expect(await workOf('socialCare', upliftRoundId)).toEqual([]);
    const history = await ask<{ case: { history: { action: string }[] } }>(
      world.actors.director,
      'query ($id: ID!) { case(id: $id) { history { action } } }',
      { id: toGlobalId('Case', stays!.caseId) },
    );
    const actions = history.data.case.history.map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('uplift')).slice(0, 10)).toEqual([
      ...['uplift-round.applied', 'uplift.applied', 'uplift-share.ratified', 'uplift-share.ratified'],
      ...['uplift-share.approved', 'uplift-share.approved', 'uplift-share.approved', 'uplift-share.refused'],
      ...['uplift-round.decided', 'uplift-round.raised'],
    ]);
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('a round that is refused changes nothing, is decided once, and its lines can be raised again', async () => {
    const { placementId, caseId } = await make(SCHOOLS.inArea);
    const raise = {
      ...{ providerUrn: SCHOOLS.inArea, placementIds: [placementId], fromDate: '2026-01-01', percent: '10', reason },
    };
    const raised = await take('createUpliftRound', raise, 'commissioner');
    const decide = { upliftRoundId: raised.upliftRound?.id, decision: 'REFUSED', reason: 'The contract fixes it.' };
    const refused = await take('decideUpliftRound', decide);
    expect([refused.upliftRound?.status, refused.effect?.thisYear.total]).toEqual(['REFUSED', '0.00']);
    expect(codesOf((await take('decideUpliftRound', decide)).userErrors)).toEqual(['upliftRoundId ALREADY_DECIDED']);
    expect((await take('createUpliftRound', { ...raise, preview: true }, 'commissioner')).userErrors).toEqual([]);
    expect(await byCause(world, caseId)).toEqual({ NEW_PLACEMENT: 7_550_000n });
    await expect(take('createUpliftRound', raise, 'director')).rejects.toThrow('FORBIDDEN');
  });
});

describe('J9 an uplift that a panel decides', () => {
  test('J9 changes the price of the placement that runs, through agreement and approval, and makes no second one', async () => {
    const { placementId, caseId } = await make(SCHOOLS.inArea);
    const placements = () => db.asOwner('select 1 from placement where local_area_code = $1', [world.code]);
    const before = (await placements()).length;
    const sitting = await sitOnUplift(ask, world, placementId);
    const terms = { placementStartDate: '2026-01-01', priceDigest: null };
    const { decision, userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, terms));
    expect([userErrors, decision?.placement?.id]).toEqual([[], placementId]);
    expect(await byCause(world, caseId)).toEqual({ NEW_PLACEMENT: 7_550_000n });
    await approveAll(ask, world, decision as ShownDecision);
    // 90 days at 550.00 in place of 500.00, on the lines of the placement that runs.
    expect(await byCause(world, caseId)).toEqual({ FEE_UPLIFT: 450_000n, NEW_PLACEMENT: 7_550_000n });
    expect((await placements()).length).toBe(before);
    const [raised] = await db.asOwner<{ status: string }>('select status from panel_case where case_id = $1', [
      sitting.caseId,
    ]);
    expect(raised?.status).toBe('COMMITTED');
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('J9 it keeps the days of the placement: another end is refused', async () => {
    const { placementId } = await make(SCHOOLS.inArea);
    const sitting = await sitOnUplift(ask, world, placementId);
    const terms = { placementStartDate: '2026-01-01', placementEndDate: '2026-08-31' };
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, terms));
    expect(userErrors.map(({ message }) => message).join()).toMatch(/leaves the days of the placement as they are/);
  });
});
