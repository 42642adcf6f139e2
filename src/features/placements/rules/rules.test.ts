import type { Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { pence } from '../../../kernel/money';
import { whereabouts } from './area';
import { findEndProblems, findStartProblems, statusOn, type PlacementDates, type StartAsked } from './life';
import { checkOption, type NewOption } from './option';

const day = (text: string): Day => text as Day;
const OPTION: NewOption = {
  providerUrn: '100001',
  senSetting: null,
  label: null,
  provisionType: null,
  residential: 'DAY',
  expectedStartDate: day('2025-11-01'),
  expectedEndDate: null,
  costLines: [
    { category: 'EDUCATION', description: ' ', price: { unit: 'YEAR', amount: pence(18_250_000n), spread: 'DAYS' } },
  ],
};
const SCHOOL = { name: 'Placeholder School', typeCode: '5', typeName: 'Foundation school', isOpen: true };

describe('an option', () => {
  const problemsOf = (raw: Partial<NewOption>, school: typeof SCHOOL | null = SCHOOL): string[] => {
    const checked = checkOption({ ...OPTION, ...raw }, school);
    return checked.ok ? [] : checked.refusals.map(({ code, path }) => `${path.join('.')} ${code}`);
  };

  test('takes its label and its kind from the establishment, and fills in the price', () => {
    const checked = checkOption(OPTION, SCHOOL);
    expect(checked.ok && [checked.value.label, checked.value.provisionType, checked.value.costLines]).toEqual([
      'Placeholder School',
      'MAINSTREAM',
      [
        {
          ordinal: 1,
          category: 'EDUCATION',
          element: null,
          isDirectPayment: false,
          description: null,
          price: { unit: 'YEAR', amount: 18_250_000n, spread: 'DAYS', year: 'FINANCIAL', hoursPerWeek: null },
        },
      ],
    ]);
  });

  test('can be a resourced place in a mainstream school, not an independent special one', () => {
    expect(problemsOf({ provisionType: 'RESOURCED_PROVISION' })).toEqual([]);
    expect(problemsOf({ provisionType: 'INDEPENDENT_SPECIAL' })).toEqual(['provisionType PROVISION_TYPE_CONTRADICTED']);
  });

  test('is told everything that is wrong at once', () => {
    expect(
      problemsOf(
        {
          senSetting: 'OLA',
          label: ' \u200b',
          expectedEndDate: day('2025-10-31'),
          costLines: [{ category: 'CARE', description: null, price: { unit: 'WEEK', amount: pence(-1n) } }],
        },
        SCHOOL,
      ),
    ).toEqual([
      'senSetting SETTING_TWICE',
      'label LABEL_MISSING',
      'expectedEndDate DATES_REVERSED',
      'costLines.0.price.amount PRICE_INVALID',
      'costLines.0.price.spread PRICE_INVALID',
    ]);
    expect(problemsOf({ costLines: [] }, null)).toEqual([
      'providerUrn PROVIDER_UNKNOWN',
      'label LABEL_MISSING',
      'costLines COST_LINES_MISSING',
    ]);
    expect(problemsOf({}, { ...SCHOOL, isOpen: false })).toEqual(['providerUrn PROVIDER_CLOSED']);
    expect(problemsOf({ providerUrn: null, label: 'At home' }, null)).toEqual(['providerUrn SETTING_MISSING']);
  });
});

describe('money.md section 4: where a placement is', () => {
  const facts = {
    responsibleLaCode: '311',
    establishment: { laCode: '885', coordinates: { latitude: 52.19, longitude: -2.22 } },
    isNeighbour: false,
    home: null,
    homeCentroid: { latitude: 51.56, longitude: 0.22 },
    hostCentroid: null,
  };
  test('another authority that does not border is out of area, so many miles by great circle', () => {
    const found = whereabouts(facts);
    expect([found.areaClass, found.hostLaCode, found.distanceBasis]).toEqual([
      'OUT_OF_AREA',
      '885',
      'AUTHORITY_CENTROIDS',
    ]);
    expect(found.distanceMiles === null ? null : formatDecimal(found.distanceMiles)).toBe('112.8');
  });
  test('one that borders is neighbouring; the same is in area', () => {
    expect(whereabouts({ ...facts, isNeighbour: true }).areaClass).toBe('NEIGHBOURING');
    expect(whereabouts({ ...facts, responsibleLaCode: '885' }).areaClass).toBe('IN_AREA');
  });
  test('without an establishment it is where the responsible authority is, at no distance', () => {
    expect(whereabouts({ ...facts, establishment: null })).toEqual({
      responsibleLaCode: '311',
      hostLaCode: '311',
      areaClass: 'IN_AREA',
      distanceMiles: null,
      distanceBasis: null,
    });
  });
});

describe('a placement’s life', () => {
  const decided: PlacementDates = {
    startDate: day('2025-11-01'),
    endDate: day('2026-08-31'),
    startedDate: null,
    endedDate: null,
    isCommitted: true,
    isCancelled: false,
  };
  const started: PlacementDates = { ...decided, startDate: day('2025-11-17'), startedDate: day('2025-11-17') };
  const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

  test.each([
    [{ ...decided, isCommitted: false }, '2025-12-01', 'PENDING'],
    [{ ...decided, isCommitted: false, isCancelled: true }, '2025-12-01', 'CANCELLED'],
    [decided, '2025-12-01', 'DECIDED'],
    [started, '2025-11-16', 'DECIDED'],
    [started, '2025-11-17', 'LIVE'],
    [started, '2026-08-31', 'LIVE'],
    [started, '2026-09-01', 'ENDED'],
    [{ ...started, endDate: null }, '2040-01-01', 'LIVE'],
  ])('%# %p on %s is %s', (dates, on, expected) => {
    expect(statusOn(dates, day(on))).toBe(expected);
  });

  const asked = (startDate: string, more: Partial<StartAsked> = {}): StartAsked => ({
    ...{ startDate: day(startDate), today: day('2030-01-01'), decidedDate: day('2025-11-01'), isCorrection: false },
    ...more,
  });

  test('starts on or after the decided day, committed, once, and not after today', () => {
    expect(codes(findStartProblems(decided, asked('2025-11-01'), []))).toEqual([]);
    expect(codes(findStartProblems(decided, asked('2025-10-31'), []))).toEqual(['START_TOO_EARLY']);
    expect(codes(findStartProblems(decided, asked('2026-09-01'), []))).toEqual(['START_AFTER_END']);
    expect(codes(findStartProblems(started, asked('2025-11-17'), []))).toEqual(['ALREADY_STARTED']);
    const before = { today: day('2025-11-02') };
    expect(codes(findStartProblems(decided, asked('2025-11-03', before), []))).toEqual(['START_IN_FUTURE']);
    expect(codes(findStartProblems(decided, asked('2025-11-02', before), []))).toEqual([]);
    const [problem] = findStartProblems({ ...decided, isCommitted: false }, asked('2025-11-01'), ['Health (approval)']);
    expect([problem?.code, problem?.message]).toEqual([
      'NOT_COMMITTED',
      'The money for this placement is not committed. It can start when these have acted: Health (approval).',
    ]);
  });

  test('a start is put right to another day from the decided one on', () => {
    const isCorrection = { isCorrection: true };
    expect(codes(findStartProblems(started, asked('2025-11-03', isCorrection), []))).toEqual([]);
    expect(codes(findStartProblems(started, asked('2025-11-17', isCorrection), []))).toEqual(['ALREADY_STARTED']);
    expect(codes(findStartProblems(started, asked('2025-10-31', isCorrection), []))).toEqual(['START_TOO_EARLY']);
    expect(codes(findStartProblems(decided, asked('2025-11-03', isCorrection), []))).toEqual(['NOTHING_TO_CORRECT']);
  });

  test('ends within its days, with a reason, once', () => {
    expect(codes(findEndProblems(started, day('2025-11-17'), 'Moved away'))).toEqual([]);
    expect(codes(findEndProblems(started, day('2025-11-16'), ' '))).toEqual(['END_BEFORE_START', 'REASON_MISSING']);
    expect(codes(findEndProblems(started, day('2026-09-01'), 'x'))).toEqual(['END_AFTER_SPAN']);
    expect(codes(findEndProblems({ ...started, endedDate: day('2026-01-01') }, day('2025-12-01'), 'x'))).toEqual([
      'ALREADY_ENDED',
    ]);
    expect(codes(findEndProblems(decided, day('2025-12-01'), 'x'))).toEqual(['NOT_STARTED']);
  });
});
