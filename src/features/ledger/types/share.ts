import { Field, ID, InputType } from 'type-graphql';
import type { Decimal } from '../../../kernel/decimal';
import { fromGlobalId } from '../../../platform/global-id';
import { DecimalScalar } from '../../../platform/scalars';
import type { SplitShare } from '../rules/split-shares';
import { ShareTermsInput } from './price';

/** A budget holder’s share, which may be a percentage too (money.md section 3). */
@InputType({ description: 'How one budget holder’s share is said.' })
export abstract class HolderShareInput extends ShareTermsInput {
  @Field(() => ID, {
    description: 'Who pays; each holder once. The lead agency stands first: ties of a penny go to the earlier.',
  })
  budgetHolderId: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'A percentage with at most two decimals; all of a list total 100, or less when one takes the rest. Stored as parts. Null: none.',
  })
  percent?: Decimal | null;
}

/** The shares of an input as the rules take them; `path` is where the list stands. */
export function toSplitShares(shares: readonly HolderShareInput[], path: readonly string[]): SplitShare[] {
  return shares.map(({ budgetHolderId, parts, percent, fixed, cap, residual }, index) => ({
    budgetHolderId: fromGlobalId('BudgetHolder', budgetHolderId, [...path, String(index), 'budgetHolderId']),
    parts: parts ?? null,
    percent: percent ?? null,
    fixed: fixed ?? null,
    cap: cap ?? null,
    residual: residual ?? false,
  }));
}
