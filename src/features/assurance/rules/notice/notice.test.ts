import type { Day } from '../../../../kernel/dates';
import { pence } from '../../../../kernel/money';
import { toBankHolidays } from '../../../../kernel/working-days';
import type { DecisionReason } from '../../../panels/rules/decision-record';
import {
  audiencesOf,
  NoticeAudience,
  noticeDue,
  noticeTiming,
  targetOn,
  type NoticeTarget,
} from '../../../panels/rules/notice-target';
import { toTell, type TellingFacts } from '../../../panels/rules/notices-waiting';
import { Outcome } from '../../../panels/rules/outcome';
import { allWords, ownWords, type NoticeBody } from './body';
import { WordingAudience } from './codes';
import { composeNotice, type Composition } from './compose';
import type { AgencyShare, NoticeFacts } from './facts';
import { movedShares, type HolderShare } from './moves';
import { outcomeForFamily } from './outcome-words';
import { readingGrade, syllablesOf } from './reading-age';
import { lawOf, requiredBlocks } from './rights';
import { blocksOf, checkWording, wordsOn, type NoticeWording } from './wording';

const day = (text: string): Day => text as Day;
const pounds = (whole: number) => pence(BigInt(whole) * 100n);
const share = (agencyName: string, agencyKind: string, annual: number): AgencyShare => ({
  ...{ agencyName, agencyKind, annual: pounds(annual), weekly: pounds(Math.floor(annual / 52)) },
});
const REASON = {
  ...{ decisionId: 'd', caseId: 'c', rationale: 'The advice of two people finds that the need is high.' },
  ...{ optionsWeighed: null, evidenceIds: [], policyVersion: null, departureReason: null, partNotAgreed: null },
  ...{ conditions: null, missingInformation: null, informationOwner: null, returnDate: null, concerns: null },
  ...{ interimArrangement: null, familyViewConsidered: 'Both ask for somewhere near to home.', legalTest: null },
  ...{ policyVersionIds: [], urgencyReason: null, correctionReason: null },
} satisfies DecisionReason;

/** What was agreed of a place at a school, with the level of support less than asked for (Suffolk). */
const AGREED: NoticeFacts = {
  ...{ areaName: 'Placeholder Area', panelName: 'Complex needs panel', caseReference: 'PLA-2026-0001' },
  ...{ requestType: 'PLACEMENT', ehcPlanStatus: 'FINAL', planLaw: [], hasDirectPayment: false, isToYoungPerson: false },
  ...{ outcome: 'AGREED', basis: 'PANEL', status: 'IN_FORCE', isOnBrought: false, needAgreed: true },
  ...{ decisionDate: day('2025-10-01'), expiresOn: null, ended: null, orderReference: null },
  ...{
    decider: { name: 'Testa Chair', jobTitle: 'Head of service' },
    ratified: null,
    delegationRule: 'Terms of 2020.',
  },
  reason: REASON,
  departures: [],
  alternatives: [{ name: 'Other School', whyNot: 'It has no small group.' }],
  conditions: [{ text: 'A nurse is trained.', dueDate: day('2025-11-01'), isPrecondition: true }],
  actions: [{ task: 'Train a nurse.', dueDate: day('2025-11-01'), agencyKind: 'HEALTH' }],
  place: {
    name: 'Placeholder School',
    ...{ provisionType: 'INDEPENDENT_SPECIAL', startDate: day('2025-11-01'), endDate: null },
  },
  money: {
    ...{ annual: pounds(1000), weekly: pounds(19), method: 'NEEDS_LED', methodEvidence: 'Weighed.', band: 'Band 4' },
    shares: [
      share('Placeholder education', 'EDUCATION', 500),
      share('Placeholder care', 'SOCIAL_CARE', 300),
      share('Placeholder ICB', 'HEALTH', 200),
    ],
    lines: [
      { category: 'EDUCATION', isDirectPayment: false, unit: 'YEAR', amount: pounds(1000), hoursPerWeek: '12.5' },
    ],
    isCommitted: true,
  },
  moved: [],
};
const CONTACTS: readonly NoticeWording[] = blocksOf('FAMILY')
  .filter((block) => block.startsWith('CONTACT_'))
  .map((block) => ({
    ...{ noticeWordingId: block, audience: 'FAMILY', block, fromDate: day('2020-01-01') },
    text: `Ring 01234 567890. Ask for help.`,
  }));
