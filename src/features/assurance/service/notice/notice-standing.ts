import { todayOf } from '../../../../platform/clock';
import type { Tx } from '../../../../platform/db';
import { findOvertaking } from '../../../panels/repository/notices-due';
import { findStandingsByDecisionIds } from '../../../panels/repository/standing';
import { isOver } from '../../../panels/rules/notice-target';
import { decisionStatus, type DecisionStatus } from '../../../panels/rules/ratification';
import {
  findNoticesByIds,
  findStandingEntries,
  listNoticesByDecisionIds,
  listNoticesByPlanEventIds,
  listSendingsByNoticeIds,
} from '../../repository/notice/notices';
import { standingSendings, toldEventOn, type Notice, type NoticeStanding } from '../../rules/notice/sending';

/** How each notice stands: replaced by a later version (what went, by one that went too), outdated by what became of its decision, sent (M11, N1). */
export async function findNoticeStandings(
  tx: Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeStanding>> {
  const notices = [...(await findNoticesByIds(tx, noticeIds)).values()];
  const decisionIds = [...new Set(notices.flatMap(({ decisionId }) => decisionId ?? []))];
  const eventIds = [...new Set(notices.flatMap(({ planEventId }) => planEventId ?? []))];
  const ofEvents = await listNoticesByPlanEventIds(tx, eventIds);
  const entries = await findStandingEntries(tx, eventIds);
  const ofDecisions = await listNoticesByDecisionIds(tx, decisionIds);
  const decisions = await findStandingsByDecisionIds(tx, decisionIds);
  const overtaking = await findOvertaking(tx, decisionIds);
  const versions = [...ofEvents.values(), ...ofDecisions.values()].flat();
  const sendings = await listSendingsByNoticeIds(tx, [
    ...new Set([...noticeIds, ...versions.map(({ noticeId }) => noticeId)]),
  ]);
  const went = new Set([...sendings].flatMap(([id, entries]) => (standingSendings(entries).length > 0 ? [id] : [])));
  const today = todayOf(tx);
  return new Map(
    notices.map((notice): [string, NoticeStanding] => {
      const { noticeId, decisionId, planEventId, audience, isOfEnd } = notice;
      const decision = decisions.get(decisionId ?? '');
      const status = decision === undefined ? null : decisionStatus(decision, today);
      const others = ofDecisions.get(decisionId ?? '') ?? ofEvents.get(planEventId ?? '') ?? [];
      const sent = standingSendings(sendings.get(noticeId) ?? []);
      const entry = entries.get(planEventId ?? '');
      // What went and tells the entry as it stands is no other's, though the entry was put right since.
      const isOfAnother =
        entry !== undefined && entry.planEventId !== planEventId && toldEventOn(notice, sent, entry) === null;
      return [
        noticeId,
        {
          isReplaced: others.some(
            (one) => one.audience === audience && isLater(one, notice) && (sent.length === 0 || went.has(one.noticeId)),
          ),
          isOutdated: hasEnded(status, isOfEnd) || isOfAnother || overtaking.has(decisionId ?? ''),
          overtakenBy: overtaking.get(decisionId ?? '') ?? null,
          isSent: sent.length > 0,
        },
      ];
    }),
  );
}

/** Whether a notice was made after another of the same; of versions of an entry each is numbered on. */
function isLater(one: Notice, other: Notice): boolean {
  return one.version > other.version || (one.noticeId !== other.noticeId && one.preparedAt > other.preparedAt);
}

/** Whether a decision has become another than the one that was told; status null: it tells of no decision. */
function hasEnded(status: DecisionStatus | null, isOfEnd: boolean): boolean {
  return status === 'SUPERSEDED' || (status !== null && isOver(status) && !isOfEnd);
}
