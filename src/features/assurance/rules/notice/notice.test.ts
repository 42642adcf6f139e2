import type { Day } from '../../../../kernel/dates';
import { pence } from '../../../../kernel/money';
import type { DecisionReason } from '../../../panels/rules/decision-record';
import type { NoticeAudience } from '../../../panels/rules/notice-target';
import { ORDERED_OUTCOMES } from '../../../panels/rules/out-of-panel';
import { Outcome } from '../../../panels/rules/outcome';
import { allWords, ownWords, type NoticeBody } from './body';
import { wordingOf, type WordingAudience } from './codes';
import { composeNotice, type Composition } from './compose';
import type { AgencyShare, NoticeFacts } from './facts';
import { movedShares, type HolderShare } from './moves';
import { outcomeForFamily, outcomeForOthers } from './outcome-words';
import { readingGrade, syllablesOf } from './reading-age';
import { lawOf, requiredBlocks, whyNotInLaw } from './rights';
import { blocksOf, checkWording, wordsOn, type NoticeWording } from './wording';

const day = (text: string): Day => text as Day;
const pounds = (whole: number) => pence(BigInt(whole) * 100n);
const share = (agencyName: string, agencyKind: string, annual: number): AgencyShare => ({
  ...{ agencyName, agencyKind, annual: pounds(annual), weekly: pounds(Math.floor(annual / 52)) },
});
const REASON = {
  ...{ decisionId: 'd', caseId: 'c', rationale: 'The advice of two people finds that the need is high.' },
  ...{ optionsWeighed: null, evidenceIds: [], policyVersion: null, departureReason: null, partNotAgreed: null },
  ...{
    conditions: null,
    missingInformation: null,
    missingKind: null,
    informationOwner: null,
    ownerKind: null,
    returnDate: null,
    concerns: null,
  },
  ...{ interimArrangement: null, familyViewConsidered: 'Both ask for somewhere near to home.', legalTest: null },
  ...{ policyVersionIds: [], urgencyReason: null, correctionReason: null },
} satisfies DecisionReason;