const DAYS = { noticeDate: day('2025-10-01'), mediationBy: day('2025-12-01'), appealBy: day('2025-12-01') };

function compose(facts: Partial<NoticeFacts>, audience: NoticeAudience = 'FAMILY', more: Partial<Composition> = {}) {
  const words = wordsOn(
    CONTACTS,
    audience === 'FAMILY' ? WordingAudience.FAMILY : WordingAudience.AGENCIES,
    DAYS.noticeDate,
  );
  return composeNotice({ facts: { ...AGREED, ...facts }, audience, law: null, days: DAYS, words, ...more });
}
function made(...given: Parameters<typeof compose>): NoticeBody {
  const composed = compose(...given);
  if (!composed.ok) throw new Error(composed.refusals.map(({ message }) => message).join('; '));
  return composed.value;
}
const blocks = (body: NoticeBody) => body.parts.map(({ block }) => block);
const NO_MONEY = { money: null, place: null } as const;
const REFUSED = { outcome: 'DECLINED', needAgreed: false, status: 'RECORDED', ...NO_MONEY } as const;

describe('N1 what a notice states is the decision', () => {
  const reason = { ...REASON, partNotAgreed: 'The second night.', missingInformation: 'A report.' };

  test.each(Object.values(Outcome))('%s is told as itself and as no other, to family and agencies', (outcome) => {
    const said = (one: Outcome) => outcomeForFamily({ ...AGREED, outcome: one });
    const text = allWords(made({ outcome, reason }));
    expect(text).toContain(said(outcome));
    for (const other of Object.values(Outcome)) if (other !== outcome) expect(text).not.toContain(said(other));
    expect(blocks(made({ outcome, reason }, 'HEALTH'))[0]).toBe('OUTCOME');
  });

  test.each(Object.values(Outcome))(
    'N5 a way to challenge %s, who decided and by what right; read at about 12',
    (outcome) => {
      for (const status of ['IN_FORCE', 'LAPSED', 'RECORDED'] as const) {
        for (const isToYoungPerson of [false, true]) {
          const adverse = { hasDirectPayment: true, conditions: [], actions: [], isToYoungPerson, status } as const;
          const body = made({ ...adverse, outcome, reason, ended: { onDate: day('2025-10-05'), reason: null } });
          expect(blocks(body)).toEqual(
            expect.arrayContaining(['COMPLAINT', 'CONTACT_TEAM', 'CONTACT_SUPPORT', 'WHO_DECIDED']),
          );
          expect(allWords(body)).toContain('Testa Chair (Head of service)');
          expect(readingGrade(ownWords(body))).toBeLessThanOrEqual(7);
        }
      }
    },
  );

  test('the reasons are quoted, and the amount, the level and how long each have theirs (Suffolk)', () => {
    const departures = [
      { subject: 'AMOUNT', from: '£1,200.00', to: '£1,000.00', reason: 'The school has the hall already.' },
      { subject: 'HOURS', from: '15', to: '12.5', reason: 'The report asks for 12.5.' },
    ] as const;
    const text = allWords(made({ departures }));
    expect(text).toContain(REASON.rationale);
    expect(text).toContain('Asked for: £1,200.00. Agreed: £1,000.00. The school has the hall already.');
    expect(text).toContain('Asked for: 15. Agreed: 12.5. The report asks for 12.5.');
    expect(text.match(/As it was asked for\./g)).toHaveLength(2);
    expect(text).toContain('Other School: It has no small group.');
    expect([...text.matchAll(/£[\d,.]+\d/g)].map(([amount]) => amount).sort()).toEqual(
      ['£1,000.00', '£1,000.00', '£1,200.00'].sort(),
    );
    expect(text).toContain('Appeal: asking a tribunal to look at a decision again.');
  });

  test('P1 each other audience is told only what it needs', () => {
    const health = allWords(made({}, 'HEALTH'));
    expect(health).toContain('£200.00');
    expect(health).not.toMatch(/£500|£300|Placeholder care|Train a nurse.*Placeholder/);
    expect(health).toContain('Train a nurse.');
    const provider = made({}, 'PROVIDER');
    expect(allWords(provider)).toContain('£1,000.00 a year');
    const setting = made({}, 'SETTING');
    expect(allWords(setting)).not.toContain('£');
    for (const body of [provider, setting]) {
      expect(allWords(body)).not.toMatch(/advice of two|near to home|ICB|Placeholder care|Train a nurse/);
      expect(blocks(body)).toEqual(expect.arrayContaining(['AGENCY_ROUTE', 'WHO_DECIDED', 'CONTACT_TEAM']));
    }
    expect(allWords(made({}, 'SOCIAL_CARE'))).not.toContain('Train a nurse.');
  });
});

