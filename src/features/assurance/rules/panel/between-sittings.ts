import { toDayNumber, type Day } from '../../../../kernel/dates';
import { counted, measured, share, type Figure } from './figure';
import { type DecisionFacts } from './facts';
import { decisionSubject } from './sittings';

/** What was decided between sittings, and when the panel came to it (M7). `end`: the last day that is told of. */
export function betweenFigures(decisions: readonly DecisionFacts[], end: Day): Figure[] {
  const urgent = decisions.filter(({ basis }) => basis === 'OUT_OF_PANEL');
  const number = (measure: Figure['measure'], holds: (one: DecisionFacts) => boolean): Figure =>
    counted(measure, urgent.filter(holds).map(decisionSubject));
  return [
    share('DECIDED_BETWEEN', decisions, ({ basis }) => basis === 'OUT_OF_PANEL', decisionSubject),
    measured(
      'DAYS_TO_RATIFY',
      urgent.flatMap((one) => {
        const day = ratifiedOn(one);
        return day === null
          ? []
          : [{ ...decisionSubject(one), days: toDayNumber(day) - toDayNumber(one.decisionDate) }];
      }),
    ),
    number('RATIFICATION_DECLINED', ({ broughtOutcome }) => broughtOutcome === 'DECLINED'),
    number('LAPSED_UNRATIFIED', (one) => hasLapsed(one, end)),
    number('WAITING_FOR_RATIFICATION', (one) => isWaiting(one, end)),
  ];
}

/** The day on which the panel, or a higher officer, ratified or noted it; null: neither. */
function ratifiedOn({ broughtOutcome, broughtDate, ratifiedDate }: DecisionFacts): Day | null {
  const byPanel = broughtOutcome === 'DECLINED' ? null : broughtDate;
  if (byPanel === null || ratifiedDate === null) return byPanel ?? ratifiedDate;
  return byPanel < ratifiedDate ? byPanel : ratifiedDate;
}

function hasLapsed(decision: DecisionFacts, end: Day): boolean {
  const { endingKind, lapsesOn, supersededDate } = decision;
  if (endingKind !== null) return endingKind === 'LAPSED';
  return (
    lapsesOn !== null &&
    lapsesOn <= end &&
    decision.broughtDate === null &&
    ratifiedOn(decision) === null &&
    supersededDate === null
  );
}

function isWaiting(decision: DecisionFacts, end: Day): boolean {
  const isBefore = (day: Day | null): boolean => day !== null && day <= end;
  return (
    !isBefore(decision.broughtDate) &&
    !isBefore(ratifiedOn(decision)) &&
    !isBefore(decision.endedOn) &&
    !isBefore(decision.supersededDate) &&
    !hasLapsed(decision, end)
  );
}
