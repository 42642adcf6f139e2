import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';

/** Which of these adopted versions of policies are in force on a day (M1, T3). */
export async function findPoliciesInForce(
  tx: Tx,
  policyVersionIds: readonly string[],
  day: Day,
): Promise<ReadonlySet<string>> {
  if (policyVersionIds.length === 0) return new Set();
  const rows = await tx.query<{ policy_version_id: string }>(
    'select policy_version_id from policy_version where policy_version_id = any($1::uuid[]) and active_span @> $2::date',
    [policyVersionIds, day],
  );
  return new Set(rows.map((row) => row.policy_version_id));
}

/** Whether the area has adopted a version of any policy that is in force on a day: then decisions name policies by those (T3). */
export async function hasPoliciesInForce(tx: Tx, day: Day): Promise<boolean> {
  return (await tx.query('select from policy_version where active_span @> $1::date limit 1', [day])).length > 0;
}
