import { inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { written } from '../../../kernel/text';
import type { MissingKind, MissingOwner } from './decision-codes';

/** What a panel can come to (panel-practice section 3.2, M4). */
export const Outcome = {
  AGREED: 'AGREED',
  AGREED_IN_PART: 'AGREED_IN_PART',
  AGREED_IN_PRINCIPLE: 'AGREED_IN_PRINCIPLE',
  AGREED_WITH_CONDITIONS: 'AGREED_WITH_CONDITIONS',
  DEFERRED_FOR_INFORMATION: 'DEFERRED_FOR_INFORMATION',
  DECLINED: 'DECLINED',
  REFERRED_ELSEWHERE: 'REFERRED_ELSEWHERE',
  RATIFIED: 'RATIFIED',
  NOTED: 'NOTED',
  NOT_HEARD: 'NOT_HEARD',
  WITHDRAWN: 'WITHDRAWN',
  NEED_AGREED_FUNDING_DISPUTED: 'NEED_AGREED_FUNDING_DISPUTED',
  STEP_DOWN: 'STEP_DOWN',
  EXTEND: 'EXTEND',
  END: 'END',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** What an outcome says beyond itself. Null and blank are the same: not said. */
export interface OutcomeDetails {
  readonly expiresOn: Day | null;
  readonly partNotAgreed: string | null;
  readonly conditions: string | null;
  readonly missingInformation: string | null;
  readonly missingKind: MissingKind | null;
  readonly informationOwner: string | null;
  readonly ownerKind: MissingOwner | null;
  readonly returnDate: Day | null;
  readonly concerns: string | null;
  readonly interimArrangement: string | null;
}

/** The names of the details, as the input has them. */
export type DetailName = keyof OutcomeDetails;

interface OutcomeRule {
  /** True: the need is agreed; false: it is not; null: either can be said. */
  readonly needAgreed: boolean | null;
  readonly mayFund: boolean;
  readonly needs: readonly DetailName[];
  /** What it may say beside what it needs. */
  readonly may: readonly DetailName[];
  /** Whether conditions can hang from it. */
  readonly mayCondition: boolean;
  /** Whether it answers the request: what the family said has to be weighed then. */
  readonly answersRequest: boolean;
  readonly needsQuorum: boolean;
  /** What becomes of the case. RELIST: it waits to be listed again. */
  readonly afterwards: 'DECIDED' | 'RELIST' | 'CLOSED';
}

const rule = (needAgreed: boolean | null, more: Partial<OutcomeRule> = {}): OutcomeRule => ({
  needAgreed,
  mayFund: false,
  needs: [],
  may: [],
  mayCondition: false,
  answersRequest: true,
  needsQuorum: true,
  afterwards: 'DECIDED',
  ...more,
});

/**
 * The table of outcomes. Need and funding are two answers (J1). Deferring and not hearing need no quorum (G3). In principle commits
 * nothing and expires (M8). A dispute about the split names who pays meanwhile, and the placement goes ahead (J2). What is not settled by
 * it waits to be listed again.
 */
const OUTCOME_RULES: Readonly<Record<Outcome, OutcomeRule>> = {
  AGREED: rule(true, { mayFund: true }),
  AGREED_IN_PART: rule(true, { mayFund: true, needs: ['partNotAgreed'], mayCondition: true }),
  AGREED_IN_PRINCIPLE: rule(true, { may: ['expiresOn'], mayCondition: true, afterwards: 'RELIST' }),
  AGREED_WITH_CONDITIONS: rule(true, { mayFund: true, needs: ['conditions'], mayCondition: true }),
  DEFERRED_FOR_INFORMATION: rule(false, {
    needs: ['missingInformation', 'informationOwner', 'returnDate'],
    may: ['missingKind', 'ownerKind'],
    answersRequest: false,
    needsQuorum: false,
    afterwards: 'RELIST',
  }),
  DECLINED: rule(null),
  REFERRED_ELSEWHERE: rule(null, { needs: ['concerns'] }),
  RATIFIED: rule(null, { needs: ['concerns'], answersRequest: false }),
  NOTED: rule(null, { needs: ['concerns'], answersRequest: false }),
  NOT_HEARD: rule(false, { answersRequest: false, needsQuorum: false, afterwards: 'RELIST' }),
  WITHDRAWN: rule(false, { answersRequest: false, afterwards: 'CLOSED' }),
  NEED_AGREED_FUNDING_DISPUTED: rule(true, { may: ['interimArrangement'], mayCondition: true }),
  STEP_DOWN: rule(true, { mayFund: true, needs: ['concerns'], mayCondition: true }),
  EXTEND: rule(true, { mayFund: true, needs: ['concerns'], mayCondition: true }),
  END: rule(null, { needs: ['concerns'] }),
};

const DETAIL_WORDS: Readonly<Record<DetailName, string>> = {
  expiresOn: 'the date on which the agreement in principle expires',
  partNotAgreed: 'what part of the request was not agreed, and why',
  conditions: 'the conditions, and who is to meet each by when',
  missingInformation: 'what information is missing',
  missingKind: 'of what kind the missing information is',
  informationOwner: 'who is to bring the missing information',
  ownerKind: 'whose it is to bring the missing information',
  returnDate: 'the date by which the case comes back',
  concerns: 'what the outcome is about: the service, order, decision or placement concerned',
  interimArrangement: 'how it is paid for while the split is disputed',
};

/** Something the outcome does not allow or still needs; `field` is the name in the input. */
export interface OutcomeProblem {
  readonly code: 'OUTCOME_NEEDS_MORE' | 'OUTCOME_CONTRADICTED' | 'DATE_NOT_LATER';
  readonly field: DetailName | 'needAgreed' | 'fundingAgreed' | 'conditionItems';
  readonly message: string;
}

/** Everything that contradicts the outcome or that it still needs, at once (M4, J1, M8, J2). */
export function findOutcomeProblems(input: {
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly details: OutcomeDetails;
  /** Whether conditions are given one by one, which is as good as their text. */
  readonly hasConditions: boolean;
  readonly decisionDate: Day;
}): OutcomeProblem[] {
  return [
    ...answerProblems(input),
    ...detailProblems(input),
    ...(input.hasConditions && !OUTCOME_RULES[input.outcome].mayCondition
      ? [
          contradicted(
            'conditionItems',
            `The outcome “${inWordsWithin(input.outcome)}” has no place for conditions; agree with conditions, or leave them out.`,
          ),
        ]
      : []),
  ];
}

function answerProblems(input: {
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
}): OutcomeProblem[] {
  const { outcome } = input;
  const { needAgreed, mayFund } = OUTCOME_RULES[outcome];
  const problems: OutcomeProblem[] = [];
  if (needAgreed !== null && input.needAgreed !== needAgreed) {
    const right = needAgreed ? 'agreed' : 'not agreed';
    problems.push(
      contradicted(
        'needAgreed',
        `With the outcome “${inWordsWithin(outcome)}” the need is ${right}; say so, or choose another outcome.`,
      ),
    );
  }
  if (input.fundingAgreed && !mayFund) {
    problems.push(
      contradicted(
        'fundingAgreed',
        `The outcome “${inWordsWithin(outcome)}” commits no money; choose that it is agreed, or record funding as not agreed.`,
      ),
    );
  } else if (input.fundingAgreed && !input.needAgreed) {
    problems.push(contradicted('fundingAgreed', 'Funding cannot be agreed where the need is not.'));
  }
  return problems;
}

function detailProblems({
  outcome,
  details,
  hasConditions,
  decisionDate,
}: {
  readonly outcome: Outcome;
  readonly details: OutcomeDetails;
  readonly hasConditions: boolean;
  readonly decisionDate: Day;
}): OutcomeProblem[] {
  const { needs, may } = OUTCOME_RULES[outcome];
  return DETAIL_NAMES.flatMap((name): OutcomeProblem[] => {
    const value = details[name];
    const isNeeded = needs.includes(name) && !(name === 'conditions' && hasConditions);
    if (!isSaid(value)) {
      const message = `The outcome “${inWordsWithin(outcome)}” must say ${DETAIL_WORDS[name]}.`;
      return isNeeded ? [{ code: 'OUTCOME_NEEDS_MORE', field: name, message }] : [];
    }
    if (!needs.includes(name) && !may.includes(name)) {
      const message = `The outcome “${inWordsWithin(outcome)}” has no place for ${DETAIL_WORDS[name]}; leave it out, or choose another outcome.`;
      return [contradicted(name, message)];
    }
    const isDate = name === 'expiresOn' || name === 'returnDate';
    return isDate && value !== null && value <= decisionDate
      ? [{ code: 'DATE_NOT_LATER', field: name, message: 'The date must be later than the day of the decision.' }]
      : [];
  });
}

function contradicted(field: OutcomeProblem['field'], message: string): OutcomeProblem {
  return { code: 'OUTCOME_CONTRADICTED', field, message };
}

/** Whether the outcome asks for a quorate item (G3). */
export function needsQuorum(outcome: Outcome): boolean {
  return OUTCOME_RULES[outcome].needsQuorum;
}

/** Whether the outcome answers the request, so that what the family said has to be weighed for it (R7). */
export function answersRequest(outcome: Outcome): boolean {
  return OUTCOME_RULES[outcome].answersRequest;
}

/** Whether a placement and its money hang from the decision: money is agreed, or the need is and an interim payer carries it (J1, J2). */
export function settlesMoney(outcome: Outcome, fundingAgreed: boolean): boolean {
  return fundingAgreed || outcome === Outcome.NEED_AGREED_FUNDING_DISPUTED;
}

/** What becomes of the case once the outcome is recorded: decided, to be listed again, or closed. */
export function afterwards(outcome: Outcome): 'DECIDED' | 'RELIST' | 'CLOSED' {
  return OUTCOME_RULES[outcome].afterwards;
}

const DETAIL_NAMES = Object.keys(DETAIL_WORDS) as DetailName[];

function isSaid(value: string | null): boolean {
  return value !== null && written(value) !== null;
}
