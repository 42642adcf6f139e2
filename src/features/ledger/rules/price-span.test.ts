// The speed of `price`.
import { pounds, price, priced, sharesFrom, span } from './test-support';

test('a ten-year span with fixed sums, a cap and parts prices in milliseconds', () => {
  const line = price('YEAR', '182500', 'MONTHS', 'ACADEMIC');
  const shares = sharesFrom(line, [
    { payer: 'A', parts: 60 },
    { payer: 'B', parts: 40, cap: pounds('40000') },
    { payer: 'C', fixed: { unit: 'WEEK', amount: pounds('500'), spread: 'DAYS' } },
    { payer: 'D', fixed: { unit: 'YEAR', amount: pounds('10000'), spread: 'MONTHS' } },
  ]);
  const dates = span('2025-09-01', '2035-08-31');
  priced(line, dates, shares);
  const started = performance.now();
  priced(line, dates, shares);
  expect(performance.now() - started).toBeLessThan(250); // about 6 on a quiet machine
});
