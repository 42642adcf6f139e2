import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { orWithheld } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { agencyById, personById } from '../../access/loaders';
import { AgencyType, orNull, PersonType, toAgency, toPerson } from '../../access/types/directory';
import { CaseType } from '../../cases/types/case';
import { actionById, conditionById, decisionById, decisionsByCaseId } from '../loaders';
import { deferralsOf } from '../rules/deferral';
import { completeAction } from '../service/complete-action';
import { meetCondition, waiveCondition } from '../service/settle-condition';
import { DecisionType, toDecision } from '../types/decision';
import {
  CaseDeferralsType,
  DecisionActionType,
  DecisionConditionType,
  toAction,
  toCondition,
} from '../types/decision-parts';
import {
  CompleteActionError,
  CompleteActionInput,
  CompleteActionPayload,
  MeetConditionError,
  MeetConditionInput,
  MeetConditionPayload,
  WaiveConditionError,
  WaiveConditionInput,
  WaiveConditionPayload,
} from '../types/follow-up';

const DECISION_NOT_SHOWN =
  'The decision is for those who see the money of the case, and the panel while it may see the papers.';
const WHICH_DECISION =
  'The decision it belongs to; null, with an entry in extensions.withheld, for a reader who may not see that.';

/** What becomes of conditions and actions. */
@Resolver()
export class FollowUpMutations {
  @Can('action:complete')
  @Mutation(() => CompleteActionPayload, {
    description:
      'Records that an action of a decision was done. For the person who was to do it, those who answer for the agency that was, and case officers.',
  })
  async completeAction(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CompleteActionInput, { description: 'The action.' }) input: CompleteActionInput,
  ): Promise<CompleteActionPayload> {
    const result = await completeAction(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      actionId: fromGlobalId('DecisionAction', input.actionId, ['input', 'actionId']),
      note: input.note ?? null,
    });
    const day = londonDay(ctx.clock.now());
    return Object.assign(new CompleteActionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      action: result.ok ? orNull(await ctx.load(actionById, result.value), (action) => toAction(action, day)) : null,
      userErrors: toUserErrors(CompleteActionError, result),
    });
  }

  @Can('condition:settle')
  @Mutation(() => MeetConditionPayload, {
    description:
      'Records that a condition of a decision is met. When it was the last that had to be met first, the money goes live once all have approved. For panel chairs and directors.',
  })
  async meetCondition(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => MeetConditionInput, { description: 'The condition.' }) input: MeetConditionInput,
  ): Promise<MeetConditionPayload> {
    const result = await meetCondition(ctx, toCommand(input));
    return Object.assign(new MeetConditionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      condition: result.ok ? await shownCondition(ctx, result.value) : null,
      userErrors: toUserErrors(MeetConditionError, result),
    });
  }

  @Can('condition:settle')
  @Mutation(() => WaiveConditionPayload, {
    description:
      'Lets a condition of a decision go, for a reason. When it was the last that had to be met first, the money goes live once all have approved. For panel chairs and directors.',
  })
  async waiveCondition(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WaiveConditionInput, { description: 'The condition.' }) input: WaiveConditionInput,
  ): Promise<WaiveConditionPayload> {
    const result = await waiveCondition(ctx, toCommand(input));
    return Object.assign(new WaiveConditionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      condition: result.ok ? await shownCondition(ctx, result.value) : null,
      userErrors: toUserErrors(WaiveConditionError, result),
    });
  }
}

/** Who is to meet a condition, and of which decision. */
@Resolver(() => DecisionConditionType)
export class DecisionConditionFields {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the reader may say that it is met, or let it go: panel chairs and directors may. Who is to meet it tells one of them.',
  })
  maySettle(@GraphQLContext() ctx: Ctx): boolean {
    return ctx.actor.permissions.has('condition:settle');
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who is to meet it; null: no longer there.' })
  async owner(@GraphQLContext() ctx: Ctx, @Root() { condition }: DecisionConditionType): Promise<PersonType | null> {
    return personOf(ctx, condition.ownerId);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who said how it stands; null while it is open, and for the system.',
  })
  async statusBy(@GraphQLContext() ctx: Ctx, @Root() { condition }: DecisionConditionType): Promise<PersonType | null> {
    return personOf(ctx, condition.statusBy);
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: WHICH_DECISION })
  async decision(
    @GraphQLContext() ctx: Ctx,
    @Root() { condition }: DecisionConditionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionType | null> {
    return orWithheld(ctx, info, await ctx.load(decisionById, condition.decisionId), toDecision, DECISION_NOT_SHOWN);
  }
}

/** Who is to do an action, and after which decision. */
@Resolver(() => DecisionActionType)
export class DecisionActionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who is to do it; null: an agency answers for it.' })
  async owner(@GraphQLContext() ctx: Ctx, @Root() { action }: DecisionActionType): Promise<PersonType | null> {
    return personOf(ctx, action.ownerId);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The agency that answers for it; null: a person does it.',
  })
  async ownerAgency(@GraphQLContext() ctx: Ctx, @Root() { action }: DecisionActionType): Promise<AgencyType | null> {
    if (action.ownerAgencyId === null) return null;
    return orNull(await ctx.load(agencyById, asId<AgencyId>(action.ownerAgencyId)), toAgency);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who said how it stands; null while it is open, and for the system.',
  })
  async statusBy(@GraphQLContext() ctx: Ctx, @Root() { action }: DecisionActionType): Promise<PersonType | null> {
    return personOf(ctx, action.statusBy);
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: WHICH_DECISION })
  async decision(
    @GraphQLContext() ctx: Ctx,
    @Root() { action }: DecisionActionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionType | null> {
    return orWithheld(ctx, info, await ctx.load(decisionById, action.decisionId), toDecision, DECISION_NOT_SHOWN);
  }
}

/** What a case gains from the deferrals on it. */
@Resolver(() => CaseType)
export class CaseDeferralFields {
  @FieldResolver(() => CaseDeferralsType, { description: 'How often the panel put it off for information.' })
  async deferrals(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<CaseDeferralsType> {
    const { deferrals, isEscalated } = deferralsOf(await ctx.load(decisionsByCaseId, facts.caseId));
    return Object.assign(new CaseDeferralsType(), {
      count: deferrals.length,
      isEscalated,
      decisions: deferrals.map(toDecision),
    });
  }
}

function toCommand(input: MeetConditionInput | WaiveConditionInput) {
  return {
    clientMutationId: input.clientMutationId ?? null,
    conditionId: fromGlobalId('DecisionCondition', input.conditionId, ['input', 'conditionId']),
    reason: input.reason,
  };
}

async function shownCondition(ctx: Ctx, conditionId: string): Promise<DecisionConditionType | null> {
  const day = londonDay(ctx.clock.now());
  return orNull(await ctx.load(conditionById, conditionId), (condition) => toCondition(condition, day));
}

async function personOf(ctx: Ctx, personId: string | null): Promise<PersonType | null> {
  return personId === null ? null : orNull(await ctx.load(personById, asId<PersonId>(personId)), toPerson);
}
