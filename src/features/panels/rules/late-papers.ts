import { londonDay, type Day } from '../../../kernel/dates';
import type { AgendaItem } from './meeting';
import type { LatePaper } from './papers';

/** The chair's acceptance of something late (R2). */
export interface LateAcceptance {
  readonly agendaItemId: string;
  readonly caseId: string;
  /** Null: the listing itself. */
  readonly evidenceId: string | null;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
}

/** What decides whether something of an item is late: its evidence that stands, and what was accepted. */
export interface LatenessFacts {
  /** The last day in time; null: there is no deadline. */
  readonly deadline: Day | null;
  readonly item: Pick<AgendaItem, 'agendaItemId' | 'status' | 'listedAt' | 'carriedFrom' | 'purpose'>;
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly addedAt: Date;
    readonly withdrawnAt: Date | null;
  }[];
  /** The papers that were accepted; null among them is the listing itself. */
  readonly accepted: readonly (string | null)[];
}

/**
 * Whether the listing itself came after the deadline (R2): then everything that was on the case stands outside until the chair accepts it.
 * What is carried over from a sitting was listed by its close, and what is brought to be ratified has to be (M7): neither is late however near the sitting is (M5).
 */
export function isListedLate(
  deadline: Day | null,
  item: Pick<AgendaItem, 'listedAt' | 'carriedFrom' | 'purpose'>,
): boolean {
  const isListed = item.carriedFrom === null && item.purpose === 'HEARING';
  return deadline !== null && isListed && londonDay(item.listedAt) > deadline;
}

/** Whether a paper came after the deadline to a case that was listed by then (R2). Papers of a late listing are late with it, not by themselves. */
export function isPaperLate(deadline: Day | null, item: Pick<AgendaItem, 'listedAt'>, addedAt: Date): boolean {
  return deadline !== null && addedAt > item.listedAt && londonDay(addedAt) > deadline;
}

/** Everything of an item that waits for the chair's acceptance: the listing first, then papers in the order they came. */
export function latePapersOf({ deadline, item, evidence, accepted }: LatenessFacts): LatePaper[] {
  if (item.status !== 'LISTED') return [];
  const { agendaItemId } = item;
  const taken = new Set(accepted);
  return [
    ...(isListedLate(deadline, item) && !taken.has(null)
      ? [{ agendaItemId, evidenceId: null, arrivedAt: item.listedAt }]
      : []),
    ...evidence
      .filter(
        ({ evidenceId, addedAt, withdrawnAt }) =>
          withdrawnAt === null && isPaperLate(deadline, item, addedAt) && !taken.has(evidenceId),
      )
      .map(({ evidenceId, addedAt }) => ({ agendaItemId, evidenceId, arrivedAt: addedAt })),
  ];
}
