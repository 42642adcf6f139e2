import { type Day } from '../../../kernel/dates';
import { pence, sum, ZERO, type Pence } from '../../../kernel/money';
import { agedDebt, ageOfDebt, recoveryPosition } from './recovery';

const day = (text: string): Day => text as Day;
const thousands = (text: string): Pence => pence(BigInt(Math.trunc(Number(text) * 1000)) * 100_000n);

test('B22 Northamptonshire: 1.025 m invoiced of which 0.268 agreed is 0.757 disputed; 2.591 of which 1.849 is 0.742; 1.499 in all', () => {
  const first = recoveryPosition({
    expected: thousands('1.025'),
    agreed: thousands('0.268'),
    invoiced: thousands('1.025'),
    received: ZERO,
  });
  const second = recoveryPosition({
    expected: thousands('2.591'),
    agreed: thousands('1.849'),
    invoiced: thousands('2.591'),
    received: thousands('1.8'),
  });
  expect(first).toMatchObject({ disputed: thousands('0.757'), outstanding: thousands('0.268'), uninvoiced: 0n });
  expect(second).toMatchObject({ disputed: thousands('0.742'), outstanding: thousands('0.049') });
  expect(sum([first.disputed, second.disputed])).toBe(thousands('1.499'));
});

test('B21 expected 15,100.00 of which 5,392.86 is agreed leaves 9,707.14 at risk in the prudent forecast', () => {
  const position = recoveryPosition({
    expected: pence(1_510_000n),
    agreed: pence(539_286n),
    invoiced: ZERO,
    received: ZERO,
  });
  expect(position).toMatchObject({ atRisk: 970_714n, disputed: 0n, uninvoiced: 539_286n, outstanding: 539_286n });
});

test.each([
  ['2026-01-31', '2026-01-01', '0-30'],
  ['2026-02-01', '2026-01-01', '31-60'],
  ['2026-01-01', '2026-01-01', '0-30'],
  ['2025-12-01', '2026-01-01', '0-30'],
  ['2027-01-01', '2026-01-01', '181-365'],
  ['2027-01-02', '2026-01-01', 'over 365'],
])('B22 on %s an invoice of %s is %s days old', (today, invoice, age) => {
  expect(ageOfDebt(day(invoice), day(today))).toBe(age);
});

test('B22 debt is aged by the day of the invoice, less what was credited and received, and adds up to what is owed', () => {
  const invoices = [
    { invoiceDate: day('2026-01-01'), amount: pence(1000n), credited: pence(100n), received: pence(400n) },
    { invoiceDate: day('2026-03-20'), amount: pence(500n), credited: ZERO, received: ZERO },
  ];
  expect(agedDebt(invoices, day('2026-04-01'))).toEqual([
    { age: '0-30', amount: 500n },
    { age: '31-60', amount: 0n },
    { age: '61-90', amount: 500n },
    { age: '91-180', amount: 0n },
    { age: '181-365', amount: 0n },
    { age: 'over 365', amount: 0n },
  ]);
});
