import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { birthCohortOf } from '../../../cases/rules/child';
import { adultOn, ageProblem, checkAdultDecision, type GivenAdultDecision } from './adult';

const births = fc.integer({ min: 0, max: 7_300 }).map((at) => addDays('2000-01-01' as Day, at));
const about = fc.integer({ min: -500, max: 500 });

test('what is judged by the school year is never otherwise than what the day of birth would say: it is unknown, or the same', () => {
  fc.assert(
    fc.property(births, about, (dateOfBirth, days) => {
      const birthCohort = birthCohortOf(dateOfBirth);
      const fromDate = addDays(adultOn(dateOfBirth), days);
      const known = ageProblem({ dateOfBirth, birthCohort }, fromDate)?.code ?? null;
      const guessed = ageProblem({ dateOfBirth: null, birthCohort }, fromDate)?.code ?? null;
      expect(known).toBe(days < 0 ? 'BEFORE_18' : null);
      expect([known, 'BIRTHDAY_UNKNOWN']).toContain(guessed);
      // A whole year of school decides it on either side.
      if (Math.abs(days) > 366) expect(guessed).toBe(known);
    }),
  );
});

const given: GivenAdultDecision = {
  ...{ kind: 'CARE_ACT', outcome: 'ELIGIBLE', decidedDate: '2026-06-01' as Day, replacesId: null },
  ...{ delegation: 'Scheme of 2026, line 7.', reasons: 'Invented.' },
};
const facts = {
  ...{ askedDates: ['2026-04-10' as Day], birthCohort: 2008, standing: [], today: '2026-07-01' as Day },
};

test('nobody is assessed under the Care Act after a death; continuing healthcare is decided looking back', () => {
  const codes = (changes: Partial<GivenAdultDecision>, diedOn: string | null) =>
    checkAdultDecision({ ...given, ...changes }, { ...facts, diedOn: diedOn as Day | null }).map(({ code }) => code);
  expect(codes({}, null)).toEqual([]);
  expect(codes({}, '2026-06-01')).toEqual([]);
  expect(codes({}, '2026-05-31')).toEqual(['CHILD_DIED']);
  expect(codes({ outcome: 'NOT_ELIGIBLE' }, '2026-05-31')).toEqual(['CHILD_DIED']);
  expect(codes({ kind: 'CONTINUING_HEALTHCARE' }, '2026-05-31')).toEqual([]);
});
