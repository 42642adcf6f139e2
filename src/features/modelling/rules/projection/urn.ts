import { firstAbove } from './beta-binomial';
import { type Draws } from './draws';
import { type Way } from './rates';

const { floor, min } = Math;

/**
 * Draws from a Dirichlet-multinomial law as from Pólya's urn: the first goes one of the ways by their weights; each after it either
 * does so too or follows one of those before it, who count one each. That is the law exactly, and whoever comes in addition leaves
 * the ways of those before as they were.
 */
export class Urn {
  private readonly states: Int32Array;
  private readonly upTo: Float64Array;
  private readonly whole: number;
  private drawn = new Int32Array(64);

  constructor(ways: readonly Way[]) {
    this.states = Int32Array.from(ways, ({ state }) => state);
    this.upTo = new Float64Array(ways.length);
    let whole = 0;
    ways.forEach(({ weight }, index) => {
      if (!(weight >= 0)) throw new RangeError('A way has a weight of at least 0');
      whole += weight;
      this.upTo[index] = whole;
    });
    if (!(whole > 0)) throw new RangeError('An urn must hold something');
    this.whole = whole;
  }

  /** Sends so many people, one number each, and counts them by state in `counts`, where the first state stands at `first`. */
  draw(people: number, draws: Draws, counts: Int32Array, first: number): void {
    if (people > this.drawn.length) this.drawn = new Int32Array(2 * people);
    for (let person = 0; person < people; person += 1) {
      const figure = draws.next() * (this.whole + person);
      const way =
        figure < this.whole || person === 0
          ? firstAbove(this.upTo, this.upTo.length, figure)
          : (this.drawn[min(person - 1, floor(figure - this.whole))] ?? 0);
      this.drawn[person] = way;
      const at = first + (this.states[way] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
}
