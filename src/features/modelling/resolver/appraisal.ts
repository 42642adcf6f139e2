import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import { renderChart } from '../../../platform/charts';
import type { Ctx } from '../../../platform/context';
import { TakesLong } from '../../../platform/cost-limits';
import { fromGlobalId, type NodeType } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { optionById } from '../../placements/loaders';
import { PlacementOptionType, toOption } from '../../placements/types/option';
import { notesByUrn, providerByUrn } from '../../providers/loaders';
import { isOpenConcern } from '../../providers/rules/note';
import { ProviderNoteType, toProviderNote } from '../../providers/types/dealings';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { savedAppraisalById, savedAppraisalsByCaseId } from '../loaders/appraisal';
import { appraisalChart } from '../rules/appraisal-chart';
import { appraiseOptions } from '../service/appraise-options';
import { toSavedAppraisal } from '../service/read-saved-appraisal';
import { saveAppraisal } from '../service/save-appraisal';
import { showAppraisal } from '../service/shown-appraisals';
import {
  AppraisalAssumptionsInput,
  AppraisedOptionType,
  OptionAppraisalType,
  savedAppraisalId,
  SavedOptionAppraisalType,
  SaveOptionAppraisalError,
  SaveOptionAppraisalInput,
  SaveOptionAppraisalPayload,
} from '../types/appraisal';
import { OptionCostsType, toOptionCosts } from '../types/appraisal-figures';
import { toAppraisalQuestion, toOptionAppraisal } from '../types/to-appraisal';
import { AssumptionSetResolver, assumptionSetNode } from './assumption-set';

const FOR_WHOM = 'Appraisals are for commissioners, directors and auditors.';

/** What could be done for a child. */
@Resolver()
export class AppraisalResolver {
  @Can('appraisal:read')
  @TakesLong()
  @Query(() => OptionAppraisalType, {
    description:
      'What could be done for a child, and what each would cost year by year to the end of the phase and to 25: the options of the case, staying, and what is looked at anyway. Suitability first, cost after. Nothing is kept. For commissioners, directors and auditors.',
  })
  async optionAppraisal(
    @GraphQLContext() ctx: Ctx,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('assumptions', () => AppraisalAssumptionsInput, {
      nullable: true,
      description: 'What is taken otherwise than the area takes it; null: nothing.',
    })
    assumptions: AppraisalAssumptionsInput | null,
  ): Promise<OptionAppraisalType> {
    const id = fromGlobalId('Case', caseId, ['caseId']);
    const found = await appraiseOptions(ctx, id, toAppraisalQuestion(assumptions, ['assumptions']));
    recordAuditor(ctx, id);
    return toOptionAppraisal(await showAppraisal(await ctx.read(), found));
  }

  @Can('appraisal:save')
  @TakesLong()
  @Mutation(() => SaveOptionAppraisalPayload, {
    description:
      'Keeps the appraisal of a case’s options as it is now, with all that it was reckoned from, the version of the engine, the seed and a digest. For commissioners.',
  })
  async saveOptionAppraisal(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SaveOptionAppraisalInput, { description: 'What to keep.' }) input: SaveOptionAppraisalInput,
  ): Promise<SaveOptionAppraisalPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await saveAppraisal(ctx, {
      ...{ clientMutationId, title: input.title },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      question: toAppraisalQuestion(input.assumptions, ['input', 'assumptions']),
    });
    return Object.assign(new SaveOptionAppraisalPayload(), {
      clientMutationId,
      savedAppraisal: result.ok ? await loadSaved(ctx, result.value) : null,
      userErrors: toUserErrors(SaveOptionAppraisalError, result),
    });
  }
}

/** The picture of an appraisal. */
@Resolver(() => OptionAppraisalType)
export class OptionAppraisalFields {
  @FieldResolver(() => String, {
    description:
      'A chart as SVG: what each option whose cost is shown costs to 25, without chance by whose money it is, and beside it the band from the 10th to the 90th percentile where chance was drawn. It names itself and says in words what it shows.',
  })
  chart(@Root() { options }: OptionAppraisalType): string {
    return renderChart(appraisalChart(options), 'option-appraisal');
  }
}

