import { addDays, type Day } from '../../../kernel/dates';
import { broughtStatusOn } from './decision-life';
import { answersRequest } from './outcome';
import { decisionStatus, type StandingFacts } from './ratification';

/** What a reader of a case should not miss of its decisions. Derived, never stored. */
export const DecisionFlag = {
  AWAITING_PANEL: 'AWAITING_PANEL',
  LAPSES_SOON: 'LAPSES_SOON',
  LAPSED: 'LAPSED',
  RATIFICATION_DECLINED: 'RATIFICATION_DECLINED',
  REVERSED: 'REVERSED',
  REVERSED_BY_TRIBUNAL: 'REVERSED_BY_TRIBUNAL',
  CORRECTED: 'CORRECTED',
  IN_PRINCIPLE_EXPIRED: 'IN_PRINCIPLE_EXPIRED',
  ORDER_NOT_RECORDED: 'ORDER_NOT_RECORDED',
} as const;
export type DecisionFlag = (typeof DecisionFlag)[keyof typeof DecisionFlag];

/** A decision on the case, as far as a flag is raised by it. */
export interface FlaggedDecision {
  readonly decisionId: string;
  readonly supersedesDecisionId: string | null;
  readonly standing: StandingFacts;
  /** How many days before it lapses it is put before people, by the terms it was taken under. */
  readonly lapseWarningDays: number;
}

/**
 * The flags that are true of a case's decisions on a day, in the order of their list, the decisions in theirs. A lapse, a decline and an
 * expiry are flagged until something that answers the request is decided afresh.
 */
export function decisionFlags(decisions: readonly FlaggedDecision[], day: Day): DecisionFlag[] {
  const found = new Set<DecisionFlag>();
  decisions.forEach((decision, index) => {
    const { standing } = decision;
    const brought = broughtStatusOn(standing, day);
    if (brought === 'AWAITING') found.add('AWAITING_PANEL');
    if (brought === 'AWAITING' && isSoon(decision, day)) found.add('LAPSES_SOON');
    const reversed = decisions.find(({ decisionId }) => decisionId === decision.supersedesDecisionId);
    if (reversed !== undefined) found.add(flagOfSuperseding(standing));
    const isAnswered = decisions.slice(index + 1).some((later) => answersRequest(later.standing.outcome));
    if (isAnswered) return;
    const status = decisionStatus(standing, day);
    if (status === 'LAPSED') found.add('LAPSED');
    if (status === 'DECLINED') found.add('RATIFICATION_DECLINED');
    if (status === 'EXPIRED') found.add('IN_PRINCIPLE_EXPIRED');
  });
  return Object.values(DecisionFlag).filter((flag) => found.has(flag));
}

/** Whether a decision that waits is within the days in which it is put before those who must act (M7). */
export function isSoon(
  { standing, lapseWarningDays }: Pick<FlaggedDecision, 'standing' | 'lapseWarningDays'>,
  day: Day,
): boolean {
  return standing.lapsesOn !== null && day >= addDays(standing.lapsesOn, -lapseWarningDays);
}

function flagOfSuperseding({ basis }: StandingFacts): DecisionFlag {
  if (basis === 'TRIBUNAL_ORDER') return DecisionFlag.REVERSED_BY_TRIBUNAL;
  return basis === 'CORRECTION' ? DecisionFlag.CORRECTED : DecisionFlag.REVERSED;
}
