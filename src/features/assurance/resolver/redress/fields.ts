import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../../kernel/ids';
import type { Ctx } from '../../../../platform/context';
import { withholdField } from '../../../../platform/graphql-withheld';
import { DateScalar } from '../../../../platform/scalars';
import { agencyById, personById } from '../../../access/loaders';
import { AgencyType, orNull, PersonType, toAgency, toPerson } from '../../../access/types/directory';
import { caseById, planHoldByChildId, redressFactsByChildId, referralByCaseId } from '../../../cases/loaders';
import { CaseType, toCase } from '../../../cases/types/case';
import { CaseClockType } from '../../../cases/types/clocks';
import { decisionById, policyVersionById } from '../../../panels/loaders';
import { DecisionType, toDecision } from '../../../panels/types/decision';
import { PolicyVersionType, toPolicyVersion } from '../../../panels/types/policy';
import { unprovidedByChildId } from '../../../placements/loaders';
import { toUnprovidedPart, UnprovidedPartType } from '../../../placements/types/unprovided';
import {
  ownBodyByMatterId,
  redressByAboutId,
  redressByChildId,
  redressByDecisionId,
  redressEventsByMatterId,
  redressMatterById,
  redressTextByEventId,
} from '../../loaders/redress';
import type { RedressEvent, RedressText } from '../../rules/redress/matter';
import { sen2Flags, Sen2RedressFlag } from '../../rules/redress/sen2-flags';
import {
  PlanHoldType,
  RedressEventType,
  RedressMatterType,
  toPlanHold,
  toRedressEvent,
  toRedressMatter,
} from '../../types/redress/matter';
import { recordAuditor } from '../../../cases/service/record-auditor';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';
const WITHHELD =
  'Null, with an entry in extensions.withheld, for a reader without a right to the papers; directors, commissioners and budget holders of the agency that has to answer the matter read it.';

