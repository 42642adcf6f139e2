import { type Tx } from '../../../platform/db';
import { Conflict } from '../../../platform/faults';
import { listChangesSince } from '../repository/history';
import { type CaseFacts } from '../rules/case';
import { changesFor } from './see-requests';

/** Throws a Conflict when the case moved on since the caller read it, saying what changed, when and by whom. */
export async function requireVersion(tx: Tx, facts: CaseFacts, expectedVersion: number): Promise<void> {
  if (facts.version === expectedVersion) return;
  const { version } = facts;
  if (expectedVersion > version) {
    throw new Conflict(`The case is at version ${version}; there has never been a version ${expectedVersion}.`, {
      currentVersion: version,
      expectedVersion,
    });
  }
  const changes = changesFor(tx.actor, await listChangesSince(tx, facts.caseId, expectedVersion));
  const told = changes.map(
    (change) =>
      `version ${change.version}: ${change.action} by ${change.by}${change.changed.length > 0 ? ` (${change.changed.join(', ')})` : ''}`,
  );
  throw new Conflict(
    `The case has changed since you read it: you sent version ${expectedVersion}, it is now at version ${version}. ${told.length > 0 ? `Since then ${told.join('; ')}. ` : ''}Read it again and repeat your change.`,
    {
      currentVersion: version,
      expectedVersion,
      changes: changes.map((change) => ({
        version: change.version,
        event: change.action,
        by: change.by,
        at: change.occurredAt.toISOString(),
        fields: change.changed,
      })),
    },
  );
}
