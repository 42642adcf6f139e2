import type { PersonName, Placed } from './support/contribution-world';
import { caseId, partTime, useSight, WAITS } from './support/sight-world';

/* Who has died, or is another authority's, waits for nothing here: in no list, no count and no price from then on, and nothing begins after it. What is too young or too old for a circumstance is in none. */

const { world, child, record, step, refused, idsOf } = useSight();
const { clock, db } = world;

const AWAITED = { awaited: { primaryNeed: 'ASD', provisionType: 'SPECIAL_ACADEMY' } };
const waits = (placed: Placed, from = '2025-09-05') => record(placed, 'AWAITING_PLACE', from, { ...WAITS, ...AWAITED });

/** Lets a minute go by, so that what comes after is known later. */
const later = (): void => clock.set(new Date(clock.now().getTime() + 60_000).toISOString());

/** Everything that counts who waits or is in sight, of the kind that waits; with what the budget was told as at an instant. */
async function figures(asAt: string | null = null) {
  const ask = async <Value>(who: PersonName, query: string, variables = {}): Promise<Value> =>
    (await world.ask<Value>(world.as(who), query, variables)).data;
  const { waitingForPlaces } = await ask<{ waitingForPlaces: readonly { children: number }[] }>(
    'finance',
    '{ waitingForPlaces { children } }',
  );
  const { missingProvision } = await ask<{ missingProvision: readonly { waitingCount: number }[] }>(
    'commissioner',
    '{ missingProvision(fewest: 1) { waitingCount } }',
  );
  const { budgetPressure } = await ask<{
    budgetPressure: {
      inSight: readonly { kind: string; children: number }[];
      waitingDemand: { children: number };
    };
  }>(
    'finance',
    'query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt) { inSight { kind children } waitingDemand { children } } }',
    { asAt },
  );
  const { viewer } = await ask<{ viewer: { worklist: readonly { subjectId: string }[] } }>(
    'officer',
    '{ viewer { worklist(kinds: [CIRCUMSTANCE_REVIEW]) { subjectId } } }',
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    waiting: sum(waitingForPlaces.map(({ children }) => children)),
    missing: sum(missingProvision.map(({ waitingCount }) => waitingCount)),
    inSight: budgetPressure.inSight.find(({ kind }) => kind === 'AWAITING_PLACE')!.children,
    demand: budgetPressure.waitingDemand.children,
    listed: (await idsOf('officer')).length,
    reviews: viewer.worklist.length,
  };
}

/** How many waited at the end of each month, and how many began and ended to wait in it. */
async function byMonth(): Promise<unknown> {
  interface Counted {
    readonly sightCounts: readonly {
      readonly date: string;
      readonly counts: readonly { kind: string; children: number; started: number; ended: number }[];
    }[];
  }
  const query = '{ sightCounts(from: "2025-08-15", to: "2025-11-22") { date counts { kind children started ended } } }';
  const { data } = await world.ask<Counted>(world.as('officer'), query);
  return data.sightCounts.map(({ date, counts }) => {
    const own = counts.find(({ kind }) => kind === 'AWAITING_PLACE')!;
    return [date.slice(0, 7), own.children, own.started, own.ended];
  });
}

async function ofCase(placed: Placed): Promise<readonly Record<string, unknown>[]> {
  const query =
    'query ($id: ID!) { case(id: $id) { circumstances { kind startDate endDate endReason nextReviewDate isReviewOverdue } } }';
  const answer = await world.ask<{ case: { circumstances: readonly Record<string, unknown>[] } }>(
    world.as('officer'),
    query,
    { id: caseId(placed) },
  );
  return answer.data.case.circumstances;
}

async function planEvent(placed: Placed, kind: string, eventDate: string | null, more: object = {}): Promise<string> {
  const input = { caseId: caseId(placed), kind, eventDate, ...more };
  const { case: shown } = await world.done('officer', 'recordPlanEvent', input, 'case { planEvents { id kind } }');
  const events = (shown as { planEvents: readonly { id: string; kind: string }[] }).planEvents;
  return events.filter((one) => one.kind === kind).at(-1)!.id;
}
const dies = async (placed: Placed, day: string): Promise<string> => {
  await planEvent(placed, 'FINAL_PLAN_SENT', '2025-01-10');
  return planEvent(placed, 'PLAN_CEASED', day, { ceaseReason: 'DECEASED' });
};
const moves = (placed: Placed, toAuthorityCode: string, day: string, movedDate = day) =>
  world.done('commissioner', 'transferResponsibility', {
    ...{ caseId: caseId(placed), toAuthorityCode, transferDate: day, movedDate, awareDate: movedDate },
  });

