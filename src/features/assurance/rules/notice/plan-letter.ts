import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { AppealRight, ToldEventKind } from '../../../cases/rules/appeal-rights';
import type { PassageKind } from '../../../cases/rules/passages';
import type { NoticeBody, NoticeItem, NoticePart } from './body';
import { NoticeBlock, type WordableBlock } from './codes';
import { HEADINGS, withWords } from './compose';
import type { Decider, NoticeDays } from './facts';
import { RULE_LEAD, ruleInWords } from './who-decided';
import { withheldItems } from './withheld';
import { wordedItems, type Missing } from './worded';
import type { Words } from './wording';

/** What a letter on a plan is made from: the event as it is recorded, and why. */
export interface PlanLetterFacts {
  readonly kind: ToldEventKind;
  /** What it is in law, by whether a plan went on beside it. */
  readonly right: AppealRight;
  readonly eventDate: Day;
  readonly areaName: string;
  readonly caseReference: string;
  readonly isToYoungPerson: boolean;
  /** Who decided it and answers for it (G7); null: no longer there, and the letter cannot be made. */
  readonly decider: Decider | null;
  readonly delegation: string;
  /** Without the words that are tagged (P3). */
  readonly reasons: string;
  /** Why words of the reasons are withheld; empty: none are. */
  readonly withheld: readonly PassageKind[];
  /** A5: the first day on which a plan that is to end may end; null of every other event, or while no limit can be counted. */
  readonly mayEndOn: Day | null;
  /** From which day the family's time counts, since a letter told it before; null: none did. */
  readonly firstTold: Day | null;
  /** The last letter that went and told it otherwise; null: none did. */
  readonly putRight: ToldOtherwise | null;
  /** Of what is told of a plan: the day on which another took its place (section 44); null or left out: none did. */
  readonly replacedOn?: Day | null;
}

/** What a letter that went told otherwise than it is on record now. */
export interface ToldOtherwise {
  readonly noticeDate: Day;
  /** The other day that it gave; null: the same. */
  readonly eventDate: Day | null;
  /** Whether it told that something else was decided, as that no plan is made where one goes on. */
  readonly hasOtherRight: boolean;
  readonly hasOtherReasons: boolean;
  readonly hasOtherDecider: boolean;
}

/** How a plan goes to the family: with the letter, or on the day before it on which it was sent (C4). */
const goes = (plan: string, sent: string | null): string =>
  sent === null ? `${plan} comes with this letter.` : `We sent it to you on ${sent}.`;

type Said = (who: Reader, from: string, sent: string | null) => readonly [what: string, effect: string];

/** Whom a letter is about, and whose the needs are, as its reader is spoken to. */
interface Reader {
  readonly who: string;
  readonly whose: string;
}

/** What was decided, and what that means from when on. `sent`: on which day before the letter it was done; null: on that of the letter. */
const SAID: Readonly<Record<ToldEventKind, Said>> = {
  ASSESSMENT_REFUSED: ({ who }, from) => [
    `We decided not to make an EHC needs assessment of ${who}.`,
    `This holds from ${from}.`,
  ],
  PLAN_REFUSED: ({ whose }, from) => [
    `We looked at ${whose} needs. We decided not to make an EHC plan.`,
    `This holds from ${from}.`,
  ],
  FINAL_PLAN_SENT: ({ who }, from, sent) => [
    `We made an EHC plan for ${who}. This is the final plan. ${goes('It', sent)}`,
    `The plan holds from ${from}.`,
  ],
  AMENDED_PLAN_SENT: ({ who }, from, sent) => [
    `We changed the EHC plan for ${who}. ${goes('The changed plan', sent)}`,
    `The changed plan holds from ${from}.`,
  ],
  TRANSFER_PLAN_SENT: ({ who }, from, sent) => [
    `We changed the EHC plan for ${who}, since a move to another school or college is coming. ${goes('The changed plan', sent)}`,
    `The changed plan holds from ${from}. It says from when the new school or college is named.`,
  ],
  REVIEW_DECIDED: ({ who }) => [
    `We looked at the EHC plan for ${who} again. We decided not to change it.`,
    'The plan stays as it is.',
  ],
  CEASE_NOTICE_SENT: ({ who }) => [`We decided that the EHC plan for ${who} is to end.`, ''],
};

/** The same beside a plan that goes on (Children and Families Act 2014, section 51(2)(d) and (e)): nobody is to read that the plan is gone. */
const BESIDE_PLAN: Partial<Readonly<Record<AppealRight, Partial<Readonly<Record<ToldEventKind, Said>>>>>> = {
  REFUSAL_TO_REASSESS: {
    ASSESSMENT_REFUSED: ({ whose }, from) => [
      `We were asked to look at ${whose} needs again. We decided not to make a new EHC needs assessment.`,
      `This holds from ${from}. The EHC plan stays in force.`,
    ],
  },
  REFUSAL_TO_AMEND: {
    PLAN_REFUSED: ({ who, whose }, from) => [
      `We looked at ${whose} needs again. We decided not to change the EHC plan for ${who}, and not to make a new one.`,
      `This holds from ${from}. The plan stays as it is, and it is still in force.`,
    ],
  },
};

