import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `contributions`: who agreed to pay what.
 */

/** What a decision asks the budget holders to agree to, and how the split was set (J4). */
@Entity('funding_agreement')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@Index('funding_agreement_case_id_idx', ['localAreaCode', 'caseId'])
@Index('funding_agreement_decision_id_idx', ['localAreaCode', 'decisionId'])
@Index('funding_agreement_placement_id_idx', ['localAreaCode', 'placementId'])
@Check(
  'funding_agreement_method_check',
  "method in ('NEEDS_LED', 'CONTINUING_CARE_TOOL', 'HOURS_TOOL', 'PROTOCOL', 'POOLED_FUND', 'SINGLE_AGENCY')",
)
export class FundingAgreementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  fundingAgreementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  decisionId: string;
  @Column('uuid')
  placementId: string;
  @Column('text')
  method: string;
  @Column('text', { nullable: true })
  methodEvidence: string | null;
  @Column('boolean')
  isHeld: boolean;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  committedAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}

/** One holder’s part of an agreement, on each basis of a delegated limit, and whether it is agreed. */
@Entity('contribution')
@ForeignKey('person', ['localAreaCode', 'approvedBy'], ['localAreaCode', 'personId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('funding_agreement', ['localAreaCode', 'fundingAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@Unique('contribution_holder_key', ['localAreaCode', 'fundingAgreementId', 'budgetHolderId'])
@Index('contribution_approved_by_idx', ['localAreaCode', 'approvedBy'])
@Index('contribution_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('contribution_case_id_idx', ['localAreaCode', 'caseId'])
@Check('contribution_approval_check', "(status = 'PROPOSED') = (approved_by is null)")
@Check('contribution_status_check', "status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION')")
export class ContributionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  contributionId: string;
  @Column('uuid')
  fundingAgreementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('integer')
  ordinal: number;
  @Column('bigint')
  weeklyPence: bigint;
  @Column('bigint')
  annualPence: bigint;
  @Column('bigint', { nullable: true })
  wholeLifePence: bigint | null;
  @Column('text', { nullable: true })
  overLimit: string | null;
  @Column('text')
  status: string;
  @Column('uuid', { nullable: true })
  approvedBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  approvedAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}
