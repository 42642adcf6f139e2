import { inWordsWithin } from '../../../../kernel/code-words';
import type { DocumentRow, DocumentTable } from '../../../../kernel/document';
import { dayInWords, listInWords, poundsInWords } from '../../../../kernel/for-people';
import type { Outcome } from '../../../panels/rules/outcome';
import type { NoticeItem } from './body';
import type { NoticeFacts, NoticeMoney, NoticePlace } from './facts';
import { dutyItems } from './ordered';
import { priceInWords, whyOf } from './levels';
import { asksElsewhere, isToldAsNew } from './outcome-words';
import { openShares, standingInWords, whoDisagrees } from './questioned';

/** The outcomes by which a family gets what was asked for, but in what the decision says it departs from it. */
const WHOLE: ReadonlySet<Outcome> = new Set(['AGREED', 'AGREED_WITH_CONDITIONS', 'EXTEND']);

type Row = readonly [what: string, is: string, why: string];

/** What was agreed, with why for the amount, the level and how long (Suffolk, M3); nothing where no place and no money was. */
export function detailsForFamily(facts: NoticeFacts): readonly NoticeItem[] {
  const { place, money } = facts;
  const duties = dutyItems(facts, true);
  if (place === null || money === null) return duties;
  const hours = hoursOf(money);
  const asAsked = isAsAsked(facts) ? 'As it was asked for.' : '';
  const rows: readonly Row[] = [
    ['Where', place.name, [...elsewhereForFamily(facts), whyOf(facts, 'RECOMMENDATION')].join(' ').trim()],
    ['From', dayInWords(place.startDate), ''],
    ['Until', endOf(place), whyOf(facts, 'DURATION') || asAsked],
    ...(money.band === null ? [] : [['Band', money.band, whyOf(facts, 'BAND') || asAsked] as const]),
    ...(hours === null ? [] : [['Hours a week', hours, whyOf(facts, 'HOURS') || asAsked] as const]),
    ['Cost in a year', poundsInWords(money.annual), whyOf(facts, 'AMOUNT') || asAsked],
    ['Who pays', payersInWords(facts, money), whoDisagrees(facts)],
  ];
  const heading = openShares(facts).length === 0 ? 'Agreed' : 'As it is to be';
  return [table('Details', ['What', heading, 'Why'], rows), ...notesForFamily(facts, money), ...duties];
}

/** Whether what is not said to differ is as the family asked for it: not of a place it did not ask for, nor of what a tribunal ordered. */
function isAsAsked(facts: NoticeFacts): boolean {
  return WHOLE.has(facts.outcome) && !asksElsewhere(facts) && facts.basis !== 'TRIBUNAL_ORDER';
}

/** What the family asked for instead; why it was not chosen is among the reasons. */
function elsewhereForFamily(facts: NoticeFacts): readonly string[] {
  const { preferredPlace, preferredLateOn = null, preferredRecordedOn = null } = facts;
  if (preferredPlace === null) return [];
  if (preferredLateOn === null) {
    return [`You asked for ${preferredPlace}. We did not agree to that place. You can read below why.`];
  }
  if (isToldAsNew(facts)) return [`You want ${preferredPlace}.`];
  const put = preferredRecordedOn === null ? [] : [`We put it on record on ${dayInWords(preferredRecordedOn)}.`];
  return [`You want ${preferredPlace}.`, `You told us on ${dayInWords(preferredLateOn)}.`, ...put];
}

function notesForFamily(facts: NoticeFacts, money: NoticeMoney): readonly NoticeItem[] {
  const isTold = facts.outcome === 'NEED_AGREED_FUNDING_DISPUTED' || openShares(facts).length > 0;
  return [
    ...(money.lines.some(({ isDirectPayment }) => isDirectPayment)
      ? [say('Some of this is a direct payment. We pay you, and you buy the help yourself.')]
      : []),
    ...(money.isCommitted || isTold
      ? []
      : [say('Those who pay still have to confirm their part. We will tell you if this changes anything.')]),
  ];
}

