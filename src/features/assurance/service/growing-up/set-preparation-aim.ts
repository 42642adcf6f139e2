import { inWords } from '../../../../kernel/code-words';
import { londonDay, type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { hasRole, type Actor } from '../../../../platform/actor';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import type { AgencyKind } from '../../../access/rules/directory';
import { lockCase } from '../../../cases/repository/case';
import type { SetPreparationAimCode } from '../../refusals/growing-up';
import { insertAim, insertEntries, insertSteps } from '../../repository/growing-up/preparation';
import type { PreparationOutcome } from '../../rules/growing-up/codes';
import { checkAim, type GivenStep } from '../../rules/growing-up/preparation';

/** What a young person wants of adult life, who answers for it, and what is to be done first. */
export interface SetPreparationAimCommand {
  readonly caseId: string;
  readonly outcome: PreparationOutcome;
  readonly aim: string;
  readonly ownerAgencyKind: AgencyKind;
  readonly nextReviewDate: Day;
  readonly steps: readonly GivenStep[];
}

/** Sets an aim of preparing for adulthood, planned from today on, and gives its id. */
export function setPreparationAim(
  ctx: Ctx,
  { clientMutationId, ...input }: SetPreparationAimCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<SetPreparationAimCode>>> {
  return ctx.write({ event: 'preparation-aim.set', clientMutationId, input }, (tx) => setPreparationAimIn(tx, input));
}

async function setPreparationAimIn(
  tx: WriteTx,
  { caseId, outcome, aim, ownerAgencyKind, nextReviewDate, steps }: SetPreparationAimCommand,
): Promise<Result<string, Refusal<SetPreparationAimCode>>> {
  const { childId } = await lockCase(tx, caseId);
  const today = londonDay(tx.clock.now());
  const refusals: Refusal<SetPreparationAimCode>[] = [
    ...(isOfSide(tx.actor, ownerAgencyKind)
      ? []
      : [{ code: 'NOT_YOURS' as const, field: ['ownerAgencyKind'], message: sayOwnSide(ownerAgencyKind) }]),
    ...checkAim(aim, steps, nextReviewDate, today),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const about = { preparationAimId: newId(), childId, caseId };
  await insertAim(tx, { ...about, outcome, aim: aim.trim(), ownerAgencyKind });
  await insertSteps(tx, about, steps.map(toNewStep));
  await insertEntries(tx, about, [
    {
      ...{ preparationEntryId: newId(), preparationStepId: null, ownerAgencyKind, status: 'PLANNED' },
      ...{ reviewedDate: today, note: null, nextReviewDate },
    },
  ]);
  const detail = { outcome, ownerAgencyKind, steps: steps.length };
  tx.record({ type: 'PreparationAim', id: about.preparationAimId, caseId, detail });
  return ok(about.preparationAimId);
}

/** A step as it is kept. */
export function toNewStep(given: GivenStep): GivenStep & { readonly preparationStepId: string } {
  return { ...given, step: given.step.trim(), preparationStepId: newId() };
}

/** Whether the actor answers for what a side answers for: case officers for all, budget holders for their own. */
export function isOfSide(actor: Actor, side: AgencyKind): boolean {
  return (
    hasRole(actor, 'CASE_OFFICER', 'SYSTEM') ||
    actor.roles.some(({ role, agencyKind }) => role === 'BUDGET_HOLDER' && agencyKind === side)
  );
}

/** Whose something is, for who is of another side. */
export function sayOwnSide(side: AgencyKind): string {
  return `${inWords(side)} answers for it: its budget holder, or a case officer, records it.`;
}