describe('N2 what a notice must not be without', () => {
  const STATUTORY = ['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE'];

  test.each([
    ['an adverse answer where there is a final plan', REFUSED, null, ['NAMED_SETTING']],
    ['no plan, a package: outside appeal', { ...REFUSED, ehcPlanStatus: 'NONE' }, null, []],
    ['agreed as asked for', {}, null, []],
    [
      'agreed, but less than asked for',
      { departures: [{ subject: 'AMOUNT', from: null, to: null, reason: 'Why.' }] },
      null,
      ['NAMED_SETTING'],
    ],
    ['a change of placement', { ...REFUSED, requestType: 'CHANGE_OF_PLACEMENT' }, null, ['CONTENT', 'NAMED_SETTING']],
    ['a price of a provider', { ...REFUSED, requestType: 'UPLIFT' }, null, []],
    [
      'what the plan’s events say',
      { ...REFUSED, ehcPlanStatus: 'NONE', planLaw: ['REFUSAL_TO_ASSESS'] },
      null,
      ['REFUSAL_TO_ASSESS'],
    ],
    ['what is said adds to it', REFUSED, 'CEASE', ['NAMED_SETTING', 'CEASE']],
    ['money for the family', { ...REFUSED, ehcPlanStatus: 'NONE', hasDirectPayment: true }, null, ['DIRECT_PAYMENT']],
    ['a decision that lapsed', { status: 'LAPSED' }, null, ['NAMED_SETTING']],
  ] as const)('%s', (_name, facts, given, law) => {
    const found = lawOf({ ...AGREED, ...(facts as Partial<NoticeFacts>) }, given);
    expect(found).toEqual(law);
    const required: readonly string[] = requiredBlocks('FAMILY', found, { money: false, moved: false });
    const isStatutory = found.some((one) => one !== 'DIRECT_PAYMENT');
    expect(required.filter((block) => STATUTORY.includes(block))).toEqual(isStatutory ? STATUTORY : []);
    expect(required.includes('REVIEW_RIGHT')).toBe(found.includes('DIRECT_PAYMENT'));
  });

  test('all that is missing is told at once, blocks and reasons, and nothing is made', () => {
    const words = wordsOn([], 'FAMILY', DAYS.noticeDate);
    const composed = compose(
      {
        ...{ ...NO_MONEY, outcome: 'AGREED_IN_PART', hasDirectPayment: true, status: 'RECORDED' },
        reason: { ...REASON, rationale: '  ' },
        departures: [{ subject: 'HOURS', from: '15', to: '12', reason: ' ' }],
      },
      'FAMILY',
      { words, days: { ...DAYS, appealBy: null } },
    );
    expect(composed.ok ? [] : composed.refusals.map(({ code, message }) => `${code} ${message.slice(0, 44)}`)).toEqual([
      'REASON_MISSING The decision gives no reasons; correct it an',
      'REASON_MISSING The decision does not say what part was not ',
      'REASON_MISSING The decision is not as asked for in HOURS an',
      'BLOCK_MISSING The block TIME_LIMIT has no {appealBy}: no l',
      'BLOCK_MISSING The block MEDIATION has no {mediation}: the ',
      'BLOCK_MISSING The block REVIEW_RIGHT has no {review}: the ',
      'BLOCK_MISSING The block COMPLAINT has no {complaints}: the',
      'BLOCK_MISSING The block CONTACT_TEAM is missing: the area ',
      'BLOCK_MISSING The block CONTACT_SUPPORT is missing: the ar',
    ]);
  });

  test('an area’s own words hold from a day, and leave out nothing that the block must say', () => {
    const own = (fromDate: string, text: string | null): NoticeWording => ({
      ...{ noticeWordingId: fromDate, audience: 'FAMILY', block: 'TIME_LIMIT', fromDate: day(fromDate), text },
    });
    const wordings = [
      own('2025-01-01', 'By {appealBy}.'),
      own('2025-06-01', 'Until {appealBy}.'),
      own('2025-09-01', null),
    ];
    const on = (text: string) => wordsOn(wordings, 'FAMILY', day(text))('TIME_LIMIT');
    expect([on('2025-05-31'), on('2025-06-01')]).toEqual(['By {appealBy}.', 'Until {appealBy}.']);
    expect(on('2025-09-01')).toBe(on('2024-01-01'));
    const codes = (block: NoticeWording['block'], text: string | null, audience: WordingAudience = 'FAMILY') =>
      checkWording({ audience, block, text }).map(({ code }) => code);
    expect(codes('MEDIATION', 'Talk to {someone}.')).toEqual([
      'PLACEHOLDER_UNKNOWN',
      'PLACEHOLDER_MISSING',
      'PLACEHOLDER_MISSING',
    ]);
    expect(codes('MEDIATION', 'Talk to {mediation} by {mediationBy}.')).toEqual([]);
    expect(codes('APPEAL_RIGHT', 'x'.repeat(2_001), 'AGENCIES')).toEqual(['BLOCK_NOT_OF_AUDIENCE', 'TEXT_TOO_LONG']);
    expect([codes('CONTACT_TEAM', '{team}'), codes('APPEAL_RIGHT', ' '), codes('TIME_LIMIT', null)]).toEqual([
      ['PLACEHOLDER_UNKNOWN'],
      ['TEXT_MISSING'],
      [],
    ]);
  });
});

