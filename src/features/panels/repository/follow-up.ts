import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { newId } from '../../../platform/new-id';
import type { ActionStatus, ConditionStatus } from '../rules/decision-codes';
import type { DecisionAction, DecisionCondition } from '../rules/follow-up';

interface StatusColumns<Status> {
  readonly status: Status;
  readonly said: string | null;
  readonly recorded_by: string | null;
  readonly recorded_at: Date | null;
}

interface ConditionRow extends StatusColumns<ConditionStatus> {
  readonly condition_id: string;
  readonly decision_id: string;
  readonly case_id: string;
  readonly ordinal: number;
  readonly text: string;
  readonly owner_id: string;
  readonly due_date: Day;
  readonly is_precondition: boolean;
}

interface ActionRow extends StatusColumns<ActionStatus> {
  readonly action_id: string;
  readonly decision_id: string;
  readonly case_id: string;
  readonly ordinal: number;
  readonly task: string;
  readonly owner_id: string | null;
  readonly owner_agency_id: string | null;
  readonly due_date: Day;
  readonly record: string | null;
}

const CONDITION = `
select given.condition_id, given.decision_id, given.case_id, given.ordinal, given.text, given.owner_id, given.due_date, given.is_precondition,
       coalesce(latest.status, 'OPEN') as status, latest.reason as said, latest.recorded_by, latest.recorded_at
  from decision_condition given
  left join lateral (
    select status, reason, recorded_by, recorded_at from decision_condition_event became
     where became.local_area_code = given.local_area_code and became.condition_id = given.condition_id
     order by became.recorded_at desc, became.condition_event_id desc limit 1) latest on true`;
const ACTION = `
select given.action_id, given.decision_id, given.case_id, given.ordinal, given.task, given.owner_id, given.owner_agency_id, given.due_date,
       given.record, coalesce(latest.status, 'OPEN') as status, latest.note as said, latest.recorded_by, latest.recorded_at
  from decision_action given
  left join lateral (
    select status, note, recorded_by, recorded_at from decision_action_event became
     where became.local_area_code = given.local_area_code and became.action_id = given.action_id
     order by became.recorded_at desc, became.action_event_id desc limit 1) latest on true`;

