import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { financialYearOf, londonDay, type FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { orWithheld, withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { budgetHolderOrFault } from '../../access/loaders';
import { BudgetHolderType, orNull, toBudgetHolder } from '../../access/types/directory';
import { caseById, hidingByCaseId, referralByCaseId } from '../../cases/loaders';
import { CASE_NOT_SHOWN, CaseType, toCase } from '../../cases/types/case';
import {
  calendarByProviderUrn,
  costLinesByPlacementId,
  ledgerHorizon,
  loadPayers,
  NO_PROVIDER,
} from '../../ledger/loaders';
import { fourCosts } from '../../ledger/rules/four-costs';
import { CostLineType, toCostLine } from '../../ledger/types/cost-line';
import { FourCostsType, toFourCosts } from '../../ledger/types/four-costs';
import { authorityByCode, providerByUrn } from '../../providers/loaders';
import { LocalAuthorityType, ProviderType, toLocalAuthority, toProvider } from '../../providers/types/provider';
import { optionById, placementsByCaseId } from '../loaders';
import { costInYear, fullYearCost, type CostFacts } from '../rules/cost';
import type { Placement } from '../rules/placement';
import { listPlacements, type PlacementFilter } from '../service/list-placements';
import { PlacementOptionType, toOption, OPTIONS_NOT_SHOWN } from '../types/option';
import {
  HolderCostType,
  PlacementConnection,
  type PlacementFilterInput,
  PlacementsArgs,
  PlacementType,
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

/** Who may read what was typed in of an end or an interruption. */
export const END_REASON =
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
    if (!(await mayReadReasons(ctx, placement))) return withholdField(ctx, info, END_REASON);
    return (await ctx.load(hidingByCaseId, placement.caseId))?.(placement.endReason) ?? placement.endReason;
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case it was decided on, or that was opened when it was imported; null, with an entry in extensions.withheld, for a reader who sees its money and not the case (integrations).',
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
      'The option that was chosen; null for a placement that was imported, and, with an entry in extensions.withheld, for a reader who may not see the options.',
  })
  async option(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementOptionType | null> {
    const { optionId } = placement;
    if (optionId === null) return null;
    return orWithheld(ctx, info, await ctx.load(optionById, optionId), toOption, OPTIONS_NOT_SHOWN);
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

  @FieldResolver(() => FourCostsType, {
    description:
      'What the ledger holds for it in the periods of a financial year, by whose money it is: always four numbers.',
  })
  async costs(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The year the cost belongs to.' })
    financialYear: FinancialYear,
  ): Promise<FourCostsType> {
    const costs = costInYear(await costFacts(ctx, placement), financialYear);
    return toFourCosts(fourCosts(costs, await loadPayers(ctx, costs)));
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
    return toBudgetHolder(await budgetHolderOrFault(ctx, cost.budgetHolderId));
  }
}

/** What a case gains from this feature about its placements. */
@Resolver(() => CaseType)
export class CasePlacements {
  @FieldResolver(() => [PlacementType], {
    description:
      'The placements that decisions on it made, or that an import brought, by their start; for those who see the money of the case.',
  })
  async placements(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<PlacementType[]> {
    return (await ctx.load(placementsByCaseId, facts.caseId)).map(toPublished(ctx));
  }
}

function toConditions({ caseId, ...asked }: PlacementFilterInput): PlacementFilter {
  return { ...asked, caseId: toLocalIds(caseId, 'Case', ['filter', 'caseId']) };
}

/** Whether the reader may see what was typed in of a placement's end and interruptions: whoever may see the papers, and the commissioner. */
export async function mayReadReasons(ctx: Ctx, { caseId }: Pick<Placement, 'caseId'>): Promise<boolean> {
  return hasRole(ctx.actor, 'COMMISSIONER', 'SYSTEM') || (await ctx.load(referralByCaseId, caseId)) !== null;
}

/** A placement as published, by today. */
export function toPublished(ctx: Ctx): (placement: Placement) => PlacementType {
  const today = londonDay(ctx.clock.now());
  return (placement) => toPlacement(placement, today);
}

/** What a placement is costed with, loaded. */
export async function costFacts(ctx: Ctx, placement: Placement): Promise<CostFacts> {
  const [lines, calendar, horizon] = await Promise.all([
    ctx.load(costLinesByPlacementId, placement.placementId),
    ctx.load(calendarByProviderUrn, placement.providerUrn ?? NO_PROVIDER),
    ctx.load(ledgerHorizon, ctx.actor.localArea),
  ]);
  if (horizon === null) throw new Error('The local area of the actor has no horizon');
  return { lines, calendar, horizon };
}
