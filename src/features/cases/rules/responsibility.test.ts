import type { Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import {
  checkTransfer,
  reviewBy,
  tellFamilyBy,
  transferBy,
  type GivenTransfer,
  type TransferFacts,
} from './responsibility';

const day = (text: string): Day => text as Day;
const HOLIDAYS = toBankHolidays(['2025-12-25', '2025-12-26', '2026-01-01'].map(day));

describe('reg 15 the transfer of a plan', () => {
  test.each([
    // Fifteen working days before Monday 2 March are Monday 9 February.
    ['2026-03-02', '2026-02-09', '2026-03-02'],
    // A day less: within 15 working days beginning with the day itself.
    ['2026-03-02', '2026-02-10', '2026-03-02'],
    ['2026-03-02', '2026-02-16', '2026-03-06'],
    // Known on Saturday 20 December: Monday is the first, and neither Christmas nor New Year counts.
    ['2025-12-20', '2025-12-20', '2026-01-14'],
    ['2025-12-01', '2026-01-05', '2026-01-23'],
  ])('reg 15(2) moved on %s and known on %s: by %s', (movedDate, awareDate, by) => {
    expect(transferBy({ movedDate: day(movedDate), awareDate: day(awareDate) }, HOLIDAYS)).toBe(by);
  });

  test('reg 15(4) and (5) the family is told within 6 weeks; reviewed within 12 months of the plan or 3 of the transfer', () => {
    expect(tellFamilyBy(day('2026-03-02'))).toBe('2026-04-13');
    expect(reviewBy(day('2026-03-02'), day('2025-09-10'))).toBe('2026-09-09');
    expect(reviewBy(day('2026-03-02'), day('2024-09-10'))).toBe('2026-06-01');
    expect(reviewBy(day('2026-03-02'), null)).toBe('2026-06-01');
  });
});

test('B37 a transfer goes to an authority of its day, by dated code; all that is wrong is told at once', () => {
  const cumbria = {
    ...{ code: '909', gssCode: 'E10000006', name: 'Cumbria', region: null, isLive: false, centroid: null },
    openedDate: null,
    closedDate: day('2023-04-01'),
  };
  const given: GivenTransfer = {
    ...{ toLaCode: '909', transferDate: day('2023-03-31'), movedDate: day('2023-03-30'), awareDate: day('2023-03-01') },
  };
  const facts: TransferFacts = { fromLaCode: '311', to: cumbria, lastDate: null, today: day('2023-05-01') };
  const codes = (said: Partial<GivenTransfer>, more: Partial<TransferFacts> = {}): string[] =>
    checkTransfer({ ...given, ...said }, { ...facts, ...more }).map(({ code, field }) => `${field.join('.')} ${code}`);
  expect(codes({})).toEqual([]);
  expect(codes({ transferDate: day('2023-04-01') })).toEqual(['toAuthorityCode AUTHORITY_NOT_IN_FORCE']);
  const westmorland = { ...cumbria, code: '943', isLive: true, openedDate: day('2023-04-01'), closedDate: null };
  expect(codes({ toLaCode: '943' }, { to: westmorland })).toEqual(['toAuthorityCode AUTHORITY_NOT_IN_FORCE']);
  expect(codes({ toLaCode: '999' }, { to: null })).toEqual(['toAuthorityCode AUTHORITY_UNKNOWN']);
  const wrong = { toLaCode: '311', transferDate: day('2023-03-29'), awareDate: day('2023-05-02') };
  expect(codes(wrong, { lastDate: day('2023-03-29') })).toEqual([
    'toAuthorityCode SAME_AUTHORITY',
    'transferDate DATE_BEFORE_MOVE',
    'awareDate DATE_IN_FUTURE',
    'transferDate TRANSFER_OVERTAKEN',
  ]);
});
