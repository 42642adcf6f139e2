import type { Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { CostCategory } from '../../ledger/rules/coding';
import { AppraisalKind, AssumptionTerm, tenThousandths, type SourcedAssumption } from './assumption';
import type { PublishedPrice } from './price-index';

const [Y2023, Y2025] = ['2023-04-01' as Day, '2025-04-01' as Day];
/** Lincolnshire’s figures of 2022/23. */
const Y2022 = { low: '2022-04-01' as Day, central: '2022-04-01' as Day, high: '2022-04-01' as Day };

/**
 * Consumer prices: the mean of each calendar year for the financial year that begins in it, 2021 as 100. Yearly rises of 9.07, 7.30 and 2.53 % to 2024 as
 * they came, 3.45 % as forecast for 2025 (OBR, Economic and fiscal outlook, November 2025, table 1.7), then 2.3, 2.0, 2.0, 2.0 and 2.0 % (March 2026, table
 * A.1). The OBR's own files could not be had: to 2025 from a copy, which is what was reported of the forecast to the decimal that was printed; from 2026 as
 * reported on the day (PA, 3 March 2026).
 */
const PUBLISHED_INDEX: readonly SourcedAssumption[] = (
  [
    ['2021-04-01', 100],
    ['2022-04-01', 109.07],
    ['2023-04-01', 117.0321],
    ['2024-04-01', 119.993],
    ['2025-04-01', 124.1328],
    ['2026-04-01', 126.9879],
    ['2027-04-01', 129.5276],
    ['2028-04-01', 132.1182],
    ['2029-04-01', 134.7605],
    ['2030-04-01', 137.4557],
  ] as const
).map(([fromDate, level]) => ({
  ...given(
    AssumptionTerm.PRICE_INDEX,
    null,
    [level, level, level],
    [
      'consumer prices (CPI), for 2025 as the Office for Budget Responsibility forecast them in November 2025, from 2026 on in March 2026',
    ],
  ),
  fromDate: fromDate as Day,
  sourceDate: '2026-03-03' as Day,
}));

/** What stands where nobody in the area has said anything: published figures, each with its source; judgement where none was found. */
export const PUBLISHED_ASSUMPTIONS: readonly SourcedAssumption[] = [
  given(
    AssumptionTerm.PRICE_GROWTH,
    null,
    [2, 3, 4.3],
    [
      'Gloucestershire’s banding uplift of 3 % for 2024/25; the national mean of an independent or non-maintained place rose from £54,000',
      '(2020-21) to £64,000 (2024-25), 4.3 % a year (parliamentary question 100030)',
    ],
  ),
  priced(
    Y2022,
    AssumptionTerm.KIND_COST,
    AppraisalKind.LOCAL_SPECIAL,
    [16_965, 17_313, 26_788],
    [
      'Top-up beside the place: Lincolnshire 2022/23, median and mean; the dearest core offer of a Devon special school, 2022',
    ],
  ),
  priced(
    Y2022,
    AssumptionTerm.KIND_COST,
    AppraisalKind.RESOURCED_PROVISION,
    [7_890, 8_662, 17_313],
    ['Top-up beside the place: Lincolnshire 2022/23, median and mean in mainstream; its mean in a special school'],
  ),
  priced(
    { ...Y2022, central: '2024-04-01' as Day },
    AssumptionTerm.KIND_COST,
    AppraisalKind.INDEPENDENT_DAY,
    [50_000, 64_000, 70_353],
    [
      'Lincolnshire’s median and mean 2022/23; national mean of a plan in an independent or non-maintained special school 2024-25',
    ],
  ),
  given(
    AssumptionTerm.KIND_COST,
    AppraisalKind.RESIDENTIAL_38,
    [76_953.42, 176_298.34, 403_978],
    [
      '38 weeks at Lincolnshire’s weekly means of residential places: disabled children 2,025.09, all 4,639.43, solo 10,631; their year is not said',
    ],
  ),
  given(
    AssumptionTerm.KIND_COST,
    AppraisalKind.RESIDENTIAL_52,
    [105_304.68, 241_250.36, 552_812],
    [
      '52 weeks at Lincolnshire’s weekly means of residential places: disabled children 2,025.09, all 4,639.43, solo 10,631; their year is not said',
    ],
  ),
  priced(
    { low: Y2025, central: Y2022.central, high: Y2025 },
    AssumptionTerm.KIND_COST,
    AppraisalKind.BESPOKE,
    [58_000, 70_353, 220_000],
    [
      'No mean of arrangements made for one child was found: Lincolnshire’s mean of an independent place 2022/23 stands for it; Wokingham’s mean of one',
      '2025 as the least, and its dearest school place, 220,000, as an upper bound',
    ],
  ),
  given(
    AssumptionTerm.KIND_COST,
    AppraisalKind.EOTAS,
    [12_571, 32_190, 49_290],
    [
      'Lincolnshire’s mean of 58 children, 729,141 together, as the least; a package of tutor, therapy, mentor and equipment added up;',
      'the same with a tutor for 25 hours a week; their years are not said',
    ],
  ),
  priced(
    { low: Y2023, central: Y2023, high: null },
    AssumptionTerm.TRANSPORT_COST,
    null,
    [1_526, 8_116, 20_000],
    ['National mean of transport 2023-24, without and with special needs; a taxi with an escort over a long way'],
  ),
  priced(
    { low: null, central: null, high: Y2023 },
    AssumptionTerm.TRANSPORT_COST,
    AppraisalKind.EOTAS,
    [0, 0, 8_116],
    ['Learning at home needs no journey; at most the national mean'],
  ),
  given(
    AssumptionTerm.PLACE_RATE,
    null,
    [10_000, 10_000, 10_000],
    ['Place funding of a special school, and of an empty place in a resourced provision, unchanged since 2013'],
  ),
  given(
    AssumptionTerm.PHASE_PRICE,
    null,
    [90, 100, 120],
    ['Judgement: no published figure was found. The price goes on as it is unless the area says otherwise'],
  ),
  given(
    AssumptionTerm.BREAKDOWN_PRICE,
    null,
    [100, 125, 200],
    ['Judgement: no published figure was found. What follows a breakdown costs as much at least, twice at most'],
  ),
  given(
    AssumptionTerm.STEP_DOWN_PRICE,
    null,
    [60, 80, 100],
    ['Judgement: no published figure was found. What follows a step down costs as much at most'],
  ),
  ...PUBLISHED_INDEX,
];

/** A part of a package of education otherwise than at school, and on what it stands. */
export interface PublishedComponent {
  readonly category: CostCategory;
  /** What it is, and its own basis. */
  readonly description: string;
  readonly amount: Pence;
  /** Whether it is paid for once, not every year. */
  readonly isOnce: boolean;
}

/** What the published package of education otherwise than at school is the sum of (finance.md B40): 32,190.00. */
export const EOTAS_COMPONENTS: readonly PublishedComponent[] = [
  component('EDUCATION', 'Tutor, £45.00 × 15 hours × 38 weeks', 2_565_000n),
  component('THERAPY', 'Therapy, £95.00 × 38 weeks', 361_000n),
  component('EDUCATION', 'Mentor, £60.00 × 38 weeks', 228_000n),
  { ...component('EQUIPMENT', 'Equipment, once', 65_000n), isOnce: true },
];

function component(category: CostCategory, description: string, amount: bigint): PublishedComponent {
  return { category, description, amount: pence(amount), isOnce: false };
}

/** A price that is brought up from the prices of its year. */
function priced(pricesOf: PublishedPrice['pricesOf'], ...of: Parameters<typeof given>): PublishedPrice {
  return { ...given(...of), pricesOf };
}

function given(
  term: AssumptionTerm,
  appliesTo: string | null,
  [low, central, high]: readonly [number, number, number],
  source: readonly string[],
): SourcedAssumption {
  return {
    ...{ term, appliesTo, fromDate: null },
    low: tenThousandths(low),
    central: tenThousandths(central),
    high: tenThousandths(high),
    source: `Published figures: ${source.join(' ')}`,
    sourceDate: null,
  };
}
