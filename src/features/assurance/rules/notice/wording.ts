import type { Day } from '../../../../kernel/dates';
import { isReadable, lengthOf, written } from '../../../../kernel/text';
import type { Refusal } from '../../../../kernel/refusal';
import { anyInWords, inWordsWithin } from '../../../cases/rules/code-words';
import type { SetNoticeWordingCode } from '../../refusals/notices';
import { WordableBlock, WordingAudience } from './codes';

/** The area's own words of a block from a day on; null text: the product's again. */
export interface NoticeWording {
  readonly noticeWordingId: string;
  readonly audience: WordingAudience;
  readonly block: WordableBlock;
  readonly fromDate: Day;
  readonly text: string | null;
}

/** What a text may hold in braces: days counted by the clocks, and the area's contacts. */
const PLACEHOLDERS = [
  'area',
  'panel',
  'appealBy',
  'mediationBy',
  'team',
  'mediation',
  'support',
  'complaints',
  'review',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The contact that a placeholder stands for. */
export const CONTACT_OF: Partial<Readonly<Record<Placeholder, WordableBlock>>> = {
  team: 'CONTACT_TEAM',
  mediation: 'CONTACT_MEDIATION',
  support: 'CONTACT_SUPPORT',
  complaints: 'CONTACT_COMPLAINTS',
  review: 'CONTACT_REVIEW',
};

/** What the words of a block must not leave out (N2). */
const MUST_SAY: Partial<Readonly<Record<WordableBlock, readonly Placeholder[]>>> = {
  TIME_LIMIT: ['appealBy'],
  MEDIATION: ['mediationBy', 'mediation'],
  REVIEW_RIGHT: ['review'],
  COMPLAINT: ['complaints'],
};

/** The words without which a block would not say what it is there for, whatever else an area writes (N2). */
const MUST_NAME: Partial<Readonly<Record<WordableBlock, readonly string[]>>> = {
  APPEAL_RIGHT: ['appeal', 'tribunal'],
  TIME_LIMIT: ['appeal'],
  MEDIATION: ['mediation'],
  NO_PREJUDICE: ['appeal'],
  COMPLAINT: ['complain', 'ombudsman'],
};

const LGSCO = 'the Local Government and Social Care Ombudsman: www.lgo.org.uk, 0300 061 0614';
const PHSO = 'the Parliamentary and Health Service Ombudsman: www.ombudsman.org.uk, 0345 015 4033';

/** The product's own words. Who to turn to is the area's to say: there is no word for it until it did. */
const SHIPPED: Readonly<Record<WordingAudience, Partial<Readonly<Record<WordableBlock, string>>>>> = {
  FAMILY: {
    APPEAL_RIGHT:
      'You can appeal. That means you ask a tribunal to look at this again. A tribunal is a kind of court. It is free, and it is not part of the council. The form is on www.gov.uk: search for SEND tribunal.',
    TIME_LIMIT:
      'If you want to appeal, send your form so that the tribunal gets it by {appealBy}. If you get a mediation certificate, you have at least one month from its date.',
    MEDIATION:
      'Before you appeal, you need to talk to a mediation adviser. Do this by {mediationBy}. Mediation is a meeting where someone who takes no side helps you and us to agree. You do not have to go to the meeting. Just tell the adviser, and they will send you a certificate. You need it to appeal. You do not need it if you only disagree with the school or college that is named. {mediation}',
    NO_PREJUDICE:
      'You can go to mediation and still appeal. Talking to us does not take away your right to appeal. No one will hold it against you.',
    REVIEW_RIGHT:
      'This is about money that we pay you so that you can buy help yourself. It is called a direct payment. You have the right to ask us to look again at what we decided on it. Tell us why you think it should change. {review}',
    COMPLAINT: `If you are not happy with what we did or how we did it, you can complain. You can do this whatever we decided. {complaints} If that does not help, you can ask an ombudsman to look at it. It is free. For what the council did, ask ${LGSCO}. For what the NHS did, ask ${PHSO}.`,
  },
  AGENCIES: {
    AGENCY_ROUTE:
      'Whoever disagrees with this decision, with a share in it or with how it was made tells {area} in writing. {team} A dispute between agencies on who pays is recorded and taken up by the stages that the area has set; it does not hold up the placement, for which the interim payer pays meanwhile without prejudice.',
  },
  PLACES: {
    AGENCY_ROUTE: 'If you disagree with this decision or with how it was made, tell {area} in writing. {team}',
  },
};

/** The blocks that each audience has words for. */
const OF_AUDIENCE: Readonly<Record<WordingAudience, ReadonlySet<WordableBlock>>> = {
  FAMILY: new Set(Object.values(WordableBlock).filter((block) => block !== 'AGENCY_ROUTE')),
  AGENCIES: new Set<WordableBlock>(['AGENCY_ROUTE', 'CONTACT_TEAM']),
  PLACES: new Set<WordableBlock>(['AGENCY_ROUTE', 'CONTACT_TEAM']),
};

/** The blocks that an audience's notices have words for. */
export function blocksOf(audience: WordingAudience): readonly WordableBlock[] {
  return Object.values(WordableBlock).filter((block) => OF_AUDIENCE[audience].has(block));
}

const MOST_CHARACTERS = 2_000;

/** The words of a block on a day; null: there are none, since only the area can say them. The others are told the family's contact where none is set for them. */
export type Words = (block: WordableBlock) => string | null;

/** The words in force on a day, of the area's in the order in which they were set and of the product. */
export function wordsOn(wordings: readonly NoticeWording[], audience: WordingAudience, day: Day): Words {
  const own = (of: WordingAudience, block: WordableBlock): string | null =>
    wordings.reduce<NoticeWording | null>((held, one) => {
      const isAsked = one.audience === of && one.block === block && one.fromDate <= day;
      return isAsked && (held === null || one.fromDate >= held.fromDate) ? one : held;
    }, null)?.text ??
    SHIPPED[of][block] ??
    null;
  return (block) => own(audience, block) ?? (block === 'CONTACT_TEAM' ? own('FAMILY', block) : null);
}

/** A text with its placeholders filled, or those that nothing fills. */
export function fill(
  text: string,
  values: Readonly<Record<Placeholder, string | null>>,
): { readonly text: string; readonly missing: readonly Placeholder[] } {
  const missing = PLACEHOLDERS.filter((name) => text.includes(`{${name}}`) && values[name] === null);
  return { text: text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name as Placeholder] ?? whole), missing };
}

