import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../../platform/can';
import { type Ctx } from '../../platform/context';
import { fromGlobalId } from '../../platform/global-id';
import { withholdField } from '../../platform/graphql-withheld';
import { toUserErrors } from '../../platform/user-errors';
import { agencyById, budgetHolderById, successionById } from '../access/loaders';
import { toSuccession } from '../access/types/succession';
import { EFFECT, MoneyEffectType, toMoneyEffect } from '../placements/types/money-effect';
import { type RecordSuccession } from './rules/command';
import { recordSuccession, type SuccessionDone } from './service/record-succession';
import {
  RecordSuccessionError,
  RecordSuccessionInput,
  RecordSuccessionPayload,
  type SuccessorInput,
} from './types/record-succession';

const orNull = (name: string, id: string | null | undefined, path: readonly string[]): string | null =>
  typeof id === 'string' ? fromGlobalId(name, id, path) : null;
const idsOf = (name: string, ids: readonly string[], path: readonly string[]): string[] =>
  ids.map((id, index) => fromGlobalId(name, id, [...path, String(index)]));

function toCommand(input: RecordSuccessionInput): RecordSuccession {
  return {
    kind: input.kind,
    firstDate: input.firstDate,
    source: input.source ?? null,
    successors: input.successors.map((one, index) => toSuccessor(one, ['input', 'successors', String(index)])),
    shares: input.shares.map(({ placementId, predecessorId, successor }, index) => ({
      placementId: fromGlobalId('Placement', placementId, ['input', 'shares', String(index), 'placementId']),
      predecessorId: fromGlobalId('BudgetHolder', predecessorId, ['input', 'shares', String(index), 'predecessorId']),
      successor,
    })),
    roles: input.roles.map(({ roleGrantId, successor }, index) => ({
      roleGrantId: fromGlobalId('RoleGrant', roleGrantId, ['input', 'roles', String(index), 'roleGrantId']),
      successor: successor ?? null,
    })),
    limits: input.limits.map(({ delegatedLimitId, successor }, index) => ({
      delegatedLimitId: fromGlobalId('DelegatedLimit', delegatedLimitId, [
        ...['input', 'limits', String(index), 'delegatedLimitId'],
      ]),
      successor: successor ?? null,
    })),
  };
}

function toSuccessor(one: SuccessorInput, path: readonly string[]): RecordSuccession['successors'][number] {
  return {
    agencyId: orNull('Agency', one.agencyId, [...path, 'agencyId']),
    name: one.name ?? null,
    organisationCode: one.organisationCode ?? null,
    predecessorIds: idsOf('Agency', one.predecessorIds, [...path, 'predecessorIds']),
    takesRest: one.takesRest ?? null,
    budgetHolders: one.budgetHolders.map((budget, at) => {
      const below = [...path, 'budgetHolders', String(at)];
      return {
        budgetHolderId: orNull('BudgetHolder', budget.budgetHolderId, [...below, 'budgetHolderId']),
        name: budget.name ?? null,
        serves: budget.serves ?? null,
        predecessorIds: idsOf('BudgetHolder', budget.predecessorIds, [...below, 'predecessorIds']),
        parts: budget.parts,
      };
    }),
  };
}

const NOTHING_DONE = { succession: null, placements: null, rolesEnded: null, rolesGranted: null, storedEffect: null };

/** What was done, or would be. The effect names successors that a preview does not keep. */
async function shown(ctx: Ctx, done: SuccessionDone, isPreview: boolean) {
  for (const one of done.made.agencies) ctx.prime(agencyById, one.agencyId, one);
  for (const one of done.made.budgetHolders) ctx.prime(budgetHolderById, one.budgetHolderId, one);
  const succession = isPreview ? null : await ctx.load(successionById, done.successionId);
  const { placements, rolesEnded, rolesGranted, effect } = done;
  return {
    succession: succession === null ? null : toSuccession(succession),
    ...{ placements, rolesEnded, rolesGranted, storedEffect: effect },
  };
}

/** Organisations that change. */
@Resolver(() => RecordSuccessionPayload)
export class SuccessionMutations {
  @Can('succession:record')
  @Mutation(() => RecordSuccessionPayload, {
    description:
      'Records that organisations or budgets go over to others on a day: a new name, a merger, a split. Shares, what is committed, budgets, limits, roles and seats follow on the day; what is not carried ends on it. Administrators only.',
  })
  async recordSuccession(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordSuccessionInput, { description: 'Who goes on in whose place, and when.' })
    input: RecordSuccessionInput,
  ): Promise<RecordSuccessionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordSuccession(ctx, { clientMutationId, preview: input.preview, ...toCommand(input) });
    return Object.assign(new RecordSuccessionPayload(), {
      clientMutationId,
      ...(result.ok ? await shown(ctx, result.value, input.preview) : NOTHING_DONE),
      userErrors: toUserErrors(RecordSuccessionError, result),
    });
  }

  @FieldResolver(() => MoneyEffectType, {
    nullable: true,
    description: `${EFFECT} What leaves one holder comes to another; the totals can differ by a penny a line, since each agreement is exact by itself. Withheld from who may not read budgets.`,
  })
  effect(
    @GraphQLContext() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Root() { storedEffect }: RecordSuccessionPayload,
  ): MoneyEffectType | null {
    if (storedEffect === null) return null;
    if (!ctx.actor.permissions.has('budget:read')) {
      return withholdField(ctx, info, 'What is committed is for those who read budgets.');
    }
    return toMoneyEffect(storedEffect);
  }
}

/** Every resolver of this feature; `app.ts` takes them. */
export const successionsResolvers = [SuccessionMutations] as const;