const TWO = { waiting: 2, missing: 2, inSight: 2, demand: 2, listed: 3, reviews: 3 };
const ONE = { waiting: 1, missing: 1, inSight: 1, demand: 1, listed: 1, reviews: 1 };

test('who has died waits for nothing from that day on, before it as it was, and nothing begins after it', async () => {
  const [dead, alive] = [await child(), await child()];
  await waits(alive);
  const waited = await waits(dead);
  await record(dead, 'OFF_ROLL', '2025-09-05', { reason: 'EXCLUDED' });
  later();
  expect(await figures()).toEqual(TWO);
  const before = clock.now().toISOString();
  later();
  const death = await dies(dead, '2025-10-01');
  later();
  expect(await figures()).toEqual(ONE);
  expect(await byMonth()).toEqual([
    ['2025-08', 0, 0, 0],
    ['2025-09', 2, 2, 1],
    ['2025-10', 1, 0, 0],
    ['2025-11', 1, 0, 0],
  ]);
  // As it was known then it stays.
  expect(await figures(before)).toMatchObject({ inSight: 2, demand: 2 });
  const ended = { endDate: '2025-09-30', endReason: 'DECEASED', nextReviewDate: null, isReviewOverdue: false };
  expect(await ofCase(dead)).toMatchObject([ended, ended]);
  expect(await idsOf('officer', { isOpen: false, caseId: { eq: caseId(dead) } })).toHaveLength(2);
  const begun = { caseId: caseId(dead), kind: 'ELECTIVE_HOME_EDUCATION', reason: 'CHOICE', startDate: '2025-11-05' };
  const { userErrors } = await world.mutate('officer', 'recordCircumstance', begun);
  expect(userErrors).toMatchObject([
    { code: 'CHILD_DIED', message: expect.stringContaining('died by 1 October 2025') as string },
  ]);
  expect(await refused('reviewCircumstance', { circumstanceId: waited.id, reviewDate: '2025-10-20' })).toEqual([
    'CHILD_DIED',
  ]);
  // What was reviewed before, and how it ended, may be entered late.
  await step('reviewCircumstance', { circumstanceId: waited.id, reviewDate: '2025-09-20' });
  const end = { circumstanceId: waited.id, endDate: '2025-10-01', endReason: 'DECEASED' };
  expect(await step('endCircumstance', end)).toMatchObject({ endDate: '2025-09-30', endReason: 'DECEASED' });
  // Where it was not this child, all goes on; what was entered as the end stands.
  await planEvent(dead, 'PLAN_CEASED', null, { correctsId: death });
  later();
  expect(await ofCase(dead)).toMatchObject([
    { endDate: '2025-10-01', endReason: 'DECEASED' },
    { kind: 'OFF_ROLL', endDate: null, isReviewOverdue: true },
  ]);
});

test('what began after a death that was entered later is counted on no day', async () => {
  const dead = await child();
  await waits(dead, '2025-11-05');
  later();
  await dies(dead, '2025-10-01');
  later();
  expect(await figures()).toEqual({ waiting: 0, missing: 0, inSight: 0, demand: 0, listed: 0, reviews: 0 });
  expect(await byMonth()).toEqual([
    ['2025-08', 0, 0, 0],
    ['2025-09', 0, 0, 0],
    ['2025-10', 0, 0, 0],
    ['2025-11', 0, 0, 0],
  ]);
});

