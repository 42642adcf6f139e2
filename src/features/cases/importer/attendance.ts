import { parseAcademicYear, type AcademicYear } from '../../../kernel/dates';
import type { Importer } from '../../../platform/imports';
import { readRow } from '../../../platform/imports-fields';
import { MOST_SESSIONS, SchoolTerm } from '../rules/attendance';
import {
  attendanceKeysIn,
  importAttendanceIn,
  type ChildNumber,
  type ImportedAttendance,
} from '../service/import-attendance';

const UPN = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;
const MOST_REFERENCE = 100;

/**
 * `school-attendance`: a row a child and term, as schools' returns or a virtual school have it. Of who the child is the file says the pupil number or
 * the area's own reference, or both, and nothing else is read.
 */
export const schoolAttendanceImporter: Importer<ImportedAttendance> = {
  kind: 'school-attendance',
  permissionFeed: 'school-attendance',
  columns: [
    { name: 'upn', isRequired: false },
    { name: 'reference', isRequired: false },
    { name: 'academic_year', isRequired: true },
    { name: 'term', isRequired: true },
    { name: 'urn', isRequired: false },
    { name: 'sessions_possible', isRequired: true },
    { name: 'sessions_attended', isRequired: true },
    { name: 'sessions_authorised', isRequired: true },
    { name: 'suspensions', isRequired: true },
    { name: 'sessions_suspended', isRequired: true },
    { name: 'permanently_excluded', isRequired: false },
  ],
  keyColumns: ['upn', 'reference', 'academic_year', 'term'],
  constraintProblems: {},
  isAboutChildren: true,
  parseRow: (raw) => {
    const row = readRow(raw);
    const upn = row.optionalCode('upn', UPN, 'a unique pupil number of thirteen characters') ?? null;
    const reference = row.optionalText('reference', MOST_REFERENCE) ?? null;
    if ((raw['upn'] ?? '') === '' && reference === null) row.refuse('upn', 'Give upn or reference: whose row it is.');
    const year = parseAcademicYear(row.text('academic_year', 7));
    if (!year.ok) row.refuse('academic_year', 'academic_year must be written such as 2025/26.');
    const term = row.oneOf('term', Object.values(SchoolTerm)) as SchoolTerm;
    const urn = row.optionalCode('urn', /^\d{6}$/, 'a URN of six digits') ?? null;
    const count = (column: string): number => row.whole(column, 0, MOST_SESSIONS);
    const told = {
      academicYear: year.ok ? year.value : ('' as AcademicYear),
      ...{ term, providerUrn: urn },
      sessionsPossible: count('sessions_possible'),
      sessionsAttended: count('sessions_attended'),
      sessionsAuthorised: count('sessions_authorised'),
      suspensions: count('suspensions'),
      sessionsSuspended: count('sessions_suspended'),
      isExcluded: row.optionalWhole('permanently_excluded', 0, 1) === 1,
    };
    const own: ChildNumber[] = reference === null ? [] : [{ scheme: 'OWN', reference }];
    const numbers: readonly ChildNumber[] = upn === null ? own : [{ scheme: 'UPN', reference: upn }, ...own];
    return row.finish(() => ({ numbers, told }));
  },
  // The whole row: one that is refused keeps no child and term from a right one that follows it.
  keyOf: (row) => JSON.stringify(row),
  sameThing: { what: 'child and term', keysIn: attendanceKeysIn },
  applyRowsIn: importAttendanceIn,
};
