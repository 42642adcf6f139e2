import { inWordsWithin } from '../../../cases/rules/code-words';
import { dayInWords } from '../../../../kernel/for-people';
import { written } from '../../../../kernel/text';
import { wordsLeft } from '../../../cases/rules/passages';
import type { NoticeItem } from './body';
import type { NoticeFacts } from './facts';
import { levelsOf } from './levels';

/** What each reason of the record is called to the reader. */
interface Leads {
  readonly rationale: string;
  readonly views: string;
  readonly part: string;
  readonly advice: string;
  readonly others: string;
  readonly missing: string;
  readonly concerns: string;
  readonly levels: string;
  readonly departure: string;
  readonly end: string;
  readonly expired: string;
  readonly lapsed: string;
  readonly corrected: string;
}

const FAMILY: Leads = {
  rationale: 'These are the reasons that were written down when we decided:',
  views: 'This is how we thought about what you told us:',
  part: 'This is what we did not agree to, and why:',
  advice: 'This is where we did not follow advice, and why:',
  others: 'We looked at these places too, and this is why we did not choose them:',
  missing: 'This is what we still need to know:',
  concerns: 'This is what it is about:',
  levels: 'This is why not all of it is as it was asked for:',
  departure: 'This is why we chose a place that was not found right at first:',
  end: 'This is why it does not stand any more:',
  expired:
    'It does not stand any more since it was for a set time. In that time it had to be settled who pays, and it was not.',
  lapsed:
    'It does not stand any more since the panel had to look at it by a set day. The panel did not confirm it by then.',
  corrected: 'We put an earlier decision right. This is why:',
};

/** The reasons of an order are the tribunal’s, as they were put on record. */
const ORDERED = 'This is what was written down of the order and why it was made:';

const AGENCIES: Leads = {
  rationale: 'As they were recorded:',
  views: 'How the views of the child and the parents were weighed:',
  part: 'What was not agreed:',
  advice: 'Where it departs from what was advised:',
  others: 'Options weighed and not chosen:',
  missing: 'What is missing:',
  concerns: 'What it concerns:',
  levels: 'What is not as it was asked for:',
  departure: 'Why a finding on suitability was departed from:',
  end: 'Why it stands no longer:',
  expired: 'It was agreed in principle for a set time, and no money was agreed within it.',
  lapsed: 'It was taken out of panel and was not ratified by the day set for that.',
  corrected: 'Why an earlier decision was corrected:',
};

/** A reason that a notice must give and the decision does not. */
export interface MissingReason {
  readonly message: string;
}

/** Every reason that has to be in the record and is not: why, what of a part, and why for each level that is not as asked for (N2, M1–M3). */
export function missingReasons(facts: NoticeFacts): readonly MissingReason[] {
  const { reason, outcome, departures, status, ended } = facts;
  const missing = (text: string | null | undefined, message: string): readonly MissingReason[] => {
    if (wordsLeft(text) !== null) return [];
    return [{ message: written(text) === null ? message : `${message} ${NOTHING_LEFT}` }];
  };
  return [
    ...missing(reason?.rationale, 'The decision gives no reasons; correct it and say why it was decided so.'),
    ...(outcome === 'AGREED_IN_PART'
      ? missing(reason?.partNotAgreed, 'The decision does not say what part was not agreed, and why; correct it.')
      : []),
    ...departures.flatMap(({ subject, reason: why }) =>
      missing(
        why,
        `The decision is not as asked for in “${inWordsWithin(subject)}” and does not say why; correct it and give the reason.`,
      ),
    ),
    ...(status === 'DECLINED'
      ? missing(
          ended?.reason,
          'The decision was declined and nobody said why; nothing can be told of its end without that.',
        )
      : []),
    ...(outcome === 'DEFERRED_FOR_INFORMATION'
      ? missing(reason?.missingInformation, 'The decision does not say what information is missing; correct it.')
      : []),
  ];
}

const NOTHING_LEFT =
  'All that it says of it is withheld or was disposed of: write it in words that can be told, or quote fewer of them as passages.';

/** The decision's own reasons, in its own words (N1): quoted, never told anew. */
export function reasonItems(facts: NoticeFacts, isFamily: boolean): readonly NoticeItem[] {
  const { reason, departures, alternatives } = facts;
  const leads = isFamily ? FAMILY : AGENCIES;
  if (reason === null) return [];
  const quote = (lead: string, text: string | null): readonly NoticeItem[] => {
    const said = written(text);
    return said === null ? [] : [{ kind: 'QUOTE', lead, text: said }];
  };
  // Where there are no details, there is nowhere else to read it.
  const levels = facts.place === null || facts.money === null ? levelsOf(facts) : [];
  const advice = departures.filter(({ subject }) => subject === 'OUTCOME');
  const others = alternatives.map(({ name, whyNot }) => `${name}: ${whyNot}`);
  return [
    ...quote(isFamily && facts.basis === 'TRIBUNAL_ORDER' ? ORDERED : leads.rationale, reason.rationale),
    ...endItems(facts, leads),
    ...quote(leads.corrected, reason.correctionReason),
    ...quote(leads.concerns, reason.concerns),
    ...quote(leads.part, reason.partNotAgreed),
    ...quote(leads.departure, reason.departureReason),
    ...levels.flatMap((one) => quote(leads.levels, one.reason)),
    ...advice.flatMap((one) => quote(leads.advice, one.reason)),
    ...quote(leads.views, reason.familyViewConsidered),
    ...(others.length === 0
      ? []
      : ([
          { kind: 'SAY', text: leads.others },
          { kind: 'LIST', isQuoted: true, items: others },
        ] as const)),
    ...missingItems(facts, leads),
  ];
}

/** Why it stands no longer: in somebody’s words, or what ends it by itself. */
function endItems({ status, ended }: NoticeFacts, leads: Leads): readonly NoticeItem[] {
  if (status === 'EXPIRED') return [{ kind: 'SAY', text: leads.expired }];
  if (status === 'LAPSED') return [{ kind: 'SAY', text: leads.lapsed }];
  const text = written(ended?.reason);
  return text === null ? [] : [{ kind: 'QUOTE', lead: leads.end, text }];
}

function missingItems({ reason }: NoticeFacts, leads: Leads): readonly NoticeItem[] {
  if (reason === null) return [];
  const { missingInformation, informationOwner, returnDate } = reason;
  if (missingInformation === null) return [];
  return [
    { kind: 'QUOTE', lead: leads.missing, text: missingInformation },
    ...(informationOwner === null
      ? []
      : [{ kind: 'QUOTE', lead: 'This is who will bring it:', text: informationOwner } as const]),
    ...(returnDate === null
      ? []
      : [{ kind: 'SAY', text: `The panel will come back to this by ${dayInWords(returnDate)}.` } as const]),
  ];
}
