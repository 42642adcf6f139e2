import { allocateByParts, ZERO, type Pence } from '../../../kernel/money';
import { withoutRings, type AreaSuccessions } from './succession';

/** Whether figures stand as they were reported, or as if a budget had always been its present holder's (finance.md 3.5, B24). */
export const ReportingBasis = { AS_REPORTED: 'AS_REPORTED', RECAST: 'RECAST' } as const;
export type ReportingBasis = (typeof ReportingBasis)[keyof typeof ReportingBasis];

/** A holder whose figures count as another's: itself, and whom it goes on with, as far as it took them. */
export interface RecastSource {
  readonly holderId: string;
  /** Of which placements, where a predecessor was split: every rule must hold; none: of all. */
  readonly rules: readonly { readonly isIn: boolean; readonly placementIds: readonly string[] }[];
  /** What part of what is of no placement, one after the other; none: all of it. */
  readonly allotments: readonly { readonly parts: readonly bigint[]; readonly index: number }[];
}

/**
 * Whose figures a holder's are when they are recast: its own and those of all that it follows, back to the first. Of a split each successor
 * has the placements that were named for it, the one that takes the rest all others; what is of no placement goes by parts. So the
 * successors' recast figures add up to what was reported, to the penny.
 */
export function recastSources(holderId: string, all: AreaSuccessions): readonly RecastSource[] {
  const found: RecastSource[] = [{ holderId, rules: [], allotments: [] }];
  const links = withoutRings(all.links);
  for (const source of found) {
    for (const link of links.filter(({ successorId }) => successorId === source.holderId)) {
      const heirs = links.filter(({ predecessorId }) => predecessorId === link.predecessorId);
      const isSplit = heirs.length > 1;
      found.push({
        holderId: link.predecessorId,
        rules: isSplit ? [...source.rules, ruleOf(link, all)] : source.rules,
        allotments: isSplit
          ? [...source.allotments, { parts: heirs.map(({ parts }) => parts), index: heirs.indexOf(link) }]
          : source.allotments,
      });
    }
  }
  return found;
}

function ruleOf(
  { predecessorId, successorId, takesRest }: AreaSuccessions['links'][number],
  { named }: AreaSuccessions,
): RecastSource['rules'][number] {
  const said = named.filter(
    (one) => one.predecessorId === predecessorId && (one.successorId === successorId) !== takesRest,
  );
  return { isIn: !takesRest, placementIds: said.map(({ placementId }) => placementId) };
}

/** Whether what a holder pays of a placement counts by a source. */
export function holdsPlacement({ rules }: RecastSource, placementId: string): boolean {
  return rules.every(({ isIn, placementIds }) => placementIds.includes(placementId) === isIn);
}

/** What of an amount of no placement counts by a source. The last split is the nearest to the amount. */
export function allotted({ allotments }: RecastSource, amount: Pence): Pence {
  return [...allotments]
    .reverse()
    .reduce<Pence>((rest, { parts, index }) => allocateByParts(rest, parts)[index] ?? ZERO, amount);
}
