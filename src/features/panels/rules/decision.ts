import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { GivenPassage } from '../../cases/rules/passages';
import type { AlternativeReason } from './alternatives';
import {
  findDepartureProblems,
  findDepartures,
  type Departure,
  type DepartureProblem,
  type DepartureReason,
} from './departures';
import {
  findFollowUpProblems,
  type ActionTerms,
  type ConditionTerms,
  type FollowUpProblem,
  type Owners,
} from './follow-up';
import {
  payersOf,
  planFunding,
  type FundingFacts,
  type FundingPlan,
  type FundingProblemCode,
  type FundingTerms,
} from './funding';
import { findGroundsProblems, type GroundsProblem } from './grounds';
import { findAboutProblems, type AboutProblem, type EarlierDecision } from './in-principle';
import { findInterimProblems, type InterimProblem } from './interim';
import { firstStepOutOfOrder, type AgendaItemStatus, type MeetingStatus, type Position } from './meeting';
import {
  findOutcomeProblems,
  needsQuorum,
  settlesMoney,
  type Outcome,
  type OutcomeDetails,
  type OutcomeProblem,
} from './outcome';
import { recommendationOf } from './positions';
import { isDecider, withoutQuorum, type QuorumFinding } from './quorum';
import { shortfalls } from './quorum-words';

/** A decision as the chair gives it. */
export interface DecisionTerms extends FundingTerms {
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly details: OutcomeDetails;
  readonly rationale: string;
  readonly evidenceIds: readonly string[];
  /** The band agreed; null: the option's own, if it has one (M3). */
  readonly agreedBand: string | null;
  readonly conditionItems: readonly ConditionTerms[];
  readonly actions: readonly ActionTerms[];
  readonly alternatives: readonly AlternativeReason[];
  readonly departures: readonly DepartureReason[];
  /** How the views of the child and the parent were weighed. */
  readonly familyViewConsidered: string | null;
  readonly legalTest: string | null;
  readonly policyVersionIds: readonly string[];
  /** A policy or criteria version relied on, in words: where the area has adopted none. */
  readonly policyVersion: string | null;
  /** The earlier decision of the case that this one is about (M8). */
  readonly aboutDecisionId: string | null;
}

/** What a decision says, whoever takes it and wherever. */
export interface DecisionContent extends DecisionTerms {
  readonly optionsWeighed: string | null;
  /** The digest of the price that `decisionEffect` showed; null: it was not asked. */
  readonly priceDigest: string | null;
  /** Words of it that are withheld from those outside the case (P3); left out: none. */
  readonly passages?: readonly GivenPassage[];
}

/** What a decision is judged by that lies in its sitting, as it stands at that moment. */
export interface SittingFacts {
  readonly today: Day;
  readonly meetingStatus: MeetingStatus;
  readonly itemStatus: AgendaItemStatus;
  readonly requestDate: Day;
  readonly listedDate: Day;
  readonly heardDate: Day | null;
  readonly deciderId: string;
  readonly quorum: QuorumFinding;
}

/** What a decision is judged by that does not depend on where it is taken. */
export interface ContentFacts extends FundingFacts {
  readonly today: Day;
  readonly caseId: string;
  /** The evidence of the case among what the decision names. */
  readonly knownEvidence: ReadonlySet<string>;
  /** Whether another decision of the panel in the last year gave the same rationale. */
  readonly isRationaleUsed: boolean;
  /** Whether the referral holds what the child or the parent said. */
  readonly hasFamilyViews: boolean;
  /** The adopted versions of policies in force today among those the decision names. */
  readonly policiesInForce: ReadonlySet<string>;
  /** Whether the area has adopted a version of any policy that is in force today. */
  readonly hasPolicies: boolean;
  /** The words in which the decision that is corrected named a policy; null: none. */
  readonly policyInWords: string | null;
  /** The positions taken at the item (M9); none where no sitting heard it. */
  readonly positions: readonly Position[];
  /** Whether the money of an earlier decision is left as it is, so that none is planned here (M11). */
  readonly keepsMoney: boolean;
  readonly owners: Owners;
  /** The earlier decision that is named; null: none, or none that is there. */
  readonly about: EarlierDecision | null;
}

/** What a decision says and can stand. */
export interface DecidedContent {
  /** Null when no money hangs from it. */
  readonly plan: FundingPlan | null;
  /** What it departs from, each with a reason (M2, M3). */
  readonly departures: readonly Departure[];
}

/** Why what a decision says cannot stand. */
export type ContentProblemCode =
  | OutcomeProblem['code']
  | FundingProblemCode
  | InterimProblem['code']
  | DepartureProblem['code']
  | FollowUpProblem['code']
  | AboutProblem['code']
  | GroundsProblem['code']
  | 'FUNDING_NOT_AGREED';

/** Why a decision is refused. */
export type DecisionProblemCode =
  ContentProblemCode | 'MEETING_NOT_OPEN' | 'ITEM_NOT_LISTED' | 'NOT_THE_CHAIR' | 'QUORUM_NOT_MET' | 'TIMELINE_BROKEN';

