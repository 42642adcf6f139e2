import { registerEnumType } from 'type-graphql';
import { FinanceCodeUse, JournalKind } from '../rules/journal-codes';

registerEnumType(FinanceCodeUse, {
  name: 'FinanceCodeUse',
  description: 'What a code of the finance ledger stands for.',
  valuesConfig: {
    SPEND: { description: 'What the budget spends; may differ by line of the return and by category.' },
    RECHARGE_INCOME: { description: 'What partners pay to the budget as the one that leads; may differ by category.' },
    RECHARGE_DEBTOR: {
      description: 'Of a health body’s budget: the control account of what it owes, which its invoices clear.',
    },
    ACCRUALS: { description: 'The control account of what the budget has had and not been invoiced for.' },
    PREPAYMENTS: { description: 'The control account of what the budget was invoiced for and has not had.' },
  },
});

registerEnumType(JournalKind, {
  name: 'JournalKind',
  description: 'What a journal moves.',
  valuesConfig: {
    RECHARGE: { description: 'The shares of partners, from their budgets to those that lead and pay the provider.' },
    ACCRUAL: {
      description: 'Accruals and prepayments at the end of the period; those of the journal before are taken back.',
    },
  },
});
