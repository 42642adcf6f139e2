import { AGE_BANDS, type AgeBand } from '../../../../kernel/dates';
import { expectedPeople } from '../projection/expectation';
import { overAges } from '../projection/measures';
import { seedPeople, type State } from '../projection/inputs';
import { priceStates } from '../projection/prices';
import { type UnpricedState, unpricedStates } from '../projection/project';
import { summarise } from '../projection/statistics';
import { type BackTest } from './back-test';
import { PAYERS, type ScenarioPayer } from './codes';
import { type Expected, expectedApart, expectedOf, NOBODY_EXPECTED } from './expected';
import { type FoundGoal } from './goal-seek';
import { type LeverEffect } from './lever-effects';
import { placesOf } from './outcome';
import { groupOf } from './outcome-space';
import { beforeOpening, type BeforeOpening } from './provisions';
import { type PreparedScenario, READINGS, type RunValues, type ScenarioFigures } from './simulate';

/** A figure over the runs. The expectation is exact, and null where a lever's places make it none that can be written down. */
export interface ScenarioFigure {
  readonly expectation: number | null;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Children of a need in a setting, and of them those of each age band that somebody is in; the bands are left out by engines 1 and 2. */
export interface ProjectedState extends State {
  readonly children: ScenarioFigure;
  readonly ages?: readonly { readonly ageBand: AgeBand; readonly children: ScenarioFigure }[];
}

/** The figures of one reading of a year: children, and pounds. */
export interface ReadingYear {
  readonly children: ScenarioFigure;
  readonly settings: Readonly<Record<string, ScenarioFigure>>;
  readonly needs: Readonly<Record<string, ScenarioFigure>>;
  /** States that hold anybody in some run of either reading. */
  readonly states: readonly ProjectedState[];
  /** Settings by age on the 31 August before the year, where somebody is in some run of either reading; left out by engine 1. */
  readonly ages?: readonly { readonly setting: string; readonly ageBand: AgeBand; readonly children: ScenarioFigure }[];
  readonly payers: Readonly<Record<ScenarioPayer, ScenarioFigure>>;
  readonly cost: ScenarioFigure;
  /** What the block spends beyond its income in the year; less than nothing is a surplus. */
  readonly inYear: ScenarioFigure;
  /** What it owes at the end of the year, all years together. */
  readonly cumulative: ScenarioFigure;
  /** Of building provisions: no payer's and never the block's; left out by engines 1 and 2. */
  readonly capital?: number;
  /** Of the block's cost, what provisions spend before they open; left out by engines 1 and 2. */
  readonly leadIn?: number;
}

/** A projected year: as it would come, as it would be with what would be done, and the difference run by run on the same draws. */
export interface ScenarioYear {
  readonly year: number;
  readonly unmitigated: ReadingYear;
  readonly mitigated: ReadingYear;
  readonly difference: ReadingYear;
}

/** All that is told of a scenario. */
export interface ScenarioResult {
  readonly engineVersion: number;
  readonly seedYear: number;
  readonly runs: number;
  readonly seed: number;
  readonly years: readonly ScenarioYear[];
  /** States that nobody gave a price, and what was taken for them; left out by engine 1. */
  readonly unpriced?: readonly UnpricedState[];
  /** What each lever that would be done brings; left out by engines 1 and 2. */
  readonly levers?: readonly LeverEffect[];
  /** SHA-256 of the figures run by run that scenarios are compared by; left out by engines 1 and 2. */
  readonly sampleDigest?: string;
  /** Null: too few years were observed to hold one out. */
  readonly backTest: BackTest | null;
  /** Null: none was sought. */
  readonly goal: FoundGoal | null;
}

interface Source {
  readonly byFigure: readonly RunValues[];
  /** By outcome state, on the projection's own path: right of all and of each need whatever levers move. */
  readonly expected: Float64Array;
  /** The same by state and age band. */
  readonly expectedGroups: Float64Array;
  /** Whether it is right of each state too. */
  readonly isExact: boolean;
}

/** The years of a scenario from the figures of all its runs. */
export function tellYears(prepared: PreparedScenario, figures: ScenarioFigures): ScenarioYear[] {
  const both = figures.slice(0, READINGS.length);
  const [unmitigated = [], mitigated = []] = both;
  const expected = {
    before: expectedOf(prepared, prepared.unmitigated),
    after: expectedOf(prepared, prepared.mitigated),
  };
  const isHeld = whoIsHeld(prepared, both);
  const spent = {
    before: beforeOpening(prepared.unmitigated.levers, yearsOf(prepared)),
    after: beforeOpening(prepared.mitigated.levers, yearsOf(prepared)),
  };
  return prepared.unmitigated.model.years.map(({ year }, at) => {
    const before = unmitigated[at] ?? [];
    // Most states no lever touches: what is the same list is summed up once.
    const after = (mitigated[at] ?? []).map((byRun, figure) => orSame(byRun, before[figure] ?? byRun));
    const told: Told = { runs: before[0]?.length ?? 0, lists: new Map() };
    const tell = (
      byFigure: readonly RunValues[],
      people: Expected,
      { capital, leadIn }: BeforeOpening,
      isExact: boolean,
    ): ReadingYear => ({
      ...tellReading(prepared, isHeld, told, {
        byFigure,
        expected: people.states,
        expectedGroups: people.groups,
        isExact,
      }),
      ...{ capital, leadIn },
    });
    const [opening = NOTHING, openingAfter = NOTHING] = [spent.before[at], spent.after[at]];
    const beforePeople = expected.before.people[at] ?? NOBODY_EXPECTED;
    const afterPeople = expected.after.people[at] ?? NOBODY_EXPECTED;
    return {
      year,
      unmitigated: tell(before, beforePeople, opening, expected.before.isExact),
      mitigated: tell(after, afterPeople, openingAfter, expected.after.isExact),
      difference: tell(
        after.map((byRun, figure) => apart(byRun, before[figure] ?? byRun)),
        expectedApart(afterPeople, beforePeople),
        {
          capital: openingAfter.capital - opening.capital,
          leadIn: openingAfter.leadIn - opening.leadIn,
        },
        expected.before.isExact && expected.after.isExact,
      ),
    };
  });
}

/** The states without a price that children of the scenario can be in. */
export function unpricedOf({ inputs, unmitigated: { model } }: PreparedScenario): readonly UnpricedState[] {
  const seed = seedPeople(inputs.transitions).map(({ state }) => state);
  const expected = expectedPeople(model).map((cells) => overAges(cells, new Float64Array(model.space.states.length)));
  return unpricedStates(model, priceStates(model.space, inputs.prices, seed), expected);
}

const NO_RUNS = new Float64Array();

const NOTHING: BeforeOpening = { capital: 0, leadIn: 0 };

function yearsOf({ unmitigated: { model } }: PreparedScenario): number[] {
  return model.years.map(({ year }) => year);
}

/** The other list where both hold the same. */
function orSame(byRun: RunValues, other: RunValues): RunValues {
  return byRun.length === other.length && byRun.every((value, run) => value === other[run]) ? other : byRun;
}

/** Run by run; a list that is empty is of noughts. */
function apart(after: RunValues, before: RunValues): RunValues {
  if (after === before) return NO_RUNS;
  const runs = Math.max(after.length, before.length);
  return Float64Array.from({ length: runs }, (_, run) => (after[run] ?? 0) - (before[run] ?? 0));
}

/** How many runs there are, and the lists of them that are summed up already. */
interface Told {
  readonly runs: number;
  readonly lists: Map<RunValues, Omit<ScenarioFigure, 'expectation'>>;
}

function tellReading(
  { outcome }: PreparedScenario,
  isHeld: HeldFigures,
  { runs, lists }: Told,
  { byFigure, expected, expectedGroups, isExact }: Source,
): ReadingYear {
  const places = placesOf(outcome);
  const summed = (byRun: RunValues): Omit<ScenarioFigure, 'expectation'> => {
    // A list that is nought in all runs is empty.
    const known = lists.get(byRun) ?? summedUp(byRun.length === 0 ? new Float64Array(runs) : byRun);
    lists.set(byRun, known);
    return known;
  };
  /** Of figures together, those that somebody is in; with what is expected of all of them. */
  const together = (
    figures: readonly number[],
    held: readonly number[],
    expectations: Float64Array | null,
  ): ScenarioFigure => {
    const sums = new Float64Array(runs);
    for (const at of held) {
      const byRun = byFigure[at] ?? NO_RUNS;
      for (let run = 0; run < byRun.length; run += 1) sums[run] = (sums[run] ?? 0) + (byRun[run] ?? 0);
    }
    const expectation = expectations === null ? null : figures.reduce((sum, at) => sum + (expectations[at] ?? 0), 0);
    return { expectation, ...summedUp(sums) };
  };
  const figure = (at: number, expectation: number | null = null): ScenarioFigure => ({
    expectation,
    ...summed(byFigure[at] ?? NO_RUNS),
  });
  const ofStates = (is: (state: State) => boolean, hasExpectation: boolean): ScenarioFigure => {
    const wanted = outcome.states.flatMap((state, at) => (is(state) ? [at] : []));
    const held = wanted.filter((at) => isHeld.states[at]);
    return together(wanted, held, hasExpectation ? expected : null);
  };
  const heldIn = (state: number, band: number): boolean => isHeld.groups[groupOf(state, band)] === true;
  return {
    children: ofStates(() => true, true),
    settings: Object.fromEntries(
      outcome.settings.map((name) => [name, ofStates(({ setting }) => setting === name, isExact)]),
    ),
    // A lever puts a child elsewhere; its need stays.
    needs: Object.fromEntries(outcome.needs.map((name) => [name, ofStates(({ need }) => need === name, true)])),
    states: outcome.states.flatMap((state, at) =>
      isHeld.states[at] === true
        ? [
            {
              ...state,
              children: figure(at, isExact ? (expected[at] ?? 0) : null),
              ages: AGE_BANDS.flatMap((ageBand, band) => {
                const group = groupOf(at, band);
                const expectation = isExact ? (expectedGroups[group] ?? 0) : null;
                return heldIn(at, band) ? [{ ageBand, children: figure(places.groups + group, expectation) }] : [];
              }),
            },
          ]
        : [],
    ),
    ages: outcome.settings.flatMap((setting) => {
      const inIt = outcome.states.flatMap((state, at) => (state.setting === setting ? [at] : []));
      return AGE_BANDS.flatMap((ageBand, band) => {
        const held = inIt.filter((state) => heldIn(state, band)).map((state) => places.groups + groupOf(state, band));
        if (held.length === 0) return [];
        const expectation = inIt.reduce((sum, state) => sum + (expectedGroups[groupOf(state, band)] ?? 0), 0);
        return [
          { setting, ageBand, children: { ...together([], held, null), expectation: isExact ? expectation : null } },
        ];
      });
    }),
    payers: Object.fromEntries(PAYERS.map((payer, at) => [payer, figure(places.payers + at)])) as Record<
      ScenarioPayer,
      ScenarioFigure
    >,
    cost: figure(places.cost),
    inYear: figure(places.inYear),
    cumulative: figure(places.cumulative),
  };
}

function summedUp(byRun: RunValues): Omit<ScenarioFigure, 'expectation'> {
  const { mean, sd, p10, p50, p90 } = summarise(0, byRun);
  return { mean, sd: sd ?? 0, p10, p50, p90 };
}

/** Which states, and which settings and age bands, hold anybody in some run. */
interface HeldFigures {
  readonly states: readonly boolean[];
  readonly groups: readonly boolean[];
}

function whoIsHeld({ outcome }: PreparedScenario, figures: ScenarioFigures): HeldFigures {
  const { groups, sources } = placesOf(outcome);
  const isHeld = (at: number): boolean =>
    figures.some((years) => years.some((ofYear) => ofYear[at]?.some((children) => children !== 0) === true));
  return {
    states: outcome.states.map((_, at) => isHeld(at)),
    groups: Array.from({ length: sources - groups }, (_, at) => isHeld(groups + at)),
  };
}
