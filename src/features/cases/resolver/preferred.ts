import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { providerByUrn } from '../../providers/loaders';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { preferredByCaseId, referralByCaseId } from '../loaders';
import { preferredOn, type GivenPreferred } from '../rules/preferred';
import { recordPreferredSetting } from '../service/record-preferred-setting';
import { CaseType } from '../types/case';
import {
  PreferredSettingType,
  RecordPreferredSettingError,
  RecordPreferredSettingInput,
  RecordPreferredSettingPayload,
  toPreferred,
  type PreferredSettingInput,
} from '../types/preferred';
import { loadCase } from './load-case';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';

/** Says where a family wants its child to be. */
@Resolver()
export class PreferredSettingMutations {
  @Can('case:refer')
  @Mutation(() => RecordPreferredSettingPayload, {
    description:
      'Records where the family of a case wants the child to be, as it said on a day, also after the panel decided. What it said before is kept. For case officers.',
  })
  async recordPreferredSetting(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPreferredSettingInput, { description: 'What is preferred.' })
    input: RecordPreferredSettingInput,
  ): Promise<RecordPreferredSettingPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordPreferredSetting(ctx, {
      ...{ clientMutationId, ...toGivenPreferred(input.preferred), expectedVersion: input.expectedVersion ?? null },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
    });
    return Object.assign(new RecordPreferredSettingPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordPreferredSettingError, result),
    });
  }
}

/** The preference as the service takes it. */
export function toGivenPreferred(input: PreferredSettingInput): GivenPreferred {
  const { providerUrn, setting, provisionType, statedBy, statedDate } = input;
  return {
    ...{ providerUrn: providerUrn ?? null, setting: setting ?? null, provisionType: provisionType ?? null },
    ...{ statedBy, statedDate },
  };
}

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CasePreferredSettings {
  @FieldResolver(() => PreferredSettingType, {
    nullable: true,
    description: `Where the family wants the child to be, as it is known today; null: nothing was said, or no place is preferred any more. ${WITHHELD}`,
  })
  async preferredSetting(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PreferredSettingType | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return orNull(preferredOn(await ctx.load(preferredByCaseId, facts.caseId), todayOf(ctx)), toPreferred);
  }

  @FieldResolver(() => [PreferredSettingType], {
    nullable: true,
    description: `All that the family said of it, by the day on which it was said. ${WITHHELD}`,
  })
  async preferredSettings(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PreferredSettingType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(preferredByCaseId, facts.caseId)).map(toPreferred);
  }
}

/** The fields of a preference that are loaded. */
@Resolver(() => PreferredSettingType)
export class PreferredSettingFields {
  @FieldResolver(() => ProviderType, { nullable: true, description: 'The establishment in the register; null: none.' })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { record }: PreferredSettingType): Promise<ProviderType | null> {
    return record.providerUrn === null ? null : orNull(await ctx.load(providerByUrn, record.providerUrn), toProvider);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: no longer there.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { record }: PreferredSettingType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(record.recordedBy)), toPerson);
  }
}
