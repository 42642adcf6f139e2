import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { PlanEventKind } from './clock-codes';
import { inWordsWithin } from './code-words';
import type { OrderKind } from './redress-codes';
import type { RedressFact } from './redress-facts';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/** What shows that something decided of a plan holds no longer, since the opposite was done or decided after it. */
export const TAKEN_BACK_BY: Partial<Readonly<Record<PlanEventKind, readonly PlanEventKind[]>>> = {
  ASSESSMENT_REFUSED: ['ASSESSMENT_AGREED', 'DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'],
  PLAN_REFUSED: ['DRAFT_SERVED', 'FINAL_PLAN_SENT'],
  REVIEW_DECIDED: ['AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'CEASE_NOTICE_SENT'],
  CEASE_NOTICE_SENT: [
    ...(['REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT'] as const),
    ...(['TRANSFER_PLAN_SENT', 'FINAL_PLAN_SENT'] as const),
  ],
};

/** What was ordered, conceded or agreed in mediation in the place of what was decided. */
export const ORDERED_INSTEAD: Partial<Readonly<Record<PlanEventKind, readonly OrderKind[]>>> = {
  // Beside a plan that goes on a refusal is one to assess again, or to amend the plan.
  ASSESSMENT_REFUSED: ['ASSESS', 'REASSESS'],
  PLAN_REFUSED: ['MAKE_PLAN', 'AMEND'],
  REVIEW_DECIDED: ['AMEND', 'NAME_SETTING'],
  CEASE_NOTICE_SENT: ['CONTINUE_PLAN'],
};

/** What was asked for anew is another assessment: what becomes of that says nothing of the refusal before it. */
export const ASKED_ANEW: readonly PlanEventKind[] = [PlanEventKind.REQUEST_RECEIVED, PlanEventKind.BECAME_RESPONSIBLE];

/** What of a plan came in the place of something that was decided: on which day, and what, as it reads within a sentence. */
export interface TakenBack {
  readonly day: Day;
  readonly inWords: string;
}

/** What was done, ordered or agreed since in the place of what was decided of a plan (N1); null: it stands, as far as that is on record. */
export function takenBackBy(
  { kind, day }: Happened,
  events: readonly Happened[],
  redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[],
): TakenBack | null {
  const by = TAKEN_BACK_BY[kind] ?? [];
  const instead = ORDERED_INSTEAD[kind] ?? [];
  const [anew] = events.flatMap((one) => (ASKED_ANEW.includes(one.kind) && one.day > day ? [one.day] : [])).sort();
  const isOfSame = (later: Day): boolean => anew === undefined || later < anew;
  const [first] = [
    ...events.flatMap((one) =>
      by.includes(one.kind) && one.day > day && isOfSame(one.day)
        ? [{ day: one.day, inWords: `“${inWordsWithin(one.kind)}”` }]
        : [],
    ),
    ...redress.flatMap(({ eventDate, orders }) =>
      orders.some((order) => instead.includes(order)) && eventDate >= day && isOfSame(eventDate)
        ? [{ day: eventDate, inWords: 'what was ordered, conceded or agreed in mediation' }]
        : [],
    ),
  ].sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return first ?? null;
}

/** That a letter would tell what holds no longer, and what stands, as sentences. */
export function sayTakenBack({ day, inWords }: TakenBack): string {
  return `It holds no longer: ${inWords} of ${dayInWords(day)} stands in its place, and what was decided before is told no more. Tell the family of that; if that entry is wrong, take it back, and make the letter then.`;
}
