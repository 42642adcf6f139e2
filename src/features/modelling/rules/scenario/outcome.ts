import { AGE_BANDS } from '../../../../kernel/dates';
import { type SimulatedYear } from '../projection/simulation';
import { type Model } from '../projection/model';
import { LeverKind, PAYERS } from './codes';
import { type Moved, Moves } from './moves';
import { groupOf, type OutcomeSpace } from './outcome-space';
import { type BlockAssumptions, type Lever, type LeverOf, type ScenarioInputs } from './plan';
import { scenarioPrices, type YearPrices } from './prices';
import { beforeOpening, emptyOf, provisionsByYear, type SettingPlaces } from './provisions';
import { partInForce } from './timing';

/**
 * Where each figure of a year stands among those of the year: states, payers, all payers, the block's position in the year and in all, states by age band,
 * and by each lever that moves children the settings it takes them from.
 */
export interface FigurePlaces {
  readonly payers: number;
  readonly cost: number;
  readonly inYear: number;
  readonly cumulative: number;
  readonly groups: number;
  readonly sources: number;
  readonly count: number;
}

/** The places of the figures over so many states. */
export function placesOf({ states, settings, movers }: OutcomeSpace): FigurePlaces {
  const payers = states.length;
  const cost = payers + PAYERS.length;
  const groups = cost + 3;
  const sources = groups + states.length * AGE_BANDS.length;
  return {
    payers,
    cost,
    inYear: cost + 1,
    cumulative: cost + 2,
    ...{ groups, sources, count: sources + movers.length * settings.length },
  };
}

/** The children of a year as the projection has them, by its states and by state and age band. */
export interface CountedYear {
  readonly byState: Float64Array;
  readonly byGroup: Float64Array;
}

/** One reading of the future: some levers over a path of the population. */
export class Outcome {
  private readonly outcome: OutcomeSpace;
  private readonly moves: Moves;
  private readonly places: FigurePlaces;
  private readonly prices: readonly YearPrices[];
  private readonly years: readonly number[];
  private readonly block: BlockAssumptions;
  private readonly limits: readonly LeverOf<typeof LeverKind.CAPACITY_LIMIT>[];
  private readonly retained: readonly LeverOf<typeof LeverKind.RETAINED_PLACES>[];
  private readonly provisions: readonly (readonly SettingPlaces[])[];
  /** By year: what the block spends on provisions before they open. */
  private readonly leadIn: readonly number[];
  /** Settings that there are without a lever. */
  private readonly known: ReadonlySet<string>;
  private readonly byState: Float64Array;
  /** By state and age band. */
  private readonly byGroup: Float64Array;
  /** By setting: the states of its needs, in their order. */
  private readonly statesOf: ReadonlyMap<string, Int32Array>;
  /** By state: the part of those there whom no limit has displaced. */
  private readonly kept: Float64Array;
  /** By lever of this reading: where its sources stand among the figures; and by state its setting among the settings. */
  private readonly sourcesOf: readonly number[];
  private readonly settingOf: Int32Array;
  private cumulative = 0;

  constructor(
    {
      inputs,
      block,
      outcome,
      model,
    }: { inputs: ScenarioInputs; block: BlockAssumptions; outcome: OutcomeSpace; model: Model },
    levers: readonly Lever[],
  ) {
    this.years = model.years.map(({ year }) => year);
    this.outcome = outcome;
    this.block = block;
    this.places = placesOf(outcome);
    this.moves = new Moves(levers, this.years, { space: model.space, outcome });
    this.prices = scenarioPrices(inputs, levers, this.years, { space: model.space, outcome });
    this.limits = levers.filter((lever) => lever.kind === LeverKind.CAPACITY_LIMIT);
    this.retained = levers.filter((lever) => lever.kind === LeverKind.RETAINED_PLACES);
    this.provisions = provisionsByYear(levers, this.years);
    this.leadIn = beforeOpening(levers, this.years).map(({ leadIn }) => leadIn);
    this.known = new Set(model.space.settings);
    this.byState = new Float64Array(outcome.states.length);
    this.byGroup = new Float64Array(outcome.states.length * AGE_BANDS.length);
    this.kept = new Float64Array(outcome.states.length);
    const { movers, settings, states } = outcome;
    this.sourcesOf = levers.map((lever) => this.places.sources + movers.indexOf(lever) * settings.length);
    this.settingOf = Int32Array.from(states, ({ setting }) => settings.indexOf(setting));
    this.statesOf = new Map(
      outcome.settings.map((setting) => [
        setting,
        Int32Array.from(outcome.needs, (need) => outcome.numberOf({ need, setting })),
      ]),
    );
  }

