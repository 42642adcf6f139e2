import type { PlanEventKind } from '../src/features/cases/rules/clock-codes';
import type { ClockFacts } from '../src/features/cases/rules/clocks';
import { timelinessOf } from '../src/features/cases/rules/timeliness';
import { untimedClocksOf } from '../src/features/cases/rules/untimed-clocks';
import { ASKED, day, factsOf, useClockBook, type Said } from './support/clock-book';

/* What is said of limits that began on no known day, and how long beyond 20 weeks plans were. */

const { book, clocks, one } = useClockBook();

describe('how a limit stands', () => {
  test('a case of which nothing was recorded is told from its status, and of what was done on no known day nothing is said', () => {
    const told = (ehcPlanStatus: ClockFacts['ehcPlanStatus'], ehcPlanDate: string | null = null): string[] =>
      clocks([], '2024-03-01', { ehcPlanStatus, ehcPlanDate: ehcPlanDate === null ? null : day(ehcPlanDate) }).map(
        ({ code, status }) => `${code} ${status}`,
      );
    expect(told('NONE')).toEqual([]);
    expect(told('REQUESTED')).toEqual(['C1 BREACHED', 'C3 RUNNING', 'C4 RUNNING']);
    // Asked for on a day of its own, not on that of the panel, and never later than what it led to.
    expect(told('REQUESTED', '2024-02-01')).toEqual(['C1 RUNNING', 'C3 RUNNING', 'C4 RUNNING']);
    const requested = (on: string, ...said: readonly Said[]) =>
      clocks(said, '2024-03-01', { ehcPlanStatus: 'REQUESTED', ehcPlanDate: day(on) }).map(
        ({ code, startDate, status }) => `${code} ${startDate} ${status}`,
      );
    const agreed: Said = ['ASSESSMENT_AGREED', '2023-12-20'];
    expect(requested('2023-12-01', agreed)).toEqual([
      'C1 2023-12-01 MET',
      'C3 2023-12-01 RUNNING',
      'C4 2023-12-01 RUNNING',
    ]);
    expect(requested('2024-01-05', agreed)).toEqual([]);
    // Of what had come further the day of the request is not known, and none is made up.
    expect(told('IN_ASSESSMENT')).toEqual([]);
    expect(told('IN_ASSESSMENT', '2024-02-19')).toEqual([]);
    expect(told('IN_ASSESSMENT', '2023-10-06')).toEqual([]);
    expect(told('DRAFT')).toEqual([]);
    expect(told('DRAFT', '2023-04-03')).toEqual(['C5 MET']);
    const recorded = clocks([['REQUEST_RECEIVED', '2023-01-03']], '2024-03-01', { ehcPlanStatus: 'DRAFT' });
    expect(recorded.map(({ code, startDate, status }) => `${code} ${startDate} ${status}`)).toEqual([
      'C4 2023-01-03 BREACHED',
    ]);
    expect(told('FINAL', '2023-01-01')).toEqual([]);
    const final = (on: string) =>
      clocks([['REQUEST_RECEIVED', on]], '2024-03-01', { ehcPlanStatus: 'FINAL' }).map(({ code }) => code);
    expect([final('2023-12-01'), final('2024-02-01')]).toEqual([[], ['C29']]);
  });

  describe('C3 to C7 of a plan of which no day is recorded on which they began', () => {
    const untimed = (
      ehcPlanStatus: ClockFacts['ehcPlanStatus'],
      ehcPlanDate: string | null,
      said: readonly Said[] = [],
      more: Partial<ClockFacts> & { readonly today?: string } = {},
    ): string[] => {
      const { today = '2024-03-01', ...facts } = more;
      const found = untimedClocksOf(
        factsOf(said, { ehcPlanStatus, ehcPlanDate: ehcPlanDate === null ? null : day(ehcPlanDate), ...facts }),
        ...([book, day(today)] as const),
      );
      return found.map(({ code, missing, startDate, dueDate, status, daysOver, endDate }) =>
        [code, missing, startDate, dueDate, status, daysOver, ...(endDate === null ? [] : [endDate])].join(' '),
      );
    };
    const C3 = 'C3 REQUEST_RECEIVED';
    const C4 = 'C4 REQUEST_RECEIVED';

    test('C3, C4: it was asked for before what is known to follow, so that it is late by so many days at least', () => {
      // The panel was asked on 8 January 2024; without a day of its own the status is that of then.
      expect(untimed('IN_ASSESSMENT', null)).toEqual([
        `${C3} 2024-01-08 2024-04-29 UNTIMED 0`,
        `${C4} 2024-01-08 2024-05-27 UNTIMED 0`,
      ]);
      expect(untimed('IN_ASSESSMENT', '2023-10-06')).toEqual([
        `${C3} 2023-10-06 2024-01-26 BREACHED 35`,
        `${C4} 2023-10-06 2024-02-23 BREACHED 7`,
      ]);
      expect(untimed('IN_ASSESSMENT', '2024-02-19').at(-1)).toBe(`${C4} 2024-02-19 2024-07-08 UNTIMED 0`);
      expect(untimed('DRAFT', '2023-04-03')).toEqual([`${C4} 2023-04-03 2023-08-21 BREACHED 193`]);
      expect(untimed('DRAFT', '2024-02-01')).toEqual([`${C4} 2024-02-01 2024-06-20 UNTIMED 0`]);
      expect(untimed('REQUESTED', null, [['ASSESSMENT_AGREED', '2023-10-06']]).at(-1)).toBe(
        `${C4} 2023-10-06 2024-02-23 BREACHED 7`,
      );
      expect(untimed('NONE', null, [['DRAFT_SERVED', '2024-02-01']])).toEqual([
        `${C4} 2024-02-01 2024-06-20 UNTIMED 0`,
      ]);
      // What is recorded of a step says more than a referral without a day.
      expect(untimed('DRAFT', null, [['DRAFT_SERVED', '2024-02-12']])).toEqual([
        `${C4} 2024-02-12 2024-07-01 UNTIMED 0`,
      ]);
    });

    test('C4: a plan that was sent was late by so many days at least; nothing is said of what is timed, refused, or made anew', () => {
      const final: Said = ['FINAL_PLAN_SENT', '2024-02-26'];
      expect(untimed('DRAFT', '2023-04-03', [final])).toEqual([`${C4} 2023-04-03 2023-08-21 BREACHED 189 2024-02-26`]);
      expect(untimed('DRAFT', null, [final])).toEqual([`${C4} 2024-01-08 2024-05-27 UNTIMED 0 2024-02-26`]);
      expect([untimed('NONE', null), untimed('REQUESTED', null), untimed('FINAL', '2023-12-01')]).toEqual([[], [], []]);
      expect(untimed('DRAFT', '2023-04-03', [['REQUEST_RECEIVED', '2023-01-10']])).toEqual([]);
      for (const over of ['PLAN_REFUSED', 'REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED'] as const) {
        expect(untimed('DRAFT', '2023-04-03', [[over, '2023-06-01']])).toEqual([]);
      }
      // That none is made was to be told within 16 weeks, 24 July at the latest.
      expect(untimed('IN_ASSESSMENT', '2023-04-03', [['PLAN_REFUSED', '2023-08-22']])).toEqual([
        'C3 REQUEST_RECEIVED 2023-04-03 2023-07-24 BREACHED 29 2023-08-22',
      ]);
      expect(
        untimed('NONE', null, [
          ['FINAL_PLAN_SENT', '2022-05-02'],
          ['DRAFT_SERVED', '2024-02-01'],
        ]),
      ).toEqual([]);
    });

    test('K2: both figures of what is late at least; an exception may excuse all that is sure', () => {
      const exceptions: ClockFacts['exceptions'] = [
        {
          ...{
            clockExceptionId: 'one',
            code: 'C4',
            kind: 'AWAY_FROM_AREA',
            adviceRequestId: null,
            shownBy: 'Invented',
          },
          span: { startDate: day('2023-11-01'), endDate: day('2023-11-30') },
        },
      ];
      const on = (today: string) =>
        untimedClocksOf(
          factsOf([], { ehcPlanStatus: 'DRAFT', ehcPlanDate: day('2023-10-06'), exceptions }),
          ...([book, day(today)] as const),
        );
      expect(on('2024-03-01')).toMatchObject([
        { status: 'UNTIMED', daysOverWithExceptions: 0, statusWithoutExceptions: 'BREACHED', daysOver: 7 },
      ]);
      expect(on('2024-03-30')).toMatchObject([{ status: 'BREACHED', daysOverWithExceptions: 6, daysOver: 36 }]);
    });

    test('C5: the time to comment on a draft of no known day, until it must have gone by', () => {
      expect(untimed('DRAFT', null, [], { today: '2024-01-22' })).toEqual([
        'C5 DRAFT_SERVED 2024-01-08 2024-01-22 UNTIMED 0',
        `${C4} 2024-01-08 2024-05-27 UNTIMED 0`,
      ]);
      expect(untimed('DRAFT', null, [], { today: '2024-01-23' })).toEqual([`${C4} 2024-01-08 2024-05-27 UNTIMED 0`]);
      const asked: Said = ['REQUEST_RECEIVED', '2023-09-01'];
      expect(untimed('DRAFT', null, [asked], { today: '2024-01-22' })).toHaveLength(1);
    });

    test('C7: a plan that was made in the year before the referral is reviewed within a year of it; of an older one nobody knows when it was', () => {
      const review = (ehcPlanDate: string | null, said: readonly Said[] = [], today = '2025-03-01') => [
        ...clocks(said, today, { ehcPlanStatus: 'FINAL', ehcPlanDate: ehcPlanDate === null ? null : day(ehcPlanDate) })
          .filter(({ code }) => code === 'C7')
          .map(({ startDate, dueDate, status, endDate }) => [startDate, dueDate, status, endDate ?? 'open'].join(' ')),
        ...untimed('FINAL', ehcPlanDate, said, { today }),
      ];
      expect(review('2023-09-04')).toEqual(['2023-09-04 2024-09-03 BREACHED open']);
      expect(review('2023-09-04', [['REVIEW_MEETING', '2024-09-03']])).toEqual([
        '2023-09-04 2024-09-03 MET 2024-09-03',
        '2024-09-03 2025-09-02 RUNNING open',
      ]);
      // The panel was asked on 8 January 2024: what was reviewed before that was so within the year, and is due a year after at the latest.
      const untold = 'C7 REVIEW_MEETING 2024-01-08 2025-01-07 BREACHED 53';
      expect([review('2023-01-08'), review('2020-03-02'), review(null)]).toEqual([[untold], [untold], [untold]]);
      expect(review(null, [], '2025-01-07')).toEqual(['C7 REVIEW_MEETING 2024-01-08 2025-01-07 UNTIMED 0']);
      expect(review(null, [['REVIEW_MEETING', '2023-11-06']])).toEqual(['2023-11-06 2024-11-05 BREACHED open']);
      expect(review(null, [['PLAN_CEASED', '2024-07-31']])).toEqual([]);
      // One that had ended before the panel was told of a plan is another, unless the day that it gives is of before the end.
      const ended: Said[] = [
        ['FINAL_PLAN_SENT', '2021-01-11'],
        ['PLAN_CEASED', '2022-12-20'],
      ];
      const reviewed = review(null, ended).filter((one) => one.startsWith('C7'));
      expect([reviewed, review('2022-12-21', ended).includes(untold)]).toEqual([[untold], true]);
      expect(review('2020-03-02', ended).filter((one) => one.startsWith('C7'))).toEqual([]);
    });

    test('C2: advice has its own day, and is timed all the same', () => {
      const advice = [
        {
          ...{ adviceRequestId: 'one', caseId: 'case', agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'Invented' },
          ...{ askedDate: day('2023-11-06'), dueDate: day('2023-12-18'), receivedDate: null, cancelledDate: null },
        } as unknown as ClockFacts['advice'][number],
      ];
      const found = clocks([], '2024-03-01', { ehcPlanStatus: 'IN_ASSESSMENT', advice });
      expect(found).toMatchObject([{ code: 'C2', dueDate: '2023-12-18', status: 'BREACHED', daysOver: 74 }]);
    });
  });

  test('how long beyond 20 weeks: every plan is in one band, by both figures', () => {
    const plan = (on: string | null, end: PlanEventKind = 'FINAL_PLAN_SENT') =>
      one('C4', on === null ? [ASKED] : [ASKED, [end, on]], '2025-03-01');
    const found = timelinessOf(
      [
        ...[plan('2024-05-27'), plan('2024-05-28'), plan('2024-07-09'), plan('2025-01-07'), plan(null)],
        plan('2024-08-01', 'PLAN_REFUSED'),
      ],
      { startDate: day('2024-05-01'), endDate: day('2024-12-31') },
      2,
    );
    expect(found).toMatchObject({ sent: 5, untimed: 2, withinTime: 1, withinTimeWithExceptions: 1, waiting: 2 });
    expect(found.bands.map(({ sent, waiting }) => [sent, waiting])).toEqual([
      ...[
        [1, 0],
        [1, 0],
        [1, 0],
      ], // 140, 141 and 183 days
      ...[
        [0, 2],
        [0, 0],
      ], // 358 days on 31 December, for the one sent in January and the one that is not
    ]);
  });
});
