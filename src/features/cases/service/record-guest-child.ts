import { academicYearOf, londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { RecordGuestChildCode } from '../refusals/circumstance';
import { insertCircumstance } from '../repository/circumstance';
import { Circumstance, CircumstanceStep } from '../rules/circumstance-codes';
import { checkDates, checkTerms } from '../rules/circumstance-problems';
import { checkWhole, type GivenEnd } from '../rules/circumstance-whole';
import { usualReviewDate, type GuestChild } from '../rules/circumstances';
import { checkGuest } from '../rules/guest-child';
import { keepWhole, lockChild, othersOf, type CircumstanceStepDone } from './circumstance-steps';

/** A child whom another authority placed in this area. */
export interface RecordGuestChildCommand extends Omit<GuestChild, 'birthCohort'>, GivenEnd {
  /** Whole years on the 31 August before the first day. */
  readonly ageOn31August: number;
  readonly startDate: Day;
  /** Null: after the usual weeks. */
  readonly nextReviewDate: Day | null;
}

type Outcome = Result<CircumstanceStepDone, Refusal<RecordGuestChildCode>>;

/**
 * Records that another authority placed a child here: under that authority's own reference, with what places are planned by and nothing that
 * tells who it is. For case officers and commissioners.
 */
export function recordGuestChild(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordGuestChildCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'guest-child.recorded', clientMutationId, input }, (tx) => recordGuestChildIn(tx, input));
}

/** `recordGuestChild` within another write. */
export async function recordGuestChildIn(tx: WriteTx, command: RecordGuestChildCommand): Promise<Outcome> {
  const { placingLaCode, placingReference, providerUrn, startDate, ageOn31August } = command;
  const kind = Circumstance.PLACED_HERE;
  const birthCohort = Number(academicYearOf(startDate).slice(0, 4)) - ageOn31August;
  const { primaryNeed, isLookedAfter } = command;
  const today = londonDay(tx.clock.now());
  const guest = { placingLaCode, placingReference, providerUrn, primaryNeed, birthCohort, isLookedAfter };
  const circumstanceId = newId();
  const whose = { circumstanceId, childId: null, caseId: null, guest };
  await lockChild(tx, whose);
  const nextReviewDate = command.nextReviewDate ?? usualReviewDate(kind, startDate, null);
  const terms = { nextReviewDate, reason: null, partTime: null, awaited: null };
  const { endDate, endReason } = command;
  const step = CircumstanceStep.STARTED;
  const refusals: Refusal<RecordGuestChildCode>[] = [
    ...checkGuest({
      ...{ placingLaCode, placingReference, ageAtStart: ageOn31August, localArea: tx.actor.localArea },
      ageByToday: Number(academicYearOf(today).slice(0, 4)) - birthCohort,
      isAuthorityKnown: (await findAuthoritiesByCodes(tx, [placingLaCode])).has(placingLaCode),
      providerLaCode: (await findEstablishmentsByUrns(tx, [providerUrn])).get(providerUrn)?.laCode ?? null,
    }),
    ...checkTerms({ kind, eventDate: startDate, terms, note: null, isProviderKnown: false }),
    ...checkDates(
      { step, eventDate: startDate, correctsId: null, field: 'startDate', until: endDate },
      { record: null, kind, birthCohort, others: await othersOf(tx, whose), leavings: [], today },
    ),
    ...checkWhole(kind, startDate, { endDate, endReason }, today),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertCircumstance(tx, { ...whose, kind });
  return ok(
    await keepWhole(tx, { kind, caseId: null, circumstanceId }, { startDate, terms, endDate, endReason }, null),
  );
}
