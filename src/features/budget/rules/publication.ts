import { add, type Pence, ZERO } from '../../../kernel/money';
import { isSmallCount } from '../../../kernel/suppression';
import { type ChildMove } from '../../ledger/rules/child-move';
import { type CountedCell, type Few, hiddenCells, hiddenRows, TOTAL } from './public-breakdown';

/** What each child comes to after each step. */
type Standing = ReadonlyMap<string, readonly Pence[]>;

/** Before the first step, where nothing stands. */
const BEFORE_ALL = -1;

/**
 * The steps whose figures may be published, none before `from`: those between which and every earlier one that may be, nothing included, none or more
 * than five children moved. So no two whole figures that are public differ by a few (B41).
 */
export function publishableSteps(moves: readonly ChildMove[], steps: number, from = 0): readonly number[] {
  const all = standingOf(moves, steps);
  const told: number[] = [];
  for (let step = from; step < steps; step += 1) {
    if ([BEFORE_ALL, ...told].every((earlier) => !isSmallCount(movedBetween(all, earlier, step).size))) told.push(step);
  }
  return told;
}

/** What a table tells at a step. */
interface PublishedTable {
  readonly step: number;
  readonly hidden: ReadonlySet<string>;
  /** Whether at least half of the children stand in rows of their own, in columns of their own. */
  readonly isTelling: { readonly rows: boolean; readonly columns: boolean };
}

/** What is hidden at the last of the published steps: see `publishedTables`. */
export function hiddenWhenPublished(
  moves: readonly ChildMove[],
  steps: number,
  published: readonly number[],
): ReadonlySet<string> {
  return publishedTables(moves, steps, published).at(-1)?.hidden ?? new Set();
}

/**
 * What is hidden at each of the published steps, of a crossed table by `row column`, of a table of one way by `row *`. Beside what is about 1 to 5
 * children it is what changed for so few since a step at which it was shown, and what would give that away, so that two publications tell no more
 * by subtraction than one. A crossed table of which hardly anything could be shown shows nothing: what it showed would keep more from later ones.
 */
export function publishedTables(
  moves: readonly ChildMove[],
  steps: number,
  published: readonly number[],
): readonly PublishedTable[] {
  const isCrossed = moves.some(({ keys }) => keys.length > 1);
  const standings = standingsOf(moves, steps, isCrossed);
  const before: PublishedTable[] = [];
  for (const step of published) {
    const few: Few = {
      one: (cell) =>
        before.some(
          (earlier) => !earlier.hidden.has(cell) && isFew(standings.get(cell) ?? new Map(), earlier.step, step),
        ),
      together: (cells) => {
        const sum = togetherOf(cells.map((cell) => standings.get(cell) ?? new Map<string, readonly Pence[]>()));
        return before.some(({ step: earlier, hidden }) => hidden.size < standings.size && isFew(sum, earlier, step));
      },
    };
    const cells = [...standings].flatMap(([name, standing]): CountedCell[] => {
      const keys = name.split(' ');
      const isTotal = keys.includes(TOTAL);
      return isTotal === isCrossed ? [] : [{ keys, children: movedBetween(standing, BEFORE_ALL, step) }];
    });
    const hidden = isCrossed ? hiddenCells(cells, few) : hiddenRows(cells, few);
    const isTelling = tellingOf(standings, step, hidden);
    const tellsNothing = isCrossed && !isTelling.rows && !isTelling.columns;
    before.push({ step, hidden: tellsNothing ? new Set(standings.keys()) : hidden, isTelling });
  }
  return before;
}

function tellingOf(
  standings: ReadonlyMap<string, Standing>,
  step: number,
  hidden: ReadonlySet<string>,
): PublishedTable['isTelling'] {
  const totals = [...standings].map(([name, standing]) => ({
    ...{ name, way: name.split(' ').indexOf(TOTAL) },
    count: movedBetween(standing, BEFORE_ALL, step).size,
  }));
  const isTold = (way: number): boolean => {
    const own = totals.filter((one) => one.way === way);
    const shown = own.filter(({ name }) => !hidden.has(name));
    const count = (of: typeof own): number => of.reduce((all, one) => all + one.count, 0);
    return count(shown) > 0 && 2 * count(shown) >= count(own);
  };
  return { rows: isTold(1), columns: isTold(0) };
}

function isFew(standing: Standing, from: number, to: number): boolean {
  return isSmallCount(movedBetween(standing, from, to).size);
}

/** The children that stand otherwise after one step than after another. */
function movedBetween(standing: Standing, from: number, to: number): ReadonlySet<string> {
  return new Set(
    [...standing].filter(([, after]) => (after[from] ?? ZERO) !== (after[to] ?? ZERO)).map(([childId]) => childId),
  );
}

/** By cell, and of a crossed table by the totals of both ways. */
function standingsOf(moves: readonly ChildMove[], steps: number, isCrossed: boolean): ReadonlyMap<string, Standing> {
  const byName = new Map<string, ChildMove[]>();
  for (const move of moves) {
    const [row = '', column = TOTAL] = move.keys;
    const names = isCrossed ? [`${row} ${column}`, `${row} ${TOTAL}`, `${TOTAL} ${column}`] : [`${row} ${TOTAL}`];
    for (const name of names) {
      const own = byName.get(name);
      if (own === undefined) byName.set(name, [move]);
      else own.push(move);
    }
  }
  return new Map([...byName].map(([name, own]) => [name, standingOf(own, steps)]));
}

function standingOf(moves: readonly ChildMove[], steps: number): Standing {
  const byChild = new Map<string, Pence[]>();
  for (const { childId, step, amount } of moves) {
    const own = byChild.get(childId) ?? Array.from({ length: steps }, () => ZERO);
    byChild.set(childId, own);
    own[step] = add(own[step] ?? ZERO, amount);
  }
  for (const own of byChild.values()) {
    for (let step = 1; step < steps; step += 1) own[step] = add(own[step] ?? ZERO, own[step - 1] ?? ZERO);
  }
  return byChild;
}

function togetherOf(standings: readonly Standing[]): Standing {
  const all = new Map<string, readonly Pence[]>();
  for (const [childId, own] of standings.flatMap((standing) => [...standing])) {
    all.set(
      childId,
      own.map((amount, step) => add(amount, all.get(childId)?.[step] ?? ZERO)),
    );
  }
  return all;
}
