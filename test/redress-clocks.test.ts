import fc from 'fast-check';
import { standingOf } from '../src/features/assurance/rules/redress/standing';
import { readClockBook } from '../src/features/cases/repository/clock-book';
import { limitOf, type ClockBook } from '../src/features/cases/rules/clock-rule';
import { clocksOf, isOpen } from '../src/features/cases/rules/clocks';
import type { DatedEvent } from '../src/features/cases/rules/clock-runs';
import type { ToldNotice } from '../src/features/cases/rules/family-time';
import { AFTER_ALL, BEFORE_ALL, clockKey, keptClocks } from '../src/features/cases/rules/kept-clocks';
import { redressClocksOf } from '../src/features/cases/rules/redress-clocks';
import type { RedressKind } from '../src/features/cases/rules/redress-codes';
import type { RedressFact } from '../src/features/cases/rules/redress-facts';
import { whenTold } from '../src/features/cases/rules/told-events';
import { addDays, type Day } from '../src/kernel/dates';
import { toBankHolidays } from '../src/kernel/working-days';
import { useDatabase } from './support/database';
import { ctxOf, makeCaseArea } from './support/make-case';
import { setClock } from './support/make-ledger';

/* What redress begins and ends, by the rows that the migrations lay down (panel-practice.md section 6, C14 to C25). */

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
/** Those of the year the vectors are of, as gov.uk publishes them for England and Wales. */
const HOLIDAYS = ['2025-08-25', '2025-12-25', '2025-12-26', '2026-01-01'] as Day[];
let book: ClockBook;

beforeAll(async () => {
  const area = await makeCaseArea(db, clock, '311');
  const ctx = ctxOf(db, await area.actorOf('CASE_OFFICER'), clock);
  book = { ...(await readClockBook(await ctx.read())), holidays: toBankHolidays(HOLIDAYS) };
  await ctx.end();
});

