import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { CASES_OF_THE_DEAD } from '../../cases/fragments/died';
import type { ToldFrom } from '../rules/notice-target';

/** A decision of which somebody may still be to be told something. */
export interface MaybeUntold {
  readonly decisionId: string;
  readonly decisionDate: Day;
  readonly caseReference: string;
}

/** The cases on which something changed from a day on, or a share was argued about, so that it can be due to be told of older decisions. */
const CHANGED_LATER = `
select agreed.case_id from funding_agreement agreed where agreed.kind in ('CHANGE', 'SETTLEMENT') and agreed.committed_at >= $1::date
union all select argued.case_id from dispute argued
union all select said.case_id from funding_statement said where said.kind = 'REFUSAL'
union all select wanted.case_id from preferred_setting wanted where wanted.recorded_at >= $1::date`;
const ENDED_LATER = `select past.decision_id from decision_ending past where past.recorded_at >= $1::date`;
const TODAY = `(app_now() at time zone 'Europe/London')::date`;

/** The first decisions made from a day on, or changed from it on, after another day, that are told at all, the last of these days whole; an index gives their order. */
const MADE = `
  select decision.local_area_code, decision.decision_id, decision.case_id, decision.decision_date, decision.decided_at,
         decision.outcome, decision.basis, decision.needs_ratification,
         least(decision.lapses_on, decision.expires_on) <= ${TODAY} as has_lapsed
    from decision
   where (decision.decision_date >= $1::date or decision.case_id in (${CHANGED_LATER}) or decision.decision_id in (${ENDED_LATER})
          or least(decision.lapses_on, decision.expires_on) between $1::date and ${TODAY})
     and decision.outcome not in ('RATIFIED', 'NOTED', 'NOT_HEARD')
     and ($2::date is null or decision.decision_date > $2::date)
   order by decision.decision_date fetch first ($3::bigint) rows with ties`;

/** Those whose place no other has taken. Whose papers are not the reader’s are not among them, since what was sent of them is not theirs to know. */
const STANDS = `exists (select from decision_reason said where said.local_area_code = made.local_area_code and said.decision_id = made.decision_id)
     and not exists (select from decision later where later.supersedes_decision_id is not null
                        and later.local_area_code = made.local_area_code and later.supersedes_decision_id = made.decision_id)`;

/** Who was told of them, and how many of them that they ended. Where the child goes is one, by whatever it is called. */
const TOLD = `
  select made.decision_id, bool_or(notice.audience = 'FAMILY') as family, bool_or(notice.audience = 'HEALTH') as health,
         bool_or(notice.audience = 'SOCIAL_CARE') as social_care, bool_or(notice.audience in ('SETTING', 'PROVIDER')) as place,
         count(distinct notice.audience) filter (where notice.is_of_end) < count(distinct notice.audience) filter (where not notice.is_of_end) as lacks_end
    from made
    join decision_notice notice on notice.local_area_code = made.local_area_code and notice.decision_id = made.decision_id
    join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
   where sending.sent_at is not null
     and not exists (select from notice_sending later where later.corrects_id is not null
                        and later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
   group by made.decision_id`;

/** Which of their money is other agencies'. */
const PAYERS = `
  select made.decision_id, bool_or(agency.kind = 'HEALTH') as health, bool_or(agency.kind = 'SOCIAL_CARE') as social_care
    from made
    join funding_agreement agreed on agreed.local_area_code = made.local_area_code and agreed.decision_id = made.decision_id
    join contribution share on share.local_area_code = agreed.local_area_code and share.funding_agreement_id = agreed.funding_agreement_id
    join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
    join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
   where agreed.closed_because is distinct from 'REPLACED' and agency.kind in ('HEALTH', 'SOCIAL_CARE')
   group by made.decision_id`;

/** Whether something came to be otherwise since that a letter tells. What that is, and whether a letter told it, is for the rule. */
const CHANGED = `
  placed.placement_id in (select agreed.placement_id from funding_agreement agreed
                           where agreed.kind in ('CHANGE', 'SETTLEMENT') and agreed.committed_at is not null)
  or made.case_id in (select argued.case_id from dispute argued)
  or made.case_id in (select said.case_id from funding_statement said where said.kind = 'REFUSAL')
  or exists (select from preferred_setting wanted
              where wanted.local_area_code = made.local_area_code and wanted.case_id = made.case_id and wanted.recorded_at > made.decided_at)`;

/** Whether the decision itself was not told to all that it concerns. */
const LACKS = `
  (told.decision_id is null or not told.family
         or (payers.health and not told.health) or (payers.social_care and not told.social_care)
         or (placed.provider_urn is not null and placed.provision_type is not null and not told.place))`;

