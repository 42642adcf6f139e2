import type { Day } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { bookProblems, isInForce, lineFromBook, placeInBook, type PriceBookEntry } from './price-book';

const entry = (startDate: string, endDate: string | null): PriceBookEntry => ({
  entryId: startDate,
  providerUrn: '100001',
  item: 'Core fee',
  element: 'CORE',
  category: 'EDUCATION',
  band: null,
  residential: null,
  frameworkId: null,
  price: { unit: 'YEAR', amount: pence(6_801_700n), spread: 'DAYS', year: 'FINANCIAL', hoursPerWeek: null },
  startDate: startDate as Day,
  endDate: endDate as Day | null,
  setBy: 'somebody',
  setAt: new Date(0),
  version: 1,
});
const span = (startDate: string, endDate: string | null) => ({
  startDate: startDate as Day,
  endDate: endDate as Day | null,
});
const BOOK = [entry('2024-09-01', '2025-08-31'), entry('2025-09-01', null)];

test.each([
  ['after an open price', span('2026-09-01', null), 'follow'],
  ['on the day of one', span('2025-09-01', null), 'correct'],
  ['before all of them', span('2023-09-01', '2024-08-31'), 'add'],
  ['over one to come', span('2025-01-01', null), 'blocked'],
  ['within an ended one', span('2025-01-01', '2025-08-31'), 'follow'],
])('a price set %s', (_, asked, kind) => {
  expect(placeInBook(BOOK, asked).kind).toBe(kind);
});

test('an option is priced by what its provider asks on its first day', () => {
  const [old, present] = BOOK as [PriceBookEntry, PriceBookEntry];
  const entries = new Map([old, present].map((one) => [one.entryId, one]));
  const option = { providerUrn: '100001', expectedStartDate: '2026-01-05' as Day };
  expect(isInForce(old, '2025-08-31' as Day)).toBe(true);
  expect(bookProblems([present.entryId], entries, option)).toEqual([]);
  expect(bookProblems([old.entryId, 'nobody'], entries, option).map(({ code }) => code)).toEqual([
    'PRICE_BOOK_ENTRY_NOT_IN_FORCE',
    'PRICE_BOOK_ENTRY_UNKNOWN',
  ]);
  expect(bookProblems([present.entryId], entries, { ...option, providerUrn: '100002' })).toMatchObject([
    { code: 'PRICE_BOOK_ENTRY_ELSEWHERE', field: ['priceBookEntryIds', '0'] },
  ]);
  expect(lineFromBook(present)).toEqual({
    ...{ category: 'EDUCATION', element: 'CORE', description: 'Core fee', price: present.price },
  });
});
