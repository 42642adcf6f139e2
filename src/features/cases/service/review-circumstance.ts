import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { ReviewCircumstanceCode } from '../refusals/circumstance';
import { CircumstanceStep, type CircumstanceReason } from '../rules/circumstance-codes';
import { checkDates, checkTerms } from '../rules/circumstance-problems';
import { checkNoPlace } from '../rules/circumstance-whole';
import { usualReviewDate, type AwaitedPlace, type CircumstanceTerms, type PartTimeTerms } from '../rules/circumstances';
import { isAwaitedKnown, keepEntry, lockCircumstance, type CircumstanceStepDone } from './circumstance-steps';

/** What of a circumstance is said anew; null: as it was. */
export interface ChangedTerms {
  readonly reason: CircumstanceReason | null;
  readonly partTime: PartTimeTerms | null;
  readonly awaited:
    (Omit<AwaitedPlace, 'primaryNeed'> & { readonly primaryNeed: AwaitedPlace['primaryNeed'] | null }) | null;
}

/** A review of a circumstance that was held. */
export interface ReviewCircumstanceCommand extends ChangedTerms {
  readonly circumstanceId: string;
  readonly reviewDate: Day;
  /** Null: after the usual weeks. */
  readonly nextReviewDate: Day | null;
  readonly note: string | null;
}

type Outcome = Result<CircumstanceStepDone, Refusal<ReviewCircumstanceCode>>;

/** Records that a circumstance was reviewed, how it stands from then on, and when it is reviewed next. For who may record it. */
export function reviewCircumstance(
  ctx: Ctx,
  { clientMutationId, ...input }: ReviewCircumstanceCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'circumstance.reviewed', clientMutationId, input }, (tx) =>
    reviewCircumstanceIn(tx, input),
  );
}

/** `reviewCircumstance` within another write. NotFound for a circumstance that is not the actor's. */
export async function reviewCircumstanceIn(tx: WriteTx, command: ReviewCircumstanceCommand): Promise<Outcome> {
  const { circumstanceId, reviewDate, note } = command;
  const { record, standing, facts } = await lockCircumstance(tx, circumstanceId);
  const { kind } = record;
  const changed = changeTerms(standing.terms, command);
  const terms = {
    ...changed,
    nextReviewDate: command.nextReviewDate ?? usualReviewDate(kind, reviewDate, changed.partTime),
  };
  const step = CircumstanceStep.REVIEWED;
  const isProviderKnown = await isAwaitedKnown(tx, terms.awaited);
  const refusals: Refusal<ReviewCircumstanceCode>[] = [
    ...checkNoPlace(command, terms),
    ...checkTerms({ kind, eventDate: reviewDate, terms, note, isProviderKnown }).filter(({ code }) =>
      isSaid(code, step, command),
    ),
    ...checkDates({ step, eventDate: reviewDate, correctsId: null, field: 'reviewDate' }, facts),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const entry = { circumstanceId, step, eventDate: reviewDate, terms, endReason: null, correctsId: null };
  return ok(await keepEntry(tx, record, entry, note));
}

/**
 * Whether what is wrong with terms is told of an entry in which some of them stay as they were: a reason is not written of again, and a review may be held of a timetable that is
 * past its agreed end without anything having been agreed, which stays flagged.
 */
export function isSaid(code: string, step: CircumstanceStep, { reason, partTime }: ChangedTerms): boolean {
  if (code === 'NOTE_MISSING') return reason !== null;
  return code !== 'AGREED_END_TOO_EARLY' || step !== CircumstanceStep.REVIEWED || partTime !== null;
}

/** Terms with what is said anew in the place of what was said before. */
export function changeTerms(terms: CircumstanceTerms, { reason, partTime, awaited }: ChangedTerms): CircumstanceTerms {
  const primaryNeed = awaited?.primaryNeed ?? terms.awaited?.primaryNeed ?? null;
  return {
    nextReviewDate: terms.nextReviewDate,
    reason: reason ?? terms.reason,
    partTime: partTime ?? terms.partTime,
    awaited: awaited === null || primaryNeed === null ? terms.awaited : { ...awaited, primaryNeed },
  };
}
