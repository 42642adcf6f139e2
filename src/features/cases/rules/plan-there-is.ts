import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { EhcPlanStatus } from './codes';
import type { EhcPlan } from './plan';
import { livesOf } from './plan-life';
import type { Happened, LifeFacts, Lives } from './plan-life-facts';

/** A plan as a case tells it, and what of its own record that leaves out. */
export interface PlanTold {
  readonly status: EhcPlanStatus;
  readonly date: Day | null;
  readonly plan: EhcPlan;
  /** Of which plan the end is that the case has on record: of the one that is told, of one before it, or an end that was undone. */
  readonly end: 'OF_IT' | 'OF_BEFORE' | 'UNDONE';
}

/** The life of the child's plans, with an end that the record of a case alone has; where else it is goes on elsewhere. */
function livesWith(ceasedDate: Day | null, { events, finals, redress }: LifeFacts<Happened>): Lives<Happened> {
  const isThere = events.some(({ kind, day }) => kind === PlanEventKind.PLAN_CEASED && day === ceasedDate);
  const own = ceasedDate === null || isThere ? [] : [{ kind: PlanEventKind.PLAN_CEASED, day: ceasedDate }];
  return livesOf<Happened>({ events: [...events, ...own], finals, redress });
}

/**
 * The plan that there is, by the one reading of the child's record (plan-life.ts): its own day, and nothing of the end of one before it; where none goes on, the end of the last, whichever case has it.
 * `told`: as the case was referred, moved on by what is recorded; `plan`: what the case has on record; `reasonOf`: why a plan ended on a day, where that is known.
 */
export function planThereIs(
  { status, date }: Pick<PlanTold, 'status' | 'date'>,
  plan: EhcPlan,
  facts: LifeFacts<Happened>,
  reasonOf: (day: Day) => EhcPlan['ceaseReason'] = () => null,
): PlanTold {
  const { ways, active, undone } = livesWith(plan.ceasedDate, facts);
  const plans = ways.flatMap((way) => way.plan ?? []);
  if (active !== null) {
    const isOnly = plans.length === 1 && status === EhcPlanStatus.FINAL;
    const isUndone = [...undone].some(({ day }) => day === plan.ceasedDate);
    return {
      ...{ status: EhcPlanStatus.FINAL, date: isOnly ? date : active.madeOn },
      plan: { ...plan, ceaseReason: null, ceasedDate: null },
      end: isUndone ? 'UNDONE' : plan.ceasedDate === null ? 'OF_IT' : 'OF_BEFORE',
    };
  }
  const last = plans.at(-1);
  const ended = last?.end?.day ?? null;
  if (status !== EhcPlanStatus.FINAL || last === undefined || ended === null)
    return { status, date, plan, end: 'OF_IT' };
  const isOwn = plan.ceasedDate === ended;
  return {
    ...{ status, date: plans.length === 1 ? date : last.madeOn },
    plan: { ...plan, ceasedDate: ended, ceaseReason: isOwn ? plan.ceaseReason : reasonOf(ended) },
    end: isOwn ? 'OF_IT' : 'OF_BEFORE',
  };
}
