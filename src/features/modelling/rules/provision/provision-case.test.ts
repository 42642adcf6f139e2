// The business case of a local provision, by hand and in general.
import fc from 'fast-check';
import { type Day } from '../../../../kernel/dates';
import { pence, type Pence, subtract, sum } from '../../../../kernel/money';
import { type Comer, type Counterfactual, mostAtOnce, provisionCase, type ProvisionTerms } from './provision-case';

const day = (text: string): Day => text as Day;
const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);
const costs = (total: Pence) => ({ block: total, otherCouncil: pence(0n), health: pence(0n), total });
let comes = 0;
const comer = (amount: Pence, comesOn = '2027-09-01', staysUntil = '2030-08-31'): Comer => ({
  ...{
    placementId: String(100 + (comes += 1)),
    childId: 'c',
    comesOn: day(comesOn),
    staysUntil: day(staysUntil),
    fullYear: costs(amount),
  },
  byCategory: new Map([['EDUCATION', amount]]),
  ...{ distanceMiles: null, hostLaCode: null, reason: null },
});
const local = (amount: Pence): Counterfactual => ({
  ...{ fullYear: costs(amount), byCategory: new Map([['EDUCATION', amount]]), source: 'made', placements: 5 },
});
const terms = (changes: Partial<ProvisionTerms> = {}): ProvisionTerms => ({
  ...{ openingDate: day('2027-09-01'), places: null, placeRate: pounds(10_000), placeRateSource: 'made' },
  ...{ capitalPerPlace: null, capitalSource: null, leadIn: pounds(0), leadInMonths: 12 },
  ...changes,
});

test('it is filled by those who have come: never more at once than change phase, nobody before the first day of the phase', () => {
  const comers = [comer(pounds(60_000)), comer(pounds(60_000), '2028-09-01', '2031-08-31')];
  expect(mostAtOnce(comers)).toBe(2);
  const { years, places } = provisionCase(comers, local(pounds(20_000)), terms());
  expect(places).toBe(2);
  // From 1 September one of two places is filled: 213 days of the leap year 2027-28.
  expect(Number(years[0]!.filled)).toBe(5820);
  expect(mostAtOnce([comer(pounds(1)), comer(pounds(1), '2030-09-01', '2033-08-31')])).toBe(1);
});

test('B26 no place is taken twice: who comes when all are taken stays away, and a full year is of those who are there together', () => {
  const comers = [50_000, 60_000, 70_000].map((amount, at) =>
    comer(pounds(amount), at === 2 ? '2030-09-01' : '2027-09-01', at === 2 ? '2033-08-31' : '2030-08-31'),
  );
  const of = (places: number | null) => provisionCase(comers, local(pounds(20_000)), terms({ places }));
  // The second finds the one place taken, the third comes when it is free again: a full year of one child, 50,000 less 20,000 and the place.
  expect(of(1)).toMatchObject({ places: 1, withoutPlace: 1, fullYearChildren: 1, breakEvenFill: 1 });
  expect(of(1).fullYearSaving.total).toBe(pounds(20_000));
  expect(of(1).years.map(({ filled }) => Number(filled))).toEqual([5820, ...Array<number>(5).fill(10_000), 4192]);
  // All three come, and never more than two at once.
  expect(of(null)).toMatchObject({ places: 2, withoutPlace: 0, fullYearChildren: 2 });
  expect(of(null).fullYearSaving.total).toBe(pounds(50_000));
});

test('break-even: the least number of filled places that is no dearer, and none where a place here is dearer than away', () => {
  const four = Array.from({ length: 4 }, () => comer(pounds(50_000)));
  // Each saves 30,000 against four places at 10,000: two of them pay for all.
  expect(provisionCase(four, local(pounds(20_000)), terms()).breakEvenFill).toBe(2);
  expect(provisionCase(four, local(pounds(49_000)), terms()).breakEvenFill).toBeNull();
  expect(provisionCase(four, local(pounds(60_000)), terms()).breakEvenFill).toBeNull();
});

test('components and years add up, whatever comes', () => {
  const amount = fc.integer({ min: 0, max: 200_000 }).map(pounds);
  const some = fc.array(
    fc.record({ amount, year: fc.integer({ min: 2027, max: 2031 }), years: fc.integer({ min: 1, max: 6 }) }),
    { minLength: 1, maxLength: 6 },
  );
  const places = fc.option(fc.integer({ min: 1, max: 7 }));
  fc.assert(
    fc.property(some, amount, amount, fc.nat(50_000), places, (given, here, rate, built, wanted) => {
      const comers = given.map((one) => comer(one.amount, `${one.year}-09-01`, `${one.year + one.years}-08-31`));
      const capital = pounds(built);
      const found = provisionCase(
        comers,
        local(here),
        terms({ placeRate: rate, capitalPerPlace: capital, leadIn: rate, places: wanted }),
      );
      const parts = found.components.map(({ away, local: inArea }) => subtract(away, inArea));
      expect(sum(parts)).toBe(found.fullYearSaving.total);
      expect(found.fullYearChildren).toBeLessThanOrEqual(found.places);
      let all = 0n;
      for (const { filled, away, local: inArea, leadIn, saving, afterCapital } of found.years) {
        expect(saving).toBe(away - inArea - leadIn);
        expect(Number(filled)).toBeLessThanOrEqual(found.places * 10_000);
        all += saving;
        expect(afterCapital).toBe(all - capital * BigInt(found.places));
      }
      const paid = found.years.find(({ afterCapital }) => afterCapital! >= 0n);
      expect(found.paidBackIn).toBe(paid?.financialYear ?? null);
      if (found.years.length < 12) expect(sum(found.years.map(({ leadIn }) => leadIn))).toBe(rate);
    }),
    { numRuns: 60 },
  );
});
