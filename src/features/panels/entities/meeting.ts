import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `panels`: sittings, who came, what they declared and said.
 */

/** One sitting of a panel. */
@Entity('panel_meeting')
@ForeignKey('panel', ['localAreaCode', 'panelId'], ['localAreaCode', 'panelId'])
@Index('panel_meeting_meeting_date_idx', ['localAreaCode', 'meetingDate', 'meetingId'])
@Index('panel_meeting_panel_id_idx', ['localAreaCode', 'panelId'])
@Check('panel_meeting_capacity_check', 'capacity >= 1')
@Check('panel_meeting_status_check', "status in ('SCHEDULED', 'PUBLISHED', 'OPEN', 'CLOSED')")
export class PanelMeetingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  meetingId: string;
  @Column('uuid')
  panelId: string;
  @Column('timestamp with time zone', { precision: 3 })
  startsAt: Date;
  @Column('date')
  meetingDate: string;
  @Column('text', { nullable: true })
  venue: string | null;
  @Column('integer')
  capacity: number;
  @Column('text')
  status: string;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  publishedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  openedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  closedAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}

/** Who is invited to a sitting, and as what. */
@Entity('meeting_invitation')
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('panel_meeting', ['localAreaCode', 'meetingId'], ['localAreaCode', 'meetingId'])
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@Index('meeting_invitation_agency_id_idx', ['localAreaCode', 'agencyId'])
@Index('meeting_invitation_person_id_idx', ['localAreaCode', 'personId'])
@ForeignKey(
  'meeting_invitation',
  ['localAreaCode', 'meetingId', 'substituteFor'],
  ['localAreaCode', 'meetingId', 'personId'],
)
@Index('meeting_invitation_substitute_for_idx', ['localAreaCode', 'meetingId', 'substituteFor'])
@Check('meeting_invitation_capacity_check', "capacity in ('CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER')")
@Check(
  'meeting_invitation_items_check',
  "agenda_item_ids is null or capacity = 'OBSERVER' or substitute_for is not null",
)
@Check(
  'meeting_invitation_substitute_check',
  "substitute_for is null or (substitute_for <> person_id and capacity <> 'OBSERVER')",
)
export class MeetingInvitationRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  meetingId: string;
  @PrimaryColumn('uuid')
  personId: string;
  @Column('text')
  capacity: string;
  @Column('uuid', { nullable: true })
  agencyId: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  invitedAt: Date;
  @Column('uuid', { nullable: true })
  substituteFor: string | null;
  @Column('uuid', { array: true, nullable: true })
  agendaItemIds: string[] | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  acknowledgedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  withdrawnAt: Date | null;
}

/** A case on the agenda of a sitting. */
@Entity('agenda_item')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('panel_meeting', ['localAreaCode', 'meetingId'], ['localAreaCode', 'meetingId'])
@ForeignKey('agenda_item', ['localAreaCode', 'carriedFrom'], ['localAreaCode', 'agendaItemId'])
@Unique('agenda_item_carried_from_key', ['localAreaCode', 'carriedFrom'])
@ForeignKey('decision', ['localAreaCode', 'aboutDecisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'agenda_item_about_decision_id_fkey',
})
@Unique('agenda_item_about_key', ['localAreaCode', 'meetingId', 'aboutDecisionId'])
@Index('agenda_item_about_decision_id_idx', ['localAreaCode', 'aboutDecisionId', 'caseId'])
@Index('agenda_item_case_key', ['localAreaCode', 'meetingId', 'caseId'], { unique: true, where: "purpose = 'HEARING'" })
@Unique('agenda_item_ordinal_key', ['localAreaCode', 'meetingId', 'ordinal'])
@Index('agenda_item_case_id_idx', ['localAreaCode', 'caseId'])
@Check('agenda_item_about_check', "(purpose = 'RATIFY') = (about_decision_id is not null)")
@Check('agenda_item_purpose_check', "purpose in ('HEARING', 'RATIFY')")
@Check('agenda_item_status_check', "status in ('LISTED', 'DECIDED', 'NOT_HEARD', 'WITHDRAWN')")
export class AgendaItemRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  agendaItemId: string;
  @Column('uuid')
  meetingId: string;
  @Column('uuid')
  caseId: string;
  @Column('integer')
  ordinal: number;
  @Column('text')
  status: string;
  @Column('timestamp with time zone', { precision: 3 })
  listedAt: Date;
  @Column('uuid')
  listedBy: string;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  heardAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('uuid', { nullable: true })
  carriedFrom: string | null;
  @Column('text', { default: 'HEARING' })
  purpose: string;
  @Column('uuid', { nullable: true })
  aboutDecisionId: string | null;
  @Column('boolean', { default: false })
  isOverCapacity: boolean;
}

/** Arrivals and leavings as they happened. */
@Entity('attendance')
@ForeignKey(
  'meeting_invitation',
  ['localAreaCode', 'meetingId', 'personId'],
  ['localAreaCode', 'meetingId', 'personId'],
  { name: 'attendance_invitation_fkey' },
)
@Index('attendance_invitation_idx', ['localAreaCode', 'meetingId', 'personId', 'recordedAt'])
@Check('attendance_status_check', "status in ('PRESENT', 'LEFT', 'APOLOGIES')")
export class AttendanceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  attendanceId: string;
  @Column('uuid')
  meetingId: string;
  @Column('uuid')
  personId: string;
  @Column('text')
  status: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
  @Column('uuid')
  recordedBy: string;
}

/** G5: what a member declared about a case. Once declared, never lifted. */
@Entity('interest_declaration')
@ForeignKey('agenda_item', ['localAreaCode', 'agendaItemId'], ['localAreaCode', 'agendaItemId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@Index('interest_declaration_agenda_item_id_idx', ['localAreaCode', 'agendaItemId'])
@Index('interest_declaration_case_id_idx', ['localAreaCode', 'caseId'])
@Index('interest_declaration_person_id_idx', ['localAreaCode', 'personId', 'caseId', 'kind'])
@Index('interest_declaration_recused_idx', ['localAreaCode', 'personId', 'caseId'], { where: "kind <> 'NONE'" })
@Check('interest_declaration_kind_check', "kind in ('NONE', 'FINANCIAL', 'PERSONAL', 'PROFESSIONAL', 'PRESENTER')")
export class InterestDeclarationRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  interestDeclarationId: string;
  @Column('uuid')
  agendaItemId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  personId: string;
  @Column('text')
  kind: string;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  declaredAt: Date;
}

/** M9: an agency’s position on an item, and its dissent. */
@Entity('panel_position')
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('agenda_item', ['localAreaCode', 'agendaItemId'], ['localAreaCode', 'agendaItemId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement_option', ['localAreaCode', 'optionId'], ['localAreaCode', 'optionId'])
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@Index('panel_position_agency_id_idx', ['localAreaCode', 'agencyId'])
@Index('panel_position_agenda_item_id_idx', ['localAreaCode', 'agendaItemId', 'recordedAt'])
@Index('panel_position_case_id_idx', ['localAreaCode', 'caseId'])
@Index('panel_position_option_id_idx', ['localAreaCode', 'optionId'])
@Index('panel_position_person_id_idx', ['localAreaCode', 'personId'])
@Check('panel_position_stance_check', "stance in ('SUPPORT', 'DO_NOT_SUPPORT', 'ABSTAIN', 'NO_AUTHORITY')")
export class PanelPositionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  positionId: string;
  @Column('uuid')
  agendaItemId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  personId: string;
  @Column('uuid', { nullable: true })
  agencyId: string | null;
  @Column('text')
  stance: string;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid', { nullable: true })
  optionId: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
