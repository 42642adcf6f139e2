import { dayInWords } from '../../../../kernel/for-people';
import type { Outcome } from '../../../panels/rules/outcome';
import { isOver } from '../../../panels/rules/notice-target';
import type { NoticeFacts } from './facts';
import { levelsOf } from './levels';
import { isSettled, openShares, questionedForAgencies, questionedForFamily } from './questioned';

type OutcomeFacts = Pick<
  NoticeFacts,
  | 'outcome'
  | 'status'
  | 'ended'
  | 'isOnBrought'
  | 'needAgreed'
  | 'decisionDate'
  | 'expiresOn'
  | 'isToYoungPerson'
  | 'departures'
  | 'preferredPlace'
  | 'preferredLateOn'
  | 'preferredRecordedOn'
  | 'changed'
  | 'questioned'
  | 'basis'
  | 'orderDate'
>;

/**
 * What was decided, a sentence or a few in plain words. Each outcome has its own, so that a notice can state no other (N1); and none says that all was
 * agreed where an amount, a level or how long is not as it was asked for.
 */
export function outcomeForFamily(facts: OutcomeFacts): string {
  if (isOver(facts.status)) return endForFamily(facts);
  const who = facts.isToYoungPerson ? 'you' : 'your child';
  if (facts.basis === 'TRIBUNAL_ORDER') return orderForFamily(facts, who);
  const expires = facts.expiresOn === null ? '' : ` This holds until the day before ${dayInWords(facts.expiresOn)}.`;
  const isOther = isNotAsAsked(facts);
  const isQuestioned = openShares(facts).length > 0;
  const other = isOther ? ' Not all of it is as it was asked for. You can read below what is different.' : '';
  const words: Readonly<Record<Outcome, string>> = {
    AGREED: isQuestioned
      ? `We agree that ${who} should have this help.${other}`
      : isOther
        ? `${asksElsewhere(facts) ? 'We agreed to another place. Not' : 'We agreed, but not'} all of it is as it was asked for. You can read below what is different. This is for ${who}.`
        : facts.preferredPlace === null
          ? `We agreed to what was asked for. This is for ${who}.`
          : `What we agreed to is for ${who}.`,
    AGREED_IN_PART: `We agreed to part of what was asked for, for ${who}. We did not agree to all of it.`,
    AGREED_IN_PRINCIPLE: `We agree that this is right for ${who}. We have not agreed to pay for it yet.${other}${expires}`,
    AGREED_WITH_CONDITIONS: isQuestioned
      ? `We agree that ${who} should have this help, with some conditions. You can read them below.${other}`
      : isOther
        ? `We agreed for ${who}, with some conditions. Not all of it is as it was asked for. You can read both below.`
        : facts.preferredPlace === null
          ? `We agreed to what was asked for, for ${who}. There are some conditions. You can read them below.`
          : `We agreed for ${who}, with some conditions. You can read them below.`,
    DEFERRED_FOR_INFORMATION: 'We have not decided yet. We need to know more first.',
    DECLINED: facts.isOnBrought
      ? 'The panel looked at an earlier decision and did not confirm it. The earlier decision does not stand any more.'
      : `We did not agree to what was asked for, for ${who}.${facts.needAgreed ? ' We do agree that the need is there.' : ''}`,
    REFERRED_ELSEWHERE: `We did not decide this ourselves. We passed it on to those who can. This is still about help for ${who}.`,
    RATIFIED: 'The panel confirmed an earlier decision.',
    NOTED: 'The panel was told of an earlier decision.',
    NOT_HEARD: 'The panel did not get to this at its meeting. It will look at it at the next one.',
    WITHDRAWN: 'The request was taken back. So there is no decision on it.',
    NEED_AGREED_FUNDING_DISPUTED: isSettled(facts)
      ? `We agree that ${who} should have this help. Those who pay have settled who pays which part.${other}`
      : `We agree that ${who} should have this help. Those who pay do not agree yet who pays which part. That does not hold up the help. One of them pays for now.${other}`,
    STEP_DOWN: `We agreed that the help for ${who} will change to a lower level.${other}`,
    EXTEND: `We agreed that the help for ${who} goes on for longer.${other}`,
    END: `We decided that this help for ${who} comes to an end.`,
  };
  const questioned = facts.outcome === 'NEED_AGREED_FUNDING_DISPUTED' ? '' : questionedForFamily(facts);
  return `${elsewhereInWords(facts)}${words[facts.outcome]}${GIVES.has(facts.outcome) || facts.outcome === 'AGREED_IN_PART' ? questioned : ''}`;
}

function elsewhereInWords(facts: OutcomeFacts): string {
  if (!isElsewhere(facts)) return '';
  if (asksElsewhere(facts)) return 'We did not agree to the place you asked for. ';
  // What is new since the letter before says the rest.
  const unknown =
    (facts.preferredRecordedOn ?? null) === null
      ? 'We did not know that when we decided. '
      : 'That was not on our record when we decided. ';
  return `You want another place than the one we agreed to. ${isToldAsNew(facts) ? '' : unknown}`;
}

/** Whether another place is given than the family asked for. */
function isElsewhere({ preferredPlace, outcome }: OutcomeFacts): boolean {
  return preferredPlace !== null && GIVES.has(outcome);
}

