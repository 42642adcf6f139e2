import { toGlobalId } from '../src/platform/global-id';
import type { PersonName } from './support/contribution-world';
import { caseId, partTime, useSight, WAITS } from './support/sight-world';

/* Children one must not lose sight of: what is recorded of them, who sees it, how it is counted, and what it costs. */

const { world, child, record, step, refused, listed, idsOf } = useSight();
const { db, clock } = world;

test('a timetable from its first day to its end, what was wrong put right by entries, and all that is wrong told at once', async () => {
  const placed = await child();
  const begun = await record(placed, 'PART_TIME_TIMETABLE', '2025-09-01', { ...partTime(), note: 'Invented words' });
  expect(begun).toMatchObject({
    ...{ kind: 'PART_TIME_TIMETABLE', startDate: '2025-09-01', endDate: null, reason: 'HEALTH', weeks: 11 },
    ...{ isLong: false, nextReviewDate: '2025-09-29', isReviewOverdue: true, partTime: { hoursPerWeek: '12.5' } },
    entries: [{ step: 'STARTED', eventDate: '2025-09-01', isCorrected: false, note: 'Invented words' }],
  });
  // Nobody is on a timetable and off roll, or on two timetables, or in school for no hour or the whole week.
  const input = { caseId: caseId(placed), startDate: '2025-10-01', reason: 'EXCLUDED' };
  expect(await refused('recordCircumstance', { ...input, kind: 'OFF_ROLL' })).toEqual(['CONTRADICTS']);
  expect(
    await refused('recordCircumstance', {
      ...{ ...input, kind: 'PART_TIME_TIMETABLE', startDate: '2025-11-23', nextReviewDate: '2025-11-20' },
      ...partTime('32.5', '2025-11-23'),
      awaited: { provisionType: 'TRANSPORT' },
    }),
  ).toEqual([
    ...['REASON_NOT_OF_KIND', 'HOURS_OUT_OF_RANGE', 'AGREED_END_TOO_EARLY', 'AWAITED_UNASKED'],
    ...['REVIEW_DATE_OUT_OF_RANGE', 'DATE_IN_FUTURE', 'ALREADY_RECORDED'],
  ]);
  expect(await refused('recordCircumstance', { ...input, kind: 'NOT_IN_EDUCATION', reason: 'OTHER' })).toEqual([
    ...['NOTE_MISSING', 'CONTRADICTS', 'OF_SCHOOL_AGE'],
  ]);
  expect(await refused('recordCircumstance', { ...input, kind: 'AWAITING_PLACE', reason: null })).toEqual([
    ...['REASON_MISSING', 'AWAITED_MISSING'],
  ]);
  expect(await refused('recordCircumstance', { ...input, kind: 'PLACED_HERE' })).toEqual(['KIND_IS_OF_GUESTS']);
  // Of a child born on or after 1 September 2013 nothing began before.
  const old = { ...input, kind: 'AWAITING_PLACE', ...WAITS };
  for (const startDate of ['1900-01-01', '2013-08-31']) {
    expect(await refused('recordCircumstance', { ...old, startDate })).toEqual(['DATE_BEFORE_BIRTH']);
  }

  const { id } = begun;
  const reviewed = await step('reviewCircumstance', {
    ...{ circumstanceId: id, reviewDate: '2025-10-06', ...partTime('20') },
  });
  expect(reviewed).toMatchObject({ lastReviewDate: '2025-10-06', nextReviewDate: '2025-11-03', reason: 'HEALTH' });
  expect(await refused('reviewCircumstance', { circumstanceId: id, reviewDate: '2025-10-06' })).toEqual([
    'OUT_OF_ORDER',
  ]);
  expect(
    await refused('endCircumstance', { circumstanceId: id, endDate: '2025-10-05', endReason: 'NOT_NEEDED' }),
  ).toEqual(['END_NOT_OF_KIND', 'OUT_OF_ORDER']);
  const [start, review] = reviewed.entries.map((entry) => entry.id);
  // The review was on another day; the start can not be moved past it, nor be taken back before it.
  expect(await refused('correctCircumstance', { circumstanceId: id, entryId: start })).toEqual(['LATER_ENTRIES']);
  expect(await refused('correctCircumstance', { circumstanceId: id, entryId: start, eventDate: '2025-10-07' })).toEqual(
    ['REVIEW_DATE_OUT_OF_RANGE', 'OUT_OF_ORDER'],
  );
  const unborn = { circumstanceId: id, entryId: start, eventDate: '2012-09-01', nextReviewDate: '2012-09-20' };
  expect(await refused('correctCircumstance', unborn)).toEqual(['DATE_BEFORE_BIRTH']);
  const moved = await step('correctCircumstance', { circumstanceId: id, entryId: review, eventDate: '2025-10-08' });
  expect(moved).toMatchObject({
    lastReviewDate: '2025-10-08',
    nextReviewDate: '2025-11-03',
    partTime: { hoursPerWeek: '20' },
  });
  expect(moved.entries.map(({ id: _, ...entry }) => entry)).toMatchObject([
    { step: 'STARTED', isCorrected: false },
    { step: 'REVIEWED', eventDate: '2025-10-06', isCorrected: true },
    { step: 'REVIEWED', eventDate: '2025-10-08', isCorrected: false },
  ]);
  expect(
    await refused('correctCircumstance', { circumstanceId: id, entryId: review, eventDate: '2025-10-09' }),
  ).toEqual(['ENTRY_CORRECTED']);

  const end = { circumstanceId: id, endDate: '2025-11-21', endReason: 'CIRCUMSTANCE_CHANGED' };
  expect(await step('endCircumstance', end)).toMatchObject({ endDate: '2025-11-21', nextReviewDate: null, weeks: 11 });
  expect(await refused('endCircumstance', end)).toEqual(['CIRCUMSTANCE_ENDED']);
  // From the day after it the child can be off roll.
  await record(placed, 'OFF_ROLL', '2025-11-22');
  // Nothing of it can be changed or removed, by anybody.
  await expect(
    db.asOwner(`update circumstance_entry set event_date = event_date where step = 'ENDED'`),
  ).rejects.toThrow('append-only');
});

