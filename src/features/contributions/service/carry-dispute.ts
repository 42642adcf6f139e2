import type { StoredLine } from '../../ledger/rules/stored-line';
import type { LineCarry } from '../../ledger/service/change-terms';
import { carriersOf, type Dispute, type Interim } from '../rules/dispute';

/** The lines a dispute is about, of those of its placement. */
export function disputedLines(dispute: Pick<Dispute, 'lines'>, lines: readonly StoredLine[]): readonly StoredLine[] {
  if (dispute.lines.length === 0) return lines;
  return lines.filter(({ costLineId }) => dispute.lines.some((line) => line.costLineId === costLineId));
}

/** Who has a share in lines on or after a day, in the order of the agreement. */
export function holdersOf(lines: readonly StoredLine[], from: string): string[] {
  return [
    ...new Set(
      lines.flatMap(({ versions }) =>
        versions
          .filter(({ span }) => span.endDate === null || span.endDate >= from)
          .flatMap(({ shares }) => shares.map(({ payer }) => payer)),
      ),
    ),
  ];
}

/** What is carried of lines while a dispute is open, from its first day on: on each line in which the holder has a share. */
export function carriesOf(
  dispute: Pick<Dispute, 'disputeId' | 'budgetHolderId' | 'firstDisputedDate' | 'lines'>,
  interim: Pick<Interim, 'basis' | 'payerId'>,
  lines: readonly StoredLine[],
): LineCarry[] {
  const { disputeId, budgetHolderId: holder, firstDisputedDate } = dispute;
  return disputedLines(dispute, lines).flatMap((line) => {
    const holderIds = holdersOf([line], firstDisputedDate);
    if (!holderIds.includes(holder)) return [];
    // From the first day of the placement on means from whichever day it really starts.
    const startDate = firstDisputedDate <= line.placementSpan.startDate ? null : firstDisputedDate;
    const accepted = dispute.lines.find(({ costLineId }) => costLineId === line.costLineId)?.accepted ?? null;
    const carriers = carriersOf(interim, holderIds);
    return [{ costLineId: line.costLineId, disputeId, holder, span: { startDate, endDate: null }, accepted, carriers }];
  });
}
