import { addDays, type Day } from '../../src/kernel/dates';
import type { PlantedPlan } from './plant-plans';

const BEGUN = ['IN_ASSESSMENT', 'DRAFT', 'NONE'] as const;

/**
 * Assessments after which no plan was made, of whose request nothing is recorded: the referral tells how far they had come, a step of them is recorded, or the child moved here.
 * Of some it is asked anew, or a plan came all the same. The same of the same numbers.
 */
export function refusalsUnasked(count: number, next: () => number, last: Day): readonly PlantedPlan[] {
  return Array.from({ length: count }, (): PlantedPlan => {
    const begun = addDays('2024-06-01' as Day, Math.floor(next() * 480));
    const refused = addDays(begun, 20 + Math.floor(next() * 240));
    const status = BEGUN[Math.floor(next() * BEGUN.length)] ?? 'NONE';
    // Of a move here that nobody says was agreed to the return alone says that its day is not known: it has no six weeks.
    const hasMoved = next() < 0.15;
    const events = [
      ...(hasMoved ? [{ kind: 'BECAME_RESPONSIBLE', day: begun }] : []),
      ...(hasMoved || status === 'NONE' || next() < 0.3 ? [{ kind: 'ASSESSMENT_AGREED', day: addDays(begun, 4) }] : []),
      { kind: 'PLAN_REFUSED', day: refused },
      ...followed(next(), refused),
    ];
    return {
      events: events
        .filter(({ day }) => day <= last)
        .map((one) => ({ ...one, told: one.kind === 'PLAN_REFUSED' && next() < 0.5 ? one.day : null })),
      excused: null,
      said: { status, day: status === 'NONE' || next() < 0.4 ? null : addDays(begun, 4), asked: addDays(begun, 5) },
    };
  }).filter(({ events }) => events.length > 0);
}

function followed(way: number, refused: Day): { readonly kind: string; readonly day: Day }[] {
  if (way < 0.15) return [{ kind: 'FINAL_PLAN_SENT', day: addDays(refused, 90) }];
  if (way > 0.3) return [];
  return [
    { kind: 'REQUEST_RECEIVED', day: addDays(refused, 40) },
    { kind: 'ASSESSMENT_AGREED', day: addDays(refused, 70) },
    { kind: 'PLAN_REFUSED', day: addDays(refused, 150) },
  ];
}
