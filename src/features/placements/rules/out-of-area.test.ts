import fc from 'fast-check';
import type { Day, FinancialYear } from '../../../kernel/dates';
import { decimal, formatDecimal } from '../../../kernel/decimal';
import { pence, roundDivide, sum, type Pence } from '../../../kernel/money';
import type { LineCoding } from '../../ledger/rules/coding';
import { groupAway, meanDistance, type AwayPlacement } from './missing-provision';
import { checkReason } from './out-of-area';
import { premiumsOf, type CategorisedPlacement } from './premium';
import { contractEndAt, phaseEndAfter } from './returns';
import { atMeanOf } from './waiting';
import { placementOfYear, type PlacementOfYear } from './year-book';

const CODING_OF_TEST: LineCoding = {
  ...{ primaryNeed: 'SEMH', birthCohort: 2012, provisionType: 'INDEPENDENT_SPECIAL', residential: 'DAY' },
  ...{ providerUrn: null, areaClass: 'OUT_OF_AREA', hostLaCode: '885' },
};
const day = (text: string): Day => text as Day;
const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);

function compared(
  id: number,
  areaClass: 'IN_AREA' | 'OUT_OF_AREA',
  parts: Record<string, Pence>,
): CategorisedPlacement {
  const byCategory = new Map(Object.entries(parts));
  const fullYearCost = sum(byCategory.values());
  return { placementId: String(id), areaClass, likeness: 'ASD|SECONDARY|DAY', fullYearCost, byCategory };
}

test('what those who wait would cost is the mean of the whole, rounded once, whoever pays which part of it', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 9 }), fc.integer({ min: 0, max: 6 }), (all, children) => {
      const placements = all.map((own) => ({
        byHolder: own.map((amount, payer) => ({ budgetHolderId: String(payer), amount: pence(BigInt(amount)) })),
      })) as unknown as PlacementOfYear[];
      const total = BigInt(all.flat().reduce((one, other) => one + other, 0)) * BigInt(children);
      const parts = atMeanOf(placements, children) ?? [];
      expect(sum(parts.map(({ amount }) => amount))).toBe(roundDivide(total, BigInt(all.length)));
    }),
  );
  expect(atMeanOf([], 3)).toBeNull();
});

describe('money.md section 4: the out-of-area premium', () => {
  const local = [1, 2, 3, 4, 5].map((id) => compared(id, 'IN_AREA', { EDUCATION: pounds(30_000 + id * 1000) }));
  const away = compared(9, 'OUT_OF_AREA', { EDUCATION: pounds(60_000), TRANSPORT: pounds(12_000) });

  test('is the full-year cost less the mean of those like it in the area, by category', () => {
    expect(premiumsOf([...local, away]).get('9')).toEqual({
      fullYearCost: pounds(72_000),
      inAreaMean: pounds(33_000),
      inAreaPlacements: 5,
      premium: pounds(39_000),
      byCategory: [
        { category: 'EDUCATION', fullYearCost: pounds(60_000), mean: pounds(33_000), premium: pounds(27_000) },
        { category: 'TRANSPORT', fullYearCost: pounds(12_000), mean: pounds(0), premium: pounds(12_000) },
      ],
    });
  });

  test('is none over fewer than five, and none in the area', () => {
    expect(premiumsOf([...local.slice(1), away]).size).toBe(0);
    expect(premiumsOf([...local, away]).has('1')).toBe(false);
  });

  test('by category adds up to the whole, whatever the pennies', () => {
    const cost = fc.integer({ min: 0, max: 10_000_000 });
    const parts = fc.record({ CARE: cost, EDUCATION: cost, TRANSPORT: cost });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 5, maxLength: 9 }), parts, (alike, given) => {
        const asPence = (one: Record<string, number>) =>
          Object.fromEntries(Object.entries(one).map(([name, amount]) => [name, pence(BigInt(amount))]));
        const all = alike.map((one, id) => compared(id, 'IN_AREA', asPence(one)));
        const found = premiumsOf([...all, compared(99, 'OUT_OF_AREA', asPence(given))]).get('99');
        expect(sum((found?.byCategory ?? []).map(({ premium }) => premium))).toBe(found?.premium);
        expect(sum((found?.byCategory ?? []).map(({ mean }) => mean))).toBe(found?.inAreaMean);
      }),
    );
  });
});