test('J5 a share that moves between agencies is told with both splits; one within an agency is not', () => {
  const held = (budgetHolderId: string, agencyName: string, annual: number): HolderShare => ({
    ...{ budgetHolderId, ...share(agencyName, 'EDUCATION', annual) },
  });
  const first = [held('block', 'Council', 700), held('health', 'ICB', 300)];
  const within = { fromDate: day('2025-12-01'), reason: null, payerIds: new Set(['block', 'transport', 'health']) };
  const across = { fromDate: day('2026-01-01'), reason: 'Need.', payerIds: new Set(['block', 'transport']) };
  const moved = movedShares(first, [
    { ...within, shares: [held('block', 'Council', 600), held('transport', 'Council', 100)] },
    { ...across, shares: [held('block', 'Council', 900)] },
  ]);
  expect(
    moved.map(({ fromDate, before, after }) =>
      [fromDate, before, after]
        .flat()
        .map((one) => (typeof one === 'string' ? one : `${one.agencyName} ${String(one.annual / 100n)}`)),
    ),
  ).toEqual([['2026-01-01', 'Council 700', 'ICB 300', 'Council 1000']]);
  const text = allWords(made({ moved }));
  expect(text).toContain('From 1 January 2026 the cost is shared in another way. The help stays the same.');
  expect(blocks(made({ moved }, 'HEALTH'))).toContain('MOVED_SHARE');
  expect(blocks(made({ moved }, 'PROVIDER'))).not.toContain('MOVED_SHARE');
});

