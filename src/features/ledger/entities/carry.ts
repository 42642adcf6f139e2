import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of shares carried for a holder while they are in dispute.
 */

/** Who carries what of a holder’s share of a line, from a day on, until its dispute is settled. */
@Entity('cost_line_carry')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
@ForeignKey('dispute', ['localAreaCode', 'disputeId'], ['localAreaCode', 'disputeId'])
@Index('cost_line_carry_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('cost_line_carry_case_id_idx', ['localAreaCode', 'caseId'])
@Index('cost_line_carry_cost_line_id_idx', ['localAreaCode', 'costLineId'])
@Index('cost_line_carry_dispute_id_idx', ['localAreaCode', 'disputeId'])
@Exclusion(
  'cost_line_carry_no_overlap',
  'using gist (local_area_code with =, cost_line_id with =, budget_holder_id with =, active_span with &&) where (superseded_at is null)',
)
@Check(
  'cost_line_carry_accepted_spread_check',
  "accepted_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')",
)
@Check('cost_line_carry_accepted_unit_check', "accepted_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('cost_line_carry_accepted_year_check', "accepted_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
export class CostLineCarryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  costLineCarryId: string;
  @Column('uuid')
  costLineId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  disputeId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('daterange')
  activeSpan: string;
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
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  recordedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  supersededAt: Date | null;
}

/** One holder that carries, of one or of several in equal parts. */
@Entity('cost_line_carrier')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('cost_line_carry', ['localAreaCode', 'costLineCarryId'], ['localAreaCode', 'costLineCarryId'])
@Unique('cost_line_carrier_holder_key', ['localAreaCode', 'costLineCarryId', 'budgetHolderId'])
@Index('cost_line_carrier_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('cost_line_carrier_case_id_idx', ['localAreaCode', 'caseId'])
export class CostLineCarrierRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  costLineCarryId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  budgetHolderId: string;
}
