import { type Span } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import {
  ABSENT,
  isAbsentFor,
  middleOf,
  sumAttendance,
  termKey,
  type AttendanceRecord,
  type AttendanceSum,
} from '../../../cases/rules/attendance';
import { counted, share, type Figure, type Subject } from './figure';
import { type Telling } from './present';
import { inWords, type AssuranceTable, type TableColumn } from './tables';

/** What a school told of a child, with the case it is shown under. */
export interface OwnedAttendance {
  readonly caseId: string | null;
  readonly told: AttendanceRecord;
}

/** What is told of the terms whose middle lies in a period. */
export function attendanceIn(all: readonly OwnedAttendance[], { startDate, endDate }: Span): OwnedAttendance[] {
  return all.filter(({ told }) => startDate <= middleOf(told) && middleOf(told) <= endDate);
}

interface ChildSum extends AttendanceSum {
  readonly subject: Subject;
}

/** Attendance and suspensions of the terms of a period, a child once over all its terms. */
export function attendanceFigures(terms: readonly OwnedAttendance[]): Figure[] {
  const children = [...groupBy(terms, ({ told }) => told.childId)].map(([childId, own]): ChildSum => {
    const caseId = own[0]?.caseId ?? null;
    return {
      ...sumAttendance(own.map(({ told }) => told)),
      subject: { type: 'Case', id: caseId ?? childId, caseId, childId },
    };
  });
  const subjectOf = ({ subject }: ChildSum): Subject => subject;
  const present = children.filter(({ sessionsPossible }) => sessionsPossible > 0);
  const total = (of: (one: ChildSum) => number): number => present.reduce((all, one) => all + of(one), 0);
  const each = (times: (one: ChildSum) => number): Subject[] =>
    children.flatMap((one) => Array.from({ length: times(one) }, () => one.subject));
  return [
    counted('ATTENDANCE_TOLD', children.map(subjectOf)),
    {
      ...counted('ATTENDANCE_RATE', present.map(subjectOf)),
      rate: { part: total((one) => one.sessionsAttended), whole: total((one) => one.sessionsPossible) },
    },
    share('PERSISTENTLY_ABSENT', present, (one) => isAbsentFor(one, ABSENT.PERSISTENTLY), subjectOf),
    share('SEVERELY_ABSENT', present, (one) => isAbsentFor(one, ABSENT.SEVERELY), subjectOf),
    share('CHILDREN_SUSPENDED', children, ({ suspensions }) => suspensions > 0, subjectOf),
    counted(
      'SUSPENSIONS',
      each(({ suspensions }) => suspensions),
    ),
    counted(
      'PERMANENT_EXCLUSIONS',
      each(({ exclusions }) => exclusions),
    ),
  ];
}

const COLUMNS: readonly (readonly [heading: string, of: (sum: AttendanceSum) => number])[] = [
  ['Sessions possible', (sum) => sum.sessionsPossible],
  ['Attended', (sum) => sum.sessionsAttended],
  ['Absent with leave', (sum) => sum.sessionsAuthorised],
  ['Absent without leave', (sum) => sum.sessionsPossible - sum.sessionsAttended - sum.sessionsAuthorised],
  ['Suspensions', (sum) => sum.suspensions],
  ['Sessions suspended', (sum) => sum.sessionsSuspended],
  ['Permanent exclusions', (sum) => sum.exclusions],
];

/** The same term by term; not for publication, since children move little between terms and two could be subtracted. */
export function attendanceTable(terms: readonly OwnedAttendance[], { isPublic }: Telling): AssuranceTable[] {
  if (isPublic) return [];
  const column = (heading: string): TableColumn => ({ heading, unit: 'COUNT' });
  const byTerm = [...groupBy(terms, ({ told }) => termKey(told))].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    {
      ...{ code: 'ATTENDANCE_BY_TERM', section: 'ATTENDANCE' },
      caption: 'Attendance and suspensions by term, in sessions of half a day',
      columns: [column('Children'), ...COLUMNS.map(([heading]) => column(heading))],
      rows: byTerm.flatMap(([key, own]) => {
        const [first] = own;
        if (first === undefined) return [];
        const sum = sumAttendance(own.map(({ told }) => told));
        const label = `${first.told.academicYear}, ${inWords(first.told.term).toLowerCase()} term`;
        return [{ key, label, cells: [own.length, ...COLUMNS.map(([, of]) => of(sum))] }];
      }),
    },
  ];
}
