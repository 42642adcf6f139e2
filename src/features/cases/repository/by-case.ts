import { groupBy } from '../../../kernel/group';

/** The rows' values by case, in the order of the rows. */
export function byCase<Row extends { readonly case_id: string }, Value>(
  rows: readonly Row[],
  toValue: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = groupBy(rows, (row) => row.case_id);
  return new Map([...groups].map(([caseId, group]) => [caseId, group.map(toValue)]));
}
