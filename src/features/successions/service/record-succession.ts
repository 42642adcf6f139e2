import { londonDay } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { asSystem } from '../../../platform/as-system';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findAgenciesByIds, findBudgetHoldersByIds, listBudgetHolders } from '../../access/repository/directory';
import { lockSuccessions } from '../../access/repository/successions';
import { type Agency, type BudgetHolder } from '../../access/rules/directory';
import { type RoleTarget } from '../../access/rules/follow';
import { followAccessIn } from '../../access/service/follow-access';
import { recordSuccessorsIn } from '../../access/service/record-successors';
import { findCasesByIds } from '../../cases/repository/case';
import { listOpenMatters } from '../../contributions/repository/open-matters';
import { succeedPartnersIn } from '../../contributions/service/succeed-partners';
import { type StoredLine } from '../../ledger/rules/stored-line';
import {
  lockSharesOfIn,
  readAreaSuccessions,
  stuckPlacements,
  succeedSharesIn,
} from '../../ledger/service/succeed-shares';
import { type StoredEffect } from '../../placements/rules/stored-effect';
import { withEffectIn } from '../../placements/service/with-effect';
import { successionRefusal, unpriced } from '../refusals';
import { type RecordSuccession } from '../rules/command';
import { linksOf } from '../rules/links';
import { heirsOf, planProblems, targetOf, type MadeSuccessor } from '../rules/plan';
import { carryCeilingsIn } from './carry-ceilings';
import { lookUpSuccessors, makeSuccessorsIn } from './make-successors';
import { nameShares } from './name-shares';
import { settleIn } from './settle-succession';

/** What was done, or would be. A type, since an interface is not storable. */
export type SuccessionDone = {
  readonly successionId: string;
  readonly placements: number;
  readonly rolesEnded: number;
  readonly rolesGranted: number;
  readonly effect: StoredEffect;
  /** The successors as they are, or would be: of a preview nobody can read them afterwards. */
  readonly made: {
    readonly agencies: readonly Stored<Agency>[];
    readonly budgetHolders: readonly Stored<BudgetHolder>[];
  };
};

/** A type, since an interface is not storable. */
type Stored<One> = { readonly [Field in keyof One]: One[Field] };

type Refused = ReturnType<typeof successionRefusal>;

