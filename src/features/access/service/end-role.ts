import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { Conflict, NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { lockAdministratorGrants, lockRoleGrant, updateGrantEnd, updateGrantWithdrawn } from '../repository/grants';
import { endProblems, grantEnd, type EndProblem, type RoleGrant } from '../rules/grants';

/** The end of a role. */
export interface EndRole {
  readonly roleGrantId: string;
  /** The last day it is held; null ends it at once. */
  readonly endDate: Day | null;
  /** The version the caller saw, or null not to ask. */
  readonly expectedVersion: number | null;
}

type EndRoleRefusal = Refusal<EndProblem['code']>;

/** Ends a role. Gives the id of the grant. */
export function endRole(
  ctx: Ctx,
  command: EndRole & { readonly clientMutationId: string | null },
): Promise<Result<string, EndRoleRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'role.ended', clientMutationId, input }, (tx) => endRoleIn(tx, input));
}

/** Ends a role in the write it is given. Throws NotFound for a grant not of the area, Conflict for one that moved on. */
export async function endRoleIn(tx: WriteTx, command: EndRole): Promise<Result<string, EndRoleRefusal>> {
  // Taken before the grant itself, so that of two administrators who end each other's role the second sees the first's.
  const administrators = await lockAdministratorGrants(tx);
  const grant = await lockRoleGrant(tx, command.roleGrantId);
  if (grant === undefined) throw new NotFound('There is no such grant of a role.');
  refuseIfBehind(grant, command.expectedVersion);

  const today = londonDay(tx.clock.now());
  const facts = { grant, endDate: command.endDate, today, actorId: tx.actor.personId, administrators };
  const problems = endProblems(facts);
  if (problems.length > 0) return refuse(tell(problems));

  const end = grantEnd(facts);
  if ('withdrawn' in end) await updateGrantWithdrawn(tx, grant.roleGrantId);
  else await updateGrantEnd(tx, grant.roleGrantId, end.endDate);
  const { personId, role, startDate } = grant;
  tx.record({ type: 'RoleGrant', id: grant.roleGrantId, detail: { personId, role, startDate, ...end } });
  return ok(grant.roleGrantId);
}

function refuseIfBehind(grant: RoleGrant, expectedVersion: number | null): void {
  if (expectedVersion === null || expectedVersion === grant.version) return;
  const now =
    grant.withdrawnAt !== null
      ? 'it was taken back'
      : `it now ends on ${grant.endDate === null ? 'no day that is set' : dayInWords(grant.endDate)}`;
  throw new Conflict(
    `Somebody changed this role since you read it: ${now}. It is at version ${grant.version}, and you expected ${expectedVersion}.`,
    { version: grant.version, expectedVersion, changed: ['endDate'] },
  );
}
