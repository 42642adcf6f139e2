import { ok, type Result } from '../../../../kernel/result';
import type { Tx } from '../../../../platform/db';
import type { CaseFacts } from '../../../cases/rules/case';
import { listHeldEnds } from '../../../cases/service/ends-on-notice';
import { heldEnds, type HeldEnd } from '../../rules/redress/held-end';

/** The answer of a step of redress. A type, since an interface is not storable. */
export type RedressStep = {
  readonly redressMatterId: string;
  readonly warnings: readonly HeldEnd[];
};

/**
 * Does a step of redress, and warns of every end of the child's plan that could be on its day before it and, by what came late, could not be (A5): a certificate gives another month, an appeal is registered in
 * time and entered after. What happened is recorded all the same, and the end stands until somebody puts it right: it may be the day of either that is wrong.
 */
export async function withHeldEnds<Reason>(
  tx: Tx,
  child: Pick<CaseFacts, 'childId' | 'birthCohort' | 'responsibleLaCode'>,
  work: () => Promise<Result<{ readonly redressMatterId: string }, Reason>>,
): Promise<Result<RedressStep, Reason>> {
  const before = await listHeldEnds(tx, child);
  const done = await work();
  if (!done.ok) return done;
  return ok({ ...done.value, warnings: heldEnds(before, await listHeldEnds(tx, child)) });
}
