import { financialYearOf, financialYearSpan, londonDay, nextFinancialYear, type Day } from '../../kernel/dates';
import { type RawRow } from '../../platform/imports';
import { projectionImporters } from '../../features/modelling/importer/projection-set';
import { LeverKind, GoalPosition, GoalTerm } from '../../features/modelling/rules/scenario/codes';
import { type GivenLever } from '../../features/modelling/rules/scenario/given-lever';
import { isByDay } from '../../features/modelling/rules/scenario/own-history';
import { ProvisionType } from '../../features/providers/rules/provision-type';
import { addScenarioToPlan } from '../../features/modelling/service/add-scenario-to-plan';
import { createScenario, type CreateScenario } from '../../features/modelling/service/create-scenario';
import { performScenario } from '../../features/modelling/service/perform-scenario';
import { readScenarioResult } from '../../features/modelling/service/read-result';
import { readOwnHistory } from '../../features/modelling/service/read-own-history';
import { runScenario } from '../../features/modelling/service/run-scenario';
import { type DemoAreaCode } from '../facts/areas';
import { exampleAuthority, type ProjectionRows } from '../plan/example-authority';
import { type AreaPlan } from '../plan/planned';
import { PRICES_ASSUMED } from './appraise';
import { bringIn } from './reference';
import { accepted, type AreaSession, remembered } from './session';

/** Learnt from fewer cases, as in tests, a projection is of nobody. */
const FEWEST_CASES = 40;
const POPULATION = 'Invented population, level, after the size of the area';
const EXAMPLE = 'Invented authority';
/** Invented: people of one age, the same at every age. */
const OF_AN_AGE: Readonly<Record<DemoAreaCode, number>> = { '311': 3_300, '885': 6_500 };
const AGES = [-4, 25] as const;
/** How far it looks back and ahead. */
const YEARS = 5;
/** Few: the first start waits for them. */
const RUNS = 100;

/**
 * Two scenarios of the area’s own placements and books, run to their end: as it goes on, and with a class of its own, which is then a mitigation of the
 * management plan. Made of the same inputs and seed, they can be compared run by run.
 */
export async function seedScenarios(
  session: AreaSession,
  plan: AreaPlan,
  managementPlanId: string,
  now: Date,
): Promise<void> {
  if (plan.cases.length < FEWEST_CASES) return;
  const today = londonDay(now);
  const thisYear = Number(financialYearOf(today).slice(0, 4));
  await bringInRows(session, now, POPULATION, { population: populationOf(session.area, thisYear) });
  await bringInRows(session, now, EXAMPLE, exampleAuthority(thisYear));
  const next = financialYearSpan(nextFinancialYear(financialYearOf(today))).startDate;
  const opening = `${Number(next.slice(0, 4)) + 1}-09-01` as Day;
  const asItGoes = [prices(next), requests(next)];
  const own = { projectionSet: POPULATION, isOwnHistory: true };
  // Of four years that were seen two can be held out: this one says how wide its bands ought to be.
  const example = { projectionSet: EXAMPLE, isOwnHistory: false };
  await runOne(session, now, { ...example, name: 'An invented example, scored', levers: asItGoes, goal: null });
  await runOne(session, now, { ...own, name: 'As it goes on', levers: asItGoes, goal: null });
  const scenarioId = await runOne(session, now, {
    ...own,
    name: 'With a class of our own',
    levers: [...asItGoes, ownClass(opening, await settingsByFee(session, now))],
    goal: {
      ...{ lever: asItGoes.length, term: GoalTerm.PLACES, least: 0, most: 60 },
      ...{ position: GoalPosition.IN_YEAR, year: Number(opening.slice(0, 4)) + 2 },
    },
  });
  await intoThePlan(session, now, { scenarioId, planId: managementPlanId, lever: asItGoes.length });
}

async function intoThePlan(
  session: AreaSession,
  now: Date,
  { scenarioId, planId, lever }: { readonly scenarioId: string; readonly planId: string; readonly lever: number },
): Promise<void> {
  const ownerId = remembered(session.staff, 'commissioner');
  const measuredBy = { PROVISION_TYPE: await kindsTaken(session, now, { scenarioId, lever }) };
  const added = await addScenarioToPlan(
    await session.as('finance', now),
    {
      ...{ scenarioId, planId, expectedVersion: null, note: 'With the class of our own, as the scenario has it.' },
      levers: [{ lever, ownerId, endDate: null, measuredBy, placementIds: [] }],
    },
    null,
  );
  accepted(added, 'take the class into the management plan');
}

/** The kinds of provision from which the lever takes children, in any year: what is paid for them says what it delivers. */
async function kindsTaken(
  session: AreaSession,
  now: Date,
  { scenarioId, lever }: { readonly scenarioId: string; readonly lever: number },
): Promise<readonly string[]> {
  const ctx = await session.as('finance', now);
  const { result } = await readScenarioResult(await ctx.read(), scenarioId);
  await ctx.end();
  const years = (result.levers ?? []).find((one) => one.lever === lever)?.years ?? [];
  return [...new Set(years.flatMap(({ from = [] }) => from.map(({ setting }) => kindOf(setting))))].sort();
}

