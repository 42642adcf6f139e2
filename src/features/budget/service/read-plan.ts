import { type FinancialYear } from '../../../kernel/dates';
import { subtract, sum, ZERO } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { findPlansByIds, listPlans, listPlanVersions, readPlanFigures } from '../repository/plan';
import { type LedgerOfMitigation, sumLedgerOfMitigations } from '../repository/plan-delivery';
import { type Mitigation, type PlanFigures, plannedIn, planYears, yearsOfPlan } from '../rules/plan';
import { type MitigationYear, type PlanAnswer, type PlanVersion } from '../rules/plan-version';
import { newestInstant } from './read-pressure';

/** Which version of a plan, and as at which instant its delivery; null: the newest, and as the books stand. */
export interface PlanQuestion {
  readonly planId: string;
  readonly version: number | null;
  readonly asAt: Date | null;
}

/**
 * A management plan with its years, and of every mitigation what it was to bring and what the ledger says it brought (finance.md 1.7, B33). Null for a plan
 * or a version that is not there. Throws BadInput for an instant that lies in the future.
 */
export async function readPlan(ctx: Ctx, { planId, version, asAt }: PlanQuestion): Promise<PlanAnswer | null> {
  const tx = await ctx.read();
  const plan = (await findPlansByIds(tx, [planId])).get(planId);
  const versions = plan === undefined ? [] : await listPlanVersions(tx, planId);
  const head = version === null ? versions.at(-1) : versions.find((one) => one.version === version);
  if (plan === undefined || head === undefined) return null;
  const newest = await newestInstant(tx);
  if (asAt !== null && asAt > newest) {
    throw new BadInput(`asAt lies in the future: the latest instant is ${newest.toISOString()}.`, { argument: 'asAt' });
  }
  const { firstFinancialYear } = plan;
  const figures = { firstFinancialYear, opening: head.opening, ...(await readPlanFigures(tx, head)) };
  const until = asAt ?? newest;
  const held = await readDelivery(ctx, head, figures, until);
  const years = yearsOfPlan(firstFinancialYear);
  return {
    ...{ plan, head, versions, figures, asAt: until, years: planYears(figures) },
    mitigations: figures.mitigations.map((mitigation) => ({
      mitigation,
      years: years.map((financialYear) => mitigationYear(figures, mitigation, financialYear, held)),
    })),
    deliveryWithheld: years.map((financialYear) => ({
      financialYear,
      amount: sum(held.filter((one) => one.financialYear === financialYear).map(({ withheld }) => withheld)),
    })),
  };
}

/** Every plan of the area as it stands. */
export async function readPlans(ctx: Ctx): Promise<readonly PlanAnswer[]> {
  const answers: PlanAnswer[] = [];
  for (const { planId } of await listPlans(await ctx.read())) {
    const answer = await readPlan(ctx, { planId, version: null, asAt: null });
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

/** What the ledger holds of the mitigations that something measures; of one whose placements are all hidden, too. */
async function readDelivery(
  ctx: Ctx,
  { planId, version, baselineAt }: PlanVersion,
  { firstFinancialYear }: PlanFigures,
  asAt: Date,
): Promise<readonly LedgerOfMitigation[]> {
  const tx = await ctx.read();
  const block = await findHighNeedsBlock(tx);
  if (block === undefined) return [];
  return sumLedgerOfMitigations(tx, {
    ...{ planId, version, asAt, budgetHolderId: block.budgetHolderId },
    years: yearsOfPlan(firstFinancialYear),
    baselineAt: baselineAt < asAt ? baselineAt : asAt,
  });
}

function mitigationYear(
  figures: PlanFigures,
  mitigation: Mitigation,
  financialYear: FinancialYear,
  ledger: readonly LedgerOfMitigation[],
): MitigationYear {
  const planned = plannedIn(figures, mitigation, financialYear);
  const { mitigationId, measuredBy, placementIds } = mitigation;
  const isMeasured =
    measuredBy !== null || placementIds.length > 0 || ledger.some((one) => one.mitigationId === mitigationId);
  if (!isMeasured) return { financialYear, planned, delivered: null, changedPlacements: null };
  const held = ledger.find((one) => one.mitigationId === mitigationId && one.financialYear === financialYear);
  return {
    ...{ financialYear, planned },
    delivered: held === undefined ? ZERO : subtract(held.before, held.now),
    changedPlacements: held?.changedPlacements ?? 0,
  };
}
