import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a school told of a child's attendance and suspensions in a term. Of a child and a term the last row stands. */
@Entity('school_attendance')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@Index('school_attendance_child_id_idx', ['localAreaCode', 'childId', 'academicYear', 'term', 'recordedAt'])
@Index('school_attendance_term_idx', ['localAreaCode', 'academicYear', 'term'])
@Index('school_attendance_provider_urn_idx', ['providerUrn'])
@Index('school_attendance_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('school_attendance_academic_year_check', 'academic_year between 2000 and 2100')
@Check('school_attendance_term_check', "term in ('AUTUMN', 'SPRING', 'SUMMER')")
@Check('school_attendance_sessions_possible_check', 'sessions_possible between 0 and 200')
@Check('school_attendance_sessions_attended_check', 'sessions_attended >= 0')
@Check('school_attendance_sessions_authorised_check', 'sessions_authorised >= 0')
@Check('school_attendance_suspensions_check', 'suspensions between 0 and 100')
@Check('school_attendance_sessions_suspended_check', 'sessions_suspended between 0 and 200')
@Check('school_attendance_sessions_check', 'sessions_attended + sessions_authorised <= sessions_possible')
@Check(
  'school_attendance_suspended_check',
  '(suspensions = 0) = (sessions_suspended = 0) and sessions_suspended >= suspensions',
)
export class SchoolAttendanceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  schoolAttendanceId: string;
  @Column('uuid')
  childId: string;
  /** The year in which the academic year begins. */
  @Column('integer')
  academicYear: number;
  @Column('text')
  term: string;
  /** Null: not named. */
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('integer')
  sessionsPossible: number;
  @Column('integer')
  sessionsAttended: number;
  @Column('integer')
  sessionsAuthorised: number;
  @Column('integer')
  suspensions: number;
  @Column('integer')
  sessionsSuspended: number;
  @Column('boolean')
  isExcluded: boolean;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
