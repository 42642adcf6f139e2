import type { Day } from '../../../kernel/dates';
import type { PlanEventKind } from './clock-codes';
import { builtOn, type BesideEntry } from './event-order';

type Said = readonly [kind: PlanEventKind, day: string, providerUrn?: string];
const happened = ([kind, day, providerUrn]: Said) => ({
  ...{ kind, day: day as Day, providerUrn: providerUrn ?? null },
});
const problem = (entry: Said, to: string | null, others: readonly Said[], beside: Partial<BesideEntry> = {}) => {
  const { providerUrn } = happened(entry);
  const all = { others: others.map(happened), madeBy: null, redress: [], ...beside };
  return builtOn(happened(entry), { day: to as Day | null, providerUrn }, all);
};

const REQUEST: Said = ['REQUEST_RECEIVED', '2026-01-05'];
const AGREED: Said = ['ASSESSMENT_AGREED', '2026-02-16'];
const FINAL: Said = ['FINAL_PLAN_SENT', '2026-05-20'];
const MEETING: Said = ['REVIEW_MEETING', '2026-06-01'];
const DECIDED: Said = ['REVIEW_DECIDED', '2026-06-20'];

test.each<[string, Said, string | null, readonly Said[], boolean]>([
  ['on the day of what came of it', REQUEST, '2026-02-16', [AGREED, FINAL], false],
  ['a day later', REQUEST, '2026-02-17', [AGREED, FINAL], true],
  ['earlier than it was', REQUEST, '2025-12-01', [AGREED, FINAL], false],
  ['what is before it came of another', REQUEST, '2026-03-01', [['ASSESSMENT_REFUSED', '2025-11-01']], false],
  [
    'another that was received first carries it',
    REQUEST,
    '2026-03-01',
    [['REQUEST_RECEIVED', '2025-12-01'], AGREED],
    false,
  ],
  [
    'not where that had been answered',
    ...[REQUEST, '2026-03-01', [['REQUEST_RECEIVED', '2025-10-01'], ['ASSESSMENT_REFUSED', '2025-11-01'], AGREED]],
    true,
  ] as [string, Said, string, Said[], boolean],
  ['a move here carries it', REQUEST, '2026-03-01', [['BECAME_RESPONSIBLE', '2026-02-01'], AGREED], false],
  ['a request is taken back', REQUEST, null, [AGREED, FINAL], false],
  ['a plan under its review', FINAL, '2026-06-02', [MEETING], true],
  ['a meeting under its decision', MEETING, '2026-06-21', [DECIDED], true],
  ['taken back under it', MEETING, null, [DECIDED], true],
  [
    'of two meetings of one review the second',
    ['REVIEW_MEETING', '2026-06-10'],
    '2026-06-21',
    [MEETING, DECIDED],
    false,
  ],
  ['an amendment long after it is another', MEETING, '2026-12-01', [['AMENDMENT_NOTICE_SENT', '2026-11-01']], false],
  ['an amendment of it', MEETING, '2026-12-01', [['AMENDMENT_NOTICE_SENT', '2026-06-25']], true],
  [
    'the answer of that setting',
    ['SETTING_CONSULTED', '2026-03-01', 'a'],
    null,
    [['SETTING_ANSWERED', '2026-03-09', 'a']],
    true,
  ],
  ['of another', ['SETTING_CONSULTED', '2026-03-01', 'a'], null, [['SETTING_ANSWERED', '2026-03-09', 'b']], false],
  ['a notice under the end', ['CEASE_NOTICE_SENT', '2026-03-01'], '2026-08-01', [['PLAN_CEASED', '2026-07-01']], true],
])('what follows on an entry stands on it: %s', (_, entry, to, others, isRefused) => {
  expect(problem(entry, to, others) !== null).toBe(isRefused);
});

test('a plan that the referral alone knows of carries its review; what the family began of a day stands on it', () => {
  expect(problem(FINAL, '2026-06-02', [MEETING], { madeBy: '2025-01-01' as Day })).toBeNull();
  const redress = [{ noticeDate: '2026-03-02', eventDate: '2026-04-01', eventKind: 'MEDIATION_ASKED' }] as const;
  const begun = { redress: redress as unknown as BesideEntry['redress'] };
  expect(problem(['ASSESSMENT_REFUSED', '2026-03-02'], '2026-04-02', [], begun)).toMatch(/1 April 2026/u);
  expect(problem(['ASSESSMENT_REFUSED', '2026-03-02'], '2026-04-01', [], begun)).toBeNull();
  expect(problem(['ASSESSMENT_REFUSED', '2026-03-03'], '2026-04-02', [], begun)).toBeNull();
  // An appeal comes of no meeting: words that say so would have a true appeal taken back.
  for (const kind of ['REVIEW_MEETING', 'REQUEST_RECEIVED', 'DRAFT_SERVED', 'SETTING_CONSULTED'] as const) {
    expect(problem([kind, '2026-03-02'], '2026-10-20', [], begun)).toBeNull();
  }
});
