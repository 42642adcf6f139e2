import { type FinancialYear, PERIODS, type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, join, rowsOf, sql, type Sql } from '../../../platform/sql';
import type { PlacementSum, PostingDimension, PostingQuery, PostingSum } from '../rules/posting-query';
import { COLUMNS, IS_WITHHELD, sumConditionsOf, valueOf } from './pressure';

/*
 * Sums of the ledger by year, from `posting_sum`: a row a line, payer and write, with its periods side by side, in the partition of the year
 * that reports them.
 */

/** The sums of a row by the period it belongs to, as one array. */
const SUMS_BY_PERIOD: Sql = sql`array[${join(PERIODS.map(sumOfPeriod), ', ')}]`;

function sumOfPeriod(period: Period): Sql {
  return sql`whole_sum(posting.period_pence[${literal(period)}])`;
}

/** A number as it is written in SQL: a subscript that is a parameter would have no type. */
function literal(number: number): Sql {
  return { text: [String(number)], values: [] };
}

/** The first and the last financial year for which the area's ledger held anything at an instant; null: it held nothing the reader may see. */
export async function findLedgerYears(
  tx: Tx,
  asAt: Date,
): Promise<{ readonly first: FinancialYear; readonly last: FinancialYear } | null> {
  const [row] = await rowsOf<{ first: FinancialYear | null; last: FinancialYear | null }>(
    tx,
    sql`select min(reported_financial_year) as first, max(reported_financial_year) as last from posting_total
         where posted_at <= ${asAt}`,
  );
  const { first = null, last = null } = row ?? {};
  return first === null || last === null ? null : { first, last };
}

/** A question of sums by dimensions. */
type GroupedQuery = PostingQuery & { readonly groupBy: readonly PostingDimension[] };

const KEYS = [sql`key_1`, sql`key_2`] as const;

const recused = new WeakMap<Tx, Promise<boolean>>();

/** Whether the reader declared an interest in any case. Asked once a snapshot: of who has none, no row has to be looked at for it. */
function hasRecusedCases(tx: Tx): Promise<boolean> {
  const known = recused.get(tx) ?? findRecused(tx);
  recused.set(tx, known);
  return known;
}

async function findRecused(tx: Tx): Promise<boolean> {
  const [row] = await rowsOf<{ is_recused: boolean }>(
    tx,
    sql`select exists (select app_recused_cases()) as is_recused`,
  );
  return row?.is_recused === true;
}

/** Whether a posting is of a case the reader declared an interest in, as SQL. */
export async function withheldOf(tx: Tx): Promise<Sql> {
  return (await hasRecusedCases(tx)) ? IS_WITHHELD : sql`false`;
}

/**
 * Sums of postings by up to two dimensions; without any, the one total: one statement. Rows of cases the reader declared an interest in stand
 * together in one withheld row, so that the rows always add up to the whole (money.md section 6). In the order of the keys, the withheld one last.
 */
export async function sumPostings(tx: Tx, query: GroupedQuery): Promise<readonly PostingSum[]> {
  const rows = await rowsOf<{
    is_withheld: boolean;
    keys: string[];
    amount_pence: bigint;
    placements: bigint;
    children: bigint;
  }>(tx, groupedSums(query, await withheldOf(tx)));
  return rows.map((row) => ({
    keys: row.keys,
    amount: pence(row.amount_pence),
    placements: Number(row.placements),
    children: Number(row.children),
    isWithheld: row.is_withheld,
  }));
}

/** The whole of a year beside its periods: what the withheld row is of. */
const WHOLE_YEAR = 13;

/**
 * Summed once, with the periods side by side where one of the dimensions is the period that reports it, since rows of their own would be twelve times
 * as many. By child first, in the order of an index: hardly any child has two placements or two keys, so that its row is the placement's and the key's
 * too, and only those of the others are read again and told apart.
 */
