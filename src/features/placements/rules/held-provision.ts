import { addDays, contains, type Day, type Span } from '../../../kernel/dates';
import { CostCategory } from '../../ledger/rules/coding';
import { ProvisionType } from '../../providers/rules/provision-type';

/** A line that provides something for a child, and the days on which it does, whatever is charged for them. */
export interface Provided {
  readonly placementId: string;
  readonly costLineId: string;
  readonly category: string;
  readonly days: readonly Span[];
}

/** The first of some days that lost what was provided before, and what that was. */
export interface TakenDay {
  readonly day: Day;
  /** Whether nothing is left for the child; else a part is. */
  readonly isAll: boolean;
  /** The categories of which there is less than before, or nothing, in order. */
  readonly categories: readonly string[];
  /** Those of them of which nothing is left. */
  readonly gone: readonly string[];
}

/** What a step of a placement does to what is provided for its child. */
export interface ProvisionStep {
  /** What all placements of the child provided before it. */
  readonly before: readonly Provided[];
  readonly after: readonly Provided[];
  /** An absence that the step records: the child is not there, though the place may be kept; null: none. */
  readonly away: {
    readonly placementId: string;
    readonly startDate: Day;
    readonly endDate: Day | null;
    /** Whether the place is not kept: nothing is charged for it, and no provider is closed as long. */
    readonly isGivenUp: boolean;
  } | null;
}

/** What of a step is refused, and what of it is warned of where it is not. */
export interface JudgedStep {
  /** The first day to come of the hold with nothing any more; null: there is none. */
  readonly refused: TakenDay | null;
  /** The first day of the hold with nothing any more, and the first with less where it comes before. */
  readonly warned: readonly TakenDay[];
}

/** What a plan can be for (section 37(2)). */
export const PROVIDED_CATEGORIES = [
  CostCategory.EDUCATION,
  CostCategory.CARE,
  CostCategory.HEALTH,
  CostCategory.THERAPY,
] as const;
const PROVIDING: ReadonlySet<string> = new Set(PROVIDED_CATEGORIES);

/** Whether a line provides what a plan can be for: the way to school and things that are bought do not by themselves. */
export function isProviding(line: { readonly category: string; readonly provisionType: string }): boolean {
  return PROVIDING.has(line.category) && line.provisionType !== ProvisionType.TRANSPORT;
}

/**
 * A5, section 42: what a step takes of what is provided while the plan is held, compared with what stands before it, on each day of the hold and over all placements of the child. A day to come with nothing
 * any more is refused; what has happened, and what leaves something, is warned of. An absence takes days to come alone, since who was away was: those for which the place is not kept are refused.
 */
export function judgeStep(step: ProvisionStep, held: readonly Span[], tomorrow: Day): JudgedStep {
  const { before, after, away } = step;
  const toCome = held.filter(({ endDate }) => endDate >= tomorrow).map((span) => from(span, tomorrow));
  const gone = away === null ? after : after.map((one) => withoutAbsence(one, away));
  const taken = takenDays(before, after, held);
  const missed = away === null ? [] : takenDays(before, gone, toCome).filter(({ isAll }) => isAll);
  const all = inOrder([...taken, ...missed]);
  const refusable = inOrder([...takenDays(before, after, toCome), ...(away?.isGivenUp === true ? missed : [])]);
  const nothing = all.find(({ isAll }) => isAll);
  const less = all.find(({ isAll }) => !isAll);
  const isFirst = less !== undefined && (nothing === undefined || less.day < nothing.day);
  return {
    refused: refusable.find(({ isAll }) => isAll) ?? null,
    warned: [...(isFirst ? [less] : []), ...(nothing === undefined ? [] : [nothing])],
  };
}

/**
 * The first day of every stretch of some days that has nothing, or less, of what was provided before, in order. Between the days on which something begins or ends all days are alike, so what is asked of
 * those is asked of each.
 */
export function takenDays(
  before: readonly Provided[],
  after: readonly Provided[],
  within: readonly Span[],
): readonly TakenDay[] {
  const turns = [...before, ...after].flatMap(({ days }) =>
    days.flatMap(({ startDate, endDate }) => [startDate, addDays(endDate, 1)]),
  );
  return within
    .flatMap((span) => [span.startDate, ...turns.filter((day) => contains(span, day))])
    .filter((day, index, all) => all.indexOf(day) === index)
    .sort()
    .flatMap((day) => {
      const on = (all: readonly Provided[]) => all.filter(({ days }) => days.some((span) => contains(span, day)));
      const [was, is] = [on(before), on(after)];
      const categories = [...new Set(was.map(({ category }) => category))].filter((one) => hasLess(was, is, one));
      const gone = categories.filter((category) => is.every((one) => one.category !== category));
      return categories.length === 0 ? [] : [{ day, isAll: is.length === 0, categories: categories.sort(), gone }];
    });
}

/** Whether nothing of a category is left for the child, or a line of it ended in a placement that goes on, and none came in its place there. */
function hasLess(was: readonly Provided[], is: readonly Provided[], category: string): boolean {
  const before = was.filter((one) => one.category === category);
  const after = is.filter((one) => one.category === category);
  if (after.length === 0) return before.length > 0;
  const isIn = (all: readonly Provided[], id: string): boolean => all.some(({ costLineId }) => costLineId === id);
  return before.some(
    ({ placementId, costLineId }) =>
      !isIn(after, costLineId) &&
      is.some((one) => one.placementId === placementId) &&
      !after.some((one) => one.placementId === placementId && !isIn(before, one.costLineId)),
  );
}

/** Spans without some days (a null end: for good), in order. */
export function withoutDays(
  spans: readonly Span[],
  days: { readonly startDate: Day; readonly endDate: Day | null },
): readonly Span[] {
  const { startDate, endDate } = days;
  return spans.flatMap((span) => {
    if (span.endDate < startDate || (endDate !== null && span.startDate > endDate)) return [span];
    return [
      ...(span.startDate < startDate ? [{ startDate: span.startDate, endDate: addDays(startDate, -1) }] : []),
      ...(endDate !== null && span.endDate > endDate
        ? [{ startDate: addDays(endDate, 1), endDate: span.endDate }]
        : []),
    ];
  });
}

function withoutAbsence(one: Provided, away: NonNullable<ProvisionStep['away']>): Provided {
  return one.placementId === away.placementId ? { ...one, days: withoutDays(one.days, away) } : one;
}

function inOrder(days: readonly TakenDay[]): readonly TakenDay[] {
  return [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function from({ startDate, endDate }: Span, day: Day): Span {
  return { startDate: startDate > day ? startDate : day, endDate };
}
