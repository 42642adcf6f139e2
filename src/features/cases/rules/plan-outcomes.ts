import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import type { EhcPlan } from './plan';
import type { EhcPlanStatus } from './codes';
import { undoneEnds } from './gone-on';
import { eachRequestOnce, inOrderOfAnswers } from './one-request';
import { livesOf } from './plan-life';
import type { LifeFacts } from './plan-life-facts';
import { AssessmentOutcome, RequestOutcome } from './sen2';

/** How far the plan of a case has come, and since when, or by when at the latest; the day null where nothing says. */
interface Reached {
  readonly status: EhcPlanStatus;
  readonly day: Day | null;
}

type Happened = Pick<DatedEvent, 'kind' | 'day'>;

const OF_REQUEST: Partial<Readonly<Record<PlanEventKind, RequestOutcome>>> = {
  ASSESSMENT_AGREED: RequestOutcome.Y,
  ASSESSMENT_REFUSED: RequestOutcome.N,
  REQUEST_WITHDRAWN: RequestOutcome.W,
  // That it went on says that it was agreed to.
  DRAFT_SERVED: RequestOutcome.Y,
  PLAN_REFUSED: RequestOutcome.Y,
  FINAL_PLAN_SENT: RequestOutcome.Y,
};
const OF_ASSESSMENT: Partial<Readonly<Record<PlanEventKind, AssessmentOutcome>>> = {
  FINAL_PLAN_SENT: AssessmentOutcome.Y,
  // What a reassessment came to is told with the plan of before.
  AMENDED_PLAN_SENT: AssessmentOutcome.H,
  PLAN_REFUSED: AssessmentOutcome.N,
  REQUEST_WITHDRAWN: AssessmentOutcome.W,
};

/**
 * What became of the last request for a plan and of the assessment, by the codes of SEN2: as it was entered of the plan, else by the first that was recorded of it, which a
 * reversal leaves standing (V3). Where nothing that followed on a request is recorded, how far the plan had come since says it.
 */
export function withOutcomes(plan: EhcPlan, events: readonly Happened[], reached: Reached | null = null): EhcPlan {
  const recorded = recordedOutcomes(events, reached);
  return {
    ...plan,
    requestOutcome: chosen(plan.requestOutcome, recorded.request),
    assessmentOutcome: chosen(plan.assessmentOutcome, recorded.assessment),
  };
}

/**
 * What is recorded of a child’s plan, as it says what became of a request: no end that was undone, no amendment but one by which a reassessment came to its end, and a request that joins a reassessment of the
 * authority’s own motion on the day from which that runs.
 */
export function happenedOf<Event extends Happened>(life: LifeFacts<Event>): Happened[] {
  const { ways, undone, repeated } = livesOf(life);
  const amending = new Set(ways.flatMap(({ amendedBy }) => amendedBy ?? []));
  const own = ways.filter(({ isReassessment, start }) => isReassessment && start === null);
  return life.events
    .filter((one) => !undone.has(one) && (one.kind !== PlanEventKind.AMENDED_PLAN_SENT || amending.has(one)))
    .map((one) => {
      const joined = repeated.has(one) ? own.filter(({ since }) => since <= one.day).at(-1) : undefined;
      const isOther = life.events.some(
        ({ kind, day }) => kind === one.kind && joined !== undefined && joined.since <= day && day < one.day,
      );
      return joined === undefined || isOther ? one : { kind: one.kind, day: joined.since };
    });
}

/** What a plan must have come through to stand as it does, by its status. */
const REACHED_BY: Readonly<Record<EhcPlanStatus, readonly PlanEventKind[]>> = {
  NONE: [],
  REQUESTED: [],
  IN_ASSESSMENT: [PlanEventKind.ASSESSMENT_AGREED],
  DRAFT: [PlanEventKind.DRAFT_SERVED],
  FINAL: [PlanEventKind.FINAL_PLAN_SENT],
};

/** Of a request that is recorded alone, and of a day that is known: a plan of before it came of another. */
function reachedSince(asked: Happened | undefined, reached: Reached | null): readonly PlanEventKind[] {
  const day = reached?.day ?? null;
  if (asked === undefined || reached === null || day === null || day < asked.day) return [];
  return REACHED_BY[reached.status];
}

function recordedOutcomes(
  events: readonly Happened[],
  reached: Reached | null,
): {
  readonly request: RequestOutcome | null;
  readonly assessment: AssessmentOutcome | null;
} {
  const inOrder = inOrderOfAnswers(eachRequestOnce(events));
  // What was withdrawn and went on was not withdrawn.
  const gone = undoneEnds(inOrder, []);
  const sorted = inOrder.filter((one) => one.kind !== PlanEventKind.REQUEST_WITHDRAWN || !gone.has(one));
  const asked = sorted.map(({ kind }) => kind).lastIndexOf(PlanEventKind.REQUEST_RECEIVED);
  const since = [...sorted.slice(asked + 1).map(({ kind }) => kind), ...reachedSince(sorted[asked], reached)];
  // With the end of the plan beside it a request is over: nobody waits for what was asked then. A plan that it led to has no such end.
  const isOver = asked >= 0 && !reachedSince(sorted[asked], reached).includes(PlanEventKind.FINAL_PLAN_SENT);
  const outcome = <Outcome>(
    kind: PlanEventKind,
    by: Partial<Readonly<Record<PlanEventKind, Outcome>>>,
    over: Outcome,
  ) => (kind === PlanEventKind.PLAN_CEASED && isOver ? over : (by[kind] ?? []));
  const [decided] = since.flatMap((kind) => outcome(kind, OF_REQUEST, RequestOutcome.W));
  if (decided === undefined) return { request: asked < 0 ? null : RequestOutcome.A, assessment: null };
  if (decided !== RequestOutcome.Y) return { request: decided, assessment: null };
  const [made] = since.flatMap((kind) => outcome(kind, OF_ASSESSMENT, AssessmentOutcome.W));
  return { request: decided, assessment: made ?? AssessmentOutcome.A };
}

/** What was entered, but for what was awaited then: that may have come since. */
function chosen<Outcome extends string>(entered: Outcome | null, recorded: Outcome | null): Outcome | null {
  return entered === null || (entered === 'A' && recorded !== null) ? recorded : entered;
}
