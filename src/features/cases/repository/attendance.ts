import type { AcademicYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AttendanceRecord, SchoolTerm, TermAttendance } from '../rules/attendance';

interface AttendanceRow {
  readonly child_id: string;
  readonly academic_year: number;
  readonly term: SchoolTerm;
  readonly provider_urn: string | null;
  readonly sessions_possible: number;
  readonly sessions_attended: number;
  readonly sessions_authorised: number;
  readonly suspensions: number;
  readonly sessions_suspended: number;
  readonly is_excluded: boolean;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const COLUMNS = `told.child_id, told.academic_year, told.term, told.provider_urn, told.sessions_possible, told.sessions_attended,
       told.sessions_authorised, told.suspensions, told.sessions_suspended, told.is_excluded, told.recorded_by, told.recorded_at`;
/** Of a child and a term the last row. */
const STANDING = `select distinct on (told.child_id, told.academic_year, told.term) ${COLUMNS} from school_attendance told`;
const LAST = `order by told.child_id, told.academic_year desc, told.term, told.recorded_at desc, told.school_attendance_id desc`;

function toAcademicYear(year: number): AcademicYear {
  return `${String(year)}/${String((year + 1) % 100).padStart(2, '0')}` as AcademicYear;
}

function toYearNumber(year: AcademicYear): number {
  return Number(year.slice(0, 4));
}

function toRecord(row: AttendanceRow): AttendanceRecord {
  return {
    childId: row.child_id,
    academicYear: toAcademicYear(row.academic_year),
    term: row.term,
    providerUrn: row.provider_urn,
    sessionsPossible: row.sessions_possible,
    sessionsAttended: row.sessions_attended,
    sessionsAuthorised: row.sessions_authorised,
    suspensions: row.suspensions,
    sessionsSuspended: row.sessions_suspended,
    isExcluded: row.is_excluded,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}

/** What stands of each child, a row a term; nothing of one of whom the reader may not know it. */
export async function listAttendanceByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AttendanceRecord[]>> {
  const rows = await tx.query<AttendanceRow>(`${STANDING} where told.child_id = any ($1::uuid[]) ${LAST}`, [childIds]);
  return groupBy(rows.map(toRecord), ({ childId }) => childId);
}

/** What stands of the area's children in some academic years, both ends among them. */
export async function listAttendanceOfYears(
  tx: Tx,
  from: AcademicYear,
  to: AcademicYear,
): Promise<readonly AttendanceRecord[]> {
  const rows = await tx.query<AttendanceRow>(`${STANDING} where told.academic_year between $1 and $2 ${LAST}`, [
    toYearNumber(from),
    toYearNumber(to),
  ]);
  return rows.map(toRecord);
}

/** What is to be kept of a child. */
export interface NewAttendance extends TermAttendance {
  readonly id: string;
  readonly childId: string;
}

/** Keeps what was told of terms, recorded by the actor now, in one statement. */
export async function insertAttendance(tx: WriteTx, given: readonly NewAttendance[]): Promise<void> {
  if (given.length === 0) return;
  await tx.execute(
    `insert into school_attendance (local_area_code, school_attendance_id, child_id, academic_year, term, provider_urn, sessions_possible,
                                    sessions_attended, sessions_authorised, suspensions, sessions_suspended, is_excluded, recorded_by, recorded_at)
     select $1, given.id, given.child_id, given.academic_year, given.term, given.provider_urn, given.possible, given.attended, given.authorised,
            given.suspensions, given.suspended, given.excluded, $2, $3
       from jsonb_to_recordset($4::jsonb) as given(id uuid, child_id uuid, academic_year integer, term text, provider_urn text, possible integer,
                                                   attended integer, authorised integer, suspensions integer, suspended integer, excluded boolean)`,
    [
      tx.actor.localArea,
      tx.actor.personId,
      tx.clock.now(),
      JSON.stringify(
        given.map((one) => ({
          ...{ id: one.id, child_id: one.childId, academic_year: toYearNumber(one.academicYear), term: one.term },
          ...{ provider_urn: one.providerUrn, possible: one.sessionsPossible, attended: one.sessionsAttended },
          ...{ authorised: one.sessionsAuthorised, suspensions: one.suspensions, suspended: one.sessionsSuspended },
          excluded: one.isExcluded,
        })),
      ),
    ],
  );
}
