import type { Day } from '../../../../kernel/dates';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { WordableBlock, WordingAudience } from '../../rules/notice/codes';
import type { NoticeWording } from '../../rules/notice/wording';

/** The area's own words of its notices, in the order in which they were set. */
export async function listNoticeWordings(tx: Tx): Promise<readonly NoticeWording[]> {
  const rows = await tx.query<{
    readonly notice_wording_id: string;
    readonly audience: WordingAudience;
    readonly block: WordableBlock;
    readonly from_date: Day;
    readonly text: string | null;
  }>(
    'select notice_wording_id, audience, block, from_date, text from notice_wording order by set_at, notice_wording_id',
  );
  return rows.map((row) => ({
    noticeWordingId: row.notice_wording_id,
    audience: row.audience,
    block: row.block,
    fromDate: row.from_date,
    text: row.text,
  }));
}

/** Keeps words of the area, set by the actor now. */
export async function insertNoticeWording(tx: WriteTx, one: NoticeWording): Promise<void> {
  await tx.execute(
    `insert into notice_wording (local_area_code, notice_wording_id, audience, block, from_date, text, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.localArea, one.noticeWordingId, one.audience, one.block, one.fromDate, one.text],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}
