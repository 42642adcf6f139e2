import { ASKED_ANEW, ORDERED_INSTEAD, TAKEN_BACK_BY } from '../../cases/rules/taken-back';

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** The pairs of what is decided and what takes it back, as rows of two columns. */
const pairs = (table: Readonly<Partial<Record<string, readonly string[]>>>): string =>
  Object.entries(table)
    .flatMap(([kind, others = []]) => others.map((other) => `('${kind}', '${other}')`))
    .join(', ');

const isUncorrected = (event: string): string =>
  `not exists (select from plan_event later where later.local_area_code = ${event}.local_area_code and later.corrects_id = ${event}.plan_event_id and later.corrects_id is not null)`;

/** The condition on an event of a plan that nothing asked for anew lies between it and a day. */
const isOfSame = (event: string, day: string): string => `not exists (
              select from plan_event anew
               where anew.local_area_code = ${event}.local_area_code and anew.child_id = ${event}.child_id and anew.kind in (${listed(ASKED_ANEW)})
                 and anew.event_date > ${event}.event_date and anew.event_date <= ${day} and ${isUncorrected('anew')})`;

/**
 * The condition on an event of a plan that what it decided was taken back since (`takenBackBy`): by what is recorded of the plan, by an order, a concession or an agreement in
 * mediation: of a letter that waits to be made. For the events of a few children: each is looked up by itself.
 */
export function isTakenBack(event = 'event'): string {
  return `(exists (
            select from plan_event instead
             where instead.local_area_code = ${event}.local_area_code and instead.child_id = ${event}.child_id and instead.event_date > ${event}.event_date
               and (${event}.kind, instead.kind) in (${pairs(TAKEN_BACK_BY)}) and ${isUncorrected('instead')} and ${isOfSame(event, 'instead.event_date')})
          or exists (
            select from redress_event instead cross join unnest(instead.orders) as ordered(kind)
             where instead.local_area_code = ${event}.local_area_code and instead.child_id = ${event}.child_id and instead.event_date >= ${event}.event_date
               and (${event}.kind, ordered.kind) in (${pairs(ORDERED_INSTEAD)})
               and not exists (select from redress_event later where later.local_area_code = instead.local_area_code and later.corrects_id = instead.redress_event_id)
               and ${isOfSame(event, 'instead.event_date')}))`;
}
