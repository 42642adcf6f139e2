import type { Day, Span } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { mapWithPauses } from '../../../platform/pauses';
import { allOf, join, sql, typed, typedList, type Sql } from '../../../platform/sql';
import { NO_VALUE, type LineCoding } from '../rules/coding';
import type { CostLine } from '../rules/line';
import { activeVersions, lastingSpan } from '../rules/line-days';
import type { OpenSpan } from '../rules/open-span';
import type { RecastSource } from '../rules/recast';
import type { PostingDimension, PostingFilter, PostingQuery } from '../rules/posting-query';
import { findCalendarsByProviders } from './inputs';
import {
  toCarries,
  toCoding,
  toInterruptions,
  toVersions,
  type CarryDocument,
  type InterruptionDocument,
  type VersionDocument,
} from './lines';

/** The column of `posting` behind each dimension. `posting_sum` has the same, but for the period: it has them side by side. */
export const COLUMNS: Readonly<Record<PostingDimension, Sql>> = {
  PRIMARY_NEED: sql`posting.primary_need`,
  PHASE: sql`posting.phase`,
  AGE_BAND: sql`posting.age_band`,
  PROVISION_TYPE: sql`posting.provision_type`,
  AREA_CLASS: sql`posting.area_class`,
  HOST_AUTHORITY: sql`posting.host_la_code`,
  PROVIDER: sql`posting.provider_urn`,
  CATEGORY: sql`posting.category`,
  ELEMENT: sql`posting.element`,
  AGENCY: sql`posting.agency_kind`,
  SECTION_251_LINE: sql`posting.section_251_line`,
  PERIOD: sql`posting.reported_period::text`,
};

/** Of a case the reader declared an interest in. */
export const IS_WITHHELD = sql`posting.case_id in (select app_recused_cases())`;

/** Totals are by the period of reporting (money.md section 5, Two periods). */
export function conditionsOf(query: PostingQuery): Sql {
  // What a year reports belongs to it or to a year before: later partitions need not be opened.
  return allOf([sumConditionsOf(query), sql`posting.financial_year <= ${query.financialYear}`]);
}

/** The same of `posting_sum`, of which the partition of the year asked about is the only one read. */
export function sumConditionsOf({ financialYear, budgetHolderId, asAt, filter, sources }: PostingQuery): Sql {
  return allOf([
    sql`posting.reported_financial_year = ${financialYear}`,
    sql`posting.posted_at <= ${typed(asAt, 'timestamptz')}`,
    ...(budgetHolderId === null ? [] : [holderCondition(budgetHolderId, sources)]),
    ...filterConditions(filter),
  ]);
}

/*
 * A filter is not asked of the cases the reader declared an interest in: their money stands whole in the withheld row under
 * every filter. Else whoever tries one value after the other learns what is hidden by when it comes and goes.
 */

export function filterConditions(filter: PostingFilter): Sql[] {
  const conditions = Object.entries(COLUMNS).flatMap(([dimension, column]) => {
    const values = filter[dimension as PostingDimension];
    return values === undefined ? [] : [sql`${valueOf(column)} = any(${typedList(values, 'text')})`];
  });
  return conditions.length === 0 ? [] : [sql`(${IS_WITHHELD} or (${allOf(conditions)}))`];
}

/** Recast, a holder's postings are also those of whom it follows, as far as it took them (finance.md 3.5). */
export function holderCondition(budgetHolderId: string, sources: PostingQuery['sources']): Sql {
  if (sources === undefined) return sql`posting.budget_holder_id = ${typed(budgetHolderId, 'uuid')}`;
  const ofSource = ({ holderId, rules }: RecastSource): Sql =>
    sql`(${allOf([
      sql`posting.budget_holder_id = ${typed(holderId, 'uuid')}`,
      ...rules.map(({ isIn, placementIds }) =>
        isIn
          ? sql`posting.placement_id = any(${typedList(placementIds, 'uuid')})`
          : sql`posting.placement_id <> all(${typedList(placementIds, 'uuid')})`,
      ),
    ])})`;
  return sql`(${join(sources.map(ofSource), ' or ')})`;
}

/** The value of a dimension; `NONE` where a posting has none. */
export function valueOf(column: Sql): Sql {
  return sql`coalesce(${column}, ${typed(NO_VALUE, 'text')})`;
}