/** What the letter must have beside what is made from the record (N2): the rights of who may appeal, and whom to turn to. */
const WORDED: readonly WordableBlock[] = [
  ...(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE'] as const),
  ...(['COMPLAINT', 'CONTACT_TEAM', 'CONTACT_SUPPORT'] as const),
];

/** What is done with a plan itself, which says nothing any more once another took its place. */
const OF_THE_PLAN: ReadonlySet<ToldEventKind> = new Set([
  ...(['FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'REVIEW_DECIDED'] as const),
]);

/** A letter that comes late is not to be read as if the plan were the one that holds. */
function replacedInWords({ kind, replacedOn = null }: PlanLetterFacts): NoticeItem[] {
  if (replacedOn === null || !OF_THE_PLAN.has(kind)) return [];
  return [
    say(
      `On ${dayInWords(replacedOn)} another EHC plan took the place of this one. The newer plan is the one to go by.`,
    ),
  ];
}

/** The letter to the family on what was decided of a plan: what, from when, why, by whom, and how to challenge it (N1, N2); or all that it lacks. */
export function composePlanLetter(facts: PlanLetterFacts, days: NoticeDays, words: Words): Result<NoticeBody, Missing> {
  const missing: Missing[] = [];
  const reader = facts.isToYoungPerson ? { who: 'you', whose: 'your' } : { who: 'your child', whose: 'your child’s' };
  const isLate = facts.eventDate < days.noticeDate;
  const from = isLate ? dayInWords(facts.eventDate) : 'the date of this letter';
  const said = BESIDE_PLAN[facts.right]?.[facts.kind] ?? SAID[facts.kind];
  const [what, holds] = said(reader, from, isLate ? from : null);
  const effect = facts.kind === 'CEASE_NOTICE_SENT' ? endInWords(facts) : holds;
  if (effect === '') {
    const message = 'No limit in force gives the time to appeal, before which the plan must not end.';
    missing.push({ code: 'BLOCK_MISSING', message });
  }
  if (facts.decider === null) {
    const message = 'Who decided it is no longer in the directory; put it right by recordPlanDecision.';
    missing.push({ code: 'BLOCK_MISSING', message });
  }
  const rule = ruleInWords(facts.delegation);
  const told: readonly NoticePart[] = [
    part('OUTCOME', [say(what), ...(isLate ? [say(lateInWords(facts, days.noticeDate))] : [])]),
    ...(facts.putRight === null
      ? []
      : [part('CHANGED_SINCE', [say(putRightInWords(facts.putRight, facts.eventDate))])]),
    { ...part('DETAILS', [say(effect), ...replacedInWords(facts)]), heading: 'From when' },
    part('REASONS', [
      { kind: 'QUOTE', lead: 'These are our reasons:', text: facts.reasons },
      ...withheldItems(facts, true),
    ]),
    part('WHO_DECIDED', [say(decidedBy(facts)), { kind: 'QUOTE', lead: RULE_LEAD, text: rule }]),
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
      quoted: [facts.reasons, rule],
    }),
  );
}

/** A5: a plan goes on while it can be appealed against that it ends, and while an appeal runs. */
function endInWords({ mayEndOn }: PlanLetterFacts): string {
  if (mayEndOn === null) return '';
  return `The plan will not end before ${dayInWords(mayEndOn)}. If you appeal, it stays until the appeal is over.`;
}

/** What is recorded as sent to the family: it went on its day, and a letter that is made later brings the right to appeal. */
const SENT: ReadonlySet<ToldEventKind> = new Set(['FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT']);

/** A letter that goes later than what it tells was done gives both days. */
function lateInWords({ kind, eventDate, firstTold }: PlanLetterFacts, noticeDate: Day): string {
  const from =
    firstTold === null || firstTold === noticeDate
      ? 'the date of this letter'
      : `${dayInWords(firstTold)}, when we first told you`;
  const lead = SENT.has(kind) ? '' : `This was on ${dayInWords(eventDate)}. `;
  const why = SENT.has(kind) && firstTold === null ? ', to tell you how you can appeal' : '';
  return `${lead}We write to you now, on ${dayInWords(noticeDate)}${why}. Your time to appeal counts from ${from}.`;
}

/** A letter that told it otherwise is put right by the next. */
function putRightInWords({ noticeDate, ...other }: ToldOtherwise, eventDate: Day): string {
  return [
    `We wrote to you about this on ${dayInWords(noticeDate)}.`,
    ...(other.eventDate === null
      ? []
      : [
          `We gave ${dayInWords(other.eventDate)} as the day. That was wrong. The right day is ${dayInWords(eventDate)}.`,
        ]),
    ...(other.hasOtherRight
      ? ['What we said of the EHC plan in that letter was wrong. What we decided is in this letter.']
      : []),
    ...(other.hasOtherReasons ? ['We gave other reasons then. The right reasons are in this letter.'] : []),
    ...(other.hasOtherDecider ? ['We gave you another name for who decided. The right name is in this letter.'] : []),
    'This letter takes the place of that one.',
  ].join(' ');
}

function decidedBy({ areaName, decider }: PlanLetterFacts): string {
  const by = decider === null ? '' : ` ${decider.name} (${decider.jobTitle}) answers for it.`;
  return `${areaName} decided this.${by}`;
}

function part(block: NoticeBlock, items: readonly NoticeItem[]): NoticePart {
  return { block, heading: HEADINGS[block][0], items };
}

function say(text: string): NoticeItem {
  return { kind: 'SAY', text };
}
