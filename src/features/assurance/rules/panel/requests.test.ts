import fc from 'fast-check';
import { determined } from '../../../../../test/support/subtraction';
import { type OutcomeGroup } from '../outcome-table';
import { requestsTable, type CountedRequest } from './requests';

const made = fc.record({
  SEX: fc.constantFrom('F', 'M', 'M', 'NONE'),
  ETHNICITY: fc.constantFrom('WBRI', 'WBRI', 'BCRB', 'NONE'),
  PHASE: fc.constantFrom('3', '8', '9', '13', '17'),
  SCHOOL: fc.constantFrom('T 1', 'T 7', 'P ALTERNATIVE_PROVISION', 'NONE', 'T 44'),
  result: fc.constantFrom('AGREED', 'AGREED', 'REFUSED', 'REFUSED', 'WITHDRAWN', 'AWAITED'),
});
type Made = typeof made extends fc.Arbitrary<infer One> ? One : never;

const COLUMN_OF = { AGREED: 'AGREED', REFUSED: 'DECLINED', WITHDRAWN: 'OTHER', AWAITED: 'DEFERRED' } as const;
const DIMENSIONS = ['SEX', 'ETHNICITY', 'PHASE', 'SCHOOL'] as const;

test('B41 nobody learns of 1 to 5 children by subtracting requests by phase, ethnicity, sex and school from each other', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(made, { minLength: 10, maxLength: 60, size: 'max' }), (all: readonly Made[]) => {
      const equations: string[][] = [];
      const sought: string[] = [];
      for (const by of DIMENSIONS) {
        const counts = all.map((one, at): CountedRequest => {
          const { result } = one;
          return { key: one[by], result: result, requests: 1, children: [at] };
        });
        const table = requestsTable(counts, by);
        const rowOf = counts.map((one) => requestsTable([one], by).rows[0]!.key);
        const columnOf = (at: number): OutcomeGroup => {
          const column = COLUMN_OF[counts[at]!.result];
          return table.folded.get(column) ?? column;
        };
        for (const { key, counts: cells, total } of [...table.rows, table.all]) {
          const own = all.flatMap((_, at) => (key === 'ALL' || rowOf[at] === key ? [at] : []));
          const learn = (name: string, members: readonly number[], cell: number | null): void => {
            const atoms = members.map((at) => `r${String(at)}`);
            if (cell !== null) {
              expect(cell).toBe(members.length);
              equations.push(atoms);
              told += cell;
            }
            if (members.length === 0 || members.length > 5) return;
            sought.push(name);
            equations.push([name, ...atoms]);
          };
          for (const column of Object.keys(cells) as OutcomeGroup[]) {
            const members = own.filter((at) => columnOf(at) === column);
            if (members.length > 0) learn(`${by} ${key} ${column}`, members, cells[column]);
          }
          learn(`${by} ${key} *`, own, total);
        }
      }
      expect(determined(equations, sought)).toEqual([]);
    }),
    { numRuns: 20, seed: 62 },
  );
  expect(told).toBeGreaterThan(1000);
});

test('kinds of school lie within no phase: settings of every age are mainstream', () => {
  const one = (key: string): CountedRequest => ({ key, result: 'AGREED', requests: 6, children: [1, 2, 3, 4, 5, 6] });
  const kinds = ['T 15', 'T 18', 'T 1', 'T 44', 'T 14', 'NONE'].map(
    (key) => requestsTable([one(key)], 'SCHOOL').rows[0]!.key,
  );
  expect(kinds).toEqual(['MAINSTREAM', 'MAINSTREAM', 'MAINSTREAM', 'SPECIAL', 'ALTERNATIVE', 'NONE']);
});
