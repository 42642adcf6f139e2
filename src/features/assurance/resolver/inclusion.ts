import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import type { NodeType } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { PageArgs } from '../../../platform/paging';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { providerByUrn } from '../../providers/loaders';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { inclusionMediansByKey, inclusionProfileById, inclusionProfilesByUrn } from '../loaders/voice';
import { comparedValue, medianBeside, positionOf, schoolGroupOf } from '../rules/inclusion/compare';
import { rollOf } from '../rules/inclusion/profile';
import { compareProfiles, mediansKey, readProfiles, recordProfile } from '../service/voice/inclusion';
import {
  InclusionAnswerType,
  InclusionComparisonArgs,
  InclusionComparisonType,
  InclusionGroupType,
  InclusionProfileConnection,
  InclusionProfileType,
  RecordInclusionProfileError,
  RecordInclusionProfileInput,
  RecordInclusionProfilePayload,
  toInclusionMedian,
  toInclusionProfile,
} from '../types/inclusion';

/** Who reads what schools tell of themselves; row-level security says the same. */
const WHO =
  'case officers, directors, commissioners, auditors, and integrations that were granted the feed inclusion-profiles';
const NOT_SHOWN = `What schools tell of themselves is for ${WHO}.`;

/** How schools include their pupils. */
@Resolver()
export class InclusionResolver {
  @Can('inclusion:read')
  @Query(() => InclusionProfileConnection, {
    description: `What schools told of themselves, the latest day first; of a school and a day what was recorded last. For ${WHO}.`,
  })
  async inclusionProfiles(
    @GraphQLContext() ctx: Ctx,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<InstanceType<typeof InclusionProfileConnection>> {
    return new InclusionProfileConnection(mapPage(await readProfiles(ctx, args), toInclusionProfile));
  }

  @Can('inclusion:read')
  @Query(() => InclusionComparisonType, {
    description: `The quartiles of what schools told by a day, of all of them and of those alike. For ${WHO}.`,
  })
  async inclusionComparison(
    @GraphQLContext() ctx: Ctx,
    @Args(() => InclusionComparisonArgs) { date, audience }: InclusionComparisonArgs,
  ): Promise<InclusionComparisonType> {
    const { groups, date: day } = await compareProfiles(ctx, date ?? null, audience);
    return Object.assign(new InclusionComparisonType(), {
      date: day,
      groups: groups.map(({ group, medians }) =>
        Object.assign(new InclusionGroupType(), { group, medians: medians.map(toInclusionMedian) }),
      ),
    });
  }

  @Can('inclusion:record')
  @Mutation(() => RecordInclusionProfilePayload, {
    description:
      'Keeps what a school told of itself on a day; the same day again takes its place. For case officers, commissioners, and integrations that were granted the feed inclusion-profiles.',
  })
  async recordInclusionProfile(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordInclusionProfileInput, { description: 'What it told.' })
    input: RecordInclusionProfileInput,
  ): Promise<RecordInclusionProfilePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, profileDate, filledBy } = input;
    const result = await recordProfile(ctx, {
      ...{ clientMutationId, providerUrn, profileDate, filledBy },
      answers: input.answers.map(({ question, value }) => ({ question, value })),
      note: input.note ?? null,
    });
    return Object.assign(new RecordInclusionProfilePayload(), {
      clientMutationId,
      profile: result.ok ? orNull(await ctx.load(inclusionProfileById, result.value), toInclusionProfile) : null,
      userErrors: toUserErrors(RecordInclusionProfileError, result),
    });
  }
}

/** What hangs from a profile. */
@Resolver(() => InclusionProfileType)
export class InclusionProfileFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The school; null: the register holds it no longer.',
  })
  async provider(
    @GraphQLContext() ctx: Ctx,
    @Root() { providerUrn }: InclusionProfileType,
  ): Promise<ProviderType | null> {
    return orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }

  @FieldResolver(() => [InclusionAnswerType], { description: 'What it told, beside schools like it on that day.' })
  async answers(@GraphQLContext() ctx: Ctx, @Root() { profile }: InclusionProfileType): Promise<InclusionAnswerType[]> {
    const school = await ctx.load(providerByUrn, profile.providerUrn);
    const medians =
      school === null
        ? []
        : await ctx.load(inclusionMediansByKey, mediansKey(schoolGroupOf(school), profile.profileDate));
    return profile.answers.map((answer) => {
      const compared = comparedValue(answer, rollOf(profile));
      const median = medianBeside(medians, answer.question);
      return Object.assign(new InclusionAnswerType(), {
        ...{ ...answer, compared, median },
        position: positionOf(compared, median),
      });
    });
  }
}

/** What a provider gains from it. */
@Resolver(() => ProviderType)
export class ProviderInclusion {
  @FieldResolver(() => [InclusionProfileType], {
    nullable: true,
    description:
      'What the school told of itself, the latest day first. Null, with an entry in extensions.withheld, for who does not read that.',
  })
  async inclusionProfiles(
    @GraphQLContext() ctx: Ctx,
    @Root() { urn }: ProviderType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InclusionProfileType[] | null> {
    if (!ctx.actor.permissions.has('inclusion:read') && !hasRole(ctx.actor, 'SYSTEM'))
      return withholdField(ctx, info, NOT_SHOWN);
    return (await ctx.load(inclusionProfilesByUrn, urn)).map(toInclusionProfile);
  }
}

/** Every resolver of inclusion profiles; `app.ts` takes them. */
export const inclusionResolvers = [InclusionResolver, InclusionProfileFields, ProviderInclusion] as const;

/** What of them `node` can fetch. */
export const inclusionNodeTypes: readonly NodeType[] = [
  {
    name: 'InclusionProfile',
    load: async (ctx, id) => orNull(await ctx.load(inclusionProfileById, id), toInclusionProfile),
  },
];
