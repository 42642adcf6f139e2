import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of the platform: audit, repetition, outbox, imports.
 */

/** What was done or read, by whom and when. No personal data of a child. */
@Entity('audit_event')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Index('audit_event_case_id_idx', ['localAreaCode', 'caseId', 'occurredAt'])
@Index('audit_event_subject_idx', ['localAreaCode', 'subjectType', 'subjectId', 'occurredAt'])
@Check('audit_event_kind_check', "kind in ('write', 'read')")
export class AuditEventRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  auditEventId: string;
  @Column('text')
  kind: string;
  @Column('text')
  action: string;
  @Column('timestamp with time zone', { precision: 3 })
  occurredAt: Date;
  @Column('uuid')
  personId: string;
  @Column('text')
  requestId: string;
  @Column('text', { nullable: true })
  subjectType: string | null;
  @Column('text', { nullable: true })
  subjectId: string | null;
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @Column('jsonb')
  detail: unknown;
}

/** A caller’s key for safe repetition, and the answer it got. */
@Entity('idempotency_claim')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
export class IdempotencyClaimRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  personId: string;
  @PrimaryColumn('text')
  clientMutationId: string;
  @Column('text')
  event: string;
  @Column('text')
  inputDigest: string;
  @Column('timestamp with time zone', { precision: 3 })
  claimedAt: Date;
  @Column('jsonb', { nullable: true })
  answer: unknown;
}

/** The last event number of an area. */
@Entity('outbox_counter')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
export class OutboxCounterRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @Column('bigint', { default: 0 })
  lastSequence: bigint;
}

/** An event for subscribers: ids and versions only. */
@Entity('outbox_event')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
export class OutboxEventRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('bigint')
  sequence: bigint;
  @Column('text')
  kind: string;
  @Column('jsonb')
  ids: unknown;
  @Column('timestamp with time zone', { precision: 3 })
  occurredAt: Date;
}

/** One run of an import, and what became of its rows. */
@Entity('import_batch')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Index('import_batch_started_at_idx', ['localAreaCode', 'startedAt'])
@Check('import_batch_control_check', '(control_rows is null) = (control_pence is null)')
export class ImportBatchRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  importBatchId: string;
  @Column('text')
  kind: string;
  @Column('text', { name: 'sha256' })
  sha256: string;
  @Column('bigint')
  sizeBytes: bigint;
  @Column('boolean')
  dryRun: boolean;
  @Column('uuid')
  startedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  startedAt: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  finishedAt: Date | null;
  @Column('integer', { default: 0 })
  rowsRead: number;
  @Column('integer', { default: 0 })
  rowsAccepted: number;
  @Column('integer', { default: 0 })
  rowsRefused: number;
  @Column('integer', { default: 0 })
  rowsUnchanged: number;
  @Column('integer', { nullable: true })
  controlRows: number | null;
  @Column('bigint', { nullable: true })
  controlPence: bigint | null;
}

/** Why a row of an import was refused, or what to look at in one that was taken: line, column and reason, never the row’s text. */
@Entity('import_problem')
@ForeignKey('import_batch', ['localAreaCode', 'importBatchId'], ['localAreaCode', 'importBatchId'])
export class ImportProblemRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  importBatchId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('integer')
  line: number;
  @Column('text')
  columnName: string;
  @Column('text')
  message: string;
  @Column('boolean', { default: false })
  isWarning: boolean;
}
