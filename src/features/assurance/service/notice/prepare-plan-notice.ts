import { createHash } from 'node:crypto';
import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { asId, type PersonId } from '../../../../kernel/ids';
import { ok, refuse, unchanged, type Result } from '../../../../kernel/result';
import { written } from '../../../../kernel/text';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { findLocalArea, findPersonsByIds } from '../../../access/repository/directory';
import { anyInWords, inWordsWithin } from '../../../cases/rules/code-words';
import { readClockBook } from '../../../cases/repository/clock-book';
import { listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { APPEAL_RIGHTS, givesAppealRight } from '../../../cases/rules/appeal-rights';
import type { CaseFacts } from '../../../cases/rules/case';
import { mayCeaseOn } from '../../../cases/rules/clock-rule';
import { withhold, type Passage } from '../../../cases/rules/passages';
import { stands, type PlanEvent, type StandingPlanEvent } from '../../../cases/rules/plan-events';
import { checkText, TEXT_LIMITS } from '../../../cases/rules/text';
import { readWithheld } from '../../../cases/service/hide-words';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { NoticeAudience } from '../../../panels/rules/notice-target';
import type { PreparePlanNoticeCode } from '../../refusals/notices';
import { insertNotice, listNoticesByPlanEventIds } from '../../repository/notice/notices';
import { listNoticeWordings } from '../../repository/notice/wording';
import { composePlanLetter, type PlanLetterFacts, type ToldEventKind } from '../../rules/notice/plan-letter';
import { wordsOn } from '../../rules/notice/wording';
import { isToYoungPerson } from './gather-facts';
import { countDays, findUnsent } from './prepare-notice';

/** A letter on what was decided of a plan. */
export interface PreparePlanNoticeCommand {
  readonly caseId: string;
  readonly planEventId: string;
  /** Why it was decided so, for the family. */
  readonly reasons: string;
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
  const reasons = written(command.reasons);
  const refusals = [
    ...eventProblems(event),
    ...reasonProblems(reasons, await readWithheld(tx, caseId)),
    ...checkText(['reasons'], 'reasons', command.reasons, TEXT_LIMITS.text),
  ];
  if (!isTold(event) || reasons === null || refusals.length > 0) return refuse(refusals);
  const noticeDate = todayOf(tx);
  const days = await countDays(tx, noticeDate);
  const words = wordsOn(await listNoticeWordings(tx), 'FAMILY', noticeDate);
  const composed = composePlanLetter(await gatherPlanFacts(tx, caseFacts, event, { reasons, noticeDate }), days, words);
  if (!composed.ok) return refuse(composed.refusals.map((one) => ({ ...one, field: ['planEventId'] })));
  const versions = (await listNoticesByPlanEventIds(tx, [planEventId])).get(planEventId) ?? [];
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
    ...{ noticeDate, law: APPEAL_RIGHTS[event.kind] },
    blocks: composed.value.parts.map(({ block }) => block),
    ...{ mediationBy: days.mediationBy, appealBy: days.appealBy, isOfEnd: false, toldAgreementId: null },
    digest: createHash('sha256').update(body).digest('hex'),
  } as const;
  const same = await findUnsent(tx, versions.at(-1), notice);
  if (same !== null) return unchanged(same);
  await insertNotice(tx, notice, body);
  const { noticeId, version, digest } = notice;
  tx.record({ type: 'Notice', id: noticeId, caseId, detail: { planEventId, version, digest } });
  return ok(noticeId);
}

type ToldEvent = StandingPlanEvent & { readonly kind: ToldEventKind };

function isTold(event: PlanEvent): event is ToldEvent {
  return stands(event) && givesAppealRight(event.kind);
}

/** A letter is of an event that stands, by which the family is told something, and was not by other means: else letter and clock would count from two days. */
function eventProblems(event: PlanEvent): Refusal<PreparePlanNoticeCode>[] {
  const field = ['planEventId'];
  if (!isTold(event)) {
    const kinds = anyInWords(Object.keys(APPEAL_RIGHTS));
    const message = `No letter is made of “${inWordsWithin(event.kind)}”, or the entry was corrected; one is made of ${kinds}.`;
    return [{ code: 'EVENT_NOT_TOLD', field, message }];
  }
  const told = event.told ?? null;
  if (told === null) return [];
  const message = `The entry says that the family was told on ${dayInWords(told.toldDate)}, from which its time to appeal counts. If it was not, correct the entry by one that does not say so, and make the letter of that.`;
  return [{ code: 'TOLD_OTHERWISE', field, message }];
}

function reasonProblems(reasons: string | null, passages: readonly Passage[]): Refusal<PreparePlanNoticeCode>[] {
  const field = ['reasons'];
  if (reasons === null) {
    return [{ code: 'REASON_MISSING', field, message: 'Say why it was decided so; a family is told that.' }];
  }
  if (withhold(reasons, passages).kinds.length === 0) return [];
  const message = 'They quote words that are tagged to be withheld; tell the reasons without them.';
  return [{ code: 'WORDS_WITHHELD', field, message }];
}

async function gatherPlanFacts(
  tx: WriteTx,
  caseFacts: CaseFacts,
  { kind, eventDate, recordedBy }: ToldEvent,
  { reasons, noticeDate }: { readonly reasons: string; readonly noticeDate: Day },
): Promise<PlanLetterFacts> {
  const personId = asId<PersonId>(recordedBy);
  const person = (await findPersonsByIds(tx, [personId])).get(personId);
  const cease = { noticeDate, certificateDate: null, appeal: null };
  return {
    ...{ kind, eventDate, reasons, caseReference: caseFacts.reference },
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    isToYoungPerson: await isToYoungPerson(tx, caseFacts, noticeDate),
    recordedBy: person === undefined ? null : { name: person.displayName, jobTitle: person.jobTitle },
    mayEndOn: kind === 'CEASE_NOTICE_SENT' ? mayCeaseOn(await readClockBook(tx), cease) : null,
  };
}
