import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { pence, sum, type Pence } from '../../../kernel/money';
import { costLine, type LineAmount } from './line';
import { activeVersions } from './line-days';
import { allotted, holdsPlacement, recastSources } from './recast';
import type { OpenSpan } from './open-span';
import type { PriceTerms } from './price';
import type { Share } from './shares';
import { followCarries, followVersions, heirsOf, lastPaidDay, successionsOf, type AreaSuccessions } from './succession';

const DAY = '2026-01-01' as Day;
const share = (payer: string, parts: bigint, changes: Partial<Share> = {}): Share => ({
  ...{ payer, parts, fixed: null, cap: null, residual: false },
  ...changes,
});
const link = (predecessorId: string, successorId: string, changes: Partial<AreaSuccessions['links'][number]> = {}) => ({
  ...{ predecessorId, successorId, firstDate: DAY, takesRest: true, parts: 1n, successorEndDate: null },
  ...changes,
});
const area = (...links: readonly AreaSuccessions['links'][number][]): AreaSuccessions => ({ links, named: [] });
const price: PriceTerms = {
  unit: 'YEAR',
  amount: pence(18_250_000n),
  spread: 'DAYS',
  year: 'FINANCIAL',
  hoursPerWeek: null,
};
const always: OpenSpan = { startDate: null, endDate: null };
const follow = (shares: readonly Share[], all: AreaSuccessions) =>
  followVersions([{ span: always, price, shares }], successionsOf(all, null));

test('B24 an agreement is cut on the successor’s first day; asked again of what was cut, nothing changes', () => {
  const all = area(link('ccg', 'board'), link('board', 'merged', { firstDate: '2026-02-01' as Day }));
  const followed = follow([share('lead', 1n), share('ccg', 1n)], all);
  if (!followed.ok) throw new Error('clash');
  expect(
    followed.value.map(({ span, shares }) => [span.startDate, span.endDate, shares.map(({ payer }) => payer)]),
  ).toEqual([
    [null, '2025-12-31', ['lead', 'ccg']],
    ['2026-01-01', '2026-01-31', ['lead', 'board']],
    ['2026-02-01', null, ['lead', 'merged']],
  ]);
  expect(followVersions(followed.value, successionsOf(all, null))).toEqual(followed);
});

test('whatever follows whom, in rings too, what follows ends, and who has followed once is followed no more', () => {
  const payer = fc.constantFrom('a', 'b', 'c', 'd');
  const day = fc.integer({ min: 0, max: 3 }).map((days) => addDays(DAY, days));
  fc.assert(
    fc.property(fc.array(fc.tuple(payer, payer, day), { maxLength: 8 }), (given) => {
      const all = area(...given.map(([from, to, firstDate]) => link(from, to, { firstDate })));
      const followed = follow([share('a', 1n), share('b', 1n)], all);
      if (!followed.ok) throw new Error('clash');
      expect(followVersions(followed.value, successionsOf(all, null))).toEqual(followed);
      const carries = [{ span: always, holder: 'a', carriers: ['b'] }];
      expect(followCarries(carries as never, successionsOf(all, null)).length).toBeLessThanOrEqual(1 + given.length);
      expect(recastSources('a', all).length).toBeGreaterThan(0);
      expect(heirsOf('a', successionsOf(all, null))).not.toContain('a');
      const last = { budgetHolderId: 'a', endDate: DAY };
      expect([DAY, null]).toContain(lastPaidDay(last, all));
    }),
    { numRuns: 100 },
  );
});

test('shares that become one holder’s are added up, and those that no share says are told', () => {
  const all = area(link('a', 'c'), link('b', 'c'));
  const last = (shares: readonly Share[]) => {
    const followed = follow(shares, all);
    return followed.ok ? followed.value.at(-1)?.shares : followed.refusals;
  };
  expect(last([share('a', 30n), share('x', 50n), share('b', 20n)])).toEqual([share('c', 50n), share('x', 50n)]);
  const fixed = { ...price, amount: pence(100n) };
  const sumOf = (payer: string, more: Partial<Share> = {}) => share(payer, 0n, { parts: null, fixed, ...more });
  const residual = (payer: string) => share(payer, 0n, { parts: null, residual: true });
  expect(last([sumOf('a'), sumOf('b'), residual('x')])).toEqual([
    sumOf('c', { fixed: { ...fixed, amount: pence(200n) } }),
    residual('x'),
  ]);
  // Whoever takes the rest of what a fixed sum leaves, and that sum, takes the rest.
  expect(last([sumOf('a'), residual('b')])).toEqual([residual('c')]);
  expect(last([share('a', 1n, { cap: pence(5n) }), share('b', 1n, { cap: pence(6n) }), share('x', 1n)])).toEqual([
    share('c', 2n, { cap: pence(11n), succeeds: ['a', 'b'] }),
    share('x', 1n),
  ]);
  expect(last([share('a', 1n, { cap: pence(5n) }), share('b', 1n), share('x', 1n)])).toEqual([
    { predecessorIds: ['a', 'b'], successorId: 'c' },
  ]);
});

