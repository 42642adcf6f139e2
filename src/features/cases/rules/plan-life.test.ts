import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { livesOf } from './plan-life';
import type { FinalSaid, LifeFacts, Lives } from './plan-life-facts';

/* One life of a child's plans, whatever was entered in whatever order. */

interface Entry {
  readonly kind: PlanEventKind;
  readonly day: Day;
  readonly id: string;
  readonly ceaseReason?: string;
}
type Facts = LifeFacts<Entry>;

const FIRST = '2024-01-01' as Day;
const day = fc.integer({ min: 0, max: 30 }).map((weeks) => addDays(FIRST, weeks * 7));
const KINDS = [
  ...([
    'REQUEST_RECEIVED',
    'REQUEST_RECEIVED',
    'BECAME_RESPONSIBLE',
    'REQUEST_WITHDRAWN',
    'ASSESSMENT_AGREED',
  ] as const),
  ...(['ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT', 'FINAL_PLAN_SENT'] as const),
  ...(['REVIEW_MEETING', 'AMENDED_PLAN_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED', 'PLAN_CEASED'] as const),
] as const;
const entries = fc
  .uniqueArray(fc.record({ kind: fc.constantFrom(...KINDS), day }), {
    maxLength: 10,
    selector: (one) => `${one.kind} ${one.day}`,
  })
  .map((all) => all.map((one, at): Entry => ({ ...one, id: String(at) })));
const final = fc.record({ day: fc.option(day), askedOn: day });
const facts: fc.Arbitrary<Facts> = fc.record({
  events: entries,
  finals: fc.array(final, { maxLength: 2 }),
  redress: fc.array(
    day.map((eventDate) => ({ eventDate, orders: ['CONTINUE_PLAN' as const] })),
    { maxLength: 1 },
  ),
  moves: fc.uniqueArray(fc.record({ day, isHere: fc.boolean() }), { maxLength: 2, selector: (one) => one.day }),
});

const plansOf = ({ ways }: Lives<Entry>) => ways.flatMap(({ plan }) => plan ?? []);
const of = (
  events: readonly (readonly [PlanEventKind, string])[],
  finals: readonly (readonly [day: string | null, asked: string])[] = [],
  more: Partial<Facts> = {},
): Lives<Entry> =>
  livesOf({
    events: events.map(([kind, on], at) => ({ kind, day: on as Day, id: String(at) })),
    finals: finals.map(([on, askedOn]): FinalSaid => ({ day: on as Day | null, askedOn: askedOn as Day })),
    ...{ redress: [], ...more },
  });
/** Each plan in words: since when, of which request, whether it came from elsewhere, and how it ended. */
const said = (lives: Lives<Entry>): string[] =>
  lives.ways.flatMap(({ plan, start, overOn, isOpen }) => {
    const asked = start === null ? [] : [`asked ${start.day}`];
    if (plan === null)
      return [...asked, ...(overOn === null ? [] : [`over ${overOn}`]), ...(isOpen ? ['waits'] : [])].join(' ');
    const end = plan.end === null ? [] : [`${plan.end.by} ${plan.end.day}`];
    return [plan.madeOn ?? '-', ...asked, ...(plan.isTakenOver ? ['taken over'] : []), ...end].join(' ');
  });

test('s.44 on any day at most one plan goes on, and what is recorded is of one way at most', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const lives = livesOf(one);
      const plans = plansOf(lives);
      for (const { knownFrom, end } of plans) expect(end === null || end.day >= knownFrom).toBe(true);
      const going = plans.filter(({ end }) => end === null);
      expect(going.length).toBeLessThanOrEqual(1);
      expect(lives.active).toBe(going[0] ?? null);
      const spans = plans.map(({ knownFrom, end }) => [knownFrom, end?.day ?? '9999'] as const).sort();
      for (const [at, [, until]] of spans.entries()) expect(until <= (spans[at + 1]?.[0] ?? '9999')).toBe(true);
      const placed = lives.ways.flatMap((way) => [...way.events, ...(way.start === null ? [] : [way.start])]);
      expect(new Set(placed).size).toBe(placed.length);
      for (const none of [...lives.ofNone, ...lives.undone, ...lives.bringing]) expect(placed).not.toContain(none);
      // Nobody waits beside a plan that ended since.
      for (const way of lives.ways.filter(({ isOpen, start }) => isOpen && start !== null)) {
        const ends = one.events.filter((event) => event.kind === 'PLAN_CEASED' && !lives.undone.has(event));
        expect(ends.filter((event) => event.day > way.since)).toEqual([]);
      }
    }),
    { numRuns: 4000 },
  );
});

