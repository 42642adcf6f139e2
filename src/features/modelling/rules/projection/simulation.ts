import { BetaBinomial } from './beta-binomial';
import { type DrawName, drawName, Draws } from './draws';
import { LEAST_AGE, MOST_AGE, NO_PLAN } from './inputs';
import { AGES, cellOf, type Joining, type Model, type Passage } from './model';
import { keyOf } from './states';
import { Urn } from './urn';

/** One year of one run, as it came out. */
export interface SimulatedYear {
  /** By cell; the array is used again, so what is to be kept must be copied. */
  readonly people: Int32Array;
  /** The people of the year before, by cell; used again too. */
  readonly before: Int32Array;
  /** Of a cell's people, those who were in its state a year before. */
  readonly stayed: Int32Array;
  readonly joined: number;
  /** Those without a plan any more, and those too old for one. */
  readonly left: number;
  readonly moved: number;
}

/** Runs of a model under one seed; a run may be asked for in any order, in any thread, and comes out the same. */
export interface Simulation {
  /** Tells each year of the run, in their order. */
  readonly run: (run: number, tell: (year: SimulatedYear, index: number) => void) => void;
}

interface PassageSampler {
  readonly leaving: BetaBinomial;
  readonly moving: { readonly law: BetaBinomial; readonly destinations: Urn } | null;
}

interface JoiningSampler {
  readonly age: number;
  readonly people: number;
  readonly law: BetaBinomial;
  readonly states: Urn;
}

interface YearSamplers {
  readonly year: number;
  readonly passages: readonly (PassageSampler | null)[];
  readonly joinings: readonly JoiningSampler[];
}

/** Makes ready the samplers of a model. */
export function openSimulation(model: Model, seed: number): Simulation {
  const years = withSamplers(model);
  const walk = new Walk(model, new Draws(seed));
  return {
    run: (run, tell) => {
      walk.begin();
      years.forEach((year, index) => tell(walk.goOn(run, year), index));
    },
  };
}

/** The people of one run after another, year by year. */
class Walk {
  private readonly model: Model;
  private readonly draws: Draws;
  private readonly states: number;
  private readonly names: readonly DrawName[];
  private people: Int32Array;
  private next: Int32Array;
  private readonly stayed: Int32Array;
  private left = 0;
  private moved = 0;

  constructor(model: Model, draws: Draws) {
    this.model = model;
    this.draws = draws;
    this.states = model.space.states.length;
    this.names = model.space.states.map((state) => drawName(keyOf(state)));
    this.people = new Int32Array(AGES * this.states);
    this.next = new Int32Array(AGES * this.states);
    this.stayed = new Int32Array(AGES * this.states);
  }

  begin(): void {
    this.people.set(this.model.seed);
  }

  goOn(run: number, year: YearSamplers): SimulatedYear {
    const { people, next } = this;
    next.fill(0);
    this.stayed.fill(0);
    this.left = 0;
    this.moved = 0;
    this.passOn(run, year);
    const joined = this.join(run, year);
    this.people = next;
    this.next = people;
    return { people: next, before: people, stayed: this.stayed, joined, left: this.left, moved: this.moved };
  }

  private passOn(run: number, { year, passages }: YearSamplers): void {
    const { people, states, draws } = this;
    for (let age = LEAST_AGE, cell = 0; age <= MOST_AGE; age += 1) {
      for (let state = 0; state < states; state += 1, cell += 1) {
        const count = people[cell] ?? 0;
        if (count === 0) continue;
        const passage = passages[cell] ?? null;
        if (age === MOST_AGE || passage === null) {
          this.left += count;
          continue;
        }
        draws.goTo(run, year, age, this.names[state] ?? NOBODY);
        this.pass(count, passage, cell + states, state);
      }
    }
  }

  /** Those of one cell go on to the age after it, where those who stay in their state are counted at `stay`. */
  private pass(count: number, { leaving, moving }: PassageSampler, stay: number, state: number): void {
    const { next, draws } = this;
    const leavers = leaving.draw(count, draws.next());
    // The second number is the movers' whether they need it or not: what comes after it stays in its place.
    const uniform = draws.next();
    const movers = moving === null ? 0 : moving.law.draw(count - leavers, uniform);
    const staying = count - leavers - movers;
    this.stayed[stay] = staying;
    next[stay] = (next[stay] ?? 0) + staying;
    if (movers > 0) moving?.destinations.draw(movers, draws, next, stay - state);
    this.left += leavers;
    this.moved += movers;
  }

  private join(run: number, { year, joinings }: YearSamplers): number {
    let joined = 0;
    for (const { age, people, law, states } of joinings) {
      this.draws.goTo(run, year, age, NOBODY);
      const joiners = law.draw(people, this.draws.next());
      this.draws.next(); // as for a state: the third number and those after it say where they go
      joined += joiners;
      states.draw(joiners, this.draws, this.next, cellOf(this.model.space, age, 0));
    }
    return joined;
  }
}

/** Who has no plan draws under a name of its own. */
const NOBODY: DrawName = drawName(NO_PLAN);

/** The samplers of each year; years that share a passage share its sampler, and the tables in it. */
function withSamplers({ years }: Model): YearSamplers[] {
  const passageSamplers = new Map<Passage, PassageSampler>();
  const samplerOf = (passage: Passage): PassageSampler => {
    const known = passageSamplers.get(passage);
    if (known !== undefined) return known;
    const { leaving, moving } = passage;
    const made = {
      leaving: new BetaBinomial(leaving),
      moving:
        moving === null ? null : { law: new BetaBinomial(moving.law), destinations: new Urn(moving.destinations) },
    };
    passageSamplers.set(passage, made);
    return made;
  };
  return years.map(({ year, passages, joinings }) => ({
    year,
    passages: passages.map((passage) => (passage === null ? null : samplerOf(passage))),
    joinings: joinings.map(({ age, people, law, states }: Joining): JoiningSampler => ({
      age,
      people,
      law: new BetaBinomial(law),
      states: new Urn(states),
    })),
  }));
}
