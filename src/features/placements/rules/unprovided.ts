import { addDays, contains, type Day, type Span } from '../../../kernel/dates';
import type { CostCategory } from '../../ledger/rules/coding';
import { mayBeClosure } from './closure';
import { PROVIDED_CATEGORIES, withoutDays, type Provided } from './held-provision';

/** What of that which a held plan provides is gone. */
export interface Unprovided {
  /** The first day on which nothing is provided any more; null: there is none. */
  readonly from: Day | null;
  /** The categories of which nothing is left, each from its first day without, in their order. */
  readonly parts: readonly UnprovidedPart[];
}

/** A category of which nothing is provided from a day on, or on some days, while a plan is held. */
export interface UnprovidedPart {
  readonly category: CostCategory;
  readonly fromDate: Day;
}

/** What tells what is missing while a plan is held. */
export interface HeldDays {
  readonly provided: readonly Provided[];
  /** The same as it was planned when the end was notified; none: nothing is known of that. */
  readonly planned: readonly Provided[];
  readonly noticeDate: Day;
  /** The days of the hold on which the authority here is responsible. */
  readonly held: readonly Span[];
  readonly today: Day;
}

/** What is missing while a plan is held, of all of it and of each category by itself. */
export function unprovided(facts: HeldDays): Unprovided {
  const ofCategory = (all: readonly Provided[], category: CostCategory) =>
    all.filter((one) => one.category === category);
  return {
    from: unprovidedFrom(facts),
    parts: PROVIDED_CATEGORIES.flatMap((category) => {
      const [provided, planned] = [ofCategory(facts.provided, category), ofCategory(facts.planned, category)];
      const fromDate = unprovidedFrom({ ...facts, provided, planned });
      return fromDate === null ? [] : [{ category, fromDate }];
    }),
  };
}

/**
 * The first day of the first stretch of the days of a hold on which nothing is provided for a child and that is not over today; where all are over, of the first. By the days on which something is provided. Null: there is none, or nothing was
 * provided either on the day before the notice or on its own, so that the hold keeps nothing. Holidays between what was planned by the notice, as between the terms of two schools, are no days without.
 */
function unprovidedFrom({ provided, planned, noticeDate, held, today }: HeldDays): Day | null {
  const spans = provided.flatMap(({ days }) => days);
  const isProvided = (day: Day): boolean => spans.some((span) => contains(span, day));
  if (!isProvided(addDays(noticeDate, -1)) && !isProvided(noticeDate)) return null;
  const stretches = [...spans, ...holidaysOf(planned)].reduce<readonly Span[]>(withoutDays, held);
  const [first] = stretches;
  return (stretches.find(({ endDate }) => endDate >= today) ?? first)?.startDate ?? null;
}

/** The days between what was planned that are no more than a holiday. */
function holidaysOf(planned: readonly Provided[]): Span[] {
  const spans = planned.flatMap(({ days }) => days).sort((one, other) => (one.startDate < other.startDate ? -1 : 1));
  return spans.flatMap(({ startDate }, index) => {
    const last = spans
      .slice(0, index)
      .map(({ endDate }) => endDate)
      .sort()
      .at(-1);
    if (last === undefined || addDays(last, 1) >= startDate) return [];
    const gap = { startDate: addDays(last, 1), endDate: addDays(startDate, -1) };
    return mayBeClosure(gap) ? [gap] : [];
  });
}
