import { type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, join, rowsOf, sql, typed, typedList, type Sql } from '../../../platform/sql';
import { type RecastSource } from '../../ledger/rules/recast';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type SettledQuestion } from '../rules/answer';
import { type AccrualSide } from '../rules/explained-fact';
import { type SpendDoubt } from '../rules/closing-warnings';
import { spendDoubt } from './spend-doubt';
import { spentPlacement } from './spent-placement';

/** A row behind a figure: spend, or what stood open, or a part of what is of no placement that a successor took (`key` null). */
export interface FactRow {
  readonly factId: string;
  readonly isPart: boolean;
  readonly label: string | null;
  readonly placementId: string | null;
  readonly amount: Pence;
}

/** An amount that was worked out and stands among the rows. */
export interface FactPart {
  readonly label: string;
  readonly amount: Pence;
}

/** Rows put together of pieces: what holders have in the books, and the parts beside it. */
export interface FactQuery {
  readonly rows: Sql;
  readonly parts: readonly FactPart[];
}

/** Which spend is explained: reported in one of the periods (null: any), of these placements (null: of any, and of none), in doubt or not (left out: both). */
export interface ExplainedSpend {
  readonly periods: readonly Period[] | null;
  readonly placementIds: readonly string[] | null;
  readonly doubt?: SpendDoubt | 'NONE';
}

const SPENT_ON: Sql = { text: [spentPlacement.column], values: [] };
const DOUBT: Sql = { text: [spendDoubt.column], values: [] };

/** The spend of a question, each amount a row; of a predecessor that was split only that of placements which came to the holder. */
export function spendRows(
  { financialYear, asAt }: SettledQuestion,
  sources: readonly RecastSource[],
  { periods, placementIds, doubt }: ExplainedSpend,
): Sql {
  return sql`select actual.actual_id as fact_id, false as is_part, actual.their_reference as label, ${SPENT_ON} as placement_id,
                    actual.amount_pence
               from actual ${spentPlacement.joinAt(asAt)} ${doubt === undefined ? sql`` : spendDoubt.joinAt(asAt)}
              where ${allOf([
                ofSources(sql`actual.budget_holder_id`, SPENT_ON, sources),
                sql`actual.reported_financial_year = ${financialYear}`,
                sql`actual.recorded_at <= ${typed(asAt, 'timestamptz')}`,
                ...(periods === null ? [] : [sql`actual.reported_period = any(${typedList(periods, 'integer')})`]),
                ...(placementIds === null ? [] : [sql`${SPENT_ON} = any(${typedList(placementIds, 'uuid')})`]),
                ...(doubt === undefined ? [] : [sql`coalesce(${DOUBT}, 'NONE') = ${doubt}`]),
              ])}`;
}

/** What stood open at the end of a period, if that was closed by the question's instant. */
export function accrualRows(
  { asAt }: SettledQuestion,
  sources: readonly RecastSource[],
  { end, side }: { readonly end: PeriodOfYear; readonly side: AccrualSide },
): Sql {
  const amount = side === 'PREPAYMENTS' ? sql`-accrual.balance_pence` : sql`accrual.balance_pence`;
  return sql`select accrual.period_accrual_id as fact_id, false as is_part, accrual.label, accrual.placement_id,
                    ${amount} as amount_pence
               from period_accrual accrual
               join closed_period closed
                 on closed.local_area_code = accrual.local_area_code and closed.financial_year = accrual.financial_year
                and closed.period = accrual.period and closed.closed_at <= ${typed(asAt, 'timestamptz')}
              where ${allOf([
                ofSources(sql`accrual.budget_holder_id`, sql`accrual.placement_id`, sources),
                sql`accrual.financial_year = ${end.financialYear}`,
                sql`accrual.period = ${typed(end.period, 'integer')}`,
                ...(side === 'NET' ? [] : [sql`${amount} > 0`]),
              ])}`;
}

/** What is of no placement counts whole where the holder took the predecessor whole; of a split its part is worked out beside the rows. */
function ofSources(holder: Sql, placement: Sql, sources: readonly RecastSource[]): Sql {
  const ofSource = ({ holderId, rules, allotments }: RecastSource): Sql => {
    const conditions = rules.map(({ isIn, placementIds }) =>
      isIn
        ? sql`${placement} = any(${typedList(placementIds, 'uuid')})`
        : sql`${placement} <> all(${typedList(placementIds, 'uuid')})`,
    );
    const isHeld =
      allotments.length === 0
        ? sql`(${placement} is null or ${allOf(conditions)})`
        : sql`(${placement} is not null and ${allOf(conditions)})`;
    return sql`(${holder} = ${typed(holderId, 'uuid')} and ${isHeld})`;
  };
  return sql`(${join(sources.map(ofSource), ' or ')})`;
}

function together({ rows, parts }: FactQuery): Sql {
  if (parts.length === 0) return sql`(${rows}) fact`;
  return sql`(${rows} union all
              select part.fact_id, true, part.label, null, part.amount_pence
                from unnest(${typedList(
                  parts.map((_, index) => partId(index)),
                  'uuid',
                )}, ${typedList(
                  parts.map(({ label }) => label),
                  'text',
                )}, ${typedList(
                  parts.map(({ amount }) => amount.toString()),
                  'bigint',
                )})
                  as part(fact_id, label, amount_pence)) fact`;
}

/** An id by which a part has its place among the rows. */
function partId(index: number): string {
  return `00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}`;
}

/** Of a placement that the reader may see, or of none. */
const IS_SHOWN = sql`(fact.placement_id is null or fact.placement_id in (select placement_id from placement))`;

/** The rows that the reader may see, in an order of their own. */
export async function pageFacts(tx: Tx, query: FactQuery, args: PageArguments): Promise<Page<FactRow>> {
  const page = await findPage<{
    fact_id: string;
    is_part: boolean;
    label: string | null;
    placement_id: string | null;
    amount_pence: bigint;
  }>(
    tx,
    {
      select: sql`fact.fact_id, fact.is_part, fact.label, fact.placement_id, fact.amount_pence`,
      from: together(query),
      where: [IS_SHOWN],
      order: [{ sql: sql`fact.fact_id`, type: 'uuid', direction: 'asc' }],
    },
    args,
  );
  return mapPage(page, (row) => ({
    factId: row.fact_id,
    isPart: row.is_part,
    label: row.label,
    placementId: row.placement_id,
    amount: pence(row.amount_pence),
  }));
}

/** What of them is of placements hidden from the reader. */
export async function sumHiddenFacts(tx: Tx, query: FactQuery): Promise<Pence> {
  const [row] = await rowsOf<{ hidden: bigint }>(
    tx,
    sql`select coalesce(sum(fact.amount_pence), 0)::bigint as hidden from ${together(query)} where not ${IS_SHOWN}`,
  );
  return pence(row?.hidden ?? 0n);
}
