import { inWordsWithin } from '../../../kernel/code-words';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { TEXT_CODES } from '../../../kernel/text';
import { type BudgetRefusal, notInForce } from './budget';

/** What recording an actual can refuse, and what each means for the client. */
export const RECORD_ACTUAL_REFUSALS = {
  BUDGET_HOLDER_NOT_IN_FORCE: 'The budget holder does not exist in that financial year.',
  PERIOD_OUT_OF_RANGE: 'A period is 1 (April) to 12 (March).',
  AMOUNT_SIGN: 'An invoice or recharge is positive, a credit note negative, and no amount is zero.',
  AMOUNT_OUT_OF_RANGE: 'An amount in the books lies between -10000000000.00 and 10000000000.00 pounds.',
  VAT_SIGN: 'VAT has the sign of the amount it belongs to.',
  VAT_TOO_LARGE: 'VAT comes to no more than the amount it belongs to.',
  DATED_IN_FUTURE: 'A document can not be dated after today.',
  DATED_TOO_EARLY:
    'A document is dated at most six years before the financial year it belongs to, and not before the budget holder’s first financial year.',
  REFERENCE_MISSING: 'The document that the amount is booked from has to be named.',
  ...TEXT_CODES,
  ALREADY_RECORDED: 'This document has been recorded against this budget holder already.',
  PLACEMENT_UNKNOWN: 'The placement does not exist, or is not yours to see.',
} as const;
export type RecordActualRefusalCode = keyof typeof RECORD_ACTUAL_REFUSALS;

/** The facts behind a refused actual, by code; what is wrong with an amount's size or a text is told where it is found. */
export function recordActualRefusal(
  code: Exclude<RecordActualRefusalCode, 'AMOUNT_OUT_OF_RANGE' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>,
  facts: {
    readonly financialYear: FinancialYear;
    readonly holderName: string;
    readonly kind: string;
    readonly period: number;
    readonly firstDated: Day;
  },
): BudgetRefusal<RecordActualRefusalCode> {
  switch (code) {
    case 'BUDGET_HOLDER_NOT_IN_FORCE':
      return { code, field: ['budgetHolderId'], message: notInForce(facts) };
    case 'PERIOD_OUT_OF_RANGE':
      return {
        code,
        field: ['period'],
        message: `Period ${String(facts.period)} does not exist: use 1 for April to 12 for March.`,
      };
    case 'AMOUNT_SIGN':
      return {
        code,
        field: ['amount'],
        message:
          facts.kind === 'CREDIT_NOTE'
            ? 'A credit note reduces spend: enter it as a negative amount.'
            : 'Enter an amount that is not zero; an invoice or a recharge is positive, and a reduction is a credit note.',
      };
    case 'VAT_SIGN':
      return { code, field: ['vat'], message: 'Enter VAT with the same sign as the amount, or 0.00.' };
    case 'VAT_TOO_LARGE':
      return {
        code,
        field: ['vat'],
        message: 'The VAT is more than the amount it is on top of. Enter the amount net of VAT, and the VAT apart.',
      };
    case 'DATED_TOO_EARLY':
      return {
        code,
        field: ['dated'],
        message: `A document of ${facts.holderName} for ${facts.financialYear} is dated from ${dayInWords(facts.firstDated)} on. Check the year on it.`,
      };
    case 'DATED_IN_FUTURE':
      return { code, field: ['dated'], message: 'Enter the date on the document: it can not lie after today.' };
    case 'REFERENCE_MISSING':
      return { code, field: ['reference'], message: 'Enter the number of the invoice, credit note or journal.' };
    case 'ALREADY_RECORDED':
      return {
        code,
        field: ['reference'],
        message: `A document “${inWordsWithin(facts.kind)}” with this reference is recorded against ${facts.holderName} already. Check whether it is the same document.`,
      };
    case 'PLACEMENT_UNKNOWN':
      return {
        code,
        field: ['placementId'],
        message: 'There is no such placement among those you may see. Leave it out for spend that no placement drives.',
      };
  }
}
