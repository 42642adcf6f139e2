import { londonDay } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { listPlanDecisionsByEventIds } from '../../../cases/repository/plan-decision';
import { listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { listPassagesByCaseIds } from '../../../cases/repository/passages';
import { listRedressByChildIds } from '../../../cases/repository/redress';
import type { CaseFacts } from '../../../cases/rules/case';
import { stands } from '../../../cases/rules/plan-events';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { findPlanThere } from '../../../cases/service/plan-there';
import { findDecisionsByIds } from '../../../panels/repository/decision';
import { findTellingByDecisionIds } from '../../../panels/repository/notices-due';
import { isStale } from '../../../panels/rules/notices-waiting';
import type { SendNoticeCode } from '../../refusals/notices';
import {
  findNoticeBodies,
  findNoticesByIds,
  insertSendings,
  listSendingsByNoticeIds,
} from '../../repository/notice/notices';
import type { NoticeRecipient, SendMethod } from '../../rules/notice/codes';
import { aboutOf, checkSending, standingSendings, type Notice } from '../../rules/notice/sending';
import { quotesWithheld } from '../../rules/notice/withheld';
import { isToYoungPerson, statusOn } from './gather-facts';
import { findNoticeStandings } from './notice-standing';
import { endedSince, notOfPlan, overtakenBy } from './prepare-plan-notice';

/** That a notice was sent. */
export interface SendNoticeCommand {
  readonly noticeId: string;
  readonly recipients: readonly {
    readonly recipient: NoticeRecipient;
    readonly method: SendMethod;
    /** Null: now. */
    readonly sentAt: Date | null;
  }[];
}

type Outcome = Result<string, Refusal<SendNoticeCode>>;

/** Records to whom a notice was sent, how and when, each recipient by itself (N4), and gives the notice’s id. Its time to appeal counts from the day it bears. */
export function sendNotice(
  ctx: Ctx,
  { clientMutationId, ...input }: SendNoticeCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'notice.sent', clientMutationId, input }, (tx) => sendNoticeIn(tx, input));
}

/** `sendNotice` within another write. NotFound for a notice that is not the actor's. */
export async function sendNoticeIn(tx: WriteTx, { noticeId, recipients }: SendNoticeCommand): Promise<Outcome> {
  const found = (await findNoticesByIds(tx, [noticeId])).get(noticeId);
  if (found === undefined) throw new NotFound('There is no such notice.');
  const caseFacts = await lockCaseWithPapers(tx, found.caseId);
  const standing = (await findNoticeStandings(tx, [noticeId])).get(noticeId);
  if (standing === undefined) throw new Error('A notice is seen and how it stands is not');
  const now = tx.clock.now();
  const given = recipients.map(({ sentAt, ...one }) => ({ ...one, sentAt: sentAt ?? now }));
  const sendings = standingSendings((await listSendingsByNoticeIds(tx, [noticeId])).get(noticeId) ?? []);
  const refusals = checkSending(found, given, {
    standing,
    decision: found.decisionId === null ? null : await readDecision(tx, found.decisionId),
    isToYoungPerson: await isToYoungPerson(tx, caseFacts, found.noticeDate),
    before: sendings,
    quotesWithheld: await quotesTagged(tx, found, given),
    isStale: await isChangedSince(tx, found, given, caseFacts),
    now,
  });
  if (refusals.length > 0) return refuse(refusals);
  await insertSendings(
    tx,
    found,
    given.map((one) => ({ ...one, noticeSendingId: newId() })),
  );
  tx.record({
    type: 'Notice',
    id: noticeId,
    caseId: found.caseId,
    detail: {
      ...aboutOf(found),
      audience: found.audience,
      recipients: given.map(({ recipient }) => recipient),
    },
  });
  return ok(noticeId);
}

/** The decision that a notice tells, as it stands today. */
async function readDecision(tx: WriteTx, decisionId: string): Promise<Parameters<typeof checkSending>[2]['decision']> {
  const decision = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  if (decision === undefined) throw new Error('A notice is seen and its decision is not');
  return { outcome: decision.outcome, status: await statusOn(tx, decisionId, todayOf(tx)) };
}

/** Whether what the notice tells had come to be otherwise by the time it went. */
async function isChangedSince(
  tx: WriteTx,
  notice: Notice,
  given: readonly { readonly sentAt: Date }[],
  caseFacts: CaseFacts,
): Promise<boolean> {
  const { decisionId, planEventId, isOfEnd } = notice;
  if (planEventId !== null) return isPlanOtherwise(tx, notice, given, caseFacts);
  if (decisionId === null || isOfEnd) return false;
  const telling = (await findTellingByDecisionIds(tx, [decisionId])).get(decisionId);
  return telling !== undefined && given.some(({ sentAt }) => isStale(telling, notice, sentAt));
}

/** Whether who decided on a plan, or why, was put on record after its letter was made and before it went, or the plan has ended, or what it tells held no longer when it went. */
async function isPlanOtherwise(
  tx: WriteTx,
  { planEventId, preparedAt }: Notice,
  given: readonly { readonly sentAt: Date }[],
  caseFacts: CaseFacts,
): Promise<boolean> {
  const eventId = planEventId ?? '';
  const { childId } = caseFacts;
  const decisions = (await listPlanDecisionsByEventIds(tx, [eventId])).get(eventId) ?? [];
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const event = events.filter(stands).find((one) => one.planEventId === eventId);
  const redress = (await listRedressByChildIds(tx, [childId])).get(childId) ?? [];
  const overtaken = event === undefined ? null : overtakenBy(event, events, redress);
  return (
    (event !== undefined && endedSince(event, events) !== undefined) ||
    (event !== undefined && notOfPlan(event, events, await findPlanThere(tx, caseFacts, redress)) !== null) ||
    (overtaken !== null && given.some(({ sentAt }) => londonDay(sentAt) >= overtaken.day)) ||
    decisions.some(({ recordedAt }) => preparedAt < recordedAt && given.some(({ sentAt }) => recordedAt <= sentAt))
  );
}

/** Whether the notice went out with words that had been tagged by then, since it was prepared (P3). */
async function quotesTagged(
  tx: WriteTx,
  { noticeId, caseId }: Pick<Notice, 'noticeId' | 'caseId'>,
  given: readonly { readonly sentAt: Date }[],
): Promise<boolean> {
  const body = (await findNoticeBodies(tx, [noticeId])).get(noticeId);
  const tagged = (await listPassagesByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const passages = tagged.flatMap(({ kind, quotation, lifted, taggedAt }) =>
    quotation === null || lifted !== null || given.every(({ sentAt }) => sentAt < taggedAt)
      ? []
      : [{ kind, quotation }],
  );
  return body !== undefined && quotesWithheld(body, passages);
}
