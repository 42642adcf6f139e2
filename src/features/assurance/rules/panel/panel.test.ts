import { type Day } from '../../../../kernel/dates';
import { OutcomeDimension, toOutcomeTable, type CountedOutcome } from '../outcome-table';
import { equalityYear, outcomesTable } from './equality';
import { type PlanStep } from './facts';
import { MEASURES } from './measures';
import { planFigures, type OwnedClock } from './plans';

const day = (text: string): Day => text as Day;

describe('T1 tables by characteristic', () => {
  it('T1 they are of the last financial year that begins in the days asked for and has a whole quarter in them', () => {
    const yearOf = (from: string, to: string) => equalityYear({ startDate: day(from), endDate: day(to) });
    expect(yearOf('2025-04-01', '2026-03-31')).toBe('2025-26');
    expect(yearOf('2025-04-01', '2026-05-31')).toBe('2025-26');
    expect(yearOf('2025-04-01', '2026-06-30')).toBe('2026-27');
    expect(yearOf('2025-10-01', '2026-05-31')).toBeNull();
    expect(yearOf('2025-04-02', '2026-03-31')).toBeNull();
  });

  it('B41 what is told together is headed by all of it, and for publication rounded', () => {
    const counted = (
      [
        ['AGREED', 13],
        ['AGREED_IN_PART', 3],
        ['DECLINED', 8],
        ['DEFERRED_FOR_INFORMATION', 4],
        ['END', 2],
      ] as const
    ).map(([result, decisions], at): CountedOutcome => ({
      ...{ key: 'F', label: null, result, decisions },
      children: Array.from({ length: decisions }, (_, child) => at * 100 + child),
    }));
    const table = toOutcomeTable(counted, OutcomeDimension.PANEL, true);
    const told = (isPublic: boolean) => outcomesTable({ code: 'OUTCOMES_BY_SEX', caption: '', isPublic }, table);
    expect(told(false).columns.map(({ heading }) => heading)).toEqual([
      'Agreed, wholly or in part',
      'Declined',
      'Deferred and other, told together',
      'All',
    ]);
    expect(told(false).rows.at(-1)!.cells).toEqual([16, 8, 6, 30]);
    expect(told(true).rows.at(-1)!.cells).toEqual([15, 10, 5, 30]);
    expect(told(false).rows.map(({ label }) => label)).toEqual(['Female', 'All']);
  });
});

