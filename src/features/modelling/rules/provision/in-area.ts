import { roundDivide, type Pence, sum, ZERO } from '../../../../kernel/money';
import { FEWEST_FOR_A_MEAN } from '../../../placements/rules/premium';
import { type PlacementOfYear } from '../../../placements/rules/year-book';
import { type CodedPayer } from '../../../ledger/rules/dimensions';
import { type FourCosts, fourCosts } from '../../../ledger/rules/four-costs';
import { type Counterfactual } from './provision-case';

/**
 * What a place in the area costs over a full year: the mean of the area's own placements of the likeness, by category and by whose money; null where
 * fewer than five are like it (money.md section 4).
 */
export function inAreaCounterfactual(
  likeness: string,
  placements: readonly PlacementOfYear[],
  payers: ReadonlyMap<string, CodedPayer>,
): Counterfactual | null {
  const alike = placements.filter((one) => one.areaClass === 'IN_AREA' && one.likeness === likeness);
  if (alike.length < FEWEST_FOR_A_MEAN) return null;
  const number = BigInt(alike.length);
  const mean = (amounts: readonly Pence[]): Pence => roundDivide(sum(amounts), number);
  const categories = [...new Set(alike.flatMap(({ byCategory }) => [...byCategory.keys()]))].sort();
  const byCategory = new Map(
    categories.map((category) => [category, mean(alike.map((one) => one.byCategory.get(category) ?? ZERO))] as const),
  );
  const costs = alike.map(({ byHolder }) => fourCosts(byHolder, payers));
  const of = (kind: keyof FourCosts): Pence => mean(costs.map((one) => one[kind]));
  const [block, otherCouncil, health] = [of('block'), of('otherCouncil'), of('health')];
  return {
    ...{ byCategory, placements: alike.length },
    // The parts are rounded on their own; the whole is theirs.
    fullYear: { block, otherCouncil, health, total: sum([block, otherCouncil, health]) },
    source: `The mean of ${String(alike.length)} placements of the area of the same need, phase and day or residential kind, over a full year`,
  };
}
