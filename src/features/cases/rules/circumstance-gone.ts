import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { CircumstanceStep } from './circumstance-codes';
import { goneFrom, type Leaving } from './leavings';

/** An entry of a circumstance, and what says that the child is gone. */
interface EntryOfChild {
  readonly step: CircumstanceStep;
  readonly day: Day;
  /** When the circumstance began; null: it is about to, or that is what is put right. */
  readonly began: Day | null;
  readonly leavings: readonly Leaving[];
}

/** Why an entry cannot be of its day, as a code and a sentence: nothing begins, or is reviewed, after a death or while another authority is responsible. Null: it can. How it ended is entered on any day. */
export function goneProblem({
  step,
  day,
  began,
  leavings,
}: EntryOfChild): readonly ['CHILD_DIED' | 'CHILD_MOVED', string] | null {
  if (step === CircumstanceStep.ENDED) return null;
  const isStart = step === CircumstanceStep.STARTED;
  const gone = goneFrom(leavings, isStart ? day : (began ?? day));
  if (gone === null || day < gone.from) return null;
  const since = dayInWords(gone.since);
  if (gone.by === 'DIED') {
    // On the day itself it can have begun, though it counts on none.
    if (day <= gone.since) return null;
    return [
      'CHILD_DIED',
      `The record says that the child died by ${since}, so nothing of this begins or is reviewed after it. If it was before that, give that day; if it is of another child, record it there; if the end of the plan or its reason is wrong, put that right first.`,
    ];
  }
  const anew = isStart
    ? 'if the child is here again, record first that the responsibility came back; of a child whom another authority placed here, use recordGuestChild'
    : 'it ended by that, and what began again since the child came back is recorded anew';
  return [
    'CHILD_MOVED',
    `Another authority became responsible for the child on ${since}. If it was before that, give that day; ${anew}.`,
  ];
}
