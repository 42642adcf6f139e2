import { financialYearOf, nextFinancialYear, type Day, type FinancialYear } from '../../../kernel/dates';
import { poundsInWords } from '../../../kernel/for-people';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence } from '../../../kernel/money';
import { refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { lockCommitmentCeilings } from '../../access/repository/ceilings';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { getHorizon } from '../../ledger/repository/inputs';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { readCommitted } from '../repository/committed';

/**
 * Posts, and refuses what was posted when it takes a holder above a commitment ceiling of a financial year; the refusal says the headroom.
 * The holders are locked before: of two writes that together would break a ceiling the second sees what the first has committed. A year
 * that stood above its ceiling before stays as it is, as long as nothing is added to it.
 */
export async function withinCeilings<Value, Code extends string>(
  tx: WriteTx,
  { holderIds, from }: { readonly holderIds: readonly string[]; readonly from: Day },
  post: () => Promise<Result<Value, Refusal<Code>>>,
): Promise<Result<Value, Refusal<Code | 'CEILING_EXCEEDED'>>> {
  const ids = [...new Set(holderIds)].sort().map((id) => asId<BudgetHolderId>(id));
  const ceilings = await lockCommitmentCeilings(tx, ids, yearsOf(from, await getHorizon(tx)));
  const capped = [...ceilings].flatMap(([holder, ofYears]) =>
    [...ofYears].map(([year, ceiling]) => ({ holder, year, ceiling })),
  );
  if (capped.length === 0) return post();

  const years = [...new Set(capped.map(({ year }) => year))];
  const before = await readCommitted(tx, ids, years);
  const posted = await post();
  if (!posted.ok) return posted;
  const after = await readCommitted(tx, ids, years);
  const broken = capped.filter(
    ({ holder, year, ceiling }) => after(holder, year) > ceiling && after(holder, year) > before(holder, year),
  );
  if (broken.length === 0) return posted;
  const holders = await findBudgetHoldersByIds(tx, ids);
  return refuse(
    broken.map(({ holder, year, ceiling }) => {
      const [held, wanted] = [before(holder, year), after(holder, year)];
      const headroom = held < ceiling ? pence(ceiling - held) : pence(0n);
      return {
        code: 'CEILING_EXCEEDED' as const,
        field: [],
        message: `${holders.get(holder)?.name ?? 'A budget holder'} may have ${poundsInWords(ceiling)} committed in ${year} in all and has ${poundsInWords(held)}: the headroom is ${poundsInWords(headroom)}, and this would add ${poundsInWords(pence(wanted - held))}. Raise the ceiling, or change what is agreed.`,
      };
    }),
  );
}

/** Everybody to whom lines could be posted: those with a share, and those who carry. */
export function payersOfLines(lines: readonly StoredLine[]): string[] {
  return lines.flatMap(({ versions, carries }) => [
    ...versions.flatMap(({ shares }) => shares.map(({ payer }) => payer)),
    ...carries.flatMap(({ carriers }) => carriers),
  ]);
}

function yearsOf(from: Day, horizon: Day): FinancialYear[] {
  const years: FinancialYear[] = [];
  const last = financialYearOf(horizon < from ? from : horizon);
  for (let year = financialYearOf(from); year <= last; year = nextFinancialYear(year)) years.push(year);
  return years;
}
