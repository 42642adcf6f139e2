import type { PersonName } from './support/contribution-world';
import { caseId, partTime, useSight, WAITS } from './support/sight-world';

/* What was so and has ended is recorded late, whole; nothing that is given is dropped without a word; and who is told of a part of the kinds is told that it is a part. */

const { world, child, record, step, refused, listed } = useSight();
const { clock } = world;

/** What a mutation refused, with its sentences. */
async function said(name: string, input: object, who: PersonName = 'officer') {
  const query = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { userErrors { code field message } } }`;
  interface Done {
    readonly done: { readonly userErrors: readonly { code: string; field: readonly string[]; message: string }[] };
  }
  const { data } = await world.ask<Done>(world.as(who), query, { input });
  return data.done.userErrors.map(({ code, field, message }) => `${field.join('.')} ${code}: ${message}`);
}

test('what was so earlier and has ended is recorded whole, held against the others by its own days, and counted in the months in which it was so', async () => {
  const one = await child();
  const home = await record(one, 'ELECTIVE_HOME_EDUCATION', '2025-09-01');
  await step('endCircumstance', { circumstanceId: home.id, endDate: '2025-10-31', endReason: 'IN_SCHOOL_AGAIN' });
  await record(one, 'AWAITING_PLACE', '2025-09-15', WAITS);
  const off = { caseId: caseId(one), kind: 'OFF_ROLL', startDate: '2025-05-01', reason: 'EXCLUDED' };
  // Without an end it would be so still; the refusal names the way that there is.
  expect(await said('recordCircumstance', off)).toEqual([
    expect.stringMatching(
      /^startDate CONTRADICTS: .* its last day is 31 August 2025 at the latest: .*\(endDate, endReason/,
    ),
  ]);
  const ended = { endDate: '2025-07-18', endReason: 'IN_SCHOOL_AGAIN' };
  expect(await said('recordCircumstance', { ...off, ...ended, endDate: '2025-09-01' })).toEqual([
    expect.stringMatching(/^startDate CONTRADICTS: .* This one ended by 31 August 2025 at the latest/),
  ]);
  expect(await refused('recordCircumstance', { ...off, endDate: '2025-07-18' })).toEqual(['END_INCOMPLETE']);
  expect(await refused('recordCircumstance', { ...off, endReason: 'PLACED' })).toEqual([
    'CONTRADICTS',
    'END_INCOMPLETE',
  ]);
  expect(await refused('recordCircumstance', { ...off, endDate: '2025-04-30', endReason: 'NOT_NEEDED' })).toEqual([
    ...['END_NOT_OF_KIND', 'OUT_OF_ORDER'],
  ]);
  const waited = { ...WAITS, caseId: caseId(one), kind: 'AWAITING_PLACE', startDate: '2024-09-01' };
  const future = { ...waited, endDate: '2025-11-23', endReason: 'PLACED' };
  expect(await refused('recordCircumstance', future)).toEqual(['ALREADY_RECORDED', 'DATE_IN_FUTURE']);

  const whole = await record(one, 'OFF_ROLL', '2025-05-01', { ...ended, reason: 'EXCLUDED', note: 'Told late.' });
  expect(whole).toMatchObject({
    ...{ startDate: '2025-05-01', ...ended, nextReviewDate: null, isReviewOverdue: false },
    entries: [
      { step: 'STARTED', eventDate: '2025-05-01', note: 'Told late.' },
      { step: 'ENDED', eventDate: '2025-07-18', note: null },
    ],
  });
  // On the last day of the one that follows too, and between two.
  expect(await refused('recordCircumstance', { ...off, startDate: '2025-07-18', ...ended })).toEqual([
    'ALREADY_RECORDED',
  ]);
  await record(one, 'PART_TIME_TIMETABLE', '2025-07-19', {
    ...partTime('12.5', '2025-08-31'),
    ...{ endDate: '2025-08-31', endReason: 'CIRCUMSTANCE_CHANGED' },
  });
  await step('recordCircumstance', { ...waited, endDate: '2025-09-14', endReason: 'PLACED' });
  const guest = {
    ...{ placingAuthorityCode: '885', placingReference: 'WOR-0441', providerUrn: '400003', primaryNeed: 'SLD' },
    ...{ ageOn31August: 9, isLookedAfter: true, startDate: '2025-10-01' },
  };
  await step('recordGuestChild', guest);
  const stay = { ...guest, ageOn31August: 8, startDate: '2024-10-01' };
  expect(await refused('recordGuestChild', stay)).toEqual(['ALREADY_RECORDED']);
  const before = { ...stay, endDate: '2025-07-31', endReason: 'PLACEMENT_ENDED' };
  expect(await step('recordGuestChild', before)).toMatchObject({ endDate: '2025-07-31', endReason: 'PLACEMENT_ENDED' });

  interface Counted {
    readonly sightCounts: readonly { date: string; counts: readonly { kind: string; children: number }[] }[];
  }
  const query = '{ sightCounts(from: "2025-06-01", to: "2025-09-30") { date counts { kind children } } }';
  const { sightCounts } = (await world.ask<Counted>(world.as('officer'), query)).data;
  expect(
    sightCounts.map(({ date, counts }) =>
      [date, ...counts.filter(({ children }) => children > 0).map(({ kind }) => kind)].join(' '),
    ),
  ).toEqual([
    ...['2025-06-30 OFF_ROLL AWAITING_PLACE PLACED_HERE', '2025-07-31 PART_TIME_TIMETABLE AWAITING_PLACE PLACED_HERE'],
    ...['2025-08-31 PART_TIME_TIMETABLE AWAITING_PLACE', '2025-09-30 ELECTIVE_HOME_EDUCATION AWAITING_PLACE'],
  ]);
});

test('a review that agreed nothing is on record, and what is no part of an entry is refused rather than dropped', async () => {
  const one = await child();
  const timetable = await record(one, 'PART_TIME_TIMETABLE', '2025-09-01', partTime('12.5', '2025-10-15'));
  const review = { circumstanceId: timetable.id, reviewDate: '2025-11-01' };
  const agreed = { ...review, ...partTime('15', '2025-10-31') };
  expect(await refused('reviewCircumstance', agreed)).toEqual(['AGREED_END_TOO_EARLY']);
  const reviewed = await step('reviewCircumstance', review);
  expect(reviewed).toMatchObject({
    ...{ isPastAgreedEnd: true, lastReviewDate: '2025-11-01', nextReviewDate: '2025-11-29' },
    partTime: { hoursPerWeek: '12.5', agreedEndDate: '2025-10-15' },
  });
  const [began] = reviewed.entries;
  const place = { awaited: { provisionType: 'SPECIAL_ACADEMY' } };
  const correct = { circumstanceId: timetable.id, entryId: began!.id, eventDate: '2025-09-02' };
  expect(await refused('reviewCircumstance', { ...review, reviewDate: '2025-11-02', ...place })).toEqual([
    'AWAITED_UNASKED',
  ]);
  expect(await refused('correctCircumstance', { ...correct, ...place })).toEqual(['AWAITED_UNASKED']);
  const named = { awaited: { ...place.awaited, primaryNeed: 'ASD' } };
  expect(await refused('correctCircumstance', { ...correct, ...named })).toEqual(['AWAITED_UNASKED']);
  expect(await said('correctCircumstance', { ...correct, endReason: 'PLACED' })).toEqual([
    expect.stringMatching(/^endReason NOT_OF_ENTRY: /),
  ]);
  // A beginning is not put after the end that was agreed for it.
  expect(await refused('correctCircumstance', { ...correct, eventDate: '2025-10-16' })).toEqual([
    ...['AGREED_END_TOO_EARLY', 'REVIEW_DATE_OUT_OF_RANGE'],
  ]);
  const ended = await step('endCircumstance', {
    circumstanceId: timetable.id,
    ...{ endDate: '2025-11-10', endReason: 'FULL_TIME_AGAIN' },
  });
  const last = { circumstanceId: timetable.id, entryId: ended.entries.at(-1)!.id, eventDate: '2025-11-11' };
  const unasked = { reason: 'HEALTH', ...partTime('15', '2025-12-19'), nextReviewDate: '2025-12-01' };
  expect((await said('correctCircumstance', { ...last, ...unasked })).map((one) => one.split(':')[0])).toEqual([
    ...['reason NOT_OF_ENTRY', 'partTime NOT_OF_ENTRY', 'nextReviewDate NOT_OF_ENTRY'],
  ]);
  expect(await step('correctCircumstance', last)).toMatchObject({ endDate: '2025-11-11' });
});

test('who asks for kinds of which nothing is told to them is told so, and never nought without a word', async () => {
  const one = await child();
  await record(one, 'OFF_ROLL', '2025-09-01', { reason: 'EXCLUDED' });
  await record(one, 'AWAITING_PLACE', '2025-09-15', WAITS);
  clock.set('2025-11-22T11:00:00Z');
  const query = `query ($filter: SightFilter) { childrenInSight(filter: $filter, first: 50) { totalCount } }`;
  const told = async (who: PersonName, filter: object | null) => {
    const answer = await world.ask<{ childrenInSight: { totalCount: number } } | null>(world.as(who), query, {
      filter,
    });
    const { data, extensions } = answer;
    if (data === null) throw new Error(JSON.stringify(answer.errors));
    const withheld = (extensions['withheld'] ?? []) as readonly { path: string; reason: string }[];
    return [data.childrenInSight.totalCount, ...withheld.map(({ path, reason }) => `${path} ${reason}`)];
  };
  const of = (...kinds: readonly string[]) => ({ circumstance: { in: kinds } });
  expect(await told('officer', null)).toEqual([2]);
  const hidden = (kinds: string) =>
    `childrenInSight Nothing is told here of ${kinds}: that is for those who read the papers (case officers, directors and auditors).`;
  expect(await told('commissioner', { circumstance: { eq: 'OFF_ROLL' } })).toEqual([0, hidden('off roll')]);
  expect(await told('finance', of('OFF_ROLL', 'PLACED_HERE'))).toEqual([0, hidden('off roll or placed here')]);
  expect(await told('finance', { circumstance: { eq: 'AWAITING_PLACE' } })).toEqual([1]);
  const children = 'part time timetable, off roll, elective home education or not in education';
  expect(await told('commissioner', null)).toEqual([1, hidden(children)]);
  expect(await told('commissioner', of('AWAITING_PLACE', 'PLACED_HERE'))).toEqual([1]);
  expect(await listed('commissioner', { circumstance: { eq: 'OFF_ROLL' } })).toEqual([]);
});
