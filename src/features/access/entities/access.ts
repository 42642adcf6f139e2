import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `access`: local areas, who pays, who works there and what they may bind.
 */

/** A local area: one authority and its partners. Its code leads every other key. */
@Entity('local_area')
@Check('local_area_case_prefix_check', "case_prefix ~ '^[A-Z]{3}$'")
@Check('local_area_code_check', "local_area_code ~ '^[0-9]{3}$'")
export class LocalAreaRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @Column('text')
  name: string;
  @Column('text')
  casePrefix: string;
  @Column('date')
  ledgerHorizonDate: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  /** Whether what lines cost in a full year is still to be reckoned for postings of before it was kept. */
  @Column('boolean', { default: false })
  isFullYearDue: boolean;
  /** Whether clocks are still to be kept of children who were there before any were. */
  @Column('boolean', { default: false })
  areClocksDue: boolean;
}

/** One of the three partners of an area: education, social care, health. */
@Entity('agency')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('agency_name_key', ['localAreaCode', 'name'])
@Check('agency_kind_check', "kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')")
export class AgencyRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  agencyId: string;
  @Column('text')
  kind: string;
  @Column('text')
  name: string;
  @Column('text', { nullable: true })
  organisationCode: string | null;
  @Column('date')
  startDate: string;
  @Column('date', { nullable: true })
  endDate: string | null;
}

/** A budget that pays shares; one of an area is its high needs block. */
@Entity('budget_holder')
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@Unique('budget_holder_name_key', ['localAreaCode', 'name'])
@Index('budget_holder_agency_id_idx', ['localAreaCode', 'agencyId'])
@Check('budget_holder_serves_check', "serves in ('CHILDREN', 'UP_TO_25', 'ADULTS', 'ALL_AGES')")
@Exclusion(
  'budget_holder_no_overlap',
  "using gist (local_area_code with =, daterange(start_date, end_date, '[]') with &&) where (is_high_needs_block)",
)
export class BudgetHolderRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  budgetHolderId: string;
  @Column('uuid')
  agencyId: string;
  @Column('text')
  name: string;
  @Column('boolean')
  isHighNeedsBlock: boolean;
  @Column('date')
  startDate: string;
  @Column('date', { nullable: true })
  endDate: string | null;
  @Column('text', { nullable: true })
  serves: string | null;
  @Column('integer', { default: 1 })
  version: number;
}

/** Somebody who works with the product: staff, never a child. */
@Entity('person')
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('person_subject_key', ['subject'])
@Index('person_agency_id_idx', ['localAreaCode', 'agencyId'])
@Check('person_grade_check', 'grade between 1 and 20')
@Check(
  'person_profession_check',
  "profession in ('EDUCATIONAL_PSYCHOLOGY', 'SEN_LEADERSHIP', 'DESIGNATED_CLINICAL_OFFICER', 'DESIGNATED_SOCIAL_CARE_OFFICER', 'VIRTUAL_SCHOOL', 'PARENT_CARER_FORUM')",
)
export class PersonRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  personId: string;
  @Column('text')
  subject: string;
  @Column('text')
  displayName: string;
  @Column('text')
  jobTitle: string;
  @Column('integer')
  grade: number;
  @Column('uuid', { nullable: true })
  agencyId: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  @Column('integer', { default: 1 })
  version: number;
  @Column('text', { nullable: true })
  profession: string | null;
}

/** A role a person holds for a span of days. */
@Entity('role_grant')
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@Index('role_grant_agency_id_idx', ['localAreaCode', 'agencyId'])
@Index('role_grant_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('role_grant_person_id_idx', ['localAreaCode', 'personId'])
@Check('role_grant_budget_holder_check', "(role = 'BUDGET_HOLDER') = (budget_holder_id is not null)")
@Check(
  'role_grant_role_check',
  "role in ('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATION')",
)
export class RoleGrantRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  roleGrantId: string;
  @Column('uuid')
  personId: string;
  @Column('text')
  role: string;
  @Column('uuid', { nullable: true })
  agencyId: string | null;
  @Column('uuid', { nullable: true })
  budgetHolderId: string | null;
  @Column('text', { array: true, default: '{}' })
  feeds: string[];
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  grantedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  grantedAt: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  withdrawnAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}

/** G8: what a budget holder’s decider may bind, by basis and date. No row: nothing. */
@Entity('delegated_limit')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('delegated_limit_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Check('delegated_limit_amount_basis_check', "amount_basis in ('WEEKLY', 'ANNUAL', 'WHOLE_LIFE')")
@Check('delegated_limit_ceiling_check', 'ceiling_pence >= 0')
@Check(
  'delegated_limit_decision_type_check',
  "decision_type in ('PLACEMENT_FUNDING', 'OUT_OF_PANEL', 'UPLIFT', 'EXTENSION')",
)
@Check('delegated_limit_role_check', "role in ('BUDGET_HOLDER', 'PANEL_CHAIR', 'DIRECTOR')")
@Exclusion(
  'delegated_limit_no_overlap',
  'using gist (local_area_code with =, budget_holder_id with =, role with =, decision_type with =, amount_basis with =, active_span with &&)',
)
export class DelegatedLimitRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  delegatedLimitId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  decisionType: string;
  @Column('text')
  amountBasis: string;
  @Column('bigint')
  ceilingPence: bigint;
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('text', { default: 'BUDGET_HOLDER' })
  role: string;
}

/** G10: a ceiling below those of the limits it covers, for a while; null is every holder, agency or kind of decision. */
@Entity('limit_override')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@Index('limit_override_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('limit_override_agency_id_idx', ['localAreaCode', 'agencyId'])
@Check('limit_override_amount_basis_check', "amount_basis in ('WEEKLY', 'ANNUAL', 'WHOLE_LIFE')")
@Check('limit_override_ceiling_check', 'ceiling_pence >= 0')
@Check(
  'limit_override_decision_type_check',
  "decision_type in ('PLACEMENT_FUNDING', 'OUT_OF_PANEL', 'UPLIFT', 'EXTENSION')",
)
@Check('limit_override_subject_check', 'budget_holder_id is null or agency_id is null')
export class LimitOverrideRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  limitOverrideId: string;
  @Column('uuid', { nullable: true })
  budgetHolderId: string | null;
  @Column('uuid', { nullable: true })
  agencyId: string | null;
  @Column('text', { nullable: true })
  decisionType: string | null;
  @Column('text')
  amountBasis: string;
  @Column('bigint')
  ceilingPence: bigint;
  @Column('text')
  reason: string;
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('uuid', { nullable: true })
  endedBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  endedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  withdrawnAt: Date | null;
}

/** The most that a holder may have committed in a financial year; the last row stands, null lifts it. */
@Entity('commitment_ceiling')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Unique('commitment_ceiling_ordinal_key', ['localAreaCode', 'budgetHolderId', 'financialYear', 'ordinal'])
@Index('commitment_ceiling_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Check('commitment_ceiling_ceiling_check', 'ceiling_pence >= 0')
@Check('commitment_ceiling_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
export class CommitmentCeilingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  commitmentCeilingId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('integer')
  ordinal: number;
  @Column('bigint', { nullable: true })
  ceilingPence: bigint | null;
  @Column('text')
  reason: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}
