/** What a code of the finance ledger stands for. */
export const FinanceCodeUse = {
  SPEND: 'SPEND',
  RECHARGE_INCOME: 'RECHARGE_INCOME',
  RECHARGE_DEBTOR: 'RECHARGE_DEBTOR',
  ACCRUALS: 'ACCRUALS',
  PREPAYMENTS: 'PREPAYMENTS',
} as const;
export type FinanceCodeUse = (typeof FinanceCodeUse)[keyof typeof FinanceCodeUse];

/** What a journal moves. */
export const JournalKind = { RECHARGE: 'RECHARGE', ACCRUAL: 'ACCRUAL' } as const;
export type JournalKind = (typeof JournalKind)[keyof typeof JournalKind];