/** Records a succession, or with `preview` tells what it would do and keeps nothing. */
export function recordSuccession(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: RecordSuccession & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<SuccessionDone, Refused>> {
  const request = { event: 'succession.recorded', clientMutationId, input, isPreview: preview };
  return ctx.write(request, (tx) => recordSuccessionIn(tx, input));
}

/**
 * Records within another write that organisations or budgets go over to others on a day, past, present or to come, and has all that is dated
 * follow at once (finance.md 3.5, B24): predecessors end the day before; shares, carried parts and what is committed go to the successors
 * from the day on; so do roles and limits, where there is one answer or one was named; budgets and ceilings by parts; seats in pooled funds and at
 * sittings to come. What has no days of its own follows on the day (`settleIn`). Everything that nobody named and that has more than one answer is
 * refused, all at once. Throws NotFound for an agency or a budget that is not of the area.
 */
export async function recordSuccessionIn(
  tx: WriteTx,
  command: RecordSuccession,
): Promise<Result<SuccessionDone, Refused>> {
  await lockSuccessions(tx);
  const asked = await lookUpSuccessors(tx, command);
  const problems = planProblems(asked, await listBudgetHolders(tx));
  if (problems.length > 0) {
    return refuse(problems.map(({ code, field, about }) => successionRefusal(code, field, about)));
  }
  const made = await makeSuccessorsIn(tx, asked);
  if (!made.ok) return made;
  const done = await asSystem(tx, (system) => succeedIn(system, command, made.value));
  if (!done.ok) return done;
  const { successionId, placements, rolesEnded, rolesGranted } = done.value;
  const madeNow = await readMade(tx, made.value);
  const { kind, firstDate } = command;
  const { agencies, budgetHolders } = linksOf(successionId, firstDate, made.value);
  const links = [...agencies, ...budgetHolders].map(({ predecessorId, successorId }) => ({
    predecessorId,
    successorId,
  }));
  tx.record({
    type: 'Succession',
    id: successionId,
    detail: { kind, firstDate, placements, rolesEnded, rolesGranted, links },
  });
  return ok({ ...done.value, made: madeNow });
}

async function readMade(tx: WriteTx, successors: readonly MadeSuccessor[]): Promise<SuccessionDone['made']> {
  const agencies = await findAgenciesByIds(
    tx,
    successors.map(({ agencyId }) => agencyId),
  );
  const holders = await findBudgetHoldersByIds(
    tx,
    successors.flatMap(({ budgetHolders }) => budgetHolders.map(({ budgetHolderId }) => budgetHolderId)),
  );
  return { agencies: [...agencies.values()], budgetHolders: [...holders.values()] };
}

/** All that follows, with the rights of the system: whoever orders it sees none of the cases. */
async function succeedIn(
  tx: WriteTx,
  command: RecordSuccession,
  successors: readonly MadeSuccessor[],
): Promise<Result<Omit<SuccessionDone, 'made'>, Refused>> {
  const { kind, firstDate, source } = command;
  const today = londonDay(tx.clock.now());
  const successionId = newId();
  const links = linksOf(successionId, firstDate, successors);
  const heirs = heirsOf(successors);
  const lines = await lockSharesOfIn(tx, [...heirs.holders.keys()], firstDate);
  const matters = await listOpenMatters(tx, [...heirs.holders.keys()]);
  const shares = nameShares(command.shares, lines, matters, heirs.holders, successors, firstDate);
  await recordSuccessorsIn(tx, { successionId, kind, firstDate, source, ...links, shares: shares.named });

  const names = namedTargets(command, successors);
  const access = await followAccessIn(tx, {
    heirs,
    roles: names.roles,
    limits: names.limits,
    from: firstDate > today ? firstDate : today,
  });
  const stuck = shares.refusals.length > 0 ? [] : stuckPlacements(lines, await readAreaSuccessions(tx));
  const funds = await succeedPartnersIn(tx, links.budgetHolders);
  const refusals = [
    ...names.refusals,
    ...shares.refusals,
    ...access.unnamedRoles.map((id) => successionRefusal('ROLE_UNNAMED', ['roles'], `Role ${id}`)),
    ...access.unnamedLimits.map((id) => successionRefusal('LIMIT_UNNAMED', ['limits'], `Limit ${id}`)),
    ...stuck.map(({ placementId, reason }) => successionRefusal(reason, ['successors'], `Placement ${placementId}`)),
    ...funds.map((fund) => successionRefusal('POOL_PARTNER_ALREADY', ['successors'], fund)),
  ];
  if (refusals.length > 0) return refuse(refusals);

  const placementIds = [...new Set(lines.map(({ placementId }) => placementId))];
  const posted = await withEffectIn(tx, placementIds, () => succeedSharesIn(tx, lines, firstDate));
  if (!posted.ok) return refuse(posted.refusals.map(unpriced));
  const unclear = await carryCeilingsIn(tx, links.budgetHolders, firstDate);
  if (unclear.length > 0) return refuse(unclear);
  await settleIn(tx, { successionId, firstDate, isDue: firstDate <= today });
  await tellFollowers(tx, lines);
  const { rolesEnded, rolesGranted } = access;
  return ok({ successionId, placements: placementIds.length, rolesEnded, rolesGranted, effect: posted.value.effect });
}

/** Where the roles and limits that were named go; a name that is no successor's is told. */
function namedTargets(
  { roles, limits }: RecordSuccession,
  successors: readonly MadeSuccessor[],
): {
  readonly roles: ReadonlyMap<string, RoleTarget | null>;
  readonly limits: ReadonlyMap<string, readonly BudgetHolderId[]>;
  readonly refusals: readonly Refused[];
} {
  const refusals: Refused[] = [];
  const targetFor = (successor: string | null, field: readonly string[]): RoleTarget | null => {
    const target = successor === null ? null : targetOf(successor, successors);
    if (target === undefined) refusals.push(successionRefusal('SUCCESSOR_UNKNOWN', [...field, 'successor'], successor));
    return target ?? null;
  };
  const byRole = new Map<string, RoleTarget | null>();
  for (const [index, { roleGrantId, successor }] of roles.entries()) {
    byRole.set(roleGrantId, targetFor(successor, ['roles', String(index)]));
  }
  const byLimit = new Map<string, readonly BudgetHolderId[]>();
  for (const [index, { delegatedLimitId, successor }] of limits.entries()) {
    const holder = targetFor(successor, ['limits', String(index)])?.budgetHolderId ?? null;
    byLimit.set(delegatedLimitId, [...(byLimit.get(delegatedLimitId) ?? []), ...(holder === null ? [] : [holder])]);
  }
  return { roles: byRole, limits: byLimit, refusals };
}

/** Says to whoever follows a case that its money has other payers. */
async function tellFollowers(tx: WriteTx, lines: readonly StoredLine[]): Promise<void> {
  const caseIds = [...new Set(lines.map(({ caseId }) => caseId))];
  for (const { caseId, version } of (await findCasesByIds(tx, caseIds)).values()) {
    tx.publish('caseChanged', { caseId, version });
  }
}
