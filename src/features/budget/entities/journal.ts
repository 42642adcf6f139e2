import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const CATEGORIES = "('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')";
const USES = "('SPEND', 'RECHARGE_INCOME', 'RECHARGE_DEBTOR', 'ACCRUALS', 'PREPAYMENTS')";

/** Under which codes a finance ledger knows what a holder's money is for, from a day on. */
@Entity('finance_code')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('finance_code_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'startDate'])
@Check('finance_code_use_check', `use in ${USES}`)
@Check('finance_code_category_check', `category in ${CATEGORIES}`)
export class FinanceCodeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  financeCodeId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  use: string;
  @Column('text', { name: 'section_251_line', nullable: true })
  section251Line: string | null;
  @Column('text', { nullable: true })
  category: string | null;
  @Column('date')
  startDate: string;
  @Column('text')
  costCentre: string;
  @Column('text')
  subjective: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** What a finance ledger loads of one closed period. */
@Entity('journal')
@ForeignKey(
  'closed_period',
  ['localAreaCode', 'financialYear', 'period'],
  ['localAreaCode', 'financialYear', 'period'],
  { name: 'journal_period_fkey' },
)
@ForeignKey('journal', ['localAreaCode', 'reversedJournalId'], ['localAreaCode', 'journalId'])
@Unique('journal_number_key', ['localAreaCode', 'journalNumber'])
@Unique('journal_period_key', ['localAreaCode', 'kind', 'financialYear', 'period'])
@Index('journal_period_idx', ['localAreaCode', 'financialYear', 'period'])
@Index('journal_reversed_journal_id_key', ['localAreaCode', 'reversedJournalId'], { unique: true })
@Check('journal_kind_check', "kind in ('RECHARGE', 'ACCRUAL')")
@Check('journal_posted_financial_year_check', "posted_financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('journal_posted_period_check', 'posted_period between 1 and 12')
@Check('journal_total_check', 'total_pence > 0')
export class JournalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  journalId: string;
  @Column('text')
  journalNumber: string;
  @Column('text')
  kind: string;
  @Column('text')
  financialYear: string;
  @Column('integer')
  period: number;
  @Column('text')
  postedFinancialYear: string;
  @Column('integer')
  postedPeriod: number;
  @Column('date')
  dated: string;
  @Column('uuid', { nullable: true })
  reversedJournalId: string | null;
  @Column('bigint')
  totalPence: bigint;
  @Column('uuid')
  issuedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  issuedAt: Date;
}

/** One line of a journal: a debit or a credit under its codes. */
@Entity('journal_line')
@ForeignKey('journal', ['localAreaCode', 'journalId'], ['localAreaCode', 'journalId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('journal_line_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Check('journal_line_use_check', `use in ${USES}`)
@Check('journal_line_category_check', `category in ${CATEGORIES}`)
@Check('journal_line_side_check', 'least(debit_pence, credit_pence) = 0 and greatest(debit_pence, credit_pence) > 0')
export class JournalLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  journalId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  use: string;
  @Column('text', { name: 'section_251_line', nullable: true })
  section251Line: string | null;
  @Column('text', { nullable: true })
  category: string | null;
  @Column('text')
  costCentre: string;
  @Column('text')
  subjective: string;
  @Column('bigint')
  debitPence: bigint;
  @Column('bigint')
  creditPence: bigint;
  @Column('text')
  narrative: string;
  @Column('boolean')
  isReversal: boolean;
}
