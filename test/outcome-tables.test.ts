import fc from 'fast-check';
import { funnelOf } from '../src/features/assurance/rules/funnel';
import {
  OutcomeGroup,
  toOutcomeTable,
  type CountedOutcome,
  type OutcomeDimension,
  type OutcomeRow,
} from '../src/features/assurance/rules/outcome-table';
import { formatDecimal } from '../src/kernel/decimal';
import { determined } from './support/subtraction';

/** A decision of one child, by what it is counted by. */
interface Made {
  readonly PANEL: string;
  readonly SEX: string;
  readonly ETHNICITY: string;
  readonly AGE: string;
  readonly result: string;
}

const made: fc.Arbitrary<Made> = fc.record({
  PANEL: fc.constantFrom('p1', 'p1', 'p1', 'p2', 'p3'),
  SEX: fc.constantFrom('F', 'M', 'M', 'NONE'),
  ETHNICITY: fc.constantFrom('WBRI', 'WBRI', 'WBRI', 'BCRB', 'OOTH'),
  AGE: fc.constantFrom('4', '8', '12', '17'),
  result: fc.constantFrom(
    'AGREED',
    'AGREED',
    'AGREED_WITH_CONDITIONS',
    'AGREED_IN_PART',
    'DECLINED',
    'DECLINED',
    'END',
  ),
});
const STORED = { PANEL: 'PANEL', SEX: 'SEX', ETHNICITY: 'ETHNICITY', AGE_BAND: 'AGE' } as const;
const DIMENSIONS = ['PANEL', 'SEX', 'ETHNICITY', 'AGE_BAND'] as const;

const counted = (all: readonly Made[], by: keyof typeof STORED): CountedOutcome[] =>
  all.map((one, index) => ({
    ...{ key: one[STORED[by]], label: null, result: one.result, decisions: 1, children: [index] },
  }));

/** Which decisions an internal reader would count in a cell: the truth a published one is held against. */
function membersOf(all: readonly Made[], by: OutcomeDimension & keyof typeof STORED): Map<string, Set<number>> {
  const members = new Map<string, Set<number>>();
  all.forEach((one, index) => {
    const { rows } = toOutcomeTable(counted([one], by), by, false);
    const [row] = rows as readonly [OutcomeRow];
    const group = Object.values(OutcomeGroup).find((each) => row.counts[each] === 1)!;
    for (const key of [`${row.key} ${group}`, `${row.key} *`, `* ${group}`]) {
      members.set(key, new Set([...(members.get(key) ?? []), index]));
    }
  });
  return members;
}

describe('T2 outcomes by panel and characteristic', () => {
  it('B41 nobody learns of 1 to 5 children by subtracting the public tables of a year from each other', () => {
    let number = 0;
    fc.assert(
      fc.property(fc.array(made, { minLength: 10, maxLength: 80, size: 'max' }), (all) => {
        const equations: string[][] = [];
        const sought: string[] = [];
        const atoms = (members: Iterable<number>): string[] => [...members].map((index) => `d${String(index)}`);
        for (const by of DIMENSIONS) {
          const truth = membersOf(all, by);
          const table = toOutcomeTable(counted(all, by), by, true);
          const folded = (group: OutcomeGroup): OutcomeGroup[] => {
            // What is null in the row of all is in the column of another: agreed in part in that of agreed, small ones in TOGETHER.
            const isFolded = (each: OutcomeGroup): boolean => table.all.counts[each] === null;
            if (group === 'AGREED') return isFolded('AGREED') ? [] : ['AGREED', 'AGREED_IN_PART'];
            if (group !== 'TOGETHER') return isFolded(group) ? [] : [group];
            const small = (['AGREED', 'DECLINED', 'DEFERRED', 'OTHER'] as const).filter(isFolded);
            return [...small, ...(isFolded('AGREED') ? (['AGREED_IN_PART'] as const) : [])];
          };
          for (const row of [...table.rows, { ...table.all, key: '*' }]) {
            for (const group of Object.values(OutcomeGroup)) {
              const told = row.counts[group];
              if (told === null) continue;
              const members = folded(group).flatMap((each) => [...(truth.get(`${row.key} ${each}`) ?? [])]);
              expect(told).toBe(members.length);
              equations.push(atoms(members));
              number += told;
            }
            if (row.total === null) continue;
            const members = row.key === '*' ? all.keys() : (truth.get(`${row.key} *`) ?? []);
            equations.push(atoms(members));
          }
          for (const [key, members] of truth) {
            if (members.size > 5) continue;
            // A name of its own for each sum that must stay unknown.
            sought.push(`${by} ${key}`);
            equations.push([`${by} ${key}`, ...atoms(members)]);
          }
        }
        expect(determined(equations, sought)).toEqual([]);
      }),
      { numRuns: 25, seed: 41 },
    );
    expect(number).toBeGreaterThan(1000); // and they tell something
  });

  it('tells who may read every decision all of it, rows by name and what is agreed in part by itself', () => {
    const rows = (key: string, label: string, result: string, number: number): CountedOutcome => ({
      ...{ key, label, result, decisions: number, children: [...Array(number).keys()] },
    });
    const table = toOutcomeTable(
      [rows('b', 'Beta', 'DECLINED', 2), rows('a', 'Alpha', 'AGREED', 3), rows('a', 'Alpha', 'AGREED_IN_PART', 1)],
      'PANEL',
      false,
    );
    expect(table.rows.map(({ label, counts, total }) => [label, counts, total])).toEqual([
      ['Alpha', { AGREED: 3, AGREED_IN_PART: 1, DECLINED: 0, DEFERRED: 0, OTHER: 0, TOGETHER: 0 }, 4],
      ['Beta', { AGREED: 0, AGREED_IN_PART: 0, DECLINED: 2, DEFERRED: 0, OTHER: 0, TOGETHER: 0 }, 2],
    ]);
    expect([table.all.key, table.all.total]).toEqual(['ALL', 6]);
  });

  it('T2 the limits of a funnel, reckoned by hand: 50 in 100 of all; 36 in 100 lies outside 95, 34 outside 998', () => {
    const shown = (agreed: number, answered: number): unknown => {
      const funnel = funnelOf({ agreed, answered }, { agreed: 500, answered: 1000 })!;
      return [funnel.agreedPercent, funnel.lower95, funnel.upper95, funnel.lower998, funnel.upper998]
        .map(formatDecimal)
        .concat(funnel.position);
    };
    expect(shown(45, 100)).toEqual(['45', '40.2', '59.8', '34.6', '65.5', 'WITHIN']);
    expect(shown(36, 100)).toEqual(['36', '40.2', '59.8', '34.6', '65.5', 'OUTSIDE_95']);
    expect(shown(34, 100)).toEqual(['34', '40.2', '59.8', '34.6', '65.5', 'OUTSIDE_998']);
    expect(shown(0, 4)).toEqual(['0', '1', '99', '0', '100', 'OUTSIDE_95']);
    expect(funnelOf({ agreed: 0, answered: 0 }, { agreed: 1, answered: 2 })).toBeNull();
    expect(funnelOf(null, { agreed: 1, answered: 2 })).toBeNull();
  });
});
