import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import { written } from '../../../../kernel/text';
import type { Agency } from '../../../access/rules/directory';
import { anyInWords, inWordsWithin } from '../../../cases/rules/code-words';
import { AppealGround, RedressKind } from '../../../cases/rules/redress-codes';
import { checkText, TEXT_LIMITS } from '../../../cases/rules/text';
import type { OpenRedressCode } from '../../refusals/redress';
import { checkContent, type EventFacts } from './check-event';
import type { GivenEvent, GivenMatter, RedressMatter } from './matter';
import { STEPS } from './step-rules';

/** What a new matter is judged by. */
export interface MatterFacts extends EventFacts {
  readonly caseId: string;
  readonly childId: string;
  /** The decision that it touches; null: none is named, undefined: the one that is named is none of this case's. */
  readonly decision: { readonly decisionDate: Day } | null | undefined;
  /** The matter that it is about; null: none is named, undefined: none such is the reader's. */
  readonly about: RedressMatter | null | undefined;
  /** What was registered in the matter that it is about, by day; null: nothing stands in it. */
  readonly aboutOpenedOn: Day | null;
  /** When the appeal that it is about was decided; null: it was not, or it is about none. */
  readonly aboutDecidedOn: Day | null;
  readonly agency: Agency;
  /** The other matters of the child. */
  readonly others: readonly RedressMatter[];
  /** Which of them wait for their end. */
  readonly underWay: ReadonlySet<string>;
}

type Problem = Refusal<OpenRedressCode>;

const refusal = (code: OpenRedressCode, field: string, message: string): Problem => ({ code, field: [field], message });

/** All that is wrong with a matter that is to be opened by an event. */
export function checkMatter(
  matter: GivenMatter,
  event: GivenEvent & { readonly eventDate: Day },
  facts: MatterFacts,
): Problem[] {
  return [
    ...(STEPS[event.kind].opens && STEPS[event.kind].of.includes(matter.kind)
      ? []
      : [
          refusal(
            'STEP_NOT_FIRST',
            'openedBy',
            `A matter of the kind ${inWordsWithin(matter.kind)} does not begin with ${inWordsWithin(event.kind)}.`,
          ),
        ]),
    // The input calls the day of the event with which it began its date.
    ...checkContent(event, facts).map((one) => (one.field[0] === 'eventDate' ? { ...one, field: ['date'] } : one)),
    ...checkReference(matter, facts),
    ...checkTwice(matter, facts),
    ...checkGrounds(matter),
    ...checkDecision(matter, event.eventDate, facts),
    ...checkAbout(matter, event.eventDate, facts),
    ...checkAgency(matter, event.eventDate, facts),
  ];
}

const REFERENCED: readonly RedressKind[] = [RedressKind.APPEAL, RedressKind.OMBUDSMAN];

function checkReference({ kind, reference }: GivenMatter, { others }: MatterFacts): Problem[] {
  const text = written(reference);
  if (text === null) {
    if (!REFERENCED.includes(kind)) return [];
    return [refusal('REFERENCE_MISSING', 'reference', 'Give the reference under which it is registered.')];
  }
  return [
    ...checkText(['reference'], 'reference', text, TEXT_LIMITS.name),
    ...(others.some((one) => one.kind === kind && one.reference === text && kind !== RedressKind.RECOMMENDATION)
      ? [
          refusal(
            'REDRESS_RECORDED',
            'reference',
            'A matter of this kind and reference is recorded of this child; add to that.',
          ),
        ]
      : []),
  ];
}

