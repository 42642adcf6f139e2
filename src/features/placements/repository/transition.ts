import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { TransitionStep } from '../rules/review-codes';
import type { TransitionTask } from '../rules/transitions';

interface TaskRow {
  readonly transition_task_id: string;
  readonly child_id: string;
  readonly case_id: string;
  readonly placement_id: string;
  readonly kind: TransitionStep;
  readonly owner_agency_kind: AgencyKind;
  readonly due_date: Day;
  readonly done_date: Day | null;
  readonly done_note: string | null;
  readonly done_by: string | null;
}

const SELECT_TASK = `
  select transition_task_id, child_id, case_id, placement_id, kind, owner_agency_kind, due_date, done_date, done_note, done_by
    from transition_task`;

/** Steps by id; one the reader may not know of has no entry. */
export async function findTransitionTasksByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TransitionTask>> {
  const rows = await tx.query<TaskRow>(`${SELECT_TASK} where transition_task_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.transition_task_id, toTask(row)]));
}

/** The steps that stand with each placement and the reader may know of, by when they are due. */
export async function listTransitionTasksByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TransitionTask[]>> {
  const rows = await tx.query<TaskRow>(
    `${SELECT_TASK} where placement_id = any($1::uuid[]) order by placement_id, due_date, kind`,
    [placementIds],
  );
  return groupBy(rows.map(toTask), ({ placementId }) => placementId);
}

/** A step of growing up that falls due while a placement runs, by months after birth. */
export interface DueStep {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly months: number;
  readonly dueDate: Day;
}

/** The steps, so many months after birth each, that are due by `until` in placements that run today; for the system only. */
export async function findStepsDue(
  tx: Tx,
  months: readonly number[],
  today: Day,
  until: Day,
): Promise<readonly DueStep[]> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly months: number;
    readonly due_date: Day;
  }>(
    `select placement_id, case_id, child_id, months, due_date from transition_steps($1::integer[], $2::date, $3::date)
      order by due_date, placement_id, months`,
    [months, today, until],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    caseId: row.case_id,
    childId: row.child_id,
    months: row.months,
    dueDate: row.due_date,
  }));
}

/** Of the children those that have each of the steps already, as `child step`. */
export async function listStepsOf(tx: Tx, childIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly child_id: string; readonly kind: string }>(
    'select child_id, kind from transition_task where child_id = any($1::uuid[])',
    [childIds],
  );
  return new Set(rows.map((row) => `${row.child_id} ${row.kind}`));
}

/** Adds a step; false when the child has it already, from a moment ago. */
export async function insertTransitionTask(
  tx: WriteTx,
  task: Omit<TransitionTask, 'doneDate' | 'doneNote' | 'doneBy'>,
): Promise<boolean> {
  const added = await tx.execute(
    `insert into transition_task (local_area_code, transition_task_id, child_id, case_id, placement_id, kind, owner_agency_kind,
                                  due_date, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (local_area_code, child_id, kind) do nothing`,
    [
      tx.actor.localArea,
      task.transitionTaskId,
      task.childId,
      task.caseId,
      task.placementId,
      task.kind,
      task.ownerAgencyKind,
      task.dueDate,
      tx.clock.now(),
    ],
  );
  return added === 1;
}

/** Locks a step until the write ends and gives it; null when it is not there or not the actor's to change. */
export async function lockTransitionTask(tx: WriteTx, id: string): Promise<TransitionTask | null> {
  const [row] = await tx.query<TaskRow>(`${SELECT_TASK} where transition_task_id = $1 for update`, [id]);
  return row === undefined ? null : toTask(row);
}

/** Notes that a step was done, by the actor now. */
export async function updateTaskDone(tx: WriteTx, id: string, doneDate: Day, note: string | null): Promise<void> {
  await tx.execute(
    `update transition_task set done_date = $2, done_note = $3, done_by = $4, done_at = $5 where transition_task_id = $1`,
    [id, doneDate, note, tx.actor.personId, tx.clock.now()],
  );
}

function toTask(row: TaskRow): TransitionTask {
  return {
    transitionTaskId: row.transition_task_id,
    childId: row.child_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    kind: row.kind,
    ownerAgencyKind: row.owner_agency_kind,
    dueDate: row.due_date,
    doneDate: row.done_date,
    doneNote: row.done_note,
    doneBy: row.done_by,
  };
}
