import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { AlternativeReason } from '../rules/alternatives';
import type { DepartureSubject } from '../rules/decision-codes';
import type { DecisionAlternative, DecisionDeparture } from '../rules/decision-record';
import type { ActionTerms, ConditionTerms } from '../rules/follow-up';

/** What a decision says beside its outcome and its reasons. */
export interface DecisionParts {
  readonly conditionItems: readonly ConditionTerms[];
  readonly actions: readonly ActionTerms[];
  readonly alternatives: readonly AlternativeReason[];
  readonly departures: readonly Omit<DecisionDeparture, 'decisionId' | 'caseId' | 'ordinal'>[];
}

/** Stores the parts of a decision, each in the order it was given (M1, M2, M3, M10). */
export async function insertDecisionParts(
  tx: WriteTx,
  { decisionId, caseId }: { readonly decisionId: string; readonly caseId: string },
  parts: DecisionParts,
): Promise<void> {
  const own = [tx.actor.localArea, decisionId, caseId] as const;
  const store = async (sql: string, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await tx.execute(sql, [...own, JSON.stringify(rows)]);
  };
  await store(
    `insert into decision_condition (local_area_code, decision_id, case_id, condition_id, ordinal, text, owner_id, due_date, is_precondition)
     select $1, $2, $3, one.id, one.ordinal, one.text, one.owner, one.due, one.precondition
       from jsonb_to_recordset($4::jsonb) as one(id uuid, ordinal integer, text text, owner uuid, due date, precondition boolean)`,
    parts.conditionItems.map(({ text, ownerId, dueDate, isPrecondition }, index) => ({
      ...{ id: newId(), ordinal: index + 1, text: text.trim() },
      ...{ owner: ownerId, due: dueDate, precondition: isPrecondition },
    })),
  );
  await store(
    `insert into decision_action (local_area_code, decision_id, case_id, action_id, ordinal, task, owner_id, owner_agency_id, due_date, record)
     select $1, $2, $3, one.id, one.ordinal, one.task, one.owner, one.agency, one.due, one.record
       from jsonb_to_recordset($4::jsonb) as one(id uuid, ordinal integer, task text, owner uuid, agency uuid, due date, record text)`,
    parts.actions.map(({ task, ownerId, ownerAgencyId, dueDate, record }, index) => ({
      ...{ id: newId(), ordinal: index + 1, task: task.trim() },
      ...{ owner: ownerId, agency: ownerAgencyId, due: dueDate, record },
    })),
  );
  await store(
    `insert into decision_alternative (local_area_code, decision_id, case_id, option_id, why_not)
     select $1, $2, $3, one.option, one.why from jsonb_to_recordset($4::jsonb) as one(option uuid, why text)`,
    parts.alternatives.map(({ optionId, whyNot }) => ({ option: optionId, why: whyNot.trim() })),
  );
  await store(
    `insert into decision_departure (local_area_code, decision_id, case_id, ordinal, subject, departs_from, departs_to, reason)
     select $1, $2, $3, one.ordinal, one.subject, one.departs_from, one.departs_to, one.reason
       from jsonb_to_recordset($4::jsonb) as one(ordinal integer, subject text, departs_from text, departs_to text, reason text)`,
    parts.departures.map(({ subject, from, to, reason }, index) => ({
      ...{ ordinal: index + 1, subject, departs_from: from, departs_to: to, reason: reason.trim() },
    })),
  );
}

/** The options that were not chosen by each decision, in the order they stand on the case; none without a right to the papers. */
export async function listAlternativesByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionAlternative[]>> {
  const rows = await tx.query<{ decision_id: string; case_id: string; option_id: string; why_not: string }>(
    `select weighed.decision_id, weighed.case_id, weighed.option_id, weighed.why_not
       from decision_alternative weighed
       left join placement_option option on option.local_area_code = weighed.local_area_code and option.option_id = weighed.option_id
      where weighed.decision_id = any($1::uuid[]) order by weighed.decision_id, option.ordinal, weighed.option_id`,
    [decisionIds],
  );
  return groupBy(
    rows.map((row): DecisionAlternative => ({
      decisionId: row.decision_id,
      caseId: row.case_id,
      optionId: row.option_id,
      whyNot: row.why_not,
    })),
    ({ decisionId }) => decisionId,
  );
}

/** What each decision departs from, in the order it was found; none without a right to the papers. */
export async function listDeparturesByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionDeparture[]>> {
  const rows = await tx.query<{
    decision_id: string;
    case_id: string;
    ordinal: number;
    subject: DepartureSubject;
    departs_from: string | null;
    departs_to: string | null;
    reason: string;
  }>(
    `select decision_id, case_id, ordinal, subject, departs_from, departs_to, reason from decision_departure
      where decision_id = any($1::uuid[]) order by decision_id, ordinal`,
    [decisionIds],
  );
  return groupBy(
    rows.map((row): DecisionDeparture => ({
      decisionId: row.decision_id,
      caseId: row.case_id,
      ordinal: row.ordinal,
      subject: row.subject,
      from: row.departs_from,
      to: row.departs_to,
      reason: row.reason,
    })),
    ({ decisionId }) => decisionId,
  );
}
