import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of disputes: whose share is argued over, where it stands, who carries it meanwhile.
 */

/** A step by which the disputes of an area move up. */
@Entity('dispute_stage')
@ForeignKey('person', ['localAreaCode', 'ownerId'], ['localAreaCode', 'personId'])
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Index('dispute_stage_owner_id_idx', ['localAreaCode', 'ownerId'])
@Check('dispute_stage_days_check', 'days >= 1')
@Check('dispute_stage_ordinal_check', 'ordinal >= 1')
@Check('dispute_stage_owner_check', 'num_nonnulls(owner_role, owner_id) = 1')
@Check(
  'dispute_stage_owner_role_check',
  "owner_role in ('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATION')",
)
export class DisputeStageRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  name: string;
  @Column('integer')
  days: number;
  @Column('text', { nullable: true })
  ownerRole: string | null;
  @Column('uuid', { nullable: true })
  ownerId: string | null;
}

/** A holder’s share in dispute from a day on. */
@Entity('dispute')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('contribution', ['localAreaCode', 'contributionId'], ['localAreaCode', 'contributionId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('budget_holder', ['localAreaCode', 'interimPayerId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('person', ['localAreaCode', 'ownerId'], ['localAreaCode', 'personId'])
@Index('dispute_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('dispute_case_id_idx', ['localAreaCode', 'caseId'])
@Index('dispute_contribution_id_idx', ['localAreaCode', 'contributionId'])
@Index('dispute_interim_payer_id_idx', ['localAreaCode', 'interimPayerId'])
@Index('dispute_open_key', ['localAreaCode', 'contributionId'], { where: 'closed_at is null', unique: true })
@Index('dispute_owner_id_idx', ['localAreaCode', 'ownerId'])
@Index('dispute_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('dispute_raised_at_idx', ['localAreaCode', 'raisedAt', 'disputeId'])
@Index('dispute_stage_due_idx', ['localAreaCode', 'stageDueDate'], { where: 'closed_at is null' })
@Check('dispute_closed_check', '(closed_at is null) = (outcome is null)')
@Check('dispute_interim_basis_check', "interim_basis in ('STATUS_QUO', 'LEAD', 'EQUAL')")
@Check('dispute_interim_check', 'num_nulls(interim_basis, interim_payer_id, interim_set_by, interim_set_at) in (0, 4)')
@Check('dispute_outcome_check', "outcome in ('SETTLED', 'DETERMINED', 'WITHDRAWN')")
@Check(
  'dispute_owner_role_check',
  "owner_role in ('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATION')",
)
@Check(
  'dispute_resolver_check',
  "num_nulls(resolver_name, resolver_organisation, resolver_reference, determined_date) in (0, 4) and (outcome is null or (resolver_name is not null) = (outcome = 'DETERMINED'))",
)
@Check(
  'dispute_stage_check',
  'num_nulls(stage_ordinal, stage_name, stage_start_date, stage_due_date) in (0, 4) and num_nonnulls(owner_role, owner_id) = (stage_ordinal is not null)::integer',
)
export class DisputeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  disputeId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  contributionId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('date')
  firstDisputedDate: string;
  @Column('uuid')
  raisedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  raisedAt: Date;
  @Column('integer', { nullable: true })
  stageOrdinal: number | null;
  @Column('text', { nullable: true })
  stageName: string | null;
  @Column('date', { nullable: true })
  stageStartDate: string | null;
  @Column('date', { nullable: true })
  stageDueDate: string | null;
  @Column('text', { nullable: true })
  ownerRole: string | null;
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  overdueAt: Date | null;
  @Column('text', { nullable: true })
  interimBasis: string | null;
  @Column('uuid', { nullable: true })
  interimPayerId: string | null;
  @Column('uuid', { nullable: true })
  interimSetBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  interimSetAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  closedAt: Date | null;
  @Column('text', { nullable: true })
  outcome: string | null;
  @Column('text', { nullable: true })
  resolverName: string | null;
  @Column('text', { nullable: true })
  resolverOrganisation: string | null;
  @Column('text', { nullable: true })
  resolverReference: string | null;
  @Column('date', { nullable: true })
  determinedDate: string | null;
  @Column('integer', { default: 1 })
  version: number;
}

/** A line of which a holder’s share is disputed, and the sum accepted of it. */
@Entity('dispute_line')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
@ForeignKey('dispute', ['localAreaCode', 'disputeId'], ['localAreaCode', 'disputeId'])
@Index('dispute_line_case_id_idx', ['localAreaCode', 'caseId'])
@Index('dispute_line_cost_line_id_idx', ['localAreaCode', 'costLineId'])
@Check('dispute_line_accepted_check', '(accepted_unit is null) = (accepted_amount_pence is null)')
@Check(
  'dispute_line_accepted_spread_check',
  "accepted_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')",
)
@Check('dispute_line_accepted_unit_check', "accepted_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('dispute_line_accepted_year_check', "accepted_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
export class DisputeLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  disputeId: string;
  @PrimaryColumn('uuid')
  costLineId: string;
  @Column('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  acceptedUnit: string | null;
  @Column('bigint', { nullable: true })
  acceptedAmountPence: bigint | null;
  @Column('text', { nullable: true })
  acceptedSpread: string | null;
  @Column('text', { nullable: true })
  acceptedYear: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  acceptedHoursPerWeek: string | null;
}
