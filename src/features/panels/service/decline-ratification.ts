import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import { lockCase } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { DeclineRatificationCode } from '../refusals/decision-life';
import { findDecisionsByIds } from '../repository/decision';
import { insertEnding } from '../repository/decision-life';
import { findStandingsByDecisionIds } from '../repository/standing';
import { awaitingRatification } from '../rules/ratification';
import { endProvisionIn } from './end-provision';
import { isLastAnswer } from './lapse-decisions';
import { ratifiableByActor } from './ratifiable';
import { tellSittingOf } from './tell-sitting';

/** A director's refusal to ratify a decision. */
export interface DeclineRatificationCommand {
  readonly decisionId: string;
  readonly reason: string;
}

/**
 * Declines what of a decision waits to be ratified and would be the actor's to ratify, and gives the decision's id (G2, G8). The decision
 * stays as it was recorded and stands as declined; its agreement is never released, and the case waits for the panel again.
 */
export function declineRatification(
  ctx: Ctx,
  { clientMutationId, ...input }: DeclineRatificationCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<DeclineRatificationCode>>> {
  return ctx.write({ event: 'decision.declined', clientMutationId, input }, (tx) => declineRatificationIn(tx, input));
}

/** `declineRatification` within another write. NotFound for a decision that is not the actor's to know of. */
export async function declineRatificationIn(
  tx: WriteTx,
  { decisionId, reason }: DeclineRatificationCommand,
): Promise<Result<string, Refusal<DeclineRatificationCode>>> {
  const decision = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  if (decision === undefined) throw new NotFound('There is no such decision.');
  const facts = await lockCase(tx, decision.caseId);
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  const person = (await findPersonsByIds(tx, [asId<PersonId>(tx.actor.personId)])).get(
    asId<PersonId>(tx.actor.personId),
  );
  if (standing === undefined || person === undefined) throw new NotFound('There is no such decision.');
  const today = londonDay(tx.clock.now());
  const awaiting = awaitingRatification(standing, today);
  const { scope, whyNot } = ratifiableByActor(tx.actor, person.grade, awaiting, { decision, standing });
  const refusals: Refusal<DeclineRatificationCode>[] = [
    ...(!awaiting.model && awaiting.shares.length === 0
      ? [refusal('NOTHING_TO_DECLINE', 'decisionId', 'Nothing of this decision waits to be ratified.')]
      : !scope.model && scope.shares.length === 0
        ? [
            refusal(
              'NOT_YOURS_TO_DECLINE',
              'decisionId',
              whyNot ?? 'What waits is for another side’s director to ratify or to decline.',
            ),
          ]
        : []),
    ...(decision.decidedBy === tx.actor.personId
      ? [refusal('OWN_DECISION', 'decisionId', 'You decided this yourself; somebody else has to act on it.')]
      : []),
    ...(written(reason) === null ? [refusal('REASON_MISSING', 'reason', 'Say why it is declined.')] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const ended = await endProvisionIn(tx, {
    decisionId,
    lastDay: today,
    becauseOfDecisionId: decisionId,
    cause: 'ENDED',
    closing: 'WITHDRAWN',
    reason: `The decision was declined on ${dayInWords(today)} by the officer who was to ratify it.`,
  });
  if (!ended.ok) {
    return refuse(ended.refusals.map(({ message }) => refusal('CANNOT_BE_PRICED', 'decisionId', message)));
  }
  await insertEnding(tx, {
    decisionId,
    caseId: decision.caseId,
    kind: 'DECLINED',
    endedOn: today,
    endingDecisionId: null,
    reason: reason.trim(),
    endedBy: tx.actor.personId,
    enderGrade: person.grade,
  });
  const waits = facts.status === 'DECIDED' && (await isLastAnswer(tx, decision));
  const version = await setCaseStatusIn(tx, facts.caseId, waits ? 'SUBMITTED' : facts.status);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: decision.caseId,
    detail: { version, ...(waits ? { changed: ['status'] } : {}) },
  });
  await tellSittingOf(tx, decision.agendaItemId);
  return ok(decisionId);
}

function refusal(code: DeclineRatificationCode, field: string, message: string): Refusal<DeclineRatificationCode> {
  return { code, field: [field], message };
}
