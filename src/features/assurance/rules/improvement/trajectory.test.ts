import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { decimal } from '../../../../kernel/decimal';
import { toBankHolidays } from '../../../../kernel/working-days';
import { contradictions, isMilestoneOverdue, ratingOn, statementDue, type Action, type RatingEntry } from './plan';
import { expectedOn, measureStatus, shownFigure, type Figure } from './trajectory';

const day = (text: string): Day => text as Day;
const figure = (whole: number): Figure => decimal(BigInt(whole) * 10_000n);
const START = { date: day('2025-09-01'), figure: figure(100) };
const TARGETS = [
  { date: day('2025-09-11'), figure: figure(80) },
  { date: day('2025-10-01'), figure: figure(40) },
];

test.each([
  ['2025-08-31', null],
  ['2025-09-01', 100],
  ['2025-09-06', 90],
  ['2025-09-11', 80],
  ['2025-09-21', 60],
  ['2025-10-01', 40],
  ['2026-01-01', 40],
])('on %s a measure should be %s: a straight line from target to target', (on, expected) => {
  expect(expectedOn(day(on), START, TARGETS)).toBe(expected === null ? null : figure(expected));
});

test('without a figure at the start there is no line before the first target, and from there on there is', () => {
  const unknown = { ...START, figure: null };
  expect(expectedOn(day('2025-09-06'), unknown, TARGETS)).toBeNull();
  expect(expectedOn(day('2025-09-11'), unknown, TARGETS)).toBe(figure(80));
  expect(expectedOn(day('2025-09-21'), unknown, TARGETS)).toBe(figure(60));
});

test('a figure that is known is told as it is where no line leads to its target, and numbers as people read them', () => {
  const unknown = { ...START, figure: null };
  const of = (value: number) =>
    measureStatus(day('2025-09-06'), { start: unknown, targets: TARGETS, value: figure(value), better: 'LOWER' });
  expect([of(57), of(40)]).toEqual(['NO_LINE', 'MET']);
  expect([shownFigure('CHILDREN_WAITING', decimal(79_918n)), shownFigure('ADVICE_LATE', decimal(189_041n))]).toEqual([
    ...[figure(8), decimal(189_000n)],
  ]);
});

test.each([
  ['2025-08-31', 100, 'NOT_STARTED'],
  ['2025-09-06', null, 'NOT_KNOWN'],
  ['2025-09-06', 90, 'ON_TRACK'],
  ['2025-09-06', 91, 'OFF_TRACK'],
  ['2025-09-06', 40, 'MET'],
  ['2026-01-01', 41, 'OFF_TRACK'],
])('on %s with %s it is %s, where lower is better', (on, value, status) => {
  const read = value === null ? null : figure(value);
  expect(measureStatus(day(on), { start: START, targets: TARGETS, value: read, better: 'LOWER' })).toBe(status);
});

test('the line stays between the two figures it joins, whichever way it goes, and turned over it is the same', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      (from, to, length, gone) => {
        const on = addDays(START.date, Math.min(gone, length));
        const line = (a: bigint, b: bigint): bigint =>
          expectedOn(on, { date: START.date, figure: decimal(a) }, [
            { date: addDays(START.date, length), figure: decimal(b) },
          ]) ?? 0n;
        const found = line(from, to);
        const [low, high] = from < to ? [from, to] : [to, from];
        expect(found >= low && found <= high).toBe(true);
        expect(line(-from, -to)).toBe(-found);
      },
    ),
  );
});

test('C29 a written statement of action is due 70 days after the letter, or 70 working days by the other reading', () => {
  const holidays = toBankHolidays([day('2018-05-07'), day('2018-05-28'), day('2018-08-27')]);
  const asked = { kind: 'WRITTEN_STATEMENT_OF_ACTION', letterDate: day('2018-05-01') } as const;
  expect(statementDue(asked, holidays)).toEqual({ strict: '2018-07-10', byWorkingDays: '2018-08-09' });
  expect(statementDue({ ...asked, kind: 'OWN_PLAN' }, holidays)).toBeNull();
  expect(statementDue({ ...asked, letterDate: null }, holidays)).toBeNull();
});

const ACTION: Action = {
  ...{ code: '1.1', title: 'Invented', owners: [] },
  milestones: [{ code: '1.1a', title: 'Invented', dueDate: day('2025-10-31') }],
};
const said = (code: string, rating: RatingEntry['rating'], on: string): RatingEntry => ({
  ...{ ratingId: 'r', planId: 'p', code, rating, ratedDate: day(on), reason: 'Invented.', evidence: [] },
  ...{ recordedBy: 'x', recordedAt: new Date(0) },
});

test('what is called green speaks for itself only where nothing speaks against it', () => {
  const green = [said('1.1', 'GREEN', '2025-10-01')];
  const off = [{ label: 'Shares in dispute' }];
  expect(contradictions(ACTION, green, [], day('2025-10-31'))).toEqual([]);
  expect(contradictions(ACTION, green, off, day('2025-11-01'))).toEqual([
    'Milestone 1.1a was due on 31 October 2025 and has not been reached.',
    'Shares in dispute: not where it should be.',
  ]);
  expect(contradictions(ACTION, [said('1.1', 'AMBER', '2025-10-01')], off, day('2025-11-01'))).toEqual([]);
  const reached = [...green, said('1.1a', 'DONE', '2025-10-20')];
  expect(contradictions(ACTION, reached, [], day('2025-11-01'))).toEqual([]);
  expect(isMilestoneOverdue(reached, ACTION.milestones[0]!, day('2025-11-01'))).toBe(false);
  expect(ratingOn(reached, '1.1a', day('2025-10-19'))).toBeUndefined();
});
