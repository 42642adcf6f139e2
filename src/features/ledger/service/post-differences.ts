import { ok, refuse, type Result } from '../../../kernel/result';
import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { sum, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { lineRefusal, pricingRefusals, type LineRefusal } from '../refusals';
import {
  findCalendarsByProviders,
  findPayersByIds,
  getHorizon,
  shareLedgerInputs,
  type Payer,
} from '../repository/inputs';
import { listClosedPeriods } from '../repository/closed-periods';
import { listLinesBesideLines, lockLines } from '../repository/lines';
import {
  appendLineHistory,
  appendPostings,
  openPosting,
  readLedgerOfLines,
  type HeldAmount,
  type NewPosting,
  type PostingCause,
} from '../repository/postings';
import { dimensionKey, dimensionsReader, type PostingDimensions } from '../rules/dimensions';
import type { FullYearReckoning } from '../rules/full-years';
import type { LineAmount } from '../rules/line';
import { activeVersions } from '../rules/line-days';
import { postingsToMake, recodingsToMake, type PeriodOfYear } from '../rules/postings';
import { whatLineShouldHold, type StoredLine } from '../rules/stored-line';
import { payersOfLines, postFullYearsIn } from './post-full-years';

/** What a change of lines left in the ledger. */
export interface Posted {
  /** The instant of the postings; null when no line is committed, so that none were made. */
  readonly postedAt: Date | null;
  readonly postings: number;
  /** What the postings come to, all payers and years together. */
  readonly amount: Pence;
}

/** Why lines are posted, and the decision it goes back to, if any. */
export interface PostingReason {
  readonly cause: PostingCause;
  readonly decisionId: string | null;
}

/** What every line is reckoned by, read once for any number of lines. */
interface Reckoning extends FullYearReckoning {
  readonly payers: ReadonlyMap<string, Payer>;
  readonly held: ReadonlyMap<string, readonly HeldAmount[]>;
  readonly closed: readonly PeriodOfYear[];
}

/**
 * The one path by which anything is posted (money.md section 5): for each line, what the engine says it should hold, less what the
 * ledger holds for it. A line that is not committed should hold nothing. Amounts whose dimension values have changed are first
 * reversed and posted under the new ones, as `RECODED`. Refused, every problem at once, when a line can not be priced.
 */
export async function postDifferencesIn(
  tx: WriteTx,
  costLineIds: readonly string[],
  reason: PostingReason,
): Promise<Result<Posted, LineRefusal>> {
  await shareLedgerInputs(tx);
  await lockLines(tx, costLineIds);
  const ofPlacements = [...(await listLinesBesideLines(tx, costLineIds)).values()];
  const asked = new Set(costLineIds);
  const lines = ofPlacements
    .flat()
    .filter(({ costLineId }) => asked.has(costLineId))
    .sort((a, b) => a.ordinal - b.ordinal);
  const reckoning = await readReckoning(tx, costLineIds, ofPlacements.flat());
  const results = lines.map((line, position) => postingsOf(line, position, reason, reckoning));
  const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals));
  if (refusals.length > 0) return refuse(refusals);

  const committed = lines.filter((line) => line.committedAt !== null).map((line) => line.costLineId);
  const postings = results.flatMap((result) => (result.ok ? result.value : []));
  if (committed.length === 0 && postings.length === 0) return ok({ postedAt: null, postings: 0, amount: sum([]) });
  const postedAt = await openPosting(tx);
  await appendPostings(tx, { postedAt, eventId: tx.eventId, decisionId: reason.decisionId }, postings);
  for (const financialYear of new Set(postings.map(({ amount: { reported } }) => reported.financialYear))) {
    tx.publish('budgetPressureChanged', { financialYear });
  }
  await appendLineHistory(tx, committed, postedAt);
  await postFullYearsIn(tx, ofPlacements, reckoning, postedAt);
  return ok({ postedAt, postings: postings.length, amount: sum(postings.map(({ amount: { amount } }) => amount)) });
}

/** Of the lines to post, and of those beside them, whose full years are told with theirs. */
async function readReckoning(
  tx: Tx,
  costLineIds: readonly string[],
  linesOfPlacements: readonly StoredLine[],
): Promise<Reckoning> {
  const held = await readLedgerOfLines(tx, costLineIds);
  const former = held.map(({ payer }) => payer);
  const urns = linesOfPlacements.map(({ coding }) => coding.providerUrn);
  const calendars = await findCalendarsByProviders(tx, [...new Set(urns)]);
  const payers = await findPayersByIds(tx, [...new Set([...payersOfLines(linesOfPlacements), ...former])]);
  return {
    horizon: await getHorizon(tx),
    calendarOf: ({ coding }) => calendars.get(coding.providerUrn) ?? null,
    payerOf: (id) => {
      const payer = payers.get(id);
      if (payer === undefined) throw new Error('A payer of a cost line is not a budget holder of its local area');
      return payer;
    },
    payers,
    held: groupBy(held, ({ costLineId }) => costLineId),
    closed: await listClosedPeriods(tx, null),
  };
}

function postingsOf(
  line: StoredLine,
  position: number,
  { cause }: PostingReason,
  { horizon, calendarOf, payerOf, payers, held: heldByLine, closed }: Reckoning,
): Result<readonly NewPosting[], LineRefusal> {
  const outside = outsideLives(line, horizon, payers);
  if (outside) return refuse([lineRefusal('PAYER_NOT_IN_FORCE', ['lines', String(position), 'shares'])]);
  const should = whatLineShouldHold(line, calendarOf(line), horizon);
  if (!should.ok) return refuse(pricingRefusals(should.refusals, position));

  const held = (heldByLine.get(line.costLineId) ?? []).map((amount) => ({
    ...amount,
    dimensionKey: dimensionKey(amount.dimensions),
  }));
  const known = new Map<string, PostingDimensions>(held.map((amount) => [amount.dimensionKey, amount.dimensions]));
  const dimensionsFor = dimensionsReader(line);
  const codingOf = (amount: LineAmount): PostingDimensions => dimensionsFor(payerOf(amount.payer), amount);
  // Amounts of one payer and age have the same object of values: its key is made once.
  const keys = new Map<PostingDimensions, string>();
  const keyOf = (amount: LineAmount): string => {
    const dimensions = codingOf(amount);
    const key = keys.get(dimensions) ?? dimensionKey(dimensions);
    keys.set(dimensions, key);
    return key;
  };
  const recoded = recodingsToMake({ held, dimensionKeyOf: keyOf, closed }).map((amount): NewPosting => {
    const dimensions = known.get(amount.dimensionKey) ?? codingOf(amount);
    return { postingId: newId(), line, cause: 'RECODED', dimensions, amount };
  });
  const changed = postingsToMake({ held, should: should.value, closed }).map((amount): NewPosting => ({
    postingId: newId(),
    line,
    cause,
    dimensions: codingOf(amount),
    amount,
  }));
  return ok([...recoded, ...changed]);
}

/** Whether somebody would pay on a day before its first or after its last (B24): the days of a line may have moved since its shares were agreed. */
function outsideLives(line: StoredLine, horizon: Day, payers: ReadonlyMap<string, Payer>): boolean {
  return activeVersions(line.versions, line.placementSpan, horizon).some(({ span, shares }) =>
    shares.some(({ payer: id }) => {
      const payer = payers.get(id);
      if (payer === undefined) return false;
      return span.startDate < payer.startDate || (payer.endDate !== null && span.endDate > payer.endDate);
    }),
  );
}
