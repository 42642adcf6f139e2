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
import { frameworkById, frameworksByUrn, noteById, notesByUrn, providerByUrn } from '../loaders';
import { isOpenConcern } from '../rules/note';
import { WEIGHS_PLACES } from '../rules/readers';
import { closeProviderConcern, recordProviderNote } from '../service/record-provider-note';
import { setProviderFramework } from '../service/set-provider-framework';
import {
  CloseProviderConcernError,
  CloseProviderConcernInput,
  CloseProviderConcernPayload,
  DEALINGS_NOT_SHOWN,
  ProviderFrameworkType,
  ProviderNoteType,
  RecordProviderNoteError,
  RecordProviderNoteInput,
  RecordProviderNotePayload,
  SetProviderFrameworkError,
  SetProviderFrameworkInput,
  SetProviderFrameworkPayload,
  toProviderFramework,
  toProviderNote,
} from '../types/dealings';
import { ProviderType, toProvider } from '../types/provider';

/** What is between the area and providers: terms, and what was said of them. */
@Resolver()
export class DealingMutations {
  @Can('provider:manage')
  @Mutation(() => SetProviderFrameworkPayload, {
    description:
      'Records the terms of the framework or contract that a provider’s prices come under; the same reference again changes them. For commissioners.',
  })
  async setProviderFramework(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetProviderFrameworkInput, { description: 'The terms.' }) input: SetProviderFrameworkInput,
  ): Promise<SetProviderFrameworkPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, reference, name, startDate } = input;
    const result = await setProviderFramework(ctx, {
      clientMutationId,
      ...{ providerUrn, reference, name, startDate },
      endDate: input.endDate ?? null,
      noticeDays: input.noticeDays ?? null,
      upliftTerms: input.upliftTerms ?? null,
      absenceTerms: input.absenceTerms ?? null,
      otherTerms: input.otherTerms ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new SetProviderFrameworkPayload(), {
      clientMutationId,
      framework: result.ok ? orNull(await ctx.load(frameworkById, result.value), toProviderFramework) : null,
      userErrors: toUserErrors(SetProviderFrameworkError, result),
    });
  }

  @Can('provider:manage')
  @Mutation(() => RecordProviderNotePayload, {
    description:
      'Records what was found of a provider, or a concern about it, which shows on options there until it is closed. For commissioners.',
  })
  async recordProviderNote(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordProviderNoteInput, { description: 'The note.' }) input: RecordProviderNoteInput,
  ): Promise<RecordProviderNotePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, kind, notedDate, note } = input;
    const result = await recordProviderNote(ctx, { clientMutationId, providerUrn, kind, notedDate, note });
    return Object.assign(new RecordProviderNotePayload(), {
      clientMutationId,
      note: result.ok ? orNull(await ctx.load(noteById, result.value), toProviderNote) : null,
      userErrors: toUserErrors(RecordProviderNoteError, result),
    });
  }

  @Can('provider:manage')
  @Mutation(() => CloseProviderConcernPayload, {
    description: 'Closes a concern about a provider with what came of it. For commissioners.',
  })
  async closeProviderConcern(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CloseProviderConcernInput, { description: 'What came of it.' })
    input: CloseProviderConcernInput,
  ): Promise<CloseProviderConcernPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { closedDate, outcome } = input;
    const noteId = fromGlobalId('ProviderNote', input.noteId, ['input', 'noteId']);
    const result = await closeProviderConcern(ctx, { clientMutationId, noteId, closedDate, outcome });
    return Object.assign(new CloseProviderConcernPayload(), {
      clientMutationId,
      note: result.ok ? orNull(await ctx.load(noteById, result.value), toProviderNote) : null,
      userErrors: toUserErrors(CloseProviderConcernError, result),
    });
  }
}

/** Who wrote a note, of whom, and who closed it. */
@Resolver(() => ProviderNoteType)
export class NoteFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The provider; null: the register holds it no longer.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { about }: ProviderNoteType): Promise<ProviderType | null> {
    return orNull(await ctx.load(providerByUrn, about.providerUrn), toProvider);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: the system.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { about }: ProviderNoteType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(about.recordedBy)), toPerson);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who closed it; null: nobody, or the system.' })
  async closedBy(@GraphQLContext() ctx: Ctx, @Root() { about }: ProviderNoteType): Promise<PersonType | null> {
    if (about.closing === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(about.closing.closedBy)), toPerson);
  }
}

/** What a provider gains from all that. */
@Resolver(() => ProviderType)
export class ProviderDealings {
  @FieldResolver(() => [ProviderFrameworkType], {
    nullable: true,
    description:
      'The terms that its prices come under, the latest first. Null, with an entry in extensions.withheld, for roles that keep the system.',
  })
  async frameworks(
    @GraphQLContext() ctx: Ctx,
    @Root() { urn }: ProviderType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProviderFrameworkType[] | null> {
    if (!hasRole(ctx.actor, ...WEIGHS_PLACES)) return withholdField(ctx, info, DEALINGS_NOT_SHOWN);
    return (await ctx.load(frameworksByUrn, urn)).map(toProviderFramework);
  }

  @FieldResolver(() => [ProviderNoteType], {
    nullable: true,
    description:
      'Quality notes and concerns, the latest first. Null, with an entry in extensions.withheld, for roles that keep the system.',
  })
  async notes(
    @GraphQLContext() ctx: Ctx,
    @Root() { urn }: ProviderType,
    @Arg('openConcernsOnly', () => Boolean, { defaultValue: false, description: 'Only concerns that are not closed.' })
    openConcernsOnly: boolean,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProviderNoteType[] | null> {
    if (!hasRole(ctx.actor, ...WEIGHS_PLACES)) return withholdField(ctx, info, DEALINGS_NOT_SHOWN);
    const notes = await ctx.load(notesByUrn, urn);
    return notes.filter((note) => !openConcernsOnly || isOpenConcern(note)).map(toProviderNote);
  }
}
