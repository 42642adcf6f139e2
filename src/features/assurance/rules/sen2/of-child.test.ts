import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { countsOfChild } from './counts';
import { issuesOfChild } from './issues';
import type { CaseSaid, ChildFacts, Happened, Identity } from './facts';
import { keyColumnOf, parentColumnOf } from './modules';
import { returnOfChild, rowsOfChild } from './of-child';
import { censusDateOf, questionOf } from './question';
import { newestReviewBy } from './reviews';
import { xmlOfChild } from './xml';

const NOBODY: Identity = { surname: null, forename: 'T & <T>', birthDate: null, postcode: null, upn: null };
const QUESTION = questionOf({ year: 2026, censusDate: null, asAt: new Date('2026-02-10T09:00:00Z') }, '311');

const factsOf = (events: readonly Happened[]): ChildFacts => ({
  ...{ childId: 'child', birthCohort: 2014, events, cases: [], plans: [], placements: [], attended: [] },
  ...{ outOfSchool: [], imported: [], redress: [], exceptions: [], moves: [] },
});
const KINDS = [
  ...['REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED'],
  ...['PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_DECIDED', 'PLAN_CEASED'],
] as readonly PlanEventKind[];
const event = fc.record({ kind: fc.constantFrom(...KINDS), after: fc.integer({ min: 0, max: 850 }) });
const events = fc.array(event, { maxLength: 9 }).map((all) =>
  all.map(({ kind, after }, index): Happened => ({
    id: `E${String(index)}`,
    kind,
    day: addDays('2024-01-01' as Day, after),
  })),
);

test('the census day is the third Thursday of January', () => {
  expect([2023, 2024, 2025, 2026].map(censusDateOf)).toEqual(['2023-01-19', '2024-01-18', '2025-01-16', '2026-01-15']);
});

test('V3 each record hangs from one that is there, no key is twice, and nothing is told that happened after the census', () => {
  fc.assert(
    fc.property(events, (given) => {
      const rows = rowsOfChild(returnOfChild(factsOf(given), NOBODY, [], QUESTION));
      const keys = rows.map(({ module, columns }) => `${module} ${columns[keyColumnOf(module)] ?? ''}`);
      expect(new Set(keys).size).toBe(keys.length);
      const known = new Set(rows.map(({ module, columns }) => columns[keyColumnOf(module)]));
      for (const { module, columns } of rows) {
        const parent = parentColumnOf(module);
        if (parent !== null) expect(known).toContain(columns[parent]);
        const days = Object.values(columns).filter((value) => /^\d{4}-\d\d-\d\d$/.test(value ?? ''));
        for (const day of days) expect(day! <= QUESTION.censusDate).toBe(true);
      }
      expect(xmlOfChild(rows).split('<Requests>').length - 1).toBe(
        rows.filter(({ module }) => module === 'REQUEST').length,
      );
    }),
    { numRuns: 200 },
  );
});

const FINAL_CASE: CaseSaid = {
  ...{ caseId: 'case', requestDate: '2026-06-01' as Day, planStatus: 'FINAL', planDate: '2025-02-01' as Day },
  ...{ primaryNeed: 'ASD', otherNeeds: [], createdAt: '2026-06-20' },
};
const of = (year: number) => questionOf({ year, censusDate: null, asAt: new Date('2029-02-10T09:00:00Z') }, '311');
const happened = (...all: readonly (readonly [PlanEventKind, string])[]): Happened[] =>
  all.map(([kind, day], index) => ({ id: `E${String(index)}`, kind, day: day as Day }));
const told = (facts: ChildFacts, year: number, module: string) =>
  rowsOfChild(returnOfChild(facts, NOBODY, [], of(year)))
    .filter((row) => row.module === module)
    .map(({ columns }) => columns);
const counted = (facts: ChildFacts, year: number): string[] =>
  countsOfChild(returnOfChild(facts, NOBODY, [], of(year)), of(year), new Map()).map(
    ([table, key]) => `${table} ${key}`,
  );