/** Conditions by id; one the reader may not see has no entry. */
export async function findConditionsByIds(
  tx: Tx,
  conditionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionCondition>> {
  const rows = await tx.query<ConditionRow>(`${CONDITION} where given.condition_id = any($1::uuid[])`, [conditionIds]);
  return new Map(rows.map((row) => [row.condition_id, toCondition(row)]));
}

/** The conditions of each decision that the reader may see, in their order. */
export async function listConditionsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionCondition[]>> {
  const rows = await tx.query<ConditionRow>(
    `${CONDITION} where given.decision_id = any($1::uuid[]) order by given.decision_id, given.ordinal`,
    [decisionIds],
  );
  return groupBy(rows.map(toCondition), ({ decisionId }) => decisionId);
}

/** Actions by id; one the reader may not see has no entry. */
export async function findActionsByIds(
  tx: Tx,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionAction>> {
  const rows = await tx.query<ActionRow>(`${ACTION} where given.action_id = any($1::uuid[])`, [actionIds]);
  return new Map(rows.map((row) => [row.action_id, toAction(row)]));
}

/** The actions of each decision that the reader may see, in their order. */
export async function listActionsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionAction[]>> {
  const rows = await tx.query<ActionRow>(
    `${ACTION} where given.decision_id = any($1::uuid[]) order by given.decision_id, given.ordinal`,
    [decisionIds],
  );
  return groupBy(rows.map(toAction), ({ decisionId }) => decisionId);
}

/** Keeps anybody else from settling the action until the write ends: who does it may see the action and not its case. */
export async function lockAction(tx: WriteTx, actionId: string): Promise<void> {
  await lockUntilCommit(tx, `decision action:${actionId}`);
}

/** The agencies the actor answers for today, as one who sits, decides or holds a budget. */
export async function listOwnAgencies(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ agency_id: string }>('select agency_id from app_own_agencies() as own(agency_id)');
  return rows.map((row) => row.agency_id);
}

/** Records what became of a condition, by the actor now. The case is locked. */
export async function insertConditionEvent(
  tx: WriteTx,
  { conditionId, caseId }: Pick<DecisionCondition, 'conditionId' | 'caseId'>,
  status: ConditionStatus,
  reason: string | null,
): Promise<void> {
  await tx.execute(
    `insert into decision_condition_event (local_area_code, condition_event_id, condition_id, case_id, status, reason, recorded_by, recorded_at)
     select $1, $2, $3::uuid, $4, $5, $6, $7,
            greatest($8::timestamptz, (select max(recorded_at) + interval '1 millisecond' from decision_condition_event
                                        where condition_id = $3::uuid))`,
    [tx.actor.localArea, newId(), conditionId, caseId, status, reason, tx.actor.personId, tx.clock.now()],
  );
}

/** Records what became of an action, by the actor now. */
export async function insertActionEvent(
  tx: WriteTx,
  { actionId, caseId }: Pick<DecisionAction, 'actionId' | 'caseId'>,
  status: ActionStatus,
  note: string | null,
): Promise<void> {
  await tx.execute(
    `insert into decision_action_event (local_area_code, action_event_id, action_id, case_id, status, note, recorded_by, recorded_at)
     select $1, $2, $3::uuid, $4, $5, $6, $7,
            greatest($8::timestamptz, (select max(recorded_at) + interval '1 millisecond' from decision_action_event
                                        where action_id = $3::uuid))`,
    [tx.actor.localArea, newId(), actionId, caseId, status, note, tx.actor.personId, tx.clock.now()],
  );
}

/** The actions that are open, of decisions that stand, as far as the reader sees them. */
export const OPEN_ACTIONS = `
select 'ACTION' as kind, given.action_id as id, given.decision_id, given.case_id, given.due_date, given.owner_id, given.owner_agency_id
  from decision_action given
 where ${isOpen('decision_action_event', 'action_id', 'action_event_id')}`;
/** The conditions likewise; nobody but a person answers for one. */
export const OPEN_CONDITIONS = `
select 'CONDITION' as kind, given.condition_id as id, given.decision_id, given.case_id, given.due_date, given.owner_id, null::uuid as owner_agency_id
  from decision_condition given
 where ${isOpen('decision_condition_event', 'condition_id', 'condition_event_id')}`;

/** Whether `given` is open: no last event says otherwise, and its decision stands. As joins, since most of an area's are settled long ago. */
function isOpen(events: string, key: string, eventKey: string): string {
  return `not exists (select from ${events} became
                   where became.local_area_code = given.local_area_code and became.${key} = given.${key} and became.status <> 'OPEN'
                     and not exists (select from ${events} after
                                      where after.local_area_code = became.local_area_code and after.${key} = became.${key}
                                        and (after.recorded_at, after.${eventKey}) > (became.recorded_at, became.${eventKey})))
   and not exists (select from decision later where later.local_area_code = given.local_area_code and later.supersedes_decision_id is not null
                      and later.supersedes_decision_id = given.decision_id)`;
}

function toCondition(row: ConditionRow): DecisionCondition {
  return {
    conditionId: row.condition_id,
    decisionId: row.decision_id,
    caseId: row.case_id,
    ordinal: row.ordinal,
    text: row.text,
    ownerId: row.owner_id,
    dueDate: row.due_date,
    isPrecondition: row.is_precondition,
    status: row.status,
    statusReason: row.said,
    statusBy: row.recorded_by,
    statusAt: row.recorded_at,
  };
}

function toAction(row: ActionRow): DecisionAction {
  return {
    actionId: row.action_id,
    decisionId: row.decision_id,
    caseId: row.case_id,
    ordinal: row.ordinal,
    task: row.task,
    ownerId: row.owner_id,
    ownerAgencyId: row.owner_agency_id,
    dueDate: row.due_date,
    record: row.record,
    status: row.status,
    statusNote: row.said,
    statusBy: row.recorded_by,
    statusAt: row.recorded_at,
  };
}
