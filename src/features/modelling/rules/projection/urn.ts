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
  /** By the part of the whole that a figure is: a way at or before its own, from which on it is sought. */
  private readonly guide: Int32Array;
  private readonly scale: number;
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
    const parts = 4 * ways.length;
    this.scale = parts / whole;
    // One part earlier than it should be: whatever is rounded, nobody is sought too late.
    this.guide = Int32Array.from({ length: parts + 1 }, (_, part) => this.wayOf(((part - 1) * whole) / parts, 0));
  }

  /** Sends so many people, one number each, and counts them by state in `counts`, where the first state stands at `first`. */
  draw(people: number, draws: Draws, counts: Int32Array, first: number): void {
    if (people > this.drawn.length) this.drawn = new Int32Array(2 * people);
    for (let person = 0; person < people; person += 1) {
      const figure = draws.next() * (this.whole + person);
      const way =
        figure < this.whole || person === 0
          ? this.wayOf(figure, this.guide[floor(figure * this.scale)] ?? 0)
          : (this.drawn[min(person - 1, floor(figure - this.whole))] ?? 0);
      this.drawn[person] = way;
      const at = first + (this.states[way] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }

  /** The first way whose weight with those before it is above the figure, sought from a way on; the last where rounding leaves none. */
  private wayOf(figure: number, from: number): number {
    const { upTo } = this;
    const last = upTo.length - 1;
    let way = from;
    while (way < last && (upTo[way] ?? 0) <= figure) way += 1;
    return way;
  }
}
