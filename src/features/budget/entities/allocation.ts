import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change of an allocation or of a balance brought forward; the figure at any instant is a sum. */
@Entity('budget_entry')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('succession', ['localAreaCode', 'successionId'], ['localAreaCode', 'successionId'])
@ForeignKey('block_version', ['localAreaCode', 'blockVersionId'], ['localAreaCode', 'blockVersionId'])
@ForeignKey('budget_adjustment', ['localAreaCode', 'budgetAdjustmentId'], ['localAreaCode', 'budgetAdjustmentId'])
@Index('budget_entry_block_version_id_idx', ['localAreaCode', 'blockVersionId'])
@Index('budget_entry_budget_adjustment_id_idx', ['localAreaCode', 'budgetAdjustmentId'])
@Index('budget_entry_succession_id_idx', ['localAreaCode', 'successionId'])
@Index('budget_entry_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'financialYear', 'enteredAt'])
@Check('budget_entry_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check(
  'budget_entry_kind_check',
  "kind in ('ALLOCATION', 'BROUGHT_FORWARD', 'TRANSFER', 'IN_YEAR_CHANGE', 'IMPORT_EXPORT', 'RECOUPMENT')",
)
export class BudgetEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  budgetEntryId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('text')
  kind: string;
  @Column('text')
  label: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
  @Column('uuid', { nullable: true })
  successionId: string | null;
  @Column('uuid', { nullable: true })
  blockVersionId: string | null;
  @Column('uuid', { nullable: true })
  budgetAdjustmentId: string | null;
}

/** What of an entry is of one line of the section 251 return. */
@Entity('budget_entry_line')
@ForeignKey('budget_entry', ['localAreaCode', 'budgetEntryId'], ['localAreaCode', 'budgetEntryId'])
export class BudgetEntryLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  budgetEntryId: string;
  @PrimaryColumn('text', { name: 'section_251_line' })
  section251Line: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}
