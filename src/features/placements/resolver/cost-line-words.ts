import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../platform/context';
import { hidingByCaseId } from '../../cases/loaders';
import { CostLineType } from '../../ledger/types/cost-line';

/** What a cost line says of itself, as its reader may read it (P3): the ledger, which keeps it, knows nothing of words of cases. */
@Resolver(() => CostLineType)
export class CostLineWords {
  @FieldResolver()
  async description(@GraphQLContext() ctx: Ctx, @Root() { line }: CostLineType): Promise<string | null> {
    return (await ctx.load(hidingByCaseId, line.caseId))?.(line.description) ?? line.description;
  }
}
