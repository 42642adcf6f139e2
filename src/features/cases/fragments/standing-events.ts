/**
 * The condition on a plan event that nothing takes the place of it or says that it did not happen, for what is counted over a whole area: the few that are corrected are found once.
 * Asked of each by itself (`isUncorrected`), they would be looked up as often as the planner thinks that there are few events.
 */
export function stands(event = 'event'): string {
  return `${event}.plan_event_id not in (select later.corrects_id from plan_event later where later.corrects_id is not null)`;
}

/** The same for the events of a few children or cases: whether anything corrects one is looked up by itself. */
export function isUncorrected(event = 'event'): string {
  return `not exists (select from plan_event later where later.local_area_code = ${event}.local_area_code and later.corrects_id = ${event}.plan_event_id
                                                and later.corrects_id is not null)`;
}