/** What was agreed of a place at a school, with the level of support less than asked for (Suffolk). */
const AGREED: NoticeFacts = {
  ...{ areaName: 'Placeholder Area', panelName: 'Complex needs panel', caseReference: 'PLA-2026-0001' },
  ...{ requestType: 'PLACEMENT', ehcPlanStatus: 'FINAL', planLaw: [], hasDirectPayment: false, isToYoungPerson: false },
  isDirectPaymentPassedOver: false,
  ...{ outcome: 'AGREED', basis: 'PANEL', status: 'IN_FORCE', isOnBrought: false, needAgreed: true },
  ...{ decisionDate: day('2025-10-01'), expiresOn: null, ended: null, orderReference: null },
  ...{
    decider: { name: 'Testa Chair', jobTitle: 'Head of service' },
    ratified: null,
    delegationRule: 'Terms of 2020.',
  },
  reason: REASON,
  departures: [],
  asked: {
    ...{ endDate: day('2027-08-31'), band: null },
    lines: [{ ordinal: 1, category: 'EDUCATION', unit: 'YEAR', amount: pounds(1200), hoursPerWeek: '15' }],
  },
  askedPlace: 'Placeholder School',
  preferredPlace: null,
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
      {
        ...{ ordinal: 1, category: 'EDUCATION', isDirectPayment: false, unit: 'YEAR' },
        ...{ amount: pounds(1000), hoursPerWeek: '12.5' },
      },
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
  const words = wordsOn(CONTACTS, wordingOf(audience), DAYS.noticeDate);
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
      { subject: 'AMOUNT', reason: 'The school has the hall already.' },
      { subject: 'HOURS', reason: 'The report asks for 12.5.' },
    ] as const;
    const text = allWords(made({ departures }));
    expect(text).toContain(REASON.rationale);
    expect(text).toContain('Asked for: £1,200.00 a year. Agreed: £1,000.00 a year. The school has the hall already.');
    expect(text).toContain('Asked for: 15 hours a week. Agreed: 12.5 hours a week. The report asks for 12.5.');
    expect(text.match(/As it was asked for\./g)).toHaveLength(2);
    expect(text).toContain('Other School: It has no small group.');
    expect([...text.matchAll(/£[\d,.]+\d/g)].map(([amount]) => amount).sort()).toEqual(
      ['£1,000.00', '£1,000.00', '£1,200.00'].sort(),
    );
    expect(text).toContain('Appeal: asking a tribunal to look at a decision again.');
  });

  test('N1 an award that was cut is not told as all that was asked for, and says in what without a code of the record', () => {
    const departures = [
      { subject: 'AMOUNT', reason: 'The hall is there.' },
      { subject: 'DURATION', reason: 'The year ends.' },
    ] as const;
    const place = { ...AGREED.place!, endDate: day('2027-07-31') };
    const facts = {
      ...{ departures, place },
      delegationRule: 'Terms of reference of Panel in force from 2023-04-01: JOINT_AGENCY. The agencies agree.',
    };
    for (const outcome of ['AGREED', 'AGREED_WITH_CONDITIONS', 'EXTEND'] as const) {
      const body = made({ ...facts, outcome });
      const text = allWords(body);
      expect(text).not.toContain('We agreed to what was asked for');
      expect(text).toMatch(/[Nn]ot all of it is as it was asked for/);
      expect(text).toContain('Asked for: until 31 August 2027. Agreed: until 31 July 2027. The year ends.');
      expect(text).toContain('Terms of reference of Panel in force from 1 April 2023. The agencies agree.');
      expect(text).not.toMatch(/\b[A-Z]+_[A-Z]+\b|\b(?:YEAR|MONTHS|DAYS)\b|\d{4}-\d\d-\d\d/);
      expect(readingGrade(ownWords(body))).toBeLessThanOrEqual(7);
    }
    expect(allWords(made({ ...facts }, 'HEALTH'))).toContain('Agreed. Not all is as it was asked for.');
    // Without details there is one place left to say why.
    expect(allWords(made({ ...facts, ...NO_MONEY, outcome: 'AGREED_IN_PRINCIPLE' }))).toContain('The hall is there.');
  });

  test('N1 a notice names what was asked for, and says that something is as asked for where all was agreed only', () => {
    const first = (facts: Partial<NoticeFacts>) => made({ ...REFUSED, ...facts }).parts[0]!.items[0];
    expect(first({})).toEqual({
      ...{ kind: 'QUOTE', lead: 'We were asked for a place for your child:', text: 'Placeholder School' },
    });
    expect(first({ askedPlace: null, requestType: 'EXTENSION', isToYoungPerson: true })).toEqual({
      ...{ kind: 'SAY', text: 'We were asked for more time for the help that you have.' },
    });
    const reason = { ...REASON, partNotAgreed: 'The second night.' };
    expect(allWords(made({ outcome: 'AGREED_IN_PART', reason }))).not.toContain('As it was asked for.');
  });

  test('N1, A6 what a tribunal ordered is told as the tribunal’s, with what must be done and by when (C21 to C23)', () => {
    const order: Partial<NoticeFacts> = {
      ...{ basis: 'TRIBUNAL_ORDER', orderDate: day('2025-11-19'), orderReference: 'SEND/1' },
      ...{ ordered: [{ code: 'C23_NAME', dueDate: day('2025-12-03') }] },
    } as const;
    for (const outcome of ORDERED_OUTCOMES) {
      for (const more of [{}, NO_MONEY]) {
        const reason = { ...REASON, partNotAgreed: 'The second night.' };
        const body = made({ ...order, ...more, outcome, reason });
        const text = allWords(body);
        expect(text).toContain('The tribunal made an order on 19 November 2025. We must do what it says. By it, ');
        expect(text).toContain('By 3 December 2025: name the school or college in the plan and send it to you.');
        expect(text).not.toMatch(
          /We agreed|We decided|when we decided|we decided this|As it was asked for|Our decision/,
        );
        expect(body.title).toBe('What the tribunal ordered');
        expect(readingGrade(ownWords(body))).toBeLessThanOrEqual(7);
      }
      expect(allWords(made({ ...order, outcome, reason: { ...REASON, partNotAgreed: 'It.' } }, 'HEALTH'))).toMatch(
        /Ordered by the tribunal: [\s\S]*By 3 December 2025: name the school or college in the plan and send it\./,
      );
    }
  });

  test('V2, N1 of another place than the one asked for nothing is as it was asked for', () => {
    for (const outcome of ['AGREED', 'AGREED_WITH_CONDITIONS', 'EXTEND', 'AGREED_IN_PRINCIPLE'] as const) {
      const text = allWords(made({ outcome, preferredPlace: 'Wanted School' }));
      expect(text).toContain('We did not agree to the place you asked for.');
      expect(text).not.toMatch(/As it was asked for\.|We agreed, but|We agreed to what was asked for/);
    }
  });

  test('C14, C19 what was told of the plan beside the decision is named, since the time to appeal counts from it', () => {
    const planTold = { kind: 'FINAL_PLAN_SENT', right: 'CONTENT', day: day('2025-09-29'), isTold: true } as const;
    expect(allWords(made({ planLaw: ['CONTENT'], planTold }))).toContain(
      'On 29 September 2025 we told you of a decision about the EHC plan: the final plan. You can appeal against that',
    );
    const untold = {
      kind: 'REVIEW_DECIDED',
      right: 'REFUSAL_TO_AMEND',
      day: day('2025-09-29'),
      isTold: false,
    } as const;
    const text = allWords(made({ planLaw: ['CONTENT'], planTold: untold }));
    expect(text).toContain('we decided about the EHC plan: that it stays as it is. You can appeal against that');
    expect(text).toContain('the time for it counts from the date of this letter.');
    expect(text).not.toContain('we told you');
    // Beside a plan that goes on a refusal is one to reassess, or to amend: it is told so.
    const reassess = { ...untold, kind: 'ASSESSMENT_REFUSED', right: 'REFUSAL_TO_REASSESS' } as const;
    expect(allWords(made({ planLaw: [reassess.right], planTold: reassess }))).toContain(
      'we decided about the EHC plan: that we do not assess again, and that it stays in force.',
    );
    const amend = { ...untold, kind: 'PLAN_REFUSED', right: 'REFUSAL_TO_AMEND' } as const;
    expect(allWords(made({ planLaw: [amend.right], planTold: amend }))).toContain('that it stays as it is.');
    expect(whyNotInLaw({ ehcPlanStatus: 'FINAL' }, 'CEASE')).toMatch(/preparePlanNotice/);
  });

  test('N2 the end of a decision is told with why, whether somebody or its day ended it', () => {
    const ended = { onDate: day('2025-10-05'), reason: null };
    expect(allWords(made({ status: 'EXPIRED', ended }))).toContain('since it was for a set time');
    expect(allWords(made({ status: 'LAPSED', ended }))).toContain('The panel did not confirm it by then.');
    const composed = compose({ status: 'DECLINED', ended });
    expect(composed.ok ? [] : composed.refusals.map(({ code }) => code)).toEqual(['REASON_MISSING']);
    expect(allWords(made({ status: 'DECLINED', ended: { ...ended, reason: 'It costs too much.' } }))).toContain(
      'It costs too much.',
    );
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
    const disputed = { ...AGREED, outcome: 'NEED_AGREED_FUNDING_DISPUTED' } as const;
    for (const audience of ['SETTING', 'PROVIDER'] as const) {
      expect(allWords(made(disputed, audience))).not.toMatch(/interim payer|stages|dispute/);
    }
    expect(outcomeForOthers(disputed, false)).toContain('the interim payer pays');
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
      { departures: [{ subject: 'AMOUNT', reason: 'Why.' }] },
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
    [
      'a plan that is to end, or was amended, whatever is agreed',
      { planLaw: ['CEASE', 'CONTENT'] },
      null,
      ['CONTENT', 'CEASE'],
    ],
    ['agreed otherwise than money for the family', { isDirectPaymentPassedOver: true }, null, ['DIRECT_PAYMENT']],
    ['a decision that lapsed', { status: 'LAPSED' }, null, ['NAMED_SETTING']],
  ] as const)('%s', (_name, facts, given, law) => {
    const found = lawOf({ ...AGREED, ...(facts as Partial<NoticeFacts>) }, given);
    expect(found).toEqual(law);
    const required: readonly string[] = requiredBlocks('FAMILY', found, { money: false, moved: false });
    const isStatutory = found.some((one) => one !== 'DIRECT_PAYMENT');
    expect(required.filter((block) => STATUTORY.includes(block))).toEqual(isStatutory ? STATUTORY : []);
    expect(required.includes('REVIEW_RIGHT')).toBe(found.includes('DIRECT_PAYMENT'));
  });

  test('beside a final plan nothing is a refusal to assess or to issue; the right to a review says no more than was decided', () => {
    expect(whyNotInLaw({ ehcPlanStatus: 'FINAL' }, 'REFUSAL_TO_ISSUE')).toMatch(/The plan is final/);
    expect(whyNotInLaw({ ehcPlanStatus: 'DRAFT' }, 'REFUSAL_TO_ISSUE')).toBeNull();
    expect(whyNotInLaw({ ehcPlanStatus: 'FINAL' }, 'REFUSAL_TO_REASSESS')).toBeNull();
    const text = allWords(made({}, 'FAMILY', { law: 'DIRECT_PAYMENT' }));
    expect(text).toContain('look again at what we decided on it');
    expect(text).not.toContain('did not agree');
  });

  test('all that is missing is told at once, blocks and reasons, and nothing is made', () => {
    const words = wordsOn([], 'FAMILY', DAYS.noticeDate);
    const composed = compose(
      {
        ...{ ...NO_MONEY, outcome: 'AGREED_IN_PART', hasDirectPayment: true, status: 'RECORDED' },
        reason: { ...REASON, rationale: '  ' },
        departures: [{ subject: 'HOURS', reason: ' ' }],
      },
      'FAMILY',
      { words, days: { ...DAYS, appealBy: null } },
    );
    expect(composed.ok ? [] : composed.refusals.map(({ code, message }) => `${code} ${message.slice(0, 44)}`)).toEqual([
      'REASON_MISSING The decision gives no reasons; correct it an',
      'REASON_MISSING The decision does not say what part was not ',
      'REASON_MISSING The decision is not as asked for in “hours” ',
      'BLOCK_MISSING The block “time limit” has no {appealBy}: no',
      'BLOCK_MISSING The block “mediation” has no {mediation}: th',
      'BLOCK_MISSING The block “review right” has no {review}: th',
      'BLOCK_MISSING The block “complaint” has no {complaints}: t',
      'BLOCK_MISSING The block “contact team” is missing: the are',
      'BLOCK_MISSING The block “contact support” is missing: the ',
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
      'WORDS_MISSING',
    ]);
    expect(codes('MEDIATION', 'On mediation, talk to {mediation} by {mediationBy}.')).toEqual([]);
    expect(codes('APPEAL_RIGHT', 'x'.repeat(2_001), 'AGENCIES')).toEqual([
      ...['BLOCK_NOT_OF_AUDIENCE', 'TEXT_TOO_LONG', 'WORDS_MISSING', 'WORDS_MISSING'],
    ]);
    expect(codes('APPEAL_RIGHT', 'Thank you for writing to us.')).toEqual(['WORDS_MISSING', 'WORDS_MISSING']);
    expect([codes('NO_PREJUDICE', '-'), codes('TIME_LIMIT', '{appealBy}'), codes('COMPLAINT', '{complaints}')]).toEqual(
      [...[['WORDS_MISSING'], ['WORDS_MISSING'], ['WORDS_MISSING', 'WORDS_MISSING']]],
    );
    for (const audience of ['FAMILY', 'AGENCIES', 'PLACES'] as const) {
      for (const block of blocksOf(audience)) {
        const text = wordsOn([], audience, day('2025-01-01'))(block);
        if (text !== null) expect(codes(block, text, audience)).toEqual([]);
      }
    }
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
  const within = {
    fromDate: day('2025-12-01'),
    isMoved: false,
    reason: null,
    payerIds: new Set(['block', 'transport', 'health']),
  };
  const across = {
    fromDate: day('2026-01-01'),
    isMoved: true,
    reason: 'Need.',
    payerIds: new Set(['block', 'transport']),
  };
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
  expect(text).toContain('Placeholder ICB. From 1 January 2026: Council\n');
  // The same agencies, told in another order, are no others.
  const [one] = moved;
  const same = [{ ...one!, after: [...(AGREED.money?.shares ?? [])].reverse() }];
  expect(allWords(made({ moved: same }))).not.toContain('. From 1 January 2026: ');
  expect(blocks(made({ moved }, 'HEALTH'))).toContain('MOVED_SHARE');
  expect(blocks(made({ moved }, 'PROVIDER'))).not.toContain('MOVED_SHARE');
});