test('who is another authority’s waits for nothing here from that day on, and begins anew when it is back', async () => {
  const [gone, here] = [await child(), await child()];
  await waits(here);
  const waited = await waits(gone);
  await record(gone, 'OFF_ROLL', '2025-09-05', { reason: 'EXCLUDED' });
  later();
  expect(await figures()).toEqual(TWO);
  await moves(gone, '885', '2025-10-01');
  later();
  expect(await figures()).toEqual(ONE);
  expect(await byMonth()).toEqual([
    ['2025-08', 0, 0, 0],
    ['2025-09', 2, 2, 1],
    ['2025-10', 1, 0, 0],
    ['2025-11', 1, 0, 0],
  ]);
  const ended = { endDate: '2025-09-30', endReason: 'MOVED_AWAY', isReviewOverdue: false };
  expect(await ofCase(gone)).toMatchObject([ended, ended]);
  const begun = { caseId: caseId(gone), kind: 'AWAITING_PLACE', ...WAITS, startDate: '2025-11-05' };
  const { userErrors } = await world.mutate('officer', 'recordCircumstance', begun);
  expect(userErrors).toMatchObject([
    { code: 'CHILD_MOVED', message: expect.stringContaining('on 1 October 2025') as string },
  ]);
  expect(await refused('reviewCircumstance', { circumstanceId: waited.id, reviewDate: '2025-10-20' })).toEqual([
    'CHILD_MOVED',
  ]);
  // The family came back, and the responsibility some weeks after it: what began since is this area's.
  await moves(gone, world.area.code, '2025-11-20', '2025-11-01');
  expect(await refused('recordCircumstance', { ...begun, startDate: '2025-10-31' })).toEqual(['CHILD_MOVED']);
  const anew = await waits(gone, '2025-11-05');
  later();
  expect(await figures()).toMatchObject({ waiting: 2, inSight: 2, demand: 2, listed: 2 });
  expect(await idsOf('officer', { caseId: { eq: caseId(gone) } })).toEqual([anew.id]);
  // A late entry of before it went is taken, and has ended with it.
  const schooled = { reason: 'CHOICE', startDate: '2025-08-01' };
  const home = { caseId: caseId(here), kind: 'ELECTIVE_HOME_EDUCATION', ...schooled };
  await moves(here, '885', '2025-11-10');
  const late = await world.done('officer', 'recordCircumstance', home, 'circumstance { endDate endReason }');
  expect(late['circumstance']).toEqual({ endDate: '2025-11-09', endReason: 'MOVED_AWAY' });
});

test('a move that is still to come ends nothing yet', async () => {
  const going = await child();
  await waits(going);
  const input = { caseId: caseId(going), toAuthorityCode: '885', transferDate: '2025-12-01', movedDate: '2025-12-01' };
  await world.done('commissioner', 'transferResponsibility', { ...input, awareDate: '2025-11-22' });
  later();
  expect(await figures()).toEqual(ONE);
  expect(await ofCase(going)).toMatchObject([{ endDate: null, isReviewOverdue: true }]);
  clock.set('2025-12-01T10:00:00Z');
  expect(await figures()).toMatchObject({ waiting: 0, demand: 0, listed: 0, reviews: 0 });
});

