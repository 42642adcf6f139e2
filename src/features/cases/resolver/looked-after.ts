import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { asId, type PersonId } from '../../../kernel/ids';
import { identityByChildId, lookedAfterByChildId } from '../loaders';
import { standingOn } from '../rules/looked-after';
import { recordLookedAfter } from '../service/record-looked-after';
import { ChildOrYoungPersonType } from '../types/child';
import {
  LookedAfterType,
  RecordLookedAfterError,
  RecordLookedAfterInput,
  RecordLookedAfterPayload,
  toLookedAfter,
} from '../types/looked-after';
import { loadCase } from './load-case';

const NOT_SHOWN =
  'Whether the child is looked after is for case officers, directors, auditors, and the panel while it may see the papers.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader who may not know who the child is.';

/** Says that a child is looked after. */
@Resolver()
export class LookedAfterMutations {
  @Can('looked-after:record')
  @Mutation(() => RecordLookedAfterPayload, {
    description:
      'Records from which day on the child is looked after, by what right and by which authority, or that it is not any more. For case officers.',
  })
  async recordLookedAfter(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordLookedAfterInput, { description: 'What is so, and since when.' })
    input: RecordLookedAfterInput,
  ): Promise<RecordLookedAfterPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordLookedAfter(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      fromDate: input.fromDate,
      legalBasis: input.legalBasis ?? null,
      placingLaCode: input.placingAuthorityCode ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RecordLookedAfterPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordLookedAfterError, result),
    });
  }
}

/** What a child gains by it. */
@Resolver(() => ChildOrYoungPersonType)
export class ChildLookedAfter {
  @FieldResolver(() => LookedAfterType, {
    nullable: true,
    description: `What is recorded by days of whether the child is looked after, as it stands on a day; null: nothing is. ${WITHHELD}`,
  })
  async lookedAfter(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: ChildOrYoungPersonType,
    @Info() info: GraphQLResolveInfo,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The day; null: today.' }) onDate: Day | null,
  ): Promise<LookedAfterType | null> {
    if ((await ctx.load(identityByChildId, facts.childId)) === null) return withholdField(ctx, info, NOT_SHOWN);
    const recorded = await ctx.load(lookedAfterByChildId, facts.childId);
    return orNull(standingOn(recorded, onDate ?? londonDay(ctx.clock.now())), toLookedAfter);
  }

  @FieldResolver(() => [LookedAfterType], {
    nullable: true,
    description: `All that was recorded of whether the child is looked after, in the order in which it was. ${WITHHELD}`,
  })
  async lookedAfterHistory(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: ChildOrYoungPersonType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LookedAfterType[] | null> {
    if ((await ctx.load(identityByChildId, facts.childId)) === null) return withholdField(ctx, info, NOT_SHOWN);
    return (await ctx.load(lookedAfterByChildId, facts.childId)).map(toLookedAfter);
  }
}

/** Who recorded it. */
@Resolver(() => LookedAfterType)
export class LookedAfterFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null for the system.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { record }: LookedAfterType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(record.recordedBy)), toPerson);
  }
}
