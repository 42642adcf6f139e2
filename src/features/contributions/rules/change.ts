import type { Day } from '../../../kernel/dates';
import { refuse, ok, type Result } from '../../../kernel/result';
import type { Share } from '../../ledger/rules/shares';
import { splitOf, type SplitShare } from '../../ledger/rules/split-shares';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { FundingMethod } from './approval';

/** The split of one cost line that differs from the one for all lines. */
export interface LineSplit {
  readonly costLineId: string;
  readonly shares: readonly SplitShare[];
}

/** A split as it is asked for: one for all lines (empty: those not named stay), and those of lines named by themselves. */
export interface AskedSplit {
  readonly shares: readonly SplitShare[];
  readonly lineShares: readonly LineSplit[];
}

/** A line with the shares it would have. */
export interface LineShares {
  readonly costLineId: string;
  readonly shares: readonly Share[];
}

/** Something wrong with a split, with its path inside the input. */
export interface ChangeProblem {
  readonly code: 'SHARES_MISSING' | 'SHARE_INVALID' | 'LINE_UNKNOWN' | 'LINE_TWICE';
  readonly field: readonly string[];
  readonly message: string | undefined;
}

/**
 * The lines that a split is asked for, each with its shares in the stored order, or every problem at once. Fixed sums are checked against
 * the price that a line has on the day from which the split is to hold.
 */
export function splitOfLines(
  lines: readonly StoredLine[],
  asked: AskedSplit,
  from: Day | null,
): Result<readonly LineShares[], ChangeProblem> {
  const problems: ChangeProblem[] = lineProblems(lines, asked.lineShares);
  if (asked.shares.length === 0 && asked.lineShares.length === 0) {
    problems.push({ code: 'SHARES_MISSING', field: ['shares'], message: undefined });
  }
  const split: LineShares[] = [];
  for (const line of lines) {
    const position = asked.lineShares.findIndex(({ costLineId }) => costLineId === line.costLineId);
    const own = asked.lineShares[position];
    if (own === undefined && asked.shares.length === 0) continue;
    const path = own === undefined ? ['shares'] : ['lineShares', position, 'shares'];
    const checked = splitOf(own?.shares ?? asked.shares, path, priceOn(line, from));
    if (checked.ok) split.push({ costLineId: line.costLineId, shares: checked.value });
    else {
      problems.push(
        ...checked.refusals
          .map(({ code, path: place, message }) => ({ code, field: place.map(String), message }))
          .filter((one) => !problems.some((known) => isSame(known, one))),
      );
    }
  }
  return problems.length > 0 ? refuse(problems) : ok(split);
}

function lineProblems(lines: readonly StoredLine[], lineShares: readonly LineSplit[]): ChangeProblem[] {
  return lineShares.flatMap(({ costLineId }, index): ChangeProblem[] => {
    const field = ['lineShares', String(index), 'costLineId'];
    if (!lines.some((line) => line.costLineId === costLineId)) {
      return [{ code: 'LINE_UNKNOWN', field, message: undefined }];
    }
    const isAgain = lineShares.findIndex((own) => own.costLineId === costLineId) < index;
    return isAgain ? [{ code: 'LINE_TWICE', field, message: undefined }] : [];
  });
}

function priceOn({ versions }: StoredLine, from: Day | null): StoredLine['versions'][number]['price'] {
  const version =
    versions.find(({ span }) => from === null || span.endDate === null || span.endDate >= from) ?? versions[0];
  if (version === undefined) throw new Error('A cost line has no dated agreement');
  return version.price;
}

function isSame(a: ChangeProblem, b: ChangeProblem): boolean {
  return a.message === b.message && a.field.join('/') === b.field.join('/');
}

/** What a method rests on, as it is said. */
export interface GivenEvidence {
  readonly words: string | null;
  readonly evidenceIds: readonly string[];
  readonly toolName: string | null;
  readonly hasHours: boolean;
}

/** Where the evidence of a method falls short, as a field of the input; null: it does not (J4). One agency that pays all needs none. */
export function evidenceGap(method: FundingMethod, given: GivenEvidence): string | null {
  switch (method) {
    case 'SINGLE_AGENCY':
      return null;
    case 'CONTINUING_CARE_TOOL':
      return given.toolName === null ? 'toolName' : null;
    case 'HOURS_TOOL':
      if (given.toolName === null) return 'toolName';
      return given.hasHours ? null : 'toolHoursPerWeek';
    case 'NEEDS_LED':
    case 'PROTOCOL':
    case 'POOLED_FUND':
      return isSaid(given) ? null : 'methodEvidence';
  }
}

function isSaid({ words, evidenceIds, toolName }: GivenEvidence): boolean {
  return words !== null || evidenceIds.length > 0 || toolName !== null;
}
