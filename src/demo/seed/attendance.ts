import { academicYearOf, addYears, londonDay, type Day } from '../../kernel/dates';
import { SchoolTerm, type TermOfYear } from '../../features/cases/rules/attendance';
import { recordSchoolAttendance } from '../../features/cases/service/record-attendance';
import { accepted, type AreaSession } from './session';

/** Of how many children a school told. */
const TOLD = 14;
/** Of 120 sessions those that were attended, one child after the other. */
const ATTENDED = [118, 114, 96, 116, 52, 110, 117, 88];

/** What schools told of the last term that is over: most children are there, some are hardly, and two were suspended. All of it is invented. */
export async function seedAttendance(session: AreaSession, now: Date): Promise<void> {
  const officer = await session.as('case-officer', now);
  const { academicYear, term } = lastTerm(londonDay(now));
  for (const [index, { caseId }] of [...session.cases.values()].slice(0, TOLD).entries()) {
    const isSuspended = index % 7 === 4;
    const told = {
      ...{ caseId, academicYear, term, providerUrn: null, sessionsPossible: 120, sessionsAuthorised: 0 },
      ...{ sessionsAttended: ATTENDED[index % ATTENDED.length] ?? 0, isExcluded: false },
      ...{ suspensions: isSuspended ? 1 : 0, sessionsSuspended: isSuspended ? 4 : 0 },
    };
    accepted(await recordSchoolAttendance(officer, { clientMutationId: null, ...told }), 'record attendance');
  }
}

/** The term before that of a day. */
function lastTerm(today: Day): TermOfYear {
  const month = Number(today.slice(5, 7));
  if (month >= 9) return { academicYear: academicYearOf(addYears(today, -1)), term: SchoolTerm.SUMMER };
  const academicYear = academicYearOf(today);
  return { academicYear, term: month < 4 ? SchoolTerm.AUTUMN : SchoolTerm.SPRING };
}
