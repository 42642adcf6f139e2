import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import { CareStart, DateReading, type ClockCode, type PlanEventKind } from './clock-codes';
import { clockLifeOf } from './clock-life';
import type { ClockBook, ClockRule } from './clock-rule';
import { clocksOf, type ClockFacts } from './clocks';
import { EhcPlanStatus } from './codes';
import type { RedressFact } from './redress-facts';
import { saidOfPlan } from './said-of-plan';
import { untimedClocksOf } from './untimed-clocks';

/* What is assessed again beside a plan has limits of its own (SEND Regulations 2014, regs 25 and 27), whatever was entered in whatever order. */

type Rule = Pick<ClockRule, 'code' | 'starts' | 'unit' | 'length' | 'ends' | 'voids'>;
const rule = (one: Rule): ClockRule => ({
  ...{ firstDate: '2014-09-01' as Day, lastDate: null, isRelaxation: false, scope: 'PLAN' },
  ...{ beforeMonth: null, beforeDay: null, isInclusive: false, isMinimum: false, isRolled: false },
  ...{ ofSeveral: 'LATEST', exceptions: [], owner: 'EDUCATION', source: 'Invented', ...one },
});
const OVER = ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'PLAN_CEASED'] as const;
const UNDECIDED = ['REQUEST_WITHDRAWN', 'DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'PLAN_CEASED'] as const;
const DECIDED = { ends: ['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED'], voids: UNDECIDED } as const;
const six = { starts: 'REQUEST_RECEIVED', unit: 'WEEKS', length: 6, ...DECIDED } as const;
const twenty = { unit: 'WEEKS', length: 20, ends: ['FINAL_PLAN_SENT'], voids: OVER } as const;
const book: ClockBook = {
  rules: [
    rule({ code: 'C1', ...six }),
    rule({ code: 'C3', ...six, length: 16, ends: ['PLAN_REFUSED'], voids: UNDECIDED }),
    rule({ code: 'C4', starts: 'REQUEST_RECEIVED', ...twenty }),
    rule({ code: 'C4', starts: 'BECAME_RESPONSIBLE', ...twenty }),
    rule({ code: 'C29', starts: 'REQUEST_RECEIVED', unit: 'DAYS', length: 15, ...DECIDED }),
    rule({
      ...{ code: 'C30', starts: 'ASSESSMENT_AGREED', unit: 'WEEKS', length: 14, voids: OVER },
      ends: ['FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT'],
    }),
  ],
  ...{ holidays: toBankHolidays([]), closures: [], dateReading: DateReading.STRICT },
  careStart: CareStart.CARE_REFERRAL_RECEIVED,
};
const TODAY = '2026-12-31' as Day;

interface History {
  readonly events: readonly { readonly kind: PlanEventKind; readonly day: Day }[];
  readonly referrals: readonly {
    readonly requestDate: Day;
    readonly planStatus: EhcPlanStatus;
    readonly planDate: Day | null;
  }[];
  readonly redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
}
function factsOf({ events, referrals, redress }: History): ClockFacts {
  const { requestDate, planStatus, planDate, finals } = saidOfPlan(referrals)!;
  return {
    ...{ requestDate, ehcPlanStatus: planStatus, ehcPlanDate: planDate, finals, redress, exceptions: [], advice: [] },
    events: events.map((one) => ({ ...one, providerUrn: null, isImplied: false })),
  };
}

type Said = readonly (readonly [PlanEventKind, string])[];
const NOBODY = [{ requestDate: '2023-01-02' as Day, planStatus: EhcPlanStatus.NONE, planDate: null }];
const told = (said: Said, more: Partial<History> = {}, today = TODAY): string[] =>
  clocksOf(
    factsOf({
      ...{ referrals: NOBODY, redress: [], events: said.map(([kind, on]) => ({ kind, day: on as Day })) },
      ...more,
    }),
    book,
    today,
  )
    .map(({ code, startDate, dueDate, status, endDate }) =>
      [code, startDate, dueDate, status, ...(endDate === null ? [] : [endDate])].join(' '),
    )
    .sort();
const F = 'FINAL_PLAN_SENT';
const PLAN = [F, '2024-05-01'] as const;

describe('reg 25(1), 27(2): beside a plan 15 days to decide and 14 weeks to the plan, and not six, sixteen and twenty', () => {
  test('of a request', () => {
    const asked = [PLAN, ['REQUEST_RECEIVED', '2026-01-12']] as const;
    expect(told(asked, {}, '2026-01-20' as Day)).toEqual(['C29 2026-01-12 2026-01-27 RUNNING']);
    const agreed = [...asked, ['ASSESSMENT_AGREED', '2026-01-28']] as const;
    const late = 'C29 2026-01-12 2026-01-27 BREACHED 2026-01-28';
    expect(told(agreed, {}, '2026-05-06' as Day)).toEqual([late, 'C30 2026-01-28 2026-05-06 RUNNING']);
    expect(told([...agreed, [F, '2026-05-06']])).toEqual([late, 'C30 2026-01-28 2026-05-06 MET 2026-05-06']);
    expect(told([...agreed, ['AMENDED_PLAN_SENT', '2026-05-07']])[1]).toBe(
      'C30 2026-01-28 2026-05-06 BREACHED 2026-05-07',
    );
    for (const kind of ['PLAN_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_CEASED'] as const) {
      expect(told([...agreed, [kind, '2026-03-02']])[1]).toBe('C30 2026-01-28 2026-05-06 NOT_REQUIRED 2026-03-02');
    }
    expect(told([...asked, ['ASSESSMENT_REFUSED', '2026-01-27']])).toEqual([
      'C29 2026-01-12 2026-01-27 MET 2026-01-27',
    ]);
    expect(told([...asked, ['PLAN_CEASED', '2026-02-01']])).toEqual(['C29 2026-01-12 2026-01-27 BREACHED 2026-02-01']);
  });

  test('of the authority’s own motion, which a request joins', () => {
    const own = [PLAN, ['ASSESSMENT_AGREED', '2026-02-10']] as const;
    expect(told(own, {}, '2026-03-01' as Day)).toEqual(['C30 2026-02-10 2026-05-19 RUNNING']);
    const joined = [...own, ['REQUEST_RECEIVED', '2026-03-02']] as const;
    expect(told(joined, {}, '2026-06-01' as Day)).toEqual(['C30 2026-02-10 2026-05-19 BREACHED']);
    expect(told([...joined, [F, '2026-05-18']])).toEqual(['C30 2026-02-10 2026-05-19 MET 2026-05-18']);
  });

  test.each<[string, Said, Partial<History>]>([
    ['a referral tells of', [], { referrals: [{ ...NOBODY[0]!, planStatus: 'FINAL', planDate: '2024-05-01' as Day }] }],
    ['what happened to it tells of', [['REVIEW_MEETING', '2025-05-01']], {}],
    ['came with a move', [PLAN, ['BECAME_RESPONSIBLE', '2025-01-01']], {}],
  ])('of a plan that %s', (_, said, more) => {
    expect(told([...said, ['REQUEST_RECEIVED', '2026-01-12']], more, '2026-01-20' as Day)).toEqual([
      'C29 2026-01-12 2026-01-27 RUNNING',
    ]);
    expect(told([...said, ['ASSESSMENT_AGREED', '2026-01-12']], more, '2026-01-20' as Day)).toEqual([
      'C30 2026-01-12 2026-04-20 RUNNING',
    ]);
  });

  test('one after the other each has its own, and what was ordered those of the order', () => {
    const first = [PLAN, ['ASSESSMENT_AGREED', '2025-01-06'], ['PLAN_REFUSED', '2025-03-03']] as const;
    expect(told([...first, ['ASSESSMENT_AGREED', '2026-01-05'], [F, '2026-03-02']])).toEqual([
      'C30 2025-01-06 2025-04-14 NOT_REQUIRED 2025-03-03',
      'C30 2026-01-05 2026-04-13 MET 2026-03-02',
    ]);
    // What was refused and agreed to after all is one, from the first agreement.
    const again = [
      PLAN,
      ['ASSESSMENT_AGREED', '2026-01-05'],
      ['PLAN_REFUSED', '2026-02-02'],
      [F, '2026-06-01'],
    ] as const;
    expect(told(again)).toEqual(['C30 2026-01-05 2026-04-13 BREACHED 2026-06-01']);
    const refused = [PLAN, ['REQUEST_RECEIVED', '2026-01-05'], ['ASSESSMENT_REFUSED', '2026-01-12']] as const;
    const redress = [{ eventDate: '2026-05-01' as Day, orders: ['REASSESS' as const] }];
    const agreed = [...refused, ['ASSESSMENT_AGREED', '2026-05-11']] as const;
    expect(told(agreed, { redress })).toEqual(['C29 2026-01-05 2026-01-20 MET 2026-01-12']);
    expect(told(agreed)).toContain('C30 2026-05-11 2026-08-17 BREACHED');
    // An amendment that had been notified before is not what it comes to.
    const notified = [PLAN, ['AMENDMENT_NOTICE_SENT', '2026-01-02'], ['ASSESSMENT_AGREED', '2026-01-05']] as const;
    expect(told([...notified, ['AMENDED_PLAN_SENT', '2026-02-16']])).toEqual(['C30 2026-01-05 2026-04-13 BREACHED']);
  });

  test('what was withdrawn on the day on which it was asked for, after a move that brought the plan, and agreed to since is the same', () => {
    const said: Said = [
      ['AMENDMENT_NOTICE_SENT', '2024-01-08'],
      ['BECAME_RESPONSIBLE', '2024-01-22'],
      ['REQUEST_WITHDRAWN', '2024-11-25'],
      ['REQUEST_RECEIVED', '2024-11-25'],
      ['ASSESSMENT_AGREED', '2024-12-09'],
    ];
    const final = { requestDate: '2024-01-08' as Day, planStatus: EhcPlanStatus.FINAL, planDate: '2024-01-22' as Day };
    expect(told(said, { referrals: [final] })).toEqual([
      'C29 2024-11-25 2024-12-10 MET 2024-12-09',
      'C30 2024-12-09 2025-03-17 BREACHED',
    ]);
  });

  test('a child without a plan keeps six, sixteen and twenty weeks, also after a plan had ended', () => {
    const codes = (said: Said): string[] => told(said).map((one) => one.split(' ')[0]!);
    expect(codes([['REQUEST_RECEIVED', '2026-01-12']])).toEqual(['C1', 'C3', 'C4']);
    expect(codes([PLAN, ['PLAN_CEASED', '2025-05-01'], ['REQUEST_RECEIVED', '2026-01-12']])).toEqual([
      'C1',
      'C3',
      'C4',
    ]);
  });
});

test('reg 27(3): an exception moves the fourteen weeks, also one that was recorded of the twenty, and not the fifteen days', () => {
  const excepting = {
    ...book,
    rules: book.rules.map((one) =>
      one.code === 'C4' || one.code === 'C30' ? { ...one, exceptions: ['AWAY_FROM_AREA' as const] } : one,
    ),
  };
  const said: Said = [
    [F, '2024-01-08'],
    ['REQUEST_RECEIVED', '2025-01-06'],
    ['ASSESSMENT_AGREED', '2025-01-13'],
  ];
  const events = said.map(([kind, on]) => ({ kind, day: on as Day }));
  const span = { startDate: '2025-02-03' as Day, endDate: '2025-03-02' as Day };
  const away = { kind: 'AWAY_FROM_AREA', adviceRequestId: null, span, shownBy: 'An invented letter' } as const;
  for (const code of ['C4', 'C30'] as const) {
    const facts = factsOf({ events, referrals: NOBODY, redress: [] });
    const exceptions = [{ ...away, code, clockExceptionId: 'one' }];
    const moved = clocksOf({ ...facts, exceptions }, excepting, TODAY).map((clock) => [
      ...[clock.code, clock.dueDate, clock.dueDateWithExceptions, clock.exceptions.length],
    ]);
    expect(moved).toEqual([
      ['C29', '2025-01-21', '2025-01-21', 0],
      ['C30', '2025-04-21', '2025-05-19', 1],
    ]);
  }
});

test('reg 26: advice for a reassessment has its six weeks, be it asked for or not', () => {
  const advice = (askedDate: string): ClockFacts['advice'] => [
    {
      ...{ adviceRequestId: 'advice', agencyKind: 'HEALTH', askedDate, receivedDate: null, status: 'ASKED' },
      ...{ agreedDate: null, cancelledDate: null },
    } as unknown as ClockFacts['advice'][number],
  ];
  const c2 = { code: 'C2', scope: 'ADVICE', starts: 'ADVICE_ASKED', unit: 'WEEKS', length: 6 } as const;
  const whole: ClockBook = {
    ...book,
    rules: [...book.rules, rule({ ...c2, ends: [], voids: [], ...{ scope: 'ADVICE' } })],
  };
  const given = (said: Said, askedOn: string): (Day | null)[] =>
    clocksOf(
      {
        ...factsOf({ referrals: NOBODY, redress: [], events: said.map(([kind, on]) => ({ kind, day: on as Day })) }),
        advice: advice(askedOn),
      },
      whole,
      TODAY,
    ).flatMap(({ code, endDate }) => (code === 'C2' ? [endDate] : []));
  expect(given([PLAN, ['ASSESSMENT_AGREED', '2026-02-10']], '2026-02-12')).toEqual([null]);
  expect(given([PLAN, ['REQUEST_RECEIVED', '2026-02-10'], [F, '2026-06-01']], '2026-02-12')).toEqual(['2026-06-01']);
  expect(given([PLAN], '2026-02-12')).toEqual([]);
});

const FIRST = '2024-01-08' as Day;
const day = fc.integer({ min: 0, max: 40 }).map((weeks) => addDays(FIRST, weeks * 14));
const KINDS = [
  ...(['REQUEST_RECEIVED', 'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN'] as const),
  ...(['ASSESSMENT_AGREED', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED'] as const),
  ...(['FINAL_PLAN_SENT', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT'] as const),
  'PLAN_CEASED',
] as const satisfies readonly PlanEventKind[];
const history: fc.Arbitrary<History> = fc.record({
  events: fc.uniqueArray(fc.record({ kind: fc.constantFrom<PlanEventKind>(...KINDS), day }), {
    maxLength: 9,
    selector: (one) => `${one.kind} ${one.day}`,
  }),
  referrals: fc.array(
    fc.record({
      requestDate: day,
      planStatus: fc.constantFrom<EhcPlanStatus>('NONE', 'NONE', 'FINAL', 'REQUESTED', 'IN_ASSESSMENT', 'DRAFT'),
      planDate: fc.option(day),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  redress: fc.array(
    day.map((eventDate) => ({ eventDate, orders: ['CONTINUE_PLAN' as const] })),
    { maxLength: 1 },
  ),
});

test('each way has the limits of an assessment or of a reassessment and never both; each agreement beside a plan has its 14 weeks once, and open only while it is waited for', () => {
  const found = { again: 0, first: 0, open: 0 };
  fc.assert(
    fc.property(history, (one) => {
      const facts = factsOf(one);
      const { lives } = clockLifeOf(facts);
      const clocks = clocksOf(facts, book, TODAY);
      const begun = (code: ClockCode): typeof clocks => clocks.filter((clock) => clock.code === code);
      const again = lives.ways.filter(({ isReassessment }) => isReassessment);
      const requests = lives.ways.flatMap(({ start, isReassessment }) =>
        start === null || !isReassessment ? [] : [start.day],
      );
      for (const code of ['C1', 'C3', 'C4'] as const) {
        const untimed = untimedClocksOf(facts, book, TODAY).filter((clock) => clock.code === code);
        for (const { startDate, startEvent } of [...begun(code), ...untimed]) {
          const way = lives.ways.find(
            ({ start, events }) =>
              (start?.day === startDate && start.kind === startEvent) ||
              events.some((event) => event.day === startDate && event.kind === startEvent),
          );
          expect(way?.isReassessment ?? false).toBe(false);
        }
      }
      const isTold = ({ plan }: (typeof again)[number]): boolean => plan?.madeOn !== null;
      expect(begun('C29').length).toBeLessThanOrEqual(requests.length);
      // What was withdrawn on the day of the agreement, or decided before it for good, is not agreed to.
      const isAgreed = ({ events }: (typeof again)[number]): boolean => {
        const at = events.findIndex(({ kind }) => kind === 'ASSESSMENT_AGREED');
        const isOver = ({ kind, day: on }: (typeof events)[number]): boolean =>
          kind === 'PLAN_REFUSED' ? on <= events[at]!.day : kind === 'REQUEST_WITHDRAWN' && on === events[at]!.day;
        return at !== -1 && !events.some(isOver);
      };
      const agreed = again.filter((way) => isTold(way) && isAgreed(way));
      for (const { events } of agreed) {
        const first = events.find(({ kind }) => kind === 'ASSESSMENT_AGREED')!;
        expect(begun('C30').filter(({ startDate }) => startDate === first.day)).toHaveLength(1);
      }
      const open = again.filter(({ isOpen }) => isOpen);
      const waits = open.filter(({ events }) => events.some(({ kind }) => kind === 'ASSESSMENT_AGREED'));
      const running = begun('C30').filter(({ endDate }) => endDate === null).length;
      expect(running).toBeGreaterThanOrEqual(waits.length);
      // That it was agreed to may be what a referral alone says.
      expect(running).toBeLessThanOrEqual(open.length);
      found.again += agreed.length;
      found.open += waits.length;
      found.first += begun('C4').length;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(found.again, found.first, found.open)).toBeGreaterThan(50);
});