it('what each figure counts is printed for people: in no name of the program, and in no code of a list', () => {
  const isOfProgram = /\b[a-z]+\d*[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b/;
  const found = Object.entries(MEASURES).filter(([, { name, definition }]) =>
    isOfProgram.test(`${name} ${definition}`),
  );
  expect(found.map(([measure]) => measure)).toEqual([]);
});

describe('SEN2 requests', () => {
  const span = { startDate: day('2026-04-01'), endDate: day('2027-03-31') };
  const clock = (childId: string, code: 'C1' | 'C4', from: string): OwnedClock => ({
    ...{ caseId: childId, childId },
    clock: { code, startDate: day(from), endDate: null, isVoid: false, daysOver: 0 } as OwnedClock['clock'],
  });
  /** A clock with its last day, as it is kept; `end` null: not yet. */
  const kept = (
    childId: string,
    code: 'C1' | 'C9',
    [from, due, end]: readonly [string, string, string | null],
    over = 0,
  ) => ({
    ...{ caseId: childId, childId },
    clock: {
      ...{ code, startDate: day(from), dueDate: day(due), isVoid: false },
      ...{ endDate: end === null ? null : day(end), daysOver: over, daysOverWithExceptions: over },
      lateStatus: end === null ? 'BREACHED' : null,
    } as OwnedClock['clock'],
  });

  it('C1, C9 what is left undecided past its limit is late in the rate and listed, by either reading', () => {
    const figures = planFigures({
      clocks: [
        // Decided in time; left; left within an exception; decided late, after the period; not due yet.
        kept('a', 'C1', ['2026-12-01', '2027-01-12', '2026-12-20']),
        kept('b', 'C1', ['2026-12-01', '2027-01-12', null]),
        kept('c', 'C1', ['2027-01-20', '2027-04-10', null]),
        kept('d', 'C1', ['2026-12-01', '2027-01-12', '2027-05-01'], 109),
        kept('e', 'C1', ['2027-03-01', '2027-04-12', null]),
        kept('f', 'C9', ['2027-02-01', '2027-03-01', null]),
      ],
      ...{ steps: [], takenOver: [], askedByReferral: new Set<string>(), plansSent: [], untold: [], unasked: [] },
      ...{ undated: [], withdrawn: [], ceased: [], running: [], span },
    });
    const of = (measure: string) => {
      const { subjects, of: whole } = figures.find((one) => one.measure === measure)!;
      return [subjects, whole ?? []].map((all) => all.map(({ childId }) => childId).join(''));
    };
    expect(of('REQUESTS_DECIDED_IN_TIME')).toEqual(['a', 'abcd']);
    expect(of('REQUESTS_DECIDED_EXCEPTED')).toEqual(['a', 'abd']);
    expect(of('REQUESTS_UNDECIDED')).toEqual(['bcd', '']);
    expect([of('REVIEWS_IN_TIME'), of('REVIEWS_UNDECIDED')]).toEqual([...[['', 'f']], ...[['f', '']]]);
  });

  /** One that ended on a day in the period, as unnecessary or not. */
  const ended = (childId: string, code: 'C1' | 'C3' | 'C4', isVoid: boolean) => ({
    ...{ caseId: childId, childId },
    clock: {
      ...{ code, startEvent: 'REQUEST_RECEIVED', startDate: day('2026-09-01'), dueDate: day('2026-10-13') },
      ...{ endDate: day('2026-10-01'), isVoid, daysOver: 0, daysOverWithExceptions: 0, lateStatus: null, ofWhat: '' },
    } as OwnedClock['clock'],
  });

  const step = (childId: string, kind: string, on: string): PlanStep => ({
    ...{ caseId: childId, childId, kind, day: day(on), ledTo: null },
  });

  it('C3, K2 a refusal of a plan is timed by its own sixteen weeks, with exceptions and without; one that has none is in no rate', () => {
    const of = (childId: string, end: string, over: number, excepted: number, isVoid = false): OwnedClock => ({
      ...{ caseId: childId, childId },
      clock: {
        ...{ code: 'C3', startDate: day('2026-04-06'), dueDate: day('2026-07-27'), isVoid },
        ...{ endDate: day(end), daysOver: over, daysOverWithExceptions: excepted, lateStatus: null },
      } as OwnedClock['clock'],
    });
    const refused = (childId: string, on: string): PlanStep => ({
      ...{ caseId: childId, childId, kind: 'PLAN_REFUSED', day: day(on), ledTo: null },
    });
    const figures = planFigures({
      clocks: [
        // In time; excused; late, told after it was decided; of an earlier request, which a draft made unnecessary.
        ...[of('a', '2026-07-01', 0, 0), of('b', '2026-08-03', 7, 0), of('c', '2026-08-20', 24, 24)],
        ...[of('d', '2026-06-01', 0, 0, true), of('e', '2026-06-01', 0, 0)],
      ],
      // The last were asked for on a day that nobody knows: one of them after it had been refused once.
      steps: [
        ...[refused('a', '2026-07-01'), refused('b', '2026-08-03'), refused('c', '2026-08-10')],
        ...[
          refused('d', '2026-09-01'),
          refused('e', '2026-06-01'),
          refused('e', '2027-01-10'),
          refused('f', '2026-09-01'),
        ],
      ],
      ...{ takenOver: [], askedByReferral: new Set<string>(), plansSent: [], untold: [], unasked: [] },
      ...{ undated: [], withdrawn: [], ceased: [], running: [], span },
    });
    const told = (measure: string) => {
      const { subjects, of: whole } = figures.find((one) => one.measure === measure)!;
      return [subjects, whole ?? []].map((all) => all.map(({ childId }) => childId).join(''));
    };
    expect(told('PLANS_REFUSED')).toEqual(['abcdeef', '']);
    expect(told('PLANS_REFUSED_UNTIMED')).toEqual(['def', '']);
    expect(told('PLANS_REFUSED_IN_TIME')).toEqual(['ae', 'abce']);
    expect(told('PLANS_REFUSED_EXCEPTED')).toEqual(['abe', 'abce']);
  });

  it('C1 a request is counted whose six weeks nobody can tell of, once, and said to be in no rate', () => {
    const figures = planFigures({
      clocks: [
        // Asked for and timed; one that is only read off its referral; taken over.
        clock('b', 'C1', '2026-06-01'),
        clock('b', 'C4', '2026-06-01'),
        clock('d', 'C1', '2026-05-31'),
        clock('d', 'C4', '2026-05-31'),
        clock('c', 'C4', '2026-07-01'),
        // Asked for: the plan went on without a day of the decision; it was refused so; it was withdrawn.
        ...['f', 'g', 'h'].map((child) => ended(child, 'C1', true)),
        ended('j', 'C1', false),
        ...[ended('f', 'C4', false), ended('g', 'C4', true), ended('g', 'C3', false), ended('h', 'C4', true)],
      ],
      // Of a plan that is final there is no clock at all.
      steps: [
        ...[step('b', 'REQUEST_RECEIVED', '2026-06-01'), step('e', 'REQUEST_RECEIVED', '2026-08-01')],
        step('c', 'BECAME_RESPONSIBLE', '2026-07-01'),
        ...['f', 'g', 'h'].map((child) => step(child, 'REQUEST_RECEIVED', '2026-09-01')),
        step('h', 'REQUEST_WITHDRAWN', '2026-10-01'),
      ],
      takenOver: [],
      askedByReferral: new Set(['d']),
      // One that is timed, and one of which nobody knows when it was asked for; of what was decided in time, one that was not told.
      plansSent: ['f', 'i'].map((child) => ({ caseId: child, childId: child, day: day('2026-10-01') })),
      untold: [
        { caseId: 'j', childId: 'j', kind: 'ASSESSMENT_REFUSED', day: day('2026-10-01') },
        { caseId: 'g', childId: 'g', kind: 'ASSESSMENT_REFUSED', day: day('2026-10-01') },
      ],
      // The request of the first is known by its referral.
      unasked: ['d', 'i'].map((child) => ({ caseId: child, childId: child })),
      undated: [],
      withdrawn: [],
      ceased: [],
      running: [],
      span,
    });
    const children = (measure: string) =>
      figures
        .find((one) => one.measure === measure)!
        .subjects.map(({ childId }) => childId)
        .sort();
    expect(children('REQUESTS_RECEIVED')).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(children('REQUESTS_UNDATED')).toEqual(['e', 'f', 'g']);
    expect(children('REQUESTS_UNRECORDED')).toEqual(['i']);
    expect([children('PLANS_ISSUED'), children('PLANS_UNTIMED')]).toEqual([['f', 'i'], ['i']]);
    expect(children('COUNTED_UNTOLD')).toEqual(['j']);
  });
});
