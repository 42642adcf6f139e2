import { decimal, type Decimal } from '../../../kernel/decimal';
import { pence } from '../../../kernel/money';
import { splitLines, type SplitShare } from './split';

const percent = (whole: number): Decimal => decimal(BigInt(whole) * 10_000n);
const share = (budgetHolderId: string, more: Partial<SplitShare>): SplitShare => ({
  budgetHolderId,
  parts: null,
  percent: null,
  fixed: null,
  cap: null,
  residual: false,
  ...more,
});
const LINES = [
  { ordinal: 1, price: { unit: 'YEAR', year: 'FINANCIAL' } },
  { ordinal: 2, price: { unit: 'WEEK', year: null } },
] as const;
const partsOf = (result: ReturnType<typeof splitLines>, line: number): unknown =>
  result.ok
    ? result.value.get(line)?.map(({ payer, parts }) => [payer, parts])
    : result.refusals.map(({ code, path }) => `${path.join('.')} ${code}`);

describe('J3 a share for every line, in the stored order', () => {
  test('one split stands for all lines; percentages are stored as parts', () => {
    const split = splitLines(
      LINES,
      [
        share('E', { percent: percent(50) }),
        share('S', { percent: percent(30) }),
        share('H', { percent: percent(20) }),
      ],
      [],
    );
    expect(partsOf(split, 1)).toEqual([
      ['E', 5n],
      ['S', 3n],
      ['H', 2n],
    ]);
    expect(partsOf(split, 2)).toEqual([
      ['E', 5n],
      ['S', 3n],
      ['H', 2n],
    ]);
  });

  test('a line named by itself has its own', () => {
    const split = splitLines(LINES, [share('E', { parts: 1 })], [{ line: 2, shares: [share('H', { parts: 1 })] }]);
    expect([partsOf(split, 1), partsOf(split, 2)]).toEqual([[['E', 1n]], [['H', 1n]]]);
  });

  test('less than a hundred with one who takes the rest; a fixed sum beside them', () => {
    const fixed = { unit: 'WEEK', spread: 'DAYS', amount: pence(10_000n) };
    const split = splitLines(
      [LINES[1]],
      [share('H', { fixed }), share('E', { percent: percent(60) }), share('S', { residual: true })],
      [],
    );
    expect(partsOf(split, 2)).toEqual([
      ['H', null],
      ['E', 3n],
      ['S', 2n],
    ]);
  });

  test('everything wrong at once, each once, where it is', () => {
    const split = splitLines(
      LINES,
      [share('E', { percent: percent(50) }), share('E', { percent: percent(30) })],
      [
        { line: 3, shares: [] },
        { line: 2, shares: [share('E', { parts: 1, residual: true })] },
      ],
    );
    expect(partsOf(split, 1)).toEqual([
      'lineShares.0.line LINE_UNKNOWN',
      'shares SHARE_INVALID',
      'lineShares.1.shares.0 SHARE_INVALID', // parts and the residual are two kinds
      'lineShares.1.shares.0 SHARE_INVALID', // and the residual stands beside parts
    ]);
  });

  test('nobody pays: refused', () => {
    expect(partsOf(splitLines(LINES, [], []), 1)).toEqual(['shares SHARES_MISSING']);
  });

  test('parts and percentages do not stand side by side', () => {
    expect(
      partsOf(splitLines([LINES[0]], [share('E', { percent: percent(50) }), share('S', { parts: 1 })], []), 1),
    ).toEqual(['shares.1 SHARE_INVALID']);
  });
});
