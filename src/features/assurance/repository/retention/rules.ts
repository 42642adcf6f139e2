import type { Day } from '../../../../kernel/dates';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { RecordClass, RetentionStart } from '../../rules/retention/codes';
import type { RetentionRule } from '../../rules/retention/schedule';

/** Every rule of the area, in the order in which they were set. */
export async function listRetentionRules(tx: Tx): Promise<readonly RetentionRule[]> {
  const rows = await tx.query<{
    readonly retention_rule_id: string;
    readonly record_class: RecordClass;
    readonly is_of_looked_after: boolean;
    readonly start_event: RetentionStart | null;
    readonly months: number | null;
    readonly source: string;
    readonly from_date: Day;
    readonly set_by: string;
    readonly set_at: Date;
  }>(
    `select retention_rule_id, record_class, is_of_looked_after, start_event, months, source, from_date, set_by, set_at
       from retention_rule order by set_at, retention_rule_id`,
  );
  return rows.map((row) => ({
    retentionRuleId: row.retention_rule_id,
    recordClass: row.record_class,
    isOfLookedAfter: row.is_of_looked_after,
    startEvent: row.start_event,
    months: row.months,
    source: row.source,
    fromDate: row.from_date,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}

/** Keeps a rule, set by the actor now. */
export async function insertRetentionRule(tx: WriteTx, rule: Omit<RetentionRule, 'setBy' | 'setAt'>): Promise<void> {
  await tx.execute(
    `insert into retention_rule (local_area_code, retention_rule_id, record_class, is_of_looked_after, start_event, months, source, from_date,
                                 set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, rule.retentionRuleId, rule.recordClass, rule.isOfLookedAfter, rule.startEvent],
      ...[rule.months, rule.source, rule.fromDate, tx.actor.personId, tx.clock.now()],
    ],
  );
}
