import type { Day, Span } from '../../../kernel/dates';
import {
  equalityConditions,
  rangeConditions,
  type EqualityFilter,
  type RangeFilter,
} from '../../../platform/conditions';
import type { Tx, WriteTx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, typed, typedList, type Sql } from '../../../platform/sql';
import type { ClockCode, ClockOwner, ClockStart, ClockStatus } from '../rules/clock-codes';
import type { DatedClock, KeptClock } from '../rules/kept-clocks';

/** A kept clock with the child and the case it is shown under. */
export interface KeptClockOf {
  readonly childId: string;
  readonly caseId: string;
  readonly clock: KeptClock;
}

/** Which clocks are asked for; every condition that is given must hold. */
export interface ClockConditions {
  readonly code: EqualityFilter<ClockCode> | null;
  readonly owner: EqualityFilter<ClockOwner> | null;
  readonly status: EqualityFilter<ClockStatus> | null;
  readonly caseOfficerId: EqualityFilter<string> | null;
  readonly ownerAgencyId: EqualityFilter<string> | null;
  /** On the last day with its exceptions. */
  readonly dueDate: RangeFilter<Day> | null;
  /** Only limits of the plan itself, not of one piece of advice or one matter of redress, nor the family's own time. */
  readonly isOfPlan?: boolean;
}

/** The children of whom something changed since their clocks were kept, of no more than `most`. */
export async function listChangedChildren(tx: Tx, most: number): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly child_id: string }>('select distinct child_id from clock_change limit $1', [
    most,
  ]);
  return rows.map((row) => row.child_id);
}

/** The children of whom a case is hidden from the reader: their clocks may be shown under another than they are kept. */
export async function listHiddenChildren(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly child_id: string }>(
    'select hidden as child_id from app_recused_children() hidden',
  );
  return rows.map((row) => row.child_id);
}

const COLUMNS = `child_id uuid, case_id uuid, ordinal integer, code text, start_event text, start_date date, due_date date, end_date date, is_void boolean,
   days_over integer, days_over_with_exceptions integer, late_status text, lapses_on date, owner text, owner_agency_id uuid, of_what text`;
const NAMES = COLUMNS.replace(/ (uuid|integer|text|date|boolean)/g, '');

/** Rows as the statements take them, in the columns of the table: each child's numbered in their order. */
function toRows(clocks: readonly KeptClockOf[]): string {
  const numbers = new Map<string, number>();
  const next = (childId: string): number => {
    const number = (numbers.get(childId) ?? 0) + 1;
    numbers.set(childId, number);
    return number;
  };
  return JSON.stringify(
    clocks.map(({ childId, caseId, clock }) => ({
      ...{
        child_id: childId,
        case_id: caseId,
        ordinal: next(childId),
        code: clock.code,
        start_event: clock.startEvent,
      },
      ...{ start_date: clock.startDate, due_date: clock.dueDate, end_date: clock.endDate, is_void: clock.isVoid },
      ...{ days_over: clock.daysOver, days_over_with_exceptions: clock.daysOverWithExceptions },
      ...{ late_status: clock.lateStatus, lapses_on: clock.lapsesOn },
      ...{ owner: clock.owner, owner_agency_id: clock.ownerAgencyId },
      of_what: clock.ofWhat,
    })),
  );
}

const verbatim = (text: string): Sql => ({ text: [text], values: [] });

/**
 * A page of the limits that are still to be kept on a day, the first to end first: what is kept of every child but `unkept` (null: of none), and `fresh`,
 * which was worked out.
 */
export async function findOpenClockPage(
  tx: Tx,
  {
    unkept,
    fresh,
    today,
  }: { readonly unkept: readonly string[] | null; readonly fresh: readonly KeptClockOf[]; readonly today: Day },
  conditions: ClockConditions,
  args: PageArguments,
): Promise<Page<OpenClock>> {
  const columns = verbatim(
    'case_id, child_id, ordinal, code, start_event, start_date, due_date, late_status, lapses_on, owner, owner_agency_id, of_what',
  );
  const isKept =
    unkept === null
      ? sql`false`
      : unkept.length === 0
        ? sql`true`
        : sql`child_id not in (select unnest(${typedList(unkept, 'uuid')}))`;
  const kept = sql`select ${columns} from kept_clock where end_date is null and ${isKept}`;
  const worked = sql`select ${columns} from jsonb_to_recordset(${toRows(fresh)}::jsonb) as fresh(${verbatim(COLUMNS)}) where end_date is null`;
  const officer = conditions.caseOfficerId;
  const page = await findPage<OpenClockRow>(
    tx,
    {
      select: sql`clock.case_id, clock.code, clock.start_event, clock.start_date, clock.of_what, clock.due_date`,
      from: fresh.length === 0 ? sql`(${kept}) clock` : sql`(${kept} union all ${worked}) clock`,
      where: [
        sql`(clock.late_status is not null or clock.due_date >= ${typed(today, 'date')})`,
        sql`(clock.lapses_on is null or clock.lapses_on > ${typed(today, 'date')})`,
        // The family's own time is listed for whoever asks for it, since nobody of the area is late by it; what nobody told it in all the time that it would have had, for everybody.
        ...(conditions.owner === null
          ? [
              conditions.isOfPlan === true
                ? sql`clock.owner <> 'FAMILY'`
                : sql`(clock.owner <> 'FAMILY' or clock.late_status = 'UNTOLD' and clock.due_date < ${typed(today, 'date')})`,
            ]
          : []),
        ...equalityConditions(sql`clock.owner`, 'text', conditions.owner),
        ...equalityConditions(sql`clock.code`, 'text', conditions.code),
        ...equalityConditions(
          sql`case when clock.due_date >= ${typed(today, 'date')} or clock.late_status = 'UNTOLD' then 'RUNNING' else clock.late_status end`,
          'text',
          conditions.status,
        ),
        ...equalityConditions(sql`clock.owner_agency_id`, 'uuid', conditions.ownerAgencyId),
        ...rangeConditions(sql`clock.due_date`, 'date', conditions.dueDate),
        // Advice and matters are named by an id, a setting by its number.
        ...(conditions.isOfPlan === true ? [sql`clock.of_what not like '%-%'`] : []),
        ...(officer === null
          ? []
          : [sql`clock.case_id in (select held.case_id from panel_case held where ${allOfficer(officer)})`]),
      ],
      order: [
        { sql: sql`clock.due_date`, type: 'date', direction: 'asc' },
        { sql: sql`clock.code`, type: 'text', direction: 'asc' },
        { sql: sql`clock.case_id`, type: 'uuid', direction: 'asc' },
        { sql: sql`clock.ordinal`, type: 'integer', direction: 'asc' },
      ],
    },
    args,
  );
  return mapPage(page, (row) => ({
    caseId: row.case_id,
    ...{ code: row.code, startEvent: row.start_event, startDate: row.start_date, ofWhat: row.of_what },
    dueDate: row.due_date,
  }));
}