test('K6 a plan that was there when the authority became responsible is no request of here: both are historical', () => {
  const facts = { ...factsOf(happened(['BECAME_RESPONSIBLE', '2026-06-15'])), cases: [FINAL_CASE] };
  expect(told(facts, 2027, 'REQUEST')).toMatchObject([
    { requestoutcome: 'H', requestoutcomedate: null, receiveddate: null },
  ]);
  expect(told(facts, 2027, 'ASSESSMENT')).toMatchObject([{ assessmentoutcome: 'H', assessmentoutcomedate: null }]);
  expect(told(facts, 2027, 'NAMED_PLAN')).toMatchObject([{ startdate: '2025-02-01' }]);
  expect(counted(facts, 2027).filter((one) => /^(REQUESTS|ASSESSMENTS)/.test(one))).toEqual([
    'REQUESTS HISTORICAL',
    'ASSESSMENTS HISTORICAL',
  ]);
});

test('V3 a plan of which no day is known and that came of a request is in no return of before that request', () => {
  const facts = {
    ...factsOf(happened(['REQUEST_RECEIVED', '2026-03-02'], ['ASSESSMENT_AGREED', '2026-05-04'])),
    cases: [{ ...FINAL_CASE, requestDate: '2026-06-30' as Day, planDate: null }],
  };
  expect([2025, 2026, 2027].map((year) => told(facts, year, 'REQUEST').map((row) => row['receiveddate']))).toEqual([
    ...[[], [], ['2026-03-02']],
  ]);
  expect(counted(facts, 2026)).toEqual([]);
  expect(counted(facts, 2027)).toContain('PLANS_BY_AGE 11-15');
});

test('V3 a request of which no decision is dated is history once something that follows from it shows it was decided', () => {
  const facts = factsOf(happened(['REQUEST_RECEIVED', '2025-02-03'], ['FINAL_PLAN_SENT', '2025-07-31']));
  const outcomes = [2026, 2027, 2028].map((year) => told(facts, year, 'REQUEST').map((row) => row['requestoutcome']));
  expect(outcomes).toEqual([['Y'], ['H'], ['H']]);
  const inJanuary = factsOf(happened(['REQUEST_RECEIVED', '2025-09-03'], ['FINAL_PLAN_SENT', '2026-01-10']));
  expect(counted(inJanuary, 2026)).toContain('REQUESTS AGREED_AFTER_YEAR');
});

test('C4, V3 a request that is recorded once more while it is under way is one, from the first day, and an issue; after an answer it is another', () => {
  const again = happened(
    ['REQUEST_RECEIVED', '2025-02-03'],
    ['ASSESSMENT_AGREED', '2025-03-10'],
    ['REQUEST_RECEIVED', '2025-04-01'],
    ['FINAL_PLAN_SENT', '2025-06-20'],
  );
  expect(told(factsOf(again), 2026, 'REQUEST')).toMatchObject([
    { receiveddate: '2025-02-03', requestoutcome: 'Y', requestoutcomedate: '2025-03-10' },
  ]);
  expect(counted(factsOf(again), 2026).filter((one) => one === 'REQUESTS RECEIVED')).toHaveLength(1);
  const issues = (facts: ChildFacts) =>
    issuesOfChild(returnOfChild(facts, NOBODY, [], of(2026)), of(2026))
      .filter(({ code }) => code === 'OPEN_TWICE')
      .map(({ item, message }) => `${item} ${message}`);
  expect(issues(factsOf(again))).toEqual([
    expect.stringMatching(/^receiveddate The request of 3 February 2025 is recorded once more on 1 April 2025/),
  ]);
  const another = factsOf(
    happened(
      ['REQUEST_RECEIVED', '2025-02-03'],
      ['ASSESSMENT_REFUSED', '2025-03-10'],
      ['REQUEST_RECEIVED', '2025-04-01'],
    ),
  );
  expect([told(another, 2026, 'REQUEST').length, issues(another)]).toEqual([2, []]);
  // A plan that was final when the panel was asked answers what was asked for before it.
  const made = { ...FINAL_CASE, requestDate: '2025-03-01' as Day, planDate: null };
  const after = { ...factsOf(happened(['REQUEST_RECEIVED', '2024-09-01'], ['REQUEST_RECEIVED', '2025-04-01'])) };
  expect(told({ ...after, cases: [made] }, 2026, 'REQUEST')).toMatchObject([
    { receiveddate: '2024-09-01', requestoutcome: 'H' },
    { receiveddate: '2025-04-01', requestoutcome: 'A' },
  ]);
});