function groupedSums(query: GroupedQuery, isWithheld: Sql): Sql {
  const isByPeriod = query.groupBy.includes('PERIOD');
  const others = query.groupBy.filter((dimension) => dimension !== 'PERIOD');
  const parts = isByPeriod ? [...PERIODS, WHOLE_YEAR] : [WHOLE_YEAR];
  const each = (of: (part: Sql, number: number) => Sql): Sql =>
    join(
      parts.map((number) => of(literal(number), number)),
      ', ',
    );
  const columns = KEYS.slice(0, others.length);
  const group = join([sql`is_withheld`, ...columns], ', ');
  const keys = join(
    query.groupBy.map((dimension) =>
      dimension === 'PERIOD' ? sql`part.period::text` : (KEYS[others.indexOf(dimension)] ?? sql`key_1`),
    ),
    ', ',
  );
  const rows = sql`select posting.child_id, posting.placement_id, ${isWithheld} as is_withheld${keyValues(others, isWithheld)},
                          ${each((part, number) => sql`${reportedIn(number)} as amount_${part}`)}
                     from posting_sum posting where ${sumConditionsOf(query)}`;
  const amounts = each((part) => sql`whole_sum(amount_${part}) as amount_${part}`);
  return sql`with one as materialized (
               select child_id, bool_and(is_withheld) as is_withheld${join(
                 columns.map((key) => sql`, min(${key}) as ${key}`),
                 '',
               )}, ${amounts},
                      ${allOf([
                        sql`count(distinct placement_id) = 1`,
                        sql`bool_and(is_withheld) = bool_or(is_withheld)`,
                        ...columns.map((key) => sql`min(${key}) = max(${key})`),
                      ])} as is_one
                 from (${rows}) posting group by child_id),
             several as (
               select ${group}, child_id, ${amounts}
                 from (${rows} and posting.child_id in (select one.child_id from one where not one.is_one)) posting
                group by ${group}, child_id, placement_id),
             held as (
               select ${group}, ${each((part) => sql`amount_${part}, (amount_${part} <> 0)::integer as placements_${part}`)}
                 from one where is_one
                union all
               select ${group}, ${each((part) => sql`whole_sum(amount_${part}), count(*) filter (where amount_${part} <> 0)`)}
                 from several group by ${group}, child_id),
             by_key as (
               select ${group}, ${each(
                 (
                   part,
                 ) => sql`whole_sum(amount_${part}) as amount_${part}, whole_sum(placements_${part}) as placements_${part},
                               count(*) filter (where placements_${part} > 0) as children_${part}`,
               )}
                 from held group by ${group})
             select is_withheld, case when is_withheld then '{}' else array[${keys}]::text[] end as keys, part.amount as amount_pence,
                    part.placements, part.children
               from by_key
              cross join lateral (values ${each(
                (part) => sql`(${part}, amount_${part}, placements_${part}, children_${part})`,
              )}) as part(period, amount, placements, children)
              where part.placements > 0 ${isByPeriod ? sql`and is_withheld = (part.period = ${literal(WHOLE_YEAR)})` : sql``}
              order by is_withheld, keys`;
}

/** What a period reports of a row: its own, or the whole of one that was caught up in it. */
function reportedIn(part: number): Sql {
  if (part === WHOLE_YEAR) return sql`posting.amount_pence`;
  return sql`case when posting.caught_up_period is null then posting.period_pence[${literal(part)}]
                  when posting.caught_up_period = ${literal(part)} then posting.amount_pence else 0 end`;
}

/** The children that have an amount under each set of keys, by the keys with a space between them: to be counted, never to be shown. */
export async function listChildrenByKeys(
  tx: Tx,
  query: GroupedQuery,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const keys = KEYS.slice(0, query.groupBy.length);
  const all = join(keys, ', ');
  const rows = await rowsOf<{ keys: readonly string[]; child_ids: readonly string[] }>(
    tx,
    sql`select array[${all}]::text[] as keys, array_agg(distinct child_id::text) as child_ids
          from (${byPlacement(query, keys, sql`false`)}) by_placement
         where amount <> 0 group by ${all}`,
  );
  return new Map(rows.map((row) => [row.keys.join(' '), new Set(row.child_ids)]));
}

/** The columns of the keys; what is withheld has none. */
function keyValues(dimensions: readonly PostingDimension[], isWithheld: Sql): Sql {
  const columns = dimensions.map(
    (dimension, index) =>
      sql`, case when ${isWithheld} then '' else ${valueOf(COLUMNS[dimension])} end collate "C" as ${KEYS[index] ?? sql`key_1`}`,
  );
  return join([sql``, ...columns], '');
}

/** What each placement comes to under each set of keys, of which none is the period. */
function byPlacement(query: GroupedQuery, keys: readonly Sql[], isWithheld: Sql): Sql {
  const all = join([sql``, ...keys.map((key) => sql`, ${key}`)], '');
  return sql`select ${isWithheld} as is_withheld${keyValues(query.groupBy, isWithheld)}, posting.placement_id, any_value(posting.child_id) as child_id,
                    whole_sum(posting.amount_pence) as amount
               from posting_sum posting where ${sumConditionsOf(query)}
              group by is_withheld${all}, posting.placement_id`;
}