/** What a case gains. */
@Resolver(() => CaseType)
export class CaseRedress {
  @FieldResolver(() => [RedressMatterType], {
    description:
      'What was brought against what was decided of its child’s plan, or how: mediation, appeals, recommendations, complaints, investigations, the oldest first.',
  })
  async redress(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<RedressMatterType[]> {
    return (await ctx.load(redressByChildId, facts.childId)).map(toRedressMatter);
  }

  @FieldResolver(() => PlanHoldType, {
    nullable: true,
    description:
      'Why the plan of its child may not end yet, though its end was notified, or while an appeal runs, and from which day it may; null: nothing holds it. As far as the reader sees the plan’s events.',
  })
  async planHold(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<PlanHoldType | null> {
    const { childId } = facts;
    return orNull(await ctx.load(planHoldByChildId, childId), (hold) => toPlanHold(childId, hold));
  }

  @FieldResolver(() => [Sen2RedressFlag], {
    description:
      'What the SEN2 return asks of the mediation and the appeals on its child’s plan. The outcomes of request and assessment stay as they were first recorded.',
  })
  async sen2RedressFlags(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<Sen2RedressFlag[]> {
    return sen2Flags(await ctx.load(redressFactsByChildId, facts.childId));
  }
}

/** What of a hold is not the plan's. */
@Resolver(() => PlanHoldType)
export class PlanHoldProvision {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The first day of the stretch of the hold, of today or the next to come, else of the first that is over, on which nothing is provided for the child (transport aside), though something was when the end of the plan was notified: after a decision of a panel, an import, or what has happened and was recorded. The duty goes on (Children and Families Act 2014, section 42). Null: it goes on as far as the ledger knows, nothing was provided, or another authority is responsible from then; holidays between what was planned when the end was notified are none. By the placements that the reader sees.',
  })
  async unprovidedFrom(@GraphQLContext() ctx: Ctx, @Root() { childId }: PlanHoldType): Promise<Day | null> {
    return (await ctx.load(unprovidedByChildId, childId))?.from ?? null;
  }

  @FieldResolver(() => [UnprovidedPartType], {
    description:
      'Each category of which something was provided when the end of the plan was notified and of which nothing is on some days of the hold, with the first of these, as unprovidedFrom tells it of everything: a school that goes while a short break goes on. Nobody has to have taken it wrongly: the school of now may be paid for by nobody here; whoever reads the hold sees to it that what the plan says goes on (Children and Families Act 2014, section 42(2)). Empty: nothing is missing of any. By the placements that the reader sees.',
  })
  async unprovidedParts(@GraphQLContext() ctx: Ctx, @Root() { childId }: PlanHoldType): Promise<UnprovidedPartType[]> {
    return ((await ctx.load(unprovidedByChildId, childId))?.parts ?? []).map(toUnprovidedPart);
  }
}

/** What a decision gains. */
@Resolver(() => DecisionType)
export class DecisionRedress {
  @FieldResolver(() => [RedressMatterType], { description: 'What was brought against it, the oldest first.' })
  async redress(@GraphQLContext() ctx: Ctx, @Root() { decision }: DecisionType): Promise<RedressMatterType[]> {
    return (await ctx.load(redressByDecisionId, decision.decisionId)).map(toRedressMatter);
  }
}

/** What a clock gains. */
@Resolver(() => CaseClockType)
export class ClockRedress {
  @FieldResolver(() => RedressMatterType, {
    nullable: true,
    description: 'The matter of redress that it is of; null: it is of none.',
  })
  async redressMatter(@GraphQLContext() ctx: Ctx, @Root() { clock }: CaseClockType): Promise<RedressMatterType | null> {
    if (clock.redressMatterId === null) return null;
    return orNull(await ctx.load(redressMatterById, clock.redressMatterId), toRedressMatter);
  }
}

/** The fields of a matter that are loaded. */
@Resolver(() => RedressMatterType)
export class RedressMatterFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case under which it is kept; null: not the reader’s.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, matter.caseId), toCase);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision that it touches, as it was made and stays; null: none that is recorded here.',
  })
  async decision(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<DecisionType | null> {
    if (matter.decisionId === null) return null;
    return orNull(await ctx.load(decisionById, matter.decisionId), toDecision);
  }

  @FieldResolver(() => RedressMatterType, {
    nullable: true,
    description:
      'The matter that it is about: the mediation before an appeal, the appeal of a recommendation; null: of none.',
  })
  async about(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<RedressMatterType | null> {
    if (matter.aboutMatterId === null) return null;
    return orNull(await ctx.load(redressMatterById, matter.aboutMatterId), toRedressMatter);
  }

  @FieldResolver(() => [RedressMatterType], {
    description: 'The matters that are about it: of an appeal what was recommended to each body.',
  })
  async followedBy(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<RedressMatterType[]> {
    return (await ctx.load(redressByAboutId, matter.redressMatterId)).map(toRedressMatter);
  }

  @FieldResolver(() => AgencyType, { description: 'The agency that has to answer it.' })
  async ownerAgency(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<AgencyType> {
    const agency = await ctx.load(agencyById, asId<AgencyId>(matter.ownerAgencyId));
    if (agency === null) throw new Error('A matter of redress has an owner in its own area');
    return toAgency(agency);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who opened it; null for the system.' })
  async openedBy(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(matter.openedBy)), toPerson);
  }

  @FieldResolver(() => [RedressEventType], {
    description: 'All that was recorded in it, in the order in which it was, what was corrected with it.',
  })
  async events(@GraphQLContext() ctx: Ctx, @Root() { matter }: RedressMatterType): Promise<RedressEventType[]> {
    return (await ctx.load(redressEventsByMatterId, matter.redressMatterId)).map(toRedressEvent);
  }
}

/** The fields of an event that are loaded. */
@Resolver(() => RedressEventType)
export class RedressEventFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Terms, steps or findings in words; null: none were given. ${WITHHELD}`,
  })
  async account(
    @GraphQLContext() ctx: Ctx,
    @Root() { event }: RedressEventType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return textOf(ctx, event, info, 'account');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Why something is not done; null: no reasons were given. ${WITHHELD}`,
  })
  async reasons(
    @GraphQLContext() ctx: Ctx,
    @Root() { event }: RedressEventType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return textOf(ctx, event, info, 'reasons');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `What puts it right; null: nothing was promised. ${WITHHELD}`,
  })
  async remedy(
    @GraphQLContext() ctx: Ctx,
    @Root() { event }: RedressEventType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return textOf(ctx, event, info, 'remedy');
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision in which an order or a concession was recorded, which the panel notes; null: none.',
  })
  async orderDecision(@GraphQLContext() ctx: Ctx, @Root() { event }: RedressEventType): Promise<DecisionType | null> {
    if (event.orderDecisionId === null) return null;
    return orNull(await ctx.load(decisionById, event.orderDecisionId), toDecision);
  }

  @FieldResolver(() => PolicyVersionType, {
    nullable: true,
    description:
      'The version of the policy by which others were touched; decisionsUnderPolicy recalls its decisions. Null: none.',
  })
  async policyVersion(
    @GraphQLContext() ctx: Ctx,
    @Root() { event }: RedressEventType,
  ): Promise<PolicyVersionType | null> {
    if (event.policyVersionId === null) return null;
    return orNull(await ctx.load(policyVersionById, event.policyVersionId), toPolicyVersion);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null for the system.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { event }: RedressEventType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(event.recordedBy)), toPerson);
  }
}

/** A part of what was said with an event, for who sees the papers or whose body has to answer; an auditor's reading of it is on record. */
async function textOf(
  ctx: Ctx,
  { redressEventId, redressMatterId, caseId }: RedressEvent,
  info: GraphQLResolveInfo,
  part: keyof RedressText,
): Promise<string | null> {
  const isReadable =
    (await ctx.load(referralByCaseId, caseId)) !== null ||
    (await ctx.load(ownBodyByMatterId, redressMatterId)) !== null;
  if (!isReadable) return withholdField(ctx, info, PAPERS);
  recordAuditor(ctx, caseId, 'redress');
  return (await ctx.load(redressTextByEventId, redressEventId))?.[part] ?? null;
}
