import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { pence } from '../../../../kernel/money';
import { BudgetServes } from '../../../access/rules/serves';
import { costLine, type LineAmount } from '../../../ledger/rules/line';
import { activeVersions } from '../../../ledger/rules/line-days';
import type { PriceTerms } from '../../../ledger/rules/price';
import type { Share } from '../../../ledger/rules/shares';
import { splicedVersions, type SplicedVersion } from '../../../ledger/rules/splice';
import type { StoredVersion } from '../../../ledger/rules/stored-line';
import { handedOver, servingProblems } from './handed-over';

const START = '2025-04-20' as Day;
const END = '2027-11-30' as Day;
const FROM = '2026-05-20' as Day;
const HORIZON = '2030-03-31' as Day;
const yearly = (amount: bigint): PriceTerms => ({
  ...{ unit: 'YEAR', amount: pence(amount), spread: 'DAYS', year: 'FINANCIAL', hoursPerWeek: null },
});
const share = (payer: string, changes: Partial<Share>): Share => ({
  ...{ payer, parts: null, fixed: null, cap: null, residual: false },
  ...changes,
});
const version = (shares: readonly Share[], price: PriceTerms, span: StoredVersion['span']): StoredVersion => ({
  ...{ span, price, shares, carries: [], costLineVersionId: '1', fundingAgreementId: 'agreement' },
  ...{ recordedAt: null, supersededAt: null },
});
const always = { startDate: null, endDate: null };
const move = (versions: readonly StoredVersion[], fromDate = FROM) =>
  handedOver([{ costLineId: 'line', versions }], { fromHolderId: 'child', toHolderId: 'adult', fromDate });
const codesOf = (versions: readonly StoredVersion[]) => {
  const moved = move(versions);
  return moved.ok ? [] : moved.refusals.map(({ code }) => code);
};
const priced = (versions: readonly (StoredVersion | SplicedVersion)[]): readonly LineAmount[] => {
  const active = activeVersions(versions, { startDate: START, endDate: END }, HORIZON);
  const line = costLine({ versions: active, calendar: null, horizon: HORIZON });
  if (!line.ok) throw new Error(JSON.stringify(line.refusals));
  return line.value;
};
/** What each pays in each period; who hands over stands under the name of who takes over where `asOne`. */
function byPeriod(amounts: readonly LineAmount[], asOne: boolean): Readonly<Record<string, bigint>> {
  const sums: Record<string, bigint> = {};
  for (const { financialYear, period, payer, amount } of amounts) {
    const key = `${financialYear} ${String(period)} ${asOne && payer === 'child' ? 'adult' : payer}`;
    sums[key] = (sums[key] ?? 0n) + amount;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0n));
}
const totalOf = (amounts: readonly LineAmount[]): bigint => amounts.reduce((all, { amount }) => all + amount, 0n);

const parts = fc.bigInt({ min: 0n, max: 60n });
const sums = fc.bigInt({ min: 0n, max: 1_000_000n }).map(pence);
/** Splits in which the child’s side has a share: by parts, beside another’s cap or none, or a fixed sum beside the residual. */
const splits = fc.oneof(
  fc
    .tuple(fc.bigInt({ min: 1n, max: 60n }), parts, parts, fc.option(sums))
    .map(([child, block, health, cap]) => [
      share('block', { parts: block }),
      share('child', { parts: child }),
      share('health', { parts: health, cap }),
    ]),
  fc
    .tuple(sums, sums)
    .map(([fixed, cap]) => [share('child', { residual: true }), share('health', { fixed: yearly(fixed), cap })]),
  fc
    .bigInt({ min: 0n, max: 1_000_000n })
    .map((sum) => [share('child', { fixed: yearly(sum) }), share('block', { residual: true })]),
  fc
    .bigInt({ min: 0n, max: 1_000_000n })
    .map((sum) => [share('block', { fixed: yearly(sum) }), share('child', { residual: true })]),
);
const days = fc.integer({ min: 0, max: 940 }).map((count) => addDays(START, count));

