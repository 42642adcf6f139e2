import fc from 'fast-check';
import { type FinancialYear, type Period, PERIODS } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { formatMoney, negate, type Pence, pence, sum, ZERO } from '../../../kernel/money';
import { activity } from './activity';
import { balanceOf, netOf, type OpenBalance } from './closed-periods';
import { explain } from './explain';
import { varianceBridge } from './movement';
import { pressure, type PressureFacts } from './pressure';

const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);
const FY = '2025-26' as FinancialYear;

const facts = (given: Partial<PressureFacts>): PressureFacts => ({
  allocation: pounds(8_200_000),
  broughtForward: ZERO,
  committed: new Map(),
  actual: new Map(),
  otherForecast: new Map(),
  pipeline: new Map(),
  closed: new Map(),
  broughtAccruals: ZERO,
  ...given,
});

const closedTo = (last: Period, balance: OpenBalance): ReadonlyMap<Period, OpenBalance> =>
  new Map(PERIODS.filter((period) => period <= last).map((period) => [period, balance]));

describe('closed periods (money.md section 6, forecastOutturn)', () => {
  it('B29 is spend with accruals less prepayments, and what is left of commitments, growth, contingency and income', () => {
    const result = pressure(
      facts({
        actual: new Map([[1, pounds(4_125_300)]]),
        committed: new Map<Period, Pence>([
          [1, pounds(4_300_000)],
          [7, pounds(3_410_250)],
        ]),
        // Unplaced growth with the contingency, and expected income.
        otherForecast: new Map<Period, Pence>([
          [2, pounds(99)],
          [8, pounds(250_000)],
          [12, pounds(-96_000)],
        ]),
        closed: closedTo(6, balanceOf(pounds(180_000))),
      }),
    );
    expect(formatMoney(result.forecastOutturn)).toBe('7869550.00');
    expect(result.variance === null ? null : formatMoney(result.variance)).toBe('-330450.00');
    expect(result.variancePercent).toBe('-4.0');
    const outturn = explain(result, FY).find(({ figure }) => figure === 'forecastOutturn');
    expect(sum((outturn?.terms ?? []).map(({ amount }) => amount))).toBe(result.forecastOutturn);
  });

  it('takes an accrual back in the period that follows, that of the year before in the first', () => {
    const result = pressure(
      facts({
        actual: new Map<Period, Pence>([
          [1, pounds(700)],
          [2, pounds(40)],
        ]),
        closed: new Map<Period, OpenBalance>([
          [1, balanceOf(pounds(100))],
          [2, balanceOf(pounds(-30))],
        ]),
        broughtAccruals: pounds(500),
      }),
    );
    expect(result.periods.slice(0, 2).map(({ forecast }) => formatMoney(forecast))).toEqual(['300.00', '-90.00']);
    expect(formatMoney(result.forecastOutturn)).toBe('210.00');
  });

  it('terms add up to the forecast, whatever was spent, committed and left open', () => {
    const amount = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map(pence);
    const byPeriod = fc.array(amount, { minLength: 12, maxLength: 12 });
    const toMap = (amounts: readonly Pence[]) => new Map(PERIODS.map((period, at) => [period, amounts[at] ?? ZERO]));
    fc.assert(
      fc.property(byPeriod, byPeriod, byPeriod, byPeriod, amount, fc.nat(12), (a, c, o, open, brought, last) => {
        const result = pressure(
          facts({
            actual: toMap(a),
            committed: toMap(c),
            otherForecast: toMap(o),
            closed: new Map(
              [...toMap(open.map(pence))].slice(0, last).map(([period, one]) => [period, balanceOf(one)]),
            ),
            broughtAccruals: last === 0 ? ZERO : brought,
          }),
        );
        const outturn = explain(result, FY).find(({ figure }) => figure === 'forecastOutturn');
        expect(sum((outturn?.terms ?? []).map((term) => term.amount))).toBe(result.forecastOutturn);
        const balance = open[last - 1];
        if (balance !== undefined) expect(netOf(balanceOf(balance))).toBe(balance);
      }),
    );
  });
});

it('B32 bridges the variance by cause: 683,270 in M7 and 498,230 in M9 are −185,040', () => {
  const opening = pressure(facts({ committed: new Map([[1, pounds(8_883_270)]]) }));
  const closing = pressure(
    facts({
      allocation: pounds(8_300_000),
      committed: new Map([[1, pounds(8_810_000)]]),
      actual: new Map([[1, pounds(8_790_000)]]),
      otherForecast: new Map([[2, pounds(8_230)]]),
      closed: new Map([[1, balanceOf(ZERO)]]),
    }),
  );
  const ended = { cause: 'ENDED', amount: pounds(-73_270) } as const;
  const bridge = varianceBridge(opening, closing, [ended]);
  expect([bridge?.opening, bridge?.closing]).toEqual([pounds(683_270), pounds(498_230)]);
  expect(bridge?.movements).toEqual([
    ended,
    { cause: 'BUDGET_CHANGED', amount: pounds(-100_000) },
    { cause: 'FORECAST_CHANGED', amount: pounds(8_230) },
    { cause: 'PERIODS_CLOSED', amount: pounds(-20_000) },
  ]);
  expect(sum((bridge?.movements ?? []).map(({ amount }) => amount))).toBe(negate(pounds(185_040)));
});

describe('activity', () => {
  it('B34 B35 has the median beside the mean, and no average of nothing', () => {
    const placements = [50_000, 70_000, 90_000, 71_413].map((cost, at) => ({
      placementId: String(at),
      childId: String(at % 3),
      cost: pounds(cost),
      days: 365,
    }));
    const result = activity(FY, placements);
    expect([result.placements, result.children, formatDecimal(result.fullTimeEquivalent)]).toEqual([4, 3, '4']);
    expect([result.meanCost, result.medianCost].map((cost) => cost && formatMoney(cost))).toEqual([
      '70353.25',
      '70706.50',
    ]);
    expect(activity(FY, [])).toMatchObject({ meanCost: null, medianCost: null, meanCostPerFullTimeEquivalent: null });
  });
});
