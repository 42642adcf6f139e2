import { academicYearOf, addYears, contains, type Day, financialYearOf, type Span } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { type SettingRule, type State, type StatePrice, type Transition } from '../projection/inputs';
import { keyOf } from '../projection/states';
import { PAYERS, ScenarioPayer } from './codes';
import { type PayerShare, type TransportCost } from './plan';

/** What the area knows of a cost line of a child, as far as a projection is learnt from it. */
export interface HistoryLine {
  readonly childId: string;
  readonly placementId: string;
  readonly primaryNeed: string;
  /** The year on whose 31 August the child is 0. */
  readonly birthCohort: number;
  readonly provisionType: string;
  readonly areaClass: string;
  /** DAY, or for how many weeks a child lives there. */
  readonly residential: string;
  /** Whether it pays for a journey: it says nothing of where the child is, and is no part of the price of being there. */
  readonly isJourney: boolean;
  readonly spans: readonly Span[];
  /** Pounds of the financial year after that of the last day of observation, by payer; none where the line is not live on it. */
  readonly fullYear: readonly { readonly payer: ScenarioPayer; readonly pounds: number }[];
}

/** What is learnt from an area's own placements; the population is not among it. */
export interface OwnHistory {
  readonly transitions: readonly Transition[];
  readonly settings: readonly SettingRule[];
  readonly prices: readonly StatePrice[];
  readonly shares: readonly PayerShare[];
  readonly transport: readonly TransportCost[];
}

/** The last national curriculum year of each phase: somebody seen in a setting can stay in it to the end of a phase. */
const PHASE_ENDS = [-1, 6, 11, 14, 21] as const;

/** A day on which the states of children are taken, and the year that they are called by. */
export interface Observation {
  /** That in which the financial year of the day begins: children of a year are those of one day of that financial year. */
  readonly year: number;
  readonly day: Day;
}

/**
 * The days of observation up to today: today and the same day of each year before. So what is known today is what a projection starts from, and its
 * next year is the next financial year.
 */
export function observationsTo(today: Day, years: number): readonly Observation[] {
  return Array.from({ length: years + 1 }, (_, at) => {
    const day = addYears(today, at - years);
    return { year: Number(financialYearOf(day).slice(0, 4)), day };
  });
}

/**
 * The yearly transitions of the children the area has placed, between one day of observation and the next; a setting is a
 * kind of provision, where it is not in the area also where it is, and where children live there for how many weeks: a day place is no place of theirs.
 * A child in several placements counts in the first of them. Prices are the
 * exact engine's: what the children of a state would cost over the year after, by payer, divided by the children; their journeys apart, likewise.
 */
export function ownHistory(lines: readonly HistoryLine[], observations: readonly Observation[]): OwnHistory {
  const children = [...groupBy(lines, ({ childId }) => childId).values()];
  const seen = children.flatMap((own) => {
    const [{ birthCohort } = { birthCohort: 0 }] = own;
    const states = observations.map(({ day }) => stateOn(own, day));
    return observations.map(({ year, day }, at) => ({
      ...{ year, age: ageOn(day, birthCohort), isLast: at === observations.length - 1 },
      ...{ state: states[at] ?? null, next: states[at + 1] ?? null },
    }));
  });
  const transitions = seen.flatMap(({ year, age, isLast, state, next }): Transition[] =>
    isLast || (state === null && next === null) ? [] : [{ year, from: state, fromAge: age, to: next, toAge: age + 1 }],
  );
  const held = seen.flatMap(({ age, state }) => (state === null ? [] : [{ age, ...state }]));
  const last = observations.at(-1);
  return { transitions, settings: settingsOf(held), ...(last === undefined ? NO_COSTS : costsOf(children, last.day)) };
}

/** National curriculum year in the school year that a day lies in: who is 4 on the 31 August before is in reception. */
function ageOn(day: Day, birthCohort: number): number {
  return Number(academicYearOf(day).slice(0, 4)) - birthCohort - 4;
}