  /** Before the first year of a run. */
  begin(): void {
    this.moves.begin();
    this.cumulative = this.block.openingDeficit;
  }

  /** The figures of a year into `figures`, in the order of `placesOf`; who is where without a lever is counted already. Years must come in their order. */
  tell(simulated: SimulatedYear, year: number, counted: CountedYear, figures: Float64Array): void {
    const { byState, byGroup, places } = this;
    byState.fill(0);
    byState.set(counted.byState);
    byGroup.fill(0);
    byGroup.set(counted.byGroup);
    const moved = this.moves.place(simulated, year, { byState, byGroup });
    figures.fill(0, places.sources);
    for (const one of moved) this.tellSources(one, figures);
    this.kept.fill(1);
    for (const limit of this.limits) this.displace(limit, year);
    figures.set(byState);
    figures.set(byGroup, places.groups);
    const total = this.costs(year, moved, figures);
    figures[places.cost] = total;
    const inYear = (figures[places.payers] ?? 0) + otherSpend(this.block, year) - income(this.block, year);
    // finance.md B33: what one year closes with the next begins with.
    this.cumulative += inYear;
    figures[places.inYear] = inYear;
    figures[places.cumulative] = this.cumulative;
  }

  /** From which settings a lever has taken the children whom it has elsewhere. */
  private tellSources({ index, bySource }: Moved, figures: Float64Array): void {
    const first = this.sourcesOf[index] ?? 0;
    for (let state = 0; state < bySource.length; state += 1) {
      const at = first + (this.settingOf[state] ?? 0);
      figures[at] = (figures[at] ?? 0) + (bySource[state] ?? 0);
    }
  }

  /** Whoever is too many in a setting is in the other, each need and age by its part. Places that a provision has filled there come on top. */
  private displace(limit: LeverOf<typeof LeverKind.CAPACITY_LIMIT>, year: number): void {
    if (partInForce(limit, this.years[year] ?? 0) === 0) return;
    const { setting, overflow } = limit;
    const most = limit.places + (this.provisionsIn(setting, year)?.filled ?? 0);
    const count = this.childrenIn(setting);
    if (count <= most) return;
    const over = 1 - most / count;
    const move = (counts: Float64Array, from: number, to: number): void => {
      const goes = (counts[from] ?? 0) * over;
      counts[from] = (counts[from] ?? 0) - goes;
      counts[to] = (counts[to] ?? 0) + goes;
    };
    const overflows = this.statesOf.get(overflow) ?? NO_STATES;
    this.statesOf.get(setting)?.forEach((from, need) => {
      const to = overflows[need] ?? from;
      move(this.byState, from, to);
      for (let band = 0; band < AGE_BANDS.length; band += 1) {
        move(this.byGroup, groupOf(from, band), groupOf(to, band));
      }
      this.kept[from] = (this.kept[from] ?? 1) * (1 - over);
    });
  }

  private provisionsIn(setting: string, year: number): SettingPlaces | undefined {
    return this.provisions[year]?.find((one) => one.setting === setting);
  }

  private childrenIn(setting: string): number {
    let sum = 0;
    for (const state of this.statesOf.get(setting) ?? NO_STATES) sum += this.byState[state] ?? 0;
    return sum;
  }

