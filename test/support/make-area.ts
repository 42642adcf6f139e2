import { londonDay, type Clock } from '../../src/kernel/dates';
import { type AgencyId, type BudgetHolderId, type PersonId } from '../../src/kernel/ids';
import { type Result } from '../../src/kernel/result';
import { AgencyKind } from '../../src/features/access/rules/directory';
import { Role } from '../../src/features/access/rules/roles';
import { createAgencyIn, createBudgetHolderIn } from '../../src/features/access/service/create-agency';
import { createAreaIn } from '../../src/features/access/service/create-area';
import { createPersonIn } from '../../src/features/access/service/create-person';
import { grantRoleIn } from '../../src/features/access/service/grant-role';
import { lookUpActor } from '../../src/features/access/service/look-up-actor';
import { systemActor, type Actor } from '../../src/platform/actor';
import { createCtx } from '../../src/platform/context';
import { type Database, type WriteTx } from '../../src/platform/db';
import { ok } from '../../src/kernel/result';
import { quietLog } from './make-ledger';

/** An area with an agency and a budget of each kind, and a person in each role. */
export interface MadeStaff {
  readonly code: string;
  readonly agencies: Readonly<Record<AgencyKind, AgencyId>>;
  readonly holders: Readonly<Record<AgencyKind, BudgetHolderId>>;
  readonly people: Readonly<Record<Role, PersonId>>;
  readonly grants: Readonly<Record<Role, string>>;
  /** The person of a role as an actor, with the roles they hold at the clock's time. */
  readonly actorOf: (role: Role) => Promise<Actor>;
}

/** Makes an area through the product's own services, as the system. */
export async function makeArea(database: Database, clock: Clock, code: string): Promise<MadeStaff> {
  const made = await asSystem(database, clock, code, async (tx) => {
    accepted(await createAreaIn(tx, { code, name: `Placeholder ${code}`, casePrefix: null }));
    const agencies = {} as Record<AgencyKind, AgencyId>;
    const holders = {} as Record<AgencyKind, BudgetHolderId>;
    for (const kind of Object.values(AgencyKind)) {
      const agency = { kind, name: `${kind} ${code}`, organisationCode: null, startDate: null };
      agencies[kind] = accepted(await createAgencyIn(tx, agency));
      holders[kind] = accepted(
        await createBudgetHolderIn(tx, {
          agencyId: agencies[kind],
          name: `${kind} budget ${code}`,
          isHighNeedsBlock: kind === 'EDUCATION',
          startDate: null,
        }),
      );
    }
    const people = {} as Record<Role, PersonId>;
    const grants = {} as Record<Role, string>;
    for (const role of Object.values(Role)) {
      people[role] = accepted(
        await createPersonIn(tx, {
          subject: subjectOf(role, code),
          displayName: `Testa ${role} ${code}`,
          jobTitle: 'Placeholder',
          grade: 10,
          agencyId: agencies.EDUCATION,
        }),
      );
      grants[role] = accepted(
        await grantRoleIn(tx, {
          personId: people[role],
          role,
          agencyId: null,
          budgetHolderId: role === 'BUDGET_HOLDER' ? holders.EDUCATION : null,
          feeds: role === 'INTEGRATION' ? ['establishments'] : [],
          startDate: null,
          endDate: null,
        }),
      );
    }
    return { agencies, holders, people, grants };
  });
  return { code, ...made, actorOf: (role) => signIn(database, clock, subjectOf(role, code)) };
}

/** The person of a subject as an actor at the clock's time; an error when nobody has it. */
export async function signIn(database: Database, clock: Clock, subject: string): Promise<Actor> {
  const connection = await database.connect();
  try {
    const actor = await lookUpActor(connection, subject, londonDay(clock.now()));
    if (actor === 'unknown') throw new Error(`nobody signs in as ${subject}`);
    return actor;
  } finally {
    connection.release(false);
  }
}

/** Work in one write of the system's. */
export async function asSystem<Value>(
  database: Database,
  clock: Clock,
  localArea: string,
  work: (tx: WriteTx) => Promise<Value>,
): Promise<Value> {
  const ctx = createCtx({ database, actor: systemActor(localArea), clock, requestId: 'set-up', log: quietLog });
  const made: Value[] = [];
  await ctx.write({ event: 'test.set-up', clientMutationId: null, input: null }, async (tx) => {
    made.push(await work(tx));
    return ok(null);
  });
  await ctx.end();
  return made[0] as Value;
}

/** The value of an accepted result; an error that says why otherwise. */
export function accepted<Value>(result: Result<Value, { readonly message: string }>): Value {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map(({ message }) => message).join(' '));
}

function subjectOf(role: Role, code: string): string {
  return `${role.toLowerCase()}-${code}`;
}
