import { registerCodes } from '../../../platform/graphql-codes';
import { FinanceCodeUse, JournalKind } from '../rules/journal-codes';

registerCodes(FinanceCodeUse, 'FinanceCodeUse', 'What a code of the finance ledger stands for.', {
  SPEND: 'What the budget spends; may differ by line of the return and by category.',
  RECHARGE_INCOME: 'What partners pay to the budget as the one that leads; may differ by category.',
  RECHARGE_DEBTOR: 'Of a health body’s budget: the control account of what it owes, which its invoices clear.',
  ACCRUALS: 'The control account of what the budget has had and not been invoiced for.',
  PREPAYMENTS: 'The control account of what the budget was invoiced for and has not had.',
});

registerCodes(JournalKind, 'JournalKind', 'What a journal moves.', {
  RECHARGE: 'The shares of partners, from their budgets to those that lead and pay the provider.',
  ACCRUAL: 'Accruals and prepayments at the end of the period; those of the journal before are taken back.',
});
