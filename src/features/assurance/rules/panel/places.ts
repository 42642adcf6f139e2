import { share, type Figure, type Subject } from './figure';
import { type DecisionFacts } from './facts';
import { decisionSubject } from './sittings';

/** Provision that no public body maintains. */
export const INDEPENDENT: ReadonlySet<string> = new Set([
  ...['INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'NON_MAINTAINED_SPECIAL', 'CHILDRENS_HOME'],
]);

/** Where children were placed by decisions of the period; `elsewhere`: which of those that agreed to a place agreed to another than was preferred. */
export function placeFigures(decisions: readonly DecisionFacts[], elsewhere: ReadonlyMap<string, boolean>): Figure[] {
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
    share(
      'PREFERRED_AGREED',
      decisions.filter(({ decisionId }) => elsewhere.has(decisionId)),
      ({ decisionId }) => elsewhere.get(decisionId) === false,
      decisionSubject,
    ),
    part('PLACED_INDEPENDENT', ({ provisionType }) => INDEPENDENT.has(provisionType)),
  ];
}
