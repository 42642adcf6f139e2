import { type FinancialYear } from '../../../kernel/dates';
import { negate, type Pence } from '../../../kernel/money';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { SAVE_PLAN_REFUSALS, type SavePlanRefusalCode } from '../refusals/plan';
import { caseloadAfter, type Mitigation, type PlanFigures, yearsOfPlan } from './plan';

/** Something wrong with a plan: where it is, and what would be right. */
export interface PlanProblem {
  readonly code: SavePlanRefusalCode;
  readonly field: readonly string[];
  readonly message: string;
}

const MOST = { cells: 90, amounts: 200, mitigations: 100, moves: 50, placements: 500 } as const;
/** In ten-thousandths of a child, and in pence: everything together stays what an amount can hold. */
const MOST_CHILDREN = 200_000_000n;
const MOST_UNIT_COST = 100_000_000n;
const MOST_AMOUNT = 1_000_000_000_000n;

/** A problem, in the words of its code. */
export function planProblem(code: SavePlanRefusalCode, ...field: readonly (string | number)[]): PlanProblem {
  return { code, field: field.map(String), message: SAVE_PLAN_REFUSALS[code] };
}

/** All that is wrong with what a plan says, as far as it can be told from itself (finance.md 1.7, B33). */
export function planProblems(plan: PlanFigures): PlanProblem[] {
  const years = yearsOfPlan(plan.firstFinancialYear);
  const inYears = (year: FinancialYear, ...field: readonly (string | number)[]): PlanProblem[] =>
    years.includes(year) ? [] : [planProblem('YEAR_OUTSIDE_PLAN', ...field, 'financialYear')];
  const bounded = (amount: Pence, ...field: readonly (string | number)[]): PlanProblem[] =>
    amount < 0n || amount > MOST_AMOUNT ? [planProblem('AMOUNT_OUT_OF_RANGE', ...field)] : [];
  const { cells, amounts, mitigations, opening } = plan;
  return [
    ...(cells.length > MOST.cells ? [planProblem('TOO_MANY', 'cells')] : []),
    ...(amounts.length > MOST.amounts ? [planProblem('TOO_MANY', 'amounts')] : []),
    ...(mitigations.length > MOST.mitigations ? [planProblem('TOO_MANY', 'mitigations')] : []),
    ...bounded(opening < 0n ? negate(opening) : opening, 'openingBalance'),
    ...cells.flatMap((cell, index) => [
      ...inYears(cell.financialYear, 'cells', index),
      ...(isTwice(cells, index, ({ financialYear, provisionType }) => `${financialYear} ${provisionType}`)
        ? [planProblem('CELL_TWICE', 'cells', index, 'provisionType')]
        : []),
      ...(cell.caseload < 0n || cell.caseload > MOST_CHILDREN
        ? [planProblem('AMOUNT_OUT_OF_RANGE', 'cells', index, 'caseload')]
        : []),
      ...(cell.unitCost < 0n || cell.unitCost > MOST_UNIT_COST
        ? [planProblem('AMOUNT_OUT_OF_RANGE', 'cells', index, 'unitCost')]
        : []),
      ...(cell.caseload >= 0n && caseloadAfter(cell, mitigations) < 0n
        ? [planProblem('MOVE_EXCEEDS_CASELOAD', 'cells', index, 'caseload')]
        : []),
    ]),
    ...amounts.flatMap((one, index) => [
      ...inYears(one.financialYear, 'amounts', index),
      ...bounded(one.amount, 'amounts', index, 'amount'),
      ...textProblemsAt(['amounts', index, 'name'], one.name, MOST_WRITTEN.title),
    ]),
    ...mitigations.flatMap((one, index) => [
      ...mitigationProblems(one, index),
      ...bounded(one.saving, 'mitigations', index, 'saving'),
      ...one.delivery.flatMap(({ financialYear, basisPoints, amount }, at) => [
        ...inYears(financialYear, 'mitigations', index, 'delivery', at),
        ...(isTwice(one.delivery, at, (given) => given.financialYear)
          ? [planProblem('DELIVERY_TWICE', 'mitigations', index, 'delivery', at, 'financialYear')]
          : []),
        ...(amount === null && (basisPoints < -10_000 || basisPoints > 10_000)
          ? [planProblem('DELIVERY_OUT_OF_RANGE', 'mitigations', index, 'delivery', at, 'deliveredBasisPoints')]
          : []),
        ...(amount !== null && (amount > one.saving || negate(amount) > one.saving)
          ? [planProblem('DELIVERY_OUT_OF_RANGE', 'mitigations', index, 'delivery', at, 'amount')]
          : []),
      ]),
      ...one.moves.flatMap((move, at) => [
        ...inYears(move.financialYear, 'mitigations', index, 'moves', at),
        ...(move.from === move.to ? [planProblem('MOVE_ENDS_ALIKE', 'mitigations', index, 'moves', at, 'to')] : []),
        ...(['from', 'to'] as const).flatMap((end) =>
          move[end] === null || hasCell(plan, move.financialYear, move[end])
            ? []
            : [planProblem('MOVE_WITHOUT_CELL', 'mitigations', index, 'moves', at, end)],
        ),
        ...(move.children <= 0n || move.children > MOST_CHILDREN
          ? [planProblem('AMOUNT_OUT_OF_RANGE', 'mitigations', index, 'moves', at, 'children')]
          : []),
      ]),
    ]),
  ];
}

function mitigationProblems(one: Mitigation, index: number): PlanProblem[] {
  const isMany = one.moves.length > MOST.moves || one.placementIds.length > MOST.placements;
  return [
    ...textProblemsAt(['mitigations', index, 'name'], one.name, MOST_WRITTEN.title),
    ...textProblemsAt(['mitigations', index, 'description'], one.description, MOST_WRITTEN.text),
    ...(one.endDate < one.startDate ? [planProblem('DATES_REVERSED', 'mitigations', index, 'endDate')] : []),
    ...(one.measuredBy !== null && one.placementIds.length > 0
      ? [planProblem('MEASURED_TWICE', 'mitigations', index, 'measuredBy')]
      : []),
    ...(isMany ? [planProblem('TOO_MANY', 'mitigations', index)] : []),
  ];
}

function textProblemsAt(field: readonly (string | number)[], text: string, most: number): PlanProblem[] {
  const name = String(field.at(-1));
  return neededTextProblems(name, text, most).map((one) => ({ ...one, field: field.map(String) }));
}

function hasCell({ cells }: PlanFigures, financialYear: FinancialYear, provisionType: string): boolean {
  return cells.some((cell) => cell.financialYear === financialYear && cell.provisionType === provisionType);
}

function isTwice<One>(all: readonly One[], index: number, keyOf: (one: One) => string): boolean {
  const one = all[index];
  return one !== undefined && all.findIndex((other) => keyOf(other) === keyOf(one)) < index;
}
