import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { RecordCharacteristicsCode } from '../refusals/equality';
import { insertEqualityRecord } from '../repository/equality';
import type { EqualityRecord } from '../rules/equality';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';
import { requireVersion } from './version';

/** What is said of the protected characteristics of a case’s child. */
export interface RecordCharacteristicsCommand extends EqualityRecord {
  readonly caseId: string;
  /** The case's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<RecordCharacteristicsCode>>;

/**
 * Records a child’s sex and ethnicity, as they were told, in the place of what was recorded before. They are read back of nobody: only
 * `decisionOutcomes` counts by them (Equality Act 2010 s.149). What was said is not in the audit event either.
 */
export function recordCharacteristics(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordCharacteristicsCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'characteristics.recorded', clientMutationId, input }, (tx) =>
    recordCharacteristicsIn(tx, input),
  );
}

/** `recordCharacteristics` within another write. Throws Conflict for a stale version, NotFound for a case whose papers are not the actor's. */
async function recordCharacteristicsIn(tx: WriteTx, command: RecordCharacteristicsCommand): Promise<Outcome> {
  const { caseId, expectedVersion } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const refusals = checkOpen(facts);
  if (refusals.length > 0) return refuse(refusals);
  await insertEqualityRecord(tx, newId(), { childId: facts.childId, caseId }, command);
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'characteristics' });
  return ok({ caseId });
}
