import type { ClockCode } from '../src/features/cases/rules/clock-codes';
import type { ClockBook } from '../src/features/cases/rules/clock-rule';
import { clocksOf, type ClockFacts } from '../src/features/cases/rules/clocks';
import { ASKED, day, factsOf, useClockBook, type Said } from './support/clock-book';

/* How each limit of a case stands on a day: running, met, late or over, by what was recorded of the plan. */

const { book, clocks, one } = useClockBook();

describe('how a limit stands', () => {
  test('C4: the day itself is the last one; what is late stays late when it is done', () => {
    const said = (...more: readonly Said[]): readonly Said[] => [ASKED, ...more];
    expect(one('C4', said(), '2024-05-27')).toMatchObject({ status: 'RUNNING', daysLeft: 0, daysOver: 0 });
    expect(one('C4', said(), '2024-05-28')).toMatchObject({ status: 'BREACHED', daysOver: 1, endDate: null });
    expect(one('C4', said(['FINAL_PLAN_SENT', '2024-05-27']), '2024-09-01').status).toBe('MET');
    const late = one('C4', said(['FINAL_PLAN_SENT', '2024-06-03']), '2024-09-01');
    expect(late).toMatchObject({ status: 'BREACHED', daysOver: 7, endDate: '2024-06-03', owner: 'EDUCATION' });
  });

  test('C1, C3, C4: a refusal to assess is the end of all, a draft of C3 alone', () => {
    const refused = clocks([ASKED, ['ASSESSMENT_REFUSED', '2024-02-10']], '2024-07-01');
    expect(refused.map(({ code, status }) => [code, status])).toEqual([
      ['C1', 'MET'],
      ['C3', 'NOT_REQUIRED'],
      ['C4', 'NOT_REQUIRED'],
    ]);
    const drafted = clocks([ASKED, ['ASSESSMENT_AGREED', '2024-02-19'], ['DRAFT_SERVED', '2024-04-20']], '2024-04-21');
    expect(drafted.map(({ code, status }) => [code, status])).toEqual([
      ['C1', 'MET'],
      ['C3', 'NOT_REQUIRED'],
      ['C5', 'RUNNING'],
      ['C4', 'RUNNING'],
    ]);
  });

  test('C1, C3, C4: a request that is received once more while it is under way is one, from the first day; after what answers it, it is another', () => {
    const limits = (said: readonly Said[], more: Partial<ClockFacts> = {}): string[] =>
      clocks(said, '2024-12-01', more)
        .filter(({ code }) => code === 'C1' || code === 'C4' || code === 'C29')
        .map(({ code, startDate, endDate }) => `${code} ${startDate} ${endDate ?? 'open'}`);
    const again: Said = ['REQUEST_RECEIVED', '2024-03-18'];
    const once = ['C1 2024-01-08 open', 'C4 2024-01-08 open'];
    expect(limits([ASKED, again])).toEqual(once);
    // Also where it had been agreed to assess before the second came, in whatever order they are told.
    expect(limits([again, ['ASSESSMENT_AGREED', '2024-02-12'], ASKED])).toEqual([
      'C1 2024-01-08 2024-02-12',
      'C4 2024-01-08 open',
    ]);
    for (const kind of ['ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'] as const) {
      const both = limits([ASKED, [kind, '2024-03-11'], again]);
      expect([kind, both.filter((one) => one.includes('2024-03-18'))]).toEqual([
        kind,
        // Beside the plan that was sent it asks for a reassessment.
        kind === 'FINAL_PLAN_SENT' ? ['C29 2024-03-18 open'] : ['C1 2024-03-18 open', 'C4 2024-03-18 open'],
      ]);
    }
    // A plan of which the referral alone knows answered the first.
    const made = { ehcPlanStatus: 'FINAL', requestDate: day('2024-02-26') } as const;
    expect(limits([ASKED, again], made)).toEqual(['C29 2024-03-18 open']);
  });

  test('C1: what the family was told of a refusal after the referral says that the plan went on is told by then', () => {
    const c1 = one('C1', [ASKED, ['ASSESSMENT_REFUSED', '2024-02-12']], '2024-12-01', {
      ...{ ehcPlanStatus: 'DRAFT', ehcPlanDate: day('2024-02-26'), requestDate: day('2024-02-26') },
      told: [{ toldOn: day('2024-05-06'), ofEventOn: day('2024-02-12'), mediationBy: null, appealBy: null }],
    });
    expect([c1.isVoid, c1.endDate, c1.daysOver]).toEqual([false, '2024-02-26', 7]);
  });

  test('C1, C3: where a plan is made, that none will be is not owed, however late; nor what was decided before on no recorded day', () => {
    const made = clocks([ASKED, ['FINAL_PLAN_SENT', '2024-09-01']], '2024-10-01');
    expect(made.map(({ code, status, daysOver }) => [code, status, daysOver])).toEqual([
      ['C1', 'NOT_REQUIRED', 0],
      ['C3', 'NOT_REQUIRED', 0],
      ['C4', 'BREACHED', 97],
      ['C7', 'RUNNING', 0],
    ]);
    // What was given up after the six weeks had been waited for.
    expect(one('C1', [ASKED, ['REQUEST_WITHDRAWN', '2024-04-01']], '2024-05-01').status).toBe('BREACHED');
  });

  test('C5, K3: fifteen days with the day of service, cut short by a final plan that is sent before they are over', () => {
    const draft: readonly Said[] = [['DRAFT_SERVED', '2024-03-01']];
    expect(one('C5', draft, '2024-03-15').status).toBe('RUNNING');
    expect(one('C5', draft, '2024-03-16').status).toBe('MET');
    const final = (on: string) => one('C5', [...draft, ['FINAL_PLAN_SENT', on]], '2024-04-01');
    expect(final('2024-03-14')).toMatchObject({ status: 'BREACHED', daysOver: 2 });
    expect(final('2024-03-16')).toMatchObject({ status: 'MET', daysOver: 0 });
    expect(one('C5', [...draft, ['COMMENTS_RECEIVED', '2024-03-05']], '2024-04-01').status).toBe('NOT_REQUIRED');
  });

  test('C8, C9, C10: to amend is decided with the proposed amendments, and every review runs by itself', () => {
    const said: Said[] = [
      ['REVIEW_MEETING', '2023-09-12'],
      ['REVIEW_DECIDED', '2023-10-10'],
      ['REVIEW_MEETING', '2024-09-10'],
      ['REVIEW_REPORT_SENT', '2024-09-30'],
      ['AMENDMENT_NOTICE_SENT', '2024-10-08'],
    ];
    const shown = clocks(said, '2024-12-04').map(({ code, startDate, status, daysOver }) =>
      [code, startDate, status, daysOver].join(' '),
    );
    expect(shown).toEqual([
      'C8 2023-09-12 BREACHED 14',
      'C9 2023-09-12 MET 0',
      'C10 2023-09-12 NOT_REQUIRED 0',
      'C7 2023-09-12 MET 0',
      'C8 2024-09-10 BREACHED 6',
      'C9 2024-09-10 MET 0',
      'C10 2024-09-10 BREACHED 1',
      'C7 2024-09-10 RUNNING 0',
    ]);
  });

  const ended = (said: readonly Said[], today: string): string[] =>
    clocks(said, today).map(({ code, startDate, status, endDate, daysOver }) =>
      [code, startDate, status, endDate ?? 'open', daysOver].join(' '),
    );

  test('C8, C9: the report is waited for until the review is decided, however it is; what was late until then stays so', () => {
    const meeting: Said = ['REVIEW_MEETING', '2024-09-10'];
    for (const by of ['REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT', 'AMENDED_PLAN_SENT'] as const) {
      expect(ended([meeting, [by, '2024-10-01']], '2025-01-10')).toContain('C8 2024-09-10 BREACHED 2024-10-01 7');
      expect(ended([meeting, [by, '2024-09-20']], '2025-01-10')).toContain('C8 2024-09-10 NOT_REQUIRED 2024-09-20 0');
    }
    // Where the amended plan went, whether to amend was decided, on a day that nobody recorded.
    expect(ended([meeting, ['AMENDED_PLAN_SENT', '2024-10-01']], '2025-01-10')).toEqual(
      expect.arrayContaining(['C9 2024-09-10 NOT_REQUIRED 2024-10-01 0', 'C10 2024-09-10 MET 2024-10-01 0']),
    );
  });

  test('C8, C9, C10: a review that is held once more before it is decided is over with it, each part from its own day', () => {
    const said: readonly Said[] = [
      ['REVIEW_MEETING', '2024-09-10'],
      ['REVIEW_MEETING', '2024-10-01'],
      ['REVIEW_REPORT_SENT', '2024-10-08'],
      ['AMENDMENT_NOTICE_SENT', '2024-10-15'],
      ['AMENDED_PLAN_SENT', '2024-12-05'],
    ];
    expect(ended(said, '2025-01-10')).toEqual([
      'C8 2024-09-10 BREACHED 2024-10-08 14',
      'C9 2024-09-10 BREACHED 2024-10-15 7',
      'C8 2024-10-01 MET 2024-10-08 0',
      'C9 2024-10-01 MET 2024-10-15 0',
      'C10 2024-09-10 BREACHED 2024-12-05 2',
      'C10 2024-10-15 MET 2024-12-05 0',
      'C7 2024-09-10 MET 2024-10-01 0',
      'C7 2024-10-01 RUNNING open 0',
    ]);
  });

  test('C10, C12: the plan for a move to another phase is the amended plan of its review', () => {
    const said: readonly Said[] = [
      ['REVIEW_MEETING', '2024-11-12'],
      ['AMENDMENT_NOTICE_SENT', '2024-12-10'],
      ['TRANSFER_PLAN_SENT', '2025-01-28'],
      ['PHASE_TRANSFER', '2025-09-01'],
    ];
    expect(ended(said, '2025-03-01')).toEqual(
      expect.arrayContaining(['C10 2024-11-12 MET 2025-01-28 0', 'C12 2025-09-01 MET 2025-01-28 0']),
    );
  });

  test('C7: a plan that is made anew is reviewed within a year of it; the year before is waited for no more', () => {
    const said: readonly Said[] = [
      ['FINAL_PLAN_SENT', '2024-01-15'],
      ['FINAL_PLAN_SENT', '2024-10-01'],
    ];
    expect(ended(said, '2025-02-01')).toEqual([
      'C7 2024-01-15 NOT_REQUIRED 2024-10-01 0',
      'C7 2024-10-01 RUNNING open 0',
    ]);
  });

  test('C2, C6: nobody is waited for whose answer is of no use any more', () => {
    const advice = {
      ...{ adviceRequestId: 'one', caseId: 'case', agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'Invented' },
      ...{ askedDate: day('2024-01-10'), dueDate: day('2024-02-21'), receivedDate: null, cancelledDate: null },
    } as unknown as ClockFacts['advice'][number];
    const c2 = (said: readonly Said[], own = advice) => one('C2', [ASKED, ...said], '2024-09-01', { advice: [own] });
    expect(c2([])).toMatchObject({ status: 'BREACHED', endDate: null });
    expect(c2([['REQUEST_WITHDRAWN', '2024-02-01']])).toMatchObject({ status: 'NOT_REQUIRED', endDate: '2024-02-01' });
    expect(c2([['FINAL_PLAN_SENT', '2024-05-20']])).toMatchObject({ status: 'BREACHED', daysOver: 89 });
    const received = { ...advice, receivedDate: day('2024-02-20') };
    expect(c2([['FINAL_PLAN_SENT', '2024-05-20']], received)).toMatchObject({ status: 'MET', endDate: '2024-02-20' });
    const consulted: Said = ['SETTING_CONSULTED', '2024-03-01', '100001'];
    expect(one('C6', [ASKED, consulted, ['REQUEST_WITHDRAWN', '2024-03-05']], '2024-05-01').status).toBe(
      'NOT_REQUIRED',
    );
  });

  test('C6: each setting that is consulted has its own days', () => {
    const shown = clocks(
      [
        ['SETTING_CONSULTED', '2024-03-01', '100001'],
        ['SETTING_CONSULTED', '2024-03-02', '100002'],
        ['SETTING_ANSWERED', '2024-03-10', '100002'],
      ],
      '2024-03-20',
    );
    expect(shown.map(({ providerUrn, status, daysOver }) => [providerUrn, status, daysOver])).toEqual([
      ['100001', 'BREACHED', 4],
      ['100002', 'MET', 0],
    ]);
    expect(shown[0]?.owner).toBe('SETTING');
  });

  test('C26, K5: only what the area chose begins continuing care, and the clock says which', () => {
    const said: readonly Said[] = [
      ['CARE_REFERRAL_RECEIVED', '2025-03-03'],
      ['CARE_REFERRAL_ACCEPTED', '2025-03-10'],
    ];
    expect(one('C26', said, '2025-04-15')).toMatchObject({ startEvent: 'CARE_REFERRAL_RECEIVED', status: 'BREACHED' });
    const accepted = clocksOf(factsOf(said), { ...book, careStart: 'CARE_REFERRAL_ACCEPTED' }, day('2025-04-15'));
    expect(accepted).toMatchObject([{ startEvent: 'CARE_REFERRAL_ACCEPTED', status: 'RUNNING', owner: 'HEALTH' }]);
  });

  test('C26: every referral for continuing care over the years has its own end, one that comes on the day of the last decision too', () => {
    const said: readonly Said[] = [
      ['CARE_REFERRAL_RECEIVED', '2023-03-06'],
      ['CARE_REFERRAL_ACCEPTED', '2023-03-13'],
      ['CARE_REFERRAL_RECEIVED', '2023-05-01'],
      ['CARE_DECIDED', '2023-05-01'],
      ['CARE_DECIDED', '2023-06-05'],
      ['CARE_ASSESSMENT_STARTED', '2025-02-03'],
      ['CARE_DECIDED', '2025-03-03'],
      ['CARE_REFERRAL_RECEIVED', '2025-03-10'],
    ];
    const shown = (careStart: ClockBook['careStart']): string[] =>
      clocksOf(factsOf(said), { ...book, careStart }, day('2025-04-01')).map(
        ({ startDate, dueDate, status, endDate }) => `${startDate} ${dueDate} ${status} ${endDate ?? 'open'}`,
      );
    expect(shown('CARE_REFERRAL_RECEIVED')).toEqual([
      '2023-03-06 2023-04-17 BREACHED 2023-05-01',
      '2023-05-01 2023-06-12 MET 2023-06-05',
      '2025-03-10 2025-04-21 RUNNING open',
    ]);
    expect(shown('CARE_REFERRAL_ACCEPTED')).toEqual(['2023-03-13 2023-04-24 BREACHED 2023-05-01']);
    expect(shown('CARE_ASSESSMENT_STARTED')).toEqual(['2025-02-03 2025-03-17 MET 2025-03-03']);
  });

  test('K2 both figures: each day of an exception in the clock’s time counts once, and those of another limit do not', () => {
    const exception = (code: ClockCode, startDate: string, endDate: string) => ({
      ...{ clockExceptionId: startDate, code, kind: 'PERSONAL_CIRCUMSTANCES' as const, adviceRequestId: null },
      ...{ span: { startDate: day(startDate), endDate: day(endDate) }, shownBy: 'An invented letter' },
    });
    const exceptions = [
      exception('C4', '2024-03-01', '2024-03-10'),
      exception('C4', '2024-03-06', '2024-03-14'), // five days are the same
      exception('C4', '2024-05-30', '2024-06-02'), // in the days that the others give
      exception('C4', '2023-12-01', '2024-01-07'), // before the clock
      exception('C1', '2024-02-01', '2024-02-20'),
    ];
    const sent = (on: string) => one('C4', [ASKED, ['FINAL_PLAN_SENT', on]], '2024-09-01', { exceptions });
    expect(sent('2024-06-14')).toMatchObject({
      ...{ dueDate: '2024-05-27', daysOver: 18, statusWithoutExceptions: 'BREACHED' },
      ...{ dueDateWithExceptions: '2024-06-14', daysOverWithExceptions: 0, status: 'EXCEPTED' },
    });
    expect(sent('2024-06-15')).toMatchObject({ status: 'BREACHED', daysOverWithExceptions: 1, daysOver: 19 });
    const open = one('C4', [ASKED], '2024-06-01', { exceptions });
    expect([open.status, open.statusWithoutExceptions]).toEqual(['RUNNING', 'BREACHED']);
  });
});
