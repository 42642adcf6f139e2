import { BOOKED_RANGE, isBookable } from '../../../kernel/booked';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { formatMoney, type Pence, ZERO } from '../../../kernel/money';
import { type Precise } from '../../../kernel/precise';
import { SET_BLOCK_VERSION_REFUSALS, type SetBlockVersionRefusalCode } from '../refusals/block-version';
import { isEarlierStage, isHalves, versionName, type BlockAmounts, type BlockPart, type BlockVersion } from './block';
import { type BlockStage } from './block-codes';

/** Something wrong with a version of the block: where it is, and what would be right. */
export interface BlockProblem {
  readonly code: SetBlockVersionRefusalCode;
  readonly field: readonly string[];
  readonly message: string;
}

/** The import and export adjustment as it was given: by net pupils, at their rate or the year's, or as an amount. */
export interface GivenImportExport {
  readonly netPupils: Decimal | null;
  readonly rate: Pence | null;
  readonly amount: Precise | null;
}

const MOST_PARTS = 50;

export const blockProblem = (
  code: SetBlockVersionRefusalCode,
  field: readonly string[],
  message: string = SET_BLOCK_VERSION_REFUSALS[code],
): BlockProblem => ({ code, field, message });

/** What is wrong with an import and export adjustment; `rate` is the one in force in the year. */
export function importExportProblems(given: GivenImportExport, rate: Pence | null): BlockProblem[] {
  const { netPupils } = given;
  if ((netPupils === null) === (given.amount === null) || (given.rate !== null && netPupils === null)) {
    return [blockProblem('IMPORT_EXPORT_UNCLEAR', ['importExport'])];
  }
  if (netPupils === null) return [];
  return [
    ...(isHalves(netPupils) ? [] : [blockProblem('PUPILS_NOT_HALVES', ['importExport', 'netPupils'])]),
    ...(given.rate === null && rate === null ? [blockProblem('RATE_MISSING', ['importExport', 'rate'])] : []),
  ];
}

/** What is wrong with the further terms and the deductions. */
export function partProblems(otherTerms: readonly BlockPart[], deductions: readonly BlockPart[]): BlockProblem[] {
  return [
    ...listProblems('otherTerms', otherTerms),
    ...listProblems('deductions', deductions),
    ...deductions.flatMap(({ amount }, index) =>
      amount < 0n ? [blockProblem('DEDUCTION_NEGATIVE', ['deductions', String(index), 'amount'])] : [],
    ),
  ];
}

function listProblems(field: string, parts: readonly BlockPart[]): BlockProblem[] {
  const names = parts.map(({ name }) => name.trim());
  return [
    ...(parts.length > MOST_PARTS ? [blockProblem('TOO_MANY_PARTS', [field])] : []),
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index ? [blockProblem('PART_TWICE', [field, String(index), 'name'])] : [],
    ),
  ];
}

/** What is wrong with when a version comes: days ahead, or a stage that the year has left behind. */
export function stageProblems(
  given: { readonly stage: BlockStage; readonly financialYear: FinancialYear; readonly publishedDate: Day },
  last: BlockVersion | undefined,
  today: Day,
): BlockProblem[] {
  const isLate = last !== undefined && isEarlierStage(given.stage, last.stage);
  return [
    ...(given.publishedDate > today ? [blockProblem('DATED_IN_FUTURE', ['publishedDate'])] : []),
    ...(isLate
      ? [
          blockProblem(
            'STAGE_BEFORE_LAST',
            ['stage'],
            `The budget stands at ${versionName(last.stage, given.financialYear)}, which was published later. Enter that version again to set it right.`,
          ),
        ]
      : []),
  ];
}

/** What is wrong with what the terms come to, against the totals that were published where those are given. */
export function amountProblems(
  amounts: BlockAmounts | null,
  published: { readonly block: Pence | null; readonly afterDeductions: Pence | null },
): BlockProblem[] {
  if (amounts === null || !isBookable(amounts.block) || !isBookable(amounts.afterDeductions)) {
    const message = `The terms come to what is out of range. ${BOOKED_RANGE} Check each term: the decimal point may be missing.`;
    return [blockProblem('AMOUNT_OUT_OF_RANGE', [], message)];
  }
  const differs = (field: 'block' | 'afterDeductions'): BlockProblem[] => {
    const given = published[field];
    if (given === null || given === amounts[field]) return [];
    const message = `The terms come to ${formatMoney(amounts[field])}, and ${formatMoney(given)} was published. Check each term; nothing was entered.`;
    return [blockProblem('NOT_AS_PUBLISHED', [field], message)];
  };
  return [
    ...(amounts.afterDeductions < ZERO ? [blockProblem('ALLOCATION_NEGATIVE', ['deductions'])] : []),
    ...differs('block'),
    ...differs('afterDeductions'),
  ];
}
