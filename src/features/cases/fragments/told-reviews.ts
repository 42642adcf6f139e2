/** How an event is found to have been told where its family was told of it, as it was known by an instant (an expression of type `timestamptz`); left out: as it is known now. */
interface ToldBy {
  readonly event?: string;
  readonly knownBy?: string;
}

/**
 * The day on which the family was first told of an entry that a decision after a review left the plan as it is: by other means, or by a letter that was sent and not said since not to have gone. Null: it was not, or the entry is of another kind.
 * What is decided after that day is another decision (`rules/review-decided.ts`). Each by itself: asked of few.
 */
export function reviewToldOn({ event = 'event', knownBy }: ToldBy = {}): string {
  const known = (row: string): string => (knownBy === undefined ? '' : `and ${row}.recorded_at <= ${knownBy}`);
  return `case when ${event}.kind = 'REVIEW_DECIDED' then least(${event}.told_date, (
       select min(greatest(notice.notice_date, (sending.sent_at at time zone 'Europe/London')::date)) from plan_event version
         join decision_notice notice on notice.local_area_code = version.local_area_code and notice.plan_event_id = version.plan_event_id
         join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
        where version.local_area_code = ${event}.local_area_code and version.entry_id = ${event}.entry_id
          and notice.audience = 'FAMILY' and notice.appeal_by is not null and sending.sent_at is not null ${known('sending')}
          and greatest(notice.notice_date, (sending.sent_at at time zone 'Europe/London')::date) >= ${event}.event_date
          and not exists (select from notice_sending later
                           where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id ${known('later')}))) end`;
}
