import { londonDay } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { listRatifiableShares } from '../../contributions/repository/ratifiable-shares';
import { listRatifiableDecisions } from '../repository/ratification-waits';
import { findStandingsByDecisionIds } from '../repository/standing';
import { awaitingRatification, bindsHolder } from '../rules/ratification';
import type { WorkItem } from '../rules/worklist';
import { ratifiableByActor } from './ratifiable';

/**
 * What waits for this director: decisions of which something is theirs to ratify (G2, G8, G9), and shares over their limit in changes and
 * settlements. In three statements, however many there are; the rules are those by which a ratification is accepted.
 */
export async function readRatifications(tx: Tx): Promise<readonly WorkItem[]> {
  return [...(await readDecisions(tx)), ...(await readShares(tx))];
}

async function readDecisions(tx: Tx): Promise<WorkItem[]> {
  const decisions = await listRatifiableDecisions(tx);
  if (decisions.length === 0) return [];
  const today = londonDay(tx.clock.now());
  const standings = await findStandingsByDecisionIds(
    tx,
    decisions.map(({ decisionId }) => decisionId),
  );
  return decisions.flatMap((decision): WorkItem[] => {
    const standing = standings.get(decision.decisionId);
    if (standing === undefined) return [];
    const awaiting = awaitingRatification(standing, today);
    const { scope } = ratifiableByActor(tx.actor, decision.readerGrade, awaiting, { decision, standing });
    if (!scope.model && scope.shares.length === 0) return [];
    const { decisionId, caseReference, decisionDate, lapsesOn } = decision;
    const subject = { type: 'Decision', id: decisionId };
    return [{ kind: 'RATIFICATION', subject, caseReference, day: lapsesOn ?? decisionDate, dueDate: lapsesOn }];
  });
}

async function readShares(tx: Tx): Promise<WorkItem[]> {
  const roles = tx.actor.roles.filter(({ role }) => role === 'DIRECTOR');
  return (await listRatifiableShares(tx))
    .filter((share) => bindsHolder(roles, share))
    .map(({ contributionId, caseReference, approvedDate }) => ({
      kind: 'RATIFICATION',
      subject: { type: 'Contribution', id: contributionId },
      caseReference,
      day: approvedDate,
      dueDate: null,
    }));
}
