import { financialYearOf, financialYearSpan, londonDay, nextFinancialYear, type Day } from '../../kernel/dates';
import { type RawRow } from '../../platform/imports';
import { projectionImporters } from '../../features/modelling/importer/projection-set';
import { LeverKind, GoalPosition, GoalTerm } from '../../features/modelling/rules/scenario/codes';
import { type GivenLever } from '../../features/modelling/rules/scenario/given-lever';
import { createScenario, type CreateScenario } from '../../features/modelling/service/create-scenario';
import { performScenario } from '../../features/modelling/service/perform-scenario';
import { readOwnHistory } from '../../features/modelling/service/read-own-history';
import { runScenario } from '../../features/modelling/service/run-scenario';
import { type DemoAreaCode } from '../facts/areas';
import { type AreaPlan } from '../plan/planned';
import { PRICES_ASSUMED } from './appraise';
import { bringIn } from './reference';
import { accepted, type AreaSession } from './session';

/** Learnt from fewer cases, as in tests, a projection is of nobody. */
const FEWEST_CASES = 40;
const POPULATION = 'Invented population, level, after the size of the area';
/** Invented: people of one age, the same at every age. */
const OF_AN_AGE: Readonly<Record<DemoAreaCode, number>> = { '311': 3_300, '885': 6_500 };
const AGES = [-4, 25] as const;
/** How far it looks back and ahead. */
const YEARS = 5;
/** Few: the first start waits for them. */
const RUNS = 100;

/** Two scenarios of the area’s own placements and books, run to their end: as it goes on, and with a class of its own. */
export async function seedScenarios(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  if (plan.cases.length < FEWEST_CASES) return;
  const today = londonDay(now);
  const [population] = projectionImporters.filter(({ kind }) => kind === 'projection-population');
  if (population?.forSource === undefined) throw new Error('A population of the demo cannot be imported');
  const finance = await session.as('finance', now);
  const importer = await population.forSource(await finance.read(), POPULATION);
  await finance.end();
  await bringIn(await session.as('finance', now), importer, populationOf(session.area, Number(today.slice(0, 4))));
  const next = financialYearSpan(nextFinancialYear(financialYearOf(today))).startDate;
  const opening = `${Number(next.slice(0, 4)) + 1}-09-01` as Day;
  const asItGoes = [prices(next), requests(next)];
  await runOne(session, now, { name: 'As it goes on', levers: asItGoes, goal: null });
  await runOne(session, now, {
    name: 'With a class of our own',
    levers: [...asItGoes, ownClass(opening, await settingsAway(session, now))],
    goal: {
      ...{ lever: asItGoes.length, term: GoalTerm.PLACES, least: 0, most: 60 },
      ...{ position: GoalPosition.IN_YEAR, year: Number(opening.slice(0, 4)) + 2 },
    },
  });
}

async function runOne(
  session: AreaSession,
  now: Date,
  changes: Pick<CreateScenario, 'name' | 'levers' | 'goal'>,
): Promise<void> {
  const command: CreateScenario = {
    ...{ ...changes, projectionSet: POPULATION, isOwnHistory: true, seed: 1, runs: RUNS },
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
}

function populationOf(area: DemoAreaCode, thisYear: number): RawRow[] {
  const [least, most] = AGES;
  return Array.from({ length: 2 * YEARS + 1 }, (_, at) => thisYear - YEARS + at).flatMap((year) =>
    Array.from({ length: most - least + 1 }, (_, at) => ({
      ...{ 'calendar-year': String(year), 'academic-year': String(least + at), population: String(OF_AN_AGE[area]) },
    })),
  );
}

/** The settings away from the area, and independent ones in it. */
async function settingsAway(session: AreaSession, now: Date): Promise<readonly string[]> {
  const ctx = await session.as('commissioner', now);
  const { settings } = await readOwnHistory(await ctx.read());
  await ctx.end();
  return settings.map(({ setting }) => setting).filter((name) => name.includes(' ') || name.startsWith('INDEPENDENT'));
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
    ...{ setting: 'Own class', places: 12, fill: [40, 80, 100], unitCost: 28_000 },
    ...{ capitalCost: 900_000, capitalMonths: 12, leadInCost: 60_000, leadInMonths: 4 },
  };
}
