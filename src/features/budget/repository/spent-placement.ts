import { type Sql } from '../../../platform/sql';

/**
 * Which placement an amount of `actual` pays for, as it was known at an instant: the one it was recorded with, else the one that a person confirmed
 * last. `join` belongs behind `from actual`, with the parameter that holds the instant, such as `$3`; `column` is the placement, or null.
 */
export const spentPlacement = {
  join: (asAt: string): string => `left join actual_match matched
         on matched.local_area_code = actual.local_area_code and matched.actual_id = actual.actual_id
        and matched.status = 'CONFIRMED' and matched.entered_at <= ${asAt}
        and not exists (select from actual_match later
                         where later.local_area_code = matched.local_area_code and later.actual_id = matched.actual_id
                           and later.ordinal > matched.ordinal and later.entered_at <= ${asAt})`,
  /** The same for a statement that is put together of pieces. */
  joinAt: (asAt: Date): Sql => {
    const text = spentPlacement.join('?').split('?');
    return { text, values: text.slice(1).map(() => asAt) };
  },
  column: 'coalesce(actual.placement_id, matched.placement_id)',
} as const;
