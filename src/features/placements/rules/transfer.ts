import { addDays, type Day } from '../../../kernel/dates';
import type { Placement } from './placement';

/** What a transfer between authorities makes of a placement. */
export type TransferStep =
  /** It ends with its last day of ours. */
  | { readonly kind: 'ENDS'; readonly lastDay: Day }
  /** It never will be: its first day is the other authority's, or nobody agreed its money. */
  | { readonly kind: 'CANCELLED' }
  /** It is ours from its new first day on, seen from our authority. */
  | { readonly kind: 'BEGINS'; readonly startDate: Day }
  /** Neither is ours: it is seen from another authority, and nothing else. */
  | { readonly kind: 'SEEN_ANEW' };

/**
 * What becomes of a placement of a child for whom another authority is responsible from a day on: its days from then are that authority's
 * (SEND Regulations 2014, reg 15(3)). Null: it is not touched, being cancelled, over by then, or another authority's than the one left.
 */
export function transferStep(
  placement: Pick<Placement, 'isCancelled' | 'isCommitted' | 'startDate' | 'endDate' | 'responsibleLaCode'>,
  transfer: { readonly fromLaCode: string; readonly toLaCode: string; readonly transferDate: Day },
  ownLaCode: string,
): TransferStep | null {
  const { fromLaCode, toLaCode, transferDate } = transfer;
  const { startDate, endDate } = placement;
  if (placement.isCancelled || placement.responsibleLaCode !== fromLaCode) return null;
  if (endDate !== null && endDate < transferDate) return null;
  if (fromLaCode === ownLaCode) {
    return startDate >= transferDate || !placement.isCommitted
      ? { kind: 'CANCELLED' }
      : { kind: 'ENDS', lastDay: addDays(transferDate, -1) };
  }
  if (toLaCode !== ownLaCode) return { kind: 'SEEN_ANEW' };
  return { kind: 'BEGINS', startDate: startDate < transferDate ? transferDate : startDate };
}
