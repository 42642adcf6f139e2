import { ClockCode, ClockExceptionKind } from '../src/features/cases/rules/clock-codes';
import { isTribunalDay, mayCeaseOn } from '../src/features/cases/rules/clock-rule';
import { clocksOf, type CaseClock, type ClockFacts } from '../src/features/cases/rules/clocks';
import { addDays, weekday, type Day } from '../src/kernel/dates';
import { ASKED, day, factsOf, HOLIDAYS, useClockBook, type Said } from './support/clock-book';

/* The statutory limits of panel-practice.md section 6, by the rows that the migrations lay down. */

const { book, due, clocks, one } = useClockBook();

test('C4, reg 13(2): a refusal that the authority takes back ended nothing: the 20 weeks are those of the request, unless an order began others', () => {
  const refused: readonly Said[] = [ASKED, ['ASSESSMENT_REFUSED', '2024-02-19'], ['ASSESSMENT_AGREED', '2024-03-18']];
  const told = (said: readonly Said[], today: string, more: Partial<ClockFacts> = {}): string[] =>
    (['C1', 'C3', 'C4'] as const).flatMap((code) => {
      const found = clocks(said, today, more).filter((clock) => clock.code === code);
      return found.map(({ dueDate, status, endDate }) => `${code} ${dueDate} ${status} ${endDate ?? ''}`.trim());
    });
  const c1 = 'C1 2024-02-19 MET 2024-02-19';
  expect(told(refused, '2024-04-01')).toEqual([c1, 'C3 2024-04-29 RUNNING', 'C4 2024-05-27 RUNNING']);
  const late: readonly Said[] = [...refused, ['FINAL_PLAN_SENT', '2024-12-20']];
  expect(told(late, '2025-01-10')[2]).toBe('C4 2024-05-27 BREACHED 2024-12-20');
  expect(one('C4', late, '2025-01-10').daysOver).toBe(207);
  // So does a request that was withdrawn and is gone on with, and a plan that was refused and made after all.
  const withdrawn: readonly Said[] = [ASKED, ['REQUEST_WITHDRAWN', '2024-02-01'], ['ASSESSMENT_AGREED', '2024-02-10']];
  expect(told(withdrawn, '2024-03-01')).toEqual([
    ...['C1 2024-02-19 MET 2024-02-10', 'C3 2024-04-29 RUNNING', 'C4 2024-05-27 RUNNING'],
  ]);
  const made: readonly Said[] = [ASKED, ['PLAN_REFUSED', '2024-04-20'], ['FINAL_PLAN_SENT', '2024-05-20']];
  expect(told(made, '2024-06-01').slice(1)).toEqual(['C3 2024-04-29 MET 2024-04-20', 'C4 2024-05-27 MET 2024-05-20']);
  // An order has limits of its own, and what was asked for anew is another request.
  const order = [{ eventDate: day('2024-03-10'), orders: ['ASSESS' as const] }];
  expect(told(refused, '2024-04-01', { redress: order })[2]).toBe('C4 2024-05-27 NOT_REQUIRED 2024-02-19');
  const anew: readonly Said[] = [
    ASKED,
    ['ASSESSMENT_REFUSED', '2024-02-19'],
    ['REQUEST_RECEIVED', '2024-03-01'],
    ['ASSESSMENT_AGREED', '2024-03-18'],
  ];
  expect(told(anew, '2024-04-01').filter((said) => said.startsWith('C4'))).toEqual([
    ...['C4 2024-05-27 NOT_REQUIRED 2024-02-19', 'C4 2024-07-19 RUNNING'],
  ]);
  // Advice that is asked for after it was agreed is of the same assessment.
  const advice = { adviceRequestId: 'advice', agencyKind: 'HEALTH', askedDate: day('2024-03-20'), receivedDate: null };
  const asked = [
    { ...advice, status: 'ASKED', agreedDate: null, cancelledDate: null },
  ] as unknown as ClockFacts['advice'];
  expect(clocks(refused, '2024-04-01', { advice: asked }).filter(({ code }) => code === 'C2')).toHaveLength(1);
});

