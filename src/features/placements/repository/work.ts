import { CeaseReason } from '../../cases/rules/sen2';
import { USUAL_VISIT_TERMS } from '../rules/visits';
import { RECOUPMENT_WORK } from './recoupment-work';
import { REVIEW_CYCLE } from './review-cycle';
import { CHILDREN_WHOSE_PLAN_ENDED } from './transition';

/*
 * What of placements that run waits for somebody, as parts of the statement of the worklist, which panels puts together: kind, type and id
 * of the subject, reference of the case, since when, and by when.
 */

const ME = '(select app_person())';
const TODAY = `(select (app_now() at time zone 'Europe/London')::date)`;
/** So long ahead is shown what falls due, so that it can be arranged. */
const SOON = `${TODAY} + 28`;
const CASE = `panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id`;

const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`;
const WHOLE_ROUND = `round.lines = (select count(*) from uplift_round_line line
    where line.local_area_code = round.local_area_code and line.uplift_round_id = round.uplift_round_id)`;

export const PLACEMENT_WORK = {
  ...RECOUPMENT_WORK,

  REVIEW: `
select 'REVIEW', 'Placement', placement.placement_id::text, held.reference, ${REVIEW_CYCLE.due}, ${REVIEW_CYCLE.due}
  from ${REVIEW_CYCLE.from}
 where ${REVIEW_CYCLE.runs} and ${REVIEW_CYCLE.due} <= ${SOON}
   and (held.case_officer_id = ${ME} or (select app_has_role('COMMISSIONER')))`,

  // As rules/visits has it: what is owed first, the notification or the next visit.
  VISIT: `
select 'VISIT', 'Placement', placement.placement_id::text, held.reference, due.day, due.day
  from placement
  join ${CASE}
  left join lateral (select bool_or(visit.kind = 'NOTIFICATION') as is_notified,
                            max(visit.done_date) filter (where visit.kind = 'VISIT') as last_date
                       from placement_visit visit
                      where visit.local_area_code = placement.local_area_code and visit.placement_id = placement.placement_id) made on true
  left join lateral (select terms.first_visit_months, terms.visit_months from visit_terms terms
                      where terms.local_area_code = placement.local_area_code
                      order by terms.set_at desc, terms.visit_terms_id desc limit 1) own on true
 cross join lateral (select least(case when made.is_notified then null else placement.started_date end,
   coalesce(made.last_date + make_interval(months => coalesce(own.visit_months, ${String(USUAL_VISIT_TERMS.visitMonths)})),
            placement.started_date + make_interval(months => coalesce(own.first_visit_months, ${String(USUAL_VISIT_TERMS.firstVisitMonths)})))::date) as day) due
 where placement.residential <> 'DAY' and placement.started_date <= ${TODAY} and placement.cancelled_at is null
   and (upper(placement.active_span) is null
        or (upper(placement.active_span) > ${TODAY} and upper(placement.active_span) >= placement.started_date + interval '3 months'))
   and held.case_officer_id = ${ME} and due.day <= ${SOON}
   and held.child_id not in (select children_looked_after(array[held.child_id], ${TODAY}))`,

  TRANSITION_TASK: `
select 'TRANSITION_TASK', 'TransitionTask', task.transition_task_id::text, held.reference, task.due_date, task.due_date
  from transition_task task
  left join panel_case held on held.local_area_code = task.local_area_code and held.case_id = task.case_id
 where task.done_date is null and task.due_date <= ${SOON}
   and task.child_id not in (select ended.child_id from plan_ends(${CHILDREN_WHOSE_PLAN_ENDED}) ended where ended.cease_reason = '${CeaseReason.DECEASED}')
   and (held.case_officer_id = ${ME} or ((select app_has_role('BUDGET_HOLDER'))
        and case when task.owner_holder_id is null then app_has_agency_kind(task.owner_agency_kind)
                 else task.owner_holder_id in (select app_budget_holders()) end))`,

  // A4: its first day has come and its money is not committed, as rules/start has it.
  FUNDING_NOT_LIVE: `
select 'FUNDING_NOT_LIVE', 'Placement', placement.placement_id::text, held.reference, lower(placement.active_span), lower(placement.active_span)
  from placement
  join ${CASE}
 where placement.cancelled_at is null and lower(placement.active_span) <= ${TODAY}
   and (upper(placement.active_span) is null or upper(placement.active_span) > ${TODAY})
   and not exists (select from funding_agreement agreed
                    where agreed.local_area_code = placement.local_area_code and agreed.placement_id = placement.placement_id
                      and agreed.kind = 'INITIAL' and agreed.committed_at is not null)`,

  // Not for who may not answer: a line of it is of a case in which they have an interest (G5).
  UPLIFT_DECISION: `
select 'UPLIFT_DECISION', 'UpliftRound', round.uplift_round_id::text, null::text, ${dayOf('round.raised_at')}, null::date
  from uplift_round round
 where round.decision is null and (select app_has_role('DIRECTOR')) and ${WHOLE_ROUND}`,

  UPLIFT_APPROVAL: `
select 'UPLIFT_APPROVAL', 'UpliftRound', round.uplift_round_id::text, null::text, ${dayOf('round.decided_at')}, null::date
  from uplift_round round
 where ${WHOLE_ROUND} and exists (
   select from uplift_round_share share
    where share.local_area_code = round.local_area_code and share.uplift_round_id = round.uplift_round_id
      and share.status = 'PROPOSED' and share.budget_holder_id in (select app_budget_holders()))`,

  PAID_AFTER_LEAVING: `
select 'PAID_AFTER_LEAVING', 'Placement', placement.placement_id::text, held.reference, gone.left_date, null::date
  from left_but_charged(${TODAY}) gone
  join placement on placement.placement_id = gone.placement_id
  join ${CASE}`,
} as const;
