import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, unchanged, type Result } from '../../../kernel/result';
import type { Pence } from '../../../kernel/money';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { payersOfLines, withinCeilings } from '../../contributions/service/within-ceilings';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { changeTermsIn } from '../../ledger/service/change-terms';
import { listUpliftLines, listUpliftShares, lockUpliftRound } from '../repository/uplift';
import { updateLinesApplied, updateRoundApplied } from '../repository/uplift-changes';
import { isAgreed, priceFrom, type UpliftRound, type UpliftRoundLine } from '../rules/uplift';

/** The job by which a round is applied. */
export const APPLY_UPLIFT = 'placements.apply-uplift';

/** Lets a round be applied once the write has committed. */
export function queueUplift(tx: WriteTx, upliftRoundId: string): Promise<void> {
  return tx.queue(APPLY_UPLIFT, { upliftRoundId }, { key: upliftRoundId });
}

/**
 * Applies an agreed round, a placement in a write of its own: a run that breaks off leaves what it did, and the next one does the rest and
 * nothing twice. What can not be applied says why on its lines, and stops nothing else.
 */
export async function applyUpliftRound(ctx: Ctx, upliftRoundId: string): Promise<void> {
  const lines = (await listUpliftLines(await ctx.read(), [upliftRoundId])).get(upliftRoundId) ?? [];
  const waiting = lines.filter(isWaiting);
  for (const placementId of new Set(waiting.map((line) => line.placementId))) {
    const input = { upliftRoundId, placementId };
    await ctx.write({ event: 'uplift.applied', clientMutationId: null, input }, async (tx) => {
      const caseId = waiting.find((line) => line.placementId === placementId)?.caseId ?? '';
      await lockCase(tx, caseId);
      const applied = await applyUpliftIn(tx, upliftRoundId, placementId);
      if (applied === null) return unchanged(null);
      tx.record({ type: 'Placement', id: placementId, caseId, detail: { upliftRoundId, isApplied: applied.ok } });
      return ok(null);
    });
  }
  await ctx.write({ event: 'uplift-round.applied', clientMutationId: null, input: { upliftRoundId } }, async (tx) => {
    const round = await lockUpliftRound(tx, upliftRoundId);
    const left = (await listUpliftLines(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
    if (round.appliedAt !== null || left.some(isWaiting)) return unchanged(null);
    await updateRoundApplied(tx, upliftRoundId);
    tx.record({
      type: 'UpliftRound',
      id: upliftRoundId,
      detail: { applied: left.filter((line) => line.appliedAt !== null).length, lines: left.length },
    });
    return ok(null);
  });
}

/**
 * Puts what was agreed on the lines of one placement, as `FEE_UPLIFT`, a fall as `FEE_CHANGED`; null: nothing of it waits. A line that has
 * another price by now, or a placement that can no longer be priced or would pass a ceiling, is refused, and the refusal is kept on the
 * lines. The case is locked.
 */
export async function applyUpliftIn(
  tx: WriteTx,
  upliftRoundId: string,
  placementId: string,
): Promise<Result<null, Refusal<'NOT_APPLIED'>> | null> {
  const round = await lockUpliftRound(tx, upliftRoundId);
  const shares = (await listUpliftShares(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  const all = (await listUpliftLines(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  const waiting = all.filter((line) => line.placementId === placementId && isWaiting(line));
  if (waiting.length === 0 || round.decision === null || !isAgreed(shares)) return null;
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  let problem = findChanged(round, waiting, lines);
  const ids = waiting.map(({ costLineId }) => costLineId);
  if (problem === null) {
    await tx.savepoint(async () => {
      const posted = await postPrices(tx, round, waiting, lines);
      if (!posted.ok) problem = posted.refusals.map(({ message }) => message).join(' ');
      return posted.ok;
    });
  }
  await updateLinesApplied(tx, upliftRoundId, ids, problem);
  return problem === null ? ok(null) : refuse([{ code: 'NOT_APPLIED', field: ['fromDate'], message: problem }]);
}

function isWaiting({ agreed, appliedAt, problem }: UpliftRoundLine): boolean {
  return agreed !== null && appliedAt === null && problem === null;
}

/** A price that is not what it was when the round was raised is nobody's to overwrite. */
function findChanged(
  { fromDate }: UpliftRound,
  waiting: readonly UpliftRoundLine[],
  lines: readonly StoredLine[],
): string | null {
  for (const { costLineId, former } of waiting) {
    const line = lines.find((one) => one.costLineId === costLineId);
    const price = line?.committedAt === null || line === undefined ? null : priceFrom(line, fromDate);
    if (price === null)
      return `The placement has no day on or after ${dayInWords(fromDate)} any more, or is not committed.`;
    if (price.amount !== former || price.laterFrom !== null) {
      return 'Its price has changed since the round was raised; raise another from the price it has now.';
    }
  }
  return null;
}

async function postPrices(
  tx: WriteTx,
  { fromDate }: UpliftRound,
  waiting: readonly UpliftRoundLine[],
  lines: readonly StoredLine[],
): Promise<Result<null, Refusal>> {
  return withinCeilings<null, string>(tx, { holderIds: payersOfLines(lines), from: fromDate }, async () => {
    for (const cause of ['FEE_UPLIFT', 'FEE_CHANGED'] as const) {
      const changed = waiting.flatMap(({ costLineId, agreed, former }) => {
        const line = lines.find((one) => one.costLineId === costLineId);
        if (line === undefined || agreed === null || agreed > former !== (cause === 'FEE_UPLIFT')) return [];
        return [{ costLineId, price: priceWith(line, fromDate, agreed) }];
      });
      const first = lines[0]?.placementSpan.startDate ?? fromDate;
      const from = fromDate <= first ? null : fromDate;
      const posted = await changeTermsIn(tx, { from, lines: changed }, { cause, decisionId: null });
      if (!posted.ok) return posted;
    }
    return ok(null);
  });
}

function priceWith({ versions }: StoredLine, from: StoredLine['placementSpan']['startDate'], amount: Pence) {
  const version = versions.find(({ span }) => span.endDate === null || span.endDate >= from);
  if (version === undefined) throw new Error('A line of a round has no dated agreement from its first day on');
  return { ...version.price, amount };
}
