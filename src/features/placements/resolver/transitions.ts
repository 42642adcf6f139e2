import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { referralByCaseId } from '../../cases/loaders';
import { placementById, transitionTaskById, transitionTasksByPlacementId } from '../loaders';
import { completeTransitionTask } from '../service/complete-transition-task';
import { PlacementType, toPlacement } from '../types/placement';
import {
  CompleteTransitionTaskError,
  CompleteTransitionTaskInput,
  CompleteTransitionTaskPayload,
  toTransitionTask,
  TransitionTaskType,
} from '../types/transition';

/** What becomes of the steps of growing up. */
@Resolver()
export class TransitionMutations {
  @Can('transition:complete')
  @Mutation(() => CompleteTransitionTaskPayload, {
    description:
      'Records that a step of growing up was done (A3). For budget holders of the agency that answers for it, and case officers.',
  })
  async completeTransitionTask(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CompleteTransitionTaskInput, { description: 'The step.' }) input: CompleteTransitionTaskInput,
  ): Promise<CompleteTransitionTaskPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await completeTransitionTask(ctx, {
      clientMutationId,
      transitionTaskId: fromGlobalId('TransitionTask', input.taskId, ['input', 'taskId']),
      doneDate: input.doneDate,
      note: input.note ?? null,
    });
    const today = todayOf(ctx);
    return Object.assign(new CompleteTransitionTaskPayload(), {
      clientMutationId,
      task: result.ok
        ? orNull(await ctx.load(transitionTaskById, result.value), (task) => toTransitionTask(task, today))
        : null,
      userErrors: toUserErrors(CompleteTransitionTaskError, result),
    });
  }
}

/** What hangs from a step. */
@Resolver(() => TransitionTaskType)
export class TransitionTaskFields {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement that ran when it fell due; null when the reader may not know of it.',
  })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { task }: TransitionTaskType): Promise<PlacementType | null> {
    const today = todayOf(ctx);
    return orNull(await ctx.load(placementById, task.placementId), (found) => toPlacement(found, today));
  }
}

const STEPS =
  'Steps of growing up are for those who may see who the child is, and each for the budget holders of the agency that is to do it.';

/** What a placement gains about the steps of growing up. */
@Resolver(() => PlacementType)
export class PlacementTransitions {
  @FieldResolver(() => [TransitionTaskType], {
    description:
      'The steps of growing up that fell due, or will in the next months, while it runs, by when they are due. Only those that the reader may know of: those who may see who the child is, and the budget holders of the agency that is to act; for others it is withheld.',
  })
  async transitionTasks(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransitionTaskType[]> {
    // Row-level security keeps back the steps of other agencies; that they are there is not to read as none.
    if ((await ctx.load(referralByCaseId, placement.caseId)) === null) withholdField(ctx, info, STEPS);
    const today = todayOf(ctx);
    const tasks = await ctx.load(transitionTasksByPlacementId, placement.placementId);
    return tasks.map((task) => toTransitionTask(task, today));
  }
}
