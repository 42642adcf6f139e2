import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import type { DisposeRecordsCode } from '../../refusals/retention';
import { disposeOfImported, findImportedFacts } from '../../repository/retention/imported';
import { listRetentionRules } from '../../repository/retention/rules';
import { answersForTheAuthority } from '../../rules/authority';
import { disposalProblem } from '../../rules/retention/check';
import { RecordClass } from '../../rules/retention/codes';
import { standingOf } from '../../rules/retention/standing';
import { NOT_THE_AUTHORITY } from './dispose-records';

type Outcome = Result<{ readonly rowCount: number }, Refusal<DisposeRecordsCode>>;

const NOTHING_KEPT: Refusal<DisposeRecordsCode> = {
  ...{ code: 'NOTHING_KEPT', field: ['childId'], message: 'Nothing is left of what was imported of this child.' },
};

/**
 * Disposes of who a child is and of what was imported of it, where it never had a case (P2), by the area's rule for identities, for good; gives how many
 * entries went. A preview goes the same way and keeps everything. For directors of the authority.
 */
export function disposeImportedRecords(
  ctx: Ctx,
  {
    clientMutationId,
    isPreview,
    ...input
  }: { readonly childId: string; readonly clientMutationId: string | null; readonly isPreview: boolean },
): Promise<Outcome> {
  return ctx.write({ event: 'imported-records.disposed', clientMutationId, input, isPreview }, (tx) =>
    disposeImportedRecordsIn(tx, input),
  );
}

async function disposeImportedRecordsIn(tx: WriteTx, { childId }: { readonly childId: string }): Promise<Outcome> {
  const facts = (await findImportedFacts(tx, [childId])).get(childId);
  if (facts === undefined) throw new NotFound('There is no such child without a case; records of a case go with it.');
  if (!answersForTheAuthority(tx.actor)) return refuse([NOT_THE_AUTHORITY]);
  // What went is counted from nothing any more, so that the schedule would say when it is due.
  if (facts.disposals[RecordClass.IDENTITY] !== undefined) return refuse([NOTHING_KEPT]);
  const standing = standingOf(RecordClass.IDENTITY, facts, await listRetentionRules(tx), todayOf(tx));
  const problem = disposalProblem(standing, ['childId']);
  if (problem !== null) return refuse([problem]);
  const retentionRuleId = standing.rule?.retentionRuleId ?? '';
  const rowCount = await disposeOfImported(tx, { childId, retentionRuleId }, newId());
  if (rowCount === 0) return refuse([NOTHING_KEPT]);
  tx.record({ type: 'ChildOrYoungPerson', id: childId, detail: { retentionRuleId, rowCount } });
  return ok({ rowCount });
}
