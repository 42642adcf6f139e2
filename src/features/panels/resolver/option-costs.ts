import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { caseById } from '../../cases/loaders';
import { PriceTermsType, toPriceTerms } from '../../ledger/types/price';
import type { PlacementOption } from '../../placements/rules/option';
import { OptionCostLineType } from '../../placements/types/option';
import { termsByPanelId } from '../loaders';

const SUITABILITY_FIRST =
  'The panel’s terms of reference have suitability assessed before cost: record the suitability of this option first.';

/** What an option costs: shown once its suitability is recorded, where the panel’s terms ask for that (M12). */
@Resolver(() => OptionCostLineType)
export class OptionCostFields {
  @FieldResolver(() => PriceTermsType, {
    nullable: true,
    description:
      'Its price. Null, with an entry in extensions.withheld, while the suitability of the option is not recorded, where the panel’s terms of reference have that come first.',
  })
  async price(
    @GraphQLContext() ctx: Ctx,
    @Root() { option, terms }: OptionCostLineType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceTermsType | null> {
    return (await waitsForSuitability(ctx, option)) ? withholdField(ctx, info, SUITABILITY_FIRST) : toPriceTerms(terms);
  }
}

async function waitsForSuitability(ctx: Ctx, { suitability, caseId }: PlacementOption): Promise<boolean> {
  if (suitability !== null) return false;
  const facts = await ctx.load(caseById, caseId);
  const today = londonDay(ctx.clock.now());
  const terms = facts === null ? [] : await ctx.load(termsByPanelId, facts.panelId);
  const inForce = terms.find(({ startDate, endDate }) => startDate <= today && (endDate === null || today <= endDate));
  return inForce?.suitabilityBeforeCost ?? true;
}
