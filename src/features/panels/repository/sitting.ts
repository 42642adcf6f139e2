import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { AgencyKind, Profession } from '../../access/rules/directory';
import type {
  Attendance,
  AttendanceStatus,
  InterestDeclaration,
  InterestKind,
  Invitee,
  Position,
  Stance,
  Standing,
} from '../rules/meeting';
import type { Capacity } from '../rules/panel';

/** Who counts for each item, or why not: everybody invited, with the last entry of attendance and what was declared (G3, G5). */
export async function listInviteesByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Invitee[]>> {
  const rows = await tx.query<{
    agenda_item_id: string;
    person_id: string;
    display_name: string;
    capacity: Capacity;
    agency_id: string | null;
    agency_kind: AgencyKind | null;
    profession: Profession | null;
    grade: number;
    attendance: AttendanceStatus | null;
    standing: Standing;
    is_case_officer: boolean;
    has_abstained: boolean;
    holds_role: boolean;
    substitute_for: string | null;
  }>(
    `select agenda_item_id, person_id, display_name, capacity, agency_id, agency_kind, profession, grade, attendance, standing,
            is_case_officer, has_abstained, holds_role, substitute_for
       from quorum_facts($1::uuid[])`,
    [agendaItemIds],
  );
  const grouped = groupBy(rows, (row) => row.agenda_item_id);
  return new Map(
    [...grouped].map(([agendaItemId, invited]) => [
      agendaItemId,
      invited.map((row): Invitee => ({
        personId: row.person_id,
        displayName: row.display_name,
        capacity: row.capacity,
        agencyId: row.agency_id,
        agencyKind: row.agency_kind,
        profession: row.profession,
        grade: row.grade,
        attendance: row.attendance,
        standing: row.standing,
        isCaseOfficer: row.is_case_officer,
        hasAbstained: row.has_abstained,
        holdsRole: row.holds_role,
        substituteFor: row.substitute_for,
      })),
    ]),
  );
}

// ---------------------------------------------------------------- attendance

/** Records that somebody came, left or sent apologies. The sitting is locked. */
export async function insertAttendance(
  tx: WriteTx,
  meetingId: string,
  personId: string,
  status: AttendanceStatus,
): Promise<void> {
  // Two entries of one person never share an instant: the last one is who is in the room.
  await tx.execute(
    `insert into attendance (local_area_code, attendance_id, meeting_id, person_id, status, recorded_at, recorded_by)
     select $1, $2, $3::uuid, $4::uuid, $5,
            greatest($6::timestamptz, (select max(recorded_at) + interval '1 millisecond' from attendance
                                        where meeting_id = $3::uuid and person_id = $4::uuid)), $7`,
    [tx.actor.localArea, newId(), meetingId, personId, status, tx.clock.now(), tx.actor.personId],
  );
}

/** The last entry of everybody with one, for each sitting. */
export async function listAttendanceByMeetingIds(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attendance[]>> {
  const rows = await tx.query<{ meeting_id: string; person_id: string; status: AttendanceStatus; recorded_at: Date }>(
    `select distinct on (meeting_id, person_id) meeting_id, person_id, status, recorded_at
       from attendance where meeting_id = any($1::uuid[])
      order by meeting_id, person_id, recorded_at desc, attendance_id desc`,
    [meetingIds],
  );
  const entries = rows.map((row): Attendance => ({
    meetingId: row.meeting_id,
    personId: row.person_id,
    status: row.status,
    recordedAt: row.recorded_at,
  }));
  return groupBy(entries, ({ meetingId }) => meetingId);
}

// ---------------------------------------------------------------- interests

interface DeclarationRow {
  readonly interest_declaration_id: string;
  readonly agenda_item_id: string;
  readonly case_id: string;
  readonly person_id: string;
  readonly kind: InterestKind;
  readonly reason: string | null;
  readonly declared_at: Date;
}

/** Records what the actor declares on a case; it is never changed. */
export async function insertDeclaration(
  tx: WriteTx,
  declaration: Omit<InterestDeclaration, 'personId' | 'declaredAt'>,
): Promise<void> {
  await tx.execute(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind,
                                       reason, declared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.localArea,
      declaration.declarationId,
      declaration.agendaItemId,
      declaration.caseId,
      tx.actor.personId,
      declaration.kind,
      declaration.reason,
      tx.clock.now(),
    ],
  );
}

/** What was declared at each item, as far as the reader may know it: one's own, or all for the chair and the officers. */
export async function listDeclarationsByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InterestDeclaration[]>> {
  const rows = await tx.query<DeclarationRow>(
    `select interest_declaration_id, agenda_item_id, case_id, person_id, kind, reason, declared_at
       from interest_declaration where agenda_item_id = any($1::uuid[])
      order by agenda_item_id, declared_at, interest_declaration_id`,
    [agendaItemIds],
  );
  return groupBy(rows.map(toDeclaration), ({ agendaItemId }) => agendaItemId);
}

function toDeclaration(row: DeclarationRow): InterestDeclaration {
  return {
    declarationId: row.interest_declaration_id,
    agendaItemId: row.agenda_item_id,
    caseId: row.case_id,
    personId: row.person_id,
    kind: row.kind,
    reason: row.reason,
    declaredAt: row.declared_at,
  };
}

// ---------------------------------------------------------------- positions

/** Records what the actor makes of the proposal; earlier ones are kept (M9). */
export async function insertPosition(tx: WriteTx, position: Omit<Position, 'personId' | 'recordedAt'>): Promise<void> {
  await tx.execute(
    `insert into panel_position (local_area_code, position_id, agenda_item_id, case_id, person_id, agency_id, stance, reason,
                                 option_id, recorded_at)
     select $1, $2, $3::uuid, $4, $5::uuid, $6, $7, $8, $9,
            greatest($10::timestamptz, (select max(recorded_at) + interval '1 millisecond' from panel_position
                                         where agenda_item_id = $3::uuid and person_id = $5::uuid))`,
    [
      tx.actor.localArea,
      position.positionId,
      position.agendaItemId,
      position.caseId,
      tx.actor.personId,
      position.agencyId,
      position.stance,
      position.reason,
      position.optionId,
      tx.clock.now(),
    ],
  );
}

/** Every position taken at each item, in the order it was taken, for those who may read the papers. */
export async function listPositionsByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Position[]>> {
  const rows = await tx.query<{
    position_id: string;
    agenda_item_id: string;
    case_id: string;
    person_id: string;
    agency_id: string | null;
    stance: Stance;
    reason: string | null;
    option_id: string | null;
    recorded_at: Date;
  }>(
    `select position_id, agenda_item_id, case_id, person_id, agency_id, stance, reason, option_id, recorded_at
       from panel_position where agenda_item_id = any($1::uuid[]) order by agenda_item_id, recorded_at, position_id`,
    [agendaItemIds],
  );
  const positions = rows.map((row): Position => ({
    positionId: row.position_id,
    agendaItemId: row.agenda_item_id,
    caseId: row.case_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    stance: row.stance,
    reason: row.reason,
    optionId: row.option_id,
    recordedAt: row.recorded_at,
  }));
  return groupBy(positions, ({ agendaItemId }) => agendaItemId);
}
