import { determined } from '../../../../test/support/subtraction';
import { openRandom, type Random } from '../../../demo/random';
import { pence } from '../../../kernel/money';
import { type ChildMove } from '../../ledger/rules/child-move';
import { hiddenWhenPublished, publishableSteps, publishedTables } from './publication';

const STEPS = 6;
const CELLS = ['a', 'b', 'c', 'd', 'e'] as const;

/** Children who come once, each to one cell in one step; most often few at a time. */
function randomMoves(random: Random): ChildMove[] {
  return CELLS.flatMap((cell) =>
    Array.from({ length: STEPS }, (_, step) => {
      const count = random.pick(step === 0 ? [0, 3, 8, 20] : [0, 0, 1, 3, 4, 9]);
      return Array.from({ length: count }, (_unused, child): ChildMove => ({
        ...{ keys: [cell], childId: `${cell} ${String(step)} ${String(child)}`, step, amount: pence(100n) },
      }));
    }).flat(),
  );
}

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + 1 + index);
const came = (cell: string, from: number, to: number): string[] =>
  between(from, to).map((step) => `${cell}${String(step)}`);

test('B41 who subtracts what is published at one instant from another learns nothing of 1 to 5 children', () => {
  let sought = 0;
  let shown = 0;
  for (let history = 0; history < 200; history += 1) {
    const moves = randomMoves(openRandom(`history ${String(history)}`));
    const published = publishableSteps(moves, STEPS);
    const count = (cells: readonly string[], from: number, to: number): number =>
      moves.filter(({ keys, step }) => cells.includes(keys[0] ?? '') && step > from && step <= to).length;
    const equations = published.flatMap((at, index) => {
      const hidden = hiddenWhenPublished(moves, STEPS, published.slice(0, index + 1));
      const open = CELLS.filter((cell) => !hidden.has(`${cell} *`));
      shown += open.filter((cell) => count([cell], -1, at) > 0).length;
      return [CELLS, ...open.map((cell) => [cell])].map((cells) => cells.flatMap((cell) => came(cell, -1, at)));
    });
    const pairs = [-1, ...published].flatMap((from) =>
      published
        .filter((to) => to > from)
        .flatMap((to) => [...CELLS.map((cell) => [cell]), CELLS].map((cells) => ({ cells, from, to }))),
    );
    const few = pairs.filter(({ cells, from, to }) => count(cells, from, to) > 0 && count(cells, from, to) <= 5);
    sought += few.length;
    const names = few.map(({ cells, from, to }) => `${cells.join('')} ${String(from)} ${String(to)}`);
    const asked = few.map(({ cells, from, to }, index) => [
      names[index] ?? '',
      ...cells.flatMap((cell) => came(cell, from, to)),
    ]);
    expect([history, determined([...equations, ...asked], names)]).toEqual([history, []]);
  }
  expect(sought).toBeGreaterThan(200);
  expect(shown).toBeGreaterThan(200);
});

test('B41 hardly a row more could be shown at any instant, whichever are chosen, than are', () => {
  let shown = 0;
  let possible = 0;
  for (let history = 0; history < 25; history += 1) {
    const moves = randomMoves(openRandom(`history ${String(history)}`));
    const published = publishableSteps(moves, STEPS);
    const tables = publishedTables(moves, STEPS, published);
    const count = (cells: readonly string[], from: number, to: number): number =>
      moves.filter(({ keys, step }) => cells.includes(keys[0] ?? '') && step > from && step <= to).length;
    const equations: string[][] = [];
    published.forEach((at, index) => {
      const held = CELLS.filter((cell) => count([cell], -1, at) > 0);
      const sums = (cells: readonly string[]): string[][] => [CELLS, ...cells.map((cell) => [cell])].map(toSum);
      const toSum = (cells: readonly string[]): string[] => cells.flatMap((cell) => came(cell, -1, at));
      const few = [-1, ...published.slice(0, index)]
        .flatMap((from) => [...CELLS.map((cell) => [cell]), CELLS].map((cells) => ({ cells, from })))
        .filter(({ cells, from }) => count(cells, from, at) > 0 && count(cells, from, at) <= 5);
      const asked = few.map(({ cells, from }, name) => [
        String(name),
        ...cells.flatMap((cell) => came(cell, from, at)),
      ]);
      const earlier = published
        .slice(0, index)
        .filter((_, before) => (tables[before]?.hidden.size ?? 0) < CELLS.length);
      const isSafe = (open: readonly string[]): boolean => {
        const rest = held.filter((cell) => !open.includes(cell));
        const changes = [-1, ...earlier].map((from) => count(rest, from, at));
        return (
          rest.length !== 1 &&
          !changes.some((changed) => changed > 0 && changed <= 5) &&
          determined([...equations, ...sums(open), ...asked], [...few.keys()].map(String)).length === 0
        );
      };
      const open = held.filter((cell) => !tables[index]?.hidden.has(`${cell} *`));
      const more = Array.from({ length: 2 ** held.length }, (_, choice) =>
        held.filter((_cell, bit) => Math.floor(choice / 2 ** bit) % 2 === 1),
      ).filter((choice) => choice.length > open.length);
      shown += open.length;
      possible += Math.max(open.length, ...more.filter(isSafe).map((choice) => choice.length));
      equations.push(...sums(open));
    });
  }
  expect(shown).toBeGreaterThan(150);
  expect(shown / possible).toBeGreaterThan(0.97);
});

