import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { contains, londonDay, type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { panelById, termsById, termsByPanelId } from '../loaders';
import type { TermsChanges } from '../rules/asked-terms';
import type { PanelTerms } from '../rules/panel';
import type { AskedRequirement } from '../rules/requirements';

import { amendPanelTerms } from '../service/amend-terms';
import { createPanel } from '../service/create-panel';
import { PanelTermsType, PanelType, toPanel, toPanelTerms } from '../types/panel';
import {
  AmendPanelTermsError,
  AmendPanelTermsInput,
  AmendPanelTermsPayload,
  CreatePanelError,
  CreatePanelInput,
  CreatePanelPayload,
  type QuorumRequirementInput,
  type TermsInput,
} from '../types/panel-inputs';

/** The fields of a panel that are loaded. */
@Resolver(() => PanelType)
export class PanelFields {
  @FieldResolver(() => [PanelTermsType], {
    description: 'Its terms of reference, the oldest first.',
    deprecationReason: 'Use termsHistory, or currentTerms and termsOn for those of one day.',
  })
  async terms(@GraphQLContext() ctx: Ctx, @Root() { panelId }: PanelType): Promise<PanelTermsType[]> {
    return (await ctx.load(termsByPanelId, panelId)).map(toPanelTerms);
  }

  @FieldResolver(() => [PanelTermsType], {
    description: 'Its terms of reference, the oldest first, those set ahead too; not those that were replaced unused.',
  })
  async termsHistory(@GraphQLContext() ctx: Ctx, @Root() { panelId }: PanelType): Promise<PanelTermsType[]> {
    return (await ctx.load(termsByPanelId, panelId)).map(toPanelTerms);
  }

  @FieldResolver(() => PanelTermsType, {
    nullable: true,
    description: 'The terms of reference in force today; null: none are, and nobody may decide.',
  })
  async currentTerms(@GraphQLContext() ctx: Ctx, @Root() { panelId }: PanelType): Promise<PanelTermsType | null> {
    return orNull(await termsOn(ctx, panelId, londonDay(ctx.clock.now())), toPanelTerms);
  }

  @FieldResolver(() => PanelTermsType, {
    nullable: true,
    description: 'The terms of reference in force on a day: what a sitting of that day is held to; null: none are.',
  })
  async termsOn(
    @GraphQLContext() ctx: Ctx,
    @Root() { panelId }: PanelType,
    @Arg('date', () => DateScalar, { description: 'The day.' }) date: Day,
  ): Promise<PanelTermsType | null> {
    return orNull(await termsOn(ctx, panelId, date), toPanelTerms);
  }
}

/** A panel's terms of reference in force on a day, in the operation's snapshot. */
export async function termsOn(ctx: Ctx, panelId: string, day: Day): Promise<PanelTerms | undefined> {
  const terms = await ctx.load(termsByPanelId, panelId);
  return terms.find(({ startDate, endDate }) => contains({ startDate, endDate: endDate ?? day }, day));
}

/** The field of terms of reference that is loaded. */
@Resolver(() => PanelTermsType)
export class PanelTermsFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'The officer who acts on the panel’s recommendations; null: any director, or the panel itself decides.',
  })
  async decidingOfficer(@GraphQLContext() ctx: Ctx, @Root() terms: PanelTermsType): Promise<PersonType | null> {
    if (terms.decidingOfficerId === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(terms.decidingOfficerId)), toPerson);
  }
}

/** Panels and their terms of reference (G1 to G6, R1, R2). */
@Resolver()
export class PanelMutations {
  @Can('panel:manage')
  @Mutation(() => CreatePanelPayload, {
    description: 'Sets up a panel with its first terms of reference. Administrators only.',
  })
  async createPanel(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CreatePanelInput, { description: 'The panel.' }) input: CreatePanelInput,
  ): Promise<CreatePanelPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await createPanel(ctx, {
      clientMutationId,
      name: input.name,
      remit: input.remit,
      startDate: input.startDate,
      ...toChanges(input),
      decisionModel: input.decisionModel,
      quorumNumber: input.quorumNumber,
      requirements: input.requirements.map(toRequirement),
      checklist: input.checklist,
    });
    return Object.assign(new CreatePanelPayload(), {
      clientMutationId,
      panel: result.ok ? orNull(await ctx.load(panelById, result.value.panelId), toPanel) : null,
      userErrors: toUserErrors(CreatePanelError, result),
    });
  }

  @Can('panel:manage')
  @Mutation(() => AmendPanelTermsPayload, {
    description:
      'Amends a panel’s terms of reference from a day on. Those in force until then end the day before and are kept; a sitting is held to those of its own day, and a decision is tested by them. Administrators only.',
  })
  async amendPanelTerms(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AmendPanelTermsInput, { description: 'What changes, and when.' }) input: AmendPanelTermsInput,
  ): Promise<AmendPanelTermsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await amendPanelTerms(ctx, {
      clientMutationId,
      panelId: fromGlobalId('Panel', input.panelId, ['input', 'panelId']),
      startDate: input.startDate,
      changes: {
        ...toChanges(input),
        decisionModel: given(input.decisionModel),
        quorumNumber: given(input.quorumNumber),
        requirements: input.requirements?.map(toRequirement),
        checklist: given(input.checklist),
      },
    });
    return Object.assign(new AmendPanelTermsPayload(), {
      clientMutationId,
      terms: result.ok ? orNull(await ctx.load(termsById, result.value), toPanelTerms) : null,
      userErrors: toUserErrors(AmendPanelTermsError, result),
    });
  }
}

/** A value that is given; null and nothing at all leave a field as it is. */
function given<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}

/** What the input says of the fields that have a usual value; undefined where it says nothing. */
function toChanges(input: TermsInput): TermsChanges {
  const { decidingOfficerId } = input;
  return {
    decidingOfficerId:
      decidingOfficerId === null || decidingOfficerId === undefined
        ? decidingOfficerId
        : fromGlobalId('Person', decidingOfficerId, ['input', 'decidingOfficerId']),
    quorumShare: input.quorumShare,
    chairCounts: given(input.chairCounts),
    recusedLeaveDenominator: given(input.recusedLeaveDenominator),
    abstentionCounts: given(input.abstentionCounts),
    observerLimit: given(input.observerLimit),
    paperDeadline: input.paperDeadline,
    requestTypes: given(input.requestTypes),
    papersOpenDays: given(input.papersOpenDays),
    lapseDays: given(input.lapseDays),
    lapseWarningDays: given(input.lapseWarningDays),
    inPrincipleDays: given(input.inPrincipleDays),
    contractEndingWeeks: given(input.contractEndingWeeks),
    firstReviewMonths: given(input.firstReviewMonths),
    reviewMonths: given(input.reviewMonths),
    deferralEscalation: given(input.deferralEscalation),
    suitabilityBeforeCost: given(input.suitabilityBeforeCost),
  };
}

function toRequirement(input: QuorumRequirementInput): AskedRequirement {
  return {
    capacity: input.capacity ?? null,
    agencyKind: input.agencyKind ?? null,
    profession: input.profession ?? null,
    minimumGrade: input.minimumGrade ?? null,
    minimum: input.minimum,
  };
}
