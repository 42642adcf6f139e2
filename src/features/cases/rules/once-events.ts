import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { careReferrals } from './care-referrals';
import { PlanEventKind } from './clock-codes';
import { repeatedAmong } from './one-request';
import { isMadeOnEnd } from './plan-made-on-end';
import { PLANS_ANEW } from './plans-anew';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/**
 * Why something cannot have happened beside what stands, where that is once of its kind; null: it can. `madeBy`: the last day on which a plan that the referral alone knows
 * of was made; null: it knows of none.
 */
export function saidBefore(own: Happened, standing: readonly Happened[], madeBy: Day | null = null): string | null {
  return (
    requestProblem(own, standing, madeBy) ??
    agreementProblem(own, standing, madeBy) ??
    careProblem(own, standing) ??
    paymentProblem(own, standing) ??
    moveProblem(own, standing) ??
    endProblem(own, standing, madeBy)
  );
}

/** C1, C4: there is one request until it is answered: a second one would be waited for beside the first, from a later day. */
function requestProblem(own: Happened, standing: readonly Happened[], madeBy: Day | null): string | null {
  if (own.kind !== PlanEventKind.REQUEST_RECEIVED) return null;
  const plans = madeBy === null ? [] : [madeBy];
  const known = new Set(repeatedAmong(standing, plans));
  const requests = standing.filter(({ kind, day }) => kind === own.kind && day !== own.day);
  // What stands twice from before is no reason against another entry.
  const made = repeatedAmong([...standing.filter((one) => !known.has(one)), own], plans);
  const before = requests.filter((one) => one.day < own.day && !known.has(one));
  const other = made.includes(own)
    ? before.reduce<Happened | undefined>(
        (last, one) => (last === undefined || one.day > last.day ? one : last),
        undefined,
      )
    : made.find((one) => requests.includes(one));
  if (other === undefined) return null;
  const day = dayInWords(other.day);
  return other.day < own.day
    ? `A request is under way since ${day}, and its time runs from that day whoever asks again. Correct that entry if its day is wrong; if it was answered since, record first how it ended: that it was refused or withdrawn, or that the plan was sent or ended.`
    : `A request was received on ${day}, and nothing that answered one before it is recorded. Correct that entry if this is the day on which it was received; if an earlier request was answered by then, record first how that ended.`;
}

/**
 * Of one referral for continuing care there is one decision, and it was accepted before that: what is recorded after it is of another referral or assessment, or corrects
 * one of the two.
 */
function careProblem(own: Happened, standing: readonly Happened[]): string | null {
  const broken = careReferrals([...standing, own]).find(
    ({ decision, after }) => after.length > 0 && (decision === own || after.includes(own)),
  );
  if (broken === undefined) return null;
  const other = broken.decision === own ? broken.after[0] : broken.decision;
  return other === undefined || other === null || other.day === own.day ? null : sayCare(own.kind, other);
}

function sayCare(kind: PlanEventKind, other: Happened): string {
  if (other.kind !== PlanEventKind.CARE_DECIDED) {
    return `The referral was accepted after that, on ${dayInWords(other.day)}. Correct that entry if its day is wrong; if it is of another referral, record first that it was received.`;
  }
  return kind === PlanEventKind.CARE_DECIDED
    ? `The same referral was decided on already, on ${dayInWords(other.day)}. Correct that entry if the day is wrong; if the child was referred or assessed again, record that first.`
    : `The referral was decided on before that, on ${dayInWords(other.day)}. Correct that entry if the day is wrong; if another referral was accepted, record first that it was received.`;
}

/** The same that stands on another day, with nothing of what ends it in between; undefined: there is none. */
function sameUntilOver(
  own: Happened,
  standing: readonly Happened[],
  over: ReadonlySet<PlanEventKind>,
  madeBy: Day | null = null,
): Happened | undefined {
  return standing.find((one) => {
    const [first, last] = one.day < own.day ? [one.day, own.day] : [own.day, one.day];
    const isOver =
      (madeBy !== null && first < madeBy && madeBy <= last) ||
      standing.some(({ kind, day }) => over.has(kind) && first <= day && day <= last);
    return one.kind === own.kind && one.day !== own.day && !isOver;
  });
}

const PAYMENTS_OVER: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.DIRECT_PAYMENT_ENDED]);

