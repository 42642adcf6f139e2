import { academicYearOf, type Span } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { listAttendanceOfYears } from '../../../cases/repository/attendance';
import { findLatestCases } from '../../repository/panel/latest-cases';
import { attendanceIn, type OwnedAttendance } from '../../rules/panel/attendance';

/** What schools told of the terms of some days, each child with the latest case it has. */
export async function listAttendanceIn(tx: Tx, span: Span): Promise<OwnedAttendance[]> {
  const told = await listAttendanceOfYears(tx, academicYearOf(span.startDate), academicYearOf(span.endDate));
  const cases = await findLatestCases(tx, [...new Set(told.map(({ childId }) => childId))]);
  return attendanceIn(
    told.map((one) => ({ told: one, caseId: cases.get(one.childId) ?? null })),
    span,
  );
}
