import { openRandom, type Random } from '../../../demo/random';
import { negate, pence, sum, type Pence } from '../../../kernel/money';
import {
  groupsAtSteps,
  paidBy,
  tellableBeside,
  type CellMove,
  type GroupAt,
  type GroupMove,
} from './published-provision';

const STEPS = 10;
/** Where nothing else is told. */
const tellableSteps = (group: readonly GroupAt[]): readonly number[] =>
  tellableBeside(new Map([['g', group]]), [], group.length).get('g') ?? [];

/** Children who come a few at a time, go again, and are paid otherwise from some step on. */
function randomHistory(random: Random): GroupMove[] {
  const moves: GroupMove[] = [];
  const here = new Map<string, { readonly payer: string; readonly effect: Pence }>();
  const move = (childId: string, step: number, payer: string, effect: Pence): void => {
    moves.push({
      likeness: 'g',
      childId,
      placementId: `place ${childId}`.replace(' ', '-'),
      budgetHolderId: payer,
      step,
      effect,
    });
  };
  for (let step = 0; step < STEPS; step += 1) {
    const [come, go, dearer] = [
      random.pick(step === 0 ? [3, 8, 14] : [0, 0, 1, 3, 7]),
      random.pick([0, 0, 1, 7]),
      random.pick([0, 0, 2, 8]),
    ];
    for (const childId of [...here.keys()].slice(0, go)) {
      const own = here.get(childId);
      if (own !== undefined) move(childId, step, own.payer, negate(own.effect));
      here.delete(childId);
    }
    for (const [childId, own] of [...here].slice(0, dearer)) {
      move(childId, step, own.payer, pence(100n));
      here.set(childId, { ...own, effect: pence(own.effect + 100n) });
    }
    for (let child = 0; child < come; child += 1) {
      const childId = `c${String(step)}-${String(child)}`;
      const own = { payer: random.pick(['block', 'block', 'health']), effect: pence(BigInt(1000 + step * 10 + child)) };
      move(childId, step, own.payer, own.effect);
      here.set(childId, own);
    }
  }
  return moves;
}

const NOBODY: GroupAt = new Map();
const costOf = (group: GroupAt, childId: string): string =>
  JSON.stringify([...(group.get(childId) ?? [])].map(([key, amount]) => [key, String(amount)]));
const apart = (a: GroupAt, b: GroupAt): { moved: number; changed: number } => {
  const all = [...new Set([...a.keys(), ...b.keys()])];
  return {
    moved: all.filter((childId) => a.has(childId) !== b.has(childId)).length,
    changed: all.filter((childId) => costOf(a, childId) !== costOf(b, childId)).length,
  };
};
const isFew = (count: number): boolean => count > 0 && count < 6;

test('B41 no two answers, whichever is taken from the other, are about fewer than six children, nor is one', () => {
  let told = 0;
  let sought = 0;
  for (let history = 0; history < 300; history += 1) {
    const group = groupsAtSteps(randomHistory(openRandom(`provision ${String(history)}`)), STEPS).get('g') ?? [];
    for (const payers of [['block', 'health'], ['health']]) {
      const own = group.map((one) => paidBy(one, (payer) => payers.includes(payer)));
      const shown = tellableSteps(own).map((step) => own[step] ?? NOBODY);
      told += shown.length;
      sought += own.filter((one) => isFew(apart(NOBODY, one).moved)).length;
      const pairs = [NOBODY, ...shown].flatMap((a) => shown.map((b) => apart(a, b)));
      expect([history, pairs.filter(({ moved, changed }) => isFew(moved) || isFew(changed))]).toEqual([history, []]);
    }
  }
  expect(told).toBeGreaterThan(600);
  expect(sought).toBeGreaterThan(200);
});

test('what a group comes to is told again as long as nobody moves, and each month tells what it told then', () => {
  const history = randomHistory(openRandom('kept'));
  const [group, earlier] = [STEPS, STEPS - 3].map(
    (steps) =>
      groupsAtSteps(
        history.filter(({ step }) => step < steps),
        steps,
      ).get('g') ?? [],
  );
  expect(tellableSteps(earlier ?? [])).toEqual(tellableSteps(group ?? []).filter((step) => step < STEPS - 3));
  const eight = Array.from({ length: 8 }, (_, child): GroupMove => ({
    ...{ likeness: 'g', childId: `c${String(child)}`, placementId: `p${String(child)}`, budgetHolderId: 'block' },
    ...{ step: 1, effect: pence(100n) },
  }));
  const ninth = { ...eight[0]!, childId: 'c9', placementId: 'p9', step: 3 };
  const standing = groupsAtSteps([...eight, ninth], 4).get('g') ?? [];
  expect(tellableSteps(standing)).toEqual([0, 1, 2]);
  expect(standing.map((one) => sum([...one.values()].flatMap((amounts) => [...amounts.values()])))).toEqual([
    0n,
    800n,
    800n,
    900n,
  ]);
});

