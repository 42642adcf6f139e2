import fc from 'fast-check';
import { addDays, financialYearSpan, type Day, type FinancialYear } from '../../../../kernel/dates';
import { pence, sum, type Pence } from '../../../../kernel/money';
import type { LineCoding } from '../../../ledger/rules/coding';
import {
  childrenToCome,
  kindOfLines,
  linesOnDay,
  placementsOfLines,
  type CommittedLine,
} from '../../../placements/rules/year-book';
import type { WaitingChild } from '../../../placements/rules/waiting';
import { demandOf, isAskedFor, isOfYear } from './demand';

const YEAR = '2025-26' as FinancialYear;
const FIRST = financialYearSpan(YEAR).startDate;
const BLOCK = 'block';
const CODING: LineCoding = {
  ...{ primaryNeed: 'ASD', birthCohort: 2014, provisionType: 'SPECIAL_ACADEMY', residential: 'DAY' },
  ...{ providerUrn: null, areaClass: 'IN_AREA', hostLaCode: null },
};

/** A stay at a yearly price, by days from the first of the year, before or after it. */
interface Stay {
  readonly child: number;
  readonly from: number;
  readonly length: number;
  readonly pounds: number;
  readonly kind: string;
}
const stay = fc.record({
  child: fc.integer({ min: 0, max: 5 }),
  from: fc.integer({ min: -200, max: 500 }),
  length: fc.integer({ min: 0, max: 400 }),
  pounds: fc.integer({ min: 1, max: 90_000 }),
  kind: fc.constantFrom('SPECIAL_ACADEMY', 'MAINSTREAM', 'SHORT_BREAKS'),
});
const spanOf = ({ from, length }: Stay) => ({
  startDate: addDays(FIRST, from),
  endDate: addDays(FIRST, from + length),
});

/** Its line as it stands up to a day, as the ledger gives it. */
function lineOf(one: Stay, number: number, last: Day): CommittedLine {
  const { startDate, endDate } = spanOf(one);
  const span = { startDate, endDate: endDate < last ? endDate : last };
  return {
    ...{ placementId: number.toString(), caseId: `case ${one.child.toString()}`, childId: one.child.toString() },
    ...{ category: 'EDUCATION', coding: { ...CODING, provisionType: one.kind } },
    costLine: {
      calendar: null,
      versions:
        startDate > last
          ? []
          : [
              {
                span,
                price: {
                  unit: 'YEAR',
                  amount: pounds(one.pounds),
                  spread: 'DAYS',
                  year: 'FINANCIAL',
                  hoursPerWeek: null,
                },
                shares: [{ payer: BLOCK, parts: 1n, fixed: null, cap: null, residual: false }],
              },
            ],
    },
  };
}
const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);
const waits = (child: number): WaitingChild =>
  ({
    ...{ childId: child.toString(), primaryNeed: 'ASD', phase: 'SECONDARY', stay: 'DAY', circumstance: null as never },
    ...{ provisionType: 'SPECIAL_ACADEMY', likeness: 'ASD|SECONDARY|DAY' },
  }) satisfies WaitingChild;

test('B6: what those who wait cost now is the full-year cost of their places that are live on the day, and of no other', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 25 }), fc.integer({ min: 0, max: 364 }), (stays, offset) => {
      const day = addDays(FIRST, offset);
      const live = stays.filter((one) => spanOf(one).startDate <= day && spanOf(one).endDate >= day);
      const places = placementsOfLines(
        YEAR,
        linesOnDay(
          stays.map((one, number) => lineOf(one, number, day)),
          day,
        ),
      );
      expect(places.map(({ placementId }) => placementId).sort()).toEqual(
        live.map((one) => stays.indexOf(one).toString()).sort(),
      );
      const lines = stays.map((one, number) => lineOf(one, number, addDays(day, 700)));
      const toCome = childrenToCome(lines, day);
      const comes = (child: number): boolean =>
        stays.some((one) => one.child === child && one.kind !== 'SHORT_BREAKS' && spanOf(one).startDate > day);
      const children = [0, 1, 2, 3, 4, 5];
      expect([...toCome].sort()).toEqual(children.filter(comes).map(String));

      const found = demandOf(children.map(waits), { inPipeline: new Set(['0']), toCome }, places, BLOCK);
      // What nobody waits for need not be priced: what it is one of is known before.
      const some = children.slice(1).map(waits);
      const isWanted = isAskedFor(some);
      const wanted = places.filter((place) => isWanted(place));
      const expected = { inPipeline: new Set<string>(), toCome };
      expect(demandOf(some, expected, wanted, BLOCK)).toEqual(demandOf(some, expected, places, BLOCK));
      for (const place of places) {
        const own = lines[Number(place.placementId)];
        expect(place).toMatchObject(kindOfLines(YEAR, own === undefined ? [] : [own]) ?? { placementId: 'none' });
      }
      const alike = live.filter(({ kind }) => kind === 'SPECIAL_ACADEMY');
      const priced = alike.length < 5 ? [] : children.filter((child) => child !== 0 && !comes(child));
      const current = sum(live.filter(({ child }) => priced.includes(child)).map((one) => pounds(one.pounds)));
      expect(found).toMatchObject({ children: 6, inPipeline: 1, priced: priced.length, current });
      expect(found.placeToCome).toBe(children.filter((child) => child !== 0 && comes(child)).length);
      const total = sum(alike.map((one) => pounds(one.pounds)));
      const number = BigInt(alike.length);
      const mean = alike.length < 5 ? 0n : (total * 2n + number) / (number * 2n);
      expect(found.fullYear).toBe(mean * BigInt(priced.length));
      expect(found.difference).toBe(found.fullYear - current);
    }),
    { numRuns: 200 },
  );
});

test('what waits is of the financial year of its instant, by the day in London, and of no other', () => {
  const instants = ['2025-03-31T22:59:59Z', '2025-03-31T23:00:00Z', '2026-03-31T22:59:59Z', '2026-03-31T23:00:00Z'];
  const asked = instants.map((instant) => isOfYear({ financialYear: YEAR, asAt: new Date(instant) }));
  expect(asked).toEqual([false, true, true, false]);
});
