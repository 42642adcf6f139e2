import { Arg, Ctx as GraphQLContext, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { costLinesByPlacementId, loadPayers } from '../../ledger/loaders';
import type { StoredLine } from '../../ledger/rules/stored-line';
import {
  contingencyByPlacementId,
  leavingByPlacementId,
  placementById,
  reviewCycleByPlacementId,
  startByPlacementId,
} from '../loaders';
import { reviewDueDate } from '../rules/reviews';
import { alertsOn, decidedStart, PlacementAlert, slippageDays } from '../rules/start';
import { recordContingencyPlan } from '../service/record-contingency-plan';
import { PlacementType, toPlacement } from '../types/placement';
import {
  ContingencyPlanType,
  RecordContingencyPlanError,
  RecordContingencyPlanInput,
  RecordContingencyPlanPayload,
  toContingencyPlan,
} from '../types/start';

/** What is written down against a breakdown. */
@Resolver()
export class ContingencyMutations {
  @Can('contingency:record')
  @Mutation(() => RecordContingencyPlanPayload, {
    description:
      'Writes down what happens when a package breaks down or cannot start (A4). For case officers and commissioners.',
  })
  async recordContingencyPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordContingencyPlanInput, { description: 'The plan.' }) input: RecordContingencyPlanInput,
  ): Promise<RecordContingencyPlanPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const placementId = fromGlobalId('Placement', input.placementId, ['input', 'placementId']);
    const result = await recordContingencyPlan(ctx, { clientMutationId, placementId, plan: input.plan });
    const today = todayOf(ctx);
    return Object.assign(new RecordContingencyPlanPayload(), {
      clientMutationId,
      placement: result.ok
        ? orNull(await ctx.load(placementById, result.value), (found) => toPlacement(found, today))
        : null,
      userErrors: toUserErrors(RecordContingencyPlanError, result),
    });
  }
}

/** What a placement gains about its beginning, and about what needs an eye. */
@Resolver(() => PlacementType)
export class PlacementStarts {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The first day as it was decided; null: only the real one is on record.',
  })
  async decidedStartDate(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<Day | null> {
    return decidedStart(placement, await ctx.load(startByPlacementId, placement.placementId));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'By how many days it began after the decided day or, while it has not begun, is behind it today; 0: on the day. Null: the day lies ahead, it never was, or only the real day is on record.',
  })
  async startSlippageDays(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<number | null> {
    return slippageDays(placement, await ctx.load(startByPlacementId, placement.placementId), todayOf(ctx));
  }

  @FieldResolver(() => ContingencyPlanType, {
    nullable: true,
    description: 'What happens when it breaks down; null: nothing was written down, or the reader may not see it.',
  })
  async contingencyPlan(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
  ): Promise<ContingencyPlanType | null> {
    return orNull(await ctx.load(contingencyByPlacementId, placement.placementId), toContingencyPlan);
  }

  @FieldResolver(() => [PlacementAlert], { description: 'What needs somebody’s eye in it today; empty: nothing.' })
  async alerts(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<PlacementAlert[]> {
    const { placementId } = placement;
    const [cycle, lines, leaving, plan] = await Promise.all([
      ctx.load(reviewCycleByPlacementId, placementId),
      ctx.load(costLinesByPlacementId, placementId),
      ctx.load(leavingByPlacementId, placementId),
      ctx.load(contingencyByPlacementId, placementId),
    ]);
    return alertsOn(
      {
        dates: placement,
        reviewDueDate: orNull(cycle, reviewDueDate),
        isHealthPackage: await isHealthPackage(ctx, lines),
        hasContingencyPlan: maySeePlans(ctx) ? plan !== null : null,
        isPaidAfterLeaving: leaving !== null,
      },
      todayOf(ctx),
    );
  }
}

/** Whether something of it is care by the health service, or is paid by one of its bodies. */
async function isHealthPackage(ctx: Ctx, lines: readonly StoredLine[]): Promise<boolean> {
  if (lines.some(({ category }) => category === 'HEALTH')) return true;
  const shares = lines.flatMap(({ versions }) => versions.flatMap((version) => version.shares));
  const payers = await loadPayers(
    ctx,
    shares.map(({ payer }) => ({ budgetHolderId: payer })),
  );
  return [...payers.values()].some(({ agencyKind }) => agencyKind === 'HEALTH');
}

/** Who sees what is written down, so that nobody else is told that nothing is. */
function maySeePlans({ actor }: Ctx): boolean {
  return (
    hasRole(actor, 'CASE_OFFICER', 'COMMISSIONER', 'DIRECTOR', 'AUDITOR') ||
    actor.roles.some(({ role, agencyKind }) => role === 'BUDGET_HOLDER' && agencyKind === 'HEALTH')
  );
}
