import { Arg, Ctx as GraphQLContext, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import type { NodeType } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { assumptionSetById } from '../loaders/appraisal';
import { readAssumptionSets, recordAssumptionSet } from '../service/record-assumption-set';
import {
  AssumptionSetType,
  RecordAssumptionSetError,
  RecordAssumptionSetInput,
  RecordAssumptionSetPayload,
  toAssumptionSet,
  toAssumptionValues,
} from '../types/assumption-set';

/** What the area takes for granted. */
@Resolver()
export class AssumptionSetResolver {
  @Can('assumption:read')
  @Query(() => [AssumptionSetType], {
    description:
      'What the area takes for granted where it looks ahead, sets of one name together, the oldest first. For commissioners, finance, directors and auditors.',
  })
  async assumptionSets(@GraphQLContext() ctx: Ctx): Promise<AssumptionSetType[]> {
    return (await readAssumptionSets(ctx)).map(toAssumptionSet);
  }

  @Can('assumption:record')
  @Mutation(() => RecordAssumptionSetPayload, {
    description:
      'Records what the area takes for granted from a day on, with its source. One of the same name stands in the place of the earlier. For commissioners and finance.',
  })
  async recordAssumptionSet(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAssumptionSetInput, { description: 'The set.' }) input: RecordAssumptionSetInput,
  ): Promise<RecordAssumptionSetPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { name, source, startDate } = input;
    const result = await recordAssumptionSet(ctx, {
      ...{ clientMutationId, name, source, startDate },
      sourceDate: input.sourceDate ?? null,
      values: toAssumptionValues(input.values),
    });
    return Object.assign(new RecordAssumptionSetPayload(), {
      clientMutationId,
      assumptionSet: result.ok ? orNull(await ctx.load(assumptionSetById, result.value), toAssumptionSet) : null,
      userErrors: toUserErrors(RecordAssumptionSetError, result),
    });
  }
}

/** Sets of assumptions hold nothing of any child: whoever is of the area can fetch one by its id. */
export const assumptionSetNode: NodeType = {
  name: 'AssumptionSet',
  load: async (ctx, id) => orNull(await ctx.load(assumptionSetById, id), toAssumptionSet),
};
