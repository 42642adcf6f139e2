import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `assurance` about how long records are kept (P2): the schedule, what holds records, and what went. They only grow.
 */

const CLASSES = `'CASE_FILE', 'PANEL_RECORD', 'NOTICE', 'REDRESS', 'FUNDING_RECORD', 'IDENTITY'`;
const STARTS = `'TWENTY_FIFTH_BIRTHDAY', 'PLAN_ENDED', 'LAST_DECISION', 'CASE_ENDED', 'FINANCIAL_YEAR_ENDED', 'MATTERS_CLOSED'`;

/** How long a class of record is kept, from a day on. */
@Entity('retention_rule')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Index('retention_rule_set_by_idx', ['localAreaCode', 'setBy'])
@Check('retention_rule_record_class_check', `record_class in (${CLASSES})`)
@Check('retention_rule_start_event_check', `start_event in (${STARTS})`)
@Check('retention_rule_months_check', 'months between 12 and 1200')
@Check('retention_rule_whole_check', '(start_event is null) = (months is null)')
export class RetentionRuleRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  retentionRuleId: string;
  @Column('text')
  recordClass: string;
  @Column('boolean')
  isOfLookedAfter: boolean;
  @Column('text', { nullable: true })
  startEvent: string | null;
  @Column('integer', { nullable: true })
  months: number | null;
  @Column('text')
  source: string;
  @Column('date')
  fromDate: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** That nothing of a child is to go, and why. */
@Entity('legal_hold')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('legal_hold_child_id_idx', ['localAreaCode', 'childId'])
@Index('legal_hold_case_id_idx', ['localAreaCode', 'caseId'])
@Index('legal_hold_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class LegalHoldRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  legalHoldId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  reason: string;
  @Column('date')
  fromDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** That a hold was lifted, and why. */
@Entity('legal_hold_lifting')
@ForeignKey('legal_hold', ['localAreaCode', 'legalHoldId'], ['localAreaCode', 'legalHoldId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'liftedBy'], ['localAreaCode', 'personId'])
@Index('legal_hold_lifting_child_id_idx', ['localAreaCode', 'childId'])
@Index('legal_hold_lifting_case_id_idx', ['localAreaCode', 'caseId'])
@Index('legal_hold_lifting_lifted_by_idx', ['localAreaCode', 'liftedBy'])
export class LegalHoldLiftingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  legalHoldId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  liftedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  liftedAt: Date;
}

/** What went, by which rule and by whom. */
@Entity('record_disposal')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('retention_rule', ['localAreaCode', 'retentionRuleId'], ['localAreaCode', 'retentionRuleId'])
@ForeignKey('person', ['localAreaCode', 'disposedBy'], ['localAreaCode', 'personId'])
@Index('record_disposal_child_id_idx', ['localAreaCode', 'childId'])
@Index('record_disposal_case_id_idx', ['localAreaCode', 'caseId'])
@Index('record_disposal_retention_rule_id_idx', ['localAreaCode', 'retentionRuleId'])
@Index('record_disposal_disposed_by_idx', ['localAreaCode', 'disposedBy'])
@Check('record_disposal_record_class_check', `record_class in (${CLASSES})`)
@Check('record_disposal_row_count_check', 'row_count >= 0')
@Check('record_disposal_document_count_check', 'document_count >= 0')
@Check('record_disposal_digest_check', "digest ~ '^[0-9a-f]{64}$'")
@Check('record_disposal_due_check', 'due_on > started_on')
@Check('record_disposal_case_check', "case_id is not null or record_class = 'IDENTITY'")
export class RecordDisposalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  recordDisposalId: string;
  @Column('text')
  recordClass: string;
  @Column('uuid')
  childId: string;
  /** Null: of a child that never had one. */
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @Column('uuid')
  retentionRuleId: string;
  @Column('date')
  startedOn: string;
  @Column('date')
  dueOn: string;
  @Column('integer')
  rowCount: number;
  @Column('integer')
  documentCount: number;
  @Column('text', { nullable: true })
  digest: string | null;
  @Column('uuid')
  disposedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  disposedAt: Date;
  @Column('xid8')
  writtenIn: string;
}

/** Which columns hold words about a child, and what takes their place. */
@Entity('record_word')
@Check('record_word_record_class_check', `record_class in (${CLASSES})`)
@Check('record_word_parent_check', '(parent_table is null) = (parent_key is null)')
export class RecordWordRow {
  @Column('text')
  recordClass: string;
  @PrimaryColumn('text')
  tableName: string;
  @PrimaryColumn('text')
  columnName: string;
  @Column('text')
  replacement: string;
  @Column('text', { nullable: true })
  parentTable: string | null;
  @Column('text', { nullable: true })
  parentKey: string | null;
  @Column('boolean', { default: false })
  goesLast: boolean;
}
