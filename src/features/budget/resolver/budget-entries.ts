import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { adjustmentById, blockVersionById } from '../loaders';
import { readBudgetEntries } from '../service/read-entries';
import { BudgetAdjustmentType, BudgetEntryType, toAdjustment, toBudgetEntry } from '../types/adjustment';
import { BlockVersionType, toBlockVersion } from '../types/block';
import { BudgetPressureType } from '../types/pressure';

/** What makes an allocation. */
@Resolver(() => BudgetPressureType)
export class PressureEntries {
  @FieldResolver(() => [BudgetEntryType], {
    description:
      'The entries that make the allocation and the balance brought forward, in the order they were made, of the budget itself as reported. Empty under a filter.',
  })
  async budgetEntries(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
  ): Promise<BudgetEntryType[]> {
    return (await readBudgetEntries(ctx, question)).map(toBudgetEntry);
  }
}

/** What an entry rests on. */
@Resolver(() => BudgetEntryType)
export class BudgetEntryFields {
  @FieldResolver(() => BlockVersionType, {
    nullable: true,
    description: 'The publication of the block that it enters; null: it enters none.',
  })
  async blockVersion(@GraphQLContext() ctx: Ctx, @Root() { entry }: BudgetEntryType): Promise<BlockVersionType | null> {
    if (entry.blockVersionId === undefined) return null;
    return orNull(await ctx.load(blockVersionById, entry.blockVersionId), toBlockVersion);
  }

  @FieldResolver(() => BudgetAdjustmentType, {
    nullable: true,
    description: 'The change of the budget that it is a side of; null: of none.',
  })
  async adjustment(
    @GraphQLContext() ctx: Ctx,
    @Root() { entry }: BudgetEntryType,
  ): Promise<BudgetAdjustmentType | null> {
    if (entry.budgetAdjustmentId === undefined) return null;
    return orNull(await ctx.load(adjustmentById, entry.budgetAdjustmentId), toAdjustment);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null: the system.' })
  async enteredBy(@GraphQLContext() ctx: Ctx, @Root() { entry }: BudgetEntryType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(entry.enteredBy)), toPerson);
  }
}
