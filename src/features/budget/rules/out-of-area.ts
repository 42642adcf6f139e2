import { type Decimal, decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { type Pence, roundDivide, subtract, sum, ZERO } from '../../../kernel/money';
import { inAreaMeans } from '../../placements/rules/premium';

/** One placement with committed cost in the year, as it stands on its last active day of the year. */
export interface PlacementInYear {
  readonly placementId: string;
  readonly areaClass: 'IN_AREA' | 'NEIGHBOURING' | 'OUT_OF_AREA';
  /** What the year's postings of the asked budget holder come to for it. */
  readonly cost: Pence;
  /** What it would cost over a whole year, all payers; null when that can't be seen by this reader. */
  readonly fullYearCost: Pence | null;
  /** Placements with the same key are alike: primary need, phase and day or residential kind. */
  readonly likeness: string;
}

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

/** The out-of-area figures; `classes` says which classes to count (both NEIGHBOURING and OUT_OF_AREA by default). */
export function outOfArea(
  placements: readonly PlacementInYear[],
  committed: Pence,
  classes: readonly PlacementInYear['areaClass'][] = ['NEIGHBOURING', 'OUT_OF_AREA'],
): OutOfArea {
  const counted = placements.filter((one) => classes.includes(one.areaClass));
  const means = inAreaMeans(placements);
  const premiums = counted.flatMap((one) => {
    const mean = means.get(one.likeness);
    return mean === undefined || one.fullYearCost === null ? [] : [subtract(one.fullYearCost, mean.mean)];
  });
  const cost = sum(counted.map((one) => one.cost));
  return {
    placements: counted.length,
    cost,
    share: committed === ZERO ? null : decimal(roundDivide(cost * DECIMAL_ONE, committed)),
    premium: premiums.length === 0 ? null : sum(premiums),
    placementsWithPremium: premiums.length,
  };
}
