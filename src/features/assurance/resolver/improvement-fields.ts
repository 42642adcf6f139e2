import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import type { Ctx } from '../../../platform/context';
import { noteShort, withholdField } from '../../../platform/graphql-withheld';
import { DateScalar } from '../../../platform/scalars';
import { agencyById, personById } from '../../access/loaders';
import { AgencyType, orNull, PersonType, toAgency, toPerson } from '../../access/types/directory';
import { contradictions, type PlanMeasure } from '../rules/improvement/plan';
import { readMeasure, readOffTrack, sayShort } from '../service/improvement/read-plan';
import {
  ImprovementActionType,
  ImprovementOwnerType,
  ImprovementPlanVersionType,
  ImprovementRatingEntryType,
  MonitoringVisitType,
} from '../types/improvement';
import { ImprovementMeasureType, MeasureReadingType, toReading } from '../types/improvement-measure';

const NO_PEOPLE = 'null for a reader who may not know of people.';
const NOT_SHOWN = 'This figure is for those who read what it is counted from, over the whole area.';

function loadPerson(ctx: Ctx, personId: string | null): Promise<PersonType | null> {
  if (personId === null) return Promise.resolve(null);
  return ctx.load(personById, asId<PersonId>(personId)).then((person) => orNull(person, toPerson));
}

/** What a measure came to. */
@Resolver(() => ImprovementMeasureType)
class MeasureFields {
  @FieldResolver(() => MeasureReadingType, {
    nullable: true,
    description:
      'What it is as at the day of the plan, worked out now by the service of the same figure, and what it should be. Null, with an entry in extensions.withheld, for who does not read what it is counted from; not whole, and extensions.withheld says so, for who declared an interest in a case.',
  })
  async reading(
    @GraphQLContext() ctx: Ctx,
    @Root() { planned, asAt }: ImprovementMeasureType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeasureReadingType | null> {
    return tellReading(ctx, info, planned, asAt);
  }

  @FieldResolver(() => MeasureReadingType, {
    nullable: true,
    description: 'The same as at another day, to draw its course. Null likewise.',
  })
  async readingOn(
    @GraphQLContext() ctx: Ctx,
    @Root() { planned }: ImprovementMeasureType,
    @Arg('date', () => DateScalar, { description: 'The day: of one to come there is no value.' }) date: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeasureReadingType | null> {
    return tellReading(ctx, info, planned, date);
  }
}

/** A reading for this reader, noted where it is withheld or not whole. */
async function tellReading(
  ctx: Ctx,
  info: GraphQLResolveInfo,
  planned: PlanMeasure,
  day: Day,
): Promise<MeasureReadingType | null> {
  const reading = await readMeasure(ctx, planned, day);
  if (reading === null) return withholdField(ctx, info, NOT_SHOWN);
  noteShort(ctx, info, await sayShort(ctx, [planned]));
  return toReading(planned.measure, day, reading);
}

/** What an action gains. */
@Resolver(() => ImprovementActionType)
class ActionFields {
  @FieldResolver(() => [String], {
    description:
      'What speaks against it where it is called GREEN or DONE: milestones overdue, and measures of its priority off their line, as far as the reader may know them. Empty: nothing, or it is not called so.',
  })
  async contradictions(
    @GraphQLContext() ctx: Ctx,
    @Root() { action, of, answer }: ImprovementActionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string[]> {
    noteShort(ctx, info, await sayShort(ctx, of.measures));
    const offTrack = await readOffTrack(ctx, of.measures, answer.asAt);
    return [...contradictions(action, answer.ratings, offTrack, answer.asAt)];
  }
}

/** Who an owner is. */
@Resolver(() => ImprovementOwnerType)
class OwnerFields {
  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The agency; null: there is none of that id any more.',
  })
  async agency(@GraphQLContext() ctx: Ctx, @Root() { agencyId }: ImprovementOwnerType): Promise<AgencyType | null> {
    return orNull(await ctx.load(agencyById, asId<AgencyId>(agencyId)), toAgency);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: `The person; null: none is named; ${NO_PEOPLE}` })
  person(@GraphQLContext() ctx: Ctx, @Root() { personId }: ImprovementOwnerType): Promise<PersonType | null> {
    return loadPerson(ctx, personId);
  }
}

/** Who rated. */
@Resolver(() => ImprovementRatingEntryType)
class RatingFields {
  @FieldResolver(() => PersonType, { nullable: true, description: `Who said so; ${NO_PEOPLE}` })
  recordedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { recordedById }: ImprovementRatingEntryType,
  ): Promise<PersonType | null> {
    return loadPerson(ctx, recordedById);
  }
}

/** Who recorded a visit. */
@Resolver(() => MonitoringVisitType)
class VisitFields {
  @FieldResolver(() => PersonType, { nullable: true, description: `Who recorded it; ${NO_PEOPLE}` })
  recordedBy(@GraphQLContext() ctx: Ctx, @Root() { recordedById }: MonitoringVisitType): Promise<PersonType | null> {
    return loadPerson(ctx, recordedById);
  }
}

/** Who saved a version. */
@Resolver(() => ImprovementPlanVersionType)
class VersionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: `Who saved it; ${NO_PEOPLE}` })
  savedBy(@GraphQLContext() ctx: Ctx, @Root() { savedById }: ImprovementPlanVersionType): Promise<PersonType | null> {
    return loadPerson(ctx, savedById);
  }
}

/** What hangs from a plan. */
export const improvementFieldResolvers = [
  MeasureFields,
  ActionFields,
  OwnerFields,
  RatingFields,
  VisitFields,
  VersionFields,
] as const;
