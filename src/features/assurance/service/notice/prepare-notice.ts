import { createHash } from 'node:crypto';
import { addDays, type Day } from '../../../../kernel/dates';
import { dayInWords, listInWords } from '../../../../kernel/for-people';
import { ok, refuse, unchanged, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { inWordsWithin } from '../../../cases/rules/code-words';
import { readClockBook } from '../../../cases/repository/clock-book';
import { limitOf } from '../../../cases/rules/clock-rule';
import { readWithheld } from '../../../cases/service/hide-words';
import { lockCaseWithPapers } from '../../../cases/service/open-case';
import { findDecisionsByIds } from '../../../panels/repository/decision';
import { findTellingByDecisionIds } from '../../../panels/repository/notices-due';
import { audiencesOf, isNotifiable, isOver, type NoticeAudience } from '../../../panels/rules/notice-target';
import { firstToldDay, lastTold, type TellingFacts } from '../../../panels/rules/notices-waiting';
import { preferenceElsewhere, TOLD_OF_SHARES } from '../../../panels/rules/told-otherwise';
import type { PrepareNoticeCode } from '../../refusals/notices';
import { insertNotice, listNoticesByDecisionIds, listSendingsByNoticeIds } from '../../repository/notice/notices';
import { listNoticeWordings } from '../../repository/notice/wording';
import { changedSince } from '../../rules/notice/changed-since';
import { READER_IN_WORDS, wordingOf, type DecisionInLaw } from '../../rules/notice/codes';
import { composeNotice } from '../../rules/notice/compose';
import type { ChangedSince, NoticeDays, NoticeFacts, PlanTold } from '../../rules/notice/facts';
import { whyNotInLaw } from '../../rules/notice/rights';
import type { Notice } from '../../rules/notice/sending';
import { withholdFacts } from '../../rules/notice/withheld';
import { wordsOn } from '../../rules/notice/wording';
import { gatherFacts } from './gather-facts';

/** A notice to prepare. */
export interface PrepareNoticeCommand {
  readonly decisionId: string;
  readonly audience: NoticeAudience;
  /** The date it bears; null: today. */
  readonly noticeDate: Day | null;
  /** What the decision is in law beside what the record shows; it adds rights and takes none away. Null: nothing. */
  readonly law: DecisionInLaw | null;
}

type Outcome = Result<string, Refusal<PrepareNoticeCode>>;

/** A letter is not dated further ahead than this. */
const MOST_DAYS_AHEAD = 31;

/**
 * Prepares a notice of a decision for an audience and gives its id: made from the record, frozen, and the next version where there is one already (N1, N4), unless that says the same and went to nobody. Refused, with
 * all that is missing, while a block that it must have cannot be made (N2); of a recommendation nothing is told (G2).
 */
export function prepareNotice(
  ctx: Ctx,
  { clientMutationId, ...input }: PrepareNoticeCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'notice.prepared', clientMutationId, input }, (tx) => prepareNoticeIn(tx, input));
}