  /** The cost to each payer, into `figures`; gives the cost to all. */
  private costs(year: number, moved: readonly Moved[], figures: Float64Array): number {
    const { byState, places } = this;
    const prices = this.prices[year];
    if (prices === undefined) throw new RangeError(`There is no projected year ${year}`);
    let total = 0;
    for (let payer = 0; payer < PAYERS.length; payer += 1) {
      const ofState = prices.states[payer] ?? NONE;
      let cost = 0;
      for (let state = 0; state < byState.length; state += 1) cost += (byState[state] ?? 0) * (ofState[state] ?? 0);
      for (const move of moved) {
        cost += correction(move, { prices: ofState, own: prices.provisions.get(move.index)?.[payer], kept: this.kept });
      }
      if (payer === 0) cost += this.emptyPlaces(year, moved) + (this.leadIn[year] ?? 0);
      figures[places.payers + payer] = cost;
      total += cost;
    }
    return total;
  }

  /** What the block pays for new places that stand empty (finance.md 1.2: their funding is not withdrawn), and for places that are kept. */
  private emptyPlaces(year: number, moved: readonly Moved[]): number {
    const open = (this.provisions[year] ?? []).map((places) => ({
      places,
      empty: emptyOf(places, this.childrenIn(places.setting), this.placesBefore(places.setting, year, moved)),
    }));
    const ofProvisions = open.reduce((sum, { places, empty }) => sum + empty * places.emptyCost, 0);
    return this.retained.reduce((sum, lever) => {
      // A provision's own places are paid for already.
      const paid = open.find(({ places }) => places.setting === lever.setting)?.empty ?? 0;
      const empty = Math.max(0, lever.places - this.childrenIn(lever.setting) - paid);
      return sum + empty * lever.unitCost * partInForce(lever, this.years[year] ?? 0);
    }, ofProvisions);
  }

  /** What a setting holds beside the places of provisions: none where they open it, the places of its limit, else those whom no provision took in. */
  private placesBefore(setting: string, year: number, moved: readonly Moved[]): number {
    if (!this.known.has(setting)) return 0;
    const inForce = this.limits.filter((one) => one.setting === setting && partInForce(one, this.years[year] ?? 0) > 0);
    if (inForce.length > 0) return Math.min(...inForce.map(({ places }) => places));
    const taken = moved.reduce((sum, one) => sum + (one.isProvision ? this.broughtInto(one, setting) : 0), 0);
    return this.childrenIn(setting) - taken;
  }

  private broughtInto({ bySource, target }: Moved, setting: string): number {
    const { states } = this.outcome;
    return bySource.reduce(
      (sum, children, state) => (states[target[state] ?? state]?.setting === setting ? sum + children : sum),
      0,
    );
  }
}

const NONE = new Float64Array();
const NO_STATES = new Int32Array();

/**
 * A child moved costs what its place there costs, and in the first year for the days before it what it cost before. Whom a limit then displaced costs
 * what all others cost where it is.
 */
function correction(
  { bySource, target, part }: Moved,
  {
    prices,
    own,
    kept,
  }: { readonly prices: Float64Array; readonly own: Float64Array | undefined; readonly kept: Float64Array },
): number {
  if (part === 1 && own === undefined) return 0;
  let sum = 0;
  for (let state = 0; state < bySource.length; state += 1) {
    const to = target[state] ?? state;
    const children = (bySource[state] ?? 0) * (kept[to] ?? 1);
    if (children === 0) continue;
    const there = prices[to] ?? 0;
    sum += children * (part * (own?.[to] ?? there) + (1 - part) * (prices[state] ?? 0) - there);
  }
  return sum;
}

function otherSpend({ otherSpend: first, otherSpendGrowthPercent }: BlockAssumptions, year: number): number {
  return grown(first, otherSpendGrowthPercent, year);
}

function income({ income: first, incomeGrowthPercent }: BlockAssumptions, year: number): number {
  return grown(first, incomeGrowthPercent, year);
}

function grown(first: number, percent: number, years: number): number {
  let amount = first;
  for (let passed = 0; passed < years; passed += 1) amount *= 1 + percent / 100;
  return amount;
}
