import type { Day } from '../../../kernel/dates';
import type { CeaseNotice, CeaseTelling } from './cease-notices';
import type { EndedFor } from './cease-reasons';
import { mattersOf, type RedressFact } from './redress-facts';

/** That it was decided, after a notice of its end, that a plan goes on. */
export interface PlanKept {
  readonly day: Day;
  /** Whether a plan was made by it: then what is recorded of before can be of the plan before it. */
  readonly isAnew: boolean;
  /** Whether it is that the child came with it when the authority became responsible: nobody decided of the notice then. Left out: it is not. */
  readonly isMove?: true;
}

/** What a plan's end is judged by. */
export interface CeasingFacts {
  /** All that tells of notices that the plan is to end, in any order. */
  readonly tellings: readonly CeaseTelling[];
  /** The days of the notices that nothing tells the family of, and that have to be told: no letter that was sent, and no other means. */
  readonly untoldDates: readonly Day[];
  /** When it was decided that the plan goes on, by what stands, by every letter of it that went, and by a referral that gives the day of its final plan. */
  readonly kept: readonly PlanKept[];
  /** The last end that is recorded of the plan; null: none is. */
  readonly ended: EndedFor | null;
  readonly redress: readonly RedressFact[];
}

/**
 * What of it was after a notice that stands on a day, or was told on it, and takes its force. A move here does only when the time to appeal of the notice is over: the family holds its letter, and
 * nobody has decided that it is void.
 */
export function keptAfter(
  kept: readonly PlanKept[],
  { day, since, appealUntil }: Pick<CeaseNotice, 'day' | 'since' | 'appealUntil'>,
): readonly PlanKept[] {
  return kept.filter(
    (one) => one.day > (day ?? since) && (one.isMove !== true || appealUntil === null || one.day > appealUntil),
  );
}

/** When another plan was made after an end of a day, or on that day, so that it began after that end (`plan-made-on-end.ts`); undefined: none was. With a move of that day the child came with what ended. */
export function anewAfter({ kept }: CeasingFacts, ended: Day): Day | undefined {
  return firstAnew(kept, ({ day, isMove }) => (isMove === true ? day > ended : day >= ended));
}

function firstAnew(kept: readonly PlanKept[], isMeant: (one: PlanKept) => boolean): Day | undefined {
  return kept.flatMap((one) => (one.isAnew && isMeant(one) ? [one.day] : [])).sort()[0];
}

/** What is of the plan that there is on a day. */
export function ofPlanOn(facts: CeasingFacts, on: Day): CeasingFacts {
  const made = firstAnew(facts.kept, ({ day }) => day > on);
  return ofPlan(facts, on, made);
}

/** What is of the plan that ended on a day: not what was made on that day. */
export function ofPlanUntil(facts: CeasingFacts, ended: Day): CeasingFacts {
  return ofPlan(facts, ended, anewAfter(facts, ended));
}

/**
 * What is of the last plan on a day, before another was made: not what was notified, begun or decided of that, nor what was begun of one that had ended before a plan was made anew. A matter of
 * redress is of the plan whose notice it names, else of that of its own day.
 */
function ofPlan(facts: CeasingFacts, on: Day, next: Day | undefined): CeasingFacts {
  const isBefore = (day: Day): boolean => next === undefined || day < next;
  const made = facts.ended === null ? undefined : anewAfter(facts, facts.ended.day);
  const endedBefore = made !== undefined && made <= on && isBefore(made) ? (facts.ended?.day ?? null) : null;
  const isOfIt = (day: Day): boolean => isBefore(day) && (endedBefore === null || day > endedBefore);
  return {
    tellings: facts.tellings.filter(({ eventDate, toldOn }) => isBefore(eventDate ?? toldOn ?? on)),
    untoldDates: facts.untoldDates.filter(isBefore),
    kept: facts.kept.filter(({ day }) => isBefore(day)),
    ended: endedBefore === null ? facts.ended : null,
    redress: mattersOf(facts.redress).flatMap((matter) => {
      const [first] = matter;
      return first !== undefined && isOfIt(first.noticeDate ?? first.eventDate) ? matter : [];
    }),
  };
}
