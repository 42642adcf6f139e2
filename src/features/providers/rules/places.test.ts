import fc from 'fast-check';
import type { Day, FinancialYear } from '../../../kernel/dates';
import { formatMoney, pence } from '../../../kernel/money';
import { directoryOf } from './directory';
import { offerProblems, type NewOffer } from './offer';
import { countedAs, PlaceKind, placeKindOf, placeKindsAt } from './place-kind';
import { fundingOfPlaces, placeFunding, rateOf, type PlaceRate } from './place-funding';
import { commissionsOn, standingOn, type PlaceCommission } from './places';
import { ProvisionType } from './provision-type';
import type { Establishment } from './register';

const day = (text: string): Day => text as Day;
const YEAR = '2019-20' as FinancialYear;
const SPECIAL: PlaceRate = {
  ...{ kind: 'SPECIAL_PRE_16', firstYear: YEAR, turnMonth: 9 },
  ...{ firstPart: pence(416_700n), secondPart: pence(583_300n) },
};
const COLLEGE: PlaceRate = {
  ...{ kind: 'COLLEGE_POST_16', firstYear: YEAR, turnMonth: 8 },
  ...{ firstPart: pence(200_000n), secondPart: pence(400_000n) },
};

let recorded = 0;
const commission = (startDate: string, places: number, more: Partial<PlaceCommission> = {}): PlaceCommission => ({
  commissionId: String((recorded += 1)),
  providerUrn: '100001',
  kind: 'SPECIAL_PRE_16',
  startDate: day(startDate),
  places,
  reason: null,
  recordedBy: 'somebody',
  recordedAt: new Date(recorded),
  ...more,
});

describe('B14 place funding by the parts of the academic year', () => {
  test('389 then 403 places of a special academy, 298 then 418 of a college', () => {
    expect(formatMoney(fundingOfPlaces(SPECIAL, 389, 403))).toBe('3971662.00');
    expect(formatMoney(fundingOfPlaces(COLLEGE, 298, 418))).toBe('2268000.00');
  });

  test('the number in force on the first day of each part counts, filled or not; one from within a part counts from the next', () => {
    const { lines, total } = placeFunding(
      YEAR,
      [
        commission('2018-09-01', 389),
        commission('2019-09-01', 403),
        commission('2020-01-06', 410),
        commission('2019-08-01', 418, { providerUrn: '100002', kind: 'COLLEGE_POST_16' }),
        commission('2019-04-01', 298, { providerUrn: '100002', kind: 'COLLEGE_POST_16' }),
      ],
      [SPECIAL, COLLEGE],
    );
    expect(lines).toMatchObject([
      {
        providerUrn: '100001',
        changesWithin: ['2020-01-06'],
        parts: [
          { startDate: '2019-04-01', endDate: '2019-08-31', places: 389, amount: 162_096_300n },
          { startDate: '2019-09-01', endDate: '2020-03-31', places: 403, amount: 235_069_900n },
        ],
      },
      {
        providerUrn: '100002',
        changesWithin: [],
        parts: [
          { endDate: '2019-07-31', places: 298 },
          { startDate: '2019-08-01', places: 418 },
        ],
      },
    ]);
    expect(total === null ? null : formatMoney(total)).toBe('6239662.00');
  });

  test('nothing is made up where no rate is known, and a year before the first rate has none', () => {
    const funding = placeFunding('2018-19' as FinancialYear, [commission('2018-04-01', 5)], [SPECIAL]);
    expect(funding).toMatchObject({ lines: [{ parts: null, amount: null }], total: null });
    const later = { ...SPECIAL, firstYear: '2026-27' as FinancialYear, firstPart: pence(500_000n) };
    expect(rateOf([later, SPECIAL], 'SPECIAL_PRE_16', '2025-26' as FinancialYear)).toBe(SPECIAL);
    expect(rateOf([later, SPECIAL], 'SPECIAL_PRE_16', '2027-28' as FinancialYear)).toBe(later);
    expect(placeFunding(YEAR, [commission('2019-01-01', 0)], [SPECIAL])).toMatchObject({ lines: [], total: 0n });
  });
});