/** The fields of an option that are loaded, or withheld. */
@Resolver(() => AppraisedOptionType)
export class AppraisedOptionFields {
  @FieldResolver(() => OptionCostsType, {
    nullable: true,
    description:
      'What it comes to. Null, with an entry in extensions.withheld, while its suitability is not recorded, where the panel’s terms of reference have that come first, and where no price is known.',
  })
  costs(
    @GraphQLContext() ctx: Ctx,
    @Root() { described, appraised, asTheAreaTakesIt }: AppraisedOptionType,
    @Info() info: GraphQLResolveInfo,
  ): OptionCostsType | null {
    if (appraised !== null) return toOptionCosts(appraised, asTheAreaTakesIt);
    return withholdField(ctx, info, described.withheld ?? 'Nothing of it is priced.');
  }

  @FieldResolver(() => PlacementOptionType, {
    nullable: true,
    description: 'The option of the case; null: it is none.',
  })
  async option(
    @GraphQLContext() ctx: Ctx,
    @Root() { described }: AppraisedOptionType,
  ): Promise<PlacementOptionType | null> {
    return described.optionId === null ? null : orNull(await ctx.load(optionById, described.optionId), toOption);
  }

  @FieldResolver(() => ProviderType, { nullable: true, description: 'The provider; null: none is named or known.' })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { described }: AppraisedOptionType): Promise<ProviderType | null> {
    const { providerUrn } = described;
    return providerUrn === null ? null : orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }

  @FieldResolver(() => [ProviderNoteType], {
    description:
      'What was found of the provider’s quality and the concerns about it that are open, the latest first; empty: nothing, or no provider.',
  })
  async quality(@GraphQLContext() ctx: Ctx, @Root() { described }: AppraisedOptionType): Promise<ProviderNoteType[]> {
    if (described.providerUrn === null) return [];
    const notes = await ctx.load(notesByUrn, described.providerUrn);
    return notes.filter((note) => note.kind === 'QUALITY_NOTE' || isOpenConcern(note)).map(toProviderNote);
  }
}

/** The fields of a kept appraisal that are loaded. */
@Resolver(() => SavedOptionAppraisalType)
export class SavedAppraisalFields {
  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null: the reader may not know of it.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { caseId }: SavedOptionAppraisalType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, caseId), toCase);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who kept it; null: the system.' })
  async savedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { savedById }: SavedOptionAppraisalType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(savedById)), toPerson);
  }
}

/** What a case gains from its kept appraisals. */
@Resolver(() => CaseType)
export class CaseAppraisals {
  @FieldResolver(() => [SavedOptionAppraisalType], {
    nullable: true,
    description:
      'The appraisals that were kept, the latest first. Null, with an entry in extensions.withheld, for a reader without a right to them.',
  })
  async savedAppraisals(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedOptionAppraisalType[] | null> {
    if (!hasRole(ctx.actor, 'COMMISSIONER', 'DIRECTOR', 'AUDITOR')) return withholdField(ctx, info, FOR_WHOM);
    recordAuditor(ctx, facts.caseId);
    return (await ctx.load(savedAppraisalsByCaseId, facts.caseId)).map(toSaved);
  }
}

function recordAuditor(ctx: Ctx, caseId: string): void {
  if (hasRole(ctx.actor, 'AUDITOR'))
    ctx.recordRead({ type: 'Case', id: caseId, caseId, detail: { part: 'appraisal' } });
}

async function loadSaved(ctx: Ctx, appraisalId: string): Promise<SavedOptionAppraisalType | null> {
  return orNull(await ctx.load(savedAppraisalById, appraisalId), toSaved);
}

function toSaved(stored: Parameters<typeof toSavedAppraisal>[0]): SavedOptionAppraisalType {
  const { appraisalId, caseId, title, savedAt, savedBy } = stored;
  return Object.assign(new SavedOptionAppraisalType(), {
    ...{ id: savedAppraisalId(appraisalId), caseId, title, savedAt, savedById: savedBy },
    appraisal: toOptionAppraisal(toSavedAppraisal(stored)),
  });
}

/** Every resolver of appraisals and assumptions; `app.ts` takes them. */
export const appraisalResolvers = [
  AppraisalResolver,
  OptionAppraisalFields,
  AppraisedOptionFields,
  SavedAppraisalFields,
  CaseAppraisals,
  AssumptionSetResolver,
] as const;

/** What of them `node` can fetch; row-level security keeps an appraisal from whoever may not see it. */
export const appraisalNodeTypes: readonly NodeType[] = [
  assumptionSetNode,
  {
    name: 'SavedOptionAppraisal',
    load: async (ctx, id) => {
      const saved = await ctx.load(savedAppraisalById, id);
      if (saved !== null) recordAuditor(ctx, saved.caseId);
      return orNull(saved, toSaved);
    },
  },
];
