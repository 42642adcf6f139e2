import { financialYearOf, londonDay, type FinancialYear } from '../../../../kernel/dates';
import { sum, subtract, ZERO, roundDivide, type Pence } from '../../../../kernel/money';
import { groupBy } from '../../../../kernel/group';
import type { WaitingChild } from '../../../placements/rules/waiting';
import type { PlaceKind, PlacementOfYear } from '../../../placements/rules/year-book';

/** Fewer placements alike make no mean (money.md section 4, as of the premium). */
const FEWEST_ALIKE = 5;

/** What those who wait for a place would add to a budget, beside the pipeline. */
export interface WaitingDemand {
  readonly children: number;
  /** Of them, those whose case is in the pipeline with an amount: that is where they are counted. */
  readonly inPipeline: number;
  /** Of the others, those for whom a place is committed that is still to begin: it is in the commitments. */
  readonly placeToCome: number;
  /** Of the rest, those for whose place five placements alike, of the kind that they wait for, make a mean. */
  readonly priced: number;
  /** What the priced would cost this budget over a full year at that mean. */
  readonly fullYear: Pence;
  /** What they cost it over a full year where they are now; who is nowhere costs nothing. */
  readonly current: Pence;
  /** The first less the second. */
  readonly difference: Pence;
}

/**
 * Whether an instant lies in a financial year: those who wait do so on its day, where they are now, and how far that holds in a year which is over or has not begun nobody
 * knows. A place that is committed for next year would pass for where they are.
 */
export function isOfYear({
  financialYear,
  asAt,
}: {
  readonly financialYear: FinancialYear;
  readonly asAt: Date;
}): boolean {
  return financialYearOf(londonDay(asAt)) === financialYear;
}

/**
 * The demand of those who wait on one budget, by the placements that are live on one day, the children in the pipeline and those whose place is still to begin:
 * what ended before, or a place that a child has moved from, costs nothing now and makes no mean. Each is priced at places of the kind that it waits for.
 */
export function demandOf(
  waiting: readonly WaitingChild[],
  expected: { readonly inPipeline: ReadonlySet<string>; readonly toCome: ReadonlySet<string> },
  placements: readonly PlacementOfYear[],
  budgetHolderId: string,
): WaitingDemand {
  const { inPipeline, toCome } = expected;
  const alike = groupBy(placements, likeOf);
  const own = groupBy(placements, ({ childId }) => childId);
  const unproposed = waiting.filter(({ childId }) => !inPipeline.has(childId));
  const others = unproposed.filter(({ childId }) => !toCome.has(childId));
  const priced = others.filter((one) => (alike.get(likeOf(one))?.length ?? 0) >= FEWEST_ALIKE);
  const paid = (some: readonly PlacementOfYear[]): Pence =>
    sum(
      some.flatMap(({ byHolder }) =>
        byHolder.filter((one) => one.budgetHolderId === budgetHolderId).map(({ amount }) => amount),
      ),
    );
  const fullYear = sum(
    priced.map((one) => {
      const group = alike.get(likeOf(one)) ?? [];
      return group.length === 0 ? ZERO : roundDivide(paid(group), BigInt(group.length));
    }),
  );
  const current = sum(priced.map(({ childId }) => paid(own.get(childId) ?? [])));
  return {
    children: waiting.length,
    inPipeline: waiting.length - unproposed.length,
    placeToCome: unproposed.length - others.length,
    priced: priced.length,
    ...{ fullYear, current, difference: subtract(fullYear, current) },
  };
}

/** Which placements the demand of those who wait is told by: those of the kinds that they wait for, and where they are now themselves. */
export function isAskedFor(waiting: readonly WaitingChild[]): (place: PlaceKind) => boolean {
  const kinds = new Set(waiting.map(likeOf));
  const children = new Set(waiting.map(({ childId }) => childId));
  return (place) => kinds.has(likeOf(place)) || children.has(place.childId);
}

/** What a price goes by: need, phase, day or residential, and the kind of provision. */
function likeOf({ likeness, provisionType }: Pick<WaitingChild, 'likeness' | 'provisionType'>): string {
  return `${likeness}|${provisionType}`;
}
