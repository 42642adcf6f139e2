import { todayOf } from '../../../../platform/clock';
import type { Tx } from '../../../../platform/db';
import { findTellingByDecisionIds, readNoticeTargets } from '../../../panels/repository/notices-due';
import { findStandingsByDecisionIds } from '../../../panels/repository/standing';
import {
  isNotifiable,
  isOver,
  noticeTiming,
  type NoticeAudience,
  type NoticeDue,
  type NoticeTiming,
} from '../../../panels/rules/notice-target';
import { toTell, type ToldKind } from '../../../panels/rules/notices-waiting';
import { decisionStatus } from '../../../panels/rules/ratification';

/** That an audience is to be told something of a decision, and how that stands against its target. */
export interface DueNotice {
  readonly what: ToldKind;
  readonly audience: NoticeAudience;
  readonly due: NoticeDue;
  /** Null: it was not told yet. */
  readonly firstSentAt: Date | null;
  readonly timing: NoticeTiming;
}

/** What is to be told of each decision that may be told, to whom and by when, and whether it was in time (N3, N4). */
export async function readNoticesDueOf(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DueNotice[]>> {
  const { targets, holidays } = await readNoticeTargets(tx);
  const tellings = await findTellingByDecisionIds(tx, decisionIds);
  const standings = await findStandingsByDecisionIds(tx, decisionIds);
  const now = tx.clock.now();
  const today = todayOf(tx);
  return new Map(
    [...tellings].map(([decisionId, facts]): [string, readonly DueNotice[]] => {
      const standing = standings.get(decisionId);
      const status = standing === undefined ? null : decisionStatus(standing, today);
      if (standing === undefined || status === null || !isNotifiable(standing.outcome, status)) return [decisionId, []];
      const events = toTell({ ...facts, endedAt: isOver(status) ? facts.endedAt : null }, targets, holidays);
      const rows = events.flatMap(({ what, due, sent, untold }) =>
        [...sent.keys(), ...untold].map((audience): DueNotice => {
          const firstSentAt = sent.get(audience) ?? null;
          return { what, audience, due, firstSentAt, timing: noticeTiming(due, firstSentAt, now) };
        }),
      );
      return [decisionId, rows];
    }),
  );
}
