import type { Ctx } from '../../../platform/context';
import { listDisputeStages } from '../repository/stages';
import type { DisputeStage } from '../rules/dispute';

/** The stages of the area's escalation, in their order; none: disputes do not move up. */
export async function readDisputeStages(ctx: Ctx): Promise<readonly DisputeStage[]> {
  return listDisputeStages(await ctx.read());
}
