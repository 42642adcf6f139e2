import { registerCodes } from '../../../platform/graphql-codes';
import { BlockStage, BudgetAdjustmentKind, BudgetEntryKind, GrantBlock, LineForecastKind } from '../rules/block-codes';

registerCodes(BlockStage, 'BlockStage', 'Which publication of a year’s high needs block it is.', {
  DECEMBER: 'The first figure, in the December before the year.',
  MARCH: 'The update before the year begins.',
  JULY: 'The update within the year, with pupils across borders and deductions recounted.',
  FINAL: 'The final figure of the year.',
});

const ADJUSTMENTS = {
  TRANSFER: 'From or to another budget, or another block of the grant.',
  IN_YEAR_CHANGE: 'A change within the year that no publication of the block holds.',
  IMPORT_EXPORT: 'A recount of pupils across borders; the next publication of the block holds it.',
  RECOUPMENT: 'A change of what is kept for places paid direct; the next publication of the block holds it.',
};

registerCodes(BudgetAdjustmentKind, 'BudgetAdjustmentKind', 'Why a budget changes between its versions.', ADJUSTMENTS);

registerCodes(BudgetEntryKind, 'BudgetEntryKind', 'What an entry of a budget is of.', {
  ALLOCATION: 'A version of the budget, as its difference from the last.',
  BROUGHT_FORWARD: 'The balance brought forward; no part of the allocation.',
  ...ADJUSTMENTS,
});

registerCodes(
  GrantBlock,
  'GrantBlock',
  'A block of the dedicated schools grant beside high needs, which has no budget here.',
  {
    SCHOOLS: 'The schools block; what leaves it in a year is limited.',
    CENTRAL_SCHOOL_SERVICES: 'Central school services.',
    EARLY_YEARS: 'Early years.',
  },
);

registerCodes(LineForecastKind, 'LineForecastKind', 'What is expected on a line that no placement drives.', {
  SPEND: 'Spend; positive.',
  CONTINGENCY: 'Set aside for what is not known yet; positive.',
  EXPECTED_INCOME: 'Income that is expected; negative.',
});
