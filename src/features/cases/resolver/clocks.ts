import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { ANYONE, Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId, fromInputId } from '../../../platform/global-id';
import { noteShort, withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { agencyById, personById } from '../../access/loaders';
import { readLocalArea } from '../../access/service/read-directory';
import { AgencyType, orNull, PersonType, toAgency, toLocalArea, toPerson } from '../../access/types/directory';
import { adviceById, clocksByCaseId, planEventsByChildId, referralByCaseId } from '../loaders';
import { ClockCode } from '../rules/clock-codes';
import type { CaseClock } from '../rules/clocks';
import type { GivenPlanDecision } from '../rules/plan-decisions';
import { listNextClocks, readPlanTimeliness, type NextClock } from '../service/list-clocks';
import { readAdviceLateness } from '../service/read-advice-times';
import { recordCareDecision } from '../service/record-care-decision';
import { recordClockException } from '../service/record-clock-exception';
import { recordPlanEvent } from '../service/record-plan-event';
import { sayWithheld } from '../service/say-withheld';
import { readClockRules, setClockReadings } from '../service/set-clock-readings';
import { AdviceRequestType, toAdviceRequest } from '../types/advice';
import { CaseType, toCase } from '../types/case';
import {
  ClocksNextArgs,
  NextClockConnection,
  NextClockType,
  RecordCareDecisionError,
  RecordCareDecisionInput,
  RecordCareDecisionPayload,
  RecordClockExceptionError,
  RecordClockExceptionInput,
  RecordClockExceptionPayload,
  RecordPlanEventError,
  RecordPlanEventInput,
  RecordPlanEventPayload,
  SetClockReadingsError,
  SetClockReadingsInput,
  SetClockReadingsPayload,
} from '../types/clock-inputs';
import {
  AdviceLatenessType,
  ClockRulesType,
  PlanTimelinessType,
  toClockRules,
  toPlanTimeliness,
} from '../types/clock-measures';
import { CaseClockType, PlanEventType, toCaseClock, toPlanEvent } from '../types/clocks';
import { loadCase } from './load-case';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';
const FROM = 'The first day.';
const TO = 'The last day.';

/** The facts that begin, end and excuse the statutory clocks, and how an area reads them. */
@Resolver()
export class ClockMutations {
  @Can('plan-event:record')
  @Mutation(() => RecordPlanEventPayload, {
    description:
      'Records what happened to a plan on a day, such as the draft that was served or the review meeting: so the statutory limits begin and end. A wrong entry is corrected by another. For case officers.',
  })
  async recordPlanEvent(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPlanEventInput, { description: 'What happened, and when.' }) input: RecordPlanEventInput,
  ): Promise<RecordPlanEventPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, eventDate, providerUrn, correctsId } = input;
    const result = await recordPlanEvent(ctx, {
      ...{ clientMutationId, kind, eventDate: eventDate ?? null, providerUrn: providerUrn ?? null },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      correctsId: fromInputId('PlanEvent', correctsId, 'correctsId'),
      ceaseReason: input.ceaseReason ?? null,
      told: input.told ?? null,
      decision: toPlanDecision(input),
    });
    return Object.assign(new RecordPlanEventPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordPlanEventError, result),
    });
  }

  @Can('care-decision:record')
  @Mutation(() => RecordCareDecisionPayload, {
    description:
      'Records the day on which health decided on a child’s continuing care, which ends its limit of six weeks (C26). For directors and commissioners of a health body; case officers record it by recordPlanEvent.',
  })
  async recordCareDecision(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordCareDecisionInput, { description: 'Of whom, and when.' }) input: RecordCareDecisionInput,
  ): Promise<RecordCareDecisionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordCareDecision(ctx, {
      ...{ clientMutationId, decidedDate: input.decidedDate ?? null },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      correctsId: fromInputId('PlanEvent', input.correctsId, 'correctsId'),
    });
    return Object.assign(new RecordCareDecisionPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordCareDecisionError, result),
    });
  }

  @Can('plan-event:record')
  @Mutation(() => RecordClockExceptionPayload, {
    description:
      'Records what makes a statutory limit impractical to keep, of a kind the law knows for it, on which days, and what shows it. Both figures are always told, with it and without. For case officers.',
  })
  async recordClockException(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordClockExceptionInput, { description: 'What it is, and on which days.' })
    input: RecordClockExceptionInput,
  ): Promise<RecordClockExceptionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { code, kind, adviceRequestId, startDate, endDate, shownBy, correctsId } = input;
    const result = await recordClockException(ctx, {
      ...{ clientMutationId, code, kind, shownBy, startDate: startDate ?? null, endDate: endDate ?? null },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      adviceRequestId: fromInputId('AdviceRequest', adviceRequestId, 'adviceRequestId'),
      correctsId: fromInputId('ClockException', correctsId, 'correctsId'),
    });
    return Object.assign(new RecordClockExceptionPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordClockExceptionError, result),
    });
  }

  @Can('clock-readings:set')
  @Mutation(() => SetClockReadingsPayload, {
    description:
      'Sets how the area reads what the law leaves to be read in two ways: "before" a date, and what begins the clock of continuing care. For administrators.',
  })
  async setClockReadings(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetClockReadingsInput, { description: 'How it reads them.' }) input: SetClockReadingsInput,
  ): Promise<SetClockReadingsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { dateReading, careStart } = input;
    const result = await setClockReadings(ctx, { clientMutationId, dateReading, careStart });
    return Object.assign(new SetClockReadingsPayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      userErrors: toUserErrors(SetClockReadingsError, result),
    });
  }
}

