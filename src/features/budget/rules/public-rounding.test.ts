import fc from 'fast-check';
import { openRandom, type Random } from '../../../demo/random';
import { add, negate, pence, sum, type Pence } from '../../../kernel/money';
import { type ChildMove } from '../../ledger/rules/child-move';
import { type BreakdownRow } from './answer';
import { roundedRow } from './public-rounding';
import { publishableSteps, publishedTables } from './publication';

const HALF = 5_000_000n;
const rowOf = (committed: Pence, children: number | null): BreakdownRow => ({
  ...{ keys: ['ASD'], label: 'ASD', placements: children, children, committed, forecast: committed },
  ...{ withheld: false, suppressedKeys: null },
});

test('B41 what is told of a row lies within two children and £50,000 of what is, and is the same for all that round to it', () => {
  const amount = fc.bigInt({ min: -2_000_000_000n, max: 20_000_000_000n }).map(pence);
  fc.assert(
    fc.property(amount, fc.option(fc.integer({ min: 6, max: 4_000 })), (committed, children) => {
      const told = roundedRow(rowOf(committed, children));
      const away = told.committed - committed;
      expect(away >= -HALF && away <= HALF && told.committed % (2n * HALF) === 0n).toBe(true);
      expect(told.forecast).toBe(told.committed);
      expect(told.placements).toBe(told.children);
      if (children === null || told.children === null) expect(told.children).toBe(children);
      else expect([told.children % 5, Math.abs(told.children - children) <= 2]).toEqual([0, true]);
    }),
  );
});

const STEPS = 5;
const CELLS = ['a', 'b', 'c'] as const;

/** Who stands in a cell, at what price, and in which months: many leave, and come back at the same. */
interface Child {
  readonly id: string;
  readonly cell: string;
  readonly price: Pence;
  readonly isThere: readonly boolean[];
}

/** Mostly whole groups come and go together, one child beside them: so three months can tell of that one alone. */
function randomChildren(random: Random): readonly Child[] {
  return CELLS.flatMap((cell) =>
    Array.from({ length: random.whole(2, 4) }, (_, group) => {
      const isThere = Array.from({ length: STEPS }, () => random.chance(60));
      return Array.from({ length: random.pick([1, 6, 7, 9]) }, (_unused, at): Child => ({
        ...{ id: `${cell} ${String(group)} ${String(at)}`, cell, isThere },
        price: pence(BigInt(random.whole(1, 30_000_000))),
      }));
    }).flat(),
  );
}

const movesOf = ({ id, cell, price, isThere }: Child): ChildMove[] =>
  isThere.flatMap((is, step) => {
    const was = isThere[step - 1] ?? false;
    return is === was ? [] : [{ keys: [cell], childId: id, step, amount: is ? price : negate(price) }];
  });

/** Every way to add and subtract months, each at most once. */
function combinations(months: number): readonly (readonly number[])[] {
  return Array.from({ length: 3 ** months }, (_, at) =>
    Array.from({ length: months }, (_unused, month) => (Math.floor(at / 3 ** month) % 3) - 1),
  );
}

test('B41 three months and more that exactly come to one to five children come, as told, to within £50,000 for each month that is taken', () => {
  let exact = 0;
  for (let history = 0; history < 400; history += 1) {
    const children = randomChildren(openRandom(`months ${String(history)}`));
    const moves = children.flatMap(movesOf);
    const published = publishableSteps(moves, STEPS);
    const tables = publishedTables(moves, STEPS, published);
    for (const cell of CELLS) {
      const own = children.filter((child) => child.cell === cell);
      const shown = tables.filter(({ hidden }) => !hidden.has(`${cell} *`)).map(({ step }) => step);
      const there = (step: number): readonly Child[] => own.filter(({ isThere }) => isThere[step] === true);
      const rows = shown.map((step) => rowOf(sum(there(step).map(({ price }) => price)), there(step).length));
      const told = rows.map((row) => roundedRow(row).committed);
      for (const signs of combinations(shown.length)) {
        const taken = signs.filter((sign) => sign !== 0).length;
        const left = own.flatMap(({ price, isThere }) => {
          const count = shown.reduce((all, step, at) => all + (isThere[step] === true ? (signs[at] ?? 0) : 0), 0);
          return count === 0 ? [] : [pence(price * BigInt(count))];
        });
        if (left.length === 0 || left.length > 5) continue;
        // A month by itself is about six or more, and two that differ by few are not both shown.
        expect([history, cell, signs, taken >= 3]).toEqual([history, cell, signs, true]);
        exact += 1;
        const asTold = told.reduce((all, amount, at) => add(all, pence(amount * BigInt(signs[at] ?? 0))), pence(0n));
        const away = asTold - sum(left);
        const room = HALF * BigInt(taken);
        expect(away >= -room && away <= room).toBe(true);
      }
    }
  }
  // Exact, each of these had told what it costs.
  expect(exact).toBeGreaterThan(20);
});
