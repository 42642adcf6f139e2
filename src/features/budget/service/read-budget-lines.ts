import { add, type Pence, ZERO } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { allotted } from '../../ledger/rules/recast';
import { sumBudgetLines } from '../repository/budget-lines';
import { type PressureStanding } from '../rules/answer';
import { wholeBudget } from '../rules/budget-lines';
import { sourcesOf } from './read-sources';

/**
 * A budget by line of the section 251 return as at its question's instant, `NONE` for what is of no line: they add up to the allocation. Recast with what
 * the budget took of those it follows. Null under a filter, since no budget is set by need or provider.
 */
export async function readBudgetByLine(
  tx: Tx,
  { question, pressure }: Pick<PressureStanding, 'question' | 'pressure'>,
): Promise<ReadonlyMap<string, Pence> | null> {
  if (pressure.allocation === null) return null;
  const lines = new Map<string, Pence>();
  for (const source of sourcesOf(question)) {
    const held = await sumBudgetLines(tx, source.holderId, question.financialYear, question.asAt);
    for (const { section251Line, allocation } of held) {
      lines.set(section251Line, add(lines.get(section251Line) ?? ZERO, allotted(source, allocation)));
    }
  }
  return wholeBudget(pressure.allocation, lines);
}
