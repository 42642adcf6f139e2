import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ConsiderationRule } from '../rules/considerations';

/** Whether the reader's area asks for the answers of R8, in the order in which that was set. */
export async function listConsiderationRules(tx: Tx): Promise<readonly ConsiderationRule[]> {
  const rows = await tx.query<{ readonly from_date: Day; readonly is_required: boolean }>(
    'select from_date, is_required from consideration_rule order by set_at, consideration_rule_id',
  );
  return rows.map((row) => ({ fromDate: row.from_date, isRequired: row.is_required }));
}

/** Keeps whether the area asks for them from a day on, set by the actor now. */
export async function insertConsiderationRule(
  tx: WriteTx,
  id: string,
  { fromDate, isRequired }: ConsiderationRule,
): Promise<void> {
  await tx.execute(
    `insert into consideration_rule (local_area_code, consideration_rule_id, from_date, is_required, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.actor.localArea, id, fromDate, isRequired, tx.actor.personId, tx.clock.now()],
  );
}
