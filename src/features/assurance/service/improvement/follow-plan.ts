import { londonDay, type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems } from '../../../providers/rules/said';
import {
  RATE_IMPROVEMENT_CODES,
  RECORD_VISIT_CODES,
  type RateImprovementCode,
  type RecordMonitoringVisitCode,
} from '../../refusals/improvement';
import {
  insertRating,
  insertVisit,
  listImprovementPlans,
  listImprovementVersions,
  listRatings,
} from '../../repository/improvement';
import { ImprovementRating } from '../../rules/improvement/codes';
import {
  firstDayOf,
  reachedDate,
  type ImprovementVersion,
  type MonitoringVisit,
  type RatingEntry,
  type StoredImprovementPlan,
} from '../../rules/improvement/plan';
import { evidenceProblems } from '../../rules/improvement/problems';

/** How an action or a milestone stands. */
export type RateCommand = Pick<RatingEntry, 'planId' | 'code' | 'rating' | 'ratedDate' | 'reason' | 'evidence'>;
/** What those who watch over a plan found. */
export type RecordVisitCommand = Pick<
  MonitoringVisit,
  'planId' | 'visitDate' | 'visitor' | 'progress' | 'finding' | 'evidence'
>;

const rateRefusal = refusalsFrom(RATE_IMPROVEMENT_CODES);
const visitRefusal = refusalsFrom(RECORD_VISIT_CODES);

/**
 * Says how an action or a milestone stands on a day, with the reason, and gives the plan's id. What was said before stays. What is DONE is shown by
 * evidence, and an action is done when its milestones are. For directors and administrators.
 */
export function rateImprovement(
  ctx: Ctx,
  { clientMutationId, ...input }: RateCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RateImprovementCode>>> {
  return ctx.write({ event: 'improvement.rated', clientMutationId, input }, (tx) => rateImprovementIn(tx, input));
}

async function rateImprovementIn(
  tx: WriteTx,
  { planId, code, rating, ratedDate, reason, evidence }: RateCommand,
): Promise<Result<string, Refusal<RateImprovementCode>>> {
  const { plan, newest } = await findPlan(tx, planId);
  const { priorities } = newest;
  const actions = priorities.flatMap((priority) => priority.actions);
  const milestones = actions.find((action) => action.code === code)?.milestones;
  const isMilestone = actions.some((action) => action.milestones.some((milestone) => milestone.code === code));
  const ratings = await listRatings(tx, planId);
  const isDone = rating === ImprovementRating.DONE;
  const open = (milestones ?? []).filter((milestone) => reachedDate(ratings, milestone.code, ratedDate) === null);
  const refusals = [
    ...(milestones === undefined && !isMilestone ? [rateRefusal('CODE_UNKNOWN', ['code'])] : []),
    ...(isDone && open.length > 0 ? [rateRefusal('MILESTONE_OPEN', ['rating'], openSentence(open))] : []),
    ...(isDone && evidence.length === 0 ? [rateRefusal('EVIDENCE_MISSING', ['evidence'])] : []),
    ...(ratedDate > londonDay(tx.clock.now()) ? [rateRefusal('IN_FUTURE', ['ratedDate'])] : []),
    ...(ratedDate < firstDayOf(plan) ? [rateRefusal('BEFORE_PLAN', ['ratedDate'])] : []),
    ...neededTextProblems('reason', reason, MOST_WRITTEN.text),
    ...evidenceProblems(evidence),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const kept = { ratingId: newId(), planId, code, rating, ratedDate, reason: reason.trim() };
  await insertRating(tx, { ...kept, evidence: evidence.map((one) => one.trim()) });
  tx.record({ type: 'ImprovementPlan', id: planId, detail: { code, rating, ratedDate } });
  return ok(planId);
}

function openSentence(open: readonly { readonly code: string; readonly dueDate: Day }[]): string {
  return `An action is done when its milestones are: ${open.map(({ code }) => code).join(', ')} has not been reached.`;
}

/** Records a visit of those who watch over a plan, and gives the plan's id. For directors and administrators. */
export function recordMonitoringVisit(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordVisitCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordMonitoringVisitCode>>> {
  return ctx.write({ event: 'monitoring-visit.recorded', clientMutationId, input }, (tx) =>
    recordMonitoringVisitIn(tx, input),
  );
}

async function recordMonitoringVisitIn(
  tx: WriteTx,
  command: RecordVisitCommand,
): Promise<Result<string, Refusal<RecordMonitoringVisitCode>>> {
  const { planId, visitDate, visitor, progress, finding, evidence } = command;
  const { plan } = await findPlan(tx, planId);
  const refusals = [
    ...(visitDate > londonDay(tx.clock.now()) ? [visitRefusal('IN_FUTURE', ['visitDate'])] : []),
    ...(visitDate < firstDayOf(plan) ? [visitRefusal('BEFORE_PLAN', ['visitDate'])] : []),
    ...neededTextProblems('finding', finding, MOST_WRITTEN.text),
    ...evidenceProblems(evidence),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const kept = { visitId: newId(), planId, visitDate, visitor, progress, finding: finding.trim() };
  await insertVisit(tx, { ...kept, evidence: evidence.map((one) => one.trim()) });
  tx.record({ type: 'ImprovementPlan', id: planId, detail: { visitDate, visitor, progress } });
  return ok(planId);
}

/** The plan, and as it stands. Throws NotFound. */
async function findPlan(
  tx: Tx,
  planId: string,
): Promise<{ readonly plan: StoredImprovementPlan; readonly newest: ImprovementVersion }> {
  const plan = (await listImprovementPlans(tx)).find((one) => one.planId === planId);
  const newest = (await listImprovementVersions(tx, planId)).at(-1);
  if (plan === undefined || newest === undefined) throw new NotFound('There is no such improvement plan.');
  return { plan, newest };
}
