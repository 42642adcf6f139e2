import type { Day } from '../../../kernel/dates';
import {
  equalityConditions,
  rangeConditions,
  type EqualityFilter,
  type RangeFilter,
} from '../../../platform/conditions';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement, type Sql } from '../../../platform/sql';
import { LONGEST_PART_TIME_WEEKS, SightOrderField } from '../rules/circumstances';

const TODAY = sql`(select (app_now() at time zone 'Europe/London')::date)`;
const STANDS = sql`entry.local_area_code = circumstance.local_area_code and entry.circumstance_id = circumstance.circumstance_id
     and entry.event_date is not null
     and not exists (select from circumstance_entry later
                      where later.local_area_code = entry.local_area_code and later.corrects_id = entry.circumstance_entry_id)`;

/** The days on which those of whom there is any are gone (`rules/leavings.ts`). */
const GONE = sql`children_gone(array(select own.child_id from circumstance own where own.child_id is not null))`;

/** Circumstances as they stand, as rules/circumstances standingOf has it: one whose beginning was taken back is not among them. */
const STANDING = sql`circumstance
  join lateral (select entry.event_date as start_date from circumstance_entry entry where ${STANDS} and entry.step = 'STARTED') began on true
  left join lateral (select entry.event_date as end_date from circumstance_entry entry where ${STANDS} and entry.step = 'ENDED') ended on true
  left join ${GONE} gone on gone.child_id = circumstance.child_id
  cross join lateral (select lower(gone.days * datemultirange(daterange(began.start_date, null))) as from_date) gone_on
  cross join lateral (select case when gone_on.from_date is null or ended.end_date < gone_on.from_date then ended.end_date else gone_on.from_date - 1 end as end_date) over
  join lateral (select entry.next_review_date, entry.primary_need, entry.awaited_provision_type, entry.awaited_provider_urn
                  from circumstance_entry entry where ${STANDS} and entry.step <> 'ENDED'
                 order by entry.event_date desc, entry.step = 'STARTED', entry.recorded_at desc, entry.circumstance_entry_id desc
                 limit 1) last on true
  left join panel_case held on held.local_area_code = circumstance.local_area_code and held.case_id = circumstance.case_id
  left join guest_child guest on guest.local_area_code = circumstance.local_area_code
                             and guest.circumstance_id = circumstance.circumstance_id`;
const IS_OPEN = sql`(over.end_date is null or over.end_date >= ${TODAY})`;
const IS_OVERDUE = sql`(over.end_date is null and last.next_review_date < ${TODAY})`;
const IS_LONG = sql`(circumstance.kind = 'PART_TIME_TIMETABLE' and least(coalesce(over.end_date, ${TODAY}), ${TODAY}) >= began.start_date + ${LONGEST_PART_TIME_WEEKS * 7}::integer)`;

/** Which circumstances to list; what is not given is not asked. */
export interface SightConditions {
  readonly kind?: EqualityFilter<string> | null | undefined;
  /** True: that hold today; false: that have ended. */
  readonly isOpen?: boolean | null | undefined;
  readonly overdueReview?: boolean | null | undefined;
  readonly isLong?: boolean | null | undefined;
  readonly primaryNeed?: EqualityFilter<string> | null | undefined;
  readonly provisionType?: EqualityFilter<string> | null | undefined;
  readonly providerUrn?: EqualityFilter<string> | null | undefined;
  readonly startDate?: RangeFilter<Day> | null | undefined;
  readonly nextReviewDate?: RangeFilter<Day> | null | undefined;
  readonly caseId?: EqualityFilter<string> | null | undefined;
  readonly caseOfficerId?: EqualityFilter<string> | null | undefined;
}

/** A page of the ids of circumstances that the reader may know of. */
export async function findSightPage(
  tx: Tx,
  conditions: SightConditions,
  order: { readonly field: SightOrderField; readonly direction: 'asc' | 'desc' },
  args: PageArguments,
): Promise<Page<string>> {
  const { field, direction } = order;
  const page = await findPage<{ circumstance_id: string }>(
    tx,
    {
      select: sql`circumstance.circumstance_id`,
      from: STANDING,
      where: where(conditions),
      order: [
        {
          sql: field === SightOrderField.START_DATE ? sql`began.start_date` : sql`last.next_review_date`,
          type: 'date',
          direction,
        },
        { sql: sql`circumstance.circumstance_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, (row) => row.circumstance_id);
}

function where(given: SightConditions): Sql[] {
  return [
    ...equalityConditions(sql`circumstance.kind`, 'text', given.kind),
    ...yesOrNo(IS_OPEN, given.isOpen),
    ...yesOrNo(IS_OVERDUE, given.overdueReview),
    ...yesOrNo(IS_LONG, given.isLong),
    ...equalityConditions(
      sql`coalesce(last.primary_need, guest.primary_need, held.primary_need)`,
      'text',
      given.primaryNeed,
    ),
    ...equalityConditions(sql`last.awaited_provision_type`, 'text', given.provisionType),
    ...equalityConditions(sql`coalesce(last.awaited_provider_urn, guest.provider_urn)`, 'text', given.providerUrn),
    ...rangeConditions(sql`began.start_date`, 'date', given.startDate),
    ...rangeConditions(sql`last.next_review_date`, 'date', given.nextReviewDate),
    ...equalityConditions(sql`circumstance.case_id`, 'uuid', given.caseId),
    ...equalityConditions(sql`held.case_officer_id`, 'uuid', given.caseOfficerId),
  ];
}

function yesOrNo(condition: Sql, asked: boolean | null | undefined): Sql[] {
  if (asked === true) return [condition];
  return asked === false ? [sql`not ${condition}`] : [];
}

/** What of it waits for somebody, as a part of the statement of the worklist, which panels puts together. */
export const SIGHT_WORK = {
  // Of a guest and of who waits for a place, commissioners too.
  CIRCUMSTANCE_REVIEW: `
select 'CIRCUMSTANCE_REVIEW', 'Circumstance', circumstance.circumstance_id::text, held.reference, last.next_review_date, last.next_review_date
  from ${plain(STANDING)}
 where over.end_date is null and last.next_review_date <= ${plain(TODAY)} + 7
   and (circumstance.case_id in (select own.case_id from panel_case own where own.case_officer_id = (select app_person()))
        or circumstance.recorded_by = (select app_person())
        or (circumstance.kind = 'PLACED_HERE' and (select app_has_role('COMMISSIONER'))))`,
} as const;

function plain(piece: Sql): string {
  return toStatement(piece).text;
}
