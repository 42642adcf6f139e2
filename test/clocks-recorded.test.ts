import { finishMigrations } from '../src/commands/finish-migrations';
import type { Day } from '../src/kernel/dates';
import type { Actor } from '../src/platform/actor';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { ctxOf, makeActor, makeCase, makeCaseArea, type CaseArea } from './support/make-case';
import { quietLog, setClock } from './support/make-ledger';
import { runJobs } from './support/run-jobs';
import { seatMembers, sendChange } from './support/referral-mutations';
import { wholeSchema } from './support/whole-schema';

/* What happens to plans, recorded by day; what breaks next over an area; how late advice and plans are. */

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let area: CaseArea;
let officer: Actor;

beforeAll(async () => {
  area = await makeCaseArea(db, clock, '311');
  officer = await area.actorOf('CASE_OFFICER');
});
beforeEach(() => {
  clock.set('2025-11-03T09:30:00Z');
});

interface ShownClock {
  readonly code: string;
  readonly dueDate: string;
  readonly endDate: string | null;
  readonly status: string;
}
interface ShownCase {
  readonly clocks: readonly ShownClock[];
  readonly planEvents: readonly { readonly id: string; readonly kind: string; readonly eventDate: string | null }[];
  readonly flags: readonly string[];
}

/** A case of a child of its own, in the global form of its id. */
async function newCase(terms: object = {}): Promise<string> {
  return toGlobalId(
    'Case',
    await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, terms: { ehcPlanStatus: 'NONE', ...terms } }),
  );
}
const change = <Payload = unknown>(mutation: string, input: object, gives?: string, actor = officer) =>
  sendChange<Payload>(ask, actor, mutation, input, gives);
const record = (caseId: string, kind: string, eventDate: string | null, more: object = {}) =>
  change('recordPlanEvent', { caseId, kind, eventDate, ...more });
const excuse = (caseId: string, more: object) =>
  change('recordClockException', { caseId, code: 'C4', shownBy: 'An invented letter', ...more });
const FIELDS = `flags planEvents { id kind eventDate isCorrected correctsId recordedBy { id } }
  clocks { code startDate dueDate endDate status statusWithoutExceptions daysOver dueDateWithExceptions owner source
           exceptions { id kind startDate endDate shownBy } adviceRequest { contributor } }`;
async function shown(id: string, actor = officer): Promise<ShownCase> {
  const answer = await ask<{ case: ShownCase }>(actor, `query ($id: ID!) { case(id: $id) { ${FIELDS} } }`, { id });
  return answer.data.case;
}
/** What breaks next: the same while it is worked out as when it is read from what is kept. */
const clocksNext = async (...args: Parameters<typeof askClocksNext>) => {
  const workedOut = await askClocksNext(...args);
  await runJobs(db, clock, 'cases.keep-clocks');
  expect(await db.asOwner('select from clock_change')).toEqual([]);
  const kept = await askClocksNext(...args);
  expect(kept).toEqual(workedOut);
  return kept;
};
const askClocksNext = async (filter: object, actor = officer, first = 50, after: string | null = null) => {
  const answer = await ask<{
    clocksNext: {
      nodes: readonly { readonly case: { readonly id: string }; readonly clock: ShownClock }[];
      pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
      totalCount: number;
    } | null;
  }>(
    actor,
    `query ($filter: ClockFilter, $first: Int, $after: String) { clocksNext(filter: $filter, first: $first, after: $after) {
       nodes { case { id } clock { code dueDate status } } pageInfo { endCursor hasNextPage } totalCount } }`,
    { filter, first, after },
  );
  return {
    error: answer.errors[0]?.code ?? null,
    page: (answer.data as typeof answer.data | null)?.clocksNext ?? null,
  };
};

