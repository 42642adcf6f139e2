import type { Day, Period, Span } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { allOf, join, rowsOf, sql, typed, typedList, type Sql } from '../../../platform/sql';
import { NO_VALUE, type LineCoding } from '../rules/coding';
import type { CostLine } from '../rules/line';
import { activeVersions } from '../rules/line-days';
import type { RecastSource } from '../rules/recast';
import type { PlacementSum, PostingDimension, PostingFilter, PostingQuery, PostingSum } from '../rules/posting-query';
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

/** The column behind each dimension. */
const COLUMNS: Readonly<Record<PostingDimension, Sql>> = {
  PRIMARY_NEED: sql`posting.primary_need`,
  PHASE: sql`posting.phase`,
  AGE_BAND: sql`posting.age_band`,
  PROVISION_TYPE: sql`posting.provision_type`,
  AREA_CLASS: sql`posting.area_class`,
  HOST_AUTHORITY: sql`posting.host_la_code`,
  PROVIDER: sql`posting.provider_urn`,
  CATEGORY: sql`posting.category`,
  AGENCY: sql`posting.agency_kind`,
  SECTION_251_LINE: sql`posting.section_251_line`,
  PERIOD: sql`posting.reported_period::text`,
};

/** Of a case the reader declared an interest in. */
export const IS_WITHHELD = sql`posting.case_id in (select app_recused_cases())`;

/** Totals are by the period of reporting (money.md section 5, Two periods). */
export function conditionsOf({ financialYear, budgetHolderId, asAt, filter, sources }: PostingQuery): Sql {
  return allOf([
    sql`posting.reported_financial_year = ${financialYear}`,
    // What a year reports belongs to it or to a year before: later partitions need not be opened.
    sql`posting.financial_year <= ${financialYear}`,
    sql`posting.posted_at <= ${typed(asAt, 'timestamptz')}`,
    ...(budgetHolderId === null ? [] : [holderCondition(budgetHolderId, sources)]),
    ...filterConditions(filter),
  ]);
}

/*
 * A filter is not asked of the cases the reader declared an interest in: their money stands whole in the withheld row under
 * every filter. Else whoever tries one value after the other learns what is hidden by when it comes and goes.
 */

function filterConditions(filter: PostingFilter): Sql[] {
  const conditions = Object.entries(COLUMNS).flatMap(([dimension, column]) => {
    const values = filter[dimension as PostingDimension];
    return values === undefined ? [] : [sql`${valueOf(column)} = any(${typedList(values, 'text')})`];
  });
  return conditions.length === 0 ? [] : [sql`(${IS_WITHHELD} or (${allOf(conditions)}))`];
}

