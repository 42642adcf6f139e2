import { counted, share, type Figure } from './figure';
import { type DecisionFacts } from './facts';
import { decisionSubject } from './sittings';

/** The outcomes that agree, wholly or in part. */
const AGREED: ReadonlySet<string> = new Set([
  ...['AGREED', 'AGREED_WITH_CONDITIONS', 'AGREED_IN_PRINCIPLE', 'AGREED_IN_PART', 'EXTEND'],
  'NEED_AGREED_FUNDING_DISPUTED',
]);

/** What was decided, how, and whether it says enough (M1–M4, M9, M12, R7). */
export function decisionFigures(decisions: readonly DecisionFacts[]): Figure[] {
  const part = (measure: Figure['measure'], holds: (one: DecisionFacts) => boolean, of = decisions): Figure =>
    share(measure, of, holds, decisionSubject);
  const deferrals = decisions.filter(isDeferral);
  const number = (measure: Figure['measure'], holds: (one: DecisionFacts) => boolean): Figure =>
    counted(measure, decisions.filter(holds).map(decisionSubject));
  return [
    number('DECISIONS_TAKEN', () => true),
    part('DECISIONS_AGREED', ({ outcome }) => AGREED.has(outcome)),
    part('DECISIONS_DECLINED', ({ outcome }) => outcome === 'DECLINED'),
    part('DECISIONS_DEFERRED', isDeferral),
    part('REPEAT_DEFERRALS', ({ earlierDeferrals }) => earlierDeferrals > 0, deferrals),
    number('DEFERRALS_ESCALATED', ({ isEscalated }) => isEscalated),
    part('REASONS_COMPLETE', isComplete),
    part('POLICY_NAMED', ({ isPolicyNamed }) => isPolicyNamed),
    number('POLICY_IN_WORDS', ({ isPolicyInWords }) => isPolicyInWords),
    number('DISSENT_RECORDED', ({ hasDissent }) => hasDissent),
    part('CHILD_VIEWS', ({ hasChildViews }) => hasChildViews),
    part('PARENT_VIEWS', ({ hasParentViews }) => hasParentViews),
    part(
      'COST_AFTER_SUITABILITY',
      ({ isSuitabilityFirst }) => isSuitabilityFirst,
      decisions.filter(({ optionId }) => optionId !== null),
    ),
  ];
}

/** Whether something was deferred for information. */
export function isDeferral({ outcome }: Pick<DecisionFacts, 'outcome'>): boolean {
  return outcome === 'DEFERRED_FOR_INFORMATION';
}

/** Whether a decision says all that it must (M1, M2, M3, M4). */
function isComplete(decision: DecisionFacts): boolean {
  const { outcome, hasRationale, isDeferralComplete, isPartExplained, unexplainedDepartures } = decision;
  return (
    hasRationale &&
    unexplainedDepartures === 0 &&
    (!isDeferral(decision) || isDeferralComplete) &&
    (outcome !== 'AGREED_IN_PART' || isPartExplained)
  );
}