/** The same to an agency that pays: the whole and its own share, and not the others'. */
export function detailsForAgency(facts: NoticeFacts, agencyKind: string): readonly NoticeItem[] {
  const { place, money } = facts;
  const duties = dutyItems(facts, false);
  if (place === null || money === null) return duties;
  const own = money.shares.filter((share) => share.agencyKind === agencyKind);
  const rows: readonly Row[] = [
    [
      'Where',
      place.name,
      [
        ...(facts.preferredPlace === null ? [] : [`The family prefers ${facts.preferredPlace}.`]),
        whyOf(facts, 'RECOMMENDATION'),
      ]
        .join(' ')
        .trim(),
    ],
    ['From', dayInWords(place.startDate), ''],
    ['Until', endOf(place), whyOf(facts, 'DURATION')],
    ...(money.band === null ? [] : [['Band', money.band, whyOf(facts, 'BAND')] as const]),
    ['Cost in a year, all agencies', poundsInWords(money.annual), whyOf(facts, 'AMOUNT')],
    ...own.map((share): Row => [
      `Share of ${share.agencyName} in a year`,
      poundsInWords(share.annual),
      [`${poundsInWords(share.weekly)} a week.`, ...ownQuestions(facts, share.agencyName)].join(' '),
    ]),
    ['How the split was set', METHOD[money.method], money.methodEvidence ?? ''],
  ];
  return [
    table('Details', ['What', openShares(facts).length === 0 ? 'Agreed' : 'Decided', 'Note'], rows),
    ...(money.isCommitted ? [] : [say('Not all holders have agreed to their shares yet.')]),
    ...duties,
  ];
}

/** That an agency’s own share is refused or in dispute. */
function ownQuestions(facts: NoticeFacts, agencyName: string): readonly string[] {
  return openShares(facts)
    .filter((share) => share.agencyName === agencyName)
    .map(standingInWords);
}

/** To a setting the days and the level of support; to a provider its prices too. Neither is told who pays what. */
export function detailsForPlace(facts: NoticeFacts, withPrices: boolean): readonly NoticeItem[] {
  const { place, money } = facts;
  if (place === null || money === null) return [];
  const hours = hoursOf(money);
  const rows: readonly Row[] = [
    ['Where', place.name, ''],
    ['From', dayInWords(place.startDate), ''],
    ['Until', endOf(place), ''],
    ...(money.band === null ? [] : [['Band', money.band, ''] as const]),
    ...(hours === null ? [] : [['Hours a week', hours, ''] as const]),
    ...(withPrices
      ? money.lines
          .filter(({ isDirectPayment }) => !isDirectPayment)
          .map((line): Row => [`Price: ${inWordsWithin(line.category)}`, priceInWords(line), ''])
      : []),
  ];
  return [
    table('Details', ['What', 'Agreed'], rows),
    ...(money.isCommitted
      ? []
      : [say('The money is not committed yet. No place is bought before the commissioner confirms it.')]),
  ];
}

function endOf({ endDate }: NoticePlace): string {
  return endDate === null ? 'No end is set' : dayInWords(endDate);
}

function payersOf({ shares }: Pick<NoticeMoney, 'shares'>): readonly string[] {
  return [...new Set(shares.filter(({ annual }) => annual > 0n).map(({ agencyName }) => agencyName))];
}

/** Who pays by the decision, and from which day on who else (J5): who paid before then is told as that, and the same agencies with other shares not again. */
function payersInWords({ moved }: NoticeFacts, { shares }: NoticeMoney): string {
  let paying = payersOf({ shares });
  const said = [listInWords(paying)];
  for (const { fromDate, after } of moved) {
    const then = payersOf({ shares: after });
    if (then.length !== paying.length || then.some((one) => !paying.includes(one))) {
      said.push(`From ${dayInWords(fromDate)}: ${listInWords(then)}`);
    }
    paying = then;
  }
  return said.join('. ');
}

function hoursOf({ lines }: NoticeMoney): string | null {
  const hours = lines.flatMap(({ hoursPerWeek }) => (hoursPerWeek === null ? [] : [hoursPerWeek]));
  return hours.length === 0 ? null : listInWords(hours);
}

const METHOD: Readonly<Record<NoticeMoney['method'], string>> = {
  NEEDS_LED: 'By need',
  CONTINUING_CARE_TOOL: 'By the continuing care tool',
  HOURS_TOOL: 'By a tool of hours',
  PROTOCOL: 'By the agencies’ protocol',
  POOLED_FUND: 'From the pooled fund',
  SINGLE_AGENCY: 'One agency pays',
};

export function say(text: string): NoticeItem {
  return { kind: 'SAY', text };
}

export function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): NoticeItem {
  const cells = rows.map((row): DocumentRow => ({
    cells: row.slice(0, headings.length).map((cell) => (cell === '' ? '–' : cell)),
  }));
  const made: DocumentTable = {
    caption,
    columns: headings.map((heading) => ({ heading, kind: 'TEXT' })),
    rows: cells,
  };
  return { kind: 'TABLE', table: made };
}
