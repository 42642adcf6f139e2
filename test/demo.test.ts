import { Client } from 'pg';
import { runVerify } from '../src/commands/verify';
import { firstQuery, welcome } from '../src/demo/console';
import { ensureDemoDatabase } from '../src/demo/ensure';
import { DEMO_AREAS } from '../src/demo/facts/areas';
import { demoCalendars } from '../src/demo/facts/calendars';
import { FAMILY_PREFIXES, FAMILY_TREES, GIVEN_NAMES } from '../src/demo/names';
import { PERSONAS, subjectOf, subjectOfPersona } from '../src/demo/personas';
import { planArea } from '../src/demo/plan/area-plan';
import { type PlannedCase } from '../src/demo/plan/planned';
import { seedDemo } from '../src/demo/seed/seed';
import { lookUpActor } from '../src/features/access/service/look-up-actor';
import { checkCalendar } from '../src/features/ledger/rules/calendar';
import {
  addDays,
  ageOn,
  daysInclusive,
  financialYearOf,
  londonDay,
  weekday,
  type AcademicYear,
  type Day,
} from '../src/kernel/dates';
import { countNoticesOverdue, listNoticesDue } from '../src/features/panels/service/read-notices-due';
import { type Actor } from '../src/platform/actor';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { ctxOf, quietLog, setClock } from './support/make-ledger';
import { wholeSchema } from './support/whole-schema';

/** The demo as it stands on this day; any other would do. */
const NOW = '2026-11-21T12:00:00Z';
const TODAY = '2026-11-21' as Day;
const YEAR = financialYearOf(TODAY);
const WAITS = { poolWaitMillis: 2_000, statementTimeoutMillis: 10_000, lockTimeoutMillis: 5_000 };
const POOL = { ...WAITS, poolSize: 4, idleInTransactionMillis: 60_000 };

const clock = setClock(NOW);
const db = useDatabase();
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

beforeAll(async () => {
  await seedDemo({ database: db.database, now: clock.now(), log: quietLog });
}, 120_000);

async function actorOf(subject: string): Promise<Actor> {
  const connection = await db.database.connect();
  try {
    const actor = await lookUpActor(connection, subject, londonDay(clock.now()));
    if (typeof actor === 'string') throw new Error(`${subject} is ${actor}`);
    return actor;
  } finally {
    connection.release(false);
  }
}

const count = async (sql: string): Promise<number> => Number((await db.asOwner<{ n: bigint }>(sql))[0]!.n);

