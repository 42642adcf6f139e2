import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { type Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById } from '../../access/loaders';
import { BudgetHolderType, orNull, toBudgetHolder } from '../../access/types/directory';
import { actualById, actualsSourceById } from '../loaders';
import { type ActualsColumns } from '../rules/actuals-source';
import { proposeMatches } from '../service/propose-matches';
import { listSources } from '../service/list-actuals-sources';
import { readSpend } from '../service/read-spend';
import { saveActualsSource } from '../service/save-actuals-source';
import { confirmMatch, rejectMatch, settleSpend } from '../service/settle-matches';
import { ActualsCodeType, type ActualsColumnsType, ActualsSourceType, toActualsSource } from '../types/actuals';
import {
  ConfirmMatchError,
  ConfirmMatchInput,
  ConfirmMatchPayload,
  ProposeMatchesError,
  ProposeMatchesInput,
  ProposeMatchesPayload,
  RejectMatchError,
  RejectMatchInput,
  RejectMatchPayload,
  SaveActualsSourceError,
  SaveActualsSourceInput,
  SaveActualsSourcePayload,
  SettleSpendError,
  SettleSpendInput,
  SettleSpendPayload,
} from '../types/actuals-inputs';
import { type ActualType, toActual } from '../types/changes';
import { toSpend } from '../types/spend';
import { localHolder } from './local-holder';

const localActuals = (ids: readonly string[]): string[] =>
  ids.map((id, index) => fromGlobalId('Actual', id, ['input', 'actualIds', String(index)]));

/** The columns as they are saved: what is left out is null. */
function toColumns({ key, date, supplier, ...others }: ActualsColumnsType): ActualsColumns {
  const named = (heading: string | null | undefined): string | null => heading ?? null;
  return {
    ...{ key: [...key], date, supplier },
    net: named(others.net),
    vat: named(others.vat),
    gross: named(others.gross),
    period: named(others.period),
    financialYear: named(others.financialYear),
    reference: named(others.reference),
    code: named(others.code),
    description: named(others.description),
  };
}

/** Downloads of a finance ledger, and the placements they pay for. */
@Resolver()
export class ActualsResolver {
  @Can('actual:record')
  @Query(() => [ActualsSourceType], {
    description: 'The sources of downloads that are saved, by name. For finance.',
  })
  async actualsSources(@GraphQLContext() ctx: Ctx): Promise<ActualsSourceType[]> {
    return (await listSources(ctx)).map(toActualsSource);
  }

