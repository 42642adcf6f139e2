import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type MissingKind, type MissingOwner } from '../../../panels/rules/decision-codes';
import { type DecisionFacts } from '../../rules/panel/facts';
import { REFERRED, type PanelSpan } from './sittings';

/**
 * The condition on `decision` of those that are counted, as `decision_outcomes` has it: at a sitting or between two; not what only ratifies, notes
 * or declines another, nor what was withdrawn or not heard.
 */
export const COUNTED = `decision.basis in ('PANEL', 'OUT_OF_PANEL') and decision.outcome not in ('RATIFIED', 'NOTED', 'NOT_HEARD', 'WITHDRAWN')
        and not (decision.outcome = 'DECLINED' and decision.about_decision_id is not null and exists (
              select from decision brought where brought.local_area_code = decision.local_area_code
                 and brought.decision_id = decision.about_decision_id and brought.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')))`;

/** The condition on `decision` and its `terms` of the days and the panel, whose values are the first three of the statement. */
export const IN_SPAN = `decision.decision_date between $1::date and $2::date and ($3::uuid is null or terms.panel_id = $3)`;

/** What is written of the decisions that were `given`. A step of its own: to find the order of all joins at once takes the planner longer than to do them. */
const SAID = `said as materialized (
  select given.decision_id, given.case_id, held.child_id, given.agenda_item_id, given.basis, given.outcome, given.delegation_rule, given.decision_date,
         given.lapses_on, given.option_id, given.is_escalated, ${REFERRED} as referred_date,
         btrim(coalesce(reason.rationale, '')) <> '' as has_rationale,
         coalesce(cardinality(reason.policy_version_ids), 0) > 0 as is_policy_named,
         coalesce(cardinality(reason.policy_version_ids), 0) = 0 and reason.policy_version is not null as is_policy_in_words,
         num_nonnulls(reason.missing_information, reason.information_owner, reason.return_date) = 3 as is_deferral_complete,
         reason.part_not_agreed is not null as is_part_explained,
         btrim(coalesce(reason.conditions, '')) <> '' and not exists (select from decision_condition listed where listed.local_area_code = given.local_area_code
            and listed.decision_id = given.decision_id) as has_conditions_in_words, reason.missing_kind, reason.owner_kind,
         referral.child_views is not null as has_child_words, referral.parent_views is not null as has_parent_words,
         quorum.required_number, quorum.counted_number, coalesce(option.suitability_at <= given.decided_at, false) as is_suitability_first,
         option.provision_type as option_provision_type, ended.kind as ending_kind, ended.ended_on
    from given
    join panel_case held on held.local_area_code = given.local_area_code and held.case_id = given.case_id
    left join referral on referral.local_area_code = given.local_area_code and referral.case_id = given.case_id
    left join decision_reason reason on reason.local_area_code = given.local_area_code and reason.decision_id = given.decision_id
    left join decision_quorum quorum on quorum.local_area_code = given.local_area_code and quorum.decision_id = given.decision_id
    left join placement_option option on option.local_area_code = given.local_area_code and option.option_id = given.option_id
    left join decision_ending ended on ended.local_area_code = given.local_area_code and ended.decision_id = given.decision_id)`;

