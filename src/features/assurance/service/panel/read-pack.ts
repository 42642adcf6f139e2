import { type Ctx } from '../../../../platform/context';
import { findLocalArea } from '../../../access/repository/directory';
import { findPanelsByIds } from '../../../panels/repository/panel';
import { type PackFacts } from '../../rules/panel/inspection-pack';
import { AssuranceSection } from '../../rules/panel/measure-definition';
import { type AssuranceQuestion } from './question';
import { readPanelAssurance, readSections } from './read-assurance';

/** What an inspection pack is made of, in one snapshot: the figures, tables and answers of `panelAssurance`. */
export async function readPack(ctx: Ctx, question: AssuranceQuestion): Promise<PackFacts> {
  const assurance = await readPanelAssurance(ctx, question);
  const sections = await readSections(assurance, Object.values(AssuranceSection));
  const checklist = await assurance.checklist();
  const tx = await ctx.read();
  const { panelId } = question;
  const panel = panelId === null ? undefined : (await findPanelsByIds(tx, [panelId])).get(panelId);
  const { told, audience, isWhole, publishedAt } = assurance;
  return {
    ...{ told, audience, isWhole, publishedAt, sections, checklist },
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    panelName: panel?.name ?? null,
    asAt: ctx.clock.now(),
  };
}
