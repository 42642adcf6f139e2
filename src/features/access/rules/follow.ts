import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { type RoleGrant } from './grants';
import { type DelegatedLimit } from './limits';

/** Where a role goes on: with these in place of the agency and budget it was held for. */
export interface RoleTarget {
  readonly agencyId: AgencyId | null;
  readonly budgetHolderId: BudgetHolderId | null;
}

/** What a predecessor's things may go over to; more than one is no answer. */
export interface Heirs {
  readonly agencies: ReadonlyMap<AgencyId, readonly AgencyId[]>;
  readonly holders: ReadonlyMap<BudgetHolderId, readonly BudgetHolderId[]>;
}

/** What follows, and what nobody said of. */
export interface Followed<Thing> {
  readonly added: readonly Thing[];
  /** Ids of what ends with its predecessor and of which neither a name nor a single successor says where it goes. */
  readonly unnamed: readonly string[];
}

/** A role to grant from the day on. */
export type FollowedGrant = Omit<RoleGrant, 'roleGrantId' | 'withdrawnAt' | 'version'>;

/**
 * The roles with which people go on under successors: as named (null: nowhere), or where there is one successor of the agency and of the
 * budget, with that. Nobody keeps access by accident: what is neither is told, and nothing else follows. One person's equal roles become one.
 */
export function followGrants(
  grants: readonly RoleGrant[],
  heirs: Heirs,
  named: ReadonlyMap<string, RoleTarget | null>,
  from: Day,
): Followed<FollowedGrant> {
  const unnamed: string[] = [];
  const added = new Map<string, FollowedGrant>();
  for (const grant of grants) {
    const said = named.get(grant.roleGrantId);
    const target = said === undefined ? onlyTarget(grant, heirs) : said;
    if (target === undefined) unnamed.push(grant.roleGrantId);
    if (target === undefined || target === null) continue;
    const { personId, role, feeds, endDate } = grant;
    const startDate = grant.startDate > from ? grant.startDate : from;
    const key = [personId, role, target.agencyId, target.budgetHolderId].join(' ');
    const before = added.get(key);
    added.set(key, {
      ...{ personId, role, ...target },
      feeds: [...new Set([...(before?.feeds ?? []), ...feeds])],
      startDate: before !== undefined && before.startDate < startDate ? before.startDate : startDate,
      endDate: before === undefined ? endDate : laterEnd(before.endDate, endDate),
    });
  }
  return { added: [...added.values()], unnamed };
}

/** The one place where a role can go on; undefined where there are several. */
function onlyTarget({ agencyId, budgetHolderId }: RoleGrant, { agencies, holders }: Heirs): RoleTarget | undefined {
  const agency = agencyId === null ? [null] : (agencies.get(agencyId) ?? [agencyId]);
  const holder = budgetHolderId === null ? [null] : (holders.get(budgetHolderId) ?? [budgetHolderId]);
  if (agency.length !== 1 || holder.length !== 1) return undefined;
  return { agencyId: agency[0] ?? null, budgetHolderId: holder[0] ?? null };
}

function laterEnd(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a > b ? a : b;
}

/** A limit to set from the day on. */
export type FollowedLimit = Omit<DelegatedLimit, 'delegatedLimitId'>;

/**
 * The limits of successors: a limit of their own on the same role, decision and basis stands; else the one that is named, or the
 * predecessors' where they all have the same ceiling and one successor. Where they differ nobody knows which is meant, and it is told.
 */
export function followLimits(facts: {
  /** The predecessors' limits that reach the day or begin after it. */
  readonly limits: readonly DelegatedLimit[];
  /** The successors' own that do. */
  readonly own: readonly DelegatedLimit[];
  readonly heirs: Heirs['holders'];
  /** Where a limit goes, by its id; an empty list: nowhere. */
  readonly named: ReadonlyMap<string, readonly BudgetHolderId[]>;
  readonly from: Day;
}): Followed<FollowedLimit> {
  const unnamed = new Set<string>();
  const targets = facts.limits.flatMap((limit) => {
    const said = facts.named.get(limit.delegatedLimitId);
    const heirs = said ?? facts.heirs.get(limit.budgetHolderId) ?? [];
    if (said === undefined && heirs.length > 1) unnamed.add(limit.delegatedLimitId);
    return said === undefined && heirs.length > 1
      ? []
      : heirs.map((heir) => ({ limit, heir, isSaid: said !== undefined }));
  });
  const ownKinds = new Set(facts.own.map((limit) => `${limit.budgetHolderId} ${kindOf(limit)}`));
  const added = [...groupBy(targets, ({ limit, heir }) => `${heir} ${kindOf(limit)}`)].flatMap(([key, group]) => {
    const said = group.filter(({ isSaid }) => isSaid);
    if (said.length === 0 && ownKinds.has(key)) return [];
    const meant = said.length > 0 ? said : group;
    const byHolder = [...groupBy(meant, ({ limit }) => limit.budgetHolderId).values()];
    if (new Set(byHolder.map((rows) => rows.map(rowOf).sort().join())).size > 1) {
      for (const { limit } of meant) unnamed.add(limit.delegatedLimitId);
      return [];
    }
    return (byHolder[0] ?? []).map(({ limit, heir }): FollowedLimit => {
      const { role, decisionType, basis, ceiling, startDate, endDate } = limit;
      const start = startedBy(startDate, facts.from);
      return { budgetHolderId: heir, role, decisionType, basis, ceiling, startDate: start, endDate };
    });
  });
  return { added, unnamed: [...unnamed] };

  function rowOf({ limit: { startDate, endDate, ceiling } }: (typeof targets)[number]): string {
    return [startedBy(startDate, facts.from), endDate, ceiling].join(' ');
  }
}

function startedBy(startDate: Day, from: Day): Day {
  return startDate > from ? startDate : from;
}

function kindOf({ role, decisionType, basis }: DelegatedLimit): string {
  return [role, decisionType, basis].join(' ');
}