test('what is carried of a share is carried of its successor’s, by the successors of those who carry', () => {
  const carry = {
    holder: 'a',
    span: { startDate: '2025-12-01' as Day, endDate: null },
    accepted: null,
    carriers: ['lead', 'b'],
  };
  expect(followCarries([carry], successionsOf(area(link('a', 'c'), link('b', 'c')), null))).toEqual([
    { ...carry, span: { startDate: '2025-12-01', endDate: '2025-12-31' } },
    { ...carry, span: { startDate: DAY, endDate: null }, holder: 'c', carriers: ['lead', 'c'] },
  ]);
});

test('recast is the sum of the parts: random shares and days, holders that merge, to the penny', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(1n, 9n), { minLength: 3, maxLength: 5 }),
      fc.bigInt(1n, 10_000_000n),
      fc.integer({ min: -40, max: 400 }),
      fc.integer({ min: 2, max: 3 }),
      (weights, amount, offset, merging) => {
        const firstDate = addDays('2025-05-01' as Day, offset);
        const merged = weights.slice(0, merging).map((_, index) => `h${String(index)}`);
        const all = area(...merged.map((holder) => link(holder, 'new', { firstDate })));
        const shares = weights.map((weight, index) => share(`h${String(index)}`, weight));
        const span = { startDate: '2025-05-01' as Day, endDate: '2026-07-31' as Day };
        const reckon = (versions: readonly { span: OpenSpan; price: PriceTerms; shares: readonly Share[] }[]) => {
          const cost = costLine({
            versions: activeVersions(versions, span, span.endDate),
            calendar: null,
            horizon: '2031-03-31' as Day,
          });
          if (!cost.ok) throw new Error('unpriced');
          return cost.value;
        };
        const terms = { ...price, amount: pence(amount) };
        const followed = followVersions([{ span: always, price: terms, shares }], successionsOf(all, null));
        if (!followed.ok) throw new Error('clash');
        const after = reckon(followed.value);
        const before = reckon([{ span: always, price: terms, shares }]);
        const of = (amounts: readonly LineAmount[], holders: readonly string[]): Pence =>
          sum(amounts.filter(({ payer }) => holders.includes(payer)).map((one) => one.amount));
        const recast = recastSources('new', all).map(({ holderId }) => holderId);
        // As reported, everybody's figures add up to the line; recast they do too, since each stands once.
        const staying = shares.map(({ payer }) => payer).filter((payer) => !merged.includes(payer));
        expect(of(after, recast) + of(after, staying)).toBe(sum(after.map((one) => one.amount)));
        expect(of(after, recast)).toBe(of(after, merged) + of(after, ['new']));
        // Each of the two agreements is exact by itself: against one uncut agreement a penny a base year and cut.
        const drift = of(after, recast) - of(before, merged);
        expect(drift < 6n && drift > -6n).toBe(true);
        // Nobody pays on a day on which they are not.
        expect(
          followed.value.every(({ span: { endDate }, shares: own }) =>
            own.every(({ payer }) => !merged.includes(payer) || (endDate !== null && endDate < firstDate)),
          ),
        ).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('recast after splits: every placement and every penny of the rest counts for exactly one successor', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.bigInt(0n, 7n), { minLength: 3, maxLength: 3 }).filter((parts) => parts.some((one) => one > 0n)),
      fc.bigInt(-100_000n, 100_000n),
      (takers, parts, rest) => {
        const heirs = ['x', 'y', 'z'];
        const placements = takers.map((_, index) => `p${String(index)}`);
        const all: AreaSuccessions = {
          links: [
            ...heirs.map((heir, index) => link('old', heir, { takesRest: index === 0, parts: parts[index] ?? 0n })),
            // One of them is split again, by half.
            link('y', 'y1', { firstDate: '2026-06-01' as Day, takesRest: true }),
            link('y', 'y2', { firstDate: '2026-06-01' as Day, takesRest: false }),
          ],
          named: [
            ...takers.flatMap((taker, index) =>
              taker === 0
                ? []
                : [{ placementId: placements[index] ?? '', predecessorId: 'old', successorId: heirs[taker] ?? '' }],
            ),
            { placementId: 'p0', predecessorId: 'y', successorId: 'y2' },
          ],
        };
        const living = ['x', 'z', 'y1', 'y2'].map((heir) => recastSources(heir, all));
        const ofOld = living.map((sources) => sources.filter(({ holderId }) => holderId === 'old'));
        for (const placement of placements) {
          const holding = ofOld.flat().filter((source) => holdsPlacement(source, placement));
          expect(holding).toHaveLength(1);
        }
        expect(sum(ofOld.flat().map((source) => allotted(source, pence(rest))))).toBe(rest);
      },
    ),
    { numRuns: 60 },
  );
});

test('nothing is recast of who follows nobody', () => {
  expect(recastSources('x', area(link('a', 'c')))).toEqual([{ holderId: 'x', rules: [], allotments: [] }]);
});
