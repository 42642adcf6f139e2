/** What an amount of spend is booked from. */
export const ActualKind = {
  INVOICE: 'INVOICE',
  RECHARGE: 'RECHARGE',
  JOURNAL: 'JOURNAL',
  CREDIT_NOTE: 'CREDIT_NOTE',
} as const;
export type ActualKind = (typeof ActualKind)[keyof typeof ActualKind];
