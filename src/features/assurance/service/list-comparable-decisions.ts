import { addYears, financialYearOf, londonDay } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { BadInput, NotFound } from '../../../platform/faults';
import { findComparables, listComparedPreferences } from '../repository/comparison';
import { nearest, type ComparableDecision } from '../rules/comparable-decision';
import { agreedElsewhere, preferenceDifference, preferredKind } from '../rules/preferred-place';

const LARGEST = 50;
/** What was decided longer ago was decided under other rules. */
const YEARS_BACK = 10;
/** How many are looked at, those alike in need, request and age first: what lies beyond them is far away. */
const CANDIDATES = 500;

/**
 * The past decisions of the area that are nearest to a case, for who may read its papers (T2; peers.md idea 4): without names, and without what the
 * reader has an interest in. An auditor's read is recorded. BadInput for a number out of range; NotFound for a case that is not the reader's.
 */
export async function listComparableDecisions(
  ctx: Ctx,
  caseId: string,
  first: number,
): Promise<readonly ComparableDecision[]> {
  if (first < 1 || first > LARGEST) {
    throw new BadInput(`first must be from 1 to ${String(LARGEST)}.`, { argument: 'first' });
  }
  const tx = await ctx.read();
  const since = addYears(londonDay(ctx.clock.now()), -YEARS_BACK);
  const found = await findComparables(tx, { caseId, since, atMost: CANDIDATES });
  if (found === null) throw new NotFound('There is no such case.');
  if (hasRole(ctx.actor, 'AUDITOR')) {
    ctx.recordRead({ type: 'Case', id: caseId, caseId, detail: { part: 'comparableDecisions' } });
  }
  const close = nearest(found.own, found.past, first);
  const ids = close.map(({ decisionId }) => decisionId);
  const preferenceOf = await readPreferences(tx, caseId, ids);
  return close.map((one) => ({
    ...one,
    ...preferenceOf(one.decisionId),
    financialYear: financialYearOf(one.decisionDate),
  }));
}

/** What is told of where families wanted their children to be: beside the distance, since it is a wish on this case and no likeness of it. */
async function readPreferences(
  tx: Tx,
  caseId: string,
  decisionIds: readonly string[],
): Promise<(decisionId: string) => Pick<ComparableDecision, 'isOtherThanPreferred' | 'preferenceDifference'>> {
  const rows = new Map(
    (await listComparedPreferences(tx, caseId, decisionIds)).map((row) => [row.decision_id, row] as const),
  );
  const kindOf = (decisionId: string | null): string | null => {
    const row = rows.get(decisionId);
    return row === undefined ? null : preferredKind(row, row.preferred_type_code);
  };
  return (decisionId) => {
    const row = rows.get(decisionId);
    return {
      isOtherThanPreferred: row === undefined ? null : agreedElsewhere(row),
      preferenceDifference: preferenceDifference(kindOf(null), kindOf(decisionId)),
    };
  };
}
