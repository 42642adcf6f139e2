import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { parseUrn } from '../../../../kernel/ids';
import { Can } from '../../../../platform/can';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import { toLocalIds } from '../../../../platform/filters';
import { noteShort } from '../../../../platform/graphql-withheld';
import { mapPage } from '../../../../platform/keyset';
import { SightOrderField } from '../../../cases/rules/circumstances';
import { sayWithheld } from '../../../cases/service/say-withheld';
import { CircumstanceConnection, toCircumstance } from '../../../cases/types/circumstance';
import { providerByUrn } from '../../../providers/loaders';
import { ProviderType, toProvider } from '../../../providers/types/provider';
import {
  countChildrenInSight,
  listChildrenInSight,
  listWaiting,
  sayShortSight,
  type SightConditions,
} from '../../service/sight/read-sight';
import {
  ChildrenInSightArgs,
  SightCountsArgs,
  type SightFilterInput,
  SightMonthType,
  toSightMonth,
  toWaitingGroup,
  WaitingGroupType,
} from '../../types/sight/lists';

/** Children one must not lose sight of, over the area. */
@Resolver()
export class SightQueries {
  @Can('sight:read')
  @Query(() => CircumstanceConnection, {
    description:
      'The circumstances in which children could be lost sight of, those that hold today unless others are asked for, the longest first: part-time timetables, off roll, home educated, not in education, waiting for a place, placed here by another authority. For case officers, directors and auditors; commissioners see who waits and guests, finance who waits. None of a case in which the reader has an interest. Where kinds are asked for, or all, of which the reader is told nothing, and where the reader declared an interest, extensions.withheld says so.',
  })
  async childrenInSight(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ChildrenInSightArgs) args: ChildrenInSightArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof CircumstanceConnection>> {
    const { filter, orderBy } = args;
    const first = orderBy?.[0];
    const order = {
      field: first?.field ?? SightOrderField.START_DATE,
      direction: first?.direction === 'DESC' ? ('desc' as const) : ('asc' as const),
    };
    const today = todayOf(ctx);
    noteShort(ctx, info, await sayShortSight(ctx, filter?.circumstance ?? null));
    const page = await listChildrenInSight(ctx, toConditions(filter ?? null), order, args);
    return new CircumstanceConnection(mapPage(page, (standing) => toCircumstance(standing, today)));
  }

  @Can('sight:read')
  @Query(() => [SightMonthType], {
    description:
      'How many children each circumstance was about, month by month, as it is known today. For case officers, directors and auditors; commissioners and finance read the circumstances they may know of. Nothing of a case in which the reader has an interest is counted, and extensions.withheld says so. For publication by whole quarters, small numbers hidden.',
  })
  async sightCounts(
    @GraphQLContext() ctx: Ctx,
    @Args(() => SightCountsArgs) { from, to, audience }: SightCountsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SightMonthType[]> {
    const span = { startDate: from, endDate: to };
    noteShort(ctx, info, await sayWithheld(ctx));
    return (await countChildrenInSight(ctx, { span, audience })).map(toSightMonth);
  }

  @Can('sight:read')
  @Query(() => [WaitingGroupType], {
    description:
      'Who waits for a specialist place today, by need, phase and what would end it, the largest group first. For case officers, commissioners, finance, directors and auditors; none of a case in which the reader has an interest, and extensions.withheld says so.',
  })
  async waitingForPlaces(@GraphQLContext() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<WaitingGroupType[]> {
    const today = todayOf(ctx);
    noteShort(ctx, info, await sayWithheld(ctx));
    return (await listWaiting(ctx)).map((group) => toWaitingGroup(group, today));
  }
}

/** The settings that are waited for. */
@Resolver(() => WaitingGroupType)
export class WaitingGroupFields {
  @FieldResolver(() => [ProviderType], { description: 'The settings that are named; empty: any of the kind will do.' })
  async providers(@GraphQLContext() ctx: Ctx, @Root() { providerUrns }: WaitingGroupType): Promise<ProviderType[]> {
    const found = await Promise.all(providerUrns.map((urn) => ctx.load(providerByUrn, urn)));
    return found.flatMap((provider) => (provider === null ? [] : [toProvider(provider)]));
  }
}

function toConditions(filter: SightFilterInput | null): SightConditions {
  if (filter === null) return { isOpen: true };
  const { circumstance, isOpen, overdueReview, isLong, primaryNeed, provisionType, startDate, nextReviewDate } = filter;
  return {
    ...{ kind: circumstance, isOpen, overdueReview, isLong, primaryNeed, provisionType, startDate, nextReviewDate },
    providerUrn: toLocalIds(filter.providerId, 'Provider', ['filter', 'providerId'], (id) => parseUrn(id).ok),
    caseId: toLocalIds(filter.caseId, 'Case', ['filter', 'caseId']),
    caseOfficerId: toLocalIds(filter.caseOfficerId, 'Person', ['filter', 'caseOfficerId']),
  };
}
