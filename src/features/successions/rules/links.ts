import { type Day } from '../../../kernel/dates';
import { type AgencyLink, type HolderLink } from '../../access/rules/succession';
import { type MadeSuccessor } from './plan';

/** Who follows whom from a day on, as it is kept; a predecessor's only successor takes the rest, whatever was said. */
export function linksOf(
  successionId: string,
  firstDate: Day,
  successors: readonly MadeSuccessor[],
): { readonly agencies: readonly AgencyLink[]; readonly budgetHolders: readonly HolderLink[] } {
  const agencies = successors.flatMap(({ agencyId, predecessors, takesRest }) =>
    predecessors.map((one): AgencyLink => {
      const heirs = successors.filter((other) => other.predecessors.some((it) => it.agencyId === one.agencyId));
      const isRest = heirs.length === 1 || takesRest;
      return { successionId, predecessorId: one.agencyId, successorId: agencyId, firstDate, takesRest: isRest };
    }),
  );
  const budgets = successors.flatMap(({ takesRest, budgetHolders }) =>
    budgetHolders.map((budget) => ({ ...budget, takesRest })),
  );
  const holders = budgets.flatMap((budget) =>
    budget.predecessors.map(({ budgetHolderId: predecessorId }): HolderLink => {
      const heirs = budgets.filter((other) => other.predecessors.some((it) => it.budgetHolderId === predecessorId));
      return {
        ...{ successionId, predecessorId, successorId: budget.budgetHolderId, firstDate },
        takesRest: heirs.length === 1 || budget.takesRest,
        parts: heirs.length === 1 ? 1n : budget.parts,
        ordinal: heirs.indexOf(budget) + 1,
      };
    }),
  );
  return { agencies, budgetHolders: holders };
}