/** The limits, what breaks next over the area, and how timely advice and plans were. */
@Resolver()
export class ClockQueries {
  @Can(ANYONE)
  @Query(() => ClockRulesType, { description: 'The statutory limits as they are counted here. For everybody.' })
  async clockRules(@GraphQLContext() ctx: Ctx): Promise<ClockRulesType> {
    return toClockRules(await readClockRules(ctx));
  }

  @Can('clock:read')
  @Query(() => NextClockConnection, {
    description:
      'The statutory limits over the area that are still to be kept, the first to end first, so those that are broken before all; a child’s once, whatever cases it has; the family’s own time to go to mediation or appeal only where owner asks for it, but for what nothing says it was told in all that time (isUntold), which is listed by the last day that it would have had, and goes on until the family is told; none of a case in which the reader has an interest, and extensions.withheld says so. For case officers, directors and auditors.',
  })
  async clocksNext(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ClocksNextArgs) args: ClocksNextArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof NextClockConnection>> {
    const { filter } = args;
    const conditions = {
      code: filter?.code ?? null,
      owner: filter?.owner ?? null,
      status: filter?.status ?? null,
      dueDate: filter?.dueDate ?? null,
      caseOfficerId: toLocalIds(filter?.caseOfficerId, 'Person', ['filter', 'caseOfficerId']),
      ownerAgencyId: toLocalIds(filter?.ownerAgencyId, 'Agency', ['filter', 'ownerAgencyId']),
    };
    noteShort(ctx, info, await sayWithheld(ctx));
    return new NextClockConnection(mapPage(await listNextClocks(ctx, conditions, args), toNextClock));
  }

