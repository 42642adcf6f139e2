import type { Result } from '../../../kernel/result';
import type { Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { Conflict } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { LineRefusal } from '../refusals';
import { shareLedgerInputs } from '../repository/inputs';
import { findLinesByIds, lockLines } from '../repository/lines';
import { openPosting } from '../repository/postings';
import { listAreaSuccessions } from '../repository/successions';
import { insertCarries, insertVersions, updateCarriesEnded, updateSuperseded } from '../repository/version-changes';
import type { Carry } from '../rules/carry';
import { spliceVersions, type Splice, type SplicedVersion, type TermsChange } from '../rules/splice';
import type { StoredLine } from '../rules/stored-line';
import { followCarries, followVersions, successionsOf, type PayerSuccession } from '../rules/succession';
import { postDifferencesIn, type Posted, type PostingReason } from './post-differences';

/** What changes of one line. */
export interface LineTerms extends TermsChange {
  readonly costLineId: string;
}

/** A share to be carried, from the day of its span on. */
export interface LineCarry extends Carry {
  readonly costLineId: string;
  readonly disputeId: string;
}

/**
 * Changes the price or shares of lines from a day on (null: all their days) and posts the difference for those that are committed. What
 * stood before is kept as superseded. Refused, with nothing to be kept of the write, when a line can not be priced by the new terms.
 */
export async function changeTermsIn(
  tx: WriteTx,
  change: { readonly from: Day | null; readonly lines: readonly LineTerms[] },
  reason: PostingReason,
): Promise<Result<Posted, LineRefusal>> {
  await putTermsIn(tx, change);
  return postDifferencesIn(
    tx,
    change.lines.map(({ costLineId }) => costLineId),
    reason,
  );
}

/** `changeTermsIn` without posting, for a write that changes more of the lines before it posts them. */
export async function putTermsIn(
  tx: WriteTx,
  { from, lines }: { readonly from: Day | null; readonly lines: readonly LineTerms[] },
): Promise<void> {
  const terms = new Map(lines.map(({ costLineId, ...one }) => [costLineId, one]));
  await spliceLinesIn(tx, [...terms.keys()], (line) =>
    spliceVersions(line.versions, from, terms.get(line.costLineId) ?? {}),
  );
}

/** Puts other dated agreements in the place of some of each line's, as `spliceOf` has it; what stood before is kept as superseded. Nothing is posted. */
export async function spliceLinesIn(
  tx: WriteTx,
  costLineIds: readonly string[],
  spliceOf: (line: StoredLine) => Splice,
): Promise<void> {
  const stored = await lockForChange(tx, costLineIds);
  const instant = await instantOfChange(tx, [...stored.values()]);
  const successions = await listAreaSuccessions(tx);
  const splices = costLineIds.flatMap((costLineId) => {
    const line = stored.get(costLineId);
    if (line === undefined) return [];
    const { superseded, added } = spliceOf(line);
    return [{ line, superseded, added: followed(added, successionsOf(successions, line.placementId)) }];
  });
  // First the old, then the new: two agreements never stand on one day, not within the transaction either.
  await updateSuperseded(
    tx,
    splices.flatMap(({ superseded }) => superseded.map(({ costLineVersionId }) => costLineVersionId)),
    instant ?? tx.clock.now(),
  );
  await insertVersions(
    tx,
    splices.flatMap(({ line, added }) =>
      added.map(({ span, price, shares, fundingAgreementId }) => ({
        costLineVersionId: newId(),
        costLineId: line.costLineId,
        caseId: line.caseId,
        fundingAgreementId,
        ownSpan: span,
        price,
        shares,
        recordedAt: line.committedAt === null ? null : instant,
      })),
    ),
  );
}

/** Puts carried shares on lines, in place of what was carried for the same disputes. Nothing is posted: call `postDifferencesIn` then. */
export async function putCarriesIn(tx: WriteTx, carries: readonly LineCarry[]): Promise<void> {
  const stored = await lockForChange(
    tx,
    carries.map(({ costLineId }) => costLineId),
  );
  const instant = await instantOfChange(tx, [...stored.values()]);
  for (const disputeId of new Set(carries.map((carry) => carry.disputeId))) {
    await updateCarriesEnded(tx, disputeId, instant ?? tx.clock.now());
  }
  const successions = await listAreaSuccessions(tx);
  await insertCarries(
    tx,
    carries.flatMap((carry) => {
      const line = stored.get(carry.costLineId);
      if (line === undefined) return [];
      const recordedAt = line.committedAt === null ? null : instant;
      return followCarries([carry], successionsOf(successions, line.placementId)).map((one) => ({
        ...one,
        costLineCarryId: newId(),
        caseId: line.caseId,
        recordedAt,
      }));
    }),
  );
}

/** Ends all that is carried of these lines for a dispute. Nothing is posted: call `postDifferencesIn` then. */
export async function endCarriesIn(tx: WriteTx, disputeId: string, costLineIds: readonly string[]): Promise<void> {
  const stored = await lockForChange(tx, costLineIds);
  const instant = await instantOfChange(tx, [...stored.values()]);
  await updateCarriesEnded(tx, disputeId, instant ?? tx.clock.now());
}

/** What is agreed of days after a payer's last is agreed of whoever follows it (B24). */
function followed(
  versions: readonly SplicedVersion[],
  successions: readonly PayerSuccession[],
): readonly SplicedVersion[] {
  const result = followVersions(versions, successions);
  if (result.ok) return result.value;
  throw new Conflict(
    'Two of these shares go over to one budget holder, and can not be one share: one is capped or a fixed sum and the other is not. Agree shares for the days before and after it apart.',
  );
}

/** Horizon and calendars are locked before lines, by everyone. */
async function lockForChange(tx: WriteTx, costLineIds: readonly string[]): Promise<ReadonlyMap<string, StoredLine>> {
  await shareLedgerInputs(tx);
  await lockLines(tx, costLineIds);
  return findLinesByIds(tx, costLineIds);
}

/** The instant at which the ledger will post the change, so that an as-at question finds terms and postings alike; null: it will not. */
async function instantOfChange(tx: WriteTx, lines: readonly StoredLine[]): Promise<Date | null> {
  return lines.some(({ committedAt }) => committedAt !== null) ? openPosting(tx) : null;
}
