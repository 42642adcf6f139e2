import { groupBy } from '../../../kernel/group';
import { roundDivide, subtract, sum, ZERO, type Pence } from '../../../kernel/money';
import type { AreaClass } from './codes';

/** A placement with what tells which others are like it, and its cost over a full year, all payers. */
export interface ComparedPlacement {
  readonly areaClass: AreaClass;
  /** Placements with the same key are alike: primary need, phase and day or residential kind (money.md section 4). */
  readonly likeness: string;
  /** Null where that can't be seen by this reader. */
  readonly fullYearCost: Pence | null;
}

/** The mean of in-area placements that are alike, and of how many it is. */
export interface InAreaMean {
  readonly mean: Pence;
  readonly placements: number;
}

/** No mean is quoted over fewer than this many in-area placements (money.md section 4). */
export const FEWEST_FOR_A_MEAN = 5;

/** The full-year mean of the in-area placements of each likeness; none over fewer than five (money.md section 4). */
export function inAreaMeans(placements: readonly ComparedPlacement[]): ReadonlyMap<string, InAreaMean> {
  const means = new Map<string, InAreaMean>();
  for (const [likeness, alike] of alikeInArea(placements)) {
    const costs = alike.flatMap(({ fullYearCost }) => (fullYearCost === null ? [] : [fullYearCost]));
    if (costs.length < FEWEST_FOR_A_MEAN) continue;
    means.set(likeness, { mean: roundDivide(sum(costs), BigInt(costs.length)), placements: costs.length });
  }
  return means;
}

function alikeInArea<Compared extends ComparedPlacement>(
  placements: readonly Compared[],
): ReadonlyMap<string, readonly Compared[]> {
  const inArea = placements.filter(({ areaClass }) => areaClass === 'IN_AREA');
  return groupBy(inArea, ({ likeness }) => likeness);
}

/** A placement's cost over a full year by what its lines pay for. */
export interface CategorisedPlacement extends ComparedPlacement {
  readonly placementId: string;
  readonly fullYearCost: Pence;
  readonly byCategory: ReadonlyMap<string, Pence>;
}

/** What a placement costs in one category above the mean of those like it in the area. */
export interface PremiumPart {
  readonly category: string;
  readonly fullYearCost: Pence;
  readonly mean: Pence;
  readonly premium: Pence;
}

/** What a placement costs above like ones in the area; a negative premium is a saving. */
export interface Premium {
  readonly fullYearCost: Pence;
  readonly inAreaMean: Pence;
  /** Of how many placements the mean is: five or more. */
  readonly inAreaPlacements: number;
  readonly premium: Pence;
  /** The same by category; the parts add up to the whole. */
  readonly byCategory: readonly PremiumPart[];
}

/**
 * The premium of every placement outside the area that has a mean to be compared with (money.md section 4). The mean of each category is over
 * the same placements, those without such a line among them; the pennies of rounding are spread so that the categories add up to the mean.
 */
export function premiumsOf(placements: readonly CategorisedPlacement[]): ReadonlyMap<string, Premium> {
  const means = inAreaMeans(placements);
  // Once for all that are compared with them, not for each.
  const parts = new Map([...alikeInArea(placements)].map(([likeness, alike]) => [likeness, categoryMeans(alike)]));
  const premiums = new Map<string, Premium>();
  for (const one of placements) {
    const compared = means.get(one.likeness);
    if (one.areaClass === 'IN_AREA' || compared === undefined) continue;
    premiums.set(one.placementId, {
      fullYearCost: one.fullYearCost,
      inAreaMean: compared.mean,
      inAreaPlacements: compared.placements,
      premium: subtract(one.fullYearCost, compared.mean),
      byCategory: partsOf(one, parts.get(one.likeness) ?? new Map()),
    });
  }
  return premiums;
}

/** The mean of each category over placements that are alike, in the order of the categories. */
function categoryMeans(alike: readonly CategorisedPlacement[]): ReadonlyMap<string, Pence> {
  const totals = new Map<string, bigint>();
  for (const { byCategory } of alike) {
    for (const [category, cost] of byCategory) totals.set(category, (totals.get(category) ?? 0n) + cost);
  }
  const number = BigInt(alike.length);
  let running = 0n;
  let given = ZERO;
  return new Map(
    [...totals.keys()].sort().map((category) => {
      running += totals.get(category) ?? 0n;
      const upTo = roundDivide(running, number);
      const mean = subtract(upTo, given);
      given = upTo;
      return [category, mean];
    }),
  );
}

function partsOf(one: CategorisedPlacement, means: ReadonlyMap<string, Pence>): PremiumPart[] {
  const categories = [...new Set([...one.byCategory.keys(), ...means.keys()])].sort();
  return categories.map((category) => {
    const fullYearCost = one.byCategory.get(category) ?? ZERO;
    const mean = means.get(category) ?? ZERO;
    return { category, fullYearCost, mean, premium: subtract(fullYearCost, mean) };
  });
}
