import { financialYearOf, type Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findCalendarsByProviders, getHorizon, shareLedgerInputs } from '../repository/inputs';
import { insertLines, updateCommitted, updateDescriptions, updateLineEnds } from '../repository/line-changes';
import { listLinesByPlacementIds, lockLinesOfPlacement } from '../repository/lines';
import { openPosting, readLedgerByYear } from '../repository/postings';
import { insertVersions, updateSuperseded } from '../repository/version-changes';
import type { CostElement } from '../rules/coding';
import { fullYearEffect } from '../rules/full-year';
import type { CostLine } from '../rules/line';
import { activeVersions } from '../rules/line-days';
import type { PriceTerms } from '../rules/price';
import { pricedOrFault } from '../rules/priced-or-fault';
import type { StoredLine } from '../rules/stored-line';

/** A line to add to a placement whose money is committed, shared as another of its lines is. */
export interface AddedLine {
  readonly category: string;
  readonly element?: CostElement | null;
  /** Whether the family is paid, and buys it; left out: it is not. */
  readonly isDirectPayment?: boolean;
  readonly description: string | null;
  readonly fromDate: Day;
  readonly price: PriceTerms;
  /** The line whose shares and agreement it takes, those of the day it begins. */
  readonly sharedAs: string;
}

/** The lines of a placement, locked for a change of some of them. */
export async function lockLinesIn(tx: WriteTx, placementId: string): Promise<readonly StoredLine[]> {
  await shareLedgerInputs(tx);
  await lockLinesOfPlacement(tx, placementId);
  return (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
}

/**
 * Ends committed lines before their placement does: their days after the last one are nobody's to pay. Nothing is posted: call
 * `postDifferencesIn` then. The lines are locked.
 */
export async function endLinesIn(
  tx: WriteTx,
  ended: readonly { readonly line: StoredLine; readonly lastDay: Day }[],
): Promise<void> {
  if (ended.length === 0) return;
  const instant = await openPosting(tx);
  const past = ended.map(({ line, lastDay }) => ({
    line,
    lastDay,
    superseded: line.versions.filter(({ span }) => span.endDate === null || span.endDate > lastDay),
  }));
  await updateSuperseded(
    tx,
    past.flatMap(({ superseded }) => superseded.map(({ costLineVersionId }) => costLineVersionId)),
    instant,
  );
  await insertVersions(
    tx,
    past.flatMap(({ line, lastDay, superseded }) =>
      superseded
        .filter(({ span }) => span.startDate === null || span.startDate <= lastDay)
        .map(({ span, price, shares, fundingAgreementId }) => ({
          costLineVersionId: newId(),
          costLineId: line.costLineId,
          caseId: line.caseId,
          fundingAgreementId,
          ownSpan: { startDate: span.startDate, endDate: lastDay },
          price,
          shares,
          recordedAt: instant,
        })),
    ),
  );
  await updateLineEnds(
    tx,
    past.map(({ line: { costLineId, ownSpan }, lastDay }) => ({
      costLineId,
      startDate: ownSpan.startDate,
      endDate: lastDay,
    })),
  );
}

/**
 * Adds a line from a day on, committed with the rest of the placement and shared as one of its lines is on that day; gives its id. Nothing
 * is posted: call `postDifferencesIn` then. The lines are locked, and `like` is the one that `sharedAs` names.
 */
export async function addLineIn(
  tx: WriteTx,
  like: StoredLine & { readonly decisionId: string },
  { category, element, isDirectPayment = false, description, fromDate, price }: AddedLine,
): Promise<string> {
  const version = like.versions.find(({ span }) => span.endDate === null || span.endDate >= fromDate);
  if (version === undefined) throw new Error('A line is to be shared as one that has no day by then');
  const costLineId = newId();
  const span = { startDate: fromDate <= like.placementSpan.startDate ? null : fromDate, endDate: null };
  const shares = version.shares;
  await insertLines(tx, { ...like, fundingAgreementId: version.fundingAgreementId }, [
    {
      ...{ costLineId, category, element: element ?? null, isDirectPayment, description, ownSpan: span },
      versions: [{ span, price, shares }],
    },
  ]);
  await updateCommitted(tx, [costLineId], tx.clock.now());
  return costLineId;
}

/** Says anew what lines are, in a few words. */
export async function describeLinesIn(
  tx: WriteTx,
  lines: readonly { readonly costLineId: string; readonly description: string | null }[],
): Promise<void> {
  if (lines.length > 0) await updateDescriptions(tx, lines);
}

/** What the ledger holds for a placement, by holder and financial year. */
export async function heldByHolderAndYear(tx: Tx, placementId: string): Promise<ReadonlyMap<string, Pence>> {
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const held = await readLedgerByYear(
    tx,
    lines.map(({ costLineId }) => costLineId),
  );
  return new Map(held.map(({ payer, financialYear, amount }) => [`${payer} ${financialYear}`, amount]));
}

/**
 * What each holder would pay in a full year for the lines of a placement that are live on each of these days, by the prices and shares of that
 * day, as if nothing interrupted it: what stands still while days are suspended. `ONCE` counts 0. By day, then as `heldByHolderAndYear` under
 * holder and the day's financial year.
 */
export async function fullYearByHolderOn(
  tx: Tx,
  placementId: string,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, ReadonlyMap<string, Pence>>> {
  if (days.length === 0) return new Map();
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const horizon = await getHorizon(tx);
  const calendars = await findCalendarsByProviders(tx, [...new Set(lines.map(({ coding }) => coding.providerUrn))]);
  const costed = lines.map(({ versions, placementSpan, coding }) => ({
    versions: activeVersions(versions, { ...placementSpan, interruptions: [] }, horizon),
    calendar: calendars.get(coding.providerUrn) ?? null,
  }));
  return new Map(days.map((day) => [day, fullYearOn(costed, day)]));
}

function fullYearOn(lines: readonly CostLine[], day: Day): ReadonlyMap<string, Pence> {
  const financialYear = financialYearOf(day);
  const totals = new Map<string, Pence>();
  for (const line of lines) {
    const shares = pricedOrFault(fullYearEffect({ ...line, financialYear, inForceOn: day }));
    for (const { payer, amount } of shares) {
      const key = `${payer} ${financialYear}`;
      totals.set(key, pence((totals.get(key) ?? 0n) + amount));
    }
  }
  return totals;
}
