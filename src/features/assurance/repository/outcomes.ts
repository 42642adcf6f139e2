import type { Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';
import type { CountedOutcome, OutcomeDimension } from '../rules/outcome-table';

/** What is stored of a decision’s child that a table is counted by. */
const STORED: Readonly<Partial<Record<OutcomeDimension, string>>> = { AGE_BAND: 'AGE' };

/**
 * What the area’s panels came to in a span, counted by each of some values of each decision; nothing in which the reader has an interest. One statement,
 * in which the decisions are found once.
 */
export async function countOutcomes(
  tx: Tx,
  { startDate, endDate }: Span,
  dimensions: readonly OutcomeDimension[],
): Promise<(by: OutcomeDimension) => readonly CountedOutcome[]> {
  const rows = await tx.query<{
    readonly dimension: string;
    readonly row_key: string;
    readonly row_label: string | null;
    readonly result: string;
    readonly decisions: number;
    readonly children: readonly number[];
  }>(
    'select dimension, row_key, row_label, result, decisions, children from decision_outcomes($1::date, $2::date, $3::text[])',
    [startDate, endDate, dimensions.map(storedAs)],
  );
  const counts = groupBy(rows, ({ dimension }) => dimension);
  return (by) =>
    (counts.get(storedAs(by)) ?? []).map(({ row_key: key, row_label: label, result, decisions, children }) => ({
      ...{ key, label, result, decisions, children },
    }));
}

function storedAs(by: OutcomeDimension): string {
  return STORED[by] ?? by;
}
