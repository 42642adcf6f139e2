import { many, one } from '../../../platform/loader';
import {
  findNoticesByIds,
  listNoticesByCaseIds,
  listNoticesByDecisionIds,
  listNoticesByPlanEventIds,
  listSendingsByNoticeIds,
} from '../repository/notice/notices';
import { findNoticeStandings } from '../service/notice/notice-standing';
import { readNoticesDueOf } from '../service/notice/read-notices-due-of';
import { showNoticeBodies } from '../service/notice/shown-bodies';

/** A notice by its id; null when it is not there or not the reader's. */
export const noticeById = one('noticeById', findNoticesByIds);
/** The notices of a decision, the oldest first. */
export const noticesByDecisionId = many('noticesByDecisionId', listNoticesByDecisionIds);
/** The letters of an event of a plan, the oldest first. */
export const noticesByPlanEventId = many('noticesByPlanEventId', listNoticesByPlanEventIds);
/** The notices of a case, the oldest first. */
export const noticesByCaseId = many('noticesByCaseId', listNoticesByCaseIds);
/** To whom a notice went. */
export const sendingsByNoticeId = many('sendingsByNoticeId', listSendingsByNoticeIds);
/** What came after a notice. */
export const noticeStandingById = one('noticeStandingById', findNoticeStandings);
/** What a notice says, as it was frozen. */
export const noticeBodyById = one('noticeBodyById', showNoticeBodies);
/** What is to be told of a decision, to whom and by when. */
export const noticesDueByDecisionId = many('noticesDueByDecisionId', readNoticesDueOf);
