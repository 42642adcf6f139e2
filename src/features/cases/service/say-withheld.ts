import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { hasInterests } from '../repository/interests';

const INTERESTS = 'You declared an interest in a case: nothing of it is counted here.';
const said = new WeakMap<Tx, Promise<string | null>>();

/**
 * Why what is counted or listed for the reader is not of the whole area; null: it is. It is the same whether or not anything is left out, so that it tells
 * of no case that there is. Whatever counts children or cases says it: a query beside the figure (`noteShort`), a file in a column, a document at its head.
 * Asked once in a snapshot.
 */
export async function sayWithheld(ctx: Ctx): Promise<string | null> {
  const tx = await ctx.read();
  const known = said.get(tx) ?? hasInterests(tx).then((has) => (has ? INTERESTS : null));
  said.set(tx, known);
  return known;
}

/** What is published is whole: throws BadInput for a reader who declared an interest, at the argument that asks for publication. */
export async function requireWhole(tx: Tx, argument: string): Promise<void> {
  if (!(await hasInterests(tx))) return;
  throw new BadInput(
    'You declared an interest in a case, so that these counts are not whole for you: what is published must be read by somebody from whom nothing is hidden.',
    { argument },
  );
}
