import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import type { RecordTrainingCode } from '../refusals/training';
import { findTrainingByIds, insertTraining } from '../repository/training';
import { checkTraining, type GivenTraining } from '../rules/training';

type Outcome = Result<string, Refusal<RecordTrainingCode>>;

/** Records training that somebody on a panel had, or puts an entry right, and gives the person's id. */
export function recordTraining(
  ctx: Ctx,
  { clientMutationId, ...input }: GivenTraining & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'training.recorded', clientMutationId, input }, (tx) => recordTrainingIn(tx, input));
}

/** `recordTraining` within another write. NotFound for a person or an entry that is not of the area, or not of that person. */
async function recordTrainingIn(tx: WriteTx, given: GivenTraining): Promise<Outcome> {
  const { personId, correctsId, kind } = given;
  const personKey = asId<PersonId>(personId);
  if (!(await findPersonsByIds(tx, [personKey])).has(personKey)) throw new NotFound('There is no such person.');
  const corrected = correctsId === null ? null : (await findTrainingByIds(tx, [correctsId])).get(correctsId);
  if (corrected === undefined || (corrected !== null && corrected.personId !== personId)) {
    throw new NotFound('There is no such entry of this person.');
  }
  const refusals = checkTraining(given, { corrected, today: todayOf(tx) });
  if (refusals.length > 0) return refuse(refusals);
  const memberTrainingId = newId();
  await insertTraining(tx, memberTrainingId, given);
  tx.record({ type: 'Person', id: personId, detail: { memberTrainingId, kind, correctsId } });
  return ok(personId);
}
