import { groupBy } from '../../../kernel/group';
import { sum, type Pence } from '../../../kernel/money';
import { isSmallCount, roundedAmount, roundedCount } from '../../../kernel/suppression';

/** What one placement outside the area costs over a full year. */
export interface PublishedCost {
  readonly placementId: string;
  readonly childId: string;
  /** What makes placements alike: need, phase, and day or residential kind. */
  readonly likeness: string;
  readonly fullYearCost: Pence;
}

/** A group as everybody may read it. */
export interface PublishedGroup {
  readonly likeness: string;
  /** To the nearest five. */
  readonly childCount: number;
  readonly placementCount: number;
  /** To the nearest £100,000. */
  readonly fullYearTotal: Pence;
}

/**
 * Groups of placements as they may be told to everybody, the largest first (B41): none of fewer than six children, counts to the nearest five and pounds to the nearest £100,000. Whatever exact figure
 * is published beside it, and whenever, what is taken from the other is known to within two children and £50,000 only (decision 0088).
 */
export function publishedGroups(costs: readonly PublishedCost[]): readonly PublishedGroup[] {
  return [...groupBy(costs, ({ likeness }) => likeness)]
    .flatMap(([likeness, own]): PublishedGroup[] => {
      const children = countOf(own, ({ childId }) => childId);
      if (isSmallCount(children)) return [];
      return [
        {
          likeness,
          childCount: roundedCount(children),
          placementCount: roundedCount(countOf(own, ({ placementId }) => placementId)),
          fullYearTotal: roundedAmount(sum(own.map(({ fullYearCost }) => fullYearCost))),
        },
      ];
    })
    .sort((a, b) => b.placementCount - a.placementCount || (a.likeness < b.likeness ? -1 : 1));
}

function countOf(costs: readonly PublishedCost[], idOf: (cost: PublishedCost) => string): number {
  return new Set(costs.map(idOf)).size;
}