describe('recordPlanEvent', () => {
  test('the facts begin and end the clocks; a wrong day is put right by another entry, and both are kept', async () => {
    const caseId = await newCase();
    expect((await shown(caseId)).clocks).toEqual([]);
    expect((await record(caseId, 'REQUEST_RECEIVED', '2025-06-09')).refused).toEqual([]);
    expect((await shown(caseId)).clocks.map(({ code, dueDate, status }) => `${code} ${dueDate} ${status}`)).toEqual([
      'C1 2025-07-21 BREACHED',
      'C3 2025-09-29 BREACHED',
      'C4 2025-10-27 BREACHED',
    ]);
    expect((await shown(caseId)).flags).toContain('CLOCK_OVERDUE');
    const wrong = (await shown(caseId)).planEvents[0]!.id;
    await record(caseId, 'REQUEST_RECEIVED', '2025-06-16', { correctsId: wrong });
    await record(caseId, 'ASSESSMENT_AGREED', '2025-07-28');
    const { clocks, planEvents } = await shown(caseId);
    expect(clocks.map(({ code, dueDate, status }) => `${code} ${dueDate} ${status}`)).toEqual([
      'C1 2025-07-28 MET',
      'C3 2025-10-06 BREACHED',
      'C4 2025-11-03 RUNNING',
    ]);
    expect(planEvents).toMatchObject([
      { id: wrong, eventDate: '2025-06-09', isCorrected: true },
      { eventDate: '2025-06-16', isCorrected: false, correctsId: wrong },
      { kind: 'ASSESSMENT_AGREED', recordedBy: { id: toGlobalId('Person', officer.personId) } },
    ]);
    await expect(
      db.asOwner(`update plan_event set event_date = event_date where kind = 'REQUEST_RECEIVED'`),
    ).rejects.toThrow(/append-only/);
  });

  test('all that is wrong is told at once, and nothing is kept', async () => {
    const caseId = await newCase();
    const refused = async (...given: Parameters<typeof record>) => (await record(...given)).refused;
    expect(await refused(caseId, 'REVIEW_DECIDED', '2025-11-04', { providerUrn: '100001' })).toEqual([
      'eventDate DATE_IN_FUTURE',
      'providerUrn PROVIDER_UNASKED',
      'kind EVENT_WITHOUT_START',
    ]);
    expect(await refused(caseId, 'REVIEW_MEETING', null)).toEqual(['eventDate DATE_MISSING']);
    expect(await refused(caseId, 'SETTING_CONSULTED', '2025-11-03')).toEqual(['providerUrn PROVIDER_MISSING']);
    expect(await refused(caseId, 'SETTING_CONSULTED', '2025-11-03', { providerUrn: '999999' })).toEqual([
      'providerUrn PROVIDER_UNKNOWN',
    ]);
    expect(await refused(caseId, 'PHASE_TRANSFER', '2026-09-01')).toEqual([]);
    const [event] = (await shown(caseId)).planEvents;
    expect(await refused(caseId, 'TRANSFER_TO_POST_16', '2026-09-01', { correctsId: event!.id })).toEqual([
      'kind KIND_DIFFERS',
    ]);
    expect(await refused(caseId, 'PHASE_TRANSFER', null, { correctsId: event!.id })).toEqual([]);
    expect(await refused(caseId, 'PHASE_TRANSFER', '2027-09-01', { correctsId: event!.id })).toEqual([
      'correctsId EVENT_CORRECTED',
    ]);
    expect((await shown(caseId)).clocks).toEqual([]);
    const other = await newCase();
    expect((await record(other, 'PHASE_TRANSFER', null, { correctsId: event!.id })).error).toBe('NOT_FOUND');
  });

  test('C9, C10, L, M and P v Devon: a review that left the plan as it is has no notice of amendments, and no twelve weeks anew', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    const refused = async (...given: readonly [string, string | null, object?]) =>
      (await record(caseId, ...given)).refused;
    expect(await refused('REVIEW_MEETING', '2025-09-01')).toEqual([]);
    expect(await refused('REVIEW_MEETING', '2025-09-01')).toEqual(['eventDate EVENT_RECORDED']);
    expect(await refused('REVIEW_DECIDED', '2025-09-20')).toEqual([]);
    expect(await refused('AMENDMENT_NOTICE_SENT', '2025-10-20')).toEqual(['kind REVIEW_DECIDED_OTHERWISE']);
    const decided = (await shown(caseId)).planEvents.find(({ kind }) => kind === 'REVIEW_DECIDED')!;
    expect(await refused('REVIEW_DECIDED', null, { correctsId: decided.id })).toEqual([]);
    expect(await refused('AMENDMENT_NOTICE_SENT', '2025-10-20')).toEqual([]);
    expect(await refused('REVIEW_DECIDED', '2025-09-20')).toEqual(['kind REVIEW_DECIDED_OTHERWISE']);
    const clocks = (await shown(caseId)).clocks.map(({ code, dueDate, status }) => `${code} ${dueDate} ${status}`);
    expect(clocks).toEqual(expect.arrayContaining(['C9 2025-09-29 BREACHED', 'C10 2025-11-24 RUNNING']));
  });

  test('C9, C10, reg 28: once the family was told that the plan stays, a later notice is another amendment, of eight weeks of its own', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    const refused = async (...given: readonly [string, string | null, object?]) =>
      (await record(caseId, ...given)).refused;
    const limits = async () =>
      (await shown(caseId)).clocks
        .filter(({ code }) => code === 'C9' || code === 'C10')
        .map(({ code, dueDate, status }) => `${code} ${dueDate} ${status}`);
    const told = (toldDate: string) => ({ told: { toldDate, method: 'POST', reason: 'ENTERED_LATE' } });
    expect(await refused('REVIEW_MEETING', '2025-09-01')).toEqual([]);
    expect(await refused('REVIEW_DECIDED', '2025-09-20', told('2025-09-22'))).toEqual([]);
    // Both of one day are of one review.
    expect(await refused('AMENDMENT_NOTICE_SENT', '2025-09-20')).toEqual(['kind REVIEW_DECIDED_OTHERWISE']);
    expect(await refused('AMENDMENT_NOTICE_SENT', '2025-10-20')).toEqual([]);
    expect(await limits()).toEqual(['C9 2025-09-29 MET', 'C10 2025-11-24 NOT_REQUIRED', 'C10 2025-12-15 RUNNING']);
    const decided = (await shown(caseId)).planEvents.find(({ kind }) => kind === 'REVIEW_DECIDED')!;
    // Put right to a day that nobody was told of, it contradicts the notice again; told as well, it does not.
    const correctsId = decided.id;
    expect(await refused('REVIEW_DECIDED', '2025-09-21', { correctsId })).toEqual(['kind REVIEW_DECIDED_OTHERWISE']);
    expect(await refused('REVIEW_DECIDED', '2025-09-21', { correctsId, ...told('2025-09-22') })).toEqual([]);
    // In whatever order the two are entered.
    const other = await newCase({ ehcPlanStatus: 'FINAL' });
    for (const [kind, day, more] of [
      ['REVIEW_MEETING', '2025-09-01', {}],
      ['AMENDMENT_NOTICE_SENT', '2025-10-20', {}],
      ['REVIEW_DECIDED', '2025-09-20', told('2025-09-22')],
    ] as const) {
      expect((await record(other, kind, day, more)).refused).toEqual([]);
    }
  });

  test('K6 who moves here is timed by the authority’s own day and decides anew; a plan that moves here keeps its history', async () => {
    const limits = async (id: string) =>
      (await shown(id)).clocks.map(({ code, dueDate, status }) => `${code} ${dueDate} ${status}`);
    const asked = await newCase({ requestDate: '2025-07-14' });
    await record(asked, 'BECAME_RESPONSIBLE', '2025-07-07');
    // What was decided elsewhere is no decision here: neither C1 nor C3 runs, and C4 from the day it came.
    expect(await limits(asked)).toEqual(['C4 2025-11-24 RUNNING']);
    await record(asked, 'REQUEST_RECEIVED', '2025-07-14');
    await record(asked, 'ASSESSMENT_REFUSED', '2025-08-20');
    expect(await limits(asked)).toEqual(
      expect.arrayContaining(['C1 2025-08-25 MET', 'C3 2025-11-03 NOT_REQUIRED', 'C4 2025-12-01 NOT_REQUIRED']),
    );
    // Once, until what it began is over: it would wait for one plan twice.
    expect((await record(asked, 'REQUEST_WITHDRAWN', '2025-09-01')).refused).toEqual([]);
    const again = await newCase();
    await record(again, 'BECAME_RESPONSIBLE', '2025-07-07');
    for (const day of ['2025-06-02', '2025-09-08']) {
      expect((await record(again, 'BECAME_RESPONSIBLE', day)).refused).toEqual(['eventDate STEP_RECORDED']);
    }
    expect((await record(again, 'REQUEST_WITHDRAWN', '2025-08-11')).refused).toEqual([]);
    expect((await record(again, 'BECAME_RESPONSIBLE', '2025-09-08')).refused).toEqual([]);
    expect(await limits(again)).toEqual(['C4 2025-11-24 NOT_REQUIRED', 'C4 2026-01-26 RUNNING']);
    const moved = await newCase({ ehcPlanStatus: 'FINAL', requestDate: '2025-09-01' });
    await record(moved, 'BECAME_RESPONSIBLE', '2025-10-06');
    expect(await limits(moved)).toEqual([]);
    await record(moved, 'REQUEST_RECEIVED', '2023-01-09');
    await record(moved, 'FINAL_PLAN_SENT', '2023-05-29');
    await record(moved, 'REVIEW_MEETING', '2025-01-20');
    expect((await limits(moved)).filter((one) => /^C[47] /.test(one))).toEqual([
      'C4 2023-05-29 MET',
      'C7 2024-05-28 BREACHED',
      'C7 2026-01-19 RUNNING',
    ]);
  });

  test('C1, C4 a request is one until it is answered: a second is refused with the day of the first; what stands from before is counted once', async () => {
    const caseId = await newCase();
    const limits = async () => (await shown(caseId)).clocks.map(({ code, dueDate }) => `${code} ${dueDate}`);
    await record(caseId, 'REQUEST_RECEIVED', '2025-03-03');
    const second = await record(caseId, 'REQUEST_RECEIVED', '2025-06-09');
    expect([second.refused, second.messages[0]]).toEqual([
      ['eventDate STEP_RECORDED'],
      expect.stringMatching(/under way since 3 March 2025.*Correct that entry.*record first how it ended/),
    ]);
    const earlier = await record(caseId, 'REQUEST_RECEIVED', '2025-02-03');
    expect([earlier.refused, earlier.messages[0]]).toEqual([
      ['eventDate STEP_RECORDED'],
      expect.stringMatching(/received on 3 March 2025.*Correct that entry/),
    ]);
    // Under another case of the child too.
    const other = toGlobalId('Case', await copyCase(fromGlobalId('Case', caseId, ['caseId'])));
    expect((await record(other, 'REQUEST_RECEIVED', '2025-06-09')).refused).toEqual(['eventDate STEP_RECORDED']);
    const before = await limits();
    await db.asOwner(
      `insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
       select local_area_code, gen_random_uuid(), child_id, case_id, kind, '2025-06-09', recorded_by, recorded_at from plan_event where case_id = $1`,
      [fromGlobalId('Case', caseId, ['caseId'])],
    );
    expect([await limits(), before]).toEqual([before, ['C1 2025-04-14', 'C3 2025-06-23', 'C4 2025-07-21']]);
    // Once it was answered another is another; and so where the plan was final when the panel was asked.
    await record(caseId, 'ASSESSMENT_REFUSED', '2025-07-14');
    expect((await record(caseId, 'REQUEST_RECEIVED', '2025-10-06')).refused).toEqual([]);
    const made = await newCase({ ehcPlanStatus: 'FINAL', requestDate: '2025-06-02' });
    expect((await record(made, 'REQUEST_RECEIVED', '2024-09-02')).refused).toEqual([]);
    expect((await record(made, 'REQUEST_RECEIVED', '2025-09-01')).refused).toEqual([]);
  });

  test('C1, C29 an assessment is agreed to once, until it is over or is asked for again', async () => {
    const caseId = await newCase();
    await record(caseId, 'REQUEST_RECEIVED', '2025-03-03');
    await record(caseId, 'ASSESSMENT_AGREED', '2025-04-07');
    for (const day of ['2025-03-31', '2025-04-11']) {
      const again = await record(caseId, 'ASSESSMENT_AGREED', day);
      expect([again.refused, again.messages[0]]).toEqual([
        ['eventDate STEP_RECORDED'],
        expect.stringMatching(/decided on 7 April 2025.*Correct that entry.*record first how/),
      ]);
    }
    await record(caseId, 'FINAL_PLAN_SENT', '2025-07-14');
    // Of its own motion, beside the plan, and once more after that came to an amended one.
    expect((await record(caseId, 'ASSESSMENT_AGREED', '2025-08-04')).refused).toEqual([]);
    expect((await record(caseId, 'ASSESSMENT_AGREED', '2025-08-11')).refused).toEqual(['eventDate STEP_RECORDED']);
    await record(caseId, 'AMENDED_PLAN_SENT', '2025-09-22');
    expect((await record(caseId, 'ASSESSMENT_AGREED', '2025-10-06')).refused).toEqual([]);
  });

  test('C1, C4 an answer of the day of the next request is of the one that waited: a third is refused, and what stands of it is counted once', async () => {
    const caseId = await newCase();
    await record(caseId, 'REQUEST_RECEIVED', '2025-03-03');
    await record(caseId, 'REQUEST_WITHDRAWN', '2025-05-01');
    expect((await record(caseId, 'REQUEST_RECEIVED', '2025-05-01')).refused).toEqual([]);
    expect((await record(caseId, 'REQUEST_RECEIVED', '2025-05-08')).refused).toEqual(['eventDate STEP_RECORDED']);
    const waiting = async () =>
      (await shown(caseId)).clocks.flatMap(({ code, endDate }) => (code === 'C4' ? [endDate] : []));
    expect(await waiting()).toEqual(['2025-05-01', null]);
  });

  test('C29 a plan that the referral tells answers no request of after its day, which asks for a reassessment, and none is put right to after it', async () => {
    const terms = { ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-12-02', requestDate: '2025-11-03' };
    const limits = async (id: string) =>
      (await shown(id)).clocks.flatMap(({ code, status }) => (/^C([134]|29)$/.test(code) ? [`${code} ${status}`] : []));
    const anew = await newCase(terms);
    await record(anew, 'REQUEST_RECEIVED', '2025-08-04');
    expect(await limits(anew)).toEqual(['C29 BREACHED']);
    const built = await newCase(terms);
    await record(built, 'REQUEST_RECEIVED', '2024-07-01');
    const correctsId = (await shown(built)).planEvents[0]!.id;
    const late = await record(built, 'REQUEST_RECEIVED', '2025-07-07', { correctsId });
    expect([late.refused, late.messages[0]]).toEqual([
      ['eventDate ENTRY_BUILT_ON'],
      expect.stringContaining('2 December 2024'),
    ]);
    expect((await record(built, 'REQUEST_RECEIVED', '2024-08-05', { correctsId })).refused).toEqual([]);
  });

  test('C4, reg 13(2): a refusal that the authority took back leaves the request in its 20 weeks: waited for, and timed when the plan was sent', async () => {
    const caseId = await newCase();
    const counted = async () => {
      const asked =
        'planTimeliness(from: "2023-01-01", to: "2023-06-30") { sent untimed waiting } late: planTimeliness(from: "2023-07-01", to: "2024-01-31") { sent untimed withinTime waiting bands { band sent } }';
      const { data } = await ask<{
        planTimeliness: { sent: number; untimed: number; waiting: number };
        late: { sent: number; untimed: number; withinTime: number; bands: { band: string; sent: number }[] };
      }>(officer, `{ ${asked} }`);
      const { planTimeliness: first, late } = data;
      const band = late.bands.find((one) => one.band === 'UP_TO_52_WEEKS')?.sent;
      return [first.sent, first.untimed, first.waiting, late.sent, late.untimed, late.withinTime, band ?? 0];
    };
    const before = await counted();
    const more = async () => (await counted()).map((count, index) => count - (before[index] ?? 0));
    await record(caseId, 'REQUEST_RECEIVED', '2023-01-09');
    await record(caseId, 'ASSESSMENT_REFUSED', '2023-02-20', {
      told: { toldDate: '2023-02-20', method: 'POST', reason: 'MADE_ELSEWHERE' },
    });
    expect(await more()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    await record(caseId, 'ASSESSMENT_AGREED', '2023-03-20');
    const limits = async () =>
      (await shown(caseId)).clocks.flatMap(({ code, dueDate, status }) =>
        ['C1', 'C3', 'C4'].includes(code) ? [`${code} ${dueDate} ${status}`] : [],
      );
    expect(await limits()).toEqual(['C1 2023-02-20 MET', 'C3 2023-05-01 BREACHED', 'C4 2023-05-29 BREACHED']);
    expect(await more()).toEqual([0, 0, 1, 0, 0, 0, 0]);
    await record(caseId, 'FINAL_PLAN_SENT', '2023-12-22');
    expect((await limits()).at(-1)).toBe('C4 2023-05-29 BREACHED');
    expect(await more()).toEqual([0, 0, 1, 1, 0, 0, 1]);
  });

  test('A5 a plan ends once, whatever case of the child that is recorded under, until there is one again', async () => {
    const caseId = await newCase();
    await record(caseId, 'FINAL_PLAN_SENT', '2025-03-03');
    const died = { ceaseReason: 'LEFT_ENGLAND' };
    expect((await record(caseId, 'PLAN_CEASED', '2025-10-20', died)).refused).toEqual([]);
    const own = fromGlobalId('Case', caseId, ['caseId']);
    const other = toGlobalId('Case', await copyCase(own));
    expect((await record(other, 'PLAN_CEASED', '2025-10-22', died)).refused).toEqual(['eventDate STEP_RECORDED']);
    const same = await record(other, 'PLAN_CEASED', '2025-10-20', died);
    expect([same.refused, same.messages[0]]).toEqual([
      ['eventDate EVENT_RECORDED'],
      expect.stringMatching(/^That the plan ended on 20 October 2025 is recorded already/),
    ]);
    const end = async (id: string, date: string) => {
      const { data } = await ask<{ case: { version: number } }>(
        ...[officer, 'query ($id: ID!) { case(id: $id) { version } }', { id }],
      );
      const ceased = { reason: 'LEFT_ENGLAND', date };
      return change('recordEhcPlan', { caseId: id, expectedVersion: data.case.version, ceased });
    };
    for (const date of ['2025-10-22', '2025-10-20']) {
      const { refused, messages } = await end(other, date);
      expect([refused, messages[0]]).toEqual([['ceased PLAN_ENDED'], expect.stringContaining('20 October 2025')]);
    }
    expect((await end(other, '2025-10-22')).messages[0]).toMatch(/Correct that entry.*record that first/);
    const ends = () =>
      db.asOwner(
        `select event_date::text, corrects_id is not null as corrects from plan_event
          where kind = 'PLAN_CEASED' and child_id = (select child_id from panel_case where case_id = $1) order by recorded_at, event_date`,
        [own],
      );
    expect(await ends()).toEqual([{ event_date: '2025-10-20', corrects: false }]);
    // On the case on which it was recorded another day puts it right.
    expect((await end(caseId, '2025-10-21')).refused).toEqual([]);
    expect(await ends()).toEqual([
      { event_date: '2025-10-20', corrects: false },
      { event_date: '2025-10-21', corrects: true },
    ]);
    // A plan that was made anew ends by itself, and leaves the first end as it was.
    await record(caseId, 'FINAL_PLAN_SENT', '2025-10-27');
    expect((await end(caseId, '2025-10-31')).refused).toEqual([]);
    expect((await ends()).at(-1)).toEqual({ event_date: '2025-10-31', corrects: false });
  });

  test('what the panel is done with goes on: a request that a closed case alone tells of is waited for, in the list as on the case', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'REQUESTED', requestDate: '2025-09-29' });
    const own = fromGlobalId('Case', caseId, ['caseId']);
    await db.asOwner(`update panel_case set status = 'CLOSED' where case_id = $1`, [own]);
    const { page } = await askClocksNext({ code: { in: ['C1', 'C4'] } });
    const listed = page!.nodes.filter((node) => node.case.id === caseId);
    expect(listed.map(({ clock: { code, dueDate } }) => `${code} ${dueDate}`)).toEqual([
      'C1 2025-11-10',
      'C4 2026-02-16',
    ]);
  });

  test('C26 several referrals over the years are each decided on once, and none after it was decided on', async () => {
    const caseId = await newCase();
    const refused = async (...given: readonly [string, string]) => (await record(caseId, ...given)).refused;
    expect(await refused('CARE_REFERRAL_RECEIVED', '2023-03-06')).toEqual([]);
    expect(await refused('CARE_DECIDED', '2023-04-03')).toEqual([]);
    // What is accepted after that is the same referral, for it was not accepted before.
    expect(await refused('CARE_REFERRAL_ACCEPTED', '2023-04-10')).toEqual(['eventDate STEP_RECORDED']);
    expect(await refused('CARE_DECIDED', '2023-04-17')).toEqual(['eventDate STEP_RECORDED']);
    expect(await refused('CARE_REFERRAL_ACCEPTED', '2023-03-13')).toEqual([]);
    expect(await refused('CARE_DECIDED', '2023-03-08')).toEqual(['eventDate STEP_RECORDED']);
    // Another comes on the day of the decision, and one in another year.
    expect(await refused('CARE_REFERRAL_RECEIVED', '2023-04-03')).toEqual([]);
    expect(await refused('CARE_DECIDED', '2023-05-22')).toEqual([]);
    expect(await refused('CARE_DECIDED', '2023-05-29')).toEqual(['eventDate STEP_RECORDED']);
    expect(await refused('CARE_REFERRAL_RECEIVED', '2025-09-29')).toEqual([]);
    const limits = (await shown(caseId)).clocks.map(({ code, dueDate, status }) => `${code} ${dueDate} ${status}`);
    expect(limits).toEqual(['C26 2023-04-17 MET', 'C26 2023-05-15 BREACHED', 'C26 2025-11-10 RUNNING']);
  });

  test('V1: only a final plan ends, for a reason; the day is the plan’s own, until it is taken back', async () => {
    const draft = await newCase({ ehcPlanStatus: 'DRAFT' });
    const died = { ceaseReason: 'DECEASED' };
    expect((await record(draft, 'PLAN_CEASED', '2025-10-20', died)).refused).toEqual(['kind PLAN_NOT_FINAL']);
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    expect((await record(caseId, 'REVIEW_MEETING', '2025-10-20', died)).refused).toEqual([
      'ceaseReason REASON_UNASKED',
    ]);
    expect((await record(caseId, 'PLAN_CEASED', '2025-10-20')).refused).toEqual([
      'ceaseReason REASON_MISSING',
      'eventDate PLAN_HELD',
    ]);
    expect((await record(caseId, 'PLAN_CEASED', '2025-10-20', died)).refused).toEqual([]);
    const written = () =>
      db.asOwner('select cease_reason, ceased_date::text from ehc_plan where case_id = $1', [
        fromGlobalId('Case', caseId, ['caseId']),
      ]);
    expect(await written()).toEqual([{ cease_reason: '8', ceased_date: '2025-10-20' }]);
    // It ends once; another day is that of an entry that puts it right.
    expect((await record(caseId, 'PLAN_CEASED', '2025-10-22', died)).refused).toEqual(['eventDate STEP_RECORDED']);
    const [event] = (await shown(caseId)).planEvents;
    await record(caseId, 'PLAN_CEASED', null, { correctsId: event!.id });
    expect(await written()).toEqual([{ cease_reason: null, ceased_date: null }]);
  });

  test('the plan of a case stands as was recorded of it, entered late or put right, under every case of its child; its clocks stay those of the referral', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'DRAFT', requestDate: '2025-06-09' });
    const plan = async (id: string) => {
      const answer = await ask<{ case: { ehcPlan: { status: string; date: string | null } } }>(
        ...[officer, 'query ($id: ID!) { case(id: $id) { ehcPlan { status date } } }', { id }],
      );
      const { status, date } = answer.data.case.ehcPlan;
      return `${status} ${date ?? 'undated'}`;
    };
    const lastId = async () => (await shown(caseId)).planEvents.at(-1)!.id;
    const c4 = async () => (await shown(caseId)).clocks.find(({ code }) => code === 'C4')?.status;
    expect(await plan(caseId)).toBe('DRAFT undated');
    // When its 20 weeks began is not known until the request is recorded.
    const untimed =
      'query ($id: ID!) { case(id: $id) { untimedClocks untimedLimits { code missing startDate dueDate status daysOver } } }';
    expect((await ask(officer, untimed, { id: caseId })).data).toEqual({
      case: {
        untimedClocks: ['C4'],
        untimedLimits: [
          {
            ...{ code: 'C4', missing: 'REQUEST_RECEIVED', startDate: '2025-06-09', dueDate: '2025-10-27' },
            ...{ status: 'BREACHED', daysOver: 7 },
          },
        ],
      },
    });
    expect([await c4(), (await shown(caseId)).flags.includes('CLOCK_OVERDUE')]).toEqual([undefined, true]);
    // The officer of the case is told which day is missing, by the last day that the limit can have.
    const missing = async () => {
      const query = '{ viewer { worklist(kinds: [DAY_MISSING]) { subjectId clockCode missingEvent day isOverdue } } }';
      const { data } = await ask<{ viewer: { worklist: readonly { subjectId: string }[] } }>(officer, query, {});
      return data.viewer.worklist.filter(({ subjectId }) => subjectId === caseId);
    };
    const day = { clockCode: 'C4', missingEvent: 'REQUEST_RECEIVED', day: '2025-10-27', isOverdue: true };
    expect(await missing()).toEqual([{ subjectId: caseId, ...day }]);
    await record(caseId, 'REQUEST_RECEIVED', '2025-06-09');
    expect(await missing()).toEqual([]);
    expect((await ask(officer, untimed, { id: caseId })).data).toEqual({
      case: { untimedClocks: [], untimedLimits: [] },
    });
    await record(caseId, 'ASSESSMENT_AGREED', '2025-07-10');
    expect(await plan(caseId)).toBe('DRAFT undated');
    expect(await c4()).toBe('BREACHED');
    await record(caseId, 'FINAL_PLAN_SENT', '2025-10-20');
    expect([await plan(caseId), await c4()]).toEqual(['FINAL 2025-10-20', 'MET']);
    const wrong = await lastId();
    await record(caseId, 'FINAL_PLAN_SENT', '2025-10-22', { correctsId: wrong });
    expect(await plan(caseId)).toBe('FINAL 2025-10-22');
    await record(caseId, 'FINAL_PLAN_SENT', null, { correctsId: await lastId() });
    expect([await plan(caseId), await c4()]).toEqual(['DRAFT undated', 'BREACHED']);
    await record(caseId, 'FINAL_PLAN_SENT', '2025-10-21');
    // What follows it begins with the plan as it stands, and other cases of the child tell the same.
    const other = await copyCase(fromGlobalId('Case', caseId, ['caseId']));
    expect(await plan(toGlobalId('Case', other))).toBe('FINAL 2025-10-21');
    // Two at once are worked out one after the other, each from both.
    const atOnce = await Promise.all([
      record(caseId, 'PLAN_CEASED', '2025-10-31', { ceaseReason: 'DECEASED' }),
      record(caseId, 'REVIEW_MEETING', '2025-10-30'),
    ]);
    expect(atOnce.map(({ refused }) => refused)).toEqual([[], []]);
    expect(await plan(caseId)).toBe('FINAL 2025-10-21');
  });

  test('for case officers; a reader without the papers is told nothing', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'REQUESTED' });
    const finance = await makeActor(db, clock, area, 'FINANCE');
    const event = { caseId, kind: 'REVIEW_MEETING', eventDate: '2025-11-03' };
    expect((await change('recordPlanEvent', event, 'case { version }', finance)).error).toBe('FORBIDDEN');
    expect(await shown(caseId, finance)).toMatchObject({ clocks: null, planEvents: null });
  });
});

