import { ok, refuse, unchanged, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { NotFound } from '../../../platform/faults';
import type { RecordConsiderationsCode } from '../refusals/considerations';
import { findReferralsByCaseIds, upsertReferral } from '../repository/referral';
import { checkConsideration, type GivenConsideration } from '../rules/considerations';
import { changedFields, patchReferral } from '../rules/referral';
import { checkUndecided, lockCaseWithPapers, noteChange } from './open-case';
import { requireVersion } from './version';

/** What came of considering equality and social care on a case. */
export interface RecordConsiderationsCommand {
  readonly caseId: string;
  /** Null: stays as it is. */
  readonly equality: GivenConsideration | null;
  readonly socialCare: GivenConsideration | null;
  /** The case's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordConsiderationsCode>>;

/** Records what came of considering equality and social care (R8), also after the referral was submitted, until the case is decided. */
export function recordConsiderations(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordConsiderationsCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'considerations.recorded', clientMutationId, input }, (tx) =>
    recordConsiderationsIn(tx, input),
  );
}

/** `recordConsiderations` within another write. Throws Conflict for a stale version, NotFound for a case whose papers are not the actor's. */
async function recordConsiderationsIn(tx: WriteTx, command: RecordConsiderationsCommand): Promise<Outcome> {
  const { caseId, expectedVersion, equality, socialCare } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const before = (await findReferralsByCaseIds(tx, [caseId])).get(caseId);
  if (before === undefined) throw new NotFound('There is no such case.');
  const message = 'Give what came of considering equality, social care, or both.';
  const refusals: Refusal<RecordConsiderationsCode>[] = [
    ...checkUndecided(facts),
    ...(equality === null && socialCare === null
      ? [{ code: 'NOTHING_GIVEN' as const, field: ['equality'], message }]
      : []),
    ...checkConsideration('equality', 'equality considerations', equality, null, []),
    ...checkConsideration('socialCare', 'social care considerations', socialCare, null, []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const after = patchReferral(before, { equality: equality ?? undefined, socialCare: socialCare ?? undefined });
  const changed = changedFields(before, after);
  if (changed.length === 0) return unchanged({ caseId });
  await upsertReferral(tx, after);
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'considerations', detail: { fields: changed } });
  return ok({ caseId });
}
