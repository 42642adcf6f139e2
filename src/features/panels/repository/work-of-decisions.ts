import { OPEN_ACTIONS, OPEN_CONDITIONS } from './follow-up';
import { ME, TODAY } from './work-of-sittings';

/* What of decisions and their money waits for somebody: parts of the statement of worklist.ts, in the columns of work-of-sittings.ts. */

const DIRECTS = `(select app_has_role('DIRECTOR'))`;
const OWN_CASES = `select own.case_id from panel_case own where own.case_officer_id = ${ME}`;

/** Open things with an owner: one's own and one's agency's, and past their day for the officer of the case and for directors too (M10). */
function followUp(kind: 'ACTION' | 'CONDITION', type: string, open: string): string {
  return `
select '${kind}', '${type}', open.id::text, (select held.reference from panel_case held where held.case_id = open.case_id), open.due_date, open.due_date
  from (${open}) open
 where open.owner_id = ${ME} or open.owner_agency_id in (select app_own_agencies())
    or (open.due_date < ${TODAY} and (${DIRECTS} or open.case_id in (${OWN_CASES})))`;
}

export const DECISION_WORK = {
  // As rules/decision-life broughtStatusOn has it; the terms say how long before it is put before those who must act (M7).
  LAPSE: `
select 'LAPSE', 'Decision', decision.decision_id::text, held.reference, decision.decision_date, decision.lapses_on
  from decision
  join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
  join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
 where decision.lapses_on > ${TODAY} and decision.lapses_on - terms.lapse_warning_days <= ${TODAY}
   and not exists (select from decision_ending ended
                    where ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id)
   and not exists (select from decision brought
                    where brought.local_area_code = decision.local_area_code and brought.about_decision_id = decision.decision_id
                      and brought.basis = 'PANEL' and brought.outcome in ('RATIFIED', 'NOTED', 'DECLINED'))
   and not exists (select from decision later
                    where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id
                      and not exists (select from decision_ending declined
                                       where declined.local_area_code = later.local_area_code
                                         and declined.decision_id = later.decision_id and declined.kind = 'DECLINED'))`,

  ACTION: followUp('ACTION', 'DecisionAction', OPEN_ACTIONS),
  CONDITION: followUp('CONDITION', 'DecisionCondition', OPEN_CONDITIONS),

  // A6: an order needs nobody's consent, but the panel has to be told of it.
  TRIBUNAL_ORDER: `
select 'TRIBUNAL_ORDER', 'RedressMatter', ordered.redress_matter_id::text, held.reference, ordered.ordered_on, null::date
  from orders_to_record(null) ordered
  join panel_case held on held.case_id = ordered.case_id`,

  // The last that was decided of the case, not heard aside, as rules/deferral has it (M4).
  ESCALATION: `
select 'ESCALATION', 'Case', held.case_id::text, held.reference, last.decision_date, null::date
  from decision last
  join panel_case held on held.local_area_code = last.local_area_code and held.case_id = last.case_id
 where last.is_escalated
   and not exists (select from decision later
                    where later.local_area_code = last.local_area_code and later.supersedes_decision_id = last.decision_id)
   and not exists (select from decision after
                    where after.local_area_code = last.local_area_code and after.case_id = last.case_id and after.outcome <> 'NOT_HEARD'
                      and (after.decided_at, after.decision_id) > (last.decided_at, last.decision_id)
                      and not exists (select from decision later
                                       where later.local_area_code = after.local_area_code
                                         and later.supersedes_decision_id = after.decision_id))`,
} as const;
