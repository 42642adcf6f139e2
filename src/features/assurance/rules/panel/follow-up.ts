import { type Day } from '../../../../kernel/dates';
import { counted, share, type Figure, type Subject } from './figure';
import { type DecisionFacts, type OpenFollowUp, type RunningFacts } from './facts';
import { decisionSubject } from './sittings';

/** What was to follow decisions and did not by the last day told of (M10, A1). */
export function followUpFigures(
  decisions: readonly DecisionFacts[],
  open: readonly OpenFollowUp[],
  running: readonly RunningFacts[],
  end: Day,
): Figure[] {
  const part = (measure: Figure['measure'], kind: OpenFollowUp['kind']): Figure =>
    share(
      measure,
      open.filter((one) => one.kind === kind),
      ({ dueDate }) => dueDate < end,
      ({ decisionId: id, caseId, childId }): Subject => ({ type: 'Decision', id, caseId, childId }),
    );
  return [
    counted(
      'CONDITIONS_IN_WORDS',
      decisions.filter(({ hasConditionsInWords }) => hasConditionsInWords).map(decisionSubject),
    ),
    part('CONDITIONS_OVERDUE', 'CONDITION'),
    part('ACTIONS_OVERDUE', 'ACTION'),
    share(
      'REVIEWS_OVERDUE',
      running,
      ({ reviewDueDate }) => reviewDueDate !== null && reviewDueDate < end,
      runningSubject,
    ),
  ];
}

/** A placement that ran as something that is counted. */
export function runningSubject({ placementId: id, caseId, childId }: RunningFacts): Subject {
  return { type: 'Placement', id, caseId, childId };
}
