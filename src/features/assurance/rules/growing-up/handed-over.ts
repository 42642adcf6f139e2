import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { paysForAdults, paysForChildren, type BudgetServes } from '../../../access/rules/serves';
import type { OpenSpan } from '../../../ledger/rules/open-span';
import type { Share } from '../../../ledger/rules/shares';
import { followVersions } from '../../../ledger/rules/succession';

/** Why a share can not go over as it is. */
export interface HandoverProblem {
  readonly code: 'NOT_PAYING' | 'SPLIT_CHANGES_LATER' | 'SHARE_CAPPED' | 'SHARES_DO_NOT_COMBINE';
  readonly message: string;
}

/** A budget by its name, and whom it pays for; null: nobody has said so. */
export interface HandoverBudget {
  readonly name: string;
  readonly serves: BudgetServes | null;
}

/** Why a share does not go over between two budgets, by whom they pay for. */
export interface ServingProblem {
  readonly code: 'TAKER_SERVES_CHILDREN' | 'GIVER_SERVES_ADULTS';
  readonly field: 'toHolderId' | 'fromHolderId';
  readonly message: string;
}

/**
 * What whom they pay for says against a hand-over from one budget to another: it goes from who paid for the child to who may pay for the adult
 * (J5). Where nobody said whom a budget serves nothing is said against it. `adults`: the names of budgets that could take the share.
 */
export function servingProblems(
  { giving, taking }: { readonly giving: HandoverBudget; readonly taking: HandoverBudget },
  adults: readonly string[],
): readonly ServingProblem[] {
  const named = adults.map((name) => `“${name}”`).join(', ');
  const right =
    adults.length > 0
      ? `Name a budget that pays for adults: ${named}.`
      : 'Of no other budget of that side it is said that it pays for adults: have it said first (setBudgetServes).';
  return [
    ...(paysForChildren(giving.serves)
      ? []
      : [
          {
            ...{ code: 'GIVER_SERVES_ADULTS' as const, field: 'fromHolderId' as const },
            message: `“${giving.name}” pays for adults alone: with it adult services pay already. Name the budget of children’s services that pays; from one budget of adults to another the split is proposed (proposeContribution).`,
          },
        ]),
    ...(paysForAdults(taking.serves)
      ? []
      : [
          {
            ...{ code: 'TAKER_SERVES_CHILDREN' as const, field: 'toHolderId' as const },
            message: `“${taking.name}” pays for children alone, until their 18th birthday. ${right}`,
          },
        ]),
  ];
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
        message: `The split of a line changes on ${changed.span.startDate === null ? 'a later day' : dayInWords(changed.span.startDate)}: hand over from that day on, or agree the split from there anew first.`,
      });
    }
    if (first.shares.some(({ payer, cap }) => payer === fromHolderId && cap !== null)) {
      problems.push({
        code: 'SHARE_CAPPED',
        message:
          'The share of a line is capped, and what was used of the cap is the former payer’s. Propose the whole split of the line instead (proposeContribution).',
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
      message: `This budget has no share of the placement on or after ${dayInWords(fromDate)}; there is nothing to hand over.`,
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