/** A committed line with an active day among those asked about, as it stood at an instant, with all that `fullYearEffect` asks. */
export interface LiveLine {
  readonly costLineId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly category: string;
  readonly isDirectPayment: boolean;
  readonly coding: LineCoding;
  /** The register's type code of the establishment, or null where there is none. */
  readonly providerTypeCode: string | null;
  /** Its versions up to and including the last day asked about, cut to the placement, and its school calendar. */
  readonly costLine: CostLine;
  /** From its first day to its last of all versions, within the placement, whatever is charged on them: by these it is asked about. */
  readonly lasts: OpenSpan;
  /** Of a case the reader declared an interest in: it counts in totals and is not shown. */
  readonly isWithheld: boolean;
}

interface LiveRow {
  readonly is_withheld: boolean;
  readonly cost_line_id: string;
  readonly placement_id: string;
  readonly case_id: string;
  readonly child_id: string;
  readonly placement_start_date: Day;
  readonly placement_end_date: Day | null;
  readonly primary_need: string;
  readonly birth_cohort: number;
  readonly provision_type: string;
  readonly residential: string;
  readonly provider_urn: string | null;
  readonly provider_type_code: string | null;
  readonly area_class: string;
  readonly host_la_code: string | null;
  readonly category: string;
  readonly is_direct_payment: boolean;
  readonly versions: readonly VersionDocument[];
  readonly carries: readonly CarryDocument[];
  readonly interruptions: readonly InterruptionDocument[];
}

/**
 * The committed lines with an active day in `span` of which the holder (null: anyone) has or carries a share in some version, as the ledger stood at `asAt`, in the
 * order of placements and lines. All of the area's, so that totals stay whole; for readers of area totals and budget holders only, nobody
 * else gets a row. Their shares name every payer: the caller takes the holder's from `fullYearEffect`.
 */
export async function listLiveLines(
  tx: Tx,
  query: {
    readonly span: Span;
    readonly asAt: Date;
    readonly budgetHolderId: string | null;
    /** Of these only; left out: all. */
    readonly costLineIds?: readonly string[];
  },
): Promise<readonly LiveLine[]> {
  const rows = await tx.query<LiveRow>(
    `select is_withheld, cost_line_id, placement_id, case_id, child_id, placement_start_date, placement_end_date, primary_need,
            birth_cohort, provision_type, residential, provider_urn, provider.type_code as provider_type_code, area_class, host_la_code,
            category, cost_line_id in (select known.cost_line_id from cost_line known where known.is_direct_payment) as is_direct_payment,
            versions, carries, interruptions
       from live_cost_lines(daterange($1::date, $2::date, '[]'), $3::timestamptz) live
       left join establishment provider on provider.urn = provider_urn
      where ($5::uuid[] is null or cost_line_id = any($5))
        and ($4::text is null
             or versions @? format('$[*].shares[*] ? (@.payer == "%s")', $4::text)::jsonpath
             or carries @? format('$[*].carriers[*] ? (@ == "%s")', $4::text)::jsonpath)
      order by placement_id, cost_line_id`,
    [query.span.startDate, query.span.endDate, query.asAt, query.budgetHolderId, query.costLineIds ?? null],
  );
  const calendars = await findCalendarsByProviders(tx, [...new Set(rows.map((row) => row.provider_urn))]);
  return mapWithPauses(rows, (row) => ({
    costLineId: row.cost_line_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    childId: row.child_id,
    category: row.category,
    isDirectPayment: row.is_direct_payment,
    coding: toCoding(row),
    providerTypeCode: row.provider_type_code,
    costLine: {
      versions: activeVersions(
        toVersions(row.versions, toCarries(row.carries)),
        {
          startDate: row.placement_start_date,
          endDate: row.placement_end_date,
          ...toInterruptions(row.interruptions),
        },
        query.span.endDate,
      ),
      calendar: calendars.get(row.provider_urn) ?? null,
    },
    lasts: lastingSpan(
      { startDate: row.placement_start_date, endDate: row.placement_end_date },
      row.versions as readonly OpenSpan[],
    ),
    isWithheld: row.is_withheld,
  }));
}