describe('the plan', () => {
  test('the same day gives the same plan; another day, another', () => {
    for (const area of DEMO_AREAS) {
      expect(planArea(area, TODAY)).toEqual(planArea(area, TODAY));
      expect(planArea(area, '2027-02-01' as Day)).not.toEqual(planArea(area, TODAY));
    }
  });

  test.each(DEMO_AREAS)('$name has about sixty children of 4 to 19, by invented names, none twice', (area) => {
    const { cases } = planArea(area, TODAY);
    expect(cases.length).toBeGreaterThan(50);
    expect(cases.length).toBeLessThan(70);
    const names = cases.map(({ child }) => `${child.givenName} ${child.familyName}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { child, requestDate } of cases) {
      expect(ageOn(child.dateOfBirth, requestDate)).toBeGreaterThanOrEqual(3);
      expect(ageOn(child.dateOfBirth, requestDate)).toBeLessThanOrEqual(19);
    }
  });

  test.each(DEMO_AREAS)('V1 in $name a need has the code of its year', (area) => {
    const early = planArea(area, TODAY).cases.filter(({ requestDate }) => requestDate < '2025-01-01');
    expect(early.map(({ primaryNeed }) => primaryNeed)).not.toContain('DS');
  });

  test.each(DEMO_AREAS)('the splits, units and spreads of money.md all turn up in $name', (area) => {
    const lines = planArea(area, TODAY).cases.flatMap(({ options }) => options.flatMap((option) => option.lines));
    const prices = new Set(lines.map(({ price }) => `${price.unit} ${price.spread ?? ''} ${price.year ?? ''}`.trim()));
    expect([...prices].sort()).toEqual([
      'HOUR SCHOOL_WEEKS',
      'ONCE',
      'TERM TERMS',
      'WEEK DAYS',
      'WEEK SCHOOL_WEEKS',
      'YEAR DAYS ACADEMIC',
      'YEAR MONTHS FINANCIAL',
      'YEAR SCHOOL_DAYS ACADEMIC',
    ]);
    const shares = lines.flatMap((line) => line.shares);
    expect(shares.some(({ fixed }) => fixed !== null)).toBe(true);
    expect(shares.some(({ cap }) => cap !== null)).toBe(true);
  });

  test('a school calendar is one in every year, of about 190 days', () => {
    for (const calendar of demoCalendars('2019/20' as AcademicYear, '2045/46' as AcademicYear)) {
      expect(checkCalendar(calendar).ok).toBe(true);
      const days = calendar.terms.flatMap((term) =>
        Array.from({ length: daysInclusive(term) }, (_, after) => addDays(term.startDate, after)),
      );
      const open = days.filter((day) => weekday(day) <= 5 && !calendar.closed.includes(day));
      expect(Math.abs(open.length - 190)).toBeLessThan(6);
    }
  });

  // The history must hold together whatever day the demo is first started on.
  test.each(['2026-04-01', '2026-08-31', '2027-01-01', '2028-02-29', '2031-12-25'])('as of %s it is whole', (day) => {
    for (const area of DEMO_AREAS) {
      const plan = planArea(area, day as Day);
      const stages = plan.sittings.map(({ stage }) => stage);
      expect(stages.filter((stage) => stage === 'OPEN')).toHaveLength(1);
      expect(stages.filter((stage) => stage === 'CLOSED').length).toBeGreaterThanOrEqual(17);
      const inOrder = (planned: PlannedCase): boolean =>
        planned.hearings.every(({ sitting }) => planned.requestDate < plan.sittings[sitting]!.day);
      expect(plan.cases.every(inOrder)).toBe(true);
    }
  });
});

describe('the seeded demo', () => {
  test('cases have the references, needs and dates of the plan, in its order', async () => {
    for (const area of DEMO_AREAS) {
      const stored = await db.asOwner<{ reference: string; primary_need: string; request_date: string }>(
        `select reference, primary_need, request_date::text from panel_case where local_area_code = $1 order by reference`,
        [area.code],
      );
      const planned = [...planArea(area, TODAY).cases].sort((a, b) =>
        a.requestDate < b.requestDate ? -1 : a.requestDate > b.requestDate ? 1 : 0,
      );
      expect(stored.map((row) => [row.primary_need, row.request_date])).toEqual(
        planned.map((one) => [one.primaryNeed, one.requestDate]),
      );
      expect(stored[0]!.reference).toMatch(new RegExp(`^${area.casePrefix}`));
    }
  });

  test.each(DEMO_AREAS)(
    'in $name a round of uplifts is applied and one waits, a placement is suspended, and one ended with notice',
    async ({ code }) => {
      const [row] = await db.asOwner(
        `select (select count(*)::int from uplift_round where local_area_code = $1 and applied_at is not null) as applied,
              (select count(*)::int from uplift_round where local_area_code = $1 and decision is null) as waiting,
              (select count(*)::int from uplift_round_line where local_area_code = $1 and problem is not null) as problems,
              (select count(*)::int from placement_interruption where local_area_code = $1 and kind = 'SUSPENSION' and upper_inf(active_span)) as suspended,
              (select count(*) > 0 from placement where local_area_code = $1 and last_attended_date < ended_date) as notice`,
        [code],
      );
      expect(row).toEqual({ applied: 1, waiting: 1, problems: 0, suspended: 1, notice: true });
    },
  );

  test.each(DEMO_AREAS)(
    'in $name a group of placements away would be worth a provision, why is said of all but two, and one child learns elsewhere',
    async ({ code }) => {
      const asked = await ask<{ missingProvision: { placementCount: number }[] }>(
        await actorOf(subjectOf(code, 'commissioner')),
        '{ missingProvision { placementCount } }',
      );
      expect(asked.errors).toEqual([]);
      expect(asked.data.missingProvision[0]?.placementCount).toBeGreaterThanOrEqual(3);
      const [row] = await db.asOwner<{ due: number; named: number; elsewhere: number; plans: number }>(
        `select count(*) filter (where (area_class <> 'IN_AREA' or provision_type = 'INDEPENDENT_SPECIAL') and not exists (
                  select from out_of_area_reason said where said.placement_id = placement.placement_id))::int as due,
                count(plan.named_provider_urn)::int as named,
                (select count(*)::int from attended_setting where local_area_code = $1) as elsewhere, count(*)::int as plans
           from placement left join ehc_plan plan using (local_area_code, case_id)
          where local_area_code = $1 and cancelled_at is null`,
        [code],
      );
      expect(row).toMatchObject({ due: 2, elsewhere: 1 });
      expect(row!.named).toBeGreaterThan(row!.plans * 0.5);
    },
  );

  test.each(DEMO_AREAS)(
    'in $name two scenarios of its own placements and books have been run: as it goes on, and with a class of its own',
    async ({ code }) => {
      interface Told {
        readonly name: string;
        readonly block: { readonly books: object | null };
        readonly levers: readonly { readonly assumption: object | null }[];
        readonly result: {
          readonly goal: object | null;
          readonly leverEffects: readonly {
            readonly years: readonly {
              readonly block: string;
              readonly from: readonly { readonly setting: string }[];
            }[];
          }[];
          readonly years: readonly {
            readonly unmitigated: { readonly children: { readonly mean: string } };
            readonly difference: {
              readonly settings: readonly { readonly name: string; readonly children: { readonly mean: string } }[];
            };
          }[];
        };
      }
      interface Measured {
        readonly name: string;
        readonly measuredBy: { readonly provisionType: readonly string[] | null; readonly areaClass: object | null };
      }
      const asked = await ask<{
        scenarios: { nodes: readonly Told[] };
        managementPlans: readonly { mitigations: readonly Measured[] }[];
      }>(
        await actorOf(subjectOf(code, 'commissioner')),
        `{ scenarios(first: 5) { nodes { name block { openingDeficit income books { incomeYear deficitFrom } } levers { assumption { set } }
             result { goal { value reached } leverEffects { years { block from { setting } } } years { year unmitigated { children { mean } cost { mean } inYear { mean } cumulative { mean } }
               difference { cost { mean } settings { name children { mean } } } } } } }
           managementPlans { mitigations { name measuredBy { provisionType areaClass } } } }`,
      );
      expect(asked.errors).toEqual([]);
      const [built, baseline] = [...asked.data.scenarios.nodes].sort(
        (one, other) => other.levers.length - one.levers.length,
      );
      expect(baseline!.levers).toHaveLength(2);
      expect(baseline!.levers[0]!.assumption).toEqual({ set: 'Inflation of fees' });
      expect(baseline!.block.books).not.toBeNull();
      expect(baseline!.result.years).toHaveLength(5);
      expect(Number(baseline!.result.years[0]!.unmitigated.children.mean)).toBeGreaterThan(10);
      const last = built!.result.years.at(-1)!.difference.settings.find(({ name }) => name === 'Own class');
      expect(Number(last!.children.mean)).toBeGreaterThan(0.5);
      expect(built!.result.goal).not.toBeNull();
      // What it delivers is measured by all that it takes children from, and by no kind that it could be itself.
      const effects = built!.result.leverEffects.at(-1)!.years;
      expect(Number(effects.at(-1)!.block)).toBeLessThan(0);
      const taken = new Set(effects.flatMap(({ from }) => from.map(({ setting }) => setting.split(' ')[0])));
      const [{ measuredBy }] = asked.data.managementPlans
        .flatMap(({ mitigations }) => mitigations)
        .filter(({ name }) => name === 'A class of our own') as [Measured];
      expect(measuredBy).toEqual({ provisionType: [...taken].sort(), areaClass: null });
    },
  );

  test('nothing personal looks real', async () => {
    const family = `^(${FAMILY_PREFIXES.join('|')})-(${FAMILY_TREES.join('|')})$`;
    const real = await count(
      `select count(*) as n from child_identity where family_name !~ '${family}' or given_name <> all ('{${GIVEN_NAMES.join(',')}}')
          or upn is not null or nhs_number is not null or home_postcode !~ ' 9ZZ$'`,
    );
    expect(real).toBe(0);
    expect(await count(`select count(*) as n from person where display_name !~ ' Placeholder$'`)).toBe(0);
  });

  test('there is something of everything for a visitor to find', async () => {
    for (const { code } of DEMO_AREAS) {
      const having = async (sql: string): Promise<number> =>
        count(`select count(*) as n from ${sql} and local_area_code = '${code}'`);
      const statuses = await db.asOwner<{ status: string }>(
        `select distinct status from panel_case where local_area_code = $1`,
        [code],
      );
      expect(statuses.map(({ status }) => status).sort()).toEqual([
        'COMMITTED',
        'DECIDED',
        'DRAFT',
        'LISTED',
        'PLACED',
        'SUBMITTED',
      ]);
      expect(await having(`panel_meeting where status = 'OPEN' and meeting_date = '${TODAY}'`)).toBe(1);
      expect(await having(`panel_meeting where status = 'PUBLISHED'`)).toBe(1);
      expect(await having(`agenda_item where status = 'NOT_HEARD'`)).toBeGreaterThan(0);
      expect(await having(`interest_declaration where kind <> 'NONE'`)).toBeGreaterThan(0);
      expect(await having(`contribution where status = 'AWAITING_RATIFICATION'`)).toBeGreaterThan(0);
      expect(await having(`contribution where status = 'PROPOSED'`)).toBeGreaterThan(0);
      expect(await having(`decision_ratification where true`)).toBeGreaterThan(0);
      // One that could not wait for today's sitting waits there to be ratified (M7); a tribunal's order is to be noted (A6).
      expect(await having(`agenda_item where purpose = 'RATIFY' and status = 'LISTED'`)).toBe(2);
      expect(await having(`decision where basis = 'TRIBUNAL_ORDER' and supersedes_decision_id is not null`)).toBe(1);
      expect(await having(`notice_sending where corrects_id is not null`)).toBe(1);
      expect(await having(`decision_condition_event where status = 'MET'`)).toBeGreaterThan(0);
      expect(await having(`preferred_setting where true`)).toBeGreaterThan(20);
      expect(await having(`decision where basis = 'OUT_OF_PANEL' and lapses_on > '${TODAY}'`)).toBe(1);
      expect(await having(`placement where ended_date is not null`)).toBeGreaterThan(0);
      // Conditions have an owner and a day (M10).
      expect(await having(`decision_condition where true`)).toBeGreaterThan(0);
      expect(await having(`actual where kind = 'CREDIT_NOTE'`)).toBeGreaterThan(0);
      for (const cause of ['NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'ROLLED_FORWARD']) {
        expect(await having(`posting where cause = '${cause}'`)).toBeGreaterThan(0);
      }
    }
    // Somebody in a placement past 18 was handed over to adult social care (J5).
    const handed = `adult_handover join funding_agreement using (local_area_code, funding_agreement_id) where committed_at is not null`;
    expect(await count(`select count(*) as n from ${handed}`)).toBe(1);
  });

  test('the ledger equals the engine, the holders add up to the line, every decision has its quorum', async () => {
    const lines: string[] = [];
    const status = await runVerify({ database: db.database, clock, log: quietLog, print: (line) => lines.push(line) });
    expect(lines.filter((line) => line.startsWith('DIFFERS'))).toEqual([]);
    expect(status).toBe(0);
  });

  test('nothing is dated after the demo’s present', async () => {
    for (const [table, column] of [
      ['audit_event', 'occurred_at'],
      ['posting', 'posted_at'],
      ['decision', 'decided_at'],
    ] as const) {
      expect(await count(`select count(*) as n from ${table} where ${column} > '${NOW}'`)).toBe(0);
    }
  });

  test('of every budget it is said whom it serves, and a share has gone over to adult services', async () => {
    const told = await db.asOwner(`select name, serves from budget_holder where local_area_code = '311' order by name`);
    expect(told).toEqual([
      { name: 'Adult social care', serves: 'ADULTS' },
      { name: "Children's continuing care", serves: 'CHILDREN' },
      { name: "Children's continuing care (CCG)", serves: 'CHILDREN' },
      { name: "Children's social care placements", serves: 'CHILDREN' },
      { name: 'Continuing healthcare of adults', serves: 'ADULTS' },
      { name: 'High needs block', serves: 'UP_TO_25' },
      { name: 'SEND transport', serves: 'UP_TO_25' },
    ]);
    expect(await count('select count(*) as n from budget_holder where serves is null')).toBe(0);
    expect(await count('select count(*) as n from adult_handover')).toBeGreaterThan(0);
  });

  test('the budgets are to each other as the published high needs blocks', async () => {
    const allocations = await db.asOwner<{ local_area_code: string; amount: bigint }>(
      `select entry.local_area_code, sum(amount_pence)::bigint as amount from budget_entry entry
         join budget_holder using (local_area_code, budget_holder_id)
        where is_high_needs_block and kind = 'ALLOCATION' and financial_year = $1
        group by 1 order by 1`,
      [YEAR],
    );
    const [havering, worcestershire] = allocations.map(({ amount }) => Number(amount));
    const [smaller, larger] = DEMO_AREAS.map(({ highNeedsBlock }) => Number(highNeedsBlock));
    expect(worcestershire! / havering!).toBeCloseTo(larger! / smaller!, 2);
  });
});

describe('a visitor', () => {
  test.each(DEMO_AREAS.flatMap(({ code }) => PERSONAS.map((persona) => [persona, code] as const)))(
    '%s of %s signs in and holds a role',
    async (persona, code) => {
      const subject = subjectOfPersona({ persona, localArea: code });
      const { data, errors } = await ask<{
        viewer: { localArea: { code: string }; roles: string[]; permissions: string[] };
      }>(await actorOf(subject!), '{ viewer { localArea { code } roles permissions person { displayName } } }');
      expect(errors).toEqual([]);
      expect(data.viewer.localArea.code).toBe(code);
      expect(data.viewer.roles.length).toBeGreaterThan(0);
      expect(data.viewer.permissions.length).toBeGreaterThan(0);
    },
  );

  test('no other persona, and no other area', () => {
    expect(subjectOfPersona({ persona: 'clinical-officer', localArea: '311' })).toBeNull();
    expect(subjectOfPersona({ persona: 'finance', localArea: '312' })).toBeNull();
  });

  test.each(DEMO_AREAS)(
    'the first query of the console answers for $name, with a premium over five alike',
    async ({ code }) => {
      const { data, errors } = await ask<{
        budgetPressure: {
          allocation: string;
          committed: string;
          outOfArea: { placementsWithPremium: number; premium: string | null };
          breakdown: { committed: string }[];
        };
        cases: { nodes: { reference: string }[] };
      }>(await actorOf(subjectOf(code, 'finance')), firstQuery(TODAY));
      expect(errors).toEqual([]);
      const { committed, outOfArea, breakdown } = data.budgetPressure;
      const pence = (money: string): bigint => BigInt(money.replace('.', ''));
      expect(breakdown.reduce((all, row) => all + pence(row.committed), 0n)).toBe(pence(committed));
      expect(outOfArea.placementsWithPremium).toBeGreaterThan(0);
      expect(outOfArea.premium).not.toBeNull();
      expect(data.cases.nodes).toHaveLength(5);
    },
  );

  test('how many letters are overdue is the number of those that are due, worked out one by one', async () => {
    // As if the areas had told nothing for years: by a target from before the first decision, in one of them counted from the approval.
    await db.asOwner(
      `insert into notice_target (local_area_code, notice_target_id, from_date, length, unit, measured_from, set_by, set_at)
       select distinct on (local_area_code) local_area_code, gen_random_uuid(), '2020-01-01', 5, 'WORKING_DAYS',
              case local_area_code when '311' then 'DECISION' else 'APPROVAL' end, set_by, set_at from notice_target`,
    );
    for (const { code } of DEMO_AREAS) {
      const subject = subjectOfPersona({ persona: 'case-officer', localArea: code });
      const ctx = ctxOf(db, await actorOf(subject ?? ''), clock);
      const tx = await ctx.read();
      const due = (await listNoticesDue(tx)).filter((one) => one.due.dueDate < TODAY);
      expect([code, await countNoticesOverdue(tx)]).toEqual([code, due.length]);
      expect(due.length).toBeGreaterThan(20);
      await ctx.end();
    }
  });

  test('the console says where the demo is, who one can be and what to ask', () => {
    const text = welcome('http://localhost:4000', TODAY);
    for (const said of ['http://localhost:4000/graphql', '/demo/token', ...PERSONAS, 'budgetPressure'])
      expect(text).toContain(said);
  });
});

describe('the database of the demo', () => {
  const name = 'tripartite_demo';
  const { template, ...urls } = JSON.parse(process.env['TEST_CLUSTER']!) as Record<
    'app' | 'migrator' | 'superuser' | 'template',
    string
  >;
  const url = (of: keyof typeof urls) => (database: string) => urls[of].replace('*', database);
  const asSuperuser = async (sql: string): Promise<number> => {
    const client = new Client({ connectionString: url('superuser')('postgres') });
    await client.connect();
    try {
      return (await client.query(sql)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  };
  const dropDatabase = async (database: string): Promise<void> => {
    await asSuperuser(`drop database if exists ${database} with (force)`);
  };
  const cluster = {
    appUrl: url('app'),
    migratorUrl: url('migrator'),
    superUrl: url('superuser'),
    // Migrated already, as every test's is: what is looked at here is who makes it, and when.
    createDatabase: async (database: string) =>
      (await asSuperuser(`create database ${database} template ${template} owner migrator strategy file_copy`)) >= 0,
    dropDatabase,
  };
  afterAll(() => dropDatabase(name));

  test('what a killed start left is thrown away; of two starts at once one seeds; a later one finds it', async () => {
    await asSuperuser(`create database ${name}_being_seeded owner migrator`);
    const start = () => ensureDemoDatabase({ cluster, pool: POOL, clock, log: quietLog, fewer: 12 });
    const [one, other] = await Promise.all([start(), start()]);
    expect([one.isNew, other.isNew].sort()).toEqual([false, true]);
    expect((await start()).isNew).toBe(false);
    expect(await asSuperuser(`select from pg_database where datname like '${name}%'`)).toBe(1);
  }, 60_000);
});
