import { type DocumentBlock } from '../../../kernel/document';
import { formatDecimal, decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { poundsInWords } from '../../../kernel/for-people';
import { pence, roundDivide, type Pence } from '../../../kernel/money';
import { isSmallCount } from '../../../kernel/suppression';
import { type Activity } from './activity';
import { type PressureOutOfArea } from './answer';
import { type OutOfArea } from './out-of-area';

/*
 * What one placement costs, as it may be published (B34, B35, B41). A mean over all follows from what is printed anyway. A median is what one child
 * costs, and a premium may change for one from report to report: both are told coarsely, so that the difference of two tells of nobody.
 */

const MEDIAN_STEP = 100_000n;
const EQUIVALENT_STEP = 10_000n;
const PREMIUM_STEP = 500_000n;
const COUNT_STEP = 5n;

/** How many placements there are, by heads and by full-time equivalents, and what one costs. */
export function activitySection({ placements, children, cost, ...all }: Activity): readonly DocumentBlock[] {
  if (isSmallCount(children) || placements === 0) return [];
  const tenths = roundDivide(all.fullTimeEquivalent * 10n, DECIMAL_ONE);
  const rows: readonly (readonly [string, string])[] = [
    ['Children', String(children)],
    ['Placements, by head count', String(placements)],
    ['Placements, by full-time equivalent', formatDecimal(decimal((tenths * DECIMAL_ONE) / 10n))],
    ['Mean cost of a placement, by head count', poundsInWords(roundDivide(cost, BigInt(placements)))],
    ...(all.meanCostPerFullTimeEquivalent === null
      ? []
      : ([
          [
            'Mean cost of a full-time equivalent, to the nearest £100',
            poundsInWords(nearest(all.meanCostPerFullTimeEquivalent, EQUIVALENT_STEP)),
          ],
        ] as const)),
    ...(all.medianCost === null
      ? []
      : ([
          ['Median cost of a placement, to the nearest £1,000', poundsInWords(nearest(all.medianCost, MEDIAN_STEP))],
        ] as const)),
  ];
  return [
    { kind: 'HEADING', level: 2, text: 'How many placements, and what one costs' },
    {
      kind: 'TABLE',
      table: {
        caption: 'Placements with cost in the year, and the average of what they cost the block in it',
        columns: [
          { heading: 'Figure', kind: 'TEXT' },
          { heading: 'Of the block', kind: 'FIGURE' },
        ],
        rows: rows.map(([name, figure]) => ({ cells: [name, figure] })),
      },
    },
  ];
}

const CLASSES: Readonly<Record<string, string>> = {
  NEIGHBOURING: 'In a neighbouring authority',
  OUT_OF_AREA: 'In another authority',
};

/** What a place outside the area costs above like ones in it, over a full year and all who pay; nothing where few can be compared. */
export function premiumSection({ outOfArea, outOfAreaByClass }: PressureOutOfArea): readonly DocumentBlock[] {
  const all = rowOf('All that can be compared', outOfArea);
  if (all === null) return [];
  // One class beside the whole tells the other.
  const isTold = outOfAreaByClass.every(({ placementsWithPremium }) => !isSmallCount(placementsWithPremium));
  const rows = (isTold ? outOfAreaByClass : [])
    .map((one) => rowOf(CLASSES[one.areaClass] ?? one.areaClass, one))
    .filter((cells) => cells !== null);
  return [
    { kind: 'HEADING', level: 2, text: 'What places outside the area cost above like ones' },
    {
      kind: 'TABLE',
      table: {
        caption:
          'Mean cost of a full year, all who pay it, above the mean of in-area places for the same need, phase and day or residential kind; to the nearest £5,000',
        columns: [
          { heading: 'Place', kind: 'TEXT' },
          { heading: 'Placements compared, to the nearest 5', kind: 'FIGURE' },
          { heading: 'Mean premium', kind: 'FIGURE' },
        ],
        rows: [...rows.map((cells) => ({ cells })), { cells: all, isTotal: true }],
      },
    },
  ];
}

function rowOf(label: string, { premium, placementsWithPremium: compared }: OutOfArea): readonly string[] | null {
  if (premium === null || compared === 0 || isSmallCount(compared)) return null;
  const mean = nearest(roundDivide(premium, BigInt(compared)), PREMIUM_STEP);
  return [label, String(roundDivide(BigInt(compared), COUNT_STEP) * COUNT_STEP), poundsInWords(mean)];
}

function nearest(amount: Pence, step: bigint): Pence {
  return pence(roundDivide(amount, step) * step);
}
