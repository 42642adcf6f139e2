import type { Refusal } from '../../../../kernel/refusal';
import { inWordsWithin } from '../../../cases/rules/code-words';
import type { CorrectSendingCode } from '../../refusals/notices';
import { isRecipientOf, type NoticeRecipient, type SendMethod } from './codes';
import { standingSendings, type Notice, type SendingEntry } from './sending';

/** What a sending is put right to. */
export interface CorrectedSending {
  readonly recipient: NoticeRecipient;
  readonly method: SendMethod;
  /** Null: it did not go there. */
  readonly sentAt: Date | null;
}

/**
 * All that speaks against an entry being put right so, at once. It is what happened that is put on record: a notice may have gone on another day than
 * it bears, and the time to appeal then counts from that day.
 */
export function checkCorrection(
  notice: Pick<Notice, 'audience' | 'preparedAt'>,
  corrected: SendingEntry,
  given: CorrectedSending,
  { entries, now }: { readonly entries: readonly SendingEntry[]; readonly now: Date },
): Refusal<CorrectSendingCode>[] {
  const { recipient, method, sentAt } = given;
  const refusal = (code: CorrectSendingCode, field: string, message: string): Refusal<CorrectSendingCode> => ({
    ...{ code, field: [field], message },
  });
  if (corrected.isCorrected) {
    return [
      refusal('ENTRY_CORRECTED', 'sendingId', 'It was corrected already; correct the entry that took its place.'),
    ];
  }
  const isSame =
    corrected.recipient === recipient &&
    corrected.method === method &&
    corrected.sentAt?.getTime() === sentAt?.getTime();
  const isTwice = standingSendings(entries).some(
    (one) => one.noticeSendingId !== corrected.noticeSendingId && one.recipient === recipient && one.method === method,
  );
  return [
    ...(isSame ? [refusal('UNCHANGED', 'sendingId', 'It is recorded so already; nothing would change.')] : []),
    ...(isRecipientOf(notice.audience, recipient)
      ? []
      : [
          refusal(
            'RECIPIENT_NOT_OF_AUDIENCE',
            'recipient',
            `It was written for the ${inWordsWithin(notice.audience)} and is not for the ${inWordsWithin(recipient)}; say that it was not sent, and prepare a notice for them.`,
          ),
        ]),
    ...(sentAt !== null && isTwice
      ? [
          refusal(
            'RECIPIENT_TWICE',
            'recipient',
            `That it went to the ${inWordsWithin(recipient)} by this method is recorded by another entry.`,
          ),
        ]
      : []),
    ...(sentAt === null ? [] : whenProblems(sentAt, notice.preparedAt, now)),
  ];
}

function whenProblems(sentAt: Date, preparedAt: Date, now: Date): Refusal<CorrectSendingCode>[] {
  const refusal = (code: CorrectSendingCode, message: string) => [{ code, field: ['sentAt'], message }];
  if (sentAt > now) return refusal('SENT_IN_FUTURE', 'It cannot have been sent later than now.');
  return sentAt < preparedAt ? refusal('SENT_BEFORE_PREPARED', 'It cannot have been sent before it was prepared.') : [];
}
