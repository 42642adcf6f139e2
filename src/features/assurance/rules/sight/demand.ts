import { sum, subtract, ZERO, roundDivide, type Pence } from '../../../../kernel/money';
import { groupBy } from '../../../../kernel/group';
import type { WaitingChild } from '../../../placements/rules/waiting';
import type { PlacementOfYear } from '../../../placements/rules/year-book';

/** Fewer placements alike make no mean (money.md section 4, as of the premium). */
const FEWEST_ALIKE = 5;

/** What those who wait for a place would add to a budget, beside the pipeline. */
export interface WaitingDemand {
  readonly children: number;
  /** Of them, those whose case is in the pipeline with an amount: that is where they are counted. */
  readonly inPipeline: number;
  /** Of the others, those for whose place five placements alike make a mean. */
  readonly priced: number;
  /** What the priced would cost this budget over a full year at that mean. */
  readonly fullYear: Pence;
  /** What they cost it over a full year where they are now. */
  readonly current: Pence;
  /** The first less the second. */
  readonly difference: Pence;
}

/** The demand of those who wait on one budget, by the placements of the year and the children in the pipeline. */
export function demandOf(
  waiting: readonly WaitingChild[],
  inPipeline: ReadonlySet<string>,
  placements: readonly PlacementOfYear[],
  budgetHolderId: string,
): WaitingDemand {
  const alike = groupBy(placements, ({ likeness }) => likeness);
  const own = groupBy(placements, ({ childId }) => childId);
  const others = waiting.filter(({ childId }) => !inPipeline.has(childId));
  const priced = others.filter(({ likeness }) => (alike.get(likeness)?.length ?? 0) >= FEWEST_ALIKE);
  const paid = (some: readonly PlacementOfYear[]): Pence =>
    sum(
      some.flatMap(({ byHolder }) =>
        byHolder.filter((one) => one.budgetHolderId === budgetHolderId).map(({ amount }) => amount),
      ),
    );
  const fullYear = sum(
    priced.map(({ likeness }) => {
      const group = alike.get(likeness) ?? [];
      return group.length === 0 ? ZERO : roundDivide(paid(group), BigInt(group.length));
    }),
  );
  const current = sum(priced.map(({ childId }) => paid(own.get(childId) ?? [])));
  return {
    children: waiting.length,
    inPipeline: waiting.length - others.length,
    priced: priced.length,
    ...{ fullYear, current, difference: subtract(fullYear, current) },
  };
}