/** Recast, a holder's postings are also those of whom it follows, as far as it took them (finance.md 3.5). */
function holderCondition(budgetHolderId: string, sources: PostingQuery['sources']): Sql {
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

function valueOf(column: Sql): Sql {
  return sql`coalesce(${column}, ${typed(NO_VALUE, 'text')})`;
}

/**
 * Sums of postings by up to two dimensions; without any, the one total. Rows of cases the reader declared an interest in stand together
 * in one withheld row, so that the rows always add up to the whole (money.md section 6). In the order of the keys, the withheld one last.
 */
export async function sumPostings(
  tx: Tx,
  query: PostingQuery & { readonly groupBy: readonly PostingDimension[] },
): Promise<readonly PostingSum[]> {
  const keys = query.groupBy.map((dimension) => valueOf(COLUMNS[dimension]));
  const rows = await rowsOf<{
    is_withheld: boolean;
    keys: string[];
    amount_pence: bigint;
    placements: bigint;
    children: bigint;
  }>(
    tx,
    sql`select is_withheld, keys, sum(amount)::bigint as amount_pence,
               count(distinct placement_id) filter (where amount <> 0) as placements,
               count(distinct child_id) filter (where amount <> 0) as children
          from (select ${IS_WITHHELD} as is_withheld,
                       case when ${IS_WITHHELD} then '{}' else array[${join(keys, ', ')}]::text[] end as keys,
                       posting.placement_id, posting.child_id, sum(posting.amount_pence) as amount
                  from posting where ${conditionsOf(query)}
                 group by 1, 2, posting.placement_id, posting.child_id) by_placement
         group by is_withheld, keys
        having bool_or(amount <> 0)
         order by is_withheld, keys`,
  );
  return rows.map((row) => ({
    keys: row.keys,
    amount: pence(row.amount_pence),
    placements: Number(row.placements),
    children: Number(row.children),
    isWithheld: row.is_withheld,
  }));
}

/** What is committed in each period of the year, the cases the reader may not open among it; a period without has no entry. */
export async function sumByPeriod(tx: Tx, query: PostingQuery): Promise<ReadonlyMap<Period, Pence>> {
  const rows = await rowsOf<{ period: number; amount_pence: bigint }>(
    tx,
    sql`select posting.reported_period as period, sum(posting.amount_pence)::bigint as amount_pence
          from posting where ${conditionsOf(query)}
         group by posting.reported_period having sum(posting.amount_pence) <> 0 order by 1`,
  );
  return new Map(rows.map((row) => [row.period as Period, pence(row.amount_pence)]));
}

/** What each placement comes to, all that have an amount in any period, the largest first. */
export async function sumByPlacement(tx: Tx, query: PostingQuery): Promise<readonly PlacementSum[]> {
  const rows = await rowsOf<{
    placement_id: string;
    case_id: string;
    child_id: string;
    amount_pence: bigint;
    area_class: string;
    is_withheld: boolean;
  }>(
    tx,
    sql`select placement_id, case_id, child_id, is_withheld, sum(amount)::bigint as amount_pence,
               (array_agg(area_class order by reported_period desc, period desc))[1] as area_class
          from (select posting.placement_id, posting.case_id, posting.child_id, ${IS_WITHHELD} as is_withheld, posting.area_class,
                       posting.reported_period, posting.period, sum(posting.amount_pence) as amount
                  from posting where ${conditionsOf(query)}
                 group by posting.placement_id, posting.case_id, posting.child_id, 4, posting.area_class,
                          posting.reported_period, posting.financial_year, posting.period) by_period
         where amount <> 0
         group by placement_id, case_id, child_id, is_withheld
         order by amount_pence desc, placement_id`,
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    caseId: row.case_id,
    childId: row.child_id,
    amount: pence(row.amount_pence),
    areaClass: row.area_class,
    isWithheld: row.is_withheld,
  }));
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
  query: { readonly span: Span; readonly asAt: Date; readonly budgetHolderId: string | null },
): Promise<readonly LiveLine[]> {
  const rows = await tx.query<LiveRow>(
    `select is_withheld, cost_line_id, placement_id, case_id, child_id, placement_start_date, placement_end_date, primary_need,
            birth_cohort, provision_type, residential, provider_urn, provider.type_code as provider_type_code, area_class, host_la_code,
            category, coalesce((select known.is_direct_payment from cost_line known
                                where known.local_area_code = (select app_area()) and known.cost_line_id = live.cost_line_id), false)
              as is_direct_payment, versions, carries, interruptions
       from live_cost_lines(daterange($1::date, $2::date, '[]'), $3::timestamptz) live
       left join establishment provider on provider.urn = provider_urn
      where $4::text is null
         or versions @? format('$[*].shares[*] ? (@.payer == "%s")', $4::text)::jsonpath
         or carries @? format('$[*].carriers[*] ? (@ == "%s")', $4::text)::jsonpath
      order by placement_id, cost_line_id`,
    [query.span.startDate, query.span.endDate, query.asAt, query.budgetHolderId],
  );
  const calendars = await findCalendarsByProviders(tx, [...new Set(rows.map((row) => row.provider_urn))]);
  return rows.map((row) => ({
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
    isWithheld: row.is_withheld,
  }));
}
