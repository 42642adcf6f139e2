import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is the same for every area, from a financial year on. */
@Entity('funding_rule')
@Check('funding_rule_kind_check', "kind in ('IMPORT_EXPORT_RATE', 'SCHOOLS_BLOCK_TRANSFER')")
@Check('funding_rule_first_year_check', "first_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('funding_rule_value_check', 'value >= 0')
export class FundingRuleRow {
  @PrimaryColumn('text')
  kind: string;
  @PrimaryColumn('text')
  firstYear: string;
  @Column('bigint')
  value: bigint;
  @Column('text')
  source: string;
}

/** A publication of a block by its terms. */
@Entity('block_version')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('block_version_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'financialYear', 'enteredAt'])
@Check('block_version_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('block_version_stage_check', "stage in ('DECEMBER', 'MARCH', 'JULY', 'FINAL')")
@Check('block_version_import_export_check', '(import_export_pupils is null) = (import_export_rate_pence is null)')
export class BlockVersionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  blockVersionId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('text')
  stage: string;
  @Column('numeric', { precision: 30, scale: 12 })
  formulaFactors: string;
  @Column('numeric', { precision: 30, scale: 12 })
  basicEntitlementRate: string;
  @Column('numeric', { precision: 30, scale: 12 })
  specialSchoolPupils: string;
  @Column('numeric', { precision: 9, scale: 1, nullable: true })
  importExportPupils: string | null;
  @Column('bigint', { nullable: true })
  importExportRatePence: bigint | null;
  @Column('numeric', { precision: 30, scale: 12 })
  importExportAmount: string;
  @Column('numeric', { precision: 30, scale: 12 })
  additionalFunding: string;
  @Column('bigint')
  blockPence: bigint;
  @Column('bigint')
  afterDeductionsPence: bigint;
  @Column('text')
  source: string;
  @Column('date')
  publishedDate: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}

/** A further term or a deduction of a published block. */
@Entity('block_part')
@ForeignKey('block_version', ['localAreaCode', 'blockVersionId'], ['localAreaCode', 'blockVersionId'])
@Check('block_part_kind_check', "kind in ('TERM', 'DEDUCTION')")
export class BlockPartRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  blockVersionId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  kind: string;
  @Column('text')
  name: string;
  @Column('numeric', { precision: 30, scale: 12 })
  amount: string;
}

/** A change of a budget between its versions. */
@Entity('budget_adjustment')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('budget_holder', ['localAreaCode', 'otherBudgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('budget_adjustment_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'financialYear', 'enteredAt'])
@Index('budget_adjustment_other_budget_holder_id_idx', ['localAreaCode', 'otherBudgetHolderId'])
@Check('budget_adjustment_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('budget_adjustment_kind_check', "kind in ('TRANSFER', 'IN_YEAR_CHANGE', 'IMPORT_EXPORT', 'RECOUPMENT')")
@Check('budget_adjustment_other_block_check', "other_block in ('SCHOOLS', 'CENTRAL_SCHOOL_SERVICES', 'EARLY_YEARS')")
@Check(
  'budget_adjustment_sides_check',
  "num_nonnulls(other_budget_holder_id, other_block) = (kind = 'TRANSFER')::integer",
)
export class BudgetAdjustmentRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  budgetAdjustmentId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('text')
  kind: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('uuid', { nullable: true })
  otherBudgetHolderId: string | null;
  @Column('text', { nullable: true })
  otherBlock: string | null;
  @Column('bigint', { nullable: true })
  schoolsBlockPence: bigint | null;
  @Column('text', { nullable: true })
  secretaryOfStateReference: string | null;
  @Column('numeric', { precision: 9, scale: 1, nullable: true })
  netPupils: string | null;
  @Column('text')
  reason: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}