/** What ended an assessment that was agreed to, or began another. */
const AGREEMENT_OVER: ReadonlySet<PlanEventKind> = new Set([
  ...(['REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN'] as const),
  ...(['PLAN_REFUSED', 'FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'PLAN_CEASED'] as const),
]);

/** C1, C29: an assessment is agreed to once, until it is over: agreed to twice it would be counted as two. */
function agreementProblem(own: Happened, standing: readonly Happened[], madeBy: Day | null): string | null {
  if (own.kind !== PlanEventKind.ASSESSMENT_AGREED) return null;
  const other = sameUntilOver(own, standing, AGREEMENT_OVER, madeBy);
  if (other === undefined) return null;
  return `That needs are assessed was decided on ${dayInWords(other.day)}, and nothing that ended that, or asked for it again, is recorded in between. Correct that entry if its day is wrong; if they are assessed again, record first how that assessment ended.`;
}

/** C28: direct payments begin once, until they have ended. */
function paymentProblem(own: Happened, standing: readonly Happened[]): string | null {
  if (own.kind !== PlanEventKind.DIRECT_PAYMENT_MADE) return null;
  const other = sameUntilOver(own, standing, PAYMENTS_OVER);
  if (other === undefined) return null;
  return `Direct payments began on ${dayInWords(other.day)} and had not ended. Correct that entry if its day is wrong, or record first that they ended.`;
}

/** What a move here led to, after which the child can only have come again from elsewhere. */
const MOVE_OVER: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
  PlanEventKind.PLAN_CEASED,
]);

/** C4, K6: the authority becomes responsible once, until what that began is over: by the same again a waiting family would be waited for from a later day. */
function moveProblem(own: Happened, standing: readonly Happened[]): string | null {
  if (own.kind !== PlanEventKind.BECAME_RESPONSIBLE) return null;
  const other = sameUntilOver(own, standing, MOVE_OVER);
  if (other === undefined) return null;
  return `The authority became responsible on ${dayInWords(other.day)}, and nothing that ended that is recorded in between. Correct that entry if its day is wrong; if the child had moved away, record first that the request was withdrawn or that the plan ended.`;
}

/** What shows that there was a plan again, or still, after one had ended. */
const END_OVER: ReadonlySet<PlanEventKind> = new Set([
  ...PLANS_ANEW,
  PlanEventKind.AMENDED_PLAN_SENT,
  PlanEventKind.TRANSFER_PLAN_SENT,
  PlanEventKind.CEASE_NOTICE_SENT,
]);

/** A5: a plan ends once, until there is one again: another day would move its end without an entry that says the first was wrong. */
function endProblem(own: Happened, standing: readonly Happened[], madeBy: Day | null): string | null {
  if (own.kind !== PlanEventKind.PLAN_CEASED) return null;
  const other = sameUntilOver(own, standing, END_OVER, madeBy);
  if (other === undefined) return null;
  return `The plan ended on ${dayInWords(other.day)} already. Correct that entry if its day is wrong; if there was a plan again, record that first.`;
}

/** That a plan ended on a day of which that is recorded already, under whatever case of the child, as a sentence. */
export function sayEnded(day: Day): string {
  return `That the plan ended on ${dayInWords(day)} is recorded already; nothing more is to be done. If the reason is wrong, put it right on the case on which the end was recorded.`;
}

/**
 * Why a plan cannot have ended on a day beside what stands under whatever case of the child; null: it can. `madeBy`: the last day on which a plan that the referral alone knows of was
 * made; null: it knows of none.
 */
export function endedBefore(day: Day, standing: readonly Happened[], madeBy: Day | null): string | null {
  const own = { kind: PlanEventKind.PLAN_CEASED, day };
  return standing.some((one) => one.kind === own.kind && one.day === day)
    ? sayEnded(day)
    : endProblem(own, standing, madeBy);
}

/**
 * Whether two days on which a plan is said to have ended are of one plan, so that the one can only put the other right. `madeBy`: the last day on which a plan that the referral alone
 * knows of was made; null: it knows of none.
 */
export function isSameEnd(one: Day, other: Day, standing: readonly Happened[], madeBy: Day | null): boolean {
  const [first, last] = one < other ? [one, other] : [other, one];
  const made = madeBy === null ? [] : [madeBy];
  if (first < last && isMadeOnEnd(first, standing, made)) return false;
  const isBetween = (day: Day): boolean => first < day && day <= last;
  if (madeBy !== null && isBetween(madeBy)) return false;
  return !standing.some(({ kind, day }) => PLANS_ANEW.has(kind) && isBetween(day));
}
