import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { commentOnVariance } from '../service/comment-on-variance';
import { readCommentary } from '../service/read-commentary';
import {
  CommentOnVarianceError,
  CommentOnVarianceInput,
  CommentOnVariancePayload,
  toVarianceCommentary,
  VarianceCommentaryType,
  VarianceCommentType,
} from '../types/commentary';
import { BudgetPressureType } from '../types/pressure';
import { localHolder } from './local-holder';
import { pressureAfter } from './pressure-after';

/** What is said of a variance. */
@Resolver(() => BudgetPressureType)
export class CommentaryResolver {
  @Can('budget:set')
  @Mutation(() => CommentOnVariancePayload, {
    description:
      'Says why a budget stands as it does: of its variance as a whole, of a line or of a cause. What was said before stays on record with its author. For finance.',
  })
  async commentOnVariance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CommentOnVarianceInput, { description: 'What is said.' }) input: CommentOnVarianceInput,
  ): Promise<CommentOnVariancePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { financialYear, text } = input;
    const result = await commentOnVariance(
      ctx,
      {
        ...{ financialYear, text, isForPublication: input.isForPublication },
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        section251Line: input.section251Line ?? null,
        cause: input.cause ?? null,
      },
      clientMutationId,
    );
    return Object.assign(new CommentOnVariancePayload(), {
      clientMutationId,
      budgetPressure: await pressureAfter(ctx, financialYear, result),
      userErrors: toUserErrors(CommentOnVarianceError, result),
    });
  }

  @FieldResolver(() => [VarianceCommentaryType], {
    description:
      'What was said until the instant of why the budget stands as it does: of the whole first, then by line, then by cause. Of the budget itself as reported; empty under a filter, which has no variance.',
  })
  async commentary(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
  ): Promise<VarianceCommentaryType[]> {
    return (await readCommentary(await ctx.read(), question)).map(toVarianceCommentary);
  }
}

/** Who said it. */
@Resolver(() => VarianceCommentType)
export class VarianceCommentFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who said it; null: the system.' })
  async writtenBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { writtenById }: VarianceCommentType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(writtenById)), toPerson);
  }
}
