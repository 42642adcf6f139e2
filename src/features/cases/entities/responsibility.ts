import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `cases` about whose the child is: looked after by which authority, and which is responsible for its plan.
 */

/** Whether the child is looked after, from a day on. Of a day the last one recorded of the latest day stands. */
@Entity('looked_after_record')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('looked_after_record_child_id_idx', ['localAreaCode', 'childId', 'fromDate'])
@Index('looked_after_record_case_id_idx', ['localAreaCode', 'caseId'])
@Index('looked_after_record_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'looked_after_record_legal_basis_check',
  "legal_basis in ('SECTION_20', 'INTERIM_CARE_ORDER', 'CARE_ORDER', 'PLACEMENT_ORDER', 'EMERGENCY_PROTECTION', 'POLICE_PROTECTION', 'CHILD_ASSESSMENT_ORDER', 'REMAND', 'SENTENCE', 'SHORT_BREAKS_SERIES')",
)
@Check('looked_after_record_placing_la_code_check', "placing_la_code ~ '^[0-9]{3}$'")
@Check('looked_after_record_said_check', '(legal_basis is null) = (placing_la_code is null)')
export class LookedAfterRecordRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  lookedAfterRecordId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  fromDate: string;
  /** Null: not looked after any more. */
  @Column('text', { nullable: true })
  legalBasis: string | null;
  @Column('text', { nullable: true })
  placingLaCode: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** That another authority is responsible for the child from a day on (SEND Regulations 2014, reg 15). */
@Entity('responsibility_transfer')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('responsibility_transfer_child_id_idx', ['localAreaCode', 'childId', 'transferDate'])
@Index('responsibility_transfer_case_id_idx', ['localAreaCode', 'caseId'])
@Index('responsibility_transfer_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Index('responsibility_transfer_transfer_date_idx', ['localAreaCode', 'transferDate'])
@Check('responsibility_transfer_from_la_code_check', "from_la_code ~ '^[0-9]{3}$'")
@Check('responsibility_transfer_to_la_code_check', "to_la_code ~ '^[0-9]{3}$'")
@Check('responsibility_transfer_parties_check', 'from_la_code <> to_la_code')
@Check('responsibility_transfer_dates_check', 'transfer_date >= moved_date')
export class ResponsibilityTransferRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  responsibilityTransferId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  fromLaCode: string;
  @Column('text')
  toLaCode: string;
  @Column('date')
  transferDate: string;
  @Column('date')
  movedDate: string;
  @Column('date')
  awareDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