test('B41 nothing that is told of groups, taken from what public breakdowns tell of them, is about fewer than six children', () => {
  let [told, refused] = [0, 0];
  for (let history = 0; history < 300; history += 1) {
    const random = openRandom(`beside ${String(history)}`);
    const own = ['HI|DAY', 'HI|RESIDENTIAL', 'VI|DAY'].flatMap((likeness) =>
      randomHistory(random).map((move) => ({ ...move, likeness, childId: `${likeness} ${move.childId}` })),
    );
    const inside = ['HI', 'VI'].flatMap((need) => {
      const moves = randomHistory(random).map((move): CellMove => ({ ...move, cell: need, amount: move.effect }));
      return random.pick([true, true, false])
        ? moves.map((move) => ({ ...move, childId: `${need} inside ${move.childId}` }))
        : [];
    });
    const away = own.map(({ likeness, effect, ...move }): CellMove => ({
      ...{ ...move, amount: effect },
      cell: likeness.slice(0, 2),
    }));
    const groups = groupsAtSteps(own, STEPS);
    const steps = tellableBeside(groups, [...inside, ...away], STEPS);
    const last = new Map<string, GroupAt>();
    for (let step = 0; step < STEPS; step += 1) {
      const fresh = [...groups].filter(([likeness]) => steps.get(likeness)?.includes(step) === true);
      refused += groups.size - fresh.length;
      for (const [likeness, group] of fresh) last.set(likeness, group[step] ?? NOBODY);
      for (const [likeness, group] of fresh) {
        if (group[step]?.size === 0) continue;
        told += 1;
        const need = likeness.slice(0, 2);
        const cell = cellAt([...inside, ...away], need, step);
        const alike = [...last].filter(([other]) => other.startsWith(need)).map(([, one]) => one);
        for (const some of [[group[step] ?? NOBODY], alike]) {
          const taken = new Set(some.flatMap((one) => [...one.keys()]));
          const apartFrom =
            [...cell].filter((child) => !taken.has(child)).length +
            [...taken].filter((child) => !cell.has(child)).length;
          expect([history, step, likeness, apartFrom > 5]).toEqual([history, step, likeness, true]);
        }
      }
    }
  }
  expect(told).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
});

/** The children who have an amount in a cell after a step. */
function cellAt(moves: readonly CellMove[], cell: string, step: number): ReadonlySet<string> {
  const own = moves.filter((move) => move.cell === cell && move.step <= step);
  const amounts = new Map<string, bigint>();
  for (const { childId, amount } of own) amounts.set(childId, (amounts.get(childId) ?? 0n) + amount);
  return new Set([...amounts].filter(([, amount]) => amount !== 0n).map(([childId]) => childId));
}

test.each([
  [10, 8, 0, [0]],
  [2, 8, 0, []],
  [0, 8, 0, []],
  [6, 8, 0, [0]],
  // Two stays, together all but two: the larger alone is told.
  [2, 9, 8, [0]],
])('%i others beside groups of %i and %i of the same need', (others, first, second, expected) => {
  const some = (likeness: string, count: number): GroupMove[] =>
    Array.from({ length: count }, (_, child) => ({
      ...{ likeness, childId: `${likeness}${String(child)}`, placementId: `${likeness}${String(child)}` },
      ...{ budgetHolderId: 'block', step: 0, effect: pence(100n) },
    }));
  const groups = groupsAtSteps([...some('DAY', first), ...some('RESIDENTIAL', second)], 1);
  const cells = [...some('DAY', first), ...some('RESIDENTIAL', second), ...some('IN_AREA', others)].map(
    ({ childId, effect }): CellMove => ({ cell: 'HI', childId, step: 0, amount: effect }),
  );
  const steps = tellableBeside(groups, cells, 1);
  expect([steps.get('DAY'), steps.get('RESIDENTIAL') ?? []]).toEqual([expected, []]);
});
