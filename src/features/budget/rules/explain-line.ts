import { NO_VALUE } from '../../ledger/rules/coding';
import { type SettledQuestion } from './answer';
import { explainRow, type AskedExplanation } from './explain-movement';
import { leaf } from './explain';
import { type PressureLine } from './pressure-lines';
import { Audience } from './public-breakdown';

/** How a line's figures are made: what is committed on it of postings, and its budget of the entries. The withheld row has no budget. */
export function explainLine(line: PressureLine, question: SettledQuestion): readonly AskedExplanation[] {
  const { section251Line, allocation, withheld } = line;
  const code = section251Line ?? NO_VALUE;
  const row = { keys: withheld ? null : [code], committed: line.committed };
  const committed = explainRow(row, question, ['SECTION_251_LINE'], Audience.INTERNAL);
  if (withheld || allocation === null) return [committed];
  const basis = 'What of each entry of the budget is of the line.';
  const facts = { of: 'ENTRIES', isBroughtForward: false, section251Line: code } as const;
  return [committed, { question, explanation: leaf('allocation', allocation, basis, facts) }];
}
