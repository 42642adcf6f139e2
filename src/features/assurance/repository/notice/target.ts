import type { WriteTx } from '../../../../platform/db';
import type { NoticeTarget } from '../../../panels/rules/notice-target';

/** Keeps by when decisions are to be told, set by the actor now. */
export async function insertNoticeTarget(tx: WriteTx, target: NoticeTarget): Promise<void> {
  await tx.execute(
    `insert into notice_target (local_area_code, notice_target_id, from_date, length, unit, measured_from, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.localArea, target.noticeTargetId, target.fromDate, target.length, target.unit, target.measuredFrom],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}
