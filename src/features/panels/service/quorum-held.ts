import type { WriteTx } from '../../../platform/db';
import { brokenConstraint } from '../../../platform/db';
import { Conflict } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { checkDecisionsNow } from '../repository/quorum';

/** What the database found changed since the decision was judged: each has the sitting moving on under it. */
const MOVED_ON: ReadonlySet<string | undefined> = new Set([
  'decision_quorum_proved',
  'decision_decider_counted',
  'decision_meeting_open',
]);

/**
 * Has the database judge the decision of this write again, by itself and from the rows: none where it stands. Where the item is no longer quorate
 * the refusal says so; a sitting that moved on otherwise, such as by a change of grade between two statements, is a Conflict. The write is
 * to be undone after either.
 */
export async function quorumRefusals(tx: WriteTx): Promise<Refusal<'QUORUM_NOT_MET'>[]> {
  try {
    await checkDecisionsNow(tx);
    return [];
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint === 'decision_quorum_held') {
      const message =
        'Somebody has left, declared an interest or lost their office this moment, and the item is not quorate any more. Look at its quorum again.';
      return [{ code: 'QUORUM_NOT_MET', field: ['agendaItemId'], message }];
    }
    if (MOVED_ON.has(constraint)) {
      throw new Conflict(
        'The sitting has changed while the decision was recorded. Nothing was written; look at it again and repeat.',
      );
    }
    throw error;
  }
}
