import { toDayNumber, type Day } from '../../../../kernel/dates';
import { subtract, type Pence } from '../../../../kernel/money';
import { counted, measured, share, type Figure, type Measured, type Subject } from './figure';
import { type DisputeFacts, type ShareFacts } from './facts';

/** What the figures of money are reckoned from. */
export interface MoneyFacts {
  readonly shares: readonly ShareFacts[];
  readonly disputes: readonly DisputeFacts[];
  /** What the chosen option would have come to as it was put to the panel, of the decisions that agreed another price or other hours. */
  readonly asked: ReadonlyMap<string, Pence>;
  readonly end: Day;
}

/** What was agreed, by whom it was refused or disputed, and what was paid meanwhile (J1–J7, M3). */
export function moneyFigures({ shares, disputes, asked, end }: MoneyFacts): Figure[] {
  const open = disputes.filter(({ closedDate }) => closedDate === null || closedDate > end);
  const amountOf = (own: readonly ShareFacts[]): Measured[] =>
    own.map((one) => ({ ...shareSubject(one), amount: one.annual }));
  const interim = disputes.filter(({ hasInterimPayer }) => hasInterimPayer);
  return [
    counted('AGREED_COST', amountOf(shares.filter(({ isAgreed }) => isAgreed))),
    counted('UNAGREED_COST', amountOf(shares.filter(isUnanswered))),
    counted('DIFFERENCE_FROM_REQUEST', differences(shares, asked)),
    counted('SHARES_ASKED', shares.map(shareSubject)),
    share('SHARES_REFUSED', shares, ({ status }) => status === 'REFUSED', shareSubject),
    share('SHARES_DISPUTED', shares, ({ isDisputed }) => isDisputed, shareSubject),
    measured(
      'DAYS_IN_DISPUTE',
      disputes.map((one) => ({ ...disputeSubject(one), days: daysDisputed(one, end) })),
    ),
    counted('DISPUTES_OPEN', open.map(disputeSubject)),
    counted('INTERIM_MISSING', disputes.filter((one) => !one.hasInterimPayer).map(disputeSubject)),
    counted(
      'INTERIM_FUNDED',
      interim.map((one) => ({ ...disputeSubject(one), amount: one.annual })),
    ),
  ];
}

/** Whether a share is asked for and neither agreed nor refused: proposed, over a limit that nobody ratified, or in dispute (G8, G9). */
export function isUnanswered({ isAgreed, status }: ShareFacts): boolean {
  return !isAgreed && status !== 'REFUSED';
}

/** What each decision that departs from the price asked for comes to, less that price. */
function differences(shares: readonly ShareFacts[], asked: ReadonlyMap<string, Pence>): Figure['subjects'] {
  return [...asked].flatMap(([decisionId, request]) => {
    const own = shares.filter((one) => one.decisionId === decisionId);
    const [first] = own;
    if (first === undefined) return [];
    const decided = own.reduce((all, { annual }) => all + annual, 0n) as Pence;
    const { caseId, childId } = first;
    return [{ type: 'Decision' as const, id: decisionId, caseId, childId, amount: subtract(decided, request) }];
  });
}

function daysDisputed({ raisedDate, closedDate }: DisputeFacts, end: Day): number {
  const last = closedDate === null || closedDate > end ? end : closedDate;
  return toDayNumber(last) - toDayNumber(raisedDate);
}

function shareSubject({ contributionId: id, caseId, childId }: ShareFacts): Subject {
  return { type: 'Contribution', id, caseId, childId };
}

function disputeSubject({ disputeId: id, caseId, childId }: DisputeFacts): Subject {
  return { type: 'Dispute', id, caseId, childId };
}