describe('places', () => {
  const facts = {
    commissions: [
      commission('2025-09-01', 60),
      commission('2025-09-01', 62),
      commission('2026-09-01', 70),
      commission('2025-09-01', 8, { kind: 'UNIT_PRE_16', providerUrn: '100002' }),
      commission('2025-09-01', 2, { kind: 'UNIT_PRE_16_EMPTY', providerUrn: '100002' }),
    ],
    counts: [
      {
        ...{ providerUrn: '100001', kind: PlaceKind.SPECIAL_PRE_16, countedDate: day('2025-10-02') },
        ...{ filledByOthers: 7, waiting: 3, recordedAt: new Date(1) },
      },
    ],
    taken: [
      { providerUrn: '100001', provisionType: ProvisionType.SPECIAL_ACADEMY, isPost16: false, filled: 50, promised: 2 },
      { providerUrn: '100001', provisionType: ProvisionType.SPECIAL_ACADEMY, isPost16: true, filled: 4, promised: 0 },
      {
        providerUrn: '100003',
        provisionType: ProvisionType.INDEPENDENT_SPECIAL,
        isPost16: false,
        filled: 9,
        promised: 0,
      },
    ],
  };

  test('of two numbers for one day the later recorded stands, and what is told later is not known before', () => {
    expect(commissionsOn(facts.commissions, day('2025-12-01'))[0]).toMatchObject({ places: 62 });
    expect(standingOn(facts, day('2025-12-01'))).toEqual([
      {
        ...{ providerUrn: '100001', kind: 'SPECIAL_POST_16', commissioned: 0, filled: 4, promised: 0 },
        ...{ filledByOthers: null, waiting: null, countedDate: null, vacancies: 0 },
      },
      {
        ...{ providerUrn: '100001', kind: 'SPECIAL_PRE_16', commissioned: 62, filled: 50, promised: 2 },
        ...{ filledByOthers: 7, waiting: 3, countedDate: '2025-10-02', vacancies: 3 },
      },
      {
        ...{ providerUrn: '100002', kind: 'UNIT_PRE_16', commissioned: 10, filled: 0, promised: 0 },
        ...{ filledByOthers: null, waiting: null, countedDate: null, vacancies: 10 },
      },
    ]);
    const before = standingOn(facts, day('2025-09-30')).find(({ kind }) => kind === 'SPECIAL_PRE_16');
    expect(before).toMatchObject({ filledByOthers: null, vacancies: 10 });
  });

  test('never more free than funded, and never less than none', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), fc.nat(9), fc.nat(9), (funded, filled, promised, others) => {
        const [count] = facts.counts;
        const [standing] = standingOn(
          {
            commissions: [commission('2025-09-01', funded)],
            counts: [{ ...count!, filledByOthers: others }],
            taken: [{ ...facts.taken[0]!, filled, promised }],
          },
          day('2025-12-01'),
        );
        expect(standing?.vacancies).toBe(Math.max(0, funded - filled - promised - others));
      }),
    );
  });

  test('a kind is of the provisions that have it, and those of fees have none', () => {
    for (const type of Object.values(ProvisionType)) {
      for (const isPost16 of [false, true]) {
        const kind = placeKindOf(type, isPost16);
        if (kind !== null) expect(countedAs(kind)).toBe(kind);
      }
    }
    expect(placeKindsAt('INDEPENDENT_SPECIAL')).toEqual([]);
    expect(placeKindOf('NON_MAINTAINED_SPECIAL', false)).toBeNull();
    expect(placeKindOf('SEN_UNIT', false)).toBe('UNIT_PRE_16');
    expect(placeKindOf('MAINSTREAM', true)).toBe('MAINSTREAM_POST_16');
  });

  test('B41 the directory hides small counts and what would give them away', () => {
    const place = (providerUrn: string, commissioned: number, filled: number, waiting: number | null) => ({
      ...{ providerUrn, kind: PlaceKind.SPECIAL_PRE_16, commissioned, filled, promised: 0, waiting },
      ...{ filledByOthers: null, countedDate: null, vacancies: commissioned - filled },
    });
    const named = (urn: string, name: string) => [urn, { urn, name } as unknown as Establishment] as const;
    const register = new Map([named('100001', 'Cedar'), named('100002', 'Alder'), named('100003', 'Birch')]);
    const places = [place('100001', 10, 4, null), place('100002', 40, 30, 12), place('100003', 60, 60, 7)];
    expect(
      directoryOf(register, [], places).map(({ establishment, places: [told] }) => [establishment.name, told]),
    ).toEqual([
      ['Alder', expect.objectContaining({ commissioned: 40, taken: null, vacancies: null, waiting: 12 })],
      [
        'Birch',
        expect.objectContaining({
          commissioned: 60,
          taken: 60,
          vacancies: 0,
          waiting: 7,
          isTakenHidden: false,
          isWaitingHidden: false,
        }),
      ],
      ['Cedar', expect.objectContaining({ commissioned: 10, taken: null, vacancies: null, waiting: null })],
    ]);
  });
});

describe('an offer', () => {
  const offer: NewOffer = {
    ...{ providerUrn: '100001', provisionType: 'SPECIAL_ACADEMY', residential: 'DAY', needs: ['ASD'] },
    ...{ phases: ['PRIMARY', 'SECONDARY'], lowestAge: 4, highestAge: 15, weeksAYear: 38 },
    ...{ startDate: day('2025-09-01'), endDate: null },
  };

  test('says for whom, at which ages, for how many weeks; all that is wrong at once', () => {
    expect(offerProblems(offer)).toEqual([]);
    const wrong = offerProblems({
      ...offer,
      ...{ needs: [], phases: ['POST_19', 'POST_19'], residential: 'RESIDENTIAL_52', endDate: day('2025-08-31') },
    });
    expect(wrong.map(({ code }) => code)).toEqual([
      ...['NEEDS_MISSING', 'LISTED_TWICE', 'AGES_MISS_PHASE', 'WEEKS_INVALID', 'SPAN_REVERSED'],
    ]);
    expect(offerProblems({ ...offer, lowestAge: 16 }).map(({ code }) => code)).toEqual(['AGES_INVALID']);
  });
});
