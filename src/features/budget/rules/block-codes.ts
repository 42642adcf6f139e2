/** The publications of a year's block, in their order (finance.md 1.3, yearly cycle). */
export const BlockStage = { DECEMBER: 'DECEMBER', MARCH: 'MARCH', JULY: 'JULY', FINAL: 'FINAL' } as const;
export type BlockStage = (typeof BlockStage)[keyof typeof BlockStage];

/** The blocks of the dedicated schools grant beside high needs: another side of a transfer, with no budget here. */
export const GrantBlock = {
  SCHOOLS: 'SCHOOLS',
  CENTRAL_SCHOOL_SERVICES: 'CENTRAL_SCHOOL_SERVICES',
  EARLY_YEARS: 'EARLY_YEARS',
} as const;
export type GrantBlock = (typeof GrantBlock)[keyof typeof GrantBlock];

/** Why a budget changes between its versions. */
export const BudgetAdjustmentKind = {
  TRANSFER: 'TRANSFER',
  IN_YEAR_CHANGE: 'IN_YEAR_CHANGE',
  IMPORT_EXPORT: 'IMPORT_EXPORT',
  RECOUPMENT: 'RECOUPMENT',
} as const;
export type BudgetAdjustmentKind = (typeof BudgetAdjustmentKind)[keyof typeof BudgetAdjustmentKind];

/** What an entry of a budget is of. */
export const BudgetEntryKind = {
  ALLOCATION: 'ALLOCATION',
  BROUGHT_FORWARD: 'BROUGHT_FORWARD',
  ...BudgetAdjustmentKind,
} as const;
export type BudgetEntryKind = (typeof BudgetEntryKind)[keyof typeof BudgetEntryKind];

/** What is expected on a line that no placement drives. */
export const LineForecastKind = {
  SPEND: 'SPEND',
  CONTINGENCY: 'CONTINGENCY',
  EXPECTED_INCOME: 'EXPECTED_INCOME',
} as const;
export type LineForecastKind = (typeof LineForecastKind)[keyof typeof LineForecastKind];

/** What is the same for every area and dated. */
export const FundingRuleKind = {
  IMPORT_EXPORT_RATE: 'IMPORT_EXPORT_RATE',
  SCHOOLS_BLOCK_TRANSFER: 'SCHOOLS_BLOCK_TRANSFER',
} as const;
export type FundingRuleKind = (typeof FundingRuleKind)[keyof typeof FundingRuleKind];
