import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import { CareStart, ClockCode, DateReading, PlanEventKind } from './clock-codes';
import type { ClockBook, ClockRule } from './clock-rule';
import { clocksOf, isOpen, type ClockFacts, type StandingException } from './clocks';
import { EhcPlanStatus } from './codes';
import { AFTER_ALL, BEFORE_ALL, clockKey, COUNTED_CLOCKS, keptClocks } from './kept-clocks';

const rule = (code: ClockCode, starts: PlanEventKind, ends: PlanEventKind[], more: Partial<ClockRule>): ClockRule => ({
  ...{ code, starts, ends, firstDate: '2014-09-01' as Day, lastDate: null, isRelaxation: false, scope: 'PLAN' },
  ...{
    unit: 'WEEKS',
    length: 4,
    beforeMonth: null,
    beforeDay: null,
    isInclusive: false,
    isMinimum: false,
    isRolled: false,
  },
  ...{ ofSeveral: 'EARLIEST', voids: [], exceptions: ['AWAY_FROM_AREA'], owner: 'EDUCATION', source: 'Invented' },
  ...more,
});
const PRACTICABLE = {
  isRelaxation: true,
  unit: 'PRACTICABLE',
  firstDate: '2020-05-01',
  lastDate: '2020-09-25',
} as const;
const four = rule('C4', 'REQUEST_RECEIVED', ['FINAL_PLAN_SENT'], { length: 20, voids: ['REQUEST_WITHDRAWN'] });
const book: ClockBook = {
  rules: [
    four,
    { ...four, ...PRACTICABLE, length: null } as ClockRule,
    rule('C5', 'DRAFT_SERVED', ['FINAL_PLAN_SENT'], { unit: 'DAYS', length: 15, isMinimum: true }),
    rule('C7', 'REVIEW_MEETING', ['REVIEW_MEETING'], { unit: 'MONTHS', length: 12, voids: ['PLAN_CEASED'] }),
    rule('C9', 'REVIEW_MEETING', ['REVIEW_DECIDED'], {}),
  ],
  ...{ holidays: toBankHolidays([]), closures: [], dateReading: DateReading.STRICT },
  careStart: CareStart.CARE_REFERRAL_RECEIVED,
};

const FIRST = '2020-01-06' as Day;
const days = (most: number) => fc.integer({ min: 0, max: most }).map((count) => addDays(FIRST, count));
const facts = fc.record({
  events: fc.array(
    fc.record({
      kind: fc.constantFrom(
        ...([
          'REQUEST_RECEIVED',
          'DRAFT_SERVED',
          'FINAL_PLAN_SENT',
          'REVIEW_MEETING',
          'REVIEW_DECIDED',
          'PLAN_CEASED',
          'REQUEST_WITHDRAWN',
        ] as const),
      ),
      day: days(900),
      providerUrn: fc.constant(null),
      isImplied: fc.constant(false),
    }),
    { maxLength: 9 },
  ),
  exceptions: fc.array(
    fc
      .tuple(days(900), fc.integer({ min: 0, max: 60 }), fc.constantFrom(ClockCode.C4, ClockCode.C9))
      .map(([startDate, count, code]): StandingException => ({
        ...{ clockExceptionId: startDate, code, kind: 'AWAY_FROM_AREA', adviceRequestId: null, shownBy: 'Invented' },
        span: { startDate, endDate: addDays(startDate, count) },
      })),
    { maxLength: 2 },
  ),
});

test('K1, K2 what is kept says on every later day which limits are open, by when and how they stand, and what came of those that are counted', () => {
  fc.assert(
    fc.property(facts, days(1_200), fc.integer({ min: 0, max: 400 }), ({ events, exceptions }, kept, later) => {
      const asked: ClockFacts = {
        ...{ requestDate: FIRST, ehcPlanStatus: EhcPlanStatus.NONE, ehcPlanDate: null, advice: [] },
        ...{ events: events, exceptions },
      };
      const on = (day: Day) => clocksOf(asked, book, day);
      const held = keptClocks(on(BEFORE_ALL), on(AFTER_ALL), kept);
      const today = addDays(kept, later);
      const open = on(today)
        .filter(isOpen)
        .map((clock) => [clockKey(clock), clock.dueDateWithExceptions, clock.status]);
      const told = held
        .filter(({ endDate, lateStatus, dueDate }) => endDate === null && (lateStatus !== null || dueDate >= today))
        .map((clock) => [clockKey(clock), clock.dueDate, clock.dueDate >= today ? 'RUNNING' : clock.lateStatus]);
      expect(told.sort()).toEqual(open.sort());
      const counted = (COUNTED_CLOCKS as readonly ClockCode[]).includes.bind(COUNTED_CLOCKS as readonly ClockCode[]);
      expect(held.filter(({ code, endDate }) => counted(code) && endDate !== null)).toMatchObject(
        on(today)
          .filter(({ code, endDate }) => counted(code) && endDate !== null)
          .map(({ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions }) => ({
            ...{ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions },
          })),
      );
    }),
    { numRuns: 300 },
  );
});
