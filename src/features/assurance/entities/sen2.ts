import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the SEN2 return is made of and the record keeps only as it stands now, each time that it changed. Written by the database alone. */
@Entity('sen2_source')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('sen2_source_child_id_idx', ['localAreaCode', 'childId', 'source', 'sourceKey', 'recordedAt'])
@Index('sen2_source_case_id_idx', ['localAreaCode', 'caseId'])
@Check('sen2_source_source_check', "source in ('CASE', 'PLAN', 'PLACEMENT', 'IMPORTED')")
@Check('sen2_source_case_check', "(case_id is null) = (source = 'IMPORTED')")
export class Sen2SourceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid', { name: 'sen2_source_id', default: () => 'uuidv7()' })
  sen2SourceId: string;
  @Column('uuid')
  childId: string;
  /** Null: of a return that was imported. */
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @Column('text')
  source: string;
  @Column('text')
  sourceKey: string;
  @Column('jsonb')
  content: unknown;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
