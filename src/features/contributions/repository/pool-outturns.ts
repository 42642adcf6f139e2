import { financialYearSpan, type FinancialYear } from '../../../kernel/dates';
import { ZERO } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { poolOutturn, type PoolOutturn } from '../rules/pooled-fund';
import { partnersInYear } from '../rules/pooled-fund-terms';
import { findPooledFundsByIds, spendOfPools, sumPoolContributions } from './pooled-funds';

/** A fund and a year, as a key of a loader: made by `outturnKey`. */
export type OutturnKey = string & { readonly __key: 'fund and year' };

/** The key of a fund's outturn in a year. */
export function outturnKey(pooledFundId: string, financialYear: FinancialYear): OutturnKey {
  return `${pooledFundId} ${financialYear}` as OutturnKey;
}

/** How funds stand in financial years, by what is committed to their placements (B23); all at once. */
export async function readOutturns(tx: Tx, keys: readonly OutturnKey[]): Promise<ReadonlyMap<OutturnKey, PoolOutturn>> {
  const asked = keys.map((key) => {
    const [fund = '', year = ''] = key.split(' ');
    return { key, fund, year: year as FinancialYear };
  });
  const ids = [...new Set(asked.map(({ fund }) => fund))];
  const funds = await findPooledFundsByIds(tx, ids);
  const outturns = new Map<OutturnKey, PoolOutturn>();
  for (const year of new Set(asked.map((one) => one.year))) {
    const putIn = await sumPoolContributions(tx, ids, year);
    const spend = await spendOfPools(tx, ids, financialYearSpan(year));
    for (const { key, fund: id } of asked.filter((one) => one.year === year)) {
      const fund = funds.get(id);
      if (fund === undefined) continue;
      const partners = partnersInYear(fund.partners, financialYearSpan(year)).map((partner) => ({
        ...partner,
        contribution: putIn.get(id)?.get(partner.budgetHolderId) ?? ZERO,
      }));
      outturns.set(key, poolOutturn(partners, fund, spend.get(id) ?? ZERO));
    }
  }
  return outturns;
}
