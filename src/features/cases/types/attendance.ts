import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Urn } from '../../../kernel/ids';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_SCHOOL_ATTENDANCE_CODES } from '../refusals/attendance';
import { ABSENT, isAbsentFor, SchoolTerm, type AttendanceRecord } from '../rules/attendance';
import { CaseType } from './case';

registerCodes(SchoolTerm, 'SchoolTerm', 'A term of an academic year.', {
  AUTUMN: 'September to December.',
  SPRING: 'January to Easter.',
  SUMMER: 'Easter to July.',
});

const SESSIONS = 'in sessions of half a day';

/** A term as published. */
@ObjectType('SchoolAttendance', {
  simpleResolvers: true,
  description: 'What a school told of a child’s attendance and suspensions in a term, as it was last recorded.',
})
export class SchoolAttendanceType {
  /** For the field that is loaded. */
  readonly providerUrn: string | null;

  @Field(() => String, { description: 'The academic year, such as 2025/26.' })
  academicYear: string;

  @Field(() => SchoolTerm, { description: 'The term.' })
  term: SchoolTerm;

  @Field(() => Int, { description: `What was possible, ${SESSIONS}.` })
  sessionsPossible: number;

  @Field(() => Int, { description: `What was attended, ${SESSIONS}.` })
  sessionsAttended: number;

  @Field(() => Int, { description: `Absence with leave, ${SESSIONS}.` })
  sessionsAuthorised: number;

  @Field(() => Int, { description: `Absence without leave: what is left, ${SESSIONS}.` })
  sessionsUnauthorised: number;

  @Field(() => Int, { description: 'How often the child was suspended.' })
  suspensions: number;

  @Field(() => Int, { description: `For how long, ${SESSIONS}.` })
  sessionsSuspended: number;

  @Field(() => Boolean, { description: 'Whether the child was permanently excluded in the term.' })
  isPermanentlyExcluded: boolean;

  @Field(() => Boolean, { description: 'Whether a tenth or more of what was possible was missed.' })
  isPersistentlyAbsent: boolean;

  @Field(() => Boolean, { description: 'Whether half or more of what was possible was missed.' })
  isSeverelyAbsent: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The term as published. */
export function toSchoolAttendance(record: AttendanceRecord): SchoolAttendanceType {
  const { academicYear, term, providerUrn, sessionsPossible, sessionsAttended, sessionsAuthorised } = record;
  const { suspensions, sessionsSuspended, isExcluded, recordedAt } = record;
  return Object.assign(new SchoolAttendanceType(), {
    ...{ academicYear, term, providerUrn, sessionsPossible, sessionsAttended, sessionsAuthorised },
    ...{ suspensions, sessionsSuspended, recordedAt },
    sessionsUnauthorised: sessionsPossible - sessionsAttended - sessionsAuthorised,
    isPermanentlyExcluded: isExcluded,
    isPersistentlyAbsent: isAbsentFor(record, ABSENT.PERSISTENTLY),
    isSeverelyAbsent: isAbsentFor(record, ABSENT.SEVERELY),
  });
}

/** The input of `recordSchoolAttendance`. */
@InputType({ description: 'What a school told of the child of a case in a term; it replaces what was recorded of it.' })
export class RecordSchoolAttendanceInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => String, { description: 'The academic year, such as 2025/26.' })
  academicYear: string;

  @Field(() => SchoolTerm, { description: 'The term; one that has begun.' })
  term: SchoolTerm;

  @Field(() => UrnScalar, { nullable: true, description: 'The school that told; null: not named.' })
  providerUrn?: Urn | null;

  @Field(() => Int, { description: `What was possible, ${SESSIONS}, at most 200.` })
  sessionsPossible: number;

  @Field(() => Int, { description: `What was attended, ${SESSIONS}.` })
  sessionsAttended: number;

  @Field(() => Int, { description: `Absence with leave, ${SESSIONS}.` })
  sessionsAuthorised: number;

  @Field(() => Int, { defaultValue: 0, description: 'How often the child was suspended.' })
  suspensions: number;

  @Field(() => Int, { defaultValue: 0, description: `For how long, ${SESSIONS}.` })
  sessionsSuspended: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child was permanently excluded in the term.' })
  isPermanentlyExcluded: boolean;
}

export const RecordSchoolAttendanceError = userErrorType('RecordSchoolAttendance', RECORD_SCHOOL_ATTENDANCE_CODES);

/** What `recordSchoolAttendance` gives. */
@ObjectType({ description: 'What recordSchoolAttendance gives.', simpleResolvers: true })
export class RecordSchoolAttendancePayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordSchoolAttendanceError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordSchoolAttendanceError>[];
}
