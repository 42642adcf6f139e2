import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import type { Result } from '../../../kernel/result';
import { ANYONE, Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { placementById, transitionTaskById, transitionTasksByChildId, transitionTasksByPlacementId } from '../loaders';
import { assignTransitionTask } from '../service/assign-transition-task';
import { completeTransitionTask } from '../service/complete-transition-task';
import { listTransitionTasks, readTransitionRules } from '../service/list-transition-tasks';
import { PlacementType, toPlacement } from '../types/placement';
import {
  toTransitionRule,
  toTransitionTask,
  TransitionRuleType,
  TransitionTaskConnection,
  TransitionTaskType,
} from '../types/transition';
import {
  AssignTransitionTaskError,
  AssignTransitionTaskInput,
  AssignTransitionTaskPayload,
  CompleteTransitionTaskError,
  CompleteTransitionTaskInput,
  CompleteTransitionTaskPayload,
  TransitionTasksArgs,
} from '../types/transition-inputs';

/** The steps of growing up over the area, and the rules by which they are made. */
@Resolver()
export class TransitionQueries {
  @Can('transition:read')
  @Query(() => TransitionTaskConnection, {
    description:
      'The steps of growing up that the reader may know of, by when they are due: of every young person for those who may see who they are, and for budget holders those that their side answers for.',
  })
  async transitionTasks(
    @GraphQLContext() ctx: Ctx,
    @Args(() => TransitionTasksArgs) { filter, orderBy, ...page }: TransitionTasksArgs,
  ): Promise<InstanceType<typeof TransitionTaskConnection>> {
    const caseId = toLocalIds(filter?.caseId, 'Case', ['filter', 'caseId']);
    const conditions = Object.assign({}, filter, { caseId });
    const direction = orderBy?.[0]?.direction === 'DESC' ? 'desc' : 'asc';
    const today = todayOf(ctx);
    const found = await listTransitionTasks(ctx, conditions, direction, page);
    return new TransitionTaskConnection(mapPage(found, (task) => toTransitionTask(task, today)));
  }

  @Can(ANYONE)
  @Query(() => [TransitionRuleType], {
    description: 'The rules by which steps of growing up are made, by when they are due. For everybody.',
  })
  async transitionRules(@GraphQLContext() ctx: Ctx): Promise<TransitionRuleType[]> {
    return (await readTransitionRules(ctx)).map(toTransitionRule);
  }
}

/** What becomes of the steps of growing up. */
@Resolver()
export class TransitionMutations {
  @Can('transition:complete')
  @Mutation(() => CompleteTransitionTaskPayload, {
    description:
      'Records that a step of growing up was done, or why it is not needed (A3). For budget holders of the agency that answers for it, and case officers.',
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
      notNeededReason: input.notNeededReason ?? null,
    });
    return Object.assign(new CompleteTransitionTaskPayload(), {
      clientMutationId,
      task: await loadTask(ctx, result),
      userErrors: toUserErrors(CompleteTransitionTaskError, result),
    });
  }

  @Can('transition:complete')
  @Mutation(() => AssignTransitionTaskPayload, {
    description:
      'Names the budget that answers for a step of growing up, in the worklist of whose holders it stands from then on. For budget holders of the side whose step it is, and case officers.',
  })
  async assignTransitionTask(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AssignTransitionTaskInput, { description: 'The step, and the budget.' })
    input: AssignTransitionTaskInput,
  ): Promise<AssignTransitionTaskPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await assignTransitionTask(ctx, {
      clientMutationId,
      transitionTaskId: fromGlobalId('TransitionTask', input.taskId, ['input', 'taskId']),
      budgetHolderId: fromGlobalId('BudgetHolder', input.budgetHolderId, ['input', 'budgetHolderId']),
    });
    return Object.assign(new AssignTransitionTaskPayload(), {
      clientMutationId,
      task: await loadTask(ctx, result),
      userErrors: toUserErrors(AssignTransitionTaskError, result),
    });
  }
}

async function loadTask(ctx: Ctx, result: Result<string, unknown>): Promise<TransitionTaskType | null> {
  if (!result.ok) return null;
  const today = todayOf(ctx);
  return orNull(await ctx.load(transitionTaskById, result.value), (task) => toTransitionTask(task, today));
}

/** What hangs from a step. */
@Resolver(() => TransitionTaskType)
export class TransitionTaskFields {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement that ran when it was put on record; null: none did, or the reader may not know of it.',
  })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { task }: TransitionTaskType): Promise<PlacementType | null> {
    const today: Day = todayOf(ctx);
    if (task.placementId === null) return null;
    return orNull(await ctx.load(placementById, task.placementId), (found) => toPlacement(found, today));
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case it stands under; null when the reader may not know of it.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { task }: TransitionTaskType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, task.caseId), toCase);
  }

  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description:
      'The budget that answers for it: who paid of that side in the placement, or as it was assigned; null: whoever holds a budget of that side.',
  })
  async owner(@GraphQLContext() ctx: Ctx, @Root() { task }: TransitionTaskType): Promise<BudgetHolderType | null> {
    if (task.ownerHolderId === null) return null;
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(task.ownerHolderId)), toBudgetHolder);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who said what became of it; null: it is open.',
  })
  async closedBy(@GraphQLContext() ctx: Ctx, @Root() { task }: TransitionTaskType): Promise<PersonType | null> {
    if (task.closedBy === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(task.closedBy)), toPerson);
  }
}

const STEPS =
  'Steps of growing up are for those who may see who the child is, and each for the budget holders of the agency that is to do it.';

/** What a placement gains about the steps of growing up. */
@Resolver(() => PlacementType)
export class PlacementTransitions {
  @FieldResolver(() => [TransitionTaskType], {
    description:
      'The steps of growing up that were put on record while it ran, by when they are due. Only those that the reader may know of: those who may see who the child is, and the budget holders of the agency that is to act; for others it is withheld.',
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

/** What a case gains about the steps of growing up. */
@Resolver(() => CaseType)
export class CaseTransitions {
  @FieldResolver(() => [TransitionTaskType], {
    description:
      'The steps of growing up of its child, under whichever of its cases, by when they are due. Only those that the reader may know of, as on a placement; for others it is withheld.',
  })
  async transitionTasks(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransitionTaskType[]> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) withholdField(ctx, info, STEPS);
    const today = todayOf(ctx);
    return (await ctx.load(transitionTasksByChildId, facts.childId)).map((task) => toTransitionTask(task, today));
  }
}
