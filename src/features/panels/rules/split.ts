import type { Decimal } from '../../../kernel/decimal';
import { partsFromPercentages } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { PriceTerms, PriceTermsInput } from '../../ledger/rules/price';
import { checkShares, type Share, type ShareInput } from '../../ledger/rules/shares';

/** One holder's share as a panel agrees it: exactly one of parts, percent, a fixed sum and the residual. */
export interface SplitShare {
  readonly budgetHolderId: string;
  readonly parts: number | null;
  readonly percent: Decimal | null;
  readonly fixed: PriceTermsInput | null;
  readonly cap: Pence | null;
  readonly residual: boolean;
}

/** The split of one cost line that differs from the one for all lines; `line` is its position, from 1. */
export interface LineSplit {
  readonly line: number;
  readonly shares: readonly SplitShare[];
}

/** Something wrong with a split, with its path inside the input. */
export interface SplitProblem {
  readonly code: 'SHARES_MISSING' | 'SHARE_INVALID' | 'LINE_UNKNOWN' | 'LINE_TWICE';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A cost line of the option, as far as its split needs it. */
export interface LineToSplit {
  readonly ordinal: number;
  readonly price: Pick<PriceTerms, 'unit' | 'year'>;
}

/**
 * The shares of every line in the stored order, or every problem at once (J3, money.md section 3). One split stands for all lines;
 * a line named by itself has its own. Percentages become the whole-number parts that are stored.
 */
export function splitLines(
  lines: readonly LineToSplit[],
  shares: readonly SplitShare[],
  lineShares: readonly LineSplit[],
): Result<ReadonlyMap<number, readonly Share[]>, SplitProblem> {
  const problems = lineProblems(lines, lineShares);
  const split = new Map<number, readonly Share[]>();
  for (const line of lines) {
    const position = lineShares.findIndex((own) => own.line === line.ordinal);
    const own = lineShares[position];
    const path = own === undefined ? ['shares'] : ['lineShares', position, 'shares'];
    const checked = splitOf(own?.shares ?? shares, path, line.price);
    if (checked.ok) split.set(line.ordinal, checked.value);
    else problems.push(...checked.refusals.filter((one) => !problems.some((known) => isSame(known, one))));
  }
  return problems.length > 0 ? refuse(problems) : ok(split);
}

function lineProblems(lines: readonly LineToSplit[], lineShares: readonly LineSplit[]): SplitProblem[] {
  return lineShares.flatMap(({ line }, index): SplitProblem[] => {
    const path = ['lineShares', index, 'line'];
    if (!lines.some(({ ordinal }) => ordinal === line)) {
      return [
        {
          code: 'LINE_UNKNOWN',
          path,
          message: `The option has no cost line ${String(line)}; it has ${String(lines.length)}.`,
        },
      ];
    }
    return lineShares.findIndex((own) => own.line === line) < index
      ? [
          {
            code: 'LINE_TWICE',
            path,
            message: `Cost line ${String(line)} already has a split of its own; give each line one.`,
          },
        ]
      : [];
  });
}

function splitOf(
  shares: readonly SplitShare[],
  path: readonly (string | number)[],
  linePrice: Pick<PriceTerms, 'unit' | 'year'>,
): Result<readonly Share[], SplitProblem> {
  if (shares.length === 0) {
    return refuse([
      { code: 'SHARES_MISSING', path, message: 'Say who pays: at least one budget holder, the lead agency first.' },
    ]);
  }
  const byParts = shares.some(({ percent }) => percent !== null)
    ? partsOfPercentages(shares, path)
    : ok(shares.map(toShareInput));
  if (!byParts.ok) return byParts;
  const checked = checkShares(byParts.value, path, linePrice);
  if (checked.ok) return checked;
  return refuse(
    checked.refusals.map((one) => ({
      code: 'SHARE_INVALID',
      path: one.path.map((step) => (step === 'payer' ? 'budgetHolderId' : step)),
      message: one.message,
    })),
  );
}

/** Percentages, and the one who takes the rest of them, as parts; fixed sums stand beside them (money.md section 3). */
function partsOfPercentages(
  shares: readonly SplitShare[],
  path: readonly (string | number)[],
): Result<ShareInput[], SplitProblem> {
  const mixed = shares.flatMap(({ parts, percent, residual }, index) =>
    parts !== null || (percent !== null && residual)
      ? [
          invalid(
            [...path, index],
            'Give every holder a percentage, or every holder parts: the two cannot stand side by side.',
          ),
        ]
      : [],
  );
  const shared = shares.flatMap((share, index) => (share.fixed === null ? [{ share, index }] : []));
  const both = shares.flatMap(({ fixed, percent }, index) =>
    fixed !== null && percent !== null
      ? [invalid([...path, index], 'A share is a percentage or a fixed sum, not both.')]
      : [],
  );
  if (mixed.length + both.length > 0) return refuse([...mixed, ...both]);
  const parts = partsFromPercentages(shared.map(({ share }) => ({ percent: share.percent })));
  if (!parts.ok) {
    return refuse(
      parts.refusals.map(({ index, message }) =>
        invalid(index === null ? path : [...path, shared[index]?.index ?? index, 'percent'], message),
      ),
    );
  }
  const byIndex = new Map(shared.map(({ index }, position) => [index, parts.value[position] ?? null]));
  return ok(
    shares.map((share, index) => ({
      ...toShareInput(share),
      parts: byIndex.get(index) ?? null,
      residual: false,
    })),
  );
}

function toShareInput({ budgetHolderId, parts, fixed, cap, residual }: SplitShare): ShareInput {
  return { payer: budgetHolderId, parts, fixed, cap, residual };
}

function invalid(path: readonly (string | number)[], message: string): SplitProblem {
  return { code: 'SHARE_INVALID', path, message };
}

function isSame(a: SplitProblem, b: SplitProblem): boolean {
  return a.message === b.message && a.path.join('/') === b.path.join('/');
}
