import { subtract, ZERO } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { findPlansByIds, listPlans, listPlanVersions, readPlanFigures } from '../repository/plan';
import { sumLedgerOfMitigations } from '../repository/plan-delivery';
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
  const delivery = await deliveryOf(ctx, head, figures, until);
  return {
    ...{ plan, head, versions, figures, asAt: until, years: planYears(figures) },
    mitigations: figures.mitigations.map((mitigation) => ({ mitigation, years: delivery(mitigation) })),
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

async function deliveryOf(
  ctx: Ctx,
  { planId, version, baselineAt }: PlanVersion,
  figures: PlanFigures,
  asAt: Date,
): Promise<(mitigation: Mitigation) => readonly MitigationYear[]> {
  const tx = await ctx.read();
  const years = yearsOfPlan(figures.firstFinancialYear);
  const block = await findHighNeedsBlock(tx);
  const isMeasured = ({ measuredBy, placementIds }: Mitigation): boolean =>
    measuredBy !== null || placementIds.length > 0;
  const sums =
    block === undefined || !figures.mitigations.some(isMeasured)
      ? []
      : await sumLedgerOfMitigations(tx, {
          ...{ planId, version, years, asAt, budgetHolderId: block.budgetHolderId },
          baselineAt: baselineAt < asAt ? baselineAt : asAt,
        });
  return (mitigation) =>
    years.map((financialYear) => {
      const planned = plannedIn(figures, mitigation, financialYear);
      const held = sums.find(
        (one) => one.mitigationId === mitigation.mitigationId && one.financialYear === financialYear,
      );
      if (held === undefined && !isMeasured(mitigation)) {
        return { financialYear, planned, delivered: null, changedPlacements: null };
      }
      return {
        ...{ financialYear, planned },
        delivered: held === undefined ? ZERO : subtract(held.before, held.now),
        changedPlacements: held?.changedPlacements ?? 0,
      };
    });
}
