import { anyInWords, inWordsWithin } from '../../../kernel/code-words';
import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import {} from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { AgencyKind } from '../../access/rules/directory';
import type { AmountBasis } from '../../access/rules/limits';
import type { LimitInForce } from '../../access/rules/overrides';
import type { CaseStatus } from '../../cases/rules/codes';
import { overLimit, type ShareAmounts } from '../../contributions/rules/approval';
import type { Outcome } from './outcome';
import { findRationaleProblem } from '../../cases/rules/rationale';
import { bindsHolder, type DirectorRole } from './ratification';

/** What a director may come to between sittings (M7): what answers the request. Deferring, noting and referring on are the panel's. */
export const OUT_OF_PANEL_OUTCOMES: readonly Outcome[] = [
  ...(['AGREED', 'AGREED_IN_PART', 'AGREED_IN_PRINCIPLE', 'AGREED_WITH_CONDITIONS'] as const),
  ...(['NEED_AGREED_FUNDING_DISPUTED', 'DECLINED', 'STEP_DOWN', 'EXTEND', 'END'] as const),
];

/** What a tribunal's order comes to for the case (A6): it leaves nothing to settle in principle or in dispute. */
export const ORDERED_OUTCOMES: readonly Outcome[] = [
  ...(['AGREED', 'AGREED_IN_PART', 'AGREED_WITH_CONDITIONS', 'DECLINED', 'STEP_DOWN', 'EXTEND', 'END'] as const),
];

/** The day from which a decision out of panel stands no longer unless it was ratified (M7, terms of reference). */
export function lapseDay(decisionDate: Day, lapseDays: number): Day {
  return addDays(decisionDate, lapseDays);
}

/** A budget holder, and the limits within which a director decides of its money out of panel on the day. */
export interface DelegatedHolder {
  readonly budgetHolderId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyKind: AgencyKind;
  readonly limits: readonly LimitInForce[];
}

/** What a director decides by: the rule relied on, in words (G7), and what of it is more than was delegated (G8). */
export interface Delegation {
  readonly rule: string;
  readonly overDelegation: readonly string[];
}

/** Why a decision is not one for this director between sittings. */
export interface OutOfPanelProblem {
  readonly code:
    | 'CASE_NOT_WAITING'
    | 'CASE_BEFORE_PANEL'
    | 'OWN_CASE'
    | 'INTEREST_DECLARED'
    | 'NOT_DELEGATED'
    | 'OUTCOME_NOT_OUT_OF_PANEL'
    | 'URGENCY_REASON_INADEQUATE'
    | 'TIMELINE_BROKEN';
  readonly field: string;
  readonly message: string;
}

/**
 * The delegation that a decision out of panel relies on (G7, G8, M7), on the limits in force on its day. The director of the local authority
 * answers for education's and social care's money, one of an agency for that agency's (G9): another side's share needs no limit here, since
 * its own holder agrees or refuses it. Refused where nothing is delegated to this director at all, or nothing for a holder of the director's
 * own side that is to pay. Over a limit it is not refused, and commits nothing until it is ratified.
 */
export function judgeDelegation(
  roles: readonly DirectorRole[],
  holders: readonly DelegatedHolder[],
  shares: readonly ShareAmounts[],
  day: Day,
): Result<Delegation, OutOfPanelProblem> {
  const own = holders.filter((holder) => bindsHolder(roles, holder));
  const delegated = own.filter(({ limits }) => limits.length > 0);
  if (delegated.length === 0) {
    return refuse([
      notDelegated(
        `No limit for deciding out of panel is in force for a director of your agency on ${dayInWords(day)}, so only the panel decides. An administrator can set one for directors out of panel (setDelegatedLimit).`,
      ),
    ]);
  }
  const paying = own.flatMap((holder) => {
    const amounts = shares.find(({ budgetHolderId }) => budgetHolderId === holder.budgetHolderId);
    return amounts === undefined ? [] : [{ ...holder, amounts }];
  });
  const without = paying.filter(({ limits }) => limits.length === 0);
  if (without.length > 0) {
    return refuse(
      without.map(({ name }) =>
        notDelegated(
          `Nothing of ${name} is delegated to a director for deciding out of panel on ${dayInWords(day)}; leave it out, bring the case to the panel, or have an administrator set a limit for directors out of panel (setDelegatedLimit).`,
        ),
      ),
    );
  }
  const reliedOn = paying.length > 0 ? paying : delegated;
  return ok({
    rule: `Out of panel, delegated to a director: ${reliedOn.map(sayLimits).join('; ')}.`,
    overDelegation: paying.flatMap(({ name, amounts, limits }) => {
      const over = overLimit(amounts, limits, day);
      return over === null ? [] : [`Out of panel, ${name}: ${over}`];
    }),
  });
}

