import fc from 'fast-check';
import { toPence, toPenceParts } from './rounded';

test('parts to the penny add up to the whole as it is told, and none is a penny from its own', () => {
  expect(toPenceParts([0.333, 0.333, 0.334], toPence(1))).toEqual([33n, 34n, 33n]);
  expect(toPenceParts([], toPence(0))).toEqual([]);
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (parts) => {
      const whole = toPence(parts.reduce((sum, part) => sum + part, 0));
      const told = toPenceParts(parts, whole);
      expect(told.reduce((sum, part) => sum + part, 0n)).toBe(whole);
      told.forEach((part, at) => {
        expect(Math.abs(Number(part) - parts[at]! * 100)).toBeLessThan(1.001);
      });
    }),
  );
});
