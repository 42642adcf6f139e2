import { careReferrals } from './care-referrals';
import { ClockCode, isOfReassessments, PlanEventKind } from './clock-codes';
import { eventsOfLife, type ClockLife } from './clock-life';
import type { DatedEvent } from './clock-runs';
import type { ToldNotice } from './family-time';
import { undoneEnds, withoutUndone } from './gone-on';
import { inOrderOfAnswers } from './one-request';
import { eventsOfReassessment, placedInReassessments, reassessmentsOf } from './reassessments';
import type { RedressFact } from './redress-facts';
import { whenTold } from './told-events';

/** What beside the life of a child's plans its limits are told by. */
interface ToldBy {
  readonly told?: readonly ToldNotice[];
  readonly redress?: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
}

/** The events that limits are told by: of one that runs for several things apart, those of each. */
export interface ClockEvents {
  /** Those of a limit, each list in its order. */
  readonly of: (code: ClockCode) => readonly (readonly DatedEvent[])[];
  /** Those of assessments of children without a plan, and of each reassessment beside one: what was taken back ended none of them. */
  readonly assessments: readonly DatedEvent[];
  readonly reassessments: readonly (readonly DatedEvent[])[];
}

/** Reads off the life of a child's plans what its limits are told by. */
export function clockEventsOf(life: ClockLife, { told = [], redress = [] }: ToldBy): ClockEvents {
  const again = reassessmentsOf(life, redress);
  const placed = placedInReassessments(again);
  const undone = undoneIn(life, placed, redress);
  const firsts = (code: ClockCode): readonly DatedEvent[] =>
    withoutUndone(code, eventsOfLife(code, life.events, life), undone).filter((one) => !placed.has(one));
  const asTold = (code: ClockCode, events: readonly DatedEvent[]): readonly DatedEvent[] => {
    const own = whenTold(code, events, told);
    return own === events ? events : inOrderOfAnswers(own);
  };
  return {
    of: (code) => {
      if (isOfReassessments(code)) {
        return again.map((one) =>
          asTold(code, withoutUndone(code, eventsOfReassessment(code, one, redress), one.undone)),
        );
      }
      const own = OF_FIRSTS.has(code) ? firsts(code) : eventsOfLife(code, life.events, life);
      return apart(code, asTold(code, own));
    },
    assessments: withoutUndone(
      ClockCode.C4,
      eventsOfLife(ClockCode.C2, life.events, life).filter((one) => !placed.has(one)),
      undone,
    ),
    reassessments: again.map((one) => withoutUndone(ClockCode.C30, one.events, one.undone)),
  };
}

/** The limits of a request for a child without a plan. */
const OF_FIRSTS: ReadonlySet<ClockCode> = new Set([ClockCode.C1, ClockCode.C3, ClockCode.C4]);

/** What ended an assessment and was taken back (gone-on.ts): by a plan only where that is of what was asked for, and not one that was made elsewhere or sent once more. */
function undoneIn(
  { lives, events }: ClockLife,
  placed: ReadonlySet<DatedEvent>,
  redress: NonNullable<ToldBy['redress']>,
): ReadonlySet<DatedEvent> {
  const led = new Set(lives.ways.flatMap(({ start, plan }) => (start === null ? [] : (plan?.made ?? []))));
  const isOther = (one: DatedEvent): boolean =>
    one.kind === PlanEventKind.FINAL_PLAN_SENT && (!led.has(one) || placed.has(one));
  const own = events.filter((one) => !placed.has(one) || isOther(one));
  return undoneEnds(
    own.map((one) => (isOther(one) ? { ...one, isImplied: true } : one)),
    redress,
  );
}

/** Consultations each apart by their setting, continuing care by its referral. */
function apart(code: ClockCode, events: readonly DatedEvent[]): readonly (readonly DatedEvent[])[] {
  if (code === ClockCode.C26) return careReferrals(events).flatMap(({ events: own, after }) => [own, after]);
  if (code !== ClockCode.C6) return [events];
  const settings = new Set(events.map(({ providerUrn }) => providerUrn));
  const isConsulting = ({ kind }: DatedEvent): boolean =>
    kind === PlanEventKind.SETTING_CONSULTED || kind === PlanEventKind.SETTING_ANSWERED;
  return [...settings].map((urn) => events.filter((one) => !isConsulting(one) || one.providerUrn === urn));
}
