import { millisBefore } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { findHeldAround } from '../repository/explained-postings';
import { findCalendarsByProviders } from '../repository/inputs';
import { findLineStates, lineAtKey, type LineAt } from '../repository/line-states';
import { explainPosting, type LineState, type PostedAmount, type PostingTerm } from '../rules/explained-posting';

/** The smallest step between two instants of the ledger: the state before a posting is that of so much earlier. */
const STEP_MILLIS = 1;

/** What makes each posting: days, price and share of the line as it stood at its instant, and just before it. A fixed number of statements. */
export async function explainPostings(
  tx: Tx,
  postings: readonly PostedAmount[],
): Promise<ReadonlyMap<PostedAmount, readonly PostingTerm[]>> {
  const around = await findHeldAround(tx, postings);
  const asked = new Map(postings.flatMap(instantsOf).map((one) => [lineAtKey(one), one]));
  const states = await findLineStates(tx, [...asked.values()]);
  const calendars = await findCalendarsByProviders(tx, [
    ...new Set([...states.values()].map(({ providerUrn }) => providerUrn)),
  ]);
  return new Map(
    postings.map((posting) => {
      const [before, after] = instantsOf(posting);
      const stood = { before: stateAt(states, before), after: stateAt(states, after) };
      const urn = (stood.after ?? stood.before)?.providerUrn ?? null;
      const held = around.get(posting.postingId);
      if (held === undefined) throw new Error('a posting that was read is not in the ledger');
      return [posting, explainPosting(posting, held, stood, calendars.get(urn) ?? null)] as const;
    }),
  );
}

function stateAt(states: ReadonlyMap<string, LineState>, asked: LineAt): LineState | null {
  return states.get(lineAtKey(asked)) ?? null;
}

function instantsOf({ costLineId, postedAt }: PostedAmount): readonly [before: LineAt, after: LineAt] {
  return [
    { costLineId, at: millisBefore(postedAt, STEP_MILLIS) },
    { costLineId, at: postedAt },
  ];
}
