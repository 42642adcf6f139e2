import { londonDay, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import { inWordsWithin } from '../../../cases/rules/code-words';
import { isNotifiable, type NoticeAudience } from '../../../panels/rules/notice-target';
import type { Outcome } from '../../../panels/rules/outcome';
import type { DecisionStatus } from '../../../panels/rules/ratification';
import type { SendNoticeCode } from '../../refusals/notices';
import {
  isRecipientOf,
  NoticeStatus,
  READER_IN_WORDS,
  type DecisionInLaw,
  type NoticeBlock,
  type NoticeRecipient,
  type SendMethod,
} from './codes';

/** A notice as it is kept; what it says lies apart. */
export interface Notice {
  readonly noticeId: string;
  readonly caseId: string;
  /** The decision that it tells; null: it tells what was decided of the plan. */
  readonly decisionId: string | null;
  /** The event of the plan that it tells; null: it tells a decision. */
  readonly planEventId: string | null;
  readonly audience: NoticeAudience;
  /** From 1, of the decision and audience. */
  readonly version: number;
  readonly noticeDate: Day;
  readonly law: DecisionInLaw | null;
  readonly blocks: readonly NoticeBlock[];
  readonly mediationBy: Day | null;
  readonly appealBy: Day | null;
  /** Whether the decision stood no longer when it was made, which it then says. */
  readonly isOfEnd: boolean;
  /** The agreement whose shares it tells; null: no money. */
  readonly toldAgreementId: string | null;
  readonly digest: string;
  readonly preparedBy: string;
  readonly preparedAt: Date;
}

/** What a notice tells, for the record of what is done with it. */
export function aboutOf({
  decisionId,
  planEventId,
}: Pick<Notice, 'decisionId' | 'planEventId'>): Readonly<Record<string, string>> {
  return decisionId === null ? { planEventId: planEventId ?? '' } : { decisionId };
}

/** An entry on whether a notice went to somebody. */
export interface SendingEntry {
  readonly noticeSendingId: string;
  readonly noticeId: string;
  readonly caseId: string;
  readonly recipient: NoticeRecipient;
  readonly method: SendMethod;
  /** Null: it did not go there, which the entry that this one corrects said. */
  readonly sentAt: Date | null;
  readonly correctsId: string | null;
  readonly isCorrected: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** That a notice went to somebody: an entry that stands. */
export type NoticeSending = SendingEntry & { readonly sentAt: Date };

/** The entries that stand: not those that were corrected, or say that it did not go. */
export function standingSendings(entries: readonly SendingEntry[]): readonly NoticeSending[] {
  return entries.filter((one): one is NoticeSending => !one.isCorrected && one.sentAt !== null);
}

/**
 * From which day the time to appeal counts (C14, C19): the date that the notice bears, or the day on which it first went in truth where that is later.
 * Null: it states no such time, or did not go.
 */
export function countsFrom(notice: Notice, sendings: readonly NoticeSending[]): Day | null {
  return notice.appealBy === null ? null : toldOn(notice, sendings);
}

/** The day on which a notice told: when it first went, never before the date that it bears. Null: it did not go. */
function toldOn({ noticeDate }: Pick<Notice, 'noticeDate'>, sendings: readonly NoticeSending[]): Day | null {
  const [first] = sendings.map(({ sentAt }) => londonDay(sentAt)).sort();
  if (first === undefined) return null;
  return first > noticeDate ? first : noticeDate;
}

/** What stands of an entry on a plan: the entry that was made last, and its day; null: it did not happen. */
export interface StandingEntry {
  readonly planEventId: string;
  readonly eventDate: Day | null;
}

/**
 * From which day a letter that went told what stands of an entry on the plan, also where it was made of an entry that was put right since. Null: it did not go,
 * what it tells did not happen, or only after it went: then it told another day, from which no time to appeal runs.
 */
export function toldEventOn(
  notice: Pick<Notice, 'noticeDate'>,
  sendings: readonly NoticeSending[],
  { eventDate }: Pick<StandingEntry, 'eventDate'>,
): Day | null {
  const day = toldOn(notice, sendings);
  return day === null || eventDate === null || eventDate > day ? null : day;
}

/** What has come after a notice. */
export interface NoticeStanding {
  /** Whether a later version of it was sent; of one that went to nobody, whether a later version was prepared. */
  readonly isReplaced: boolean;
  /** Whether another decision stands in the place of its own, or its own ended since; or a deferral was decided since. */
  readonly isOutdated: boolean;
  /** What was decided since, where its own decision was a deferral; null: nothing was, or it is none. */
  readonly overtakenBy: string | null;
  readonly isSent: boolean;
}

/** Where a notice stands: what was superseded is kept as it was, and never edited. */
export function noticeStatus({ isReplaced, isOutdated, isSent }: NoticeStanding): NoticeStatus {
  if (isReplaced || isOutdated) return NoticeStatus.SUPERSEDED;
  return isSent ? NoticeStatus.SENT : NoticeStatus.PREPARED;
}

/** A sending as it is given. */
export interface GivenSending {
  readonly recipient: NoticeRecipient;
  readonly method: SendMethod;
  readonly sentAt: Date;
}

/** All that speaks against a notice having been sent so, at once (N2, N4, R6). */
export function checkSending(
  notice: Notice,
  given: readonly GivenSending[],
  facts: {
    readonly standing: NoticeStanding;
    /** The decision that it tells; null: it tells of a plan. */
    readonly decision: { readonly outcome: Outcome; readonly status: DecisionStatus } | null;
    /** Whether the young person decides, so that it is theirs. */
    readonly isToYoungPerson: boolean;
    /** To whom it went before. */
    readonly before: readonly Pick<NoticeSending, 'recipient' | 'method'>[];
    /** Whether it quotes words that had been tagged when it went (P3); left out: no. */
    readonly quotesWithheld?: boolean;
    /** Whether what it tells had come to be otherwise when it went; left out: no. */
    readonly isStale?: boolean;
    readonly now: Date;
  },
): Refusal<SendNoticeCode>[] {
  const recipients = new Set([...facts.before, ...given].map(({ recipient }) => recipient));
  return [
    ...(noticeStatus(facts.standing) === NoticeStatus.SUPERSEDED
      ? [
          refusal(
            'SUPERSEDED',
            ['noticeId'],
            'A later notice, or a later decision, stands in its place; prepare the notice again and send that.',
          ),
        ]
      : []),
    ...(facts.quotesWithheld === true
      ? [
          refusal(
            'WORDS_TAGGED_SINCE',
            ['noticeId'],
            'Words that it quotes were tagged since it was prepared and are withheld; prepare it again, and send that.',
          ),
        ]
      : []),
    ...(facts.isStale === true
      ? [
          refusal(
            'CHANGED_SINCE',
            ['noticeId'],
            'What it tells is otherwise since it was prepared: a share was refused, disputed, settled or moved, the family wants the child elsewhere or no longer does, who decided on the plan or why was put on record, what was decided of the plan was taken back, that a plan goes on beside it was put on record or taken back, or the plan ended, or that the child died was put on record; prepare it again, and send that.',
          ),
        ]
      : []),
    ...(facts.decision === null ||
    isNotifiable(facts.decision.outcome, facts.decision.status) ||
    facts.standing.isOutdated
      ? []
      : [
          refusal(
            'NOT_NOTIFIABLE',
            ['noticeId'],
            `The decision is “${inWordsWithin(facts.decision.status)}”; nothing is told of it until that is over.`,
          ),
        ]),
    ...(given.length === 0
      ? [refusal('RECIPIENTS_MISSING', ['recipients'], 'Name to whom it was sent, one at least.')]
      : []),
    ...recipientProblems(notice, given, facts),
    ...(notice.audience === 'FAMILY' && facts.isToYoungPerson && given.length > 0 && !recipients.has('YOUNG_PERSON')
      ? [
          refusal(
            'YOUNG_PERSON_MISSING',
            ['recipients'],
            'The young person decides and is to be told; name the young person among the recipients.',
          ),
        ]
      : []),
  ];
}

/** What is wrong with each recipient and when it was sent there. */
function recipientProblems(
  notice: Notice,
  given: readonly GivenSending[],
  facts: { readonly before: readonly Pick<NoticeSending, 'recipient' | 'method'>[]; readonly now: Date },
): Refusal<SendNoticeCode>[] {
  const keys = given.map(keyOf);
  const before = new Set(facts.before.map(keyOf));
  return given.flatMap(({ recipient, sentAt }, index) => [
    ...(isRecipientOf(notice.audience, recipient)
      ? []
      : [
          refusal(
            'RECIPIENT_NOT_OF_AUDIENCE',
            ['recipients', String(index), 'recipient'],
            `It was written for ${READER_IN_WORDS[notice.audience]} and is not for ${READER_IN_WORDS[recipient]}; prepare a notice for them.`,
          ),
        ]),
    ...(keys.indexOf(keys[index] ?? '') === index
      ? []
      : [
          refusal(
            'RECIPIENT_TWICE',
            ['recipients', String(index)],
            `By the same method ${READER_IN_WORDS[recipient]} can be named once only; name each once.`,
          ),
        ]),
    ...(before.has(keys[index] ?? '')
      ? [
          refusal(
            'RECIPIENT_TWICE',
            ['recipients', String(index)],
            `That it went to ${READER_IN_WORDS[recipient]} by this method is recorded; to send it once more prepare it again, and send that.`,
          ),
        ]
      : []),
    ...whenProblems(notice, sentAt, facts.now).map(([code, message]) =>
      refusal(code, ['recipients', String(index), 'sentAt'], message),
    ),
  ]);
}

function refusal(code: SendNoticeCode, field: readonly string[], message: string): Refusal<SendNoticeCode> {
  return { code, field, message };
}

function keyOf({ recipient, method }: Pick<NoticeSending, 'recipient' | 'method'>): string {
  return `${recipient} ${method}`;
}

function whenProblems(notice: Notice, sentAt: Date, now: Date): (readonly [SendNoticeCode, string])[] {
  if (sentAt > now) return [['SENT_IN_FUTURE', 'It cannot have been sent later than now.']];
  if (sentAt < notice.preparedAt) {
    return [['SENT_BEFORE_PREPARED', 'It cannot have been sent before it was prepared.']];
  }
  const day = londonDay(sentAt);
  const isDated = notice.appealBy === null ? day >= notice.noticeDate : day === notice.noticeDate;
  return isDated
    ? []
    : [
        [
          'DATED_OTHERWISE',
          `It bears the date ${dayInWords(notice.noticeDate)}, from which it counts; prepare it again with the day on which it is sent.`,
        ],
      ];
}
