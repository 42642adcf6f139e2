import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { toBankHolidays } from '../../../../kernel/working-days';
import { CareStart, DateReading, type ClockCode, type PlanEventKind } from '../../../cases/rules/clock-codes';
import type { ClockBook, ClockRule } from '../../../cases/rules/clock-rule';
import { clockLifeOf } from '../../../cases/rules/clock-life';
import { clocksOf, type CaseClock, type ClockFacts } from '../../../cases/rules/clocks';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import { saidOfPlan } from '../../../cases/rules/said-of-plan';
import { finalsOf, type SaidWhenReferred } from '../../../cases/rules/taken-over';
import { requestsOf } from './asked-requests';
import { planFigures } from './plans';

/* One request is one in tables, figures and limits, whatever was entered in whatever order, and whatever several referrals of the child say of its plan. */

const rule = (code: ClockCode, starts: PlanEventKind, length: number, ends: PlanEventKind[]): ClockRule => ({
  ...{ code, starts, length, ends, firstDate: '2014-09-01' as Day, lastDate: null, isRelaxation: false },
  ...{ scope: 'PLAN', unit: 'WEEKS', beforeMonth: null, beforeDay: null, isInclusive: false, isMinimum: false },
  ...{ isRolled: false, ofSeveral: 'LATEST', exceptions: [], owner: 'EDUCATION', source: 'Invented' },
  voids:
    code === 'C1' || code === 'C29'
      ? ['REQUEST_WITHDRAWN', 'DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'PLAN_CEASED']
      : ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'PLAN_CEASED'],
});
const book: ClockBook = {
  rules: [
    rule('C1', 'REQUEST_RECEIVED', 6, ['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED']),
    rule('C4', 'REQUEST_RECEIVED', 20, ['FINAL_PLAN_SENT']),
    rule('C4', 'BECAME_RESPONSIBLE', 20, ['FINAL_PLAN_SENT']),
    rule('C29', 'REQUEST_RECEIVED', 2, ['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED']),
  ],
  ...{ holidays: toBankHolidays([]), closures: [], dateReading: DateReading.STRICT },
  careStart: CareStart.CARE_REFERRAL_RECEIVED,
};