describe('the date vectors of section 6', () => {
  test.each([
    ['C1', { REQUEST_RECEIVED: '2024-01-08' }, '2024-02-19'],
    ['C2', { ADVICE_ASKED: '2024-01-10' }, '2024-02-21'],
    ['C3', { REQUEST_RECEIVED: '2024-01-08' }, '2024-04-29'],
    ['C4', { REQUEST_RECEIVED: '2024-01-08' }, '2024-05-27'], // a bank holiday, not moved
    ['C4', { BECAME_RESPONSIBLE: '2024-01-08' }, '2024-05-27'],
    ['C29', { REQUEST_RECEIVED: '2024-01-08' }, '2024-01-23'],
    ['C30', { ASSESSMENT_AGREED: '2024-01-23' }, '2024-04-30'],
    ['C5', { DRAFT_SERVED: '2024-03-01' }, '2024-03-15'],
    ['C6', { SETTING_CONSULTED: '2024-03-01' }, '2024-03-16'],
    ['C7', { REVIEW_MEETING: '2024-09-10' }, '2025-09-09'],
    ['C7', { REVIEW_MEETING: '2023-03-01' }, '2024-02-29'], // a leap year
    ['C7', { REVIEW_MEETING: '2024-02-29' }, '2025-02-28'], // no such day a year after: with the month
    ['C8', { REVIEW_MEETING: '2024-09-10' }, '2024-09-24'],
    ['C9', { REVIEW_MEETING: '2024-09-10' }, '2024-10-08'],
    ['C10', { REVIEW_MEETING: '2024-09-10' }, '2024-12-03'],
    ['C10', { REVIEW_MEETING: '2024-09-10', AMENDMENT_NOTICE_SENT: '2024-10-01' }, '2024-11-26'],
    ['C10', { REVIEW_MEETING: '2024-09-10', AMENDMENT_NOTICE_SENT: '2024-11-01' }, '2024-12-03'],
    ['C13', { POST_16_TRANSFER: '2025-09-01' }, '2025-04-01'],
    ['C14', { DECISION_NOTICE_SENT: '2025-12-31' }, '2026-02-28'], // the end of a month that is shorter
    ['C14', { DECISION_NOTICE_SENT: '2023-12-31' }, '2024-02-29'],
    ['C15', { MEDIATION_DECLINED: '2025-12-24' }, '2025-12-31'],
    ['C16', { MEDIATION_ASKED: '2026-04-02' }, '2026-04-09'],
    ['C17', { MEDIATION_ASKED: '2026-04-02' }, '2026-05-02'],
    ['C18', { MEDIATION_AGREED: '2026-04-02' }, '2026-04-16'],
    ['C18_TELL', { MEDIATION_AGREED: '2026-04-02' }, '2026-04-09'],
    ['C19', { DECISION_NOTICE_SENT: '2025-10-01', MEDIATION_CERTIFICATE: '2025-11-29' }, '2026-01-02'],
    ['C19', { DECISION_NOTICE_SENT: '2025-06-10' }, '2025-09-01'],
    ['C19', { DECISION_NOTICE_SENT: '2025-10-01', MEDIATION_CERTIFICATE: '2025-10-10' }, '2025-12-01'],
    ['C19', { DECISION_NOTICE_SENT: '2025-10-25' }, '2026-01-02'], // Christmas, and New Year's Day
    ['C19', { DECISION_NOTICE_SENT: '2025-11-10' }, '2026-01-12'], // a Saturday
    ['C19', { DECISION_NOTICE_SENT: '2026-02-03' }, '2026-04-07'], // Good Friday, and Easter Monday
    ['C19', { DECISION_NOTICE_SENT: '2022-05-31' }, '2022-08-01'], // a Sunday; the next working day is in August
    ['C14', { DECISION_NOTICE_SENT: '2025-11-10' }, '2026-01-10'], // no rule of the tribunal: a Saturday
    ['C20', { APPEAL_REGISTERED: '2025-07-21' }, '2025-09-30'], // eight days in July, none in August
    ['C20', { APPEAL_REGISTERED: '2025-12-23' }, '2026-02-11'], // one day of December
    ['C21_NOTIFY', { ORDER_TO_ASSESS: '2025-03-03' }, '2025-03-17'],
    ['C21_REFUSE', { ORDER_TO_ASSESS: '2025-03-03' }, '2025-05-12'],
    ['C21_FINAL', { ORDER_TO_ASSESS: '2025-03-03' }, '2025-06-09'],
    ['C22_DRAFT', { ORDER_TO_MAKE_PLAN: '2025-03-03' }, '2025-04-07'],
    ['C22_FINAL', { ORDER_TO_MAKE_PLAN: '2025-03-03' }, '2025-05-19'],
    ['C23', { ORDER_TO_AMEND: '2025-03-03' }, '2025-04-07'],
    ['C23_NAME', { ORDER_TO_NAME: '2025-03-03' }, '2025-03-17'],
    ['C25', { RECOMMENDATION_SENT: '2025-03-03' }, '2025-04-07'],
    ['C26', { CARE_REFERRAL_ACCEPTED: '2025-03-03' }, '2025-04-14'],
  ] as const)('%s from %j ends on %s', (code, begun, last) => {
    expect(due(code, begun)).toBe(last);
  });

  test('C11, C12, K4: before a date, strictly the day before it, until the area reads it otherwise; both are told', () => {
    expect(due('C11', { TRANSFER_TO_POST_16: '2026-09-01' })).toBe('2026-03-30');
    expect(due('C11', { TRANSFER_TO_POST_16: '2026-09-01' }, 'BY')).toBe('2026-03-31');
    expect(due('C12', { PHASE_TRANSFER: '2026-09-01' })).toBe('2026-02-14');
    const on = one(
      'C12',
      [
        ['PHASE_TRANSFER', '2026-09-01'],
        ['TRANSFER_PLAN_SENT', '2026-02-15'],
      ],
      '2026-03-01',
    );
    expect(on).toMatchObject({
      ...{ status: 'BREACHED', daysOver: 1, dueDate: '2026-02-14', endDate: '2026-02-15' },
      readings: [
        { reading: 'STRICT', dueDate: '2026-02-14', status: 'BREACHED' },
        { reading: 'BY', dueDate: '2026-02-15', status: 'MET' },
      ],
    });
    const lenient = clocksOf(
      factsOf([
        ['PHASE_TRANSFER', '2026-09-01'],
        ['TRANSFER_PLAN_SENT', '2026-02-15'],
      ]),
      { ...book, dateReading: 'BY' },
      day('2026-03-01'),
    );
    expect(lenient).toMatchObject([{ code: 'C12', status: 'MET', daysOver: 0 }]);
  });

  test('C24, A5: a plan may end after the time to appeal, at the dismissal of an appeal, and not while one runs', () => {
    const notice = { noticeDate: day('2025-10-01'), certificateDate: day('2025-11-29') };
    expect(mayCeaseOn(book, { ...notice, appeal: null })).toBe('2026-01-03');
    expect(mayCeaseOn(book, { ...notice, appeal: { dismissedDate: null } })).toBeNull();
    expect(mayCeaseOn(book, { ...notice, appeal: { dismissedDate: day('2025-12-10') } })).toBe('2025-12-10');
  });

  test('the tribunal works neither in August nor from 25 December to 1 January, by rows', () => {
    const works = (text: string): boolean => isTribunalDay(day(text), book);
    expect(['2025-07-31', '2025-08-01', '2025-08-29', '2025-09-01'].map(works)).toEqual([true, false, false, true]);
    expect(['2025-12-24', '2025-12-29', '2026-01-01', '2026-01-02'].map(works)).toEqual([true, false, false, true]);
    expect(isTribunalDay(day('2025-08-01'), { ...book, closures: [] })).toBe(true);
  });
});

