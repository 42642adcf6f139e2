import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import {
  planFunding,
  type FundingFacts,
  type FundingPlan,
  type FundingProblemCode,
  type FundingTerms,
} from './funding';
import { firstStepOutOfOrder, type AgendaItemStatus, type MeetingStatus } from './meeting';
import { findOutcomeProblems, needsQuorum, type Outcome, type OutcomeDetails, type OutcomeProblem } from './outcome';
import { shortfalls, withoutQuorum, type QuorumFinding } from './quorum';
import { findRationaleProblem } from './rationale';

/** A decision as the chair gives it. */
export interface DecisionTerms extends FundingTerms {
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly details: OutcomeDetails;
  readonly rationale: string;
  readonly evidenceIds: readonly string[];
}

/** Everything a decision is judged by, as it stands at that moment. */
export interface DecisionFacts extends FundingFacts {
  readonly today: Day;
  readonly meetingStatus: MeetingStatus;
  readonly itemStatus: AgendaItemStatus;
  readonly requestDate: Day;
  readonly listedDate: Day;
  readonly heardDate: Day | null;
  readonly deciderId: string;
  readonly quorum: QuorumFinding;
  /** The evidence of the case among what the decision names. */
  readonly knownEvidence: ReadonlySet<string>;
  /** Whether another decision of the panel in the last year gave the same rationale. */
  readonly isRationaleUsed: boolean;
}

/** A decision that can be recorded. */
export interface Decided {
  /** Who counted; nobody was needed for an outcome that needs no quorum. */
  readonly quorum: QuorumFinding;
  /** Null when no money is agreed. */
  readonly plan: FundingPlan | null;
}

/** Why a decision is refused. */
export type DecisionProblemCode =
  | OutcomeProblem['code']
  | FundingProblemCode
  | 'MEETING_NOT_OPEN'
  | 'ITEM_NOT_LISTED'
  | 'NOT_THE_CHAIR'
  | 'QUORUM_NOT_MET'
  | 'TIMELINE_BROKEN'
  | 'RATIONALE_INADEQUATE'
  | 'RATIONALE_COPIED'
  | 'EVIDENCE_UNKNOWN'
  | 'FUNDING_NOT_AGREED';

/** One reason, where in the input it lies, and what would be right. */
export interface DecisionProblem {
  readonly code: DecisionProblemCode;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Whether the decision may be recorded, or every reason why not at once: an open sitting and an undecided item (R6); the chair of the
 * sitting, cleared and in the room, who decides (G7); quorum for this item at this moment (G3, G5); a rationale of its own (M1); an outcome
 * that says what it must (M4) and whose need and funding are two answers (J1); and, with money, a plan that stands (J3, J4).
 */
export function decide(facts: DecisionFacts, terms: DecisionTerms): Result<Decided, DecisionProblem> {
  const quorum = needsQuorum(terms.outcome) ? facts.quorum : withoutQuorum(facts.quorum);
  const plan = terms.fundingAgreed ? planFunding(facts, terms) : ok(null);
  const problems = [
    ...sittingProblems(facts),
    ...(quorum.met
      ? []
      : [problem('QUORUM_NOT_MET', ['agendaItemId'], `This item is not quorate. ${shortfalls(quorum).join(' ')}`)]),
    ...findOutcomeProblems({ ...terms, decisionDate: facts.today }).map(({ code, field, message }) =>
      problem(code, [field], message),
    ),
    ...rationaleProblems(facts, terms.rationale),
    ...terms.evidenceIds.flatMap((id, index) =>
      facts.knownEvidence.has(id)
        ? []
        : [
            problem(
              'EVIDENCE_UNKNOWN',
              ['evidenceIds', index],
              'This evidence is not on the case; name only what the panel had before it.',
            ),
          ],
    ),
    ...(plan.ok ? [] : plan.refusals),
    ...(terms.fundingAgreed ? [] : strayFunding(terms)),
  ];
  return problems.length > 0 || !plan.ok ? refuse(problems) : ok({ quorum, plan: plan.value });
}

function sittingProblems(facts: DecisionFacts): DecisionProblem[] {
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
  const decider = facts.quorum.members.find(({ personId }) => personId === facts.deciderId);
  if (decider?.capacity !== 'CHAIR' || !decider.counted) {
    problems.push(
      problem(
        'NOT_THE_CHAIR',
        ['agendaItemId'],
        'The decider must be invited to this sitting as its chair, be recorded as present, and have declared no interest in this case.',
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

function rationaleProblems(facts: DecisionFacts, rationale: string): DecisionProblem[] {
  const inadequate = findRationaleProblem(rationale);
  if (inadequate !== null) return [problem('RATIONALE_INADEQUATE', ['rationale'], inadequate)];
  return facts.isRationaleUsed
    ? [
        problem(
          'RATIONALE_COPIED',
          ['rationale'],
          'Another decision of this panel in the last year has the same rationale, word for word; say what is so of this child.',
        ),
      ]
    : [];
}

/** Money terms beside a decision that agrees no money would be lost without a word; they are refused instead (J1). */
function strayFunding(terms: FundingTerms): DecisionProblem[] {
  const stray = [
    terms.startDate === null ? null : 'placementStartDate',
    terms.endDate === null ? null : 'placementEndDate',
    terms.shares.length === 0 ? null : 'shares',
    terms.lineShares.length === 0 ? null : 'lineShares',
    terms.method === null ? null : 'fundingMethod',
  ].filter((field) => field !== null);
  return stray.map((field) =>
    problem(
      'FUNDING_NOT_AGREED',
      [field],
      'Funding is not agreed by this decision, so this would not be kept; leave it out, or agree the funding.',
    ),
  );
}

function problem(code: DecisionProblemCode, path: DecisionProblem['path'], message: string): DecisionProblem {
  return { code, path, message };
}
