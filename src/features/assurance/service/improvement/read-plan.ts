import { londonDay, type Day } from '../../../../kernel/dates';
import { toBankHolidays } from '../../../../kernel/working-days';
import type { Ctx } from '../../../../platform/context';
import { BadInput } from '../../../../platform/faults';
import { sayWithheld } from '../../../cases/service/say-withheld';
import { listBankHolidays } from '../../../providers/repository/bank-holidays';
import { listImprovementPlans, listImprovementVersions, listRatings, listVisits } from '../../repository/improvement';
import type { ImprovementAnswer, MeasureReading } from '../../rules/improvement/answer';
import { isOfBooks, measureOf } from '../../rules/improvement/measures';
import { statementDue, type PlanMeasure } from '../../rules/improvement/plan';
import { expectedOn, measureStatus, MeasureStatus } from '../../rules/improvement/trajectory';
import { mayReadMeasure, readFigure } from './figures';

/** Which plan: null the newest; in which version, null the newest; as at which day, null today. */
export interface ImprovementQuestion {
  readonly planId: string | null;
  readonly version: number | null;
  readonly asAt: Day | null;
}

/** A plan with what was said of it by a day. Null: there is none. BadInput for a day to come. */
export async function readPlan(
  ctx: Ctx,
  { planId, version, asAt }: ImprovementQuestion,
): Promise<ImprovementAnswer | null> {
  const today = londonDay(ctx.clock.now());
  if (asAt !== null && asAt > today) {
    throw new BadInput('The day is still to come: give today or an earlier day.', { argument: 'asAt' });
  }
  const tx = await ctx.read();
  const plans = await listImprovementPlans(tx);
  const plan = planId === null ? plans.at(0) : plans.find((one) => one.planId === planId);
  if (plan === undefined) return null;
  const versions = await listImprovementVersions(tx, plan.planId);
  const head = version === null ? versions.at(-1) : versions.find((one) => one.version === version);
  if (head === undefined) return null;
  const day = asAt ?? today;
  // An earlier version is told as it was saved, its letter with it.
  const told = { ...plan, letterDate: head.letterDate };
  return {
    ...{ plan: told, head, versions, asAt: day },
    ratings: (await listRatings(tx, plan.planId)).filter(({ ratedDate }) => ratedDate <= day),
    visits: (await listVisits(tx, plan.planId)).filter(({ visitDate }) => visitDate <= day),
    due: statementDue(told, toBankHolidays(await listBankHolidays(tx))),
  };
}

/** The area's plans, the newest first. */
export async function readPlans(ctx: Ctx): Promise<readonly ImprovementAnswer[]> {
  const answers: ImprovementAnswer[] = [];
  for (const { planId } of await listImprovementPlans(await ctx.read())) {
    const answer = await readPlan(ctx, { planId, version: null, asAt: null });
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

/** A measure of a plan as at a day, worked out for this reader; null: it is not theirs to read. */
export async function readMeasure(
  ctx: Ctx,
  { measure, baselineDate, targets }: PlanMeasure,
  day: Day,
): Promise<MeasureReading | null> {
  if (!mayReadMeasure(ctx, measure)) return null;
  const start = { date: baselineDate, figure: await readFigure(ctx, measure, baselineDate) };
  const value = await readFigure(ctx, measure, day);
  return {
    ...{ baseline: start.figure, value, expected: expectedOn(day, start, targets) },
    status: measureStatus(day, { start, targets, value, better: measureOf(measure).better }),
    isWhole: isOfBooks(measure) || (await sayWithheld(ctx)) === null,
  };
}

/** Why what is told of some measures is not of the whole area; null: it is, or none of them is counted by cases. */
export async function sayShort(ctx: Ctx, measures: readonly PlanMeasure[]): Promise<string | null> {
  return measures.every(({ measure }) => isOfBooks(measure)) ? null : sayWithheld(ctx);
}

/** The measures of a priority that are off their line on a day, of those that this reader may know. */
export async function readOffTrack(
  ctx: Ctx,
  measures: readonly PlanMeasure[],
  day: Day,
): Promise<readonly { readonly label: string }[]> {
  const off: { readonly label: string }[] = [];
  for (const measure of measures) {
    const reading = await readMeasure(ctx, measure, day);
    if (reading?.status === MeasureStatus.OFF_TRACK) off.push({ label: measureOf(measure.measure).label });
  }
  return off;
}
