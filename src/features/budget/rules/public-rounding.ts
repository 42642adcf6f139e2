import { roundedAmount, roundedCount } from '../../../kernel/suppression';
import { type BreakdownRow } from './answer';

/**
 * A row as everybody may read it (B41): counts to the nearest five, pounds to the nearest £100,000, what stands together unkeyed too. What is exact of three months and more can be added and subtracted
 * until one child is left; what is rounded comes, added and subtracted so, to within £50,000 for each row that is taken, and there are at least two (docs/decisions/0095). So rows come to their total only
 * about, which is whole.
 */
export function roundedRow(row: BreakdownRow): BreakdownRow {
  const { placements, children, committed, forecast } = row;
  return {
    ...row,
    placements: placements === null ? null : roundedCount(placements),
    children: children === null ? null : roundedCount(children),
    committed: roundedAmount(committed),
    forecast: roundedAmount(forecast),
  };
}
