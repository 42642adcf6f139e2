import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { authorityByCode, providerByUrn } from '../../providers/loaders';
import { LocalAuthorityType, ProviderType, toLocalAuthority, toProvider } from '../../providers/types/provider';
import {
  caseById,
  circumstancesByChildId,
  hidingByCaseId,
  noteByCircumstanceEntryId,
  referralByCaseId,
} from '../loaders';
import { standingOf } from '../rules/circumstances';
import { CaseType, toCase } from '../types/case';
import {
  AwaitedPlaceType,
  CircumstanceEntryType,
  CircumstanceType,
  GuestChildType,
  toCircumstance,
} from '../types/circumstance';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';

const PLACES_ALONE =
  'Commissioners and finance see the circumstances in which a child waits for a place; all others are for readers of the papers.';

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CaseCircumstances {
  @FieldResolver(() => [CircumstanceType], {
    nullable: true,
    description:
      'The circumstances in which its child could be lost sight of, ended ones too, the earliest first; for commissioners and finance those alone in which it waits for a place, null where it is in none. For them, and null for every other reader without a right to the papers, with an entry in extensions.withheld, for there may be others.',
  })
  async circumstances(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstanceType[] | null> {
    const plans = hasRole(ctx.actor, 'COMMISSIONER', 'FINANCE');
    const seesAll = (await ctx.load(referralByCaseId, facts.caseId)) !== null;
    if (!seesAll && !plans) return withholdField(ctx, info, PAPERS);
    const records = await ctx.load(circumstancesByChildId, facts.childId);
    const today = todayOf(ctx);
    const shown = records
      .flatMap((record) => standingOf(record) ?? [])
      .sort((a, b) => (a.startDate === b.startDate ? 0 : a.startDate < b.startDate ? -1 : 1))
      .map((standing) => toCircumstance(standing, today));
    if (seesAll) return shown;
    // Said of every case, so that it tells of none whether there are others.
    withholdField(ctx, info, PLACES_ALONE);
    return shown.length === 0 ? null : shown;
  }
}

/** The fields of a circumstance that are loaded. */
@Resolver(() => CircumstanceType)
export class CircumstanceFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case it was recorded on; null of a guest, which has none here.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { standing }: CircumstanceType): Promise<CaseType | null> {
    return standing.caseId === null ? null : orNull(await ctx.load(caseById, standing.caseId), toCase);
  }
}

/** The setting that is waited for. */
@Resolver(() => AwaitedPlaceType)
export class AwaitedPlaceFields {
  @FieldResolver(() => ProviderType, { nullable: true, description: 'The setting; null: any of the kind.' })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { providerUrn }: AwaitedPlaceType): Promise<ProviderType | null> {
    return providerUrn === null ? null : orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }
}

/** Whose a guest is, and where. */
@Resolver(() => GuestChildType)
export class GuestChildFields {
  @FieldResolver(() => LocalAuthorityType, {
    nullable: true,
    description: 'The authority that placed the child and stays responsible; null: the list has it no more.',
  })
  async placingAuthority(
    @GraphQLContext() ctx: Ctx,
    @Root() { guest }: GuestChildType,
  ): Promise<LocalAuthorityType | null> {
    return orNull(await ctx.load(authorityByCode, guest.placingLaCode), toLocalAuthority);
  }

  @FieldResolver(() => ProviderType, { nullable: true, description: 'Where; null: the register has it no more.' })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { guest }: GuestChildType): Promise<ProviderType | null> {
    return orNull(await ctx.load(providerByUrn, guest.providerUrn), toProvider);
  }
}

/** The fields of an entry that are loaded or withheld. */
@Resolver(() => CircumstanceEntryType)
export class CircumstanceEntryFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was written of it; null: nothing was, or, with an entry in extensions.withheld, for a reader without a right to the papers of the case.',
  })
  async note(
    @GraphQLContext() ctx: Ctx,
    @Root() { entry, caseId }: CircumstanceEntryType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (caseId === null) return null;
    if ((await ctx.load(referralByCaseId, caseId)) === null) return withholdField(ctx, info, PAPERS);
    const note = await ctx.load(noteByCircumstanceEntryId, entry.entryId);
    return (await ctx.load(hidingByCaseId, caseId))?.(note) ?? note;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null for the system.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { entry }: CircumstanceEntryType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(entry.recordedBy)), toPerson);
  }
}
