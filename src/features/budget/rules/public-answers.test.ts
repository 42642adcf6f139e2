import { determined } from '../../../../test/support/subtraction';
import { openRandom, type Random } from '../../../demo/random';
import { hiddenCells } from './public-breakdown';

/*
 * All exact figures that everybody can read of a small area as at one month, as sums over the kinds of children that there can be: the breakdowns by one dimension and by two, and the
 * total. Whoever reads them knows no more than which kinds a sum is of. (Missing provision is rounded: `published-provision.test.ts`.)
 */

const VALUES = {
  need: ['ASD', 'HI', 'SEMH'],
  phase: ['PRIMARY', 'SECONDARY'],
  type: ['SPECIAL', 'INDEPENDENT'],
  area: ['IN_AREA', 'OUT_OF_AREA'],
  stay: ['DAY', 'RESIDENTIAL'],
} as const;
type Kind = Readonly<Record<keyof typeof VALUES, string>>;
const KINDS: readonly Kind[] = VALUES.need.flatMap((need) =>
  VALUES.phase.flatMap((phase) =>
    VALUES.type.flatMap((type) =>
      VALUES.area.flatMap((area) => VALUES.stay.map((stay) => ({ need, phase, type, area, stay }))),
    ),
  ),
);
const nameOf = (kind: Kind): string => Object.values(kind).join(' ');
const PAIRS = [
  ['type', 'area'],
  ['need', 'phase'],
] as const;

interface Child {
  readonly id: string;
  readonly kind: Kind;
}

function randomArea(random: Random): readonly Child[] {
  return KINDS.flatMap((kind) =>
    Array.from({ length: random.pick(kind.area === 'IN_AREA' ? [0, 0, 1, 4, 9, 20] : [0, 0, 2, 7, 12]) }, (_, at) => ({
      ...{ kind, id: `${nameOf(kind)} ${String(at)}` },
    })),
  );
}

const isOf = (own: Partial<Kind>) => (kind: Kind) =>
  Object.entries(own).every(([key, value]) => kind[key as keyof Kind] === value);
const idsOf = (children: readonly Child[], own: Partial<Kind>): Set<string> =>
  new Set(children.filter(({ kind }) => isOf(own)(kind)).map(({ id }) => id));
const sumOf = (own: Partial<Kind>): string[] => KINDS.filter(isOf(own)).map(nameOf);

/** The sums that are shown of a pair, crossed and each way. */
function shownOf(children: readonly Child[], [rows, columns]: (typeof PAIRS)[number]): readonly Partial<Kind>[] {
  const cells = VALUES[rows].flatMap((row) =>
    VALUES[columns].flatMap((column) => {
      const own = { [rows]: row, [columns]: column };
      const ids = idsOf(children, own);
      return ids.size === 0 ? [] : [{ own, keys: [row, column], children: ids }];
    }),
  );
  const hidden = hiddenCells(cells);
  return [
    ...cells.filter(({ keys }) => !hidden.has(keys.join(' '))).map(({ own }) => own),
    ...VALUES[rows].filter((row) => !hidden.has(`${row} *`)).map((row) => ({ [rows]: row })),
    ...VALUES[columns].filter((column) => !hidden.has(`* ${column}`)).map((column) => ({ [columns]: column })),
  ];
}

test('B41 no combination of all breakdowns that are public as at one month is about 1 to 5 children: of one kind, of two together, of a cell', () => {
  let sought = 0;
  for (let run = 0; run < 60; run += 1) {
    const children = randomArea(openRandom(`everything public ${String(run)}`));
    const equations = [...PAIRS.flatMap((pair) => shownOf(children, pair)), {}].map(sumOf);
    const count = (terms: readonly string[]): number =>
      children.filter(({ kind }) => terms.includes(nameOf(kind))).length;
    const isFew = (terms: readonly string[]): boolean => count(terms) > 0 && count(terms) <= 5;
    const small = KINDS.map((kind) => [nameOf(kind)]).filter(isFew);
    const pairs = small.flatMap((one, at) => small.slice(at + 1).map((other) => [...one, ...other]));
    const cells = PAIRS.flatMap(([rows, columns]) =>
      VALUES[rows].flatMap((row) => [
        { [rows]: row },
        ...VALUES[columns].flatMap((column) => [{ [columns]: column }, { [rows]: row, [columns]: column }]),
      ]),
    ).map(sumOf);
    const few = [...small, ...pairs, ...cells].filter(isFew);
    sought += few.length;
    const names = few.map((_, at) => `few ${String(at)}`);
    const asked = few.map((terms, at) => [names[at] ?? '', ...terms]);
    expect([run, determined([...equations, ...asked], names).map((name) => few[names.indexOf(name)])]).toEqual([
      run,
      [],
    ]);
  }
  expect(sought).toBeGreaterThan(1000);
});
