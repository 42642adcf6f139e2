import { londonDay } from '../../../kernel/dates';
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
import { findAgreementsByIds } from '../../contributions/repository/agreements';
import { ratifyContributionIn } from '../../contributions/service/commit-agreement';
import { findPlacementsByDecisionIds } from '../../placements/repository/placement';
import type { RatifyDecisionCode } from '../refusals';
import { findDecisionsByIds } from '../repository/decision';
import type { DecisionRecord } from '../rules/decision-record';
import { insertRatification } from '../repository/ratification';
import { findStandingsByDecisionIds, type DecisionStanding } from '../repository/standing';
import { awaitingRatification, type RatificationScope } from '../rules/ratification';
import { ratifiableByActor } from './ratifiable';
import { releaseIfFreeIn } from './release-decision';
import { supersedeIn } from './supersede';
import { tellSittingOf } from './tell-sitting';

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
  const person = (await findPersonsByIds(tx, [asId<PersonId>(tx.actor.personId)])).get(
    asId<PersonId>(tx.actor.personId),
  );
  if (person === undefined) throw new Error('A ratification has nobody to answer for it');
  const awaiting = awaitingRatification(standing, londonDay(tx.clock.now()));
  const { scope, whyNot } = ratifiableByActor(tx.actor, person.grade, awaiting, { decision, standing });
  const refusals: Refusal<RatifyDecisionCode>[] = [
    ...scopeRefusals(awaiting, scope, whyNot),
    ...(decision.decidedBy === tx.actor.personId
      ? [refusal('OWN_DECISION', 'decisionId', 'You decided this yourself; somebody else has to ratify it.')]
      : []),
    ...(written(reason) === null ? [refusal('REASON_MISSING', 'reason', 'Say why it is ratified.')] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  // What a correction left as it is belongs to the decision that made it.
  const about = { decisionId: standing.moneyDecisionId, caseId: decision.caseId, reason: reason.trim() };
  const committed = await ratify(tx, about, { ...standing, grade: person.grade, standsFor: decisionId }, scope);
  if (!committed.ok) return committed;
  const reversed = scope.model ? await reverse(tx, decision, standing) : ok(null);
  if (!reversed.ok) return reversed;
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
  await tellSittingOf(tx, decision.agendaItemId);
  return ok(decisionId);
}

/** What a recommendation that is acted on reverses ends only now (G2, M11). */
async function reverse(
  tx: WriteTx,
  { decisionId, basis, supersedesDecisionId }: DecisionRecord,
  { agreementId }: DecisionStanding,
): Promise<Result<null, Refusal<RatifyDecisionCode>>> {
  if (basis !== 'PANEL' || supersedesDecisionId === null) return ok(null);
  const placement = (await findPlacementsByDecisionIds(tx, [decisionId])).get(decisionId);
  const revised = agreementId === null ? undefined : (await findAgreementsByIds(tx, [agreementId])).get(agreementId);
  const startDate = placement?.startDate ?? revised?.fromDate ?? null;
  const today = londonDay(tx.clock.now());
  return supersedeIn(tx, { decisionId, supersedesDecisionId, startDate, today });
}

/** Keeps each ratification and tells the agreement; gives the case's new version when that committed it. */
async function ratify(
  tx: WriteTx,
  about: { readonly decisionId: string; readonly caseId: string; readonly reason: string },
  { agreementId, grade, standsFor }: DecisionStanding & { readonly grade: number; readonly standsFor: string },
  scope: RatificationScope,
): Promise<Result<number | null, Refusal<RatifyDecisionCode>>> {
  let caseVersion: number | null = null;
  const targets = [...scope.shares.map(({ budgetHolderId }) => budgetHolderId), ...(scope.model ? [null] : [])];
  for (const budgetHolderId of targets) {
    await insertRatification(tx, { ...about, ratificationId: newId(), budgetHolderId, ratifierGrade: grade });
    if (agreementId === null) continue;
    const told =
      budgetHolderId === null
        ? await releaseIfFreeIn(tx, standsFor)
        : await ratifyContributionIn(tx, { agreementId, budgetHolderId });
    if (!told.ok) {
      return refuse(told.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['decisionId'], message })));
    }
    if (told.value.isCommitted) caseVersion = told.value.caseVersion;
  }
  return ok(caseVersion);
}

function scopeRefusals(
  awaiting: RatificationScope,
  scope: RatificationScope,
  whyNot: string | null,
): Refusal<RatifyDecisionCode>[] {
  if (!awaiting.model && awaiting.shares.length === 0) {
    return [
      refusal(
        'NOTHING_TO_RATIFY',
        'decisionId',
        'Nothing of this decision waits for a director. One that was decided out of panel is ratified by the panel: recordDecision with RATIFIED, on the item it was brought to.',
      ),
    ];
  }
  if (scope.model || scope.shares.length > 0) return [];
  if (whyNot !== null) return [refusal('NOT_YOURS_TO_RATIFY', 'decisionId', whyNot)];
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
