import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { refusalOf } from '../refusals';
import { type LiftPassageCode } from '../refusals/passages';
import { findPassagesByIds, insertLifting } from '../repository/passages';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { lockCaseWithPapers, noteChange } from './open-case';

/** That words are not withheld any more. */
export interface LiftPassageCommand {
  readonly passageId: string;
  readonly reason: string;
}

type Outcome = Result<{ readonly caseId: string }, Refusal<LiftPassageCode>>;

/** Ends that a passage is withheld, with a reason; that it was, stays on record (P3). A closed case takes it too: what it says can be asked for after. */
export function liftPassage(
  ctx: Ctx,
  { clientMutationId, ...input }: LiftPassageCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'passage.lifted', clientMutationId, input }, (tx) => liftPassageIn(tx, input));
}

/** `liftPassage` within another write. NotFound for a passage of a case whose papers are not the actor's. */
export async function liftPassageIn(tx: WriteTx, { passageId, reason }: LiftPassageCommand): Promise<Outcome> {
  const passage = (await findPassagesByIds(tx, [passageId])).get(passageId);
  if (passage === undefined) throw new NotFound('There is no such passage.');
  const { caseId, kind } = passage;
  await lockCaseWithPapers(tx, caseId);
  const why = written(reason);
  const refusals: Refusal<LiftPassageCode>[] = [
    ...(why === null ? [refusalOf(['reason'], { code: 'TEXT_MISSING', what: 'reason' })] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0 || why === null) return refuse(refusals);
  if (!(await insertLifting(tx, passage, why))) {
    const message = 'The passage is not withheld any more; if it should be again, tag it again.';
    return refuse([{ code: 'LIFTED_ALREADY', field: ['passageId'], message }]);
  }
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'passages', detail: { passageId, kind } });
  return ok({ caseId });
}
