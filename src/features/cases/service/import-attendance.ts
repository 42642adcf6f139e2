import { londonDay } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import type { RowOutcome, RowProblem } from '../../../platform/imports';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { insertAttendance, listAttendanceByChildIds } from '../repository/attendance';
import { findChildrenByNumbers, numberKey, type ChildNumber } from '../repository/imported';
import { attendanceProblems, termKey, type TermAttendance } from '../rules/attendance';
import { earliestBirth } from '../rules/child';

/** A row of a file of attendance: of a child that is known by a number. */
export interface ImportedAttendance {
  readonly child: ChildNumber;
  readonly told: TermAttendance;
}

/** The columns in which what a rule refuses was given. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  academicYear: 'academic_year',
  term: 'term',
  providerUrn: 'urn',
  sessionsPossible: 'sessions_possible',
  sessionsAttended: 'sessions_attended',
  sessionsAuthorised: 'sessions_authorised',
  suspensions: 'suspensions',
  sessionsSuspended: 'sessions_suspended',
};
const UNKNOWN: RowProblem = {
  column: null,
  message: 'No child of this area is known by this number; only children with a case, a placement or a return are.',
};

/** Keeps what schools told of the terms of children that are known; what says the same as before changes nothing. */
export async function importAttendanceIn(
  tx: WriteTx,
  rows: readonly ImportedAttendance[],
): Promise<readonly RowOutcome[]> {
  const children = await findChildrenByNumbers(
    tx,
    rows.map(({ child }) => child),
  );
  const urns = rows.flatMap(({ told }) => told.providerUrn ?? []);
  const schools = await findEstablishmentsByUrns(tx, urns);
  const held = await listAttendanceByChildIds(tx, [...new Set([...children.values()].map(({ childId }) => childId))]);
  const today = londonDay(tx.clock.now());
  const outcomes = rows.map(({ child: number, told }): RowOutcome => {
    const child = children.get(numberKey(number));
    if (child === undefined) return { problems: [UNKNOWN] };
    const problems = attendanceProblems(told, {
      notBefore: earliestBirth(child.birthCohort),
      today,
      isProviderKnown: told.providerUrn !== null && schools.has(told.providerUrn),
    });
    if (problems.length > 0) return { problems: problems.map(toRowProblem) };
    const before = held.get(child.childId)?.find((one) => termKey(one) === termKey(told));
    return before !== undefined && saysSame(before, told) ? 'unchanged' : 'accepted';
  });
  await insertAttendance(
    tx,
    rows.flatMap(({ child, told }, at) =>
      outcomes[at] === 'accepted'
        ? [{ ...told, id: newId(), childId: children.get(numberKey(child))?.childId ?? '' }]
        : [],
    ),
  );
  return outcomes;
}

function toRowProblem({ field, message }: Pick<Refusal, 'field' | 'message'>): RowProblem {
  return { column: COLUMN_OF[field[0] ?? ''] ?? null, message };
}

function saysSame(one: TermAttendance, other: TermAttendance): boolean {
  return (
    one.providerUrn === other.providerUrn &&
    one.sessionsPossible === other.sessionsPossible &&
    one.sessionsAttended === other.sessionsAttended &&
    one.sessionsAuthorised === other.sessionsAuthorised &&
    one.suspensions === other.suspensions &&
    one.sessionsSuspended === other.sessionsSuspended &&
    one.isExcluded === other.isExcluded
  );
}
