import type { FinancialYear, Period } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import type { CostElement } from '../rules/coding';
import type { PostingDimensions } from '../rules/dimensions';
import { elementOf } from '../rules/full-years';
import type { LineAmount } from '../rules/line';
import type { LinePosting } from '../rules/postings';

/** Why a posting was made (money.md section 5). */
export type PostingCause =
  | 'NEW_PLACEMENT'
  | 'DATES_CHANGED'
  | 'ENDED'
  | 'FEE_UPLIFT'
  | 'FEE_CHANGED'
  | 'SHARE_CHANGED'
  | 'DISPUTE_INTERIM'
  | 'DISPUTE_SETTLED'
  | 'RESPONSIBILITY_TRANSFERRED'
  | 'RECODED'
  | 'CALENDAR_CHANGED'
  | 'ROLLED_FORWARD'
  | 'IMPORTED'
  | 'CORRECTION';

/** What the ledger holds of a line for one period, payer and set of dimension values: the sum of those postings. */
export interface HeldAmount extends LineAmount {
  readonly costLineId: string;
  readonly dimensions: PostingDimensions;
}

/** The line a posting is of, with its ids. */
export interface PostedLine {
  readonly costLineId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly category: string;
  /** What it is of the fee; null: its category tells. */
  readonly element: CostElement | null;
}

/** A posting to insert. Postings of a line share its object, and those with the same dimension values theirs: each is sent once. */
export interface NewPosting {
  readonly postingId: string;
  readonly line: PostedLine;
  readonly cause: PostingCause;
  readonly dimensions: PostingDimensions;
  readonly amount: LinePosting;
}

/** What all postings of one write carry. */
export interface PostingStamp {
  readonly postedAt: Date;
  /** The audit event of the write that made them. */
  readonly eventId: string;
  readonly decisionId: string | null;
}

interface HeldRow extends DimensionRow {
  readonly cost_line_id: string;
  readonly financial_year: string;
  readonly period: number;
  readonly budget_holder_id: string;
  readonly amount_pence: bigint;
}

/** The columns of dimension values. */
export interface DimensionRow {
  readonly primary_need: string;
  readonly phase: string;
  readonly age_band: string;
  readonly provision_type: string;
  readonly provider_urn: string | null;
  readonly area_class: string;
  readonly host_la_code: string | null;
  readonly category: string;
  readonly agency_kind: string;
  readonly section_251_line: string | null;
}

/** The columns by which what is held of a line is told apart; what it is of the fee never changes. */
export const DIMENSION_COLUMNS = `primary_need, phase, age_band, provision_type, provider_urn, area_class, host_la_code, category,
       agency_kind, section_251_line`;

/**
 * What the ledger holds for these lines, whatever of it the actor may otherwise see, by the period it belongs to, payer and
 * dimension values; sums of nothing are left out.
 */
export async function readLedgerOfLines(tx: Tx, costLineIds: readonly string[]): Promise<readonly HeldAmount[]> {
  const rows = await tx.query<HeldRow>(
    `select held.cost_line_id, held.financial_year, held.period, held.budget_holder_id,
            sum(held.amount_pence)::bigint as amount_pence, ${DIMENSION_COLUMNS}
       from ledger_of_lines($1::uuid[]) held
      group by held.cost_line_id, held.financial_year, held.period, held.budget_holder_id, ${DIMENSION_COLUMNS}
     having sum(held.amount_pence) <> 0
      order by held.cost_line_id, held.financial_year, held.period, held.budget_holder_id`,
    [costLineIds],
  );
  return rows.map((row) => ({
    costLineId: row.cost_line_id,
    ...toLineAmount(row),
    dimensions: toDimensions(row),
  }));
}

/** What the ledger holds of lines for a financial year and payer. */
export interface HeldOfYear {
  readonly financialYear: FinancialYear;
  readonly payer: string;
  readonly amount: Pence;
}