const BASIS_WORDS: Readonly<Record<AmountBasis, string>> = {
  WEEKLY: 'a week',
  ANNUAL: 'a year',
  WHOLE_LIFE: 'over its whole life',
};

function sayLimits({ name, limits }: DelegatedHolder): string {
  const said = limits.map(
    ({ basis, ceiling, startDate, override }) =>
      `${poundsInWords(ceiling)} ${BASIS_WORDS[basis]}, in force from ${dayInWords(override?.startDate ?? startDate)}`,
  );
  return `${name} up to ${said.join(' and ')}`;
}

/** What a decision out of panel is judged by, beside its content and its money. */
export interface OutOfPanelFacts {
  readonly today: Day;
  readonly requestDate: Day;
  readonly caseStatus: CaseStatus;
  /** Whether an open sitting has the case on its agenda, undecided: then that sitting decides. */
  readonly isBeforePanel: boolean;
  readonly isOwnCase: boolean;
  readonly declaresNoInterest: boolean;
  readonly outcome: Outcome;
  readonly rationale: string;
  readonly urgencyReason: string;
}

/**
 * All that speaks against deciding out of panel, at once (M7): a case that waits for the panel and is before none; somebody without interest
 * in it who did not bring it (G5); an outcome that answers the request; the reason why it cannot wait, in words of its own; and the request
 * before the decision (R6).
 */
export function findOutOfPanelProblems(facts: OutOfPanelFacts): OutOfPanelProblem[] {
  const { today, requestDate, caseStatus, outcome } = facts;
  const waits = caseStatus === 'SUBMITTED' || caseStatus === 'LISTED';
  const urgency = findUrgencyProblem(facts.urgencyReason, facts.rationale);
  return [
    ...(waits
      ? []
      : [
          problem(
            'CASE_NOT_WAITING',
            'caseId',
            `Out of panel a case is decided that is submitted or listed; this one is “${inWordsWithin(caseStatus)}”. Submit it first, with waivers for what cannot be had in time, or refer the child again.`,
          ),
        ]),
    ...(facts.isBeforePanel
      ? [problem('CASE_BEFORE_PANEL', 'caseId', 'The case is before an open sitting; that sitting decides it.')]
      : []),
    ...(facts.isOwnCase
      ? [problem('OWN_CASE', 'caseId', 'You are the officer of this case; somebody else has to decide it.')]
      : []),
    ...(facts.declaresNoInterest
      ? []
      : [
          problem(
            'INTEREST_DECLARED',
            'declaresNoInterest',
            'Somebody with an interest in the case does not decide it; ask another director.',
          ),
        ]),
    ...(OUT_OF_PANEL_OUTCOMES.includes(outcome)
      ? []
      : [
          problem(
            'OUTCOME_NOT_OUT_OF_PANEL',
            'outcome',
            `The outcome “${inWordsWithin(outcome)}” is for the panel; out of panel choose ${anyInWords(OUT_OF_PANEL_OUTCOMES)}.`,
          ),
        ]),
    ...(urgency === null ? [] : [problem('URGENCY_REASON_INADEQUATE', 'urgencyReason', urgency)]),
    ...(requestDate <= today ? [] : [requestAfter('caseId', requestDate)]),
  ];
}

function findUrgencyProblem(reason: string, rationale: string): string | null {
  if (findRationaleProblem(reason) !== null) {
    return 'Say in your own words why this cannot wait for the next sitting: what would happen to this child by then.';
  }
  return reason.trim() === rationale.trim()
    ? 'The reason for the urgency repeats the rationale; say why it cannot wait, apart from why it is right.'
    : null;
}

/** That the request would come after the decision (R6). */
export function requestAfter(
  field: string,
  requestDate: Day,
): OutOfPanelProblem & { readonly code: 'TIMELINE_BROKEN' } {
  return {
    code: 'TIMELINE_BROKEN',
    field,
    message: `The request is dated ${dayInWords(requestDate)}, after today; the decision cannot come before it. Correct the date of the request first.`,
  };
}

function notDelegated(message: string): OutOfPanelProblem {
  return problem('NOT_DELEGATED', 'shares', message);
}

function problem(code: OutOfPanelProblem['code'], field: string, message: string): OutOfPanelProblem {
  return { code, field, message };
}
