import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was said of a child’s protected characteristics; nobody reads it of one child. Of a child the last row stands. */
@Entity('child_equality_record')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('child_equality_record_child_id_idx', ['localAreaCode', 'childId', 'recordedAt'])
@Index('child_equality_record_case_id_idx', ['localAreaCode', 'caseId'])
@Index('child_equality_record_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('child_equality_record_sex_check', "sex in ('F', 'M')")
@Check(
  'child_equality_record_ethnicity_check',
  "ethnicity in ('WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', 'ABAN', 'CHNE', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'OOTH')",
)
export class ChildEqualityRecordRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  childEqualityRecordId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  /** Null: not stated. */
  @Column('text', { nullable: true })
  sex: string | null;
  @Column('text', { nullable: true })
  ethnicity: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
