import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { OrderKind, RedressEventKind, RedressResult } from '../../../cases/rules/redress-codes';
import type { GivenEvent, RedressEvent, RedressMatter, RedressText } from '../../rules/redress/matter';

/** All that was recorded in matters, corrected or not, by matter and in the order in which it was. */
export async function listEventsByMatterIds(
  tx: Tx,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RedressEvent[]>> {
  const rows = await tx.query<{
    readonly redress_event_id: string;
    readonly redress_matter_id: string;
    readonly case_id: string;
    readonly kind: RedressEventKind;
    readonly event_date: Day | null;
    readonly due_date: Day | null;
    readonly result: RedressResult | null;
    readonly orders: readonly OrderKind[];
    readonly order_decision_id: string | null;
    readonly are_others_affected: boolean | null;
    readonly policy_version_id: string | null;
    readonly corrects_id: string | null;
    readonly is_corrected: boolean;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select event.redress_event_id, event.redress_matter_id, event.case_id, event.kind, event.event_date, event.due_date, event.result,
            event.orders, event.order_decision_id, event.are_others_affected, event.policy_version_id, event.corrects_id,
            later.redress_event_id is not null as is_corrected, event.recorded_by, event.recorded_at
       from redress_event event
       left join redress_event later on later.local_area_code = event.local_area_code and later.corrects_id = event.redress_event_id
      where event.redress_matter_id = any ($1::uuid[])
      order by event.recorded_at, event.redress_event_id`,
    [matterIds],
  );
  const events = rows.map((row): RedressEvent => ({
    redressEventId: row.redress_event_id,
    redressMatterId: row.redress_matter_id,
    caseId: row.case_id,
    kind: row.kind,
    eventDate: row.event_date,
    dueDate: row.due_date,
    result: row.result,
    orders: row.orders,
    orderDecisionId: row.order_decision_id,
    areOthersAffected: row.are_others_affected,
    policyVersionId: row.policy_version_id,
    correctsId: row.corrects_id,
    isCorrected: row.is_corrected,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(events, ({ redressMatterId }) => redressMatterId);
}

/** What was said with events, by event, for those who see the papers of the case. */
export async function findTextsByEventIds(
  tx: Tx,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, RedressText & { readonly caseId: string }>> {
  const rows = await tx.query<RedressText & { readonly redress_event_id: string; readonly case_id: string }>(
    'select redress_event_id, case_id, account, reasons, remedy from redress_text where redress_event_id = any ($1::uuid[])',
    [eventIds],
  );
  return new Map(
    rows.map(({ redress_event_id: id, case_id: caseId, account, reasons, remedy }) => [
      id,
      { caseId, account, reasons, remedy },
    ]),
  );
}

/** Keeps an event and what was said with it, recorded by the actor now. */
export async function insertEvent(
  tx: WriteTx,
  id: string,
  { redressMatterId, childId, caseId }: Pick<RedressMatter, 'redressMatterId' | 'childId' | 'caseId'>,
  event: GivenEvent,
): Promise<void> {
  const { kind, eventDate, dueDate, result, orders, orderDecisionId, areOthersAffected, policyVersionId } = event;
  await tx.execute(
    `insert into redress_event (local_area_code, redress_event_id, redress_matter_id, child_id, case_id, kind, event_date, due_date, result,
                                orders, order_decision_id, are_others_affected, policy_version_id, corrects_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[tx.actor.localArea, id, redressMatterId, childId, caseId, kind, eventDate, dueDate, result, orders],
      ...[orderDecisionId, areOthersAffected, policyVersionId, event.correctsId],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
  const { account, reasons, remedy } = event;
  if (account === null && reasons === null && remedy === null) return;
  await tx.execute(
    `insert into redress_text (local_area_code, redress_event_id, child_id, case_id, account, reasons, remedy)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.localArea, id, childId, caseId, account, reasons, remedy],
  );
}
