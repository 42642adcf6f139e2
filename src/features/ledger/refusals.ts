import type { PriceProblem, PriceProblemCode } from './rules/problem';

/** What the ledger can refuse beside a price that does not work. */
export const LineRefusalCode = {
  NO_LINES: 'NO_LINES',
  LINE_OUTSIDE_PLACEMENT: 'LINE_OUTSIDE_PLACEMENT',
  PLACEMENT_SPAN_REVERSED: 'PLACEMENT_SPAN_REVERSED',
  LINE_OVER_BEFORE: 'LINE_OVER_BEFORE',
  PAYER_UNKNOWN: 'PAYER_UNKNOWN',
  PAYER_NOT_IN_FORCE: 'PAYER_NOT_IN_FORCE',
} as const;
export type LineRefusalCode = (typeof LineRefusalCode)[keyof typeof LineRefusalCode] | PriceProblemCode;

/** A reason why lines can not be made, committed or moved; `field` is a path into the input, `['lines', '0', 'price']`. */
export interface LineRefusal {
  readonly code: LineRefusalCode;
  readonly field: readonly string[];
  readonly message: string;
}

const SENTENCES: Readonly<Record<keyof typeof LineRefusalCode, string>> = {
  NO_LINES: 'There is nothing to pay for; give at least one cost line.',
  LINE_OUTSIDE_PLACEMENT: 'No day of this cost line lies within the placement; correct the dates of one of them.',
  PLACEMENT_SPAN_REVERSED: 'The last day of the placement must not be before its first day.',
  LINE_OVER_BEFORE: 'This cost line has no day on or after that day; choose an earlier day, or leave the line out.',
  PAYER_UNKNOWN: 'This budget holder is not one of the local area; choose one that is.',
  PAYER_NOT_IN_FORCE:
    'This budget holder does not pay on every day of the line: no share may be dated outside its life. Choose the holder of those days, or correct the dates.',
};

/** A refusal of the ledger's own, with its sentence. */
export function lineRefusal(code: keyof typeof LineRefusalCode, field: readonly string[]): LineRefusal {
  return { code, field, message: SENTENCES[code] };
}

/**
 * Problems of pricing line `position` as refusals: their paths are `versions, n, …` or `calendar`, and become
 * `lines, position, …`, a missing calendar being a matter of the price's spread.
 */
export function pricingRefusals(problems: readonly PriceProblem[], position: number): LineRefusal[] {
  return problems.map(({ code, path, message }) => ({
    code,
    field: ['lines', String(position), ...(path[0] === 'versions' ? path.slice(2).map(String) : ['price', 'spread'])],
    message,
  }));
}
