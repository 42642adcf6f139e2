import { daysInclusive, type Day } from '../../../kernel/dates';
import { max, subtract, sum, type Pence, ZERO } from '../../../kernel/money';

/** What a partner is to pay back, in the four states a recharge is kept in (finance.md 2.4, B21, B22). */
export interface RecoveryFigures {
  /** What the split in force says, disputed or not. */
  readonly expected: Pence;
  /** What the partner's own person has agreed. */
  readonly agreed: Pence;
  /** Invoices less credit notes. */
  readonly invoiced: Pence;
  readonly received: Pence;
}

/** The four figures and what follows from them. */
export interface RecoveryPosition extends RecoveryFigures {
  /** Invoiced beyond what was agreed (B22). */
  readonly disputed: Pence;
  /** Agreed and not yet invoiced. */
  readonly uninvoiced: Pence;
  /** Agreed and not yet received; negative when more came in than was agreed (B22). */
  readonly outstanding: Pence;
  /** What the lead must find where only what was agreed in writing comes in; the prudent forecast carries it (B21). */
  readonly atRisk: Pence;
}

/** Disputed = invoiced − agreed, outstanding = agreed − received (B22); what is not agreed falls on the lead (B21). */
export function recoveryPosition(figures: RecoveryFigures): RecoveryPosition {
  const { expected, agreed, invoiced, received } = figures;
  return {
    ...figures,
    disputed: max(subtract(invoiced, agreed), ZERO),
    uninvoiced: max(subtract(agreed, invoiced), ZERO),
    outstanding: subtract(agreed, received),
    atRisk: max(subtract(expected, agreed), ZERO),
  };
}

/** An invoice with what was credited and what came in on it. */
export interface OpenInvoice {
  readonly invoiceDate: Day;
  readonly amount: Pence;
  readonly credited: Pence;
  readonly received: Pence;
}

/** How old a debt is, in days since the day of its invoice. */
export const AGE_OF_DEBT = ['0-30', '31-60', '61-90', '91-180', '181-365', 'over 365'] as const;
export type AgeOfDebt = (typeof AGE_OF_DEBT)[number];

const LAST_DAYS: readonly (readonly [AgeOfDebt, number])[] = [
  ['0-30', 30],
  ['31-60', 60],
  ['61-90', 90],
  ['91-180', 180],
  ['181-365', 365],
];

/** How old an invoice is on a day; the day of the invoice itself is the first of its thirty days. */
export function ageOfDebt(invoiceDate: Day, today: Day): AgeOfDebt {
  const days = today < invoiceDate ? 0 : daysInclusive({ startDate: invoiceDate, endDate: today }) - 1;
  return LAST_DAYS.find(([, last]) => days <= last)?.[0] ?? 'over 365';
}

/** What is still owed on invoices by how old they are, each age with its amount, none left out (B22). */
export function agedDebt(
  invoices: readonly OpenInvoice[],
  today: Day,
): readonly { readonly age: AgeOfDebt; readonly amount: Pence }[] {
  return AGE_OF_DEBT.map((age) => ({
    age,
    amount: sum(
      invoices
        .filter(({ invoiceDate }) => ageOfDebt(invoiceDate, today) === age)
        .map(({ amount, credited, received }) => subtract(subtract(amount, credited), received)),
    ),
  }));
}