/** What a tribunal ordered is the tribunal’s word, and what the area must do (A6): it agreed to nothing. */
function orderForFamily({ outcome, orderDate }: OutcomeFacts, who: string): string {
  const on = orderDate === null || orderDate === undefined ? '' : ` on ${dayInWords(orderDate)}`;
  return `The tribunal made an order${on}. We must do what it says. ${orderedFor(who)[outcome] ?? ''}`.trim();
}

/** What an order comes to, of each outcome that one has. */
const orderedFor = (who: string): Partial<Readonly<Record<Outcome, string>>> => ({
  AGREED: `By it, what was asked for goes ahead for ${who}.`,
  AGREED_IN_PART: `By it, part of what was asked for goes ahead for ${who}.`,
  AGREED_WITH_CONDITIONS: `By it, what was asked for goes ahead for ${who}. There are some conditions. You can read them below.`,
  DECLINED: `By it, what was asked for does not go ahead for ${who}.`,
  STEP_DOWN: `By it, the help for ${who} will change to a lower level.`,
  EXTEND: `By it, the help for ${who} goes on for longer.`,
  END: `By it, this help for ${who} comes to an end.`,
});

/** Whether what is given is less, or somewhere else, than was asked for by the time it was decided. */
function isNotAsAsked(facts: Pick<OutcomeFacts, 'departures' | 'preferredPlace' | 'preferredLateOn'>): boolean {
  return asksElsewhere(facts) || levelsOf(facts).length > 0;
}

/** Whether the family had asked for another place when it was decided; what it said later was not asked for then. */
export function asksElsewhere({
  preferredPlace,
  preferredLateOn = null,
}: Pick<NoticeFacts, 'preferredPlace' | 'preferredLateOn'>): boolean {
  return preferredPlace !== null && preferredLateOn === null;
}

/** Whether that the family wants another place is told among what is new since the letter before. */
export function isToldAsNew({ changed = null }: Pick<NoticeFacts, 'changed'>): boolean {
  return changed !== null && changed.preferredOn !== null;
}

function endForFamily({ ended, decisionDate }: OutcomeFacts): string {
  const onDate = ended?.onDate ?? null;
  const since = onDate === null ? '' : ` It ended on ${dayInWords(onDate)}.`;
  return `Our decision of ${dayInWords(decisionDate)} does not stand any more.${since}`;
}

const AGENCY_WORDS: Readonly<Record<Outcome, string>> = {
  AGREED: 'Agreed.',
  AGREED_IN_PART: 'Agreed in part.',
  AGREED_IN_PRINCIPLE: 'Agreed in principle. No money is committed.',
  AGREED_WITH_CONDITIONS: 'Agreed with conditions.',
  DEFERRED_FOR_INFORMATION: 'Deferred for information. Nothing is decided yet.',
  DECLINED: 'Declined.',
  REFERRED_ELSEWHERE: 'Referred elsewhere.',
  RATIFIED: 'Ratified.',
  NOTED: 'Noted.',
  NOT_HEARD: 'Not heard; it is put to the next sitting.',
  WITHDRAWN: 'Withdrawn.',
  NEED_AGREED_FUNDING_DISPUTED:
    'Need agreed; the split of the cost is in dispute. The placement is not held up: the interim payer pays, without prejudice.',
  STEP_DOWN: 'Stepped down to a lower level of provision.',
  EXTEND: 'Extended.',
  END: 'Ended.',
};

/** The outcomes that give what was asked for, which may still not be as it was asked for. */
const GIVES: ReadonlySet<Outcome> = new Set([
  'AGREED',
  'AGREED_IN_PRINCIPLE',
  'AGREED_WITH_CONDITIONS',
  'NEED_AGREED_FUNDING_DISPUTED',
  'STEP_DOWN',
  'EXTEND',
]);

/** The same to the agencies, or to the setting or provider where the child goes, which is told nothing of who pays (P1). */
export function outcomeForOthers(facts: OutcomeFacts, isPlace: boolean): string {
  const { outcome, isOnBrought, expiresOn } = facts;
  if (isOver(facts.status)) return endForOthers(facts);
  if (outcome === 'DECLINED' && isOnBrought) return 'The panel declined an earlier decision, which stands no longer.';
  const expires = expiresOn === null ? '' : ` It holds until the day before ${dayInWords(expiresOn)}.`;
  const other = GIVES.has(outcome) && isNotAsAsked(facts) ? ' Not all is as it was asked for.' : '';
  const isDisputed = outcome === 'NEED_AGREED_FUNDING_DISPUTED';
  if (facts.basis === 'TRIBUNAL_ORDER') return `Ordered by the tribunal: ${AGENCY_WORDS[outcome].toLowerCase()}`;
  const words =
    isDisputed && isSettled(facts) ? 'Need agreed; the split of the cost is settled.' : AGENCY_WORDS[outcome];
  return isPlace
    ? `${isDisputed ? 'Need agreed. The placement is not held up.' : words}${other}${expires}`
    : `${words}${isDisputed ? '' : questionedForAgencies(facts)}${other}${expires}`;
}

function endForOthers({ outcome, status, ended }: OutcomeFacts): string {
  const onDate = ended?.onDate ?? null;
  const since = onDate === null ? '' : ` since ${dayInWords(onDate)}`;
  const how = status === 'LAPSED' ? 'it lapsed' : status === 'EXPIRED' ? 'it expired' : 'it was declined';
  return `The decision (${AGENCY_WORDS[outcome].replace(/\..*$/, '').toLowerCase()}) stands no longer${since}: ${how}.`;
}
