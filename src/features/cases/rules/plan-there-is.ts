import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { EhcPlanStatus } from './codes';
import type { EhcPlan } from './plan';
import { livesOf } from './plan-life';
import type { Happened, LifeFacts, Lives, Way } from './plan-life-facts';
import { CeaseReason } from './sen2';

/** How a case tells of a plan itself: as it was referred, moved on by what is recorded. */
export interface OwnStanding {
  readonly status: EhcPlanStatus;
  readonly date: Day | null;
  /** The day on which the panel was asked: what is told without a day had come so far by then. Left out: not known. */
  readonly askedOn?: Day;
}

/** A plan as a case tells it, and what of its own record that leaves out. */
export interface PlanTold {
  readonly status: EhcPlanStatus;
  readonly date: Day | null;
  readonly plan: EhcPlan;
  /** Of which plan the end is that the case has on record: of the one that is told, of one before it, or an end that was undone. */
  readonly end: 'OF_IT' | 'OF_BEFORE' | 'UNDONE';
}

/** The life of the child's plans, with an end that the record of a case alone has; where else it is goes on elsewhere. */
function livesWith(
  { ceasedDate, ceaseReason }: EhcPlan,
  { events, finals, redress }: LifeFacts<Happened>,
): Lives<Happened> {
  const isThere = events.some(({ kind, day }) => kind === PlanEventKind.PLAN_CEASED && day === ceasedDate);
  const own = ceasedDate === null || isThere ? [] : [{ kind: PlanEventKind.PLAN_CEASED, day: ceasedDate, ceaseReason }];
  return livesOf<Happened>({ events: [...events, ...own], finals, redress });
}

/**
 * The plan that there is, by the one reading of the child's record (plan-life.ts): its own day, and nothing of the end of one before it; where none goes on, the last that there was with its end, the same under each case of the
 * child, and what was asked for since. One that ended stays final beside its last day. `own`: how the case itself tells of it; `plan`: what it has on record.
 */
export function planThereIs(own: OwnStanding, plan: EhcPlan, facts: LifeFacts<Happened>): PlanTold {
  const { status, date } = own;
  const { ways, active, undone } = livesWith(plan, facts);
  const plans = ways.flatMap((way) => way.plan ?? []);
  const isUndone = [...undone].some(({ day }) => day === plan.ceasedDate);
  const isOnly = plans.length === 1 && status === EhcPlanStatus.FINAL;
  const final = (madeOn: Day | null) => ({ status: EhcPlanStatus.FINAL, date: isOnly ? date : madeOn });
  const ofOther = isUndone ? 'UNDONE' : 'OF_BEFORE';
  if (active !== null) {
    const end = plan.ceasedDate === null ? 'OF_IT' : ofOther;
    return { ...final(active.madeOn), plan: withoutEnd(plan), end };
  }
  const last = lastEnded(plans);
  if (last === null) {
    return { status, date, plan: isUndone ? withoutEnd(plan) : plan, end: isUndone ? 'UNDONE' : 'OF_IT' };
  }
  const { ended, madeOn } = last;
  return {
    ...(askedSince(own, ways, ended) ?? final(madeOn)),
    plan: { ...plan, ceasedDate: ended, ceaseReason: reasonOf(ended, plan, facts) },
    end: plan.ceasedDate === null || plan.ceasedDate === ended ? 'OF_IT' : ofOther,
  };
}

const withoutEnd = (plan: EhcPlan): EhcPlan => ({ ...plan, ceaseReason: null, ceasedDate: null });

/** When the plan that ended last did, and when it was made; of one day the one that was made last. Null: none has ended. */
function lastEnded(
  plans: readonly NonNullable<Way<Happened>['plan']>[],
): { readonly ended: Day; readonly madeOn: Day | null } | null {
  const ended = plans.flatMap(({ end, madeOn, knownFrom }) =>
    end === null ? [] : [{ ended: end.day, madeOn, order: `${end.day} ${knownFrom}` }],
  );
  return ended.sort((one, other) => (one.order < other.order ? -1 : 1)).at(-1) ?? null;
}

/** Why a plan ended on a day, by the entry of that; of an end that the case alone knows as it has it. */
function reasonOf(ended: Day, plan: EhcPlan, { events }: LifeFacts<Happened>): CeaseReason | null {
  const said = events.flatMap(({ kind, day, ceaseReason }) =>
    kind === PlanEventKind.PLAN_CEASED && day === ended ? (ceaseReason ?? []) : [],
  );
  const own = plan.ceasedDate === ended ? plan.ceaseReason : null;
  return Object.values(CeaseReason).find((code) => code === said[0]) ?? own;
}

/** How far what was asked for after the end of the last plan has come; null: nothing that waits was. */
function askedSince(
  { status, date, askedOn }: OwnStanding,
  ways: readonly Way<Happened>[],
  ended: Day,
): Pick<PlanTold, 'status' | 'date'> | null {
  const isUnderWay = status !== EhcPlanStatus.NONE && status !== EhcPlanStatus.FINAL;
  if (isUnderWay && (date ?? askedOn ?? ended) > ended) return { status, date };
  const way = ways.filter(({ isOpen, plan, since }) => isOpen && plan === null && since >= ended).at(-1);
  const start = way?.start ?? null;
  const steps = [...(start === null ? [] : [start]), ...(way?.events ?? [])];
  const [furthest] = UNDER_WAY.flatMap(([kind, reached]) => {
    const step = steps.find((one) => one.kind === kind);
    return step === undefined ? [] : [{ status: reached, date: step.day }];
  });
  return furthest ?? null;
}

/** What is under way before a plan is final, the furthest first. A child that came without a plan waits, and nothing was asked for by that. */
const UNDER_WAY = [
  [PlanEventKind.DRAFT_SERVED, EhcPlanStatus.DRAFT],
  [PlanEventKind.ASSESSMENT_AGREED, EhcPlanStatus.IN_ASSESSMENT],
  [PlanEventKind.REQUEST_RECEIVED, EhcPlanStatus.REQUESTED],
] as const;
