import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `cases` about words: those that are withheld from others, and requests to see what is kept.
 */

/** Words of a case that are withheld from those outside it, as they stand in its texts. */
@Entity('text_passage')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'taggedBy'], ['localAreaCode', 'personId'])
@Index('text_passage_case_id_idx', ['localAreaCode', 'caseId'])
@Index('text_passage_tagged_by_idx', ['localAreaCode', 'taggedBy'])
@Check('text_passage_kind_check', "kind in ('THIRD_PARTY', 'SAFEGUARDING')")
@Check('text_passage_source_check', "source in ('DECISION', 'POSITION', 'VIEWS', 'REDRESS', 'LATER')")
export class TextPassageRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  textPassageId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('text')
  source: string;
  @Column('text')
  quotation: string;
  @Column('uuid')
  taggedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  taggedAt: Date;
}

/** That a passage is not withheld any more. */
@Entity('text_passage_lifting')
@ForeignKey('text_passage', ['localAreaCode', 'textPassageId'], ['localAreaCode', 'textPassageId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'liftedBy'], ['localAreaCode', 'personId'])
@Index('text_passage_lifting_case_id_idx', ['localAreaCode', 'caseId'])
@Index('text_passage_lifting_lifted_by_idx', ['localAreaCode', 'liftedBy'])
export class TextPassageLiftingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  textPassageId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  liftedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  liftedAt: Date;
}

/** That somebody asked to see what is kept. */
@Entity('subject_request')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('subject_request_case_id_idx', ['localAreaCode', 'caseId'])
@Index('subject_request_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('subject_request_asked_by_check', "asked_by in ('PARENT', 'YOUNG_PERSON', 'REPRESENTATIVE')")
export class SubjectRequestRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  subjectRequestId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  askedBy: string;
  @Column('date')
  receivedDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What was done about a request. */
@Entity('subject_request_step')
@ForeignKey('subject_request', ['localAreaCode', 'subjectRequestId'], ['localAreaCode', 'subjectRequestId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('subject_request_step_subject_request_id_idx', ['localAreaCode', 'subjectRequestId'])
@Index('subject_request_step_case_id_idx', ['localAreaCode', 'caseId'])
@Index('subject_request_step_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'subject_request_step_kind_check',
  "kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'CLARIFICATION_ASKED', 'CLARIFIED', 'EXTENDED', 'ANSWERED', 'REFUSED', 'WITHDRAWN')",
)
export class SubjectRequestStepRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  subjectRequestStepId: string;
  @Column('uuid')
  subjectRequestId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('date')
  stepDate: string;
  /** Null: nothing was said. */
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
