import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { Policy, PolicyVersion } from '../rules/policy';

interface PolicyRow {
  readonly policy_id: string;
  readonly title: string;
}

interface VersionRow {
  readonly policy_version_id: string;
  readonly policy_id: string;
  readonly label: string;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly sha256: string | null;
  readonly url: string | null;
  readonly adopted_by: string;
  readonly adopted_at: Date;
}

const VERSION = `policy_version_id, policy_id, label, lower(active_span)::text as start_date,
                 (upper(active_span) - 1)::text as end_date, sha256, url, adopted_by, adopted_at`;

/** Every policy of the area, by title. */
export async function listPolicies(tx: Tx): Promise<readonly Policy[]> {
  return (await tx.query<PolicyRow>('select policy_id, title from policy order by title, policy_id')).map(toPolicy);
}

/** Policies by id; one that is not there has no entry. */
export async function findPoliciesByIds(tx: Tx, policyIds: readonly string[]): Promise<ReadonlyMap<string, Policy>> {
  const rows = await tx.query<PolicyRow>('select policy_id, title from policy where policy_id = any($1::uuid[])', [
    policyIds,
  ]);
  return new Map(rows.map((row) => [row.policy_id, toPolicy(row)]));
}

/** The policy of that title, whatever its capitals. */
export async function findPolicyByTitle(tx: Tx, title: string): Promise<Policy | undefined> {
  const rows = await tx.query<PolicyRow>('select policy_id, title from policy where lower(title) = lower($1)', [title]);
  return rows.map(toPolicy)[0];
}

/** Versions by id; one that is not there has no entry. */
export async function findPolicyVersionsByIds(
  tx: Tx,
  policyVersionIds: readonly string[],
): Promise<ReadonlyMap<string, PolicyVersion>> {
  const rows = await tx.query<VersionRow>(
    `select ${VERSION} from policy_version where policy_version_id = any($1::uuid[])`,
    [policyVersionIds],
  );
  return new Map(rows.map((row) => [row.policy_version_id, toVersion(row)]));
}

/** All versions of each policy, the latest first. */
export async function listVersionsByPolicyIds(
  tx: Tx,
  policyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PolicyVersion[]>> {
  const rows = await tx.query<VersionRow>(
    `select ${VERSION} from policy_version where policy_id = any($1::uuid[])
      order by policy_id, lower(active_span) desc`,
    [policyIds],
  );
  return groupBy(rows.map(toVersion), (version) => version.policyId);
}

/** Has every other adoption of the area wait: two that are made at once must come one after the other. */
export async function lockPolicies(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, `policies:${tx.actor.localArea}`);
}

/** Adds a policy. */
export async function insertPolicy(tx: WriteTx, { policyId, title }: Policy): Promise<void> {
  await tx.execute('insert into policy (local_area_code, policy_id, title, created_at) values ($1, $2, $3, $4)', [
    tx.actor.localArea,
    policyId,
    title,
    tx.clock.now(),
  ]);
}

/** Adds a version, adopted by the actor and now. */
export async function insertPolicyVersion(
  tx: WriteTx,
  version: Omit<PolicyVersion, 'adoptedBy' | 'adoptedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into policy_version (local_area_code, policy_version_id, policy_id, label, active_span, sha256, url, adopted_by, adopted_at)
     values ($1, $2, $3, $4, daterange($5::date, $6::date, '[]'), $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      version.policyVersionId,
      version.policyId,
      version.label,
      version.startDate,
      version.endDate,
      version.sha256,
      version.url,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Gives a version its last day. */
export async function updateVersionEnd(tx: WriteTx, policyVersionId: string, endDate: Day): Promise<void> {
  await tx.execute(
    `update policy_version set active_span = daterange(lower(active_span), $2::date, '[]') where policy_version_id = $1`,
    [policyVersionId, endDate],
  );
}

function toPolicy(row: PolicyRow): Policy {
  return { policyId: row.policy_id, title: row.title };
}

function toVersion(row: VersionRow): PolicyVersion {
  return {
    policyVersionId: row.policy_version_id,
    policyId: row.policy_id,
    label: row.label,
    startDate: row.start_date,
    endDate: row.end_date,
    sha256: row.sha256,
    url: row.url,
    adoptedBy: row.adopted_by,
    adoptedAt: row.adopted_at,
  };
}
