import { createHash } from 'node:crypto';
import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { asId, type PersonId } from '../../../../kernel/ids';
import { ok, refuse, unchanged, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { findLocalArea, findPersonsByIds } from '../../../access/repository/directory';
import { anyInWords, inWordsWithin } from '../../../cases/rules/code-words';
import { readClockBook } from '../../../cases/repository/clock-book';
import { listPlanDecisionsByEventIds } from '../../../cases/repository/plan-decision';
import { listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { findPlanEnds, listRedressByChildIds } from '../../../cases/repository/redress';
import {
  APPEAL_RIGHTS,
  givesAppealRight,
  type AppealRight,
  type ToldEventKind,
} from '../../../cases/rules/appeal-rights';
import type { CaseFacts } from '../../../cases/rules/case';
import { isAppealable, type EndedFor } from '../../../cases/rules/cease-reasons';
import { mayCeaseOn } from '../../../cases/rules/clock-rule';
import { countedOf } from '../../../cases/rules/family-time';
import { withhold } from '../../../cases/rules/passages';
import { standingDecision, type GivenPlanDecision, type PlanDecision } from '../../../cases/rules/plan-decisions';
import { stands, type PlanEvent, type StandingPlanEvent } from '../../../cases/rules/plan-events';
import { planProblem, type PlanThere } from '../../../cases/rules/plan-there';
import type { RedressFact } from '../../../cases/rules/redress-facts';
import { sayTakenBack, takenBackBy, type TakenBack } from '../../../cases/rules/taken-back';
import { readAppealRights } from '../../../cases/service/appeal-rights';
import { readWithheld } from '../../../cases/service/hide-words';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { findPlanThere } from '../../../cases/service/plan-there';
import { recordPlanDecisionIn } from '../../../cases/service/record-plan-decision';
import { findReplacedPlan } from '../../../cases/service/replaced-plan';
import { NoticeAudience } from '../../../panels/rules/notice-target';
import type { PreparePlanNoticeCode } from '../../refusals/notices';
import {
  findNoticeBodies,
  insertNotice,
  listNoticesByPlanEventIds,
  listSendingsByNoticeIds,
} from '../../repository/notice/notices';
import { listNoticeWordings } from '../../repository/notice/wording';
import { reasonsOf } from '../../rules/notice/body';
import { composePlanLetter, type PlanLetterFacts } from '../../rules/notice/plan-letter';
import { standingSendings, toldEventOn, type Notice } from '../../rules/notice/sending';
import { wordsOn } from '../../rules/notice/wording';
import { isToYoungPerson } from './gather-facts';
import { countDays, findUnsent } from './prepare-notice';
import { readDecided } from './read-decided';

/** A letter on what was decided of a plan. */
export interface PreparePlanNoticeCommand {
  readonly caseId: string;
  readonly planEventId: string;
  /** Why, who decided and on which delegation, where nothing of that is on record yet; null: it is, and the letter is made from it. */
  readonly reasons: string | null;
  readonly deciderId: string | null;
  readonly delegation: string | null;
}

type Outcome = Result<string, Refusal<PreparePlanNoticeCode>>;

/**
 * Prepares the letter by which a family is told what was decided of the plan and is recorded as an event, and gives its id: what, from when, why, and how
 * to challenge it (N1, N2). It bears the day on which it is made, from which the time to appeal counts, states that of the event where it was earlier, and is
 * frozen; the next version where there is one.
 */
export function preparePlanNotice(
  ctx: Ctx,
  { clientMutationId, ...input }: PreparePlanNoticeCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'plan-notice.prepared', clientMutationId, input }, (tx) => preparePlanNoticeIn(tx, input));
}

