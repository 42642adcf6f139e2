import { ok, refuse, unchanged, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { refusalOf, type Refused } from '../refusals';
import { type RecordEhcPlanCode } from '../refusals/papers';
import { findPlansByCaseIds, upsertPlan } from '../repository/plan';
import type { CaseFacts } from '../rules/case';
import { PlanEventKind } from '../rules/clock-codes';
import { dayProblem } from '../rules/plan-days';
import { BLANK_PLAN, checkPlan, patchPlan, type EhcPlan, type PlanPatch } from '../rules/plan';
import { changedFields } from '../rules/referral';
import { ceasingRefusals } from './ceasing';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';
import { judgePlanEnd, recordPlanEnd, writePlanEnds } from './plan-end';
import { requireVersion } from './version';

/** What became known of a plan. */
export interface RecordPlanCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly plan: PlanPatch;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordEhcPlanCode>>;

/** Records what a plan names and what became of it, by the codes of SEN2 (V1, V2); also after the panel decided. That
 * it ceased is an event of the plan too. */
export function recordEhcPlan(ctx: Ctx, command: RecordPlanCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'ehc-plan.recorded', clientMutationId, input }, (tx) => recordEhcPlanIn(tx, command));
}

/** The same within another write. */
export async function recordEhcPlanIn(tx: WriteTx, command: RecordPlanCommand): Promise<Outcome> {
  const { caseId, expectedVersion, plan } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  await requireVersion(tx, facts, expectedVersion);
  const before = (await findPlansByCaseIds(tx, [caseId])).get(caseId) ?? BLANK_PLAN;
  const refusals: Refusal<RecordEhcPlanCode>[] = [
    ...checkOpen(facts),
    ...checkPlan(before, plan, facts.ehcPlanStatus),
    ...(await checkProvider(tx, plan.named?.providerUrn ?? null)),
    ...(await checkCeasing(tx, facts, before, plan)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const after = patchPlan(before, plan);
  const changed = changedFields(before, after);
  if (changed.length === 0) return unchanged({ caseId });
  await upsertPlan(tx, caseId, after);
  if (after.ceasedDate !== before.ceasedDate || after.ceaseReason !== before.ceaseReason) {
    await recordPlanEnd(tx, facts, after);
    await writePlanEnds(tx, facts.childId, [caseId]);
  }
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'ehcPlan', detail: { fields: changed } });
  return ok({ caseId });
}

/** A5: a plan that is held does not end, and one ends once, under whatever case that is recorded; what was recorded of its end before stays as it is. */
async function checkCeasing(
  tx: WriteTx,
  of: Pick<CaseFacts, 'caseId' | 'childId' | 'birthCohort' | 'responsibleLaCode'>,
  before: EhcPlan,
  { ceased }: PlanPatch,
): Promise<readonly Refusal<RecordEhcPlanCode>[]> {
  if (ceased === undefined || ceased === null) return [];
  const { date, reason } = ceased;
  if (date === before.ceasedDate && reason === before.ceaseReason) return [];
  const problem = date === before.ceasedDate ? null : dayProblem(PlanEventKind.PLAN_CEASED, of.birthCohort, date);
  if (problem !== null) return [{ ...problem, field: ['ceased'] }];
  const { refusals, staysUndone } = await judgePlanEnd(tx, of, { ceasedDate: date, ceaseReason: reason });
  if (refusals.length > 0 && date !== before.ceasedDate) return refusals;
  const field = { reason: ['ceased', 'reason'], end: ['ceased'] };
  return ceasingRefusals(tx, of, { reason, endDate: date, staysUndone }, field);
}

async function checkProvider(tx: Tx, urn: string | null): Promise<Refused<'PROVIDER_UNKNOWN'>[]> {
  if (urn === null || (await findEstablishmentsByUrns(tx, [urn])).has(urn)) return [];
  return [refusalOf(['named', 'providerUrn'], { code: 'PROVIDER_UNKNOWN' })];
}
