import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of recoupment: what one authority claims of another for a looked-after child, and what became of it (B38).
 */

/** A claim for the education of a looked-after child over some days. */
@Entity('recoupment_claim')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('person', ['localAreaCode', 'openedBy'], ['localAreaCode', 'personId'])
@Index('recoupment_claim_case_id_idx', ['localAreaCode', 'caseId'])
@Index('recoupment_claim_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('recoupment_claim_opened_by_idx', ['localAreaCode', 'openedBy'])
@Index('recoupment_claim_claim_date_idx', ['localAreaCode', 'claimDate', 'recoupmentClaimId'])
@Check('recoupment_claim_direction_check', "direction in ('CLAIMED_BY_US', 'CLAIMED_OF_US')")
@Check('recoupment_claim_other_la_code_check', "other_la_code ~ '^[0-9]{3}$'")
@Check('recoupment_claim_education_check', 'education_pence >= 0')
@Check('recoupment_claim_transport_check', 'transport_pence >= 0')
@Check('recoupment_claim_grant_check', 'grant_pence >= 0')
@Check('recoupment_claim_amount_check', 'education_pence + transport_pence > grant_pence')
@Check(
  'recoupment_claim_span_check',
  "not isempty(active_span) and lower(active_span) >= date '2026-09-01' and upper(active_span) is not null",
)
export class RecoupmentClaimRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  recoupmentClaimId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  placementId: string | null;
  @Column('text')
  direction: string;
  @Column('text')
  otherLaCode: string;
  @Column('daterange')
  activeSpan: string;
  @Column('date')
  claimDate: string;
  @Column('bigint')
  educationPence: bigint;
  @Column('bigint')
  transportPence: bigint;
  /** The dedicated schools grant received for the child. */
  @Column('bigint')
  grantPence: bigint;
  @Column('uuid')
  openedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  openedAt: Date;
}

/** What became of a claim: agreed, paid in part or whole, withdrawn. */
@Entity('recoupment_entry')
@ForeignKey('recoupment_claim', ['localAreaCode', 'recoupmentClaimId'], ['localAreaCode', 'recoupmentClaimId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('recoupment_entry_recoupment_claim_id_idx', ['localAreaCode', 'recoupmentClaimId', 'recordedAt'])
@Index('recoupment_entry_case_id_idx', ['localAreaCode', 'caseId'])
@Index('recoupment_entry_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('recoupment_entry_kind_check', "kind in ('AGREED', 'PAID', 'WITHDRAWN')")
@Check('recoupment_entry_amount_check', 'amount_pence >= 0')
@Check('recoupment_entry_said_check', "(amount_pence is null) = (kind = 'WITHDRAWN')")
export class RecoupmentEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  recoupmentEntryId: string;
  @Column('uuid')
  recoupmentClaimId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('date')
  dated: string;
  @Column('bigint', { nullable: true })
  amountPence: bigint | null;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
