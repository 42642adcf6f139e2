import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { type NodeType } from '../../../platform/global-id';
import {
  agencyById,
  budgetHolderById,
  commitmentCeilingById,
  delegatedLimitById,
  limitOverrideById,
  personById,
  roleGrantById,
  successionById,
} from '../loaders';
import { Permission } from '../rules/roles';
import { readLocalArea } from '../service/read-directory';
import {
  orNull,
  toAgency,
  toBudgetHolder,
  toDelegatedLimit,
  toLocalArea,
  toPerson,
  toRoleGrant,
} from '../types/directory';
import { toCommitmentCeiling, toLimitOverride } from '../types/overrides';
import { toSuccession } from '../types/succession';
import { BudgetServesResolver } from './budget-serves';
import { BudgetHolderCeilings, CommitmentCeilingResolver } from './ceilings';
import { AgencyResolver, BudgetHolderResolver, PersonResolver, RoleGrantResolver } from './directory';
import { DelegatedLimitResolver } from './limits';
import { LimitOverrideResolver } from './overrides';
import { PeopleResolver } from './people';
import { AgencySuccessors, BudgetHolderSuccessors, SuccessionResolver } from './successions';
import { ViewerResolver } from './viewer';

/** Every resolver of this feature; `app.ts` takes them. */
export const accessResolvers = [
  ViewerResolver,
  AgencyResolver,
  BudgetHolderResolver,
  PersonResolver,
  RoleGrantResolver,
  PeopleResolver,
  DelegatedLimitResolver,
  LimitOverrideResolver,
  CommitmentCeilingResolver,
  BudgetHolderCeilings,
  BudgetServesResolver,
  SuccessionResolver,
  AgencySuccessors,
  BudgetHolderSuccessors,
] as const;

/** Every type of this feature that `node` can fetch. Each is as open by its id as it is in a list. */
export const accessNodeTypes: readonly NodeType[] = [
  {
    name: 'LocalArea',
    isLocalId: (id) => /^\d{3}$/.test(id),
    load: async (ctx, id) => (id === ctx.actor.localArea ? toLocalArea(await readLocalArea(ctx)) : null),
  },
  {
    name: 'Agency',
    load: async (ctx, id) => orNull(await ctx.load(agencyById, asId<AgencyId>(id)), toAgency),
  },
  {
    name: 'BudgetHolder',
    load: async (ctx, id) => orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(id)), toBudgetHolder),
  },
  {
    name: 'Person',
    load: async (ctx, id) => orNull(await ctx.load(personById, asId<PersonId>(id)), toPerson),
  },
  {
    name: 'RoleGrant',
    load: async (ctx, id) => orNull(await ctx.load(roleGrantById, id), toRoleGrant),
  },
  {
    name: 'DelegatedLimit',
    load: async (ctx, id) =>
      ctx.actor.permissions.has(Permission.LIMIT_READ)
        ? orNull(await ctx.load(delegatedLimitById, id), toDelegatedLimit)
        : null,
  },
  {
    name: 'LimitOverride',
    load: async (ctx, id) =>
      ctx.actor.permissions.has(Permission.LIMIT_READ)
        ? orNull(await ctx.load(limitOverrideById, id), toLimitOverride)
        : null,
  },
  {
    name: 'CommitmentCeiling',
    load: async (ctx, id) =>
      ctx.actor.permissions.has(Permission.LIMIT_READ)
        ? orNull(await ctx.load(commitmentCeilingById, id), toCommitmentCeiling)
        : null,
  },
  {
    name: 'Succession',
    load: async (ctx, id) => orNull(await ctx.load(successionById, id), toSuccession),
  },
];
