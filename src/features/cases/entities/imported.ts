import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `cases`: how other systems know a child, and the SEN2 return as it was read.
 */

/** A number by which another system knows a child of the area. */
@Entity('child_reference')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@Index('child_reference_child_id_idx', ['localAreaCode', 'childId'])
@Check('child_reference_scheme_check', "scheme in ('OWN', 'UPN', 'SEN2')")
export class ChildReferenceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  scheme: string;
  @PrimaryColumn('text')
  reference: string;
  @Column('uuid')
  childId: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** One record of a module of the person-level SEN2 return, its published columns as text. */
@Entity('sen2_record')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@Index('sen2_record_child_id_idx', ['localAreaCode', 'childId'])
@Check(
  'sen2_record_module_check',
  "module in ('PERSON', 'REQUEST', 'ASSESSMENT', 'NAMED_PLAN', 'PLAN_DETAIL', 'ACTIVE_PLAN', 'PLACEMENT_DETAIL', 'SEN_NEED')",
)
export class Sen2RecordRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  module: string;
  @PrimaryColumn('text')
  recordKey: string;
  @Column('text', { nullable: true })
  parentKey: string | null;
  @Column('uuid')
  childId: string;
  @Column('jsonb')
  content: unknown;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
  /** When a later file’s row under this key was refused, and none was taken since. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  refusedAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}
