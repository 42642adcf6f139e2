import { addYears, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { asSystem } from '../../../platform/as-system';
import { todayOf } from '../../../platform/clock';
import type { WriteTx } from '../../../platform/db';
import type { RowOutcome, RowProblem } from '../../../platform/imports';
import { lockChildImports } from '../repository/imported';
import {
  findBirthCohorts,
  findSen2Owners,
  noteLeftBehind,
  noteRefusedSen2,
  upsertSen2Records,
  type Sen2Owner,
  type Sen2Row,
} from '../repository/sen2';
import { earliestBirth } from '../rules/child';
import type { Sen2Module } from '../rules/imported';
import { judgeMoved } from './import-sen2-moved';

/** A record of a module but that of people. */
export interface Sen2Record {
  readonly key: string;
  readonly parentKey: string;
  readonly content: Sen2Row['content'];
}

/** Which module a record is of, which it hangs from, and what its days tell of. */
export interface Sen2Place {
  readonly module: Sen2Module;
  /** The column that is the record’s own key. */
  readonly key: string;
  readonly parent: { readonly column: string; readonly module: Sen2Module };
  /** The days of what has happened, and those that may be planned. */
  readonly days: readonly string[];
  readonly plannedDays: readonly string[];
}

/** How far ahead a day of a plan or a place can be planned, in years: a year that was mistyped is mostly ten off. */
const YEARS_AHEAD = 5;

/** Keeps the records of a module, each under the child that the record it names belongs to; one that names none that is held, or one that was refused, is refused. */
export async function importSen2RecordsIn(
  tx: WriteTx,
  place: Sen2Place,
  records: readonly Sen2Record[],
): Promise<readonly RowOutcome[]> {
  await lockChildImports(tx);
  const { module, parent } = place;
  const owners = await findSen2Owners(
    tx,
    parent.module,
    records.map(({ parentKey }) => parentKey),
  );
  const held = await findSen2Owners(
    tx,
    module,
    records.map(({ key }) => key),
  );
  const today = todayOf(tx);
  const childIds = [...owners.values()].map(({ childId }) => childId);
  // Of the birth nothing goes back but that a day lies before it.
  const cohorts = await asSystem(tx, (system) => findBirthCohorts(system, childIds));
  const problems = records.map((record) => [
    ...dayProblems(place, record, today),
    ...birthProblems(place, record, cohorts.get(owners.get(record.parentKey)?.childId ?? '')),
    ...ownerProblems(place, owners.get(record.parentKey), held.get(record.key)),
  ]);
  // Of a row that is refused as it is, nobody knows yet which record it means.
  const right = records.filter((_, index) => problems[index]?.length === 0);
  const judge = await judgeMoved(
    tx,
    place,
    right,
    right.flatMap(({ key }) => (held.has(key) ? [key] : [])),
  );
  const judged = records.map((record, index) => (problems[index]?.length === 0 ? judge(record) : null));
  const taken = records.filter((_, index) => judged[index]?.problem === null);
  const changed = await upsertSen2Records(
    tx,
    module,
    taken.map((record) => ({ ...record, childId: owners.get(record.parentKey)?.childId ?? '' })),
  );
  const leaving = records.flatMap(({ key }, index) => (judged[index]?.leavesBehind === true ? [key] : []));
  if (leaving.length > 0) await noteLeftBehind(tx, leaving);
  return records.map(({ key }, index) => {
    const { problem = null, warning = null } = judged[index] ?? {};
    const own = [...(problems[index] ?? []), ...(problem === null ? [] : [problem])];
    if (own.length > 0) return { problems: own };
    if (warning !== null) return { warnings: [warning] };
    return changed.has(key) ? 'accepted' : 'unchanged';
  });
}

/** Notes which keys rows were refused under: what names them later is not taken for what is held under them. */
export async function noteRefusedSen2In(tx: WriteTx, module: Sen2Module, keys: readonly string[]): Promise<void> {
  await noteRefusedSen2(tx, module, keys);
}

/** Days that have not come, of what has happened; a planned one may lie some years ahead. */
function dayProblems({ days, plannedDays }: Sen2Place, { content }: Sen2Record, today: Day): RowProblem[] {
  const after = (columns: readonly string[], last: Day, why: string): RowProblem[] =>
    columns.flatMap((column) => {
      const day = content[column];
      return typeof day === 'string' && day > last
        ? [{ column, message: `${column} must not be after ${dayInWords(last)}${why}.` }]
        : [];
    });
  return [
    ...after(days, today, ''),
    ...after(plannedDays, addYears(today, YEARS_AHEAD), ', five years ahead; check the year'),
  ];
}

/** Days before the child was born: a year that was mistyped, or a row of another child. */
function birthProblems(
  { days, plannedDays }: Sen2Place,
  { content }: Sen2Record,
  birthCohort: number | undefined,
): RowProblem[] {
  if (birthCohort === undefined) return [];
  const bornFrom = earliestBirth(birthCohort);
  return [...days, ...plannedDays].flatMap((column) => {
    const day = content[column];
    if (typeof day !== 'string' || day >= bornFrom) return [];
    const message = `${column} must not lie before the child was born; check the year, and whose record it is.`;
    return [{ column, message }];
  });
}

function ownerProblems(
  { key, parent }: Sen2Place,
  owner: Sen2Owner | undefined,
  held: Sen2Owner | undefined,
): RowProblem[] {
  if (owner === undefined) {
    return [
      {
        column: parent.column,
        message: `${parent.column} names no record that is held; import that module first, and look there for what was refused.`,
      },
    ];
  }
  if (owner.isRefused) {
    return [
      {
        column: parent.column,
        message: `${parent.column} names a record of which the last row that was sent was refused, so that this one may be another child’s; send that module again until the row is taken, then this one.`,
      },
    ];
  }
  if (held === undefined || held.childId === owner.childId) return [];
  return [
    {
      column: key,
      message: `${key} is held of another child than ${parent.column} names. Of another return, give it a key that no earlier one used, such as one that begins with its year; else check ${parent.column}.`,
    },
  ];
}