test('who sees what: papers, waiting, guests, interests; the lists, the order and what waits for somebody', async () => {
  const [one, two] = [await child(), await child({ cohort: 2008 })];
  const long = await record(one, 'PART_TIME_TIMETABLE', '2025-08-30', {
    ...partTime('10', '2025-11-20'),
    note: 'Invented',
  });
  const waits = await record(one, 'AWAITING_PLACE', '2025-05-01', WAITS);
  const neet = await record(two, 'NOT_IN_EDUCATION', '2025-09-10', { nextReviewDate: '2026-01-10' });
  const guest = {
    ...{ placingAuthorityCode: '885', placingReference: 'WOR-17', providerUrn: '400003', primaryNeed: 'SEMH' },
    ...{ ageOn31August: 12, isLookedAfter: true, startDate: '2025-09-03' },
  };
  const here = await step('recordGuestChild', guest, 'commissioner');
  expect(await refused('recordGuestChild', guest, 'commissioner')).toEqual(['ALREADY_RECORDED']);
  expect(
    await refused('recordGuestChild', {
      ...{
        ...guest,
        placingAuthorityCode: world.area.code,
        placingReference: 'Testa Placeholder',
        providerUrn: '400001',
      },
      ageOn31August: 26,
    }),
  ).toEqual(['AUTHORITY_OWN', 'REFERENCE_FORMAT', 'PROVIDER_NOT_HERE', 'AGE_OUT_OF_RANGE']);
  // Who was placed here in 1900 is nobody any more of whom there is a plan.
  expect(await refused('recordGuestChild', { ...guest, placingReference: 'WOR-18', startDate: '1900-01-01' })).toEqual([
    'AGE_OUT_OF_RANGE',
  ]);
  for (const placingReference of ['JOHN-SMITH-1', 'SMITH-1', 'ANN-LEE2']) {
    expect(await refused('recordGuestChild', { ...guest, placingReference })).toEqual(['REFERENCE_FORMAT']);
  }
  // A commissioner records who waits, and nothing else of a child.
  const off = { caseId: caseId(two), kind: 'OFF_ROLL', startDate: '2025-09-01', reason: 'EXCLUDED' };
  expect(await refused('recordCircumstance', off, 'commissioner')).toEqual(['NOT_YOURS_TO_RECORD']);
  await step('reviewCircumstance', { circumstanceId: waits.id, reviewDate: '2025-11-01' }, 'commissioner');

  const everything = [long.id, waits.id, neet.id, here.id].sort();
  for (const who of ['officer', 'healthDirector', 'auditor'] as const) expect(await idsOf(who)).toEqual(everything);
  expect(await idsOf('commissioner')).toEqual([waits.id, here.id].sort());
  expect(await idsOf('finance')).toEqual([waits.id]);
  expect(await listed('education')).toBe('FORBIDDEN');
  expect(await listed('administrator')).toBe('FORBIDDEN');
  const shown = await listed(
    'commissioner',
    null,
    'kind guest { placingAuthority { code } placingReference provider { urn } isLookedAfter } placements { id } entries { note } case { reference }',
  );
  expect(shown).toMatchObject([
    { kind: 'AWAITING_PLACE', guest: null, placements: [{ id: toGlobalId('Placement', one.placementId) }] },
    {
      guest: { placingAuthority: { code: '885' }, placingReference: 'WOR-17', provider: { urn: '400003' } },
      case: null,
    },
  ]);

  expect(await idsOf('officer', { isLong: true })).toEqual([long.id]);
  expect(await idsOf('officer', { overdueReview: true })).toEqual([long.id]);
  expect(await idsOf('officer', { circumstance: { in: ['AWAITING_PLACE', 'PLACED_HERE'] } })).toEqual(
    [waits.id, here.id].sort(),
  );
  expect(await idsOf('officer', { providerId: { eq: toGlobalId('Provider', '400003') } })).toEqual([here.id]);
  expect(await idsOf('officer', { provisionType: { eq: 'SPECIAL_ACADEMY' } })).toEqual([waits.id]);
  expect(await idsOf('officer', { caseId: { eq: caseId(two) }, startDate: { gte: '2025-09-10' } })).toEqual([neet.id]);
  expect(await idsOf('officer', { isOpen: false })).toEqual([]);
  const PAGE = `query ($after: String) { childrenInSight(first: 1, after: $after, orderBy: [{field: NEXT_REVIEW_DATE}]) {
    nodes { id } pageInfo { endCursor hasNextPage } totalCount } }`;
  interface Page {
    readonly childrenInSight: {
      nodes: { id: string }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
      totalCount: number;
    };
  }
  const walked: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { childrenInSight: page }: Page = (await world.ask<Page>(world.as('officer'), PAGE, { after })).data;
    expect(page.totalCount).toBe(4);
    walked.push(...page.nodes.map(({ id }) => id));
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  expect(walked).toEqual([long.id, waits.id, neet.id, here.id]);

  const worklist = async (who: PersonName) => {
    const query = '{ viewer { worklist(kinds: [CIRCUMSTANCE_REVIEW]) { subjectId dueDate isOverdue } } }';
    return (await world.ask<{ viewer: { worklist: unknown } }>(world.as(who), query)).data.viewer.worklist;
  };
  expect(await worklist('officer')).toEqual([{ subjectId: long.id, dueDate: '2025-09-27', isOverdue: true }]);
  expect(await worklist('finance')).toEqual([]);

  // By the case, with the note for who reads the papers.
  const OF_CASE = 'query ($id: ID!) { case(id: $id) { circumstances { id entries { note } } } }';
  const ofCase = (who: PersonName) => world.ask<{ case: unknown }>(world.as(who), OF_CASE, { id: caseId(one) });
  expect((await ofCase('officer')).text).toContain('Invented');
  const planned = await ofCase('commissioner');
  expect(planned.data.case).toEqual({ circumstances: [{ id: waits.id, entries: [{ note: null }, { note: null }] }] });
  // There may be others: that is said of every case.
  expect(planned.extensions['withheld']).toContainEqual(expect.objectContaining({ path: 'case.circumstances' }));
  const none = await world.ask(world.as('finance'), OF_CASE, { id: caseId(two) });
  expect(none.data).toEqual({ case: { circumstances: null } });
  expect((await ofCase('education')).extensions['withheld']).toMatchObject([{ path: 'case.circumstances' }]);

  // Who has an interest in the case sees none of it, whatever their role, and changes none.
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'FINANCIAL', now() from agenda_item where case_id = $1`,
    [one.caseId, world.as('officer').personId],
  );
  expect(await idsOf('officer')).toEqual([neet.id, here.id].sort());
  expect(await worklist('officer')).toEqual([]);
  const gone = await world.ask(world.as('officer'), 'query ($id: ID!) { node(id: $id) { id } }', { id: long.id });
  expect(gone.data).toEqual({ node: null });
  const counted = '{ sightCounts(from: "2025-01-01", to: "2025-11-22", audience: PUBLIC) { date } }';
  expect((await world.ask(world.as('officer'), counted)).errors[0]?.code).toBe('BAD_USER_INPUT');
  // What is counted without it says so, and only to whom it is.
  const short = '{ sightCounts(from: "2025-11-01", to: "2025-11-22") { date } waitingForPlaces { __typename } }';
  const marks = async (who: PersonName) => (await world.ask(world.as(who), short)).extensions['withheld'];
  expect(await marks('officer')).toHaveLength(2);
  expect(await marks('auditor')).toBeUndefined();
});

test('counts by month as they are in the list of what was recorded, counted apart', async () => {
  const children = [];
  for (let number = 0; number < 4; number += 1) children.push(await child());
  // One child after the other: home educated from and to, the last still so.
  const spans = [
    ['2025-06-02', '2025-07-31'],
    ['2025-06-30', '2025-10-01'],
    ['2025-07-01', '2025-07-01'],
    ['2025-10-31', null],
  ] as const;
  for (const [index, [from, to]] of spans.entries()) {
    const { id } = await record(children[index]!, 'ELECTIVE_HOME_EDUCATION', from);
    if (to !== null) {
      await step('endCircumstance', { circumstanceId: id, endDate: to, endReason: 'IN_SCHOOL_AGAIN' });
    }
  }
  const query = `query ($audience: Audience!) { sightCounts(from: "2025-05-15", to: "2025-12-31", audience: $audience) {
    date counts { kind children untold started ended long } } }`;
  interface Counts {
    readonly sightCounts: readonly {
      date: string;
      counts: readonly {
        kind: string;
        children: number | null;
        untold: string | null;
        started: number;
        ended: number;
      }[];
    }[];
  }
  const ask = async (who: PersonName, audience: string) =>
    (await world.ask<Counts>(world.as(who), query, { audience })).data.sightCounts;
  const told = (await ask('auditor', 'INTERNAL')).map(({ date, counts }) => {
    const own = counts.find(({ kind }) => kind === 'ELECTIVE_HOME_EDUCATION')!;
    return [date, own.children, own.started, own.ended];
  });
  const ends = ['2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-22'];
  expect(told).toEqual(
    ends.map((end) => [
      end,
      spans.filter(([from, to]) => from <= end && (to === null || to >= end)).length,
      spans.filter(([from]) => from.slice(0, 7) === end.slice(0, 7)).length,
      spans.filter(([, to]) => to?.slice(0, 7) === end.slice(0, 7)).length,
    ]),
  );
  // Others count what they may know every one of; for everybody nothing of so few.
  expect((await ask('commissioner', 'INTERNAL'))[0]?.counts.map(({ kind }) => kind)).toEqual([
    ...['AWAITING_PLACE', 'PLACED_HERE'],
  ]);
  const published = (await ask('auditor', 'PUBLIC')).map(({ date, counts }) => {
    const own = counts.find(({ kind }) => kind === 'ELECTIVE_HOME_EDUCATION')!;
    return [date, own.children, own.untold, own.started];
  });
  // Each quarter as it was known a month after its end, when none of them was recorded: that is not nobody, then and from then on.
  expect(published).toEqual([
    ['2025-06-30', null, 'NOT_RECORDED_YET', null],
    ['2025-09-30', null, 'NOT_RECORDED_YET', null],
  ]);
  clock.set('2026-02-02T09:00:00Z');
  const atYearEnd = (await ask('auditor', 'PUBLIC')).at(-1)!;
  expect(atYearEnd).toMatchObject({ date: '2025-12-31' });
  // B41: one child is hidden; of what nobody recorded nothing is known.
  expect(atYearEnd.counts.map(({ kind, children, untold }) => [kind, children, untold])).toEqual(
    expect.arrayContaining([
      ['ELECTIVE_HOME_EDUCATION', null, 'FEW'],
      ['OFF_ROLL', null, 'NOT_RECORDED_YET'],
    ]),
  );
  // Nor is a nought told where assurance prints the same for the public.
  clock.set('2026-05-02T09:00:00Z');
  const PRINTED = `{ panelAssurance(from: "2025-04-01", to: "2026-03-31", audience: PUBLIC) {
    sections(only: [PLACES]) { tables { code rows { key cells } } } } }`;
  interface Printed {
    readonly panelAssurance: {
      readonly sections: readonly {
        readonly tables: readonly { readonly code: string; readonly rows: readonly object[] }[];
      }[];
    };
  }
  const { sections } = (await world.ask<Printed>(world.as('auditor'), PRINTED)).data.panelAssurance;
  const printed = sections.flatMap(({ tables }) => tables).find(({ code }) => code === 'CHILDREN_IN_SIGHT')!.rows;
  expect(printed).toEqual(
    expect.arrayContaining([
      { key: 'OFF_ROLL', cells: [null] },
      { key: 'ELECTIVE_HOME_EDUCATION', cells: [null] },
    ]),
  );
});

test('those who wait stand in the missing provision and, beside the pipeline, in the pressure', async () => {
  for (const pounds of ['60000.00', '64000.00', '66000.00', '70000.00'])
    await child({ pounds, areaClass: 'OUT_OF_AREA' });
  const away = await child({ pounds: '40000.00', areaClass: 'OUT_OF_AREA' });
  const near = await child({ pounds: '20000.00' });
  const asked = { awaited: { primaryNeed: 'ASD', provisionType: 'SPECIAL_ACADEMY', providerUrn: '400003' } };
  await record(near, 'AWAITING_PLACE', '2025-09-01', { ...WAITS, ...asked });
  // One who is placed outside the area is in the price already.
  await record(away, 'AWAITING_PLACE', '2025-10-02', { ...WAITS, ...asked });
  const alone = await child({ pounds: '30000.00' });
  const nights = { awaited: { primaryNeed: 'PMLD', provisionType: 'SPECIAL_ACADEMY', isResidential: true } };
  await record(alone, 'AWAITING_PLACE', '2025-11-01', { ...WAITS, ...nights });

  const MISSING = `query ($fewest: Int!, $public: Boolean!, $near: Decimal) { missingProvision(fewest: $fewest, forPublication: $public, nearMiles: $near) {
    primaryNeed stay placementCount childCount fullYear { total } waitingCount waitingFullYear { block total } waiting { startDate } } }`;
  const missing = async (variables: object) => {
    const all = { fewest: 1, public: false, near: null, ...variables };
    return (await world.ask<{ missingProvision: unknown }>(world.as('commissioner'), MISSING, all)).data
      .missingProvision;
  };
  // Five at a mean of £60,000.
  const day = { primaryNeed: 'ASD', stay: 'DAY', placementCount: 5, childCount: 5, fullYear: { total: '300000.00' } };
  const joined = {
    ...{ ...day, waitingCount: 1, waitingFullYear: { block: '60000.00', total: '60000.00' } },
    waiting: [{ startDate: '2025-09-01' }],
  };
  expect(await missing({ fewest: 6 })).toEqual([joined]);
  expect(await missing({})).toEqual([
    joined,
    {
      ...{ primaryNeed: 'PMLD', stay: 'RESIDENTIAL', placementCount: 0, childCount: 0, fullYear: { total: '0.00' } },
      ...{ waitingCount: 1, waitingFullYear: null, waiting: [{ startDate: '2025-11-01' }] },
    },
  ]);
  expect(await missing({ near: '50' })).toMatchObject([{ waitingCount: null, waitingFullYear: null, waiting: null }]);
  await child({ pounds: '60000.00', areaClass: 'OUT_OF_AREA' });
  // For publication nothing is told of who waits, and they make no group larger; nor is anything that did not stand so at the end of a month.
  expect(await missing({ public: true })).toEqual([]);

  const groups =
    '{ waitingForPlaces { primaryNeed phase provisionType isResidential children longestDays medianDays providers { urn } } }';
  expect(
    (await world.ask<{ waitingForPlaces: unknown }>(world.as('finance'), groups)).data.waitingForPlaces,
  ).toMatchObject([
    {
      primaryNeed: 'ASD',
      phase: 'SECONDARY',
      children: 2,
      longestDays: 82,
      // 82 and 51 days: half a day up.
      medianDays: 67,
      providers: [{ urn: '400003' }],
    },
    { primaryNeed: 'PMLD', isResidential: true, children: 1, longestDays: 21, providers: [] },
  ]);

  const PRESSURE = `query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt) {
    inSight { kind children childrenWithCost committed } waitingDemand { children inPipeline placeToCome priced fullYear current difference } } }`;
  const pressure = async (who: PersonName, asAt: string | null = null) =>
    world.ask<{ budgetPressure: { inSight: unknown; waitingDemand: unknown } }>(world.as(who), PRESSURE, { asAt });
  // All eight alike (six away, two in the area) come to a mean of £51,250; two are priced, who cost £60,000 where they are.
  const whole = { children: 3, childrenWithCost: 3, committed: '90000.00' };
  const demand = {
    ...{ children: 3, inPipeline: 0, placeToCome: 0, priced: 2, current: '60000.00' },
    ...{ fullYear: '102500.00', difference: '42500.00' },
  };
  clock.set('2025-11-22T10:05:00Z');
  const finance = (await pressure('finance')).data.budgetPressure;
  expect(finance).toEqual({ inSight: [{ kind: 'AWAITING_PLACE', ...whole }], waitingDemand: demand });
  // Whose place has ended is nowhere and costs nothing now, and no mean is made of it: £51,250 more, all of it to be added.
  const nowhere = await child({ pounds: '29400.00', to: '2025-08-31' });
  await record(nowhere, 'AWAITING_PLACE', '2025-10-01', { ...WAITS, ...asked });
  // Whose place is committed and still to begin is in the commitments, and waits for no other.
  const coming = await child({ pounds: '64403.38', from: '2025-12-07' });
  await record(coming, 'AWAITING_PLACE', '2025-10-01', { ...WAITS, ...asked });
  // What places of another kind cost says nothing of the one that is waited for.
  await child({ pounds: '2000.00', kind: 'MAINSTREAM' });
  clock.set('2025-11-22T10:06:00Z');
  const PLACES =
    '{ childrenInSight(first: 50) { nodes { kind awaited { primaryNeed } placements { fullYearCost(financialYear: "2025-26") } } } }';
  interface Waiting {
    readonly childrenInSight: {
      readonly nodes: readonly {
        readonly awaited: { readonly primaryNeed: string };
        readonly placements: readonly { readonly fullYearCost: string | null }[];
      }[];
    };
  }
  const { nodes } = (await world.ask<Waiting>(world.as('commissioner'), PLACES)).data.childrenInSight;
  const now = nodes
    .filter((one) => one.awaited.primaryNeed === 'ASD')
    .flatMap(({ placements }) => placements.map(({ fullYearCost }) => Number(fullYearCost)));
  const joinedBy = (await pressure('finance')).data.budgetPressure.waitingDemand;
  expect(joinedBy).toEqual({
    ...{
      children: 5,
      inPipeline: 0,
      placeToCome: 1,
      priced: 3,
      current: '60000.00',
      fullYear: '153750.00',
      difference: '93750.00',
    },
  });
  expect(now.reduce((sum, one) => sum + one, 0)).toBe(60_000);
  expect(await missing({ fewest: 7 })).toMatchObject([{ primaryNeed: 'ASD', waitingCount: 2 }]);
  clock.set('2025-12-01T10:00:00Z');
  await record(near, 'OFF_ROLL', '2025-11-30');
  clock.set('2025-12-01T10:05:00Z');
  expect((await pressure('healthDirector')).data.budgetPressure.inSight).toEqual(
    expect.arrayContaining([{ kind: 'OFF_ROLL', children: 1, childrenWithCost: 1, committed: '20000.00' }]),
  );
  // As it was known then it stays.
  expect((await pressure('finance', '2025-11-22T10:04:59.999Z')).data.budgetPressure).toEqual(finance);
  // Of another year nothing is told: a place that is committed in it would pass for where a child is now.
  const OTHER =
    '{ before: budgetPressure(financialYear: "2024-25") { waitingDemand { current } } after: budgetPressure(financialYear: "2026-27") { waitingDemand { current } inSight { kind } } }';
  const other = await world.ask<{ after: { inSight: readonly object[] } }>(world.as('finance'), OTHER);
  expect(other.data).toMatchObject({ before: { waitingDemand: null }, after: { waitingDemand: null } });
  expect(other.data.after.inSight).not.toEqual([]);
  const reasons = (other.extensions['withheld'] ?? []) as readonly { path: string; reason: string }[];
  expect(reasons.map(({ path, reason }) => [path, reason.slice(0, 27)])).toEqual([
    ...[
      ['before.waitingDemand', 'What waits is of one day: i'],
      ['after.waitingDemand', 'What waits is of one day: i'],
    ],
  ]);
  // Who may know of no year is not sent to another one.
  const holder = await world.ask(world.as('education'), OTHER.replaceAll('inSight { kind }', ''));
  expect((holder.extensions['withheld'] as readonly { reason: string }[]).map(({ reason }) => reason)).toEqual([
    'Who is in which circumstance is for commissioners, finance, directors and auditors.',
    'Who is in which circumstance is for commissioners, finance, directors and auditors.',
  ]);
});

test('who waits for a place of education waits still where a short break, a home or a taxi is paid for outside the area, and such is no place that one near home takes', async () => {
  const asked = { awaited: { primaryNeed: 'MSI', provisionType: 'SPECIAL_ACADEMY', providerUrn: '400003' } };
  interface Groups {
    readonly missingProvision: readonly {
      readonly primaryNeed: string;
      readonly placementCount: number;
      readonly waitingCount: number;
    }[];
    readonly localProvisionCases: { readonly away: number };
  }
  const QUERY =
    '{ missingProvision(fewest: 1) { primaryNeed placementCount waitingCount } localProvisionCases(fewest: 1) { away } }';
  const told = async () => {
    const { missingProvision, localProvisionCases } = (await world.ask<Groups>(world.as('commissioner'), QUERY)).data;
    const waiting = missingProvision.find(({ primaryNeed }) => primaryNeed === 'MSI')?.waitingCount ?? 0;
    const places = missingProvision.reduce((all, { placementCount }) => all + placementCount, 0);
    return { waiting, places, away: localProvisionCases.away };
  };
  const before = await told();
  for (const kind of ['SHORT_BREAKS', 'CHILDRENS_HOME', 'TRANSPORT']) {
    const placed = await child({ kind, areaClass: 'OUT_OF_AREA' });
    await record(placed, 'AWAITING_PLACE', '2025-09-01', { ...WAITS, ...asked });
  }
  expect(await told()).toEqual({ ...before, waiting: before.waiting + 3 });
  // One whose place of education is away is in the price already.
  const away = await child({ areaClass: 'OUT_OF_AREA' });
  await record(away, 'AWAITING_PLACE', '2025-09-01', { ...WAITS, ...asked });
  expect(await told()).toEqual({ waiting: before.waiting + 3, places: before.places + 1, away: before.away + 1 });
});
