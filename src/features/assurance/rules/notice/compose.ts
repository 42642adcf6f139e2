import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { NoticeAudience } from '../../../panels/rules/notice-target';
import { askedForFamily } from './asked';
import { allWords, type NoticeBody, type NoticeItem, type NoticePart } from './body';
import { NoticeBlock, WordableBlock, type DecisionInLaw } from './codes';
import { detailsForAgency, detailsForFamily, detailsForPlace } from './details';
import type { NoticeDays, NoticeFacts } from './facts';
import { explainWords } from './glossary';
import { outcomeForFamily, outcomeForOthers } from './outcome-words';
import { movedItems } from './moved-share';
import { missingReasons, reasonItems } from './reasons';
import { lawOf, requiredBlocks } from './rights';
import { whoDecidedItems } from './who-decided';
import { withheldItems } from './withheld';
import { CONTACT_OF, fill, type Placeholder, type Words } from './wording';

/** Why a notice cannot be made: a block that it must have, or a reason that the decision does not give. */
export interface Missing {
  readonly code: 'BLOCK_MISSING' | 'REASON_MISSING';
  readonly message: string;
}

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
  const optional = [NoticeBlock.CONDITIONS, NoticeBlock.ACTIONS];
  const wanted = Object.values(NoticeBlock).filter(
    (block) => made.includes(block) || optional.some((one) => one === block),
  );
  const missing: Missing[] = missingReasons(facts)
    .filter(() => required.includes('REASONS'))
    .map(({ message }) => ({ code: 'REASON_MISSING', message }));
  const parts = wanted.flatMap((block): NoticePart[] => {
    const items = itemsOf(block, composition, missing);
    if (items.length > 0) return [{ block, heading: HEADINGS[block][isFamily ? 0 : 1], items }];
    // What gives no reasons was told above.
    if (required.includes(block) && block !== 'REASONS')
      noteMissing(missing, block, `The block ${block} would be empty.`);
    return [];
  });
  if (missing.length > 0) return refuse(missing);
  const body: NoticeBody = {
    title: isFamily ? 'What we decided' : 'Notice of a decision',
    author: facts.areaName,
    audience,
    isToYoungPerson: facts.isToYoungPerson,
    noticeDate: days.noticeDate,
    decisionDate: facts.decisionDate,
    caseReference: facts.caseReference,
    parts,
  };
  return ok(isFamily ? withWords(body) : body);
}

const HEADINGS: Readonly<Record<NoticeBlock, readonly [family: string, agencies: string]>> = {
  OUTCOME: ['Our decision', 'Decision'],
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

function isContact(block: NoticeBlock): boolean {
  return block.startsWith('CONTACT_');
}

/** What is made from the record; every other block has words. */
const MADE: Partial<
  Readonly<Record<NoticeBlock, (facts: NoticeFacts, audience: NoticeAudience) => readonly NoticeItem[]>>
> = {
  OUTCOME: (facts, audience) =>
    audience === 'FAMILY'
      ? [askedForFamily(facts), { kind: 'SAY', text: outcomeForFamily(facts) }]
      : [{ kind: 'SAY', text: outcomeForOthers(facts, audience === 'SETTING' || audience === 'PROVIDER') }],
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

function wordedItems(
  block: WordableBlock,
  { facts, days, words }: Composition,
  missing: Missing[],
): readonly NoticeItem[] {
  const text = words(block);
  if (text === null) {
    noteMissing(missing, block, isContact(block) ? toSet(block) : `There are no words for ${block}.`);
    return [];
  }
  const filled = fill(text, {
    area: facts.areaName,
    panel: facts.panelName,
    appealBy: days.appealBy === null ? null : dayInWords(days.appealBy),
    mediationBy: days.mediationBy === null ? null : dayInWords(days.mediationBy),
    team: words('CONTACT_TEAM'),
    mediation: words('CONTACT_MEDIATION'),
    support: words('CONTACT_SUPPORT'),
    complaints: words('CONTACT_COMPLAINTS'),
    review: words('CONTACT_REVIEW'),
  });
  for (const name of filled.missing) {
    const why = `The block ${block} has no {${name}}`;
    noteMissing(missing, block, `${why}: ${whatFills(name)}`);
  }
  return [{ kind: 'SAY', text: filled.text }];
}

function whatFills(name: Placeholder): string {
  const contact = CONTACT_OF[name];
  return contact === undefined ? 'no limit in force on the date of the notice gives it.' : toSet(contact);
}

function toSet(block: NoticeBlock): string {
  return `the area has not said whom to turn to; an administrator sets ${block} by setNoticeWording.`;
}

/** Notes what is missing, once. */
function noteMissing(missing: Missing[], block: NoticeBlock, message: string): void {
  const said = message.startsWith('The block') ? message : `The block ${block} is missing: ${message}`;
  if (!missing.some((one) => one.message.startsWith(`The block ${block} `) && said.endsWith('would be empty.'))) {
    missing.push({ code: 'BLOCK_MISSING', message: said });
  }
}

/** The words of the trade that the notice uses, explained at its end. */
function withWords(body: NoticeBody): NoticeBody {
  const items = explainWords(allWords(body));
  if (items.length === 0) return body;
  const part: NoticePart = {
    block: NoticeBlock.WORDS,
    heading: HEADINGS.WORDS[0],
    items: [{ kind: 'LIST', isQuoted: false, items }],
  };
  return { ...body, parts: [...body.parts, part] };
}
