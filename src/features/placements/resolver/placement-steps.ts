import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { toFourCosts } from '../../ledger/types/four-costs';
import { frameworkById } from '../../providers/loaders';
import { toProviderFramework } from '../../providers/types/dealings';
import { placementById } from '../loaders';
import { restoreCosts } from '../rules/stored-effect';
import { endPlacement, type Ending } from '../service/end-placement';
import { recordAbsence, suspendPlacement } from '../service/interrupt-placement';
import { recordTrialDays } from '../service/record-trial-days';
import { resumePlacement } from '../service/resume-placement';
import { startPlacement } from '../service/start-placement';
import { withdrawPlacementEnd } from '../service/withdraw-end';
import type { WarnedStep } from '../service/warned-step';
import type { PlacementStep } from '../service/with-effect';
import { type HeldWarningType, toHeldWarnings } from '../types/held-warning';
import { type MoneyEffectType, toMoneyEffect } from '../types/money-effect';
import { type PlacementType } from '../types/placement';
import { PlacementNoticeType } from '../types/placement-changes';
import {
  EndPlacementError,
  EndPlacementInput,
  EndPlacementPayload,
  type PlacementStepInput,
  RecordAbsenceError,
  RecordAbsenceInput,
  RecordAbsencePayload,
  RecordTrialDaysError,
  RecordTrialDaysInput,
  RecordTrialDaysPayload,
  ResumePlacementError,
  ResumePlacementInput,
  ResumePlacementPayload,
  StartPlacementError,
  StartPlacementInput,
  StartPlacementPayload,
  SuspendPlacementError,
  SuspendPlacementInput,
  SuspendPlacementPayload,
  WithdrawPlacementEndError,
  WithdrawPlacementEndInput,
  WithdrawPlacementEndPayload,
} from '../types/placement-steps';
import { toPublished } from './placements';