/** Their money: when it was last committed, and whether all of it is. */
const MONEY = `
  select agreed.decision_id, max(agreed.committed_at) as committed_at, bool_and(agreed.committed_at is not null and agreed.closed_at is null) as is_whole
    from made join funding_agreement agreed on agreed.local_area_code = made.local_area_code and agreed.decision_id = made.decision_id
   group by agreed.decision_id`;

/**
 * Whether nothing but the decision itself is left to be told, and it stands and may be told by what the row says: the panel's own word, that nobody has to ratify, no
 * deferral, whose money is committed or that has none, with no end, correction or later change.
 */
const PLAIN = `
  made.basis = 'PANEL' and not made.needs_ratification and made.outcome <> 'DEFERRED_FOR_INFORMATION' and made.has_lapsed is not true
  and corrected.decision_id is null and ended.decision_id is null and (money.decision_id is null or money.is_whole)
  and ${LACKS} is true and (${CHANGED}) is not true
  -- To the family of a child who died nothing more is told: what is left of it is for the rule.
  and made.case_id not in (select dead.case_id from (${CASES_OF_THE_DEAD}) dead)`;

interface MadeRow {
  readonly decision_id: string;
  readonly decision_date: Day;
  readonly reference: string;
}

/** More decisions than any area makes. */
const ALL = 2 ** 31;
const COLUMNS = 'made.decision_id, made.decision_date, held.reference';
const HELD = 'join panel_case held on held.local_area_code = made.local_area_code and held.case_id = made.case_id';
const IN_ORDER = 'order by made.decision_date, held.reference, made.decision_id';

/** The decisions that some audience may still be told something of. */
const lacking = (join = ''): string => `made ${HELD}
       left join told on told.decision_id = made.decision_id
       left join payers on payers.decision_id = made.decision_id
       ${join}
       left join placement placed on placed.local_area_code = made.local_area_code and placed.decision_id = made.decision_id
       left join decision_correction corrected on corrected.local_area_code = made.local_area_code and corrected.decision_id = made.decision_id
       left join decision_ending ended on ended.local_area_code = made.local_area_code and ended.decision_id = made.decision_id
      where ${STANDS} and (corrected.money_decision_id is not null or ${LACKS}
         or (told.lacks_end and (ended.decision_id is not null or made.has_lapsed)) or ${CHANGED})`;

/** Of the first decisions from a day on, or that changed from it on, whole days of them and `most` at least, those that the area tells, whoever was told of them. */
export async function listToTell(tx: Tx, from: Day, most: number): Promise<readonly MaybeUntold[]> {
  const rows = await tx.query<MadeRow>(`select ${COLUMNS} from (${MADE}) made ${HELD} where ${STANDS} ${IN_ORDER}`, [
    from,
    null,
    most,
  ]);
  return rows.map(toMaybe);
}

/**
 * Of all of them after a day (null: of all) those that some audience may still be told of, the earliest first. What an audience lacks is asked of all of them at
 * once: asked of each by itself it takes five times as long.
 */
export async function listMaybeUntold(tx: Tx, from: Day, after: Day | null): Promise<readonly MaybeUntold[]> {
  const rows = await tx.query<MadeRow>(
    `with made as materialized (${MADE}), told as materialized (${TOLD}), payers as materialized (${PAYERS})
     select ${COLUMNS} from ${lacking()} ${IN_ORDER}`,
    [from, after, ALL],
  );
  return rows.map(toMaybe);
}

/** The same of all from a day on, in no order, for who counts them: of those that are plain from when the decision is to be told, null of the others. */
export async function listLacking(
  tx: Tx,
  from: Day,
): Promise<readonly (MaybeUntold & { readonly plain: ToldFrom | null })[]> {
  const rows = await tx.query<
    MadeRow & { readonly decided_at: Date; readonly approved_at: Date; readonly is_plain: boolean | null }
  >(
    `with made as materialized (${MADE}), told as materialized (${TOLD}), payers as materialized (${PAYERS}), money as materialized (${MONEY})
     select ${COLUMNS}, made.decided_at, greatest(made.decided_at, money.committed_at) as approved_at, ${PLAIN} as is_plain
       from ${lacking('left join money on money.decision_id = made.decision_id')}`,
    [from, null, ALL],
  );
  return rows.map((row) => ({
    ...toMaybe(row),
    plain: row.is_plain === true ? { decidedAt: row.decided_at, approvedAt: row.approved_at } : null,
  }));
}

function toMaybe(row: MadeRow): MaybeUntold {
  return { decisionId: row.decision_id, decisionDate: row.decision_date, caseReference: row.reference };
}