/** `preparePlanNotice` within another write. NotFound for a case whose papers are not the actor's, and for an event that is not the case's. */
export async function preparePlanNoticeIn(tx: WriteTx, command: PreparePlanNoticeCommand): Promise<Outcome> {
  const { caseId, planEventId } = command;
  const caseFacts = await lockCaseWithPapers(tx, caseId);
  const { childId } = caseFacts;
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const event = events.find((one) => one.planEventId === planEventId && one.caseId === caseId);
  if (event === undefined) throw new NotFound('There is no such entry of this plan.');
  const decisions = (await listPlanDecisionsByEventIds(tx, [planEventId])).get(planEventId) ?? [];
  const decided = await readDecided(tx, { ...command, childId, day: event.eventDate }, standingDecision(decisions));
  const end = (await findPlanEnds(tx, [childId])).get(childId);
  const redress = (await listRedressByChildIds(tx, [childId])).get(childId) ?? [];
  const there = await findPlanThere(tx, caseFacts, redress);
  const refusals = [...eventProblems(event, { events, end, redress, there }), ...(decided.ok ? [] : decided.refusals)];
  if (!isTold(event) || !decided.ok || refusals.length > 0) return refuse(refusals);
  const decision = decided.value;
  const noticeDate = todayOf(tx);
  const versions = (await listNoticesByPlanEventIds(tx, [planEventId])).get(planEventId) ?? [];
  const right = (await readAppealRights(tx, childId))({ kind: event.kind, day: event.eventDate });
  const before = await readBefore(tx, { versions, events, decisions }, { ...event, right }, decision);
  // What was told already is told once more, and begins no time of its own.
  const days = await countDays(tx, noticeDate, before.firstTold === null ? null : { day: before.firstTold });
  const words = wordsOn(await listNoticeWordings(tx), 'FAMILY', noticeDate);
  const composed = composePlanLetter(
    await gatherPlanFacts(tx, caseFacts, { ...event, right }, { decision, noticeDate, ...before }),
    days,
    words,
  );
  if (!composed.ok) return refuse(composed.refusals.map((one) => ({ ...one, field: ['planEventId'] })));
  const body = JSON.stringify(composed.value);
  const notice = {
    ...{
      noticeId: newId(),
      caseId,
      decisionId: null,
      planEventId,
      audience: NoticeAudience.FAMILY,
      version: versions.length + 1,
    },
    ...{ noticeDate, law: right },
    blocks: composed.value.parts.map(({ block }) => block),
    ...{ mediationBy: days.mediationBy, appealBy: days.appealBy, isOfEnd: false, toldAgreementId: null },
    digest: createHash('sha256').update(body).digest('hex'),
  } as const;
  const same = await findUnsent(tx, versions.at(-1), notice);
  if (same !== null) return unchanged(same);
  if (!decision.isOnRecord) await putOnRecord(tx, command, decision);
  await insertNotice(tx, notice, body);
  const { noticeId, version, digest } = notice;
  tx.record({ type: 'Notice', id: noticeId, caseId, detail: { planEventId, version, digest } });
  return ok(noticeId);
}

/** What was given with the letter becomes the record; all that could be wrong with it was asked before. */
async function putOnRecord(
  tx: WriteTx,
  { caseId, planEventId }: PreparePlanNoticeCommand,
  { deciderId, delegation, reasons }: GivenPlanDecision,
): Promise<void> {
  const decision = { caseId, planEventId, deciderId, delegation, reasons, replacesId: null };
  const kept = await recordPlanDecisionIn(tx, decision);
  if (!kept.ok) throw new Error('Who decided was checked, and is refused');
}

/** What letters of the entry told before: from which day the family's time counts, and what was put right since the last that went. */
async function readBefore(
  tx: WriteTx,
  { versions, events, decisions }: OfEntry,
  event: ToldEvent & InLaw,
  decision: GivenPlanDecision,
): Promise<Pick<PlanLetterFacts, 'firstTold' | 'putRight'>> {
  const sendings = await listSendingsByNoticeIds(
    tx,
    versions.map(({ noticeId }) => noticeId),
  );
  const sent = versions.flatMap((notice) => {
    const went = standingSendings(sendings.get(notice.noticeId) ?? []);
    return went.length === 0 ? [] : [{ notice, toldOn: toldEventOn(notice, went, event) }];
  });
  const tellings = sent.flatMap(({ notice: { appealBy }, toldOn }) => (toldOn === null ? [] : [{ appealBy, toldOn }]));
  const firstTold = countedOf(tellings, await readClockBook(tx)) ?? null;
  const { notice } = sent.at(-1) ?? {};
  if (notice === undefined) return { firstTold, putRight: null };
  const day = events.find((one) => one.planEventId === notice.planEventId)?.eventDate ?? null;
  const then = decisions.filter(({ recordedAt }) => recordedAt <= notice.preparedAt).at(-1);
  const reasons = then?.reasons ?? (await readReasons(tx, notice.noticeId)) ?? decision.reasons;
  const putRight = {
    noticeDate: notice.noticeDate,
    eventDate: day === event.eventDate ? null : day,
    hasOtherRight: notice.law !== null && notice.law !== event.right,
    hasOtherReasons: reasons !== decision.reasons,
    hasOtherDecider: then !== undefined && then.deciderId !== decision.deciderId,
  };
  const { eventDate, hasOtherRight, hasOtherReasons, hasOtherDecider } = putRight;
  const isOther = [eventDate !== null, hasOtherRight, hasOtherReasons, hasOtherDecider].includes(true);
  return { firstTold, putRight: isOther ? putRight : null };
}

/** The reasons that a letter of before who decided was kept says itself; undefined: none any more. */
async function readReasons(tx: WriteTx, noticeId: string): Promise<string | undefined> {
  const body = (await findNoticeBodies(tx, [noticeId])).get(noticeId);
  return body && reasonsOf(body);
}

/** What is kept of an entry: its letters, its versions and who decided it. */
interface OfEntry {
  readonly versions: readonly Notice[];
  readonly events: readonly PlanEvent[];
  readonly decisions: readonly PlanDecision[];
}

type ToldEvent = StandingPlanEvent & { readonly kind: ToldEventKind };

interface InLaw {
  /** What the family may appeal against. */
  readonly right: AppealRight;
}