/** What the ledger holds for these lines together by financial year and payer, whatever of it the actor may otherwise see; sums of nothing are left out. */
export async function readLedgerByYear(tx: Tx, costLineIds: readonly string[]): Promise<readonly HeldOfYear[]> {
  const rows = await tx.query<Pick<HeldRow, 'financial_year' | 'budget_holder_id' | 'amount_pence'>>(
    `select held.financial_year, held.budget_holder_id, sum(held.amount_pence)::bigint as amount_pence
       from ledger_of_lines($1::uuid[]) held
      group by held.financial_year, held.budget_holder_id having sum(held.amount_pence) <> 0
      order by held.financial_year, held.budget_holder_id`,
    [costLineIds],
  );
  return rows.map((row) => ({
    financialYear: row.financial_year as FinancialYear,
    payer: row.budget_holder_id,
    amount: pence(row.amount_pence),
  }));
}

/** The dimension values of a row. */
export function toDimensions(row: DimensionRow): PostingDimensions {
  return {
    primaryNeed: row.primary_need,
    phase: row.phase,
    ageBand: row.age_band,
    provisionType: row.provision_type,
    providerUrn: row.provider_urn,
    areaClass: row.area_class,
    hostLaCode: row.host_la_code,
    category: row.category,
    agencyKind: row.agency_kind,
    section251Line: row.section_251_line,
  };
}

