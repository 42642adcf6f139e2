import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listUntold, readNoticeTargets } from '../repository/notices-due';
import { findStandingsByDecisionIds } from '../repository/standing';
import { isNotifiable, isOver, type NoticeAudience, type NoticeDue } from '../rules/notice-target';
import { toTell } from '../rules/notices-waiting';
import { decisionStatus } from '../rules/ratification';
import type { WorkItem } from '../rules/worklist';

/** A decision that somebody is still to be told of. */
export interface NoticeWaiting {
  readonly decisionId: string;
  readonly caseReference: string;
  /** By when the first of what is left is to be told. */
  readonly due: NoticeDue;
  /** Who is to be told and was not. */
  readonly audiences: readonly NoticeAudience[];
}

/**
 * The decisions that the area's target is to be kept for and that somebody was not told of yet, the earliest decision first (N3, N4): of those that may be
 * told (G2), never one that another took the place of. In three statements; none where the area set no target.
 */
export async function listNoticesDue(tx: Tx): Promise<readonly NoticeWaiting[]> {
  const { targets, holidays } = await readNoticeTargets(tx);
  const [first] = targets.map(({ fromDate }) => fromDate).sort();
  if (first === undefined) return [];
  const untold = await listUntold(tx, first);
  const standings = await findStandingsByDecisionIds(
    tx,
    untold.map(({ decisionId }) => decisionId),
  );
  const today = todayOf(tx);
  return untold.flatMap((facts): NoticeWaiting[] => {
    const { decisionId, caseReference } = facts;
    const standing = standings.get(decisionId);
    const status = standing === undefined ? null : decisionStatus(standing, today);
    if (standing === undefined || status === null || !isNotifiable(standing.outcome, status)) return [];
    const left = toTell({ ...facts, endedAt: isOver(status) ? facts.endedAt : null }, targets, holidays).filter(
      (one) => one.untold.length > 0,
    );
    const [due] = left.map((one) => one.due).sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1));
    if (due === undefined) return [];
    return [{ decisionId, caseReference, due, audiences: [...new Set(left.flatMap((one) => one.untold))] }];
  });
}

/** The same as work of the case officers. */
export async function readNoticesDue(tx: Tx): Promise<readonly WorkItem[]> {
  return (await listNoticesDue(tx)).map(({ decisionId, caseReference, due }) => ({
    kind: 'NOTICE',
    subject: { type: 'Decision', id: decisionId },
    caseReference,
    day: due.dueDate,
    dueDate: due.dueDate,
  }));
}
