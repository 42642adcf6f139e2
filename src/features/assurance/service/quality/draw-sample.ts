import { londonDay, type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { listPlansSent } from '../../../cases/repository/plans-sent';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems } from '../../../providers/rules/said';
import { DRAW_SAMPLE_CODES, type DrawSampleCode } from '../../refusals/quality';
import { insertSample, listPlansBySeed, listRubrics } from '../../repository/quality';
import { rubricOn } from '../../rules/quality/rubric';

/** From which plans to draw, and how. */
export interface DrawSampleCommand {
  readonly startDate: Day;
  readonly endDate: Day;
  readonly size: number;
  readonly seed: string;
}

const MOST_PLANS = 200;
const refusal = refusalsFrom(DRAW_SAMPLE_CODES);

/**
 * Draws the plans to audit from those that were sent in some days, as an entry or the referral alone tells, by a seed: nobody picks them, and whoever draws again from the same plans gets the
 * same. They are audited against the rubric of today. Where there are fewer plans than asked for, all are in it. For directors.
 */
export function drawSample(
  ctx: Ctx,
  { clientMutationId, ...input }: DrawSampleCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<DrawSampleCode>>> {
  return ctx.write({ event: 'plan-audit-sample.drawn', clientMutationId, input }, (tx) => drawSampleIn(tx, input));
}

async function drawSampleIn(
  tx: WriteTx,
  { startDate, endDate, size, seed }: DrawSampleCommand,
): Promise<Result<string, Refusal<DrawSampleCode>>> {
  const today = londonDay(tx.clock.now());
  const rubric = rubricOn(await listRubrics(tx), today);
  const refusals = [
    ...(rubric === undefined ? [refusal('NO_RUBRIC', [])] : []),
    ...(endDate < startDate ? [refusal('SPAN_REVERSED', ['endDate'])] : []),
    ...(endDate > today ? [refusal('IN_FUTURE', ['endDate'])] : []),
    ...(size < 1 || size > MOST_PLANS ? [refusal('SIZE_INVALID', ['size'])] : []),
    ...neededTextProblems('seed', seed, MOST_WRITTEN.title),
  ];
  if (rubric === undefined || refusals.length > 0) return refuse(refusals);
  const span = { startDate, endDate };
  const plans = await listPlansBySeed(tx, span, seed.trim(), await listPlansSent(tx, span));
  if (plans.length === 0) return refuse([refusal('NO_PLANS', ['startDate'])]);
  const sampleId = newId();
  const sample = { sampleId, rubricId: rubric.rubricId, span, seed: seed.trim(), size, population: plans.length };
  await insertSample(
    tx,
    sample,
    plans.slice(0, size).map((plan) => ({ ...plan, planAuditId: newId() })),
  );
  tx.record({ type: 'PlanAuditSample', id: sampleId, detail: { startDate, endDate, size, population: plans.length } });
  return ok(sampleId);
}
