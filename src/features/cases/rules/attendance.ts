import type { AcademicYear, Day } from '../../../kernel/dates';
import type { Refusal } from '../../../kernel/refusal';
import { refusalsFrom } from '../../providers/refusals';
import { RECORD_SCHOOL_ATTENDANCE_CODES, type RecordSchoolAttendanceCode } from '../refusals/attendance';

/** The terms that attendance is told by. */
export const SchoolTerm = { AUTUMN: 'AUTUMN', SPRING: 'SPRING', SUMMER: 'SUMMER' } as const;
export type SchoolTerm = (typeof SchoolTerm)[keyof typeof SchoolTerm];

/** A term of an academic year. */
export interface TermOfYear {
  readonly academicYear: AcademicYear;
  readonly term: SchoolTerm;
}

/** What a school told of a child in a term: sessions of half a day, those of absence with leave apart, and suspensions. */
export interface TermAttendance extends TermOfYear {
  /** The school that told; null: not named. */
  readonly providerUrn: string | null;
  readonly sessionsPossible: number;
  readonly sessionsAttended: number;
  /** Absent with leave. What is left of the possible ones is absence without. */
  readonly sessionsAuthorised: number;
  readonly suspensions: number;
  readonly sessionsSuspended: number;
  /** Whether the child was permanently excluded. */
  readonly isExcluded: boolean;
}

/** The same as it was recorded; of a child and a term the last one stands. */
export interface AttendanceRecord extends TermAttendance {
  readonly childId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The most there can be of each: half a day each of a term's 100 days at most. */
export const MOST_SESSIONS = 200;
const MOST_SUSPENSIONS = 100;

const FIRST_DAYS: Readonly<Record<SchoolTerm, string>> = { AUTUMN: '09-01', SPRING: '01-01', SUMMER: '04-01' };
const MIDDLE_DAYS: Readonly<Record<SchoolTerm, string>> = { AUTUMN: '11-01', SPRING: '02-15', SUMMER: '06-01' };

/** The first day that a term can have: schools set their own, so these are bounds and no dates of a calendar. */
function firstDayOf(term: TermOfYear): Day {
  return dayOf(term, FIRST_DAYS);
}

/** A day in the middle of a term wherever it begins: a term is told in the period in which it lies, each in one financial year. */
export function middleOf(term: TermOfYear): Day {
  return dayOf(term, MIDDLE_DAYS);
}

function dayOf({ academicYear, term }: TermOfYear, days: Readonly<Record<SchoolTerm, string>>): Day {
  const year = Number(academicYear.slice(0, 4)) + (term === SchoolTerm.AUTUMN ? 0 : 1);
  return `${String(year)}-${days[term]}` as Day;
}

/** What sets a term apart from every other; they sort in the order of time. */
export function termKey({ academicYear, term }: TermOfYear): string {
  return `${academicYear} ${String(Object.values(SchoolTerm).indexOf(term) + 1)} ${term}`;
}

const refusal = refusalsFrom(RECORD_SCHOOL_ATTENDANCE_CODES);

/** What is wrong with what is told of a term, all at once; `notBefore` is the earliest day the child can have been born. */
export function attendanceProblems(
  given: TermAttendance,
  {
    notBefore,
    today,
    isProviderKnown,
  }: { readonly notBefore: Day; readonly today: Day; readonly isProviderKnown: boolean },
): Refusal<RecordSchoolAttendanceCode>[] {
  const { sessionsPossible, sessionsAttended, sessionsAuthorised, suspensions, sessionsSuspended } = given;
  const counts: readonly (readonly [field: string, count: number, most: number])[] = [
    ['sessionsPossible', sessionsPossible, MOST_SESSIONS],
    ['sessionsAttended', sessionsAttended, MOST_SESSIONS],
    ['sessionsAuthorised', sessionsAuthorised, MOST_SESSIONS],
    ['suspensions', suspensions, MOST_SUSPENSIONS],
    ['sessionsSuspended', sessionsSuspended, MOST_SESSIONS],
  ];
  const isTooMany = sessionsAttended + sessionsAuthorised > sessionsPossible;
  const isMissed = sessionsSuspended <= Math.max(0, sessionsPossible - sessionsAttended);
  const isSuspended = suspensions > 0 ? sessionsSuspended >= suspensions : sessionsSuspended === 0;
  return [
    ...(firstDayOf(given) > today ? [refusal('TERM_IN_FUTURE', ['term'])] : []),
    ...(firstDayOf(given) < notBefore ? [refusal('BEFORE_BIRTH', ['academicYear'])] : []),
    ...(given.providerUrn === null || isProviderKnown ? [] : [refusal('PROVIDER_UNKNOWN', ['providerUrn'])]),
    ...counts.flatMap(([field, count, most]) =>
      count >= 0 && count <= most ? [] : [refusal('COUNT_OUT_OF_RANGE', [field], `Give 0 to ${String(most)}.`)],
    ),
    ...(isTooMany ? [refusal('MORE_THAN_POSSIBLE', ['sessionsAttended'])] : []),
    ...(isMissed ? [] : [refusal('MORE_THAN_MISSED', ['sessionsSuspended'])]),
    ...(isSuspended ? [] : [refusal('SUSPENSION_WITHOUT_SESSIONS', ['sessionsSuspended'])]),
  ];
}

/** What of a child is told over some terms. */
export interface AttendanceSum extends Pick<
  TermAttendance,
  'sessionsPossible' | 'sessionsAttended' | 'sessionsAuthorised' | 'suspensions' | 'sessionsSuspended'
> {
  readonly exclusions: number;
}

/** Terms added up. */
export function sumAttendance(terms: readonly TermAttendance[]): AttendanceSum {
  const total = (of: (one: TermAttendance) => number): number => terms.reduce((all, one) => all + of(one), 0);
  return {
    sessionsPossible: total((one) => one.sessionsPossible),
    sessionsAttended: total((one) => one.sessionsAttended),
    sessionsAuthorised: total((one) => one.sessionsAuthorised),
    suspensions: total((one) => one.suspensions),
    sessionsSuspended: total((one) => one.sessionsSuspended),
    exclusions: total((one) => (one.isExcluded ? 1 : 0)),
  };
}

/** Whether at least so many in a hundred of the possible sessions were missed; none possible: nothing was. */
export function isAbsentFor(
  { sessionsPossible, sessionsAttended }: Pick<AttendanceSum, 'sessionsPossible' | 'sessionsAttended'>,
  percent: number,
): boolean {
  return sessionsPossible > 0 && (sessionsPossible - sessionsAttended) * 100 >= percent * sessionsPossible;
}

/** From how much absence on a child is persistently, and severely, absent (DfE, Pupil absence in schools: methodology). */
export const ABSENT = { PERSISTENTLY: 10, SEVERELY: 50 } as const;
