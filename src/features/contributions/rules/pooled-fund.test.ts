import fc from 'fast-check';
import { pence, sum, type Pence } from '../../../kernel/money';
import { poolOutturn, type PoolPartner, type PoolTerms } from './pooled-fund';

const TERMS: PoolTerms = { overspend: 'PRO_RATA', underspend: 'PRO_RATA', toleranceBasisPoints: 500 };
const partner = (budgetHolderId: string, pounds: bigint, varianceParts = 0n): PoolPartner => ({
  budgetHolderId,
  contribution: pence(pounds * 100n),
  varianceParts,
});
const POOL = [partner('council', 1_200_000n), partner('icb', 800_000n)];
const sharesOf = (partners: readonly PoolPartner[], terms: PoolTerms, spend: Pence) =>
  poolOutturn(partners, terms, spend).partners.map(({ varianceShare }) => varianceShare as bigint);

test('B23 an overspend of 36,000.00 (1.80 %) is shared 21,600.00 and 14,400.00, within the tolerance', () => {
  const outturn = poolOutturn(POOL, TERMS, pence(203_600_000n));
  expect(outturn).toMatchObject({ variance: 3_600_000n, varianceBasisPoints: 180, isBeyondTolerance: false });
  expect(outturn.partners.map(({ varianceShare }) => varianceShare)).toEqual([2_160_000n, 1_440_000n]);
});

test('B23 an overspend of 124,500.00 (6.23 %) passes the 5 % tolerance and is shared 74,700.00 and 49,800.00', () => {
  const outturn = poolOutturn(POOL, TERMS, pence(212_450_000n));
  expect(outturn).toMatchObject({ variance: 12_450_000n, varianceBasisPoints: 623, isBeyondTolerance: true });
  expect(outturn.partners.map(({ varianceShare }) => varianceShare)).toEqual([7_470_000n, 4_980_000n]);
});

test('B23 the tolerance itself is within it; a penny more is not', () => {
  expect(poolOutturn(POOL, TERMS, pence(210_000_000n)).isBeyondTolerance).toBe(false);
  expect(poolOutturn(POOL, TERMS, pence(210_000_001n)).isBeyondTolerance).toBe(true);
});

test('an underspend goes back by the rule of its own, and never passes the tolerance', () => {
  const outturn = poolOutturn(POOL, { ...TERMS, underspend: 'HOST' }, pence(100_000_000n));
  expect(outturn.partners.map(({ varianceShare }) => varianceShare)).toEqual([-100_000_000n, 0n]);
  expect(outturn.isBeyondTolerance).toBe(false);
});

test('agreed parts: an excess of equal halves, whatever was put in', () => {
  const halves = [partner('council', 1_200_000n, 1n), partner('icb', 800_000n, 1n)];
  expect(sharesOf(halves, { ...TERMS, overspend: 'AGREED_PARTS' }, pence(200_000_001n))).toEqual([1n, 0n]);
  expect(sharesOf(halves, { ...TERMS, overspend: 'AGREED_PARTS' }, pence(203_600_000n))).toEqual([
    1_800_000n,
    1_800_000n,
  ]);
});

test('the partners’ outturns add up to the spend, whatever the rule', () => {
  const partners = fc.array(
    fc.record({
      budgetHolderId: fc.uuid(),
      contribution: fc.bigInt(0n, 10n ** 10n).map(pence),
      varianceParts: fc.bigInt(1n, 100n),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const rule = fc.constantFrom('PRO_RATA' as const, 'AGREED_PARTS' as const, 'HOST' as const);
  fc.assert(
    fc.property(partners, rule, rule, fc.bigInt(0n, 10n ** 11n), (some, overspend, underspend, spend) => {
      const terms = { overspend, underspend, toleranceBasisPoints: 500 };
      const outturn = poolOutturn(some, terms, pence(spend));
      expect(sum(outturn.partners.map((one) => one.outturn))).toBe(spend);
    }),
  );
});