  @Can('clock:read')
  @Query(() => [AdviceLatenessType], {
    description:
      'How late the advice came, or is, that was asked for on some days and not called off, by contributor, the most late days first: of assessments by the six weeks of the law (C2), whatever day was agreed, of other advice by the day that was agreed. For case officers, directors and auditors.',
  })
  async adviceLateness(
    @GraphQLContext() ctx: Ctx,
    @Arg('from', () => DateScalar, { description: FROM }) from: Day,
    @Arg('to', () => DateScalar, { description: TO }) to: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdviceLatenessType[]> {
    noteShort(ctx, info, await sayWithheld(ctx));
    const rows = await readAdviceLateness(ctx, { startDate: from, endDate: to });
    return rows.map((row) => Object.assign(new AdviceLatenessType(), row));
  }

  @Can('clock:read')
  @Query(() => PlanTimelinessType, {
    description:
      'How many final plans of some days were sent within 20 weeks, with exceptions and without, and how long beyond they took and those not sent are waited for. For case officers, directors and auditors.',
  })
  async planTimeliness(
    @GraphQLContext() ctx: Ctx,
    @Arg('from', () => DateScalar, { description: FROM }) from: Day,
    @Arg('to', () => DateScalar, { description: TO }) to: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanTimelinessType> {
    noteShort(ctx, info, await sayWithheld(ctx));
    return toPlanTimeliness(await readPlanTimeliness(ctx, { startDate: from, endDate: to }));
  }
}

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CaseClocks {
  @FieldResolver(() => [PlanEventType], {
    nullable: true,
    description:
      'What was recorded of the plan of its child, by its day, what was corrected with it. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async planEvents(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanEventType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(planEventsByChildId, facts.childId)).map(toPlanEvent);
  }

  @FieldResolver(() => [CaseClockType], {
    nullable: true,
    description:
      'The limits of its plan that nobody can time, since the day on which they began is not recorded: each with what is missing, by the last day on which it can have begun, so that it is over by daysOver at least. They are in no clock and no figure. Record what is missing by recordPlanEvent. Empty: none. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async untimedLimits(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseClockType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await untimedOf(ctx, facts.caseId)).map(toCaseClock);
  }

  @FieldResolver(() => [ClockCode], {
    nullable: true,
    deprecationReason: 'Use untimedLimits, which tells since when at the latest.',
    description:
      'The same limits by their codes, of what is still to be done. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async untimedClocks(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClockCode[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await untimedOf(ctx, facts.caseId)).filter(({ endDate }) => endDate === null).map(({ code }) => code);
  }
}

async function untimedOf(ctx: Ctx, caseId: string): Promise<CaseClock[]> {
  return (await ctx.load(clocksByCaseId, caseId)).filter(({ missing }) => missing !== null);
}

/** The advice that a limit is of. */
@Resolver(() => CaseClockType)
export class CaseClockFields {
  @FieldResolver(() => AdviceRequestType, {
    nullable: true,
    description: 'The request for advice that it is of; null: it is of none.',
  })
  async adviceRequest(@GraphQLContext() ctx: Ctx, @Root() { clock }: CaseClockType): Promise<AdviceRequestType | null> {
    if (clock.adviceRequestId === null) return null;
    return orNull(await ctx.load(adviceById, clock.adviceRequestId), (advice) => toAdviceRequest(advice, todayOf(ctx)));
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The agency that has to keep it, where a matter of redress names one; null: owner says whose it is.',
  })
  async ownerAgency(@GraphQLContext() ctx: Ctx, @Root() { clock }: CaseClockType): Promise<AgencyType | null> {
    if (clock.ownerAgencyId === null) return null;
    return orNull(await ctx.load(agencyById, asId<AgencyId>(clock.ownerAgencyId)), toAgency);
  }
}

/** Who recorded an event. */
@Resolver(() => PlanEventType)
export class PlanEventFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null for the system.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { event }: PlanEventType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(event.recordedBy)), toPerson);
  }
}

function toNextClock({ facts, clock }: NextClock): NextClockType {
  return Object.assign(new NextClockType(), { case: toCase(facts), clock: toCaseClock(clock) });
}

function toPlanDecision({ decision }: RecordPlanEventInput): GivenPlanDecision | null {
  if (decision === null || decision === undefined) return null;
  const { delegation, reasons } = decision;
  const deciderId = fromGlobalId('Person', decision.deciderId, ['input', 'decision', 'deciderId']);
  return { deciderId, delegation, reasons };
}