test('V3 what a referral says without a day is no decision awaited: the request was agreed to, and its day is an issue', () => {
  const said = (planStatus: CaseSaid['planStatus'], planDate: string | null, requestDate = '2025-06-01') => ({
    ...factsOf(happened(['REQUEST_RECEIVED', '2025-02-03'])),
    cases: [{ ...FINAL_CASE, planStatus, planDate: planDate as Day | null, requestDate: requestDate as Day }],
  });
  const outcomes = (facts: ChildFacts, year = 2026): string =>
    [
      ...told(facts, year, 'REQUEST').map((row) => `${row['requestoutcome']!} ${row['requestoutcomedate'] ?? '-'}`),
      ...told(facts, year, 'ASSESSMENT').map((row) => row['assessmentoutcome']),
    ].join(' ');
  expect([outcomes(said('FINAL', null)), outcomes(said('FINAL', '2025-05-20'))]).toEqual(['Y - Y', 'Y - Y']);
  expect([outcomes(said('DRAFT', null)), outcomes(said('DRAFT', '2025-05-20'))]).toEqual(['Y - A', 'Y - A']);
  expect([outcomes(said('IN_ASSESSMENT', null)), outcomes(said('IN_ASSESSMENT', '2025-03-12'))]).toEqual([
    'Y - A',
    'Y 2025-03-12 A',
  ]);
  const missing = (facts: ChildFacts) =>
    issuesOfChild(returnOfChild(facts, NOBODY, [], of(2026)), of(2026))
      .filter(({ module, code }) => code === 'MISSING' && module !== 'PERSON')
      .map(({ item }) => item);
  expect(missing(said('FINAL', null))).toEqual(
    expect.arrayContaining(['requestoutcomedate', 'assessmentoutcomedate', 'startdate']),
  );
  expect(missing(said('DRAFT', null))).toEqual(['requestoutcomedate']);
  // A year later it is history; and what is asked for after the panel was is another request, which a plan of then does not answer.
  expect(outcomes(said('FINAL', null), 2027)).toBe('H - Y');
  const later = said('FINAL', null, '2025-01-10');
  expect(told(later, 2026, 'REQUEST').map((row) => row['requestoutcome'])).toEqual(['H', 'A']);
  // A plan that a return brought without its day is there as well.
  const imported: ChildFacts['imported'] = [
    { module: 'REQUEST', key: 'R1', parentKey: 'P1', columns: { receiveddate: '2025-02-01', requestoutcome: 'Y' } },
    { module: 'ASSESSMENT', key: 'A1', parentKey: 'R1', columns: {} },
    { module: 'NAMED_PLAN', key: 'N1', parentKey: 'A1', columns: { startdate: null } },
  ];
  expect(outcomes({ ...factsOf([]), imported })).toBe('Y - Y');
  expect(told({ ...factsOf([]), imported }, 2026, 'NAMED_PLAN')).toMatchObject([{ startdate: null }]);
});

test('V3 who was refused a plan is told of though no request is on record: the assessment led to none, and the request’s day is an issue', () => {
  const said = (planStatus: CaseSaid['planStatus'], planDate: string | null) => ({
    ...factsOf(happened(['PLAN_REFUSED', '2025-09-01'])),
    cases: [{ ...FINAL_CASE, planStatus, planDate: planDate as Day | null, requestDate: '2025-03-03' as Day }],
  });
  for (const facts of [said('IN_ASSESSMENT', '2025-02-03'), said('DRAFT', null), said('NONE', null)]) {
    expect(told(facts, 2026, 'REQUEST')).toMatchObject([{ receiveddate: null, requestoutcome: 'H' }]);
    expect(told(facts, 2026, 'ASSESSMENT')).toMatchObject([
      { assessmentoutcome: 'N', assessmentoutcomedate: '2025-09-01' },
    ]);
    expect(counted(facts, 2026)).toContain('ASSESSMENTS NOT_ISSUED');
    const issues = issuesOfChild(returnOfChild(facts, NOBODY, [], of(2026)), of(2026));
    expect(issues.map(({ code, item }) => `${code} ${item}`)).toContain('MISSING receiveddate');
    expect(told(facts, 2027, 'REQUEST')).toEqual([]);
  }
});

