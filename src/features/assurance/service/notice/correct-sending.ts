import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import type { CorrectSendingCode } from '../../refusals/notices';
import {
  findNoticesByIds,
  findSending,
  insertCorrection,
  listSendingsByNoticeIds,
} from '../../repository/notice/notices';
import type { NoticeRecipient, SendMethod } from '../../rules/notice/codes';
import { checkCorrection, type CorrectedSending } from '../../rules/notice/correcting';
import { aboutOf } from '../../rules/notice/sending';

/** What is put right of a sending that was recorded. */
export interface CorrectSendingCommand {
  readonly noticeSendingId: string;
  /** False: it did not go there at all. */
  readonly wasSent: boolean;
  /** Null, of each: as it is recorded. */
  readonly recipient: NoticeRecipient | null;
  readonly method: SendMethod | null;
  readonly sentAt: Date | null;
}

type Outcome = Result<string, Refusal<CorrectSendingCode>>;

/**
 * Puts right to whom a notice was sent, how or when, or that it was not, and gives the notice's id. The entry stays as it is and a new one names it;
 * whatever counts from the sending, the time to appeal among it, counts from the new one.
 */
export function correctSending(
  ctx: Ctx,
  { clientMutationId, ...input }: CorrectSendingCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'notice-sending.corrected', clientMutationId, input }, (tx) => correctSendingIn(tx, input));
}

/** `correctSending` within another write. NotFound for an entry that is not the actor's. */
async function correctSendingIn(tx: WriteTx, command: CorrectSendingCommand): Promise<Outcome> {
  const { noticeSendingId, wasSent } = command;
  const found = await findSending(tx, noticeSendingId);
  if (found === undefined) throw new NotFound('There is no such entry.');
  const { noticeId, caseId } = found;
  await lockCaseWithPapers(tx, caseId);
  const notice = (await findNoticesByIds(tx, [noticeId])).get(noticeId);
  const entries = (await listSendingsByNoticeIds(tx, [noticeId])).get(noticeId) ?? [];
  // What was corrected while this waited for the case is told as such.
  const corrected = entries.find((one) => one.noticeSendingId === noticeSendingId);
  if (notice === undefined || corrected === undefined) throw new NotFound('There is no such entry.');
  const given: CorrectedSending = {
    recipient: command.recipient ?? corrected.recipient,
    method: command.method ?? corrected.method,
    sentAt: wasSent ? (command.sentAt ?? corrected.sentAt) : null,
  };
  const refusals = checkCorrection(notice, corrected, given, { entries, now: tx.clock.now() });
  if (refusals.length > 0) return refuse(refusals);
  await insertCorrection(tx, newId(), corrected, given);
  tx.record({
    type: 'Notice',
    id: noticeId,
    caseId,
    detail: { ...aboutOf(notice), audience: notice.audience, corrects: noticeSendingId, wasSent },
  });
  return ok(noticeId);
}