describe('N3 the target is the area’s', () => {
  const at = (text: string): Date => new Date(Date.parse(text));
  const target = (unit: NoticeTarget['unit'], length: number, more: Partial<NoticeTarget> = {}): NoticeTarget => ({
    ...{ noticeTargetId: unit, fromDate: day('2025-01-01'), length, unit, measuredFrom: 'DECISION', ...more },
  });
  const holidays = toBankHolidays([day('2025-12-25'), day('2025-12-26')]);
  const from = { decidedAt: at('2025-12-23T15:00:00Z'), approvedAt: at('2025-12-30T09:00:00Z') };
  const due = (one: NoticeTarget) => noticeDue(one, from, holidays);

  test('48 hours, 5 working days and 7 days, from the decision or its approval', () => {
    expect(due(target('HOURS', 48))).toEqual({ dueDate: '2025-12-25', dueAt: at('2025-12-25T15:00:00Z') });
    expect(due(target('WORKING_DAYS', 5))).toEqual({ dueDate: '2026-01-01', dueAt: null });
    expect(due(target('DAYS', 7))).toEqual({ dueDate: '2025-12-30', dueAt: null });
    expect(due(target('DAYS', 7, { measuredFrom: 'APPROVAL' }))?.dueDate).toBe('2026-01-06');
    expect(
      noticeDue(target('DAYS', 7, { measuredFrom: 'APPROVAL' }), { ...from, approvedAt: null }, holidays),
    ).toBeNull();
    const targets = [target('DAYS', 7), target('HOURS', 48, { fromDate: day('2025-06-01') }), target('DAYS', 3)];
    expect(
      [day('2024-12-31'), day('2025-05-31'), day('2025-06-01')].map((one) => targetOn(targets, one)?.length ?? null),
    ).toEqual([null, 3, 48]);
  });

  test('met, late, due and overdue, to the minute or to the end of the day', () => {
    const hours = due(target('HOURS', 48))!;
    const days = due(target('DAYS', 7))!;
    const now = at('2026-02-01T09:00:00Z');
    expect([
      noticeTiming(hours, at('2025-12-25T15:00:00Z'), now),
      noticeTiming(hours, at('2025-12-25T15:01:00Z'), now),
      noticeTiming(days, at('2025-12-30T23:00:00Z'), now),
      noticeTiming(days, null, at('2025-12-30T23:00:00Z')),
      noticeTiming(days, null, now),
    ]).toEqual(['MET', 'LATE', 'MET', 'DUE', 'OVERDUE']);
  });

  test('who is to be told: the family always, those who pay, and where the child goes; again of a moved share and of an end', () => {
    const facts: TellingFacts = {
      ...{ ...from, decisionId: 'd', caseReference: 'R', decisionDate: day('2025-12-23'), moved: null, endedAt: null },
      ...{ agencyKinds: ['EDUCATION', 'HEALTH'], provisionType: 'INDEPENDENT_SPECIAL' },
      told: [{ audience: 'FAMILY', sentAt: at('2025-12-23T16:00:00Z'), isOfEnd: false, agreementId: 'a' }],
    };
    expect(audiencesOf({ agencyKinds: [], provisionType: 'MAINSTREAM' })).toEqual(['FAMILY', 'SETTING']);
    const told = (more: Partial<TellingFacts>) =>
      toTell({ ...facts, ...more }, [target('DAYS', 7)], holidays).map(
        ({ what, untold }) => `${what} ${untold.join()}`,
      );
    expect(told({})).toEqual(['DECISION HEALTH,PROVIDER']);
    expect(told({ moved: { agreementId: 'b', committedAt: at('2026-03-01T09:00:00Z') } })).toEqual([
      'DECISION HEALTH,PROVIDER',
      'MOVED_SHARE FAMILY,HEALTH',
    ]);
    expect(told({ endedAt: at('2026-03-01T09:00:00Z') })).toEqual(['END FAMILY']);
    expect(told({ endedAt: at('2026-03-01T09:00:00Z'), told: [] })).toEqual([]);
  });
});

test('the grade of a text is that of Flesch and Kincaid', () => {
  expect(['cat', 'table', 'council', 'agreed', 'asked', 'decision', 'tribunal', 'mediation'].map(syllablesOf)).toEqual([
    1, 2, 2, 2, 1, 3, 3, 4,
  ]);
  // 6 words, 6 syllables, 1 sentence: 0.39 × 6 + 11.8 − 15.59.
  expect(readingGrade('The cat sat on the mat.')).toBe(-1.4);
  expect(readingGrade('')).toBe(0);
  expect(
    readingGrade(
      'The determination notwithstanding, commissioning arrangements necessitate multidisciplinary consideration.',
    ),
  ).toBeGreaterThan(20);
});
