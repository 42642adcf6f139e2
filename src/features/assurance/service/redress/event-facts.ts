import { londonDay, type Day } from '../../../../kernel/dates';
import type { Tx } from '../../../../platform/db';
import type { CaseFacts } from '../../../cases/rules/case';
import { earliestBirth } from '../../../cases/rules/child';
import { findDecisionsByIds } from '../../../panels/repository/decision';
import { findPolicyVersionsByIds } from '../../../panels/repository/policy';
import type { EventFacts } from '../../rules/redress/check-event';
import type { GivenEvent } from '../../rules/redress/matter';

/** What the database knows of what an event names: a decision on the case made since the matter began, and a version of a policy. */
export async function readEventFacts(
  tx: Tx,
  { orderDecisionId, policyVersionId }: Pick<GivenEvent, 'orderDecisionId' | 'policyVersionId'>,
  { caseId, birthCohort }: Pick<CaseFacts, 'caseId' | 'birthCohort'>,
  openedOn: Day | null,
): Promise<EventFacts> {
  const decision =
    orderDecisionId === null ? null : (await findDecisionsByIds(tx, [orderDecisionId])).get(orderDecisionId);
  return {
    today: londonDay(tx.clock.now()),
    bornFrom: earliestBirth(birthCohort),
    isDecisionOfCase:
      decision === null || (decision?.caseId === caseId && (openedOn === null || decision.decisionDate >= openedOn)),
    isPolicyVersionKnown:
      policyVersionId === null || (await findPolicyVersionsByIds(tx, [policyVersionId])).has(policyVersionId),
  };
}
