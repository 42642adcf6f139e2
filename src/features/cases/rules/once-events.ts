import type { Day } from '../../../kernel/dates';
import { careReferrals } from './care-referrals';
import { PlanEventKind } from './clock-codes';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/** Why something cannot have happened beside what stands, where that is once of its kind; null: it can. */
export function saidBefore(own: Happened, standing: readonly Happened[]): string | null {
  return careProblem(own, standing) ?? paymentProblem(own, standing);
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
    return `The referral was accepted after that, on ${other.day}. Correct that entry if its day is wrong; if it is of another referral, record first that it was received.`;
  }
  return kind === PlanEventKind.CARE_DECIDED
    ? `The same referral was decided on already, on ${other.day}. Correct that entry if the day is wrong; if the child was referred or assessed again, record that first.`
    : `The referral was decided on before that, on ${other.day}. Correct that entry if the day is wrong; if another referral was accepted, record first that it was received.`;
}

/** C28: direct payments begin once, until they have ended. */
function paymentProblem(own: Happened, standing: readonly Happened[]): string | null {
  if (own.kind !== PlanEventKind.DIRECT_PAYMENT_MADE) return null;
  const other = standing.find((one) => {
    const [first, last] = one.day < own.day ? [one.day, own.day] : [own.day, one.day];
    const hasEnded = standing.some(
      ({ kind, day }) => kind === PlanEventKind.DIRECT_PAYMENT_ENDED && first <= day && day <= last,
    );
    return one.kind === own.kind && one.day !== own.day && !hasEnded;
  });
  if (other === undefined) return null;
  return `Direct payments began on ${other.day} and had not ended. Correct that entry if its day is wrong, or record first that they ended.`;
}
