import { financialYearOf, londonDay, type Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders, findPayersByIds, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { HolderAmount } from '../../ledger/rules/four-costs';
import { whatLineShouldHold, type StoredLine } from '../../ledger/rules/stored-line';
import { fullYearOfLines } from '../rules/cost';
import { effectBetween, type CostsAtMoment } from '../rules/money-effect';
import { storeEffect, type StoredEffect } from '../rules/stored-effect';
import { rises, withAmounts } from '../rules/uplift';

/** Lines with what they are reckoned by, and other amounts for some of them from a day on. */
export interface AmountsAsked {
  readonly placementIds: readonly string[];
  readonly fromDate: Day;
  readonly amounts: ReadonlyMap<string, Pence>;
}

/** What other amounts come to. */
export interface UpliftTerms {
  readonly effect: StoredEffect;
  /** What each holder's own share rises by; a fall is negative. */
  readonly rises: ReturnType<typeof rises>;
}

/**
 * What other amounts of lines from a day on do to what is committed, and by what each holder's share rises: by the functions that will post
 * them, and without posting (money.md section 7.5). Lines that the actor may not see are left out.
 */
export async function readUpliftTerms(tx: Tx, asked: AmountsAsked): Promise<UpliftTerms> {
  const found = [...(await listLinesByPlacementIds(tx, asked.placementIds)).values()].flat();
  const before = found.filter(({ committedAt }) => committedAt !== null);
  const after = withAmounts(before, asked.fromDate, asked.amounts);
  const horizon = await getHorizon(tx);
  const calendars = await findCalendarsByProviders(tx, [...new Set(before.map(({ coding }) => coding.providerUrn))]);
  const calendarOf = (urn: string | null) => calendars.get(urn) ?? null;
  const financialYear = financialYearOf(londonDay(tx.clock.now()));
  const costsOf = (lines: readonly StoredLine[]): CostsAtMoment => ({
    thisYear: lines.flatMap((line): HolderAmount[] => {
      const held = whatLineShouldHold(line, calendarOf(line.coding.providerUrn), horizon);
      if (!held.ok) throw new Error('A stored cost line cannot be priced');
      return held.value
        .filter((one) => one.financialYear === financialYear)
        .map(({ payer, amount }) => ({ budgetHolderId: payer, amount }));
    }),
    fullYear: fullYearOfLines(lines, calendarOf, horizon, financialYear),
  });
  const [was, is] = [costsOf(before), costsOf(after)];
  const holders = [was, is].flatMap(({ thisYear, fullYear }) => [...thisYear, ...fullYear]);
  const payers = await findPayersByIds(tx, [...new Set(holders.map(({ budgetHolderId }) => budgetHolderId))]);
  return {
    effect: storeEffect(effectBetween(was, is, payers, financialYear)),
    rises: before.length === 0 ? [] : rises(before, after, calendarOf, horizon, asked.fromDate),
  };
}
