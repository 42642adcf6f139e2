import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { APPEAL_RIGHTS } from '../../../cases/rules/appeal-rights';
import type { NoticeBody, NoticeItem, NoticePart } from './body';
import { NoticeBlock, type WordableBlock } from './codes';
import { HEADINGS, withWords } from './compose';
import type { Decider, NoticeDays } from './facts';
import { wordedItems, type Missing } from './worded';
import type { Words } from './wording';

/** What is decided of a plan and told to the family by a letter: what it may appeal against. */
export type ToldEventKind = keyof typeof APPEAL_RIGHTS;

/** What a letter on a plan is made from: the event as it is recorded, and why. */
export interface PlanLetterFacts {
  readonly kind: ToldEventKind;
  readonly eventDate: Day;
  readonly areaName: string;
  readonly caseReference: string;
  readonly isToYoungPerson: boolean;
  /** Who put it on record; null: no longer there. */
  readonly recordedBy: Decider | null;
  readonly reasons: string;
  /** A5: the first day on which a plan that is to end may end; null of every other event, or while no limit can be counted. */
  readonly mayEndOn: Day | null;
}

/** What was decided, and what that means from when on. */
const SAID: Readonly<Record<ToldEventKind, (who: string, from: string) => readonly [what: string, effect: string]>> = {
  ASSESSMENT_REFUSED: (who, from) => [
    `We decided not to make an EHC needs assessment of ${who}.`,
    `This holds from ${from}.`,
  ],
  PLAN_REFUSED: (who, from) => [
    `We looked at the needs of ${who}. We decided not to make an EHC plan.`,
    `This holds from ${from}.`,
  ],
  FINAL_PLAN_SENT: (who, from) => [
    `We made an EHC plan for ${who}. This is the final plan, and it comes with this letter.`,
    `The plan holds from ${from}.`,
  ],
  AMENDED_PLAN_SENT: (who, from) => [
    `We changed the EHC plan for ${who}. The changed plan comes with this letter.`,
    `The changed plan holds from ${from}.`,
  ],
  TRANSFER_PLAN_SENT: (who, from) => [
    `We changed the EHC plan for ${who}, since a move to another school or college is coming. The changed plan comes with this letter.`,
    `The changed plan holds from ${from}. It says from when the new school or college is named.`,
  ],
  REVIEW_DECIDED: (who) => [
    `We looked at the EHC plan for ${who} again. We decided not to change it.`,
    'The plan stays as it is.',
  ],
  CEASE_NOTICE_SENT: (who) => [`We decided that the EHC plan for ${who} is to end.`, ''],
};

/** What the letter must have beside what is made from the record (N2): the rights of who may appeal, and whom to turn to. */
const WORDED: readonly WordableBlock[] = [
  ...(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE'] as const),
  ...(['COMPLAINT', 'CONTACT_TEAM', 'CONTACT_SUPPORT'] as const),
];

/** The letter to the family on what was decided of a plan: what, from when, why, by whom, and how to challenge it (N1, N2); or all that it lacks. */
export function composePlanLetter(facts: PlanLetterFacts, days: NoticeDays, words: Words): Result<NoticeBody, Missing> {
  const missing: Missing[] = [];
  const who = facts.isToYoungPerson ? 'you' : 'your child';
  const isLate = facts.eventDate < days.noticeDate;
  const from = isLate ? dayInWords(facts.eventDate) : 'the date of this letter';
  const [what] = SAID[facts.kind](who, from);
  const effect = effectOf(facts, who, from);
  if (effect === '') {
    const message = 'No limit in force gives the time to appeal, before which the plan must not end.';
    missing.push({ code: 'BLOCK_MISSING', message });
  }
  const told: readonly NoticePart[] = [
    part('OUTCOME', [say(what), ...(isLate ? [say(lateInWords(facts.eventDate, days.noticeDate))] : [])]),
    { ...part('DETAILS', [say(effect)]), heading: 'From when' },
    part('REASONS', [{ kind: 'QUOTE', lead: 'These are our reasons:', text: facts.reasons }]),
    part('WHO_DECIDED', [say(decidedBy(facts))]),
  ];
  const named = { areaName: facts.areaName, panelName: facts.areaName };
  const worded = WORDED.map((block) => part(block, wordedItems(block, { facts: named, days, words }, missing)));
  if (missing.length > 0) return refuse(missing);
  const order = Object.values(NoticeBlock);
  return ok(
    withWords({
      title: 'What we decided about the EHC plan',
      author: facts.areaName,
      audience: 'FAMILY',
      isToYoungPerson: facts.isToYoungPerson,
      noticeDate: days.noticeDate,
      decisionDate: facts.eventDate,
      caseReference: facts.caseReference,
      parts: [...told, ...worded].sort((one, other) => order.indexOf(one.block) - order.indexOf(other.block)),
      quoted: [facts.reasons],
    }),
  );
}

/** A5: a plan goes on while it can be appealed against that it ends, and while an appeal runs. */
function effectOf({ kind, mayEndOn }: PlanLetterFacts, who: string, from: string): string {
  if (kind !== 'CEASE_NOTICE_SENT') return SAID[kind](who, from)[1];
  if (mayEndOn === null) return '';
  return `The plan will not end before ${dayInWords(mayEndOn)}. If you appeal, it stays until the appeal is over.`;
}

/** A letter that goes later than what it tells was done gives both days. */
function lateInWords(eventDate: Day, noticeDate: Day): string {
  return `This was on ${dayInWords(eventDate)}. We write to you now, on ${dayInWords(noticeDate)}. Your time to appeal counts from the date of this letter.`;
}

function decidedBy({ areaName, recordedBy }: PlanLetterFacts): string {
  const by = recordedBy === null ? '' : ` ${recordedBy.name} (${recordedBy.jobTitle}) put it on record.`;
  return `${areaName} decided this.${by}`;
}

function part(block: NoticeBlock, items: readonly NoticeItem[]): NoticePart {
  return { block, heading: HEADINGS[block][0], items };
}

function say(text: string): NoticeItem {
  return { kind: 'SAY', text };
}