describe('recordClockException', () => {
  test('K1 only what the law knows for the limit, on days that make it one, and with what shows it', async () => {
    const caseId = await newCase();
    await record(caseId, 'REQUEST_RECEIVED', '2025-06-09');
    const refused = async (more: object) => (await excuse(caseId, more)).refused;
    const days = { startDate: '2025-07-21', endDate: '2025-08-31' };
    expect(await refused({ code: 'C9', kind: 'AWAY_FROM_AREA', ...days, shownBy: ' ' })).toEqual([
      'kind EXCEPTION_NOT_ALLOWED',
      'shownBy EVIDENCE_MISSING',
    ]);
    expect(await refused({ kind: 'MISSED_APPOINTMENT', ...days })).toEqual(['kind EXCEPTION_NOT_ALLOWED']);
    expect(await refused({ kind: 'AWAY_FROM_AREA', startDate: '2025-07-21', endDate: '2025-08-16' })).toEqual([
      'endDate TOO_SHORT',
    ]);
    expect(await refused({ kind: 'SETTING_CLOSED', ...days })).toEqual(['startDate ADVICE_NOT_ASKED_THEN']);
    const asked = { caseId, agencyKind: 'EDUCATION', kind: 'SCHOOL', contributor: 'Invented School' };
    await change('recordAdviceRequest', { ...asked, askedDate: '2025-07-14' });
    expect(await refused({ kind: 'SETTING_CLOSED', ...days })).toEqual([]);
    for (const kind of ['CAPACITY', 'PANEL_DATE', 'FUNDING_DISPUTE']) {
      const answer = await excuse(caseId, { kind, ...days });
      expect([answer.error, answer.payload]).toEqual(['BAD_USER_INPUT', undefined]);
    }
  });

  test('K2 both figures are told; taken back, the exception is counted no more; C2 by the advice it is of', async () => {
    const caseId = await newCase();
    await record(caseId, 'REQUEST_RECEIVED', '2025-06-09');
    const asked = { caseId, agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'An invented team' };
    const advice = await change<{ adviceRequest: { id: string } }>(
      ...(['recordAdviceRequest', { ...asked, askedDate: '2025-06-16' }, 'adviceRequest { id }'] as const),
    );
    const adviceRequestId = advice.payload.adviceRequest.id;
    const missed = { code: 'C2', kind: 'MISSED_APPOINTMENT', startDate: '2025-07-01', endDate: '2025-07-07' };
    expect((await excuse(caseId, missed)).refused).toEqual(['adviceRequestId ADVICE_MISSING']);
    expect((await excuse(caseId, { ...missed, adviceRequestId })).refused).toEqual([]);
    const days = { startDate: '2025-09-01', endDate: '2025-09-10' };
    await excuse(caseId, { kind: 'PERSONAL_CIRCUMSTANCES', ...days });
    const found = async (code: string) => (await shown(caseId)).clocks.find((one) => one.code === code);
    expect(await found('C4')).toMatchObject({
      ...{ dueDate: '2025-10-27', statusWithoutExceptions: 'BREACHED', daysOver: 7 },
      ...{ dueDateWithExceptions: '2025-11-06', status: 'RUNNING', owner: 'EDUCATION' },
      exceptions: [{ kind: 'PERSONAL_CIRCUMSTANCES', ...days, shownBy: 'An invented letter' }],
    });
    expect(await found('C2')).toMatchObject({
      ...{ dueDate: '2025-07-28', dueDateWithExceptions: '2025-08-04', status: 'BREACHED', owner: 'HEALTH' },
      adviceRequest: { contributor: 'An invented team' },
    });
    const [{ id }] = ((await found('C4')) as unknown as { exceptions: [{ id: string }] }).exceptions;
    const gone = { kind: 'PERSONAL_CIRCUMSTANCES', correctsId: id, startDate: null, endDate: null };
    expect((await excuse(caseId, gone)).refused).toEqual([]);
    expect(await found('C4')).toMatchObject({ status: 'BREACHED', exceptions: [] });
  });
});

