import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Share } from '../../ledger/rules/shares';
import type { PlacementOption } from '../../placements/rules/option';
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

/** A budget holder as far as a split needs it. */
export interface HolderFacts {
  readonly agencyId: string;
}

/** What the money side is judged by: the option named, if it is one of the case, and the holders named, by id. */
export interface FundingFacts {
  readonly option: PlacementOption | null;
  readonly holders: ReadonlyMap<string, HolderFacts>;
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

/** Why the money side of a decision cannot stand. */
export type FundingProblemCode =
  | SplitProblem['code']
  | 'OPTION_MISSING'
  | 'OPTION_UNKNOWN'
  | 'SUITABILITY_MISSING'
  | 'NOT_SUITABLE'
  | 'START_DATE_MISSING'
  | 'DATES_REVERSED'
  | 'BUDGET_HOLDER_UNKNOWN'
  | 'METHOD_MISSING'
  | 'METHOD_EVIDENCE_MISSING'
  | 'METHOD_CONTRADICTED';

/** One reason, where in the input it lies, and what would be right. */
export interface FundingProblem {
  readonly code: FundingProblemCode;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The money side by itself, for the preview too: an option of the case, found suitable first (M12) or chosen against the finding with a
 * reason (M2); its days; a share for every line (J3); and the method of the split with its evidence (J4). All problems at once.
 */
export function planFunding(facts: FundingFacts, terms: FundingTerms): Result<FundingPlan, FundingProblem> {
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

function optionProblems(option: PlacementOption | null, terms: FundingTerms): FundingProblem[] {
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

function dateProblems({ startDate, endDate }: FundingTerms): FundingProblem[] {
  if (startDate === null) {
    return [problem('START_DATE_MISSING', ['placementStartDate'], 'Say from which day the placement is paid for.')];
  }
  return endDate !== null && endDate < startDate
    ? [problem('DATES_REVERSED', ['placementEndDate'], 'The placement must not end before it starts.')]
    : [];
}

function holderProblems({ holders }: FundingFacts, terms: FundingTerms): FundingProblem[] {
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

function methodProblems({ holders }: FundingFacts, terms: FundingTerms): FundingProblem[] {
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

function problem(code: FundingProblemCode, path: FundingProblem['path'], message: string): FundingProblem {
  return { code, path, message };
}
