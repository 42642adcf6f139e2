import { anyInWords } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { broughtStatusOn, type BroughtFacts } from './decision-life';
import type { DecisionRecord } from './decision-record';
import type { Outcome } from './outcome';

/** What the panel can come to on a decision that is brought to it (M7, A6); deferring and not hearing leave it to be brought again. */
const ON_A_DECISION: readonly Outcome[] = ['RATIFIED', 'NOTED', 'DECLINED', 'DEFERRED_FOR_INFORMATION', 'NOT_HEARD'];
const ON_AN_ORDER: readonly Outcome[] = ['NOTED', 'DEFERRED_FOR_INFORMATION', 'NOT_HEARD'];
/** What stands no longer can only be noted. */
const ON_WHAT_ENDED: readonly Outcome[] = ['NOTED', 'NOT_HEARD'];

/** What the panel's decision on a brought one is judged by. */
export interface BringingFacts {
  readonly today: Day;
  readonly deciderId: string;
  readonly brought: Pick<DecisionRecord, 'decidedBy' | 'decisionDate'>;
  readonly standing: BroughtFacts & { readonly isOverDelegation: boolean; readonly isModelRatified: boolean };
}

/** Why the panel cannot come to this on it. */
export interface BringingProblem {
  readonly code: 'OUTCOME_NOT_FOR_BROUGHT' | 'ALREADY_BROUGHT' | 'OWN_DECISION' | 'TIMELINE_BROKEN';
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * All that speaks against an outcome on a decision that is brought to the panel, at once. What was decided out of panel is ratified, noted or
 * declined (M7); what a tribunal ordered is noted, the panel's consent is not asked (A6); what lapsed or was declined can only be noted. It is
 * settled once, not by who took it (G7), and not before it was taken (R6: decided <= ratified).
 */
export function findBringingProblems(facts: BringingFacts, outcome: Outcome): BringingProblem[] {
  const { today, brought, standing } = facts;
  const status = broughtStatusOn(standing, today);
  const hasEnded = status === 'LAPSED' || status === 'DECLINED' || standing.isSuperseded;
  const allowed = hasEnded ? ON_WHAT_ENDED : standing.basis === 'TRIBUNAL_ORDER' ? ON_AN_ORDER : ON_A_DECISION;
  const isOpen = status === 'AWAITING' || hasEnded;
  const waitsForMore = standing.isOverDelegation && !standing.isModelRatified && !hasEnded;
  return [
    ...(isOpen && standing.broughtOutcome === null
      ? []
      : [problem('ALREADY_BROUGHT', ['agendaItemId'], 'The panel has come to something on this decision already.')]),
    ...(allowed.includes(outcome)
      ? []
      : [
          problem(
            'OUTCOME_NOT_FOR_BROUGHT',
            ['outcome'],
            `${hasEnded ? 'The decision that is brought stands no longer' : 'This item brings an earlier decision to the panel'}; choose ${anyInWords(allowed)}. To decide the case afresh, list it for a hearing of its own.`,
          ),
        ]),
    ...(outcome === 'NOTED' && waitsForMore
      ? [
          problem(
            'OUTCOME_NOT_FOR_BROUGHT',
            ['outcome'],
            'This decision is more than its decider may decide out of panel, and nothing of it is committed: ratify it or decline it.',
          ),
        ]
      : []),
    ...(brought.decidedBy === facts.deciderId && outcome !== 'NOT_HEARD'
      ? [problem('OWN_DECISION', ['agendaItemId'], 'You decided this yourself; somebody else has to chair this item.')]
      : []),
    ...(brought.decisionDate <= today
      ? []
      : [
          problem(
            'TIMELINE_BROKEN',
            ['agendaItemId'],
            `The decision that is brought is dated ${dayInWords(brought.decisionDate)}, after today.`,
          ),
        ]),
  ];
}

function problem(code: BringingProblem['code'], path: BringingProblem['path'], message: string): BringingProblem {
  return { code, path, message };
}
