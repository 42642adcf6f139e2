import { dayInWords } from '../../../../kernel/for-people';
import { inWordsWithin } from '../../../cases/rules/code-words';
import type { NoticeItem } from './body';
import type { NoticeBlock, WordableBlock } from './codes';
import type { NoticeDays, NoticeFacts } from './facts';
import { CONTACT_OF, fill, type Placeholder, type Words } from './wording';

/** Why a notice cannot be made: a block that it must have, or a reason that the decision does not give. */
export interface Missing {
  readonly code: 'BLOCK_MISSING' | 'REASON_MISSING';
  readonly message: string;
}

/** What fills the words of a block. */
export interface Worded {
  readonly facts: Pick<NoticeFacts, 'areaName' | 'panelName'>;
  readonly days: NoticeDays;
  readonly words: Words;
}

/** Whether a block says whom to turn to. */
export function isContact(block: NoticeBlock): boolean {
  return block.startsWith('CONTACT_');
}

/** What a worded block says, its placeholders filled; what it lacks is noted. */
export function wordedItems(
  block: WordableBlock,
  { facts, days, words }: Worded,
  missing: Missing[],
): readonly NoticeItem[] {
  const text = words(block);
  if (text === null) {
    noteMissing(missing, block, isContact(block) ? toSet(block) : 'There are no words for it.');
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
    const why = `${blockInWords(block)} has no {${name}}`;
    noteMissing(missing, block, `${why}: ${whatFills(name)}`);
  }
  return [{ kind: 'SAY', text: filled.text }];
}

function whatFills(name: Placeholder): string {
  const contact = CONTACT_OF[name];
  return contact === undefined ? 'no limit in force on the date of the notice gives it.' : toSet(contact);
}

function toSet(block: NoticeBlock): string {
  return `the area has not said whom to turn to; an administrator sets “${inWordsWithin(block)}” by setNoticeWording.`;
}

/** A block as a message names it. */
export function blockInWords(block: NoticeBlock): string {
  return `The block “${inWordsWithin(block)}”`;
}

/** Notes what is missing, once. */
export function noteMissing(missing: Missing[], block: NoticeBlock, message: string): void {
  const said = message.startsWith('The block') ? message : `${blockInWords(block)} is missing: ${message}`;
  const known = `${blockInWords(block)} `;
  if (!missing.some((one) => one.message.startsWith(known) && said.endsWith('would be empty.'))) {
    missing.push({ code: 'BLOCK_MISSING', message: said });
  }
}
