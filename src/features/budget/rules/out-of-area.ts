import { type Decimal, decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { type Pence, roundDivide, sum, ZERO } from '../../../kernel/money';
import { type AreaClassSum } from '../../ledger/rules/full-years';

/** The classes whose cost is out-of-area cost (money.md section 4). */
export const OUT_OF_AREA_CLASSES = ['NEIGHBOURING', 'OUT_OF_AREA'] as const;
export type OutOfAreaClass = (typeof OUT_OF_AREA_CLASSES)[number];

/** Out-of-area cost against the year's commitments (money.md sections 4 and 6). */
export interface OutOfArea {
  readonly placements: number;
  readonly cost: Pence;
  /** Cost ÷ committed, to four places; null when nothing is committed. */
  readonly share: Decimal | null;
  /** What these placements cost above like in-area ones; null when none of them has a mean to compare with. */
  readonly premium: Pence | null;
  /** How many of the placements have such a mean. */
  readonly placementsWithPremium: number;
}

/** The out-of-area figures of placements summed by class; `classes` says which classes to count. */
export function outOfArea(
  sums: readonly Omit<AreaClassSum, 'isWithheld'>[],
  committed: Pence,
  classes: readonly OutOfAreaClass[] = OUT_OF_AREA_CLASSES,
): OutOfArea {
  const counted = sums.filter(({ areaClass }) => classes.some((one) => one === areaClass));
  const compared = counted.reduce((all, { placementsWithPremium }) => all + placementsWithPremium, 0);
  const cost = sum(counted.map((one) => one.cost));
  return {
    placements: counted.reduce((all, { placements }) => all + placements, 0),
    cost,
    share: committed === ZERO ? null : decimal(roundDivide(cost * DECIMAL_ONE, committed)),
    premium: compared === 0 ? null : sum(counted.map(({ premium }) => premium)),
    placementsWithPremium: compared,
  };
}
