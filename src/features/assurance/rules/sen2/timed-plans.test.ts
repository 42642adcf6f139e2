import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { toBankHolidays } from '../../../../kernel/working-days';
import { CareStart, DateReading, PlanEventKind } from '../../../cases/rules/clock-codes';
import type { ClockBook, ClockRule } from '../../../cases/rules/clock-rule';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import { countsOfChild } from './counts';
import type { ChildFacts, Identity } from './facts';
import { returnOfChild } from './of-child';
import { questionOf } from './question';
import { onlyC4, timedPlansOf } from './timed-plans';

const rule = (code: 'C4' | 'C7', starts: PlanEventKind, ends: PlanEventKind): ClockRule => ({
  ...{ code, starts, length: 20, ends: [ends], firstDate: '2014-09-01' as Day, lastDate: null, isRelaxation: false },
  ...{ scope: 'PLAN', unit: 'WEEKS', beforeMonth: null, beforeDay: null, isInclusive: false, isMinimum: false },
  ...{ isRolled: false, ofSeveral: 'LATEST', exceptions: [], owner: 'EDUCATION', source: 'Invented' },
  voids: ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'PLAN_CEASED'],
});
const book: ClockBook = {
  rules: [
    rule('C4', 'REQUEST_RECEIVED', 'FINAL_PLAN_SENT'),
    rule('C4', 'BECAME_RESPONSIBLE', 'FINAL_PLAN_SENT'),
    rule('C7', 'FINAL_PLAN_SENT', 'REVIEW_MEETING'),
  ],
  ...{ holidays: toBankHolidays([]), closures: [], dateReading: DateReading.STRICT },
  careStart: CareStart.CARE_REFERRAL_RECEIVED,
};
const QUESTION = questionOf({ year: 2026, censusDate: null, asAt: new Date('2026-02-10T09:00:00Z') }, '311');
const NOBODY: Identity = { surname: null, forename: null, birthDate: null, postcode: null, upn: null };

// About the turn of the calendar year, where a plan comes to be told of with its time.
const day = fc.integer({ min: 0, max: 100 }).map((weeks) => addDays('2024-02-05' as Day, weeks * 7));
/** What begins and ends a plan’s time. */
const OFTEN = ['REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'FINAL_PLAN_SENT', 'FINAL_PLAN_SENT', 'PLAN_CEASED'] as const;
const facts = fc
  .record({
    events: fc.uniqueArray(
      fc.record({ kind: fc.oneof(fc.constantFrom(...OFTEN), fc.constantFrom(...Object.values(PlanEventKind))), day }),
      {
        maxLength: 7,
        selector: (one) => `${one.kind} ${one.day}`,
      },
    ),
    cases: fc.array(
      fc.record({
        requestDate: day,
        planStatus: fc.constantFrom(...Object.values(EhcPlanStatus)),
        planDate: fc.option(day, { freq: 1 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ events, cases }): ChildFacts => ({
    ...{ childId: 'child', birthCohort: 2014, plans: [], placements: [], attended: [], outOfSchool: [] },
    ...{ imported: [], redress: [], exceptions: [], moves: [] },
    events: events.map((one, at) => ({ ...one, id: String(at) })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    cases: cases.map((said) => ({ ...said, caseId: '', primaryNeed: 'ASD', otherNeeds: [], createdAt: '' })),
  }));

test('C4 the return tells the same though nobody’s time is worked out who was made no plan since the calendar year began', () => {
  let skipped = 0;
  let timed = 0;
  fc.assert(
    fc.property(facts, (one) => {
      const own = timedPlansOf(one, onlyC4(book), QUESTION);
      // As if the calendar year had begun before everything.
      const all = timedPlansOf(one, book, { ...QUESTION, span: { ...QUESTION.span, startDate: '2000-01-01' as Day } });
      const told = (plans: typeof own) => {
        const child = returnOfChild(one, NOBODY, plans, QUESTION);
        return {
          rows: child.rounds.flatMap(({ rows }) => rows),
          counts: countsOfChild(child, QUESTION, new Map()),
        };
      };
      expect(told(own)).toEqual(told(all));
      if (own.length < all.length) skipped += 1;
      timed += own.length;
    }),
    { numRuns: 1000 },
  );
  expect(skipped).toBeGreaterThan(10);
  expect(timed).toBeGreaterThan(50);
});
