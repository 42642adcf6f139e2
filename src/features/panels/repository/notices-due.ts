import type { Day } from '../../../kernel/dates';
import { toBankHolidays, type BankHolidays } from '../../../kernel/working-days';
import { instantOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { CASES_OF_THE_DEAD } from '../../cases/fragments/died';
import type { GivenNamed } from '../../cases/rules/plan';
import type { ComparedPlace } from '../../cases/rules/preferred';
import type { DecisionBasis } from '../rules/decision-codes';
import type { NoticeAudience, NoticeMeasure, NoticeTarget, NoticeUnit } from '../rules/notice-target';
import type { TellingFacts } from '../rules/notices-waiting';
import { isElsewhere, placeKey } from '../rules/preferred';
import type { QuestionedShare } from '../rules/told-otherwise';

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

/** The decision whose placement and agreement it goes by: a correction can leave those of an earlier one as they are (M11). */
// By a `coalesce` no index would be asked (MONEY_DECISION).
const PAYING =
  'case when corrected.money_decision_id is null then decision.decision_id else corrected.money_decision_id end';

/** Its shares that are refused or in dispute, or were, from when to when; of what was agreed later, disputes alone: what of that is refused never held. */
const QUESTIONED = `
select jsonb_agg(jsonb_build_object('agencyName', agency.name, 'agencyKind', agency.kind, 'isRefused', matter.is_refused, 'since', matter.since,
                                    'until', matter.until, 'end', matter.ending, 'carriedSince', matter.carried_since, 'payerName', payer.name, 'isCommitted', agreed.committed_at is not null)
                 order by matter.since, agency.name)
  from funding_agreement agreed
  join contribution share on share.local_area_code = agreed.local_area_code and share.funding_agreement_id = agreed.funding_agreement_id
  join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
  join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
 cross join lateral (
   select false as is_refused, argued.raised_at as since, argued.closed_at as until, argued.outcome as ending, argued.interim_set_at as carried_since,
          -- In equal parts nobody is the one who pays.
          case when argued.interim_basis <> 'EQUAL' then argued.interim_payer_id end as payer_id
     from dispute argued where argued.local_area_code = share.local_area_code and argued.contribution_id = share.contribution_id
   union all
   select true, said.said_at, gone.until, gone.ending, null, null
     from funding_statement said
     left join lateral (
       select ended.until, ended.ending
         from (values (agreed.closed_at, 'REPLACED'), (case when share.approved_at > said.said_at then share.approved_at end, 'AGREED'),
                      ((select min(argued.raised_at) from dispute argued
                         where argued.local_area_code = share.local_area_code and argued.contribution_id = share.contribution_id
                           and argued.raised_at >= said.said_at), 'DISPUTED')) ended(until, ending)
        where ended.until is not null order by ended.until limit 1) gone on true
    where agreed.decision_id is not null and said.local_area_code = share.local_area_code and said.contribution_id = share.contribution_id
      and said.kind = 'REFUSAL' and said.dispute_id is null) matter
  left join budget_holder payer on payer.local_area_code = agreed.local_area_code and payer.budget_holder_id = matter.payer_id
 where agreed.local_area_code = decision.local_area_code
   and (agreed.decision_id = ${PAYING} or (agreed.decision_id is null and agreed.placement_id = place.placement_id))`;

/** Where the family wants the child to be, as it was said, and the place that was chosen. */
const WANTED = `
select jsonb_agg(jsonb_build_object('statedDate', wanted.stated_date, 'recordedAt', wanted.recorded_at, 'providerUrn', wanted.provider_urn,
                                    'setting', wanted.sen_setting, 'provisionType', wanted.provision_type)
                 order by wanted.stated_date, wanted.recorded_at, wanted.preferred_setting_id)
  from preferred_setting wanted
 where wanted.local_area_code = decision.local_area_code and wanted.case_id = decision.case_id`;
const CHOSEN = `
select jsonb_build_object('providerUrn', chosen.provider_urn, 'senSetting', chosen.sen_setting, 'provisionType', chosen.provision_type)
  from placement_option chosen
 where chosen.local_area_code = decision.local_area_code and chosen.option_id = decision.option_id`;

/** What was decided on the case since it was deferred; not the deferral put right, nor that the panel did not come to it. */
const OVERTAKING = `
select later.decision_id
  from decision later
 where later.local_area_code = decision.local_area_code and later.case_id = decision.case_id and later.decided_at > decision.decided_at
   and later.outcome not in ('RATIFIED', 'NOTED', 'NOT_HEARD') and later.supersedes_decision_id is distinct from decision.decision_id
 order by later.decided_at, later.decision_id limit 1`;

/** What a letter can tell otherwise than it is. */
const OTHERWISE = `coalesce((${QUESTIONED}), '[]') as questioned, coalesce((${WANTED}), '[]') as wanted, (${CHOSEN}) as chosen,
       case when decision.outcome = 'DEFERRED_FOR_INFORMATION' then (${OVERTAKING}) end as overtaken_by`;

const SELECT_TELLING = `
select decision.decision_id, held.reference, decision.decision_date, decision.decided_at,
       case when (decision.needs_ratification and given.ratified_at is null and money.committed_at is null)
              or (money.is_asked and money.committed_at is null) then null
            else greatest(decision.decided_at, given.ratified_at, money.committed_at) end as approved_at,
       money.agency_kinds, place.provision_type, coalesce(told.sent, '[]') as told, moved.funding_agreement_id as moved_id,
       moved.committed_at as moved_at,
       case when ended.recorded_at is not null then ended.recorded_at
            -- Whether it does end then is for the rule of how it stands.
            when least(decision.lapses_on, decision.expires_on) <= (app_now() at time zone 'Europe/London')::date
              then least(decision.lapses_on, decision.expires_on)::timestamp at time zone 'Europe/London' end as ended_at,
       decision.need_agreed, decision.basis, dead.entered_at as death_entered_at, dead.ended_date as death_date, ${OTHERWISE}
  from decision
  join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
  left join decision_correction corrected on corrected.local_area_code = decision.local_area_code and corrected.decision_id = decision.decision_id
  left join (${CASES_OF_THE_DEAD}) dead on dead.local_area_code = decision.local_area_code and dead.case_id = decision.case_id
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
     where agreed.local_area_code = decision.local_area_code and agreed.decision_id = ${PAYING}
       and agreed.closed_because is distinct from 'REPLACED') money
  left join decision_ending ended on ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id
  left join lateral (
    select placement.placement_id, case when placement.provider_urn is not null then placement.provision_type end as provision_type
      from placement
     where placement.local_area_code = decision.local_area_code and placement.decision_id = ${PAYING} limit 1) place on true
  -- A change between the budgets of one agency is the agency's own, unless it hands over to adult services; what settles a dispute on the same split is none.
  left join lateral (
    select agreed.funding_agreement_id, agreed.committed_at from funding_agreement agreed
     where agreed.local_area_code = decision.local_area_code and agreed.placement_id = place.placement_id
       and agreed.kind in ('CHANGE', 'SETTLEMENT') and agreed.committed_at is not null
       and (moves_shares(agreed.local_area_code, agreed.funding_agreement_id, agreed.committed_at)
            or exists (select from adult_handover handed where handed.local_area_code = agreed.local_area_code
                          and handed.funding_agreement_id = agreed.funding_agreement_id))
     order by agreed.committed_at desc, agreed.funding_agreement_id desc limit 1) moved on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('audience', notice.audience, 'sentAt', sending.sent_at, 'isOfEnd', notice.is_of_end,
                                        'agreementId', notice.told_agreement_id, 'preparedAt', notice.prepared_at,
                                        'noticeDate', notice.notice_date)) as sent
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
    readonly preparedAt: string;
    readonly noticeDate: Day;
  }[];
  readonly need_agreed: boolean;
  readonly basis: DecisionBasis;
  readonly questioned: readonly (Omit<QuestionedShare, 'since' | 'until' | 'carriedSince'> & {
    readonly since: string;
    readonly until: string | null;
    readonly carriedSince: string | null;
  })[];
  readonly wanted: readonly (GivenNamed & { readonly statedDate: Day; readonly recordedAt: string })[];
  /** Null: no option was chosen, or it is not the reader's. */
  readonly chosen: ComparedPlace | null;
  readonly overtaken_by: string | null;
  readonly death_entered_at: Date | null;
  readonly death_date: Day | null;
  readonly moved_id: string | null;
  readonly moved_at: Date | null;
  readonly ended_at: Date | null;
}

/** When each decision is to be told, to whom, and to whom it was. */
export async function findTellingByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, TellingFacts>> {
  const rows = await tx.query<TellingRow>(`${SELECT_TELLING} where decision.decision_id = any($1::uuid[])`, [
    decisionIds,
  ]);
  return new Map(rows.map((row) => [row.decision_id, toFacts(row)]));
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
    told: row.told.map((one) => ({
      ...{ ...one, sentAt: instantOf(one.sentAt), preparedAt: instantOf(one.preparedAt) },
    })),
    questioned: row.questioned.map((one) => ({
      ...{ ...one, since: instantOf(one.since), until: instantOrNull(one.until) },
      carriedSince: instantOrNull(one.carriedSince),
    })),
    preferences: row.wanted.map((one) => ({
      ...{ statedDate: one.statedDate, recordedAt: instantOf(one.recordedAt) },
      place: placeKey(one),
      isElsewhere: isElsewhere({ needAgreed: row.need_agreed, basis: row.basis }, one, row.chosen) === true,
    })),
    overtakenBy: row.overtaken_by,
    death:
      row.death_entered_at === null || row.death_date === null
        ? null
        : { enteredAt: row.death_entered_at, endDate: row.death_date },
    moved:
      row.moved_id === null || row.moved_at === null ? null : { agreementId: row.moved_id, committedAt: row.moved_at },
    endedAt: row.ended_at,
  };
}

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : instantOf(text);
}

/** What the panel came to on the cases of deferrals since, by deferral: what was decided first. */
export async function findOvertaking(tx: Tx, decisionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ readonly decision_id: string; readonly overtaken_by: string }>(
    `select decision.decision_id, overtaken.decision_id as overtaken_by
       from decision cross join lateral (${OVERTAKING}) overtaken
      where decision.decision_id = any($1::uuid[]) and decision.outcome = 'DEFERRED_FOR_INFORMATION'`,
    [decisionIds],
  );
  return new Map(rows.map((row) => [row.decision_id, row.overtaken_by]));
}
