import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { financialYearOf, londonDay, type FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import type { Pence } from '../../../kernel/money';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId } from '../../../platform/global-id';
import { orWithheld, withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById } from '../../access/loaders';
import { BudgetHolderType, orNull, toBudgetHolder } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CASE_NOT_SHOWN, CaseType, toCase } from '../../cases/types/case';
import { calendarByProviderUrn, costLinesByPlacementId, ledgerHorizon, NO_PROVIDER } from '../../ledger/loaders';
import { CostLineType, toCostLine } from '../../ledger/types/cost-line';
import { authorityByCode, providerByUrn } from '../../providers/loaders';
import { LocalAuthorityType, ProviderType, toLocalAuthority, toProvider } from '../../providers/types/provider';
import { optionById, placementById, placementsByCaseId } from '../loaders';
import { costInYear, fullYearCost, type CostFacts } from '../rules/cost';
import type { Placement } from '../rules/placement';
import { endPlacement } from '../service/end-placement';
import { listPlacements, type PlacementFilter } from '../service/list-placements';
import { startPlacement } from '../service/start-placement';
import { PlacementOptionType, toOption, OPTIONS_NOT_SHOWN } from '../types/option';
import {
  EndPlacementError,
  EndPlacementInput,
  EndPlacementPayload,
  HolderCostType,
  PlacementConnection,
  type PlacementFilterInput,
  PlacementsArgs,
  PlacementType,
  StartPlacementError,
  StartPlacementInput,
  StartPlacementPayload,
  toHolderCost,
  toPlacement,
} from '../types/placement';

/** `placements`. */
@Resolver()
export class PlacementQueries {
  @Can('placement:read')
  @Query(() => PlacementConnection, {
    description:
      'The placements this reader may know of, by their start. One of a case in which they declared an interest is in no list and no count.',
  })
  async placements(
    @GraphQLContext() ctx: Ctx,
    @Args(() => PlacementsArgs) args: PlacementsArgs,
  ): Promise<InstanceType<typeof PlacementConnection>> {
    const { filter, orderBy } = args;
    const conditions = filter === null || filter === undefined ? {} : toConditions(filter);
    const direction = orderBy?.[0]?.direction === 'ASC' ? 'asc' : 'desc';
    const page = await listPlacements(ctx, conditions, direction, args);
    return new PlacementConnection(mapPage(page, toPublished(ctx)));
  }
}

/** What changes a placement. */
@Resolver()
export class PlacementMutations {
  @Can('placement:start')
  @Mutation(() => StartPlacementPayload, {
    description:
      'Records the day on which a placement really started. The ledger changes by the difference only. Refused while its money is not committed. For commissioners.',
  })
  async startPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => StartPlacementInput, { description: 'The placement and the day.' }) input: StartPlacementInput,
  ): Promise<StartPlacementPayload> {
    const result = await startPlacement(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      startDate: input.startDate,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new StartPlacementPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      placement: result.ok ? orNull(await ctx.load(placementById, result.value), toPublished(ctx)) : null,
      userErrors: toUserErrors(StartPlacementError, result),
    });
  }

  @Can('placement:end')
  @Mutation(() => EndPlacementPayload, {
    description:
      'Records the last day of a placement and why it ended; what was committed for later days is taken off the ledger. For commissioners.',
  })
  async endPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndPlacementInput, { description: 'The placement, the day and the reason.' })
    input: EndPlacementInput,
  ): Promise<EndPlacementPayload> {
    const result = await endPlacement(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      endDate: input.endDate,
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new EndPlacementPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      placement: result.ok ? orNull(await ctx.load(placementById, result.value), toPublished(ctx)) : null,
      userErrors: toUserErrors(EndPlacementError, result),
    });
  }
}

const END_REASON =
  'Why a placement ended is for commissioners, case officers, directors, auditors, and the panel while it may see the papers.';

