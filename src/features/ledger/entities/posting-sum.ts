import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CodedRow } from './coded-row';

/*
 * Rows that the ledger keeps beside its postings, so that a question of a year is answered from a row a line and not from twelve.
 */

/** What one write posted of a line for one payer and year under the same values, by the period it belongs to. */
@Entity('posting_sum')
@Index('posting_sum_holder_idx', ['localAreaCode', 'budgetHolderId', 'postedAt'])
@Index('posting_sum_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('posting_sum_child_id_idx', { synchronize: false }) // with columns beside its keys: migrations.test.ts
@Check('posting_sum_caught_up_period_check', 'caught_up_period between 1 and 12')
@Check('posting_sum_period_pence_check', 'cardinality(period_pence) = 12')
export class PostingSumRow extends CodedRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  reportedFinancialYear: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  postingSumId: string;
  @Column('text')
  financialYear: string;
  @Column('integer', { nullable: true })
  caughtUpPeriod: number | null;
  @Column('uuid')
  budgetHolderId: string;
  @Column('uuid')
  costLineId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  childId: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('bigint', { array: true })
  periodPence: bigint[];
  @Column('text')
  cause: string;
  @Column('uuid')
  eventId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  postedAt: Date;
}

/** What one write posted for a payer in a year for one cause, by the period that reports it. */
@Entity('posting_total')
@Check('posting_total_period_pence_check', 'cardinality(period_pence) = 12')
export class PostingTotalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  reportedFinancialYear: string;
  @PrimaryColumn('uuid')
  budgetHolderId: string;
  @PrimaryColumn('timestamp with time zone', { precision: 3 })
  postedAt: Date;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  postingTotalId: string;
  @Column('text')
  cause: string;
  @Column('integer')
  postings: number;
  @Column('bigint')
  amountPence: bigint;
  @Column('bigint', { array: true })
  periodPence: bigint[];
}

/** By how much a write changed what a line costs one payer in a full year. */
@Entity('full_year_cost')
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('full_year_cost_holder_idx', ['localAreaCode', 'budgetHolderId', 'postedAt'])
@Index('full_year_cost_cost_line_id_idx', ['localAreaCode', 'costLineId'])
@Index('full_year_cost_unshared_idx', ['localAreaCode', 'budgetHolderId'], {
  where: 'unshared_lines <> 0 or unshared_pence <> 0',
})
@Check(
  'full_year_cost_amount_check',
  'effect_pence <> 0 or cost_pence <> 0 or active_lines <> 0 or unshared_lines <> 0 or unshared_pence <> 0',
)
export class FullYearCostRow extends CodedRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  financialYear: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  fullYearCostId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('uuid')
  costLineId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  childId: string;
  @Column('bigint')
  effectPence: bigint;
  @Column('bigint')
  costPence: bigint;
  @Column('integer')
  activeLines: number;
  @Column('integer', { default: 0 })
  unsharedLines: number;
  @Column('bigint', { default: 0 })
  unsharedPence: bigint;
  @Column('timestamp with time zone', { precision: 3 })
  postedAt: Date;
  @Column('text')
  likeness: string;
}
