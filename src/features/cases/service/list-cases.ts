import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findCases, type CaseConditions } from '../repository/list';
import { type CaseFacts } from '../rules/case';
import { type CaseOrdering } from '../rules/order';
import { searchShown } from './shown-search';

/** The most that is searched for at once: each word is looked for in every source. */
const MOST_WORDS = 8;
const MOST_CHARACTERS = 200;

/** Which cases are asked for, and what was typed into the one box. */
interface AskedCases extends Omit<CaseConditions, 'search'> {
  readonly search?: string | null | undefined;
}

/** A page of the cases the reader may know of, in the operation's snapshot. BadInput for a search that is blank or too long. */
export async function listCases(
  ctx: Ctx,
  { search: typed, ...conditions }: AskedCases,
  order: readonly CaseOrdering[],
  page: PageArguments,
): Promise<Page<CaseFacts>> {
  const words = typeof typed === 'string' ? checkSearch(typed) : null;
  const tx = await ctx.read();
  const search = words === null ? null : await searchShown(tx, words);
  return findCases(tx, { ...conditions, search }, order, page);
}

function checkSearch(matches: string): string {
  const text = matches.trim();
  const words = text === '' ? 0 : text.split(/\s+/u).length;
  if (words === 0 || words > MOST_WORDS || text.length > MOST_CHARACTERS) {
    throw new BadInput(
      `A search takes 1 to ${String(MOST_WORDS)} words and at most ${String(MOST_CHARACTERS)} characters; this one has ${String(words)} and ${String(text.length)}.`,
      { argument: 'filter.search.matches' },
    );
  }
  return text;
}
