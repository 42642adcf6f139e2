/** Whether one more deferral of the request is the one that goes further up, or comes after it (M4). */
export function isEscalating(deferralsBefore: number, deferralEscalation: number): boolean {
  return deferralsBefore + 1 >= deferralEscalation;
}

/** What the decisions on a case say of its deferrals: those that stand, and whether one of them waits to be taken further up (M4). */
export function deferralsOf<
  One extends {
    readonly outcome: string;
    readonly isEscalated: boolean;
    readonly supersededByDecisionId: string | null;
  },
>(decisions: readonly One[]): { readonly deferrals: readonly One[]; readonly isEscalated: boolean } {
  const standing = decisions.filter(({ supersededByDecisionId }) => supersededByDecisionId === null);
  const deferrals = standing.filter(({ outcome }) => outcome === 'DEFERRED_FOR_INFORMATION');
  const last = standing.filter(({ outcome }) => outcome !== 'NOT_HEARD').at(-1);
  return { deferrals, isEscalated: last?.isEscalated ?? false };
}
