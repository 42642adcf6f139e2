import { readClockBook } from '../src/features/cases/repository/clock-book';
import {
  ClockCode,
  ClockExceptionKind,
  type ClockStart,
  type PlanEventKind,
} from '../src/features/cases/rules/clock-codes';
import { isTribunalDay, limitOf, mayCeaseOn, type ClockBook } from '../src/features/cases/rules/clock-rule';
import { clocksOf, type CaseClock, type ClockFacts } from '../src/features/cases/rules/clocks';
import { timelinessOf } from '../src/features/cases/rules/timeliness';
import { untimedClocksOf } from '../src/features/cases/rules/untimed-clocks';
import { addDays, weekday, type Day } from '../src/kernel/dates';
import { toBankHolidays } from '../src/kernel/working-days';
import { useDatabase } from './support/database';
import { ctxOf, makeCaseArea } from './support/make-case';
import { setClock } from './support/make-ledger';

/* The statutory limits of panel-practice.md section 6, by the rows that the migrations lay down. */

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const day = (text: string): Day => text as Day;
/** Those of the years the vectors are of, as gov.uk publishes them for England and Wales. */
const HOLIDAYS = ['2025-08-25', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06'].map(day);
let book: ClockBook;

beforeAll(async () => {
  const area = await makeCaseArea(db, clock, '311');
  const ctx = ctxOf(db, await area.actorOf('CASE_OFFICER'), clock);
  book = { ...(await readClockBook(await ctx.read())), holidays: toBankHolidays(HOLIDAYS) };
  await ctx.end();
});

const due = (code: ClockCode, begun: Partial<Record<ClockStart, string>>, reading: 'STRICT' | 'BY' | null = null) =>
  limitOf(
    book,
    code,
    Object.entries(begun).map(([start, text]) => ({ start: start as ClockStart, day: day(text) })),
    reading,
  )?.dueDate;

type Said = readonly [PlanEventKind, string, string?];
const factsOf = (said: readonly Said[], more: Partial<ClockFacts> = {}): ClockFacts => ({
  ...{ requestDate: day('2024-01-08'), ehcPlanStatus: 'NONE', ehcPlanDate: null, exceptions: [], advice: [] },
  events: said.map(([kind, on, providerUrn]) => ({
    kind,
    day: day(on),
    providerUrn: providerUrn ?? null,
    isImplied: false,
  })),
  ...more,
});
const clocks = (said: readonly Said[], today: string, more: Partial<ClockFacts> = {}): CaseClock[] =>
  clocksOf(factsOf(said, more), book, day(today));
const one = (code: ClockCode, said: readonly Said[], today: string, more: Partial<ClockFacts> = {}): CaseClock =>
  clocks(said, today, more).find((found) => found.code === code)!;
const ASKED: Said = ['REQUEST_RECEIVED', '2024-01-08'];

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
    expect([...new Set(excused)].sort()).toEqual(['C1', 'C2', 'C3', 'C4']);
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
        .filter(({ code }) => code === 'C1' || code === 'C4')
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
        ['C1 2024-03-18 open', 'C4 2024-03-18 open'],
      ]);
    }
    // A plan of which the referral alone knows answered the first.
    const made = { ehcPlanStatus: 'FINAL', requestDate: day('2024-02-26') } as const;
    expect(limits([ASKED, again], made)).toEqual(['C1 2024-03-18 open', 'C4 2024-03-18 open']);
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
    expect([final('2023-12-01'), final('2024-02-01')]).toEqual([[], ['C1', 'C3', 'C4']]);
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