const SELECT = `
with given as materialized (
  select decision.* from decision
    join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
   where ${IN_SPAN} and ${COUNTED}),
history as materialized (
  select decision.decision_id,
         count(*) filter (where decision.outcome = 'DEFERRED_FOR_INFORMATION') over before as deferrals,
         count(*) filter (where decision.outcome <> 'DEFERRED_FOR_INFORMATION') over before as answers
    from decision where decision.case_id in (select case_id from given) and ${COUNTED}
  window before as (partition by decision.case_id order by decision.decided_at, decision.decision_id rows between unbounded preceding and 1 preceding)),
departed as materialized (
  select decision_id, count(*) filter (where btrim(reason) = '')::integer as unexplained from decision_departure
   where decision_id in (select decision_id from given) group by decision_id),
dissent as materialized (
  select distinct agenda_item_id from (
    select distinct on (agenda_item_id, person_id) agenda_item_id, stance from panel_position
     where agenda_item_id in (select agenda_item_id from given)
     order by agenda_item_id, person_id, recorded_at desc, position_id desc) last where stance = 'DO_NOT_SUPPORT'),
viewed as materialized (
  select case_id, bool_or(whose = 'CHILD') as child, bool_or(whose = 'PARENT') as parent from family_view
   where case_id in (select case_id from given) group by case_id),
told as materialized (
  select notice.decision_id, min(sent.sent_at) as sent_at from decision_notice notice
    join notice_sending sent on sent.local_area_code = notice.local_area_code and sent.notice_id = notice.notice_id
   where notice.audience = 'FAMILY' and notice.decision_id in (select decision_id from given) and sent.sent_at is not null
     and not exists (select from notice_sending later where later.local_area_code = sent.local_area_code and later.corrects_id = sent.notice_sending_id
                        and later.corrects_id is not null)
   group by notice.decision_id),
proposed as materialized (
  select distinct on (case_id) case_id, provision_type from placement_option where case_id in (select case_id from given)
   order by case_id, ordinal),
placed as materialized (
  select decision_id, placement_id, area_class, provision_type from placement
   where cancelled_at is null and decision_id in (select decision_id from given)),
begun as materialized (
  select distinct on (placement_id) placement_id, decided_date, started_date from placement_start
   where placement_id in (select placement_id from placed) order by placement_id, ordinal desc),
replaced as materialized (
  select supersedes_decision_id, case_id, decision_date, basis from decision
   where supersedes_decision_id is not null and supersedes_decision_id in (select decision_id from given)),
brought as materialized (
  select distinct on (about_decision_id) about_decision_id, outcome, decision_date from decision
   where about_decision_id is not null and basis = 'PANEL' and outcome in ('RATIFIED', 'NOTED', 'DECLINED') and about_decision_id in (select decision_id from given)
   order by about_decision_id, decided_at, decision_id),
ratified as materialized (
  select decision_id, min(ratified_at) as ratified_at from decision_ratification
   where budget_holder_id is null and decision_id in (select decision_id from given) group by decision_id),
${SAID}
select said.*, said.outcome <> 'DEFERRED_FOR_INFORMATION' and history.answers = 0 as is_first_answer, history.deferrals::integer as earlier_deferrals,
       coalesce(departed.unexplained, 0) as unexplained, dissent.agenda_item_id is not null as has_dissent,
       said.has_child_words or coalesce(viewed.child, false) as has_child_views, said.has_parent_words or coalesce(viewed.parent, false) as has_parent_views,
       coalesce(said.option_provision_type, proposed.provision_type) as provision_type,
       placed.placement_id, placed.area_class, placed.provision_type as placed_type, begun.decided_date, begun.started_date,
       (told.sent_at at time zone 'Europe/London')::date as notice_sent_date, brought.outcome as brought_outcome, brought.decision_date as brought_date,
       (ratified.ratified_at at time zone 'Europe/London')::date as ratified_date,
       later.decision_date as superseded_date, coalesce(later.basis = 'TRIBUNAL_ORDER', false) as is_ordered_otherwise
  from said
  join history on history.decision_id = said.decision_id
  left join departed on departed.decision_id = said.decision_id
  left join dissent on dissent.agenda_item_id = said.agenda_item_id
  left join viewed on viewed.case_id = said.case_id
  left join proposed on proposed.case_id = said.case_id
  left join placed on placed.decision_id = said.decision_id
  left join begun on begun.placement_id = placed.placement_id
  left join told on told.decision_id = said.decision_id
  left join brought on brought.about_decision_id = said.decision_id
  left join ratified on ratified.decision_id = said.decision_id
  left join replaced later on later.supersedes_decision_id = said.decision_id and later.case_id = said.case_id
 order by said.decision_date, said.decision_id`;

