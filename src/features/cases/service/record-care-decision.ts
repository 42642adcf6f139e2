import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Actor } from '../../../platform/actor';
import { asSystem } from '../../../platform/as-system';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { RECORD_CARE_DECISION_CODES, type RecordCareDecisionCode } from '../refusals/clocks';
import { lockCase } from '../repository/case';
import { PlanEventKind } from '../rules/clock-codes';
import { noteChange } from './open-case';
import { keepPlanEventIn } from './record-plan-event';

/** That health decided on a child's continuing care. */
export interface RecordCareDecisionCommand {
  readonly caseId: string;
  /** Null: what is corrected did not happen. */
  readonly decidedDate: Day | null;
  readonly correctsId: string | null;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordCareDecisionCode>>;

/**
 * Records the day on which health decided on a child's continuing care, by health itself: what ends the limit that is its own (C26). NotFound for a case that
 * is not the actor's to know of.
 */
export function recordCareDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordCareDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'care-decision.recorded', clientMutationId, input }, (tx) =>
    recordCareDecisionIn(tx, input),
  );
}

async function recordCareDecisionIn(
  tx: WriteTx,
  { caseId, decidedDate, correctsId }: RecordCareDecisionCommand,
): Promise<Outcome> {
  await lockCase(tx, caseId);
  if (!decidesForHealth(tx.actor)) {
    const message =
      'Continuing care is decided by health: its own director or commissioner records it, or the case officer.';
    return refuse([{ code: 'NOT_YOURS', field: ['caseId'], message }]);
  }
  const kind = PlanEventKind.CARE_DECIDED;
  // What happened to the plan is a paper of the case, which a commissioner does not read; nothing of it goes back.
  const kept = await asSystem(tx, (system) =>
    keepPlanEventIn(system, { caseId, kind, eventDate: decidedDate, providerUrn: null, correctsId }),
  );
  if (!kept.ok) return refuse(kept.refusals.map(toOwnRefusal));
  const { planEventId } = kept.value;
  const detail = { planEventId, kind, eventDate: decidedDate };
  await asSystem(tx, (system) =>
    noteChange(system, caseId, { type: 'Case', id: caseId, changed: 'planEvents', detail }),
  );
  return ok({ caseId });
}

function decidesForHealth({ roles }: Actor): boolean {
  return roles.some(
    ({ role, agencyKind }) => (role === 'DIRECTOR' || role === 'COMMISSIONER') && agencyKind === 'HEALTH',
  );
}

/** What is wrong with the event, at the fields of this input. */
function toOwnRefusal({ code, field, message }: Refusal): Refusal<RecordCareDecisionCode> {
  if (!isOwnCode(code)) throw new Error(`A decision on continuing care is never ${code}`);
  return { code, field: field[0] === 'correctsId' ? ['correctsId'] : ['decidedDate'], message };
}

function isOwnCode(code: string): code is RecordCareDecisionCode {
  return code in RECORD_CARE_DECISION_CODES;
}
