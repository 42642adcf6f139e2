import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An amount that was really paid, invoiced or credited. */
@Entity('actual')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@Unique('actual_their_reference_key', ['localAreaCode', 'budgetHolderId', 'kind', 'theirReference'])
@Index('actual_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'reportedFinancialYear', 'recordedAt'])
@Index('actual_case_id_idx', ['localAreaCode', 'caseId'])
@Index('actual_placement_id_idx', ['localAreaCode', 'placementId'])
@Check('actual_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('actual_kind_check', "kind in ('INVOICE', 'RECHARGE', 'JOURNAL', 'CREDIT_NOTE')")
@Check('actual_period_check', 'period between 1 and 12')
@Check('actual_reported_period_check', 'reported_period between 1 and 12')
export class ActualRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  actualId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('integer')
  period: number;
  @Column('text')
  kind: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('bigint', { default: 0 })
  vatPence: bigint;
  @Column('uuid', { nullable: true })
  placementId: string | null;
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @Column('text')
  theirReference: string;
  @Column('date')
  dated: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
  @Column('text')
  reportedFinancialYear: string;
  @Column('integer')
  reportedPeriod: number;
}
