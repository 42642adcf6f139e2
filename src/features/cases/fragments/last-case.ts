/**
 * A step `last` of a statement: of each child the last case that was there by the end of a day (an expression of type `date`), one that says something of the plan before one that says nothing (`rules/said-of-plan.ts`), with what it was referred with. By the instant at which the day ends in
 * London, which is worked out once and not of every case.
 */
export function lastCaseBy(day: string): string {
  return `last as materialized (
       select distinct on (held.child_id) held.case_id, held.child_id, held.panel_id, held.ehc_plan_status, held.ehc_plan_date, held.request_date,
              held.local_area_code, held.responsible_la_code
         from panel_case held
        where held.created_at < (${day} + 1)::timestamp at time zone 'Europe/London'
        order by held.child_id, held.ehc_plan_status = 'NONE', held.created_at desc, held.case_id desc)`;
}

/**
 * What is joined to a case under an alias, and the condition, so that only those are left that were the area's own on a day: whom the last move by then went to was responsible, else whom the
 * first since came from, else who is now.
 */
export function responsibleOn(held: string, day: string): { readonly joined: string; readonly isOwn: string } {
  return {
    joined: `left join lateral (select moved.to_la_code from responsibility_transfer moved
                           where moved.child_id = ${held}.child_id and moved.transfer_date <= ${day}
                           order by moved.transfer_date desc, moved.recorded_at desc limit 1) before on true
       left join lateral (select moved.from_la_code from responsibility_transfer moved
                           where moved.child_id = ${held}.child_id and moved.transfer_date > ${day}
                           order by moved.transfer_date, moved.recorded_at limit 1) after on true`,
    isOwn: `coalesce(before.to_la_code, after.from_la_code, ${held}.responsible_la_code) = ${held}.local_area_code`,
  };
}