/** All that is wrong with words that an area gives for a block, at once. */
export function checkWording(given: {
  readonly audience: WordingAudience;
  readonly block: WordableBlock;
  readonly text: string | null;
}): Refusal<SetNoticeWordingCode>[] {
  const { audience, block } = given;
  const refuse = (code: SetNoticeWordingCode, field: string, message: string): Refusal<SetNoticeWordingCode> => ({
    ...{ code, field: [field], message },
  });
  const wrongAudience = OF_AUDIENCE[audience].has(block)
    ? []
    : [
        refuse(
          'BLOCK_NOT_OF_AUDIENCE',
          'block',
          `A notice for the ${inWordsWithin(audience)} has no block “${inWordsWithin(block)}”; it has ${anyInWords([...OF_AUDIENCE[audience]])}.`,
        ),
      ];
  const text = written(given.text);
  if (given.text === null) return wrongAudience;
  if (text === null)
    return [...wrongAudience, refuse('TEXT_MISSING', 'text', 'Give the words, or null for the product’s own.')];
  const asked = (text.match(/\{[^}]*\}/g) ?? []).map((name) => name.slice(1, -1));
  // A contact is what placeholders stand for, so it has none.
  const known: readonly string[] = block.startsWith('CONTACT_') ? [] : PLACEHOLDERS;
  const unknown = asked.filter((name) => !known.includes(name));
  const said = text.replace(/\{[^}]*\}/g, '').toLowerCase();
  const unnamed = (MUST_NAME[block] ?? []).filter((name) => !said.includes(name));
  const left = (MUST_SAY[block] ?? []).filter((name) => !asked.includes(name));
  return [
    ...wrongAudience,
    ...(isReadable(text)
      ? []
      : [refuse('TEXT_NOT_READABLE', 'text', 'The text holds characters that cannot be shown; take them out.')]),
    ...(lengthOf(text) > MOST_CHARACTERS
      ? [refuse('TEXT_TOO_LONG', 'text', `The text may have ${String(MOST_CHARACTERS)} characters at most.`)]
      : []),
    ...unknown.map((name) =>
      refuse(
        'PLACEHOLDER_UNKNOWN',
        'text',
        `Nothing fills {${name}} here; what can be filled is ${PLACEHOLDERS.map((one) => `{${one}}`).join(', ')}, and in a contact nothing.`,
      ),
    ),
    ...left.map((name) =>
      refuse(
        'PLACEHOLDER_MISSING',
        'text',
        `The block “${inWordsWithin(block)}” must say {${name}}, which is filled when the notice is made.`,
      ),
    ),
    ...unnamed.map((name) =>
      refuse(
        'WORDS_MISSING',
        'text',
        `The block “${inWordsWithin(block)}” must say “${name}”; without it, it does not tell the right it is there for.`,
      ),
    ),
  ];
}
