import type { Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { OpenSpan } from '../../../ledger/rules/open-span';
import type { Share } from '../../../ledger/rules/shares';
import { followVersions } from '../../../ledger/rules/succession';

/** Why a share can not go over as it is. */
export interface HandoverProblem {
  readonly code: 'NOT_PAYING' | 'SPLIT_CHANGES_LATER' | 'SHARE_CAPPED' | 'SHARES_DO_NOT_COMBINE';
  readonly message: string;
}

interface Line {
  readonly costLineId: string;
  readonly versions: readonly { readonly span: OpenSpan; readonly shares: readonly Share[] }[];
}

/** Who hands over, who takes over, and from which day on. */
export interface HandedOver {
  readonly fromHolderId: string;
  readonly toHolderId: string;
  readonly fromDate: Day;
}

/**
 * The shares of each line in which the holder has one, from the day on, with the other holder in its place: the same parts, sums and order, so
 * that nobody else pays otherwise and the line costs what it did (J5). Or everything that stands in the way.
 */
export function handedOver(
  lines: readonly Line[],
  { fromHolderId, toHolderId, fromDate }: HandedOver,
): Result<readonly { readonly costLineId: string; readonly shares: readonly Share[] }[], HandoverProblem> {
  // To itself nothing goes over; that is refused beside this.
  if (fromHolderId === toHolderId) return ok([]);
  const problems: HandoverProblem[] = [];
  const moved = lines.flatMap(({ costLineId, versions }) => {
    const coming = versions.filter(({ span }) => span.endDate === null || span.endDate >= fromDate);
    if (!coming.some(({ shares }) => shares.some(({ payer }) => payer === fromHolderId))) return [];
    const [first, ...later] = coming;
    if (first === undefined) return [];
    const changed = later.find(({ shares }) => !isSame(shares, first.shares));
    if (changed !== undefined) {
      problems.push({
        code: 'SPLIT_CHANGES_LATER',
        message: `The split of a line changes on ${changed.span.startDate ?? 'a later day'}: hand over from that day on, or agree the split from there anew first.`,
      });
    }
    if (first.shares.some(({ cap }) => cap !== null)) {
      problems.push({
        code: 'SHARE_CAPPED',
        message:
          'A share of a line is capped, and what was used of the cap is the former payer’s. Propose the whole split of the line instead (proposeContribution).',
      });
    }
    const followed = followVersions(
      [{ span: { startDate: fromDate, endDate: null }, shares: first.shares }],
      [{ predecessorId: fromHolderId, successorId: toHolderId, firstDate: fromDate }],
    );
    if (!followed.ok) {
      problems.push({
        code: 'SHARES_DO_NOT_COMBINE',
        message:
          'Both budgets have shares of a line that can not become one. Propose the whole split of the line instead (proposeContribution).',
      });
      return [];
    }
    return followed.value.map(({ shares }) => ({ costLineId, shares }));
  });
  if (moved.length === 0 && problems.length === 0) {
    problems.push({
      code: 'NOT_PAYING',
      message: `This budget has no share of the placement on or after ${fromDate}; there is nothing to hand over.`,
    });
  }
  return problems.length > 0 ? refuse(once(problems)) : ok(moved);
}

function once(problems: readonly HandoverProblem[]): HandoverProblem[] {
  return problems.filter(({ code }, index) => problems.findIndex((one) => one.code === code) === index);
}

function isSame(one: readonly Share[], other: readonly Share[]): boolean {
  return one.length === other.length && one.every((share, index) => keyOf(share) === keyOf(other[index]));
}

/** A share as one text, for what is the same. */
function keyOf(share: Share | undefined): string {
  if (share === undefined) return '';
  const { payer, parts, cap, residual, fixed } = share;
  return [payer, parts, cap, residual, fixed?.unit, fixed?.amount, fixed?.spread, fixed?.year].map(String).join(' ');
}