describe('when a child could come back: at the end of a phase, never in the middle of one', () => {
  // Of the cohort of 2014: eleven on 31 August 2025.
  test.each([
    [2014, '2025-11-22', '2030-08-31', 'SECONDARY', 'POST_16'],
    [2014, '2025-08-31', '2025-08-31', 'PRIMARY', 'SECONDARY'],
    [2015, '2025-11-22', '2026-08-31', 'PRIMARY', 'SECONDARY'],
    [2010, '2025-11-22', '2026-08-31', 'SECONDARY', 'POST_16'],
    [2009, '2025-11-22', '2028-08-31', 'POST_16', 'POST_19'],
    [2022, '2025-11-22', '2026-08-31', 'EARLY_YEARS', 'PRIMARY'],
  ])('cohort %s on %s: %s, the end of %s', (cohort, on, date, phase, nextPhase) => {
    expect(phaseEndAfter(cohort, day(on))).toEqual({ date, phase, nextPhase });
  });

  test('from 19 on no phase follows', () => {
    expect(phaseEndAfter(2005, day('2025-11-22'))).toBeNull();
  });

  test.each([
    ['2026-07-21', 'WITH'],
    ['2026-08-31', 'WITH'],
    ['2026-06-30', 'BEFORE'],
    ['2025-12-31', 'BEFORE'],
    ['2027-08-31', 'AFTER'],
    [null, 'OPEN'],
  ])('a contract to %s lies %s the end of a phase on 31 August 2026', (end, expected) => {
    expect(contractEndAt(end === null ? null : day(end), day('2026-08-31'))).toBe(expected);
  });
});

describe('idea 13: the provision that is missing', () => {
  const year = '2025-26' as FinancialYear;
  let serial = 0;
  const away = (
    said: {
      need?: string;
      cohort?: number;
      residential?: string;
      urn?: string | null;
      at?: [number, number] | null;
    } = {},
  ): AwayPlacement => {
    serial += 1;
    const { need = 'SEMH', cohort = 2012, residential = 'DAY', urn = String(100_000 + serial), at = [51.5, 0] } = said;
    const placement: PlacementOfYear = placementOfYear(year, [
      {
        ...{ placementId: String(serial), caseId: 'c', childId: String(serial), category: 'EDUCATION' },
        coding: { ...CODING_OF_TEST, primaryNeed: need, birthCohort: cohort, residential, providerUrn: urn },
        ...{ firstDay: day('2025-09-01'), lastDay: day('2026-03-31') },
        shares: [{ payer: 'block', amount: pounds(50_000) }],
      },
    ]);
    const place = at === null ? null : { latitude: at[0], longitude: at[1] };
    return { placement, place, distanceMiles: decimal(123_000n) };
  };

  test('planted gaps are found, and nothing else', () => {
    const gap = Array.from({ length: 6 }, () => away());
    const others = [away({ need: 'ASD' }), away({ cohort: 2016 }), away({ residential: 'RESIDENTIAL_52' })];
    const found = groupAway([...others, ...gap], { fewest: 6, nearMiles: null, waiting: [] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ primaryNeed: 'SEMH', phase: 'SECONDARY', stay: 'DAY', centreUrn: null });
    expect(found[0]?.placements).toEqual(gap);
    expect(groupAway([...others, ...gap], { fewest: 1, nearMiles: null, waiting: [] })).toHaveLength(4);
  });

  test('by nearness the one with the most around it is the middle, and each placement is in one group', () => {
    // A degree of latitude is 69 miles: two clusters, one far off, one nowhere.
    const north = [0, 0.05, 0.1].map((step) => away({ at: [53 + step, -1] }));
    const south = [0, 0.05].map((step) => away({ at: [51 + step, -1] }));
    const [lone, nowhere] = [away({ at: [55, -1] }), away({ at: null, urn: null })];
    const all = [nowhere, lone, ...south, ...north];
    const found = groupAway(all, { fewest: 1, nearMiles: 4, waiting: [] });
    expect(found.map(({ placements }) => placements.length)).toEqual([3, 2, 1, 1]);
    expect(found[0]?.centreUrn).toBe(north[1]?.placement.providerUrn);
    expect(new Set(found.flatMap(({ placements }) => placements)).size).toBe(all.length);
    expect(groupAway([...all].reverse(), { fewest: 1, nearMiles: 4, waiting: [] })).toEqual(found);
  });

  test('the mean distance is over those that are known, to a tenth', () => {
    const at = (miles: bigint | null) => ({ ...away(), distanceMiles: miles === null ? null : decimal(miles) });
    const mean = meanDistance([at(100_000n), at(101_000n), at(null)]);
    expect(mean === null ? null : formatDecimal(mean)).toBe('10.1');
    expect(meanDistance([at(null)])).toBeNull();
  });
});

describe('R4: why a child is placed away', () => {
  const placed = { areaClass: 'OUT_OF_AREA', provisionType: 'SPECIAL_ACADEMY', isCancelled: false } as const;
  const codes = (...given: Parameters<typeof checkReason>): string[] => checkReason(...given).map(({ code }) => code);

  test('is asked outside the area and at independent settings alone; OTHER needs its note', () => {
    expect(codes(placed, 'NO_PLACE_FREE', null)).toEqual([]);
    expect(codes({ ...placed, areaClass: 'IN_AREA' }, 'NO_PLACE_FREE', null)).toEqual(['NOT_AWAY']);
    expect(
      codes({ ...placed, areaClass: 'IN_AREA', provisionType: 'INDEPENDENT_SPECIAL' }, 'NO_PLACE_FREE', null),
    ).toEqual([]);
    expect(codes({ ...placed, isCancelled: true }, 'OTHER', null)).toEqual(['NOT_AWAY', 'NOTE_MISSING']);
    expect(codes(placed, 'OTHER', 'A sibling is there')).toEqual([]);
  });
});
