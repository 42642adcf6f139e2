import { groupBy } from '../../../kernel/group';
import { type Pence, sum, ZERO } from '../../../kernel/money';

/** What whoever closes the books is warned of. */
export const ClosingWarningKind = {
  SPEND_UNMATCHED: 'SPEND_UNMATCHED',
  SPEND_AWAITING_PLACEMENT: 'SPEND_AWAITING_PLACEMENT',
  SPEND_WRONG_AT_SOURCE: 'SPEND_WRONG_AT_SOURCE',
  SPEND_OF_OTHER_BUDGET: 'SPEND_OF_OTHER_BUDGET',
  VARIANCE_UNCOMMENTED: 'VARIANCE_UNCOMMENTED',
} as const;
export type ClosingWarningKind = (typeof ClosingWarningKind)[keyof typeof ClosingWarningKind];

/** Why spend in the books is in doubt. */
export type SpendDoubt = Exclude<ClosingWarningKind, 'VARIANCE_UNCOMMENTED'>;

/** What of a budget ought to be looked at before its books are closed. */
export interface ClosingWarning {
  readonly kind: ClosingWarningKind;
  readonly budgetHolderId: string;
  /** Amounts of spend; null of a variance. */
  readonly payments: number | null;
  /** Their sum net of VAT, or the variance. */
  readonly amount: Pence;
}

/** Spend in doubt up to the end of a period. */
export interface SpendInDoubt extends ClosingWarning {
  readonly kind: SpendDoubt;
  readonly payments: number;
  /** What of it is in the outturn of the period's own year. */
  readonly inYear: Pence;
}

/** Spend in doubt of several budgets as that of one: by kind, each payment once however many parts of its budget went there. */
export function asOneBudget(inDoubt: readonly SpendInDoubt[], budgetHolderId: string): readonly SpendInDoubt[] {
  return [...groupBy(inDoubt, ({ kind }) => kind)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, found]) => ({
      ...{ kind, budgetHolderId },
      payments: [...new Map(found.map((one) => [one.budgetHolderId, one.payments])).values()].reduce(
        (all, one) => all + one,
        0,
      ),
      amount: sum(found.map(({ amount }) => amount)),
      inYear: sum(found.map(({ inYear }) => inYear)),
    }));
}

/** What of spend up to the end of a period somebody said is wrong, less what corrects it: in the outturn of the year, and of every year before with it. */
export interface SaidWrong {
  readonly inYear: Pence;
  readonly amount: Pence;
}

/** Whether somebody said that it is wrong, rather than nobody what it pays for. */
export function isSaidWrong({ kind }: Pick<SpendInDoubt, 'kind'>): boolean {
  return kind === ClosingWarningKind.SPEND_WRONG_AT_SOURCE || kind === ClosingWarningKind.SPEND_OF_OTHER_BUDGET;
}

/** Of what a closing warns: what is wrong and what corrects it come to nothing together. */
export function warningsOfSpend(inDoubt: readonly SpendInDoubt[]): readonly SpendInDoubt[] {
  return inDoubt.filter((one) => !isSaidWrong(one) || one.amount !== ZERO);
}

/** A warning as an answer of the write keeps it; pounds are in pence as text. */
export interface KeptWarning {
  readonly [key: string]: string | number | null;
  readonly kind: ClosingWarningKind;
  readonly budgetHolderId: string;
  readonly payments: number | null;
  readonly amount: string;
}

/** A warning as it is kept. */
export function keptWarning({ kind, budgetHolderId, payments, amount }: ClosingWarning): KeptWarning {
  return { kind, budgetHolderId, payments, amount: amount.toString() };
}

/** A warning that somebody has seen: only with the figure it has. */
export type ClosingAcknowledgement = Omit<ClosingWarning, 'payments'>;

/** The warnings that nobody has said to have seen as they stand. */
export function unacknowledged(
  warnings: readonly ClosingWarning[],
  acknowledged: readonly ClosingAcknowledgement[],
): readonly ClosingWarning[] {
  return warnings.filter(
    (warning) =>
      !acknowledged.some(
        ({ kind, budgetHolderId, amount }) =>
          kind === warning.kind && budgetHolderId === warning.budgetHolderId && amount === warning.amount,
      ),
  );
}