const ROWS = ['r0', 'r1', 'r2', 'r3'] as const;
const COLUMNS = ['c0', 'c1', 'c2'] as const;
const INNER = ROWS.flatMap((row) => COLUMNS.map((column) => `${row} ${column}`));
/** What a cell or a total of a crossed table is the sum of. */
const innerOf = (name: string): readonly string[] => {
  const [row, column] = name.split(' ');
  return INNER.filter(
    (cell) => (row === '*' || cell.startsWith(row ?? '')) && (column === '*' || cell.endsWith(column ?? '')),
  );
};
const NAMES = [...INNER, ...ROWS.map((row) => `${row} *`), ...COLUMNS.map((column) => `* ${column}`)];

function randomCrossed(random: Random): ChildMove[] {
  return INNER.flatMap((cell) =>
    Array.from({ length: STEPS }, (_, step) => {
      const count = random.pick(step === 0 ? [0, 2, 9, 25] : [0, 0, 0, 1, 3, 8]);
      return Array.from({ length: count }, (_unused, child): ChildMove => ({
        ...{ keys: cell.split(' '), childId: `${cell} ${String(step)} ${String(child)}`, step, amount: pence(100n) },
      }));
    }).flat(),
  );
}

test('B41 nor from a table of two ways with its totals, published again and again', () => {
  let sought = 0;
  let shownTotals = 0;
  for (let history = 0; history < 60; history += 1) {
    const moves = randomCrossed(openRandom(`crossed ${String(history)}`));
    const published = publishableSteps(moves, STEPS);
    const tables = publishedTables(moves, STEPS, published);
    const count = (name: string, from: number, to: number): number =>
      moves.filter(({ keys, step }) => innerOf(name).includes(keys.join(' ')) && step > from && step <= to).length;
    const sumOf = (name: string, from: number, to: number): string[] =>
      innerOf(name).flatMap((cell) => came(cell, from, to));
    const equations = tables.flatMap(({ step, hidden }) => {
      const open = NAMES.filter((name) => !hidden.has(name));
      shownTotals += open.filter((name) => name.includes('*') && count(name, -1, step) > 0).length;
      return ['* *', ...open].map((name) => sumOf(name, -1, step));
    });
    const few = [-1, ...published].flatMap((from) =>
      published
        .filter((to) => to > from)
        .flatMap((to) => [...NAMES, '* *'].map((name) => ({ name, from, to })))
        .filter(({ name, to }) => count(name, from, to) > 0 && count(name, from, to) <= 5),
    );
    sought += few.length;
    const names = few.map(({ name, from, to }) => `${name} ${String(from)} ${String(to)}`);
    const asked = few.map(({ name, from, to }, index) => [names[index] ?? '', ...sumOf(name, from, to)]);
    expect([history, determined([...equations, ...asked], names)]).toEqual([history, []]);
  }
  expect(sought).toBeGreaterThan(200);
  expect(shownTotals).toBeGreaterThan(200);
});