function stateOn(lines: readonly HistoryLine[], day: Day): State | null {
  const live = lines.filter(({ spans }) => spans.some((span) => contains(span, day)));
  // Who has but a journey is where it leads; else the journey is not asked.
  const placed = live.some(({ isJourney }) => !isJourney) ? live.filter(({ isJourney }) => !isJourney) : live;
  const [line] = [...placed].sort((one, other) => (one.placementId < other.placementId ? -1 : 1));
  if (line === undefined) return null;
  return { need: line.primaryNeed, setting: settingOf(line) };
}

const BY_DAY = 'DAY';

function settingOf({ provisionType, areaClass, residential }: HistoryLine): string {
  return [
    provisionType,
    ...(areaClass === 'IN_AREA' ? [] : [areaClass]),
    ...(residential === BY_DAY ? [] : [residential]),
  ].join(' ');
}

/** Whether a setting of own history is one that children go to by day. */
export function isByDay(setting: string): boolean {
  return !setting.split(' ').some((part) => part.startsWith('RESIDENTIAL_'));
}

function settingsOf(held: readonly (State & { readonly age: number })[]): SettingRule[] {
  const needs = [...new Set(held.map(({ need }) => need))].sort();
  const bySetting = groupBy(held, ({ setting }) => setting);
  const names = [...bySetting.keys()].sort();
  return names.map((setting) => {
    const ages = (bySetting.get(setting) ?? []).map(({ age }) => age);
    const oldest = ages.reduce((most, age) => Math.max(most, age), -Infinity);
    return {
      ...{ setting, needs, destinations: names },
      leastAge: ages.reduce((least, age) => Math.min(least, age), Infinity),
      mostAge: PHASE_ENDS.find((end) => end >= oldest) ?? oldest,
    };
  });
}

const NO_COSTS = { prices: [], shares: [], transport: [] };

function costsOf(
  children: readonly (readonly HistoryLine[])[],
  day: Day,
): Pick<OwnHistory, 'prices' | 'shares' | 'transport'> {
  const placed = children.flatMap((lines) => {
    const state = stateOn(lines, day);
    return state === null ? [] : [{ state, lines }];
  });
  const states = [...groupBy(placed, ({ state }) => keyOf(state)).values()].flatMap((group) => {
    const lines = group.flatMap((child) => child.lines);
    const amounts = amountsOf(lines.filter(({ isJourney }) => !isJourney));
    const journeys = amountsOf(lines.filter(({ isJourney }) => isJourney));
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return group.slice(0, 1).map(({ state }) => ({ ...state, children: group.length, amounts, journeys, total }));
  });
  const priced = states.filter(({ total }) => total > 0);
  return {
    prices: priced.map(({ need, setting, children: count, total }) => ({ need, setting, price: total / count })),
    shares: priced.flatMap(({ need, setting, amounts, total }) =>
      PAYERS.map((payer, at) => ({ need, setting, payer, percent: (100 * (amounts[at] ?? 0)) / total })).filter(
        ({ percent }) => percent !== 0,
      ),
    ),
    // That nobody of a state is taken there is known, and said by a cost of nothing.
    transport: states.flatMap(({ need, setting, children: count, journeys }) =>
      PAYERS.map((payer, at) => ({ need, setting, payer, cost: (journeys[at] ?? 0) / count })).filter(
        ({ payer, cost }) => cost !== 0 || payer === ScenarioPayer.EDUCATION,
      ),
    ),
  };
}

/** What is paid for the lines in a full year, by payer in the order of PAYERS. */
function amountsOf(lines: readonly HistoryLine[]): readonly number[] {
  const paid = lines.flatMap(({ fullYear }) => fullYear);
  return PAYERS.map((payer) => paid.reduce((sum, one) => (one.payer === payer ? sum + one.pounds : sum), 0));
}
