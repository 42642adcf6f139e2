import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { baseYearOf, checkPriceTerms, type PriceTerms, type PriceTermsInput } from './price';
import { problem, type PriceProblem, type ProblemPath } from './problem';

/**
 * What one budget holder pays of a line: exactly one of `parts`, `fixed` and `residual`; a cap with parts or a fixed sum
 * (money.md section 3). The order of a list of shares is the stored order of the agreement, and decides ties.
 */
export interface Share {
  readonly payer: string;
  /** Whole-number parts of what fixed sums leave; zero is allowed and shown (B19). */
  readonly parts: bigint | null;
  /** A sum with a price of its own, on the base year of the line. */
  readonly fixed: PriceTerms | null;
  /** The most that the holder's running total may reach in one base year. */
  readonly cap: Pence | null;
  /** Whether the holder takes what fixed sums leave. */
  readonly residual: boolean;
  /** The payers before it, in whose place it stands: what they used of a cap in a base year counts. Left out: nobody. */
  readonly succeeds?: readonly string[];
}

/** A share as it is given. */
export interface ShareInput {
  readonly payer: string;
  readonly parts?: bigint | number | null | undefined;
  readonly fixed?: PriceTermsInput | null | undefined;
  readonly cap?: Pence | null | undefined;
  readonly residual?: boolean | null | undefined;
  readonly succeeds?: readonly string[];
}

/**
 * The shares of an agreement, their fixed sums' defaults filled in from the line's price, or every problem at once
 * (money.md section 3): one kind each; at most one residual and not beside parts; parts not all zero; a cap not negative and
 * not on the residual; a fixed sum on the line's own year; each payer once. An empty list is accepted: it says who pays
 * nowhere, and prices the total alone.
 */
export function checkShares(
  raw: readonly ShareInput[],
  path: ProblemPath,
  linePrice: Pick<PriceTerms, 'unit' | 'year'>,
): Result<readonly Share[], PriceProblem> {
  const given = raw.map(withNulls);
  const shares = given.map((share, index) => checkShare(share, [...path, index], linePrice));
  const problems = [
    ...shares.flatMap((share) => (share.ok ? [] : share.refusals)),
    ...payerProblems(given, path),
    ...togetherProblems(given, path),
  ];
  return problems.length > 0 ? refuse(problems) : ok(shares.flatMap((share) => (share.ok ? [share.value] : [])));
}

/** A share as it is given, what is left out as null. */
interface GivenShare {
  readonly payer: string;
  readonly parts: bigint | number | null;
  readonly fixed: PriceTermsInput | null;
  readonly cap: Pence | null;
  readonly residual: boolean;
  readonly succeeds?: readonly string[];
}

function withNulls({ payer, parts, fixed, cap, residual, succeeds }: ShareInput): GivenShare {
  const given = { payer, parts: parts ?? null, fixed: fixed ?? null, cap: cap ?? null, residual: residual ?? false };
  return succeeds === undefined ? given : { ...given, succeeds };
}

function checkShare(
  raw: GivenShare,
  path: ProblemPath,
  linePrice: Pick<PriceTerms, 'unit' | 'year'>,
): Result<Share, PriceProblem> {
  const fixed = raw.fixed === null ? ok(null) : checkFixed(raw.fixed, [...path, 'fixed'], linePrice);
  const problems = [
    ...(fixed.ok ? [] : fixed.refusals),
    ...kindProblems(raw, path),
    ...partsProblems(raw.parts, path),
    ...capProblems(raw, path),
  ];
  if (!fixed.ok || problems.length > 0) return refuse(problems);
  return ok({
    payer: raw.payer,
    parts: raw.parts === null ? null : BigInt(raw.parts),
    fixed: fixed.value,
    cap: raw.cap,
    residual: raw.residual,
    ...(raw.succeeds === undefined ? {} : { succeeds: raw.succeeds }),
  });
}

