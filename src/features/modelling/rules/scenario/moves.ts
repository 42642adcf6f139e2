import { LEAST_AGE } from '../projection/inputs';
import { AGES } from '../projection/model';
import { type SimulatedYear } from '../projection/simulation';
import { type StateSpace } from '../projection/states';
import { LeverKind } from './codes';
import { BAND_OF_AGE, groupOf, isInScope, isMoving, type MovingLever, type OutcomeSpace } from './outcome-space';
import { type Lever, PHASE_AGES } from './plan';
import { fillIn, partInForce } from './timing';

/** Named once: looked up in the global object for each cell they would be dear. */
const { max, min } = Math;

/**
 * A lever by which children are elsewhere than the projection has them, with whom it can touch. What is by touched cell lies in lists of its own: this is
 * gone through in every year of every run.
 */
interface Move {
  readonly lever: MovingLever;
  /** Its place in the list of the scenario's levers. */
  readonly index: number;
  /** The cells it can touch, ages rising, and of each the state; where its children are counted by state and age band, and where those it moved. */
  readonly cells: Int32Array;
  readonly states: Int32Array;
  readonly groupsFrom: Int32Array;
  readonly groupsTo: Int32Array;
  /** Of each cell, whether the lever may take somebody in at its age, and whether a phase begins at it. */
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
  /** The same, as it is told; the list in it is used again. */
  readonly told: Omit<Moved, 'part'>;
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

  /**
   * Moves the children of a year, who are counted by outcome state in `byState` and by state and age band in `byGroup`, as the projection has them; tells
   * what each lever moved.
   */
  place(
    { people, before, stayed }: SimulatedYear,
    year: number,
    { byState, byGroup }: { readonly byState: Float64Array; readonly byGroup: Float64Array },
  ): readonly Moved[] {
    const { rest } = this;
    for (const { cells } of this.moves) {
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at] ?? 0;
        rest[cell] = people[cell] ?? 0;
      }
    }
    return this.moves.map((move) => {
      this.apply(move, year, { people, before, stayed }, byGroup);
      const { moved, target } = move;
      for (let state = 0; state < moved.length; state += 1) {
        const children = moved[state] ?? 0;
        if (children === 0) continue;
        const to = target[state] ?? state;
        byState[state] = (byState[state] ?? 0) - children;
        byState[to] = (byState[to] ?? 0) + children;
      }
      return { ...move.told, part: move.parts[year] ?? 0 };
    });
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
    const { held, heldBefore, cells } = move;
    const { rest } = this;
    const states = this.space.states.length;
    let asked = 0;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? 0;
      const count = people[cell] ?? 0;
      if (count === 0) {
        held[cell] = 0;
        continue;
      }
      const stays = stayed[cell] ?? 0;
      const from = cell - states;
      const left = rest[cell] ?? 0;
      // Of those who were in the state a year before as many stayed, moved by a lever or not.
      const carried = stays === 0 ? 0 : ((heldBefore[from] ?? 0) * stays) / (before[from] ?? stays);
      const wanted = wantedOf(move, at, count, stays, carried, left);
      held[cell] = wanted;
      asked += min(wanted, left);
    }
    return asked;
  }

  /** Moves that part of those who were asked. */
  private take({ held, moved, cells, states, groupsFrom, groupsTo }: Move, part: number, byGroup: Float64Array): void {
    const { rest } = this;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? 0;
      const left = rest[cell] ?? 0;
      const goes = min(held[cell] ?? 0, left) * part;
      if (goes === 0) continue;
      rest[cell] = left - goes;
      const state = states[at] ?? 0;
      moved[state] = (moved[state] ?? 0) + goes;
      const [from, to] = [groupsFrom[at] ?? 0, groupsTo[at] ?? 0];
      byGroup[from] = (byGroup[from] ?? 0) - goes;
      byGroup[to] = (byGroup[to] ?? 0) + goes;
    }
  }

  private toMove(lever: MovingLever, index: number, years: readonly number[]): Move {
    const { space, outcome } = this;
    const known = space.states.length;
    const size = AGES * known;
    const touched = space.states.map((state) => isInScope(lever.scope, state) && state.setting !== lever.setting);
    const cells = Array.from({ length: size }, (_, cell) => cell).filter((cell) => touched[cell % known]);
    const yearOf = (cell: number): number => Math.floor(cell / known);
    const phases = lever.kind === LeverKind.RETURN_AT_TRANSITION ? lever.ages : PHASE_AGES;
    const ages = lever.kind === LeverKind.LOCAL_PROVISION ? lever.ages : null;
    const mark = (is: (age: number) => boolean): Uint8Array =>
      Uint8Array.from(cells, (cell) => Number(is(LEAST_AGE + yearOf(cell))));
    const target = Int32Array.from(space.states, ({ need }, state) =>
      touched[state] === true ? outcome.numberOf({ need, setting: lever.setting }) : state,
    );
    const groupOfCell = (cell: number, state: number): number => groupOf(state, BAND_OF_AGE[yearOf(cell)] ?? 0);
    const moved = new Float64Array(known);
    return {
      ...{ lever, index, target, moved, cells: Int32Array.from(cells) },
      states: Int32Array.from(cells, (cell) => cell % known),
      groupsFrom: Int32Array.from(cells, (cell) => groupOfCell(cell, cell % known)),
      groupsTo: Int32Array.from(cells, (cell) => groupOfCell(cell, target[cell % known] ?? 0)),
      isEntry: mark((age) => ages === null || (ages[0] <= age && age <= ages[1])),
      isPhaseStart: mark((age) => phases.includes(age)),
      parts: Float64Array.from(years, (year) => partInForce(lever, year)),
      filled: Float64Array.from(years, (year) =>
        lever.kind === LeverKind.LOCAL_PROVISION ? lever.places * fillIn(lever, year) : 0,
      ),
      ...{ held: new Float64Array(size), heldBefore: new Float64Array(size) },
      told: { index, target, bySource: moved, isProvision: lever.kind === LeverKind.LOCAL_PROVISION },
    };
  }
}

/** Whom of a touched cell a lever moves, or for a provision may ask: of those there, who stayed from the year before, whom it holds, whom no lever has moved. */
function wantedOf(
  { lever, isEntry, isPhaseStart }: Move,
  at: number,
  count: number,
  stays: number,
  carried: number,
  left: number,
): number {
  const isPhase = isPhaseStart[at] === 1;
  switch (lever.kind) {
    case LeverKind.LOCAL_PROVISION: {
      // Whoever changes phase is placed anew; else those who came since it opened wait for a place or are in one.
      const mayEnter = isEntry[at] === 1;
      if (isPhase) return mayEnter ? count : 0;
      return mayEnter ? carried + (count - stays) : carried;
    }
    case LeverKind.RETURN_AT_TRANSITION:
      return isPhase ? max(carried, (count * lever.percent) / 100) : carried;
    case LeverKind.STEP_DOWN:
      return carried + (max(0, left - carried) * lever.percent) / 100;
  }
}

type Path = Pick<SimulatedYear, 'people' | 'before' | 'stayed'>;
