import { refusalOf, type Refused } from '../refusals';
import { canBeWaived } from './checklist';
import { type ChecklistItem } from './codes';
import { checkText, TEXT_LIMITS, written } from './text';

/** An item that is to be let go, and why. */
export interface GivenWaiver {
  readonly item: ChecklistItem;
  readonly reason: string;
}

type WaiverCode =
  | 'WAIVER_REASON_MISSING'
  | 'WAIVER_REPEATED'
  | 'WAIVER_NOT_NEEDED'
  | 'WAIVER_NOT_ALLOWED'
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG';

/** All that is wrong with the waivers of a referral that lacks `missing` (R1). */
export function checkWaivers(
  waivers: readonly GivenWaiver[],
  missing: readonly ChecklistItem[],
): Refused<WaiverCode>[] {
  return waivers.flatMap((waiver, index) => {
    const at = ['waivers', index.toString()];
    const itemField = [...at, 'item'];
    const reasonField = [...at, 'reason'];
    const isRepeated = waivers.findIndex((other) => other.item === waiver.item) < index;
    return [
      ...(canBeWaived(waiver.item) ? [] : [refusalOf(itemField, { code: 'WAIVER_NOT_ALLOWED' })]),
      ...(isRepeated ? [refusalOf(itemField, { code: 'WAIVER_REPEATED' })] : []),
      ...(missing.includes(waiver.item) ? [] : [refusalOf(itemField, { code: 'WAIVER_NOT_NEEDED' })]),
      ...(written(waiver.reason) === null ? [refusalOf(reasonField, { code: 'WAIVER_REASON_MISSING' })] : []),
      ...checkText(reasonField, 'reason', waiver.reason, TEXT_LIMITS.reason),
    ];
  });
}