test('a cleared member sees the clocks of a plan, and whoever declared an interest sees and counts none of them', async () => {
  const first = await newCase();
  await record(first, 'REVIEW_MEETING', '2025-10-20');
  const rows = await db.asOwner<{ case_id: string }>(
    `select case_id from panel_case where child_id = (select child_id from plan_event where kind = 'REVIEW_MEETING' and event_date = '2025-10-20')`,
  );
  expect(rows).toHaveLength(1);
  const member = await makeActor(db, clock, area, 'PANEL_MEMBER');
  const [{ case_id: caseId }] = rows as [{ case_id: string }];
  await seatMembers(db, area, caseId, [member]);
  expect((await shown(first, member)).clocks.map(({ code }) => code)).toEqual(['C8', 'C9', 'C10', 'C7']);
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', '2025-11-02T11:00:00Z'
       from agenda_item where case_id = $1`,
    [caseId, officer.personId],
  );
  const listed = await clocksNext({});
  expect(listed.page?.nodes.filter((one) => one.case.id === first)).toEqual([]);
  expect(await shown(first)).toBeNull();
  // An interest in one case hides the child whole: what is kept of it is never given out without that case, it is not given by this reader.
  const second = toGlobalId('Case', await copyCase(caseId));
  const read = '{ case(id: $id) { id } subjectAccess(caseId: $id) { caseReference } }';
  const [theirs, others] = [officer, await makeActor(db, clock, area, 'DIRECTOR')].map((reader) =>
    ask<{ subjectAccess: object }>(reader, `query ($id: ID!) ${read}`, { id: second }),
  );
  expect((await theirs!).errors.map(({ code }) => code)).toContain('NOT_FOUND');
  expect((await others!).data.subjectAccess).toMatchObject({ caseReference: expect.stringMatching(/-2$/) as string });
});

/** Another case of the same child, asked for on 1 October 2025; gives its id. */
async function copyCase(caseId: string): Promise<string> {
  const [copied] = await db.asOwner<{ case_id: string }>(
    `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need, ehc_plan_status,
                             responsible_la_code, case_officer_id, created_at)
     select local_area_code, gen_random_uuid(), child_id, panel_id, reference || '-2', 'DRAFT', request_type, '2025-10-01', primary_need, 'REQUESTED',
            responsible_la_code, case_officer_id, created_at + interval '1 minute' from panel_case where case_id = $1 returning case_id`,
    [caseId],
  );
  await db.asOwner(
    'insert into referral (local_area_code, case_id) select local_area_code, case_id from panel_case where case_id = $1',
    [copied!.case_id],
  );
  return copied!.case_id;
}

describe('over the area', () => {
  let other: CaseArea;
  let clerk: Actor;
  beforeAll(async () => {
    clock.set('2025-11-03T09:30:00Z');
    other = await makeCaseArea(db, clock, '885');
    clerk = await other.actorOf('CASE_OFFICER');
  });
  const start = async (requestDate: string, status = 'REQUESTED', planDate: string | null = null) =>
    toGlobalId(
      'Case',
      await makeCase(ctxOf(db, clerk, clock), {
        panelId: other.panelId,
        terms: {
          ...{ requestDate: requestDate as Day, ehcPlanStatus: status as 'REQUESTED' },
          ehcPlanDate: planDate as Day | null,
        },
      }),
    );

  test('clocksNext: the first to end first, page by page, filtered; not for those without the papers', async () => {
    const [late, soon] = [await start('2025-05-05', 'DRAFT'), await start('2025-10-06')];
    const asked = { caseId: late, kind: 'REQUEST_RECEIVED', eventDate: '2025-05-05' };
    expect((await change('recordPlanEvent', asked, 'case { version }', clerk)).refused).toEqual([]);
    const all = await clocksNext({}, clerk);
    expect(
      all.page?.nodes.map((one) => [one.case.id === late ? 'late' : 'soon', one.clock.code, one.clock.status]),
    ).toEqual([
      ['late', 'C4', 'BREACHED'],
      ['soon', 'C1', 'RUNNING'],
      ['soon', 'C3', 'RUNNING'],
      ['soon', 'C4', 'RUNNING'],
    ]);
    // What is broken or ends within two weeks waits for the officer of the case.
    const { data } = await ask<{
      viewer: { worklist: readonly { subjectId: string; clockCode: string; isOverdue: boolean }[] };
    }>(clerk, '{ viewer { worklist(kinds: [CLOCK]) { subjectId clockCode isOverdue } } }');
    expect(data.viewer.worklist).toEqual([
      { subjectId: late, clockCode: 'C4', isOverdue: true },
      { subjectId: soon, clockCode: 'C1', isOverdue: false },
    ]);
    const page = await clocksNext({}, clerk, 1);
    const next = await clocksNext({}, clerk, 2, page.page!.pageInfo.endCursor);
    expect(next.page?.nodes.map((one) => one.clock.code)).toEqual(['C1', 'C3']);
    expect([next.page?.pageInfo.hasNextPage, next.page?.totalCount]).toEqual([true, 4]);
    const broken = await clocksNext({ status: { eq: 'BREACHED' }, owner: { in: ['EDUCATION'] } }, clerk);
    expect(broken.page?.nodes).toMatchObject([{ case: { id: late } }]);
    const due = await clocksNext({ dueDate: { lte: '2025-12-31' }, code: { in: ['C1', 'C3'] } }, clerk);
    expect(due.page?.nodes).toMatchObject([{ case: { id: soon }, clock: { code: 'C1', dueDate: '2025-11-17' } }]);
    expect((await clocksNext({}, await makeActor(db, clock, other, 'COMMISSIONER'))).error).toBe('FORBIDDEN');
    expect((await clocksNext({}, officer)).page?.nodes.some((one) => one.case.id === late)).toBe(false);
  });

  test('adviceLateness says who is late and by how much, planTimeliness how long beyond 20 weeks', async () => {
    const caseId = await start('2025-02-03', 'IN_ASSESSMENT');
    const send = (mutation: string, input: object, gives?: string) => change(mutation, { ...input }, gives, clerk);
    const asked = { caseId, agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'An invented team' };
    for (const askedDate of ['2025-02-10', '2025-08-25']) await send('recordAdviceRequest', { ...asked, askedDate });
    await send('recordAdviceRequest', { ...asked, contributor: 'Another', askedDate: '2025-10-27' });
    // Agreed long after the six weeks, and well before them.
    const social = { ...asked, agencyKind: 'SOCIAL_CARE', kind: 'SOCIAL_CARE', contributor: 'A late team' };
    const found = await change<{ adviceRequest: { id: string } }>(
      ...(['recordAdviceRequest', { ...social, askedDate: '2025-03-03', dueDate: '2025-06-30' }] as const),
      ...(['adviceRequest { id }', clerk] as const),
    );
    const adviceRequestId = found.payload.adviceRequest.id;
    await send('recordAdviceReceived', { adviceRequestId, receivedDate: '2025-05-12' });
    const missed = { code: 'C2', kind: 'MISSED_APPOINTMENT', startDate: '2025-03-10', endDate: '2025-03-19' };
    await send('recordClockException', { caseId, ...missed, adviceRequestId, shownBy: 'An invented letter' });
    const early = { ...asked, agencyKind: 'EDUCATION', kind: 'EDUCATIONAL_PSYCHOLOGY', contributor: 'An early team' };
    const soon = await change<{ adviceRequest: { id: string } }>(
      ...(['recordAdviceRequest', { ...early, askedDate: '2025-03-03', dueDate: '2025-03-17' }] as const),
      ...(['adviceRequest { id }', clerk] as const),
    );
    const came = { adviceRequestId: soon.payload.adviceRequest.id, receivedDate: '2025-03-31' };
    await send('recordAdviceReceived', came);
    await send('recordPlanEvent', { caseId, kind: 'REQUEST_RECEIVED', eventDate: '2025-02-03' });
    await send('recordPlanEvent', { caseId, kind: 'FINAL_PLAN_SENT', eventDate: '2025-09-01' });
    const director = await makeActor(db, clock, other, 'DIRECTOR');
    const askBoth = () =>
      ask<Record<string, unknown>>(
        director,
        `{ adviceLateness(from: "2025-01-01", to: "2025-12-31") { contributor asked forAssessments outstanding late daysLate mostDaysLate
           lateWithExceptions daysLateWithExceptions lateAsAgreed daysLateAsAgreed }
         panelAssurance(from: "2025-01-01", to: "2025-11-03") { sections(only: [PLANS]) { tables { code columns { heading } rows { key cells } } } }
         case(id: "${caseId}") { clocks { code daysOver daysOverWithExceptions adviceRequest { contributor } } }
         planTimeliness(from: "2025-04-01", to: "2025-10-31") { sent withinTime withinTimeWithExceptions waiting bands { band sent waiting } } }`,
      );
    const answer = await askBoth();
    await runJobs(db, clock, 'cases.keep-clocks');
    expect(await askBoth()).toEqual(answer);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      adviceLateness: [
        {
          // From 24 March until the plan; what was asked a week before it was spared. Nobody waits for either any more.
          ...{ contributor: 'An invented team', asked: 2, forAssessments: 2, outstanding: 0 },
          ...{ late: 1, daysLate: 161, mostDaysLate: 161, lateWithExceptions: 1, daysLateWithExceptions: 161 },
          ...{ lateAsAgreed: 1, daysLateAsAgreed: 161 },
        },
        {
          // C2, K2: 14 April, and ten days more; the day that was agreed is no excuse.
          ...{ contributor: 'A late team', forAssessments: 1, late: 1, daysLate: 28 },
          ...{ lateWithExceptions: 1, daysLateWithExceptions: 18, lateAsAgreed: 0, daysLateAsAgreed: 0 },
        },
        { contributor: 'An early team', late: 0, daysLate: 0, lateAsAgreed: 1, daysLateAsAgreed: 14 },
        // After the plan: no limit of the law.
        { contributor: 'Another', asked: 1, forAssessments: 0, late: 0, daysLate: 0, mostDaysLate: 0 },
      ],
      planTimeliness: { sent: 1, withinTime: 0, withinTimeWithExceptions: 0, waiting: 2 },
    });
    // The pack and the clocks of the case tell the same.
    const { clocks } = answer.data['case'] as {
      clocks: {
        code: string;
        daysOver: number;
        daysOverWithExceptions: number;
        adviceRequest: { contributor: string } | null;
      }[];
    };
    const ofLate = clocks.find(({ adviceRequest }) => adviceRequest?.contributor === 'A late team');
    expect([ofLate?.code, ofLate?.daysOver, ofLate?.daysOverWithExceptions]).toEqual(['C2', 28, 18]);
    const { sections } = answer.data['panelAssurance'] as {
      sections: { tables: { code: string; rows: { key: string; cells: object[] }[] }[] }[];
    };
    const table = sections[0]!.tables.find(({ code }) => code === 'ADVICE_BY_AGENCY')!;
    expect(table).toMatchObject({
      columns: [
        ...[{ heading: 'Asked for' }, { heading: 'Not come' }, { heading: 'Late' }],
        ...[{ heading: 'Late, and not excused' }, { heading: 'Most days late' }, { heading: 'Later than agreed' }],
      ],
    });
    expect(table.rows.map(({ key, cells }) => [key, cells])).toEqual([
      ['EDUCATION', ['1', '0', '0', '0', '0', '1']],
      ['HEALTH', ['3', '1', '1', '1', '161', '1']],
      ['SOCIAL_CARE', ['1', '0', '1', '1', '28', '0']],
    ]);
    const { bands } = answer.data['planTimeliness'] as { bands: { sent: number; waiting: number }[] };
    expect(bands.map(({ sent, waiting }) => `${String(sent)} ${String(waiting)}`)).toEqual([
      '0 1',
      '0 1',
      '1 0',
      '0 0',
      '0 0',
    ]);
  });

  test('what came with a draft has no day of its request: counted as such, and as no request, by assurance as by the return', async () => {
    const came = await start('2025-10-20', 'DRAFT');
    const director = await makeActor(db, clock, other, 'DIRECTOR');
    const { data, errors } = await ask<{
      panelAssurance: { sections: { figures: { measure: string; numerator: number }[] }[] };
      sen2Return: {
        counts: { table: string; key: string; count: number }[];
        issues: { nodes: { item: string; case: { id: string } | null }[] };
      };
    }>(
      director,
      `{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { sections(only: [PLANS]) { figures { measure numerator } } }
         sen2Return(year: 2026) { counts { table key count } issues(first: 100) { nodes { item case { id } } } } }`,
    );
    expect(errors).toEqual([]);
    const figure = (name: string) =>
      data.panelAssurance.sections[0]!.figures.find(({ measure }) => measure === name)?.numerator;
    // Beside it one that had merely been asked for: by its referral that is known.
    expect([figure('REQUESTS_RECEIVED'), figure('REQUESTS_UNRECORDED')]).toEqual([3, 1]);
    const received = data.sen2Return.counts.find(({ table, key }) => table === 'REQUESTS' && key === 'RECEIVED');
    expect(received?.count).toBe(3);
    // The return has what is under way, and says that a day is missing.
    const assessed = data.sen2Return.counts.find(({ table, key }) => table === 'ASSESSMENTS' && key === 'AWAITED');
    const undated = data.sen2Return.issues.nodes.filter(
      ({ item, case: of }) => item === 'receiveddate' && of?.id === came,
    );
    // With it one of which the request is recorded, and a draft by its referral: it was agreed to assess.
    expect([assessed?.count, undated.length]).toEqual([2, 1]);
    // Neither one that has ended by then, nor one that another authority keeps.
    const unrecorded = async () => {
      const told = await ask<{ panelAssurance: { figure: { numerator: number } } }>(
        director,
        '{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { figure(measure: REQUESTS_UNRECORDED) { numerator } } }',
      );
      return told.data.panelAssurance.figure.numerator;
    };
    const drafted = fromGlobalId('Case', came, 'came');
    const moved = await db.asOwner<{ id: string }>(
      `insert into responsibility_transfer (local_area_code, responsibility_transfer_id, child_id, case_id, from_la_code, to_la_code, transfer_date,
                                            moved_date, aware_date, recorded_by, recorded_at)
       select local_area_code, gen_random_uuid(), child_id, case_id, local_area_code, '302', '2025-10-25', '2025-10-25', '2025-10-25', case_officer_id, now()
         from panel_case where case_id = $1 returning responsibility_transfer_id as id`,
      [drafted],
    );
    expect([moved.length, await unrecorded()]).toEqual([1, 0]);
  });

  test('C7 a plan that was final when it was referred is reviewed too: in the list where its day is known, counted where it is not', async () => {
    const [known, old] = [await start('2025-03-03', 'FINAL', '2024-09-16'), await start('2025-03-03', 'FINAL')];
    const listed = (await clocksNext({ code: { eq: 'C7' }, status: { eq: 'BREACHED' } }, clerk)).page?.nodes;
    expect(listed).toMatchObject([{ case: { id: known }, clock: { dueDate: '2025-09-15', status: 'BREACHED' } }]);
    const director = await makeActor(db, clock, other, 'DIRECTOR');
    const undated = async () => {
      const { data } = await ask<{
        panelAssurance: { sections: { figures: { measure: string; numerator: number }[] }[] };
      }>(
        director,
        '{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { sections(only: [PLANS]) { figures { measure numerator } } } }',
      );
      const { figures } = data.panelAssurance.sections[0]!;
      return ['REVIEWS_UNDATED', 'REVIEWS_NOT_HELD'].map(
        (name) => figures.find(({ measure }) => measure === name)!.numerator,
      );
    };
    expect(await undated()).toEqual([1, 1]);
    for (const [caseId, eventDate] of [
      [known, '2025-09-15'],
      [old, '2025-02-03'],
    ] as const) {
      const review = { caseId, kind: 'REVIEW_MEETING', eventDate };
      expect((await change('recordPlanEvent', review, 'case { version }', clerk)).refused).toEqual([]);
    }
    expect(await undated()).toEqual([0, 0]);
    // One that is late at least by what is known is work of the officer's, until a review is recorded.
    const missed = await start('2024-09-02', 'FINAL');
    const missing = async () => {
      const query = '{ viewer { worklist(kinds: [DAY_MISSING]) { subjectId clockCode missingEvent day } } }';
      const { data } = await ask<{ viewer: { worklist: readonly { clockCode: string }[] } }>(clerk, query, {});
      return data.viewer.worklist.filter(({ clockCode }) => clockCode === 'C7');
    };
    expect(await missing()).toEqual([
      { subjectId: missed, clockCode: 'C7', missingEvent: 'REVIEW_MEETING', day: '2025-09-01' },
    ]);
    await change(
      'recordPlanEvent',
      { caseId: missed, kind: 'REVIEW_MEETING', eventDate: '2025-10-06' },
      'case { version }',
      clerk,
    );
    expect(await missing()).toEqual([]);
  });

  test('where more changed at once than an answer works out, it is told to come again; the job keeps them, and so does the first start after an upgrade', async () => {
    await runJobs(db, clock, 'cases.keep-clocks');
    const kept = () =>
      db.asOwner("select to_jsonb(kept) - 'ordinal' as kept from kept_clock kept order by child_id, ordinal");
    const [before, answer] = [await kept(), await askClocksNext({}, clerk)];
    expect(before.length).toBeGreaterThan(5);
    const noted = 'insert into clock_change (local_area_code, child_id) select local_area_code, child_id from';
    await db.asOwner(
      `with made as (insert into child (local_area_code, child_id, birth_cohort, created_at)
                     select $1, gen_random_uuid(), 2012, now() from generate_series(1, 501) returning local_area_code, child_id)
       ${noted} made`,
      [other.code],
    );
    for (const query of [
      '{ clocksNext { totalCount } }',
      '{ planTimeliness(from: "2025-04-01", to: "2025-10-31") { sent } }',
    ]) {
      expect((await ask(clerk, query)).errors).toMatchObject([
        { code: 'UNAVAILABLE', extensions: { retryAfterSeconds: 60 } },
      ]);
    }
    // As it is after the migration: nothing kept, everything noted. The other area is none the worse.
    await db.asOwner('delete from kept_clock');
    await db.asOwner(`${noted} panel_case`);
    await db.asOwner('update local_area set are_clocks_due = true');
    await finishMigrations({ database: db.database, clock, log: quietLog });
    expect(await db.asOwner('select from clock_change')).toEqual([]);
    expect(await db.asOwner('select from local_area where are_clocks_due')).toEqual([]);
    expect(await kept()).toEqual(before);
    expect(await askClocksNext({}, clerk)).toEqual(answer);
    await runJobs(db, clock, 'cases.renew-clocks');
    expect(await kept()).toEqual(before);
  });

  test('K4, K5 setClockReadings: the area’s own, told by clockRules; what changes nothing is refused', async () => {
    const administrator = await makeActor(db, clock, other, 'ADMINISTRATOR');
    const set = (careStart: string) =>
      change('setClockReadings', { dateReading: 'BY', careStart }, 'localArea { id }', administrator);
    expect((await set('CARE_REFERRAL_ACCEPTED')).refused).toEqual([]);
    expect((await set('CARE_REFERRAL_ACCEPTED')).refused).toEqual(['dateReading UNCHANGED']);
    const rules = async (actor: Actor) => {
      const answer = await ask<{ clockRules: object }>(
        actor,
        '{ clockRules { dateReading careStart rules { code unit length beforeDate source } } }',
      );
      return answer.data.clockRules;
    };
    expect(await rules(clerk)).toMatchObject({ dateReading: 'BY', careStart: 'CARE_REFERRAL_ACCEPTED' });
    const own = (await rules(officer)) as { rules: { code: string; unit: string }[] };
    expect(own).toMatchObject({ dateReading: 'STRICT', careStart: 'CARE_REFERRAL_RECEIVED' });
    expect(own.rules.filter(({ code }) => code === 'C12')).toEqual([
      expect.objectContaining({ unit: 'BEFORE_DATE', beforeDate: '02-15', length: null }),
    ]);
    // A child of whom nothing is kept yet has a clock by another reading.
    const caseId = await start('2025-11-03', 'NONE');
    const begun = { caseId, kind: 'CARE_ASSESSMENT_STARTED', eventDate: '2025-10-27' };
    expect((await change('recordPlanEvent', begun, '', clerk)).refused).toEqual([]);
    const ofIt = async () =>
      (await clocksNext({}, clerk)).page?.nodes
        .filter((one) => one.case.id === caseId)
        .map(({ clock: { code } }) => code);
    expect(await ofIt()).toEqual([]);
    expect((await set('CARE_ASSESSMENT_STARTED')).refused).toEqual([]);
    expect(await ofIt()).toEqual(['C26']);
  });

  test('C2 advice that was asked for under an earlier case of the child is waited for in the list, and on each of its cases', async () => {
    const caseId = await start('2025-08-04', 'IN_ASSESSMENT', '2025-09-01');
    await change('recordPlanEvent', { caseId, kind: 'REQUEST_RECEIVED', eventDate: '2025-08-04' }, '', clerk);
    const asked = { caseId, agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'A team of the first case' };
    await change('recordAdviceRequest', { ...asked, askedDate: '2025-09-08' }, '', clerk);
    const later = toGlobalId('Case', await copyCase(fromGlobalId('Case', caseId, ['caseId'])));
    const listed = (await clocksNext({ code: { eq: 'C2' }, dueDate: { eq: '2025-10-20' } }, clerk)).page?.nodes;
    expect(listed).toMatchObject([{ case: { id: later }, clock: { status: 'BREACHED' } }]);
    for (const id of [caseId, later]) {
      const clocks = (await shown(id, clerk)).clocks.filter(({ code }) => code === 'C2');
      expect(clocks).toMatchObject([{ dueDate: '2025-10-20', adviceRequest: { contributor: asked.contributor } }]);
    }
  });

  test('C7 a plan that a later referral tells, after one of the child had ended, is work and counted where nobody says when it was reviewed', async () => {
    const caseId = await start('2024-09-02', 'FINAL', '2023-05-01');
    const own = fromGlobalId('Case', caseId, ['caseId']);
    const before = [
      ['FINAL_PLAN_SENT', '2019-05-01'],
      ['REVIEW_MEETING', '2020-04-01'],
      ['PLAN_CEASED', '2021-03-01'],
    ];
    await db.asOwner(
      `insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
       select held.local_area_code, gen_random_uuid(), held.child_id, held.case_id, told.kind, told.day, held.case_officer_id, held.created_at
         from panel_case held cross join jsonb_to_recordset($2::jsonb) as told(kind text, day date) where held.case_id = $1`,
      [own, JSON.stringify(before.map(([kind, day]) => ({ kind, day })))],
    );
    const query = `{ viewer { worklist(kinds: [DAY_MISSING]) { subjectId clockCode missingEvent day } } }`;
    const missing = async () => {
      const { data } = await ask<{ viewer: { worklist: readonly { subjectId: string }[] } }>(clerk, query, {});
      return data.viewer.worklist.filter(({ subjectId }) => subjectId === caseId);
    };
    expect(await missing()).toEqual([
      { subjectId: caseId, clockCode: 'C7', missingEvent: 'REVIEW_MEETING', day: '2025-09-01' },
    ]);
    const director = await makeActor(db, clock, other, 'DIRECTOR');
    const undated = async () => {
      const { data } = await ask<{ panelAssurance: { undated: { numerator: number } } }>(
        director,
        '{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { undated: figure(measure: REVIEWS_UNDATED) { numerator } } }',
      );
      return data.panelAssurance.undated.numerator;
    };
    const counted = await undated();
    // One that had ended after the referral's plan was made is over.
    await change('recordPlanEvent', { caseId, kind: 'REVIEW_MEETING', eventDate: '2025-10-06' }, '', clerk);
    expect([await undated(), await missing()]).toEqual([counted - 1, []]);
  });

  test('C15 clocksNext lists a certificate that nobody heard of as long as the family could appeal with it, and no longer', async () => {
    clock.set('2025-03-10T09:30:00Z');
    const [caseId, appealed] = [await start('2024-05-06', 'FINAL'), await start('2024-05-06', 'FINAL')];
    const ownerAgencyId = toGlobalId('Agency', other.agencies.EDUCATION);
    const open = async (more: { readonly caseId: string; readonly [part: string]: unknown }) =>
      expect((await change('openRedress', { ownerAgencyId, ...more }, '', clerk)).refused).toEqual([]);
    const declined = { kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', date: '2025-03-03' };
    await open({ caseId, ...declined });
    await open({ caseId: appealed, ...declined });
    const listed = async () =>
      (await clocksNext({ code: { eq: 'C15' } }, clerk)).page?.nodes.map((one) => [one.case.id, one.clock.status]);
    expect((await listed())?.sort()).toEqual([caseId, appealed].sort().map((id) => [id, 'BREACHED']));
    await open({
      caseId: appealed,
      kind: 'APPEAL',
      grounds: ['SECTION_F'],
      reference: 'SEND/2025/1500',
      date: '2025-03-10',
    });
    expect(await listed()).toEqual([[caseId, 'BREACHED']]);
    clock.set('2025-04-08T09:30:00Z');
    const page = await clocksNext({ code: { eq: 'C15' } }, clerk);
    expect([page.page?.nodes, page.page?.totalCount]).toEqual([[], 0]);
    const states = await ask<{ case: { redress: readonly { state: string }[]; clocks: readonly ShownClock[] } }>(
      clerk,
      'query ($id: ID!) { case(id: $id) { redress { state } clocks { code dueDate endDate status } } }',
      { id: caseId },
    );
    expect(states.data.case).toMatchObject({
      redress: [{ state: 'CLOSED' }],
      clocks: expect.arrayContaining([
        { code: 'C15', dueDate: '2025-03-06', endDate: '2025-04-08', status: 'NOT_REQUIRED' },
      ]) as object,
    });
  });

  test('C14, C19 clocksNext lists the time of a family that nobody told, once it would have been over, until it is told', async () => {
    const administrator = await makeActor(db, clock, other, 'ADMINISTRATOR');
    clock.set('2025-06-02T09:30:00Z');
    const target = { fromDate: '2025-06-03', length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' };
    expect((await change('setNoticeTarget', target, 'localArea { id }', administrator)).refused).toEqual([]);
    clock.set('2025-11-03T09:30:00Z');
    const caseId = await start('2025-05-05', 'NONE');
    for (const [kind, eventDate] of [
      ['REQUEST_RECEIVED', '2025-05-05'],
      ['ASSESSMENT_REFUSED', '2025-06-09'],
    ]) {
      expect((await change('recordPlanEvent', { caseId, kind, eventDate }, '', clerk)).refused).toEqual([]);
    }
    const listed = async (filter: object = {}) =>
      (await clocksNext(filter, clerk)).page?.nodes.flatMap((one) =>
        one.case.id === caseId ? [`${one.clock.code} ${one.clock.dueDate} ${one.clock.status}`] : [],
      );
    const untold = ['C14 2025-08-09 RUNNING', 'C19 2025-09-01 RUNNING'];
    expect(await listed()).toEqual(untold);
    expect(await listed({ owner: { eq: 'FAMILY' }, status: { eq: 'RUNNING' } })).toEqual(untold);
    expect([await listed({ status: { eq: 'BREACHED' } }), await listed({ owner: { eq: 'EDUCATION' } })]).toEqual([
      [],
      [],
    ]);
    const nodes = (await clocksNext({}, clerk)).page!.nodes.map((one) => one.clock.dueDate);
    expect(nodes).toEqual([...nodes].sort());
    // Its letter is the work; the limit is not a second one.
    const { data } = await ask<{ viewer: { worklist: readonly { subjectId: string; clockCode: string }[] } }>(
      clerk,
      '{ viewer { worklist(kinds: [CLOCK]) { subjectId clockCode } } }',
    );
    expect(data.viewer.worklist.filter(({ clockCode }) => /^C1[49]$/.test(clockCode))).toEqual([]);
    const [{ id: correctsId } = { id: '' }] = (await shown(caseId, clerk)).planEvents.filter(
      ({ kind }) => kind === 'ASSESSMENT_REFUSED',
    );
    const told = { toldDate: '2025-06-10', method: 'POST', reason: 'ENTERED_LATE' };
    const put = { caseId, kind: 'ASSESSMENT_REFUSED', eventDate: '2025-06-09', correctsId, told };
    expect((await change('recordPlanEvent', put, '', clerk)).refused).toEqual([]);
    expect(await listed()).toEqual([]);
  });
});
