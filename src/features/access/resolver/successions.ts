import { Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type AgencyId, asId, type BudgetHolderId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { agencyById, agencyLinksById, budgetHolderById, holderLinksById } from '../loaders';
import { readSuccessions } from '../service/read-directory';
import { AgencyType, BudgetHolderType, toAgency, toBudgetHolder } from '../types/directory';
import { SuccessionType, toSuccession } from '../types/succession';

/** The successions of the area. */
@Resolver(() => SuccessionType)
export class SuccessionResolver {
  @Can('directory:read')
  @Query(() => [SuccessionType], {
    description:
      'Every succession of organisations and budgets in my area, the latest day first. Every role sees them.',
  })
  async successions(@GraphQLContext() ctx: Ctx): Promise<SuccessionType[]> {
    return (await readSuccessions(ctx)).map(toSuccession);
  }
}

/** Whom an agency follows, and who follows it. */
@Resolver(() => AgencyType)
export class AgencySuccessors {
  @FieldResolver(() => [AgencyType], {
    description: 'The agencies that go on in its place from the day after its last; empty while it goes on itself.',
  })
  async successors(@GraphQLContext() ctx: Ctx, @Root() agency: AgencyType): Promise<AgencyType[]> {
    const id = asId<AgencyId>(fromGlobalId('Agency', agency.id, ['id']));
    const links = await ctx.load(agencyLinksById, id);
    return agenciesOf(
      ctx,
      links.flatMap((link) => (link.predecessorId === id ? link.successorId : [])),
    );
  }

  @FieldResolver(() => [AgencyType], {
    description: 'The agencies in whose place it stands, each to the day before its own first day there.',
  })
  async predecessors(@GraphQLContext() ctx: Ctx, @Root() agency: AgencyType): Promise<AgencyType[]> {
    const id = asId<AgencyId>(fromGlobalId('Agency', agency.id, ['id']));
    const links = await ctx.load(agencyLinksById, id);
    return agenciesOf(
      ctx,
      links.flatMap((link) => (link.successorId === id ? link.predecessorId : [])),
    );
  }
}

/** Whom a budget holder follows, and who follows it. */
@Resolver(() => BudgetHolderType)
export class BudgetHolderSuccessors {
  @FieldResolver(() => [BudgetHolderType], {
    description: 'The budgets that pay in its place from the day after its last; empty while it goes on itself.',
  })
  async successors(@GraphQLContext() ctx: Ctx, @Root() holder: BudgetHolderType): Promise<BudgetHolderType[]> {
    const links = await ctx.load(holderLinksById, holder.budgetHolderId);
    const own = links.filter((link) => link.predecessorId === holder.budgetHolderId);
    return holdersOf(
      ctx,
      own.map((link) => link.successorId),
    );
  }

  @FieldResolver(() => [BudgetHolderType], {
    description: 'The budgets in whose place it pays; its figures recast are also theirs.',
  })
  async predecessors(@GraphQLContext() ctx: Ctx, @Root() holder: BudgetHolderType): Promise<BudgetHolderType[]> {
    const links = await ctx.load(holderLinksById, holder.budgetHolderId);
    const own = links.filter((link) => link.successorId === holder.budgetHolderId);
    return holdersOf(
      ctx,
      own.map((link) => link.predecessorId),
    );
  }
}

async function agenciesOf(ctx: Ctx, ids: readonly AgencyId[]): Promise<AgencyType[]> {
  const agencies = await Promise.all(ids.map((id) => ctx.load(agencyById, id)));
  return agencies.flatMap((agency) => (agency === null ? [] : toAgency(agency)));
}

async function holdersOf(ctx: Ctx, ids: readonly BudgetHolderId[]): Promise<BudgetHolderType[]> {
  const holders = await Promise.all(ids.map((id) => ctx.load(budgetHolderById, id)));
  return holders.flatMap((holder) => (holder === null ? [] : toBudgetHolder(holder)));
}