test('a plan that ended before changes nothing of what came after it', () => {
  const before: readonly Entry[] = [
    { kind: 'FINAL_PLAN_SENT', day: '2020-05-01' as Day, id: 'F' },
    { kind: 'PLAN_CEASED', day: '2022-06-01' as Day, id: 'C' },
  ];
  const words = (lives: Lives<Entry>): string[] => said(lives).filter((one) => !one.startsWith('2020-05-01'));
  // What is known of a plan by what happened to it alone would be of none after an end.
  const isMade = (one: Facts): boolean => {
    const lives = livesOf(one);
    const isTold = plansOf(lives).every(
      ({ made, said: saying, knownFrom }) => knownFrom === (made?.day ?? (saying?.day === null ? null : saying?.from)),
    );
    return isTold && lives.ofNone.size === 0;
  };
  fc.assert(
    fc.property(facts.map((one) => ({ ...one, redress: [] })).filter(isMade), (one) => {
      const with_ = livesOf({ ...one, events: [...before, ...one.events] });
      expect(words(with_)).toEqual(said(livesOf(one)));
    }),
    { numRuns: 2000 },
  );
});

test('a referral’s plan is that of the entry, unless an end or another request parts them', () => {
  const F = 'FINAL_PLAN_SENT';
  const once = of([[F, '2026-05-28']], [['2026-06-01', '2026-11-01']]);
  expect(said(once)).toEqual(['2026-05-28']);
  expect(said(of([[F, '2026-05-28']], [[null, '2026-11-01']]))).toEqual(['2026-05-28']);
  const anew = of(
    [
      [F, '2020-05-01'],
      ['PLAN_CEASED', '2022-06-01'],
    ],
    [['2026-06-01', '2026-11-01']],
  );
  expect(said(anew)).toEqual(['2020-05-01 CEASED 2022-06-01', '2026-06-01']);
  const again = of(
    [
      ['REQUEST_RECEIVED', '2026-02-03'],
      ['ASSESSMENT_AGREED', '2026-03-03'],
      [F, '2026-06-22'],
    ],
    [['2026-01-10', '2026-01-20']],
  );
  expect(said(again)).toEqual(['2026-01-10 REPLACED 2026-06-22', '2026-06-22 asked 2026-02-03']);
  // What was asked for and refused in between led to none.
  expect(
    said(
      of(
        [
          [F, '2024-05-01'],
          ['REQUEST_RECEIVED', '2025-01-10'],
          ['ASSESSMENT_REFUSED', '2025-02-10'],
        ],
        [['2025-06-01', '2025-07-01']],
      ),
    ),
  ).toEqual(['2024-05-01', 'asked 2025-01-10']);
  // Several referrals: each by the same rule; of one plan the day that was said last.
  expect(
    said(
      of(
        [],
        [
          ['2024-05-01', '2024-06-01'],
          ['2024-05-03', '2025-01-01'],
        ],
      ),
    ),
  ).toEqual(['2024-05-03']);
  expect(
    said(
      of(
        [['PLAN_CEASED', '2025-01-01']],
        [
          ['2024-05-01', '2024-06-01'],
          [null, '2026-01-01'],
        ],
      ),
    ),
  ).toEqual(['2024-05-01 CEASED 2025-01-01', '-']);
});

