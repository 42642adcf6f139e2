import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What stood open of a placement, or of something that none drives, at the end of a closed period. */
@Entity('period_accrual')
@ForeignKey(
  'closed_period',
  ['localAreaCode', 'financialYear', 'period'],
  ['localAreaCode', 'financialYear', 'period'],
  {
    name: 'period_accrual_period_fkey',
  },
)
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@Unique('period_accrual_placement_key', ['localAreaCode', 'budgetHolderId', 'financialYear', 'period', 'placementId'])
@Index('period_accrual_period_idx', ['localAreaCode', 'financialYear', 'period'])
@Index('period_accrual_placement_id_idx', ['localAreaCode', 'placementId'])
@Check('period_accrual_balance_check', 'balance_pence <> 0')
@Check(
  'period_accrual_basis_check',
  `case when placement_id is null then label is not null and earned_pence is null and spent_pence is null
        else label is null and earned_pence is not null and spent_pence is not null and balance_pence = earned_pence - spent_pence end`,
)
export class PeriodAccrualRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  periodAccrualId: string;
  @Column('text')
  financialYear: string;
  @Column('integer')
  period: number;
  @Column('uuid')
  budgetHolderId: string;
  @Column('uuid', { nullable: true })
  placementId: string | null;
  @Column('text', { nullable: true })
  label: string | null;
  @Column('bigint', { nullable: true })
  earnedPence: bigint | null;
  @Column('bigint', { nullable: true })
  spentPence: bigint | null;
  @Column('bigint')
  balancePence: bigint;
}

/** The same added up for a budget holder. */
@Entity('period_accrual_total')
@ForeignKey(
  'closed_period',
  ['localAreaCode', 'financialYear', 'period'],
  ['localAreaCode', 'financialYear', 'period'],
  {
    name: 'period_accrual_total_period_fkey',
  },
)
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('period_accrual_total_period_idx', ['localAreaCode', 'financialYear', 'period'])
@Check('period_accrual_total_accruals_check', 'accruals_pence >= 0')
@Check('period_accrual_total_prepayments_check', 'prepayments_pence >= 0')
export class PeriodAccrualTotalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  budgetHolderId: string;
  @PrimaryColumn('text')
  financialYear: string;
  @PrimaryColumn('integer')
  period: number;
  @Column('bigint')
  accrualsPence: bigint;
  @Column('bigint')
  prepaymentsPence: bigint;
}
