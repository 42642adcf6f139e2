/** Why `recordSchoolAttendance` refuses. */
export const RECORD_SCHOOL_ATTENDANCE_CODES = {
  ACADEMIC_YEAR_UNREADABLE: 'The academic year is not written as two years that follow each other, such as 2025/26.',
  TERM_IN_FUTURE: 'The term has not begun.',
  BEFORE_BIRTH: 'The term lies before the child was born.',
  PROVIDER_UNKNOWN: 'The register has no establishment of this number.',
  COUNT_OUT_OF_RANGE: 'A count is below nought, or more than a term can have.',
  MORE_THAN_POSSIBLE: 'The sessions attended and those of absence with leave are more than were possible.',
  MORE_THAN_MISSED: 'The sessions of suspension are more than those that were possible and not attended.',
  SUSPENSION_WITHOUT_SESSIONS: 'A suspension is of one session at least, and no session is suspended without one.',
} as const;
export type RecordSchoolAttendanceCode = keyof typeof RECORD_SCHOOL_ATTENDANCE_CODES;
