import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ShareTermsRow } from '../../ledger/entities/share-row';

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
@ForeignKey('dispute', ['localAreaCode', 'disputeId'], ['localAreaCode', 'disputeId'])
@Index('funding_agreement_waiting_idx', ['localAreaCode', 'caseId'], {
  where: 'committed_at is null and closed_at is null',
})
@Index('funding_agreement_dispute_id_idx', ['localAreaCode', 'disputeId'])
@Check('funding_agreement_closed_because_check', "closed_because in ('REPLACED', 'REFUSED', 'WITHDRAWN', 'LAPSED')")
@Check('funding_agreement_closed_check', '(closed_at is null) = (closed_because is null)')
@Check(
  'funding_agreement_decision_check',
  "(kind in ('INITIAL', 'REVISION') and commit_cause <> 'IMPORTED') = (decision_id is not null)",
)
@Check('funding_agreement_dispute_check', "(kind = 'SETTLEMENT') = (dispute_id is not null)")
@Check('funding_agreement_from_check', "(kind = 'INITIAL') = (from_date is null)")
@Check('funding_agreement_kind_check', "kind in ('INITIAL', 'CHANGE', 'SETTLEMENT', 'REVISION')")
@Check(
  'funding_agreement_method_check',
  "method in ('NEEDS_LED', 'CONTINUING_CARE_TOOL', 'HOURS_TOOL', 'PROTOCOL', 'POOLED_FUND', 'SINGLE_AGENCY')",
)
@Check(
  'funding_agreement_extended_check',
  "extended_span is null or (kind = 'REVISION' and lower(extended_span) = from_date)",
)
@Check('funding_agreement_commit_cause_check', "commit_cause in ('NEW_PLACEMENT', 'CORRECTION', 'IMPORTED')")
export class FundingAgreementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  fundingAgreementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('uuid')
  placementId: string;
  @Column('text', { default: 'INITIAL' })
  kind: string;
  @Column('date', { nullable: true })
  fromDate: string | null;
  @Column('uuid', { nullable: true })
  proposedBy: string | null;
  @Column('uuid', { nullable: true })
  disputeId: string | null;
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
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  closedAt: Date | null;
  @Column('text', { nullable: true })
  closedBecause: string | null;
  @Column('text', { default: 'NEW_PLACEMENT' })
  commitCause: string;
  @Column('daterange', { nullable: true })
  extendedSpan: string | null;
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
@Index('contribution_proposed_at_idx', ['localAreaCode', 'proposedAt', 'contributionId'])
@Check(
  'contribution_approval_check',
  "(is_imported and status = 'APPROVED' and approved_by is null) or (status in ('APPROVED', 'AWAITING_RATIFICATION')) = (approved_by is not null)",
)
@Check('contribution_status_check', "status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION', 'REFUSED')")
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
  @Column('timestamp with time zone', { precision: 3 })
  proposedAt: Date;
  @Column('uuid', { nullable: true })
  ratifiedBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  ratifiedAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('boolean', { default: false })
  isImported: boolean;
}

/** What the method of an agreement rests on, beside the words: evidence of the case, and a tool with its result. */
@Entity('funding_method_evidence')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('funding_agreement', ['localAreaCode', 'fundingAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@Index('funding_method_evidence_case_id_idx', ['localAreaCode', 'caseId'])
export class FundingMethodEvidenceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  fundingAgreementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { array: true })
  evidenceIds: string[];
  @Column('text', { nullable: true })
  toolName: string | null;
  @Column('text', { nullable: true })
  toolScore: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  hoursPerWeek: string | null;
}

/** A line on which a change or a settlement would put another split. */
@Entity('funding_agreement_line')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
@ForeignKey('funding_agreement', ['localAreaCode', 'fundingAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@Index('funding_agreement_line_case_id_idx', ['localAreaCode', 'caseId'])
@Index('funding_agreement_line_cost_line_id_idx', ['localAreaCode', 'costLineId'])
@Check('funding_agreement_line_price_check', '(unit is null) = (amount_pence is null)')
@Check('funding_agreement_line_spread_check', "spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')")
@Check('funding_agreement_line_unit_check', "unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('funding_agreement_line_year_check', "year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
export class FundingAgreementLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  fundingAgreementId: string;
  @PrimaryColumn('uuid')
  costLineId: string;
  @Column('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  unit: string | null;
  @Column('bigint', { nullable: true })
  amountPence: bigint | null;
  @Column('text', { nullable: true })
  spread: string | null;
  @Column('text', { nullable: true })
  year: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  hoursPerWeek: string | null;
}

/** One payer of that split, before it is agreed. */
@Entity('funding_agreement_share')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey(
  'funding_agreement_line',
  ['localAreaCode', 'fundingAgreementId', 'costLineId'],
  ['localAreaCode', 'fundingAgreementId', 'costLineId'],
  {
    name: 'funding_agreement_share_line_fkey',
  },
)
@Index('funding_agreement_share_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('funding_agreement_share_case_id_idx', ['localAreaCode', 'caseId'])
@Check('funding_agreement_share_cap_check', 'cap_pence >= 0')
@Check(
  'funding_agreement_share_fixed_spread_check',
  "fixed_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')",
)
@Check('funding_agreement_share_fixed_unit_check', "fixed_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('funding_agreement_share_fixed_year_check', "fixed_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
@Check(
  'funding_agreement_share_kind_check',
  '(parts is not null)::integer + (fixed_unit is not null)::integer + is_residual::integer = 1',
)
@Check('funding_agreement_share_parts_check', 'parts >= 0')
export class FundingAgreementShareRow extends ShareTermsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  fundingAgreementId: string;
  @PrimaryColumn('uuid')
  costLineId: string;
  @Column('uuid')
  caseId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  budgetHolderId: string;
}

/** Why a split was proposed, a share refused or disputed, a dispute settled: the words, by whom and when. */
@Entity('funding_statement')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('contribution', ['localAreaCode', 'contributionId'], ['localAreaCode', 'contributionId'])
@ForeignKey('dispute', ['localAreaCode', 'disputeId'], ['localAreaCode', 'disputeId'])
@ForeignKey('funding_agreement', ['localAreaCode', 'fundingAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@Index('funding_statement_case_id_idx', ['localAreaCode', 'caseId', 'saidAt'])
@Index('funding_statement_contribution_id_idx', ['localAreaCode', 'contributionId'])
@Index('funding_statement_dispute_id_idx', ['localAreaCode', 'disputeId'])
@Index('funding_statement_funding_agreement_id_idx', ['localAreaCode', 'fundingAgreementId'])
@Check('funding_statement_kind_check', "kind in ('PROPOSAL', 'REFUSAL', 'DISPUTE', 'SETTLEMENT', 'RATIFICATION')")
export class FundingStatementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  fundingStatementId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('uuid')
  fundingAgreementId: string;
  @Column('uuid', { nullable: true })
  contributionId: string | null;
  @Column('uuid', { nullable: true })
  disputeId: string | null;
  @Column('text')
  reason: string;
  @Column('text', { nullable: true })
  legalBasis: string | null;
  @Column('uuid')
  saidBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  saidAt: Date;
}