test('V3 the newest review stands, recorded or imported; of the same day the recorded one', () => {
  const imported = (reviewmeeting: string, reviewoutcome: string): ChildFacts['imported'] => [
    { module: 'REQUEST', key: 'R1', parentKey: 'P1', columns: { receiveddate: '2024-02-01', requestoutcome: 'H' } },
    { module: 'ASSESSMENT', key: 'A1', parentKey: 'R1', columns: { assessmentoutcome: 'H' } },
    { module: 'NAMED_PLAN', key: 'N1', parentKey: 'A1', columns: { startdate: '2024-06-01' } },
    {
      module: 'ACTIVE_PLAN',
      key: 'V1',
      parentKey: 'R1',
      columns: { reviewmeeting, reviewoutcome, lastreview: '2025-12-20' },
    },
  ];
  const events = happened(['REVIEW_MEETING', '2025-06-01'], ['REVIEW_DECIDED', '2025-06-20']);
  const review = (facts: ChildFacts) => {
    const [row] = told(facts, 2026, 'ACTIVE_PLAN');
    return [
      row?.['reviewmeeting'],
      row?.['reviewoutcome'],
      counted(facts, 2026).find((one) => one.startsWith('REVIEWS')),
    ];
  };
  expect(review({ ...factsOf(events), imported: imported('2025-12-15', 'A') })).toEqual([
    '2025-12-15',
    'A',
    'REVIEWS AMEND',
  ]);
  expect(review({ ...factsOf(events), imported: imported('2025-06-01', 'A') })).toEqual([
    '2025-06-01',
    'M',
    'REVIEWS MAINTAIN',
  ]);
  // Of the calendar year the last within it.
  const inJanuary = happened(['REVIEW_MEETING', '2026-01-05'], ['REVIEW_DECIDED', '2026-01-06']);
  expect(review({ ...factsOf(inJanuary), imported: imported('2025-12-15', 'C') })).toEqual([
    '2026-01-05',
    'M',
    'REVIEWS CEASE',
  ]);
});

test('V3, C9 what is decided after a review of which the family was told that the plan stays never changes what the review came to', () => {
  const held = happened(['REVIEW_MEETING', '2025-03-03'], ['REVIEW_DECIDED', '2025-03-24']);
  const later = fc.array(
    fc.record({
      kind: fc.constantFrom('REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'CEASE_NOTICE_SENT'),
      after: fc.integer({ min: 1, max: 300 }),
      isTold: fc.boolean(),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(later, (all) => {
      const after = all.map(({ kind, after: days, isTold }, index): Happened => ({
        ...{ id: `L${String(index)}`, kind: kind, day: addDays('2025-03-24' as Day, days) },
        toldOn: isTold ? addDays('2025-03-24' as Day, days) : null,
      }));
      const ofReview = (isTold: boolean) => {
        const events = held.map((one) => ({
          ...one,
          toldOn: isTold && one.kind === 'REVIEW_DECIDED' ? one.day : null,
        }));
        return newestReviewBy(
          [...events, ...after].sort((one, other) => (one.day < other.day ? -1 : 1)),
          null,
          '2026-01-15' as Day,
        );
      };
      expect(ofReview(true)).toMatchObject({ outcome: 'M', amendedDate: null, decidedDate: '2025-03-24' });
      const notices = after.filter(({ kind }) => kind === 'AMENDMENT_NOTICE_SENT');
      const isStill = after.some(({ kind, toldOn }) => kind === 'REVIEW_DECIDED' && (toldOn ?? null) !== null);
      if (notices.length > 0 && !isStill) expect(ofReview(false)?.outcome).toBe('A');
    }),
    { numRuns: 200 },
  );
});

test('V3 what happens later never changes a refusal that was told', () => {
  const refused: Happened[] = [
    { id: 'R', kind: PlanEventKind.REQUEST_RECEIVED, day: '2025-02-03' as Day },
    { id: 'N', kind: PlanEventKind.ASSESSMENT_REFUSED, day: '2025-03-10' as Day },
  ];
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), (later) => {
      const after = later.map(({ kind, after: days }, index): Happened => ({
        ...{ id: `L${String(index)}`, kind, day: addDays('2025-03-11' as Day, days % 300) },
      }));
      const [row] = rowsOfChild(returnOfChild(factsOf([...refused, ...after]), NOBODY, [], QUESTION)).filter(
        ({ columns }) => columns['requeststableid'] === 'R' && 'requestoutcome' in columns,
      );
      expect(row?.columns).toMatchObject({ requestoutcome: 'N', requestoutcomedate: '2025-03-10' });
    }),
    { numRuns: 100 },
  );
});
