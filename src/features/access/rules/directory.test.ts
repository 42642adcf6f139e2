import { type Day } from '../../../kernel/dates';
import { areaProblems, casePrefixOf, horizonOn, personProblems } from './directory';

test('the horizon is the end of the fifth financial year past the current one (money.md section 5)', () => {
  expect(horizonOn('2025-04-01' as Day)).toBe('2031-03-31');
  expect(horizonOn('2026-03-31' as Day)).toBe('2031-03-31');
  expect(horizonOn('2026-04-01' as Day)).toBe('2032-03-31');
});

test('a subject is taken as the identity provider writes it: 1 to 255 ASCII characters, no space at either end', () => {
  const isRefused = (subject: string): boolean =>
    personProblems({ subject, displayName: 'Testa', jobTitle: 'Placeholder', grade: 1 }).length > 0;
  expect(['a', 'auth0|12 34', 'x'.repeat(255)].map(isRefused)).toEqual([false, false, false]);
  expect(['', ' a', 'a ', 'é', 'a\nb', 'x'.repeat(256)].map(isRefused)).toEqual([true, true, true, true, true, true]);
});

test('G4: a grade is a whole number from 1 to 20', () => {
  const isRefused = (grade: number): boolean =>
    personProblems({ subject: 'a', displayName: 'Testa', jobTitle: 'Placeholder', grade }).length > 0;
  expect([1, 20].map(isRefused)).toEqual([false, false]);
  expect([0, 21, 7.5, Number.NaN].map(isRefused)).toEqual([true, true, true, true]);
});

test('an area takes the prefix of its references from its name, or says which it needs', () => {
  expect(casePrefixOf('Havering')).toBe('HAV');
  expect(casePrefixOf('St. Helens')).toBe('STH');
  expect(areaProblems({ code: '31', name: ' ', casePrefix: 'HA' }).map(({ code }) => code)).toEqual([
    'AREA_CODE_FORMAT',
    'BLANK',
    'CASE_PREFIX_FORMAT',
  ]);
});
