import { todayOf } from '../../../../platform/clock';
import type { Tx } from '../../../../platform/db';
import { findOvertaking } from '../../../panels/repository/notices-due';
import { findStandingsByDecisionIds } from '../../../panels/repository/standing';
import { isOver } from '../../../panels/rules/notice-target';
import { decisionStatus, type DecisionStatus } from '../../../panels/rules/ratification';
import {
  findNoticesByIds,
  listNoticesByDecisionIds,
  listNoticesByPlanEventIds,
  listSendingsByNoticeIds,
  listTakenBack,
} from '../../repository/notice/notices';
import { standingSendings, type NoticeStanding } from '../../rules/notice/sending';

/** How each notice stands: replaced by a later version, outdated by what became of its decision, sent (M11, N1). */
export async function findNoticeStandings(
  tx: Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeStanding>> {
  const notices = [...(await findNoticesByIds(tx, noticeIds)).values()];
  const decisionIds = [...new Set(notices.flatMap(({ decisionId }) => decisionId ?? []))];
  const eventIds = [...new Set(notices.flatMap(({ planEventId }) => planEventId ?? []))];
  const ofEvents = await listNoticesByPlanEventIds(tx, eventIds);
  const takenBack = await listTakenBack(tx, eventIds);
  const ofDecisions = await listNoticesByDecisionIds(tx, decisionIds);
  const decisions = await findStandingsByDecisionIds(tx, decisionIds);
  const overtaking = await findOvertaking(tx, decisionIds);
  const sendings = await listSendingsByNoticeIds(tx, noticeIds);
  const today = todayOf(tx);
  return new Map(
    notices.map(({ noticeId, decisionId, planEventId, audience, version, isOfEnd }): [string, NoticeStanding] => {
      const decision = decisions.get(decisionId ?? '');
      const status = decision === undefined ? null : decisionStatus(decision, today);
      const others = ofDecisions.get(decisionId ?? '') ?? ofEvents.get(planEventId ?? '') ?? [];
      return [
        noticeId,
        {
          isReplaced: others.some((one) => one.audience === audience && one.version > version),
          isOutdated: hasEnded(status, isOfEnd) || takenBack.has(planEventId ?? '') || overtaking.has(decisionId ?? ''),
          overtakenBy: overtaking.get(decisionId ?? '') ?? null,
          isSent: standingSendings(sendings.get(noticeId) ?? []).length > 0,
        },
      ];
    }),
  );
}

/** Whether a decision has become another than the one that was told; status null: it tells of no decision. */
function hasEnded(status: DecisionStatus | null, isOfEnd: boolean): boolean {
  return status === 'SUPERSEDED' || (status !== null && isOver(status) && !isOfEnd);
}
