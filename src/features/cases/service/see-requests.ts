import { hasRole, type Actor } from '../../../platform/actor';

/** What of a case a request to see what is kept changes. */
export const REQUESTS_CHANGED = 'subjectRequests';

/** Whether an actor may know that a family asked to see what is kept: the office that answers, and who looks over it. */
export function maySeeRequests(actor: Actor): boolean {
  return hasRole(actor, 'CASE_OFFICER', 'DIRECTOR', 'AUDITOR');
}

/** Changes of a case without those that tell of such a request, for who may not know of it. */
export function changesFor<Change extends { readonly changed: readonly string[] }>(
  actor: Actor,
  changes: readonly Change[],
): readonly Change[] {
  return maySeeRequests(actor) ? changes : changes.filter(({ changed }) => !changed.includes(REQUESTS_CHANGED));
}
