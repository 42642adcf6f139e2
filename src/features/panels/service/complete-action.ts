import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { CompleteActionCode } from '../refusals';
import { findActionsByIds, insertActionEvent, listOwnAgencies, lockAction } from '../repository/follow-up';
import type { DecisionAction } from '../rules/follow-up';

/** An action that was done. */
export interface CompleteActionCommand {
  readonly actionId: string;
  readonly note: string | null;
}

/**
 * Records that an action was done and gives its id (M10). For the person who was to do it, those who answer for the agency that was, and
 * case officers, who may be told by either. It is kept as a row of its own; the action stays as it was given.
 */
export function completeAction(
  ctx: Ctx,
  { clientMutationId, ...input }: CompleteActionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<CompleteActionCode>>> {
  return ctx.write({ event: 'action.completed', clientMutationId, input }, (tx) => completeActionIn(tx, input));
}

/** `completeAction` within another write. NotFound for an action that is not there or not the actor's to know of. */
export async function completeActionIn(
  tx: WriteTx,
  { actionId, note }: CompleteActionCommand,
): Promise<Result<string, Refusal<CompleteActionCode>>> {
  await lockAction(tx, actionId);
  const action = (await findActionsByIds(tx, [actionId])).get(actionId);
  if (action === undefined) throw new NotFound('There is no such action.');
  const refusals: Refusal<CompleteActionCode>[] = [
    ...((await isTheirs(tx, action))
      ? []
      : [
          refusal(
            'NOT_YOURS',
            'Only the person who was to do this, somebody who answers for the agency that was, or a case officer says that it is done.',
          ),
        ]),
    ...(action.status === 'OPEN'
      ? []
      : [
          refusal(
            'ALREADY_SETTLED',
            `This action is “${inWordsWithin(action.status)}” already; there is nothing left to do.`,
          ),
        ]),
    ...checkText(['note'], 'note', note, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertActionEvent(tx, action, 'DONE', written(note));
  tx.record({ type: 'DecisionAction', id: actionId, caseId: action.caseId, detail: { status: 'DONE' } });
  const facts = (await findCasesByIds(tx, [action.caseId])).get(action.caseId);
  if (facts !== undefined) tx.publish('caseChanged', { caseId: action.caseId, version: facts.version });
  return ok(actionId);
}

async function isTheirs(tx: Tx, { ownerId, ownerAgencyId }: DecisionAction): Promise<boolean> {
  if (hasRole(tx.actor, 'CASE_OFFICER', 'SYSTEM') || ownerId === tx.actor.personId) return true;
  return ownerAgencyId !== null && (await listOwnAgencies(tx)).includes(ownerAgencyId);
}

function refusal(code: CompleteActionCode, message: string): Refusal<CompleteActionCode> {
  return { code, field: ['actionId'], message };
}