const FIRST = '2024-01-08' as Day;
// Few days, so that much falls on one.
const someDay = fc.integer({ min: 0, max: 9 }).map((weeks) => addDays(FIRST, weeks * 7));
const KINDS = [
  ...(['REQUEST_RECEIVED', 'REQUEST_RECEIVED', 'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN'] as const),
  ...(['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT'] as const),
  'PLAN_CEASED',
] as const satisfies readonly PlanEventKind[];
const history = fc.record({
  events: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...KINDS), day: someDay }), {
    maxLength: 8,
    selector: ({ kind, day }) => `${kind} ${day}`,
  }),
  referrals: fc.array(
    fc.record({
      requestDate: someDay,
      planStatus: fc.constantFrom(...Object.values(EhcPlanStatus)),
      planDate: fc.option(someDay),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;
const SPAN = { startDate: '2023-01-01' as Day, endDate: '2025-12-31' as Day };

const isRequest = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'REQUEST_RECEIVED' || kind === 'BECAME_RESPONSIBLE';

function clockFacts({ events, referrals }: History): ClockFacts {
  const { requestDate, planStatus, planDate, finals } = saidOfPlan(referrals)!;
  return {
    ...{ requestDate, ehcPlanStatus: planStatus, ehcPlanDate: planDate, finals, exceptions: [], advice: [] },
    events: events.map((one) => ({ ...one, providerUrn: null, isImplied: false })),
  };
}

const clocksBy = (one: History): CaseClock[] => clocksOf(clockFacts(one), book, SPAN.endDate);

/** The figure as it is counted: of children with one request by the steps alone. */
function received({ events, referrals }: History): number {
  const of = { caseId: 'case', childId: 'child' };
  const withIds = events.map((one, at) => ({ ...one, id: String(at) }));
  const requestDays = new Set(events.filter(({ kind }) => kind === 'REQUEST_RECEIVED').map(({ day }) => day));
  const isAgreed = events.some(({ kind }) => kind === 'ASSESSMENT_AGREED' || kind === 'DRAFT_SERVED');
  const isTaken = events.some(({ kind }) => kind === 'BECAME_RESPONSIBLE') || requestDays.size > 1 || isAgreed;
  const isOfReferral = referrals.some(({ planStatus }) => planStatus === 'REQUESTED') && !events.some(isRequest);
  const clocks = clocksBy({ events, referrals }).map(
    ({ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions, dueDate }) => ({
      ...of,
      clock: {
        ...{ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions, dueDate },
        ...{ lateStatus: endDate === null ? ('BREACHED' as const) : null, ofWhat: '' },
      },
    }),
  );
  const figures = planFigures({
    ...{
      clocks,
      plansSent: [],
      untold: [],
      unasked: [],
      undated: [],
      withdrawn: [],
      ceased: [],
      running: [],
      span: SPAN,
    },
    steps: events.map((one) => ({ ...of, ...one, ledTo: null })),
    takenOver: isTaken ? [{ childId: 'child', finals: finalsOf(referrals), redress: [], events: withIds }] : [],
    askedByReferral: new Set(isOfReferral ? ['child'] : []),
  });
  return figures.find(({ measure }) => measure === 'REQUESTS_RECEIVED')!.subjects.length;
}

const asked = ({ events, referrals }: History) =>
  requestsOf(
    { childId: 'child', referrals, redress: [], events: events.map((one, at) => ({ ...one, id: String(at) })) },
    SPAN,
  );

test('C1, C4 tables and figures count the same requests, of any history and of several referrals that say different things', () => {
  fc.assert(
    fc.property(history, (one) => {
      expect(received(one)).toBe(asked(one).length);
    }),
    { numRuns: 3000 },
  );
});

test('C4, C29 each of them has its 20 weeks, or beside a plan its 15 days, and nothing else has, but for what a plan of no recorded day says to be over', () => {
  fc.assert(
    fc.property(history, (one) => {
      const clocks = clocksBy(one);
      const { lives } = clockLifeOf(clockFacts(one));
      const requested = lives.ways.filter(({ start }) => start !== null);
      const again = requested.filter(({ isReassessment }) => isReassessment).length;
      const kept = requested.filter(({ plan, isReassessment }) => !isReassessment && plan?.madeOn === null);
      expect(clocks.filter(({ code }) => code === 'C29').length).toBeLessThanOrEqual(again);
      const begun = clocks.filter(({ code }) => code === 'C4').length + again;
      // Of an undated plan the limit may have ended before, by a refusal that went on.
      expect(begun).toBeLessThanOrEqual(asked(one).length);
      expect(begun + kept.length).toBeGreaterThanOrEqual(asked(one).length);
    }),
    { numRuns: 3000 },
  );
});

test('C1, C4 a request that goes on after its refusal was taken back is still the one that waits: what is asked for then is the same', () => {
  const days = (...all: readonly (readonly [PlanEventKind, string])[]) =>
    asked({ referrals: [], events: all.map(([kind, day]) => ({ kind, day: day as Day })) } as unknown as History).map(
      ({ day }) => day,
    );
  const refused = [
    ['REQUEST_RECEIVED', '2024-02-05'],
    ['ASSESSMENT_REFUSED', '2024-03-04'],
  ] as const;
  expect(days(...refused, ['ASSESSMENT_AGREED', '2024-04-08'], ['REQUEST_RECEIVED', '2024-04-15'])).toEqual([
    '2024-02-05',
  ]);
  expect(days(...refused, ['REQUEST_RECEIVED', '2024-04-01'], ['ASSESSMENT_AGREED', '2024-04-08'])).toEqual([
    ...['2024-02-05', '2024-04-01'],
  ]);
});

test('C1, C4 what was asked for after a move and refused twice goes on by what takes both back: another request is the same', () => {
  const days: readonly (readonly [PlanEventKind, string])[] = [
    ['BECAME_RESPONSIBLE', '2024-01-08'],
    ['REQUEST_RECEIVED', '2024-01-15'],
    ['ASSESSMENT_REFUSED', '2024-01-22'],
    ['ASSESSMENT_REFUSED', '2024-01-29'],
    ['DRAFT_SERVED', '2024-02-05'],
    ['REQUEST_RECEIVED', '2024-02-12'],
  ];
  const one: History = {
    referrals: [{ requestDate: FIRST, planStatus: EhcPlanStatus.NONE, planDate: null }],
    events: days.map(([kind, day]) => ({ kind, day: day as Day }) as History['events'][number]),
  };
  expect(asked(one).map(({ day }) => day)).toEqual(['2024-01-08']);
  expect(received(one)).toBe(1);
  const begun = clocksBy(one);
  expect(begun.filter(({ code }) => code === 'C4').map(({ startDate }) => startDate)).toEqual(['2024-01-15']);
});

test('of several referrals the last that says something tells of the plan; all of them tell which plans were made', () => {
  const said = (planStatus: SaidWhenReferred['planStatus'], requestDate: string, planDate: string | null = null) => ({
    ...{ planStatus, requestDate: requestDate as Day, planDate: planDate as Day | null },
  });
  expect(saidOfPlan([])).toBeNull();
  expect(saidOfPlan([said('FINAL', '2024-05-01'), said('NONE', '2025-05-01')])).toMatchObject({
    ...{ planStatus: 'FINAL', finals: [{ day: null, askedOn: '2024-05-01' }] },
  });
});
