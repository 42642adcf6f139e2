import type { Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import type { Tx } from '../../../platform/db';
import { findBudgetHoldersByIds, findPersonsByIds } from '../../access/repository/directory';
import { listRolesOnDay } from '../../access/repository/grants';
import type { InvitationFacts } from '../rules/meeting';

/** What somebody holds on the day of a sitting, whatever an invitation says. */
export interface HeldOnDay extends Omit<InvitationFacts, 'capacity' | 'agencyId'> {
  /** 1 to 20, higher is more senior (G4). */
  readonly grade: number;
}

/** What each person holds on a day; who is not of the area has no entry. */
export async function findHeldOnDay(
  tx: Tx,
  personIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, HeldOnDay>> {
  const ids = personIds.map((personId) => asId<PersonId>(personId));
  const persons = await findPersonsByIds(tx, ids);
  const roles = await listRolesOnDay(tx, ids, day);
  const holderIds = [...roles.values()].flat().flatMap(({ budgetHolderId }) => budgetHolderId ?? []);
  const holders = await findBudgetHoldersByIds(tx, holderIds);
  return new Map(
    personIds.flatMap((personId) => {
      const person = persons.get(asId<PersonId>(personId));
      if (person === undefined) return [];
      const held = (roles.get(person.personId) ?? []).map((grant) => ({
        role: grant.role,
        agencyId:
          grant.budgetHolderId === null ? grant.agencyId : (holders.get(grant.budgetHolderId)?.agencyId ?? null),
      }));
      return [[personId, { personId, roles: held, ownAgencyId: person.agencyId, grade: person.grade }] as const];
    }),
  );
}
