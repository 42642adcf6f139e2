import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { CASES_OF_THE_DEAD } from '../../cases/fragments/died';
import type { FamilyTold } from '../rules/notices-waiting';

/**
 * When families were first told of decisions, and from when that counts: all of them at once. What the reader may not see of notices counts as not sent; a
 * decision that is not the reader's has no entry.
 */
export async function findFamilyTold(tx: Tx, decisionIds: readonly string[]): Promise<ReadonlyMap<string, FamilyTold>> {
  const rows = await tx.query<{
    readonly decision_id: string;
    readonly decision_date: Day;
    readonly decided_at: Date;
    readonly approved_at: Date | null;
    readonly sent_at: Date | null;
    readonly death_entered_at: Date | null;
  }>(
    `with asked as materialized (
       select decision.local_area_code, decision.decision_id, decision.case_id, decision.decision_date, decision.decided_at, decision.needs_ratification,
              case when corrected.money_decision_id is null then decision.decision_id else corrected.money_decision_id end as paying_id
         from decision
         left join decision_correction corrected on corrected.local_area_code = decision.local_area_code and corrected.decision_id = decision.decision_id
        where decision.decision_id = any ($1::uuid[])),
     sent as materialized (
       select asked.decision_id, min(sending.sent_at) as sent_at
         from asked
         join decision_notice notice on notice.local_area_code = asked.local_area_code and notice.decision_id = asked.decision_id
         join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
        where notice.audience = 'FAMILY' and not notice.is_of_end and sending.sent_at is not null
          and not exists (select from notice_sending later where later.corrects_id is not null
                             and later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
        group by asked.decision_id),
     ratified as materialized (
       select asked.decision_id, max(given.ratified_at) as ratified_at
         from asked
         join decision_ratification given on given.local_area_code = asked.local_area_code and given.decision_id = asked.decision_id
        where given.budget_holder_id is null
        group by asked.decision_id),
     money as materialized (
       select asked.decision_id, max(agreed.committed_at) as committed_at
         from asked
         join funding_agreement agreed on agreed.local_area_code = asked.local_area_code and agreed.decision_id = asked.paying_id
        where agreed.closed_because is distinct from 'REPLACED'
        group by asked.decision_id)
     select asked.decision_id, asked.decision_date, asked.decided_at, sent.sent_at, dead.entered_at as death_entered_at,
            case when (asked.needs_ratification and ratified.ratified_at is null and money.committed_at is null)
                   or (money.decision_id is not null and money.committed_at is null) then null
                 else greatest(asked.decided_at, ratified.ratified_at, money.committed_at) end as approved_at
       from asked
       left join sent on sent.decision_id = asked.decision_id
       left join (${CASES_OF_THE_DEAD}) dead on dead.local_area_code = asked.local_area_code and dead.case_id = asked.case_id
       left join ratified on ratified.decision_id = asked.decision_id
       left join money on money.decision_id = asked.decision_id`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        decisionDate: row.decision_date,
        decidedAt: row.decided_at,
        approvedAt: row.approved_at,
        sentAt: row.sent_at,
        deathEnteredAt: row.death_entered_at,
      },
    ]),
  );
}
