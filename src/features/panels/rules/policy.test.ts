import { addDays, type Day } from '../../../kernel/dates';
import { adoptionOf, adoptionProblems, isInForce, type AskedVersion, type PolicyVersion } from './policy';

const TODAY = '2025-10-01' as Day;
const ASKED: AskedVersion = {
  policyId: 'policy',
  title: null,
  label: '2025-26',
  startDate: TODAY,
  sha256: 'a'.repeat(64),
  url: 'https://example.org/criteria',
};
const FACTS = { today: TODAY, mayBackdate: false, isTitleTaken: false, versions: [] };
const version = (startDate: Day, endDate: Day | null): PolicyVersion => ({
  policyVersionId: startDate,
  policyId: 'policy',
  label: startDate,
  startDate,
  endDate,
  sha256: null,
  url: 'https://example.org',
  adoptedBy: 'somebody',
  adoptedAt: new Date(0),
});

test('M1 everything that is wrong with a version at once', () => {
  const problems = adoptionProblems(
    { policyId: 'policy', title: ' ', label: ' ', startDate: '2025-09-30' as Day, sha256: 'ABC', url: 'http://x' },
    { ...FACTS, isTitleTaken: true, versions: [version('2025-09-30' as Day, null)] },
  );
  expect(problems.map(({ code, field }) => `${field.join('.')} ${code}`)).toEqual([
    'policyId POLICY_OR_TITLE',
    'title BLANK',
    'title TITLE_TAKEN',
    'label BLANK',
    'sha256 DIGEST_FORMAT',
    'url ADDRESS_FORMAT',
    'startDate START_IN_PAST',
    'startDate START_TAKEN',
  ]);
  expect(adoptionProblems({ ...ASKED, sha256: null, url: null }, FACTS).map(({ code }) => code)).toEqual([
    'SOURCE_MISSING',
  ]);
});

test('M1 the first version may have been in force for long, one that follows begins today at the earliest', () => {
  const past = { ...ASKED, startDate: '2024-09-01' as Day };
  expect(adoptionProblems(past, FACTS)).toEqual([]);
  const versions = [version('2024-01-01' as Day, null)];
  expect(adoptionProblems(past, { ...FACTS, versions }).map(({ code }) => code)).toEqual(['START_IN_PAST']);
  expect(adoptionProblems(past, { ...FACTS, versions, mayBackdate: true })).toEqual([]);
  expect(adoptionProblems(ASKED, { ...FACTS, versions })).toEqual([]);
});

test('M1 a version ends the one before it and lasts until one adopted ahead; on every day at most one is in force', () => {
  const before = version('2024-01-01' as Day, '2025-12-31' as Day);
  const ahead = version('2026-01-01' as Day, null);
  expect(adoptionOf(TODAY, [ahead, before])).toEqual({
    ended: { policyVersionId: '2024-01-01', endDate: addDays(TODAY, -1) },
    endDate: '2025-12-31',
  });
  expect([isInForce(before, '2025-12-31' as Day), isInForce(before, '2026-01-01' as Day)]).toEqual([true, false]);
  expect(isInForce(ahead, '2031-01-01' as Day)).toBe(true);
});
