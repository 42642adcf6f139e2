import { type Day } from '../../../kernel/dates';
import { asId, type CaseId } from '../../../kernel/ids';
import { NOT_ASKED, type Referral } from './case';
import { missingItems, toChecklist, type ChecklistFacts } from './checklist';
import { ChecklistItem, NeedCode } from './codes';
import { referenceOf } from './reference';
import { checkReferral, checkTerms, patchReferral, type RequestTerms } from './referral';
import { checkText } from './text';
import { checkWaivers } from './waivers';

const day = (text: string): Day => text as Day;
const TODAY = day('2025-11-03');
const terms = (said: Partial<RequestTerms>): RequestTerms => ({
  requestType: 'PLACEMENT',
  requestDate: day('2025-09-01'),
  primaryNeed: 'ASD',
  otherNeeds: [],
  ehcPlanStatus: 'NONE',
  ehcPlanDate: null,
  ...said,
});
const told = (problems: readonly { code: string; field: readonly string[] }[]): string[] =>
  problems.map(({ code, field }) => `${field.join('.')} ${code}`);
const check = (said: Partial<RequestTerms>, born: Day | null = day('2014-03-05')): string[] =>
  told(checkTerms(terms(said), born, TODAY, ['child', 'dateOfBirth']));
const EMPTY: Referral = {
  caseId: asId<CaseId>('01900000-0000-7000-8000-000000000001'),
  summary: null,
  outcomesSought: null,
  childViews: NOT_ASKED,
  parentViews: NOT_ASKED,
  lawfulBasis: null,
  equalityAnswer: null,
  equalityConsiderations: null,
  socialCareAnswer: null,
  socialCareConsiderations: null,
};

/** A child of school age of whom nothing is said. */
const FACTS: ChecklistFacts = {
  identity: null,
  referral: EMPTY,
  ehcPlanStatus: 'NONE',
  localOptionCount: 0,
  evidenceCount: 0,
  filedViews: new Set(),
  advice: [],
  disclosures: [],
  isYoungPerson: false,
  isCapacityRecorded: false,
};

describe('V1: codes', () => {
  it('V1: the needs are those of the SEN2 return, exactly', () => {
    expect(Object.keys(NeedCode).join(' ')).toBe('SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH');
  });

  it('V1: DS is accepted from its year and refused before it, as any of the needs', () => {
    expect(check({ primaryNeed: 'DS', requestDate: day('2025-01-01') })).toEqual([]);
    expect(check({ primaryNeed: 'DS', requestDate: day('2024-12-31') })).toEqual(['primaryNeed NEED_NOT_IN_USE']);
    expect(check({ otherNeeds: ['SLD', 'DS'], requestDate: day('2024-12-31') })).toEqual([
      'otherNeeds.1 NEED_NOT_IN_USE',
    ]);
  });

  it('V1: a need is named once', () => {
    expect(check({ otherNeeds: ['SLCN', 'ASD', 'SLCN'] })).toEqual([
      'otherNeeds.1 NEED_REPEATED',
      'otherNeeds.2 NEED_REPEATED',
    ]);
  });
});

describe('what a case asks for', () => {
  it('R6: the request is not after today', () => {
    expect(check({ requestDate: TODAY })).toEqual([]);
    expect(check({ requestDate: day('2025-11-04') })).toEqual(['requestDate DATE_IN_FUTURE']);
  });

  it('is for somebody from 0 to 25', () => {
    expect(check({}, day('1999-09-02'))).toEqual([]);
    expect(check({}, day('1999-09-01'))).toEqual(['child.dateOfBirth AGE_OUT_OF_RANGE']);
    expect(check({}, day('2025-09-02'))).toEqual(['child.dateOfBirth AGE_OUT_OF_RANGE']);
  });

  it('has a date of the plan only with a plan, from the birth to today', () => {
    expect(check({ ehcPlanStatus: 'FINAL', ehcPlanDate: TODAY })).toEqual([]);
    expect(check({ ehcPlanDate: TODAY })).toEqual(['ehcPlan.date EHC_PLAN_DATE_UNEXPECTED']);
    expect(check({ ehcPlanStatus: 'DRAFT', ehcPlanDate: day('2025-11-04') })).toEqual(['ehcPlan.date DATE_IN_FUTURE']);
    expect(check({ ehcPlanStatus: 'DRAFT', ehcPlanDate: day('2014-03-04') })).toEqual([
      'ehcPlan.date DATE_BEFORE_BIRTH',
    ]);
  });
});

