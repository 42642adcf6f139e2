import { AGE_BANDS, type AgeBand } from '../../../../kernel/dates';
import { expectedPeople } from '../projection/expectation';
import { overAges } from '../projection/measures';
import { seedPeople, type State } from '../projection/inputs';
import { priceStates } from '../projection/prices';
import { type UnpricedState, unpricedStates } from '../projection/project';
import { summarise } from '../projection/statistics';
import { type BackTest } from './back-test';
import { LeverKind, PAYERS, type ScenarioPayer } from './codes';
import { type FoundGoal } from './goal-seek';
import { placesOf } from './outcome';
import { BAND_OF_AGE, groupOf } from './outcome-space';
import { type PreparedScenario, type Reading, type ScenarioFigures } from './simulate';

/** A figure over the runs. The expectation is exact, and null where a lever's places make it none that can be written down. */
export interface ScenarioFigure {
  readonly expectation: number | null;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The figures of one reading of a year: children, and pounds. */
export interface ReadingYear {
  readonly children: ScenarioFigure;
  readonly settings: Readonly<Record<string, ScenarioFigure>>;
  readonly needs: Readonly<Record<string, ScenarioFigure>>;
  /** States that hold anybody in some run of either reading. */
  readonly states: readonly (State & { readonly children: ScenarioFigure })[];
  /** Settings by age on the 31 August before the year, where somebody is in some run of either reading; left out by engine 1. */
  readonly ages?: readonly { readonly setting: string; readonly ageBand: AgeBand; readonly children: ScenarioFigure }[];
  readonly payers: Readonly<Record<ScenarioPayer, ScenarioFigure>>;
  readonly cost: ScenarioFigure;
  /** What the block spends beyond its income in the year; less than nothing is a surplus. */
  readonly inYear: ScenarioFigure;
  /** What it owes at the end of the year, all years together. */
  readonly cumulative: ScenarioFigure;
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
  /** Null: too few years were observed to hold one out. */
  readonly backTest: BackTest | null;
  /** Null: none was sought. */
  readonly goal: FoundGoal | null;
}

interface Source {
  readonly byFigure: readonly Float64Array[];
  /** By outcome state, on the projection's own path: right of all and of each need whatever levers move. */
  readonly expected: Float64Array;
  /** The same by setting and age band. */
  readonly expectedGroups: Float64Array;
  /** Whether it is right of each state too. */
  readonly isExact: boolean;
}

/** The years of a scenario from the figures of all its runs. */
export function tellYears(prepared: PreparedScenario, figures: ScenarioFigures): ScenarioYear[] {
  const [unmitigated = [], mitigated = []] = figures;
  const expected = {
    before: expectedOf(prepared, prepared.unmitigated),
    after: expectedOf(prepared, prepared.mitigated),
  };
  const isHeld = whoIsHeld(prepared, figures);
  return prepared.unmitigated.model.years.map(({ year }, at) => {
    const before = unmitigated[at] ?? [];
    const after = mitigated[at] ?? [];
    const tell = (byFigure: readonly Float64Array[], people: Expected, isExact: boolean): ReadingYear =>
      tellReading(prepared, isHeld, { byFigure, expected: people.states, expectedGroups: people.groups, isExact });
    const beforePeople = expected.before.people[at] ?? NOBODY;
    const afterPeople = expected.after.people[at] ?? NOBODY;
    return {
      year,
      unmitigated: tell(before, beforePeople, expected.before.isExact),
      mitigated: tell(after, afterPeople, expected.after.isExact),
      difference: tell(
        after.map((byRun, figure) => byRun.map((value, run) => value - (before[figure]?.[run] ?? 0))),
        {
          states: less(afterPeople.states, beforePeople.states),
          groups: less(afterPeople.groups, beforePeople.groups),
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

/** People expected in a year. */
interface Expected {
  /** By outcome state. */
  readonly states: Float64Array;
  /** By setting and age band. */
  readonly groups: Float64Array;
}

const NOBODY: Expected = { states: new Float64Array(), groups: new Float64Array() };

function less(after: Float64Array, before: Float64Array): Float64Array {
  return after.map((people, at) => people - (before[at] ?? 0));
}

/** People expected by outcome state on the projection's own path; exact for states where no lever moves anybody. */
function expectedOf(
  { outcome }: PreparedScenario,
  { model, levers }: Reading,
): { readonly people: readonly Expected[]; readonly isExact: boolean } {
  const moving: readonly LeverKind[] = [
    LeverKind.LOCAL_PROVISION,
    LeverKind.CAPACITY_LIMIT,
    LeverKind.RETURN_AT_TRANSITION,
    LeverKind.STEP_DOWN,
  ];
  const people = expectedPeople(model).map((cells) => {
    const known = model.space.states.length;
    const states = new Float64Array(outcome.states.length);
    states.set(overAges(cells, new Float64Array(known)));
    const groups = new Float64Array(outcome.settings.length * AGE_BANDS.length);
    cells.forEach((expected, cell) => {
      const group = groupOf(outcome.settingOf[cell % known] ?? 0, BAND_OF_AGE[Math.floor(cell / known)] ?? 0);
      groups[group] = (groups[group] ?? 0) + expected;
    });
    return { states, groups };
  });
  return { people, isExact: !levers.some(({ kind }) => moving.includes(kind)) };
}

function tellReading(
  { outcome }: PreparedScenario,
  isHeld: HeldFigures,
  { byFigure, expected, expectedGroups, isExact }: Source,
): ReadingYear {
  const places = placesOf(outcome);
  const figure = (at: number, expectation: number | null = null): ScenarioFigure =>
    toFigure(expectation, byFigure[at] ?? new Float64Array());
  const runs = byFigure[0]?.length ?? 0;
  const ofStates = (is: (state: State) => boolean, hasExpectation: boolean): ScenarioFigure => {
    const wanted = outcome.states.flatMap((state, at) => (is(state) ? [at] : []));
    const held = wanted.filter((at) => isHeld.states[at]);
    const sums = Float64Array.from({ length: runs }, (_, run) =>
      held.reduce((sum, at) => sum + (byFigure[at]?.[run] ?? 0), 0),
    );
    return toFigure(hasExpectation ? wanted.reduce((sum, at) => sum + (expected[at] ?? 0), 0) : null, sums);
  };
  return {
    children: ofStates(() => true, true),
    settings: Object.fromEntries(
      outcome.settings.map((name) => [name, ofStates(({ setting }) => setting === name, isExact)]),
    ),
    // A lever puts a child elsewhere; its need stays.
    needs: Object.fromEntries(outcome.needs.map((name) => [name, ofStates(({ need }) => need === name, true)])),
    states: outcome.states.flatMap((state, at) =>
      isHeld.states[at] === true ? [{ ...state, children: figure(at, isExact ? (expected[at] ?? 0) : null) }] : [],
    ),
    ages: outcome.settings.flatMap((setting, place) =>
      AGE_BANDS.flatMap((ageBand, band) => {
        const group = groupOf(place, band);
        const expectation = isExact ? (expectedGroups[group] ?? 0) : null;
        return isHeld.groups[group] === true
          ? [{ setting, ageBand, children: figure(places.groups + group, expectation) }]
          : [];
      }),
    ),
    payers: Object.fromEntries(PAYERS.map((payer, at) => [payer, figure(places.payers + at)])) as Record<
      ScenarioPayer,
      ScenarioFigure
    >,
    cost: figure(places.cost),
    inYear: figure(places.inYear),
    cumulative: figure(places.cumulative),
  };
}

function toFigure(expectation: number | null, byRun: Float64Array): ScenarioFigure {
  const { mean, sd, p10, p50, p90 } = summarise(0, byRun);
  return { expectation, mean, sd: sd ?? 0, p10, p50, p90 };
}

/** Which states, and which settings and age bands, hold anybody in some run. */
interface HeldFigures {
  readonly states: readonly boolean[];
  readonly groups: readonly boolean[];
}

function whoIsHeld({ outcome }: PreparedScenario, figures: ScenarioFigures): HeldFigures {
  const { groups, count } = placesOf(outcome);
  const isHeld = (at: number): boolean =>
    figures.some((years) => years.some((ofYear) => ofYear[at]?.some((children) => children !== 0) === true));
  return {
    states: outcome.states.map((_, at) => isHeld(at)),
    groups: Array.from({ length: count - groups }, (_, at) => isHeld(groups + at)),
  };
}
