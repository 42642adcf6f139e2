import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { AppealRight, ToldEventKind } from '../../../cases/rules/appeal-rights';
import { isToldApart } from '../../../cases/rules/told-events';
import { isOver, type NoticeAudience } from '../../../panels/rules/notice-target';
import { askedForFamily } from './asked';
import { allWords, type NoticeBody, type NoticeItem, type NoticePart } from './body';
import { changedItems } from './changed-since';
import { NoticeBlock, WordableBlock, type DecisionInLaw } from './codes';
import { detailsForAgency, detailsForFamily, detailsForPlace } from './details';
import type { NoticeDays, NoticeFacts } from './facts';
import { explainWords } from './glossary';
import { outcomeForFamily, outcomeForOthers } from './outcome-words';
import { movedItems } from './moved-share';
import { missingReasons, reasonItems } from './reasons';
import { lawOf, requiredBlocks } from './rights';
import { whoDecidedItems } from './who-decided';
import { quotedOf, withheldItems } from './withheld';
import { blockInWords, isContact, noteMissing, wordedItems, type Missing } from './worded';
import type { Words } from './wording';

/** What a notice is composed from. */
export interface Composition {
  readonly facts: NoticeFacts;
  readonly audience: NoticeAudience;
  readonly law: DecisionInLaw | null;
  readonly days: NoticeDays;
  readonly words: Words;
}

/**
 * The notice of a decision to one audience: made from the record alone (N1), each only what that audience needs (P1); or all that it must have and
 * has not, at once (N2).
 */
export function composeNotice(composition: Composition): Result<NoticeBody, Missing> {
  const { facts, audience, law, days } = composition;
  const isFamily = audience === 'FAMILY';
  const required = requiredBlocks(audience, lawOf(facts, law), {
    money: facts.money !== null && facts.place !== null,
    moved: facts.moved.length > 0,
  });
  const made = required.filter((block) => !isContact(block) || block === 'CONTACT_TEAM' || block === 'CONTACT_SUPPORT');
  const duties = (facts.ordered ?? []).length > 0 ? [NoticeBlock.DETAILS] : [];
  const optional = [NoticeBlock.CHANGED_SINCE, NoticeBlock.CONDITIONS, NoticeBlock.ACTIONS, ...duties];
  const wanted = Object.values(NoticeBlock).filter(
    (block) => made.includes(block) || optional.some((one) => one === block),
  );
  const missing: Missing[] = missingReasons(facts)
    .filter(() => required.includes('REASONS'))
    .map(({ message }) => ({ code: 'REASON_MISSING', message }));
  const parts = wanted.flatMap((block): NoticePart[] => {
    const items = itemsOf(block, composition, missing);
    if (items.length > 0) return [{ block, heading: headingOf(block, facts, isFamily), items }];
    // What gives no reasons was told above.
    if (required.includes(block) && block !== 'REASONS')
      noteMissing(missing, block, `${blockInWords(block)} would be empty.`);
    return [];
  });
  if (missing.length > 0) return refuse(missing);
  const body: NoticeBody = {
    title: titleOf(facts, isFamily),
    author: facts.areaName,
    audience,
    isToYoungPerson: facts.isToYoungPerson,
    noticeDate: days.noticeDate,
    decisionDate: facts.decisionDate,
    caseReference: facts.caseReference,
    parts,
    quoted: quotedOf(facts, allWords({ parts })),
  };
  return ok(isFamily ? withWords(body) : body);
}

/** What each block is headed by. */
export const HEADINGS: Readonly<Record<NoticeBlock, readonly [family: string, agencies: string]>> = {
  OUTCOME: ['Our decision', 'Decision'],
  CHANGED_SINCE: ['What has changed', 'Changed since'],
  DETAILS: ['What was agreed', 'What was agreed'],
  REASONS: ['Why we decided this', 'Reasons'],
  CONDITIONS: ['Conditions', 'Conditions'],
  ACTIONS: ['What happens next', 'Actions'],
  MOVED_SHARE: ['Who pays has changed', 'A share has moved'],
  WHO_DECIDED: ['Who decided', 'Decided by'],
  APPEAL_RIGHT: ['You can appeal', 'Appeal'],
  TIME_LIMIT: ['Until when', 'Time limit'],
  MEDIATION: ['Mediation', 'Mediation'],
  NO_PREJUDICE: ['You keep your rights', 'Without prejudice'],
  REVIEW_RIGHT: ['You can ask us to look again', 'Review'],
  COMPLAINT: ['You can complain', 'Complaint'],
  AGENCY_ROUTE: ['', 'If you disagree'],
  CONTACT_TEAM: ['Who you can ask', 'Contact'],
  CONTACT_MEDIATION: ['', ''],
  CONTACT_SUPPORT: ['Free help and advice', ''],
  CONTACT_COMPLAINTS: ['', ''],
  CONTACT_REVIEW: ['', ''],
  WORDS: ['What some words mean', ''],
};

/** What a tribunal ordered is not told as the area’s own decision. */
const OF_ORDER: Partial<Readonly<Record<NoticeBlock, readonly [family: string, agencies: string]>>> = {
  OUTCOME: ['What the tribunal ordered', 'Order of the tribunal'],
  DETAILS: ['What we must do', 'What was ordered'],
  REASONS: ['Why this was ordered', 'Reasons'],
  WHO_DECIDED: ['Who decided', 'Ordered by'],
};

function headingOf(block: NoticeBlock, facts: NoticeFacts, isFamily: boolean): string {
  const own = isOfOrder(facts) ? OF_ORDER[block] : undefined;
  return (own ?? HEADINGS[block])[isFamily ? 0 : 1];
}

