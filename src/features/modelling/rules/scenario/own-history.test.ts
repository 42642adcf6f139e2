// What is learnt from an area's own placements, by hand.
import { type Day } from '../../../../kernel/dates';
import { ScenarioPayer } from './codes';
import { type HistoryLine, isByDay, type Observation, observationsTo, ownHistory } from './own-history';
import { settingInWords } from './setting-words';
import { OWN_HISTORY } from './stored';

const line = (changes: Partial<HistoryLine>, ...spans: readonly (readonly [string, string])[]): HistoryLine => ({
  ...{ childId: 'one', placementId: 'a', primaryNeed: 'ASD', birthCohort: 2015, provisionType: 'SPECIAL_ACADEMY' },
  ...{ areaClass: 'IN_AREA', residential: 'DAY', isJourney: false, fullYear: [], ...changes },
  spans: spans.map(([startDate, endDate]) => ({ startDate: startDate as Day, endDate: endDate as Day })),
});

/** 1 December of some years, which lie in the financial years that begin in them. */
const decembers = (...years: readonly number[]): readonly Observation[] =>
  years.map((year) => ({ year, day: `${year}-12-01` as Day }));

test('its settings are told in words; the names of imported files and of levers stay as they are', () => {
  const own = { source: `${OWN_HISTORY}; population: people` };
  expect(settingInWords(own, 'INDEPENDENT_SPECIAL')).toBe('independent special');
  expect(settingInWords(own, 'SPECIAL_ACADEMY NEIGHBOURING')).toBe('special academy in a neighbouring authority');
  expect(settingInWords(own, 'INDEPENDENT_SPECIAL OUT_OF_AREA RESIDENTIAL_52')).toBe(
    'independent special in another authority living there all year',
  );
  expect(settingInWords(own, 'Own class')).toBe('Own class');
  expect(settingInWords({ source: 'made' }, 'INDEPENDENT_SPECIAL')).toBe('INDEPENDENT_SPECIAL');
});

test('today and the same day of each year before are looked at, each called by its financial year', () => {
  expect(observationsTo('2026-11-22' as Day, 2)).toEqual([
    { year: 2024, day: '2024-11-22' },
    { year: 2025, day: '2025-11-22' },
    { year: 2026, day: '2026-11-22' },
  ]);
  expect(observationsTo('2028-02-29' as Day, 1)).toEqual([
    { year: 2026, day: '2027-02-28' },
    { year: 2027, day: '2028-02-29' },
  ]);
});

test('children join, move and leave between one day of observation and the next, a year older', () => {
  const block = { payer: ScenarioPayer.HIGH_NEEDS_BLOCK, pounds: 30_000 };
  const health = { payer: ScenarioPayer.HEALTH, pounds: 10_000 };
  const { transitions, settings, prices, shares } = ownHistory(
    [
      line({}, ['2023-09-01', '2024-08-31']),
      line({ placementId: 'b', provisionType: 'INDEPENDENT_SPECIAL', areaClass: 'OUT_OF_AREA', fullYear: [block] }, [
        '2024-09-01',
        '2027-08-31',
      ]),
      line({ placementId: 'b', provisionType: 'INDEPENDENT_SPECIAL', areaClass: 'OUT_OF_AREA', fullYear: [health] }, [
        '2024-09-01',
        '2027-08-31',
      ]),
      line({ childId: 'two', birthCohort: 2010 }, ['2023-09-01', '2024-06-30']),
    ],
    decembers(2022, 2023, 2024),
  );
  const near = { need: 'ASD', setting: 'SPECIAL_ACADEMY' };
  const far = { need: 'ASD', setting: 'INDEPENDENT_SPECIAL OUT_OF_AREA' };
  expect(transitions).toEqual([
    { year: 2022, from: null, fromAge: 3, to: near, toAge: 4 },
    { year: 2023, from: near, fromAge: 4, to: far, toAge: 5 },
    { year: 2022, from: null, fromAge: 8, to: near, toAge: 9 },
    { year: 2023, from: near, fromAge: 9, to: null, toAge: 10 },
  ]);
  const names = [far.setting, near.setting];
  expect(settings).toEqual([
    { setting: far.setting, needs: ['ASD'], destinations: names, leastAge: 5, mostAge: 6 },
    { setting: near.setting, needs: ['ASD'], destinations: names, leastAge: 4, mostAge: 11 },
  ]);
  expect(prices).toEqual([{ ...far, price: 40_000 }]);
  expect(shares).toEqual([
    { ...far, payer: 'HIGH_NEEDS_BLOCK', percent: 75 },
    { ...far, payer: 'HEALTH', percent: 25 },
  ]);
});

test('a journey is no part of the price and says nothing of where the child is; whoever pays for it is kept', () => {
  const paid = (pounds: number): HistoryLine['fullYear'] => [{ payer: ScenarioPayer.HIGH_NEEDS_BLOCK, pounds }];
  const taken = { payer: ScenarioPayer.EDUCATION, pounds: 6_000 };
  const span = ['2023-09-01', '2026-08-31'] as const;
  const { prices, shares, transport } = ownHistory(
    [
      line({ placementId: 'a', provisionType: 'TRANSPORT', isJourney: true, fullYear: [taken] }, span),
      line({ placementId: 'b', fullYear: paid(20_000) }, span),
      line({ childId: 'two', placementId: 'c', fullYear: paid(30_000) }, span),
    ],
    decembers(2023, 2024),
  );
  const state = { need: 'ASD', setting: 'SPECIAL_ACADEMY' };
  expect(prices).toEqual([{ ...state, price: 25_000 }]);
  expect(shares).toEqual([{ ...state, payer: 'HIGH_NEEDS_BLOCK', percent: 100 }]);
  expect(transport).toEqual([{ ...state, payer: 'EDUCATION', cost: 3_000 }]);
});

test('who lives at a school is not in the state of who goes there by day, and neither bears the other’s price', () => {
  const school = { provisionType: 'INDEPENDENT_SPECIAL', areaClass: 'OUT_OF_AREA' };
  const paid = (payer: ScenarioPayer, pounds: number): HistoryLine['fullYear'] => [{ payer, pounds }];
  const span = ['2023-09-01', '2026-08-31'] as const;
  const { settings, prices, shares } = ownHistory(
    [
      line({ ...school, fullYear: paid(ScenarioPayer.HIGH_NEEDS_BLOCK, 60_000) }, span),
      line(
        {
          ...{ ...school, childId: 'two', placementId: 'b', residential: 'RESIDENTIAL_52' },
          fullYear: paid(ScenarioPayer.SOCIAL_CARE, 250_000),
        },
        span,
      ),
      line({ childId: 'three', placementId: 'c', residential: 'RESIDENTIAL_38_51' }, span),
    ],
    decembers(2023, 2024),
  );
  const [byDay, living] = ['INDEPENDENT_SPECIAL OUT_OF_AREA', 'INDEPENDENT_SPECIAL OUT_OF_AREA RESIDENTIAL_52'];
  expect(settings.map(({ setting }) => [setting, isByDay(setting)])).toEqual([
    [byDay, true],
    [living, false],
    ['SPECIAL_ACADEMY RESIDENTIAL_38_51', false],
  ]);
  expect(prices.map(({ setting, price }) => [setting, price])).toEqual([
    [byDay, 60_000],
    [living, 250_000],
  ]);
  expect(shares.map(({ setting, payer }) => [setting, payer])).toEqual([
    [byDay, 'HIGH_NEEDS_BLOCK'],
    [living, 'SOCIAL_CARE'],
  ]);
});
