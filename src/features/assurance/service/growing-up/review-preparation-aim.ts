import { londonDay } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { lockCase } from '../../../cases/repository/case';
import { written } from '../../../cases/rules/text';
import type { ReviewPreparationAimCode } from '../../refusals/growing-up';
import {
  findAimsByIds,
  insertEntries,
  insertSteps,
  listEntriesByAimIds,
  listStepsByAimIds,
  type NewEntry,
} from '../../repository/growing-up/preparation';
import { checkReview, type GivenReview, type PreparationStep } from '../../rules/growing-up/preparation';
import { isOfSide, sayOwnSide, toNewStep } from './set-preparation-aim';

/** A review of an aim. */
export interface ReviewPreparationAimCommand extends GivenReview {
  readonly preparationAimId: string;
}

/** Records how an aim and its steps stand, and gives the aim's id. What was recorded before is its history. */
export function reviewPreparationAim(
  ctx: Ctx,
  { clientMutationId, ...input }: ReviewPreparationAimCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ReviewPreparationAimCode>>> {
  return ctx.write({ event: 'preparation-aim.reviewed', clientMutationId, input }, (tx) =>
    reviewPreparationAimIn(tx, input),
  );
}

async function reviewPreparationAimIn(
  tx: WriteTx,
  { preparationAimId, ...review }: ReviewPreparationAimCommand,
): Promise<Result<string, Refusal<ReviewPreparationAimCode>>> {
  const aim = (await findAimsByIds(tx, [preparationAimId])).get(preparationAimId);
  if (aim === undefined) throw new NotFound('There is no such aim.');
  const { caseId, ownerAgencyKind } = aim;
  await lockCase(tx, caseId);
  const steps = (await listStepsByAimIds(tx, [preparationAimId])).get(preparationAimId) ?? [];
  const entries = (await listEntriesByAimIds(tx, [preparationAimId])).get(preparationAimId) ?? [];
  const refusals: Refusal<ReviewPreparationAimCode>[] = [
    ...(isOfSide(tx.actor, ownerAgencyKind)
      ? []
      : [{ code: 'NOT_YOURS' as const, field: ['aimId'], message: sayOwnSide(ownerAgencyKind) }]),
    ...checkReview(review, { steps, entries, today: londonDay(tx.clock.now()) }),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertSteps(tx, aim, review.newSteps.map(toNewStep));
  const { status, reviewedDate, nextReviewDate } = review;
  await insertEntries(tx, aim, [
    {
      ...{
        preparationEntryId: newId(),
        preparationStepId: null,
        ownerAgencyKind,
        status,
        reviewedDate,
        nextReviewDate,
      },
      note: written(review.note),
    },
    ...review.steps.map((one) => entryOfStep(one, steps, review)),
  ]);
  tx.record({ type: 'PreparationAim', id: preparationAimId, caseId, detail: { status, reviewedDate } });
  return ok(preparationAimId);
}

function entryOfStep(
  { preparationStepId, status, note }: GivenReview['steps'][number],
  steps: readonly PreparationStep[],
  { reviewedDate }: GivenReview,
): NewEntry {
  const step = steps.find((one) => one.preparationStepId === preparationStepId);
  if (step === undefined) throw new Error('A reviewed step is none of its aim');
  return {
    ...{ preparationEntryId: newId(), preparationStepId, ownerAgencyKind: step.ownerAgencyKind },
    ...{ status, reviewedDate, note: written(note), nextReviewDate: null },
  };
}
