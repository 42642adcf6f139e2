import { type Ctx } from '../../../platform/context';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { listProjectionSets, type ProjectionSet } from '../repository/projection-set';
import { findScenarioPage } from '../repository/scenario';
import { type Scenario } from '../rules/scenario/stored';

/** The scenarios of the area, the newest first. */
export async function listScenarios(ctx: Ctx, page: PageArguments): Promise<Page<Scenario>> {
  return findScenarioPage(await ctx.read(), page);
}

/** The sets of imported files that scenarios can be learnt from. */
export async function listSets(ctx: Ctx): Promise<readonly ProjectionSet[]> {
  return listProjectionSets(await ctx.read());
}
