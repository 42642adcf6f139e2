import { anyInWords, inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { written } from '../../../kernel/text';
import type { CaseStatus } from '../../cases/rules/codes';
import { ORDERED_OUTCOMES, requestAfter } from './out-of-panel';
import type { Outcome } from './outcome';

/** What the record of a tribunal's order is judged by, beside its content and its money. */
export interface OrderFacts {
  readonly today: Day;
  readonly requestDate: Day;
  readonly caseStatus: CaseStatus;
  readonly isBeforePanel: boolean;
  readonly orderReference: string;
  readonly orderDate: Day;
  readonly outcome: Outcome;
  /** The references of the orders on the case already. */
  readonly recorded: readonly string[];
}

/** Why an order cannot be recorded. */
export interface OrderProblem {
  readonly code:
    | 'CASE_NOT_REFERRED'
    | 'CASE_BEFORE_PANEL'
    | 'ORDER_REFERENCE_MISSING'
    | 'ORDER_DATE_AHEAD'
    | 'ORDER_RECORDED'
    | 'OUTCOME_NOT_ORDERED'
    | 'TIMELINE_BROKEN';
  readonly field: string;
  readonly message: string;
}

/** All that speaks against recording a tribunal's order, at once (A6): it waits for no panel, but it has its reference, its day and a case. */
export function findOrderProblems(facts: OrderFacts): OrderProblem[] {
  const { today, requestDate, orderDate, outcome } = facts;
  const reference = written(facts.orderReference);
  return [
    ...(facts.caseStatus === 'DRAFT'
      ? [
          problem(
            'CASE_NOT_REFERRED',
            'caseId',
            'The case was never submitted; submit it first, with waivers where need be.',
          ),
        ]
      : []),
    ...(facts.isBeforePanel
      ? [
          problem(
            'CASE_BEFORE_PANEL',
            'caseId',
            'The case is before an open sitting; record the order once that is closed, so that both do not decide at once.',
          ),
        ]
      : []),
    ...(reference === null
      ? [
          problem(
            'ORDER_REFERENCE_MISSING',
            'orderReference',
            'Give the reference of the order, as the tribunal has it.',
          ),
        ]
      : []),
    ...(reference !== null && facts.recorded.includes(reference)
      ? [
          problem(
            'ORDER_RECORDED',
            'orderReference',
            'An order of this reference is recorded on the case; a later one has a reference of its own.',
          ),
        ]
      : []),
    ...(orderDate > today
      ? [problem('ORDER_DATE_AHEAD', 'orderDate', 'The order is dated after today; record it once it is made.')]
      : []),
    ...(ORDERED_OUTCOMES.includes(outcome)
      ? []
      : [
          problem(
            'OUTCOME_NOT_ORDERED',
            'outcome',
            `An order comes to ${anyInWords(ORDERED_OUTCOMES)}; “${inWordsWithin(outcome)}” is the panel’s.`,
          ),
        ]),
    ...(requestDate <= orderDate ? [] : [requestAfter('orderDate', requestDate)]),
  ];
}

function problem(code: OrderProblem['code'], field: string, message: string): OrderProblem {
  return { code, field, message };
}
