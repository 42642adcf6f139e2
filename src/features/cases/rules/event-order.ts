import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { givesAppealRight } from './appeal-rights';
import { PlanEventKind } from './clock-codes';
import { inWordsWithin } from './code-words';
import { OF_A_PLAN } from './plan-there';
import type { RedressFact } from './redress-facts';
import { REVIEW_DAYS } from './review-decided';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
  readonly providerUrn: string | null;
}

type Kinds = readonly PlanEventKind[];

const CARE_BEGUN = ['CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED'] as const;

/** What must have happened before, one of it. */
export const AFTER: Partial<Readonly<Record<PlanEventKind, Kinds>>> = {
  COMMENTS_RECEIVED: [PlanEventKind.DRAFT_SERVED],
  SETTING_ANSWERED: [PlanEventKind.SETTING_CONSULTED],
  REVIEW_REPORT_SENT: [PlanEventKind.REVIEW_MEETING],
  REVIEW_DECIDED: [PlanEventKind.REVIEW_MEETING],
  CARE_DECIDED: CARE_BEGUN,
  ADULT_HEALTH_DECIDED: [PlanEventKind.ADULT_CHECKLIST_RECEIVED],
  CARE_ACT_DECIDED: [PlanEventKind.CARE_ACT_REFERRED],
  DIRECT_PAYMENT_REVIEWED: [PlanEventKind.DIRECT_PAYMENT_MADE],
  DIRECT_PAYMENT_ENDED: [PlanEventKind.DIRECT_PAYMENT_MADE],
};

/** A part of the way of a plan: what begins it, what comes of that, and what ends it, so that what comes later is of another beginning. */
interface Part {
  readonly begins: Kinds;
  readonly comes: Kinds;
  readonly ends: Kinds;
  /** How many days after the beginning something can still come of it; left out: there is no last. */
  readonly within?: number;
}

const REVIEW_OVER: Kinds = ['REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT'];

