import { ok, refuse, type Result } from '../../../kernel/result';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';
import { splitOf, type SplitFault, type SplitShare } from '../../ledger/rules/split-shares';

export type { SplitShare };

/** The split of one cost line that differs from the one for all lines; `line` is its position, from 1. */
export interface LineSplit {
  readonly line: number;
  readonly shares: readonly SplitShare[];
}

/** Something wrong with a split, with its path inside the input. */
export interface SplitProblem {
  readonly code: SplitFault['code'] | 'LINE_UNKNOWN' | 'LINE_TWICE';
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

function isSame(a: SplitProblem, b: SplitProblem): boolean {
  return a.message === b.message && a.path.join('/') === b.path.join('/');
}