/** `prepareNotice` within another write. NotFound for a decision whose papers are not the actor's. */
export async function prepareNoticeIn(tx: WriteTx, command: PrepareNoticeCommand): Promise<Outcome> {
  const { decisionId, audience, law } = command;
  const found = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  if (found === undefined) throw new NotFound('There is no such decision.');
  const caseFacts = await lockCaseWithPapers(tx, found.caseId);
  const noticeDate = command.noticeDate ?? todayOf(tx);
  const telling = (await findTellingByDecisionIds(tx, [decisionId])).get(decisionId);
  const { facts, agreementId } = await gatherFacts(tx, found, caseFacts, noticeDate, telling);
  const days = await countDays(tx, noticeDate, toldBefore(facts));
  const refusals = [
    ...dateProblems(noticeDate, todayOf(tx)),
    ...standingProblems(facts, law),
    ...(await overtakenProblems(tx, telling)),
    ...audienceProblems(audience, telling, facts),
    ...deathProblems(audience, telling),
  ];
  // A date that is refused is not what the rest is judged by.
  const on = noticeDate < todayOf(tx) ? todayOf(tx) : noticeDate;
  const words = wordsOn(await listNoticeWordings(tx), wordingOf(audience), on);
  const changed = isOver(facts.status) ? null : changedOf(facts, telling, audience);
  const told = withholdFacts({ ...facts, changed }, await readWithheld(tx, found.caseId));
  const composed = composeNotice({ facts: told, audience, law, days, words });
  if (!composed.ok || refusals.length > 0) {
    const missing = composed.ok ? [] : composed.refusals.map((one) => ({ ...one, field: ['decisionId'] }));
    return refuse([...refusals, ...missing]);
  }
  const before = (await listNoticesByDecisionIds(tx, [decisionId])).get(decisionId) ?? [];
  const versions = before.filter((one) => one.audience === audience);
  const body = JSON.stringify(composed.value);
  const blocks = composed.value.parts.map(({ block }) => block);
  const noticeId = newId();
  const version = versions.length + 1;
  const notice = {
    ...{ noticeId, caseId: found.caseId, decisionId, planEventId: null, audience, version, noticeDate, law, blocks },
    mediationBy: blocks.includes('MEDIATION') ? days.mediationBy : null,
    appealBy: blocks.includes('TIME_LIMIT') ? days.appealBy : null,
    isOfEnd: isOver(facts.status),
    toldAgreementId: agreementId,
    digest: createHash('sha256').update(body).digest('hex'),
  };
  const same = await findUnsent(tx, versions.at(-1), notice);
  if (same !== null) return unchanged(same);
  await insertNotice(tx, notice, body);
  const { digest } = notice;
  tx.record({ type: 'Notice', id: noticeId, caseId: found.caseId, detail: { decisionId, audience, version, digest } });
  return ok(noticeId);
}

/** The last version where it says the same and went to nobody: whoever asks twice, or two at once, get one. What went already is made anew, to go once more. */
export async function findUnsent(
  tx: WriteTx,
  last: Notice | undefined,
  notice: Omit<Notice, 'preparedBy' | 'preparedAt'>,
): Promise<string | null> {
  if (last === undefined || last.digest !== notice.digest || last.law !== notice.law) return null;
  // Of an entry that was put right the letter is another, though it says the same.
  if (last.planEventId !== notice.planEventId) return null;
  if (last.toldAgreementId !== notice.toldAgreementId || last.isOfEnd !== notice.isOfEnd) return null;
  const entries = (await listSendingsByNoticeIds(tx, [last.noticeId])).get(last.noticeId) ?? [];
  return entries.length === 0 ? last.noticeId : null;
}

/** A decision is told to whom it concerns. */
function audienceProblems(
  audience: NoticeAudience,
  telling: TellingFacts | undefined,
  { actions }: NoticeFacts,
): Refusal<PrepareNoticeCode>[] {
  const concerned =
    telling === undefined ? [] : audiencesOf(withActions(telling.agencyKinds, actions, telling.provisionType));
  // Who was told that it has a share is told that it has none any more.
  const wasTold = telling?.told.some((one) => one.audience === audience) === true && TOLD_OF_SHARES.has(audience);
  if (concerned.includes(audience) || wasTold) return [];
  const message = `The decision does not concern ${READER_IN_WORDS[audience]}: it is for ${listInWords(concerned.map((one) => READER_IN_WORDS[one]))}.`;
  return [{ code: 'NOT_CONCERNED', field: ['audience'], message }];
}

/** Of a child who died the family is told nothing more of what was decided; other agencies are. */
function deathProblems(audience: NoticeAudience, telling: TellingFacts | undefined): Refusal<PrepareNoticeCode>[] {
  const death = telling?.death ?? null;
  if (death === null || audience !== 'FAMILY') return [];
  const message = `The record says that the child died by ${dayInWords(death.endDate)}, the day on which the plan ended for that; no letter on what was decided goes to the family after it. If the end or its reason is wrong, put that right first; the others whom it concerns are told as before.`;
  return [{ code: 'CHILD_DIED', field: ['audience'], message }];
}

