import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `panels`: the papers of a sitting as they were frozen, who opened them and what came late.
 */

/** Why an item left its agenda before it was heard. */
@Entity('agenda_withdrawal')
@ForeignKey('agenda_item', ['localAreaCode', 'agendaItemId'], ['localAreaCode', 'agendaItemId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'withdrawnBy'], ['localAreaCode', 'personId'])
@Index('agenda_withdrawal_case_id_idx', ['localAreaCode', 'caseId'])
@Index('agenda_withdrawal_withdrawn_by_idx', ['localAreaCode', 'withdrawnBy'])
export class AgendaWithdrawalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  agendaItemId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  withdrawnBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  withdrawnAt: Date;
}

/** R2: the chair’s acceptance of a late paper, or of a late listing where none is named. */
@Entity('late_acceptance')
@ForeignKey('agenda_item', ['localAreaCode', 'agendaItemId'], ['localAreaCode', 'agendaItemId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('evidence', ['localAreaCode', 'evidenceId'], ['localAreaCode', 'evidenceId'])
@ForeignKey('person', ['localAreaCode', 'acceptedBy'], ['localAreaCode', 'personId'])
@Index('late_acceptance_accepted_by_idx', ['localAreaCode', 'acceptedBy'])
@Index('late_acceptance_agenda_item_id_idx', ['localAreaCode', 'agendaItemId'])
@Index('late_acceptance_case_id_idx', ['localAreaCode', 'caseId'])
@Index('late_acceptance_evidence_id_idx', ['localAreaCode', 'evidenceId'])
@Index('late_acceptance_once_key', { synchronize: false }) // over an expression: migrations.test.ts
export class LateAcceptanceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  lateAcceptanceId: string;
  @Column('uuid')
  agendaItemId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  evidenceId: string | null;
  @Column('text')
  reason: string;
  @Column('uuid')
  acceptedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  acceptedAt: Date;
}

/** R3: one version of an item’s papers as they were frozen. */
@Entity('paper_pack')
@ForeignKey('agenda_item', ['localAreaCode', 'agendaItemId'], ['localAreaCode', 'agendaItemId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'frozenBy'], ['localAreaCode', 'personId'])
@Index('paper_pack_case_id_idx', ['localAreaCode', 'caseId'])
@Index('paper_pack_frozen_by_idx', ['localAreaCode', 'frozenBy'])
@Check('paper_pack_cause_check', "cause in ('PUBLISHED', 'LISTED', 'LATE_ACCEPTED', 'REISSUED')")
@Check('paper_pack_digest_check', "digest ~ '^[0-9a-f]{64}$'")
export class PaperPackRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  agendaItemId: string;
  @PrimaryColumn('integer')
  version: number;
  @Column('uuid')
  caseId: string;
  @Column('text')
  cause: string;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('text')
  digest: string;
  @Column('uuid', { nullable: true })
  frozenBy: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  frozenAt: Date;
}

/** One paper of a frozen pack, with the text it had. */
@Entity('paper_pack_entry')
@ForeignKey('paper_pack', ['localAreaCode', 'agendaItemId', 'version'], ['localAreaCode', 'agendaItemId', 'version'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('document', ['localAreaCode', 'documentId'], ['localAreaCode', 'documentId'])
@Unique('paper_pack_entry_subject_key', ['localAreaCode', 'agendaItemId', 'version', 'kind', 'subjectId'])
@Index('paper_pack_entry_case_id_idx', ['localAreaCode', 'caseId'])
@Index('paper_pack_entry_document_id_idx', ['localAreaCode', 'documentId'])
@Check('paper_pack_entry_digest_check', "digest ~ '^[0-9a-f]{64}$'")
@Check(
  'paper_pack_entry_disclosure_subject_check',
  "disclosure_subject in ('REFERRAL', 'HEALTH_EVIDENCE', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE')",
)
@Check(
  'paper_pack_entry_kind_check',
  "kind in ('REFERRAL', 'EVIDENCE', 'OPTION', 'OPTION_PRICE', 'ADVICE_OUTSTANDING')",
)
export class PaperPackEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  agendaItemId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('uuid')
  subjectId: string;
  @Column('boolean')
  isHealth: boolean;
  @Column('text', { nullable: true })
  disclosureSubject: string | null;
  @Column('text')
  title: string;
  @Column('uuid', { nullable: true })
  documentId: string | null;
  @Column('text')
  content: string;
  @Column('text')
  digest: string;
}

/** Somebody opened a version of the papers, whole or a file of it. */
@Entity('paper_opening')
@ForeignKey('paper_pack', ['localAreaCode', 'agendaItemId', 'version'], ['localAreaCode', 'agendaItemId', 'version'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('document', ['localAreaCode', 'documentId'], ['localAreaCode', 'documentId'])
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@Index('paper_opening_case_id_idx', ['localAreaCode', 'caseId'])
@Index('paper_opening_document_id_idx', ['localAreaCode', 'documentId'])
@Index('paper_opening_person_id_idx', ['localAreaCode', 'personId'])
@Index('paper_opening_version_idx', ['localAreaCode', 'agendaItemId', 'version', 'personId'])
export class PaperOpeningRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  paperOpeningId: string;
  @Column('uuid')
  agendaItemId: string;
  @Column('integer')
  version: number;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  personId: string;
  @Column('uuid', { nullable: true })
  documentId: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  openedAt: Date;
}

/** The chair’s approval of the minutes of a sitting. */
@Entity('minutes_approval')
@ForeignKey('panel_meeting', ['localAreaCode', 'meetingId'], ['localAreaCode', 'meetingId'])
@ForeignKey('person', ['localAreaCode', 'approvedBy'], ['localAreaCode', 'personId'])
@Index('minutes_approval_approved_by_idx', ['localAreaCode', 'approvedBy'])
export class MinutesApprovalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  meetingId: string;
  @Column('uuid')
  approvedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  approvedAt: Date;
}