test('a final plan after an end begins a life of its own; one with neither end nor request between is the same', () => {
  const F = 'FINAL_PLAN_SENT';
  expect(
    said(
      of([
        [F, '2024-05-01'],
        ['PLAN_CEASED', '2025-06-01'],
        [F, '2026-03-01'],
      ]),
    ),
  ).toEqual(['2024-05-01 CEASED 2025-06-01', '2026-03-01']);
  expect(
    said(
      of([
        [F, '2024-05-01'],
        [F, '2026-06-22'],
      ]),
    ),
  ).toEqual(['2024-05-01']);
  expect(
    said(
      of([
        ['REVIEW_MEETING', '2024-05-01'],
        [F, '2024-06-22'],
      ]),
    ),
  ).toEqual(['-']);
});

test('K6, reg 15 a move brings the plan that goes on, also one of its own day in whatever order; after an end it begins a wait', () => {
  const [F, B] = ['FINAL_PLAN_SENT', 'BECAME_RESPONSIBLE'] as const;
  expect(
    said(
      of([
        [F, '2026-02-02'],
        [B, '2026-02-02'],
      ]),
    ),
  ).toEqual(['2026-02-02 taken over']);
  expect(said(of([[B, '2026-02-02']], [['2026-02-02', '2026-03-01']]))).toEqual(['2026-02-02 taken over']);
  expect(
    said(
      of([
        [F, '2026-01-10'],
        ['PLAN_CEASED', '2026-04-01'],
        [B, '2026-06-01'],
      ]),
    ),
  ).toEqual(['2026-01-10 CEASED 2026-04-01', 'asked 2026-06-01 waits']);
  expect(
    said(
      of([
        ['REQUEST_RECEIVED', '2026-01-05'],
        [B, '2026-02-01'],
        [F, '2026-04-01'],
      ]),
    ),
  ).toEqual(['2026-04-01 asked 2026-01-05']);
  // What was closed here is no request of a plan that was made elsewhere.
  expect(
    said(
      of([
        ['REQUEST_RECEIVED', '2026-01-05'],
        ['REQUEST_WITHDRAWN', '2026-02-01'],
        [F, '2026-04-01'],
        [B, '2026-06-01'],
      ]),
    ),
  ).toEqual(['asked 2026-01-05', '2026-04-01 taken over']);
  // With a transfer the plan went along.
  const went = [
    { kind: F, day: '2026-01-10' as Day, id: 'F' },
    { kind: 'PLAN_CEASED' as const, day: '2026-04-01' as Day, id: 'C', ceaseReason: '5' },
    { kind: B, day: '2026-06-01' as Day, id: 'B' },
  ];
  expect(said(livesOf<Entry>({ events: went, finals: [], redress: [] }))).toEqual([
    ...['2026-01-10 LEFT 2026-04-01', '2026-01-10 taken over'],
  ]);
  // The same by the transfer alone; and what went and comes back is taken over, and was made here before.
  const moves = [
    { day: '2026-02-01' as Day, isHere: false },
    { day: '2026-06-01' as Day, isHere: true },
  ];
  expect(said(of([[F, '2026-01-10']], [], { moves }))).toEqual(['2026-01-10 LEFT 2026-02-01', '2026-01-10 taken over']);
});

test('the end of a plan ends a request that waits beside it; an end that was undone is none', () => {
  const F = 'FINAL_PLAN_SENT';
  const asked: readonly (readonly [PlanEventKind, string])[] = [
    [F, '2024-12-01'],
    ['REQUEST_RECEIVED', '2026-05-03'],
    ['PLAN_CEASED', '2026-06-01'],
  ];
  expect(said(of(asked))).toEqual(['2024-12-01 CEASED 2026-06-01', 'asked 2026-05-03 over 2026-06-01']);
  expect(said(of([...asked, ['REQUEST_RECEIVED', '2026-09-01']])).at(-1)).toBe('asked 2026-09-01 waits');
  const redress = [{ eventDate: '2026-10-01' as Day, orders: ['CONTINUE_PLAN' as const] }];
  expect(said(of(asked, [], { redress }))).toEqual(['2024-12-01', 'asked 2026-05-03 waits']);
  // What happens to no plan is of none.
  const late = of([
    [F, '2024-12-01'],
    ['PLAN_CEASED', '2026-06-01'],
    ['REVIEW_MEETING', '2026-07-01'],
  ]);
  expect([...late.ofNone].map(({ kind }) => kind)).toEqual(['REVIEW_MEETING']);
});
