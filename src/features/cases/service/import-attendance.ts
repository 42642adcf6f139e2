import { londonDay } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import type { RowOutcome, RowProblem } from '../../../platform/imports';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { insertAttendance, listAttendanceByChildIds } from '../repository/attendance';
import {
  findChildrenByNumbers,
  lockChildImports,
  numberKey,
  type ChildNumber,
  type NumberedChild,
} from '../repository/imported';
import { attendanceProblems, termKey, type TermAttendance } from '../rules/attendance';
import { earliestBirth } from '../rules/child';

export type { ChildNumber };

/** A row of a file of attendance: of a child that is known by a number. */
export interface ImportedAttendance {
  /** At least one; by the first the child has to be known, and a further one that is known has to be the same child’s. */
  readonly numbers: readonly ChildNumber[];
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

const TWO_CHILDREN: RowProblem = {
  column: 'reference',
  message: 'The reference is another child’s than the pupil number; check which is right, or give one of the two.',
};

/** Of which child and term each row tells, as a text; null: its child is not known, or the row is refused, so that a right one may follow it. */
export async function attendanceKeysIn(
  tx: WriteTx,
  rows: readonly ImportedAttendance[],
): Promise<readonly (string | null)[]> {
  const { children, problems } = await examine(tx, rows);
  return rows.map(({ numbers, told }, at) => {
    const [child] = childrenOf(children, numbers);
    return child === undefined || problems[at]?.length !== 0 ? null : `${child.childId} ${termKey(told)}`;
  });
}

/** Whose the rows are, and what is wrong with each. */
async function examine(
  tx: WriteTx,
  rows: readonly ImportedAttendance[],
): Promise<{
  readonly children: ReadonlyMap<string, NumberedChild>;
  readonly problems: readonly (readonly RowProblem[])[];
}> {
  const children = await findChildren(tx, rows);
  const urns = rows.flatMap(({ told }) => told.providerUrn ?? []);
  const schools = await findEstablishmentsByUrns(tx, urns);
  const today = londonDay(tx.clock.now());
  const problems = rows.map(({ numbers, told }): readonly RowProblem[] => {
    const [child, ...others] = childrenOf(children, numbers);
    if (child === undefined) return [UNKNOWN];
    if (others.some(({ childId }) => childId !== child.childId)) return [TWO_CHILDREN];
    return attendanceProblems(told, {
      notBefore: earliestBirth(child.birthCohort),
      today,
      isProviderKnown: told.providerUrn !== null && schools.has(told.providerUrn),
    }).map(toRowProblem);
  });
  return { children, problems };
}

function findChildren(tx: WriteTx, rows: readonly ImportedAttendance[]): Promise<ReadonlyMap<string, NumberedChild>> {
  return findChildrenByNumbers(
    tx,
    rows.flatMap(({ numbers }) => numbers),
  );
}

/** The children that the numbers of a row are of, the one that is asked for first; none where that is not known. */
function childrenOf(
  children: ReadonlyMap<string, NumberedChild>,
  [first, ...others]: readonly ChildNumber[],
): NumberedChild[] {
  const child = first === undefined ? undefined : children.get(numberKey(first));
  return child === undefined ? [] : [child, ...others.flatMap((number) => children.get(numberKey(number)) ?? [])];
}

/** Keeps what schools told of the terms of children that are known; what says the same as before changes nothing. */
export async function importAttendanceIn(
  tx: WriteTx,
  rows: readonly ImportedAttendance[],
): Promise<readonly RowOutcome[]> {
  await lockChildImports(tx);
  const { children, problems } = await examine(tx, rows);
  const held = await listAttendanceByChildIds(tx, [...new Set([...children.values()].map(({ childId }) => childId))]);
  const outcomes = rows.map(({ numbers, told }, at): RowOutcome => {
    const [child] = childrenOf(children, numbers);
    if (child === undefined) return { problems: [UNKNOWN] };
    const own = problems[at] ?? [];
    if (own.length > 0) return { problems: own };
    const before = held.get(child.childId)?.find((one) => termKey(one) === termKey(told));
    return before !== undefined && saysSame(before, told) ? 'unchanged' : 'accepted';
  });
  await insertAttendance(
    tx,
    rows.flatMap(({ numbers, told }, at) =>
      outcomes[at] === 'accepted'
        ? [{ ...told, id: newId(), childId: childrenOf(children, numbers)[0]?.childId ?? '' }]
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
