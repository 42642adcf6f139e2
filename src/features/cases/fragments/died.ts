import { CeaseReason } from '../rules/sen2';
import { isUncorrected } from './standing-events';

/**
 * The cases of children of whom it stands on record that they died, with when that was entered and the day on which the plan ended for it: columns `case_id`, `local_area_code`, `entered_at` and
 * `ended_date`. As far as the reader may see the plan's events.
 */
export const CASES_OF_THE_DEAD = `
select held.local_area_code, held.case_id, min(entry.recorded_at) as entered_at, min(entry.event_date) as ended_date
  from ehc_plan plan
  join plan_event entry on entry.local_area_code = plan.local_area_code and entry.case_id = plan.case_id and entry.kind = 'PLAN_CEASED'
                       and entry.event_date = plan.ceased_date
  join panel_case held on held.local_area_code = entry.local_area_code and held.child_id = entry.child_id
 where plan.cease_reason = '${CeaseReason.DECEASED}' and ${isUncorrected('entry')}
 group by held.local_area_code, held.case_id`;
