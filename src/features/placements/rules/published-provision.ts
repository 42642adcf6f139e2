import { add, ZERO, type Pence } from '../../../kernel/money';
import { isSmallCount } from '../../../kernel/suppression';

/** What a placement of a group costs one payer over a full year from a step on, as a difference. */
export interface GroupMove {
  readonly likeness: string;
  readonly childId: string;
  readonly placementId: string;
  readonly budgetHolderId: string;
  readonly step: number;
  readonly effect: Pence;
}

/** The amounts of one child in a group, by its placement and who pays: `placement payer`; none is nought. */
export type ChildAmounts = ReadonlyMap<string, Pence>;

/** A group at one step, by its children. */
export type GroupAt = ReadonlyMap<string, ChildAmounts>;

const NOBODY: GroupAt = new Map();

/** The groups after each of so many steps, by their likeness; the same value where nothing moved. */
export function groupsAtSteps(moves: readonly GroupMove[], steps: number): ReadonlyMap<string, readonly GroupAt[]> {
  const groups = new Map<string, GroupMove[][]>();
  for (const move of moves) {
    const own = groups.get(move.likeness) ?? Array.from({ length: steps }, () => []);
    groups.set(move.likeness, own);
    own[move.step]?.push(move);
  }
  return new Map(
    [...groups].map(([likeness, bySteps]) => {
      let last = NOBODY;
      return [likeness, bySteps.map((own) => (last = own.length === 0 ? last : afterMoves(last, own)))];
    }),
  );
}

function afterMoves(before: GroupAt, moves: readonly GroupMove[]): GroupAt {
  const after = new Map(before);
  for (const { childId, placementId, budgetHolderId, effect } of moves) {
    const own = new Map(after.get(childId));
    const key = `${placementId} ${budgetHolderId}`;
    const amount = add(own.get(key) ?? ZERO, effect);
    if (amount === ZERO) own.delete(key);
    else own.set(key, amount);
    if (own.size === 0) after.delete(childId);
    else after.set(childId, own);
  }
  return after;
}

/** What a child's amount moved by in one cell of a public breakdown: a year, who pays, and values of its dimensions. */
export interface CellMove {
  readonly cell: string;
  readonly childId: string;
  readonly step: number;
  readonly amount: Pence;
}

type Cell = ReadonlyMap<string, Pence>;
interface Told {
  readonly group: GroupAt;
  /** What was left of each cell it lies in. */
  readonly rests: ReadonlyMap<string, Cell>;
}

/**
 * The steps at which groups may be told to everybody (B41), beside public breakdowns. Between any two steps of a group, and between none and each, neither 1 to 5
 * children came or went (by their placements) nor did the amounts of 1 to 5 change. Of every cell that it lies in, save five of its children or fewer,
 * more than five are left when all groups told of it are taken away, and where the group moved since it was told, the amounts left of none or of more than
 * five did. So no two answers, whichever is taken from the other, are about so few. None left would do only where the cell is shown: of a hidden
 * one it would tell, and so of what is hidden with it.
 */
export function tellableBeside(
  groups: ReadonlyMap<string, readonly GroupAt[]>,
  moves: readonly CellMove[],
  steps: number,
): ReadonlyMap<string, readonly number[]> {
  const bySteps: CellMove[][] = Array.from({ length: steps }, () => []);
  for (const move of moves) bySteps[move.step]?.push(move);
  const cells = new Map<string, Map<string, Pence>>();
  const told = new Map<string, Told[]>();
  const toldAt = new Map<string, number[]>([...groups.keys()].map((likeness) => [likeness, []]));
  bySteps.forEach((own, step) => {
    for (const { cell, childId, amount } of own) moveCell(cells, cell, childId, amount);
    for (const [likeness, now] of largestFirst(groups, step)) {
      const before = told.get(likeness) ?? [];
      const others = [...told].flatMap(([other, all]) => {
        const last = other === likeness ? undefined : all.at(-1);
        return last === undefined ? [] : [last.group];
      });
      const rests = now.size === 0 ? new Map<string, Cell>() : restsOf(now, others, cells);
      if (!mayBeTold({ group: now, rests }, before)) continue;
      told.set(likeness, [...before.filter(({ group }) => group !== now), { group: now, rests }]);
      toldAt.get(likeness)?.push(step);
    }
  });
  return toldAt;
}

