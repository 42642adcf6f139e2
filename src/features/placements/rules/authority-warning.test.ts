import type { Day } from '../../../kernel/dates';
import { authorityWarning } from './authority-warning';

const LINKS = ['942', '943'].map((successorCode) => ({
  ...{ code: '909', successorCode },
  firstDate: '2023-04-01' as Day,
}));
const warning = (startDate: string, endDate: string | null, codes: readonly [string, string] = ['311', '909']) =>
  authorityWarning(
    {
      responsibleLaCode: codes[0],
      hostLaCode: codes[1],
      startDate: startDate as Day,
      endDate: endDate as Day | null,
    },
    LINKS,
    '2025-10-01' as Day,
  );

test('B37 a host or responsible authority 909 after April 2023 is left and said to be 942 or 943', () => {
  expect(warning('2024-09-01', null)).toBe(
    'The code 909 does not tell which authority it is the place lies in on 1 October 2025: 942 or 943. Where it is known, bring the establishment’s entry of the register in again.',
  );
  expect(warning('2022-09-01', null)).toContain('942 or 943');
  expect(warning('2026-01-01', null, ['909', '311'])).toContain(
    'that is responsible for the child on 1 January 2026: 942 or 943',
  );
});

test('B37 what was over before the day, or has a code of the day, is clear', () => {
  expect(warning('2021-09-01', '2023-03-31')).toBeNull();
  expect(warning('2024-09-01', null, ['311', '942'])).toBeNull();
});