/** One reason, where in the input it lies, and what would be right. */
export interface DecisionProblem<Code extends DecisionProblemCode = DecisionProblemCode> {
  readonly code: Code;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Whether what the decision says can stand, or every reason why not at once: grounds of its own (M1, R7); an outcome that says what it must
 * (M4) and whose need and funding are two answers (J1); with money, a plan that stands (J3, J4) and, while its split is disputed, somebody
 * who pays (J2); a reason for every departure (M2, M3); conditions and actions that somebody answers for (M10); and stage 1 still standing
 * where it builds on one (M8).
 */
export function decideContent(
  facts: ContentFacts,
  terms: DecisionTerms,
): Result<DecidedContent, DecisionProblem<ContentProblemCode>> {
  const isFunded = !facts.keepsMoney && settlesMoney(terms.outcome, terms.fundingAgreed);
  const plan = isFunded ? planFunding(facts, terms) : ok(null);
  const departures = findDepartures({
    outcome: terms.outcome,
    option: facts.option,
    plan: plan.ok ? plan.value : null,
    agreedBand: terms.agreedBand,
    recommended: recommendationOf(facts.positions),
  });
  const hasConditions = terms.conditionItems.length > 0;
  const problems: DecisionProblem<ContentProblemCode>[] = [
    ...findOutcomeProblems({ ...terms, hasConditions, decisionDate: facts.today }).map(({ code, field, message }) =>
      problem(code, [field], message),
    ),
    ...findGroundsProblems(facts, terms),
    ...(plan.ok ? [] : plan.refusals),
    ...(isFunded ? [] : strayFunding(terms, facts.keepsMoney ? KEEPS_MONEY : NO_MONEY)),
    ...(facts.keepsMoney
      ? []
      : findInterimProblems(terms.outcome, terms.interim, payersOf(plan.ok ? plan.value : null, terms))),
    ...findDepartureProblems(departures, terms.departures, terms.departureReason),
    ...findFollowUpProblems(terms, facts.owners, facts.today),
    ...findAboutProblems(terms.aboutDecisionId, facts.about, facts.caseId, facts.today),
  ];
  if (problems.length > 0 || !plan.ok) return refuse(problems);
  return ok({ plan: plan.value, departures });
}

/**
 * Whether this sitting may decide the item now, or every reason why not at once: an open sitting and an undecided item (R6); the chair of
 * the sitting, cleared and in the room, who decides (G7); quorum for this item at this moment (G3, G5), nobody being needed for an outcome
 * that needs none. Gives who counted.
 */
export function decideSitting(facts: SittingFacts, outcome: Outcome): Result<QuorumFinding, DecisionProblem> {
  const quorum = needsQuorum(outcome) ? facts.quorum : withoutQuorum(facts.quorum);
  const problems = [
    ...sittingProblems(facts),
    ...(quorum.met
      ? []
      : [problem('QUORUM_NOT_MET', ['agendaItemId'], `This item is not quorate. ${shortfalls(quorum).join(' ')}`)]),
  ];
  return problems.length > 0 ? refuse(problems) : ok(quorum);
}

/** What most decisions do not say: no follow-up, no dispute, no departure, no earlier decision. For seeds and tests to begin from. */
export const NOTHING_FURTHER = {
  linePrices: [],
  interim: { payerId: null, basis: null, disputedHolderIds: [] },
  agreedBand: null,
  conditionItems: [],
  actions: [],
  alternatives: [],
  departures: [],
  familyViewConsidered: null,
  legalTest: null,
  policyVersionIds: [],
  policyVersion: null,
  aboutDecisionId: null,
} as const satisfies Partial<DecisionTerms>;

function sittingProblems(facts: SittingFacts): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  if (facts.meetingStatus !== 'OPEN') {
    problems.push(
      problem('MEETING_NOT_OPEN', ['agendaItemId'], 'A decision is recorded while the sitting is open; open it first.'),
    );
  }
  if (facts.itemStatus !== 'LISTED') {
    problems.push(
      problem(
        'ITEM_NOT_LISTED',
        ['agendaItemId'],
        facts.itemStatus === 'DECIDED'
          ? 'This item has been decided already.'
          : 'This item was carried over; list the case again.',
      ),
    );
  }
  if (!isDecider(facts.quorum, facts.deciderId)) {
    problems.push(
      problem(
        'NOT_THE_CHAIR',
        ['agendaItemId'],
        'The decider must be the chair of this sitting, or the chair’s substitute in the chair’s absence, be recorded as present, and have declared no interest in this case.',
      ),
    );
  }
  const disorder = firstStepOutOfOrder({
    requested: facts.requestDate,
    listed: facts.listedDate,
    heard: facts.heardDate ?? facts.today,
    decided: facts.today,
  });
  if (disorder !== null) {
    problems.push(
      problem(
        'TIMELINE_BROKEN',
        ['agendaItemId'],
        `The ${disorder.later} cannot come before the ${disorder.earlier}; correct the dates of the case first.`,
      ),
    );
  }
  return problems;
}

/** Money terms beside a decision that agrees no money would be lost without a word; they are refused instead (J1). */
function strayFunding(terms: DecisionTerms, message: string): DecisionProblem<'FUNDING_NOT_AGREED'>[] {
  const stray = [
    terms.startDate === null ? null : 'placementStartDate',
    terms.endDate === null ? null : 'placementEndDate',
    terms.shares.length === 0 ? null : 'shares',
    terms.lineShares.length === 0 ? null : 'lineShares',
    terms.linePrices.length === 0 ? null : 'linePrices',
    terms.agreedBand === null ? null : 'agreedBand',
    terms.method === null ? null : 'fundingMethod',
  ].filter((field) => field !== null);
  return stray.map((field) => problem('FUNDING_NOT_AGREED', [field], message));
}

const NO_MONEY =
  'Funding is not agreed by this decision, so this would not be kept; leave it out, or agree the funding.';
const KEEPS_MONEY =
  'The correction keeps the money as it was agreed (keepsMoney), so this would not be kept; leave it out, or let it replace the money.';

function problem<Code extends DecisionProblemCode>(
  code: Code,
  path: DecisionProblem['path'],
  message: string,
): DecisionProblem<Code> {
  return { code, path, message };
}