/** Against one decision one matter of a kind runs at a time with whoever answers it: a second one is the first, recorded twice. */
function checkTwice({ kind, decisionId, ownerAgencyId, reference }: GivenMatter, facts: MatterFacts): Problem[] {
  const open = facts.others.find(
    (one) =>
      one.kind === kind &&
      kind !== RedressKind.RECOMMENDATION &&
      one.ownerAgencyId === ownerAgencyId &&
      one.decisionId === decisionId &&
      facts.underWay.has(one.redressMatterId),
  );
  // What has the same reference is refused by that.
  if (decisionId === null || open === undefined || (reference !== null && open.reference === reference)) return [];
  const known = open.reference === null ? '' : ` (${open.reference})`;
  return [
    refusal(
      'REDRESS_RECORDED',
      'decisionId',
      `A matter of this kind against this decision is open${known}; add to that, or take back how it began.`,
    ),
  ];
}

/** Not by themselves: what the tribunal recommends on health and social care goes with an educational issue (2017 Regulations). */
const EXTENDED: readonly AppealGround[] = [AppealGround.HEALTH, AppealGround.SOCIAL_CARE];

function checkGrounds({ kind, grounds, isAboutHealth }: GivenMatter): Problem[] {
  const isExtended = grounds.some((ground) => EXTENDED.includes(ground));
  const others = grounds.filter((ground) => !EXTENDED.includes(ground));
  return [
    ...(kind === RedressKind.APPEAL && grounds.length === 0
      ? [refusal('GROUNDS_MISSING', 'grounds', 'Say what is appealed against: one or more of the grounds.')]
      : []),
    ...(kind !== RedressKind.APPEAL && kind !== RedressKind.MEDIATION && grounds.length > 0
      ? [refusal('GROUNDS_UNASKED', 'grounds', 'Grounds are of an appeal or of mediation; leave them out.')]
      : []),
    ...(kind === RedressKind.APPEAL && isExtended && others.every((ground) => ground === AppealGround.REFUSAL_TO_ASSESS)
      ? [
          refusal(
            'GROUNDS_NOT_TOGETHER',
            'grounds',
            'The tribunal looks at health and social care only beside an educational ground, and not where an assessment was refused.',
          ),
        ]
      : []),
    ...(isAboutHealth && kind !== RedressKind.MEDIATION
      ? [
          refusal(
            'HEALTH_UNASKED',
            'isAboutHealth',
            'Only of mediation is told whether health is among its issues; leave it false.',
          ),
        ]
      : []),
  ];
}

function checkDecision({ noticeDate }: GivenMatter, day: Day, { decision, bornFrom }: MatterFacts): Problem[] {
  if (decision === undefined) {
    return [
      refusal(
        'DECISION_NOT_OF_CASE',
        'decisionId',
        'This is not a decision on the case; name one of those on it, or none.',
      ),
    ];
  }
  return [
    ...(decision !== null && day < decision.decisionDate
      ? [
          refusal(
            'BEFORE_DECISION',
            'date',
            `The decision was made on ${dayInWords(decision.decisionDate)}; what is brought against it comes after.`,
          ),
        ]
      : []),
    ...(noticeDate !== null && noticeDate < bornFrom
      ? [
          refusal(
            'DATE_BEFORE_BIRTH',
            'noticeDate',
            `The child was not born before ${dayInWords(bornFrom)}; check the year.`,
          ),
        ]
      : []),
    ...(noticeDate !== null && noticeDate > day
      ? [
          refusal(
            'NOTICE_AFTER',
            'noticeDate',
            `The notice of ${dayInWords(noticeDate)} was sent after this; check both days.`,
          ),
        ]
      : []),
    ...(noticeDate !== null && decision !== null && noticeDate < decision.decisionDate
      ? [
          refusal(
            'BEFORE_DECISION',
            'noticeDate',
            `The decision was made on ${dayInWords(decision.decisionDate)}; its notice cannot be older.`,
          ),
        ]
      : []),
  ];
}

/** What a matter of each kind can be about. */
const ABOUT: Readonly<Record<RedressKind, readonly RedressKind[]>> = {
  MEDIATION: [],
  APPEAL: [RedressKind.MEDIATION],
  RECOMMENDATION: [RedressKind.APPEAL],
  COMPLAINT: [],
  OMBUDSMAN: [RedressKind.COMPLAINT],
};