/** The way of a plan in the order of the law (Children and Families Act 2014, sections 36 to 45; SEND Regulations 2014). */
const PARTS: readonly Part[] = [
  {
    begins: ['REQUEST_RECEIVED', 'BECAME_RESPONSIBLE'],
    comes: [
      ...(['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN'] as const),
      ...(['DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'] as const),
    ],
    ends: ['ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'PLAN_CEASED'],
  },
  {
    begins: ['ASSESSMENT_AGREED'],
    comes: ['DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'],
    ends: ['REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'],
  },
  { begins: ['DRAFT_SERVED'], comes: ['COMMENTS_RECEIVED', 'FINAL_PLAN_SENT'], ends: ['FINAL_PLAN_SENT'] },
  {
    begins: ['FINAL_PLAN_SENT'],
    comes: [
      ...(['REVIEW_MEETING', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT'] as const),
      ...(['CEASE_NOTICE_SENT', 'PLAN_CEASED', 'DIRECT_PAYMENT_MADE'] as const),
    ],
    ends: ['PLAN_CEASED'],
  },
  { begins: ['REVIEW_MEETING'], comes: ['REVIEW_REPORT_SENT', 'REVIEW_DECIDED'], ends: REVIEW_OVER },
  { begins: ['REVIEW_MEETING'], comes: ['AMENDMENT_NOTICE_SENT'], ends: REVIEW_OVER, within: REVIEW_DAYS },
  {
    begins: ['AMENDMENT_NOTICE_SENT'],
    comes: ['AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT'],
    ends: ['AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT'],
    within: REVIEW_DAYS,
  },
  { begins: ['CEASE_NOTICE_SENT'], comes: ['PLAN_CEASED'], ends: ['PLAN_CEASED'] },
  { begins: ['SETTING_CONSULTED'], comes: ['SETTING_ANSWERED'], ends: ['SETTING_ANSWERED'] },
  { begins: CARE_BEGUN, comes: ['CARE_DECIDED'], ends: ['CARE_DECIDED'] },
  { begins: ['ADULT_CHECKLIST_RECEIVED'], comes: ['ADULT_HEALTH_DECIDED'], ends: ['ADULT_HEALTH_DECIDED'] },
  { begins: ['CARE_ACT_REFERRED'], comes: ['CARE_ACT_DECIDED'], ends: ['CARE_ACT_DECIDED'] },
  {
    begins: ['DIRECT_PAYMENT_MADE'],
    comes: ['DIRECT_PAYMENT_REVIEWED', 'DIRECT_PAYMENT_ENDED'],
    ends: ['DIRECT_PAYMENT_ENDED'],
  },
];

/** What else is on record that can have come of an entry. */
export interface BesideEntry {
  /** The other events that stand. */
  readonly others: readonly Happened[];
  /** The last day on which a plan was made of which the referral alone knows; null: it knows of none. */
  readonly madeBy: Day | null;
  /** What the family began, and what came of that, of the notice of a day. */
  readonly redress: readonly Pick<RedressFact, 'noticeDate' | 'eventDate' | 'eventKind'>[];
}

interface Named {
  readonly day: Day;
  readonly inWords: string;
}

/**
 * Why an entry is not put right so (to `day`; null: it did not happen), by what came of it, as a sentence; null: nothing is in the way. What came of it is on its day or
 * after it, and what cannot be without it keeps it.
 */
export function builtOn(
  corrected: Happened,
  to: { readonly day: Day | null; readonly providerUrn: string | null },
  beside: BesideEntry,
): string | null {
  const came = PARTS.filter(({ begins }) => begins.includes(corrected.kind)).flatMap((part) =>
    cameOf(corrected, part, beside),
  );
  const newDay = to.providerUrn === corrected.providerUrn ? to.day : null;
  if (newDay === null) {
    const last = lastOf(
      came.filter(({ kind }) => isNeededBy(corrected.kind, kind) || isOfPlan(corrected, kind, beside)).map(named),
    );
    if (last === undefined) return null;
    return `${said(last)} stands on this entry, and would follow on nothing. Put that right, or take it back, first.`;
  }
  // What the family began is of a notice that it may appeal against, and of no other entry of that day.
  const begun = beside.redress.filter(
    ({ noticeDate, eventDate }) =>
      givesAppealRight(corrected.kind) && noticeDate === corrected.day && eventDate >= corrected.day,
  );
  const before = [
    ...came.map(named),
    ...begun.map(({ eventDate, eventKind }) => ({ day: eventDate, inWords: inWordsWithin(eventKind) })),
  ].filter(({ day }) => day < newDay);
  const [first, last] = [[...before].sort(byDay)[0], lastOf(before)];
  if (first === undefined || last === undefined) return null;
  const andLast = last.day === first.day ? '' : `, and at last ${said(last)}`;
  return `What came of this entry is on record of before that day: ${said(first)}${andLast}. Give ${dayInWords(first.day)} or an earlier day. If what came of it is wrong, put that right, or take it back, first, the last of it before the others.`;
}

const byDay = (one: Named, other: Named): number => (one.day < other.day ? -1 : Number(one.day > other.day));
const lastOf = (all: readonly Named[]): Named | undefined => [...all].sort(byDay).at(-1);
const named = ({ kind, day }: Happened): Named => ({ day, inWords: inWordsWithin(kind) });
const said = ({ day, inWords }: Named): string => `“${inWords}” of ${dayInWords(day)}`;

/** Whether an event cannot be on record without one of a kind before it. */
function isNeededBy(kind: PlanEventKind, later: PlanEventKind): boolean {
  return AFTER[later]?.includes(kind) === true;
}

/** Whether an event is of the plan that an entry says was sent, of which no referral tells: what nobody has is neither changed nor ended. */
function isOfPlan({ kind }: Happened, later: PlanEventKind, { madeBy }: BesideEntry): boolean {
  return kind === PlanEventKind.FINAL_PLAN_SENT && madeBy === null && OF_A_PLAN.has(later);
}

/** What came of an entry in a part of the way: what follows on it until that part is over, and not on another beginning, of before or after it. */
function cameOf(entry: Happened, { begins, comes, ends, within }: Part, { others, madeBy }: BesideEntry): Happened[] {
  const isOfSame = ({ kind, providerUrn }: Happened): boolean =>
    (kind !== PlanEventKind.SETTING_CONSULTED && kind !== PlanEventKind.SETTING_ANSWERED) ||
    providerUrn === entry.providerUrn;
  const own = others.filter(isOfSame);
  const beginnings = own.flatMap(({ kind, day }) => (begins.includes(kind) ? [day] : []));
  if (madeBy !== null && begins.includes(PlanEventKind.FINAL_PLAN_SENT)) beginnings.push(madeBy);
  const isOver = (from: Day, one: Happened): boolean =>
    own.some((end) => end !== one && ends.includes(end.kind) && from <= end.day && end.day < one.day);
  return own.filter((one) => {
    if (!comes.includes(one.kind) || one.day < entry.day) return false;
    if (within !== undefined && one.day > addDays(entry.day, within)) return false;
    if (isOver(entry.day, one) && !isNeededBy(entry.kind, one.kind)) return false;
    return !beginnings.some((day) => day <= one.day && (day >= entry.day || !isOver(day, one)));
  });
}
