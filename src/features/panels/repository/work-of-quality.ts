import { ME, TODAY } from './work-of-sittings';

/*
 * What of audits, voice and the improvement plan waits for somebody: parts of the statement of worklist.ts, in the columns of work-of-sittings.ts. Their
 * tables are those of assurance, which stands right of panels: they are read here as the worklist is put together.
 */

/** The newest version of each plan, an action a row. */
const ACTIONS = `(select distinct on (improvement_plan_id) improvement_plan_id, content from improvement_plan_version
         order by improvement_plan_id, version desc) plan
  cross join lateral jsonb_array_elements(plan.content -> 'priorities') priority
  cross join lateral jsonb_array_elements(priority -> 'actions') action`;

/** Whether what has a code in the plan was last said to be done. */
const isDone = (code: string): string => `coalesce((
   select rated.rating from improvement_rating rated
    where rated.improvement_plan_id = plan.improvement_plan_id and rated.code = ${code} ->> 'code' and rated.rated_date <= ${TODAY}
    order by rated.rated_date desc, rated.recorded_at desc, rated.improvement_rating_id desc limit 1), '') = 'DONE'`;

/** Those who rate, and whoever answers for the action in person. */
const IS_MINE = `((select app_has_role('DIRECTOR', 'ADMINISTRATOR')) or exists (
   select from jsonb_array_elements(action -> 'owners') owner where owner ->> 'personId' = ${ME}::text))`;

export const QUALITY_WORK = {
  // Nobody moderates what they audited, or the plan of a case of their own.
  PLAN_AUDIT: `
select 'PLAN_AUDIT', 'PlanAudit', audited.plan_audit_id::text, held.reference, audited.graded_date, null::date
  from plan_audit_grading audited
  join panel_case held on held.local_area_code = audited.local_area_code and held.case_id = audited.case_id
 where audited.stage = 'AUDIT' and audited.graded_by <> ${ME} and held.case_officer_id <> ${ME}
   and not exists (select from plan_audit_grading moderated
                    where moderated.local_area_code = audited.local_area_code and moderated.plan_audit_id = audited.plan_audit_id
                      and moderated.stage = 'MODERATION')`,

  FEEDBACK: `
select 'FEEDBACK', 'Feedback', asked.feedback_request_id::text, held.reference, asked.asked_date, null::date
  from feedback_request asked
  join panel_case held on held.local_area_code = asked.local_area_code and held.case_id = asked.case_id
 where asked.asked_date <= ${TODAY} - 14 and (asked.asked_by = ${ME} or held.case_officer_id = ${ME})
   and not exists (select from feedback_answer answer
                    where answer.local_area_code = asked.local_area_code and answer.feedback_request_id = asked.feedback_request_id)`,

  // An action has no day of its own: it is overdue when the last of its milestones is. Its code stands for a reference.
  IMPROVEMENT_ACTION: `
select 'IMPROVEMENT_ACTION', 'ImprovementPlan', plan.improvement_plan_id::text, action ->> 'code', last.due, last.due
  from ${ACTIONS}
 cross join lateral (select max((milestone ->> 'dueDate')::date) as due from jsonb_array_elements(action -> 'milestones') milestone) last
 where last.due < ${TODAY} and ${IS_MINE} and not ${isDone('action')}`,

  // What is done is shown by evidence, so that one that nothing shows is one that is not done.
  IMPROVEMENT_MILESTONE: `
select 'IMPROVEMENT_MILESTONE', 'ImprovementPlan', plan.improvement_plan_id::text, milestone ->> 'code', (milestone ->> 'dueDate')::date,
       (milestone ->> 'dueDate')::date
  from ${ACTIONS}
 cross join lateral jsonb_array_elements(action -> 'milestones') milestone
 where (milestone ->> 'dueDate')::date <= ${TODAY} + 14 and ${IS_MINE} and not ${isDone('milestone')}`,
} as const;
