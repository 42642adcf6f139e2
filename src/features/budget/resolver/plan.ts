import { Arg, Ctx as GraphQLContext, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateTimeScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { deliveryOf } from '../rules/plan';
import { readPlan, readPlans } from '../service/read-plan';
import { readPlanBooks } from '../service/read-plan-books';
import { savePlan, type SavePlan } from '../service/save-plan';
import { ManagementPlanType, ManagementPlanVersionType, MitigationType, toManagementPlan } from '../types/plan';
import { PlanYearBesideBooksType, toYearBesideBooks } from '../types/plan-books';
import { SaveManagementPlanError, SaveManagementPlanInput, SaveManagementPlanPayload } from '../types/plan-input';
import { toPostingFilter } from '../types/pressure-filter';

/** The management plan of the dedicated schools grant. */
@Resolver()
export class ManagementPlanResolver {
  @Can('plan:read')
  @Query(() => [ManagementPlanType], {
    description:
      'The area’s management plans in their newest versions, by name. For finance, commissioners, directors and auditors.',
  })
  async managementPlans(@GraphQLContext() ctx: Ctx): Promise<ManagementPlanType[]> {
    return (await readPlans(ctx)).map(toManagementPlan);
  }

  @Can('plan:read')
  @Query(() => ManagementPlanType, {
    nullable: true,
    description:
      'A management plan in one of its versions. Null: there is none. For finance, commissioners, directors and auditors.',
  })
  async managementPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('id', () => ID, { description: 'The plan.' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which version. Null: the newest.' })
    version: number | null | undefined,
    @Arg('asAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Delivery as the ledger stood at this instant, which may not lie in the future. Null: as it stands.',
    })
    asAt: Date | null | undefined,
  ): Promise<ManagementPlanType | null> {
    const planId = fromGlobalId('ManagementPlan', id, ['id']);
    return orNull(await readPlan(ctx, { planId, version: version ?? null, asAt: asAt ?? null }), toManagementPlan);
  }

  @Can('plan:save')
  @Mutation(() => SaveManagementPlanPayload, {
    description:
      'Saves a management plan, whole, as a version of its own; those before it stay. For finance and commissioners.',
  })
  async saveManagementPlan(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SaveManagementPlanInput, { description: 'The plan as it is to stand.' })
    input: SaveManagementPlanInput,
  ): Promise<SaveManagementPlanPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await savePlan(ctx, toCommand(input), clientMutationId);
    const saved = result.ok ? await readPlan(ctx, { ...result.value, asAt: null }) : null;
    return Object.assign(new SaveManagementPlanPayload(), {
      clientMutationId,
      plan: orNull(saved, toManagementPlan),
      userErrors: toUserErrors(SaveManagementPlanError, result),
    });
  }
}

function toCommand(input: SaveManagementPlanInput): SavePlan {
  const { planId } = input;
  return {
    planId: typeof planId === 'string' ? fromGlobalId('ManagementPlan', planId, ['input', 'planId']) : null,
    expectedVersion: input.expectedVersion ?? null,
    name: input.name ?? null,
    firstFinancialYear: input.firstFinancialYear ?? null,
    opening: input.openingBalance ?? null,
    baselineAt: input.baselineAt ?? null,
    note: input.note,
    cells: input.cells.map(({ financialYear, provisionType, caseload, unitCost }) => ({
      ...{ financialYear, provisionType, caseload, unitCost },
    })),
    amounts: input.amounts.map(({ financialYear, kind, name, amount }) => ({ financialYear, kind, name, amount })),
    mitigations: input.mitigations.map((one, index) => {
      const path = ['input', 'mitigations', String(index)];
      const { mitigationId, measuredBy } = one;
      return {
        mitigationId:
          typeof mitigationId === 'string' ? fromGlobalId('Mitigation', mitigationId, [...path, 'mitigationId']) : null,
        ...{ name: one.name, description: one.description, startDate: one.startDate, endDate: one.endDate },
        ownerId: fromGlobalId('Person', one.ownerId, [...path, 'ownerId']),
        saving: one.saving,
        delivery: one.delivery.map(({ financialYear, deliveredBasisPoints, amount }) =>
          deliveryOf(financialYear, { basisPoints: deliveredBasisPoints, amount: amount ?? null }, one.saving),
        ),
        moves: one.moves.map(({ financialYear, from, to, children }) => ({
          ...{ financialYear, from: from ?? null, to: to ?? null, children },
        })),
        measuredBy: measuredBy === null || measuredBy === undefined ? null : toPostingFilter(measuredBy),
        placementIds: one.placementIds.map((placementId, at) =>
          fromGlobalId('Placement', placementId, [...path, 'placementIds', String(at)]),
        ),
      };
    }),
  };
}

/** A plan beside the books. */
@Resolver(() => ManagementPlanType)
export class ManagementPlanFields {
  @FieldResolver(() => [PlanYearBesideBooksType], {
    description:
      'The years of the plan that have begun beside what the books of the block say of them, at the instant at which delivery was read: a plan that parts from its books shows it here. A year before the ledger has a reason in place of figures. Empty: none has begun, or the area has no block.',
  })
  async besideBooks(
    @GraphQLContext() ctx: Ctx,
    @Root() { of }: ManagementPlanType,
  ): Promise<PlanYearBesideBooksType[]> {
    return (await readPlanBooks(ctx, of)).map(toYearBesideBooks);
  }
}

/** What hangs from a mitigation. */
@Resolver(() => MitigationType)
export class MitigationFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who answers for it; null for a reader who may not know of people.',
  })
  async owner(@GraphQLContext() ctx: Ctx, @Root() { ownerPersonId }: MitigationType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(ownerPersonId)), toPerson);
  }

  @FieldResolver(() => [PlacementType], {
    description:
      'The placements by which its delivery is measured, without those hidden from this reader; at most 500.',
  })
  async placements(@GraphQLContext() ctx: Ctx, @Root() { placementIds }: MitigationType): Promise<PlacementType[]> {
    const found = await Promise.all(placementIds.map((placementId) => ctx.load(placementById, placementId)));
    const today = londonDay(ctx.clock.now());
    return found.flatMap((placement) => (placement === null ? [] : [toPlacement(placement, today)]));
  }
}

/** Who saved a version. */
@Resolver(() => ManagementPlanVersionType)
export class ManagementPlanVersionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who saved it; null: the system.' })
  async enteredBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { enteredById }: ManagementPlanVersionType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(enteredById)), toPerson);
  }
}
