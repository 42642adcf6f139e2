import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `cases`: the papers of a case and their files.
 */

/** A stored file: its digest here, its bytes behind the store. */
@Entity('document')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'uploadedBy'], ['localAreaCode', 'personId'])
@Index('document_case_id_idx', ['localAreaCode', 'caseId'])
@Index('document_uploaded_by_idx', ['localAreaCode', 'uploadedBy'])
@Check(
  'document_kind_check',
  "kind in ('EHC_PLAN', 'EDUCATIONAL_PSYCHOLOGY_ADVICE', 'SCHOOL_REPORT', 'HEALTH_ADVICE', 'CONTINUING_CARE_ASSESSMENT', 'SOCIAL_CARE_ASSESSMENT', 'THERAPY_ADVICE', 'PROVIDER_OFFER', 'ANNUAL_REVIEW', 'OTHER')",
)
@Check('document_bytes_gone_check', 'bytes_gone_at is null or disposed_at is not null')
export class DocumentRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  documentId: string;
  @Column('uuid')
  caseId: string;
  @Column('boolean')
  isHealth: boolean;
  @Column('text')
  mediaType: string;
  @Column('bigint')
  sizeBytes: bigint;
  @Column('text', { name: 'sha256' })
  sha256: string;
  @Column('uuid')
  uploadedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  uploadedAt: Date;
  @Column('text', { nullable: true })
  kind: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  disposedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  bytesGoneAt: Date | null;
}

/** A paper of a case, with or without a stored file. */
@Entity('evidence')
@ForeignKey('person', ['localAreaCode', 'addedBy'], ['localAreaCode', 'personId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('document', ['localAreaCode', 'documentId'], ['localAreaCode', 'documentId'])
@ForeignKey('person', ['localAreaCode', 'withdrawnBy'], ['localAreaCode', 'personId'])
@Unique('evidence_document_key', ['localAreaCode', 'documentId'])
@Index('evidence_added_by_idx', ['localAreaCode', 'addedBy'])
@Index('evidence_case_id_idx', ['localAreaCode', 'caseId'])
@Index('evidence_withdrawn_by_idx', ['localAreaCode', 'withdrawnBy'])
@Check('evidence_withdrawal_check', 'num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3)')
@Check(
  'evidence_kind_check',
  "kind in ('EHC_PLAN', 'EDUCATIONAL_PSYCHOLOGY_ADVICE', 'SCHOOL_REPORT', 'HEALTH_ADVICE', 'CONTINUING_CARE_ASSESSMENT', 'SOCIAL_CARE_ASSESSMENT', 'THERAPY_ADVICE', 'PROVIDER_OFFER', 'ANNUAL_REVIEW', 'OTHER')",
)
export class EvidenceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  evidenceId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('boolean')
  isHealth: boolean;
  @Column('text')
  title: string;
  @Column('text', { nullable: true })
  summary: string | null;
  @Column('date', { nullable: true })
  dated: string | null;
  @Column('uuid', { nullable: true })
  documentId: string | null;
  @Column('uuid')
  addedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  addedAt: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  withdrawnAt: Date | null;
  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;
  @Column('text', { nullable: true })
  withdrawalReason: string | null;
}
