import type { Ctx } from '../../../../platform/context';
import { NotFound } from '../../../../platform/faults';
import { findLocalArea, listAgencies } from '../../../access/repository/directory';
import type { FollowedMeasure, FollowedPlan } from '../../rules/improvement/followed';
import { readMeasure, readPlan, type ImprovementQuestion } from './read-plan';

/** A plan as at a day with its measures reckoned for this reader, in one snapshot. NotFound: there is no such plan. BadInput for a day to come. */
export async function readFollowedPlan(ctx: Ctx, question: ImprovementQuestion): Promise<FollowedPlan> {
  const answer = await readPlan(ctx, question);
  if (answer === null) throw new NotFound('There is no such improvement plan.');
  const { priorities } = answer.head;
  const measures: FollowedMeasure[] = [];
  for (const { code: priority, measures: planned } of priorities) {
    for (const one of planned) {
      measures.push({ priority, planned: one, reading: await readMeasure(ctx, one, answer.asAt) });
    }
  }
  const tx = await ctx.read();
  const agencies = await listAgencies(tx);
  const areaName = (await findLocalArea(tx))?.name ?? tx.actor.localArea;
  return { areaName, answer, measures, agencies: new Map(agencies.map(({ agencyId, name }) => [agencyId, name])) };
}
