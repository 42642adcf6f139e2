import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { TakesLong } from '../../../platform/cost-limits';
import { noteShort } from '../../../platform/graphql-withheld';
import { sayWithheld } from '../../cases/service/say-withheld';
import { toFourCosts } from '../../ledger/types/four-costs';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { type LocalProvisionCase, readProvisionCases } from '../service/read-provision-cases';
import {
  LocalProvisionArgs,
  LocalProvisionCasesType,
  LocalProvisionCaseType,
  ProvisionComerType,
  ProvisionYearType,
  toComer,
  toComponent,
} from '../types/provision-case';

/** The business case of local provision that is missing. */
@Resolver()
export class ProvisionCaseResolver {
  @Can('provision:read')
  @TakesLong()
  @Query(() => LocalProvisionCasesType, {
    description:
      'The business cases of local provision for the children who are placed outside the area today, each at its next change of phase. For commissioners, finance, directors and auditors.',
  })
  async localProvisionCases(
    @GraphQLContext() ctx: Ctx,
    @Args(() => LocalProvisionArgs) args: LocalProvisionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LocalProvisionCasesType> {
    noteShort(ctx, info, await sayWithheld(ctx));
    const { filter, fewest, leadInMonths } = args;
    const { cases, ...others } = await readProvisionCases(ctx, {
      ...{ primaryNeed: filter?.primaryNeed ?? null, phase: filter?.phase ?? null, stay: filter?.stay ?? null },
      ...{ fewest, leadInMonths, openingDate: args.openingDate ?? null, places: args.places ?? null },
      ...{ placeRate: args.placeRate ?? null, capitalPerPlace: args.capitalPerPlace ?? null },
      leadIn: args.leadIn ?? null,
    });
    return Object.assign(new LocalProvisionCasesType(), { ...others, cases: cases.map(toCase) });
  }
}

function toCase({
  primaryNeed,
  phase,
  stay,
  comers,
  counterfactual,
  terms,
  found,
}: LocalProvisionCase): LocalProvisionCaseType {
  const { components, fullYearSaving, years, ...figures } = found;
  return Object.assign(new LocalProvisionCaseType(), {
    ...{ primaryNeed, phase, stay, ...figures, comers: comers.map(toComer) },
    ...{ localCostSource: counterfactual.source, localCostPlacements: counterfactual.placements },
    ...{ placeRate: terms.placeRate, placeRateSource: terms.placeRateSource, capitalSource: terms.capitalSource },
    ...{ components: components.map(toComponent), fullYearSaving: toFourCosts(fullYearSaving) },
    years: years.map((year) => Object.assign(new ProvisionYearType(), year)),
  });
}

/** The placement of a child who comes. */
@Resolver(() => ProvisionComerType)
export class ProvisionComerFields {
  @FieldResolver(() => PlacementType, { nullable: true, description: 'Its placement; null: hidden from this reader.' })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: ProvisionComerType,
  ): Promise<PlacementType | null> {
    const placement = await ctx.load(placementById, placementId);
    return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
  }
}

/** The resolvers of the business case of local provision; `app.ts` takes them. */
export const provisionCaseResolvers = [ProvisionCaseResolver, ProvisionComerFields] as const;
