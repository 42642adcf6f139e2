import { LEAST_AGE } from '../projection/inputs';
import { AGES } from '../projection/model';
import { type SimulatedYear } from '../projection/simulation';
import { type StateSpace } from '../projection/states';
import { LeverKind } from './codes';
import { BAND_OF_AGE, groupOf, isInScope, type OutcomeSpace } from './outcome-space';
import { type Lever, type LeverOf, PHASE_AGES } from './plan';
import { fillIn, partInForce } from './timing';

type MovingLever =
  | LeverOf<typeof LeverKind.LOCAL_PROVISION>
  | LeverOf<typeof LeverKind.RETURN_AT_TRANSITION>
  | LeverOf<typeof LeverKind.STEP_DOWN>;

/** A lever by which children are elsewhere than the projection has them, with whom it can touch. */
interface Move {
  readonly lever: MovingLever;
  /** Its place in the list of the scenario's levers. */
  readonly index: number;
  /** The cells it can touch, ages rising. */
  readonly cells: readonly number[];
  readonly isEntry: Uint8Array;
  readonly isPhaseStart: Uint8Array;
  /** By projection state: the state its children are in then; itself where it touches none. */
  readonly target: Int32Array;
  /** Of each year: how much of it the lever is in force, and how many places it has filled. */
  readonly parts: Float64Array;
  readonly filled: Float64Array;
  /** By cell: those it moved (or for a provision those it may ask), this year and the year before. */
  held: Float64Array;
  heldBefore: Float64Array;
  /** By projection state, this year. */
  readonly moved: Float64Array;
}

/** What a lever moved in a year. */
export interface Moved {
  readonly index: number;
  /** Whether it took them into places of its own. */
  readonly isProvision: boolean;
  readonly part: number;
  readonly target: Int32Array;
  /** By the state that the projection has them in. */
  readonly bySource: Float64Array;
}

/**
 * Where levers put children, run by run: laid over the projection's own path, which they leave as it is. A child that a lever moved leaves,
 * or moves on, when it would have done so. So no draw depends on a lever, and what one does is told by the difference on the same path.
 * Children are counted in parts: of twelve who might be moved a tenth is 1.2.
 *
 * Shares of children (return, step-down) come before places, and limits after them. Those whom a provision may ask do not depend on how many places it has, so
 * that more places never leave more children where they were.
 */
export class Moves {
  private readonly space: StateSpace;
  private readonly outcome: OutcomeSpace;
  private readonly moves: readonly Move[];
  /** By cell: those whom no lever has moved yet. */
  private readonly rest: Float64Array;

  constructor(
    levers: readonly Lever[],
    years: readonly number[],
    { space, outcome }: { readonly space: StateSpace; readonly outcome: OutcomeSpace },
  ) {
    this.space = space;
    this.outcome = outcome;
    this.rest = new Float64Array(AGES * space.states.length);
    const all = levers.flatMap((lever, index) => (isMoving(lever) ? [{ lever, index }] : []));
    const inOrder = [
      ...all.filter(({ lever }) => lever.kind !== LeverKind.LOCAL_PROVISION),
      ...all.filter(({ lever }) => lever.kind === LeverKind.LOCAL_PROVISION),
    ];
    this.moves = inOrder.map(({ lever, index }) => this.toMove(lever, index, years));
  }

  /** Before the first year of a run. */
  begin(): void {
    for (const move of this.moves) move.held.fill(0);
  }

  /** The children of a year by outcome state, into `byState`, and by state and age band; and what each lever moved. */
  place(
    { people, before, stayed }: SimulatedYear,
    year: number,
    { byState, byGroup }: { readonly byState: Float64Array; readonly byGroup: Float64Array },
  ): readonly Moved[] {
    const { rest } = this;
    const states = this.space.states.length;
    byState.fill(0);
    byGroup.fill(0);
    for (let cell = 0; cell < people.length; cell += 1) {
      const count = people[cell] ?? 0;
      rest[cell] = count;
      if (count === 0) continue;
      byState[cell % states] = (byState[cell % states] ?? 0) + count;
      const group = this.groupOfCell(cell, cell % states);
      byGroup[group] = (byGroup[group] ?? 0) + count;
    }
    return this.moves.map((move) => {
      this.apply(move, year, { people, before, stayed }, byGroup);
      for (let state = 0; state < states; state += 1) {
        const moved = move.moved[state] ?? 0;
        if (moved === 0) continue;
        const target = move.target[state] ?? state;
        byState[state] = (byState[state] ?? 0) - moved;
        byState[target] = (byState[target] ?? 0) + moved;
      }
      const isProvision = move.lever.kind === LeverKind.LOCAL_PROVISION;
      return { index: move.index, isProvision, part: move.parts[year] ?? 0, target: move.target, bySource: move.moved };
    });
  }

  /** Where those of a cell's age are counted in a state. */
  private groupOfCell(cell: number, state: number): number {
    return groupOf(state, BAND_OF_AGE[Math.floor(cell / this.space.states.length)] ?? 0);
  }

