import { type GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx as GraphQLContext,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { londonDay, type FinancialYear } from '../../kernel/dates';
import { ZERO } from '../../kernel/money';
import { Can } from '../../platform/can';
import { type Ctx } from '../../platform/context';
import { fromGlobalId, type NodeType } from '../../platform/global-id';
import { orWithheld } from '../../platform/graphql-withheld';
import { mapPage, pageOfList } from '../../platform/keyset';
import { type Connection, PageArgs } from '../../platform/paging';
import { DateTimeScalar, FinancialYearScalar } from '../../platform/scalars';
import { toUserErrors } from '../../platform/user-errors';
import { PostingDimension } from '../ledger/rules/posting-query';
import { ReportingBasis } from '../ledger/rules/recast';
import '../ledger/types/codes';
import { DecisionEffectHolderType } from '../panels/types/decision-effect';
import { placementById } from '../placements/loaders';
import { PlacementType, toPlacement } from '../placements/types/placement';
import { actualById } from './loaders';
import { breakDown } from './service/break-down';
import { readAllocation, type AllocationHeadroom } from './service/read-allocation';
import { readBudgetPressure } from './service/read-pressure';
import { recordActual } from './service/record-actual';
import { setBudget } from './service/set-budget';
import { AllocationHeadroomType } from './types/allocation';
import {
  RecordActualError,
  RecordActualInput,
  RecordActualPayload,
  SetBudgetError,
  SetBudgetInput,
  SetBudgetPayload,
  toActual,
} from './types/changes';
import {
  BudgetPressureType,
  PressureBreakdownType,
  PressureFilter,
  toBreakdown,
  toBudgetPressure,
  toPostingFilter,
} from './types/pressure';
import {
  PressureLineType,
  PressurePlacementConnection,
  PressurePlacementType,
  toPressureLine,
  toPressurePlacement,
} from './types/pressure-parts';

const localHolder = (id: string | null | undefined, path: readonly string[]): string | null =>
  typeof id === 'string' ? fromGlobalId('BudgetHolder', id, path) : null;

/** The pressure on a budget and what changes it. */
@Resolver(() => BudgetPressureType)
export class BudgetResolver {
  @Can('budget:read')
  @Query(() => BudgetPressureType, {
    description:
      'The pressure on one budget in one financial year as at one instant, every figure from one snapshot. For finance, directors, commissioners and auditors; a budget holder reads its own.',
  })
  async budgetPressure(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('budgetHolderId', () => ID, {
      nullable: true,
      description: 'Whose budget. Null: the area’s high needs block.',
    })
    budgetHolderId: string | null | undefined,
    @Arg('asAt', () => DateTimeScalar, {
      nullable: true,
      description: 'As the books stood at this instant, which may not lie in the future. Null: as they stand.',
    })
    asAt: Date | null | undefined,
    @Arg('filter', () => PressureFilter, {
      nullable: true,
      description: 'What to narrow the figures to. Null: all.',
    })
    filter: PressureFilter | null | undefined,
    @Arg('basis', () => ReportingBasis, {
      defaultValue: ReportingBasis.AS_REPORTED,
      description:
        'As reported, or recast: with the figures of those whose place the budget took. A budget holder needs to go on with all of them to ask for it.',
    })
    basis: ReportingBasis,
  ): Promise<BudgetPressureType> {
    return toBudgetPressure(
      await readBudgetPressure(ctx, {
        financialYear,
        budgetHolderId: localHolder(budgetHolderId, ['budgetHolderId']),
        asAt: asAt ?? null,
        filter: toPostingFilter(filter ?? null),
        basis,
      }),
    );
  }

  @FieldResolver(() => [PressureBreakdownType], {
    description:
      'What is committed by one dimension, or by two at once. The rows add up to committed; what this reader may not see of single cases is one unkeyed row.',
  })
  async breakdown(
    @GraphQLContext() ctx: Ctx,
    @Root() pressure: BudgetPressureType,
    @Arg('by', () => [PostingDimension], { description: 'One dimension, or two different ones.' })
    by: PostingDimension[],
  ): Promise<PressureBreakdownType[]> {
    return (await breakDown(ctx, pressure.question, by)).map(toBreakdown);
  }

  @FieldResolver(() => [PressureLineType], {
    description: 'What is committed by line of the section 251 return. The lines add up to committed.',
  })
  async lines(@GraphQLContext() ctx: Ctx, @Root() pressure: BudgetPressureType): Promise<PressureLineType[]> {
    return (await breakDown(ctx, pressure.question, ['SECTION_251_LINE'])).map(toPressureLine);
  }

  @FieldResolver(() => PressurePlacementConnection, {
    description:
      'What each placement costs this budget in the year, the dearest first; without those of cases hidden from this reader, whose money is in the totals.',
  })
  placements(
    @Root() pressure: BudgetPressureType,
    @Args(() => PageArgs) args: PageArgs,
  ): Connection<PressurePlacementType> {
    const page = pageOfList(pressure.placementSums, args, ({ placementId }) => placementId);
    return new PressurePlacementConnection(mapPage(page, toPressurePlacement));
  }

  @Can('budget:set')
  @Mutation(() => SetBudgetPayload, {
    description:
      'Enters a version of a budget as its whole amounts; the difference from the last version is booked. For finance.',
  })
  async setBudget(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetBudgetInput, { description: 'The version.' }) input: SetBudgetInput,
  ): Promise<SetBudgetPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setBudget(
      ctx,
      {
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        financialYear: input.financialYear,
        version: input.version,
        allocation: input.allocation,
        broughtForward: input.broughtForward ?? null,
        reason: input.reason ?? null,
      },
      clientMutationId,
    );
    const budgetPressure = result.ok
      ? await readBudgetPressure(ctx, {
          financialYear: input.financialYear,
          budgetHolderId: result.value.budgetHolderId,
          asAt: null,
          filter: {},
        })
      : null;
    return Object.assign(new SetBudgetPayload(), {
      clientMutationId,
      budgetPressure: budgetPressure === null ? null : toBudgetPressure(budgetPressure),
      userErrors: toUserErrors(SetBudgetError, result),
    });
  }

  @Can('actual:record')
  @Mutation(() => RecordActualPayload, {
    description: 'Books spend, net of VAT, against a budget holder and a period. For finance.',
  })
  async recordActual(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordActualInput, { description: 'The spend.' }) input: RecordActualInput,
  ): Promise<RecordActualPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordActual(
      ctx,
      {
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        financialYear: input.financialYear,
        period: input.period,
        kind: input.kind,
        amount: input.amount,
        vat: input.vat ?? ZERO,
        placementId:
          typeof input.placementId === 'string'
            ? fromGlobalId('Placement', input.placementId, ['input', 'placementId'])
            : null,
        reference: input.reference,
        dated: input.dated,
      },
      clientMutationId,
    );
    const actual = result.ok ? await ctx.load(actualById, result.value.actualId) : null;
    return Object.assign(new RecordActualPayload(), {
      clientMutationId,
      actual: actual === null ? null : toActual(actual),
      userErrors: toUserErrors(RecordActualError, result),
    });
  }
}

