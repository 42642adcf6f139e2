import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import {
  equalityConditions,
  rangeConditions,
  type EqualityFilter,
  type RangeFilter,
} from '../../../platform/conditions';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, type Sql } from '../../../platform/sql';
import type { AgencyKind } from '../../access/rules/directory';
import { CeaseReason } from '../../cases/rules/sen2';
import type { TransitionStep } from '../rules/review-codes';
import type { TransitionRule, TransitionTask, TransitionTaskStatus } from '../rules/transitions';

interface TaskRow {
  readonly transition_task_id: string;
  readonly child_id: string;
  readonly case_id: string;
  readonly placement_id: string | null;
  readonly kind: TransitionStep;
  readonly owner_agency_kind: AgencyKind;
  readonly owner_holder_id: string | null;
  readonly due_date: Day;
  readonly done_date: Day | null;
  readonly done_note: string | null;
  readonly not_needed_reason: string | null;
  readonly done_by: string | null;
  readonly died_on: Day | null;
}

const COLUMNS = `transition_task_id, child_id, case_id, placement_id, kind, owner_agency_kind, owner_holder_id, due_date, done_date, done_note,
       not_needed_reason, done_by, died_on`;

/** The children with something to prepare whose plan ended: of few why is asked. An expression of type `uuid[]`. */
export const CHILDREN_WHOSE_PLAN_ENDED = `array(select child.child_id from child
   where child.plan_ceased_date is not null
     and child.child_id in (select prepared.child_id from transition_task prepared where prepared.done_date is null))`;

/** The steps, each with the day of the death that ended it while it was open, of some children (an expression of type `uuid[]`); null: none did. */
const tasksOf = (children: string): string => `transition_task task
  left join (select ended.child_id as dead_child_id, ended.ended_date as died_on from plan_ends(${children}) ended
              where ended.cease_reason = '${CeaseReason.DECEASED}') death on death.dead_child_id = task.child_id and task.done_date is null`;

const selectTasks = (where: string, children: string): string =>
  `select ${COLUMNS} from ${tasksOf(children)} where ${where}`;
/** The same of the children of the steps themselves. */
const selectOpen = (where: string): string =>
  selectTasks(where, `array(select task.child_id from transition_task task where ${where} and task.done_date is null)`);

/** Steps by id; one the reader may not know of has no entry. */
export async function findTransitionTasksByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TransitionTask>> {
  const rows = await tx.query<TaskRow>(selectOpen('task.transition_task_id = any($1::uuid[])'), [ids]);
  return new Map(rows.map((row) => [row.transition_task_id, toTask(row)]));
}

/** The steps that stand with each placement and the reader may know of, by when they are due. */
export async function listTransitionTasksByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TransitionTask[]>> {
  const rows = await tx.query<TaskRow>(
    `${selectOpen('task.placement_id = any($1::uuid[])')} order by placement_id, due_date, kind, owner_agency_kind`,
    [placementIds],
  );
  return groupBy(rows.map(toTask), ({ placementId }) => placementId ?? '');
}

/** The steps of each child that the reader may know of, whatever case they stand under, by when they are due. */
export async function listTransitionTasksByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TransitionTask[]>> {
  const rows = await tx.query<TaskRow>(
    `${selectTasks('task.child_id = any($1::uuid[])', '$1::uuid[]')} order by child_id, due_date, kind, owner_agency_kind`,
    [childIds],
  );
  return groupBy(rows.map(toTask), ({ childId }) => childId);
}

/** Which steps to list. */
export interface TransitionTaskFilter {
  readonly status?: EqualityFilter<TransitionTaskStatus> | null;
  readonly kind?: EqualityFilter<TransitionStep> | null;
  readonly ownerAgencyKind?: EqualityFilter<AgencyKind> | null;
  /** True: open and past its day; false: all others. */
  readonly overdue?: boolean | null;
  readonly dueDate?: RangeFilter<Day> | null;
  readonly caseId?: EqualityFilter<string> | null;
}

const TODAY = sql`(select (app_now() at time zone 'Europe/London')::date)`;
const STATUS = sql`case when death.died_on is not null then 'NOT_NEEDED' when task.done_date is null then 'OPEN' when task.not_needed_reason is null then 'DONE' else 'NOT_NEEDED' end`;
const IS_OVERDUE = sql`(task.done_date is null and death.died_on is null and task.due_date < ${TODAY})`;