  private apply(move: Move, year: number, path: Path, byGroup: Float64Array): void {
    const before = move.heldBefore;
    move.heldBefore = move.held;
    move.held = before;
    move.moved.fill(0);
    const asked = (move.parts[year] ?? 0) > 0 ? this.ask(move, path) : this.askNobody(move);
    const most = move.lever.kind === LeverKind.LOCAL_PROVISION ? (move.filled[year] ?? 0) : asked;
    if (asked > 0) this.take(move, asked <= most ? 1 : most / asked, byGroup);
  }

  private askNobody({ held, cells }: Move): number {
    for (const cell of cells) held[cell] = 0;
    return 0;
  }

  /** Whom the lever would move, by cell; gives how many of them no lever before has moved. */
  private ask(move: Move, { people, before, stayed }: Path): number {
    const { held, heldBefore, isEntry, isPhaseStart, lever } = move;
    const states = this.space.states.length;
    let asked = 0;
    for (const cell of move.cells) {
      const count = people[cell] ?? 0;
      if (count === 0) {
        held[cell] = 0;
        continue;
      }
      const stays = stayed[cell] ?? 0;
      const from = cell - states;
      const left = this.rest[cell] ?? 0;
      const wanted = wantedOf(lever, {
        ...{ count, left, arrived: count - stays },
        // Of those who were in the state a year before as many stayed, moved by a lever or not.
        carried: stays === 0 ? 0 : ((heldBefore[from] ?? 0) * stays) / (before[from] ?? stays),
        isEntry: isEntry[cell] === 1,
        isPhaseStart: isPhaseStart[cell] === 1,
      });
      held[cell] = wanted;
      asked += Math.min(wanted, left);
    }
    return asked;
  }

  /** Moves that part of those who were asked. */
  private take({ held, moved, cells, target }: Move, part: number, byGroup: Float64Array): void {
    const states = this.space.states.length;
    for (const cell of cells) {
      const left = this.rest[cell] ?? 0;
      const goes = Math.min(held[cell] ?? 0, left) * part;
      if (goes === 0) continue;
      this.rest[cell] = left - goes;
      const state = cell % states;
      moved[state] = (moved[state] ?? 0) + goes;
      const [from, to] = [this.groupOfCell(cell, state), this.groupOfCell(cell, target[state] ?? state)];
      byGroup[from] = (byGroup[from] ?? 0) - goes;
      byGroup[to] = (byGroup[to] ?? 0) + goes;
    }
  }

  private toMove(lever: MovingLever, index: number, years: readonly number[]): Move {
    const { space, outcome } = this;
    const size = AGES * space.states.length;
    const touched = space.states.map((state) => isInScope(lever.scope, state) && state.setting !== lever.setting);
    const ageOf = (cell: number): number => LEAST_AGE + Math.floor(cell / space.states.length);
    const cells = Array.from({ length: size }, (_, cell) => cell).filter((cell) => touched[cell % space.states.length]);
    const phases = lever.kind === LeverKind.RETURN_AT_TRANSITION ? lever.ages : PHASE_AGES;
    const ages = lever.kind === LeverKind.LOCAL_PROVISION ? lever.ages : null;
    const mark = (is: (age: number) => boolean): Uint8Array =>
      Uint8Array.from({ length: size }, (_, cell) => Number(is(ageOf(cell))));
    const parts = Float64Array.from(years, (year) => partInForce(lever, year));
    return {
      ...{ lever, index, cells, parts },
      isEntry: mark((age) => ages === null || (ages[0] <= age && age <= ages[1])),
      isPhaseStart: mark((age) => phases.includes(age)),
      target: Int32Array.from(space.states, ({ need }, state) =>
        touched[state] === true ? outcome.numberOf({ need, setting: lever.setting }) : state,
      ),
      filled: Float64Array.from(years, (year) =>
        lever.kind === LeverKind.LOCAL_PROVISION ? lever.places * fillIn(lever, year) : 0,
      ),
      held: new Float64Array(size),
      heldBefore: new Float64Array(size),
      moved: new Float64Array(space.states.length),
    };
  }
}

type Path = Pick<SimulatedYear, 'people' | 'before' | 'stayed'>;

interface CellYear {
  readonly count: number;
  /** Of those held a year ago, who are in the state still. */
  readonly carried: number;
  /** Whom no lever before has moved. */
  readonly left: number;
  readonly arrived: number;
  readonly isEntry: boolean;
  readonly isPhaseStart: boolean;
}

/** Whom of a cell a lever moves, or for a provision may ask. */
function wantedOf(lever: MovingLever, { count, carried, left, arrived, isEntry, isPhaseStart }: CellYear): number {
  switch (lever.kind) {
    case LeverKind.LOCAL_PROVISION:
      // Whoever changes phase is placed anew; else those who came since it opened wait for a place or are in one.
      if (isPhaseStart) return isEntry ? count : 0;
      return carried + (isEntry ? arrived : 0);
    case LeverKind.RETURN_AT_TRANSITION:
      return isPhaseStart ? Math.max(carried, (count * lever.percent) / 100) : carried;
    case LeverKind.STEP_DOWN:
      return carried + (Math.max(0, left - carried) * lever.percent) / 100;
  }
}

function isMoving(lever: Lever): lever is MovingLever {
  return (
    lever.kind === LeverKind.LOCAL_PROVISION ||
    lever.kind === LeverKind.RETURN_AT_TRANSITION ||
    lever.kind === LeverKind.STEP_DOWN
  );
}