/** What a decision that is thought about gains from this feature. */
@Resolver(() => DecisionEffectHolderType)
export class DecisionEffectAllocation {
  @FieldResolver(() => AllocationHeadroomType, {
    nullable: true,
    description:
      'What it leaves of this financial year’s allocation. Null, with an entry in extensions.withheld, for a reader who may not read this budget.',
  })
  async allocation(
    @GraphQLContext() ctx: Ctx,
    @Root() { effect }: DecisionEffectHolderType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationHeadroomType | null> {
    const found = await readAllocation(ctx, effect.budgetHolderId, effect.inYear);
    const publish = (headroom: AllocationHeadroom) => Object.assign(new AllocationHeadroomType(), headroom);
    return orWithheld(ctx, info, found, publish, BUDGET_NOT_SHOWN);
  }
}

const BUDGET_NOT_SHOWN =
  'A budget is for finance, directors, commissioners and auditors; a budget holder reads its own.';

/** What hangs from a placement's sum. */
@Resolver(() => PressurePlacementType)
export class PressurePlacementResolver {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null for a reader who may not see the money of the case.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: PressurePlacementType,
  ): Promise<PlacementType | null> {
    const placement = await ctx.load(placementById, placementId);
    return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
  }
}

/** Every resolver of this feature; `app.ts` takes them. */
export const budgetResolvers = [BudgetResolver, DecisionEffectAllocation, PressurePlacementResolver] as const;

/** Every type of this feature that `node` can fetch; row-level security keeps an actual to those who read its budget. */
export const budgetNodeTypes: readonly NodeType[] = [
  {
    name: 'Actual',
    load: async (ctx, id) => {
      const actual = await ctx.load(actualById, id);
      return actual === null ? null : toActual(actual);
    },
  },
];
