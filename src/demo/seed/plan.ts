import { financialYearOf, financialYearSpan, londonDay, type FinancialYear } from '../../kernel/dates';
import { decimal } from '../../kernel/decimal';
import { add, pence, roundDivide, type Pence } from '../../kernel/money';
import { readBudgetPressure } from '../../features/budget/service/read-pressure';
import { savePlan } from '../../features/budget/service/save-plan';
import { setPipelineAssumptions } from '../../features/budget/service/set-pipeline-assumptions';
import { type PlanCell, type PlanFigures, yearsOfPlan } from '../../features/budget/rules/plan';
import { type ProvisionType } from '../../features/providers/rules/provision-type';
import { type DemoAreaCode } from '../facts/areas';
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

/** What an area's plan is made of. */
interface DemoPlan {
  /** Children of the demo's panel by kind of place, how many more each year, and what one costs the block a year, in pounds. */
  readonly grid: readonly {
    readonly provisionType: ProvisionType;
    readonly children: bigint;
    readonly more: bigint;
    readonly unitCost: bigint;
  }[];
  readonly mitigation: {
    readonly name: string;
    readonly description: string;
    readonly from: ProvisionType;
    readonly to: ProvisionType;
    /** Children who have moved by the second year of the plan, the third, and each later one. */
    readonly moved: readonly [bigint, bigint, bigint];
    /** What it saves beside them once it is delivered whole, in pounds a year. */
    readonly saving: bigint;
  };
}

/** Invented, each on the scale of what its area’s books expect of the first year by kind of provision: the plan stands beside them. */
const PLANS: Readonly<Record<DemoAreaCode, DemoPlan>> = {
  '311': {
    grid: [
      { provisionType: 'INDEPENDENT_SPECIAL', children: 5n, more: 1n, unitCost: 55_000n },
      { provisionType: 'NON_MAINTAINED_SPECIAL', children: 7n, more: 0n, unitCost: 60_000n },
      { provisionType: 'SPECIAL_ACADEMY', children: 10n, more: 1n, unitCost: 24_500n },
      { provisionType: 'SPECIAL_MAINTAINED', children: 10n, more: 0n, unitCost: 23_500n },
      { provisionType: 'ALTERNATIVE_PROVISION', children: 4n, more: 0n, unitCost: 27_500n },
    ],
    mitigation: {
      name: 'Local places for autism',
      description: 'A new class at the local special school, so that fewer travel to non-maintained ones.',
      ...{ from: 'NON_MAINTAINED_SPECIAL', to: 'SPECIAL_ACADEMY', moved: [2n, 4n, 5n], saving: 120_000n },
    },
  },
  '885': {
    grid: [
      { provisionType: 'INDEPENDENT_SPECIAL', children: 17n, more: 2n, unitCost: 61_500n },
      { provisionType: 'NON_MAINTAINED_SPECIAL', children: 5n, more: 1n, unitCost: 52_000n },
      { provisionType: 'SPECIAL_MAINTAINED', children: 23n, more: 2n, unitCost: 21_800n },
      { provisionType: 'RESOURCED_PROVISION', children: 9n, more: 1n, unitCost: 10_400n },
    ],
    mitigation: {
      name: 'Back to the county at the end of a phase',
      description:
        'Places kept for Year 7 and Year 12 at the county’s own special schools, for children who were placed away.',
      ...{ from: 'INDEPENDENT_SPECIAL', to: 'SPECIAL_MAINTAINED', moved: [1n, 3n, 6n], saving: 65_000n },
    },
  },
};

/** What finance expects of the cases with the panel, from the first of the financial year on. */
export async function seedExpected(session: AreaSession, at: Date): Promise<void> {
  const year = financialYearOf(londonDay(at));
  const holder = (key: 'block' | 'socialCare' | 'health', parts: number) => ({
    ...{ budgetHolderId: remembered(session.holders, key), parts },
  });
  const expected = await setPipelineAssumptions(
    await session.as('finance', at),
    {
      ...{ startDate: financialYearSpan(year).startDate, stages: STAGES },
      shares: [holder('block', 6), holder('socialCare', 3), holder('health', 1)],
      transportHolderId: remembered(session.holders, 'transport'),
      reason: 'What came of the cases of the last two years, stage by stage.',
    },
    null,
  );
  accepted(expected, 'say what is expected of the pipeline');
}

/** What finance expects of the next five years. Gives the id of the management plan. */
export async function seedPlan(session: AreaSession, now: Date): Promise<string> {
  const year = financialYearOf(londonDay(now));
  const saved = await savePlan(
    await session.as('finance', now),
    {
      ...{ planId: null, expectedVersion: null, name: 'Recovery plan', firstFinancialYear: year },
      ...{ opening: null, baselineAt: null, note: 'First version, for the schools forum.' },
      ...{ cells: cellsFrom(session.area, year), amounts: incomeFrom(year, await allocationOf(session, year, now)) },
      mitigations: [mitigation(session, year)],
    },
    null,
  );
  return accepted(saved, 'save the management plan').planId;
}

function cellsFrom(area: DemoAreaCode, first: FinancialYear): PlanCell[] {
  return yearsOfPlan(first).flatMap((financialYear, index) =>
    PLANS[area].grid.map(({ provisionType, children, more, unitCost }) => ({
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

function mitigation(session: AreaSession, first: FinancialYear) {
  const { name, description, from, to, saving, moved } = PLANS[session.area].mitigation;
  const [, second = first, third = first, ...later] = yearsOfPlan(first);
  const move = (financialYear: FinancialYear, children: bigint) => ({
    ...{ financialYear, from, to, children: decimal(children * 10_000n) },
  });
  return {
    ...{ mitigationId: null, name, description, ownerId: remembered(session.staff, 'commissioner') },
    startDate: financialYearSpan(first).startDate,
    endDate: financialYearSpan(later.at(-1) ?? third).endDate,
    saving: pence(saving * 100n),
    delivery: [
      { financialYear: third, basisPoints: 5_000, amount: null },
      ...later.map((financialYear) => ({ financialYear, basisPoints: 10_000, amount: null })),
    ],
    moves: [move(second, moved[0]), move(third, moved[1]), ...later.map((year) => move(year, moved[2]))],
    ...{ measuredBy: { PROVISION_TYPE: [from] }, placementIds: [] },
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
