import type { Day } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { PriceTerms } from './price';
import type { StoredVersion } from './stored-line';
import { withoutTerms } from './take-back';

const price = (amount: bigint): PriceTerms => ({
  ...{ unit: 'DAY', amount: pence(amount), spread: 'DAYS', year: null, hoursPerWeek: null },
});
const version = (
  startDate: string | null,
  endDate: string | null,
  amount: bigint,
  fundingAgreementId: string,
  payer = 'A',
): StoredVersion => ({
  ...{ costLineVersionId: `${String(startDate)} ${fundingAgreementId}`, recordedAt: null, supersededAt: null },
  span: { startDate: startDate as Day | null, endDate: endDate as Day | null },
  price: price(amount),
  shares: [{ payer, parts: 1n, fixed: null, cap: null, residual: false }],
  fundingAgreementId,
});
const said = (added: ReturnType<typeof withoutTerms>['added']) =>
  added.map(
    ({ span, price: { amount }, shares, fundingAgreementId }) =>
      `${span.startDate ?? ''}..${span.endDate ?? ''} ${String(amount)} ${shares[0]?.payer ?? ''} ${fundingAgreementId}`,
  );

describe('M11 what an agreement put on a line is taken back', () => {
  const former = [version(null, '2026-01-31', 1n, 'first'), version('2026-02-01', null, 2n, 'second', 'B')];
  const now = [version(null, '2025-12-31', 1n, 'first'), version('2026-01-01', null, 9n, 'revision', 'C')];
  const terms = { fundingAgreementId: 'revision', price: price(9n) };

  test('each day gets back the price and the shares it had, and days before stay', () => {
    const { superseded, added } = withoutTerms(now, former, { ...terms, from: '2026-01-01' as Day });
    expect(superseded).toEqual([now[1]]);
    expect(said(added)).toEqual(['2026-01-01..2026-01-31 1 A first', '2026-02-01.. 2 B second']);
  });

  test('from a later day on, what was paid till then stays', () => {
    const { added } = withoutTerms(now, former, { ...terms, from: '2026-03-01' as Day });
    expect(said(added)).toEqual(['2026-01-01..2026-02-28 9 C revision', '2026-03-01.. 2 B second']);
  });

  test('what was agreed since stays: shares by another agreement, and another price', () => {
    const later = [
      now[0]!,
      version('2026-01-01', '2026-01-31', 9n, 'change', 'D'),
      version('2026-02-01', null, 10n, 'revision', 'C'),
    ];
    const { added } = withoutTerms(later, former, { ...terms, from: '2026-01-01' as Day });
    expect(said(added)).toEqual(['2026-01-01..2026-01-31 1 D change', '2026-02-01.. 10 B second']);
    expect(withoutTerms([version(null, null, 5n, 'other')], former, { ...terms, from: null }).superseded).toEqual([]);
  });
});
