import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody said of why a budget stands as it does. */
@Entity('variance_comment')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('variance_comment_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'financialYear', 'writtenAt'])
@Check('variance_comment_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check(
  'variance_comment_cause_check',
  "cause in ('NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'FEE_UPLIFT', 'FEE_CHANGED', 'SHARE_CHANGED', 'DISPUTE_INTERIM', 'DISPUTE_SETTLED', 'RESPONSIBILITY_TRANSFERRED', 'RECODED', 'CALENDAR_CHANGED', 'ROLLED_FORWARD', 'IMPORTED', 'CORRECTION', 'BUDGET_CHANGED', 'FORECAST_CHANGED', 'PERIODS_CLOSED', 'PIPELINE_CHANGED')",
)
@Check('variance_comment_subject_check', 'num_nonnulls(section_251_line, cause) <= 1')
export class VarianceCommentRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  varianceCommentId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('text', { name: 'section_251_line', nullable: true })
  section251Line: string | null;
  @Column('text', { nullable: true })
  cause: string | null;
  @Column('text')
  body: string;
  @Column('bigint', { nullable: true })
  variancePence: bigint | null;
  @Column('uuid')
  writtenBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  writtenAt: Date;
  @Column('boolean', { default: false })
  isForPublication: boolean;
}
