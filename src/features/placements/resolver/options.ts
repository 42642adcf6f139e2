import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { providerByUrn } from '../../providers/loaders';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { optionById, optionsByCaseId } from '../loaders';
import { addPlacementOption } from '../service/add-option';
import { recordSuitability } from '../service/record-suitability';
import {
  AddPlacementOptionError,
  AddPlacementOptionInput,
  AddPlacementOptionPayload,
  PlacementOptionType,
  RecordSuitabilityError,
  RecordSuitabilityInput,
  RecordSuitabilityPayload,
  toOption,
  OPTIONS_NOT_SHOWN,
} from '../types/option';

/** What prepares a case for the panel's choice. */
@Resolver()
export class OptionMutations {
  @Can('option:add')
  @Mutation(() => AddPlacementOptionPayload, {
    description:
      'Adds a place that the panel could choose, with what it would cost. For commissioners and case officers.',
  })
  async addPlacementOption(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AddPlacementOptionInput, { description: 'The option.' }) input: AddPlacementOptionInput,
  ): Promise<AddPlacementOptionPayload> {
    const result = await addPlacementOption(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      expectedVersion: input.expectedVersion ?? null,
      priceBookEntryIds: (input.priceBookEntryIds ?? []).map((id, index) =>
        fromGlobalId('PriceBookEntry', id, ['input', 'priceBookEntryIds', String(index)]),
      ),
      option: {
        providerUrn: input.providerUrn ?? null,
        senSetting: input.senSetting ?? null,
        label: input.label ?? null,
        provisionType: input.provisionType ?? null,
        residential: input.residential,
        expectedStartDate: input.expectedStartDate,
        expectedEndDate: input.expectedEndDate ?? null,
        band: input.band ?? null,
        costLines: input.costLines.map(({ category, element, isDirectPayment, description, price }) => ({
          category,
          element: element ?? null,
          isDirectPayment,
          description: description ?? null,
          price,
        })),
      },
    });
    return Object.assign(new AddPlacementOptionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      option: result.ok ? orNull(await ctx.load(optionById, result.value), toOption) : null,
      userErrors: toUserErrors(AddPlacementOptionError, result),
    });
  }

  @Can('suitability:record')
  @Mutation(() => RecordSuitabilityPayload, {
    description:
      'Records whether an option is suitable, and why, before the panel looks at its cost. For commissioners and case officers.',
  })
  async recordSuitability(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordSuitabilityInput, { description: 'The finding.' }) input: RecordSuitabilityInput,
  ): Promise<RecordSuitabilityPayload> {
    const result = await recordSuitability(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      optionId: fromGlobalId('PlacementOption', input.optionId, ['input', 'optionId']),
      suitability: input.suitability,
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RecordSuitabilityPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      option: result.ok ? orNull(await ctx.load(optionById, result.value), toOption) : null,
      userErrors: toUserErrors(RecordSuitabilityError, result),
    });
  }
}

/** The fields of an option that are loaded. */
@Resolver(() => PlacementOptionType)
export class OptionFields {
  @FieldResolver(() => CaseType, { description: 'The case it is an option of.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { option }: PlacementOptionType): Promise<CaseType> {
    const facts = await ctx.load(caseById, option.caseId);
    if (facts === null) throw new Error('An option is seen and its case is not');
    return toCase(facts);
  }

  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The establishment; null where there is none, and senSetting says what instead.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { option }: PlacementOptionType): Promise<ProviderType | null> {
    return option.providerUrn === null ? null : orNull(await ctx.load(providerByUrn, option.providerUrn), toProvider);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who recorded whether it is suitable; null: nobody yet, or the system.',
  })
  async suitabilityRecordedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { option }: PlacementOptionType,
  ): Promise<PersonType | null> {
    if (option.suitabilityBy === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(option.suitabilityBy)), toPerson);
  }
}

/** What a case gains from this feature about its options. */
@Resolver(() => CaseType)
export class CaseOptions {
  @FieldResolver(() => [PlacementOptionType], {
    nullable: true,
    description:
      'The places that the panel can choose from, in the order they were added. Null, with an entry in extensions.withheld, for a reader without a right to them.',
  })
  async options(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementOptionType[] | null> {
    // Whoever may see the papers may see the options, and the commissioner without them.
    const mayRead =
      hasRole(ctx.actor, 'COMMISSIONER', 'SYSTEM') || (await ctx.load(referralByCaseId, facts.caseId)) !== null;
    if (!mayRead) return withholdField(ctx, info, OPTIONS_NOT_SHOWN);
    return (await ctx.load(optionsByCaseId, facts.caseId)).map(toOption);
  }
}
