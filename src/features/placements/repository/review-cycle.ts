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
import type { ReviewCycle } from '../rules/reviews';

interface CycleRow {
  readonly placement_id: string;
  readonly started_date: Day;
  readonly first_review_months: number;
  readonly review_months: number;
  readonly last_review_date: Day | null;
  readonly next_review_date: Day | null;
}

const TODAY = sql`(select (app_now() at time zone 'Europe/London')::date)`;

/** The placements that run today, with their case, their panel's terms in force and the last review that was held; one whose panel has none is not among them. */
const CYCLE = sql`placement
  join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
  join panel_terms terms on terms.local_area_code = held.local_area_code and terms.panel_id = held.panel_id
                        and terms.active_span @> ${TODAY}
  left join lateral (select review.review_date, review.next_review_date from placement_review review
                      where review.local_area_code = placement.local_area_code and review.placement_id = placement.placement_id
                      order by review.review_date desc, review.recorded_at desc, review.placement_review_id desc limit 1) last on true`;
const RUNS = sql`placement.started_date <= ${TODAY} and placement.ended_date is null and placement.cancelled_at is null
  and (upper(placement.active_span) is null or upper(placement.active_span) > ${TODAY})`;
/** As rules/reviews reviewDueDate has it. */
const DUE = sql`coalesce(last.next_review_date, (placement.started_date + make_interval(months => terms.first_review_months))::date)`;
const COLUMNS = sql`placement.placement_id, placement.started_date, terms.first_review_months, terms.review_months,
  last.review_date as last_review_date, last.next_review_date`;

/** Tables, condition and day of the reviews that fall due, for the worklist. */
export const REVIEW_CYCLE = {
  from: toStatement(CYCLE).text,
  runs: toStatement(RUNS).text,
  due: toStatement(DUE).text,
} as const;

/** Which placements to list by their next review. */
export interface ReviewFilter {
  /** True: those whose day has passed; false: those whose day has not. */
  readonly overdue?: boolean | null;
  readonly dueDate?: RangeFilter<Day> | null;
  readonly caseId?: EqualityFilter<string> | null;
}

/** The placements that run, by when their next review is due, the earliest first. */
export async function findReviewCyclePage(
  tx: Tx,
  filter: ReviewFilter,
  direction: 'asc' | 'desc',
  args: PageArguments,
): Promise<Page<ReviewCycle>> {
  const page = await findPage<CycleRow>(
    tx,
    {
      select: COLUMNS,
      from: CYCLE,
      where: [RUNS, ...conditions(filter)],
      order: [
        { sql: DUE, type: 'date', direction },
        { sql: sql`placement.placement_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, toCycle);
}

function conditions({ overdue, dueDate, caseId }: ReviewFilter): Sql[] {
  return [
    ...(overdue === true ? [sql`${DUE} < ${TODAY}`] : overdue === false ? [sql`${DUE} >= ${TODAY}`] : []),
    ...rangeConditions(DUE, 'date', dueDate),
    ...equalityConditions(sql`placement.case_id`, 'uuid', caseId),
  ];
}

/** Where each placement stands between two reviews; one that does not run has no entry. */
export async function findReviewCycles(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewCycle>> {
  const rows = await tx.query<CycleRow>(
    `select ${toStatement(COLUMNS).text} from ${REVIEW_CYCLE.from}
      where ${REVIEW_CYCLE.runs} and placement.placement_id = any($1::uuid[])`,
    [placementIds],
  );
  return new Map(rows.map((row) => [row.placement_id, toCycle(row)]));
}

function toCycle(row: CycleRow): ReviewCycle {
  return {
    placementId: row.placement_id,
    startedDate: row.started_date,
    firstReviewMonths: row.first_review_months,
    reviewMonths: row.review_months,
    lastReviewDate: row.last_review_date,
    nextReviewDate: row.next_review_date,
  };
}
