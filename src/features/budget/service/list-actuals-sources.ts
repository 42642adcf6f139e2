import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { listActualsSources } from '../repository/actuals-source';
import { type ActualsSource } from '../rules/actuals-source';

/** The same inside an import, by name. */
export function listSourcesIn(tx: Tx): Promise<readonly ActualsSource[]> {
  return listActualsSources(tx);
}

/** The sources of downloads that the area has saved, in the operation's snapshot. */
export async function listSources(ctx: Ctx): Promise<readonly ActualsSource[]> {
  return listActualsSources(await ctx.read());
}
