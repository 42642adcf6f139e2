import { londonDay, parseAcademicYear, type AcademicYear } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { refusalsFrom } from '../../providers/refusals';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { RECORD_SCHOOL_ATTENDANCE_CODES, type RecordSchoolAttendanceCode } from '../refusals/attendance';
import { insertAttendance } from '../repository/attendance';
import { attendanceProblems, type TermAttendance } from '../rules/attendance';
import { earliestBirth } from '../rules/child';
import { lockCaseWithPapers } from './open-case';

/** What a school told of the child of a case in a term. */
export interface RecordSchoolAttendanceCommand extends Omit<TermAttendance, 'academicYear'> {
  readonly caseId: string;
  /** As it was written; `2025/26` is right. */
  readonly academicYear: string;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordSchoolAttendanceCode>>;
const refusal = refusalsFrom(RECORD_SCHOOL_ATTENDANCE_CODES);

/**
 * Records a child's attendance and suspensions in a term, in the place of what was recorded of it before. A closed case takes it too: the child goes on.
 * The audit event names the term and none of the numbers. NotFound for a case whose papers are not the actor's.
 */
export function recordSchoolAttendance(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordSchoolAttendanceCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'school-attendance.recorded', clientMutationId, input }, (tx) =>
    recordSchoolAttendanceIn(tx, input),
  );
}

async function recordSchoolAttendanceIn(
  tx: WriteTx,
  { caseId, ...given }: RecordSchoolAttendanceCommand,
): Promise<Outcome> {
  const { childId, birthCohort } = await lockCaseWithPapers(tx, caseId);
  const year = parseAcademicYear(given.academicYear);
  const { providerUrn, term } = given;
  const told: TermAttendance = { ...given, academicYear: year.ok ? year.value : ('2000/01' as AcademicYear) };
  const problems = attendanceProblems(told, {
    notBefore: earliestBirth(birthCohort),
    today: londonDay(tx.clock.now()),
    isProviderKnown: providerUrn !== null && (await findEstablishmentsByUrns(tx, [providerUrn])).has(providerUrn),
  });
  // Of a year that can not be read nothing is said by its days.
  const isOfYear = (code: RecordSchoolAttendanceCode): boolean => code === 'TERM_IN_FUTURE' || code === 'BEFORE_BIRTH';
  const refusals = year.ok
    ? problems
    : [refusal('ACADEMIC_YEAR_UNREADABLE', ['academicYear']), ...problems.filter(({ code }) => !isOfYear(code))];
  if (refusals.length > 0) return refuse(refusals);
  await insertAttendance(tx, [{ ...told, id: newId(), childId }]);
  tx.record({ type: 'Case', id: caseId, caseId, detail: { academicYear: told.academicYear, term } });
  return ok({ caseId });
}
