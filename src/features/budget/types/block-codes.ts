import { registerEnumType } from 'type-graphql';
import { BlockStage, BudgetAdjustmentKind, BudgetEntryKind, GrantBlock, LineForecastKind } from '../rules/block-codes';

registerEnumType(BlockStage, {
  name: 'BlockStage',
  description: 'Which publication of a year’s high needs block it is.',
  valuesConfig: {
    DECEMBER: { description: 'The first figure, in the December before the year.' },
    MARCH: { description: 'The update before the year begins.' },
    JULY: { description: 'The update within the year, with pupils across borders and deductions recounted.' },
    FINAL: { description: 'The final figure of the year.' },
  },
});

const ADJUSTMENTS = {
  TRANSFER: { description: 'From or to another budget, or another block of the grant.' },
  IN_YEAR_CHANGE: { description: 'A change within the year that no publication of the block holds.' },
  IMPORT_EXPORT: { description: 'A recount of pupils across borders; the next publication of the block holds it.' },
  RECOUPMENT: {
    description: 'A change of what is kept for places paid direct; the next publication of the block holds it.',
  },
};

registerEnumType(BudgetAdjustmentKind, {
  name: 'BudgetAdjustmentKind',
  description: 'Why a budget changes between its versions.',
  valuesConfig: ADJUSTMENTS,
});

registerEnumType(BudgetEntryKind, {
  name: 'BudgetEntryKind',
  description: 'What an entry of a budget is of.',
  valuesConfig: {
    ALLOCATION: { description: 'A version of the budget, as its difference from the last.' },
    BROUGHT_FORWARD: { description: 'The balance brought forward; no part of the allocation.' },
    ...ADJUSTMENTS,
  },
});

registerEnumType(GrantBlock, {
  name: 'GrantBlock',
  description: 'A block of the dedicated schools grant beside high needs, which has no budget here.',
  valuesConfig: {
    SCHOOLS: { description: 'The schools block; what leaves it in a year is limited.' },
    CENTRAL_SCHOOL_SERVICES: { description: 'Central school services.' },
    EARLY_YEARS: { description: 'Early years.' },
  },
});

registerEnumType(LineForecastKind, {
  name: 'LineForecastKind',
  description: 'What is expected on a line that no placement drives.',
  valuesConfig: {
    SPEND: { description: 'Spend; positive.' },
    CONTINGENCY: { description: 'Set aside for what is not known yet; positive.' },
    EXPECTED_INCOME: { description: 'Income that is expected; negative.' },
  },
});
