import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Share } from '../../ledger/rules/shares';
import type { PlacementOption } from '../../placements/rules/option';
import { firstStepOutOfOrder, type AgendaItemStatus, type MeetingStatus } from './meeting';
import { findOutcomeProblems, needsQuorum, type Outcome, type OutcomeDetails, type OutcomeProblem } from './outcome';
import { shortfalls, withoutQuorum, type QuorumFinding } from './quorum';
import { findRationaleProblem } from './rationale';
import { splitLines, type LineSplit, type SplitProblem, type SplitShare } from './split';

/** The money side of a decision as the chair gives it; what is left out is null. */
export interface FundingTerms {
  readonly optionId: string | null;
  readonly startDate: Day | null;
  /** Null: no end is expected. */
  readonly endDate: Day | null;
  readonly shares: readonly SplitShare[];
  readonly lineShares: readonly LineSplit[];
  readonly method: string | null;
  readonly methodEvidence: string | null;
  /** Why a setting found not suitable is chosen all the same (M2). */
  readonly departureReason: string | null;
}

/** A decision as the chair gives it. */
export interface DecisionTerms extends FundingTerms {
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly details: OutcomeDetails;
  readonly rationale: string;
  readonly evidenceIds: readonly string[];
}

/** A budget holder as far as a split needs it. */
export interface HolderFacts {
  readonly agencyId: string;
}

/** What the money side is judged by: the option named, if it is one of the case, and the holders named, by id. */
export interface FundingFacts {
  readonly option: PlacementOption | null;
  readonly holders: ReadonlyMap<string, HolderFacts>;
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

/** What one line will cost, and who pays it. */
export interface PlannedLine {
  readonly ordinal: number;
  readonly category: PlacementOption['costLines'][number]['category'];
  readonly description: string | null;
  readonly price: PlacementOption['costLines'][number]['price'];
  readonly shares: readonly Share[];
}

/** The money side of a decision that can stand: a placement, its days, its lines and their shares. */
export interface FundingPlan {
  readonly option: PlacementOption;
  readonly span: { readonly startDate: Day; readonly endDate: Day | null };
  readonly lines: readonly PlannedLine[];
  readonly method: string;
  readonly methodEvidence: string | null;
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
  | SplitProblem['code']
  | 'MEETING_NOT_OPEN'
  | 'ITEM_NOT_LISTED'
  | 'NOT_THE_CHAIR'
  | 'QUORUM_NOT_MET'
  | 'TIMELINE_BROKEN'
  | 'RATIONALE_INADEQUATE'
  | 'RATIONALE_COPIED'
  | 'EVIDENCE_UNKNOWN'
  | 'OPTION_MISSING'
  | 'OPTION_UNKNOWN'
  | 'SUITABILITY_MISSING'
  | 'NOT_SUITABLE'
  | 'START_DATE_MISSING'
  | 'DATES_REVERSED'
  | 'BUDGET_HOLDER_UNKNOWN'
  | 'METHOD_MISSING'
  | 'METHOD_EVIDENCE_MISSING'
  | 'METHOD_CONTRADICTED'
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

/**
 * The money side by itself, for the preview too: an option of the case, found suitable first (M12) or chosen against the finding with a
 * reason (M2); its days; a share for every line (J3); and the method of the split with its evidence (J4). All problems at once.
 */
export function planFunding(facts: FundingFacts, terms: FundingTerms): Result<FundingPlan, DecisionProblem> {
  const { option } = facts;
  const split = option === null ? null : splitLines(lineFacts(option), terms.shares, terms.lineShares);
  const problems = [
    ...optionProblems(option, terms),
    ...dateProblems(terms),
    ...(split?.ok === false ? split.refusals : []),
    ...holderProblems(facts, terms),
    ...methodProblems(facts, terms),
  ];
  if (
    problems.length > 0 ||
    option === null ||
    split?.ok !== true ||
    terms.startDate === null ||
    terms.method === null
  ) {
    return refuse(problems);
  }
  return ok({
    option,
    span: { startDate: terms.startDate, endDate: terms.endDate },
    lines: option.costLines.map((line) => ({ ...line, shares: split.value.get(line.ordinal) ?? [] })),
    method: terms.method,
    methodEvidence: saidOrNull(terms.methodEvidence),
  });
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

function optionProblems(option: PlacementOption | null, terms: FundingTerms): DecisionProblem[] {
  if (terms.optionId === null)
    return [problem('OPTION_MISSING', ['optionId'], 'Say which of the case’s options is funded.')];
  if (option === null)
    return [problem('OPTION_UNKNOWN', ['optionId'], 'This is not an option of the case; choose one of those on it.')];
  if (option.suitability === null) {
    return [
      problem(
        'SUITABILITY_MISSING',
        ['optionId'],
        'Nobody has recorded whether this option is suitable; that comes before its cost is decided.',
      ),
    ];
  }
  return option.suitability === 'NOT_SUITABLE' && saidOrNull(terms.departureReason) === null
    ? [
        problem(
          'NOT_SUITABLE',
          ['departureReason'],
          'This option was found not suitable; choose another, or say why the panel departs from that finding.',
        ),
      ]
    : [];
}

function dateProblems({ startDate, endDate }: FundingTerms): DecisionProblem[] {
  if (startDate === null) {
    return [problem('START_DATE_MISSING', ['placementStartDate'], 'Say from which day the placement is paid for.')];
  }
  return endDate !== null && endDate < startDate
    ? [problem('DATES_REVERSED', ['placementEndDate'], 'The placement must not end before it starts.')]
    : [];
}

function holderProblems({ holders }: FundingFacts, terms: FundingTerms): DecisionProblem[] {
  return everyShare(terms).flatMap(({ share, path }) =>
    holders.has(share.budgetHolderId)
      ? []
      : [
          problem(
            'BUDGET_HOLDER_UNKNOWN',
            [...path, 'budgetHolderId'],
            'This budget holder is not one of the local area; choose one that is.',
          ),
        ],
  );
}

function methodProblems({ holders }: FundingFacts, terms: FundingTerms): DecisionProblem[] {
  if (terms.method === null)
    return [problem('METHOD_MISSING', ['fundingMethod'], 'Say how the split was set; there is no usual method.')];
  if (terms.method !== 'SINGLE_AGENCY') {
    return saidOrNull(terms.methodEvidence) === null
      ? [
          problem(
            'METHOD_EVIDENCE_MISSING',
            ['methodEvidence'],
            'Say what the split rests on: the tool and its score, the protocol and its clause, or the needs weighed.',
          ),
        ]
      : [];
  }
  const agencies = new Set(everyShare(terms).map(({ share }) => holders.get(share.budgetHolderId)?.agencyId));
  return agencies.size > 1
    ? [
        problem(
          'METHOD_CONTRADICTED',
          ['fundingMethod'],
          'More than one agency pays, so the split was not set as SINGLE_AGENCY; choose the method it was set by.',
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

function everyShare(
  terms: FundingTerms,
): { readonly share: SplitShare; readonly path: readonly (string | number)[] }[] {
  return [
    ...terms.shares.map((share, index) => ({ share, path: ['shares', index] })),
    ...terms.lineShares.flatMap(({ shares }, line) =>
      shares.map((share, index) => ({ share, path: ['lineShares', line, 'shares', index] })),
    ),
  ];
}

function lineFacts(option: PlacementOption) {
  return option.costLines.map(({ ordinal, price }) => ({ ordinal, price }));
}

function saidOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function problem(code: DecisionProblemCode, path: DecisionProblem['path'], message: string): DecisionProblem {
  return { code, path, message };
}
