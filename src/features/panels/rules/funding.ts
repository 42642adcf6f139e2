import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { InterimArrangement, InterimBasis } from '../../contributions/rules/approval';
import { checkPriceTerms, type PriceTerms, type PriceTermsInput } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';
import type { PlacementOption } from '../../placements/rules/option';
import { splitLines, type LineSplit, type SplitProblem, type SplitShare } from './split';

/** A price that is agreed for one line of the option, where it is not the option's own (M3). */
export interface LinePrice {
  /** The line, as the option numbers it from 1. */
  readonly line: number;
  readonly price: PriceTermsInput;
}

/** The money side of a decision as the chair gives it; what is left out is null. */
export interface FundingTerms {
  readonly optionId: string | null;
  readonly startDate: Day | null;
  /** Null: no end is expected. */
  readonly endDate: Day | null;
  readonly shares: readonly SplitShare[];
  readonly lineShares: readonly LineSplit[];
  readonly linePrices: readonly LinePrice[];
  readonly interim: InterimTerms;
  readonly method: string | null;
  readonly methodEvidence: string | null;
  /** Why a setting found not suitable is chosen all the same (M2). */
  readonly departureReason: string | null;
}

/** Who carries disputed shares meanwhile, as the chair gives it; what is left out is null (J2). */
export interface InterimTerms {
  readonly payerId: string | null;
  readonly basis: InterimBasis | null;
  readonly disputedHolderIds: readonly string[];
}

/** A budget holder as far as a split needs it. */
export interface HolderFacts {
  readonly agencyId: string;
}

/** What the money side is judged by: the option named, if it is one of the case, and the holders named, by id. */
export interface FundingFacts {
  readonly option: PlacementOption | null;
  readonly holders: ReadonlyMap<string, HolderFacts>;
  /** Whether the terms of reference want suitability recorded before any cost (M12). */
  readonly suitabilityFirst: boolean;
}

/** What one line will cost, and who pays it. */
export interface PlannedLine {
  readonly ordinal: number;
  readonly category: PlacementOption['costLines'][number]['category'];
  readonly element: PlacementOption['costLines'][number]['element'];
  readonly isDirectPayment: boolean;
  readonly description: string | null;
  readonly price: PriceTerms;
  readonly shares: readonly Share[];
}

/** The money side of a decision that can stand: a placement, its days, its lines and their shares. */
export interface FundingPlan {
  /** Who pays disputed shares meanwhile; null where none is disputed. */
  readonly interim: InterimArrangement | null;
  readonly option: PlacementOption;
  readonly span: { readonly startDate: Day; readonly endDate: Day | null };
  readonly lines: readonly PlannedLine[];
  readonly method: string;
  readonly methodEvidence: string | null;
}

/** Why the money side of a decision cannot stand. */
export type FundingProblemCode =
  | SplitProblem['code']
  | 'PRICE_INVALID'
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
 * reason (M2); its days; the price of every line, the option's or one agreed instead (M3); a share for every line (J3); and the method of
 * the split with its evidence (J4). All problems at once.
 */
export function planFunding(facts: FundingFacts, terms: FundingTerms): Result<FundingPlan, FundingProblem> {
  const { option } = facts;
  const lines = option === null ? null : planLines(option, terms);
  const problems = [
    ...optionProblems(facts, terms),
    ...dateProblems(terms),
    ...(lines?.ok === false ? lines.refusals : []),
    ...holderProblems(facts, terms),
    ...methodProblems(facts, terms),
  ];
  const { startDate, endDate, method } = terms;
  if (problems.length > 0 || option === null || lines?.ok !== true || startDate === null || method === null) {
    return refuse(problems);
  }
  return ok({
    option,
    interim: toInterim(terms.interim),
    span: { startDate, endDate },
    lines: lines.value,
    method,
    methodEvidence: written(terms.methodEvidence),
  });
}

/** Every line with its price and its shares. */
function planLines(option: PlacementOption, terms: FundingTerms): Result<PlannedLine[], FundingProblem> {
  const { lines, problems } = priceLines(option, terms.linePrices);
  const split = splitLines(lines, terms.shares, terms.lineShares);
  if (problems.length > 0 || !split.ok) return refuse([...problems, ...(split.ok ? [] : split.refusals)]);
  return ok(lines.map((line) => ({ ...line, shares: split.value.get(line.ordinal) ?? [] })));
}

/** The option's lines at the prices agreed. A line named twice, or that the option has not, is a problem. */
function priceLines(
  option: PlacementOption,
  linePrices: readonly LinePrice[],
): { readonly lines: PlacementOption['costLines']; readonly problems: readonly FundingProblem[] } {
  const problems: FundingProblem[] = [];
  const agreed = new Map<number, PriceTerms>();
  for (const [index, { line, price }] of linePrices.entries()) {
    const path = ['linePrices', index];
    const checked = checkPriceTerms(price, [...path, 'price']);
    if (!checked.ok) {
      problems.push(...checked.refusals.map((one) => problem('PRICE_INVALID', one.path, one.message)));
    } else if (!option.costLines.some(({ ordinal }) => ordinal === line)) {
      const message = `The option has no cost line ${String(line)}; it has ${String(option.costLines.length)}.`;
      problems.push(problem('LINE_UNKNOWN', [...path, 'line'], message));
    } else if (agreed.has(line)) {
      problems.push(problem('LINE_TWICE', [...path, 'line'], `Line ${String(line)} has two prices; keep one.`));
    } else {
      agreed.set(line, checked.value);
    }
  }
  return {
    lines: option.costLines.map((line) => ({ ...line, price: agreed.get(line.ordinal) ?? line.price })),
    problems,
  };
}

function optionProblems({ option, suitabilityFirst }: FundingFacts, terms: FundingTerms): FundingProblem[] {
  if (terms.optionId === null)
    return [problem('OPTION_MISSING', ['optionId'], 'Say which of the case’s options is funded.')];
  if (option === null)
    return [
      problem(
        'OPTION_UNKNOWN',
        ['optionId'],
        'This is no option of the case that you may see; choose one of those on it.',
      ),
    ];
  if (option.suitability === null && suitabilityFirst) {
    return [
      problem(
        'SUITABILITY_MISSING',
        ['optionId'],
        'Nobody has recorded whether this option is suitable; that comes before its cost is decided.',
      ),
    ];
  }
  return option.suitability === 'NOT_SUITABLE' && written(terms.departureReason) === null
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
    return written(terms.methodEvidence) === null
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
          'More than one agency pays, so the split was not set as of a single agency; choose the method it was set by.',
        ),
      ]
    : [];
}

/** The arrangement as the agreement takes it; null while it is not said whole. What is wrong with it is told elsewhere. */
function toInterim({ payerId, basis, disputedHolderIds }: InterimTerms): InterimArrangement | null {
  if (payerId === null || basis === null || disputedHolderIds.length === 0) return null;
  return { payerId, basis, disputedHolderIds };
}

/** The holders that pay by a plan; by the terms, as far as they go, while there is none. Each once. */
export function payersOf(plan: FundingPlan | null, terms: Pick<FundingTerms, 'shares' | 'lineShares'>): string[] {
  if (plan !== null) return [...new Set(plan.lines.flatMap(({ shares }) => shares.map(({ payer }) => payer)))];
  const all = [...terms.shares, ...terms.lineShares.flatMap(({ shares }) => shares)];
  return [...new Set(all.map(({ budgetHolderId }) => budgetHolderId))];
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

function problem(code: FundingProblemCode, path: FundingProblem['path'], message: string): FundingProblem {
  return { code, path, message };
}
