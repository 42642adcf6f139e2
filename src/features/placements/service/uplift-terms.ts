import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { whatLineShouldHold, type StoredLine } from '../../ledger/rules/stored-line';
import type { CostsAtMoment } from '../rules/money-effect';
import { storeEffect, type StoredEffect } from '../rules/stored-effect';
import { rises, withAmounts } from '../rules/uplift';
import { readEffect } from './with-effect';

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
  const costsOf = (lines: readonly StoredLine[]): CostsAtMoment => ({
    held: lines
      .flatMap((line) => pricedOrFault(whatLineShouldHold(line, calendarOf(line.coding.providerUrn), horizon)))
      .map(({ financialYear, payer, amount }) => ({ financialYear, budgetHolderId: payer, amount })),
    lines,
  });
  return {
    effect: storeEffect(await readEffect(tx, costsOf(before), costsOf(after))),
    rises: before.length === 0 ? [] : rises(before, after, calendarOf, horizon, asked.fromDate),
  };
}
