import { dayInWords, poundsInWords } from '../../../../kernel/for-people';
import type { NoticeItem } from './body';
import { say, table } from './details';
import type { MovedShare, MovedToAdults, NoticeFacts } from './facts';

/** How a share moved from one agency to another, from which day and why (J5, Cheshire East); and that it went over to adult services. */
export function movedItems({ moved, isToYoungPerson }: NoticeFacts, isFamily: boolean): readonly NoticeItem[] {
  return moved.flatMap((one): NoticeItem[] => [
    ...(one.handover === null
      ? [
          say(
            isFamily
              ? `From ${dayInWords(one.fromDate)} the cost is shared in another way. The help stays the same.`
              : `From ${dayInWords(one.fromDate)} the cost is split in another way.`,
          ),
        ]
      : handoverItems(one, one.handover, isFamily ? (isToYoungPerson ? 'you' : 'your child') : null)),
    // The same share goes over: what it comes to in a year is what it was.
    ...(one.handover === null ? [sharesTable(one)] : []),
    ...(one.reason === null ? [] : [{ kind: 'QUOTE', lead: 'This is why:', text: one.reason } as const]),
  ]);
}

/** `who` null: to an agency. */
function handoverItems(
  { fromDate }: MovedShare,
  { service, outcome, decidedDate, fromName, toName, reasons, delegation }: MovedToAdults,
  who: string | null,
): readonly NoticeItem[] {
  const day = dayInWords(fromDate);
  const decided = dayInWords(decidedDate);
  // A decision that was put right to that is quoted no more: what stands says that nobody was to be taken on.
  const isEligible = outcome === 'ELIGIBLE';
  if (who === null) {
    const law = service === 'CARE_ACT' ? 'the Care Act 2014' : 'NHS continuing healthcare';
    const rests = isEligible
      ? `a hand-over to adult services by their decision of ${decided} under ${law}.`
      : `a hand-over to adult services. Their decision was put right since: by that of ${decided} under ${law} they do not take the young person on.`;
    return [
      say(`From ${day} ${toName} pays in the place of ${fromName}: ${rests}`),
      { kind: 'QUOTE', lead: 'Decided by:', text: delegation },
    ];
  }
  const by = service === 'CARE_ACT' ? 'Adult social care' : 'The NHS';
  return [
    say(
      `From ${day} adult services pay a part of the help for ${who}. Before that, services for children paid it. The help stays the same. ${
        isEligible
          ? `${by} decided this on ${decided}.`
          : `${by} looked at it once more. On ${decided} it decided not to take ${who} on. We will tell you if who pays changes.`
      }`,
    ),
    { kind: 'QUOTE', lead: 'Who paid it, and who pays it then:', text: `${fromName}; ${toName}` },
    { kind: 'QUOTE', lead: 'These are the reasons that were written down for it:', text: reasons },
  ];
}

/** What each agency pays before and after. */
function sharesTable({ before, after }: MovedShare): NoticeItem {
  const names = [...new Set([...before, ...after].map(({ agencyName }) => agencyName))];
  const annual = (shares: typeof before, name: string): string => {
    const share = shares.find(({ agencyName }) => agencyName === name);
    return share === undefined ? '£0.00' : poundsInWords(share.annual);
  };
  return table(
    'Who pays in a year',
    ['Who', 'Before', 'From then on'],
    names.map((name) => [name, annual(before, name), annual(after, name)]),
  );
}
