// Bands that have been right as often as they say, by hand and on years that no factor was made from.
import { madeAuthority } from '../../../../../test/support/made-authority';
import { backTest, type BackTest } from './back-test';
import { calibrate, calibratedBand, type Calibration, type ForetoldFigure } from './calibration';

const figure = (year: number, ahead: number, actual: number): ForetoldFigure => ({
  ...{ year, ahead, actual, p10: 90, p50: 100, p90: 110 },
});

test('eight of ten of what was missed lie within, one more counted than there are', () => {
  // Missed by 1 to 10 tenths of a half: the ninth of ten (0.8 × 11, rounded up).
  const foretold = Array.from({ length: 10 }, (_, at) => figure(2015 + (at % 2), 1, 101 + at));
  const { factors, beyond } = calibrate(foretold)!;
  expect(factors).toEqual([{ ahead: 1, factor: 0.9, figures: 10 }]);
  expect(beyond).toBe(0.9);
  const band = calibratedBand({ p10: 80, p50: 100, p90: 130 }, 1, calibrate(foretold)!);
  expect(band).toEqual({ low: 82, high: 127 });
  expect(calibratedBand({ p10: 0, p50: 0, p90: 0 }, 7, calibrate(foretold)!)).toEqual({ low: -0.45, high: 0.45 });
  expect(calibrate(foretold.slice(0, 9))).toBeNull();
});

test('a horizon has its own factor from twenty figures of two years on, else that of all together', () => {
  const near = Array.from({ length: 20 }, (_, at) => figure(2015 + (at % 2), 1, 105));
  const far = Array.from({ length: 20 }, (_, at) => figure(2016 + (at % 2), 2, 120));
  expect(calibrate([...near, ...far])!.factors.map(({ factor }) => factor)).toEqual([0.5, 2]);
  const few = calibrate([...near, ...far.slice(0, 19)])!;
  expect(few.factors.map(({ factor, figures }) => [factor, figures])).toEqual([
    [0.5, 20],
    [2, 39],
  ]);
});

test('of years that neither the model nor the factors were made from 75 to 85 in a hundred come within the bands, of each kind of figure', () => {
  const authorities = ['first', 'second', 'third', 'fourth'].map((seed) =>
    madeAuthority({ seed, children: 300, observedYears: 7, projectedYears: 2, needs: 4, settings: 7 }),
  );
  const scored = authorities.map((inputs) => backTest(inputs, { seed: 5, runs: 100 })!);
  const coverage = (of: (one: BackTest) => Calibration | null): number => {
    const all = scored.map((one) => of(one)!);
    const figures = all.reduce((sum, { heldOutFigures }) => sum + heldOutFigures, 0);
    expect(figures).toBeGreaterThan(300);
    return all.reduce((sum, one) => sum + one.heldOutCoverage! * one.heldOutFigures, 0) / figures;
  };
  const told = [
    coverage(({ calibration }) => calibration!),
    ...(['states', 'ages', 'money', 'cumulative'] as const).map((kind) =>
      coverage(({ calibrations }) => calibrations![kind]),
    ),
  ];
  for (const within of told) {
    expect(within).toBeGreaterThan(0.75);
    expect(within).toBeLessThan(0.85);
  }
});

test('a band of money is no narrower than half of what a child costs, and may reach below nought', () => {
  const foretold = Array.from({ length: 10 }, (_, at) => ({
    ...figure(2015 + (at % 2), 1, 50_000),
    ...{ p10: 0, p50: 0, p90: 0 },
  }));
  const found = calibrate(foretold, 10_000)!;
  expect(found).toMatchObject({ leastHalf: 10_000, factors: [{ factor: 5 }] });
  expect(calibratedBand({ p10: 0, p50: 20_000, p90: 80_000 }, 1, found)).toEqual({ low: -80_000, high: 320_000 });
});
