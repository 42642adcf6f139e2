import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { inviteesByItemId, meetingById } from '../loaders';
import type { AgendaItem, Invitee } from '../rules/meeting';
import type { PanelTerms } from '../rules/panel';
import { quorumOf } from '../rules/quorum';
import { forecastOf } from '../rules/quorum-forecast';
import { AgendaItemType } from '../types/meeting';
import { QuorumForecastType, QuorumMemberType, QuorumType, toForecast, toQuorum } from '../types/quorum';
import { termsOn } from './panels';

/** Who sees to it that a sitting is quorate, and who reads all. */
const KEEPS_QUORUM = ['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'SYSTEM'] as const;
const NOT_DECLARED = 'Who counts for an item is shown to a member who has declared no interest in its case.';
const RUNS_IT = 'The forecast is for those who run the sitting: case officers, chairs and directors.';

/** Who counts for an agenda item, and who would. */
@Resolver(() => AgendaItemType)
export class AgendaItemQuorum {
  @FieldResolver(() => QuorumType, {
    nullable: true,
    description:
      'Who would count for a decision on it at this moment; null for a reader who neither runs sittings nor is invited, and where no terms of reference hold. Null, with an entry in extensions.withheld, for a member who has not declared: who has an interest in a case is part of what is not known before.',
  })
  async quorum(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuorumType | null> {
    const facts = await factsOf(ctx, item);
    if (facts === null) return null;
    const own = facts.invitees.find(({ personId }) => personId === ctx.actor.personId);
    if (!hasRole(ctx.actor, ...KEEPS_QUORUM) && own?.standing !== 'CLEARED')
      return withholdField(ctx, info, NOT_DECLARED);
    return toQuorum(quorumOf(facts.terms, facts.invitees));
  }

  @FieldResolver(() => QuorumForecastType, {
    nullable: true,
    description:
      'Whether it would be quorate if everybody came who is expected, who is missing, and what would mend it while a substitute can still come; null once it is decided or carried over, and where no terms of reference hold. Null, with an entry in extensions.withheld, for all but case officers, chairs, directors and auditors.',
  })
  async quorumForecast(
    @GraphQLContext() ctx: Ctx,
    @Root() { item }: AgendaItemType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuorumForecastType | null> {
    if (!hasRole(ctx.actor, ...KEEPS_QUORUM)) return withholdField(ctx, info, RUNS_IT);
    const facts = item.status === 'LISTED' ? await factsOf(ctx, item) : null;
    return facts === null ? null : toForecast(forecastOf(facts.terms, facts.invitees));
  }
}

/** Who counted, and for whom. */
@Resolver(() => QuorumMemberType)
export class QuorumMemberFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who it is; null: somebody no longer there.' })
  async person(@GraphQLContext() ctx: Ctx, @Root() { personId }: QuorumMemberType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(personId)), toPerson);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'In whose place the person takes part, as a substitute; null: in the person’s own right.',
  })
  async substituteFor(
    @GraphQLContext() ctx: Ctx,
    @Root() { substituteForId }: QuorumMemberType,
  ): Promise<PersonType | null> {
    if (substituteForId === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(substituteForId)), toPerson);
  }
}

/** What quorum is judged by; null where nobody's part is known to the reader or no terms hold. */
async function factsOf(
  ctx: Ctx,
  item: AgendaItem,
): Promise<{ readonly terms: PanelTerms; readonly invitees: readonly Invitee[] } | null> {
  const invitees = await ctx.load(inviteesByItemId, item.agendaItemId);
  const meeting = await ctx.load(meetingById, item.meetingId);
  if (meeting === null || invitees.length === 0) return null;
  const terms = await termsOn(ctx, meeting.panelId, meeting.meetingDate);
  return terms === undefined ? null : { terms, invitees };
}