  @Can('actual:record')
  @Mutation(() => SaveActualsSourcePayload, {
    description:
      'Saves where downloads of a finance ledger come from and how they are read, under its name; send them to POST /imports/actuals?source=NAME. For finance.',
  })
  async saveActualsSource(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SaveActualsSourceInput, { description: 'The source.' }) input: SaveActualsSourceInput,
  ): Promise<SaveActualsSourcePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await saveActualsSource(
      ctx,
      {
        name: input.name,
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        columns: toColumns(input.columns),
        codes: input.codes.map(({ code, budgetHolderId }, index) => ({
          code,
          budgetHolderId: localHolder(budgetHolderId, ['input', 'codes', String(index), 'budgetHolderId']),
        })),
        expectedVersion: input.expectedVersion ?? null,
      },
      clientMutationId,
    );
    const saved = result.ok ? await ctx.load(actualsSourceById, result.value.actualsSourceId) : null;
    return Object.assign(new SaveActualsSourcePayload(), {
      clientMutationId,
      actualsSource: saved === null ? null : toActualsSource(saved),
      userErrors: toUserErrors(SaveActualsSourceError, result),
    });
  }

  @Can('actual:record')
  @Mutation(() => ProposeMatchesPayload, {
    description:
      'Proposes by rule which placements imported spend pays for: by a reference, by whom a supplier is known to be paid for, by its name. What fits several is not guessed. For finance, who confirms.',
  })
  async proposeMatches(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ProposeMatchesInput, { description: 'Which spend.' }) input: ProposeMatchesInput,
  ): Promise<ProposeMatchesPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { financialYear } = input;
    const budgetHolderId = localHolder(input.budgetHolderId, ['input', 'budgetHolderId']);
    const result = await proposeMatches(ctx, { budgetHolderId, financialYear }, clientMutationId);
    return Object.assign(new ProposeMatchesPayload(), {
      clientMutationId,
      proposed: result.ok ? result.value.proposed : null,
      left: result.ok ? result.value.left : null,
      spend: result.ok ? toSpend(await readSpend(ctx, result.value.budgetHolderId, financialYear)) : null,
      userErrors: toUserErrors(ProposeMatchesError, result),
    });
  }

  @Can('actual:record')
  @Mutation(() => ConfirmMatchPayload, {
    description:
      'Confirms which placement amounts of spend pay for; they count as paid for it from then on, and the supplier is known to be paid for its provider. For finance.',
  })
  async confirmMatch(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ConfirmMatchInput, { description: 'The amounts.' }) input: ConfirmMatchInput,
  ): Promise<ConfirmMatchPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const placementId =
      typeof input.placementId === 'string'
        ? fromGlobalId('Placement', input.placementId, ['input', 'placementId'])
        : null;
    const result = await confirmMatch(ctx, { actualIds: localActuals(input.actualIds), placementId }, clientMutationId);
    return Object.assign(new ConfirmMatchPayload(), {
      clientMutationId,
      actuals: await actualsOf(ctx, result),
      userErrors: toUserErrors(ConfirmMatchError, result),
    });
  }

  @Can('actual:record')
  @Mutation(() => RejectMatchPayload, {
    description:
      'Rejects what is proposed for amounts of spend, or takes a confirmation or a settlement back. That placement is not proposed for them again. For finance.',
  })
  async rejectMatch(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RejectMatchInput, { description: 'The amounts.' }) input: RejectMatchInput,
  ): Promise<RejectMatchPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await rejectMatch(ctx, { actualIds: localActuals(input.actualIds) }, clientMutationId);
    return Object.assign(new RejectMatchPayload(), {
      clientMutationId,
      actuals: await actualsOf(ctx, result),
      userErrors: toUserErrors(RejectMatchError, result),
    });
  }

  @Can('actual:record')
  @Mutation(() => SettleSpendPayload, {
    description:
      'Says why amounts of spend pay for no placement: they are unmatched no more, and stay in the books as they are. confirmMatch or rejectMatch takes it back later; every word said stays on record. For finance.',
  })
  async settleSpend(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SettleSpendInput, { description: 'The amounts.' }) input: SettleSpendInput,
  ): Promise<SettleSpendPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const command = { actualIds: localActuals(input.actualIds), reason: input.reason };
    const result = await settleSpend(ctx, command, clientMutationId);
    return Object.assign(new SettleSpendPayload(), {
      clientMutationId,
      actuals: await actualsOf(ctx, result),
      userErrors: toUserErrors(SettleSpendError, result),
    });
  }
}

async function actualsOf(
  ctx: Ctx,
  result: Result<{ readonly actualIds: readonly string[] }, unknown>,
): Promise<ActualType[] | null> {
  if (!result.ok) return null;
  const found = await Promise.all(result.value.actualIds.map((id) => ctx.load(actualById, id)));
  return found.flatMap((actual) => (actual === null ? [] : [toActual(actual)]));
}

/** Whose budget a source books against. */
@Resolver(() => ActualsSourceType)
export class ActualsSourceFields {
  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'Who bears what no code says otherwise of.',
  })
  budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: ActualsSourceType,
  ): Promise<BudgetHolderType | null> {
    return holderOf(ctx, budgetHolderId);
  }
}

/** Whose budget a code books against. */
@Resolver(() => ActualsCodeType)
export class ActualsCodeFields {
  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'Who bears it; null: none of the area’s budgets, and rows of the code are left out.',
  })
  budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: ActualsCodeType,
  ): Promise<BudgetHolderType | null> {
    return budgetHolderId === null ? Promise.resolve(null) : holderOf(ctx, budgetHolderId);
  }
}

async function holderOf(ctx: Ctx, budgetHolderId: string): Promise<BudgetHolderType | null> {
  return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(budgetHolderId)), toBudgetHolder);
}
