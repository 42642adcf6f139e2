import fc from 'fast-check';
import { LARGEST_BOOKED } from '../../../kernel/booked';
import { type Period, PERIODS } from '../../../kernel/dates';
import { formatMoney, type Pence, pence, subtract, sum, ZERO } from '../../../kernel/money';
import { ALL_OPEN } from './closed-periods';
import { pressure, type PressureFacts } from './pressure';

const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);

const NOTHING: PressureFacts = {
  allocation: ZERO,
  broughtForward: ZERO,
  committed: new Map(),
  actual: new Map(),
  otherForecast: new Map(),
  pipeline: new Map(),
  ...ALL_OPEN,
};

describe('pressure (money.md section 6)', () => {
  it('sums the worked placement of section 2 by period and against its allocation', () => {
    const committed = new Map<Period, Pence>([
      [8, pounds(7500)],
      [9, pounds(7750)],
      [10, pounds(7750)],
      [11, pounds(7000)],
      [12, pounds(7750)],
    ]);
    const result = pressure({ ...NOTHING, allocation: pounds(30000), broughtForward: pounds(1000), committed });
    expect(formatMoney(result.committed)).toBe('37750.00');
    expect(formatMoney(result.forecastOutturn)).toBe('37750.00');
    expect(result.variance === null ? null : formatMoney(result.variance)).toBe('7750.00');
    expect(result.variancePercent).toBe('25.8');
    expect(result.cumulativePosition === null ? null : formatMoney(result.cumulativePosition)).toBe('8750.00');
    expect(result.periods.map((one) => formatMoney(one.cumulativeForecast)).slice(6)).toEqual([
      '0.00',
      '7500.00',
      '15250.00',
      '23000.00',
      '30000.00',
      '37750.00',
    ]);
  });

  it('B31 an overspend is positive, and a percentage of a zero budget is null', () => {
    const result = pressure({ ...NOTHING, committed: new Map([[1, pounds(5)]]) });
    expect(result.variance).toBe(pounds(5));
    expect(result.variancePercent).toBeNull();
  });

  it('can be told of whatever amounts the books took', () => {
    // A hundred thousand of the largest amounts in every period, and of every kind.
    const most = LARGEST_BOOKED * 100_000n;
    const amounts = fc.array(fc.bigInt({ min: -most, max: most }).map(pence), { minLength: 12, maxLength: 12 });
    const byPeriod = amounts.map((all) => new Map(PERIODS.map((period, at) => [period, all[at] ?? ZERO])));
    fc.assert(
      fc.property(byPeriod, byPeriod, byPeriod, (committed, actual, otherForecast) => {
        const facts = { ...NOTHING, allocation: pence(1n), committed, actual, otherForecast, pipeline: committed };
        expect(pressure(facts).periods).toHaveLength(12);
      }),
    );
  });

  it('gives no variance where no allocation is asked for', () => {
    const result = pressure({
      ...NOTHING,
      allocation: null,
      broughtForward: null,
      pipeline: new Map([[4, pounds(3)]]),
    });
    expect(result.forecastOutturn).toBe(pounds(3));
    expect([result.variance, result.variancePercent, result.cumulativePosition]).toEqual([null, null, null]);
  });

  it('periods with the pipeline in them add up to the outturn, and variance is outturn less allocation, for any facts', () => {
    const amount = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map(pence);
    const byPeriod = fc
      .dictionary(fc.constantFrom(...PERIODS.map(String)), amount)
      .map((amounts) => new Map(Object.entries(amounts).map(([period, one]) => [Number(period) as Period, one])));
    fc.assert(
      fc.property(
        byPeriod,
        byPeriod,
        byPeriod,
        byPeriod,
        amount,
        (committed, actual, otherForecast, pipeline, allocation) => {
          const result = pressure({ ...NOTHING, allocation, committed, actual, otherForecast, pipeline });
          const forecasts = sum(result.periods.map((one) => one.forecast));
          expect(result.forecastOutturn).toBe(forecasts);
          expect(result.periods[11]?.cumulativeForecast).toBe(forecasts);
          expect(result.variance).toBe(subtract(result.forecastOutturn, allocation));
          expect(sum(result.periods.map((one) => one.actual))).toBe(result.actual);
          expect(forecasts).toBe(sum([result.committed, result.otherForecast, result.pipeline]));
          expect(result.pipeline).toBe(sum(pipeline.values()));
        },
      ),
    );
  });
});
