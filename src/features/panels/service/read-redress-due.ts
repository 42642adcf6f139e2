import { hasRole } from '../../../platform/actor';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listRedressDue } from '../../cases/service/list-redress-due';
import type { WorkItem } from '../rules/worklist';

/** From when on what is to be done in a matter of redress is put before who has to do it. */
const AHEAD_DAYS = 14;

/** Who is told of what their own agency has to answer. */
const ANSWERING: ReadonlySet<string> = new Set(['DIRECTOR', 'COMMISSIONER', 'BUDGET_HOLDER']);

/**
 * The matters of redress that wait for the reader, of which something is due within two weeks or late: the officer of the case, the directors, commissioners
 * and budget holders of the agency that has to answer, and every director once it is late.
 */
export async function readRedressDue(tx: Tx): Promise<readonly WorkItem[]> {
  const { actor } = tx;
  const today = todayOf(tx);
  const agencies = new Set(actor.roles.flatMap(({ role, agencyId }) => (ANSWERING.has(role) ? (agencyId ?? []) : [])));
  const isDirector = hasRole(actor, 'DIRECTOR');
  const caseOfficerId = isDirector || agencies.size > 0 ? null : actor.personId;
  return (await listRedressDue(tx, { withinDays: AHEAD_DAYS, caseOfficerId }))
    .filter(
      ({ facts, ownerAgencyId, dueDate }) =>
        facts.caseOfficerId === actor.personId || agencies.has(ownerAgencyId) || (isDirector && dueDate < today),
    )
    .map(({ redressMatterId, facts, dueDate }) => ({
      kind: 'REDRESS',
      subject: { type: 'RedressMatter', id: redressMatterId },
      caseReference: facts.reference,
      day: dueDate,
      dueDate,
    }));
}