function titleOf(facts: NoticeFacts, isFamily: boolean): string {
  if (isOfOrder(facts)) return isFamily ? 'What the tribunal ordered' : 'Notice of an order of the tribunal';
  return isFamily ? 'What we decided' : 'Notice of a decision';
}

/** What was decided of the plan beside the decision, and from which day the time to appeal counts that the notice states: that on which the family was told, or this letter’s. */
function planToldItems({ planTold }: NoticeFacts): readonly NoticeItem[] {
  if (planTold === null || planTold === undefined) return [];
  const { kind, right, day, isTold } = planTold;
  const did = isToldApart(kind) ? 'we decided about' : 'we sent you';
  const what = `${isTold ? 'we told you of a decision about' : did} the EHC plan: ${BESIDE_PLAN[right] ?? TOLD[kind]}`;
  const from = isTold ? 'that day' : 'the date of this letter';
  const text = `On ${dayInWords(day)} ${what}. You can appeal against that, and the time for it counts from ${from}.`;
  return [{ kind: 'SAY', text }];
}

const TOLD: Readonly<Record<ToldEventKind, string>> = {
  ASSESSMENT_REFUSED: 'that we do not assess',
  PLAN_REFUSED: 'that we do not make a plan',
  FINAL_PLAN_SENT: 'the final plan',
  AMENDED_PLAN_SENT: 'the changed plan',
  TRANSFER_PLAN_SENT: 'the plan for the next school or college',
  REVIEW_DECIDED: 'that it stays as it is',
  CEASE_NOTICE_SENT: 'that it is to end',
};

/** What is told as something else where a plan goes on beside it. */
const BESIDE_PLAN: Partial<Readonly<Record<AppealRight, string>>> = {
  REFUSAL_TO_REASSESS: 'that we do not assess again, and that it stays in force',
  REFUSAL_TO_AMEND: 'that it stays as it is',
};

function isOfOrder({ basis, status }: NoticeFacts): boolean {
  return basis === 'TRIBUNAL_ORDER' && !isOver(status);
}

/** What is made from the record; every other block has words. */
const MADE: Partial<
  Readonly<Record<NoticeBlock, (facts: NoticeFacts, audience: NoticeAudience) => readonly NoticeItem[]>>
> = {
  OUTCOME: (facts, audience) =>
    audience === 'FAMILY'
      ? [askedForFamily(facts), { kind: 'SAY', text: outcomeForFamily(facts) }, ...planToldItems(facts)]
      : [{ kind: 'SAY', text: outcomeForOthers(facts, audience === 'SETTING' || audience === 'PROVIDER') }],
  CHANGED_SINCE: (facts, audience) =>
    audience === 'SETTING' || audience === 'PROVIDER' ? [] : changedItems(facts, audience === 'FAMILY'),
  DETAILS: detailItems,
  REASONS: (facts, audience) => [
    ...reasonItems(facts, audience === 'FAMILY'),
    ...withheldItems(facts, audience === 'FAMILY'),
  ],
  CONDITIONS: (facts, audience) => (audience === 'PROVIDER' ? [] : conditionItems(facts)),
  ACTIONS: actionItems,
  MOVED_SHARE: (facts, audience) => movedItems(facts, audience === 'FAMILY'),
  WHO_DECIDED: (facts, audience) => whoDecidedItems(facts, audience === 'FAMILY'),
  WORDS: () => [],
};

/** What a block says; nothing where it has nothing to say, and what it lacks noted. */
function itemsOf(block: NoticeBlock, composition: Composition, missing: Missing[]): readonly NoticeItem[] {
  const make = MADE[block];
  if (make !== undefined) return make(composition.facts, composition.audience);
  return isWordable(block) ? wordedItems(block, composition, missing) : [];
}

function isWordable(block: NoticeBlock): block is WordableBlock {
  return Object.hasOwn(WordableBlock, block);
}

function detailItems(facts: NoticeFacts, audience: NoticeAudience): readonly NoticeItem[] {
  if (audience === 'FAMILY') return detailsForFamily(facts);
  if (audience === 'SETTING' || audience === 'PROVIDER') return detailsForPlace(facts, audience === 'PROVIDER');
  return detailsForAgency(facts, audience);
}

function conditionItems({ conditions, reason }: NoticeFacts): readonly NoticeItem[] {
  const listed = conditions.map(
    ({ text, dueDate, isPrecondition }) =>
      `${text} By ${dayInWords(dueDate)}.${isPrecondition ? ' Nothing starts before this is done.' : ''}`,
  );
  const inWords = reason?.conditions ?? null;
  return [
    ...(inWords === null ? [] : [{ kind: 'QUOTE', lead: null, text: inWords } as const]),
    ...(listed.length === 0 ? [] : [{ kind: 'LIST', isQuoted: true, items: listed } as const]),
  ];
}

/** The family is told of all that is to be done; an agency of its own part. */
function actionItems({ actions }: NoticeFacts, audience: NoticeAudience): readonly NoticeItem[] {
  const own = actions.filter(({ agencyKind }) => audience === 'FAMILY' || agencyKind === audience);
  const items = own.map(({ task, dueDate }) => `${task} By ${dayInWords(dueDate)}.`);
  return items.length === 0 ? [] : [{ kind: 'LIST', isQuoted: true, items }];
}

/** The words of the trade that the notice uses, explained at its end. */
export function withWords(body: NoticeBody): NoticeBody {
  const items = explainWords(allWords(body));
  if (items.length === 0) return body;
  const part: NoticePart = {
    block: NoticeBlock.WORDS,
    heading: HEADINGS.WORDS[0],
    items: [{ kind: 'LIST', isQuoted: false, items }],
  };
  return { ...body, parts: [...body.parts, part] };
}
