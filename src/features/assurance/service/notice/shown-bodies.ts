import type { Tx } from '../../../../platform/db';
import { readHiding } from '../../../cases/service/hide-words';
import { findNoticeBodies, findNoticesByIds } from '../../repository/notice/notices';
import type { NoticeBody } from '../../rules/notice/body';
import { showQuoted } from '../../rules/notice/withheld';

/** What notices say, as they were frozen; words that the reader may not read inside are hidden where they were tagged since (P3). */
export async function showNoticeBodies(tx: Tx, noticeIds: readonly string[]): Promise<ReadonlyMap<string, NoticeBody>> {
  const bodies = await findNoticeBodies(tx, noticeIds);
  const notices = await findNoticesByIds(tx, [...bodies.keys()]);
  const hidingOf = await readHiding(
    tx,
    [...notices.values()].map(({ caseId }) => caseId),
  );
  return new Map(
    [...bodies].map(([id, body]) => {
      const hide = hidingOf(notices.get(id)?.caseId ?? '');
      return [id, hide === undefined ? body : showQuoted(body, hide)];
    }),
  );
}