function checkFixed(
  raw: PriceTermsInput,
  path: ProblemPath,
  linePrice: Pick<PriceTerms, 'unit' | 'year'>,
): Result<PriceTerms, PriceProblem> {
  const terms = checkPriceTerms(raw, path, baseYearOf(linePrice));
  if (raw.unit !== 'ONCE' || linePrice.unit === 'ONCE') return terms;
  return refuse([
    ...(terms.ok ? [] : terms.refusals),
    problem(
      'FIXED_ONCE',
      path,
      'A fixed sum can be charged once only on a line that is charged once; give it a unit and a spread, such as WEEK and DAYS.',
      'unit',
    ),
  ]);
}

function kindProblems(raw: GivenShare, path: ProblemPath): PriceProblem[] {
  const kinds = [raw.parts !== null, raw.fixed !== null, raw.residual].filter(Boolean).length;
  return kinds === 1
    ? []
    : [
        problem(
          'SHARE_KIND',
          path,
          `A share must have exactly one of parts, a fixed sum and the residual; this one has ${kinds === 0 ? 'none' : kinds}.`,
        ),
      ];
}

function partsProblems(parts: bigint | number | null, path: ProblemPath): PriceProblem[] {
  if (parts === null) return [];
  const isWhole = typeof parts === 'bigint' || Number.isSafeInteger(parts);
  return isWhole && parts >= 0
    ? []
    : [
        problem(
          'PARTS_NOT_WHOLE',
          path,
          'Parts must be a whole number, 0 or more, such as 50 of 50 : 30 : 20.',
          'parts',
        ),
      ];
}

function capProblems(raw: GivenShare, path: ProblemPath): PriceProblem[] {
  if (raw.cap === null) return [];
  const problems: PriceProblem[] = [];
  if (raw.cap < 0n) problems.push(problem('CAP_NEGATIVE', path, 'A cap must not be negative.', 'cap'));
  if (raw.residual) {
    problems.push(
      problem(
        'CAP_ON_RESIDUAL',
        path,
        'The holder that takes the rest can not have a cap; leave the cap out, or give it parts or a fixed sum.',
        'cap',
      ),
    );
  }
  return problems;
}

function payerProblems(raw: readonly GivenShare[], path: ProblemPath): PriceProblem[] {
  return raw.flatMap(({ payer }, index) => {
    if (written(payer) === null) return [problem('PAYER_MISSING', path, 'Name who pays this share.', index, 'payer')];
    const isAgain = raw.slice(0, index).some((earlier) => earlier.payer === payer);
    return isAgain
      ? [
          problem(
            'PAYER_TWICE',
            path,
            'This payer already has a share in the list; give each payer one share.',
            index,
            'payer',
          ),
        ]
      : [];
  });
}

function togetherProblems(raw: readonly GivenShare[], path: ProblemPath): PriceProblem[] {
  const residuals = raw.flatMap((share, index) => (share.residual ? [index] : []));
  const byParts = raw.flatMap(({ parts }) => (parts === null ? [] : [parts]));
  const again = residuals[1];
  const problems: PriceProblem[] = [];
  if (again !== undefined) {
    problems.push(
      problem(
        'RESIDUAL_TWICE',
        path,
        'Only one holder can take the rest; give the others parts or a fixed sum.',
        again,
      ),
    );
  }
  if (residuals[0] !== undefined && byParts.length > 0) {
    problems.push(
      problem(
        'RESIDUAL_BESIDE_PARTS',
        path,
        'A holder that takes the rest can not stand beside holders with parts, who share the rest already; give it parts too, or give them fixed sums.',
        residuals[0],
      ),
    );
  }
  if (byParts.length > 0 && byParts.every((parts) => Number(parts) === 0)) {
    problems.push(problem('PARTS_ALL_ZERO', path, 'At least one holder must have parts above 0.'));
  }
  return problems;
}
