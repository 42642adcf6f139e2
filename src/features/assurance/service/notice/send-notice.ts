import { londonDay, type Day } from '../../../../kernel/dates';
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
import { stands, type PlanEvent, type StandingPlanEvent } from '../../../cases/rules/plan-events';
import type { RedressFact } from '../../../cases/rules/redress-facts';
import { findAppealRight } from '../../../cases/service/appeal-rights';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { findPlanThere } from '../../../cases/service/plan-there';
import { findReplacedPlan, type ReplacedPlan } from '../../../cases/service/replaced-plan';
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
    isStale: await isChangedSince(tx, found, given, { caseFacts, now }),
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
  facts: { readonly caseFacts: CaseFacts; readonly now: Date },
): Promise<boolean> {
  const { decisionId, planEventId, isOfEnd } = notice;
  if (planEventId !== null) return isPlanOtherwise(tx, notice, given, facts);
  if (decisionId === null || isOfEnd) return false;
  const telling = (await findTellingByDecisionIds(tx, [decisionId])).get(decisionId);
  return telling !== undefined && given.some(({ sentAt }) => isStale(telling, notice, sentAt));
}

/** Whether who decided on a plan, or why, was put on record after its letter was made and before it went, or it goes now and calls what was decided something else than it is beside the child's plans, or the plan has ended or was replaced, or what it tells held no longer when it went. */
async function isPlanOtherwise(
  tx: WriteTx,
  { planEventId, preparedAt, law }: Notice,
  given: readonly { readonly sentAt: Date }[],
  { caseFacts, now }: { readonly caseFacts: CaseFacts; readonly now: Date },
): Promise<boolean> {
  const eventId = planEventId ?? '';
  const { childId } = caseFacts;
  const decisions = (await listPlanDecisionsByEventIds(tx, [eventId])).get(eventId) ?? [];
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const event = events.filter(stands).find((one) => one.planEventId === eventId);
  const redress = (await listRedressByChildIds(tx, [childId])).get(childId) ?? [];
  const overtaken = event === undefined ? null : overtakenBy(event, events, redress);
  const replaced = await findReplacedPlan(tx, { childId, planEventId: eventId });
  const goneFrom = [...(overtaken === null ? [] : [overtaken.day]), ...knownSince(events, replaced, preparedAt)];
  return (
    (event !== undefined && (await isOtherwise(tx, event, { events, redress, caseFacts }))) ||
    // What went before is kept as it went.
    (given.some(({ sentAt }) => sentAt >= now) && law !== ((await findAppealRight(tx, childId, event)) ?? law)) ||
    given.some(({ sentAt }) => goneFrom.some((day) => londonDay(sentAt) >= day)) ||
    decisions.some(({ recordedAt }) => preparedAt < recordedAt && given.some(({ sentAt }) => recordedAt <= sentAt))
  );
}

/** Whether the plan has ended since, or what was decided is of no plan of the child's. */
async function isOtherwise(
  tx: WriteTx,
  event: StandingPlanEvent,
  of: {
    readonly events: readonly PlanEvent[];
    readonly redress: readonly RedressFact[];
    readonly caseFacts: CaseFacts;
  },
): Promise<boolean> {
  if (endedSince(event, of.events) !== undefined) return true;
  return notOfPlan(event, of.events, await findPlanThere(tx, of.caseFacts, of.redress)) !== null;
}

/** The day on which another plan took the place of the one that a letter tells of, where that was entered after the letter was made. */
function knownSince(events: readonly PlanEvent[], replaced: ReplacedPlan | null, preparedAt: Date): Day[] {
  const by = events.find((one) => one.planEventId === replaced?.byEventId);
  const day = by === undefined || by.recordedAt <= preparedAt ? null : by.eventDate;
  return day === null ? [] : [day];
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
