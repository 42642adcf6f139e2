import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { toBankHolidays } from '../../../../kernel/working-days';
import { CareStart, DateReading, type ClockCode, type PlanEventKind } from '../../../cases/rules/clock-codes';
import type { ClockBook, ClockRule } from '../../../cases/rules/clock-rule';
import { clocksOf, type ClockFacts } from '../../../cases/rules/clocks';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import type { RedressFact } from '../../../cases/rules/redress-facts';
import { lifeOfReferrals } from '../../../cases/rules/life-of-referrals';
import { BLANK_PLAN } from '../../../cases/rules/plan';
import { livesOf } from '../../../cases/rules/plan-life';
import { planThereIs } from '../../../cases/rules/plan-there-is';
import { saidOfPlan } from '../../../cases/rules/said-of-plan';
import { timelinessOf, untimedOf } from '../../../cases/rules/timeliness';
import { untimedClocksOf } from '../../../cases/rules/untimed-clocks';
import { ceasedPlansOf, withdrawnRequestsOf, type EndOnRecord } from '../panel/ended-ways';
import { planFigures } from '../panel/plans';
import { countsOfChild } from './counts';
import type { ChildFacts, Identity, TimedPlan } from './facts';
import { returnOfChild } from './of-child';
import { questionOf } from './question';

/* The return, the figures, the limits and the case tell of one life of a child's plans, whatever was entered in whatever order. */

const rule = (code: ClockCode, starts: PlanEventKind, length: number, ends: PlanEventKind[]): ClockRule => ({
  ...{ code, starts, length, ends, firstDate: '2014-09-01' as Day, lastDate: null, isRelaxation: false },
  ...{ scope: 'PLAN', unit: 'WEEKS', beforeMonth: null, beforeDay: null, isInclusive: false, isMinimum: false },
  ...{ isRolled: false, ofSeveral: 'LATEST', exceptions: [], owner: 'EDUCATION', source: 'Invented' },
  voids:
    code === 'C7'
      ? ['PLAN_CEASED', 'FINAL_PLAN_SENT']
      : ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'PLAN_CEASED'],
});
const book: ClockBook = {
  rules: [
    rule('C4', 'REQUEST_RECEIVED', 20, ['FINAL_PLAN_SENT']),
    rule('C4', 'BECAME_RESPONSIBLE', 20, ['FINAL_PLAN_SENT']),
    rule('C29', 'REQUEST_RECEIVED', 2, ['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED']),
    rule('C30', 'ASSESSMENT_AGREED', 14, ['FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT']),
    rule('C7', 'FINAL_PLAN_SENT', 52, ['REVIEW_MEETING']),
    rule('C7', 'REVIEW_MEETING', 52, ['REVIEW_MEETING']),
  ],
  ...{ holidays: toBankHolidays([]), closures: [], dateReading: DateReading.STRICT },
  careStart: CareStart.CARE_REFERRAL_RECEIVED,
};

const CENSUS = '2026-01-15' as Day;
const SPAN = { startDate: '2025-01-01' as Day, endDate: '2025-12-31' as Day };
const QUESTION = questionOf({ year: 2026, censusDate: null, asAt: new Date('2026-02-10T09:00:00Z') }, '311');
const NOBODY: Identity = { surname: null, forename: null, birthDate: null, postcode: null, upn: null };

