import { ok, refuse, type Result } from '../../../kernel/result';
import type { Day } from '../../../kernel/dates';
import { add, sum } from '../../../kernel/money';
import type { WriteTx } from '../../../platform/db';
import { lineRefusal, type LineRefusal } from '../refusals';
import { lockHorizon, shareLedgerInputs } from '../repository/inputs';
import { updateCoding, updateCommitted, updatePlacementSpan, updateWithdrawn } from '../repository/line-changes';
import { findLinesByIds, listCommittedLineIds, lockLinesOfPlacement } from '../repository/lines';
import { appendLinesWithdrawn, openPosting } from '../repository/postings';
import type { LineCoding } from '../rules/coding';
import type { PlacementSpan } from '../rules/line-days';
import { moveHorizonIn } from '../../access/service/create-area';
import { postDifferencesIn, type Posted } from './post-differences';

/**
 * Commits the lines of a placement: the decision is in force and every share is approved. Posts what they come to to the horizon, as
 * `NEW_PLACEMENT`, or as `CORRECTION` where another placement was taken back for it (money.md section 5, What commits). Lines that are committed already post nothing twice. Refused when a line can no
 * longer be priced; nothing is changed then.
 */
export async function commitLinesIn(
  tx: WriteTx,
  placementId: string,
  decisionId: string | null,
  cause: 'NEW_PLACEMENT' | 'CORRECTION' | 'IMPORTED' = 'NEW_PLACEMENT',
): Promise<Result<Posted, LineRefusal>> {
  const lines = await lockPlacementIn(tx, placementId);
  // Nothing to commit means that the actor was let through to a placement whose lines are hidden from them.
  if (lines.length === 0) throw new Error('A placement without a cost line that the actor can see was to be committed');
  await updateCommitted(tx, lines, tx.clock.now());
  return postDifferencesIn(tx, lines, { cause, decisionId });
}

/**
 * Moves the days of a placement (it started, ended or is expected to end on another day) and posts the difference for its committed
 * lines. Refused when the last day is before the first, or a line can not be priced on its new days (such as a term-time price that
 * now starts in a year without a school calendar).
 */
export async function moveSpanIn(
  tx: WriteTx,
  placementId: string,
  span: PlacementSpan,
  cause: 'DATES_CHANGED' | 'ENDED' | 'RESPONSIBILITY_TRANSFERRED' | 'CORRECTION',
  decisionId: string | null,
): Promise<Result<Posted, LineRefusal>> {
  if (span.endDate !== null && span.endDate < span.startDate) {
    return refuse([lineRefusal('PLACEMENT_SPAN_REVERSED', ['endDate'])]);
  }
  const lines = await lockPlacementIn(tx, placementId);
  await updatePlacementSpan(tx, placementId, span);
  return postDifferencesIn(tx, lines, { cause, decisionId });
}

/**
 * Changes what days of a placement are charged, which `put` stores, and posts the difference for its committed lines. `put` is given the
 * ledger's instant of the change, so that an as-at question finds days and postings alike; null: nothing is committed.
 */
export async function changeDaysIn(
  tx: WriteTx,
  placementId: string,
  put: (instant: Date | null) => Promise<void>,
  decisionId: string | null,
): Promise<Result<Posted, LineRefusal>> {
  const lines = await lockPlacementIn(tx, placementId);
  const isCommitted = [...(await findLinesByIds(tx, lines)).values()].some(({ committedAt }) => committedAt !== null);
  await put(isCommitted ? await openPosting(tx) : null);
  return postDifferencesIn(tx, lines, { cause: 'DATES_CHANGED', decisionId });
}

/**
 * Takes back the commitment of a placement that never was: its lines hold nothing any more, and are live on no day (money.md section 5). Lines
 * that were never committed are left as they are.
 */
export async function withdrawLinesIn(
  tx: WriteTx,
  placementId: string,
  cause: 'ENDED' | 'CORRECTION' | 'RESPONSIBILITY_TRANSFERRED',
  decisionId: string | null,
): Promise<Result<Posted, LineRefusal>> {
  const lines = await lockPlacementIn(tx, placementId);
  const withdrawn = await updateWithdrawn(tx, lines);
  const posted = await postDifferencesIn(tx, withdrawn, { cause, decisionId });
  if (posted.ok && posted.value.postedAt !== null) await appendLinesWithdrawn(tx, withdrawn, posted.value.postedAt);
  return posted;
}

/**
 * Codes the lines of a placement anew: a change of need, responsible authority, provider or provision. What the ledger holds is reversed
 * and posted under the new values, as `RECODED`; no total of a period and holder changes by that (money.md section 5). A provider with
 * another school calendar may cost another amount, which is posted as `CALENDAR_CHANGED`.
 */
export async function recodeLinesIn(
  tx: WriteTx,
  placementId: string,
  coding: LineCoding,
): Promise<Result<Posted, LineRefusal>> {
  const lines = await lockPlacementIn(tx, placementId);
  await updateCoding(tx, placementId, coding);
  return postDifferencesIn(tx, lines, { cause: 'CALENDAR_CHANGED', decisionId: null });
}

/** How many lines are posted together when all of an area are: bounds the memory of a roll-forward. */
const LINES_AT_A_TIME = 500;

/**
 * Moves the area's horizon to `horizon` and posts, as `ROLLED_FORWARD`, what committed lines come to between the old and the new one
 * (money.md section 5, Horizon). Only the roll-forward calls it. Moving it back would un-post commitments and is a fault.
 */
export async function rollForwardIn(tx: WriteTx, horizon: Day): Promise<Result<Posted, LineRefusal>> {
  await lockHorizon(tx);
  await moveHorizonIn(tx, horizon);
  return postAllIn(tx, await listCommittedLineIds(tx, null), 'ROLLED_FORWARD');
}

/** Posts the differences of any number of lines, page by page. */
export async function postAllIn(
  tx: WriteTx,
  costLineIds: readonly string[],
  cause: 'ROLLED_FORWARD' | 'CALENDAR_CHANGED',
): Promise<Result<Posted, LineRefusal>> {
  let all: Posted = { postedAt: null, postings: 0, amount: sum([]) };
  for (let first = 0; first < costLineIds.length; first += LINES_AT_A_TIME) {
    const page = costLineIds.slice(first, first + LINES_AT_A_TIME);
    const posted = await postDifferencesIn(tx, page, { cause, decisionId: null });
    if (!posted.ok) return posted;
    all = {
      postedAt: posted.value.postedAt ?? all.postedAt,
      postings: all.postings + posted.value.postings,
      amount: add(all.amount, posted.value.amount),
    };
  }
  return ok(all);
}

/** Horizon and calendars are locked before lines, by everyone: the roll-forward locks them and then every line. */
async function lockPlacementIn(tx: WriteTx, placementId: string): Promise<readonly string[]> {
  await shareLedgerInputs(tx);
  return lockLinesOfPlacement(tx, placementId);
}
