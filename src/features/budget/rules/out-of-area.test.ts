import { decimal } from '../../../kernel/decimal';
import { type Pence, pence, ZERO } from '../../../kernel/money';
import { outOfArea, type PlacementInYear } from './out-of-area';

const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);

function placement(
  id: number,
  areaClass: PlacementInYear['areaClass'],
  cost: number,
  fullYear: number,
): PlacementInYear {
  return {
    placementId: `placement-${String(id)}`,
    areaClass,
    cost: pounds(cost),
    fullYearCost: pounds(fullYear),
    likeness: 'ASD|SECONDARY|DAY',
  };
}

const fiveLocal = [40, 42, 44, 46, 48].map((cost, index) => placement(index, 'IN_AREA', cost * 1000, cost * 1000));

describe('out of area (money.md sections 4 and 6)', () => {
  it('counts neighbouring and out-of-area placements, their cost and their share of what is committed', () => {
    const away = [placement(11, 'NEIGHBOURING', 30_000, 60_000), placement(12, 'OUT_OF_AREA', 50_000, 100_000)];
    const result = outOfArea([...fiveLocal, ...away], pounds(300_000));
    expect(result).toEqual({
      placements: 2,
      cost: pounds(80_000),
      share: decimal(2667n),
      premium: pounds(60_000 - 44_000 + 100_000 - 44_000),
      placementsWithPremium: 2,
    });
  });

  it('quotes no mean over fewer than five in-area placements', () => {
    const away = placement(12, 'OUT_OF_AREA', 50_000, 100_000);
    expect(outOfArea([...fiveLocal.slice(1), away], pounds(100_000)).premium).toBeNull();
    expect(outOfArea([...fiveLocal, away], pounds(100_000)).placementsWithPremium).toBe(1);
  });

  it('has no share of nothing', () => {
    expect(outOfArea([], ZERO)).toEqual({
      placements: 0,
      cost: ZERO,
      share: null,
      premium: null,
      placementsWithPremium: 0,
    });
  });
});