test('K3 on every day of four years: C5 counts its first day, months end with the month, and the tribunal’s days leave August out', () => {
  const isClosed = (on: Day): boolean => on.slice(5, 7) === '08' || on.slice(5) >= '12-25' || on.slice(5) === '01-01';
  for (let on = day('2023-01-01'); on < '2027-01-01'; on = addDays(on, 1)) {
    expect([on, due('C5', { DRAFT_SERVED: on })]).toEqual([on, addDays(on, 14)]);
    expect([on, due('C6', { SETTING_CONSULTED: on })]).toEqual([on, addDays(on, 15)]);
    const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)) + 2];
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const same = `${last.slice(0, 8)}${on.slice(8)}`;
    expect([on, due('C14', { DECISION_NOTICE_SENT: on })]).toEqual([on, same < last ? same : last]);
    const answer = due('C20', { APPEAL_REGISTERED: on })!;
    let worked = 0;
    for (let one = addDays(on, 1); one <= answer; one = addDays(one, 1)) {
      if (weekday(one) <= 5 && !HOLIDAYS.includes(one) && !isClosed(one)) worked += 1;
    }
    expect([on, worked, isClosed(answer)]).toEqual([on, 30, false]);
  }
});

describe('K1 the limits are dated data', () => {
  test('K1 capacity, a panel date and a dispute on funding are no exceptions, and the law excuses few limits', () => {
    expect(Object.values(ClockExceptionKind).filter((kind) => /CAPAC|PANEL|FUND|DISPUTE|STAFF/.test(kind))).toEqual([]);
    const excused = book.rules.filter(({ exceptions }) => exceptions.length > 0).map(({ code }) => code);
    expect([...new Set(excused)].sort()).toEqual(['C1', 'C2', 'C3', 'C30', 'C4']);
    expect(book.rules.filter(({ source }) => source.trim() === '')).toEqual([]);
    expect(new Set(book.rules.map(({ code }) => code))).toEqual(new Set(Object.values(ClockCode)));
  });

  test('K1 what was relaxed from 1 May to 25 September 2020 is what ended on those days, and no more', () => {
    const asked = (on: string, today: string): CaseClock => one('C4', [['REQUEST_RECEIVED', on]], today);
    // 12 December 2019 and 20 weeks is 30 April 2020.
    expect(asked('2019-12-12', '2020-10-01').status).toBe('BREACHED');
    expect(asked('2019-12-13', '2020-10-01')).toMatchObject({ dueDate: '2020-05-01', status: 'RELAXED' });
    expect(asked('2020-05-08', '2020-10-01')).toMatchObject({ dueDate: '2020-09-25', status: 'RELAXED' });
    expect(asked('2020-05-09', '2020-10-01')).toMatchObject({ dueDate: '2020-09-26', status: 'BREACHED' });
  });

  test('no limit is counted from before the law was in force', () => {
    expect(due('C4', { REQUEST_RECEIVED: '2014-08-31' })).toBeUndefined();
  });
});
