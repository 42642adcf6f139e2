import { bookedProblems } from '../../../kernel/booked';
import { formatMoney, type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { SET_BUDGET_REFUSALS, type SetBudgetRefusalCode } from '../refusals/set-budget';
import { type BreakdownRow } from './answer';
import { NO_VALUE } from '../../ledger/rules/coding';
import { returnLine } from './section-251';

/** What of a budget is of one line of the section 251 return. */
export interface BudgetLine {
  readonly section251Line: string;
  readonly amount: Pence;
}

type BudgetLineCode = Extract<
  SetBudgetRefusalCode,
  'AMOUNT_OUT_OF_RANGE' | 'LINE_UNKNOWN' | 'LINE_OF_OTHER_BUDGET' | 'LINE_TWICE' | 'LINES_OVER_ALLOCATION'
>;

/** Something wrong with the lines of a budget: where it is, and what would be right. */
interface BudgetLineProblem<Code extends BudgetLineCode = BudgetLineCode> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/**
 * What is wrong with the lines of a version of a budget: a code that the return has not in use or that another budget bears (B25), one given
 * twice, and lines that come to more than the version. `held` are the lines that stand where none are given.
 */
export function budgetLineProblems(
  given: readonly BudgetLine[] | null,
  facts: { readonly isBlock: boolean; readonly allocation: Pence; readonly held: ReadonlyMap<string, Pence> },
): BudgetLineProblem[] {
  const lines = given ?? [];
  const together = given === null ? sum(facts.held.values()) : sum(lines.map(({ amount }) => amount));
  return [
    ...lines.flatMap(({ section251Line }, index) => [
      ...returnLineProblems(section251Line, facts.isBlock, ['lines', String(index), 'section251Line']),
      ...(lines.findIndex((other) => other.section251Line === section251Line) < index
        ? [problem('LINE_TWICE', ['lines', String(index), 'section251Line'])]
        : []),
    ]),
    ...bookedProblems(lines.map(({ amount }, index) => [`lines.${String(index)}.amount`, amount] as const)),
    ...(together > facts.allocation && together !== ZERO
      ? [
          problem(
            'LINES_OVER_ALLOCATION',
            ['lines'],
            `The lines come to ${formatMoney(together)}, ${formatMoney(subtract(together, facts.allocation))} more than the allocation of this version. Give lines that come to no more than it; what they leave stands as unallocated.`,
          ),
        ]
      : []),
  ];
}

/** What is wrong with a line that a budget is to be set on. */
export function returnLineProblems(
  section251Line: string,
  isBlock: boolean,
  field: readonly string[],
): BudgetLineProblem<'LINE_UNKNOWN' | 'LINE_OF_OTHER_BUDGET'>[] {
  const line = returnLine(section251Line);
  if (line === null || line.isOutOfUse === true) return [problem('LINE_UNKNOWN', field)];
  return line.isOfBlock === isBlock ? [] : [problem('LINE_OF_OTHER_BUDGET', field)];
}

function problem<Code extends BudgetLineCode>(
  code: Code,
  field: readonly string[],
  message: string = SET_BUDGET_REFUSALS[code],
): BudgetLineProblem<Code> {
  return { code, field, message };
}

/** By how much each line changes where these whole amounts are entered; a line that is not among them holds nothing any more. */
export function lineChanges(
  wanted: readonly BudgetLine[] | null,
  held: ReadonlyMap<string, Pence>,
): readonly BudgetLine[] {
  if (wanted === null) return [];
  const amounts = new Map(wanted.map(({ section251Line, amount }) => [section251Line, amount]));
  return [...new Set([...held.keys(), ...amounts.keys()])]
    .map((section251Line) => ({
      section251Line,
      amount: subtract(amounts.get(section251Line) ?? ZERO, held.get(section251Line) ?? ZERO),
    }))
    .filter(({ amount }) => amount !== ZERO);
}

/** A whole budget by line: what is of no line is under `NONE`, so that they add up to the allocation. */
export function wholeBudget(allocation: Pence, lines: ReadonlyMap<string, Pence>): ReadonlyMap<string, Pence> {
  const rest = subtract(allocation, sum(lines.values()));
  return new Map(
    [...lines, ...(rest === ZERO ? [] : [[NO_VALUE, rest] as const])].filter(([, amount]) => amount !== ZERO),
  );
}

/**
 * The rows of a breakdown by line with the budget of each, and rows for the lines that have a budget alone: they add up to the allocation. The withheld row
 * has none.
 */
export function withBudget(
  rows: readonly BreakdownRow[],
  budget: ReadonlyMap<string, Pence>,
  labelOf: (keys: readonly string[]) => string,
): readonly BreakdownRow[] {
  const known = new Set(rows.flatMap(({ keys }) => keys?.[0] ?? []));
  const alone = [...budget.keys()]
    .filter((code) => !known.has(code))
    .map((code): BreakdownRow => ({
      ...{ keys: [code], label: labelOf([code]), placements: 0, children: 0, committed: ZERO, forecast: ZERO },
      ...{ withheld: false, suppressedKeys: null },
    }));
  return [...rows, ...alone].map((row) => ({ ...row, allocation: budget.get(row.keys?.[0] ?? '') ?? ZERO }));
}

/** What of an amount is of a line; of `NONE` what its lines leave. */
export function ofLine(amount: Pence, lines: readonly BudgetLine[], section251Line: string): Pence {
  if (section251Line === NO_VALUE) return subtract(amount, sum(lines.map((line) => line.amount)));
  return lines.find((line) => line.section251Line === section251Line)?.amount ?? ZERO;
}