const someDay = fc.integer({ min: 0, max: 48 }).map((weeks) => addDays('2025-01-06' as Day, weeks * 7));
const before = fc.integer({ min: 0, max: 40 }).map((weeks) => addDays('2023-03-06' as Day, weeks * 14));
const day = fc.oneof(someDay, before).filter((one) => one <= SPAN.endDate);
const KINDS = [
  ...([
    'REQUEST_RECEIVED',
    'REQUEST_RECEIVED',
    'BECAME_RESPONSIBLE',
    'REQUEST_WITHDRAWN',
    'ASSESSMENT_AGREED',
  ] as const),
  ...(['ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT', 'FINAL_PLAN_SENT'] as const),
  ...(['REVIEW_MEETING', 'AMENDED_PLAN_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED', 'PLAN_CEASED'] as const),
] as const satisfies readonly PlanEventKind[];
/** As plans go: what follows on what, with days in between, and ends, moves and another request among them. */
const LAWFUL = [
  ['REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'PLAN_CEASED', 'FINAL_PLAN_SENT'],
  ['FINAL_PLAN_SENT', 'REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'FINAL_PLAN_SENT', 'PLAN_CEASED', 'BECAME_RESPONSIBLE'],
  ['FINAL_PLAN_SENT', 'PLAN_CEASED', 'BECAME_RESPONSIBLE', 'FINAL_PLAN_SENT', 'REQUEST_RECEIVED', 'PLAN_CEASED'],
  ['REQUEST_RECEIVED', 'ASSESSMENT_REFUSED', 'ASSESSMENT_AGREED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING'],
  ['FINAL_PLAN_SENT', 'BECAME_RESPONSIBLE', 'REVIEW_MEETING', 'REQUEST_RECEIVED', 'REQUEST_WITHDRAWN', 'PLAN_CEASED'],
] as const satisfies readonly (readonly PlanEventKind[])[];
const lawful = fc
  .record({
    kinds: fc.constantFrom(...LAWFUL),
    days: fc.uniqueArray(day, { minLength: 6, maxLength: 6 }),
    most: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ kinds, days, most }) => {
    const sorted = [...days].sort();
    return kinds.slice(0, most).map((kind, at) => ({ kind, day: sorted[at]! }));
  });
const anything = fc.uniqueArray(fc.record({ kind: fc.constantFrom<PlanEventKind>(...KINDS), day }), {
  maxLength: 8,
  selector: (one) => `${one.kind} ${one.day}`,
});
const late = fc.array(fc.record({ kind: fc.constantFrom<PlanEventKind>(...KINDS), day }), { maxLength: 1 });
const order = day.map((eventDate) => ({ eventDate, orders: ['CONTINUE_PLAN'] }) as unknown as RedressFact);
const history = fc.record({
  events: fc
    .tuple(
      fc.oneof(
        anything,
        fc.tuple(lawful, late).map(([own, more]) => [...own, ...more]),
      ),
      // Needs are met, the child went to another authority, left England or died; null: nobody said.
      fc.constantFrom('2', '5', '7', '8', null),
    )
    .map(([all, reason]) =>
      [...new Map(all.map((one) => [`${one.kind} ${one.day}`, one])).values()].map((one, at) => ({
        ...{ ...one, id: String(at), ceaseReason: one.kind === 'PLAN_CEASED' ? reason : null },
      })),
    ),
  referrals: fc.array(
    fc.record({
      requestDate: day,
      planStatus: fc.constantFrom<EhcPlanStatus>(
        'NONE',
        'NONE',
        'FINAL',
        'FINAL',
        'REQUESTED',
        'IN_ASSESSMENT',
        'DRAFT',
      ),
      planDate: fc.option(day),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  redress: fc.array(order, { maxLength: 1 }),
});
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

function clockFacts({ events, referrals, redress }: History): ClockFacts {
  const { requestDate, planStatus, planDate, finals } = saidOfPlan(referrals)!;
  return {
    ...{ requestDate, ehcPlanStatus: planStatus, ehcPlanDate: planDate, finals, redress, exceptions: [], advice: [] },
    events: events.map((one) => ({ ...one, providerUrn: null, isImplied: false })),
  };
}

function lifeFacts({ events, referrals, redress }: History) {
  const { finals, askedOn } = lifeOfReferrals(referrals, { events, redress });
  const asked =
    askedOn === null ? [] : [{ id: 'Q', kind: 'REQUEST_RECEIVED' as const, day: askedOn, ceaseReason: null }];
  return { events: [...events, ...asked], finals, redress };
}

function returned(one: History) {
  const { events, referrals, redress } = one;
  const facts: ChildFacts = {
    ...{ childId: 'child', birthCohort: 2014, events, plans: [], placements: [], attended: [], outOfSchool: [] },
    ...{ imported: [], redress, exceptions: [], moves: [] },
    cases: referrals.map((said) => ({ ...said, caseId: '', primaryNeed: 'ASD', otherNeeds: [], createdAt: '' })),
  };
  const timed = clocksOf(clockFacts(one), book, CENSUS).flatMap(
    ({ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions }): TimedPlan[] =>
      code === 'C4' && endDate !== null && !isVoid
        ? [{ startDate, endDate, daysOver, daysOverWithExceptions, hasExceptions: false }]
        : [],
  );
  return countsOfChild(returnOfChild(facts, NOBODY, timed, QUESTION), QUESTION, new Map()).map(
    ([table, key]) => `${table} ${key}`,
  );
}

test('K6, C4 the plans that the return says were issued are those of the figures, and the same are timed: none that came of a reassessment', () => {
  let issued = 0;
  let again = 0;
  fc.assert(
    fc.property(history, (one) => {
      const counts = returned(one);
      const count = (key: string): number => counts.filter((found) => found === key).length;
      const clocks = clocksOf(clockFacts(one), book, CENSUS).map((clock) => ({
        childId: 'child',
        clock: { ...clock, ofWhat: '', lateStatus: null },
      }));
      const sent = livesOf(lifeFacts(one)).ways.flatMap(({ plan }) =>
        plan === null ||
        plan.madeOn === null ||
        plan.isTakenOver ||
        plan.madeOn < SPAN.startDate ||
        plan.madeOn > SPAN.endDate
          ? []
          : [{ caseId: '', childId: 'child', day: plan.madeOn }],
      );
      const figures = timelinessOf(
        clocks.map(({ clock }) => clock),
        SPAN,
        untimedOf(sent, clocks).length,
      );
      expect([count('TIMELINESS ISSUED') + count('TIMELINESS NOT_TIMED'), count('TIMELINESS NOT_TIMED')]).toEqual([
        figures.sent,
        figures.untimed,
      ]);
      expect(sent.length).toBe(figures.sent);
      const untimed = new Set(untimedOf(sent, clocks).map((plan) => plan.day));
      for (const { plan, isReassessment } of livesOf(lifeFacts(one)).ways) {
        if (!isReassessment || !sent.some((found) => found.day === plan?.madeOn)) continue;
        expect(untimed).toContain(plan?.madeOn);
        again += 1;
      }
      issued += sent.length;
    }),
    { numRuns: 3000 },
  );
  expect(issued).toBeGreaterThan(500);
  expect(again).toBeGreaterThan(100);
});

test('s.44, C7 a child has one plan in the return where a review is owed, and where its case tells of one that goes on; else none', () => {
  const found = { active: 0, none: 0 };
  fc.assert(
    fc.property(history, (one) => {
      const isActive = livesOf(lifeFacts(one)).active !== null;
      const counts = returned(one).filter((key) => key.startsWith('PLANS_BY_AGE'));
      expect(counts.length).toBe(Number(isActive));
      const owed = [...clocksOf(clockFacts(one), book, CENSUS), ...untimedClocksOf(clockFacts(one), book, CENSUS)];
      expect(owed.filter(({ code, endDate }) => code === 'C7' && endDate === null).length > 0).toBe(isActive);
      for (const { planStatus, planDate } of one.referrals) {
        const told = planThereIs({ status: planStatus, date: planDate }, BLANK_PLAN, lifeFacts(one));
        expect(told.status === 'FINAL' && told.plan.ceasedDate === null).toBe(isActive);
      }
      found[isActive ? 'active' : 'none'] += 1;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(found.active, found.none)).toBeGreaterThan(500);
});

test('s.47, C7 a plan that comes back with the child on the day on which a request was withdrawn is owed its review', () => {
  const events = [
    ['PLAN_CEASED', '2023-03-06'],
    ['REQUEST_RECEIVED', '2025-01-06'],
    ['BECAME_RESPONSIBLE', '2025-09-01'],
    ['REQUEST_WITHDRAWN', '2025-09-01'],
  ] as const satisfies readonly (readonly [PlanEventKind, string])[];
  const one: History = {
    events: events.map(([kind, on], at) => ({
      ...{ id: String(at), kind, day: on as Day, ceaseReason: kind === 'PLAN_CEASED' ? '5' : null },
    })),
    ...{ referrals: [{ requestDate: '2025-01-06' as Day, planStatus: 'NONE', planDate: null }], redress: [] },
  };
  expect(livesOf(lifeFacts(one)).active).toMatchObject({ isTakenOver: true, knownFrom: '2025-09-01' });
  const owed = untimedClocksOf(clockFacts(one), book, CENSUS).filter(({ code }) => code === 'C7');
  expect(owed).toMatchObject([{ startDate: '2025-09-01', endDate: null }]);
});

test('s.47 a plan that another authority kept on the census day is in no return of it, though it came back since', () => {
  const events = [
    ['FINAL_PLAN_SENT', '2025-02-03'],
    ['PLAN_CEASED', '2025-09-01'],
    ['BECAME_RESPONSIBLE', '2026-02-02'],
  ] as const satisfies readonly (readonly [PlanEventKind, string])[];
  const back = (until: number): string[] =>
    returned({
      events: events.slice(0, until).map(([kind, on], at) => ({
        ...{ id: String(at), kind, day: on as Day, ceaseReason: kind === 'PLAN_CEASED' ? '5' : null },
      })),
      ...{ referrals: [{ requestDate: '2025-01-06' as Day, planStatus: 'NONE', planDate: null }], redress: [] },
    });
  expect(back(3)).toEqual(back(2));
  expect(back(3).filter((key) => /^PLANS_BY_AGE|^CEASED/.test(key))).toEqual(['CEASED 5']);
  expect(back(1).filter((key) => key.startsWith('PLANS_BY_AGE'))).toHaveLength(1);
});

test('s.47, C7 a plan that ended by a transfer on the day of a move here does not come back with it', () => {
  const events = [
    ['REQUEST_RECEIVED', '2025-01-06'],
    ['BECAME_RESPONSIBLE', '2025-11-24'],
    ['PLAN_CEASED', '2025-11-24'],
  ] as const satisfies readonly (readonly [PlanEventKind, string])[];
  const one: History = {
    events: events.map(([kind, on], at) => ({
      ...{ id: String(at), kind, day: on as Day, ceaseReason: kind === 'PLAN_CEASED' ? '5' : null },
    })),
    ...{ referrals: [{ requestDate: '2023-03-06' as Day, planStatus: 'NONE', planDate: null }], redress: [] },
  };
  expect(livesOf(lifeFacts(one)).active).toBeNull();
  expect(returned(one).filter((key) => key.startsWith('PLANS_BY_AGE'))).toEqual([]);
});

/** Of how far an assessment had come when the panel was asked each figure reads what it needs, where that contradicts what is recorded: of referrals only final plans. */
const plainly = (one: History): History => ({
  ...one,
  referrals: one.referrals.map((said) => (said.planStatus === 'FINAL' ? said : { ...said, planStatus: 'NONE' })),
});

test('SEN2 what was withdrawn and which plans ended is the same in the return and in the figures, each end by itself', () => {
  const found = { withdrawn: 0, ceased: 0 };
  const of = { caseId: 'case', childId: 'child' };
  fc.assert(
    fc.property(history.map(plainly), (one) => {
      const counts = returned(one);
      const count = (...keys: string[]): number =>
        counts.filter((key) => keys.some((wanted) => key.startsWith(wanted))).length;
      const clocks = clocksOf(clockFacts(one), book, CENSUS).map((clock) => ({
        ...{ ...of, clock: { ...clock, ofWhat: '', lateStatus: null } },
      }));
      const facts = lifeFacts(one);
      const isIn = ({ day: on }: { readonly day: Day }): boolean => SPAN.startDate <= on && on <= SPAN.endDate;
      const ends = one.events.flatMap(({ kind, day: on }): EndOnRecord[] =>
        kind === 'PLAN_CEASED' || kind === 'REQUEST_WITHDRAWN' ? [{ ...of, kind, day: on }] : [],
      );
      const [ceased, withdrawn] = [ceasedPlansOf(facts, ends, SPAN), withdrawnRequestsOf(facts, ends, SPAN)];
      const figures = planFigures({
        ...{
          clocks,
          ceased,
          withdrawn,
          takenOver: [{ childId: 'child', ...facts }],
          askedByReferral: new Set<string>(),
        },
        ...{ plansSent: [], untold: [], unasked: [], undated: [], running: [], span: SPAN },
        steps: one.events.filter(isIn).map((event) => ({ ...of, kind: event.kind, day: event.day, ledTo: null })),
      });
      const figure = (name: string): number => figures.find(({ measure }) => measure === name)!.subjects.length;
      expect([figure('REQUESTS_WITHDRAWN'), figure('PLANS_CEASED')]).toEqual([
        count('REQUESTS WITHDRAWN', 'ASSESSMENTS WITHDRAWN'),
        count('CEASED '),
      ]);
      found.withdrawn += figure('REQUESTS_WITHDRAWN');
      found.ceased += figure('PLANS_CEASED');
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(found.withdrawn, found.ceased)).toBeGreaterThan(200);
});
