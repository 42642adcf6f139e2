import type { Day } from '../../../../kernel/dates';
import { add, type Pence } from '../../../../kernel/money';
import type { AgencyShare, MovedShare, MovedToAdults } from './facts';

/** What a holder pays by an agreement. */
export interface HolderShare extends AgencyShare {
  readonly budgetHolderId: string;
}

/** An agreement that changed who pays, after the decision: it names whose share it changes. */
export interface ChangedSplit {
  readonly fromDate: Day;
  readonly shares: readonly HolderShare[];
  /** Who pays something from that day on. */
  readonly payerIds: ReadonlySet<string>;
  readonly reason: string | null;
  /** Whether money moved by it from one agency to another. */
  readonly isMoved: boolean;
  /** Null or left out: it is no hand-over to adult services. */
  readonly handover?: MovedToAdults | null;
}

/**
 * The changes by which money moved from one agency to another, with what each pays before and after (J5). A change between two budgets of one
 * agency is not among them, unless it hands over to adult services: nothing else of it is to be told.
 */
export function movedShares(first: readonly HolderShare[], changes: readonly ChangedSplit[]): readonly MovedShare[] {
  let held = new Map(first.map((share) => [share.budgetHolderId, share]));
  return changes.flatMap(({ fromDate, shares, payerIds, reason, isMoved, handover = null }): MovedShare[] => {
    const before = byAgency([...held.values()]);
    const next = new Map([...held, ...shares.map((share) => [share.budgetHolderId, share] as const)]);
    held = new Map([...next].filter(([budgetHolderId]) => payerIds.has(budgetHolderId)));
    const after = byAgency([...held.values()]);
    return !isMoved && handover === null ? [] : [{ fromDate, before, after, reason, handover }];
  });
}

/** The shares of each agency together, in the order in which its first stands. */
export function byAgency(shares: readonly AgencyShare[]): readonly AgencyShare[] {
  const agencies = new Map<string, AgencyShare>();
  for (const { agencyName, agencyKind, annual, weekly } of shares) {
    const known = agencies.get(agencyName);
    const plus = (one: Pence, other: Pence | undefined): Pence => (other === undefined ? one : add(one, other));
    agencies.set(agencyName, {
      ...{ agencyName, agencyKind },
      ...{ annual: plus(annual, known?.annual), weekly: plus(weekly, known?.weekly) },
    });
  }
  return [...agencies.values()];
}