function checkAbout({ kind, ownerAgencyId }: GivenMatter, day: Day, facts: MatterFacts): Problem[] {
  const { about, aboutOpenedOn, childId } = facts;
  if (about === null) {
    if (kind !== RedressKind.RECOMMENDATION) return [];
    return [refusal('ABOUT_MISSING', 'aboutId', 'Name the appeal in which the tribunal recommended it.')];
  }
  if (
    about?.childId !== childId ||
    !ABOUT[kind].includes(about.kind) ||
    aboutOpenedOn === null ||
    aboutOpenedOn > day
  ) {
    const fitting = ABOUT[kind].length === 0 ? 'none' : `one of the kind ${anyInWords(ABOUT[kind])}, begun by then`;
    return [refusal('ABOUT_NOT_FITTING', 'aboutId', `Of this child’s matters name ${fitting}.`)];
  }
  if (kind !== RedressKind.RECOMMENDATION) return [];
  return [...checkDecided(day, facts), ...checkBody(about, ownerAgencyId, facts)];
}

/** C25: a tribunal recommends by its decision on the appeal. */
function checkDecided(day: Day, { aboutDecidedOn }: MatterFacts): Problem[] {
  if (aboutDecidedOn !== null && aboutDecidedOn <= day) return [];
  const message = `The tribunal recommends in its decision, and none is recorded of this appeal on or before ${dayInWords(day)}. Record first that the appeal was decided.`;
  return [refusal('APPEAL_NOT_DECIDED', 'aboutId', message)];
}

/** C25: a body answers what the appeal was about, each once. */
function checkBody(about: RedressMatter, ownerAgencyId: string, { agency, others }: MatterFacts): Problem[] {
  const wanted = agency.kind === 'HEALTH' ? AppealGround.HEALTH : AppealGround.SOCIAL_CARE;
  return [
    ...(about.grounds.includes(wanted)
      ? []
      : [
          refusal(
            'NOT_RECOMMENDED_TO',
            'ownerAgencyId',
            `The appeal has no ground “${inWordsWithin(wanted)}”, so nothing was recommended to such a body.`,
          ),
        ]),
    ...(others.some(
      (one) =>
        one.kind === RedressKind.RECOMMENDATION &&
        one.aboutMatterId === about.redressMatterId &&
        one.ownerAgencyId === ownerAgencyId,
    )
      ? [
          refusal(
            'REDRESS_RECORDED',
            'ownerAgencyId',
            'What was recommended to this body in this appeal is recorded; each answers once.',
          ),
        ]
      : []),
  ];
}

/** Who can answer a matter: an appeal the authority, a recommendation health or social care; mediation the authority or health. */
const ANSWERS: Readonly<Record<RedressKind, readonly Agency['kind'][]>> = {
  MEDIATION: ['EDUCATION', 'HEALTH'],
  APPEAL: ['EDUCATION'],
  RECOMMENDATION: ['HEALTH', 'SOCIAL_CARE'],
  COMPLAINT: ['EDUCATION', 'SOCIAL_CARE', 'HEALTH'],
  OMBUDSMAN: ['EDUCATION', 'SOCIAL_CARE', 'HEALTH'],
};

function checkAgency({ kind }: GivenMatter, day: Day, { agency }: MatterFacts): Problem[] {
  return [
    ...(ANSWERS[kind].includes(agency.kind)
      ? []
      : [
          refusal(
            'AGENCY_NOT_FITTING',
            'ownerAgencyId',
            `A matter of the kind ${inWordsWithin(kind)} is answered by ${anyInWords(ANSWERS[kind])}.`,
          ),
        ]),
    ...(agency.endDate === null || day <= agency.endDate
      ? []
      : [
          refusal(
            'AGENCY_ENDED',
            'ownerAgencyId',
            `${agency.name} ended on ${dayInWords(agency.endDate)}; name the agency that follows it.`,
          ),
        ]),
  ];
}
