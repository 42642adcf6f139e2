import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { mapPage } from '../../../platform/keyset';
import { withholdField } from '../../../platform/graphql-withheld';
import { budgetHolderOrFault, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { costLineById } from '../../ledger/loaders';
import { CostLineType, toCostLine } from '../../ledger/types/cost-line';
import { providerByUrn } from '../../providers/loaders';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { placementById, upliftLinesByRoundId, upliftSharesByRoundId } from '../loaders';
import { upliftStatus, UpliftRoundStatus } from '../rules/uplift';
import { listUpliftRounds } from '../service/list-uplift-rounds';
import { PlacementType } from '../types/placement';
import {
  toUpliftLine,
  toUpliftRound,
  toUpliftShare,
  UpliftRoundConnection,
  UpliftRoundLineType,
  UpliftRoundsArgs,
  UpliftRoundShareType,
  UpliftRoundType,
} from '../types/uplift';
import { toPublished } from './placements';

/** `upliftRounds`. */
@Resolver()
export class UpliftQueries {
  @Can('placement:read')
  @Query(() => UpliftRoundConnection, {
    description:
      'Rounds of uplifts, the last raised first; empty for a reader who has no part in them. For those who see the money of placements.',
  })
  async upliftRounds(
    @GraphQLContext() ctx: Ctx,
    @Args(() => UpliftRoundsArgs) args: UpliftRoundsArgs,
  ): Promise<InstanceType<typeof UpliftRoundConnection>> {
    const page = await listUpliftRounds(ctx, args.filter ?? {}, args);
    return new UpliftRoundConnection(mapPage(page, toUpliftRound));
  }
}

const HIDDEN_LINES =
  'Lines of cases in which the reader declared an interest are not shown; they count in the totals of the round.';

/** The fields of a round that are loaded. */
@Resolver(() => UpliftRoundType)
export class UpliftRoundFields {
  @FieldResolver(() => UpliftRoundStatus, { description: 'Where it stands.' })
  async status(@GraphQLContext() ctx: Ctx, @Root() { round }: UpliftRoundType): Promise<UpliftRoundStatus> {
    return upliftStatus(round, await ctx.load(upliftSharesByRoundId, round.upliftRoundId));
  }

  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'Who asks; null for a placement without an establishment.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { round }: UpliftRoundType): Promise<ProviderType | null> {
    return round.providerUrn === null ? null : orNull(await ctx.load(providerByUrn, round.providerUrn), toProvider);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who raised it; null: the system.' })
  async raisedBy(@GraphQLContext() ctx: Ctx, @Root() { round }: UpliftRoundType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(round.raisedBy)), toPerson);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided it; null: nobody yet.' })
  async decidedBy(@GraphQLContext() ctx: Ctx, @Root() { round }: UpliftRoundType): Promise<PersonType | null> {
    return round.decidedBy === null
      ? null
      : orNull(await ctx.load(personById, asId<PersonId>(round.decidedBy)), toPerson);
  }

  @FieldResolver(() => [UpliftRoundLineType], {
    description:
      'Its cost lines; with an entry in extensions.withheld where some are of cases in which the reader declared an interest.',
  })
  async lines(
    @GraphQLContext() ctx: Ctx,
    @Root() { round }: UpliftRoundType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpliftRoundLineType[]> {
    const lines = await ctx.load(upliftLinesByRoundId, round.upliftRoundId);
    if (lines.length < round.lines) withholdField(ctx, info, HIDDEN_LINES);
    return lines.map(toUpliftLine);
  }

  @FieldResolver(() => [UpliftRoundShareType], {
    description: 'Whose share it raises, the largest rise first; empty while it is not decided, or raises nobody’s.',
  })
  async shares(@GraphQLContext() ctx: Ctx, @Root() { round }: UpliftRoundType): Promise<UpliftRoundShareType[]> {
    return (await ctx.load(upliftSharesByRoundId, round.upliftRoundId)).map(toUpliftShare);
  }
}

/** The fields of a round's line that are loaded. */
@Resolver(() => UpliftRoundLineType)
export class UpliftLineFields {
  @FieldResolver(() => CostLineType, { description: 'The cost line.' })
  async costLine(@GraphQLContext() ctx: Ctx, @Root() { line }: UpliftRoundLineType): Promise<CostLineType> {
    const found = await ctx.load(costLineById, line.costLineId);
    if (found === null) throw new Error('A line of a round is seen and its cost line is not');
    return toCostLine(found);
  }

  @FieldResolver(() => PlacementType, { description: 'The placement it belongs to.' })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { line }: UpliftRoundLineType): Promise<PlacementType> {
    const found = await ctx.load(placementById, line.placementId);
    if (found === null) throw new Error('A line of a round is seen and its placement is not');
    return toPublished(ctx)(found);
  }
}

/** The fields of a round's share that are loaded. */
@Resolver(() => UpliftRoundShareType)
export class UpliftShareFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose share it is.' })
  async budgetHolder(@GraphQLContext() ctx: Ctx, @Root() { share }: UpliftRoundShareType): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, share.budgetHolderId));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who answered for the holder; null: nobody yet.' })
  async answeredBy(@GraphQLContext() ctx: Ctx, @Root() { share }: UpliftRoundShareType): Promise<PersonType | null> {
    return share.answeredBy === null
      ? null
      : orNull(await ctx.load(personById, asId<PersonId>(share.answeredBy)), toPerson);
  }
}
