import { financialYearOf, financialYearSpan, londonDay, type FinancialYear } from '../../kernel/dates';
import { decimal } from '../../kernel/decimal';
import { add, pence, roundDivide, type Pence } from '../../kernel/money';
import { readBudgetPressure } from '../../features/budget/service/read-pressure';
import { savePlan } from '../../features/budget/service/save-plan';
import { setPipelineAssumptions } from '../../features/budget/service/set-pipeline-assumptions';
import { type PlanCell, type PlanFigures, yearsOfPlan } from '../../features/budget/rules/plan';
import { accepted, remembered, type AreaSession } from './session';

/** What came of cases at each stage, in ten-thousandths, and how many days from there the soonest started. */
const STAGES = [
  { stage: 'REFERRED', basisPoints: 3_500, daysToStart: 60 },
  { stage: 'LISTED', basisPoints: 5_500, daysToStart: 30 },
  { stage: 'AGREED_IN_PRINCIPLE', basisPoints: 7_500, daysToStart: 30 },
  { stage: 'FUNDING_DISPUTED', basisPoints: 8_000, daysToStart: 14 },
  { stage: 'RECOMMENDED', basisPoints: 9_000, daysToStart: 0 },
  { stage: 'AGREED', basisPoints: 9_700, daysToStart: 0 },
] as const;

/** Children of the demo's panel by kind of place, how many more each year, and what one costs the block a year, in pounds. */
const GRID = [
  { provisionType: 'INDEPENDENT_SPECIAL', children: 8n, more: 2n, unitCost: 58_000n },
  { provisionType: 'SPECIAL_ACADEMY', children: 14n, more: 1n, unitCost: 24_500n },
  { provisionType: 'RESOURCED_PROVISION', children: 6n, more: 1n, unitCost: 11_000n },
] as const;

/** What finance expects as at the demo's present: of the cases with the panel, and of the next five years. Gives the id of the management plan. */
export async function seedPlan(session: AreaSession, now: Date): Promise<string> {
  const year = financialYearOf(londonDay(now));
  const holder = (key: 'block' | 'socialCare' | 'health', parts: number) => ({
    ...{ budgetHolderId: remembered(session.holders, key), parts },
  });
  const expected = await setPipelineAssumptions(
    await session.as('finance', now),
    {
      ...{ startDate: financialYearSpan(year).startDate, stages: STAGES },
      shares: [holder('block', 6), holder('socialCare', 3), holder('health', 1)],
      transportHolderId: remembered(session.holders, 'transport'),
      reason: 'What came of the cases of the last two years, stage by stage.',
    },
    null,
  );
  accepted(expected, 'say what is expected of the pipeline');
  const saved = await savePlan(
    await session.as('finance', now),
    {
      ...{ planId: null, expectedVersion: null, name: 'Recovery plan', firstFinancialYear: year },
      ...{ opening: null, baselineAt: null, note: 'First version, for the schools forum.' },
      ...{ cells: cellsFrom(year), amounts: incomeFrom(year, await allocationOf(session, year, now)) },
      mitigations: [localPlaces(session, year)],
    },
    null,
  );
  return accepted(saved, 'save the management plan').planId;
}

function cellsFrom(first: FinancialYear): PlanCell[] {
  return yearsOfPlan(first).flatMap((financialYear, index) =>
    GRID.map(({ provisionType, children, more, unitCost }) => ({
      ...{ financialYear, provisionType, unitCost: pence(unitCost * 100n) },
      caseload: decimal((children + more * BigInt(index)) * 10_000n),
    })),
  );
}

/** The block of the year, and a thirtieth more each year. */
function incomeFrom(first: FinancialYear, allocation: Pence): PlanFigures['amounts'] {
  let amount = allocation;
  return yearsOfPlan(first).map((financialYear) => {
    const income = { financialYear, kind: 'BLOCK_INCOME' as const, name: 'High needs block', amount };
    amount = add(amount, roundDivide(amount, 30n));
    return income;
  });
}

function localPlaces(session: AreaSession, first: FinancialYear) {
  const [, second = first, third = first, ...later] = yearsOfPlan(first);
  const move = (financialYear: FinancialYear, children: bigint) => ({
    ...{ financialYear, from: 'INDEPENDENT_SPECIAL', to: 'SPECIAL_ACADEMY', children: decimal(children * 10_000n) },
  });
  return {
    ...{ mitigationId: null, name: 'Local places for autism', ownerId: remembered(session.staff, 'commissioner') },
    description: 'A new class at the local special school, so that fewer travel to independent schools.',
    startDate: financialYearSpan(first).startDate,
    endDate: financialYearSpan(later.at(-1) ?? third).endDate,
    saving: pence(4_000_000n),
    delivery: [
      { financialYear: third, basisPoints: 5_000, amount: null },
      ...later.map((financialYear) => ({ financialYear, basisPoints: 10_000, amount: null })),
    ],
    moves: [move(second, 2n), move(third, 3n), ...later.map((year) => move(year, 4n))],
    ...{ measuredBy: { PROVISION_TYPE: ['INDEPENDENT_SPECIAL'] }, placementIds: [] },
  };
}

async function allocationOf(session: AreaSession, financialYear: FinancialYear, now: Date): Promise<Pence> {
  const ctx = await session.as('finance', now);
  try {
    const asked = { financialYear, budgetHolderId: null, asAt: null, filter: {} };
    return (await readBudgetPressure(ctx, asked)).pressure.allocation ?? pence(0n);
  } finally {
    await ctx.end();
  }
}
