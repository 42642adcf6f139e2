import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import { asId, type EvidenceId, type PersonId } from '../../../kernel/ids';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { DateTimeScalar } from '../../../platform/scalars';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { evidenceById, referralByCaseId } from '../../cases/loaders';
import { EvidenceType, toEvidence } from '../../cases/types/papers';
import {
  acceptancesByItemId,
  agendaItemById,
  currentPackByItemId,
  entriesByItemId,
  openingsByItemId,
  packsByItemId,
} from '../loaders';

import type { AgendaItem } from '../rules/meeting';

import { AgendaItemType, toAgendaItem } from '../types/meeting';
import {
  LateAcceptanceType,
  LatePaperType,
  PaperChangeType,
  PaperOpeningType,
  PaperPackEntryType,
  PaperPackType,
  toLateAcceptance,
  toPaperChange,
  toPaperOpening,
  toPaperPack,
  toPaperPackEntry,
} from '../types/papers';

const PAPERS =
  'Papers are for case officers, directors, auditors, and the panel once it is published to them and they have declared no interest.';

/** What an agenda item gains about its papers. */
@Resolver(() => AgendaItemType)
export class ItemPaperFields {
  @FieldResolver(() => PaperPackType, {
    nullable: true,
    description:
      'What the panel had before it at a moment: the version frozen last by then. Null: none was, or, with an entry in extensions.withheld, the papers are not the reader’s.',
  })
  async papers(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
    @Arg('asAt', () => DateTimeScalar, { nullable: true, description: 'The moment; null: now.' }) asAt?: Date | null,
  ): Promise<PaperPackType | null> {
    if (!(await mayReadPapers(ctx, item))) return withholdField(ctx, info, PAPERS);
    const packs = await ctx.load(packsByItemId, item.agendaItemId);
    return orNull(
      packs.filter(({ frozenAt }) => asAt === null || asAt === undefined || frozenAt <= asAt).at(-1),
      toPaperPack,
    );
  }

  @FieldResolver(() => [PaperPackType], {
    nullable: true,
    description:
      'Every version of its papers, the oldest first. Null, with an entry in extensions.withheld, for a reader without a right to them.',
  })
  async paperPacks(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaperPackType[] | null> {
    if (!(await mayReadPapers(ctx, item))) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(packsByItemId, item.agendaItemId)).map(toPaperPack);
  }

  @FieldResolver(() => [PaperChangeType], {
    nullable: true,
    description:
      'What moved since its papers were frozen last; empty: nothing, and they can be decided on. Null: none are frozen, or they are not the reader’s.',
  })
  async papersChanged(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<PaperChangeType[] | null> {
    return orNull(await ctx.load(currentPackByItemId, item.agendaItemId), ({ changed }) => changed.map(toPaperChange));
  }

  @FieldResolver(() => [PaperOpeningType], {
    description:
      'Who opened which version when, the oldest first: everybody’s for case officers, chairs, directors and auditors, else one’s own.',
  })
  async papersOpened(@GraphQLContext() ctx: Ctx, @Root() { item }: AgendaItemType): Promise<PaperOpeningType[]> {
    return (await ctx.load(openingsByItemId, item.agendaItemId)).map(toPaperOpening);
  }

  @FieldResolver(() => [LateAcceptanceType], {
    nullable: true,
    description:
      'What the chair accepted although it came late. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async lateAcceptances(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LateAcceptanceType[] | null> {
    if (!(await mayReadPapers(ctx, item))) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(acceptancesByItemId, item.agendaItemId)).map(toLateAcceptance);
  }
}

/** What a pack holds, and who froze it. */
@Resolver(() => PaperPackType)
export class PaperPackFields {
  @FieldResolver(() => [PaperPackEntryType], {
    description: 'Its papers in their order; one the reader may not see, such as what is shared no more, is left out.',
  })
  async entries(@GraphQLContext() ctx: Ctx, @Root() { pack }: PaperPackType): Promise<PaperPackEntryType[]> {
    const entries = await ctx.load(entriesByItemId, pack.agendaItemId);
    return entries.filter(({ version }) => version === pack.version).map(toPaperPackEntry);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who had it frozen; null: the system.' })
  async frozenBy(@GraphQLContext() ctx: Ctx, @Root() { pack }: PaperPackType): Promise<PersonType | null> {
    if (pack.frozenBy === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(pack.frozenBy)), toPerson);
  }
}

/** Who opened papers. */
@Resolver(() => PaperOpeningType)
export class PaperOpeningFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who opened them; null: somebody no longer there.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() { personId }: PaperOpeningType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(personId)), toPerson);
  }
}

/** What is late, and at which item. */
@Resolver(() => LatePaperType)
export class LatePaperFields {
  @FieldResolver(() => AgendaItemType, { description: 'The item it is of.' })
  async agendaItem(@GraphQLContext() ctx: Ctx, @Root() { late }: LatePaperType): Promise<AgendaItemType> {
    const item = await ctx.load(agendaItemById, late.agendaItemId);
    if (item === null) throw new Error('A late paper is seen and its item is not');
    return toAgendaItem(item);
  }

  @FieldResolver(() => EvidenceType, { nullable: true, description: 'The paper; null: the listing itself is late.' })
  async evidence(@GraphQLContext() ctx: Ctx, @Root() { late }: LatePaperType): Promise<EvidenceType | null> {
    if (late.evidenceId === null) return null;
    return orNull(await ctx.load(evidenceById, asId<EvidenceId>(late.evidenceId)), toEvidence);
  }
}

/** What was accepted, and by whom. */
@Resolver(() => LateAcceptanceType)
export class LateAcceptanceFields {
  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The paper; null: the listing itself, or a paper the reader may not see.',
  })
  async evidence(@GraphQLContext() ctx: Ctx, @Root() { acceptance }: LateAcceptanceType): Promise<EvidenceType | null> {
    if (acceptance.evidenceId === null) return null;
    return orNull(await ctx.load(evidenceById, asId<EvidenceId>(acceptance.evidenceId)), toEvidence);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The chair; null: somebody no longer there.' })
  async acceptedBy(@GraphQLContext() ctx: Ctx, @Root() { acceptance }: LateAcceptanceType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(acceptance.acceptedBy)), toPerson);
  }
}

async function mayReadPapers(ctx: Ctx, { caseId, agendaItemId }: AgendaItem): Promise<boolean> {
  if ((await ctx.load(packsByItemId, agendaItemId)).length > 0) return true;
  return (await ctx.load(referralByCaseId, caseId)) !== null;
}