/** Who pays, and who has something to do. */
function withActions(
  agencyKinds: readonly string[],
  actions: readonly { readonly agencyKind: string | null }[],
  provisionType: string | null,
): { readonly agencyKinds: readonly string[]; readonly provisionType: string | null } {
  const kinds = actions.flatMap(({ agencyKind }) => (agencyKind === null ? [] : [agencyKind]));
  return { agencyKinds: [...new Set([...agencyKinds, ...kinds])], provisionType };
}

/** What the family was told of the plan before this letter; null: nothing. */
function toldBefore({ planTold }: NoticeFacts): PlanTold | null {
  return planTold?.isTold === true ? planTold : null;
}

/** C14 and C19, counted from the day the notice bears, or from that on which the family was told what it may appeal against. */
export async function countDays(
  tx: WriteTx,
  noticeDate: Day,
  told: { readonly day: Day } | null = null,
): Promise<NoticeDays> {
  const book = await readClockBook(tx);
  const begun = [{ start: 'DECISION_NOTICE_SENT', day: told?.day ?? noticeDate }] as const;
  return {
    noticeDate,
    mediationBy: limitOf(book, 'C14', begun)?.dueDate ?? null,
    appealBy: limitOf(book, 'C19', begun)?.dueDate ?? null,
  };
}

/** What speaks against telling a decision so: how it stands, and what it cannot be in law. */
function standingProblems(facts: NoticeFacts, law: DecisionInLaw | null): Refusal<PrepareNoticeCode>[] {
  const { outcome, status } = facts;
  const message = `A decision that is “${inWordsWithin(outcome)}” and “${inWordsWithin(status)}” is not told; ratify it first, or prepare the notice of the decision that it is about or that stands in its place.`;
  const whyNot = whyNotInLaw(facts, law);
  return [
    ...(isNotifiable(outcome, status) ? [] : [{ code: 'NOT_NOTIFIABLE', field: ['decisionId'], message } as const]),
    ...(whyNot === null ? [] : [{ code: 'LAW_CONTRADICTS', field: ['law'], message: whyNot } as const]),
  ];
}

/** A deferral of a case that was decided since is history: a letter of it would say that nothing is decided. */
async function overtakenProblems(
  tx: WriteTx,
  telling: TellingFacts | undefined,
): Promise<Refusal<PrepareNoticeCode>[]> {
  const laterId = telling?.overtakenBy ?? null;
  if (laterId === null) return [];
  const later = (await findDecisionsByIds(tx, [laterId])).get(laterId);
  const on = later === undefined ? '' : ` on ${dayInWords(later.decisionDate)}`;
  const message = `It was deferred, and the panel came back to it${on}. Prepare the notice of that decision.`;
  return [{ code: 'NOT_NOTIFIABLE', field: ['decisionId'], message }];
}

/** What is otherwise than the audience was last told. */
function changedOf(
  facts: NoticeFacts,
  telling: TellingFacts | undefined,
  audience: NoticeAudience,
): ChangedSince | null {
  if (telling === undefined) return null;
  const last = lastTold(telling.told, audience);
  const firstTold = firstToldDay(telling.told);
  return changedSince(last, facts, {
    movedAt: telling.moved?.committedAt ?? null,
    wasElsewhere: last !== undefined && preferenceElsewhere(telling, firstTold, last.preparedAt) !== null,
  });
}

function dateProblems(noticeDate: Day, today: Day): Refusal<PrepareNoticeCode>[] {
  const field = ['noticeDate'];
  if (noticeDate < today) {
    const message = `A notice is dated today, ${dayInWords(today)}, or later: the time to appeal is counted from its date.`;
    return [{ code: 'DATE_IN_PAST', field, message }];
  }
  if (noticeDate <= addDays(today, MOST_DAYS_AHEAD)) return [];
  const message = `A notice is dated ${String(MOST_DAYS_AHEAD)} days ahead at most; prepare it nearer to the day on which it goes.`;
  return [{ code: 'DATE_TOO_FAR', field, message }];
}
