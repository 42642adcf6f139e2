import { asId, type PersonId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { findLocalArea, findPersonsByIds } from '../../access/repository/directory';
import { type PlanReportFacts } from '../rules/plan-report';
import { type PlanQuestion, readPlan } from './read-plan';
import { readPlanBooks } from './read-plan-books';

/** What a management plan is printed from, in one snapshot. Null for a plan or a version that is not there. */
export async function readPlanReport(ctx: Ctx, question: PlanQuestion): Promise<PlanReportFacts | null> {
  const answer = await readPlan(ctx, question);
  if (answer === null) return null;
  const tx = await ctx.read();
  const owners = await findPersonsByIds(
    tx,
    answer.mitigations.map(({ mitigation }) => asId<PersonId>(mitigation.ownerId)),
  );
  return {
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    answer,
    books: await readPlanBooks(ctx, answer),
    owners: new Map([...owners].map(([id, { displayName, jobTitle }]) => [id, `${displayName}, ${jobTitle}`])),
  };
}
