import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import {
  findPoliciesByIds,
  findPolicyByTitle,
  insertPolicy,
  insertPolicyVersion,
  listVersionsByPolicyIds,
  lockPolicies,
  updateVersionEnd,
} from '../repository/policy';
import {
  adoptionOf,
  adoptionProblems,
  type AskedVersion,
  type PolicyProblem,
  type PolicyVersion,
} from '../rules/policy';

type AdoptPolicyVersionRefusal = Refusal<PolicyProblem['code']>;

/** Adopts a version of a policy. Gives its id. */
export function adoptPolicyVersion(
  ctx: Ctx,
  { clientMutationId, ...input }: AskedVersion & { readonly clientMutationId: string | null },
): Promise<Result<string, AdoptPolicyVersionRefusal>> {
  return ctx.write({ event: 'policy-version.adopted', clientMutationId, input }, (tx) =>
    adoptPolicyVersionIn(tx, input),
  );
}

/**
 * Adopts a version in the write it is given (M1): the one in force until then ends the day before and is kept. Throws NotFound for a policy
 * that is not of the area.
 */
export async function adoptPolicyVersionIn(
  tx: WriteTx,
  asked: AskedVersion,
): Promise<Result<string, AdoptPolicyVersionRefusal>> {
  await lockPolicies(tx);
  const { policyId, startDate, sha256, url } = asked;
  const title = asked.title?.trim() ?? null;
  const versions = policyId === null ? [] : await versionsOf(tx, policyId);
  const problems = adoptionProblems(asked, {
    today: londonDay(tx.clock.now()),
    mayBackdate: tx.actor.kind === 'system',
    isTitleTaken: title !== null && (await findPolicyByTitle(tx, title)) !== undefined,
    versions,
  });
  if (problems.length > 0) return refuse(problems);

  const of = policyId ?? newId();
  if (policyId === null && title !== null) await insertPolicy(tx, { policyId: of, title });
  const { ended, endDate } = adoptionOf(startDate, versions);
  // First the old row's end: the two must never overlap, not within the transaction either.
  if (ended !== null) await updateVersionEnd(tx, ended.policyVersionId, ended.endDate);
  const policyVersionId = newId();
  await insertPolicyVersion(tx, {
    policyVersionId,
    policyId: of,
    label: asked.label.trim(),
    startDate,
    endDate,
    sha256,
    url,
  });
  tx.record({
    type: 'PolicyVersion',
    id: policyVersionId,
    detail: { policyId: of, startDate, endDate, ended: ended?.policyVersionId ?? null },
  });
  return ok(policyVersionId);
}

async function versionsOf(tx: WriteTx, policyId: string): Promise<readonly PolicyVersion[]> {
  if (!(await findPoliciesByIds(tx, [policyId])).has(policyId)) throw new NotFound('There is no such policy.');
  return (await listVersionsByPolicyIds(tx, [policyId])).get(policyId) ?? [];
}