/** Of groups of which not all can be told the larger are; of the same size always the same one. */
function largestFirst(groups: ReadonlyMap<string, readonly GroupAt[]>, step: number): readonly [string, GroupAt][] {
  return [...groups]
    .map(([likeness, all]): [string, GroupAt] => [likeness, all[step] ?? NOBODY])
    .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
}

function moveCell(cells: Map<string, Map<string, Pence>>, name: string, childId: string, amount: Pence): void {
  const cell = cells.get(name) ?? new Map<string, Pence>();
  cells.set(name, cell);
  const now = add(cell.get(childId) ?? ZERO, amount);
  if (now === ZERO) cell.delete(childId);
  else cell.set(childId, now);
}

/** What is left of each cell that a group lies in without it and the others that lie in it. */
function restsOf(
  group: GroupAt,
  others: readonly GroupAt[],
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, Cell> {
  return new Map(
    [...cells].flatMap(([name, cell]) => {
      if (!liesIn(group, cell)) return [];
      const taken = [group, ...others.filter((other) => liesIn(other, cell))];
      return [[name, new Map([...cell].filter(([childId]) => !taken.some((one) => one.has(childId))))] as const];
    }),
  );
}

/** Any more outside it, and the difference of the two is about more than five whatever is in it. */
function liesIn(group: GroupAt, cell: Cell): boolean {
  let outside = 0;
  for (const childId of group.keys()) {
    if (!cell.has(childId)) outside += 1;
    if (outside > 0 && !isSmallCount(outside)) return false;
  }
  return group.size > 0;
}

function mayBeTold({ group, rests }: Told, before: readonly Told[]): boolean {
  if (isFewApart(NOBODY, group)) return false;
  if ([...rests.values()].some(({ size }) => size === 0 || isSmallCount(size))) return false;
  return before.every(
    (earlier) =>
      earlier.group === group ||
      (!isFewApart(earlier.group, group) &&
        (!isApart(earlier.group, group) ||
          [...rests].every(([name, rest]) => {
            const then = earlier.rests.get(name);
            return then === undefined || !isSmallCount(changedBetween(then, rest));
          }))),
  );
}

function changedBetween(before: Cell, after: Cell): number {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id)).length;
}

/** What some payers pay of a group. */
export function paidBy(group: GroupAt, isPayer: (budgetHolderId: string) => boolean): GroupAt {
  return new Map(
    [...group].flatMap(([childId, amounts]) => {
      const own = new Map([...amounts].filter(([key]) => isPayer(key.split(' ')[1] ?? '')));
      return own.size === 0 ? [] : [[childId, own] as const];
    }),
  );
}

function isFewApart(before: GroupAt, after: GroupAt): boolean {
  const { moved, changed } = apartOf(before, after);
  return isSmallCount(moved) || isSmallCount(changed);
}

function isApart(before: GroupAt, after: GroupAt): boolean {
  return apartOf(before, after).changed > 0;
}

function apartOf(before: GroupAt, after: GroupAt): { readonly moved: number; readonly changed: number } {
  let moved = 0;
  let changed = 0;
  for (const childId of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(childId), after.get(childId)];
    if (a === b) continue;
    if (placementsOf(a) !== placementsOf(b)) moved += 1;
    if (amountsOf(a) !== amountsOf(b)) changed += 1;
  }
  return { moved, changed };
}

function placementsOf(amounts: ChildAmounts | undefined): string {
  return [...placementIdsOf(amounts ?? new Map())].sort().join(' ');
}

/** The placements that amounts are of. */
export function placementIdsOf(amounts: ChildAmounts): ReadonlySet<string> {
  return new Set([...amounts.keys()].map((key) => key.split(' ')[0] ?? ''));
}

function amountsOf(amounts: ChildAmounts | undefined): string {
  return [...(amounts ?? [])]
    .map(([key, amount]) => `${key} ${String(amount)}`)
    .sort()
    .join(' ');
}