function isTold(event: PlanEvent): event is ToldEvent {
  return stands(event) && givesAppealRight(event.kind);
}

/** That the plan ended after something was decided of it; undefined: it did not. */
export function endedSince(
  { eventDate }: { readonly eventDate: Day },
  events: readonly PlanEvent[],
): StandingPlanEvent | undefined {
  return events.filter(stands).find((one) => one.kind === 'PLAN_CEASED' && one.eventDate >= eventDate);
}

/** Why an entry would be refused today since there is no plan that it could be of, as a sentence; null: there is one. What stands from before that was asked is told to nobody. */
export function notOfPlan(
  { planEventId, kind, eventDate: day }: StandingPlanEvent,
  events: readonly PlanEvent[],
  there: PlanThere,
): string | null {
  const others = events.filter(stands).filter((one) => one.planEventId !== planEventId);
  const beside = others.map((one) => ({ kind: one.kind, day: one.eventDate, ceaseReason: one.ceaseReason }));
  return planProblem({ kind, day }, beside, there);
}

/** What came in the place of something that was decided of a plan, as an order or the opposite decision; null: nothing did. */
export function overtakenBy(
  { kind, eventDate }: StandingPlanEvent,
  events: readonly PlanEvent[],
  redress: readonly RedressFact[],
): TakenBack | null {
  const happened = events.filter(stands).map((one) => ({ kind: one.kind, day: one.eventDate }));
  return takenBackBy({ kind, day: eventDate }, happened, redress);
}

/** A letter is of an event that stands, by which the family is told something, and was not by other means: else letter and clock would count from two days. */
function eventProblems(
  event: PlanEvent,
  {
    events,
    end,
    redress,
    there,
  }: {
    readonly events: readonly PlanEvent[];
    readonly end: EndedFor | undefined;
    readonly redress: readonly RedressFact[];
    readonly there: PlanThere;
  },
): Refusal<PreparePlanNoticeCode>[] {
  const field = ['planEventId'];
  if (!isTold(event)) {
    const kinds = anyInWords(Object.keys(APPEAL_RIGHTS));
    const message = `No letter is made of “${inWordsWithin(event.kind)}”, or the entry was corrected; one is made of ${kinds}.`;
    return [{ code: 'EVENT_NOT_TOLD', field, message }];
  }
  const ended = endedSince(event, events);
  if (ended !== undefined) {
    // A5: a plan that ended before its family could appeal goes on, so that the letter is true again.
    const isEarly = event.kind === 'CEASE_NOTICE_SENT' && (end === undefined || isAppealable(end));
    const message = `The plan ended on ${dayInWords(ended.eventDate)}; what was decided of it before is told no more.${isEarly ? ' If the family was not told before that it was to end, it ended too early: take back that entry by one without a day, and make the letter then.' : ''}`;
    return [{ code: 'EVENT_NOT_TOLD', field, message }];
  }
  const unplanned = notOfPlan(event, events, there);
  if (unplanned !== null) return [{ code: 'EVENT_NOT_TOLD', field, message: unplanned }];
  const overtaken = overtakenBy(event, events, redress);
  if (overtaken !== null) return [{ code: 'EVENT_NOT_TOLD', field, message: sayTakenBack(overtaken) }];
  const told = event.told ?? null;
  if (told === null) return [];
  const message = `The entry says that the family was told on ${dayInWords(told.toldDate)}, from which its time to appeal counts. If it was not, correct the entry by one that does not say so, and make the letter of that.`;
  return [{ code: 'TOLD_OTHERWISE', field, message }];
}

async function gatherPlanFacts(
  tx: WriteTx,
  caseFacts: CaseFacts,
  { kind, right, eventDate, childId, planEventId }: ToldEvent & InLaw,
  given: Pick<PlanLetterFacts, 'firstTold' | 'putRight'> & {
    readonly decision: GivenPlanDecision;
    readonly noticeDate: Day;
  },
): Promise<PlanLetterFacts> {
  const { noticeDate, decision, ...told } = given;
  const personId = asId<PersonId>(decision.deciderId);
  const person = (await findPersonsByIds(tx, [personId])).get(personId);
  const { text: reasons, kinds: withheld } = withhold(decision.reasons, await readWithheld(tx, caseFacts.caseId));
  const cease = { noticeDate: told.firstTold ?? noticeDate, certificateDate: null, appeal: null };
  return {
    ...{ ...told, kind, right, eventDate, caseReference: caseFacts.reference },
    ...{ reasons, withheld, delegation: decision.delegation },
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    isToYoungPerson: await isToYoungPerson(tx, caseFacts, noticeDate),
    decider: person === undefined ? null : { name: person.displayName, jobTitle: person.jobTitle },
    replacedOn: (await findReplacedPlan(tx, { childId, planEventId }))?.day ?? null,
    mayEndOn: kind === 'CEASE_NOTICE_SENT' ? mayCeaseOn(await readClockBook(tx), cease) : null,
  };
}
