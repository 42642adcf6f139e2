import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { addYears, londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { TakesLong } from '../../../platform/cost-limits';
import { noteShort } from '../../../platform/graphql-withheld';
import { orNull } from '../../access/types/directory';
import { sayWithheld } from '../../cases/service/say-withheld';
import { authorityByCode, providerByUrn } from '../../providers/loaders';
import { LocalAuthorityType, ProviderType, toLocalAuthority, toProvider } from '../../providers/types/provider';
import { findMissingProvision } from '../service/find-missing-provision';
import type { AwayFilter } from '../service/list-away';
import { listReturnCandidates } from '../service/list-return-candidates';
import {
  type AwayFilterInput,
  MissingProvisionArgs,
  MissingProvisionType,
  ReturnCandidatesArgs,
  ReturnCandidateType,
  toMissingProvision,
  toReturnCandidate,
} from '../types/missing-provision';

/** How far ahead a return is looked for, unless another day is asked. */
const YEARS_AHEAD = 2;

/** What placements outside the area say of provision in it. */
@Resolver()
export class MissingProvisionQueries {
  @Can('provision:read')
  @Query(() => [ReturnCandidateType], {
    description:
      'The children placed outside the area today whose phase of education ends soon, the nearest end first, then the dearest: the next time at which one could come back without being moved in the middle of a phase. For commissioners, finance, directors and auditors.',
  })
  async returnCandidates(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ReturnCandidatesArgs) { filter, by }: ReturnCandidatesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReturnCandidateType[]> {
    noteShort(ctx, info, await sayWithheld(ctx));
    const today = londonDay(ctx.clock.now());
    const found = await listReturnCandidates(ctx, toAwayFilter(filter), by ?? addYears(today, YEARS_AHEAD));
    return found.map((one) => toReturnCandidate(one, today));
  }

  @Can('provision:read')
  @TakesLong()
  @Query(() => [MissingProvisionType], {
    description:
      'The groups of places of education outside the area today that together would fill a local provision, the largest first (no short break, home, foster home or transport), with what they cost now; nothing of a case in which the reader has an interest, and extensions.withheld says so. For commissioners, finance, directors and auditors.',
  })
  async missingProvision(
    @GraphQLContext() ctx: Ctx,
    @Args(() => MissingProvisionArgs) { filter, fewest, nearMiles, forPublication }: MissingProvisionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MissingProvisionType[]> {
    noteShort(ctx, info, await sayWithheld(ctx));
    const today = londonDay(ctx.clock.now());
    const found = await findMissingProvision(ctx, {
      ...toAwayFilter(filter),
      ...{ fewest, nearMiles: nearMiles ?? null, isForPublication: forPublication },
    });
    return found.map((one) => toMissingProvision(one, today));
  }
}

/** The fields of a missing provision that are loaded. */
@Resolver(() => MissingProvisionType)
export class MissingProvisionFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description:
      'The setting in the middle of the group, where nearMiles is asked; null: it is not, or none of them has a place on record.',
  })
  async centre(@GraphQLContext() ctx: Ctx, @Root() { centreUrn }: MissingProvisionType): Promise<ProviderType | null> {
    return centreUrn === null ? null : orNull(await ctx.load(providerByUrn, centreUrn), toProvider);
  }

  @FieldResolver(() => [LocalAuthorityType], {
    nullable: true,
    description: 'The authorities that the settings are in, by their codes; null for publication.',
  })
  async hostAuthorities(
    @GraphQLContext() ctx: Ctx,
    @Root() { hostLaCodes }: MissingProvisionType,
  ): Promise<LocalAuthorityType[] | null> {
    if (hostLaCodes === null) return null;
    const found = await Promise.all(hostLaCodes.map((code) => ctx.load(authorityByCode, code)));
    return found.flatMap((authority) => (authority === null ? [] : [toLocalAuthority(authority)]));
  }
}

function toAwayFilter(filter: AwayFilterInput | null | undefined): AwayFilter {
  return { primaryNeed: filter?.primaryNeed ?? null, phase: filter?.phase ?? null, stay: filter?.stay ?? null };
}
