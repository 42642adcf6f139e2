import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { GivenPlanDecision, PlanDecision } from '../rules/plan-decisions';

/** Who decided what each event of a plan tells, and why, the first first: of its entry, so also where that was put right since. */
export async function listPlanDecisionsByEventIds(
  tx: Tx,
  planEventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanDecision[]>> {
  const rows = await tx.query<{
    readonly asked_id: string;
    readonly plan_decision_id: string;
    readonly case_id: string;
    readonly decided_by: string;
    readonly decider_grade: number;
    readonly delegation: string;
    readonly reasons: string;
    readonly replaces_id: string | null;
    readonly is_replaced: boolean;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select asked.plan_event_id as asked_id, decided.plan_decision_id, decided.case_id, decided.decided_by, decided.decider_grade, decided.delegation,
            decided.reasons, decided.replaces_id, later.plan_decision_id is not null as is_replaced, decided.recorded_by, decided.recorded_at
       from plan_event asked
       join plan_decision decided on decided.local_area_code = asked.local_area_code and decided.entry_id = asked.entry_id
       left join plan_decision later on later.local_area_code = decided.local_area_code and later.replaces_id = decided.plan_decision_id
                                    and later.replaces_id is not null
      where asked.plan_event_id = any($1::uuid[])
      order by decided.recorded_at, later.plan_decision_id nulls last, decided.plan_decision_id`,
    [planEventIds],
  );
  const groups = groupBy(rows, (row) => row.asked_id);
  return new Map(
    [...groups].map(([eventId, group]) => [
      eventId,
      group.map((row): PlanDecision => ({
        planDecisionId: row.plan_decision_id,
        caseId: row.case_id,
        deciderId: row.decided_by,
        deciderGrade: row.decider_grade,
        delegation: row.delegation,
        reasons: row.reasons,
        replacesId: row.replaces_id,
        isReplaced: row.is_replaced,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
      })),
    ]),
  );
}

/** Whether what was decided of the plan of another child since a day was given the same reasons, whoever may read those (M1). */
export async function arePlanReasonsUsed(
  tx: Tx,
  { childId, reasons, since }: { readonly childId: string; readonly reasons: string; readonly since: Day },
): Promise<boolean> {
  const [row] = await tx.query<{ readonly used: boolean }>(
    'select plan_reasons_were_used($1::uuid, $2, $3::date) as used',
    [childId, reasons, since],
  );
  return row?.used === true;
}

/** Keeps who decided what an event of a plan tells, recorded by the actor now. */
export async function insertPlanDecision(
  tx: WriteTx,
  of: { readonly childId: string; readonly caseId: string; readonly planEventId: string },
  decision: GivenPlanDecision & Pick<PlanDecision, 'planDecisionId' | 'deciderGrade' | 'replacesId'>,
): Promise<void> {
  await tx.execute(
    `insert into plan_decision (local_area_code, plan_decision_id, child_id, case_id, entry_id, decided_by, decider_grade, delegation, reasons,
                                replaces_id, recorded_by, recorded_at)
     select $1, $2, $3, $4, event.entry_id, $5, $6, $7, $8, $9, $10, $11
       from plan_event event where event.local_area_code = $1 and event.plan_event_id = $12`,
    [
      ...[
        tx.actor.localArea,
        decision.planDecisionId,
        of.childId,
        of.caseId,
        decision.deciderId,
        decision.deciderGrade,
      ],
      ...[decision.delegation.trim(), decision.reasons.trim(), decision.replacesId, tx.actor.personId, tx.clock.now()],
      of.planEventId,
    ],
  );
}
