import { londonDay, type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { findAgenciesByIds, findBudgetHoldersByIds, lockPerson } from '../repository/directory';
import { insertRoleGrant, listRoleGrantsByPersonIds } from '../repository/grants';
import { type BudgetHolder } from '../rules/directory';
import { grantProblems, type GrantProblem } from '../rules/grants';
import { type Role } from '../rules/roles';

/** A role for a person from one day to another. */
export interface GrantRole {
  readonly personId: PersonId;
  readonly role: Role;
  /** The agency it is held for; null for the whole area, or, with a budget, for the agency of that. */
  readonly agencyId: AgencyId | null;
  readonly budgetHolderId: BudgetHolderId | null;
  readonly feeds: readonly string[];
  /** The first day; null is today. */
  readonly startDate: Day | null;
  /** The last day; null is until it is ended. */
  readonly endDate: Day | null;
}

type GrantRoleRefusal = Refusal<GrantProblem['code']>;

/** Grants a role. Gives the id of the grant. */
export function grantRole(
  ctx: Ctx,
  command: GrantRole & { readonly clientMutationId: string | null },
): Promise<Result<string, GrantRoleRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'role.granted', clientMutationId, input }, (tx) => grantRoleIn(tx, input));
}

/** Grants a role in the write it is given. Throws NotFound for a person, an agency or a budget holder not of the area. */
export async function grantRoleIn(tx: WriteTx, command: GrantRole): Promise<Result<string, GrantRoleRefusal>> {
  const person = await lockPerson(tx, command.personId);
  if (person === undefined) throw new NotFound('There is no such person.');
  const holder = await findNamedHolder(tx, command);
  const today = londonDay(tx.clock.now());
  const held = (await listRoleGrantsByPersonIds(tx, [person.personId])).get(person.personId) ?? [];
  const asked = { ...command, startDate: command.startDate ?? today };
  const problems = grantProblems({
    ...asked,
    personAgencyId: person.agencyId,
    holderAgencyId: holder?.agencyId ?? null,
    held,
    today,
    isToYourself: tx.actor.kind === 'person' && tx.actor.personId === person.personId,
    mayBackdate: tx.actor.kind === 'system',
  });
  if (problems.length > 0) return refuse(tell(problems));

  const grant = {
    ...asked,
    roleGrantId: newId(),
    agencyId: command.agencyId ?? holder?.agencyId ?? null,
    withdrawnAt: null,
    version: 1,
  };
  await insertRoleGrant(tx, grant);
  const { personId, role, agencyId, budgetHolderId, feeds, startDate, endDate } = grant;
  tx.record({
    type: 'RoleGrant',
    id: grant.roleGrantId,
    detail: { personId, role, agencyId, budgetHolderId, feeds, startDate, endDate },
  });
  return ok(grant.roleGrantId);
}

async function findNamedHolder(tx: WriteTx, command: GrantRole): Promise<BudgetHolder | undefined> {
  const { agencyId, budgetHolderId } = command;
  if (agencyId !== null && !(await findAgenciesByIds(tx, [agencyId])).has(agencyId)) {
    throw new NotFound('There is no such agency.');
  }
  if (budgetHolderId === null) return undefined;
  const holder = (await findBudgetHoldersByIds(tx, [budgetHolderId])).get(budgetHolderId);
  if (holder === undefined) throw new NotFound('There is no such budget holder.');
  return holder;
}
