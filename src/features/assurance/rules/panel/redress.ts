import { addDays, toDayNumber, type Day, type Span } from '../../../../kernel/dates';
import { counted, share, type Figure, type Subject } from './figure';
import { type DecisionFacts, type RedressFacts } from './facts';
import { decisionSubject } from './sittings';

const FOR_THE_FAMILY: ReadonlySet<string> = new Set(['CONCEDED', 'ALLOWED', 'ALLOWED_IN_PART']);
const AGREED: ReadonlySet<string> = new Set(['AGREED']);
const UPHELD: ReadonlySet<string> = new Set(['UPHELD', 'UPHELD_IN_PART']);
const FAULT: ReadonlySet<string> = new Set(['FAULT', 'FAULT_AND_INJUSTICE']);
/** Days within which a mediation is arranged (C17) and a recommendation answered (C25). */
const MEDIATION_DAYS = 30;
const RECOMMENDATION_DAYS = 35;

/** What families were told, and what they brought against it (N4, A6, C17, C25). */
export function redressFigures(
  decisions: readonly DecisionFacts[],
  /** Whether the family was told in time, of the decisions whose time is over. */
  noticeTimes: ReadonlyMap<string, boolean>,
  matters: readonly RedressFacts[],
  span: Span,
): Figure[] {
  const isIn = (day: Day | null): boolean => day !== null && span.startDate <= day && day <= span.endDate;
  const opened = (kind: RedressFacts['kind']): RedressFacts[] =>
    matters.filter((one) => one.kind === kind && isIn(one.openedDate));
  const ended = (kind: RedressFacts['kind']): RedressFacts[] =>
    matters.filter((one) => one.kind === kind && isIn(one.endedDate));
  const isOf =
    (results: ReadonlySet<string>) =>
    ({ result }: RedressFacts): boolean =>
      result !== null && results.has(result);
  return [
    share('NOTICES_SENT', decisions, ({ noticeSentDate }) => noticeSentDate !== null, decisionSubject),
    share(
      'NOTICES_IN_TIME',
      decisions.filter(({ decisionId }) => noticeTimes.has(decisionId)),
      ({ decisionId }) => noticeTimes.get(decisionId) === true,
      decisionSubject,
    ),
    counted('MEDIATIONS', opened('MEDIATION').map(ofCase)),
    share(
      'MEDIATIONS_IN_TIME',
      opened('MEDIATION').filter((one) => isMediationJudged(one, span.endDate)),
      (one) => isWithin(one, MEDIATION_DAYS),
      ofCase,
    ),
    counted('APPEALS', opened('APPEAL').map(ofCase)),
    share('APPEALS_AFTER_MEDIATION', opened('APPEAL'), ({ isAfterMediation }) => isAfterMediation, ofCase),
    share('CHANGED_AT_MEDIATION', ended('MEDIATION'), isOf(AGREED), ofCase),
    share('OVERTURNED', ended('APPEAL'), isOf(FOR_THE_FAMILY), ofCase),
    counted('ORDERED_OTHERWISE', decisions.filter(({ isOrderedOtherwise }) => isOrderedOtherwise).map(decisionSubject)),
    share('RECOMMENDATIONS_IN_TIME', opened('RECOMMENDATION'), (one) => isWithin(one, RECOMMENDATION_DAYS), ofCase),
    counted('COMPLAINTS', opened('COMPLAINT').map(ofCase)),
    share('COMPLAINTS_UPHELD', opened('COMPLAINT').filter(isAnswered), isOf(UPHELD), ofCase),
    share('OMBUDSMAN_FAULT', ended('OMBUDSMAN'), isOf(FAULT), ofCase),
  ];
}

/** C17: whether a mediation was arranged, or was to be by a day; not what was unnecessary before it was due. */
function isMediationJudged({ openedDate, answeredDate, needlessDate }: RedressFacts, day: Day): boolean {
  if (openedDate === null) return false;
  if (answeredDate !== null && answeredDate <= day) return true;
  const dueDate = addDays(openedDate, MEDIATION_DAYS);
  return dueDate < day && (needlessDate === null || needlessDate > dueDate);
}

function isAnswered({ answeredDate }: RedressFacts): boolean {
  return answeredDate !== null;
}

function isWithin({ openedDate, answeredDate }: RedressFacts, days: number): boolean {
  return openedDate !== null && answeredDate !== null && toDayNumber(answeredDate) - toDayNumber(openedDate) <= days;
}

function ofCase({ caseId, childId }: RedressFacts): Subject {
  return { type: 'Case', id: caseId, caseId, childId };
}