test('J5 a hand-over moves what one holder pays to the other and nothing else: every day is paid once, and the line costs what it did', () => {
  fc.assert(
    fc.property(
      splits,
      fc.bigInt({ min: 1_000_000n, max: 40_000_000n }),
      days,
      fc.option(days),
      (shares, amount, fromDate, raisedOn) => {
        const versions = lineOf(shares, amount, raisedOn);
        const moved = move(versions, fromDate);
        if (!moved.ok) throw new Error(JSON.stringify(moved.refusals));
        const from = fromDate <= START ? null : fromDate;
        const after = splicedVersions(versions, from, { shares: moved.value[0]?.shares ?? [] });
        const cut = splicedVersions(versions, from, { shares });
        // To the penny, period by period: what the one paid the other pays, and everybody else what they did.
        expect(byPeriod(priced(after), false)).toEqual({
          ...byPeriod(
            priced(cut).filter(({ payer }) => payer !== 'child'),
            false,
          ),
          ...onlyOf(priced(after), ['child', 'adult']),
        });
        expect(byPeriod(priced(after), true)).toEqual(byPeriod(priced(cut), true));
        // An agreement that is cut is exact by itself: a penny at most from the one that was not (money.md section 2).
        const gap = totalOf(priced(after)) - totalOf(priced(versions));
        expect(gap * gap <= 4n).toBe(true);
        expectEveryDayOnce(after);
        expect(
          after
            .filter(({ span }) => span.startDate !== null && span.startDate >= fromDate)
            .every((one) => one.shares.every(({ payer }) => payer !== 'child')),
        ).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

/** A line whose price is raised on a day, if on any; its shares stay. */
function lineOf(shares: readonly Share[], amount: bigint, raisedOn: Day | null): StoredVersion[] {
  if (raisedOn === null || raisedOn <= START) return [version(shares, yearly(amount), always)];
  return [
    version(shares, yearly(amount), { startDate: null, endDate: addDays(raisedOn, -1) }),
    version(shares, yearly(amount + 123_457n), { startDate: raisedOn, endDate: null }),
  ];
}

function expectEveryDayOnce(versions: readonly (StoredVersion | SplicedVersion)[]): void {
  const spans = versions.map(({ span }) => span).sort((a, b) => ((a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1));
  expect(spans[0]?.startDate ?? null).toBeNull();
  expect(spans.at(-1)?.endDate ?? null).toBeNull();
  for (const [index, { startDate }] of spans.entries()) {
    if (index > 0) expect(addDays(spans[index - 1]?.endDate ?? START, 1)).toBe(startDate);
  }
}

function onlyOf(amounts: readonly LineAmount[], payers: readonly string[]): Readonly<Record<string, bigint>> {
  return byPeriod(
    amounts.filter(({ payer }) => payers.includes(payer)),
    false,
  );
}

test('J5 what can not go over as it is, is told', () => {
  const usual = [share('block', { parts: 50n }), share('child', { parts: 30n })];
  const price = yearly(18_250_000n);
  expect(codesOf([version([share('block', { parts: 1n })], price, always)])).toEqual(['NOT_PAYING']);
  const capped = { parts: 20n, cap: pence(1n) };
  expect(codesOf([version([share('block', { parts: 50n }), share('child', capped)], price, always)])).toEqual([
    'SHARE_CAPPED',
  ]);
  // What another has used of its cap stays its own.
  expect(codesOf([version([...usual, share('health', capped)], price, always)])).toEqual([]);
  const fixed = share('adult', { fixed: yearly(1n) });
  expect(codesOf([version([...usual, fixed], price, always)])).toEqual(['SHARES_DO_NOT_COMBINE']);
  const later = '2026-09-01' as Day;
  expect(
    codesOf([
      version(usual, price, { startDate: null, endDate: addDays(later, -1) }),
      version([share('child', { parts: 1n })], price, { startDate: later, endDate: null }),
    ]),
  ).toEqual(['SPLIT_CHANGES_LATER']);
  // What is over by the day does not count, and shares of both that add up do.
  expect(
    move([
      version([share('child', { parts: 1n })], price, { startDate: null, endDate: addDays(FROM, -1) }),
      version([...usual, share('adult', { parts: 20n })], price, { startDate: FROM, endDate: null }),
    ]),
  ).toMatchObject({
    ok: true,
    value: [
      {
        shares: [
          { payer: 'block', parts: 50n },
          { payer: 'adult', parts: 50n },
        ],
      },
    ],
  });
});

test('J5 a share goes from who may pay for a child to who may pay for an adult, whatever else they serve, and where nobody knows', () => {
  const everyone = [...Object.values(BudgetServes), null];
  const budget = (name: string, serves: BudgetServes | null) => ({ name, serves });
  const refused = everyone.flatMap((from) =>
    everyone.map((to) => {
      const both = { giving: budget('A', from), taking: budget('B', to) };
      return [from, to, servingProblems(both, []).map(({ code }) => code)] as const;
    }),
  );
  expect(refused).toHaveLength(25);
  for (const [from, to, codes] of refused) {
    const wanted = [
      ...(from === 'ADULTS' ? ['GIVER_SERVES_ADULTS'] : []),
      ...(to === 'CHILDREN' ? ['TAKER_SERVES_CHILDREN'] : []),
    ];
    expect([from, to, codes]).toEqual([from, to, wanted]);
  }
  // Each names its budget, and what would be right: the budgets there are, or that nobody has said of one that it is.
  const wrong = { giving: budget('Adult care', 'ADULTS'), taking: budget('Child care', 'CHILDREN') };
  const [giver, taker] = servingProblems(wrong, ['Adult care', 'Adult CHC']);
  expect(giver).toMatchObject({
    field: 'fromHolderId',
    message: expect.stringMatching(/^“Adult care” .* proposed/) as string,
  });
  expect(taker).toMatchObject({
    ...{
      field: 'toHolderId',
      message: expect.stringMatching(/^“Child care” .*: “Adult care”, “Adult CHC”\.$/) as string,
    },
  });
  expect(servingProblems(wrong, [])[1]?.message).toContain('setBudgetServes');
});