async function runOne(
  session: AreaSession,
  now: Date,
  changes: Pick<CreateScenario, 'name' | 'levers' | 'goal' | 'projectionSet' | 'isOwnHistory'>,
): Promise<string> {
  const command: CreateScenario = {
    ...{ ...changes, seed: 1, runs: RUNS },
    // All else of the block is what the books say.
    block: {
      ...{ openingDeficit: null, income: null, incomeGrowthPercent: 3 },
      ...{ otherSpend: null, otherSpendGrowthPercent: 2 },
    },
  };
  const created = await createScenario(await session.as('commissioner', now), command, null);
  const { scenarioId } = accepted(created, `make the scenario ${changes.name}`);
  const { ordinal } = accepted(
    await runScenario(await session.as('commissioner', now), scenarioId, null),
    `ask for a run of ${changes.name}`,
  );
  // What the worker would do. It will find the run at its end.
  await performScenario(session.asSystem(now), scenarioId, ordinal);
  return scenarioId;
}

/** Brings rows in as files of one set. */
async function bringInRows(
  session: AreaSession,
  now: Date,
  set: string,
  files: Partial<ProjectionRows>,
): Promise<void> {
  for (const [file, rows] of Object.entries(files)) {
    const general = projectionImporters.find(({ kind }) => kind === `projection-${file}`);
    if (general?.forSource === undefined) throw new Error('A file of the demo’s projections cannot be imported');
    const finance = await session.as('finance', now);
    const importer = await general.forSource(await finance.read(), set);
    await finance.end();
    await bringIn(await session.as('finance', now), importer, rows);
  }
}

function populationOf(area: DemoAreaCode, thisYear: number): RawRow[] {
  const [least, most] = AGES;
  return Array.from({ length: 2 * YEARS + 1 }, (_, at) => thisYear - YEARS + at).flatMap((year) =>
    Array.from({ length: most - least + 1 }, (_, at) => ({
      ...{ 'calendar-year': String(year), 'academic-year': String(least + at), population: String(OF_AN_AGE[area]) },
    })),
  );
}

/** Schools that ask a fee: a class of the area's own is none of their kinds, so that what is paid for these tells what it takes from them. */
const BY_FEE: readonly string[] = [ProvisionType.INDEPENDENT_SPECIAL, ProvisionType.NON_MAINTAINED_SPECIAL];

/** Own history begins what it calls a setting with its kind. */
function kindOf(setting: string): string {
  return setting.split(' ')[0] ?? setting;
}

/** The settings of schools that ask a fee, wherever they are, that children go to by day: a class takes nobody in who lives at a school. */
async function settingsByFee(session: AreaSession, now: Date): Promise<readonly string[]> {
  const ctx = await session.as('commissioner', now);
  const { settings } = await readOwnHistory(await ctx.read());
  await ctx.end();
  return settings.map(({ setting }) => setting).filter((name) => isByDay(name) && BY_FEE.includes(kindOf(name)));
}

const NOTHING = {
  ...{ source: null, isMitigation: false, settings: null, needs: null, setting: null, overflow: null },
  ...{
    ages: null,
    places: null,
    fill: null,
    unitCost: null,
    placeCost: null,
    placeRates: null,
    journeyCost: null,
    capitalCost: null,
    capitalMonths: null,
    leadInCost: null,
    leadInMonths: null,
    percent: null,
    shares: null,
    assumption: null,
  },
};

function prices(startDate: Day): GivenLever {
  return {
    ...{ ...NOTHING, kind: LeverKind.PRICE_GROWTH, name: 'Inflation of fees', owner: 'Head of commissioning' },
    ...{ startDate, assumption: { set: PRICES_ASSUMED, appliesTo: null } },
  };
}

function requests(startDate: Day): GivenLever {
  return {
    ...{ ...NOTHING, kind: LeverKind.REQUESTS_GROWTH, name: 'More requests', owner: 'Head of SEND', startDate },
    ...{ percent: 4, source: 'Invented trend of requests' },
  };
}

function ownClass(startDate: Day, settings: readonly string[]): GivenLever {
  return {
    ...{ ...NOTHING, kind: LeverKind.LOCAL_PROVISION, name: 'A class of our own', owner: 'Head of commissioning' },
    ...{ source: 'Invented business case of the area', startDate, isMitigation: true, settings },
    ...{ setting: 'Own class', places: 8, fill: [40, 80, 100], unitCost: 28_000 },
    ...{ capitalCost: 900_000, capitalMonths: 12, leadInCost: 60_000, leadInMonths: 4 },
  };
}