describe('R7: views', () => {
  it('R7: "not obtained" needs a reason, and spaces are none', () => {
    expect(told(checkReferral({ childViews: { isObtained: false, notObtainedReason: '  ' } }, TODAY))).toEqual([
      'referral.childViews.notObtainedReason VIEWS_REASON_MISSING',
    ]);
    expect(checkReferral({ parentViews: { isObtained: false, notObtainedReason: 'Asked twice.' } }, TODAY)).toEqual([]);
  });

  it('R7: obtained views are given, and not together with a reason', () => {
    const both = { isObtained: true, text: 'Views.', notObtainedReason: 'A reason.' };
    expect(told(checkReferral({ childViews: { isObtained: true }, parentViews: both }, TODAY))).toEqual([
      'referral.childViews.text VIEWS_MISSING',
      'referral.parentViews.notObtainedReason VIEWS_CONTRADICTORY',
    ]);
  });

  it('R7: the child’s and the parent’s are kept apart', () => {
    const after = patchReferral(EMPTY, { childViews: { isObtained: true, text: ' Mine. ' } });
    expect(after.childViews).toEqual({ ...NOT_ASKED, text: 'Mine.' });
    expect(after.parentViews).toEqual(NOT_ASKED);
  });

  it('R7: who gave them, how and when goes with views that were obtained, and the day has come', () => {
    const said = { givenBy: 'mother', method: 'BY_ADVOCATE', givenDate: day('2025-11-04') } as const;
    const given = { isObtained: true, text: 'Views.', ...said };
    expect(told(checkReferral({ parentViews: given }, TODAY))).toEqual([
      'referral.parentViews.givenDate DATE_IN_FUTURE',
    ]);
    expect(patchReferral(EMPTY, { parentViews: given }).parentViews).toEqual({
      ...{ text: 'Views.', notObtainedReason: null, givenBy: 'mother' },
      ...{ method: 'BY_ADVOCATE', givenDate: '2025-11-04' },
    });
    const not = { isObtained: false, notObtainedReason: 'Away.', ...said, givenDate: TODAY };
    expect(told(checkReferral({ childViews: not }, TODAY))).toEqual(
      ['givenBy', 'method', 'givenDate'].map((field) => `referral.childViews.${field} VIEWS_CONTRADICTORY`),
    );
  });
});

describe('R8: equality and social care', () => {
  it('R8: each needs an answer, and "considered, none" is one', () => {
    const held = (referral: Referral): string[] =>
      missingItems(['EQUALITY_CONSIDERATIONS', 'SOCIAL_CARE_CONSIDERATIONS'], { ...FACTS, referral }, new Set());
    expect(held(EMPTY)).toEqual(['EQUALITY_CONSIDERATIONS', 'SOCIAL_CARE_CONSIDERATIONS']);
    const none = patchReferral(EMPTY, { equality: { answer: 'NONE_ARISE' }, socialCare: { answer: 'NONE_ARISE' } });
    expect(held(none)).toEqual([]);
    expect(held(patchReferral(EMPTY, { socialCareConsiderations: 'Considered, none.' }))).toEqual([
      'EQUALITY_CONSIDERATIONS',
    ]);
  });

  it('R8: what arises needs its words, and an answer is given once', () => {
    const patch = { equality: { answer: 'ARISE', text: ' ' }, equalityConsiderations: 'Words.' } as const;
    expect(told(checkReferral(patch, TODAY))).toEqual([
      'referral.equality CONSIDERATION_TWICE',
      'referral.equality.text TEXT_MISSING',
    ]);
    const after = patchReferral(EMPTY, { equality: { answer: 'ARISE', text: ' A ramp. ' } });
    expect([after.equalityAnswer, after.equalityConsiderations]).toEqual(['ARISE', 'A ramp.']);
    const cleared = patchReferral(after, { equality: null });
    expect([cleared.equalityAnswer, cleared.equalityConsiderations]).toEqual([null, null]);
  });
});

it('what is undefined stays, what is null or blank is cleared', () => {
  const before = { ...EMPTY, summary: 'One', outcomesSought: 'Two', equalityConsiderations: 'Three' };
  const after = patchReferral(before, { outcomesSought: null, equalityConsiderations: '  ' });
  expect(after).toEqual({ ...EMPTY, summary: 'One' });
});