test('the ages of circumstances: only what cannot be of any child of the school year is refused', async () => {
  // Born from 1 September 2020 to 31 August 2021: at school from September 2025, of compulsory school age from 31 December 2025 at the earliest.
  const small = await child({ cohort: 2021 });
  clock.set('2026-01-10T10:00:00Z');
  const begin = (placed: Placed, kind: string, startDate: string, more: object) =>
    world.mutate('officer', 'recordCircumstance', { caseId: caseId(placed), kind, startDate, ...more });
  const codes = async (...given: Parameters<typeof begin>) =>
    (await begin(...given)).userErrors.map(({ code, field }) => `${field.join('.')} ${code}`);
  const [off, home, part] = [{ reason: 'EXCLUDED' }, { reason: 'CHOICE' }, { reason: 'HEALTH' }];
  const hours = { ...part, ...partTime('12.5', '2026-02-13'), nextReviewDate: '2026-01-20' };
  expect(await codes(small, 'OFF_ROLL', '2025-12-30', off)).toEqual(['kind BELOW_SCHOOL_AGE']);
  expect(await codes(small, 'ELECTIVE_HOME_EDUCATION', '2025-12-30', home)).toEqual(['kind BELOW_SCHOOL_AGE']);
  expect(await codes(small, 'PART_TIME_TIMETABLE', '2025-08-31', { ...part, ...partTime() })).toEqual([
    'kind BELOW_SCHOOL_AGE',
  ]);
  expect((await begin(small, 'NOT_IN_EDUCATION', '2025-12-30', { reason: 'HEALTH' })).userErrors).toMatchObject([
    { code: 'OF_SCHOOL_AGE', message: expect.stringContaining('before 31 December 2025') as string },
  ]);
  // In reception part of the week, and then off roll as soon as some child of the year is of compulsory school age.
  const reception = await world.done(
    'officer',
    'recordCircumstance',
    { caseId: caseId(small), kind: 'PART_TIME_TIMETABLE', startDate: '2025-09-01', ...part, ...partTime() },
    'circumstance { id entries { id } }',
  );
  const { id, entries } = reception['circumstance'] as { id: string; entries: readonly { id: string }[] };
  const sooner = { circumstanceId: id, entryId: entries[0]!.id, eventDate: '2025-08-31' };
  expect(await refused('correctCircumstance', sooner)).toEqual(['BELOW_SCHOOL_AGE']);
  await step('endCircumstance', { circumstanceId: id, endDate: '2025-12-30', endReason: 'CIRCUMSTANCE_CHANGED' });
  expect(await codes(small, 'OFF_ROLL', '2025-12-31', off)).toEqual([]);
  // At sixth form, and educated at home until everybody of the year is 18.
  const grown = await child({ cohort: 2007 });
  expect(await codes(grown, 'PART_TIME_TIMETABLE', '2026-01-05', hours)).toEqual([]);
  const student = await child({ cohort: 2007 });
  expect((await begin(student, 'ELECTIVE_HOME_EDUCATION', '2025-08-31', home)).userErrors).toMatchObject([
    { code: 'GROWN_UP', message: expect.stringContaining('18 by 31 August 2025') as string },
  ]);
  expect(await codes(student, 'ELECTIVE_HOME_EDUCATION', '2025-08-30', home)).toEqual([]);
  expect(await codes(await child({ cohort: 2000 }), 'OFF_ROLL', '2025-10-01', off)).toEqual([]);
});

test('who is gone is so for everybody who may know of the circumstance', async () => {
  const dead = await child();
  await waits(dead);
  await dies(dead, '2025-10-01');
  for (const who of ['officer', 'commissioner', 'finance', 'auditor', 'healthDirector'] as const)
    expect(await idsOf(who)).toEqual([]);
});

test('the list reads who is gone as the rule does, whatever moves and ends are on record', async () => {
  const histories: readonly (readonly (readonly [toCode: string, day: string, movedDate: string])[])[] = [
    [],
    [['885', '2025-10-01', '2025-10-01']],
    [['885', '2025-09-05', '2025-09-01']],
    [[world.area.code, '2025-09-20', '2025-08-20']],
    ...(['2025-08-20', '2025-09-03', '2025-10-20'] as const).map(
      (movedDate) =>
        [
          ['885', '2025-09-01', '2025-09-01'],
          [world.area.code, '2025-11-01', movedDate],
        ] as const,
    ),
    [
      ['885', '2025-09-10', '2025-09-10'],
      ['886', '2025-09-12', '2025-09-12'],
      [world.area.code, '2025-09-14', '2025-09-13'],
    ],
    [
      [world.area.code, '2025-09-05', '2025-09-05'],
      ['885', '2025-11-22', '2025-11-22'],
    ],
    [['885', '2025-11-23', '2025-11-22']],
  ];
  const open: boolean[] = [];
  for (const history of histories) {
    const placed = await child();
    const { id } = await waits(placed);
    for (const [index, [toCode, day, movedDate]] of history.entries()) {
      await db.asOwner(
        `insert into responsibility_transfer (local_area_code, responsibility_transfer_id, child_id, case_id, from_la_code, to_la_code, transfer_date, moved_date, aware_date, recorded_by, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, case when $4 = '900' then '901' else '900' end, $4, $5, $6, $6, $7, $8)`,
        [
          ...[world.area.code, placed.childId, placed.caseId, toCode, day, movedDate, world.as('officer').personId],
          new Date(clock.now().getTime() + index * 1_000),
        ],
      );
    }
    const listed = await idsOf('officer', { caseId: { eq: caseId(placed) } });
    const [one] = await ofCase(placed);
    expect([history, listed]).toEqual([history, one!['endDate'] === null ? [id] : []]);
    open.push(listed.length > 0);
  }
  expect(open).toEqual([true, false, false, true, false, true, false, false, false, true]);
});
