import { type Day } from '../../../kernel/dates';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { type RoleInForce } from '../../../platform/actor';
import { type Connection, type Tx, type WriteTx } from '../../../platform/db';
import { type RoleGrant } from '../rules/grants';
import { type Role } from '../rules/roles';

interface RoleGrantRow {
  readonly role_grant_id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly agency_id: string | null;
  readonly budget_holder_id: string | null;
  readonly feeds: readonly string[];
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly withdrawn_at: Date | null;
  readonly version: number;
}

const GRANT = `role_grant_id, person_id, role, agency_id, budget_holder_id, feeds, lower(active_span)::text as start_date,
               (upper(active_span) - 1)::text as end_date, withdrawn_at, version`;

function toRoleGrant(row: RoleGrantRow): RoleGrant {
  return {
    roleGrantId: row.role_grant_id,
    personId: asId<PersonId>(row.person_id),
    role: row.role,
    agencyId: row.agency_id === null ? null : asId<AgencyId>(row.agency_id),
    budgetHolderId: row.budget_holder_id === null ? null : asId<BudgetHolderId>(row.budget_holder_id),
    feeds: row.feeds,
    startDate: row.start_date,
    endDate: row.end_date,
    withdrawnAt: row.withdrawn_at,
    version: row.version,
  };
}

function byPerson(grants: readonly RoleGrant[]): Map<PersonId, RoleGrant[]> {
  const found = new Map<PersonId, RoleGrant[]>();
  for (const grant of grants) {
    const others = found.get(grant.personId);
    if (others === undefined) found.set(grant.personId, [grant]);
    else others.push(grant);
  }
  return found;
}

/** The grants of these ids, in force or not. */
export async function findRoleGrantsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, RoleGrant>> {
  const rows = await tx.query<RoleGrantRow>(`select ${GRANT} from role_grant where role_grant_id = any($1::uuid[])`, [
    ids,
  ]);
  return new Map(rows.map(toRoleGrant).map((grant) => [grant.roleGrantId, grant]));
}

/** Every grant these people were ever given, the latest first. */
export async function listRoleGrantsByPersonIds(tx: Tx, ids: readonly PersonId[]): Promise<Map<PersonId, RoleGrant[]>> {
  const rows = await tx.query<RoleGrantRow>(
    `select ${GRANT} from role_grant where person_id = any($1::uuid[])
      order by lower(active_span) desc, role_grant_id desc`,
    [ids],
  );
  return byPerson(rows.map(toRoleGrant));
}

/** The grants these people hold on a day, whatever became of them later: what a decision of that day is judged by. */
export async function listRolesOnDay(tx: Tx, ids: readonly PersonId[], day: Day): Promise<Map<PersonId, RoleGrant[]>> {
  const rows = await tx.query<RoleGrantRow>(
    `select ${GRANT} from role_grant
      where person_id = any($1::uuid[]) and active_span @> $2::date and withdrawn_at is null order by role_grant_id`,
    [ids, day],
  );
  return byPerson(rows.map(toRoleGrant));
}

/** Every grant of the administrator's role that was not taken back, locked: one is ended at a time. */
export async function lockAdministratorGrants(tx: WriteTx): Promise<RoleGrant[]> {
  const rows = await tx.query<RoleGrantRow>(
    `select ${GRANT} from role_grant where role = 'ADMINISTRATOR' and withdrawn_at is null
      order by role_grant_id for update`,
  );
  return rows.map(toRoleGrant);
}

/** The grant, locked. */
export async function lockRoleGrant(tx: WriteTx, roleGrantId: string): Promise<RoleGrant | undefined> {
  const [row] = await tx.query<RoleGrantRow>(`select ${GRANT} from role_grant where role_grant_id = $1 for update`, [
    roleGrantId,
  ]);
  return row === undefined ? undefined : toRoleGrant(row);
}

/** Adds a grant, by the actor and now. */
export async function insertRoleGrant(tx: WriteTx, grant: RoleGrant): Promise<void> {
  await tx.execute(
    `insert into role_grant (local_area_code, role_grant_id, person_id, role, agency_id, budget_holder_id, feeds, active_span,
                             granted_by, granted_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, daterange($8::date, $9::date, '[]'), $10, $11, $12)`,
    [
      tx.actor.localArea,
      grant.roleGrantId,
      grant.personId,
      grant.role,
      grant.agencyId,
      grant.budgetHolderId,
      grant.feeds,
      grant.startDate,
      grant.endDate,
      tx.actor.personId,
      tx.clock.now(),
      grant.version,
    ],
  );
}

/** Sets the last day of a grant, and counts its version on. */
export async function updateGrantEnd(tx: WriteTx, roleGrantId: string, endDate: Day): Promise<void> {
  await tx.execute(
    `update role_grant set active_span = daterange(lower(active_span), $2::date, '[]'), version = version + 1
      where role_grant_id = $1`,
    [roleGrantId, endDate],
  );
}

/** Takes a grant back before its first day is over, and counts its version on. */
export async function updateGrantWithdrawn(tx: WriteTx, roleGrantId: string): Promise<void> {
  await tx.execute(`update role_grant set withdrawn_at = $2, version = version + 1 where role_grant_id = $1`, [
    roleGrantId,
    tx.clock.now(),
  ]);
}

/** A person as signing in finds them: before there is an actor, so by a function that looks past the area. */
export interface SignIn {
  readonly localArea: string;
  readonly personId: PersonId;
  /** The roles in force on the day; none for somebody whose roles have ended. */
  readonly roles: readonly RoleInForce[];
}

interface SignInRow {
  readonly local_area_code: string;
  readonly person_id: string;
  readonly role: string | null;
  readonly agency_id: string | null;
  readonly agency_kind: string | null;
  readonly budget_holder_id: string | null;
  readonly feeds: readonly string[] | null;
}

/** Who signs in with this subject, with the roles they hold on the day; undefined for a subject nobody has. */
export async function findSignIn(
  connection: Pick<Connection, 'query'>,
  subject: string,
  day: Day,
): Promise<SignIn | undefined> {
  const rows = await connection.query<SignInRow>(`select * from find_actor($1, $2::date)`, [subject, day]);
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    localArea: first.local_area_code,
    personId: asId<PersonId>(first.person_id),
    roles: rows.flatMap((row) =>
      row.role === null
        ? []
        : {
            role: row.role,
            agencyId: row.agency_id,
            agencyKind: row.agency_kind,
            budgetHolderId: row.budget_holder_id,
            feeds: row.feeds ?? [],
          },
    ),
  };
}