/** The steps of a placement's life by its dates. */
@Resolver()
export class PlacementSteps {
  @Can('placement:start')
  @Mutation(() => StartPlacementPayload, {
    description:
      'Records the day on which a placement really started, or with a reason puts right the day that is recorded. The ledger changes by the difference only. Refused while its money is not committed. For commissioners.',
  })
  async startPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => StartPlacementInput, { description: 'The placement and the day.' }) input: StartPlacementInput,
  ): Promise<StartPlacementPayload> {
    const result = await startPlacement(ctx, {
      ...stepOf(input),
      startDate: input.startDate,
      correctionReason: input.correctionReason ?? null,
    });
    return Object.assign(new StartPlacementPayload(), {
      ...(await toldWarned(ctx, input, result)),
      userErrors: toUserErrors(StartPlacementError, result),
    });
  }

  @Can('placement:end')
  @Mutation(() => EndPlacementPayload, {
    description:
      'Records the last day of a placement and why it ended, or moves or puts right the end that is recorded; what was committed for later days is taken off the ledger. For commissioners.',
  })
  async endPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndPlacementInput, { description: 'The placement, the day and the reason.' })
    input: EndPlacementInput,
  ): Promise<EndPlacementPayload> {
    const result = await endPlacement(ctx, {
      ...stepOf(input),
      endDate: input.endDate,
      reason: input.reason,
      notice: {
        givenDate: input.noticeGivenDate ?? null,
        days: input.noticeDays ?? null,
        lastAttendedDate: input.lastAttendedDate ?? null,
      },
    });
    const ending = result.ok ? result.value.ending : null;
    const frameworkId = ending?.frameworkId ?? null;
    const framework = frameworkId === null ? null : await ctx.load(frameworkById, frameworkId);
    return Object.assign(new EndPlacementPayload(), {
      ...(await toldWarned(ctx, input, result)),
      notice: ending === null ? null : toNotice(ending),
      noticeFrom: orNull(framework, toProviderFramework),
      userErrors: toUserErrors(EndPlacementError, result),
    });
  }

  @Can('placement:end')
  @Mutation(() => WithdrawPlacementEndPayload, {
    description:
      'Takes back the end that was recorded for a placement, as when notice is withdrawn: it goes on to the last day decided. For commissioners.',
  })
  async withdrawPlacementEnd(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => WithdrawPlacementEndInput, { description: 'The placement and the reason.' })
    input: WithdrawPlacementEndInput,
  ): Promise<WithdrawPlacementEndPayload> {
    const result = await withdrawPlacementEnd(ctx, { ...stepOf(input), reason: input.reason });
    return Object.assign(new WithdrawPlacementEndPayload(), {
      ...(await told(ctx, input, result)),
      userErrors: toUserErrors(WithdrawPlacementEndError, result),
    });
  }

  @Can('placement:amend')
  @Mutation(() => SuspendPlacementPayload, {
    description:
      'Suspends a placement for some days, or until it is resumed: they come off the ledger, but for the part of the price that the contract keeps. While the plan is held no day to come is suspended, whatever is kept (A5). For commissioners.',
  })
  async suspendPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SuspendPlacementInput, { description: 'The placement and the days.' })
    input: SuspendPlacementInput,
  ): Promise<SuspendPlacementPayload> {
    const { fromDate, untilDate = null, chargedPercent, reason } = input;
    const result = await suspendPlacement(ctx, { ...stepOf(input), fromDate, untilDate, chargedPercent, reason });
    return Object.assign(new SuspendPlacementPayload(), {
      ...(await toldWarned(ctx, input, result)),
      userErrors: toUserErrors(SuspendPlacementError, result),
    });
  }

  @Can('placement:amend')
  @Mutation(() => RecordAbsencePayload, {
    description:
      'Records days on which the child was away, and what of the price is charged for them by its terms. Days to come of a plan that is held are not left unpaid, and are warned of where part is paid (A5). For commissioners.',
  })
  async recordAbsence(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAbsenceInput, { description: 'The placement and the days.' }) input: RecordAbsenceInput,
  ): Promise<RecordAbsencePayload> {
    const { fromDate, untilDate, chargedPercent, reason } = input;
    const result = await recordAbsence(ctx, { ...stepOf(input), fromDate, untilDate, chargedPercent, reason });
    return Object.assign(new RecordAbsencePayload(), {
      ...(await toldWarned(ctx, input, result)),
      userErrors: toUserErrors(RecordAbsenceError, result),
    });
  }

  @Can('placement:amend')
  @Mutation(() => ResumePlacementPayload, {
    description:
      'Ends a suspension or an absence before its last day, or takes it back; the days from then on are charged in full again. For commissioners.',
  })
  async resumePlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ResumePlacementInput, { description: 'The placement and the day.' })
    input: ResumePlacementInput,
  ): Promise<ResumePlacementPayload> {
    const result = await resumePlacement(ctx, { ...stepOf(input), onDate: input.onDate });
    return Object.assign(new ResumePlacementPayload(), {
      ...(await told(ctx, input, result)),
      userErrors: toUserErrors(ResumePlacementError, result),
    });
  }

  @Can('placement:amend')
  @Mutation(() => RecordTrialDaysPayload, {
    description:
      'Records days before the first paid one on which the child tried the place, uncharged. For commissioners.',
  })
  async recordTrialDays(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordTrialDaysInput, { description: 'The placement and the days.' })
    input: RecordTrialDaysInput,
  ): Promise<RecordTrialDaysPayload> {
    const { fromDate, untilDate, reason } = input;
    const result = await recordTrialDays(ctx, { ...stepOf(input), fromDate, untilDate, reason });
    return Object.assign(new RecordTrialDaysPayload(), {
      ...(await told(ctx, input, result)),
      userErrors: toUserErrors(RecordTrialDaysError, result),
    });
  }
}

function toNotice({ cost, ...notice }: Ending): PlacementNoticeType {
  return Object.assign(new PlacementNoticeType(), { ...notice, cost: toFourCosts(restoreCosts(cost)) });
}

/** What every step is asked with. */
export function stepOf({ clientMutationId, placementId, expectedVersion, preview }: PlacementStepInput) {
  return {
    clientMutationId: clientMutationId ?? null,
    placementId: fromGlobalId('Placement', placementId, ['input', 'placementId']),
    expectedVersion: expectedVersion ?? null,
    preview,
  };
}

/** The fields of a `PlacementStepPayload`. */
interface ToldStep {
  readonly clientMutationId: string | null;
  readonly placement: PlacementType | null;
  readonly effect: MoneyEffectType | null;
}

/** What every step gives beside its errors. */
export async function told(
  ctx: Ctx,
  { clientMutationId }: PlacementStepInput,
  result: Result<PlacementStep, unknown>,
): Promise<ToldStep> {
  return {
    clientMutationId: clientMutationId ?? null,
    placement: result.ok ? orNull(await ctx.load(placementById, result.value.value), toPublished(ctx)) : null,
    effect: result.ok ? toMoneyEffect(result.value.effect) : null,
  };
}

/** What every step gives that can take days of a placement, beside its errors. */
export async function toldWarned(
  ctx: Ctx,
  input: PlacementStepInput,
  result: Result<WarnedStep, unknown>,
): Promise<ToldStep & { readonly warnings: readonly HeldWarningType[] }> {
  const step = await told(ctx, input, result);
  // What was stored before there were warnings has none.
  const { warnings = [] }: Partial<WarnedStep> = result.ok ? result.value : {};
  return { ...step, warnings: toHeldWarnings(warnings, step.placement) };
}
