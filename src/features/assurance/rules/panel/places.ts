import { share, type Figure, type Subject } from './figure';
import { type DecisionFacts } from './facts';

/** Provision that no public body maintains. */
export const INDEPENDENT: ReadonlySet<string> = new Set([
  ...['INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'NON_MAINTAINED_SPECIAL', 'CHILDRENS_HOME'],
]);

/** Where children were placed by decisions of the period. */
export function placeFigures(decisions: readonly DecisionFacts[]): Figure[] {
  const placed = decisions.flatMap(({ placement, caseId, childId }) =>
    placement === null ? [] : [{ ...placement, caseId, childId }],
  );
  const part = (measure: Figure['measure'], holds: (one: (typeof placed)[number]) => boolean): Figure =>
    share(measure, placed, holds, ({ placementId: id, caseId, childId }): Subject => ({
      ...{ type: 'Placement', id, caseId, childId },
    }));
  return [
    part('PLACED_IN_AREA', ({ areaClass }) => areaClass === 'IN_AREA'),
    part('PLACED_NEIGHBOURING', ({ areaClass }) => areaClass === 'NEIGHBOURING'),
    part('PLACED_OUT_OF_AREA', ({ areaClass }) => areaClass === 'OUT_OF_AREA'),
    part('PLACED_INDEPENDENT', ({ provisionType }) => INDEPENDENT.has(provisionType)),
  ];
}
