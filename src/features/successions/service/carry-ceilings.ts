import { financialYearOf, nextFinancialYear, type Day, type FinancialYear } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { groupBy } from '../../../kernel/group';
import { type BudgetHolderId } from '../../../kernel/ids';
import { allocateByParts, max, subtract, sum, ZERO, type Pence } from '../../../kernel/money';
import { type WriteTx } from '../../../platform/db';
import { findCommitmentCeilings } from '../../access/repository/ceilings';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { type HolderLink } from '../../access/rules/succession';
import { setCommitmentCeilingIn } from '../../access/service/set-commitment-ceiling';
import { readCommitted } from '../../contributions/repository/committed';
import { successionRefusal } from '../refusals';

/** Commitments run to a horizon of five financial years past the present one. */
const YEARS_AHEAD = 6;

/**
 * Has commitment ceilings follow from the financial year of the first day on: a successor's is what the predecessors' leave after all that
 * they have committed of the year themselves, by parts where one is split. A successor that had none keeps none. Gives what is refused: of budgets that
 * become one, one with a ceiling and one without.
 */
export async function carryCeilingsIn(
  tx: WriteTx,
  links: readonly HolderLink[],
  firstDate: Day,
): Promise<readonly ReturnType<typeof successionRefusal>[]> {
  const years = yearsFrom(financialYearOf(firstDate));
  const ids = [...new Set(links.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]))];
  const ceilings = await findCommitmentCeilings(tx, ids, years);
  if (ceilings.size === 0) return [];
  const committed = await readCommitted(tx, ids, years);
  const holders = await findBudgetHoldersByIds(tx, ids);
  const left = (holder: BudgetHolderId, year: FinancialYear): Pence | null => {
    const ceiling = ceilings.get(holder)?.get(year);
    if (ceiling === undefined) return null;
    return max(ZERO, subtract(ceiling, committed(holder, year)));
  };
  const refusals: ReturnType<typeof successionRefusal>[] = [];
  for (const [successorId, own] of groupBy(links, (link) => link.successorId)) {
    const successor = holders.get(successorId);
    if (successor === undefined) throw new Error('a successor is no budget holder of its area');
    for (const year of years) {
      const lefts = own.map(({ predecessorId }) => left(predecessorId, year));
      const standing = ceilings.get(successorId)?.get(year) ?? null;
      const isFree = standing === null && successor.startDate < firstDate;
      if (isFree || lefts.every((amount) => amount === null)) continue;
      if (lefts.includes(null)) {
        refusals.push(successionRefusal('CEILING_UNCLEAR', ['successors'], `${successor.name}, ${year}`));
        continue;
      }
      const parts = own.map((link, index) => partOf(lefts[index] ?? ZERO, link, links));
      await setCeilingIn(tx, successorId, year, { standing, ceiling: sum([standing ?? ZERO, ...parts]), firstDate });
    }
  }
  return refusals;
}

async function setCeilingIn(
  tx: WriteTx,
  budgetHolderId: BudgetHolderId,
  financialYear: FinancialYear,
  set: { readonly standing: Pence | null; readonly ceiling: Pence; readonly firstDate: Day },
): Promise<void> {
  if (set.ceiling === set.standing) return;
  const reason = `Carried over on ${dayInWords(set.firstDate)}`;
  const done = await setCommitmentCeilingIn(tx, { budgetHolderId, financialYear, ceiling: set.ceiling, reason });
  if (!done.ok) throw new Error('a ceiling that follows its budget is refused');
}

function partOf(amount: Pence, link: HolderLink, links: readonly HolderLink[]): Pence {
  const heirs = links.filter(({ predecessorId }) => predecessorId === link.predecessorId);
  const parts = allocateByParts(
    amount,
    heirs.map((heir) => heir.parts),
  );
  return parts[heirs.indexOf(link)] ?? ZERO;
}

function yearsFrom(first: FinancialYear): FinancialYear[] {
  const years = [first];
  while (years.length < YEARS_AHEAD) years.push(nextFinancialYear(years[years.length - 1] ?? first));
  return years;
}
