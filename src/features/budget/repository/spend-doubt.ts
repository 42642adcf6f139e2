import { type Sql } from '../../../platform/sql';

/**
 * Why imported spend of `actual` is in doubt, as it was known at an instant: nobody said what it pays for, it waits for its placement to be recorded, or
 * somebody said that it is wrong. What was recorded by hand without a placement was said to have none. `join` belongs behind `from actual`, with the
 * parameter that holds the instant, such as `$3`; `column` is the kind of the warning, or null.
 */
export const spendDoubt = {
  join: (asAt: string): string => `left join imported_actual downloaded
         on downloaded.local_area_code = actual.local_area_code and downloaded.actual_id = actual.actual_id
       left join lateral (select match.status, match.settled_as from actual_match match
                           where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                             and match.entered_at <= ${asAt}
                           order by match.ordinal desc limit 1) doubted on true`,
  /** The same for a statement that is put together of pieces. */
  joinAt: (asAt: Date): Sql => {
    const text = spendDoubt.join('?').split('?');
    return { text, values: text.slice(1).map(() => asAt) };
  },
  column: `case when downloaded.actual_id is null or actual.placement_id is not null then null
              when doubted.status is null or doubted.status in ('REJECTED', 'PROPOSED') then 'SPEND_UNMATCHED'
              when doubted.status <> 'SETTLED' then null
              when doubted.settled_as = 'AWAITING_PLACEMENT_RECORD' then 'SPEND_AWAITING_PLACEMENT'
              when doubted.settled_as = 'ERROR_AT_SOURCE' then 'SPEND_WRONG_AT_SOURCE'
              when doubted.settled_as = 'OTHER_BUDGET' then 'SPEND_OF_OTHER_BUDGET' end`,
} as const;