/** The fields of a placement that are loaded. */
@Resolver(() => PlacementType)
export class PlacementFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it ended, as it was typed in; null: not ended. Null, with an entry in extensions.withheld, for a reader without a right to the papers, commissioners aside.',
  })
  async endReason(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (placement.endReason === null) return null;
    const mayRead =
      hasRole(ctx.actor, 'COMMISSIONER', 'SYSTEM') || (await ctx.load(referralByCaseId, placement.caseId)) !== null;
    return mayRead ? placement.endReason : withholdField(ctx, info, END_REASON);
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case it was decided on; null, with an entry in extensions.withheld, for a reader who sees its money and not the case (integrations).',
  })
  async case(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseType | null> {
    return orWithheld(ctx, info, await ctx.load(caseById, placement.caseId), toCase, CASE_NOT_SHOWN);
  }

  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The establishment; null where there is none, and senSetting says what instead.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<ProviderType | null> {
    const { providerUrn } = placement;
    return providerUrn === null ? null : orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }

  @FieldResolver(() => LocalAuthorityType, {
    nullable: true,
    description: 'The authority the establishment is in; null while the list of authorities does not have it.',
  })
  async hostAuthority(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
  ): Promise<LocalAuthorityType | null> {
    const { hostLaCode } = placement;
    return hostLaCode === null ? null : orNull(await ctx.load(authorityByCode, hostLaCode), toLocalAuthority);
  }

  @FieldResolver(() => PlacementOptionType, {
    nullable: true,
    description:
      'The option that was chosen; null, with an entry in extensions.withheld, for a reader who may not see the options.',
  })
  async option(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementOptionType | null> {
    return orWithheld(ctx, info, await ctx.load(optionById, placement.optionId), toOption, OPTIONS_NOT_SHOWN);
  }

  @FieldResolver(() => [CostLineType], { description: 'What it costs, line by line, with the shares of each.' })
  async costLines(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<CostLineType[]> {
    return (await ctx.load(costLinesByPlacementId, placement.placementId)).map(toCostLine);
  }

  @FieldResolver(() => [HolderCostType], {
    description:
      'What the ledger holds for it in the periods of a financial year, by holder in the order of the agreement; empty while nothing is committed, or nothing falls in the year.',
  })
  async cost(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The year the cost belongs to.' })
    financialYear: FinancialYear,
  ): Promise<HolderCostType[]> {
    return costInYear(await costFacts(ctx, placement), financialYear).map(toHolderCost);
  }

  @FieldResolver(() => MoneyScalar, {
    nullable: true,
    description:
      'What it would cost, all holders, over the whole of the year after the one given, at the prices and shares in force on that one’s last day, whatever its expected end; what is charged once counts 0.00. Null when it is not committed, or not live on that day.',
  })
  async fullYearCost(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Arg('financialYear', () => FinancialYearScalar, {
      nullable: true,
      description: 'The year whose last day is meant; null: the present one.',
    })
    financialYear: FinancialYear | null,
  ): Promise<Pence | null> {
    const year = financialYear ?? financialYearOf(londonDay(ctx.clock.now()));
    return fullYearCost(await costFacts(ctx, placement), year);
  }
}

/** Who pays a holder's cost. */
@Resolver(() => HolderCostType)
export class HolderCostFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Who pays.' })
  async budgetHolder(@GraphQLContext() ctx: Ctx, @Root() cost: HolderCostType): Promise<BudgetHolderType> {
    const holder = await ctx.load(budgetHolderById, asId<BudgetHolderId>(cost.budgetHolderId));
    if (holder === null) throw new Error('A cost names no budget holder of its local area');
    return toBudgetHolder(holder);
  }
}

/** What a case gains from this feature about its placements. */
@Resolver(() => CaseType)
export class CasePlacements {
  @FieldResolver(() => [PlacementType], {
    description: 'The placements that decisions on it made, by their start; for those who see the money of the case.',
  })
  async placements(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<PlacementType[]> {
    return (await ctx.load(placementsByCaseId, facts.caseId)).map(toPublished(ctx));
  }
}

function toConditions({ caseId, ...asked }: PlacementFilterInput): PlacementFilter {
  return { ...asked, caseId: toLocalIds(caseId, 'Case', ['filter', 'caseId']) };
}

function toPublished(ctx: Ctx): (placement: Placement) => PlacementType {
  const today = londonDay(ctx.clock.now());
  return (placement) => toPlacement(placement, today);
}

async function costFacts(ctx: Ctx, placement: Placement): Promise<CostFacts> {
  const [lines, calendar, horizon] = await Promise.all([
    ctx.load(costLinesByPlacementId, placement.placementId),
    ctx.load(calendarByProviderUrn, placement.providerUrn ?? NO_PROVIDER),
    ctx.load(ledgerHorizon, ctx.actor.localArea),
  ]);
  if (horizon === null) throw new Error('The local area of the actor has no horizon');
  return { lines, calendar, horizon };
}
