import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Attendance, AttendanceStatus } from '../rules/meeting';
import type { MinutesApproval } from '../rules/minutes';

/** Who approved the minutes of each sitting and when; none while they are not approved. */
export async function findApprovalsByMeetingIds(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, MinutesApproval>> {
  const rows = await tx.query<{ meeting_id: string; approved_by: string; approved_at: Date }>(
    'select meeting_id, approved_by, approved_at from minutes_approval where meeting_id = any($1::uuid[])',
    [meetingIds],
  );
  return new Map(rows.map((row) => [row.meeting_id, { approvedBy: row.approved_by, approvedAt: row.approved_at }]));
}

/** Records that the actor approves the minutes now. */
export async function insertMinutesApproval(tx: WriteTx, meetingId: string): Promise<void> {
  await tx.execute(
    'insert into minutes_approval (local_area_code, meeting_id, approved_by, approved_at) values ($1, $2, $3, $4)',
    [tx.actor.localArea, meetingId, tx.actor.personId, tx.clock.now()],
  );
}

/** Every coming and going at a sitting, by person, in their order. */
export async function listComingsByPerson(
  tx: Tx,
  meetingId: string,
): Promise<ReadonlyMap<string, readonly Attendance[]>> {
  const rows = await tx.query<{ meeting_id: string; person_id: string; status: AttendanceStatus; recorded_at: Date }>(
    `select meeting_id, person_id, status, recorded_at from attendance
      where meeting_id = $1 order by person_id, recorded_at, attendance_id`,
    [meetingId],
  );
  const entries = rows.map((row) => ({
    meetingId: row.meeting_id,
    personId: row.person_id,
    status: row.status,
    recordedAt: row.recorded_at,
  }));
  return groupBy(entries, ({ personId }) => personId);
}