/** Which clock of which case. */
interface OpenClock extends Pick<KeptClock, 'code' | 'startEvent' | 'startDate' | 'ofWhat' | 'dueDate'> {
  readonly caseId: string;
}

interface OpenClockRow {
  readonly case_id: string;
  readonly code: ClockCode;
  readonly start_event: ClockStart;
  readonly start_date: Day;
  readonly of_what: string;
  readonly due_date: Day;
}

function allOfficer(officer: EqualityFilter<string>): Sql {
  const conditions = equalityConditions(sql`held.case_officer_id`, 'uuid', officer);
  return conditions.length === 0 ? sql`true` : conditions.reduce((all, one) => sql`${all} and ${one}`);
}

/**
 * Of some limits those that ran at a time in a period, as they are kept: begun by its end, and not over before it. Without those of `unkept`; and without the years
 * in which a review was still to be held at the end (C7), a quarter of all, which tell neither of a review that was held nor of one that was missed.
 */
export async function listKeptClocks(
  tx: Tx,
  {
    codes,
    span,
    unkept,
  }: { readonly codes: readonly ClockCode[]; readonly span: Span; readonly unkept: readonly string[] },
): Promise<readonly { readonly childId: string; readonly caseId: string; readonly clock: DatedClock }[]> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly case_id: string;
    readonly code: ClockCode;
    readonly start_date: Day;
    readonly end_date: Day | null;
    readonly is_void: boolean;
    readonly days_over: number;
    readonly days_over_with_exceptions: number;
    readonly due_date: Day;
    readonly late_status: KeptClock['lateStatus'];
    readonly of_what: string;
  }>(
    `select child_id, case_id, code, start_date, end_date, is_void, days_over, days_over_with_exceptions, due_date, late_status, of_what
       from kept_clock
      where code = any ($1::text[]) and start_date <= $3::date and (end_date is null or end_date >= $2::date)
        and not (code = 'C7' and start_date > $3::date - 365 and (end_date is null or end_date > $3::date))
        and child_id not in (select unnest($4::uuid[]))
      order by child_id, ordinal`,
    [codes, span.startDate, span.endDate, unkept],
  );
  return rows.map((row) => ({
    childId: row.child_id,
    caseId: row.case_id,
    clock: {
      code: row.code,
      startDate: row.start_date,
      endDate: row.end_date,
      isVoid: row.is_void,
      daysOver: row.days_over,
      daysOverWithExceptions: row.days_over_with_exceptions,
      dueDate: row.due_date,
      lateStatus: row.late_status,
      ofWhat: row.of_what,
    },
  }));
}

/** The next children of the area that have a case, in the order of their ids. */
export async function listChildrenAfter(tx: Tx, childId: string | null, children: number): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly child_id: string }>(
    `select distinct child_id from panel_case where $1::uuid is null or child_id > $1 order by child_id limit $2`,
    [childId, children],
  );
  return rows.map((row) => row.child_id);
}

/** What changed of these children. */
export async function listClockChanges(tx: Tx, childIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly clock_change_id: string }>(
    'select clock_change_id from clock_change where child_id = any ($1::uuid[])',
    [childIds],
  );
  return rows.map((row) => row.clock_change_id);
}

/** Notes that every child's clocks are kept that were there before any was. */
export async function updateClocksKept(tx: WriteTx): Promise<void> {
  await tx.execute('update local_area set are_clocks_due = false where local_area_code = $1', [tx.actor.localArea]);
}

/** Keeps clocks of children in the place of what was kept of them, and takes away the changes that are settled by it. */
export async function replaceKeptClocks(
  tx: WriteTx,
  { childIds, changeIds }: { readonly childIds: readonly string[]; readonly changeIds: readonly string[] },
  clocks: readonly KeptClockOf[],
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute('delete from kept_clock where local_area_code = $1 and child_id = any ($2::uuid[])', [
    area,
    childIds,
  ]);
  await tx.execute(
    `insert into kept_clock (local_area_code, ${NAMES})
     select $1, ${NAMES} from jsonb_to_recordset($2::jsonb) as kept(${COLUMNS})`,
    [area, toRows(clocks)],
  );
  await tx.execute(
    'delete from clock_change where local_area_code = $1 and child_id = any ($2::uuid[]) and clock_change_id = any ($3::uuid[])',
    [area, childIds, changeIds],
  );
}
