import { addDays, type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import {
  findRoleGrantsByIds,
  insertRoleGrant,
  listRoleGrantsByPersonIds,
  updateGrantEnd,
  updateGrantWithdrawn,
} from '../repository/grants';
import { insertLimit, listLimitHistory, updateLimitEnd } from '../repository/limits';
import { insertLimitOverride, listLimitOverrides } from '../repository/overrides';
import { listGrantIdsReaching } from '../repository/successions';
import { followGrants, followLimits, type FollowedGrant, type Heirs, type RoleTarget } from '../rules/follow';
import { type RoleGrant } from '../rules/grants';
import { type DelegatedLimit } from '../rules/limits';

/** What goes over, and what was said of it. */
export interface FollowAccess {
  readonly heirs: Heirs;
  readonly roles: ReadonlyMap<string, RoleTarget | null>;
  readonly limits: ReadonlyMap<string, readonly BudgetHolderId[]>;
  /** The first day under the successors, not before today: who could do what until now is history. */
  readonly from: Day;
}

/** What followed, and what nobody said of: with any of that nothing is to be kept of the write. */
export interface AccessFollowed {
  readonly rolesEnded: number;
  readonly rolesGranted: number;
  readonly unnamedRoles: readonly string[];
  readonly unnamedLimits: readonly string[];
}

/**
 * Ends every role and limit that is held for a predecessor the day before, and grants and sets what follows to its successors (idea 15 of the
 * market study: access follows on the day, and nobody keeps it by accident). Overrides of limits follow to every successor, for they
 * only lower.
 */
export async function followAccessIn(tx: WriteTx, command: FollowAccess): Promise<AccessFollowed> {
  const { heirs, from } = command;
  const grants = await lockGrants(tx, heirs, from);
  const roles = followGrants(grants, heirs, command.roles, from);
  const limits = await followLimitsIn(tx, command);
  if (roles.unnamed.length > 0 || limits.length > 0) {
    return { rolesEnded: 0, rolesGranted: 0, unnamedRoles: roles.unnamed, unnamedLimits: limits };
  }
  for (const { roleGrantId, startDate } of grants) {
    if (startDate >= from) await updateGrantWithdrawn(tx, roleGrantId);
    else await updateGrantEnd(tx, roleGrantId, addDays(from, -1));
  }
  const added = await withoutHeld(tx, roles.added);
  for (const grant of added) {
    await insertRoleGrant(tx, { ...grant, roleGrantId: newId(), withdrawnAt: null, version: 1 });
  }
  await followOverridesIn(tx, heirs, from);
  return { rolesEnded: grants.length, rolesGranted: added.length, unnamedRoles: [], unnamedLimits: [] };
}

async function lockGrants(tx: WriteTx, { agencies, holders }: Heirs, from: Day): Promise<readonly RoleGrant[]> {
  const ids = await listGrantIdsReaching(tx, { agencyIds: [...agencies.keys()], holderIds: [...holders.keys()] }, from);
  const grants = await findRoleGrantsByIds(tx, ids);
  return ids.flatMap((id) => grants.get(id) ?? []);
}

/** Of what would be granted, what the person does not hold for all of those days already. */
async function withoutHeld(tx: WriteTx, added: readonly FollowedGrant[]): Promise<readonly FollowedGrant[]> {
  const held = await listRoleGrantsByPersonIds(tx, [...new Set(added.map(({ personId }) => personId))]);
  return added.filter(
    (grant) =>
      !(held.get(grant.personId) ?? []).some(
        (one) =>
          one.withdrawnAt === null &&
          one.role === grant.role &&
          one.agencyId === grant.agencyId &&
          one.budgetHolderId === grant.budgetHolderId &&
          one.startDate <= grant.startDate &&
          (one.endDate === null || (grant.endDate !== null && one.endDate >= grant.endDate)),
      ),
  );
}

async function followLimitsIn(tx: WriteTx, { heirs, limits: named, from }: FollowAccess): Promise<readonly string[]> {
  const predecessors = [...heirs.holders.keys()];
  const successors = [...new Set([...heirs.holders.values()].flat())];
  const all = await listLimitHistory(tx, [...predecessors, ...successors]);
  const reaching = (ids: readonly BudgetHolderId[]): DelegatedLimit[] =>
    ids.flatMap((id) => all.get(id) ?? []).filter(({ endDate }) => endDate === null || endDate >= from);
  const limits = reaching(predecessors);
  const { added, unnamed } = followLimits({ limits, own: reaching(successors), heirs: heirs.holders, named, from });
  if (unnamed.length > 0) return unnamed;
  for (const { delegatedLimitId, startDate } of limits) {
    // One that was to begin later is of a holder that is no more then: it never comes into force.
    if (startDate < from) await updateLimitEnd(tx, delegatedLimitId, addDays(from, -1));
  }
  for (const limit of added) await insertLimit(tx, { ...limit, delegatedLimitId: newId() });
  return [];
}

async function followOverridesIn(tx: WriteTx, { agencies, holders }: Heirs, from: Day): Promise<void> {
  const standing = (await listLimitOverrides(tx, null)).filter(
    ({ withdrawnAt, endDate }) => withdrawnAt === null && (endDate === null || endDate >= from),
  );
  for (const override of standing) {
    const { budgetHolderId, agencyId } = override;
    const startDate = override.startDate > from ? override.startDate : from;
    for (const heir of budgetHolderId === null ? [] : (holders.get(budgetHolderId) ?? [])) {
      await insertLimitOverride(tx, { ...override, limitOverrideId: newId(), budgetHolderId: heir, startDate });
    }
    for (const heir of agencyId === null ? [] : (agencies.get(agencyId) ?? []).filter(isOther(agencyId))) {
      await insertLimitOverride(tx, { ...override, limitOverrideId: newId(), agencyId: heir, startDate });
    }
  }
}

function isOther(agencyId: AgencyId): (one: AgencyId) => boolean {
  return (one) => one !== agencyId;
}
