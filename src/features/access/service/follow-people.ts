import { type Day } from '../../../kernel/dates';
import { type AgencyId } from '../../../kernel/ids';
import { type WriteTx } from '../../../platform/db';
import { findBudgetHoldersByIds } from '../repository/directory';
import { listRolesOnDay } from '../repository/grants';
import { listAgencyLinks, listPeopleOfAgencies, updatePersonAgency } from '../repository/successions';

/**
 * Has the people of agencies that ended work for their successors: the one they hold a role under on the day, else the one that takes the rest.
 * An employer has no days of its own, so it is done on the day itself. Gives how many it was; safe to do again.
 */
export async function followPeopleIn(tx: WriteTx, successionId: string, day: Day): Promise<number> {
  const links = (await listAgencyLinks(tx)).filter((link) => link.successionId === successionId);
  const people = await listPeopleOfAgencies(tx, [...new Set(links.map(({ predecessorId }) => predecessorId))]);
  const roles = await listRolesOnDay(
    tx,
    people.map(({ personId }) => personId),
    day,
  );
  const held = [...roles.values()].flat().flatMap(({ budgetHolderId }) => budgetHolderId ?? []);
  const holders = await findBudgetHoldersByIds(tx, held);
  for (const { personId, agencyId } of people) {
    const own = links.filter(({ predecessorId }) => predecessorId === agencyId);
    const under = new Set(
      (roles.get(personId) ?? []).flatMap((grant): AgencyId[] => {
        const of =
          grant.agencyId ?? (grant.budgetHolderId === null ? null : holders.get(grant.budgetHolderId)?.agencyId);
        return of !== null && of !== undefined && own.some(({ successorId }) => successorId === of) ? [of] : [];
      }),
    );
    const [only] = under.size === 1 ? under : own.filter(({ takesRest }) => takesRest).map((link) => link.successorId);
    if (only !== undefined) await updatePersonAgency(tx, personId, only);
  }
  return people.length;
}
