// The score of a forecast, by hand.
import { pinballLoss } from './back-test';

test('what is foretold too low costs its part, too high the other part', () => {
  expect(pinballLoss(10, 4, 10)).toBeCloseTo(0.6, 12);
  expect(pinballLoss(10, 4, 90)).toBeCloseTo(5.4, 12);
  expect(pinballLoss(4, 10, 10)).toBeCloseTo(5.4, 12);
  expect(pinballLoss(4, 10, 50)).toBeCloseTo(3, 12);
  expect(pinballLoss(7, 7, 90)).toBe(0);
});