/** What is committed in each period of the year, the cases the reader may not open among it; a period without has no entry. */
export async function sumByPeriod(tx: Tx, query: PostingQuery): Promise<ReadonlyMap<Period, Pence>> {
  const rows = await rowsOf<{ caught_up_period: Period | null; amount_pence: bigint; months: readonly string[] }>(
    tx,
    isWhole(query)
      ? sql`select null as caught_up_period, whole_sum(posting.amount_pence) as amount_pence, ${SUMS_BY_PERIOD}::text[] as months
              from posting_total posting where ${sumConditionsOf(query)}`
      : sql`select posting.caught_up_period, whole_sum(posting.amount_pence) as amount_pence, ${SUMS_BY_PERIOD}::text[] as months
              from posting_sum posting where ${sumConditionsOf(query)}
             group by posting.caught_up_period`,
  );
  const sums = PERIODS.map((period) => {
    const parts = rows.map((row) => {
      if (row.caught_up_period === null) return BigInt(row.months[period - 1] ?? 0);
      return row.caught_up_period === period ? row.amount_pence : 0n;
    });
    return [period, pence(parts.reduce((all, part) => all + part, 0n))] as const;
  });
  return new Map(sums.filter(([, amount]) => amount !== 0n));
}

/** Whether a question is of whole budgets: without a filter, and of no holder that took some of another's placements. */
export function isWhole({ filter, sources }: PostingQuery): boolean {
  return Object.keys(filter).length === 0 && (sources ?? []).every(({ rules }) => rules.length === 0);
}

/** A placement, by child first: in the order of an index that holds what is summed of it. Rows that come in it are summed without being gathered. */
export const PLACEMENT_KEYS: Sql = sql`posting.child_id, posting.placement_id`;

/**
 * What each placement comes to, with its class in the last period of the year in which it has an amount. Of one that was coded anew in the
 * year, the periods its cost belongs to tell, whichever report it.
 */
export function placementSums(query: PostingQuery, isWithheld: Sql): Sql {
  const conditions = sumConditionsOf(query);
  return sql`select posting.placement_id, any_value(posting.case_id) as case_id, posting.child_id,
                    any_value(${isWithheld}) as is_withheld,
                    whole_sum(posting.amount_pence) as amount_pence,
                    case when min(posting.area_class collate "C") = max(posting.area_class collate "C") then min(posting.area_class collate "C")
                         else (select of_class.area_class
                                 from (select other.area_class, other.financial_year, month.period, whole_sum(month.amount) as amount
                                         from (select posting.* from posting_sum posting where ${conditions}) other
                                         cross join lateral unnest(other.period_pence) with ordinality as month(amount, period)
                                        where other.placement_id = posting.placement_id
                                        group by other.area_class, other.financial_year, month.period) of_class
                                where of_class.amount <> 0
                                order by of_class.financial_year desc, of_class.period desc, of_class.area_class limit 1) end as area_class
               from (select posting.* from posting_sum posting where ${conditions} order by ${PLACEMENT_KEYS}) posting
              group by ${PLACEMENT_KEYS} having whole_sum(posting.amount_pence) <> 0`;
}

interface PlacementRow {
  readonly placement_id: string;
  readonly case_id: string;
  readonly child_id: string;
  readonly amount_pence: bigint;
  readonly area_class: string;
  readonly is_withheld: boolean;
}

const toPlacementSum = (row: PlacementRow): PlacementSum => ({
  placementId: row.placement_id,
  caseId: row.case_id,
  childId: row.child_id,
  amount: pence(row.amount_pence),
  areaClass: row.area_class,
  isWithheld: row.is_withheld,
});

/** What each placement comes to, all that come to something, the largest first. */
export async function sumByPlacement(tx: Tx, query: PostingQuery): Promise<readonly PlacementSum[]> {
  const rows = await rowsOf<PlacementRow>(
    tx,
    sql`${placementSums(query, await withheldOf(tx))} order by amount_pence desc, placement_id`,
  );
  return rows.map(toPlacementSum);
}

/** The same, a page at a time, without those of cases the reader declared an interest in. */
export async function pagePlacementSums(tx: Tx, query: PostingQuery, args: PageArguments): Promise<Page<PlacementSum>> {
  const page = await findPage<PlacementRow>(
    tx,
    {
      select: sql`held.*`,
      from: sql`(${placementSums(query, await withheldOf(tx))}) held`,
      where: [sql`not held.is_withheld`],
      order: [
        { sql: sql`held.amount_pence`, type: 'bigint', direction: 'desc' },
        { sql: sql`held.placement_id`, type: 'uuid', direction: 'asc' },
      ],
    },
    args,
  );
  return mapPage(page, toPlacementSum);
}

/** The placements that have an amount in the year, those of hidden cases among them. */
export async function listPlacementIds(tx: Tx, query: PostingQuery): Promise<readonly string[]> {
  const rows = await rowsOf<{ placement_id: string }>(
    tx,
    sql`select distinct posting.placement_id from posting_sum posting where ${allOf([sumConditionsOf(query)])}`,
  );
  return rows.map((row) => row.placement_id);
}
