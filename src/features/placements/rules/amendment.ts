import { contains, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { pence, type Pence } from '../../../kernel/money';
import type { CostElement } from '../../ledger/rules/coding';
import { checkPriceTerms, type PriceTermsInput } from '../../ledger/rules/price';
import { sayMoney } from '../../ledger/rules/problem';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { AmendPlacementCode } from '../refusals';
import type { Placement } from './placement';

/** What is to be otherwise of a placement, within what was decided; what is left out stays. */
export interface Amendment {
  /** Another last day that is expected; null: it stays. */
  readonly expectedEndDate: Day | null;
  /** The lines that end before the placement does. */
  readonly endLines: readonly { readonly costLineId: string; readonly lastDay: Day }[];
  /** Other prices of lines from a day on. */
  readonly linePrices: readonly {
    readonly costLineId: string;
    readonly fromDate: Day;
    readonly price: PriceTermsInput;
  }[];
  /** What lines are, said anew; null: nothing to say. */
  readonly descriptions: readonly { readonly costLineId: string; readonly description: string | null }[];
  /** Lines to add, each shared as another is. */
  readonly addLines: readonly {
    readonly category: string;
    /** What it is of the fee; null: its category tells. */
    readonly element: CostElement | null;
    /** Whether the family is paid, and buys it. */
    readonly isDirectPayment: boolean;
    readonly description: string | null;
    readonly fromDate: Day;
    readonly price: PriceTermsInput;
    readonly sharedAs: string;
  }[];
}

/** Something that speaks against an amendment, with its path in the input. */
export interface AmendmentProblem {
  readonly code: AmendPlacementCode;
  readonly field: readonly string[];
  readonly message: string;
}

/** All that can be said of an amendment before it is priced: what it is of, its days, its lines and its prices. */
export function findAmendmentProblems(
  placement: Placement,
  lines: readonly StoredLine[],
  asked: Amendment,
): AmendmentProblem[] {
  const { expectedEndDate, endLines, linePrices, descriptions, addLines } = asked;
  const isNothing =
    (expectedEndDate === null || expectedEndDate === placement.endDate) &&
    [endLines, linePrices, descriptions, addLines].every(({ length }) => length === 0);
  return [
    ...(isNothing
      ? [tell('NOTHING_CHANGES', ['placementId'], 'Say what is to change: a day, a line or a price.')]
      : []),
    ...standingProblems(placement),
    ...endProblems(placement, expectedEndDate),
    ...endLines.flatMap((one, index) => lineProblems(lines, endLines, index, 'endLines', one.lastDay, 'lastDay')),
    ...linePrices.flatMap((one, index) => [
      ...lineProblems(lines, linePrices, index, 'linePrices', one.fromDate, 'fromDate'),
      ...priceProblems(one.price, ['linePrices', String(index), 'price']),
    ]),
    ...descriptions.flatMap((_, index) => lineProblems(lines, descriptions, index, 'descriptions', null, '')),
    ...addLines.flatMap((one, index) => [
      ...lineProblems(lines, [{ costLineId: one.sharedAs }], 0, `addLines.${String(index)}`, one.fromDate, 'fromDate'),
      ...priceProblems(one.price, ['addLines', String(index), 'price']),
      ...(lines.some(({ decisionId }) => decisionId === null)
        ? [
            tell(
              'IMPORTED',
              ['addLines', String(index)],
              'Add the line in the system this placement was imported from.',
            ),
          ]
        : []),
    ]),
  ];
}

function standingProblems({ isCommitted, isCancelled, endedDate }: Placement): AmendmentProblem[] {
  if (isCancelled || !isCommitted) {
    const message = 'Its money is not committed: what is wrong with its decision is put right by correcting that.';
    return [tell('NOT_COMMITTED', ['placementId'], message)];
  }
  if (endedDate === null) return [];
  const message = `The placement was ended with ${dayInWords(endedDate)} as its last day; nothing of it can be amended.`;
  return [tell('ALREADY_ENDED', ['placementId'], message)];
}

function endProblems({ startDate, endDate }: Placement, expected: Day | null): AmendmentProblem[] {
  if (expected === null) return [];
  if (expected < startDate) {
    const message = `The expected end must not be before the first day, ${dayInWords(startDate)}.`;
    return [tell('END_BEFORE_START', ['expectedEndDate'], message)];
  }
  if (endDate === null || expected <= endDate) return [];
  const message = `The decision pays to ${dayInWords(endDate)}. For longer the panel decides on an EXTENSION: refer the child again with that request.`;
  return [tell('NEEDS_EXTENSION', ['expectedEndDate'], message)];
}

function lineProblems(
  lines: readonly StoredLine[],
  named: readonly { readonly costLineId: string }[],
  index: number,
  list: string,
  day: Day | null,
  dayField: string,
): AmendmentProblem[] {
  const costLineId = named[index]?.costLineId;
  const line = lines.find((one) => one.costLineId === costLineId);
  const path = list.includes('.') ? list.split('.') : [list, String(index)];
  if (line === undefined) {
    return [
      tell('LINE_UNKNOWN', [...path, 'costLineId'], 'This is no cost line of the placement; choose one of its lines.'),
    ];
  }
  if (named.findIndex((one) => one.costLineId === costLineId) < index) {
    return [tell('LINE_TWICE', [...path, 'costLineId'], 'This cost line is named twice; keep one of them.')];
  }
  const startDate = line.ownSpan.startDate ?? line.placementSpan.startDate;
  const endDate = line.ownSpan.endDate ?? line.placementSpan.endDate;
  if (day === null || contains({ startDate, endDate: endDate ?? day }, day)) return [];
  const message = `The cost line runs from ${dayInWords(startDate)}${endDate === null ? '' : ` to ${dayInWords(endDate)}`}; choose one of its days.`;
  return [tell('DAY_OUTSIDE', [...path, dayField], message)];
}

function priceProblems(price: PriceTermsInput, path: readonly string[]): AmendmentProblem[] {
  const checked = checkPriceTerms(price, [...path]);
  return checked.ok ? [] : checked.refusals.map((one) => tell('PRICE_INVALID', one.path.map(String), one.message));
}

/**
 * Who would pay more in a financial year than the ledger held for it before: beyond what was decided, whatever else becomes cheaper. Keys are
 * of a holder and a year.
 */
export function risesOfYears(
  before: ReadonlyMap<string, Pence>,
  after: ReadonlyMap<string, Pence>,
): { readonly budgetHolderId: string; readonly financialYear: string; readonly rise: Pence }[] {
  return [...after].flatMap(([key, amount]) => {
    const rise = pence(amount - (before.get(key) ?? 0n));
    const [budgetHolderId = '', financialYear = ''] = key.split(' ');
    return rise > 0n ? [{ budgetHolderId, financialYear, rise }] : [];
  });
}

/** The sentence that says who would pay more, and which decision is needed. */
export function sayRise(name: string, financialYear: string, rise: Pence, isPriceOnly: boolean): string {
  const needed = isPriceOnly
    ? 'A higher price takes a decision on an uplift: ask for it with requestUplift, or raise a round.'
    : 'More than was decided takes a decision on a change of placement: refer the child again with that request.';
  return `${name} would pay ${sayMoney(rise)} more in ${financialYear} than was decided. ${needed}`;
}

function tell(code: AmendPlacementCode, field: readonly string[], message: string): AmendmentProblem {
  return { code, field, message };
}