describe('the clocks of redress, by the rows of the law', () => {
  type Said = readonly [RedressFact['eventKind'], string, Partial<RedressFact>?];
  const matter = (kind: RedressKind, said: readonly Said[], more: Partial<RedressFact> = {}): RedressFact[] =>
    said.map(([eventKind, day, own]) => ({
      ...{
        redressMatterId: kind,
        caseId: 'case',
        matterKind: kind,
        ownerAgencyId: 'agency',
        ownerAgencyKind: 'EDUCATION' as const,
      },
      ...{ grounds: [], isAboutHealth: false, noticeDate: null, dueDate: null, result: null, orders: [] },
      ...{ eventKind, eventDate: day as Day, ...more, ...own },
    }));
  const plan = (...said: readonly (readonly [DatedEvent['kind'], string])[]): DatedEvent[] =>
    said.map(([kind, day]) => ({ kind, day: day as Day, providerUrn: null, isImplied: false }));
  const shown = (
    redress: readonly RedressFact[],
    today: string,
    events: readonly DatedEvent[] = [],
    told: readonly ToldNotice[] = [],
  ): string[] =>
    redressClocksOf({ redress, events, told }, book, today as Day).map(
      ({ code, dueDate, status, endDate }) => `${code} ${dueDate} ${status}${endDate === null ? '' : ` ${endDate}`}`,
    );
  const asked: Said = ['MEDIATION_ASKED', '2025-03-03'];
  const limit = (code: 'C14' | 'C19', day: string): Day =>
    limitOf(book, code, [{ start: 'DECISION_NOTICE_SENT', day: day as Day }])!.dueDate;
  /** A notice that went on a day, with the days that it gives counted from that or another. */
  const sent = (day: string, from = day): ToldNotice => ({
    ...{ toldOn: day as Day, mediationBy: limit('C14', from), appealBy: limit('C19', from), ofEventOn: null },
  });

  const rows: readonly (readonly [
    string,
    readonly RedressFact[],
    string,
    readonly string[],
    (readonly DatedEvent[])?,
  ])[] = [
    ['C15', matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']]), '2025-03-07', ['C15 2025-03-06 BREACHED']],
    [
      'C15 on the last day to appeal that a certificate of the last day gives',
      matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']]),
      '2025-04-07',
      ['C15 2025-03-06 BREACHED'],
    ],
    [
      'C15 lapsed: nobody can appeal with it any more',
      matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']]),
      '2025-04-08',
      ['C15 2025-03-06 NOT_REQUIRED 2025-04-08'],
    ],
    [
      'C15 lapsed by the two months from the notice, where they end later',
      matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']], { noticeDate: '2025-02-24' as Day }),
      '2025-04-25',
      ['C15 2025-03-06 NOT_REQUIRED 2025-04-25', 'C14 2025-04-24 MET 2025-03-03'],
    ],
    [
      'C15 over with the appeal, for which the certificate was there',
      [
        ...matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']]),
        ...matter('APPEAL', [['APPEAL_REGISTERED', '2025-03-20']], { grounds: ['SECTION_F'] }),
      ],
      '2025-03-21',
      ['C15 2025-03-06 NOT_REQUIRED 2025-03-20', 'C20 2025-05-01 RUNNING'],
    ],
    [
      'C15 not over with an appeal on something else',
      [
        ...matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']], { grounds: ['CEASING'] }),
        ...matter('APPEAL', [['APPEAL_REGISTERED', '2025-03-20']], { grounds: ['SECTION_F'] }),
      ],
      '2025-03-21',
      ['C15 2025-03-06 BREACHED', 'C20 2025-05-01 RUNNING'],
    ],
    [
      'C15 by its certificate where one is heard of, however late',
      matter('MEDIATION', [
        ['MEDIATION_DECLINED', '2025-03-03'],
        ['CERTIFICATE_ISSUED', '2025-06-02'],
      ]),
      '2025-09-01',
      ['C15 2025-03-06 BREACHED 2025-06-02'],
    ],
    ['C17 alone without health', matter('MEDIATION', [asked]), '2025-03-10', ['C17 2025-04-02 RUNNING']],
    [
      'C16, C17',
      matter('MEDIATION', [asked, ['HEALTH_ISSUES_TOLD', '2025-03-06'], ['MEDIATION_ARRANGED', '2025-04-03']], {
        isAboutHealth: true,
      }),
      '2025-05-01',
      ['C16 2025-03-06 MET 2025-03-06', 'C17 2025-04-02 BREACHED 2025-04-03'],
    ],
    [
      'C17 void where it was given up',
      matter('MEDIATION', [asked, ['MEDIATION_ENDED', '2025-03-10', { result: 'WITHDRAWN' }]]),
      '2025-05-01',
      ['C17 2025-04-02 NOT_REQUIRED 2025-03-10'],
    ],
    [
      'C17 over with the certificate, where mediation was not arranged',
      matter('MEDIATION', [asked, ['CERTIFICATE_ISSUED', '2025-04-07']], { isAboutHealth: true }),
      '2025-09-01',
      ['C16 2025-03-06 BREACHED 2025-04-07', 'C17 2025-04-02 BREACHED 2025-04-07'],
    ],
    [
      'C18 for what cannot be appealed against',
      matter('MEDIATION', [['MEDIATION_AGREED', '2025-03-20']]),
      '2025-04-01',
      ['C18 2025-04-03 RUNNING'],
    ],
    [
      'C18 as C23 for what can',
      matter('MEDIATION', [['MEDIATION_AGREED', '2025-03-20', { orders: ['AMEND'] }]]),
      '2025-04-01',
      ['C23 2025-04-24 RUNNING'],
    ],
    [
      'C18 varied in writing',
      matter('MEDIATION', [
        ['MEDIATION_AGREED', '2025-03-20', { orders: ['AMEND', 'OTHER'], dueDate: '2025-05-30' as Day }],
      ]),
      '2025-05-01',
      ['C23 2025-05-30 RUNNING', 'C18 2025-05-30 RUNNING'],
    ],
    [
      'C18 told to the council by health',
      matter(
        'MEDIATION',
        [
          ['MEDIATION_AGREED', '2025-03-20'],
          ['COUNCIL_TOLD', '2025-03-28'],
        ],
        { ownerAgencyKind: 'HEALTH' },
      ),
      '2025-04-01',
      ['C18 2025-04-03 RUNNING', 'C18_TELL 2025-03-27 BREACHED 2025-03-28'],
    ],
    [
      'C20, never in August',
      matter('APPEAL', [['APPEAL_REGISTERED', '2025-07-21']]),
      '2025-08-20',
      ['C20 2025-09-30 RUNNING'],
    ],
    [
      'C20 as the letter says',
      matter('APPEAL', [
        ['APPEAL_REGISTERED', '2025-07-21', { dueDate: '2025-09-12' as Day }],
        ['RESPONSE_SENT', '2025-09-15'],
      ]),
      '2025-10-01',
      ['C20 2025-09-12 BREACHED 2025-09-15'],
    ],
    [
      'C21 from an order to assess',
      matter('APPEAL', [['APPEAL_DECIDED', '2025-03-03', { orders: ['ASSESS', 'REASSESS'] }]]),
      '2025-06-01',
      [
        'C21_NOTIFY 2025-03-17 MET 2025-03-14',
        'C21_REFUSE 2025-05-12 NOT_REQUIRED 2025-05-06',
        'C21_FINAL 2025-06-09 RUNNING',
      ],
      plan(['ASSESSMENT_AGREED', '2025-02-01'], ['ASSESSMENT_AGREED', '2025-03-14'], ['DRAFT_SERVED', '2025-05-06']),
    ],
    [
      'C22 from an order to make a plan',
      matter('APPEAL', [['APPEAL_DECIDED', '2025-03-03', { orders: ['MAKE_PLAN'] }]]),
      '2025-06-01',
      ['C22_DRAFT 2025-04-07 MET 2025-04-01', 'C22_FINAL 2025-05-19 BREACHED'],
      plan(['DRAFT_SERVED', '2025-04-01']),
    ],
    [
      'C23 from a concession',
      matter('APPEAL', [
        ['APPEAL_CONCEDED', '2025-03-03', { orders: ['AMEND', 'NAME_SETTING', 'CONTINUE_PLAN'] }],
        ['ORDER_CARRIED_OUT', '2025-03-20'],
      ]),
      '2025-06-01',
      ['C23 2025-04-07 MET 2025-03-20', 'C23_NAME 2025-03-17 BREACHED 2025-03-20'],
    ],
    [
      'C25',
      matter('RECOMMENDATION', [
        ['RECOMMENDATION_SENT', '2025-03-03'],
        ['RECOMMENDATION_ANSWERED', '2025-04-08'],
      ]),
      '2025-05-01',
      ['C25 2025-04-07 BREACHED 2025-04-08'],
    ],
    [
      'C14, C19 from the notice, as long as they run',
      [],
      '2025-11-01',
      ['C14 2025-12-01 RUNNING', 'C19 2025-12-01 RUNNING'],
      plan(['FINAL_PLAN_SENT', '2025-10-01']),
    ],
    [
      'C19 a month from the certificate, by the tribunal’s calendar',
      matter(
        'MEDIATION',
        [
          ['MEDIATION_DECLINED', '2025-11-27'],
          ['CERTIFICATE_ISSUED', '2025-11-29'],
        ],
        { noticeDate: '2025-10-01' as Day },
      ),
      '2025-12-15',
      ['C15 2025-12-02 MET 2025-11-29', 'C14 2025-12-01 MET 2025-11-27', 'C19 2026-01-02 RUNNING'],
    ],
    [
      'C14, C19 from the decision after a review that the plan stays',
      [],
      '2025-11-01',
      ['C14 2025-12-10 RUNNING', 'C19 2025-12-10 RUNNING'],
      plan(['REVIEW_DECIDED', '2025-10-10']),
    ],
    [
      'C14, C19 from the notice that it is to end; not of what nobody was told before it was decided otherwise',
      [],
      '2025-11-01',
      ['C14 2025-12-20 RUNNING', 'C19 2025-12-22 RUNNING'],
      plan(['REVIEW_DECIDED', '2025-10-10'], ['CEASE_NOTICE_SENT', '2025-10-20'], ['PLAN_CEASED', '2025-10-30']),
    ],
    [
      'C21: that no plan is made need not be told where it is, however late it is',
      matter('APPEAL', [['APPEAL_DECIDED', '2025-03-03', { orders: ['ASSESS'] }]]),
      '2025-06-20',
      [
        'C21_NOTIFY 2025-03-17 NOT_REQUIRED 2025-06-09',
        'C21_REFUSE 2025-05-12 NOT_REQUIRED 2025-06-09',
        'C21_FINAL 2025-06-09 MET 2025-06-09',
        'C14 2025-08-09 RUNNING',
        'C19 2025-09-01 RUNNING',
      ],
      plan(['FINAL_PLAN_SENT', '2025-06-09']),
    ],
    ['C14, C19 gone by unused: nobody is late', [], '2026-02-01', [], plan(['FINAL_PLAN_SENT', '2025-10-01'])],
    [
      'a complaint has none',
      matter('COMPLAINT', [['COMPLAINT_RECEIVED', '2025-03-03', { dueDate: '2025-03-17' as Day }]]),
      '2025-05-01',
      [],
    ],
  ];
  test.each(rows.map(([name, ...row]) => [name, row] as const))('%s', (_, [facts, today, expected, events = []]) => {
    expect(shown(facts, today, events)).toEqual(expected);
  });

  test('C14, C19 from the notice of a decision that was sent; the same day told twice counts once', () => {
    const told = [sent('2025-10-01'), sent('2025-10-01')];
    expect(shown([], '2025-11-01', plan(['FINAL_PLAN_SENT', '2025-10-01']), told)).toEqual([
      'C14 2025-12-01 RUNNING',
      'C19 2025-12-01 RUNNING',
    ]);
  });

  test('C14, C19: a later notice that gives the days of what the family was told before begins none of its own, and one that gives its own does', () => {
    const events = plan(['FINAL_PLAN_SENT', '2025-10-01']);
    const once = ['C14 2025-12-01 RUNNING', 'C19 2025-12-01 RUNNING'];
    expect(shown([], '2025-11-01', events, [sent('2025-10-07', '2025-10-01')])).toEqual(once);
    // An appeal against the decision that was told by it is in the same time.
    const appeal = matter('APPEAL', [['APPEAL_REGISTERED', '2025-11-20']], { noticeDate: '2025-10-07' as Day });
    const [c14, c19] = shown(appeal, '2025-11-25', events, [sent('2025-10-07', '2025-10-01')]).slice(-2);
    expect([c14, c19]).toEqual(['C14 2025-12-01 RUNNING', 'C19 2025-12-01 MET 2025-11-20']);
    expect(shown([], '2025-11-01', events, [sent('2025-10-07')])).toEqual([
      ...once,
      ...['C14 2025-12-07 RUNNING', 'C19 2025-12-08 RUNNING'],
    ]);
  });

  test('C14, C19: the letter of an event of the plan that went later than its day counts in the place of that', () => {
    const late = { ...sent('2025-10-03', '2025-10-01'), ofEventOn: '2025-10-01' as Day };
    expect(shown([], '2025-11-01', plan(['FINAL_PLAN_SENT', '2025-10-01']), [late])).toEqual([
      'C14 2025-12-03 RUNNING',
      'C19 2025-12-03 RUNNING',
    ]);
    // One that gives a Saturday, as letters did before, means the working day after it.
    const onSaturday = { ...sent('2025-10-15', '2025-10-13'), appealBy: '2025-12-13' as Day };
    expect(shown([], '2025-11-01', plan(['FINAL_PLAN_SENT', '2025-10-13']), [onSaturday])).toEqual([
      'C14 2025-12-13 RUNNING',
      'C19 2025-12-15 RUNNING',
    ]);
    // The notice of a decision that gives the days of that letter tells of it too.
    const twice = [late, sent('2025-10-07', '2025-10-03')];
    expect(shown([], '2025-11-01', plan(['FINAL_PLAN_SENT', '2025-10-01']), twice)).toEqual([
      'C14 2025-12-03 RUNNING',
      'C19 2025-12-03 RUNNING',
    ]);
  });

  test('C14, C19: an event that no letter told and the notice of a decision that tells it with its own days are one time, with the letter of the event too', () => {
    const events = plan(['PLAN_REFUSED', '2025-10-01']);
    const notice = { ...sent('2025-10-07'), tellsEventOn: '2025-10-01' as Day };
    const fromNotice = ['C14 2025-12-07 RUNNING', 'C19 2025-12-08 RUNNING'];
    expect(shown([], '2025-11-01', events, [notice])).toEqual(fromNotice);
    // The family was told by it, so that its time runs out.
    const told = redressClocksOf({ redress: [], events, told: [notice] }, book, '2025-11-01' as Day);
    expect(told.map(({ isUntold }) => isUntold)).toEqual([false, false]);
    const appeal = matter('APPEAL', [['APPEAL_REGISTERED', '2025-11-20']], { noticeDate: '2025-10-01' as Day });
    expect(shown(appeal, '2025-11-25', events, [notice]).slice(-2)).toEqual([
      fromNotice[0],
      'C19 2025-12-08 MET 2025-11-20',
    ]);
    // When the letter of the event goes after it, both are told by that; one that went before is what the notice repeats.
    const letter = { ...sent('2025-10-20'), ofEventOn: '2025-10-01' as Day };
    const fromLetter = ['C14 2025-12-20 RUNNING', 'C19 2025-12-22 RUNNING'];
    expect(shown([], '2025-11-01', events, [notice, letter])).toEqual(fromLetter);
    const before = { ...sent('2025-10-03'), ofEventOn: '2025-10-01' as Day };
    expect(shown([], '2025-11-01', events, [before, { ...notice, ...sent('2025-10-07', '2025-10-03') }])).toEqual([
      'C14 2025-12-03 RUNNING',
      'C19 2025-12-03 RUNNING',
    ]);
    // A notice that tells nothing of it is of another thing.
    expect(shown([], '2025-11-01', events, [sent('2025-10-07')])).toEqual([
      ...['C14 2025-12-01 RUNNING', 'C19 2025-12-01 RUNNING'],
      ...fromNotice,
    ]);
  });

  test('C14, C19: what nothing tells the family does not run out: whoever appeals later is not late', () => {
    const appeal = matter('APPEAL', [['APPEAL_REGISTERED', '2026-02-10']]);
    const events = plan(['FINAL_PLAN_SENT', '2025-10-01']);
    const c19 = (told: readonly ToldNotice[]) =>
      shown(appeal, '2026-02-12', events, told).filter((one) => one.startsWith('C19'));
    expect(c19([])).toEqual(['C19 2025-12-01 MET 2026-02-10']);
    expect(c19([sent('2025-10-01')])).toEqual(['C19 2025-12-01 BREACHED 2026-02-10']);
    // Nor where a matter names the day of what is recorded: that repeats it, and tells nobody. Of what is not recorded here it is all that is known.
    const asked = matter('MEDIATION', [['MEDIATION_ASKED', '2025-12-19']], { noticeDate: '2025-10-01' as Day });
    const c14 = (said: readonly DatedEvent[], told: readonly ToldNotice[] = []) =>
      shown(asked, '2026-01-05', said, told).find((one) => one.startsWith('C14'));
    expect([c14(events), c14(events, [sent('2025-10-01')]), c14([])]).toEqual([
      'C14 2025-12-01 MET 2025-12-19',
      'C14 2025-12-01 BREACHED 2025-12-19',
      'C14 2025-12-01 BREACHED 2025-12-19',
    ]);
  });

  test('N1, C14, C19: what was taken back before anybody told it has no time; what was told has, and so has what was used', () => {
    const events = plan(
      ['REQUEST_RECEIVED', '2025-09-01'],
      ['ASSESSMENT_REFUSED', '2025-10-01'],
      ['ASSESSMENT_AGREED', '2025-10-14'],
    );
    expect(shown([], '2025-11-01', events)).toEqual([]);
    const letter = { ...sent('2025-10-03'), ofEventOn: '2025-10-01' as Day };
    const times = ['C14 2025-12-03 RUNNING', 'C19 2025-12-03 RUNNING'];
    expect(shown([], '2025-11-01', events, [letter])).toEqual(times);
    const appeal = matter('APPEAL', [['APPEAL_REGISTERED', '2025-10-20']]);
    expect(shown(appeal, '2025-11-01', events).filter((one) => /C14|C19/.test(one))).toEqual([
      'C19 2025-12-01 MET 2025-10-20',
    ]);
    // What was asked for anew and agreed is another assessment; an order is of the same.
    const anew = plan(
      ['ASSESSMENT_REFUSED', '2025-10-01'],
      ['REQUEST_RECEIVED', '2025-10-10'],
      ['ASSESSMENT_AGREED', '2025-10-14'],
    );
    expect(shown([], '2025-11-01', anew)).toEqual(['C14 2025-12-01 RUNNING', 'C19 2025-12-01 RUNNING']);
    const agreed = matter('MEDIATION', [['MEDIATION_AGREED', '2025-10-20', { orders: ['ASSESS'] }]]);
    const refused = plan(['ASSESSMENT_REFUSED', '2025-10-01']);
    expect(shown(agreed, '2025-11-01', refused).filter((one) => /C14|C19/.test(one))).toEqual([]);
  });

  test('C19: a mediation and an appeal that name a notice are of its time, whatever the family was told in between', () => {
    const events = plan(['CEASE_NOTICE_SENT', '2025-03-03'], ['AMENDED_PLAN_SENT', '2025-04-01']);
    const noticeDate = '2025-03-03' as Day;
    const mediation = matter(
      'MEDIATION',
      [
        ['MEDIATION_DECLINED', '2025-04-28'],
        ['CERTIFICATE_ISSUED', '2025-04-29'],
      ],
      { noticeDate },
    );
    const appeal = matter('APPEAL', [['APPEAL_REGISTERED', '2025-05-20']], { noticeDate });
    expect(shown([...mediation, ...appeal], '2025-05-21', events).filter((one) => /C14|C19/.test(one))).toEqual([
      ...['C14 2025-05-03 MET 2025-04-28', 'C19 2025-05-29 MET 2025-05-20'],
      ...['C14 2025-06-01 RUNNING', 'C19 2025-06-02 RUNNING'],
    ]);
  });

  test('C1, C3, C9: what is decided counts on the day on which the family is told, what is sent on its own', () => {
    const told = (ofEventOn: string, toldOn: string): ToldNotice => ({
      ...{ toldOn: toldOn as Day, ofEventOn: ofEventOn as Day, mediationBy: null, appealBy: null },
    });
    const days = (...[events, told]: readonly [readonly DatedEvent[], readonly ToldNotice[]]) =>
      (['C1', 'C3', 'C9'] as const).reduce((said, code) => whenTold(code, said, told), events).map(({ day }) => day);
    const refused = plan(['REQUEST_RECEIVED', '2025-04-07'], ['ASSESSMENT_REFUSED', '2025-05-12']);
    expect(days(refused, [told('2025-05-12', '2025-06-20')])).toEqual(['2025-04-07', '2025-06-20']);
    expect(days(refused, [])).toEqual(['2025-04-07', '2025-05-12']);
    // When the plan went on, it was known.
    const again = [...refused, ...plan(['REQUEST_RECEIVED', '2025-06-02'])];
    expect(days(again, [told('2025-05-12', '2025-06-20')])).toEqual(['2025-04-07', '2025-06-02', '2025-06-02']);
    // What was refused owes no plan from that day on, however late the family was told of it (C4).
    const limits = clocksOf(
      {
        ...{ requestDate: '2025-04-07' as Day, ehcPlanStatus: 'NONE', ehcPlanDate: null, exceptions: [], advice: [] },
        ...{ events: refused, told: [told('2025-05-12', '2025-11-22')] },
      },
      book,
      '2025-12-01' as Day,
    );
    expect(limits.map(({ code, status, endDate }) => [code, status, endDate])).toEqual([
      ['C1', 'BREACHED', '2025-11-22'],
      ['C3', 'NOT_REQUIRED', '2025-05-12'],
      ['C4', 'NOT_REQUIRED', '2025-05-12'],
    ]);
    // A notice of an end is nothing but the telling, whatever is recorded since (C9).
    const ending = plan(
      ['REVIEW_MEETING', '2025-08-21'],
      ['CEASE_NOTICE_SENT', '2025-09-11'],
      ['CARE_DECIDED', '2025-09-20'],
    );
    expect(days(ending, [told('2025-09-11', '2025-10-01')])).toEqual(['2025-08-21', '2025-10-01', '2025-09-20']);
    const [c9] = clocksOf(
      {
        ...{ requestDate: '2025-04-07' as Day, ehcPlanStatus: 'FINAL', ehcPlanDate: null, exceptions: [], advice: [] },
        ...{ events: ending, told: [told('2025-09-11', '2025-10-01')] },
      },
      book,
      '2025-12-01' as Day,
    ).filter(({ code }) => code === 'C9');
    expect(c9).toMatchObject({ dueDate: '2025-09-18', status: 'BREACHED', endDate: '2025-10-01', daysOver: 13 });
    // The report of a review is no telling of what was decided (C8).
    expect(whenTold('C8', ending, [told('2025-09-11', '2025-10-01')])).toBe(ending);
    const final = plan(['FINAL_PLAN_SENT', '2025-05-12']);
    expect(days(final, [told('2025-05-12', '2025-06-20')])).toEqual(['2025-05-12']);
  });

  test('C15 is the adviser’s: no agency is late by it', () => {
    const redress = matter('MEDIATION', [['MEDIATION_DECLINED', '2025-03-03']]);
    const [c15] = redressClocksOf({ redress, events: [], told: [] }, book, '2025-03-07' as Day);
    expect(c15).toMatchObject({ status: 'BREACHED', owner: 'MEDIATION_ADVISER', ownerAgencyId: null });
    expect(standingOf(redress, [c15!], [], book, '2025-03-07' as Day)).toMatchObject({
      ...{ nextDueDate: null, isOverdue: false, state: 'OPEN' },
    });
    const [lapsed] = redressClocksOf({ redress, events: [], told: [] }, book, '2027-03-08' as Day);
    expect(standingOf(redress, [lapsed!], [], book, '2027-03-08' as Day).state).toBe('CLOSED');
  });

  test('C15 what is kept of a certificate says on every later day whether it is waited for, and how it stands', () => {
    const day = (most: number) => fc.integer({ min: 0, max: most }).map((count) => addDays('2025-01-06' as Day, count));
    const grounds = fc.constantFrom<RedressFact['grounds']>([], ['CEASING'], ['SECTION_F']);
    const more = fc.record({
      grounds,
      noticeDate: fc.option(fc.constantFrom('2025-01-02' as Day, '2025-01-03' as Day)),
    });
    const said = fc.record({ declined: day(30), mediation: more, appealed: fc.option(day(120)), appeal: more });
    const certified = fc.option(day(150));
    fc.assert(
      fc.property(
        said,
        certified,
        day(150),
        day(400),
        ({ declined, mediation, appealed, appeal }, issued, kept, on) => {
          const redress = [
            ...matter('MEDIATION', [['MEDIATION_DECLINED', declined]], mediation),
            ...(issued === null || issued < declined
              ? []
              : matter('MEDIATION', [['CERTIFICATE_ISSUED', issued]], mediation)),
            ...(appealed === null ? [] : matter('APPEAL', [['APPEAL_REGISTERED', appealed]], appeal)),
          ];
          const clocksOn = (today: Day) => redressClocksOf({ redress, events: [], told: [] }, book, today);
          const today = on < kept ? kept : on;
          const isC15 = ({ code }: { readonly code: string }): boolean => code === 'C15';
          const open = clocksOn(today)
            .filter((one) => isC15(one) && isOpen(one))
            .map((clock) => [clockKey(clock), clock.dueDate, clock.status]);
          const held = keptClocks(clocksOn(BEFORE_ALL), clocksOn(AFTER_ALL), kept)
            .filter((one) => isC15(one) && one.endDate === null && (one.lapsesOn === null || one.lapsesOn > today))
            .map((one) => [clockKey(one), one.dueDate, one.dueDate >= today ? 'RUNNING' : one.lateStatus]);
          expect(held).toEqual(open);
          // Nothing is waited for for ever.
          expect(clocksOn('2026-01-06' as Day).filter((one) => isC15(one) && isOpen(one))).toEqual([]);
        },
      ),
    );
  });
});