interface Row {
  readonly decision_id: string;
  readonly case_id: string;
  readonly child_id: string;
  readonly agenda_item_id: string | null;
  readonly basis: string;
  readonly outcome: string;
  readonly delegation_rule: string;
  readonly decision_date: Day;
  readonly referred_date: Day;
  readonly is_first_answer: boolean;
  readonly earlier_deferrals: number;
  readonly is_escalated: boolean;
  readonly has_rationale: boolean;
  readonly is_policy_named: boolean;
  readonly is_policy_in_words: boolean;
  readonly is_deferral_complete: boolean;
  readonly is_part_explained: boolean;
  readonly has_conditions_in_words: boolean;
  readonly unexplained: number;
  readonly missing_kind: MissingKind | null;
  readonly owner_kind: MissingOwner | null;
  readonly has_dissent: boolean;
  readonly has_child_views: boolean;
  readonly has_parent_views: boolean;
  readonly required_number: number | null;
  readonly counted_number: number | null;
  readonly option_id: string | null;
  readonly is_suitability_first: boolean;
  readonly provision_type: string | null;
  readonly placement_id: string | null;
  readonly area_class: string;
  readonly placed_type: string;
  readonly decided_date: Day | null;
  readonly started_date: Day | null;
  readonly notice_sent_date: Day | null;
  readonly lapses_on: Day | null;
  readonly brought_outcome: string | null;
  readonly brought_date: Day | null;
  readonly ratified_date: Day | null;
  readonly ending_kind: string | null;
  readonly ended_on: Day | null;
  readonly superseded_date: Day | null;
  readonly is_ordered_otherwise: boolean;
}

/** The decisions of some days that are counted and that the reader may know of, by day. */
export async function listCountedDecisions(
  tx: Tx,
  { startDate, endDate, panelId }: PanelSpan,
): Promise<DecisionFacts[]> {
  return (await tx.query<Row>(SELECT, [startDate, endDate, panelId])).map(toFacts);
}

function toFacts(row: Row): DecisionFacts {
  return {
    decisionId: row.decision_id,
    caseId: row.case_id,
    childId: row.child_id,
    agendaItemId: row.agenda_item_id,
    basis: row.basis,
    outcome: row.outcome,
    delegationRule: row.delegation_rule,
    decisionDate: row.decision_date,
    referredDate: row.referred_date,
    isFirstAnswer: row.is_first_answer,
    earlierDeferrals: row.earlier_deferrals,
    isEscalated: row.is_escalated,
    hasRationale: row.has_rationale,
    isPolicyNamed: row.is_policy_named,
    isPolicyInWords: row.is_policy_in_words,
    isDeferralComplete: row.is_deferral_complete,
    isPartExplained: row.is_part_explained,
    hasConditionsInWords: row.has_conditions_in_words,
    unexplainedDepartures: row.unexplained,
    missingKind: row.missing_kind,
    ownerKind: row.owner_kind,
    hasDissent: row.has_dissent,
    hasChildViews: row.has_child_views,
    hasParentViews: row.has_parent_views,
    quorumRequired: row.required_number,
    quorumCounted: row.counted_number,
    optionId: row.option_id,
    isSuitabilityFirst: row.is_suitability_first,
    provisionType: row.provision_type,
    placement:
      row.placement_id === null
        ? null
        : {
            placementId: row.placement_id,
            areaClass: row.area_class,
            provisionType: row.placed_type,
            decidedDate: row.decided_date,
            startedDate: row.started_date,
          },
    noticeSentDate: row.notice_sent_date,
    lapsesOn: row.lapses_on,
    broughtOutcome: row.brought_outcome,
    broughtDate: row.brought_date,
    ratifiedDate: row.ratified_date,
    endingKind: row.ending_kind,
    endedOn: row.ended_on,
    supersededDate: row.superseded_date,
    isOrderedOtherwise: row.is_ordered_otherwise,
  };
}
