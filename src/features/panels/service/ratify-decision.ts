import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import { lockCase } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { ratifyContributionIn, releaseAgreementIn } from '../../contributions/service/commit-agreement';
import type { RatifyDecisionCode } from '../refusals';
import { findDecisionsByIds } from '../repository/decision';
import { insertRatification } from '../repository/ratification';
import { findStandingsByDecisionIds, type DecisionStanding } from '../repository/standing';
import { awaitingRatification, ratifiableBy, type RatificationScope } from '../rules/ratification';

/** A director's ratification of everything of a decision that is the director's to ratify. */
export interface RatifyDecisionCommand {
  readonly decisionId: string;
  readonly reason: string;
}

/**
 * Ratifies what of a decision waits for it and is the actor's to ratify, and gives the decision's id: the decision itself where its terms ask
 * for that (G2), and shares over a delegated limit (G8), each by a director of its own side (G9). What was the last thing missing commits.
 */
export function ratifyDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: RatifyDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RatifyDecisionCode>>> {
  return ctx.write({ event: 'decision.ratified', clientMutationId, input }, (tx) => ratifyDecisionIn(tx, input));
}

/** `ratifyDecision` within another write. NotFound for a decision that is not the actor's to know of. */
export async function ratifyDecisionIn(
  tx: WriteTx,
  { decisionId, reason }: RatifyDecisionCommand,
): Promise<Result<string, Refusal<RatifyDecisionCode>>> {
  const decision = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  if (decision === undefined) throw new NotFound('There is no such decision.');
  const facts = await lockCase(tx, decision.caseId);
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  if (standing === undefined) throw new NotFound('There is no such decision.');
  const awaiting = awaitingRatification(standing);
  const directorships = tx.actor.roles.filter(({ role }) => role === 'DIRECTOR');
  const scope = ratifiableBy(directorships, awaiting);
  const refusals: Refusal<RatifyDecisionCode>[] = [
    ...scopeRefusals(awaiting, scope),
    ...(decision.decidedBy === tx.actor.personId
      ? [refusal('OWN_DECISION', 'decisionId', 'You decided this yourself; somebody else has to ratify it.')]
      : []),
    ...(written(reason) === null ? [refusal('REASON_MISSING', 'reason', 'Say why it is ratified.')] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const committed = await ratify(tx, { decisionId, caseId: decision.caseId, reason: reason.trim() }, standing, scope);
  if (!committed.ok) return committed;
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: decision.caseId,
    detail: {
      model: scope.model,
      budgetHolderIds: scope.shares.map(({ budgetHolderId }) => budgetHolderId),
      ...(committed.value === null ? {} : { version: committed.value, changed: ['status'] }),
    },
  });
  if (committed.value === null) tx.publish('caseChanged', { caseId: decision.caseId, version: facts.version });
  return ok(decisionId);
}

/** Keeps each ratification and tells the agreement; gives the case's new version when that committed it. */
async function ratify(
  tx: WriteTx,
  about: { readonly decisionId: string; readonly caseId: string; readonly reason: string },
  { agreementId }: DecisionStanding,
  scope: RatificationScope,
): Promise<Result<number | null, Refusal<RatifyDecisionCode>>> {
  const person = (await findPersonsByIds(tx, [asId<PersonId>(tx.actor.personId)])).get(
    asId<PersonId>(tx.actor.personId),
  );
  if (person === undefined) throw new Error('A ratification has nobody to answer for it');
  let caseVersion: number | null = null;
  const targets = [...scope.shares.map(({ budgetHolderId }) => budgetHolderId), ...(scope.model ? [null] : [])];
  for (const budgetHolderId of targets) {
    await insertRatification(tx, { ...about, ratificationId: newId(), budgetHolderId, ratifierGrade: person.grade });
    if (agreementId === null) continue;
    const told =
      budgetHolderId === null
        ? await releaseAgreementIn(tx, agreementId)
        : await ratifyContributionIn(tx, { agreementId, budgetHolderId });
    if (!told.ok) {
      return refuse(told.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['decisionId'], message })));
    }
    if (told.value.isCommitted) caseVersion = told.value.caseVersion;
  }
  return ok(caseVersion);
}

function scopeRefusals(awaiting: RatificationScope, scope: RatificationScope): Refusal<RatifyDecisionCode>[] {
  if (!awaiting.model && awaiting.shares.length === 0) {
    return [refusal('NOTHING_TO_RATIFY', 'decisionId', 'Nothing of this decision waits to be ratified.')];
  }
  if (scope.model || scope.shares.length > 0) return [];
  const waiting = [
    ...(awaiting.model ? ['the decision itself, by a director of the local authority'] : []),
    ...awaiting.shares.map(({ holderName }) => `the share of ${holderName}, by a director of its own agency`),
  ];
  return [
    refusal(
      'NOT_YOURS_TO_RATIFY',
      'decisionId',
      `None of what waits is yours to ratify: ${waiting.join('; ')}. It takes somebody whose role of director is granted for that agency.`,
    ),
  ];
}

function refusal(code: RatifyDecisionCode, field: string, message: string): Refusal<RatifyDecisionCode> {
  return { code, field: [field], message };
}
