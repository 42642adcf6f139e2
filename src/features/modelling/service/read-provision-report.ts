import { type Ctx } from '../../../platform/context';
import { type DocumentModel } from '../../../kernel/document';
import { findLocalArea } from '../../access/repository/directory';
import { sayWithheld } from '../../cases/service/say-withheld';
import { provisionReport } from '../rules/provision/report';
import { type ProvisionQuestion, readProvisionCases } from './read-provision-cases';

/** The business cases of local provision that is missing, as a document of the area that asks. */
export async function readProvisionReport(ctx: Ctx, question: ProvisionQuestion): Promise<DocumentModel> {
  const tx = await ctx.read();
  const areaName = (await findLocalArea(tx))?.name ?? tx.actor.localArea;
  const facts = { ...(await readProvisionCases(ctx, question)), isWhole: (await sayWithheld(ctx)) === null };
  return provisionReport(areaName, facts, ctx.clock.now());
}
