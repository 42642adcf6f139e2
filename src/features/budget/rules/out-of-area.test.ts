import { decimal } from '../../../kernel/decimal';
import { type Pence, pence, ZERO } from '../../../kernel/money';
import { type AreaClassSum } from '../../ledger/rules/full-years';
import { outOfArea } from './out-of-area';

const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);

function sumOf(areaClass: string, cost: number, compared: number, premium: number): Omit<AreaClassSum, 'isWithheld'> {
  return { areaClass, placements: 1, cost: pounds(cost), premium: pounds(premium), placementsWithPremium: compared };
}

const IN_AREA = sumOf('IN_AREA', 220_000, 0, 0);
const AWAY = [sumOf('NEIGHBOURING', 30_000, 1, 16_000), sumOf('OUT_OF_AREA', 50_000, 1, 56_000)];

describe('out of area (money.md sections 4 and 6)', () => {
  it('counts neighbouring and out-of-area placements, their cost and their share of what is committed', () => {
    expect(outOfArea([IN_AREA, ...AWAY], pounds(300_000))).toEqual({
      placements: 2,
      cost: pounds(80_000),
      share: decimal(2667n),
      premium: pounds(72_000),
      placementsWithPremium: 2,
    });
    expect(outOfArea([IN_AREA, ...AWAY], pounds(300_000), ['NEIGHBOURING']).cost).toBe(pounds(30_000));
  });

  it('has no premium where none has a mean to be compared with, and no share of nothing', () => {
    expect(outOfArea([sumOf('OUT_OF_AREA', 50_000, 0, 0)], pounds(100_000)).premium).toBeNull();
    expect(outOfArea([], ZERO)).toEqual({
      placements: 0,
      cost: ZERO,
      share: null,
      premium: null,
      placementsWithPremium: 0,
    });
  });
});
