import { inWordsWithin } from '../../../kernel/code-words';
import { type FinancialYear } from '../../../kernel/dates';
import { formatMoney } from '../../../kernel/money';
import { type Refusal } from '../../../kernel/refusal';
import { type ClosingWarning, type ClosingWarningKind, keptWarning, type KeptWarning } from '../rules/closing-warnings';
import { type BudgetRefusal, notInForce } from './budget';

/** What closing a period can refuse, and what each means for the client. */
export const CLOSE_PERIOD_REFUSALS = {
  PERIOD_OUT_OF_RANGE: 'A period is 1 (April) to 12 (March).',
  ALREADY_CLOSED: 'The books of this period are closed already.',
  BEFORE_FIRST_CLOSED: 'The books were first closed in a later year, and everything before it was closed with them.',
  PERIOD_NOT_OVER: 'A period is closed after its last day.',
  BUDGET_HOLDER_NOT_IN_FORCE: 'The budget holder does not exist in that financial year.',
  TOO_MANY: 'A closing names at most 500 things that stand open.',
  AMOUNT_ZERO: 'An accrual is positive, a prepayment negative, and neither is nothing.',
  LABEL_MISSING: 'What stands open has to be named.',
  WARNING_NOT_ACKNOWLEDGED: 'What the closing warns of has to be acknowledged with its figure.',
  AMOUNT_OUT_OF_RANGE: 'An amount in the books lies between -10000000000.00 and 10000000000.00 pounds.',
} as const;
export type ClosePeriodRefusalCode = keyof typeof CLOSE_PERIOD_REFUSALS;

/** How many things that stand open one closing may name. */
export const MOST_ACCRUALS = 500;

/** The facts behind a refused closing. */
export interface ClosingFacts {
  readonly financialYear: FinancialYear;
  readonly period: number;
}

/** Why the period can not be closed. */
export function closePeriodRefusal(
  code: Exclude<
    ClosePeriodRefusalCode,
    'BUDGET_HOLDER_NOT_IN_FORCE' | 'AMOUNT_ZERO' | 'AMOUNT_OUT_OF_RANGE' | 'LABEL_MISSING' | 'WARNING_NOT_ACKNOWLEDGED'
  >,
  { financialYear, period }: ClosingFacts,
): BudgetRefusal<ClosePeriodRefusalCode> {
  const name = `P${String(period)} of ${financialYear}`;
  switch (code) {
    case 'PERIOD_OUT_OF_RANGE':
      return {
        code,
        field: ['period'],
        message: `Period ${String(period)} does not exist: use 1 for April to 12 for March.`,
      };
    case 'ALREADY_CLOSED':
      return {
        code,
        field: ['period'],
        message: `${name} is closed already, and stays so. Enter what was found since: it is reported in the first open period.`,
      };
    case 'BEFORE_FIRST_CLOSED':
      return {
        code,
        field: ['financialYear'],
        message: `The books were first closed in a year after ${financialYear}, and ${name} was closed with them: what is found of it is reported in the first open period. Choose a later period.`,
      };
    case 'TOO_MANY':
      return {
        code,
        field: ['accruals'],
        message: `At most ${String(MOST_ACCRUALS)} accruals and prepayments can be entered. Put together what belongs together.`,
      };
    case 'PERIOD_NOT_OVER':
      return { code, field: ['period'], message: `${name} is not over. Close it after its last day.` };
  }
}

/** What is wrong with something entered as open, by its place in the input. */
export function enteredAccrualRefusal(
  code: 'BUDGET_HOLDER_NOT_IN_FORCE' | 'AMOUNT_ZERO' | 'LABEL_MISSING',
  position: number,
  facts: { readonly financialYear: FinancialYear; readonly holderName: string },
): BudgetRefusal<ClosePeriodRefusalCode> {
  const at = ['accruals', String(position)];
  switch (code) {
    case 'BUDGET_HOLDER_NOT_IN_FORCE':
      return { code, field: [...at, 'budgetHolderId'], message: notInForce(facts) };
    case 'AMOUNT_ZERO':
      return {
        code,
        field: [...at, 'amount'],
        message: 'Enter what is earned and not invoiced as a positive amount, what is paid ahead as a negative one.',
      };
    case 'LABEL_MISSING':
      return { code, field: [...at, 'label'], message: 'Say what it is for, such as "Sensory service, March".' };
  }
}

const WARNED: Readonly<Record<ClosingWarningKind, (of: string, amount: string) => string>> = {
  SPEND_UNMATCHED: (of, amount) =>
    `${of} has imported spend of ${amount} pounds that is matched to no placement and counts beside what is committed. Match it, say why it pays for none (settleSpend)`,
  SPEND_AWAITING_PLACEMENT: (of, amount) =>
    `${of} has spend of ${amount} pounds that waits for its placement to be recorded. Record the placement and match it`,
  SPEND_WRONG_AT_SOURCE: (of, amount) =>
    `${of} has spend of ${amount} pounds that somebody said is wrong in the finance ledger, and its outturn has it as long as that is not corrected there. Have it corrected, and settle the correction as wrong at its source too (settleSpend)`,
  SPEND_OF_OTHER_BUDGET: (of, amount) =>
    `${of} has spend of ${amount} pounds that somebody said is another budget’s, and its outturn has it as long as the finance ledger does not move it. Have it moved, and settle the credit as another budget’s too (settleSpend)`,
  VARIANCE_UNCOMMENTED: (of, amount) =>
    `${of} has a variance of ${amount} pounds, and since the books were closed last nobody commented on the whole of it: a comment on one line or one cause is not enough. Say why (commentOnVariance without a line or a cause)`,
};

/** A refusal for a warning that nobody acknowledged, which it carries, so that whoever asks need not ask for a preview again. */
interface NotAcknowledged extends BudgetRefusal<ClosePeriodRefusalCode> {
  readonly warning: KeptWarning;
}

/** The warnings for which a closing was refused. */
export function warningsOf(refusals: readonly Refusal[]): readonly KeptWarning[] {
  return refusals.filter((one): one is NotAcknowledged => 'warning' in one).map(({ warning }) => warning);
}

/** A warning that nobody acknowledged as it stands: what it is about, and what to do. */
export function notAcknowledgedRefusal(warning: ClosingWarning, holderName: string): NotAcknowledged {
  const { kind, amount } = warning;
  const pounds = formatMoney(amount);
  return {
    code: 'WARNING_NOT_ACKNOWLEDGED',
    field: ['acknowledged'],
    warning: keptWarning(warning),
    message: `${WARNED[kind](holderName, pounds)}, or acknowledge “${inWordsWithin(kind)}” of this budget with ${pounds}.`,
  };
}
