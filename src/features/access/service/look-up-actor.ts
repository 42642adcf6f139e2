import { type Day } from '../../../kernel/dates';
import { type Actor } from '../../../platform/actor';
import { type Connection } from '../../../platform/db';
import { findSignIn } from '../repository/grants';
import { permissionsOf } from '../rules/role-permissions';
import { parseRole } from '../rules/roles';

/**
 * The actor that a token's subject stands for on a day: its area, the roles in force and what they allow; `unknown`
 * when nobody has the subject. Somebody whose roles have ended is an actor without roles, who may ask `viewer` only.
 */
export async function lookUpActor(
  connection: Pick<Connection, 'query'>,
  subject: string,
  day: Day,
): Promise<Actor | 'unknown'> {
  const found = await findSignIn(connection, subject, day);
  if (found === undefined) return 'unknown';
  const roles = found.roles.map(({ role }) => parseRole(role)).filter((role) => role !== null);
  return {
    kind: 'person',
    localArea: found.localArea,
    personId: found.personId,
    roles: found.roles,
    permissions: permissionsOf(
      roles,
      found.roles.flatMap(({ feeds }) => feeds),
    ),
  };
}