describe('R1: the checklist', () => {
  const facts = FACTS;
  const all = Object.values(ChecklistItem);

  it('R1: everything missing is listed at once, in the panel’s order', () => {
    expect(missingItems(all, { ...facts, isYoungPerson: true }, new Set())).toEqual(all);
    expect(missingItems(['EVIDENCE', 'SUMMARY'], facts, new Set())).toEqual(['EVIDENCE', 'SUMMARY']);
    expect(missingItems([], facts, new Set())).toEqual([]);
  });

  it('R1: a reason why views were not obtained holds their place, and a waiver an item’s', () => {
    const referral = { ...EMPTY, childViews: { ...NOT_ASKED, notObtainedReason: 'Too young.' }, summary: ' ' };
    expect(missingItems(['CHILD_VIEWS', 'SUMMARY', 'EVIDENCE'], { ...facts, referral }, new Set(['EVIDENCE']))).toEqual(
      ['SUMMARY'],
    );
  });

  it('R5: who decides for a young person is asked whatever the checklist, and no waiver stands in', () => {
    const young = { ...facts, isYoungPerson: true };
    expect(missingItems([], young, new Set(['CAPACITY']))).toEqual(['CAPACITY']);
    expect(missingItems([], { ...young, isCapacityRecorded: true }, new Set())).toEqual([]);
    expect(missingItems(['CAPACITY'], facts, new Set())).toEqual([]);
  });

  it('R7: what a family filed holds the place of its views', () => {
    expect(
      missingItems(['CHILD_VIEWS', 'PARENT_VIEWS'], { ...facts, filedViews: new Set(['PARENT']) }, new Set()),
    ).toEqual(['CHILD_VIEWS']);
  });

  it('R1: an unknown item in the terms is a fault, not something that is never asked', () => {
    expect(() => toChecklist(['SUMMARY', 'HOROSCOPE'])).toThrow('HOROSCOPE');
  });

  it('R1: a waiver has a reason, is needed, comes once, and is never of the lawful basis', () => {
    const missing = ['SUMMARY', 'LAWFUL_BASIS'] as const;
    const waivers = [
      { item: 'SUMMARY', reason: ' ' },
      { item: 'SUMMARY', reason: 'Again.' },
      { item: 'EVIDENCE', reason: 'There is some.' },
      { item: 'LAWFUL_BASIS', reason: 'None needed.' },
    ] as const;
    expect(told(checkWaivers(waivers, missing))).toEqual([
      'waivers.0.reason WAIVER_REASON_MISSING',
      'waivers.1.item WAIVER_REPEATED',
      'waivers.2.item WAIVER_NOT_NEEDED',
      'waivers.3.item WAIVER_NOT_ALLOWED',
    ]);
    expect(checkWaivers([{ item: 'SUMMARY', reason: 'It follows.' }], missing)).toEqual([]);
  });
});

it('a reference is the area’s prefix, the year and the number in it', () => {
  expect(referenceOf('HAV', 2025, 1)).toBe('HAV-2025-0001');
  expect(referenceOf('HAV', 2025, 12_345)).toBe('HAV-2025-12345');
});

it('a text is readable and not too long', () => {
  expect(checkText(['text'], 'text', 'Line one\r\n\tline two: café \u{1F600} שלום', 20_000)).toEqual([]);
  // A name, a title or a reference is one line; and nothing shows other words than it holds.
  expect(checkText(['title'], 'title', 'one\r\ntwo', 200)).toEqual([
    expect.objectContaining({ code: 'TEXT_NOT_READABLE', message: expect.stringContaining('one line') as string }),
  ]);
  expect(told(checkText(['text'], 'text', 'kept \u202Edetsaw\u2069', 20_000))).toEqual(['text TEXT_NOT_READABLE']);
  expect(told(checkText(['title'], 'title', 'nul \u0000', 10))).toEqual(['title TEXT_NOT_READABLE']);
  expect(told(checkText(['title'], 'title', 'half \ud83d', 10))).toEqual(['title TEXT_NOT_READABLE']);
  expect(told(checkText(['title'], 'title', 'abcdef', 5))).toEqual(['title TEXT_TOO_LONG']);
});

it('local options are described, each at its place', () => {
  const options = [
    { providerUrn: null, description: 'Tried.', whyItFailed: ' ' },
    { providerUrn: null, description: '', whyItFailed: 'Failed.' },
  ];
  expect(told(checkReferral({ localOptionsTried: options }, TODAY))).toEqual([
    'referral.localOptionsTried.0.whyItFailed TEXT_MISSING',
    'referral.localOptionsTried.1.description TEXT_MISSING',
  ]);
  const many = Array.from({ length: 51 }, () => ({ providerUrn: null, description: 'a', whyItFailed: 'b' }));
  expect(told(checkReferral({ localOptionsTried: many }, TODAY))).toEqual(['referral.localOptionsTried TOO_MANY']);
});
