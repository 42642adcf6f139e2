import { isUuid } from '../kernel/ids';
import { type Tx } from '../platform/db';
import { readGlobalId } from '../platform/global-id';
import { BadInput } from '../platform/faults';
import { asId, type PersonId } from '../kernel/ids';
import {
  findPersonBySubject,
  findPersonsByIds,
  listAgencies,
  listBudgetHolders,
} from '../features/access/repository/directory';
import { type Agency, type BudgetHolder, type Person } from '../features/access/rules/directory';
import { type OptionProblem } from './admin-options';

/** What was found under a name or an id, or why nothing was. */
export type Found<Value> = { readonly value: Value } | { readonly problem: OptionProblem };

/** The agency that a person means by its name or its id. */
export async function findAgency(tx: Tx, option: string, named: string): Promise<Found<Agency>> {
  const agencies = await listAgencies(tx);
  const id = localIdOf('Agency', named);
  const value = agencies.find((agency) => agency.name === named.trim() || agency.agencyId === id);
  return value === undefined ? { problem: noSuch(option, 'agency', named, agencies) } : { value };
}

/** The budget holder that a person means by its name or its id. */
export async function findBudgetHolder(tx: Tx, option: string, named: string): Promise<Found<BudgetHolder>> {
  const holders = await listBudgetHolders(tx);
  const id = localIdOf('BudgetHolder', named);
  const value = holders.find((holder) => holder.name === named.trim() || holder.budgetHolderId === id);
  return value === undefined ? { problem: noSuch(option, 'budget holder', named, holders) } : { value };
}

/** The person meant by the subject they sign in with, or by their id. */
export async function findPerson(tx: Tx, option: string, named: string): Promise<Found<Person>> {
  const id = localIdOf('Person', named);
  const personId = id === null ? null : asId<PersonId>(id);
  const value =
    (await findPersonBySubject(tx, named)) ??
    (personId === null ? undefined : (await findPersonsByIds(tx, [personId])).get(personId));
  if (value !== undefined) return { value };
  return {
    problem: {
      option,
      message: `nobody of this area signs in as "${named}". Create them first: npm run admin -- help create-person`,
    },
  };
}

function localIdOf(type: string, globalId: string): string | null {
  try {
    const found = readGlobalId(globalId, 'id', isUuid);
    return found.type === type ? found.id : null;
  } catch (error) {
    // A name is not an id: that is what is being found out.
    if (error instanceof BadInput) return null;
    throw error;
  }
}

function noSuch(
  option: string,
  what: string,
  named: string,
  there: readonly { readonly name: string }[],
): OptionProblem {
  const known = there.length === 0 ? 'It has none yet.' : `It has ${there.map(({ name }) => `"${name}"`).join(', ')}.`;
  return { option, message: `there is no ${what} "${named}" in this area. ${known}` };
}
