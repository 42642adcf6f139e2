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
    .oneof(
      anything,
      fc.tuple(lawful, late).map(([own, more]) => [...own, ...more]),
    )
    .map((all) =>
      [...new Map(all.map((one) => [`${one.kind} ${one.day}`, one])).values()].map((one, at) => ({
        ...one,
        id: String(at),
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
  const asked = askedOn === null ? [] : [{ id: 'Q', kind: 'REQUEST_RECEIVED' as const, day: askedOn }];
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

test('K6, C4 the plans that the return says were issued are those of the figures, and the same are timed', () => {
  let issued = 0;
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
      issued += sent.length;
    }),
    { numRuns: 3000 },
  );
  expect(issued).toBeGreaterThan(500);
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
