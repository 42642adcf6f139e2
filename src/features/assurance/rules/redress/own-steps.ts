import type { RedressEventKind } from '../../../cases/rules/redress-codes';

/** What ends a limit of a matter and is done by the body that answers for it: C25; and C17 and C18 where health arranged the mediation. The database holds the same. */
export const OWN_STEPS: readonly RedressEventKind[] = [
  'RECOMMENDATION_ANSWERED',
  'MEDIATION_ARRANGED',
  'COUNCIL_TOLD',
  'AGREEMENT_CARRIED_OUT',
];

/** Whether the body that answers for a matter records such an event itself. */
export function isOwnStep(kind: RedressEventKind): boolean {
  return OWN_STEPS.includes(kind);
}
