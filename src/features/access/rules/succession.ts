import { type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId } from '../../../kernel/ids';

/** How organisations or budgets go over to others on a day (finance.md 3.5). */
export const SuccessionKind = { RENAME: 'RENAME', MERGE: 'MERGE', SPLIT: 'SPLIT' } as const;
export type SuccessionKind = (typeof SuccessionKind)[keyof typeof SuccessionKind];

/** One agency or budget that ends, and one that goes on with it. */
export interface Link<Id extends string> {
  readonly successionId: string;
  readonly predecessorId: Id;
  readonly successorId: Id;
  /** The successor's first day; the day before is the predecessor's last. */
  readonly firstDate: Day;
  /** Of several successors the one that goes on with whatever nobody named. */
  readonly takesRest: boolean;
}

/** An agency's successor. */
export type AgencyLink = Link<AgencyId>;

/** A budget's successor. */
export interface HolderLink extends Link<BudgetHolderId> {
  /** In what proportion the successors take what is of no placement. */
  readonly parts: bigint;
  /** Position among the predecessor's successors, from 1; decides ties of pennies. */
  readonly ordinal: number;
}

/** A succession as it is listed. */
export interface Succession {
  readonly successionId: string;
  readonly kind: SuccessionKind;
  readonly firstDate: Day;
  readonly source: string | null;
  readonly recordedAt: Date;
  readonly agencies: readonly AgencyLink[];
  readonly budgetHolders: readonly HolderLink[];
}