/** The steps that the reader may know of, by when they are due. */
export async function findTransitionTaskPage(
  tx: Tx,
  filter: TransitionTaskFilter,
  direction: 'asc' | 'desc',
  args: PageArguments,
): Promise<Page<TransitionTask>> {
  const page = await findPage<TaskRow>(
    tx,
    {
      select: { text: [COLUMNS], values: [] },
      from: { text: [tasksOf(CHILDREN_WHOSE_PLAN_ENDED)], values: [] },
      where: conditions(filter),
      order: [
        { sql: sql`task.due_date`, type: 'date', direction },
        { sql: sql`task.transition_task_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, toTask);
}

function conditions({ status, kind, ownerAgencyKind, overdue, dueDate, caseId }: TransitionTaskFilter): Sql[] {
  return [
    ...equalityConditions(STATUS, 'text', status),
    ...equalityConditions(sql`task.kind`, 'text', kind),
    ...equalityConditions(sql`task.owner_agency_kind`, 'text', ownerAgencyKind),
    ...(overdue === true ? [IS_OVERDUE] : overdue === false ? [sql`not ${IS_OVERDUE}`] : []),
    ...rangeConditions(sql`task.due_date`, 'date', dueDate),
    ...equalityConditions(sql`task.case_id`, 'uuid', caseId),
  ];
}

/** A step that is to stand on record and does not. */
export type DueStep = Pick<
  TransitionTask,
  'childId' | 'caseId' | 'placementId' | 'kind' | 'ownerAgencyKind' | 'dueDate'
>;

/** The steps that are to stand on record today and do not, of all children or of that of one case; for the system only. */
export async function findStepsDue(tx: Tx, today: Day, caseId: string | null): Promise<readonly DueStep[]> {
  const rows = await tx.query<
    Pick<TaskRow, 'child_id' | 'case_id' | 'placement_id' | 'kind' | 'owner_agency_kind' | 'due_date'>
  >(
    `select child_id, case_id, placement_id, kind, owner_agency_kind, due_date from transition_tasks_due($1::date, $2::uuid)
      order by due_date, child_id, kind, owner_agency_kind`,
    [today, caseId],
  );
  return rows.map((row) => ({
    childId: row.child_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    kind: row.kind,
    ownerAgencyKind: row.owner_agency_kind,
    dueDate: row.due_date,
  }));
}

/** Adds a step; false when the child has it already, from a moment ago. */
export async function insertTransitionTask(
  tx: WriteTx,
  task: DueStep & Pick<TransitionTask, 'transitionTaskId' | 'ownerHolderId'>,
): Promise<boolean> {
  const added = await tx.execute(
    `insert into transition_task (local_area_code, transition_task_id, child_id, case_id, placement_id, kind, owner_agency_kind,
                                  owner_holder_id, due_date, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (local_area_code, child_id, kind, owner_agency_kind) do nothing`,
    [
      tx.actor.localArea,
      task.transitionTaskId,
      task.childId,
      task.caseId,
      task.placementId,
      task.kind,
      task.ownerAgencyKind,
      task.ownerHolderId,
      task.dueDate,
      tx.clock.now(),
    ],
  );
  return added === 1;
}

/** Locks a step until the write ends and gives it; null when it is not there or not the actor's to change. */
export async function lockTransitionTask(tx: WriteTx, id: string): Promise<TransitionTask | null> {
  const [row] = await tx.query<TaskRow>(`${selectOpen('task.transition_task_id = $1')} for update of task`, [id]);
  return row === undefined ? null : toTask(row);
}

/** Notes that a step was done, or why it is not needed, by the actor now. */
export async function updateTaskClosed(
  tx: WriteTx,
  id: string,
  closed: Pick<TransitionTask, 'closedDate' | 'doneNote' | 'notNeededReason'>,
): Promise<void> {
  await tx.execute(
    `update transition_task set done_date = $2, done_note = $3, not_needed_reason = $4, done_by = $5, done_at = $6
      where transition_task_id = $1`,
    [id, closed.closedDate, closed.doneNote, closed.notNeededReason, tx.actor.personId, tx.clock.now()],
  );
}

/** Names the budget that answers for a step. */
export async function updateTaskOwner(tx: WriteTx, id: string, ownerHolderId: string): Promise<void> {
  await tx.execute('update transition_task set owner_holder_id = $2 where transition_task_id = $1', [
    id,
    ownerHolderId,
  ]);
}

/** The rules by which steps are made, by when they are due. */
export async function listTransitionRules(tx: Tx): Promise<readonly TransitionRule[]> {
  const rows = await tx.query<{
    readonly kind: TransitionStep;
    readonly owner_agency_kind: AgencyKind;
    readonly anchor: TransitionRule['anchor'];
    readonly months: number;
    readonly lead_months: number;
    readonly lapse_months: number;
    readonly first_date: Day;
    readonly last_date: Day | null;
    readonly source: string;
  }>(
    `select kind, owner_agency_kind, anchor, months, lead_months, lapse_months, first_date, last_date, source
       from transition_rule order by months, kind, owner_agency_kind, first_date`,
  );
  return rows.map((row) => ({
    kind: row.kind,
    ownerAgencyKind: row.owner_agency_kind,
    anchor: row.anchor,
    months: row.months,
    leadMonths: row.lead_months,
    lapseMonths: row.lapse_months,
    firstDate: row.first_date,
    lastDate: row.last_date,
    source: row.source,
  }));
}

function toTask(row: TaskRow): TransitionTask {
  return {
    transitionTaskId: row.transition_task_id,
    childId: row.child_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    kind: row.kind,
    ownerAgencyKind: row.owner_agency_kind,
    ownerHolderId: row.owner_holder_id,
    dueDate: row.due_date,
    closedDate: row.done_date,
    doneNote: row.done_note,
    notNeededReason: row.not_needed_reason,
    closedBy: row.done_by,
    diedOn: row.died_on,
  };
}