test('J5 a hand-over is told by what stands of the decision of adult services: put right to not eligible, nobody is told that they took the young person on', () => {
  const handover = {
    service: 'CARE_ACT',
    ...{ decidedDate: day('2025-11-20'), reasons: 'They are eligible.' },
    ...{ fromName: 'Care of children', toName: 'Care of adults', delegation: 'Scheme, line 4.' },
  } as const;
  const told = (outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE', audience: NoticeAudience) => {
    const one = {
      fromDate: day('2026-01-01'),
      before: [],
      after: [],
      reason: null,
      handover: { ...handover, outcome },
    };
    return allWords(made({ moved: [one] }, audience));
  };
  expect(told('ELIGIBLE', 'FAMILY')).toContain('Adult social care decided this on 20 November 2025.');
  expect(told('ELIGIBLE', 'SOCIAL_CARE')).toContain('by their decision of 20 November 2025 under the Care Act 2014.');
  const family = told('NOT_ELIGIBLE', 'FAMILY');
  expect(family).toContain('On 20 November 2025 it decided not to take your child on.');
  expect(family).not.toContain('decided this on');
  expect(told('NOT_ELIGIBLE', 'SOCIAL_CARE')).toContain(
    'by that of 20 November 2025 under the Care Act 2014 they do not take the young person on.',
  );
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
