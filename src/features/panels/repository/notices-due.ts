import type { Day } from '../../../kernel/dates';
import { toBankHolidays, type BankHolidays } from '../../../kernel/working-days';
import { instantOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import type { NoticeAudience, NoticeMeasure, NoticeTarget, NoticeUnit } from '../rules/notice-target';
import type { TellingFacts } from '../rules/notices-waiting';

/** By when the area tells its decisions, as it was set, the first first, and the days nobody works. */
export interface NoticeTargets {
  readonly targets: readonly NoticeTarget[];
  readonly holidays: BankHolidays;
}

/** The targets of the reader's area. */
export async function readNoticeTargets(tx: Tx): Promise<NoticeTargets> {
  const [row] = await tx.query<{
    readonly targets: readonly {
      readonly id: string;
      readonly from_date: Day;
      readonly length: number;
      readonly unit: NoticeUnit;
      readonly measured_from: NoticeMeasure;
    }[];
    readonly holidays: readonly Day[];
  }>(
    `select (select coalesce(jsonb_agg(jsonb_build_object('id', notice_target_id, 'from_date', from_date, 'length', length, 'unit', unit,
                                                          'measured_from', measured_from) order by set_at, notice_target_id), '[]')
               from notice_target) as targets,
            (select coalesce(jsonb_agg(holiday_date order by holiday_date), '[]') from bank_holiday) as holidays`,
  );
  return {
    targets: (row?.targets ?? []).map((one) => ({
      noticeTargetId: one.id,
      fromDate: one.from_date,
      length: one.length,
      unit: one.unit,
      measuredFrom: one.measured_from,
    })),
    holidays: toBankHolidays(row?.holidays ?? []),
  };
}

const TELLING = `
select decision.decision_id, held.reference, decision.decision_date, decision.decided_at,
       case when (decision.needs_ratification and given.ratified_at is null and money.committed_at is null)
              or (money.is_asked and money.committed_at is null) then null
            else greatest(decision.decided_at, given.ratified_at, money.committed_at) end as approved_at,
       money.agency_kinds, place.provision_type, coalesce(told.sent, '[]') as told, moved.funding_agreement_id as moved_id,
       moved.committed_at as moved_at,
       case when ended.recorded_at is not null then ended.recorded_at
            -- Whether it does end then is for the rule of how it stands.
            when least(decision.lapses_on, decision.expires_on) <= (app_now() at time zone 'Europe/London')::date
              then least(decision.lapses_on, decision.expires_on)::timestamp at time zone 'Europe/London' end as ended_at
  from decision
  join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
  cross join lateral (
    select max(ratified.ratified_at) as ratified_at from decision_ratification ratified
     where ratified.local_area_code = decision.local_area_code and ratified.decision_id = decision.decision_id
       and ratified.budget_holder_id is null) given
  cross join lateral (
    select count(*) > 0 as is_asked, max(agreed.committed_at) as committed_at,
           coalesce(array_agg(distinct agency.kind) filter (where agency.kind is not null), '{}') as agency_kinds
      from funding_agreement agreed
      left join contribution share on share.local_area_code = agreed.local_area_code
                                  and share.funding_agreement_id = agreed.funding_agreement_id
      left join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
      left join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
     where agreed.local_area_code = decision.local_area_code and agreed.decision_id = decision.decision_id
       and agreed.closed_because is distinct from 'REPLACED') money
  left join decision_ending ended on ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id
  left join lateral (
    select placement.placement_id, case when placement.provider_urn is not null then placement.provision_type end as provision_type
      from placement
     where placement.local_area_code = decision.local_area_code and placement.decision_id = decision.decision_id limit 1) place on true
  -- A change between the budgets of one agency is the agency's own, unless it hands over to adult services.
  left join lateral (
    select agreed.funding_agreement_id, agreed.committed_at from funding_agreement agreed
     where agreed.local_area_code = decision.local_area_code and agreed.placement_id = place.placement_id
       and agreed.kind in ('CHANGE', 'SETTLEMENT') and agreed.committed_at is not null
       and ((select count(distinct holder.agency_id) from contribution share
              join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
             where share.local_area_code = agreed.local_area_code and share.funding_agreement_id = agreed.funding_agreement_id) > 1
            or exists (select from adult_handover handed where handed.local_area_code = agreed.local_area_code
                          and handed.funding_agreement_id = agreed.funding_agreement_id))
     order by agreed.committed_at desc, agreed.funding_agreement_id desc limit 1) moved on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('audience', notice.audience, 'sentAt', sending.sent_at, 'isOfEnd', notice.is_of_end,
                                        'agreementId', notice.told_agreement_id)) as sent, count(distinct notice.audience)::integer as audiences
      from decision_notice notice
      join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
     where notice.local_area_code = decision.local_area_code and notice.decision_id = decision.decision_id and sending.sent_at is not null
       and not exists (select from notice_sending later
                        where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)) told on true`;

interface TellingRow {
  readonly decision_id: string;
  readonly reference: string;
  readonly decision_date: Day;
  readonly decided_at: Date;
  readonly approved_at: Date | null;
  readonly agency_kinds: readonly string[];
  readonly provision_type: string | null;
  readonly told: readonly {
    readonly audience: NoticeAudience;
    readonly sentAt: string;
    readonly isOfEnd: boolean;
    readonly agreementId: string | null;
  }[];
  readonly moved_id: string | null;
  readonly moved_at: Date | null;
  readonly ended_at: Date | null;
}

/** When each decision is to be told, to whom, and to whom it was. */
export async function findTellingByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, TellingFacts>> {
  const rows = await tx.query<TellingRow>(`${TELLING} where decision.decision_id = any($1::uuid[])`, [decisionIds]);
  return new Map(rows.map((row) => [row.decision_id, toFacts(row)]));
}

/**
 * The decisions made from a day on that some audience may still be told of, the earliest first: those whose place no other has taken. Whose papers are
 * not the reader’s are not among them, since what was sent of them is not theirs to know.
 */
export async function listUntold(tx: Tx, from: Day): Promise<readonly TellingFacts[]> {
  const rows = await tx.query<TellingRow>(
    `${TELLING}
      where decision.decision_date >= $1::date and decision.outcome not in ('RATIFIED', 'NOTED', 'NOT_HEARD')
        and exists (select from decision_reason said where said.local_area_code = decision.local_area_code and said.decision_id = decision.decision_id)
        and not exists (select from decision later where later.local_area_code = decision.local_area_code
                           and later.supersedes_decision_id = decision.decision_id)
        and (moved.committed_at is not null or ended.recorded_at is not null or decision.lapses_on is not null or decision.expires_on is not null
             or coalesce(told.audiences, 0) < 1 + ('HEALTH' = any (money.agency_kinds))::integer
                  + ('SOCIAL_CARE' = any (money.agency_kinds))::integer + (place.provision_type is not null)::integer)
      order by decision.decision_date, decision.decision_id`,
    [from],
  );
  return rows.map(toFacts);
}

function toFacts(row: TellingRow): TellingFacts {
  return {
    decisionId: row.decision_id,
    caseReference: row.reference,
    decisionDate: row.decision_date,
    decidedAt: row.decided_at,
    approvedAt: row.approved_at,
    agencyKinds: row.agency_kinds,
    provisionType: row.provision_type,
    told: row.told.map((one) => ({ ...one, sentAt: instantOf(one.sentAt) })),
    moved:
      row.moved_id === null || row.moved_at === null ? null : { agreementId: row.moved_id, committedAt: row.moved_at },
    endedAt: row.ended_at,
  };
}