/** The postings of these lines that the actor may see, summed by the period they belong to and payer. */
export async function sumPostingsOfLines(
  tx: Tx,
  costLineIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LineAmount[]>> {
  const rows = await tx.query<
    Pick<HeldRow, 'cost_line_id' | 'financial_year' | 'period' | 'budget_holder_id' | 'amount_pence'>
  >(
    `select cost_line_id, financial_year, period, budget_holder_id, sum(amount_pence)::bigint as amount_pence
       from posting where cost_line_id = any($1::uuid[])
      group by cost_line_id, financial_year, period, budget_holder_id having sum(amount_pence) <> 0`,
    [costLineIds],
  );
  const amounts = rows.map((row) => ({ costLineId: row.cost_line_id, ...toLineAmount(row) }));
  return groupBy(amounts, ({ costLineId }) => costLineId);
}

/**
 * The instant of this transaction's postings: the later of the clock and the area's last + 1 ms, under the area's exclusive lock,
 * which is held to the commit (money.md section 5, `postedAt`). Called last, so that the area waits as little as can be.
 */
export async function openPosting(tx: WriteTx): Promise<Date> {
  const [row] = await tx.query<{ posted_at: Date }>('select open_posting($1::timestamptz) as posted_at', [
    tx.clock.now(),
  ]);
  if (row === undefined) throw new Error('open_posting gave no instant');
  return row.posted_at;
}

/** Appends postings. The database refuses any whose instant is not the one `openPosting` gave this transaction. */
export async function appendPostings(tx: WriteTx, stamp: PostingStamp, postings: readonly NewPosting[]): Promise<void> {
  if (postings.length === 0) return;
  const codings = distinctCodings(postings);
  await tx.execute(
    `insert into posting (local_area_code, financial_year, posting_id, period, reported_financial_year, reported_period,
                          budget_holder_id, cost_line_id, placement_id, case_id, child_id, amount_pence, cause,
                          event_id, decision_id, posted_at, ${DIMENSION_COLUMNS}, element)
     select $1, row.financial_year, row.posting_id, row.period, row.reported_financial_year, row.reported_period,
            row.budget_holder_id, coding.cost_line_id, coding.placement_id, coding.case_id, coding.child_id, row.amount_pence, row.cause,
            $2, $3, $4, ${DIMENSION_COLUMNS}, coding.element
       from unnest($5::integer[], $6::uuid[], $7::text[], $8::integer[], $9::text[], $10::integer[], $11::uuid[], $12::bigint[], $13::text[])
            as row(coding, posting_id, financial_year, period, reported_financial_year, reported_period, budget_holder_id, amount_pence, cause)
       join jsonb_to_recordset($14::jsonb) as coding(
            ordinal integer, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid, primary_need text, phase text, age_band text,
            provision_type text, provider_urn text, area_class text, host_la_code text, category text, element text, agency_kind text, section_251_line text)
         on coding.ordinal = row.coding`,
    [
      ...[tx.actor.localArea, stamp.eventId, stamp.decisionId, stamp.postedAt],
      arrayOf(codings.ordinals),
      arrayOf(postings.map(({ postingId }) => postingId)),
      arrayOf(postings.map(({ amount }) => amount.financialYear)),
      arrayOf(postings.map(({ amount }) => amount.period)),
      arrayOf(postings.map(({ amount }) => amount.reported.financialYear)),
      arrayOf(postings.map(({ amount }) => amount.reported.period)),
      arrayOf(postings.map(({ amount }) => amount.payer)),
      arrayOf(postings.map(({ amount }) => amount.amount)),
      arrayOf(postings.map(({ cause }) => cause)),
      JSON.stringify(codings.rows),
    ],
  );
}

/** An array as PostgreSQL reads it, of ids, codes and numbers: none has a character that would have to be quoted. */
function arrayOf(values: readonly (string | number | bigint)[]): string {
  return `{${values.join(',')}}`;
}

/** The lines and dimension values of postings, each pair of them once, and for every posting which one is its. */
function distinctCodings(postings: readonly NewPosting[]): {
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly ordinals: readonly number[];
} {
  const known = new Map<PostedLine, Map<PostingDimensions, number>>();
  const rows: Readonly<Record<string, string | number | null>>[] = [];
  const ordinals = postings.map(({ line, dimensions }) => {
    const ofLine = known.get(line) ?? new Map<PostingDimensions, number>();
    known.set(line, ofLine);
    const ordinal =
      ofLine.get(dimensions) ?? rows.push({ ordinal: rows.length + 1, ...dimensionColumns(line, dimensions) });
    ofLine.set(dimensions, ordinal);
    return ordinal;
  });
  return { rows, ordinals };
}

/** Notes from which instant on the lines stand as they now do; those of lines that are not committed are left out. */
export async function appendLineHistory(tx: WriteTx, costLineIds: readonly string[], postedAt: Date): Promise<void> {
  await tx.execute(
    `insert into cost_line_history (local_area_code, cost_line_id, ordinal, placement_span, posted_at)
     select line.local_area_code, line.cost_line_id,
            1 + (select count(*) from cost_line_history earlier
                  where earlier.local_area_code = line.local_area_code and earlier.cost_line_id = line.cost_line_id),
            line.placement_span, $2
       from cost_line line where line.cost_line_id = any($1::uuid[]) and line.committed_at is not null`,
    [costLineIds, postedAt],
  );
}

/** Notes that lines are live on no day from an instant on: they were taken back. */
export async function appendLinesWithdrawn(tx: WriteTx, costLineIds: readonly string[], postedAt: Date): Promise<void> {
  await tx.execute(
    `insert into cost_line_history (local_area_code, cost_line_id, ordinal, placement_span, posted_at)
     select line.local_area_code, line.cost_line_id,
            1 + (select count(*) from cost_line_history earlier
                  where earlier.local_area_code = line.local_area_code and earlier.cost_line_id = line.cost_line_id),
            'empty'::daterange, $2
       from cost_line line where line.cost_line_id = any($1::uuid[])`,
    [costLineIds, postedAt],
  );
}

function toLineAmount(
  row: Pick<HeldRow, 'financial_year' | 'period' | 'budget_holder_id' | 'amount_pence'>,
): LineAmount {
  return {
    financialYear: row.financial_year as FinancialYear,
    period: row.period as Period,
    payer: row.budget_holder_id,
    amount: pence(row.amount_pence),
  };
}

/** The ids and the coding of an amount of a line, by column. */
export function dimensionColumns(
  line: PostedLine,
  dimensions: PostingDimensions,
): Readonly<Record<string, string | null>> {
  return {
    cost_line_id: line.costLineId,
    placement_id: line.placementId,
    case_id: line.caseId,
    child_id: line.childId,
    primary_need: dimensions.primaryNeed,
    phase: dimensions.phase,
    age_band: dimensions.ageBand,
    provision_type: dimensions.provisionType,
    provider_urn: dimensions.providerUrn,
    area_class: dimensions.areaClass,
    host_la_code: dimensions.hostLaCode,
    category: dimensions.category,
    element: elementOf(line),
    agency_kind: dimensions.agencyKind,
    section_251_line: dimensions.section251Line,
  };
}
