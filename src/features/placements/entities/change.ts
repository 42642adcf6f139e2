import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of what changes of a placement that runs: days charged at less, and prices that a provider asks for.
 */

/** Days that are charged at less than the price, or not at all; trial days before the first. */
@Entity('placement_interruption')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('placement_interruption_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('placement_interruption_case_id_idx', ['localAreaCode', 'caseId'])
@Check('placement_interruption_charged_check', 'charged_percent between 0 and 100')
@Check('placement_interruption_kind_check', "kind in ('SUSPENSION', 'ABSENCE', 'TRIAL')")
@Check('placement_interruption_span_check', 'not isempty(active_span) and lower(active_span) is not null')
@Exclusion(
  'placement_interruption_no_overlap',
  'using gist (local_area_code with =, placement_id with =, active_span with &&) where (superseded_at is null)',
)
export class PlacementInterruptionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementInterruptionId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('daterange')
  activeSpan: string;
  @Column('integer')
  chargedPercent: number;
  @Column('text')
  reason: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  recordedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  supersededAt: Date | null;
}

/** J9: what a provider asks for from a day on, decided as a whole. */
@Entity('uplift_round')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'raisedBy'], ['localAreaCode', 'personId'])
@ForeignKey('person', ['localAreaCode', 'decidedBy'], ['localAreaCode', 'personId'])
@Index('uplift_round_provider_urn_idx', ['providerUrn'])
@Index('uplift_round_raised_at_idx', ['localAreaCode', 'raisedAt', 'upliftRoundId'])
@Index('uplift_round_raised_by_idx', ['localAreaCode', 'raisedBy'])
@Index('uplift_round_decided_by_idx', ['localAreaCode', 'decidedBy'])
@Check('uplift_round_applied_check', 'applied_at is null or decision is not null')
@Check('uplift_round_decided_check', 'num_nulls(decision, decision_reason, decided_by, decided_at) in (0, 4)')
@Check('uplift_round_decision_check', "decision in ('AGREED', 'PART_AGREED', 'REFUSED')")
export class UpliftRoundRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  upliftRoundId: string;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('date', { nullable: true })
  letterDate: string | null;
  @Column('text', { nullable: true })
  letterReference: string | null;
  @Column('date')
  fromDate: string;
  @Column('numeric', { precision: 7, scale: 4, nullable: true })
  percent: string | null;
  @Column('text')
  reason: string;
  @Column('integer')
  lines: number;
  @Column('bigint')
  askedAnnualPence: string;
  @Column('uuid')
  raisedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  raisedAt: Date;
  @Column('text', { nullable: true })
  decision: string | null;
  @Column('text', { nullable: true })
  decisionReason: string | null;
  @Column('uuid', { nullable: true })
  decidedBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  decidedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  appliedAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}

/** One line of a round: its price, what is asked, and what was agreed of it. */
@Entity('uplift_round_line')
@ForeignKey('uplift_round', ['localAreaCode', 'upliftRoundId'], ['localAreaCode', 'upliftRoundId'])
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('uplift_round_line_cost_line_id_idx', ['localAreaCode', 'costLineId'])
@Index('uplift_round_line_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('uplift_round_line_case_id_idx', ['localAreaCode', 'caseId'])
@Check('uplift_round_line_applied_check', 'applied_at is null or agreed_pence is not null')
export class UpliftRoundLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  upliftRoundId: string;
  @PrimaryColumn('uuid')
  costLineId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('bigint')
  formerPence: bigint;
  @Column('bigint')
  askedPence: bigint;
  @Column('bigint', { nullable: true })
  agreedPence: bigint | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  appliedAt: Date | null;
  @Column('text', { nullable: true })
  problem: string | null;
  @Column('text', { nullable: true })
  warning: string | null;
}

/** One holder's part of a round, over all its placements. */
@Entity('uplift_round_share')
@ForeignKey('uplift_round', ['localAreaCode', 'upliftRoundId'], ['localAreaCode', 'upliftRoundId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('person', ['localAreaCode', 'answeredBy'], ['localAreaCode', 'personId'])
@ForeignKey('person', ['localAreaCode', 'ratifiedBy'], ['localAreaCode', 'personId'])
@Index('uplift_round_share_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('uplift_round_share_answered_by_idx', ['localAreaCode', 'answeredBy'])
@Index('uplift_round_share_ratified_by_idx', ['localAreaCode', 'ratifiedBy'])
@Check('uplift_round_share_answered_check', "(status = 'PROPOSED') = (answered_by is null)")
@Check('uplift_round_share_refused_check', "(status = 'REFUSED') = (refusal_reason is not null)")
@Check('uplift_round_share_status_check', "status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION', 'REFUSED')")
export class UpliftRoundShareRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  upliftRoundId: string;
  @PrimaryColumn('uuid')
  budgetHolderId: string;
  @Column('bigint')
  annualRisePence: bigint;
  @Column('text', { nullable: true })
  overLimit: string | null;
  @Column('text')
  status: string;
  @Column('uuid', { nullable: true })
  answeredBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  answeredAt: Date | null;
  @Column('text', { nullable: true })
  refusalReason: string | null;
  @Column('uuid', { nullable: true })
  ratifiedBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  ratifiedAt: Date | null;
}
